// Retry loops, nested transactions with rollback in catch and commit in finally, resources released in reverse order.
let clock = 0; const journal = [];
function tick(n) { for (let i = 0; i < n; i++) { clock++; } return clock; }
function flaky(fails, v) { let n = 0; return () => { tick(2); if (n++ < fails) { const e = new Error('try ' + n); e.transient = n < 3; throw e; } return v + '@' + n; }; }
function retry(f, max) { let wait = 1, last; for (let i = 1; i <= max; i++) { try { return f(); } catch (e) { last = e; if (!e.transient) throw new Error('permanent', { cause: e }); tick(wait); wait *= 2; } finally { journal.push('r' + i); } } throw new Error('gave up after ' + max, { cause: last }); }
for (const [f, m] of [[0, 3], [2, 3], [2, 2], [5, 9]]) { let r; try { r = retry(flaky(f, 'val'), m); } catch (e) { r = e.message + ' <- ' + e.cause.message; } console.log(f + '/' + m + ' ' + r + ' clock ' + clock + ' ' + journal.splice(0).join('')); }
class DB { constructor() { this.rows = new Map(); this.stack = []; }
  tx(f) { const snap = new Map(this.rows); this.stack.push(snap); let ok = false; try { const r = f(this); ok = true; return r; } finally { this.stack.pop(); if (!ok) { this.rows = snap; journal.push('rollback' + this.stack.length); } else { journal.push('commit' + this.stack.length); } tick(1); } }
  set(k, v) { if (v < 0) throw new RangeError(k + ' negative'); this.rows.set(k, v); return this; }
  dump() { let s = ''; for (const [k, v] of this.rows) { s += k + v + ' '; } return s; } }
const db = new DB(); db.set('a', 100).set('b', 50);
const move = (from, to, n) => db.tx(() => { db.set(to, db.rows.get(to) + n); tick(3); db.set(from, db.rows.get(from) - n); return db.dump(); });
for (const n of [30, 200, 70]) { try { console.log('moved ' + move('a', 'b', n)); } catch (e) { console.log(e.message + ' ' + db.dump()); } }
console.log(journal.splice(0).join());
console.log(db.tx(() => { db.set('c', 1); for (let i = 0; i < 3; i++) { try { db.tx(() => { db.set('n' + i, i); if (i === 1) db.tx(() => db.set('z', -1)); }); } catch (e) { db.set('err', i); } } return db.dump(); })); console.log(journal.splice(0).join());
function using(n, body) { const open = []; try { for (let i = 0; i < n; i++) { if (i === 4) throw new Error('cannot open ' + i); open.push({ i, close() { tick(1); journal.push('close' + i); if (i === 1) throw new Error('close failed'); } }); } return body(open); } finally { let err; while (open.length) { try { open.pop().close(); } catch (e) { err = err || e; } } if (err) throw err; } }
for (const [n, b] of [[1, o => 'used ' + o.length], [3, o => 'used ' + o.length], [6, () => 'never'], [1, () => { throw new Error('body'); }]]) { try { console.log(using(n, b)); } catch (e) { console.log('using ' + n + ': ' + e.message); } console.log(journal.splice(0).join()); }
console.log('clock ' + clock);
