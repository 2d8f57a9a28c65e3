// Parameters of generators that make functions, call functions, and see arguments.
function w(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
const log = [];
const d = (v) => { w(3); log.push("d" + v); return v; };
function* a(x = d(1), f = () => x++, { y = d(2), ...z } = { q: w(3) }, [u, v = () => y + u] = [5], ...rest) { yield x; f(); yield x; yield [y, z, u, v(), rest, arguments.length]; x = 9; yield f(); }
function* b(x, f = () => x) { var x; yield x; x = 2; yield f(); yield x; }
function* c(x, g = () => arguments[0]) { arguments[0] = 7; yield [x, g(), arguments.length]; function x2() {} yield typeof x2; }
function* e(x = y, y = 1) { yield x; }
const o = { *m(s = super.toString()) { yield s; yield* this.n(); }, *n(k = [w(2)].map((i) => i + 1)) { yield k; }, q: function* (f = () => 1) { yield f(); } };
class K { #p = 3; *m(f = () => this.#p) { yield f(); this.#p = 4; yield f(); } static *s(g = K.s) { yield g === K.s; } *[Symbol.iterator](n = w(4)) { for (let i = 0; i < n; i++) yield i; } }
console.log([...a()], [...a(3, undefined, { y: 1, r: 2 }, [1, () => "v"], 8, 9)], [...b(1)], [...c(1)], log.splice(0).join());
try { e(); } catch (x) { console.log(x.name); }
console.log([...e(1)], [...o.m()], [...o.q()], [...new K().m()], [...K.s()], [...new K()]);
for (const f of [a, b, c, e, o.m, o.n, o.q, K.prototype.m, K.s]) {
  console.log(f, f.name, f.length, Object.getOwnPropertyNames(f).sort().join(), f.prototype, Object.getPrototypeOf(f) === Object.getPrototypeOf(function* () {}), Object.getPrototypeOf(f.prototype) === Object.getPrototypeOf(function* () {}).prototype);
  try { new f(); } catch (x) { console.log(x.name); }
}
{
  const before = inner;
  function* inner(f = () => 1) { yield f() + inner.length; }
  console.log(before === inner, [...inner()]);
}
function* inner(f = () => 1) { yield "outer" + f(); }
console.log([...inner()], inner().toString(), inner() instanceof inner);
b.prototype = null;
const own = { hi: 1 };
c.prototype = own;
console.log(Object.getPrototypeOf(b()) === Object.getPrototypeOf(function* () {}).prototype, Object.getPrototypeOf(c(1)) === own);
const self = function* me(n, f = () => me) { if (n) { yield n; yield* f()(n - 1); } };
console.log([...self(4)], self.name);
switch (w(3)) { case 3: console.log([...late()]); function* late(f = () => "late") { yield f(); } }
