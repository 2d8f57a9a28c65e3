// Partial effects before an exception stay: half-filled arrays, advanced counters, partly run loops, generators-free resumption by hand.
'use strict';
function Parser(src) { let pos = 0; const err = m => { const e = new SyntaxError(m + ' at ' + pos); e.pos = pos; return e; }; const ws = () => { while (src[pos] === ' ') { pos++; } };
  const num = () => { let s = ''; while (src[pos] >= '0' && src[pos] <= '9') { s += src[pos++]; } if (!s) throw err('number expected'); return +s; };
  const list = () => { const out = []; if (src[pos++] !== '[') throw err('[ expected'); ws(); while (src[pos] !== ']') { try { out.push(src[pos] === '[' ? list() : num()); } catch (e) { if (pos >= src.length) throw e; out.push('?' + src[pos++]); } ws(); if (src[pos] === ',') { pos++; ws(); } else if (pos >= src.length) throw err('unterminated'); } pos++; return out; };
  return { parse() { ws(); return list(); }, where: () => pos }; }
for (const s of ['[1, 2, 3]', '[1, x, [2, y], 3]', '[1, [2', '1', '[[[]]]', '[a b]']) { const p = Parser(s); let r; try { r = JSON.stringify(p.parse()); } catch (e) { r = e.name + ' ' + e.message + ' ' + (e.pos === p.where()); } console.log(s + ' => ' + r); }
let i = 0; const got = [];
while (i < 20) { try { for (; i < 20; i++) { if (i % 6 === 5) throw i; got.push(i); } } catch (e) { got.push('e' + e); i = e + 2; } }
console.log(got.join());
const q = [() => 1, () => { throw new Error('second'); }, () => { q.push(() => 'added'); return 3; }, () => null.x, () => 5], results = [];
for (const job of q) { try { results.push(job()); } catch (e) { results.push(e.name); } } console.log(results.join());
const obj = { n: 0 }; try { obj.n += (obj.n = 10, (() => { throw 1; })()); } catch { } console.log('n ' + obj.n);
let x = 1; try { x = x + (() => { x = 50; throw 1; })(); } catch { x++; } console.log('x ' + x);
const arr = [0, 0, 0]; let k = 0; try { arr[k++] = k++; arr[k++] = (() => { throw k; })(); } catch (e) { arr.push(e); } console.log(arr.join() + ' k ' + k);
const m = new Map(); try { [['a', 1], ['b', 2], null, ['c', 3]].forEach(([p, v]) => m.set(p, v)); } catch (e) { m.set('err', e instanceof TypeError); } console.log(JSON.stringify([...m]));
let d1 = 'old', d2 = 'old'; try { [d1, d2 = (() => { throw 1; })()] = ['new']; } catch { } console.log(d1 + d2);
const it = { i: 0, [Symbol.iterator]() { return this; }, next() { if (++this.i % 4 === 0) throw new Error('it' + this.i); return { value: this.i, done: this.i > 10 }; }, return() { got.push('closed'); return {}; } };
for (let round = 0; round < 4; round++) { const part = []; try { for (const v of it) { part.push(v); } part.push('done'); } catch (e) { part.push(e.message); } console.log('round ' + round + ' ' + part.join()); } console.log('closed? ' + got.includes('closed'));
