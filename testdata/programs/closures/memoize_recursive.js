// Memo tables kept in closures, in function properties, in Maps keyed by string; memoised mutual recursion.
function memo(f, key) { const m = new Map(); let hit = 0; function g(...a) { const k = key ? key(...a) : a[0]; if (m.has(k)) { hit++; return m.get(k); } const v = f(...a); m.set(k, v); return v; } g.stats = () => m.size + '/' + hit; return g; }
const fib = memo(n => n < 2 ? BigInt(n) : fib(n - 1) + fib(n - 2));
console.log('fib ' + fib(60) + ' ' + fib.stats());
const grid = memo((r, c) => r === 0 || c === 0 ? 1 : grid(r - 1, c) + grid(r, c - 1), (r, c) => r + ',' + c);
console.log('grid ' + grid(8, 8) + ' ' + grid.stats());
const lcs = (a, b) => { const f = memo((i, j) => { if (!i || !j) return ''; if (a[i - 1] === b[j - 1]) return f(i - 1, j - 1) + a[i - 1]; const x = f(i - 1, j), y = f(i, j - 1); return x.length >= y.length ? x : y; }, (i, j) => i * 100 + j); const r = f(a.length, b.length); return r + ' ' + f.stats(); };
console.log('lcs ' + lcs('migration', 'imagination'));
const isEven = memo(n => n === 0 ? true : isOdd(n - 1)), isOdd = memo(n => n === 0 ? false : isEven(n - 1));
console.log('even ' + isEven(20) + isOdd(15) + ' ' + isEven.stats() + ' ' + isOdd.stats());
function part(n, m) { part.cache = part.cache || {}; const k = n + ':' + m; if (k in part.cache) return part.cache[k]; let r = 0; if (n === 0) r = 1; else for (let i = Math.min(n, m); i > 0; i--) { r += part(n - i, i); } return part.cache[k] = r; }
for (const n of [3, 7, 12]) { console.log('partitions ' + n + ' ' + part(n, n) + ' ' + Object.keys(part.cache).length); }
const coins = (list => { const t = [1]; return amount => { if (!t[amount]) { t.fill(0, 1); for (let i = 1; i <= amount; i++) { t[i] = 0; } for (const c of list) { for (let i = c; i <= amount; i++) { t[i] += t[i - c]; } } } return t[amount]; }; })([1, 2, 5]);
console.log('coins ' + coins(10) + ' ' + coins(20) + ' ' + coins(7));
