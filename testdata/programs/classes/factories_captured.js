// Several classes made by the same code with different captured variables; mixins; instances outlive and share them.
'use strict';
function makeCounter(step, label) {
  let made = 0, total = 0;
  class Counter {
    constructor() { made++; this.id = made; }
    inc(n = 1) { for (let i = 0; i < n; i++) { total += step; } return this; }
    get report() { return `${label}#${this.id}/${made} total ${total}`; }
    static stats() { return label + made + ':' + total; }
    static spawn() { return new this(); }
    static twin() { return new Counter(); }
  }
  return Counter;
}
const C1 = makeCounter(1, 'one'), C2 = makeCounter(10, 'ten'), C3 = makeCounter(100, 'hun');
const objs = [new C1(), new C2(), new C1(), C3.spawn()];
for (let r = 1; r <= 3; r++) { for (const o of objs) { o.inc(r); } console.log(objs.map(o => o.report).join(' | ')); }
console.log([C1, C2, C3].map(C => C.stats()).join() + ' ' + (objs[0] instanceof C2) + ' ' + (C1 === C2));
const Loud = Base => class Loud extends Base { shout() { return this.say().toUpperCase() + super.constructor.name; } };
const Tagged = (Base, tag) => class extends Base { say() { let s = tag; for (let i = 0; i < 2; i++) { s += '.'; } return s + super.say(); } };
class Root { say() { return 'root'; } }
const M1 = Loud(Tagged(Tagged(Root, 'in'), 'out')), M2 = Tagged(Loud(Root), 'only');
console.log(new M1().shout() + ' ' + new M2().shout() + ' ' + new M2().say() + ' ' + (new M1() instanceof Root) + (new M1() instanceof M2));
class Sub extends C2 { constructor() { super(); this.sub = true; } inc(n) { super.inc(n * 2); return this; } static stats() { return 'sub ' + super.stats(); } }
console.log(new Sub().inc(2).report + ' ' + Sub.stats() + ' ' + Sub.spawn().sub + ' ' + Sub.twin().sub);
const list = []; for (let i = 0; i < 4; i++) { list.push(class { static id() { return i; } m() { return i++ + (this.constructor === list[i - 1]); } }); }
for (let k = 0; k < 2; k++) { console.log(list.map(K => new K().m() + '/' + K.id()).join(' ')); }
const self = class Me { static me() { return Me; } again() { return new Me() instanceof Me; } }; const Alias = self;
console.log((Alias.me() === self) + ' ' + new Alias().again() + ' ' + self.name + (typeof Me));
const { report } = Object.getOwnPropertyDescriptors(C1.prototype); console.log(report.get.call({ id: 'stolen' }));
