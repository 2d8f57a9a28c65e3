// Big numbers: BigInt factorials and powers, schoolbook arithmetic on digit arrays, continued fractions, digits of e and pi.
const fact = n => { let r = 1n; for (let i = 2n; i <= n; i++) { r *= i; } return r; };
for (const n of [5n, 20n, 30n]) { console.log(n + '! = ' + fact(n)); }
function mulDigits(a, b) { const r = Array(a.length + b.length).fill(0); for (let i = a.length - 1; i >= 0; i--) { let carry = 0; for (let j = b.length - 1; j >= 0; j--) { const t = a[i] * b[j] + r[i + j + 1] + carry; r[i + j + 1] = t % 10; carry = (t - t % 10) / 10; } r[i] += carry; } while (r.length > 1 && r[0] === 0) { r.shift(); } return r; }
let acc = [1]; for (let i = 1; i <= 15; i++) { acc = mulDigits(acc, String(i).split('').map(Number)); } console.log('digits ' + acc.join('') + ' ' + (acc.join('') === String(fact(15n))));
const pow = (b, e, m) => { let r = 1n; b %= m; while (e > 0n) { if (e & 1n) r = r * b % m; b = b * b % m; e >>= 1n; } return r; }; console.log('modpow ' + pow(3n, 200n, 1000007n) + ' ' + pow(2n, 61n, (1n << 61n) - 1n));
const gcd = (a, b) => { while (b) { [a, b] = [b, a % b]; } return a; }; console.log('gcd ' + gcd(fact(10n), 2n ** 20n * 9n) + ' ' + gcd(17n, 0n));
const isqrt = n => { let x = n, y = (x + 1n) / 2n; while (y < x) { x = y; y = (x + n / x) / 2n; } return x; }; console.log('sqrt2 ' + isqrt(2n * 10n ** 40n));
function piDigits(n) { let q = 1n, r = 0n, t = 1n, k = 1n, m = 3n, x = 3n, out = ''; while (out.length < n) { if (4n * q + r - t < m * t) { out += m; const nr = 10n * (r - m * t); m = 10n * (3n * q + r) / t - 10n * m; q *= 10n; r = nr; } else { const nr = (2n * q + r) * x, nn = (q * 7n * k + 2n + r * x) / (t * x); q *= k; t *= x; x += 2n; k += 1n; m = nn; r = nr; } } return out; } console.log('pi ' + piDigits(25));
let e = 0n, term = 10n ** 30n; for (let i = 1n; term > 0n; i++) { e += term; term /= i; } console.log('e ' + e);
console.log([-7n / 2n, -7n % 2n, (-2n) ** 3n, 5n & -2n, 5n | 8n, 5n ^ 1n, ~5n, -1n >> 3n, 1n << 65n, BigInt.asIntN(8, 255n), BigInt.asUintN(8, -1n)].join(' '));
console.log([1n < 2, 2n == 2, 2n === 2, typeof 1n, 10n > '9', 0n ? 't' : 'f', BigInt('0xff'), BigInt(2 ** 60), Number(2n ** 53n), parseInt('12n'), (255n).toString(16), [3n, 1, 2n, 10n].sort((a, b) => a < b ? -1 : 1).join()].join(' '));
let fibA = 0n, fibB = 1n; const fibs = []; for (let i = 0; i < 100; i++) { [fibA, fibB] = [fibB, fibA + fibB]; if (i % 25 === 24) fibs.push(fibA); } console.log(fibs.join(' ')); try { 1n / 0n; } catch (x) { console.log(x.name); } try { fibs[0] + 1; } catch (x) { console.log(x.name); }
