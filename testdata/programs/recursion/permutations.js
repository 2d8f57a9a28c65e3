// Permutations, combinations, subsets and partitions by recursion with shared mutable state, callbacks, and through map and forEach.
const perms = a => a.length < 2 ? [a] : a.flatMap((x, i) => perms([...a.slice(0, i), ...a.slice(i + 1)]).map(p => [x, ...p]));
console.log(perms(['a', 'b', 'c', 'd']).map(p => p.join('')).join(' '));
const heaps = []; (function go(a, n) { if (n === 1) { heaps.push(a.join('')); return; } for (let i = 0; i < n; i++) { go(a, n - 1); const j = n % 2 ? 0 : i; [a[j], a[n - 1]] = [a[n - 1], a[j]]; } })([1, 2, 3], 3); console.log('heap ' + heaps.join());
function combos(a, k, emit, cur = [], from = 0) { if (cur.length === k) { emit(cur.join('')); return 1; } let n = 0; for (let i = from; i < a.length; i++) { cur.push(a[i]); n += combos(a, k, emit, cur, i + 1); cur.pop(); } return n; }
const got = []; console.log(combos('vwxyz', 3, s => got.push(s)) + ' ' + got.join());
const subsets = a => a.reduce((s, x) => s.concat(s.map(t => [...t, x])), [[]]); console.log(subsets([1, 2, 3]).map(s => '{' + s + '}').join(''));
const parts = (n, m = n) => n === 0 ? [[]] : Array.from({ length: Math.min(n, m) }, (_, i) => Math.min(n, m) - i).flatMap(k => parts(n - k, k).map(p => [k, ...p])); console.log(parts(6).map(p => p.join('+')).join(' '));
const parens = (o, c, s = '') => { if (!o && !c) return [s]; const r = []; if (o) r.push(...parens(o - 1, c + 1, s + '(')); if (c) r.push(...parens(o, c - 1, s + ')')); return r; }; console.log(parens(3, 0).join(' '));
const next = a => { let i = a.length - 2; while (i >= 0 && a[i] >= a[i + 1]) { i--; } if (i < 0) return null; let j = a.length - 1; while (a[j] <= a[i]) { j--; } [a[i], a[j]] = [a[j], a[i]]; return a.slice(0, i + 1).concat(a.slice(i + 1).reverse()); };
let p = [1, 2, 2, 3], list = []; while (p) { list.push(p.join('')); p = next(p); } console.log(list.join(' '));
const gray = n => n === 0 ? [''] : (g => [...g.map(x => '0' + x), ...g.slice().reverse().map(x => '1' + x)])(gray(n - 1)); console.log(gray(4).join(' '));
const product = (...ls) => ls.reduceRight((acc, l) => l.flatMap(x => acc.map(t => x + t)), ['']); console.log(product(['a', 'b'], ['1', '2'], ['x', 'y', 'z']).join());
function ways(board, r) { if (r === board.length) return 1; let n = 0; board.forEach((_, c) => { if (!board.slice(0, r).some((b, k) => b === c)) { board[r] = c; n += ways(board, r + 1); board[r] = -1; } }); return n; } console.log('rooks ' + ways(Array(4).fill(-1), 0));
