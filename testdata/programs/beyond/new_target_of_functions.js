// new.target of ordinary functions, which can be called and constructed, in functions that constructors call.
function work() { let s = 0; for (let i = 0; i < 2; i++) s += i; return s; }
function F(x) {
  work();
  if (!new.target) return new F(x);
  this.x = x;
  work();
  this.t = new.target === F;
}
function G() { work(); return new.target; }
const arrowIn = function () { work(); return (() => { work(); return new.target; })(); };
class A {
  constructor() {
    this.list = [F(1).x, F(2).t, new F(3).t, G() === undefined, arrowIn() === undefined, G.call(this) === undefined, G.apply(this, []) === undefined,
      G.bind(this)() === undefined, Reflect.apply(G, this, []) === undefined, [1].map(G)[0] === undefined, this.m === undefined];
    this.n = Reflect.construct(G, [], A) instanceof A;
    this.o = new (G.bind(null))() === undefined;
    this.p = { G }.G() === undefined;
  }
}
const a = new A();
console.log(a.list.join(), a.n, a.o, a.p);
class B extends F { constructor() { super(5); this.u = G() === undefined; } }
const b = new B();
console.log(b.x, b.t, b.u, F(7) instanceof F, new F(8).t);
const D = function () { work(); this.name = new.target.name; };
class E extends D {}
console.log(new E().name, new D().name, Reflect.construct(D, [], E).name, new (D.bind(null))().name);
function spread(...a) { work(); return [new.target === spread, a.length]; }
console.log(spread(...[1, 2]).join(), new spread(...[1, 2, 3]).join());
const P = new Proxy(F, {});
console.log(new P(1).t, P(2).t);
