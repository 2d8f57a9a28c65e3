"use strict";
function busy(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
const show = (...a) => console.log(a.map((x) => JSON.stringify(x instanceof Set ? [...x] : x)).join(" "));
const like = (...l) => ({ size: l.length, has(v) { busy(1); return l.indexOf(v) >= 0; }, keys() { busy(1); let i = 0; return { next() { busy(1); return i < l.length ? { done: false, value: l[i++] } : { done: true, value: undefined }; }, return() { show("return"); return {}; } }; } });
const s = new Set([1, 2, 3]);
const ops = ["union", "intersection", "difference", "symmetricDifference", "isSubsetOf", "isSupersetOf", "isDisjointFrom"];
for (const op of ops) { busy(1); show(op, s[op](like(2, 9)), s[op](like(7, 1, 2, 3, 8)), s[op](new Set([3, 4])), s[op](new Map([[1, 1]]))); }
