// yield in the middle of expressions: what is evaluated before it is kept, what comes after sees what was sent.
function w(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
function run(g, ...send) { const out = []; let r = g.next(); for (const s of send) { w(2); if (r.done) break; out.push(r.value); r = g.next(s); } while (!r.done) { out.push(r.value); r = g.next('d'); w(1); } out.push('=', r.value); return out.join(' '); }
const f = (...a) => a.join('+'); let n = 0; const next = () => ++n;
console.log(run((function* () { return f(next(), yield 'a', next(), yield next(), `${next()}-${yield 'b'}-${next()}`); })(), 1, 2, 3));
console.log(run((function* () { const o = { [yield 'k']: yield 'v', x: next(), ...(yield 's') }; return JSON.stringify(o); })(), 'key', 'val', { more: 1 }));
console.log(run((function* () { let x = 10; x += yield x; x = x * (yield x) + (x = 3) - (yield x); return x; })(), 5, 2, 1));
console.log(run((function* () { const [a, b = yield 'default', ...c] = yield 'arr'; const { p, q: { r } = yield 'q' } = { p: w(3) }; return [a, b, c, p, r].join('/'); })(), [1, undefined, 3, 4], 'B', { r: 9 }));
console.log(run((function* () { return (yield 1) ? (yield 2) && (yield 3) : (yield 4) || (yield 5); })(), 1, 0), run((function* () { return (yield 1) ?? (yield 2); })(), null, 'n'));
console.log(run((function* () { const a = [1, yield 'x', ...(yield 'y'), yield 'z']; return a.length + ':' + a; })(), 'X', [7, 8], 'Z'));
console.log(run((function* () { switch (yield 'which') { case yield 'one': return 'first'; case yield 'two': return 'second'; default: return 'none'; } })(), 2, 1, 2));
console.log(run((function* () { for (let i = yield 'from'; i < (yield 'to'); i += yield 'step') w(2); return 'loop'; })(), 0, 5, 3, 5, 3, 5));
console.log(run((function* () { if (yield 1) { while (yield 2) { if (yield 3) continue; break; } } return yield; })(), 1, 1, 1, 1, 0, 'last'));
console.log(run((function* () { const o = { m(a, b) { return this.t + a + b; }, t: 'T' }; return o.m(yield 1, w(3)) + o[(yield 2) ? 'm' : 'n'](yield 3, 'B') + new Date(yield 4).getTime(); })(), 'A', 1, 'C', 77));
console.log(run((function* () { try { throw yield 'err'; } catch (e) { return 'caught ' + e + (yield 'in catch'); } finally { yield 'in finally'; w(2); } })(), 'E', 'F'));
console.log(run((function* () { label: for (const a of [1, 2]) { for (const b of [yield 'bs', 2]) { try { if (b === 2) continue label; yield a + b; } finally { yield 'fin' + b; } } } })(), 5, 0, 0, 6));
console.log(run((function* () { throw_: { try { yield 1; break throw_; } finally { w(2); yield 2; } } return typeof (yield 3) + -(yield 4) + !(yield 5); })(), 0, 0, 's', 4, ''));
