// Twins inside twins, recursion, exceptions through them, and what their callbacks capture.
function work(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i;
  return sum;
}
const rows = [[3, 1], [2], []];
console.log(JSON.stringify(rows.map((r, i) => r.map((v) => v * 10 + i + work(2)).filter((v) => v > work(2)))));
console.log(rows.reduce((a, r) => a + r.reduce((b, v) => b + v + work(2), 0), 0));
console.log(JSON.stringify([3, 1, 2].sort((a, b) => [a].map((v) => v - b + work(1)).reduce((x, y) => x + y + work(1), 0))));

const tree = { v: 1, kids: [{ v: 2, kids: [] }, { v: 3, kids: [{ v: 4, kids: [] }, { v: 5, kids: [] }] }] };
const depth = (t) => 1 + t.kids.map(depth).reduce((a, b) => Math.max(a, b + work(1)), 0);
const values = (t) => [t.v].concat(t.kids.flatMap((k) => (work(2), values(k))));
console.log(depth(tree), values(tree).join());
const permutations = (l) => l.length < 2 ? [l] : l.flatMap((v, i) => permutations(l.filter((_, j) => j !== i)).map((p) => [v, ...p]));
console.log(permutations([1, 2, 3]).map((p) => p.join("")).join());
function deep(n) { return n === 0 ? work(2) : [n].map((v) => deep(v - 1) + v)[0]; }
console.log(deep(20), deep(400) > 0);

class Halt extends Error {}
function stopAt(list, n) {
  try {
    list.forEach((v) => { work(2); if (v === n) throw new Halt("at " + v); });
    return "end";
  } catch (e) {
    if (!(e instanceof Halt)) throw e;
    return e.message + work(2);
  } finally {
    work(2);
  }
}
console.log(stopAt([1, 2, 3], 2), stopAt([1, 2, 3], 9));
for (const f of [
  () => [1, 2].map((v) => { work(2); throw v; }), () => [3, 2, 1].sort((a, b) => { work(2); if (a === 1) throw "compare"; return a - b; }),
  () => [1].reduce((a, b) => { throw new Error("never"); }), () => [].reduce((a, b) => a), () => [1].map(), () => [1].map({}), () => [2, 1].sort(null), () => [1, 2].sort({}),
  () => new Map([[1, 2]]).forEach((v) => { work(2); throw "map" + v; }), () => new Set([1]).forEach(), () => Map.prototype.forEach.call(new Set(), () => 1), () => [].map.call(null, () => 1),
  () => [1, 2].sort(() => Symbol()), () => [1, 2].sort(() => 1n), () => [3, 1, 2].sort(() => ({ valueOf() { throw "value"; } })),
]) {
  try { console.log("gave", f()); } catch (e) { console.log(e instanceof Error ? e.constructor.name : e); }
}
console.log([3, 1, 2].sort((a, b) => ({ valueOf() { return a - b + work(1); } })).join(), [3, 1, 2].sort((a, b) => String(a - b)).join(), [3, 1, 2].sort((a, b) => a > b).join(), [3, 1, 2].sort(() => NaN).join(), [3, 1, 2].sort(() => undefined).join());

const makers = [1, 2, 3].map((v) => { let own = v; return () => own++ + work(2); });
console.log(makers.map((f) => f()).join(), makers.map((f) => f() + f()).join());
let count = 0;
const counted = Array.from({ length: 5 }, () => ++count);
counted.forEach(function each(v, i, a) { if (i < 2) a.slice(i + 3).forEach(each); count += v + work(2); });
console.log(count);

// state of generators, async functions and for-of around and inside
function* gen() { for (const v of [1, 2].map((x) => x + work(2))) yield [v, v].map((x) => x * 2 + work(2)); }
console.log(JSON.stringify([...gen()].map((p) => p.map((v) => v + work(2)))));
const g = gen();
console.log(JSON.stringify([0, 1, 2].map((i) => { const r = g.next(); return [i, r.done, r.value, work(2)]; })));
(async () => {
  const all = await Promise.all([1, 2].map(async (v) => { work(2); await null; return [v].map((x) => x + work(3))[0]; }));
  console.log(all.join());
})();

// what a stack shows
function trace() { return new Error("x").stack.split("\n").slice(1, 3).map((l) => l.trim().replace(/\(.*[\\/]/, "(").replace(/^at async /, "at ").split(" ")[1]).join(); }
console.log([1].map(function mapper() { work(3); return trace(); })[0]);
