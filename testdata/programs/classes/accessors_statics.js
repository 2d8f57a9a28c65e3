// Getters and setters on instances, prototypes and classes; computed members with calls; static inheritance; instanceof hooks.
let n = 0;
const key = s => { for (let i = 0; i < 2; i++) { n++; } return s + n; };
class Temp {
  static get [key('st')]() { return 'static ' + this.name; }
  static ['compute' + key('')](x) { return x * n; }
  get [key('g')]() { return this.c * 9 / 5 + 32; }
  set [key('s')](f) { let x = f; while (x > 100) { x -= 10; n++; } this.c = x; }
  constructor(c) { this.c = c; Temp.made = (Temp.made || 0) + 1; }
  get all() { const r = []; for (const k of Object.getOwnPropertyNames(Temp.prototype)) { r.push(k); } return r.join(); }
  static [Symbol.hasInstance](x) { let d = 0; for (let p = x; p; p = Object.getPrototypeOf(p)) { d++; } return d > 2; }
  [Symbol.toPrimitive](h) { return h === 'string' ? 'T' + this.c : this.c + n * 0; }
  get [Symbol.toStringTag]() { return 'Temp' + this.c; }
  toJSON() { return { t: this.c, k: [...'ab'].map(x => x + this.c) }; }
}
const t = new Temp(20);
console.log(Object.getOwnPropertyNames(Temp).join() + ' ' + t.all);
console.log(Temp.st2 + ' ' + Temp.compute4(3) + ' ' + t.g6 + ' ' + (t.s8 = 133) + ' ' + t.c);
console.log(`${t} ${t + 1} ${t * 2} ${t > 50} ${Object.prototype.toString.call(t)} ${JSON.stringify([t, { t }])}`);
console.log(String(({}) instanceof Temp), String(t instanceof Temp), String(Object.create({ __proto__: {} }) instanceof Temp));
class Sub extends Temp { constructor(c) { super(c + 1); } get g6() { return 'sub' + super.g6; } set s8(v) { super.s8 = v * 2; } static get st2() { return super.st2 + '!'; } get c() { return this._c + 1000; } set c(v) { this._c = v; n++; } }
const s = new Sub(5); console.log(s.g6 + ' ' + s.c + ' ' + Sub.st2 + ' ' + Sub.made + ' ' + Temp.made + Object.hasOwn(Sub, 'made'));
s.s8 = 77; console.log(s._c + ' ' + Object.keys(s).join()); Sub.made++; console.log(Sub.made + ' ' + Temp.made);
const d = Object.getOwnPropertyDescriptor(Temp.prototype, 'g6'); console.log(d.get.name + d.enumerable + d.configurable + d.set);
Object.defineProperty(Temp.prototype, 'g6', { get() { return 'redefined ' + d.get.call(this); } });
console.log(t.g6 + ' ' + s.g6);
const ro = { get only() { return key('ro'); } }; ro.only = 5; console.log(ro.only + ' ' + (() => { 'use strict'; try { ro.only = 1; } catch (e) { return e.name; } })());
for (const k in s) { console.log('enum ' + k); }
console.log('n ' + n);
