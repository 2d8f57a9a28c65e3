"use strict";
function busy(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
const show = (...a) => console.log(a.map((x) => JSON.stringify(x)).join(" "));
for (const [i, v] of ["x", "y"].entries()) { busy(2); show(i, v); }
for (const k of [7, 8].keys()) { busy(2); show(k); }
for (const c of "a\u{1F600}b") { busy(2); show(c.length, c); }
const m = new Map([["a", 1], ["b", 2], ["c", 3]]);
for (const [k, v] of m) { busy(2); show(k, v); if (k === "a") { m.delete("b"); m.set("d", 4); m.set("b", 5); } }
for (const v of m.values()) { busy(1); show(v); }
for (const s of new Set([1, 2, 3])) { busy(1); show(s); }
for (const x of "a1b22".matchAll(/\d+/g)) { busy(1); show(x[0], x.index); }
const it = m.entries(); it.next();
function take(i) { busy(1); const r = i.next(); return r.done ? "end" : r.value; }
show(take(it), take(it)); m.delete("d"); m.set("z", 9); show(take(it), take(it), take(it), take(it));
const range = { from: 1, to: 4, [Symbol.iterator]() { let n = this.from; const to = this.to; busy(1); return { next() { busy(1); return n <= to ? { done: false, value: n++ } : { done: true, value: undefined }; }, return() { busy(1); show("closed at", n); return {}; } }; } };
for (const n of range) { busy(1); if (n === 3) break; show(n); }
const [p, , q, ...r] = range; show(p, q, r);
const [first] = range; show(first);
show([...range, ...range], Math.max(...range), Array.from(range), Array.from(range, (x) => { busy(1); return x * x; }));
try { Array.from(range, (x) => { busy(1); if (x > 1) throw new Error("x" + x); return x; }); } catch (e) { show(e.message); }
try { for (const n of range) { busy(1); throw new Error("body " + n); } } catch (e) { show(e.message); }
outer: for (const n of range) for (const k of range) { busy(1); if (k === 2) continue outer; if (n === 2) break outer; show(n, k); }
show(Object.fromEntries(new Map([["k", 1]])), Object.fromEntries({ [Symbol.iterator]() { let n = 0; return { next() { busy(2); return { done: n > 2, value: ["k" + n, n++] }; } }; } }));
function f(...args) { busy(1); return args.length; }
show(f(...range, 1, ...[2, , 3], ..."ab"), [..."xy", , ...[1, , 2]].length);
m.forEach(function (v, k) { busy(2); show(k, v, this.t); if (k === "a") m.delete("c"); }, { t: 1 });
new Set([1, 2]).forEach((v, w, s) => { busy(2); if (s.size < 5) s.add(v + 10); show(v, w); });
const g = [1, 2, 3].values(); g.next(); const saved = { g, m: m.keys() }; busy(3); show([...saved.g], [...saved.m]);
