// super in methods, statics, accessors, arrows inside methods, object literals and constructors, with polls in each.
'use strict';
let calls = 0;
function w(n) { let s = 0; for (let i = 0; i < n; i++) { s += i; calls++; } return s; }
class A {
  constructor(n) { this.n = n + w(2); this.log = ['A' + new.target.name]; }
  hi(x) { return 'A.hi' + this.n + x; }
  get v() { return this.n + w(2); } set v(x) { this.n = x; this.log.push('setA' + x); }
  static make(...a) { return new this(...a); } static get kind() { return 'kA' + this.name; }
  static count() { return w(3) + 'A'; }
}
class B extends A {
  constructor(n) { const pre = w(3); super(n * pre); this.log.push('B' + (() => new.target.name)()); }
  hi(x) { return super.hi(x + w(2)) + ['p', 'q'].map(y => super.hi(y) + w(1)).join('') + '.B'; }
  get v() { return super.v * 2; } set v(x) { super.v = x + 1; this.log.push('setB' + x); }
  static count() { return super.count() + (() => super.count())() + 'B' + super.kind; }
  late() { return (y => () => super.hi(y))(w(3)); }
}
class C extends B {
  constructor(...a) { let r = 0; for (const x of a) { r += x; } super(r); for (let i = 0; i < 2; i++) { this.log.push('C' + i); } }
  hi() { const k = 'hi'; return super[k](w(2)) + super['h' + 'i']('z'); }
  toString() { return `C(${super.toString === Object.prototype.toString},${this.v})`; }
}
for (const K of [A, B, C]) {
  const o = K.make(1, 2);
  console.log(K.name + ' ' + o.hi('x') + ' v=' + o.v);
  o.v = 5; o.v += w(3);
  console.log(o.log.join() + ' n=' + o.n + ' ' + K.kind + ' ' + K.count());
}
const late = new C(3).late(); console.log(late() + String(new C(1)));
const base = { greet(x) { return 'base' + this.id + x; }, get z() { return this.id + w(2); } };
const derived = { __proto__: base, id: 'D', greet(x) { return super.greet(x) + (() => super.greet('arrow') + super.z)(); } };
const other = { id: 'O', greet: derived.greet }; console.log(derived.greet('!') + ' ' + other.greet('?'));
A.prototype.hi = function (x) { return 'patched' + x + w(1); };
console.log(new B(2).hi('y') + ' ' + late());
Object.setPrototypeOf(B.prototype, { hi() { return 'new proto' + w(2); } });
console.log(B.prototype.hi.call({ n: 1 }) + ' calls ' + calls);
