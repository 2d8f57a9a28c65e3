// Spread in calls, new, arrays and objects, over arrays, strings, maps, sets and user iterators whose next() loops.
function iter(from, to) { let closed = 0; return { from, get closed() { return closed; }, [Symbol.iterator]() { let i = from; return { next() { let s = 0; for (let k = 0; k < 2; k++) { s += k; } return i <= to ? { value: i++ + s * 0, done: false } : { value: undefined, done: true }; }, return() { closed++; return {}; } }; } }; }
function sum(...a) { let t = 0; for (const x of a) { t += x; } return t; }
const r = iter(1, 5);
console.log(sum(...r) + ' ' + sum(...r, ...r, sum(...r)) + ' closed ' + r.closed);
console.log([...r, ...'ab', ...new Map([[1, sum(2, 3)], [2, 3]]), ...new Set([...r, ...r])].join(' '));
console.log(Math.max(...r, sum(...iter(3, 6)), ...[]) + ' ' + Math.min(...iter(7, 9)));
console.log(new Date(Date.UTC(...iter(2001, 2001), ...iter(1, 3))).toISOString());
console.log(new (class { constructor(...a) { this.a = a; } })(...r, ...'xy').a.join(''));
const m = { f(...a) { return this.n + a.length + a[sum(1)]; }, n: 'm' };
console.log(m.f(...r) + m['f'](...'pq', ...r) + m.f?.(...[sum(4), sum(5)]));
console.log(JSON.stringify({ ...[...r], ...{ a: sum(1), b: { c: [...iter(1, 2)] } }, ...'z', ...null, ...undefined, ...42 }));
(function () { console.log(arguments.length + ' ' + [...arguments].reverse().join() + ' ' + sum(...arguments)); })(...r, 10);
const pushAll = (t, ...src) => { for (const s of src) { t.push(...s); } return t; };
console.log(pushAll([], r, [sum(...r)], 'hi', [[1, 2]].map(x => sum(...x))).join());
try { sum(...{ [Symbol.iterator]() { let n = 0; return { next() { if (++n > 3) throw new Error('next ' + n); return { value: n, done: false }; } }; } }); } catch (e) { console.log(e.message); }
try { sum(...5); } catch (e) { console.log('not iterable ' + (e instanceof TypeError)); }
const compose = (...fs) => x => fs.reduceRight((a, f) => f(a), x);
console.log(String(compose(...[...iter(1, 4)].map(n => x => sum(x, n) * 2))(1)));
const [a, b, ...rest] = [...r, ...iter(6, 8)]; console.log(a + b + rest.join());
console.log(String.fromCharCode(...iter(97, 104)) + [...'\u{1F600}x'].length + sum.apply(null, [...r]) + sum.call(...[null, 1, 2]));
