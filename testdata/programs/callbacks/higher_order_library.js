// A small functional library written in the program (map, fold, zip, unfold, groupBy) called with looping callbacks many levels deep.
'use strict';
const F = {
  range(a, b, s = 1) { const r = []; for (let i = a; s > 0 ? i < b : i > b; i += s) { r.push(i); } return r; },
  fold(f, z, xs) { let acc = z; for (const x of xs) { acc = f(acc, x); } return acc; },
  map: (f, xs) => F.fold((a, x) => (a.push(f(x)), a), [], xs),
  filter: (p, xs) => F.fold((a, x) => p(x) ? a.concat([x]) : a, [], xs),
  unfold(f, s) { const r = []; for (let n = f(s); n; n = f(n[1])) { r.push(n[0]); } return r; },
  groupBy: (k, xs) => F.fold((m, x) => m.set(k(x), [...(m.get(k(x)) || []), x]), new Map(), xs),
  zipWith(f, a, b) { const r = []; let i = 0; while (i < a.length && i < b.length) { r.push(f(a[i], b[i++])); } return r; },
  takeWhile(p, xs) { const r = []; for (const x of xs) { if (!p(x)) break; r.push(x); } return r; },
  until(p, f, x) { do { x = f(x); } while (!p(x)); return x; },
  times: (n, f) => n > 0 ? [...F.times(n - 1, f), f(n)] : [],
};
const digits = n => F.unfold(k => k ? [k % 10, (k - k % 10) / 10] : null, n).reverse();
const sum = xs => F.fold((a, b) => a + b, 0, xs);
console.log(digits(90210).join('-') + ' ' + sum(digits(98765)));
console.log(F.map(n => F.until(k => k < 10, k => sum(digits(k)), n), F.range(95, 105)).join());
console.log([...F.groupBy(n => sum(digits(n)) % 3, F.range(10, 20))].map(([k, v]) => k + ':' + v.join('/')).join(' '));
const prime = n => n > 1 && F.takeWhile(d => d * d <= n, F.range(2, n + 1)).every(d => n % d);
console.log(F.filter(prime, F.range(0, 30)).join());
console.log(F.zipWith((a, b) => F.map(x => x * b, a).join('.'), [[1, 2], [3], [4, 5]], F.range(3, 0, -1)).join(' '));
console.log(F.times(5, n => F.times(n, k => k).join('')).join() + ' ' + F.unfold(([a, b]) => a < 60 ? [a, [b, a + b]] : null, [0, 1]).join());
const tree = n => n ? { v: n, l: tree(n - 1), r: n > 2 ? tree(n - 2) : null } : null, cata = f => t => t ? f(t.v, cata(f)(t.l), cata(f)(t.r)) : f(0);
console.log(cata((v, l = 0, r = 0) => v + l + r)(tree(6)) + ' ' + cata((v, l = 0, r = 0) => v ? 1 + Math.max(l, r) : 0)(tree(6)) + ' ' + cata((v, l, r) => v ? `${l}${v}${r}` : '.')(tree(4)));
