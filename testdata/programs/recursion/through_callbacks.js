// Recursion whose frames alternate with builtin callbacks: map, forEach, reduce, sort, replace, toJSON, getters, flatMap.
'use strict';
const tree = { n: 1, k: [{ n: 2, k: [{ n: 4, k: [] }, { n: 5, k: [{ n: 8, k: [] }] }] }, { n: 3, k: [{ n: 6, k: [] }, { n: 7, k: [] }] }] };
const depth = t => 1 + Math.max(0, ...t.k.map(depth)), sum = t => t.k.reduce((s, c) => s + sum(c), t.n), flat = t => [t.n, ...t.k.flatMap(flat)];
console.log(depth(tree) + ' ' + sum(tree) + ' ' + flat(tree).join());
const out = []; (function walk(t, path) { out.push(path + t.n); t.k.forEach((c, i) => walk(c, path + i + '.')); })(tree, ''); console.log(out.join(' '));
const mirror = t => ({ n: t.n, k: t.k.map(mirror).reverse() }), sortT = t => ({ n: t.n, k: t.k.slice().sort((a, b) => sum(b) - sum(a)).map(sortT) }); console.log(flat(mirror(tree)).join() + ' ' + flat(sortT(tree)).join());
const expand = (s, rules, n) => n === 0 ? s : s.replace(/[A-Z]/g, c => expand(rules[c] || c, rules, n - 1)); console.log(expand('A', { A: 'AB', B: '[A]' }, 4));
class T { constructor(t) { this.t = t; } toJSON() { return this.t.k.length ? { n: this.t.n, k: this.t.k.map(c => new T(c)) } : this.t.n; } } console.log(JSON.stringify(new T(tree)));
const lazy = n => ({ get next() { return n > 0 ? lazy(n - 1) : null; }, get sum() { const x = this.next; return n + (x ? x.sum : 0); }, toString() { const x = this.next; return `${n}${x ? `,${x}` : '.'}`; } }); console.log(lazy(9).sum + ' ' + lazy(6));
const rev = s => JSON.parse(s, (k, v) => typeof v === 'string' && v[0] === '{' ? rev(v) : typeof v === 'number' ? v + 1 : v); console.log(JSON.stringify(rev(JSON.stringify({ a: 1, b: JSON.stringify({ c: 2, d: JSON.stringify({ e: 3 }) }) }))));
const deepMap = (x, f) => Array.isArray(x) ? x.map(y => deepMap(y, f)) : x instanceof Map ? new Map([...x].map(([k, v]) => [k, deepMap(v, f)])) : x && typeof x === 'object' ? Object.fromEntries(Object.entries(x).map(([k, v]) => [k, deepMap(v, f)])) : f(x);
const dm = deepMap({ a: [1, { b: [2, [3]] }], m: new Map([['k', [4, 5]]]) }, x => x * x); console.log(JSON.stringify(dm) + [...dm.m].join());
const eq = (a, b) => a === b || typeof a === 'object' && a && b && Object.keys(a).length === Object.keys(b).length && Object.keys(a).every(k => eq(a[k], b[k])); console.log([eq(tree, JSON.parse(JSON.stringify(tree))), eq(tree, mirror(tree)), eq(mirror(mirror(tree)), tree), eq([1, [2]], [1, [3]])].join());
const msort = a => a.length < 2 ? a : [a.filter((_, i) => i % 2), a.filter((_, i) => !(i % 2))].map(msort).reduce((x, y) => { const r = []; while (x.length || y.length) { r.push(!y.length || x.length && x[0] < y[0] ? x.shift() : y.shift()); } return r; }); console.log(msort([5, 2, 9, 1, 7, 3, 8]).join());
const from = (n, f) => Array.from({ length: n }, (_, i) => i ? from(i, f) + f(i) : 'o').join(''); console.log(from(5, i => i));
const count = new Set(); (function visit(n) { count.add(n); new Set([n * 2, n + 3].filter(x => x < 40 && !count.has(x))).forEach(visit); })(1); console.log([...count].sort((a, b) => a - b).join());
