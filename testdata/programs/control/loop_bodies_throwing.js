// Loops of each kind whose condition, update, iterable, target or body throws at a chosen step; state continues afterwards.
let step = 0; const at = (n, v) => { for (let i = 0; i < 2; i++) { step += i; } if (step === stopAt) throw 'stop' + n; return v; }; let stopAt = -1;
const forms = [
  s => { for (let i = at('init', 0); at('cond', i < 3); i = at('upd', i + 1)) { s.push(at('body', i)); } },
  s => { let i = 0; while (at('w', i < 3)) { s.push(i++); at('b', 0); } },
  s => { let i = 0; do { s.push(at('d', i++)); } while (at('c', i < 3)); },
  s => { for (const x of at('iter', [5, 6, 7])) { s.push(at('o', x)); } },
  s => { for (const k in at('obj', { p: 1, q: 2 })) { s.push(at('k', k)); } },
  s => { const t = {}; for (t[at('key', 'z')] of [1, 2, 3]) { s.push(t.z); } },
  s => { for (const { a = at('dflt', 9) } of [{}, { a: 1 }, {}]) { s.push(a); } },
];
forms.forEach((f, k) => { const rs = []; for (stopAt = 1; stopAt < 12; stopAt++) { step = 0; const s = []; try { f(s); rs.push('ok' + s.length); if (step < stopAt) break; } catch (e) { rs.push(e.slice(4) + s.join('')); } } console.log(k + ' ' + rs.join(' ')); });
