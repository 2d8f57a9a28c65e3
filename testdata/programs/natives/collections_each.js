// forEach of Map and Set: entries that come and go while it runs.
function work(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i;
  return sum;
}
const map = new Map([["a", 1], ["b", 2], ["c", 3]]);
const out = [];
map.forEach((v, k, m) => { out.push(k + v + (m === map) + work(2)); });
map.forEach(function (v) { out.push(this.x + v + work(2)); }, { x: "t" });
map.forEach((v) => out.push(v + work(1)));
map.forEach(() => out.push(work(2)));
map.forEach(function () { out.push(arguments.length + work(1)); });
console.log(out.join(), map.forEach(() => work(2)));

function each(make, change) {
  const c = make();
  const seen = [];
  c.forEach((v, k) => { seen.push(k); work(2); if (seen.length < 12) change(c, k); });
  return seen.join("") + "/" + c.size;
}
const set = () => new Set([1, 2, 3, 4]);
const pairs = () => new Map([[1, "a"], [2, "b"], [3, "c"], [4, "d"]]);
for (const make of [set, pairs]) {
  const add = (c, k) => c.add ? c.add(k) : c.set(k, "new");
  console.log(each(make, () => 0), each(make, (c, k) => k < 7 && add(c, k + 3)), each(make, (c, k) => c.delete(k)), each(make, (c, k) => k === 2 && c.delete(3)));
  console.log(each(make, (c, k) => k === 2 && c.clear()), each(make, (c, k) => { if (k === 2) { c.clear(); add(c, 8); add(c, 9); } }), each(make, (c, k) => { c.delete(k); add(c, k); }));
  console.log(each(make, (c, k) => { if (k === 3) { c.delete(1); c.delete(2); c.delete(3); add(c, 1); } }), each(make, (c, k) => { if (k === 4) { c.delete(4); c.delete(3); add(c, 3); } }));
}
const nested = [];
map.forEach((v, k) => set().forEach((w) => { if (w > 2) nested.push(k + (v * w + work(2))); }));
console.log(nested.join());
class Bag extends Map { total() { let t = 0; this.forEach((v) => { t += v + work(2); }); return t; } }
console.log(new Bag([["x", 4], ["y", 5]]).total(), new Set().forEach(() => 1), Set.prototype.forEach.call(new Set("ab"), () => work(2)));
try { new Set([1, 2]).forEach((v) => { work(2); if (v === 2) throw new RangeError("two"); }); } catch (e) { console.log(e.message); }
const keys = [];
new Map([[NaN, 1], [-0, 2], [undefined, 3], [null, 4]]).forEach((v, k) => keys.push(Object.is(k, 0) ? "zero" : String(k), v + work(2)));
console.log(keys.join());
