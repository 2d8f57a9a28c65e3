// Array and object literals under construction: spreads, computed keys, methods, accessors, __proto__, holes, with calls between.
const log = [];
function v(x) { let y; for (let i = 0; i < 3; i++) { y = x; } log.push(String(x)); return y; }
const base = { inherited: 'yes', hi() { return 'hi ' + this.own; } };
const o = {
  __proto__: v(base), own: v('o1'), [v('comp') + v('uted')]: v(1), ['m' + v(2)](a) { return a + v(3); },
  get [v('g')]() { return v('got'); }, set [v('g')](x) { this.stored = v(x); }, ...v({ s1: 1, own: 'o2' }), 'quoted-key': v(4), 5: v(5), [v('__proto')]: 'data',
  hi() { return super.hi() + '/' + v('sub'); }, arrow: () => v('ar'), fn: function () { return this === o; },
};
console.log(Object.keys(o).join());
console.log(log.splice(0).map(s => s === '[object Object]' ? 'obj' : s).join(' '));
console.log(o.m2(v(10)) + ' ' + o.g + ' ' + (o.g = v(7)) + o.stored + ' ' + o.hi() + ' ' + o.arrow() + o.fn() + ' ' + o.inherited);
const arr = [v(1), , ...[v(2), v(3)], , v(4), ...'xy', ...new Set([v(5), 5]), [v(6), [v(7)]], ...(v(0) ? [1] : [])];
console.log(arr.length + ' ' + JSON.stringify(arr) + ' ' + (1 in arr) + (4 in arr));
const deep = { a: { b: { c: [v('c0'), { d: v('d') }] }, e: v('e') }, f: [[v('f')]] };
console.log(JSON.stringify(deep));
function build(n) { return n ? { n: v(n), kids: [build(n - 1), n > 1 ? build(n - 2) : null] } : v(null); }
console.log(JSON.stringify(build(4)));
const sh = v('short'), short = { sh, v(x) { return 'own' + x; }, v2: v };
console.log(short.sh + short.v(1) + short.v2(2));
const merged = { ...{ a: v(1), b: v(2) }, b: v(3), ...null, ...[v('i0'), v('i1')], ...'hi', c: v(4), ...{ get dyn() { return v('dyn'); } } };
console.log(JSON.stringify(merged));
const fns = { a() { return fns.b() + 'a'; }, b: () => fns['c'](v(3)), c(n) { return n ? v(n) + fns.c(n - 1) : 'end'; } };
console.log(fns.a());
console.log(Object.keys({ b: v(1), 2: v(1), a: v(1), 1: v(1), [Symbol('s')]: v(1), '-1': v(1), '01': 1 }).join());
console.log(String(log.length));
