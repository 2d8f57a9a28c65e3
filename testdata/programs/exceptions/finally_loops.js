// Loops, calls, throws and labelled jumps inside finally blocks, nested three deep, in functions called from loops.
'use strict';
const log = [];
function w(s, n = 2) { for (let i = 0; i < n; i++) { log.push(s + i); } return s; }
function a(mode) {
  let r = 'start';
  outer: for (let i = 0; i < 3; i++) {
    try {
      try {
        if (mode === 'throw') throw new Error(w('T'));
        if (mode === 'return') return r + w('R');
        if (mode === 'break') break outer;
        if (mode === 'continue') continue outer;
        r += i;
      } finally {
        for (let j = 0; j < 2; j++) { try { if (j === 1 && mode === 'inner') throw new Error('J'); w('f' + j, 1); } catch (e) { r += e.message; } finally { w('ff', 1); } }
        if (mode === 'override' && i === 1) break outer;
      }
    } catch (e) {
      r += '!' + e.message; w('c', 1);
      if (i === 2) throw new RangeError('third');
    } finally {
      let k = 0; while (k < 2) { k++; if (k === 1) continue; w('o' + i, 1); }
      if (mode === 'swallow' || (mode === 'return' && i === 2)) return 'swallowed';
    }
  }
  return r + '.';
}
for (const m of ['none', 'throw', 'return', 'break', 'continue', 'inner', 'override', 'swallow']) {
  let r;
  try { r = a(m); } catch (e) { r = e.name + e.message; }
  console.log(m + ' -> ' + r); console.log('  ' + log.splice(0).join(' '));
}
function deep(n) { try { if (n === 0) throw new Error('bottom'); deep(n - 1); } finally { for (let i = 0; i < n; i++) { log.push(n); } if (n === 2) { try { throw new Error('in finally'); } catch { log.push('x'); } } } }
try { deep(4); } catch (e) { console.log(e.message + ' ' + log.splice(0).join('')); }
function replaceErr() { try { throw new Error('first'); } finally { [1, 2, 3].forEach(x => { if (x === w('x', 2).length + 1) throw new Error('second' + x); }); } }
try { replaceErr(); } catch (e) { console.log(e.message + ' ' + log.splice(0).length); }
const val = (() => { for (;;) { try { return w('v'); } finally { if (log.length < 7) continue; } } })(); console.log(val + log.splice(0).length);
