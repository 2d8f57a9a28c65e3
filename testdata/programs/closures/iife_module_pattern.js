// Immediately invoked functions, module pattern with private state, namespaces extended later, singletons.
var App = (function (ns) {
  var priv = [], id = 0;
  function add(x) { for (var i = 0; i < 2; i++) { id++; } priv.push({ id: id, x: x }); return ns; }
  ns.add = add;
  ns.list = function () { var s = []; for (var i = 0; i < priv.length; i++) { s.push(priv[i].id + ':' + priv[i].x); } return s.join(' '); };
  ns._swap = function (f) { var old = add; add = f(old); ns.add = function () { return add.apply(this, arguments); }; };
  return ns;
})({});
App.add('a').add('b');
console.log(App.list());
(function (ns) {
  var base = ns.list;
  ns.list = function () { return '<' + base.call(ns) + '>'; };
  ns._swap(function (old) { return function (x) { for (var k = 0; k < 2; k++) { old(x + k); } return ns; }; });
}(App));
App.add('c').add('d');
console.log(App.list());
var Single = (function () { var inst; return { get: function () { return inst || (inst = (function () { var n = 0; return { next: function () { for (var i = 0; i < 3; i++) { n += i; } return n; } }; })()); } }; })();
for (var i = 0; i < 3; i++) { console.log('single ' + Single.get().next() + (Single.get() === Single.get())); }
!function () { console.log('bang ' + App.list().length); }();
+function (n) { for (; n > 0; n--) { App.add('bang' + n); } }(2);
console.log(App.list());
var fib = (function (memo) { return function f(n) { return memo[n] !== undefined ? memo[n] : (memo[n] = f(n - 1) + f(n - 2)); }; })([0, 1]);
console.log('fib ' + fib(40) + ' ' + fib(20));
var stats = new (function () { var data = [], self = this; this.push = function (v) { data.push(v); self.n = data.length; return this; }; this.mean = function () { var s = 0; data.forEach(function (d) { s += d; }); return s / self.n; }; })();
console.log('mean ' + stats.push(1).push(2).push(6).mean() + ' n ' + stats.n);
(() => { let x = 1; (() => { x++; (() => { x *= 5; (function () { for (const y of [x]) { x += y; } })(); })(); })(); console.log('x ' + x); })();
console.log(String(((a, b) => ((c) => a + b + c)((d => d * 2)(a)))(2, (() => 3)())));
