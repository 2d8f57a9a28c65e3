// yield*: recursion, values back, exceptions and returns handed on, iterators that are no generators.
function w(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
const log = [];
function* walk(t) { if (!t) return 0; const l = yield* walk(t.l); w(2); yield t.v; const r = yield* walk(t.r); return l + r + 1; }
const tree = [4, 2, 6, 1, 3, 5, 7].reduce(function add(t, v) { if (!t) return { v }; if (v < t.v) t.l = add(t.l, v); else t.r = add(t.r, v); return t; }, null);
const it = walk(tree); const seen = []; for (;;) { const r = it.next(); w(2); if (r.done) { seen.push('n' + r.value); break; } seen.push(r.value); } console.log(seen.join());
function* safe(name) { try { const x = yield name + 1; log.push(name + ' got ' + x); yield name + 2; } catch (e) { log.push(name + ' caught ' + e); yield name + 'c'; } finally { w(2); log.push(name + ' fin'); } return name + 'r'; }
function* outer() { const a = yield* safe('a'); log.push('outer ' + a); let b; b = yield* safe('b'); this.b = yield* safe('c'); return yield* safe('d'); }
const o = {}; const g = outer.call(o);
console.log(g.next('0').value, g.next('1').value, g.next('2').value, g.throw('boom').value, g.next().value, g.next('z').value); console.log(log.splice(0).join(' | '));
w(3); console.log(JSON.stringify(g.return('early')), JSON.stringify(g.next()), log.splice(0).join(' | '), o);
function* arr() { const r = yield* [1, 2].map(x => x + w(2)); yield* 'xy'; yield* new Set([w(3)]); return r; } console.log([...arr()].join());
const custom = { n: 0, [Symbol.iterator]() { return this; }, next(v) { log.push('n' + v + w(2)); return { value: this.n++, done: this.n > 3 }; }, return(v) { log.push('r' + v + w(2)); return { value: 'R' + v, done: true }; } };
function* dc() { try { yield* custom; } finally { log.push('dcfin'); } } const d = dc(); d.next('a'); console.log(d.next('b').value, d.return('q').value, log.splice(0).join());
custom.n = 0; const d2 = dc(); d2.next(); try { d2.throw(new Error('no throw method')); } catch (e) { console.log(e.name, log.splice(0).join()); }
function* deep(n) { if (n > 0) yield* deep(n - 1); yield n; } let s = 0; for (const x of deep(30)) { s += x; w(1); } console.log(s);
function* stops() { for (const x of walk(tree)) { if (x > 3) return 'stopped at ' + x; yield x * w(3); } } const st = stops(); console.log([...st].join(), (function* () { return yield* stops(); })().next().value);
try { (function* () { yield* 5; })().next(); } catch (e) { console.log(e.name); } try { [...(function* () { yield* { [Symbol.iterator]: () => ({ next: () => 1 }) }; })()]; } catch (e) { console.log(e.name); }
