// this in sloppy and strict functions, arrows at several depths, methods passed as values, call/apply/bind chains.
const seen = [];
function spin(v) { for (let i = 0; i < 2; i++) { seen.push(i); } return v; }
function sloppy() { return typeof this + (this === globalThis); }
function strict() { 'use strict'; return typeof this + String(this); }
console.log([sloppy(), sloppy.call(null), sloppy.call(5), sloppy.apply('s'), sloppy.call(undefined)].join());
console.log([strict(), strict.call(null), strict.call(5), strict.apply('s'), strict.call(true)].join());
const o = {
  n: 'o', reg() { return this.n + spin(1); }, arr: () => typeof this,
  deep() { seen.push(arguments.length); const a = () => { const b = () => { const c = () => this.n + arguments.length + spin(arguments[0]); return c(); }; return b(); }; return a; },
  cb() { return [1, 2].map(function (x) { return this.n + x; }, { n: 'ctx' }).concat([3].map(x => this.n + x)).join(); },
  get acc() { return (() => this.n + '?')(); }, set acc(v) { (() => { this.n = v; })(); },
};
const reg = o.reg, deep = o.deep('arg');
console.log(o.reg() + ' ' + reg.call({ n: 'c' }) + ' ' + (0, o.reg).call({ n: 'z' }) + ' ' + deep() + ' ' + deep.call({ n: 'ignored' }) + ' ' + o.cb());
o.acc = 'renamed'; console.log(o.acc + deep() + o.arr());
const b1 = o.reg.bind({ n: 'bound' }), b2 = b1.bind({ n: 'twice' });
console.log(b1() + b2() + b1.call({ n: 'x' }) + ({ n: 'host', b1 }).b1());
function Ctor(n) { this.n = n; this.arrow = () => this.n + spin(n); this.fn = function () { return this.n; }; return this; }
const c = new Ctor(4), stolen = c.arrow, o2 = Object.assign({}, c, { n: 'copy' });
console.log(stolen() + ' ' + o2.arrow() + ' ' + o2.fn() + ' ' + c.fn.call(o));
c.n = 'later'; console.log(o2.arrow() + stolen.call(o));
const fns = []; for (const self of ['p', 'q']) { (function () { fns.push(() => this.v + self, function () { return (this ? this.v : 'none') + self; }); }).call({ v: spin(self) }); }
console.log(fns.map((f, i) => f.call({ v: i })).join());
console.log([1, 2, 3].reduce(function (a, x) { return a + x + (this === globalThis); }, '') + seen.length);
class K { m() { return this === undefined ? 'undef' : this.v; } am() { return (() => this === undefined ? 'undef' : this.v)(); } }
const { m, am } = new K(); console.log(m() + am() + m.call({ v: 1 }) + Reflect.apply(am, { v: 2 }, []));
