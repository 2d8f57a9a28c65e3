// Object.prototype with properties whose names a host could use for objects of its own.
function work(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
const names = "go trap generator self target cls locals env newTarget site flags home outer record state".split(" ");
for (const name of names) Object.defineProperty(Object.prototype, name, { __proto__: null, get() { return "inherited " + name; }, set(v) { console.log("set", name); }, configurable: true });
const [x] = [work(4)];
function* many() { const a = work(2); const b = yield a; return [b, work(3)]; }
const g = many();
const first = g.next().value, second = g.next(5).value;
class A { #p = work(2); get p() { return this.#p + work(1); } static make(n) { return new A(n); } constructor(n) { work(n); } }
const o = Object.defineProperties({}, { v: { __proto__: null, get: () => work(3), set: undefined, enumerable: true, configurable: false }, w: { __proto__: null, value: 1, writable: false, enumerable: false, configurable: false } });
const map = new Map([[{}, work(2)]]), made = A.make(3);
(async () => {
  const v = await work(3);
  for (const n of [3, 1, 2].sort((a, b) => a - b + work(1))) work(n);
  const seen = [x, first, second.join(), made.p, o.v, v, [...map.values()].join(), work(3)];
  const d = Object.getOwnPropertyDescriptor(o, "w");
  for (const name of names) delete Object.prototype[name];
  console.log(seen.join(" "), d, work(2), Object.keys({}).length);
})();
