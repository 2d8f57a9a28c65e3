// What comes out of a yield* is the very object that its iterator gave, with whatever is in it.
function w(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
const log = [];
function odd(results, more) {
  let i = 0;
  return { [Symbol.iterator]() { return this; }, next(v) { log.push("next " + v); w(2); return results[i++] || { done: 1, value: "end" }; }, ...more };
}
const mine = [{ value: 1 }, { value: 2, extra: true, done: 0 }, { done: "", get value() { log.push("value read"); return 3; } }, Object.freeze({})];
function* outer(it) { const r = yield* it; log.push("r " + r); return "done"; }
function* twice(it) { const r = yield* outer(it); return r + r; }
for (const make of [outer, twice]) {
  const g = make(odd(mine));
  for (let i = 0; i < 6; i++) { const r = g.next(i); w(1); console.log(mine.indexOf(r), Object.keys(r).join()); }
  console.log(log.splice(0).join("; "));
}
const ret = { value: "kept" }, thrown = { value: "caught", n: 1 };
const methods = {
  return(v) { log.push("return " + v); return this.tries++ ? { value: "bye", done: true } : ret; }, tries: 0,
  throw(e) { log.push("throw " + e); return thrown; },
};
for (const make of [outer, twice]) {
  const g = make(odd(mine, methods));
  console.log(g.next() === mine[0], g.throw("T") === thrown, g.return("R") === ret, g.return("R2"), g.next());
  console.log(log.splice(0).join("; "));
}
// Everybody else who iterates
console.log([...outer(odd([{ value: 1 }, { value: 2 }]))], Array.from(twice(odd([{ value: 3 }]))), new Set(outer([4, 5])), Math.max(...twice([6, 7])), Object.fromEntries(outer([["a", 1]])));
const [a, ...b] = outer(odd([{ value: 1 }, {}, { value: 3 }]));
console.log(a, b, new Map(twice([[1, 2]])));
for (const x of twice(new Set(["s"]))) console.log(x);
log.length = 0;
// Who is running, who has ended
const self = (function* () { try { yield* { [Symbol.iterator]() { return { next() { return self.next(); } }; } }; } catch (e) { log.push(e.constructor.name); } })();
self.next();
for (const bad of [{ next: 1 }, {}, { next() { return 1; } }, { next() { throw "n"; } }]) {
  try { outer({ [Symbol.iterator]: () => bad }).next(); } catch (e) { log.push(e.constructor ? e.constructor.name : e); }
}
{ const g = outer(odd(mine)); g.next(); try { g.throw("x"); } catch (e) { log.push(e.constructor.name); } log.push(g.next().done); }
{ const g = outer(odd(mine)); g.next(); log.push(JSON.stringify(g.return(8))); }
console.log(log.join("; "));
const p = Object.getPrototypeOf(function* () {}).prototype;
console.log(p.next.name, p.next.length, p.throw.name, p.throw.length, String(p.next), Object.getOwnPropertyNames(p).sort().join());
for (const m of ["next", "throw", "return"]) try { p[m].call({}); } catch (e) { console.log(e.constructor.name); }
