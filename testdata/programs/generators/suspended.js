// Generators in every state while other code is stopped: not begun, suspended in loops, try blocks and expressions, done.
'use strict';
function w(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
function* count(a, b = a + 5, ...more) { let i = a; try { while (i < b) { const got = yield i++; if (got !== undefined) i += got; } } finally { w(3); more.push('closed'); yield more.join(); } return 'sum' + i; }
function* twice(f) { for (const x of [1, 2, 3]) { try { yield f(x); } catch (e) { yield 'caught ' + e.message; } } }
function* inner(n) { let log = ''; for (let i = 0; i < n; i++) { const f = () => log + i + w(2); log += (yield f) || '.'; } return log; }
const fresh = count(1, 3, 'f'), a = count(10), b = twice(x => x * 10 + w(3)), c = inner(4), done = count(0, 0);
for (let i = 0; i < 3; i++) done.next();
a.next(); b.next(); const fs = [c.next().value, c.next('A').value];
const all = { a, b, c, list: [fresh, done] };
w(3); w(3);
console.log(all.a.next(1), all.b.throw(new Error('in')), all.c.next('B').value(), fs.map(f => f()).join());
w(3);
console.log(all.a === a, a.return('r'), a.next(), a.next(), b.next(), b.next(), b.next());
console.log(fresh.next(), fresh.next(), fresh.next(), fresh.next(), done.next(), c.next('C').value(), c.next('D'));
const args = (function* () { const s = arguments.length; arguments[0] = 'changed'; yield s; w(2); yield arguments[0] + arguments[1]; })('p', 'q');
console.log(args.next().value, (w(3), args.next().value));
const never = count(5), left = count(7, 9, 'm'); left.next(); w(4);
console.log(never.return('x'), never.next(), left.return('y'), left.next(), left.next());
try { const t = count(1); t.next(); w(2); t.throw(new TypeError('thrown in')); } catch (e) { console.log('out', e.message); }
const t2 = count(1); t2.next(); console.log(t2.throw(new Error('e1')).value); w(3); try { t2.next(); } catch (e) { console.log('after finally', e.message); }
