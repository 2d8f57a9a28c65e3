// Functions that are declared in blocks of sloppy code, and under labels.
const log = console.log;
log(typeof f1, typeof f2);
{ log(f1()); function f1() { let s = 0; for (let i = 0; i < 3; i++) s += i; return s; } log(typeof f1); }
log(f1());
if (true) { function f2() { return 'then'; } } else { function f2() { return 'else'; } }
log(f2());
function inside(p) {
  log(typeof g, typeof p, typeof k);
  { function g() { return 1; } function p() {} g = 5; log(g); }
  log(typeof g === 'function' && g(), p);
  let h = 'lexical';
  { function h() {} }
  for (let k = 0; k < 1; k++) { { function k() {} } }
  switch (1) { case 0: function sw() { return 'sw'; } case 1: log(sw()); function sw2() {} }
  log(typeof sw, typeof sw2, h, typeof k);
  try { throw 1; } catch (c) { { function c() { return 'c'; } } }
  log(typeof c);
  l: function labelled() { return 'labelled'; }
  log(labelled());
  { m: n: function deep() { return 'deep'; } }
  return deep();
}
log(inside('param'));
function strict() { 'use strict'; { function s() {} } return typeof s; }
log(strict());
const fs = [];
for (let i = 0; i < 3; i++) { function each() { for (let k = 0; k < 2; k++) i += 10; return i; } fs.push(each); }
log(each(), fs.map(x => x()), fs[2] === each);
{ async function notHoisted() {} function* norThis() {} }
log(typeof notHoisted, typeof norThis);
var twice = 1;
{ function twice() { return 'first'; } function twice() { return 'second'; } }
log(twice(), twice.name, f1.name);
(() => { { function arrowed() { return typeof arrowed; } } log(arrowed()); })();
