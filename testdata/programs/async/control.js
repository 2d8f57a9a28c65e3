// await in loops, try/finally, switch, labelled blocks, conditions, arguments and closures made in loops.
'use strict';
function w(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
const later = (v, n = 2) => n ? Promise.resolve().then(() => later(v, n - 1)) : v, fail = m => later(0).then(() => { throw new Error(m); });
async function tries(how) { const log = []; try { try { if (how === 'return') return 'r' + await later(1); if (how === 'throw') await fail('inner'); log.push('body'); } catch (e) { log.push('c:' + e.message); if (await later(true)) throw await later(new TypeError('from catch')); } finally { log.push(await later('f1')); w(3); if (how === 'override') return log.join(); } log.push('after'); } catch (e) { log.push(e.name); } finally { log.push(await later('f2')); console.log(how, log.join()); } return log.length; }
async function loops() { const fs = []; outer: for (let i = 0; i < 3; i++) { fs.push(async () => i + await later(w(i))); for (const x of [1, 2, 3]) { if (await later(x === 2 && i === 1)) continue outer; if (x === 3) break; fs.push(() => x * 10 + i); } let k = 0; while (await later(k++ < 2)) w(2); do { k--; } while (await later(k > 0)); } return (await Promise.all(fs.map(f => f()))).join(); }
async function exprs(o) { const a = [await later(1), ...await later([2, 3]), await later(4)]; const { x, y = await later('dy') } = await later({ x: 9 }); o.n += await later(5); o[await later('k')] = await later(6); const s = `${await later('t')}-${w(3)}-${await later(a.length)}`; const c = ((await later(0)) || (await later(null))) ?? await later('c'); return [a.join(), x, y, JSON.stringify(o), s, c, typeof await later(1), -(await later(2)), Math.max(await later(3), w(4), await later(5))].join(' '); }
async function sw(v) { switch (await later(v)) { case await later(1): return 'one'; case 2: { await later(); return 'two'; } default: return 'other' + await later(v); } }
const memo = new Map(); async function fib(n) { if (n < 2) return n; if (!memo.has(n)) memo.set(n, (async () => await fib(n - 1) + await fib(n - 2))()); return memo.get(n); }
class Q { constructor() { this.q = []; this.waiting = []; } async get() { if (this.q.length) return this.q.shift(); return new Promise(r => this.waiting.push(r)); } put(v) { const r = this.waiting.shift(); if (r) r(v); else this.q.push(v); } async *all() { for (;;) { const v = await this.get(); if (v === null) return; yield v; } } async drain(f) { for await (const v of this.all()) { f(v); w(2); } return 'drained'; } }
class R extends Q { async get() { const v = await super.get(); return v === null ? null : 'R' + v; } }
async function main() {
  for (const how of ['return', 'throw', 'none', 'override']) console.log(await tries(how));
  console.log(await loops()); console.log(await exprs({ n: 1 })); console.log(await sw(1), await sw(2), await sw(3), await fib(20));
  const q = new R(), got = []; const d = q.drain(v => got.push(v)); for (let i = 0; i < 4; i++) { q.put(i); await later(); } q.put(null); console.log(await d, got.join());
  const lock = { p: Promise.resolve(), run(f) { const r = this.p.then(f); this.p = r.catch(() => {}); return r; } }; const order = []; await Promise.allSettled([3, 1, 2].map(n => lock.run(async () => { order.push('in' + n); for (let i = 0; i < n; i++) await later(i); if (n === 1) throw new Error(n); order.push('out' + n); }))); console.log(order.join());
  async function args(a, b = a + 1, { c = await_(), ...rest } = {}, ...more) { arguments.length; return [a, b, c, Object.keys(rest).join(), more.length, arguments.length].join(); } function await_() { return w(3); }
  console.log(await args(1), await args(1, 2, { c: 3, d: 4, e: 5 }, 6, 7), args.length, args.name); try { await args(1, 2, null); } catch (e) { console.log(e.name); }
  const self = async function me(n) { return n ? n + await me(n - 1) : 0; }; console.log(await self(4), self.name, Object.getPrototypeOf(self) === Object.getPrototypeOf(async () => {}), self.hasOwnProperty('prototype'), (async () => {}).constructor.name);
  try { new (async function () {})(); } catch (e) { console.log(e.name); } console.log(self.toString().slice(0, 17));
  const timeout = (p, n) => Promise.race([p, later('timeout', n)]); console.log(await timeout(later('v', 3), 20), await timeout(new Promise(() => {}), 5));
}
main().then(() => console.log('done'), e => console.log('failed', e));
