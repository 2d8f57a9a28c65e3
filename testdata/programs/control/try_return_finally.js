// return, break and continue out of finally, finally overriding results, loops and calls inside finally.
const out = [];
function w(s) { let r = ''; for (const ch of s) { r += ch; } out.push(r); return r; }
function a() { try { return w('t1'); } finally { w('f1'); } }
function b() { try { return w('t2'); } finally { return w('f2'); } }
function c() { for (let i = 0; i < 3; i++) { try { return w('t' + i); } finally { if (i < 2) continue; w('last'); } } return 'x'; }
function d() { l: for (;;) { try { throw new Error(w('boom')); } finally { for (let i = 0; i < 2; i++) { w('loop' + i); } break l; } } return 'd'; }
function e() { try { try { throw w('in'); } catch (x) { return w('c' + x); } finally { w('f-in'); } } finally { w('f-out'); } }
function f() { let i = 0; while (true) { try { try { i++; if (i < 3) continue; if (i === 3) break; } finally { w('i' + i); } } finally { w('o' + i); } } return i; }
function g() { let x = 1; try { return x; } finally { x = 2; w('x' + x); } }
function h() { let o = { v: 1 }; try { return o; } finally { o.v = w('two').length; o = null; } }
function k() { try { throw 1; } catch (e1) { try { throw e1 + 1; } catch (e2) { return w('' + (e1 + e2)); } finally { w('kf'); } } finally { try { w('kk'); throw 9; } catch { w('swallow'); } } }
function m() { try { return n1(); } finally { w('m'); } }
function n1() { try { return o1(); } finally { w('n'); } }
function o1() { try { throw new RangeError('deep'); } finally { w('o'); } }
for (const fn of [a, b, c, d, e, f, g, h, k]) {
  const r = fn();
  console.log(fn.name + ' = ' + (typeof r === 'object' ? 'v' + r.v : r) + ' : ' + out.splice(0).join(' '));
}
try { m(); } catch (err) { console.log(err.name + ' ' + err.message + ' ' + out.splice(0).join(' ')); }
function p(n) { try { if (n > 0) return p(n - 1) + w('r' + n); return 'base'; } finally { w('f' + n); } }
console.log(p(4) + ' : ' + out.splice(0).join(' '));
function q() { let s = ''; for (const v of [1, 2, 3, 4]) { try { if (v === 2) continue; if (v === 4) break; s += v; } finally { s += w('f') + v; } } return s; }
console.log(q());
console.log([1, 2, 3].map(v => { try { if (v === 2) throw v; return w('m' + v); } catch (e) { return 'c' + e; } finally { w('mf'); } }).join());
console.log(out.join(' '));
