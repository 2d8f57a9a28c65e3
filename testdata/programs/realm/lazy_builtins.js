// Built-in functions are compiled when they are called for the first time. Nobody can tell: neither by their
// properties before and after, nor by what they are, nor when the program moves between.
const kept = {
  map: Array.prototype.map, sort: Array.prototype.sort, forEach: Map.prototype.forEach, replace: String.prototype.replace,
  from: Array.from, then: Promise.prototype.then, stringify: JSON.stringify, each: Set.prototype.forEach, typed: Int8Array.prototype.map,
};
function look(f) {
  const d = Object.getOwnPropertyDescriptors(f);
  return [f.name, f.length, Object.getOwnPropertyNames(f).join(), typeof f, Function.prototype.toString.call(f), "prototype" in f,
    Object.isExtensible(f), d.name.writable, d.name.configurable, d.length.writable, Object.getPrototypeOf(f) === Function.prototype].join(" ");
}
function step(n) { // a place to stop at
  let x = 0;
  for (let i = 0; i < n; i++) x += i;
  return x;
}
const before = Object.values(kept).map(look);
console.log(before.slice(0, 3).join("\n"));
const order = Object.getOwnPropertyNames(Array.prototype).filter(k => typeof Array.prototype[k] === "function").join();
step(2);

// The first call of each: with more arguments than parameters, with fewer, through call and apply, from a native function.
console.log([3, 1, 2].map(function (v, i, a) { step(1); return arguments.length + v + i + a.length; }, null, 7, 8).join());
console.log([3, 1, 2].sort().join(), [3, 1, 2].sort((a, b) => b - a + 0 * step(1)).join());
new Map([[1, 2]]).forEach(function (v, k) { step(1); console.log(this.x, v, k); }, { x: "this" });
console.log("a-b".replace(/-/, () => { step(1); return "+"; }), "a-b".replace("-"));
console.log(Array.from.call(Array, { length: 2 }, (v, i) => i + step(1)).join(), Array.from([1]).length);
console.log(JSON.stringify({ toJSON() { step(1); return [1]; } }), JSON.stringify(undefined), JSON.stringify.apply(null, [{ a: [1] }, null, 1]));
console.log(Int8Array.of(1, 2).map(v => v * 2 + step(1)).join());
console.log(Reflect.apply(Array.prototype.every, [1, 2], [v => v > step(1)]), [[1], [2]].flatMap(v => v).join());

// What is thrown in the first call, and by it.
try {
  [1].find(() => { step(1); throw new RangeError("in the first call"); });
} catch (e) { console.log(e.name, e.message); }
for (const bad of [() => [1].some(1), () => Array.prototype.filter.call(null, v => v), () => new Array.prototype.fill(1)]) {
  try { bad(); } catch (e) { console.log(e instanceof TypeError); }
}
// A call inside of the first call of the same function.
console.log([[1, 2], [3]].reduce((a, v) => a + v.reduce((b, w) => b + w + step(1), 0), 0));
// Replaced before it is called for the first time, and kept.
const reduceRight = Array.prototype.reduceRight;
Array.prototype.reduceRight = function () { return "mine"; };
step(1);
console.log([1].reduceRight(), reduceRight.call([1, 2, 3], (a, v) => { step(1); return a + "," + v; }));
Array.prototype.reduceRight = reduceRight;

step(2);
console.log(Object.values(kept).map(look).every((text, i) => text === before[i]));
console.log(kept.map === Array.prototype.map, kept.sort === Array.prototype.sort, kept.forEach === Map.prototype.forEach,
  kept.replace === String.prototype.replace, kept.each === Set.prototype.forEach, kept.then === Promise.prototype.then);
console.log(order === Object.getOwnPropertyNames(Array.prototype).filter(k => typeof Array.prototype[k] === "function").join());
kept.then.call(Promise.resolve(1), v => { step(1); console.log("then", v, look(kept.then) === before[5]); });
