// Frames that are read where the engine keeps them: parameters, too many and too few arguments, variables that closures share,
// this, new.target, classes, callbacks, exceptions on the way.
function turn(n) {
  for (let i = 0; i < n; i++);
  return n;
}

function few(a, b, c) {
  const x = turn(1);
  return [a, b, c, x, arguments.length].join();
}
function many(a) {
  var b = a + 1;
  turn(1);
  b++;
  turn(1);
  return a + ',' + b;
}
function shared(a, b) {
  let n = a;
  const add = (k) => { n += k; turn(1); return n + b; };
  const twice = function (k) { return add(k) + add(k); };
  turn(1);
  b = 100;
  const r = twice(1);
  return r + ' ' + n;
}
function nested(a) {
  return function (b) {
    turn(1);
    return function (c) {
      turn(1);
      a += c;
      turn(1);
      return [a, b, c].join();
    };
  };
}
function defaults(a = turn(2), { b, c = a } = {}, ...rest) {
  turn(1);
  return [a, b, c, rest.length].join();
}

// this: boxed in sloppy functions, as it is in strict ones
Number.prototype.sloppy = function () { turn(1); return typeof this + (this + 1); };
Number.prototype.strict = function () { 'use strict'; turn(1); return typeof this + (this + 1); };
function globalThis_() { turn(1); return this === globalThis; }

function Point(x) {
  const y = turn(x);
  this.x = x;
  this.y = y + turn(1);
  this.target = new.target === Point;
}
function Maybe(x) {
  turn(1);
  return x ? { x } : 5;
}
class A {
  #p = 3;
  constructor(x) {
    this.x = turn(x);
    this.t = new.target.name + turn(1);
  }
  m(k) { turn(1); return this.x + k + this.#p + turn(1); }
  get g() { return this.x; }
  static s(k) { return turn(1) + this.name + k; }
}
class B extends A {
  constructor(x) {
    const before = turn(1);
    super(x + before);
    this.y = turn(2);
  }
  m(k) { return 'B' + super.m(turn(k)) + turn(1); }
  static s(k) { return 'B' + super.s(k + turn(1)); }
}

function unwind(n) {
  let at = n;
  try {
    if (n === 0) throw new Error('bottom');
    return unwind(n - 1);
  } catch (e) {
    turn(1);
    if (n < 2) throw e;
    return e.message + at;
  } finally {
    turn(1);
    at = -1;
  }
}

const named = function again(n) { return n === 0 ? typeof again : turn(1) + again(n - 1); };
const object = { v: 1, m(k) { turn(1); return this.v + k; }, set p(x) { this.v = x; }, arrow() { return [1, 2].map((k) => { turn(1); return this.v + k; }); } };
let big = 10n;
function loops(list) {
  let sum = 0;
  for (const x of list) {
    const f = () => { turn(1); return x + sum; };
    sum += f();
  }
  for (const k in { a: 1, b: 2 }) sum += k + turn(1);
  return sum;
}

console.log(few(1), few(1, 2, 3, 4, 5));
console.log(many(1, 2, 3), many());
console.log(shared(1, 2), shared(5));
console.log(nested(1)(2)(3));
console.log(defaults(), defaults(1, { b: 2 }, 3, 4), defaults.length);
console.log((5).sloppy(), (5).strict(), globalThis_());
const p = new Point(2);
console.log(p.x, p.y, p.target, p instanceof Point, new Maybe(0) instanceof Maybe, new Maybe(1).x);
const b = new B(2);
console.log(b.x, b.y, b.t, b.m(1), B.s(1), A.s(0), Reflect.construct(A, [1], B).t);
console.log(unwind(3));
console.log(named(2), object.m(2), object.arrow().join(), loops([1, 2, 3]));
console.log([3, 1, 2].map((x, i) => turn(x) + i).join(), [1, 2].reduce((s, x) => s + turn(x), ''));
console.log(String((function (a, b) { var c = a; turn(1); return c * big; })(3n)));
