// Code from text that is stopped inside.
const log = (...a) => console.log(...a);
const fib = new Function('n', 'return n < 2 ? n : this.fib(n - 1) + this.fib(n - 2)');
globalThis.fib = fib;
log(fib.call(globalThis, 7));
log([3, 1, 2].map(new Function('x', 'i', 'let s = 0; for (let k = 0; k <= x; k++) s += k; return s * i')));
const sum = eval('(function f(n) { return n ? n + f(n - 1) : 0 })');
log(sum(5), sum.toString());
// A value in the middle of eval code.
function outer(a) {
  let total = 0;
  const add = n => { for (let i = 0; i < n; i++) total += i; return total; };
  const r = 100 + eval('let t = add(a); for (let j = 0; j < 3; j++) { t += add(j); } t * 2') + add(2);
  return [r, total];
}
log(outer(4));
// Variables that eval declares live on in closures.
function declares(s) {
  eval(s);
  const get = () => typeof q === 'undefined' ? 'none' : q;
  const inc = () => { q++; return q; };
  for (let i = 0; i < 2; i++) log(get());
  if (typeof q !== 'undefined') log(inc(), delete q, get());
}
var q = 'global q';
declares('var q = 1');
declares('1');
declares('var q = 5; function unused() {}');
// Closures that eval makes.
const counters = [];
for (let i = 0; i < 3; i++) {
  let n = i * 10;
  counters.push(eval('({ up() { return ++n }, get: () => n + i, set v(x) { n = x } })'));
}
counters[1].v = 50;
log(counters.map(c => [c.up(), c.up(), c.get()]));
// Nested.
function nested(x) {
  return eval('let y = x + 1; eval("let z = y + x; x = z; (() => { for (var i = 0; i < 2; i++) z += y; return z })()") + x');
}
log(nested(3));
// Indirect: global variables.
var geval = eval;
geval('var g1 = 1; let l1 = 2; function gf() { return g1 + l1++ } globalThis.gg = () => gf()');
log(g1, typeof l1, gg(), gg(), Object.keys(globalThis).includes('g1'));
geval('g1 = 7');
log(g1, gg());
// this, arguments, new.target, home of an arrow.
function Point(x, y) {
  const see = () => eval('[this instanceof Point, arguments.length, new.target === Point]');
  this.seen = see();
  this.x = eval('x'); eval('y = y * 2'); this.y = y;
  this.args = eval('for (var i = 0, s = ""; i < arguments.length; i++) s += arguments[i]; s');
}
log(new Point(1, 2));
// Generators and async functions, made of text and with text inside.
const G = (function* () {}).constructor;
const gen = new G('n', 'for (let i = 0; i < n; i++) { const got = yield i * 2; if (got) i += got }');
const it = gen(5);
log(it.next().value, it.next().value, it.next(1).value, [...it]);
function* inside(n) { for (let i = 0; i < n; i++) yield eval('i * i + n'); }
log([...inside(4)]);
const Async = (async () => {}).constructor;
const slow = new Async('p', 'let s = 0; for (const x of p) s += await x; return s');
(async function () {
  let local = 10;
  log(await slow([1, Promise.resolve(2), 3]));
  log(eval('local += 5'), local, await eval('(async () => { await null; return local * 2 })()'));
  try { eval('throw new TypeError("from text")'); } catch (e) { log(e.name, e.message); }
  try { await new Async('await 1; throw 5')(); } catch (e) { log('caught', e); }
})();
// Errors.
function bad(s) { try { return eval(s); } catch (e) { return e.name; } }
log(['let u = 1; let u = 2', 'k0', 'k0 = 1; let k0', 'const c = 1; c = 2', '}', 'return 1', '"use strict"; undeclared = 1'].map(bad));
