// The iterator is closed after the finally blocks and outside the catch blocks that a jump leaves.
const log = [];
const flush = s => console.log(s + ' | ' + log.splice(0).join(' '));
const it = (name, fail) => { let i = 0; return { [Symbol.iterator]() { return this; }, next() { let s = 0; for (let k = 0; k < 2; k++) s += k; return { value: i++, done: i > 3 }; }, return() { for (let k = 0; k < 2; k++) log.push('close ' + name + k); if (fail) throw new Error(name); return {}; } }; };
function early(how) {
  outer: for (const x of it('a')) {
    for (const y of it('b')) {
      try {
        try {
          if (how === 'return') return 'r' + x + y;
          if (how === 'break') break;
          if (how === 'outer') break outer;
          if (how === 'continue') continue outer;
          if (how === 'throw') throw new Error('t');
        } finally { log.push('in' + x + y); }
      } catch (e) { log.push('catch ' + e.message); if (y === 1) return 'caught'; } finally { log.push('out' + x + y); }
    }
  }
  return 'end';
}
for (const how of ['return', 'break', 'outer', 'continue', 'throw', '']) flush(how + ' ' + early(how));
function failing(how) {
  for (const x of it('f', true)) {
    try { if (how === 'return') return x; if (how === 'break') break; } catch (e) { log.push('not here ' + e.message); }
  }
}
for (const how of ['return', 'break']) { try { failing(how); } catch (e) { flush(how + ' ' + e.message); } }
function changed() {
  for (const x of it('c')) {
    for (;;) { try { return 'lost'; } finally { log.push('fin' + x); break; } }
    try { if (x > 0) return 'one'; } finally { if (x < 2) continue; }
  }
  return 'all';
}
flush(changed());
function out() { for (let n of it('l')) { try { while (log.length < 2) { log.push('w'); } } catch (e) {} finally { if ('a' in { a: 1 }) { break; } } } }
out(); flush('finally');
function ret() { for (let n of it('m')) { for (const k of it('n')) { try { log.push('t'); } finally { if (k > 0) return k; } } } }
flush(ret());
