"use strict";
function busy(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
const show = (...a) => console.log(a.map((x) => JSON.stringify(x)).join(" "));
show("a-b-c".replace(/[a-c]/g, (m, i) => { busy(1); return m.toUpperCase() + i; }));
show("2020-10".replace(/(\d+)-(\d+)/, (m, y, mo, at, s) => { busy(2); return [mo, y, at, s].join("/"); }));
show("x1y2".replace(/(?<l>[a-z])(?<d>\d)?/g, (...a) => { busy(1); return a[a.length - 1].d + a[1]; }));
show("aXbX".replace("X", (m, i) => { busy(1); return i; }), "aXbX".replaceAll("X", (m, i) => { busy(1); return i; }));
class R extends RegExp { exec(s) { busy(1); show("exec", this.lastIndex); return super.exec(s); } }
show("abab".replace(new R("b", "g"), (m, i) => { busy(1); return i; }));
for (const m of "abab".matchAll(new R("a", "g"))) { busy(1); show(m.index); }
const o = { a: 1, d: { toJSON(k) { busy(1); return "json:" + k; } }, l: [1, { toJSON() { busy(2); return undefined; } }], n: null, z: undefined };
show(JSON.stringify(o), JSON.stringify(o, (k, v) => { busy(1); return typeof v === "number" ? v + 1 : v; }, 2), JSON.stringify(o, ["a", "d"]));
show(JSON.parse('{"a":[1,2,{"b":3}],"c":"x"}', function (k, v) { busy(1); return typeof v === "number" ? v * 2 : Array.isArray(this) ? v : v; }));
show(JSON.parse('{"a":1,"b":2}', (k, v) => { busy(1); return k === "a" ? undefined : v; }));
try { const c = []; c.push(c); JSON.stringify(c, (k, v) => { busy(1); return v; }); } catch (e) { show(e instanceof TypeError); }
const bound = function (a, b) { busy(2); return this.x + a + b; }.bind({ x: 1 }, 2);
show(bound(3), [10, 20].map(bound));
show(new Uint8Array([1, 2, 3]).map((x) => { busy(1); return x * 100; }).join(), Uint8Array.from([1, 2], (x) => { busy(1); return x + 1; }).join(), new Float32Array([1, 2]).reduce((p, q) => { busy(1); return p + q; }));
new Int16Array([5, 6]).forEach((v, i) => { busy(1); show(v, i); });
show(Array.from({ length: 3 }, (_, i) => { busy(1); return i * i; }));
for (const v of new Uint8Array([4, 5]).entries()) { busy(1); show(v); }
for (const k in { a: 1, b: 2 }) { busy(1); show(k); }
const { a, ...rest } = { a: 1, b: 2, get c() { busy(1); return 3; } }; show(rest);
