// Classes that are frozen or changed while instances are being made.
function spin(v) { for (let i = 0; i < 2; i++); return v; }
class Base { constructor() { this.made = spin(1); } b() { return 'b'; } }
class Ice extends Base { #n = this.made; static #s = 1; f = spin(this.#n + 1); constructor() { super(); this.#n += spin(1); Ice.#s++; } show() { return [this.#n, this.f, Ice.#s].join(); } static { Object.freeze(this); Object.freeze(this.prototype); } }
class Implicit extends Base { g = spin(3); #h = this.g; h() { return this.#h; } }
Object.freeze(Implicit);
class Moving extends Base { one = Object.setPrototypeOf(Moving, Other) && spin(1); #two = 2; constructor() { super(spin(0)); this.three = spin(3); } two() { return this.#two; } }
class Other { constructor() { this.other = spin('o'); } b() { return 'other'; } }
class Self extends Base { nested = Self.left-- > 0 ? new Self() : null; #depth = spin(Self.left); static left = 2; depth() { return this.#depth + ':' + (this.nested ? this.nested.depth() : 'end'); } constructor(...a) { spin(a); super(...a); } }
for (let i = 0; i < 3; i++) {
  console.log(new Ice().show(), new Implicit().h(), Object.isFrozen(Ice));
  const m = new Moving();
  console.log(Object.keys(m).join(), m.two(), m.b(), Object.getPrototypeOf(Moving).name);
  Self.left = i;
  console.log(new Self().depth());
}
const patched = new Ice();
try { Ice.extra = 1; Ice.prototype.show = null; } catch (e) { console.log(e.name); }
console.log(patched.show(), Ice.extra, Reflect.construct(Ice, [], Base) instanceof Ice);
const viaReflect = Reflect.construct(Ice, [], class extends Ice {});
console.log(Ice.prototype.show.call(viaReflect));
