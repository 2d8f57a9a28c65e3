// Captures in the middle of constructors, before and after fields are made.
const log = [];
function walk(n, w) { for (let i = 0; i < n; i++) log.push(w + i); return w; }
class A { #a = walk(2, 'a'); pub = 'A'; constructor(x) { walk(2, 'ctorA'); this.x = x; walk(1, this.#a); } a() { return this.#a; } }
class B extends A { #b = walk(2, 'b') + this.x; second = this.pub + '!'; b() { return this.#b + this.a(); } }
class C extends B {
  #c = [this.second]; arrow = () => this.#c.length;
  constructor(x, y) {
    walk(1, 'before');
    try { super(walk(1, x)); } finally { walk(1, 'finally'); }
    this.#c.push(y); walk(2, 'after');
    for (let i = 0; i < 2; i++) this.#c.push(i);
  }
  c() { return this.#c.join('+') + this.b(); }
}
class D extends C { constructor(...a) { const make = () => super(...a); walk(1, 'D'); make(); walk(1, this.#d); } #d = 'dd'; e = walk(1, 'e'); d() { return this.#d + this.c(); } }
class E extends D {}
class F extends E { f = walk(1, 'f'); static s = walk(2, 's'); g = (() => { let r = 0; for (const k of [1, 2, 3]) r += k; return r; })(); }
for (const K of [B, C, D, E, F]) {
  const o = new K('x', 'y');
  console.log(K.name, K.length, Object.keys(o).join(), o.b(), o.c && o.c(), o.d && o.d(), o.arrow && o.arrow(), o.f, o.g);
  console.log(log.splice(0).join());
}
class Tree { #kids = []; #depth; parent = null; constructor(depth) { this.#depth = depth; for (let i = 0; i < 2 && depth > 0; i++) { const k = new Tree(depth - 1); k.parent = this; this.#kids.push(k); } } size() { let n = 1; for (const k of this.#kids) n += k.size(); return n; } }
console.log(new Tree(3).size());
class Rec extends A { child = this.depth(); depth() { return Rec.left-- > 0 ? new Rec('r') : null; } static left = 2; count() { return 1 + (this.child ? this.child.count() : 0); } }
console.log(new Rec('q').count(), log.splice(0).length);
class Fail extends A { ok = 1; bad = (() => { throw new Error('in a field'); })(); }
for (let i = 0; i < 2; i++) { try { new Fail(1); } catch (e) { console.log(e.message, log.splice(0).join()); } }
class Target extends A { nt = new.target; static nt = new.target; arrow = () => new.target; constructor() { super(1); this.real = new.target === Target; } }
const t = new Target();
console.log(t.nt, Target.nt, t.arrow(), t.real);
