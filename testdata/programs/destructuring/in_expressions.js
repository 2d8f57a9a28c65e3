// Destructuring assignments in the middle of expressions: iterators that must be closed when a default or a target fails.
let log = [];
function w(x) { for (let i = 0; i < 2; i++) log.push(x + i); return x; }
function it(n) { let i = 0; return { [Symbol.iterator]() { return this; }, next() { w('n'); return { value: i++, done: i > n }; }, return() { log.push('closed'); return {}; } }; }
let a, b, o = {};
const r = w('r') + ([a, b = w('d')] = [1]).length + a + b; console.log(r, log.join()); log = [];
try { console.log(w('x') + ([a, b = (() => { throw new Error(w('boom')); })()] = it(1))); } catch (e) { console.log(e.message, a, log.join()); } log = [];
try { console.log(w('y') + ([o[w('k')], { z: b }] = it(3)), 1); } catch (e) { console.log(e instanceof TypeError, JSON.stringify(o), log.join()); } log = [];
const f = function () { 'use strict'; return [() => this === undefined, x => function () { return this === undefined; }]; }();
console.log(f[0](), f[1]()()); for (let i = 0; i < 3; i++) { console.log(i, ([, a = w(i)] = [i]) && a, f[1](i)()); }
class K { m() { return [1, 2].map(x => function () { return typeof this + x; }); } }
const ms = new K().m(); for (let i = 0; i < 2; i++) { w(i); console.log(ms[i](), log.length); }
