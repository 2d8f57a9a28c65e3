// Loops whose conditions assign, call and destructure; two-variable races; loops nested in the condition through calls.
let log = ''; const t = v => { for (let i = 0; i < 2; i++) { log += i; } return v; };
const q = [3, 1, 2]; let x, m, rounds = 0; while ((x = q.pop()) !== undefined) { rounds++; if (x > 1 && rounds < 12) q.push(...[x - 1, x - 2].filter(v => t(v) > 0)); console.log('x ' + x + ' left ' + q.join('')); }
const re = /(\w)=(\d)/g; while ((m = re.exec('a=1 b=2 c=3'))) { const [, k, v] = m; if (t(v) === '2') continue; console.log(k + v + re.lastIndex); }
let lo = 0, hi = 100, guess, n = 0; while (guess = (lo + hi) >> 1, n++, t(guess) !== 37) { if (guess < 37) lo = guess + 1; else hi = guess; } console.log('found ' + guess + ' in ' + n);
let a = 1, b = 100; while (a < b && (a *= 2, b -= t(7))) ; console.log(a + ' ' + b); let node = { v: 1, next: { v: 2, next: { v: 3, next: null } } }, s = 0; do { s = s * 10 + t(node.v); } while ((node = node.next)); console.log('s ' + s);
let i = 5, j; while (i --> 0) { j = i; while (j++ < 3) { if (t(i + j) % 4 === 0) break; } if (j > 3) continue; console.log('ij ' + i + j); } const inner = k => { let c = 0; while (t(c) < k) { c++; } return c; }; let z = 0; while (inner(z) < inner(3)) { z += inner(1); } console.log('z ' + z + ' ' + log.length);
