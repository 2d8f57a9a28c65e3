// Revocable proxies, revoked ones, and what is left of them.
function turn(n) { let s = 0; for (let i = Math.min(n - 1, 0); i < 1 && i < n; i++) s += n * (n - 1) / 2; return s; }
const ops = {
  get: p => p.x, set: p => { p.x = 1; }, has: p => 'x' in p, delete: p => delete p.x, keys: p => Object.keys(p), call: p => p(), new: p => new p(),
  proto: p => Object.getPrototypeOf(p), ext: p => Object.isExtensible(p), array: p => Array.isArray(p), json: p => JSON.stringify([p]), type: p => typeof p,
  same: p => p === p, string: p => String(p), spread: p => ({ ...p }), tag: p => Object.prototype.toString.call(p), nested: p => new Proxy(p, {}) && 'made',
};
const attempts = (name, p) => {
  const out = Object.keys(ops).map(k => {
    let r;
    try { r = ops[k](p); r = typeof r === 'object' || typeof r === 'function' ? typeof r : r; } catch (e) { r = e.name; }
    return k + ' ' + r;
  });
  turn(1);
  console.log(name, out.join(', '));
};
const made = [
  ['object', Proxy.revocable({ x: 1 }, {})], ['function', Proxy.revocable(function f() { return 2; }, {})],
  ['class', Proxy.revocable(class C {}, {})],
  ['trapped', Proxy.revocable(() => 1, { apply() { turn(2); return 'trap'; }, get(t, k) { return k === 'toJSON' || typeof k === 'symbol' ? undefined : 'got ' + k; } })],
];
for (const [name, { proxy, revoke }] of made) {
  attempts(name, proxy);
  console.log(Object.getOwnPropertyNames(revoke), revoke.name === '', revoke.length, typeof revoke.prototype, revoke(), revoke());
  attempts('revoked ' + name, proxy);
}
// revoked in the middle of a call through it
const r1 = Proxy.revocable(function (n) { turn(2); r1.revoke(); turn(2); return 'went on ' + n + this.v; }, {});
console.log(r1.proxy.call({ v: 1 }, 5));
try { r1.proxy(); } catch (e) { console.log(e.name); }
const r2 = Proxy.revocable(class { constructor() { turn(1); this.a = 1; } }, { construct(t, l) { turn(1); r2.revoke(); turn(1); return new t(...l); } });
console.log(new r2.proxy().a);
// revoked behind another one
const inner = Proxy.revocable({ x: 1 }, {}), outer = new Proxy(inner.proxy, {});
console.log(outer.x);
inner.revoke();
try { outer.x; } catch (e) { console.log(e.name); }
// many, in collections
const map = new Map(), weak = new WeakMap();
for (let i = 0; i < 6; i++) {
  const r = Proxy.revocable({ i }, { get: (t, k) => t[k] * 10 });
  map.set(r.proxy, r);
  weak.set(r.proxy, i);
  if (i % 2) r.revoke();
}
for (const [p, r] of map) {
  turn(1);
  try { console.log(p.i, weak.get(p), r.proxy === p); } catch (e) { console.log(e.name, weak.get(p)); }
}
console.log(inner.proxy, [...map.keys()].slice(0, 2), typeof r2.proxy, typeof r1.proxy);
console.log(Object.keys(Proxy.revocable({}, {})), Proxy.revocable.name, Proxy.revocable.length, Proxy.name, Proxy.length, 'prototype' in Proxy);
for (const f of [() => Proxy({}, {}), () => new Proxy(1, {}), () => new Proxy({}), () => Proxy.revocable({}, null)]) {
  try { f(); console.log('no error'); } catch (e) { console.log(e.name, e.message); }
}
