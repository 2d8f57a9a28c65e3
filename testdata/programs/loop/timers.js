// Timers: clearing, intervals, ref and unref, refresh, primitives.
const t = setTimeout(() => console.log('never'), 1);
clearTimeout(t);
console.log(t._destroyed, t.hasRef(), typeof t, t.constructor.name);
let n = 0;
const i = setInterval((label) => {
  console.log(label, ++n);
  if (n === 4) clearInterval(i);
}, 350, 'interval');
const id = +setTimeout(() => console.log('never by id'), 30);
console.log(typeof id);
clearTimeout(id);
clearTimeout(`${+setTimeout(() => console.log('never by text'), 30)}`);
clearTimeout(undefined); clearTimeout(null); clearTimeout({}); clearTimeout('x'); clearImmediate(null);
const u = setTimeout(() => console.log('unref fires while others live'), 300);
console.log(u.unref() === u, u.hasRef());
setTimeout(() => console.log('never: nobody waits'), 100000).unref();
const r = setTimeout(() => console.log('refreshed at', n), 700);
setTimeout(() => { console.log('refresh', n); r.refresh(); }, 450);
const again = setTimeout(() => {
  console.log('again', ++again.count);
  if (again.count < 3) again.refresh();
}, 485);
again.count = 0;
const im = setImmediate(() => console.log('never immediate'));
clearImmediate(im);
for (const bad of [undefined, null, 'x', 5, {}]) {
  for (const f of [setTimeout, setInterval, setImmediate, process.nextTick, queueMicrotask]) {
    try { f(bad); console.log('no error'); } catch (e) { console.log(f.name, e.name, e.code, e.message); }
  }
}
console.log(setTimeout.length, setInterval.length, setImmediate.length, clearTimeout.length);
const self1 = setTimeout(function () { console.log(this === self1, this._idleTimeout, this._repeat, this.hasRef()); }, 12.5);
class Sensor {
  #value = 0;
  start() { this.timer = setInterval(() => this.#read(), 65); return this; }
  #read() { if (++this.#value >= 3) { clearInterval(this.timer); console.log('sensor', this.#value); } }
}
new Sensor().start();
setTimeout(() => {
  setTimeout(() => console.log('NaN is 1'), NaN);
  setTimeout(() => console.log('so is -5'), -5);
  setTimeout(() => console.log('and 0'), '0');
  setImmediate(() => console.log('immediate')).unref().ref();
}, 2000);
setTimeout(() => console.log(setTimeout(() => {}, 1.75)._idleTimeout), 2250);
