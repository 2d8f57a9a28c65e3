// Subclasses, species, and foreign constructors.
const log = [];
class Counted extends Promise {
  constructor(executor) {
    super((resolve, reject) => {
      for (let i = 0; i < 2; i++) Counted.made++;
      executor(resolve, reject);
    });
    this.label = 'counted';
  }
  then(a, b) {
    Counted.thens++;
    return super.then(a, b);
  }
  twice() { return this.then((v) => v * 2); }
  static of(v) { return this.resolve(v); }
}
Counted.made = 0;
Counted.thens = 0;
const c = Counted.of(21);
console.log(c instanceof Counted, c instanceof Promise, c.label, Counted.name, Object.prototype.toString.call(c));
const d = c.twice();
console.log(d instanceof Counted, d.label, d.constructor === Counted);
d.then((v) => { for (let i = 0; i < 3; i++) log.push(v + i); return Counted.all([v, Counted.of(1), Promise.resolve(2)]); })
  .then((l) => { log.push(l.join('+')); throw new Error('end'); })
  .catch((e) => { log.push(e.message); })
  .finally(() => { log.push('made', Counted.made, 'thens', Counted.thens); console.log(log.join(' ')); });
class Plain extends Promise {
  static get [Symbol.species]() { return Promise; }
}
const p = new Plain((r) => r(1));
const q = p.then((v) => v);
console.log(p instanceof Plain, q instanceof Plain, q instanceof Promise, Plain.resolve(p) === p, Promise.resolve(p) === p);
function Foreign(executor) {
  this.list = [];
  const self = this;
  executor((v) => { self.list.push('ok ' + v); }, (e) => { self.list.push('no ' + e); });
}
Foreign.resolve = (v) => Promise.resolve(v);
const f = Promise.resolve.call(Foreign, 5);
const g = Promise.all.call(Foreign, [1, 2]);
const h = Promise.reject.call(Foreign, 'why');
console.log(f instanceof Foreign, f.list, h.list);
g.list.push('early');
const s = Promise.resolve(3);
s.constructor = { [Symbol.species]: Foreign };
const t = s.then((v) => { for (let i = 0; i < 2; i++) v++; return v; });
console.log(t instanceof Foreign, t instanceof Promise);
queueMicrotask(() => queueMicrotask(() => queueMicrotask(() => console.log(g.list, t.list))));
for (const bad of [() => Promise.all.call(undefined, []), () => Promise.prototype.then.call({}, 1), () => Promise(() => {}),
  () => new Promise(), () => Promise.resolve.call(function () {}, 1), () => Promise.all.call(function (e) { e(() => {}, 1); }, [])]) {
  try { bad(); console.log('nothing thrown'); } catch (e) { console.log(e.name, e instanceof TypeError); }
}
