// Tests that are constant, with variables of closures behind them.
const out = [], go = n => { let s = 0; for (let i = 0; i < n; i++) s += i; return s; };
for (const n of [1, 2]) {
  if (4 < 3) { out.push(() => n); } else { let q = n + go(3); out.push(() => q); }
  if (1 + 1 && !'') { let r = n * 2; out.push(() => r); }
  if ('a' === 'b' || 0) out.push(() => n);
  if (2 ** 0 - 1) out.push(() => n);
  if (3 > 4) { let q = n; out.push(() => q); break; }
  try { if (3 > 4) { break; } } finally { go(2); }
  do { let w = n; out.push(() => w + go(2)); } while (3 < 2);
}
console.log(out.map(f => f()).join());
