console.log({}, [], { a: 1 }, { 'a-b': 1, 2: 'x', valid_1: 2, $d: 3, 'ünï': 4, '': 5, 'it\'s': 6 });
console.log({ a: { b: { c: { d: 1 } } } });
console.log({ a: { b: { c: {} } } }, { a: { b: { c: [] } } }, { a: { b: { c: [1] } } }, { a: { b: { c: new Map([[1, 2]]) } } });
console.log([[[[1]]]], [[[[]]]]);
console.log({ f() {}, g: function () {}, h: () => {}, k: class {}, K: class Kls {}, L: class extends Map {}, M: class Q extends Array {}, *gen() {}, async as() {}, async: async () => {} });
console.log(function foo() {}, () => {}, class Foo {}, class extends Object {}, class Bar extends Map {}, Math.max, Symbol, Map);
console.log(Object.assign(function foo() {}, { a: 1 }), Object.assign(() => {}, { b: { c: 1 } }));
console.log(Object.create(null), Object.assign(Object.create(null), { x: 1 }), Object.create({}), Object.create(Object.create(null)));
class A { constructor() { this.x = 1 } get y() { return 2 } }
class B extends A { constructor() { super(); this.z = { w: new A() } } }
console.log(new A(), new B(), [new A()], { a: new B() }, A.prototype, B.prototype, Object.create(B.prototype));
class Empty {}
console.log(new Empty(), [new Empty()], new (class {})(), new (class extends Empty {})());
class Tagged { get [Symbol.toStringTag]() { return 'Tag' } }
console.log(new Tagged(), Object.assign(new Tagged(), { a: 1 }), { [Symbol.toStringTag]: 'Own', b: 1 }, Object.create({ [Symbol.toStringTag]: 'Up' }));
console.log({ get a() { throw 1 }, set a(v) {}, get b() { return 1 }, set c(v) {} });
const hidden = Object.defineProperty({ v: 1 }, 'h', { value: 2, enumerable: false });
console.log(hidden, Object.keys(hidden));
console.log({ [Symbol('s')]: 1, [Symbol.for('a\nb')]: 2, [Symbol.iterator]: null, [Symbol()]: 3 });
console.log({ __proto__: { a: 1 }, ['__proto__']: 5, b: 2 });
const c1 = { name: 'c1' }; c1.self = c1; c1.list = [c1, { c1 }];
console.log(c1);
const x = {}, y = { x }; x.y = y; console.log([x, y], { x, y });
const arr = [1]; arr.push(arr); console.log(arr);
const m = new Map(); m.set('m', m); console.log(m);
console.log({ a: undefined, b: null, c: NaN, d: -0, e: Infinity });
console.log(Object.freeze({ a: 1 }), Object.seal([1]));
console.log(new Number(3), new Number(-0), new String('abc'), new Boolean(false), Object(Symbol('b')), Object(7n), Object.assign(new String('ab'), { q: 1 }), Object.assign(new Number(1), { q: 1 }));
class N extends Number {} class S extends String {}
console.log(new N(4), new S('sub'));
console.log(new Date(0), new Date(NaN), [new Date(1e12)], Object.assign(new Date(5), { p: 1 }), new (class D2 extends Date {})(0));
console.log(/a/g, /[^/]\/x/.flags, /a\/x/imsuy, [/q/], Object.assign(/r/, { p: 1 }), new (class R2 extends RegExp {})('x', 'g'));
(function () { console.log(arguments) })(1, 'two', { three: 3 });
(function () { console.log(arguments, [arguments]) })();
console.log(Math, JSON, Reflect, [Math]);
console.log(new Proxy({ a: 1 }, {}), new Proxy([1, 2], {}), new Proxy(function f() {}, {}), new Proxy(class Z {}, { get() { throw 1 } }));
const rev = Proxy.revocable({}, {}); rev.revoke(); console.log(rev.proxy);
const fn = function () {}; fn.prototype = { own: 1 }; console.log(new fn());
function Old(a) { this.a = a } Old.prototype.m = function () {};
console.log(new Old(1), Old, Old.prototype);
const noCtor = Object.create({ constructor: 5 }); noCtor.v = 1; console.log(noCtor);
const fakeName = { constructor: { name: 'Fake' }, a: 1 }; console.log(fakeName);
function anon() {} Object.defineProperty(anon, 'name', { value: '' }); console.log(anon, new anon());
console.log(Object.setPrototypeOf(function np() {}, null), Object.setPrototypeOf(class NP {}, null), Object.setPrototypeOf([1, 2], null), Object.setPrototypeOf(new Map([[1, 2]]), null), Object.setPrototypeOf(new Date(0), null), Object.setPrototypeOf(new Set([1]), null), Object.setPrototypeOf(new Uint8Array(2), null));
console.log(globalThis === this, typeof globalThis);
console.log(function* gen() {}, async function as() {}, Object.setPrototypeOf(() => {}, class Fun extends Function {}.prototype));
console.log((function* () {})(), [][Symbol.iterator](), 'x'[Symbol.iterator]());
console.log(new WeakMap(), new WeakSet(), [new WeakMap()]);
console.log({ fn: function () {}.bind(null), b: anon.bind(null), c: (function cc() {}).bind() });
