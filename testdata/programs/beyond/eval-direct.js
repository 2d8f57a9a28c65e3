// What a direct call of eval sees.
const log = console.log;
function blocks(p) {
  let a = 1; const c = 2; var v = 3;
  function f() { return 'f'; }
  { let a = 10; { const v2 = 5; log(eval('[a, c, v, v2, f(), p]')); eval('a++; v++'); log(a, v); } }
  try { eval('c = 5'); } catch (e) { log(e.name); }
  try { throw 'thrown'; } catch (e) { log(eval('e + p')); eval('e = 1'); log(e); }
  for (let i = 0; i < 3; i++) eval('if (i == 1) i++; v += i');
  for (const k in { x: 1, y: 2 }) log(eval('k'));
  for (const [m, n] of [[1, 2], [3, 4]]) log(eval('m + n'));
  switch (p) { case 7: let s = 's'; log(eval('s')); }
  log(a, v, eval('typeof missing'), eval('typeof a'));
  try { eval('late'); } catch (e) { log(e.name); }
  let late = 1;
  return eval('late');
}
log(blocks(7));
// Only what is called eval, and is it, is direct.
function notDirect() {
  var x = 'local';
  const e = eval, o = { eval };
  return [typeof (0, eval)('typeof x'), (0, eval)('typeof x'), e('typeof x'), o.eval('typeof x'), eval?.('typeof x'), eval('typeof x')];
}
log(notDirect());
function shadowed(eval) { var y = 1; return eval('y'); }
log(shadowed(s => s + '!'), shadowed(eval));
log(eval(), eval(5), eval({ a: 1 }).a, eval('1', '2'), eval(...['3', '4']));
// Declarations.
var top1 = 1;
eval('var top2 = top1 + 1; function topF() { return top2 }');
log(top2, topF());
function declare() {
  var before = 1;
  eval('var before = 2, after = 3; function fn(a) { return a + before + after }');
  log(before, after, fn(1));
  eval('var after'); log(after);
  eval('"use strict"; var hidden = 1'); log(typeof hidden);
  log(typeof x1, eval('typeof x1'));
  eval('for (var x1 = 0; x1 < 3; x1++);'); log(x1);
  eval('for (var x2 in { a: 1, b: 2 });'); log(x2);
  eval('for (var x3 of [5, 6]);'); log(x3);
  eval('var { a: x4, ...x5 } = { a: 1, b: 2 }, [x6 = 9] = []'); log(x4, x5, x6);
  x6 += 2; x6++; [x6] = [x6 * 2]; ({ z: x4 = 3 } = {}); log(x6, x4, --x6, x6--, x6);
  x4 &&= 'and'; x5 ||= 1; log(x4, x5.b);
  const inner = () => { x1 = 'from inside'; return typeof x2; };
  log(inner(), x1, delete x1, typeof x1);
  try { x1; } catch (e) { log(e.name); }
  try { let z9; eval('var z9'); } catch (e) { log(e.name); }
  return (() => { eval('var deep = 1'); return [typeof deep, after]; })().concat(typeof deep);
}
log(declare());
function callee() { eval('var f = function () { "use strict"; return this }, g = () => 1'); return [f(), g(), f.name]; }
log(callee());
function params(a, b) { eval('a = 5; var b = 6; var c = 7'); return [a, b, c, arguments[0], arguments.length]; }
log(params(1, 2));
// Strict code.
function strict() {
  'use strict';
  let n = 1;
  eval('var v = n++; function w() {}');
  try { eval('undeclared1 = 1'); } catch (e) { log(e.name); }
  return [n, typeof v, typeof w, eval('this')];
}
log(strict());
// Classes and objects.
class A {
  static make(s) { return eval(s); }
  constructor(x) { this.x = x; this.r = eval('this.x * 2'); }
  get twice() { return eval('this.r + x1 ()'); }
  m() { return [1, 2].map(k => eval('this.x + k')); }
}
function x1() { return 1; }
log(new A(4).r, new A(5).twice, new A(6).m(), A.make('this === A'), A.make('new this(2).r'));
class B extends A { constructor() { const s = 'super done'; super(3); this.s = eval('s + this.x'); } }
log(new B().s);
const made = eval('(class C { #p = 1; static s = 2; up() { return ++this.#p } get [top1]() { return C.s } })');
log(new made().up(), new made()[1], made.name, made.toString().length);
// Values of many statements.
for (const s of ['1; do { 2; continue; } while (false)', 'var z = 1; z', 'l: for (;;) { 4; break l }', 'try { throw 1 } catch (e) { e + 1 }', 'try { 1 } finally { 2 }', '5; {}', '5; ;', 'switch (2) { case 1: 1; case 2: 7; case 3: 8; break; default: 9 }', 'if (true) { 1; 2 } else 3', '6; var k = 1', 'function nothing() {}', '8; class K {}', '"a" + "b"', "'directive'; 'another'", 'with ({ p: 1 }) p', '9; while (false);', '3; for (const q of []) q'])
  log(eval(s));
