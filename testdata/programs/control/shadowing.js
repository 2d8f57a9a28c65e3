// The same name in many scopes: parameters, blocks, catch clauses, function names, class names, loops.
'use strict';
const x = 'top';
function id(v) { let x = v; for (let x = 0; x < 2; x++) { id.calls = (id.calls || 0) + x; } return x; }
function f(x) {
  const r = [id(x)];
  { let x = 'block'; r.push(id(x)); { const x = 'inner'; r.push(id(x)); } r.push(x); }
  for (let x = 0; x < 2; x++) { let y = x; { let x = 'loop' + y; r.push(id(x)); } }
  try { throw id('thrown'); } catch (x) { r.push(x); { let x = 'in catch'; r.push(x); } r.push(x); }
  const g = function x(n) { return n > 0 ? x(n - 1) + typeof x : id('fe'); };
  r.push(g(2));
  class x2 { static x() { return x; } x() { const x = 'method'; return id(x) + this.constructor.x(); } }
  r.push(new x2().x());
  const h = (x => (y => (x => x + y)(id('c')))(id('b') + x))(id('a'));
  r.push(h, x);
  return r.join(' ');
}
console.log(f('param'));
console.log(f(x));
const fact = function fact(n) { return n < 2 ? 1 : n * fact(n - 1); };
const saved = fact;
console.log('fact ' + saved(6));
const named = function me(n) { try { me = null; } catch (e) { return e.name + n + typeof me; } };
console.log(named(1));
let arguments2 = 0;
(function (undefined, NaN) { for (let i = 0; i < 3; i++) { arguments2 += undefined + NaN; } })(2, 3);
console.log('shadowed globals ' + arguments2);
function outer(outer) { return function inner(inner) { return outer + inner + id('!'); }; }
console.log(outer(1)(2));
const Math2 = (function (Math) { return Math.max(1, 2); })({ max(a, b) { return 'my' + id(a + b); } });
console.log(Math2 + ' calls ' + id.calls);
for (const x of ['e1', 'e2']) for (const y of [x]) { const x = y + id('s'); console.log(x); }
console.log(x);
