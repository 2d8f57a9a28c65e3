// Many calls of the same function on one line, nested and recursive, so that call sites must be told apart.
let depth = 0, max = 0, total = 0;
function f(a, b, c) { depth++; if (depth > max) max = depth; let s = a; for (let i = 0; i < 2; i++) { s += b * i; } total++; depth--; return s + (c || 0); }
console.log(String(f(f(1, 2), f(3, f(4, f(5, 6), f(7, 8))), f(f(f(f(1, 1), 1), 1), 1)) + f(f(1, 2), f(1, 2)) - f(1, f(2, f(3, 4)))));
const g = (n, k = f(n, 1)) => n <= 0 ? k : g(n - 1, g(n - 2, k) + f(n, k)) % 1000 + f(k, n);
console.log([g(1), g(2), g(3), g(4), g(5)].join() + ' ' + total);
const id = x => { for (let i = 0; i < 1; i++) { total++; } return x; }, add = x => y => id(id(x) + id(y)), twice = h => x => h(h(x));
console.log(twice(twice(twice(add(id(1)))))(id(0)) + ' ' + twice(add(3))(add(4)(add(5)(6))) + ' ' + id(id)(id(id))(id(7)));
const o = { v: 1, add(n) { this.v += id(n); return this; }, mul(n) { this.v *= id(n); return this; }, get() { return id(this.v); } };
console.log(o.add(1).mul(2).add(o.get()).mul(o.add(o.get()).get()).add(id(1)).get() + ' ' + o.v);
console.log([[1, 2], [3, 4]].map(r => r.map(c => id(c) * id(c)).map(c => f(c, c)).reduce((a, b) => id(a) + f(b, id(1)), 0)).concat(id([f(1, 1)])).join());
console.log(id('a') + id('b') + id(id('c') + id('d')) + [id('e'), id('f')].map(id).map(c => id(c) + id(c)).join(id('-')) + id('g').concat(id('h'), id('i')));
function h(n) { return n < 2 ? id(n) : h(n - 1) + h(n - 2) + (n > 5 ? h(n - 3) : 0); } console.log(h(8) + h(3) + ' ' + h(h(4)));
if (id(f(1, 2) > f(2, 1)) || id(false) || id(f(0, 0)) === id(0) && id(true)) console.log('cond ' + total); else console.log('else ' + total);
for (let i = id(0), n = id(f(1, 2)); id(i) < id(n); i += id(1)) console.log('i ' + id(i) + id(n));
console.log((x => y => z => id(x) + id(y) * id(z))(id(2))(id(3))(id(4)) + ' ' + ((...a) => a.map(id).reduce((p, q) => f(p, q)))(id(1), id(2), id(3)));
console.log('max ' + max + ' total ' + total);
