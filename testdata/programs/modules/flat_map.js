// The modules of the host delegate from one generator to another; the program's own text does not.
const { Readable } = require("stream");
const { pipeline } = require("stream/promises");

async function main() {
  console.log(await Readable.from([1, 2, 3]).flatMap((x) => [x, x * 10]).toArray());
  for await (const x of Readable.from(["a", "b"]).flatMap((x) => Readable.from([x, x + x]))) console.log(x);
  const parts = [];
  await pipeline(Readable.from(["one ", "two "]), async function (source) {
    for await (const part of source) parts.push(part.toUpperCase());
  });
  console.log(parts.join(""));
}
main();
