// #x in o before another operator, super and new.target in initialisers: the engine takes none of them.
class A { base() { return 'base'; } static sbase() { return 'sbase'; } }
class B extends A {
  #x = super.base(); nt = new.target; static #s = super.sbase(); static nt = [new.target].length;
  up = () => super.base() + this.#x;
  static has(o) { for (let i = 0; i < 1; i++); return #x in o && o.#x || #s in o && B.#s; }
  static all(l) { const r = []; for (const o of l) r.push(#x in o ? 1 : 0, #x in o === true && #x in o, o === B || #s in o); return r.join(); }
  fns = { has: (o) => #x in o && !(#s in o) && #x in o !== #s in o };
}
const b = new B();
for (let i = 0; i < 2; i++) console.log(B.has(b), B.has(B), B.has({}), B.all([b, B, []]), b.fns.has(b), b.fns.has([]), b.up(), b.nt, B.nt);
