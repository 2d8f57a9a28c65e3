// The receiver, the key and the method are read before arguments are evaluated; arguments replace them.
const log = [];
function note(s) { for (let i = 0; i < 2; i++) { log.push(s + i); } return s; }
let o = { name: 'A', m(v) { return this.name + ':' + v; }, n: { name: 'AN', m(v) { return this.name + '!' + v; } } };
function swapM() { o.m = function (v) { return 'replaced ' + this.name + v; }; return note('swap'); }
function swapO() { o = { name: 'B', m(v) { return 'B.m ' + v + this.name; }, n: { name: 'BN', m(v) { return 'bn' + v + this.name; } } }; return note('new o'); }
console.log(o.m(swapM()));
console.log(o.m(1));
console.log(o.m(swapO()) + ' | ' + o.m(2));
console.log(o.n.m((o.n = { name: 'C', m: v => 'arrow ' + v }, note('c'))) + ' | ' + o.n.m(3));
let key = 'm';
console.log(o[key]((key = 'zzz', note('key'))) + ' ' + key);
let a = [10, 20, 30, 40], i = 0;
function g(v) { i += 2; note('g'); return v; }
a[i++] = g(99); console.log(a.join() + ' i ' + i);
a[i] = g(i) + i; console.log(a.join() + ' i ' + i);
i = 0; a[i] += g(5); console.log(a.join() + ' i ' + i);
i = 1; a[i++] += a[i++] + g(i) + i; console.log(a.join() + ' i ' + i);
i = 0; a[g(1)]++; console.log(a.join());
i = 0; console.log(a[i] + a[g(i)] + a[i] + ' ' + --a[g(0)] + ' ' + a[i - 4]--);
console.log(a.join());
let b = a; a[0] = (a = [1, 2], note('swapped')); console.log(b[0] + ' ' + a.join());
let q = { v: 1 }, q1 = q; q.v = (q = { v: 2 }, q.v + 40); console.log(q1.v + ' ' + q.v);
q.v += (q.v = 100, q = { v: 7 }, 1); console.log(String(q.v));
let fn = v => 'old ' + v; console.log(fn((fn = v => 'new ' + v, note('fn'))) + ' ' + fn('x'));
console.log([1, 2, 3].concat((Array.prototype.foo = 1, note('x')), delete Array.prototype.foo).join());
let str = 'hello'; console.log(str.replace('l', (str = 'bye', note('L'))) + ' ' + str);
function getter() { return { get p() { note('get'); return { q(v) { return v + note('call'); } }; } }; }
console.log(getter().p.q(note('arg')));
console.log(log.length + ' ' + log.slice(-8).join(' '));
