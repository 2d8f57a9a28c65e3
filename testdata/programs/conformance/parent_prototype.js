// Classes whose parents have moods: a prototype that is a getter, parents that are bound functions or natives, exchanged parents.
let turns = 0;
const wait = v => { const until = turns + 2; while (turns < until) turns++; return v; };
let asked = 0, answer = null;
const Base = function () { this.made = 'base'; }.bind();
Object.defineProperty(Base, 'prototype', { get() { asked++; return answer; }, configurable: true });
class C extends Base { m() { return 'm'; } static s() { return super.length; } }
answer = 42;
wait();
console.log(asked, C.s(), C.prototype.m(), Object.getPrototypeOf(C) === Base, Object.getPrototypeOf(C.prototype));
const c = new C();
console.log(c.made, c.m(), asked, c instanceof Object);
try { class D extends Base {} wait(D); } catch (e) { console.log(e.name, asked); }

class L extends Array { sum() { let s = 0; for (const x of this) s += wait(x); return s; } }
const l = L.from([1, 2, 3]);
console.log(l.sum(), l.length, l.map(x => wait(x) * 2) instanceof L, l.concat(4).sum());
class E extends RangeError { constructor(m) { super(wait(m)); this.extra = wait(1); } }
try { throw new E('text'); } catch (e) { console.log(e instanceof RangeError, e.message, e.extra, Object.prototype.toString.call(e)); }
class P1 { who() { return 'one'; } static t() { return 's1'; } }
class P2 { who() { return 'two'; } static t() { return 's2'; } }
class X extends P1 { who() { return wait(super.who()) + '!'; } static t() { return wait(super.t()) + '!'; } }
console.log(new X().who(), X.t());
Object.setPrototypeOf(X, P2);
wait();
console.log(new X().who(), X.t(), new X() instanceof P1, new X() instanceof P2);
Object.setPrototypeOf(X.prototype, P2.prototype);
console.log(wait(new X()).who(), new X() instanceof P1);
class M extends Map { get(k) { return wait(super.get(k)) ?? 'none'; } }
console.log(new M([[1, 'a']]).get(1), new M().get(1), wait(new M([[2, 3]])).size);
