// Proxies in all places of the heap: keys, prototypes, cycles, arrays, private members, weak collections, bound and in closures.
function turn(n) { let s = 0; for (let i = Math.min(n - 1, 0); i < 1 && i < n; i++) s += n * (n - 1) / 2; return s; }
let touched = 0;
const traps = {};
for (const k of Object.getOwnPropertyNames(Reflect)) if (typeof Reflect[k] === 'function') traps[k] = (...a) => { touched++; return Reflect[k](...a); };
const loud = t => new Proxy(t, traps);
const check = label => { turn(3); console.log(label, touched); touched = 0; };

// no trap is called while the program is stopped
const o = loud({ a: 1, n: { b: 2 } }), f = loud(function f(x) { return x; }), arr = loud([1, , 3]), cls = loud(class K { static s = 1; }), re = loud(/a/g), err = loud(new Error('e')), date = loud(new Date(5));
const holder = { o, list: [f, arr], [Symbol.for('k')]: cls, get g() { return o; } };
const child = Object.create(o), grand = Object.create(child);
const map = new Map([[o, f], [f, o]]), set = new Set([o, arr, cls]);
const weak = new WeakMap([[o, { kept: f }], [arr, 2]]), weakSet = new WeakSet([cls]);
const bound = Function.prototype.bind.call(f, o, arr);
const frozen = Object.freeze([o, Object.freeze({ f })]);
function natural() {} natural.prototype = o;
class Base extends cls { x = 1; }
const nested = loud(loud(loud({ deep: 1 })));
const closure = () => o.a;
globalThis.leaked = o;
Array.prototype.extra = arr;
touched = 0;
check('quiet');
console.log(child.a, grand.a, map.get(o) === f, map.get(f) === o, set.has(cls), weak.get(o).kept === f, weakSet.has(cls), bound('y') === arr, frozen[1].f === f);
console.log(natural.prototype === o, new Base().x, Base.s, nested.deep, closure(), leaked === o, [].extra === arr);
console.log(arr.length, 1 in arr, Array.isArray(arr), Array.isArray(loud(arr)), err.message, Object.prototype.toString.call(arr), typeof f, typeof cls, typeof o);
try { date.getTime(); } catch (e) { console.log(e.name); }
try { re.test('a'); } catch (e) { console.log(e.name); }
delete globalThis.leaked;
delete Array.prototype.extra;
touched = 0;
check('quiet again');

// circles
const h1 = { get(t, k) { turn(1); return k === 'self' ? p1 : k === 'handler' ? h1 : t[k]; } };
const t1 = { v: 1 };
const p1 = new Proxy(t1, h1);
t1.me = p1; h1.me = p1; h1.deep = { p1, list: [] }; h1.deep.list.push(h1.deep, p1);
const p2 = new Proxy(p1, p1), p3 = new Proxy(t1, new Proxy(h1, h1));
Object.setPrototypeOf(h1, Object.create(null, { up: { value: p2 } }));
turn(3);
console.log(p1.self === p1, p1.me === p1, p1.handler.deep.list[1] === p1, h1.up === p2, p2.v, p2.self === p1);
console.log(p3 !== p1, Object.keys(p1), [p1, p1].indexOf(p1));
const selfHandled = new Proxy({}, Object.create(null)); 
const ring = []; ring.push(new Proxy(ring, { get: (t, k, r) => Reflect.get(t, k, r) })); 
turn(2);
console.log(ring[0][0] === ring[0], ring[0].length, ring);

// private members on a proxy, by a constructor that gives it
class Give { constructor(o) { return o; } }
class Stamp extends Give { #secret = turn(3); static read(o) { turn(1); return #secret in o ? o.#secret : 'none'; } static set(o, v) { o.#secret = v; } #m() { return 'm' + this.#secret; } static m(o) { return o.#m(); } }
const stamped = new Proxy({ plain: 1 }, {});
new Stamp(stamped);
turn(2);
console.log(Stamp.read(stamped), Stamp.read({}), Stamp.m(stamped));
Stamp.set(stamped, 7);
turn(2);
console.log(Stamp.read(stamped), Stamp.read(new Proxy(stamped, {})), stamped);
class Counter { #n = 0; inc() { turn(1); return ++this.#n; } get n() { return this.#n; } }
const c = new Proxy(new Counter(), { get(t, k) { const v = t[k]; return typeof v === 'function' ? v.bind(t) : v; } });
console.log(c.inc(), c.inc(), c.n);
try { new Proxy(new Counter(), {}).inc(); } catch (e) { console.log(e.name); }

// as prototypes
const missing = new Proxy({}, { get: (t, k, r) => typeof k === 'symbol' ? undefined : 'no ' + k + (r === heir ? ' of heir' : ''), has: (t, k) => k === 'magic' });
const heir = Object.create(missing, { own: { value: 'own', writable: true } });
for (const k of ['own', 'other']) { turn(1); console.log(heir[k]); }
console.log('magic' in heir, 'own' in heir, 'x' in heir);
class Dyn { constructor() { turn(1); } known() { return 'known'; } }
Object.setPrototypeOf(Dyn.prototype, new Proxy({}, { get: (t, k) => k in t ? t[k] : (...a) => { turn(1); return `${String(k)}(${a})`; } }));
const d = new Dyn();
console.log(d.known(), d.any(1, 2), d.thing());
// named arguments, default values, negative indexes
const neg = a => new Proxy(a, { get: (t, k, r) => typeof k === 'string' && /^-\d+$/.test(k) ? t[t.length + +k] : Reflect.get(t, k, r) });
const list = neg([1, 2, 3]);
let total = 0;
for (let i = 1; i <= 3; i++) { turn(1); total = total * 10 + list[-i]; }
console.log(total, list.map(x => { turn(1); return x * 2; }), list.concat([4]), list.slice(-1));
const gens = new Proxy(function* (n) { for (let i = 0; i < n; i++) { turn(1); yield i; } }, {});
const it = gens(3); it.next();
turn(1);
console.log([...it], gens);
