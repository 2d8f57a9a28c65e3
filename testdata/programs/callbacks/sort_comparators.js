// sort and toSorted with comparators that loop, count and throw; stability; sorting objects, strings, holes and undefined; nested sorts.
let cmps = 0;
function len(s) { let n = 0; for (const c of s) { n++; } return n; }
const cmp = (a, b) => { cmps++; return len(a) - len(b); };
const words = 'the quick brown fox jumps over a lazy dog by the river bank at noon'.split(' ');
console.log(words.slice().sort(cmp).join(' ') + ' ' + (cmps > 10));
console.log(words.toSorted((a, b) => len(b) - len(a) || (a < b ? -1 : a > b ? 1 : 0)).join(' '));
const recs = Array.from({ length: 30 }, (_, i) => ({ k: i * 7 % 4, i }));
recs.sort((x, y) => { let d = 0; for (const f of ['k']) { d = d || x[f] - y[f]; } return d; });
console.log('stable ' + recs.every((r, i) => i === 0 || recs[i - 1].k < r.k || recs[i - 1].k === r.k && recs[i - 1].i < r.i) + ' ' + recs.slice(0, 5).map(r => r.k + '.' + r.i).join());
const h = [3, , 1, undefined, 2, , 10]; h.sort((a, b) => { for (let i = 0; i < 1; i++) { cmps++; } return a - b; });
console.log('holes ' + h.join() + ' ' + h.length + ' ' + (4 in h) + (5 in h) + (6 in h));
console.log('default ' + [10, 9, 1, 'b', null, 'a', true, undefined].sort().map(String).join());
console.log('tostring ' + [3, 1, 2].map(n => ({ n, toString() { let s = ''; for (let i = 0; i < this.n; i++) { s += 'x'; } return s; } })).sort().map(o => o.n).join());
const mat = [[3, 1, 2], [9, 7, 8], [6, 4, 5]];
console.log('nested ' + JSON.stringify(mat.sort((a, b) => a.slice().sort((x, y) => x - y + len('') * 0)[0] - b.slice().sort((x, y) => x - y)[0]).map(r => r.sort((x, y) => y - x))));
const t = [5, 4, 3, 2, 1]; let calls = 0;
try { t.sort((a, b) => { if (++calls === 3) throw new Error('cmp threw'); return a - b; }); } catch (e) { console.log(e.message + ' sum ' + t.reduce((a, b) => a + b)); }
const by = key => (a, b) => { const x = key(a), y = key(b); return x < y ? -1 : x > y ? 1 : 0; }, rev = f => (a, b) => f(b, a), then = (f, g) => (a, b) => f(a, b) || g(a, b);
const ppl = [['Ann', 30], ['Bob', 25], ['Cyd', 30], ['Dan', 25], ['Eve', 35]];
console.log('composed ' + ppl.slice().sort(then(rev(by(p => p[1])), by(p => p[0].split('').reverse().join('')))).map(p => p.join('')).join(' '));
console.log('frozen ' + (() => { try { Object.freeze([2, 1]).sort((a, b) => a - b); return 'sorted'; } catch (e) { return e.name; } })() + ' toSorted ' + Object.freeze([2, 1]).toSorted((a, b) => a - b).join());
console.log('arraylike ' + JSON.stringify(Array.prototype.sort.call({ length: 3, 0: 'c', 1: 'a', 2: 'b' }, (x, y) => { cmps++; return x < y ? -1 : 1; })));
console.log('bool ' + [3, 1, 2].sort((a, b) => String(a - b)).join() + ' ' + [1, 2, 3].sort(() => 0).join() + [1, 2, 3].sort(undefined).reverse().join());
try { [1, 2].sort({}); } catch (e) { console.log('bad ' + (e instanceof TypeError)); }
function qs(a, c) { if (a.length < 2) return a; const [p, ...r] = a; return [...qs(r.filter(x => c(x, p) < 0), c), p, ...qs(r.filter(x => c(x, p) >= 0), c)]; }
console.log('same as quicksort ' + (qs(words, cmp).map(len).join() === words.slice().sort(cmp).map(len).join()));
