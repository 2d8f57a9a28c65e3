// new.target in functions, arrows, methods and default parameters; Reflect.construct; abstract and singleton constructors.
let log = [];
const w = s => { for (let i = 0; i < 2; i++) { log.push(s); } return s; };
function F(a, nt = new.target, g = () => new.target) { w('F'); const deep = () => () => () => new.target; return { f: typeof new.target, same: nt === deep()()() && g() === nt, a, nm: nt && nt.name }; }
const show = o => JSON.stringify(o);
console.log(show(F(1)) + show(new F(2)) + show(Reflect.construct(F, [3], class Other { })) + show(F.call({}, 4)));
function G() { if (!new.target) return w('called'); this.k = new.target === G ? w('plain') : w('sub'); this.arrow = () => new.target; }
class H extends G { constructor() { super(); this.h = new.target.name; } m() { return new.target === undefined; } static s() { return (() => new.target === undefined)(); } }
class I extends H { }
console.log(G() + new G().k + new H().k + new I().h + new I().m() + I.s() + (new I().arrow() === I) + (new G().arrow() === G));
class Abstract { constructor() { if (new.target === Abstract) throw new TypeError('abstract!'); let c = new.target, d = 0; while (c !== Abstract) { c = Object.getPrototypeOf(c); d++; } this.depth = d; } }
class L1 extends Abstract { } class L2 extends L1 { constructor() { w('L2'); super(); } } class L3 extends L2 { }
console.log([L1, L2, L3].map(C => new C().depth).join()); try { new Abstract(); } catch (e) { console.log(e.message); }
class Single { constructor(v) { if (Single.it) { w('again'); return Single.it; } this.v = v; Single.it = this; } }
class SubSingle extends Single { constructor(v) { super(v); this.sub = w('sub' + v); } }
console.log(new Single(1).v + new Single(2).v + (new Single(3) === new Single(4)) + new SubSingle(5).sub + Single.it.sub);
const r = Reflect.construct(Array, [3], H); console.log(r.length + ' ' + (r instanceof H) + Array.isArray(r) + (Object.getPrototypeOf(r) === H.prototype));
const bound = F.bind(null, 'b'); console.log(show(new bound()) + show(bound()));
function Q(n) { this.n = n; this.kids = n ? Array.from({ length: n }, (_, i) => new new.target(i)) : []; } Q.prototype.total = function () { let t = 1; for (const k of this.kids) { t += k.total(); } return t; };
console.log('tree ' + new Q(4).total());
try { Reflect.construct(F, [], () => 1); } catch (e) { console.log(e.name); } try { new (Object.assign({ m() { } }).m)(); } catch (e) { console.log(e.name); }
const obj = { f() { return new.target; }, F: function () { this.nt = new.target === obj.F; } }; console.log(obj.f() + ' ' + new obj.F().nt);
console.log(log.join(''));
