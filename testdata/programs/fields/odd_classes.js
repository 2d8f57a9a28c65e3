// Fields meet setters, frozen objects, returned objects, names of all kinds, null prototypes.
function spin(v) { for (let i = 0; i < 1; i++); return v; }
const log = [];
class S { set x(v) { log.push('set ' + v); } get y() { return 'getter'; } }
class F extends S { x = spin(1); y = 2; ['constructor'] = 'field'; ['__proto__'] = 'own'; __proto__ = 'defined'; '' = 'empty'; 1e3 = 'number'; 0x10 = 'hex'; 'ü' = 'umlaut'; #ü = 'private'; priv() { return spin(this.#ü); } }
const f = new F();
class Ret { #r = 1; constructor(o) { this.own = spin('own'); return o; } static r(o) { return #r in o ? o.#r : '-'; } }
class Sub extends Ret { #s = 2; pub = spin(3); static s(o) { try { return o.#s + spin(1); } catch (e) { return e.name; } } }
const target = { t: 1 }, sub = new Sub(target), plain = new Sub();
const ro = Object.freeze({});
let failed; try { new Sub(ro); } catch (e) { failed = e.name; }
class G { static 'static' = 1; static 'async' = 2; 'get'; 'set'; static 'get'; of = 3; static of = 4; static name = 'my name'; static length = 7; }
class NoName { static name() { return 'method'; } static #p = () => NoName.#p.name; static p() { return spin(NoName.#p()); } }
const Anon = class { static #q = 1; static who = this.name; static q() { return [1].map(() => this.#q + spin(1))[0]; } };
class Ord { b = 1; a = 2; 2 = 'two'; 1 = 'one'; [Symbol.toStringTag] = 'Ord'; c; constructor() { this.d = spin(1); delete this.a; this.a = 9; } }
const Obj = { ['dyn' + 1]: class { v = 1; static n = this.name; }, 'str key': class { #v = 2; get() { return (() => spin(this.#v))(); } } };
function Old() { this.old = spin('old'); }
Old.prototype.who = function () { return 'old ' + this.old; };
class New extends Old { #n = this.old + '!'; n = () => this.#n; static { this.prototype.extra = 'x'; } }
class Pair { #a; #b; constructor(a, b) { this.#a = a; this.#b = b; } static #make(...l) { return new Pair(...l); } swap() { [this.#a, this.#b] = [this.#b, this.#a]; return spin(this); } static of(l) { return Pair.#make(...l, spin(1)); } equals(o) { return this === o || (#a in o) && this.#a === o.#a && this.#b === spin(o.#b); } toString() { return `<${this.#a},${this.#b}>`; } }
for (let i = 0; i < 2; i++) {
  console.log(Reflect.ownKeys(f).join('|'), f.x, f.y, f.constructor, Object.getPrototypeOf(f) === F.prototype, f.priv(), log.length);
  console.log(sub === target, Ret.r(target), Sub.s(target), target.pub, Object.keys(target).join(), Ret.r(plain), Sub.s(plain), Sub.s(ro), failed, Object.keys(ro).length);
  console.log(G.static, G.async, Object.keys(new G()).join(), G.of, G.name, G.length, NoName.name(), NoName.p(), Anon.who, Anon.q(), Anon.name);
  const o = new Ord();
  console.log(Reflect.ownKeys(o).map(String).join(), String(o), Obj.dyn1.name, Obj.dyn1.n, new Obj['str key']().get(), Obj['str key'].name);
  console.log(new New().n(), new New().who(), New.prototype.extra, Pair.of([i]).swap() + '', Pair.of([1]).equals(Pair.of([1])), Pair.of([1]).equals({}));
}
