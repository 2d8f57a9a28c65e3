// Eval code in methods: members of super, and private members of the class around.
let turns = 0;
const wait = v => { const until = turns + 2; while (turns < until) turns++; return v; };
const safely = f => { try { return f(); } catch (e) { return e.name; } };
class P {
  constructor() { this.p = 1; }
  hi(n) { return 'hi ' + wait(n) + this.tag; }
  get up() { return 'up ' + this.tag; }
  static s() { return wait('static ') + this.name; }
}
class C extends P {
  #x = 1;
  #count = 0;
  static #made = 0;
  #m(a, b) { return this.#x + ':' + wait(a) + b; }
  get #acc() { return wait(this.#x) * 10; }
  set #acc(v) { this.#x = wait(v); }
  constructor(tag) { super(); this.tag = tag; C.#made++; }
  run(text) { let local = wait(5); return eval(text); }
  inArrow(text) { return (() => eval(text))(); }
  static run(text) { return eval(text); }
  fromField = eval('wait(super.up)');
  has = eval('o => #x in wait(o)');
}
const c = new C('!');
for (const text of [
  'super.hi(1)', 'super["h" + wait("i")](...[2])', 'super.up', 'super.up.length + local', 'super.made = wait(3), this.made', 'super.made += wait(4)', 'super.made++',
  '++super["made"] + this.made', 'super.none ??= wait("new")', 'this.none', 'delete super.up', '(() => super.hi("arrow"))()', 'this.#x', 'this.#x = wait(7)', 'this.#x += wait(1), this.#x++', '--this.#x',
  'this.#m("a", wait("b"))', 'this.#m(...["s", "t"])', 'this.#acc', 'this.#acc = 3, this.#acc', 'this.#acc **= 2', 'this.#count ||= wait(9)', 'this.#count &&= 0', '#x in this', '#x in {}', '({}).#x',
  '[1, 2].map(n => this.#x + wait(n)).join()', 'let o = this; (function () { return wait(o.#x) + o.#m(1, 2) })()', 'class D { #x = "own"; get() { return this.#x + wait(c.#count) } } new D().get()',
  'class D extends P { hi() { return "D" + super.hi(3) } } new D().hi()', 'var f = a => { a.#x += 1; return a.#x-- }; wait(f(this)) + this.#x', 'this.#none', 'super()', 'function g() { super.x }',
]) {
  console.log(text, '=>', String(safely(() => c.run(text))), '|', String(safely(() => c.inArrow(text.includes('local') ? '0' : text))));
}
console.log(C.run('super.s() + C.#made + wait(#made in C)'), c.fromField, c.has(c), c.has({}));
const o = { __proto__: { n: 1, m(v) { return wait(v) + this.n; } }, n: 10, m(text) { return eval(text); } };
for (const text of ['super.n', 'super.m(5)', 'super.n = 6, this.n', 'super.q = wait(1), Object.keys(this).join()', 'typeof super.m', '`${super.n}`']) console.log(text, '=>', safely(() => o.m(text)));
