// Generator methods of classes and objects, their prototypes and properties, iterators made of them.
function w(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
class List { constructor(...items) { this.items = items; } *[Symbol.iterator]() { for (let i = 0; i < this.items.length; i++) { yield this.items[i]; w(2); } } *map(f) { for (const x of this) yield f(x, w(2)); } static *of3(a) { yield a; yield this.name; yield new this(a).items[0]; } get size() { return [...this].length; } }
class Rev extends List { *[Symbol.iterator]() { const all = [...super[Symbol.iterator]()]; while (all.length) { yield all.pop(); w(1); } } *both() { yield* super.map(x => 's' + x); yield* this.map(x => 't' + x); } }
const l = new List(3, 1, 2), r = new Rev('a', 'b'); console.log([...l].join(), [...r].join(), [...r.both()].join(), [...Rev.of3(4)].join(), Math.max(...l), l.size + r.size);
const o = { base: 5, *gen(k) { const me = () => this.base + k + w(2); yield me; this.base++; yield me; }, *'quoted name'() { yield 1; }, *[`c${w(2)}`]() { yield 2; } };
const g = o.gen(1), m1 = g.next().value; w(3); const m2 = g.next().value; console.log(m1(), m2(), [...o['quoted name'](), ...o.c1()].join());
function* proto() { yield 1; } proto.prototype.hello = function () { return 'hello ' + w(3); }; const p = proto(); p.extra = { x: p }; w(3);
console.log(p.hello(), p.extra.x === p, p instanceof proto, Object.prototype.toString.call(p), proto.name, proto.length, Object.getOwnPropertyNames(proto).sort().join(), p[Symbol.iterator]() === p, proto.toString().length > 20);
console.log(Object.getPrototypeOf(proto) === Object.getPrototypeOf(function* () {}), Object.getPrototypeOf(proto.prototype) === Object.getPrototypeOf(Object.getPrototypeOf((function* () {})())), 'return' in p, p.return.name, p.return.length);
try { new proto(); } catch (e) { console.log(e.name); } const gf = Object.freeze(proto()); w(2); console.log(Object.isFrozen(gf), gf.next().value);
const busy = (function* () { try { busy.next(); } catch (e) { yield e.name + w(2); } })(); console.log(busy.next().value);
const fibs = (function* () { let [a, b] = [0, 1]; for (;;) { yield a; [a, b] = [b, a + b]; w(1); } })(); const take = function* (it, n) { let i = 0; for (const x of it) { if (i++ >= n) return; yield x; } }; console.log([...take(fibs, 10)].join(), fibs.next().done);
const store = new Map([['g', l[Symbol.iterator]()]]); store.get('g').next(); w(4); console.log(store.get('g').next().value, Array.from(store.get('g'), x => x + w(2)).join());
const makers = []; for (let i = 0; i < 3; i++) makers.push(function* () { const id = i; while (true) { const v = yield id * 10 + i; if (v) return [...(function* () { yield v; yield w(i); })()]; } }); const gs = makers.map(mk => mk()); for (const x of gs) x.next(); w(2); console.log(gs.map(x => x.next().value).join(), gs.map(x => x.next('v').value).join(';'));
function* strict() { 'use strict'; yield this === undefined; } function* sloppy() { yield typeof this; } console.log(strict().next().value, sloppy().next().value);
const lazy = (function* () { const { a, b: [c] } = yield 'need'; yield a + c; })(); console.log(lazy.next().value, lazy.next({ a: 1, b: [w(3)] }).value);
function* params({ a = 1, b: [c] = [9], d = a + 1 } = {}, ...rest) { yield [a, c, d, rest.length].join(); a = 7; w(2); yield () => a + c; } const pp = params({ a: 4 }, 1, 2); console.log(pp.next().value, pp.next().value()); try { params(null); } catch (e) { console.log('at the call', e.name); }
