// Closures in what a for-of or for-in goes over see the variables of its head in their dead zone, for ever.
let kept = []; function w() { let s = 0; for (let i = 0; i < 2; i++) s += i; return s; }
function keep(f, v) { kept.push(f); w(); return v; }
for (const x of keep(() => x, [1, 2])) { kept.push(() => x + w()); w(); }
for (const k in keep(() => typeof k, { a: 1, b: 2 })) { kept.push(() => k + w()); }
for (let i = 0; i < 2; i++) { for (const y of [3, i].filter(z => { w(); kept.push(() => y); return z; })) { kept.push(() => y * 2); } }
try { for (let q of [w(), q]) w(); } catch (e) { console.log(e.name); }
for (const f of kept) { try { console.log(w(), f()); } catch (e) { console.log(e.name); } }
