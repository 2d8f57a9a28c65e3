// Derived constructors with work before and after super(), super in arrows, try and branches, returning objects, this before super.
let log = [];
function w(s) { for (let i = 0; i < 2; i++) { log.push(s + i); } return s; }
class P { constructor(...a) { w('P'); this.a = a.map(x => { w('m'); return x; }).join(''); } }
class Early extends P { constructor(x) { const y = w('pre'); const f = () => super(x, y); if (x) { f(); } else { super(w('else')); } this.post = w('post') + this.a; } }
class Tried extends P { constructor(x) { try { if (x < 0) throw new RangeError('neg'); super(x); } catch (e) { super(e.name, w('c')); } finally { w('f'); } this.t = typeof this; } }
class Twice extends P { constructor() { super(1); try { super(2); } catch (e) { this.err = e instanceof ReferenceError; } } }
class NoSuper extends P { constructor(o) { if (o) return { other: w('o') }; } }
class Before extends P { constructor() { try { this.x = 1; } catch (e) { w(e.name); } super('b'); } }
class Dflt extends P { }
class Loop extends P { constructor(n) { let acc = []; for (let i = 0; i < n; i++) { acc.push(() => i * n); } super(...acc.map(f => f())); this.fs = acc; } sum() { return this.fs.reduce((s, f) => s + f(), 0); } }
class RetThis extends P { constructor() { const self = super('r'); this.same = self === this; return undefined; } }
class Arg extends P { constructor() { super(arguments.length, ...arguments, new Dflt(w('in')).a); this.k = (() => arguments[0])(); } }
class NT extends P { constructor() { super(new.target.name, (() => new.target === NT)()); } }
class NT2 extends NT { constructor() { const t = () => new.target; super(); this.nt = t().name; } }
const show = (label, f) => { log = []; let r; try { const o = f(); r = JSON.stringify(o) + (o instanceof P); } catch (e) { r = e.name; } console.log(label + ' ' + r + ' ' + log.join('')); };
show('early1', () => new Early('x')); show('early0', () => new Early(0));
show('tried', () => new Tried(1)); show('tried-', () => new Tried(-1));
show('twice', () => new Twice()); show('nosuper', () => new NoSuper()); show('nosuper obj', () => new NoSuper(1));
show('before', () => new Before()); show('dflt', () => new Dflt(1, 2)); show('loop', () => { const l = new Loop(3); l.s = l.sum(); delete l.fs; return l; });
show('retthis', () => new RetThis()); show('arg', () => new Arg('p', 'q')); show('nt', () => new NT2());
show('reflect', () => Reflect.construct(Early, ['r'], NT)); show('call', () => P());
show('anon', () => new (class extends Early { constructor() { w('anon'); super(w('z')); } })());
function Old(x) { this.old = x; w('old'); } Old.prototype.m = function () { return 'm' + this.old; };
class New extends Old { constructor() { super(w('n')); } m() { return super.m() + '!'; } }
show('old', () => { const n = new New(); n.r = n.m() + (n instanceof Old); return n; });
function Fac() { return class extends (w('h'), P) { constructor() { super('fac', w('i')); } }; }
show('fac', () => new (Fac())());
