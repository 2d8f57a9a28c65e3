// Temporal dead zone: errors caught, closures made before initialisation and called after, in loops, switch and defaults.
'use strict';
function attempt(f) { let r; for (let i = 0; i < 2; i++) { try { r = 'ok ' + f(); } catch (e) { r = e.name; } } return r; }
function spin(n) { let s = 0; while (n-- > 0) { s += n; } return s; }
{
  const early = () => later + spin(3);
  const set = v => { later = v; };
  console.log('before get ' + attempt(early));
  console.log('before set ' + attempt(() => set(1)));
  let later = 5;
  console.log('after get ' + attempt(early)); set(50);
  console.log('after set ' + attempt(early));
}
for (let i = 0; i < 3; i++) {
  const peek = () => typeof x + x;
  if (i === 1) console.log('in loop ' + attempt(peek));
  let x = i * 10;
  console.log('loop ' + i + ' ' + attempt(peek));
}
console.log('self init ' + attempt(() => { let y = y + 1; return y; }));
console.log('typeof tdz ' + attempt(() => { const r = typeof z; let z = 1; return r + z; }));
console.log('class tdz ' + attempt(() => { const k = new K(); class K { } return k; }));
const makers = [];
function later2() {
  makers.push(() => K2.n, () => new K2().m());
  console.log('mid ' + makers.map(attempt).join());
  class K2 { m() { return K2.n + spin(4); } }
  K2.n = 7;
  console.log('post ' + makers.map(attempt).join());
}
later2();
console.log('param tdz ' + attempt(() => ((a = b, b = 2) => a + b)()));
console.log('param ok ' + attempt(() => ((a = 1, b = a + spin(3)) => a + b)()));
const order = [];
for (let [p, q = (order.push('q'), p + 1)] of [[1], [2, 9], [3]]) { order.push(p + q); }
console.log(order.join());
console.log('const assign ' + attempt(() => { const c = 1; spin(2); c = 2; return c; }));
console.log('for-of head ' + attempt(() => { let n = 0; for (let n of [n]) { n++; } return n; }));
console.log('captured later ' + attempt(() => { let f = () => g(); let r = attempt(f); let g = () => 'g' + r; return f(); }));
