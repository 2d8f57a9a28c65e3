// Function hoisting, functions that are used before their line, redefinition of functions, var initialisers that call them.
console.log(before(3) + ' ' + typeof assigned);
function before(n) { return n <= 0 ? 'z' : before(n - 1) + n; }
function twice() { return 'first'; }
console.log(twice());
function twice() { return 'second' + before(1); }
var twice2 = twice;
var assigned = function () { return before(2); };
console.log(twice2() + assigned());
function outer(n) {
  var r = [];
  for (var i = 0; i < n; i++) { r.push(helper(i)); }
  return r.join();
  function helper(k) { return k + nested(k); function nested(z) { return z > 1 ? 'big' + r.length : 'small' + i; } }
}
console.log(outer(4));
var fn = typeof inner;
(function inner() { fn += typeof inner; })();
console.log(fn);
function conflict(a) { var b = a; function a() { return 'fn'; } return typeof a + typeof b; }
console.log(conflict(1));
function param(f) { for (var i = 0; i < 3; i++) { f = wrap(f, i); } return f(1); function wrap(g, k) { return function (x) { return g(x) * 2 + k; }; } }
console.log('param ' + param(function (x) { return x + 1; }));
var counter = 0;
function replaceMe() { counter++; var old = replaceMe; replaceMe = function () { counter += 10; return old; }; return before(1); }
console.log(replaceMe() + (replaceMe() === twice) + counter);
for (var i = 0; i < 3; i++) { var leak = before(i); }
console.log('leak ' + leak + i);
function argsName(arguments2) { return typeof arguments + arguments.length + arguments2; }
console.log(argsName(1, 2, 3));
function strictInside() { 'use strict'; { function blockFn() { return 'block' + before(2); } var out = blockFn(); } return out + typeof blockFn; }
console.log(strictInside());
(function () { 'use strict'; const rs = []; for (let i = 0; i < 3; i++) { rs.push(bf); function bf() { return 'bf' + i + before(i); } } console.log(rs.map(f => f()).join(' ') + (rs[0] === rs[1])); })();
