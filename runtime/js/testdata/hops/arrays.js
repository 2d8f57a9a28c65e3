"use strict";
function busy(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
const show = (...a) => console.log(a.map((x) => JSON.stringify(x)).join(" "));
const a = [5, , 3, undefined, 8, 1];
const self = { k: 10 };
a.forEach(function (v, i, o) { busy(2); show("each", v, i, o === a, this === self); }, self);
show(a.map((v, i) => { busy(2); return v * 2 + i; }), a.map((v) => v).length, 1 in a.map((v) => v));
show(a.filter((v) => { busy(2); return v > 2; }), a.some((v) => { busy(1); return v === 8; }), a.every((v) => { busy(1); return v > 3; }));
show(a.find((v) => { busy(1); return v === undefined; }) === undefined, a.findIndex((v) => { busy(1); return v === 8; }), a.findLast((v) => { busy(1); return v < 6; }), a.findLastIndex((v) => { busy(1); return v === 3; }));
show(a.reduce((x, v) => { busy(1); return x + "," + v; }), a.reduceRight((x, v) => { busy(1); return x + "," + v; }, "s"));
show(a.flatMap((v, i) => { busy(1); return i % 2 ? [v, [i]] : v; }));
class Mine extends Array { sum() { return this.reduce((x, y) => { busy(1); return x + y; }, 0); } }
const m = Mine.from([3, 4, 5], (x) => { busy(1); return x * 2; });
show(m instanceof Mine, m.sum(), m.map((x) => { busy(1); return x + 1; }) instanceof Mine, m.filter((x) => { busy(1); return x > 6; }).sum());
const like = { length: 3, 0: "a", 2: "c", get 1() { busy(1); return "b"; } };
show(Array.prototype.map.call(like, (x, i) => { busy(1); return x + i; }), Array.from(like, (x) => { busy(1); return x + x; }));
const grow = [1, 2, 3];
show(grow.map((x, i) => { busy(1); if (i === 0) grow.push(9); if (i === 1) delete grow[2]; return x * x; }), grow);
try { [1, 2, 3].forEach((x) => { busy(1); if (x === 2) throw new Error("two"); show(x); }); } catch (e) { show(e.message); }
show([[3, 1, 2], [9, 7, 8]].map((l) => l.map((x) => { busy(1); return x + 1; }).filter((x) => { busy(1); return x % 2; })));
show([4, 3, 2, 1].map(function inner(n) { return n <= 1 ? [n] : [n - 1].map(inner); }));
