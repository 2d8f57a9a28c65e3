function show(f) { try { console.log(f()); } catch (e) { console.log(e.name) } }
show(() => new Function('a','b','return a+b')(1, 2));
show(() => new Function('a','b','return a+b').toString());
show(() => Function('return this')() === globalThis);
show(() => new Function('a','b','return a+'));
show(() => (0,eval)('1+'));
show(() => (0,eval)('throw new RangeError("x")'));
show(() => (0,eval)('var zz = 5; zz+1')); show(() => zz); show(() => delete globalThis.zz);
show(() => (0,eval)('let z2 = 5; if (1) { 7; } else 8'));
show(() => Object.getOwnPropertyNames(eval) + ' ' + Object.getOwnPropertyNames(Function));
function g(){ var x = 1; eval('var y = x + 1; x = 7'); return [x, y, typeof y] }
show(g);
function h(q){ let r = []; for (let i = 0; i < 3; i++) r.push(eval('() => i++ + q')); return r.map(f => f() + ' ' + f()); }
show(() => h(10));
function k(){ 'use strict'; var x = 1; eval('var y = x + 1; x = 7'); return [x, typeof y] }
show(k);
var o = { x: 1, f() { return this.x } };
show(() => { with (o) { x = 5; return f() + x } });
show(() => Function('o', 'with (o) { return x }')(o));
show(() => { const C = Object.getPrototypeOf(function*(){}).constructor; return [...C('a', 'yield a; yield a * 2')(4)] });
const A = Object.getPrototypeOf(async function(){}).constructor; A('a', 'return await a')(4).then(console.log);
class F extends Function { constructor(...a) { super(...a); } hi() { return 'hi' } }
show(() => new F('return 3').hi() + new F('return 3')());
function ev(s) { return eval(s) }
for (const s of ['1;;;;', 'var a = 1', '1; var a = 2', 'if (0) 1', '3; if (0) 1', 'do { 1; break } while (0)', '2; try { 5 } finally { 6 }', 'L: { 1; break L }', '"use strict"; typeof this', 'switch (1) { case 1: 8 }', 'function ff() {}', '1; function ff() {}', '({a: 1}).a', '{a: 1}', 'for (var i = 0; i < 3; i++) i', 'arguments.length', 'this === undefined', 'typeof nope', 'new.target', 'var arguments = 3; arguments']) show(() => ev(s));
