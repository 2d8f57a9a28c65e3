// Operands that become calls only when they are spelled out: spreads in optional chains, calls in the head of a for-in.
function f() { let s = 0; for (let i = 0; i < 3; i++) s += i; return [s, s + 1]; }
for (const k in { a: f?.(), [f()]: 2 }) console.log(k);
for (const k in [f(), 1]) for (const j in { b: f }) console.log(k + j);
const o = 1, p = { m(...a) { return a.length + this.n; }, n: 1 };
console.log(o[1]?.([...f()]), o?.[2]?.([...f()]), o?.[2]?.[[...f()]]);
console.log(p.m?.([...f()], ...f()), p?.m([...f()]), p?.['m']?.([...f(), f()], f()));
try { let o5 = (o5?.m)(); } catch (e) { console.log(e.name); }
let made = 0; const mk = () => { made++; f(); return { v: 7, m(...a) { f(); return this.v + a.length; }, self() { f(); return this; } }; };
console.log((mk()?.m)(1), (mk()?.self().m)(f(), 2), (mk()?.['self']()?.m)(...f()), made);
class Top { m() { f(); return this; } get v() { return 5; } x() { return this.v + 1; } } class Sub extends Top { t() { return (super.m?.().x)() + (super.m?.()?.x)(f()) + (() => (super.m?.().x)())() + super.v?.toFixed(1) + super.nope?.(f()); } }
console.log(new Sub().t());
let pa, pb; console.log(o[1]?.([pa] = f(), pa = 9), pa, o?.[2]?.[[pb] = f()], pb, p?.m([pa] = f(), { a: [pb] } = { a: f() }), pa, pb);
