// new.target is nothing in functions that cannot be constructed, although a constructor calls them.
const o = { m() { return typeof new.target; }, get g() { return typeof new.target; }, *gen() { yield typeof new.target; }, async a() { return typeof new.target; } };
function* gen() { yield new.target; yield (() => new.target)(); }
class S {
  static s() { return typeof new.target; }
  i() { return (() => typeof new.target)(); }
  #p() { return new.target === undefined; }
  p() { return this.#p(); }
}
class A extends S {
  constructor() {
    super();
    this.a = [o.m(), o.g, ...o.gen(), S.s(), this.i(), this.p(), [1].map(() => o.m())[0], (() => o.m())(), [...gen()].join(), new.target === A];
    o.a().then(v => console.log(v));
  }
}
for (let i = 0; i < 2; i++) console.log(new A().a.join());
function B() { this.a = [o.m(), new S().i()]; return new.target === B ? undefined : { a: [] }; }
console.log(new B().a.join(), Reflect.construct(B, [], A).a.length);
