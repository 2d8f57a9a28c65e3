// What functions show of themselves: their source text, name, length, own properties; all kinds, in loops, before and after.
'use strict';
const key = 'comp' + 'uted';
const sym = Symbol('sym');
function decl(a, b = 2, ...c) { let n = 0; for (let i = 0; i < 3; i++) n += i; return n; /* decl */ }
const arrow = (a, b) => a + b;
const body = x => { for (let i = 0; i < 2; i++) x++; return x; };
const asyncArrow = async x => await x;
const expr = function named(a) { return named.length + a; };
const anon = function (a, { b }, [c] = []) { return a; };
async function asyncDecl(a) { await a; }
function* gen(a, b) { yield a; yield* [b]; }
const literal = {
  method(a) { return super.toString === Object.prototype.toString; },
  get prop() { return 1; },
  set prop(v) { this.v = v; },
  async asyncMethod() { await 0; },
  *genMethod() { yield 1; },
  [key](a, b, c) { return a; },
  [sym]() { return 2; },
  'quoted name'() {},
  12() {},
  fn: function () {},
  arrow: () => {},
  [key + 2]: () => 0,
};
class Base { }
class K extends Base {
  field = 1;
  #hidden = 2;
  static st = 3;
  fnField = a => this.#hidden + a;
  static { this.block = 4; }
  constructor(a, b) { super(); this.a = a; }
  method(a) { for (let i = 0; i < 2; i++) a += this.#hidden; return a; }
  get acc() { return this.#hidden; }
  set acc(v) { this.#hidden = v; }
  static stat(a, b) { return a; }
  async am() { await 1; }
  *gm() { yield 1; }
  [key]() { return 1; }
  static [sym]() {}
}
const classExpr = class { m() {} };
const namedClass = class Inner extends K { };
const bound = decl.bind(null, 1);

const desc = (o, k) => Object.getOwnPropertyDescriptor(o, k);
const all = {
  decl, arrow, body, asyncArrow, expr, anon, asyncDecl, gen,
  method: literal.method, getter: desc(literal, 'prop').get, setter: desc(literal, 'prop').set,
  asyncMethod: literal.asyncMethod, genMethod: literal.genMethod, computed: literal[key], symbol: literal[sym],
  quoted: literal['quoted name'], number: literal[12], fn: literal.fn, litArrow: literal.arrow, computedArrow: literal[key + 2],
  K, Base, classExpr, namedClass, kMethod: K.prototype.method, kGet: desc(K.prototype, 'acc').get, kSet: desc(K.prototype, 'acc').set,
  kStatic: K.stat, kAsync: K.prototype.am, kGen: K.prototype.gm, kComputed: K.prototype[key], kSymbol: K[sym], field: new K().fnField,
  bound, native: [].map, nativeSort: Array.prototype.sort, then: Promise.prototype.then, stringify: JSON.stringify,
};
for (let round = 0; round < 2; round++) {
  let n = 0;
  for (const name of Object.keys(all)) {
    const f = all[name];
    console.log(name + ' | ' + (f === bound ? 'bound' : String(f)).replace(/\n\s*/g, ' ') + ' | ' + String(f.name) + ' | ' + f.length);
    const own = Reflect.ownKeys(f).map(String).sort().join();
    const seen = [];
    for (const k in f) seen.push(k);
    console.log('  ' + own + ' | ' + seen + ' | ' + JSON.stringify(f) + ' | ' + Object.keys(f) + ' | ' + ('prototype' in f) + ' | ' + typeof f.call);
    n += own.length;
  }
  console.log(n);
}
console.log(Reflect.ownKeys(K.prototype).map(String).join(), Reflect.ownKeys(new K(1)).join(), JSON.stringify(new K(1)));
console.log(Object.getOwnPropertyNames(literal).join(), Object.getOwnPropertySymbols(literal).length);
function source() { return (() => String(source) === source.toString() && String(source).includes('//' + ' marker') && source.toString().length)(); } // marker
console.log(source());
