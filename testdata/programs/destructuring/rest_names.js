// Rest properties: keys that Object.prototype has, too, setters there, symbols, accessors, primitives, order.
function work(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
Object.defineProperty(Object.prototype, "trap", { set(v) { console.log("setter of Object.prototype", v); }, get() { return "inherited"; }, configurable: true });
const key = Symbol("key"), log = [];
const source = { a: 1, toString: "own", trap: "value", [key]: "symbol", get c() { log.push("c"); return work(3); }, ["__proto__"]: "proto" };
Object.defineProperty(source, "hidden", { value: 1, enumerable: false });
{
  const { a, ...rest } = source;
  console.log(a, Reflect.ownKeys(rest), rest.trap, rest.c, Object.getOwnPropertyDescriptor(rest, "c"), Object.getOwnPropertyDescriptor(rest, "trap"), log.join());
}
{
  const { a, b: [x] = [work(4)], ...rest } = source;
  console.log(a, x, Reflect.ownKeys(rest), rest.trap, rest.toString, Object.getPrototypeOf(rest) === Object.prototype, log.join());
}
delete Object.prototype.trap;
function price({ discount = 0, ...rest } = {}) { return [discount, rest, work(2)]; }
console.log(price(), price({ discount: 5, x: 1 }), price("ab"), price(7));
function nested({ lines: [head, ...tail], ...others }) { return [head, tail, work(2), others]; }
console.log(nested({ lines: [1, 2, 3], id: 4, [key]: 5 }));
for (const { i, ...others } of [{ i: 1, j: 2 }, { j: 3 }]) console.log(i, others, work(3));
try { const { ...none } = null; } catch (e) { console.log(e.name); }
