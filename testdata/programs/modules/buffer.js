const { Buffer: B } = require('buffer');
const { StringDecoder } = require('string_decoder');
const b = Buffer.from('héllo wörld €😀');
console.log(B === Buffer, b, b.length, b.toString(), b.toString('hex'), b.toString('base64'), b.toString('latin1', 0, 8), b.toString('base64url'));
console.log(Buffer.from('68656c6c6fzz', 'hex'), Buffer.from('aGVsbG8=', 'base64').toString(), Buffer.from('aGk_-w', 'base64url'), Buffer.from('abc', 'utf16le'));
console.log(Buffer.concat([Buffer.from('a'), Buffer.alloc(3, 'xy'), new Uint8Array([1, 2])]), Buffer.byteLength('€'), Buffer.compare(Buffer.from('a'), Buffer.from('b')));
const c = Buffer.alloc(24);
c.writeUInt8(255, 0); c.writeInt16BE(-2, 1); c.writeUInt32LE(0xdeadbeef, 3); c.writeDoubleBE(1.5, 7); c.writeBigInt64LE(-5n, 15);
console.log(c, c.readUInt8(0), c.readInt16BE(1), c.readUInt32LE(3).toString(16), c.readDoubleBE(7), c.readBigInt64LE(15));
console.log(b.indexOf('wör'), b.lastIndexOf('l'), b.includes('€'), b.indexOf(0x20), b.slice(1, 4), b.subarray(-4), b.equals(Buffer.from(b)));
console.log(JSON.stringify(Buffer.from('ok')), Buffer.from({ type: 'Buffer', data: [1, 2, 3] }), Buffer.isBuffer(b), Buffer.isEncoding('UTF-8'), Buffer.from([1.9, 300, -1]));
for (const f of [() => c.readUInt8(24), () => c.writeUInt8(256, 0), () => Buffer.from(5), () => Buffer.alloc(-1), () => b.toString('nope'), () => Buffer.concat(1)]) {
  try { console.log(f()); } catch (e) { console.log(e.name, e.code, e.message); }
}
console.log(Buffer.from('abcdef').swap16().toString(), Buffer.alloc(5).fill('ab').toString(), [...Buffer.from('hi').entries()], Buffer.from('test').toJSON());
console.log(b.map((x) => x & 15) instanceof Buffer, Buffer.from('xyz').reverse().toString(), atob('aGk='), btoa('hi'), Buffer.from('a\u{10000}b').toString('ucs2').length);
console.log(new TextEncoder().encode('€'), new TextDecoder().decode(new Uint8Array([0xe2, 0x82, 0xac, 0xff])), Buffer.from([0xe2, 0x82, 0x41, 0xf0, 0x9f]).toString());
const d = new StringDecoder('utf8');
let text = '';
for (const byte of b) text += '[' + d.write(Buffer.from([byte])) + ']';
console.log(text, d.end(), d.write(Buffer.from([0xe2, 0x82])) + d.end());
const shared = Buffer.from(new ArrayBuffer(8), 2, 4);
shared[0] = 7;
const holder = { shared, view: new Uint8Array(shared.buffer) };
let i = 0;
const t = setInterval(() => {
  holder.view[2 + (i % 4)] += i;
  if (++i === 6) { clearInterval(t); console.log(holder, holder.shared.buffer === holder.view.buffer); }
}, 10);
