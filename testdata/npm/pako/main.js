// pako deflates and inflates generated buffers; sums over every byte show what came out.
const pako = require('pako');

let seed = 12345;
function random() {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed;
}
function adler(bytes) {
  let a = 1, b = 0;
  for (const x of bytes) { a = (a + x) % 65521; b = (b + a) % 65521; }
  return ((b << 16) | a) >>> 0;
}
const words = 'the quick brown fox jumps over a lazy dog while seven wizards compute checksums of long letters'.split(' ');
const text = [];
while (text.length < 1500) text.push(words[random() % words.length]);
const english = Uint8Array.from(text.join(' '), (c) => c.charCodeAt(0));
const noise = Uint8Array.from({ length: 3000 }, () => random() >> 7);
const runs = new Uint8Array(6000);
for (let i = 0; i < runs.length;) {
  const n = random() % 90, v = random() & 15;
  for (let k = 0; k < n && i < runs.length; k++) runs[i++] = v;
}

for (const [name, data] of [['english', english], ['noise', noise], ['runs', runs]]) {
  for (const level of [1, 8]) {
    const packed = pako.deflate(data, { level });
    const back = pako.inflate(packed);
    console.log(name, 'level', level, data.length, '->', packed.length, adler(packed).toString(16), back.length === data.length && adler(back) === adler(data));
  }
  const gz = pako.gzip(data, { header: { name: name + '.bin', time: 1e9, os: 3 } });
  console.log(name, 'gzip', gz.length, adler(gz).toString(16), adler(pako.ungzip(gz)) === adler(data));
  const raw = pako.deflateRaw(data, { strategy: 2, memLevel: 3, windowBits: 9 });
  console.log(name, 'raw', raw.length, adler(raw).toString(16), adler(pako.inflateRaw(raw, { windowBits: 9 })) === adler(data));
}

const stream = new pako.Deflate({ level: 4, chunkSize: 512, dictionary: 'wizards compute checksums' });
let chunks = 0;
stream.onData = function (chunk) { chunks++; this.chunks.push(chunk); };
for (let i = 0; i < english.length; i += 1000) stream.push(english.subarray(i, i + 1000), i + 1000 >= english.length);
console.log('stream', stream.err, chunks, stream.result.length, adler(stream.result).toString(16));
const inflater = new pako.Inflate({ to: 'string', dictionary: 'wizards compute checksums', chunkSize: 700 });
for (let i = 0; i < stream.result.length; i += 333) inflater.push(stream.result.subarray(i, i + 333));
console.log('inflated', inflater.err, inflater.result === text.join(' '));
console.log(pako.inflate(pako.deflate('Grüße, 世界 \u{1F600}'), { to: 'string' }));
try { pako.inflate(new Uint8Array([1, 2, 3, 4])); } catch (e) { console.log('error', String(e)); }
