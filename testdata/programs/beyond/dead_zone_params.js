// A parameter's default that reads the parameter itself, or one behind it; this in an arrow
// function of a derived constructor before super().
const name = f => { try { return String(f()); } catch (e) { return e.name; } };
const x = 1;
console.log(name(() => (function (x = x) { return x; })()), name(() => (function (x = x) { return x; })(2)));
console.log(name(() => ((a = b, b = 1) => a)()), name(() => ((a = 1, b = a) => b)()));
console.log(name(() => (function ({ y = y }) { return y; })({})));
console.log(name(() => (function (f = () => f) { return typeof f(); })()));
console.log(name(() => { class C { m(x = x) { return x; } } return new C().m(); }));
class A { constructor() { this.v = 1; } }
class B extends A {
  constructor(early) {
    const get = () => this;
    const drop = () => { this; return 'dropped'; };
    const kind = () => typeof this;
    console.log(early ? [get, drop, kind].map(f => name(f)).join() : 'later');
    super();
    console.log(get() === this, drop(), kind());
  }
}
new B(true);
new B(false);
