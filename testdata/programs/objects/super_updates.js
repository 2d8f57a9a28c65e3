// super as the target of ++, of compound and of logical assignments: the key is evaluated once.
'use strict';
let log = [];
const key = k => { log.push('key ' + k); return k; };
class A { get p() { log.push('get'); return this._p === undefined ? 1 : this._p; } set p(v) { log.push('set ' + v); this._p = v; } }
const proto = Object.create(A.prototype);
const o = {
  __proto__: proto,
  pre(k) { return ++super[key(k)]; },
  post() { return super.p--; },
  add(k, v) { return super[key(k)] += v; },
  or(k, v) { return super[key(k)] ||= v; },
  and(v) { return super.p &&= v; },
  arrow(k, v) { return (() => [super[key(k)] += v, super[key(k)]++, ++super.p])(); },
  nullish(k) { return (() => super[key(k)] ??= 7)(); },
};
class B extends A {
  pre(k) { return ++super[key(k)]; }
  post() { return super.p--; }
  add(k, v) { return super[key(k)] += v; }
  or(k, v) { return super[key(k)] ||= v; }
  and(v) { return super.p &&= v; }
  arrow(k, v) { return (() => [super[key(k)] += v, super[key(k)]++, ++super.p])(); }
  nullish(k) { return (() => super[key(k)] ??= 7)(); }
}
for (const x of [o, new B()]) {
  console.log(x.pre('p'), x.post(), x._p, x.add('p', 10), x.or('p', 5), x.and(0), x.or('p', 6), x.arrow('p', 3), x.nullish('p'), x._p);
  console.log(log.join());
  log = [];
  x._p = 5n;
  console.log(x.pre('p'), x.post());
}
const frozen = Object.freeze({ __proto__: { x: 1 }, m() { super.x = 2; }, n() { super.x++; } });
for (const f of ['m', 'n']) try { frozen[f](); } catch (e) { console.log(e instanceof TypeError); }
