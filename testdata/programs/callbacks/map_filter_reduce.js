// Array methods whose callbacks loop: map, filter, forEach, some, every, find*, reduce, reduceRight, flatMap with thisArg and index.
function work(n) { let s = 0; for (let i = 0; i <= n; i++) { s += i; } return s; }
const a = [5, 3, 8, 1, 9, 2];
console.log('map ' + a.map(x => work(x)).join());
console.log('filter ' + a.filter((x, i, all) => work(x) % 2 === i % 2 || all.length === x).join());
const seen = []; console.log('forEach ' + a.forEach(function (x, i) { seen.push(this.k + i + work(x)); }, { k: 'k' }) + seen.join());
console.log('some ' + a.some(x => { seen.push(x); return work(x) > 30; }) + ' every ' + a.every(x => { seen.push(-x); return work(x) > 5; }) + ' ' + seen.slice(6).join());
console.log('find ' + a.find(x => work(x) < 7) + a.findIndex(x => work(x) < 7) + a.findLast(x => work(x) < 7) + a.findLastIndex(x => work(x) > 50) + a.find(x => work(x) < 0) + a.findIndex(() => work(0)));
console.log('reduce ' + a.reduce((s, x, i) => s + work(x) * i) + ' ' + a.reduce((s, x) => [...s, (s[s.length - 1] || 0) + work(x)], []).join());
console.log('reduceRight ' + a.reduceRight((s, x, i) => s + '(' + work(x) + '@' + i + ')', '') + ' ' + a.reduceRight((s, x) => work(x) - s));
console.log('flatMap ' + a.flatMap((x, i) => i % 2 ? [] : [x, work(x), [i]]).map(String).join('|'));
console.log('nested ' + [1, 2, 3].map(x => [4, 5].map(y => [6].map(z => work(x) + work(y) * work(z)).join()).join('/')).join(' '));
console.log('chain ' + a.filter(x => work(x) > 3).map((x, i) => x + work(i)).reduce((m, x) => { m[x % 3] = (m[x % 3] || []).concat(x); return m; }, []).map(g => (g || []).join('.')).join(';'));
const grow = [1, 2, 3]; console.log('grow ' + grow.map(x => { grow.push(x + 10); return work(x); }).join() + ' ' + grow.length);
const shrink = [1, 2, 3, 4, 5]; console.log('shrink ' + shrink.filter(x => { shrink.pop(); return work(x); }).join() + ' ' + shrink.join());
const holes = [1, , 3, undefined, , 6]; let n = 0; const hm = holes.map(x => { n++; return work(x || 0); }); console.log('holes ' + n + ' ' + (1 in hm) + (3 in hm) + ' ' + hm.length + hm.join());
console.log('holes reduce ' + holes.reduce((p, x, i) => p + ':' + i + work(x || 1)) + ' find ' + holes.findIndex(x => x === undefined && work(2)));
const change = [1, 2, 3, 4]; console.log('change ' + change.map((x, i, arr) => { arr[i + 1] = (arr[i + 1] || 0) + work(x); if (i === 1) delete arr[3]; return x; }).join());
console.log('arraylike ' + Array.prototype.map.call('abc', (c, i) => c + work(i)).join() + Array.prototype.reduce.call({ length: 3, 0: 'p', 2: 'q' }, (s, x) => s + x + work(2)) + Array.prototype.filter.call({ length: 2, 1: 7 }, x => work(x)).join());
for (const f of ['map', 'filter', 'some', 'every', 'find', 'forEach', 'flatMap']) { let k = 0; try { a[f](x => { k += work(2); if (x === 8) throw new Error(f + k); return f === 'every'; }); } catch (e) { n = e.message; } console.log('throw ' + n); }
try { [].reduce((x, y) => x + y); } catch (e) { console.log('empty ' + (e instanceof TypeError)); }
console.log('one ' + [7].reduce(() => work(99)) + [].map(work).length + [].some(work) + [].every(work) + [3].map(work, 'ignored') + ['1', '2', '3'].map(Number).map(work));
