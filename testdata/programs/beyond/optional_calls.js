// Optional calls with spreads that are not evaluated; what the engine makes of them when it folds.
function f() { let s = 0; for (let i = 0; i < 3; i++) s += i; return [s, s + 1]; }
const o = 1;
console.log(o[1]?.([...1]), o[1]?.(...1), o?.[2]?.([...f()]), o?.[2]?.[[...f()]]);
L: for (let n of [1]) { for (;;) { if (3 < 3) { break L; } f(); break; } }
try { for (var o5 of 1) { try {} finally { if (0 > 2) { break; } } } } catch (e) { console.log(e.name); }
