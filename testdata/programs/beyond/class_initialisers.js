// What initialisers see and when they run: order, names, super, computed keys, calls that loop.
const log = [];
function key(k) { log.push('key ' + k); for (let i = 0; i < 2; i++) log.push(k + i); return k; }
function work(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
class Base {
  constructor() { this.base = 'b'; log.push('Base ' + Object.keys(this).join()); }
  hello() { return 'hello of Base'; }
  static hello() { return 'static hello of Base'; }
  who = 'base';
}
class Derived extends Base {
  [key('a')] = work(3);
  static [key('s')] = work(4);
  [key('m')]() { return this.a; }
  ['x' + key('b')] = this.a + 1;
  static [Symbol.iterator] = function () { return [1, 2][Symbol.iterator](); };
  fn = function () { return this.a; };
  arrow = () => [this.a, super.hello(), new.target];
  klass = class { static where = 'in klass'; };
  'quoted name' = () => 1;
  12 = () => 2;
  up = super.hello();
  self = Derived;
  nothing;
  static nothing;
  static s2 = this.hello() + ' ' + super.hello();
  static s3 = () => super.hello() + this.s2;
  static me = Derived.name;
  static { for (let i = 0; i < 3; i++) log.push('block ' + i); var inBlock = this; this.got = () => inBlock === Derived; }
  static last = log.length;
  who = 'derived of ' + this.who;
  list = [...'abc'].map((c) => c + this.who);
  obj = { v: 1, get w() { return this.v + work(2); } };
}
for (let i = 0; i < 2; i++) {
  const d = new Derived();
  console.log(Object.keys(d).join());
  for (const k of Object.keys(d)) {
    const v = d[k];
    console.log(k, typeof v === 'function' ? v.name : JSON.stringify(v));
  }
  console.log(d.arrow().join('|'), d.fn(), d.m(), d.klass.where, d['quoted name'](), d[12]());
  console.log(d.obj.w);
}
console.log([...Derived].join(), Derived.s, Derived.s2, Derived.s3(), Derived.me, Derived.got(), Derived.last, 'nothing' in Derived);
console.log(log.join('; '));
console.log(Derived.length, Derived.name, Object.getOwnPropertyNames(Derived).join());

