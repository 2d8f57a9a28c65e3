// All thirteen traps with state in closures, while the program is stopped between them and in the loops around.
function turn(n) { let s = 0; for (let i = Math.min(n - 1, 0); i < 1 && i < n; i++) s += n * (n - 1) / 2; return s; }
function logged(target, name) {
  const log = [];
  let count = 0;
  const handler = {
    getPrototypeOf(t) { count++; log.push('getPrototypeOf'); return Reflect.getPrototypeOf(t); },
    setPrototypeOf(t, p) { count++; log.push('setPrototypeOf'); return Reflect.setPrototypeOf(t, p); },
    isExtensible(t) { count++; log.push('isExtensible'); return Reflect.isExtensible(t); },
    preventExtensions(t) { count++; log.push('preventExtensions'); return Reflect.preventExtensions(t); },
    getOwnPropertyDescriptor(t, k) { count++; log.push('gopd ' + String(k)); return Reflect.getOwnPropertyDescriptor(t, k); },
    defineProperty(t, k, d) { count++; log.push('define ' + String(k) + ' ' + Object.keys(d)); return Reflect.defineProperty(t, k, d); },
    has(t, k) { count++; log.push('has ' + String(k)); return Reflect.has(t, k); },
    get(t, k, r) { count++; log.push('get ' + String(k) + (r === proxy ? '' : ' other')); return Reflect.get(t, k, r); },
    set(t, k, v, r) { count++; log.push('set ' + String(k) + (r === proxy ? '' : ' other')); return Reflect.set(t, k, v, r); },
    deleteProperty(t, k) { count++; log.push('delete ' + String(k)); return Reflect.deleteProperty(t, k); },
    ownKeys(t) { count++; log.push('ownKeys'); return Reflect.ownKeys(t); },
    apply(t, self, list) { turn(2); count++; log.push('apply ' + list.length); return Reflect.apply(t, self, list); },
    construct(t, list, n) { turn(2); count++; log.push('construct ' + list.length); return Reflect.construct(t, list, n); },
  };
  const proxy = new Proxy(target, handler);
  return { proxy, log, flush() { const s = log.join(', '); log.length = 0; console.log(name + ':', count, s); } };
}
const sym = Symbol('own');
const a = logged({ x: 1, y: { z: 2 }, [sym]: 3, get sum() { return this.x + 10; } }, 'object');
const p = a.proxy;
const steps = [
  () => p.x, () => p.sum, () => p[sym], () => p.nothing, () => p['y'].z,
  () => { p.x = 5; return p.x; }, () => { p.fresh = 1; return 'fresh' in p; }, () => p.x++ + ++p.x, () => (p.y.z += 2),
  () => delete p.fresh, () => 'x' in p, () => Object.keys(p), () => Reflect.ownKeys(p).length,
  () => ({ ...p }).x, () => Object.entries(p).length, () => JSON.stringify(p),
  () => Object.getPrototypeOf(p) === Object.prototype, () => Object.setPrototypeOf(p, { inherited: 1 }) === p, () => p.inherited,
  () => Object.getOwnPropertyDescriptor(p, 'x'), () => Object.defineProperty(p, 'hidden', { value: 9, configurable: true }) === p, () => p.hidden,
  () => Object.assign(p, { x: 7, w: 8 }) === p, () => Object.hasOwn(p, 'w'), () => p.hasOwnProperty('q'),
  () => Object.isExtensible(p), () => Object.isFrozen(p), () => p instanceof Object,
  () => Object.create(p, { own: { value: 1 } }).x, () => { const o = Object.create(p); o.x = 3; return [Object.hasOwn(o, 'x'), p.x]; },
  () => Reflect.get(p, 'sum', { x: 100 }), () => Reflect.set(p, 'x', 4, {}), () => Reflect.has(p, 'x'), () => Reflect.deleteProperty(p, 'w'),
  () => Reflect.defineProperty(p, 'd', { value: 1 }), () => Reflect.getOwnPropertyDescriptor(p, 'd'),
  () => Object.preventExtensions(p) === p, () => Reflect.isExtensible(p), () => { try { 'use strict'; p.more = 1; } catch (e) { return e.name; } return p.more; },
  () => `${p}`, () => p == p, () => typeof p, () => Object.prototype.toString.call(p), () => String(Symbol.toStringTag in p),
];
for (const f of steps) {
  turn(1);
  const r = f();
  console.log(r);
  a.flush();
}

const f = logged(function fn(a, b) { turn(2); return [this === undefined, a, b, new.target !== undefined].join(); }, 'function');
const q = f.proxy;
for (const g of [() => q(1, 2), () => q.call(1, 2), () => q.apply(null, [3]), () => q.name + q.length, () => typeof new q(1), () => Reflect.construct(q, [1, 2]) instanceof Object, () => [1, 2].map(q)]) {
  console.log(g());
  f.flush();
}
const arr = logged([3, 1, 2], 'array');
const r = arr.proxy;
for (const g of [() => r.length, () => r.push(4), () => r.pop(), () => r.map(x => turn(x)), () => [...r], () => r.sort((x, y) => { turn(1); return x - y; }).join(), () => Array.isArray(r),
  () => r.reduce((x, y) => { turn(1); return x + y; }), () => { let s = 0; for (const x of r) s += turn(x); return s; }, () => { const [x, ...y] = r; return [x, y]; }, () => { r.length = 1; return r.length; },
  () => JSON.stringify({ r }), () => Array.from(r, x => turn(x + 2)), () => r.indexOf(1), () => Math.max(...r, 0)]) {
  console.log(g());
  arr.flush();
}
