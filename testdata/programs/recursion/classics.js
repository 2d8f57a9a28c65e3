// Ackermann, tak, hanoi, McCarthy 91, Hofstadter, Collatz, binomials, Stirling: recursive calls as arguments of recursive calls.
let calls = 0;
const ack = (m, n) => { calls++; return m === 0 ? n + 1 : n === 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1)); };
console.log('ack ' + ack(2, 3) + ' ' + ack(1, 5) + ' ' + ack(0, 9) + ' calls ' + calls); calls = 0;
function tak(x, y, z) { calls++; return y >= x ? z : tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y)); }
console.log('tak ' + tak(7, 4, 2) + ' calls ' + calls); calls = 0;
function hanoi(n, a, b, c) { if (n === 0) return ''; calls++; return hanoi(n - 1, a, c, b) + a + c + ' ' + hanoi(n - 1, b, a, c); }
console.log('hanoi ' + hanoi(4, 'A', 'B', 'C') + calls); calls = 0;
const m91 = n => { calls++; return n > 100 ? n - 10 : m91(m91(n + 11)); }; console.log('m91 ' + m91(87) + ' ' + m91(101) + ' ' + calls);
const F = n => n === 0 ? 1 : n - M(F(n - 1)), M = n => n === 0 ? 0 : n - F(M(n - 1)); console.log('hofstadter ' + [0, 1, 2, 3, 4, 5, 6].map(n => F(n) + '/' + M(n)).join(' '));
const Q = n => n < 3 ? 1 : Q(n - Q(n - 1)) + Q(n - Q(n - 2)); console.log('Q ' + Array.from({ length: 9 }, (_, i) => Q(i + 1)).join());
function binom(n, k) { return k === 0 || k === n ? 1 : binom(n - 1, k - 1) + binom(n - 1, k); } console.log('binom ' + [0, 1, 2, 3].map(k => binom(6, k)).join());
const even = n => n === 0 ? true : odd(n - 1), odd = n => n === 0 ? false : even(n - 1); console.log('parity ' + even(31) + odd(31));
const gcd = (a, b) => b ? gcd(b, a % b) : a, power = (b, e) => e === 0 ? 1 : e % 2 ? b * power(b, e - 1) : (h => h * h)(power(b, e / 2)); console.log('gcd ' + gcd(1071, 462) + ' pow ' + power(3, 13));
const digits = (n, b) => n < b ? String(n) : digits(Math.floor(n / b), b) + n % b; console.log('base ' + digits(1000, 7) + ' ' + digits(255, 2));
function fibPair(n) { if (n === 0) return [0, 1]; const [a, b] = fibPair(n >> 1), c = a * (2 * b - a), d = a * a + b * b; return n & 1 ? [d, c + d] : [c, d]; } console.log('fib ' + fibPair(50)[0]);
