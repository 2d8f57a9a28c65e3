// A 4x4 and a partly filled 9x9 sudoku by constraint and backtracking: recursion with undo, sets and early return from nested loops.
'use strict';
function solver(size, box) {
  let guesses = 0;
  const cand = (g, i) => { const s = new Set(); for (let v = 1; v <= size; v++) { s.add(v); } const r = Math.floor(i / size), c = i % size; for (let k = 0; k < size; k++) { s.delete(g[r * size + k]); s.delete(g[k * size + c]); s.delete(g[(r - r % box + Math.floor(k / box)) * size + c - c % box + k % box]); } return [...s]; };
  function solve(g) { let best = -1, opts = null; for (let i = 0; i < g.length; i++) { if (g[i]) continue; const c = cand(g, i); if (!opts || c.length < opts.length) { best = i; opts = c; if (c.length < 2) break; } } if (best < 0) return true; for (const v of opts) { guesses++; g[best] = v; if (solve(g)) return true; } g[best] = 0; return false; }
  return g => { guesses = 0; const ok = solve(g); return { ok, guesses, g }; };
}
const show = (g, n) => { const r = []; for (let i = 0; i < g.length; i += n) { r.push(g.slice(i, i + n).join('')); } return r; };
for (const p of ['1...............', '1..4..1..2..3..1', '11..............', '.2.4..1.4....3..']) { const r = solver(4, 2)([...p].map(c => +c || 0)); console.log(p + ' ' + r.ok + ' ' + r.guesses + ' ' + show(r.g, 4).join('/')); }
const nine = '53467891267219534819834256785976142342685379171392485696153728428741963534528617.';
const holes = nine.split('').map((c, i) => i % 11 === 3 || i > 78 ? 0 : +c || 0), r9 = solver(9, 3)(holes);
for (const l of show(r9.g, 9)) { console.log(l); } console.log(r9.ok + ' ' + r9.guesses);
