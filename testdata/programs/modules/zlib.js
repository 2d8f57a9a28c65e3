// Compression: what Node has compressed, what goes through both ways, streams that are flushed, and what is wrong.
const zlib = require("zlib");
const { Readable } = require("stream");
const { pipeline } = require("stream/promises");
const { promisify } = require("util");

const text = "a reading of a sensor, and another reading of a sensor; ".repeat(40) + "end";
const compressed = {
  gzip: "H4sIAAAAAAAAA+3LsQ3AMAwDsFd0QD/INQLsNF1kwOn/6APds2gniU7Goxs1QezUrr5ABah6V/YfGKCfn5+fn5+f36GXig8FOcAywwgAAA==",
  deflate: "eJzty7ENwDAMA7BXdEA/yDUC7DRdZMDp/+gD3bNoJ4lOxqMbNUHs1K6+QAWoelf2Hxign5+fn5+fn9+hl4oPJAQSZQ==",
  deflateRaw: "7cuxDcAwDAOwV3RAP8g1Auw0XWTA6f/oA92zaCeJTsajGzVB7NSuvkAFqHpX9h8YoJ+fn5+fn5/foZeKDw==",
};

function attempt(name, f) {
  try {
    console.log(name, String(f()));
  } catch (e) {
    console.log(name, e.code, e.errno, e.message);
  }
}

for (const [name, f] of [["gzip", "gunzipSync"], ["deflate", "inflateSync"], ["deflateRaw", "inflateRawSync"], ["gzip", "unzipSync"], ["deflate", "unzipSync"]]) {
  console.log(name, f, zlib[f](Buffer.from(compressed[name], "base64")).toString() === text);
}

const gzip = (s) => zlib.gzipSync(s);
attempt("members", () => zlib.gunzipSync(Buffer.concat([gzip("one "), gzip("two"), Buffer.alloc(10)])));
attempt("rubbish", () => zlib.gunzipSync(Buffer.concat([gzip("abc"), Buffer.from("rubbish")])));
attempt("behind", () => zlib.inflateSync(Buffer.concat([zlib.deflateSync("abc"), Buffer.from("xyz")])));
attempt("method", () => zlib.gunzipSync(Buffer.concat([gzip("abc"), Buffer.from([0x1f, 0x8b, 0xff, 0xff])])));
attempt("too short", () => zlib.gunzipSync(gzip(text).subarray(0, 25)));
attempt("empty", () => zlib.gunzipSync(""));
attempt("none", () => zlib.inflateSync("neither this nor that"));
attempt("checksum", () => {
  const b = gzip(text);
  b[b.length - 6] ^= 1;
  return zlib.gunzipSync(b);
});
attempt("large", () => zlib.gunzipSync(gzip(text), { maxOutputLength: 10 }));
attempt("level", () => zlib.gzipSync("x", { level: 11 }));
attempt("type", () => zlib.gzipSync(5));

async function main() {
  console.log(String(await promisify(zlib.gunzip)(await promisify(zlib.gzip)(text, { level: 9 }))) === text);
  await promisify(zlib.inflate)("rubbish").catch((e) => console.log(e.code));

  for (const [Packs, unpack] of [["Gzip", "gunzipSync"], ["Deflate", "inflateSync"], ["DeflateRaw", "inflateRawSync"]]) {
    // What a flushed stream has given so far can be read by the other side.
    const stream = zlib["create" + Packs]();
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    for (let i = 0; i < 3; i++) {
      stream.write(`part ${i} ` + "x".repeat(i * 50));
      await new Promise((ok) => stream.flush(ok));
      console.log(Packs, String(zlib[unpack](Buffer.concat(parts), { finishFlush: zlib.constants.Z_SYNC_FLUSH })));
    }
    const ended = new Promise((ok) => stream.on("end", ok));
    stream.end("the end");
    await ended;
    console.log(Packs, String(zlib[unpack](Buffer.concat(parts))));
  }

  let out = "";
  await pipeline(Readable.from(text.match(/.{1,300}/g)), zlib.createGzip(), zlib.createGunzip(), async (source) => {
    for await (const part of source.setEncoding("utf8")) out += part;
  });
  console.log(out === text);
  await pipeline(Readable.from(["rub", "bish"]), zlib.createInflate(), async (source) => {
    for await (const part of source) console.log("never", part);
  }).catch((e) => console.log(e.code, e.message));
}
main();
