// The engine's own proxies show the list of arguments of a trap in its own stack: what a trap keeps of it changes.
function turn(n) { let s = 0; for (let i = Math.min(n - 1, 0); i < 1 && i < n; i++) s += n * (n - 1) / 2; return s; }
const kept = [];
const f = new Proxy(function (...n) { turn(2); return n[0] > 0 ? f(n[0] - 1, 'x') : 0; }, {
  apply(t, self, list) { kept.push(list); turn(1); const r = Reflect.apply(t, self, list); list.push(turn(3)); return r + list.length; },
  construct(t, list, nt) { kept.push(list); turn(2); return { list, own: nt === f }; },
});
console.log(f(3), f.call(1, 2), new f(4, 5));
console.log(kept);
console.log(Function.prototype.toString.call(f), `${f}`);

// instanceof with a proxy on its right
class A {}
const PA = new Proxy(A, { get(t, k, r) { kept.push(k); return Reflect.get(t, k, r); } });
kept.length = 0;
console.log(new A() instanceof PA, {} instanceof PA, 1 instanceof PA, new PA() instanceof A, new (class extends PA {})() instanceof PA);
console.log(kept);
try { ({}) instanceof new Proxy({}, {}); } catch (e) { console.log(e.name); }
try { ({}) instanceof new Proxy(() => 1, {}); } catch (e) { console.log(e.name); }
console.log(new Proxy(new A(), {}) instanceof PA, Function.prototype[Symbol.hasInstance].call(PA, new A()));

// for-in over proxies, and over objects with proxies as prototypes
const log = [];
const spy = t => new Proxy(t, {
  ownKeys(t) { log.push('ownKeys'); return Reflect.ownKeys(t); },
  getPrototypeOf(t) { log.push('getPrototypeOf'); return Reflect.getPrototypeOf(t); },
  getOwnPropertyDescriptor(t, k) { log.push('desc ' + String(k)); return Reflect.getOwnPropertyDescriptor(t, k); },
  has(t, k) { log.push('has ' + String(k)); return k in t; },
  get(t, k, r) { if (typeof k === 'string') log.push('get ' + k); return Reflect.get(t, k, r); },
});
const o = spy(Object.create({ up: 1, b: 0 }, { a: { value: 1, enumerable: true }, b: { value: 2, enumerable: true, configurable: true }, hidden: { value: 3 }, [Symbol('s')]: { value: 4, enumerable: true } }));
for (const k in o) { turn(1); log.push('at ' + k); }
console.log(log.splice(0).join(', '));
const child = Object.create(o, { mine: { value: 1, enumerable: true }, a: { value: 1 } });
for (const k in child) { turn(1); log.push('at ' + k); }
console.log(log.splice(0).join(', '));
for (const k in child) log.push('quiet ' + k);
console.log(log.splice(0).join(', '));
for (const k in o) { log.push('at ' + k); turn(1); if (k === 'a') break; }
console.log(log.splice(0).join(', '));
const many = new Proxy({}, { ownKeys: () => ['p', 'q', 'r'], getOwnPropertyDescriptor: (t, k) => k === 'q' ? undefined : { value: k, enumerable: k === 'p', configurable: true } });
for (const k in many) { turn(1); console.log(k); }
console.log(Object.keys(many), JSON.stringify(many));
log.length = 0;
const { a: first, ...others } = o;
console.log(first, others, log.splice(0).join(', '));

// iteration of proxies of arrays
const list = spy([1, 2, 3, 4, 5]);
const [x, y] = list;
console.log(log.splice(0).join(', '), [...list].length, log.splice(0).join(', '));
console.log(Math.max(...list), Array.from(list), log.splice(0).join(', '));
for (const v of list) { turn(v); log.push(v); }
console.log(log.splice(0).join(', '));
console.log(JSON.stringify({ list }, (k, v) => { turn(1); return v; }), log.splice(0).join(', '));
// a getter that a pattern with a rest reads
const g = { get a() { turn(1); return this === g; }, b: 1, c: { get d() { return this === g.c; }, e: 2 } };
const { a: isG, ...rest1 } = g, { c: { d: isC, ...rest2 } } = g;
turn(1);
console.log(isG, rest1.b, isC, rest2);
