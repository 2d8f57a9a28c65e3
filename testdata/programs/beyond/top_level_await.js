// await at the top level of a module, in every kind of statement.
export const later = async (v, n = 1) => { for (let i = 0; i < n; i++) await 0; return v; };
function w(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
const log = [];
let p = Promise.resolve();
for (let i = 0; i < 20; i++) p = p.then(() => { log.push("t" + i); w(2); });
const a = await later(1);
let n = 0;
class P { static x = w(4); async *gen() { yield n; yield await later(n + 1); } }
for await (const x of [later(1), 2]) { n += x; log.push("x" + x); w(3); }
export const { b = await later(3), ...rest } = { c: 1 };
try { await later(Promise.reject(new Error("e"))); } catch (e) { log.push(e.message); } finally { log.push(await later("fin")); }
console.log(a, n, P.x, b, rest, this, typeof hoisted);
export default function hoisted() { return n++; }
console.log(hoisted(), log.splice(0).join(" "));
const fns = [];
for (let i = 0; i < 3; i++) { await 0; w(2); fns.push(() => i++ + n); }
console.log(fns.map((f) => f() + f()).join(), await (async () => { await 1; return "in"; })());
if (await later(true)) { let n = 5; const f = () => n++; await f(); console.log(n, [await f(), f()].join()); }
label: for (const k of [1, 2, 3]) { switch (await later(k)) { case 2: continue label; case 3: break label; default: log.push("k" + k); } }
for await (const v of new P().gen()) log.push("g" + v);
var [v1, v2 = await later("v2")] = [await later("v1")];
const waits = Promise.all([later("all", 3), { then(f) { log.push("then"); f("thenable"); } }]);
console.log(await waits, v1, v2, log.join(" "), hoisted.name, P.name, (() => {}).name, w(await later(3)));
await p;
console.log(log.length);
