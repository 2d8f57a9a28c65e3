// Operands that become calls only when they are spelled out: spreads in optional chains, calls in the head of a for-in.
function f() { let s = 0; for (let i = 0; i < 3; i++) s += i; return [s, s + 1]; }
for (const k in { a: f?.(), [f()]: 2 }) console.log(k);
for (const k in [f(), 1]) for (const j in { b: f }) console.log(k + j);
const o = 1, p = { m(...a) { return a.length + this.n; }, n: 1 };
console.log(o[1]?.([...1]), o[1]?.(...1), o?.[2]?.([...f()]), o?.[2]?.[[...f()]]);
console.log(p.m?.([...f()], ...f()), p?.m([...f()]), p?.['m']?.([...f(), f()], f()));
