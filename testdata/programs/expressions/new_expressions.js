// new with calls in the callee and the arguments, new of members, nested new, new with spread, constructors replaced meanwhile.
let made = 0;
function spin(n) { let r = 0; for (let i = 0; i <= n; i++) { r += i; } made++; return r; }
function Pt(x, y) { if (!new.target) return new Pt(x, y); this.x = x; this.y = spin(y); }
Pt.prototype.str = function () { return '(' + this.x + ',' + this.y + ')'; };
console.log(new Pt(spin(1), spin(2)).str() + new Pt(1, 2).str() + Pt(3, 4).str());
const ns = { P: Pt, make() { spin(1); return function Made(v) { this.v = v + spin(1); }; } };
console.log(new ns.P(spin(3), 1).str() + ' ' + new (ns.make())(spin(2)).v + ' ' + (new (class { constructor(a) { this.a = a + spin(3); } })(spin(1))).a);
let F = function (a) { this.kind = 'F' + a; };
const f1 = new F((F = function (a) { this.kind = 'G' + a; }, spin(2)));
console.log(f1.kind + ' ' + new F(spin(1)).kind + ' ' + (f1 instanceof F));
console.log(new Pt(...[spin(1), spin(2)]).str() + new Pt(...'73').str());
console.log(new Pt(new Pt(spin(1), 1).x, new Pt(1, spin(2)).y).str());
console.log(new Array(spin(2)).fill(spin(1)).join() + ' ' + new Map([[spin(1), new Set([spin(1), spin(2)])]]).get(1).size);
function RetObj(n) { this.a = 1; if (n) return { a: spin(n) }; }
function RetPrim() { this.a = 'kept'; return spin(2); }
console.log(new RetObj(0).a + ' ' + new RetObj(3).a + ' ' + new RetPrim().a + ' ' + (new RetObj(1) instanceof RetObj));
function Chain(n) { this.n = n; this.next = n > 0 ? new Chain(n - 1) : null; this.sum = this.n + (this.next ? this.next.sum : spin(0)); }
const ch = new Chain(6); console.log('chain ' + ch.sum + ' ' + ch.next.next.next.sum);
const list = []; for (let i = 0; i < 3; i++) { list.push(new (i % 2 ? Pt : ns.P)(i, spin(i))); }
console.log(list.map(p => p.str()).join(''));
try { new Pt(spin(1), (() => { throw new Error('arg ' + spin(2)); })()); } catch (e) { console.log(e.message); }
try { new (() => spin(1))(); } catch (e) { console.log('arrow ' + (e instanceof TypeError)); }
const bound = Pt.bind(null, spin(4)); const bp = new bound(5);
console.log('bound ' + bp.str() + (bp instanceof Pt) + (bp instanceof bound));
console.log('newtarget ' + Reflect.construct(Pt, [spin(1), 3], F).x + (Reflect.construct(Pt, [1, 3], F) instanceof F));
console.log(typeof new Date(spin(3)) + new Date(spin(3)).getTime() + new RegExp('a' + spin(2)).source + ' made ' + made);
