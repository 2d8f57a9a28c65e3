// Bubble, insertion, selection, shell, heap, merge, quick, counting, radix and gnome sort on the same pseudo-random data.
let seed = 12345; const rnd = n => { seed = (seed * 1664525 + 1013904223) % 4294967296; return seed % n; };
const data = Array.from({ length: 14 }, () => rnd(100)); let swaps = 0; const swap = (a, i, j) => { swaps++; [a[i], a[j]] = [a[j], a[i]]; };
const sorts = {
  bubble(a) { let done; do { done = true; for (let i = 1; i < a.length; i++) { if (a[i - 1] > a[i]) { swap(a, i, i - 1); done = false; } } } while (!done); },
  insertion(a) { for (let i = 1; i < a.length; i++) { const x = a[i]; let j = i; while (j > 0 && a[j - 1] > x) { a[j] = a[--j]; swaps++; } a[j] = x; } },
  selection(a) { for (let i = 0; i < a.length; i++) { let m = i; for (let j = i + 1; j < a.length; j++) { if (a[j] < a[m]) m = j; } if (m !== i) swap(a, i, m); } },
  shell(a) { for (let g = a.length >> 1; g; g >>= 1) { for (let i = g; i < a.length; i++) { for (let j = i; j >= g && a[j - g] > a[j]; j -= g) { swap(a, j, j - g); } } } },
  heap(a) { const down = (i, n) => { for (let c; (c = 2 * i + 1) < n; i = c) { if (c + 1 < n && a[c + 1] > a[c]) c++; if (a[i] >= a[c]) return; swap(a, i, c); } }; for (let i = a.length >> 1; i--; ) { down(i, a.length); } for (let n = a.length; --n > 0; ) { swap(a, 0, n); down(0, n); } },
  merge(a) { const ms = x => { if (x.length < 2) return x; const m = x.length >> 1, l = ms(x.slice(0, m)), r = ms(x.slice(m)), o = []; while (l.length && r.length) { o.push(l[0] <= r[0] ? l.shift() : r.shift()); } return o.concat(l, r); }; a.splice(0, a.length, ...ms(a)); },
  quick(a, lo = 0, hi = a.length - 1) { if (lo >= hi) return; const p = a[(lo + hi) >> 1]; let i = lo, j = hi; while (i <= j) { while (a[i] < p) { i++; } while (a[j] > p) { j--; } if (i <= j) swap(a, i++, j--); } sorts.quick(a, lo, j); sorts.quick(a, i, hi); },
  counting(a) { const c = new Map(); for (const x of a) { c.set(x, (c.get(x) || 0) + 1); } let k = 0; for (let v = 0; v < 100; v++) { for (let n = c.get(v) || 0; n > 0; n--) { a[k++] = v; } } },
  radix(a) { for (let d = 1; d < 100; d *= 10) { const b = Array.from({ length: 10 }, () => []); for (const x of a) { b[Math.floor(x / d) % 10].push(x); } a.splice(0, a.length, ...b.flat()); } },
  gnome(a) { let i = 1; while (i < a.length) { if (i === 0 || a[i - 1] <= a[i]) i++; else { swap(a, i, i - 1); i--; } } },
};
console.log('data ' + data.join()); const want = data.slice().sort((x, y) => x - y).join();
for (const name of Object.keys(sorts)) { const a = data.slice(); swaps = 0; sorts[name](a); console.log(name + ' ' + (a.join() === want) + ' swaps ' + swaps + (name === 'bubble' ? ' ' + a.join() : '')); }
