// continue and break to labels through several finally blocks that themselves loop and change the loop variables.
'use strict';
let trace = []; const t = s => { for (let i = 0; i < 2; i++) { if (i) trace.push(s); } return s; };
let budget = 12;
outer: for (let i = 0; ; i++) {
  try {
    inner: for (const k of ['x', 'y', 'z']) {
      try {
        if (k === 'y' && i % 2) continue outer;
        if (k === 'z' && i === 2) break inner;
        if (i > 3) break outer;
        t(k + i);
      } finally {
        for (let z = 0; z < 2; z++) { budget--; t('f'); if (budget % 5 === 0) break; }
        if (i === 1 && k === 'x') { t('bail'); continue outer; }
      }
    }
    t('end' + i);
  } finally {
    let n = 0; do { n++; if (n === 2) continue; t('o' + i); } while (n < 3);
    console.log(i + ' ' + budget + ' ' + trace.splice(0).join(' '));
  }
}
const f = n => { a: { b: { try { if (n === 0) break a; if (n === 1) break b; if (n === 2) return t('ret'); if (n === 3) throw new Error('e'); } catch (e) { t('catch'); break a; } finally { t('fin'); if (n === 4) break b; } t('after try'); } t('after b'); } t('after a'); return 'end'; };
for (let n = 0; n < 6; n++) { console.log(n + ' ' + f(n) + ' ' + trace.splice(0).join(',')); }
const g = () => { let r = 0; w: while (true) { r++; try { try { if (r < 3) continue w; if (r < 5) throw r; break; } finally { t('g' + r); } } catch (e) { t('c' + e); continue; } finally { r += 0; } } return r; }; console.log(g() + ' ' + trace.splice(0).join(' '));
const sw = v => { s: switch (v) { case 1: for (const x of [1, 2, 3]) { try { if (x === 2) break s; t('x' + x); } finally { t('sf'); } } case 2: { let q = 0; while (q < 3) { q++; if (q === 2) continue; t('q' + q); } } default: t('d'); } return trace.splice(0).join(' '); }; console.log(sw(1) + ' | ' + sw(2) + ' | ' + sw(3));
