// 32-bit integer hashes (FNV, murmur-like, CRC32, Adler), SHA-256 of a short text, base64, hex: bit operations in loops.
'use strict';
const bytes = s => { const r = []; for (const c of unescape(encodeURIComponent(s))) { r.push(c.charCodeAt(0)); } return r; };
const hex = n => (n >>> 0).toString(16).padStart(8, '0');
const fnv = s => { let h = 0x811c9dc5; for (const b of bytes(s)) { h ^= b; h = Math.imul(h, 0x01000193); } return hex(h); };
const table = Array.from({ length: 16 }, (_, n) => { for (let k = 0; k < 4; k++) { n = n & 1 ? n >>> 1 ^ 0xedb88320 : n >>> 1; } return n; });
const crc = s => { let c = -1; for (const b of bytes(s)) { c = table[(c ^ b) & 15] ^ c >>> 4; c = table[(c ^ b >>> 4) & 15] ^ c >>> 4; } return hex(~c); };
const adler = s => { let a = 1, b = 0; for (const x of bytes(s)) { a = (a + x) % 65521; b = (b + a) % 65521; } return hex(b << 16 | a); };
for (const s of ['', 'a', 'hello', 'The quick brown fox', '\u00e9\u20ac']) { console.log(s.length + ' ' + fnv(s) + ' ' + crc(s) + ' ' + adler(s)); }
const A = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const b64 = s => { const b = bytes(s); let r = ''; for (let i = 0; i < b.length; i += 3) { const n = b[i] << 16 | (b[i + 1] || 0) << 8 | (b[i + 2] || 0); for (let k = 0; k < 4; k++) { r += k > b.length - i ? '=' : A[n >> 18 - 6 * k & 63]; } } return r; };
const un64 = s => { let r = '', acc = 0, n = 0; for (const c of s) { if (c === '=') break; acc = acc << 6 | A.indexOf(c); n += 6; if (n >= 8) { n -= 8; r += String.fromCharCode(acc >> n & 255); acc &= (1 << n) - 1; } } return r; };
for (const s of ['M', 'Ma', 'Man', 'light work.']) { console.log(s + ' ' + b64(s) + ' ' + un64(b64(s))); }
function sha256(msg) {
  const primes = []; for (let n = 2; primes.length < 64; n++) { if (primes.every(p => n % p)) primes.push(n); }
  const root3 = n => { let x = n / 3; for (let i = 0; i < 30; i++) { x = (2 * x + n / (x * x)) / 3; } return x; }, frac = x => (x - Math.floor(x)) * 4294967296 | 0;
  const K = primes.map(p => frac(root3(p))), H = primes.slice(0, 8).map(p => frac(Math.sqrt(p))), m = bytes(msg), len = m.length; m.push(128); while (m.length % 64 !== 56) { m.push(0); } m.push(0, 0, 0, 0, 0, 0, len >> 5, len << 3 & 255);
  const rot = (x, n) => x >>> n | x << 32 - n;
  for (let o = 0; o < m.length; o += 64) { const w = []; for (let i = 0; i < 64; i++) { if (i < 16) w.push(m[o + 4 * i] << 24 | m[o + 4 * i + 1] << 16 | m[o + 4 * i + 2] << 8 | m[o + 4 * i + 3]); else { const a = w[i - 15], b = w[i - 2]; w.push((rot(a, 7) ^ rot(a, 18) ^ a >>> 3) + w[i - 7] + (rot(b, 17) ^ rot(b, 19) ^ b >>> 10) + w[i - 16] | 0); } }
    let [a, b, c, d, e, f, g, h] = H; for (let i = 0; i < 64; i++) { const t1 = h + (rot(e, 6) ^ rot(e, 11) ^ rot(e, 25)) + (e & f ^ ~e & g) + K[i] + w[i] | 0, t2 = (rot(a, 2) ^ rot(a, 13) ^ rot(a, 22)) + (a & b ^ a & c ^ b & c) | 0; h = g; g = f; f = e; e = d + t1 | 0; d = c; c = b; b = a; a = t1 + t2 | 0; }
    [a, b, c, d, e, f, g, h].forEach((v, i) => { H[i] = H[i] + v | 0; }); }
  return H.map(hex).join('');
}
console.log(sha256('abc'));
