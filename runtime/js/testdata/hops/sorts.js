"use strict";
function busy(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
const show = (...a) => console.log(a.map((x) => JSON.stringify(x)).join(" "));
let calls = 0;
const by = (x, y) => { busy(1); calls++; return x - y; };
show([5, 2, 9, 1, 7, 3].sort(by));
const big = []; for (let i = 0; i < 90; i++) big.push((i * 37) % 41);
show(big.toSorted(by), big.sort((x, y) => { busy(1); return y - x; }));
const people = ["ann", "bob", "cy", "dan", "eve"].map((name, i) => ({ name, age: [30, 20, 30, 20, 30][i] }));
show(people.sort((x, y) => { busy(1); return x.age - y.age; }).map((p) => p.name));
show([3, undefined, 1, , 2].sort(by), new Float64Array([3, 1, 2]).sort((x, y) => { busy(1); return y - x; }).join());
try { [3, 2, 1].sort(() => { busy(1); throw new TypeError("no"); }); } catch (e) { show(e.message); }
show([3, 1, 2].sort((x, y) => { busy(1); return { valueOf() { return x - y; } }; }));
show(Object.freeze([2, 1]).toSorted(by));
try { Object.freeze([2, 1]).sort(by); } catch (e) { show(e instanceof TypeError); }
show([[3, 1], [2, 9]].sort((p, q) => p.slice().sort(by)[0] - q.slice().sort(by)[0]));
