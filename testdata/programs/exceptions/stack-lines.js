// The stack of an error tells the lines of this file, wherever the program has been.
function lines(stack) {
  return stack.split('\n').filter(l => l.includes('stack-lines.js:')).map(l => /stack-lines.js:(\d+)/.exec(l)[1]).join(' ');
}
function work() { for (let k = 0; k < 2; k++) globalThis.zz = k; }
const arrow = () => {
  work();
  return new Error('arrow');
};
const o = {
  m() {
    work();
    return arrow();
  },
  get g() { return new Error('getter'); },
};
class A {
  constructor() {
    work();
    this.e = o.m();
  }
  static s() {
    return [1].map(() => {
      work();
      return new A().e;
    })[0];
  }
  #p() {
    return A.s();
  }
  q() { return this.#p(); }
}
class B extends A {
  constructor() {
    super();
    this.b = new TypeError('b');
  }
}
console.log(lines(new A().q().stack));
const early = new B();
work();
console.log(lines(early.b.stack), early.b.stack.split('\n')[0]);
console.log(lines(o.g.stack), lines(early.e['stack']), lines(early?.e?.stack));
const { stack, message } = early.e;
console.log(lines(stack), message);
try {
  null.x;
} catch (e) {
  work();
  console.log(lines(e.stack));
}
const kept = [];
function recursive(n) {
  work();
  if (n === 0) throw new RangeError('deep');
  recursive(n - 1);
}
try { recursive(3); } catch (e) { kept.push(e); }
[3, 1, 2].sort((a, b) => { work(); if (kept.length < 2) kept.push(new Error('sort')); return a - b; });
(function bound() { work(); kept.push(new Error('bound')); }).bind(null)();
(function called() { work(); kept.push(new Error('called')); }).call(null);
work();
for (const e of kept) console.log(e.name, lines(e.stack));
// A property of that name that is something else.
class Machine {
  constructor() { this.stack = []; }
  push(x) { this.stack.push(x); return this.stack.length + this?.stack?.length; }
}
const m = new Machine();
console.log(m.push('a'), m.push('b'), m.stack, delete m.stack, m.stack);
const e = new Error('own');
e.stack = 'mine';
console.log(e.stack, delete e.stack, e.stack);
({ stack: e.stack } = { stack: 7 });
[e.other, e.stack = 8] = [e.stack];
e.stack += 1; e.stack++; e.stack ||= 'no';
console.log(e.other, e.stack, typeof e.stack);
