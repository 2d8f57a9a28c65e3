// Asynchronous methods under keys that only a run can tell, in object literals.
let n = 0;
function k() { let s = ""; for (const c of "k") s += c; return s + n++; }
const AF = Object.getPrototypeOf(async function () {}), AG = Object.getPrototypeOf(async function* () {});
const o = { x: 1, async [k()]() { return this.x; }, k1: 5, async *[k()]() { yield 1; }, async ["__proto__"]() {}, async [Symbol.iterator]() {},
  get [k()]() { return 3; }, async k2() {}, async [k()](a, b) { return arguments.length; }, *[k()]() { yield k(); } };
console.log(o, Object.getPrototypeOf(o.k0) === AF, Object.getPrototypeOf(o.k1) === AG, o.k3.length, Object.keys(o));
o.k0().then(console.log);
o.k3(1, 2, 3).then(console.log);
for (const v of o.k4()) console.log(v);
try { queueMicrotask(4); } catch (e) { console.log(e.stack.split("\n")[0], e.code, Object.keys(e)); }
