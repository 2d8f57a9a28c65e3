// Functions that read globals, other functions and module variables changed between creation and call.
var g = 1; let l = 1; const c = { v: 1 }; globalThis.dyn = 1;
const snap = () => [g, l, c.v, dyn, helper(2), typeof laterVar, String(laterVar)].join();
function helper(n) { let s = 0; for (let i = 0; i < n; i++) { s += g; } return s; }
const fs = [snap]; console.log(snap());
for (let i = 0; i < 3; i++) { g += i; l *= 2; c.v++; globalThis.dyn = 'd' + i; fs.push(() => snap() + '#' + i); console.log(fs[fs.length - 1]()); }
var laterVar = 'set'; helper = (old => n => old(n) + 1000)(helper); console.log(fs.map(f => f()).join(' | '));
delete globalThis.dyn; try { snap(); } catch (e) { console.log(e.name); } globalThis.dyn = 'back'; console.log(fs[2]());
Object.defineProperty(globalThis, 'acc', { configurable: true, get() { let s = ''; for (let i = 0; i < 3; i++) { s += l; } return s; }, set(v) { l = v; } }); const useAcc = () => acc + typeof acc; console.log(useAcc()); acc = 7; console.log(useAcc() + l); delete globalThis.acc; console.log(typeof acc);
const reg = {}; function def(name, f) { reg[name] = f; return reg; } def('a', () => reg.b() + 'a'); def('b', () => 'b' + helper(1)); console.log(reg.a()); def('b', () => 'B' + Object.keys(reg).length); console.log(reg.a());
