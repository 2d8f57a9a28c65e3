// Event emitter with on, once, off during emit, nested emits, listener errors and shared captured counters.
'use strict';
function Emitter() {
  const handlers = new Map(); let depth = 0;
  const api = {
    on(ev, f) { if (!handlers.has(ev)) handlers.set(ev, []); handlers.get(ev).push(f); return () => api.off(ev, f); },
    once(ev, f) { const off = api.on(ev, function w(...a) { off(); return f(...a); }); return off; },
    off(ev, f) { const l = handlers.get(ev) || []; const i = l.indexOf(f); if (i >= 0) l.splice(i, 1); return i; },
    emit(ev, ...a) {
      depth++;
      try { let n = 0; for (const f of (handlers.get(ev) || []).slice()) { try { f.apply(api, a); n++; } catch (e) { if (ev === 'error') throw e; api.emit('error', e, ev); } } return n; }
      finally { depth--; }
    },
    depth: () => depth,
  };
  return api;
}
const e = Emitter(), out = [];
const say = s => { out.push('  '.repeat(e.depth()) + s); if (out.length > 3) { while (out.length) console.log(out.shift()); } };
const off1 = e.on('a', x => { say('a1 ' + x); if (x > 0) e.emit('a', x - 1); });
e.once('a', x => say('once ' + x));
e.on('a', x => { if (x === 1) off1(); say('a3 ' + x); });
e.on('b', function () { say('b this ' + (this === e)); throw new RangeError('from b'); });
e.on('error', (err, ev) => say('error ' + err.message + ' in ' + ev));
const offs = []; for (let i = 0; i < 3; i++) { offs.push(e.on('c', n => { say('c' + i + ' ' + n); if (i === 0) offs[1](); if (n < 2) e.on('c', m => say('late' + i + n + m)); })); }
for (const [ev, v] of [['a', 2], ['a', 0], ['b', 1], ['c', 1], ['c', 2], ['none', 0]]) { say('emit ' + ev + ' ' + v); say('count ' + e.emit(ev, v)); }
e.on('error', () => { throw new Error('in error handler'); });
try { e.emit('b'); } catch (x) { say('escaped ' + x.message + ' depth ' + e.depth()); }
while (out.length) console.log(out.shift());
