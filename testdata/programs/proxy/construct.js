// new of proxies: constructors and construct traps are stopped inside.
function work(n) {
  let s = 0;
  for (let i = Math.min(n - 1, 0); i < 1 && i < n; i++) s += n * (n - 1) / 2;
  return s;
}
class A {
  #p = 1;
  field = work(2);
  constructor(x) { work(2); this.x = x; this.nt = new.target === A ? 'A' : new.target.name || 'proxy'; work(1); }
  get p() { return this.#p; }
  static s() { return work(3) + this.name; }
}
const show = o => console.log(o.x, o.nt, o.p, o.field, o.constructor.name, Object.getPrototypeOf(o) === A.prototype);

// no trap
const PA = new Proxy(A, {});
show(new PA(1));
console.log(PA.s());
show(Reflect.construct(PA, [2]));
show(new (new Proxy(PA, {}))(3));

// a trap
const made = [];
const PT = new Proxy(A, {
  construct(target, list, newTarget) {
    work(2);
    const o = Reflect.construct(target, list.map(v => { work(1); return v * 2; }), newTarget);
    work(1);
    made.push(o);
    o.trapped = newTarget === PT;
    return o;
  },
});
show(new PT(1));
show(Reflect.construct(PT, [2]));
console.log(made.map(o => o.trapped));
const PP = new Proxy(PT, { construct(t, list, nt) { work(2); return new t(...list, work(2)); } });
show(new PP(4));
const viaReflect = new Proxy(A, Reflect);
show(new viaReflect(5));

// what is no object is refused after the trap has returned
for (const v of [1, undefined, null, 'x', Symbol.iterator]) {
  const Bad = new Proxy(A, { construct() { work(3); return v; } });
  try { console.log(new Bad()); } catch (e) { console.log(e instanceof TypeError); }
  try { console.log(Reflect.construct(Bad, [])); } catch (e) { console.log(e instanceof TypeError); }
}
const odd = [
  function () { work(2); return 3; }.bind(null), new Proxy(function () { work(2); return 4; }, {}),
  new Proxy(() => 0, { apply() { work(1); return 'five'; } }), Function.prototype.call.bind(function () { work(1); return null; }),
  new Proxy(function () { work(2); return 6; }, {}).bind(1), Reflect.apply,
];
for (const construct of odd) {
  try { console.log(new (new Proxy(function () { work(1); return 7; }, { construct }))('x')); } catch (e) { console.log(e instanceof TypeError); }
}
for (const construct of odd.map(f => (...a) => (f(...a), { fine: work(1) }))) {
  try { console.log(new (new Proxy(F, { construct }))('x')); } catch (e) { console.log(e instanceof TypeError); }
}
const Fn = new Proxy(A, { construct() { work(2); return function f() { return work(3); }; } });
console.log(new Fn()(), typeof new Fn());
try { new (new Proxy(A, { construct() { work(2); throw new Error('trap'); } }))(); } catch (e) { console.log(e.message); }
try { new (new Proxy(() => 1, {}))(); } catch (e) { console.log(e.name); }

// functions as constructors
function F(a) { work(2); this.a = a; this.own = new.target !== F; work(1); }
F.prototype.m = function () { return this.a + work(2); };
const PF = new Proxy(F, { construct(t, l, n) { const o = Object.create(t.prototype); work(2); t.apply(o, l); return o; } });
console.log(new PF(1), new PF(2).m(), new (new Proxy(F, {}))(3).own);
const BF = new Proxy(F.bind(null, 'bound'), {});
console.log(new BF(), new (new Proxy(F, {}).bind(null, 7))());

// extends
class B extends PA { constructor(x) { work(1); super(x + 1); work(1); this.b = work(3); } }
show(new B(10));
console.log(new B(1).b, Object.getPrototypeOf(B) === PA);
class C extends PT { z = work(3); constructor(x) { super(x); this.y = this.z + work(2); work(1); } }
show(new C(20));
console.log(new C(3).y);
class D extends PA {}
show(new D(30));
class E extends new Proxy(B, { construct(t, l, n) { work(2); return Reflect.construct(t, l, n); }, get(t, k, r) { return Reflect.get(t, k, r); } }) {
  e = [work(1), this.b];
  #q = work(2);
  q() { return this.#q; }
}
show(new E(40));
console.log(new E(1).e, new E(1).q());
class G extends PA { constructor() { try { work(2); } finally { super(6); } const f = () => { work(1); return super.constructor === A; }; this.f = f(); } }
console.log(new G().f);
// an object of another class
class H extends new Proxy(A, { construct() { work(2); return { other: true, x: 0, nt: 'o' }; } }) { h = work(2); }
const h = new H();
console.log(h.other, h.h, h.constructor.name);
try { class Bad extends new Proxy(A, { construct() { work(1); return 5; } }) {} new Bad(); } catch (e) { console.log(e.name); }

// singleton and factory
const Single = (() => { let one; return new Proxy(A, { construct(t, l) { work(1); return one ??= new t(...l); } }); })();
console.log(new Single(1) === new Single(2), new Single(3).x);
function deep(n) { const P = new Proxy(A, { construct(t, l) { work(1); const o = new t(n); o.next = n > 0 ? deep(n - 1) : null; return o; } }); return new P(n); }
let n = 0;
for (let o = deep(5); o; o = o.next) { work(1); n++; }
console.log(n, made.length);
