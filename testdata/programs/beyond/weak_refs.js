// WeakRef and FinalizationRegistry, which the engine alone does not have.
function turn(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
const attempt = f => { turn(1); try { console.log(f()); } catch (e) { console.log(e.name + ': ' + e.message.replace(/#<Object>|\[object Object\]/, 'it')); } };

// what is held elsewhere is always there
const held = { name: 'held' };
const ref = new WeakRef(held);
turn(2);
console.log(ref.deref() === held, ref.deref().name, ref);
held.me = ref;
turn(2);
console.log(held.me.deref() === held, held.me === ref);

// a cache of weak references
class Cache {
  #entries = new Map();
  #registry = new FinalizationRegistry(key => this.#entries.delete(key));
  misses = 0;
  get(key, make) {
    turn(1);
    const found = this.#entries.get(key)?.deref();
    if (found !== undefined) return found;
    this.misses++;
    const value = make(key);
    this.#entries.set(key, new WeakRef(value));
    this.#registry.register(value, key, value);
    return value;
  }
  drop(key) { turn(1); const v = this.#entries.get(key)?.deref(); this.#entries.delete(key); return v !== undefined && this.#registry.unregister(v); }
}
const cache = new Cache(), kept = [];
for (let i = 0; i < 6; i++) kept.push(cache.get('k' + i % 3, key => { turn(1); return { key, i }; }));
console.log(kept.map(v => v.i), cache.misses, cache.drop('k1'), cache.drop('k1'), kept[0] === kept[3]);

// a weak set that can be listed
class IterableWeakSet {
  #refs = new Set(); #byValue = new WeakMap();
  add(v) { if (!this.#byValue.has(v)) { const r = new WeakRef(v); this.#byValue.set(v, r); this.#refs.add(r); } return this; }
  delete(v) { const r = this.#byValue.get(v); this.#byValue.delete(v); return this.#refs.delete(r); }
  *[Symbol.iterator]() { for (const r of this.#refs) { turn(1); const v = r.deref(); if (v) yield v; } }
}
const a = { a: 1 }, b = () => 2, c = [3];
const set = new IterableWeakSet().add(a).add(b).add(c).add(a);
for (const v of set) { turn(1); console.log(v); }
console.log(set.delete(b), set.delete(b), [...set].length);

// symbols, functions, proxies, instances and subclasses
const sym = Symbol('mine'), refs = [new WeakRef(sym), new WeakRef(turn), new WeakRef(new Proxy(a, {})), new WeakRef(WeakRef), new WeakRef(globalThis)];
turn(2);
console.log(refs[0].deref() === sym, refs[1].deref() === turn, refs[2].deref().a, refs[3].deref() === WeakRef, refs[4].deref() === globalThis);
class Named extends WeakRef { #n; constructor(o, n) { turn(1); super(o); this.#n = n; } get label() { return this.#n + ' ' + this.deref()?.a; } deref() { turn(1); return super.deref(); } }
const named = new Named(a, 'n');
turn(2);
console.log(named.label, named instanceof WeakRef, named);
const odd = Reflect.construct(WeakRef, [a], Array);
turn(1);
console.log(odd instanceof Array, WeakRef.prototype.deref.call(odd) === a);

// registries
const registry = new FinalizationRegistry(() => console.log('never here'));
const token = { token: 1 }, symToken = Symbol('token');
console.log(registry.register(a, 1, token), registry.register(b, 2, token), registry.register(c, 3), registry.register(sym, 4, symToken), registry);
turn(2);
console.log(registry.unregister(token), registry.unregister(token), registry.unregister(symToken), registry.unregister(symToken), registry.unregister({}));
class Pool extends FinalizationRegistry { constructor() { super(v => this.freed.push(v)); this.freed = []; } track(o) { turn(1); this.register(o, o.id, o); return o; } }
const pool = new Pool();
let one = pool.track({ id: 1 });
turn(2);
console.log(pool.freed, pool.unregister(one), pool.unregister(one), pool instanceof FinalizationRegistry);

// errors and looks
for (const f of [() => new WeakRef(1), () => new WeakRef(), () => new WeakRef(Symbol.for('x')), () => WeakRef({}), () => WeakRef.prototype.deref.call({}), () => new FinalizationRegistry(), () => FinalizationRegistry(() => 1),
  () => registry.register(1, 2), () => registry.register(a, a), () => registry.register(a, 1, 1), () => registry.unregister(1), () => registry.unregister(), () => registry.register.call({}, a), () => registry.unregister.call(1, a),
  () => Reflect.ownKeys(WeakRef.prototype), () => Reflect.ownKeys(FinalizationRegistry.prototype), () => [WeakRef, FinalizationRegistry, WeakRef.prototype.deref, registry.register, registry.unregister].map(f => f.name + f.length + Reflect.ownKeys(f)),
  () => Object.prototype.toString.call(ref) + Object.prototype.toString.call(registry), () => String(WeakRef) + typeof WeakRef, () => Object.getOwnPropertyDescriptor(WeakRef, 'prototype').writable, () => JSON.stringify({ ref, registry }), () => Object.keys(ref).length,
  () => Object.getOwnPropertyDescriptor(globalThis, 'WeakRef').enumerable]) attempt(f);
