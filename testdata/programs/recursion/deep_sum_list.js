// A linked list 400 long walked by non-tail recursion, with half-evaluated additions waiting in every frame.
function build(n) { let l = null; for (let i = 1; i <= n; i++) { l = { v: i, next: l }; } return l; }
function sum(l) { return l === null ? 0 : l.v + sum(l.next); }
function str(l, k) { return k === 0 || l === null ? '' : l.v % 10 + str(l.next, k - 1) + (k % 10 === 0 ? '|' : ''); }
const len = l => l ? 1 + len(l.next) : 0;
const list = build(400);
console.log('sum ' + sum(list));
console.log('len ' + len(list));
console.log(str(list, 60));
function rev(l, acc) { return l ? rev(l.next, { v: l.v, next: acc }) : acc; }
const r = rev(list, null); console.log('rev ' + r.v + ' ' + r.next.v + ' ' + sum(r));
console.log('evens ' + (function f(l) { return l ? (l.v % 2 ? 0 : 1) + f(l.next) : 0; })(build(200)));
