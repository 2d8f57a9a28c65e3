// Closures made in different calls and at different times share one variable; get/set pairs live in several containers.
function busy(n) { let s = 0; for (let i = 0; i < n; i++) { s += i; } return s; }
function cell(v) {
  let calls = 0;
  return { get() { calls++; return v; }, set(x) { calls++; v = x; busy(2); }, fork() { return { get: () => v * 2, set: y => { v = y / 2; calls += 100; } }; }, calls: () => calls };
}
const a = cell(1), b = cell(10), a2 = a.fork(), b2 = b.fork();
const all = [a, b, a2, b2];
for (let i = 0; i < 4; i++) {
  all[i].set(all[(i + 1) % 4].get() + busy(i));
  console.log('step ' + i + ': ' + all.map(c => c.get()).join(' '));
}
console.log('calls ' + a.calls() + ' ' + b.calls());
function counter(start) { let n = start; const self = { inc: by => { n += by || 1; return self; }, val: () => n, reset: () => { n = start; return self; }, clone: () => counter(n) }; return self; }
const c1 = counter(5), c2 = c1.inc(3).clone();
for (let i = 0; i < 3; i++) { c1.inc(busy(i + 1)); c2.inc(c1.val()); console.log('c1 ' + c1.val() + ' c2 ' + c2.val()); }
console.log('reset ' + c1.reset().val() + ' ' + c2.reset().val());
const registry = {}, order = [];
(function () {
  let secret = 'init', writes = 0;
  registry.read = () => secret;
  order.push(function write(s) { writes++; secret = s + writes; busy(3); });
  registry.later = function () { order.push(s => { secret = s.toUpperCase() + secret; return writes; }); };
})();
for (const step of [0, 1, 2]) { order[0]('w' + step); if (step === 1) registry.later(); order.slice(1).forEach(f => f('up')); console.log(step + ' ' + registry.read()); }
function shareParam(p, q = () => p, r = v => { p = v; }) { var out = []; for (let i = 0; i < 3; i++) { r(i * 5); out.push(p, q()); p++; } return out.join() + ' ' + q(); }
console.log(shareParam('x'));
