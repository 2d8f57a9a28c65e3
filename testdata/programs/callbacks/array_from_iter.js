// Array.from over iterables, array-likes and iterators with mapping functions that loop; Object.fromEntries; entries; fill and copyWithin.
function w(n) { let s = 0; for (let i = 0; i <= n; i++) { s += i; } return s; }
console.log(Array.from({ length: 5 }, (_, i) => w(i)).join() + ' ' + Array.from('h\u{1F600}y', (c, i) => c.length + w(i)).join());
console.log(Array.from(new Map([['a', 1], ['b', 2]]), ([k, v]) => k + w(v)).join() + ' ' + Array.from(new Set([3, 3, 4]), function (x) { return this.m * w(x); }, { m: 2 }).join());
const log = [], it = n => ({ [Symbol.iterator]() { let i = 0; log.push('start'); return { next() { w(1); return i < n ? { value: i++, done: false } : { done: true, value: 'end' }; }, return() { log.push('closed' + i); return {}; } }; } });
console.log(Array.from(it(4), x => w(x)).join() + ' ' + log.splice(0).join());
try { Array.from(it(4), x => { if (x === 2) throw new Error('map ' + w(x)); return x; }); } catch (e) { console.log(e.message + ' ' + log.splice(0).join()); }
const src = [1, 2, 3]; console.log(Array.from(src, (x, i) => { if (src.length < 6) src.push(x * 2); return x + w(i); }).join());
console.log(Array.from({ length: 3, 0: 'x', 2: 'z' }, (x, i) => String(x) + i).join() + ' ' + Array.from({ length: '2' }, () => w(2)).length);
class A2 extends Array { } console.log((A2.from([1, 2], w) instanceof A2) + A2.from([1, 2], w).join() + ' ' + Array.from.call(Object, it(2), w).length + ' ' + (Array.of.call(A2, 1) instanceof A2));
console.log(JSON.stringify(Object.fromEntries(Array.from(it(3), x => ['k' + x, w(x)]))) + JSON.stringify(Object.fromEntries({ [Symbol.iterator]() { let i = 2; return { next: () => ({ done: i < 0, value: [i + w(i), i--] }) }; } })));
try { Object.fromEntries([['a', 1], 5]); } catch (e) { console.log('bad entry ' + (e instanceof TypeError)); }
console.log(Object.entries({ b: 1, a: 2, 1: 3 }).map(([k, v]) => k + w(v)).join() + ' ' + Object.keys('ab').map(Number).map(w).join() + Object.values('xy').join());
console.log(Array.from([1, 2, 3].entries(), ([i, v]) => i * w(v)).join() + ' ' + Array.from([7, 8].keys(), w).join() + ' ' + Array.from(new Map([[1, 2]]).values(), w).join());
const grid = Array.from({ length: 3 }, (_, r) => Array.from({ length: 3 }, (_, c) => Array.from({ length: r + 1 }, () => w(c)).reduce((a, b) => a + b))); console.log(JSON.stringify(grid));
console.log([...Array(4)].map((_, i) => w(i)).join() + ' ' + Array.apply(null, { length: 3 }).map((_, i) => i + w(i)).join() + ' ' + new Array(3).fill().map((_, i) => w(i + 1)).join());
const shared = Array(3).fill([]); shared[0].push(w(2)); console.log(JSON.stringify(shared) + JSON.stringify([1, 2, 3, 4, 5].copyWithin(0, w(2))) + [1, 2, 3].with(1, w(3)).join() + [1, 2, 3, 4].toSpliced(1, 2, w(4), 'n').join());
const zip = (...a) => Array.from({ length: Math.min(...a.map(x => x.length)) }, (_, i) => a.map(x => x[i])); console.log(zip([1, 2, 3], 'ab', [w(1), w(2), w(3)]).map(z => z.join('')).join());
const groups = Array.from('mississippi').reduce((m, c, i) => { (m[c] = m[c] || []).push(w(i)); return m; }, {}); console.log(Object.entries(groups).map(([k, v]) => k + v.length + ':' + v).join(' '));
