// for-of over arrays that grow, shrink and change while iterating; destructured heads; strings with surrogate pairs.
function work(x) { let s = 0; for (let i = 0; i < 3; i++) { s += i; } return x; }
const grow = [1, 2, 3]; let seen = [];
for (const x of grow) { seen.push(work(x)); if (grow.length < 7) grow.push(x * 10); }
console.log('grow ' + seen.join()); seen = [];
const shrink = [1, 2, 3, 4, 5, 6];
for (const x of shrink) { seen.push(work(x)); shrink.pop(); }
console.log('shrink ' + seen.join() + ' left ' + shrink.join()); seen = [];
const shift = [1, 2, 3, 4, 5, 6];
for (let x of shift) { x = work(x) * 2; seen.push(x); shift.shift(); }
console.log('shift ' + seen.join()); seen = [];
const holes = [1, , 3]; holes.length = 5;
for (const x of holes) { seen.push(String(work(x))); }
console.log('holes ' + seen.join()); seen = [];
for (const ch of 'a\u{1F600}b\ud800c\u00e9') { seen.push(ch.length + ':' + work(ch).codePointAt(0).toString(16)); }
console.log('string ' + seen.join(' ')); seen = [];
for (const [k, { v, w = work(k + '?') }] of [['a', { v: 1 }], ['b', { v: 2, w: 3 }]]) { seen.push(k + v + w); }
console.log('destructured ' + seen.join()); seen = [];
const box = { slots: [] }; let idx = 0;
for (box.slots[work(idx++)] of ['x', 'y', 'z']) { seen.push(box.slots.join('')); }
console.log('target ' + seen.join()); seen = [];
const data = [[1, 2], [3, 4]];
for (var [p, q] of data) { data.length < 4 && data.push([q, p]); seen.push(work(p) + '-' + q); }
console.log('var ' + seen.join() + ' ' + p + q); seen = [];
const fns = [];
for (const n of [1, 2, 3]) { for (const m of [n, n * n]) { fns.push(() => work(n) + m); } }
console.log('fns ' + fns.map(f => f()).join());
(function () { for (const a of arguments) { seen.push(work(a)); if (a === 2) arguments[2] = 'changed'; } })(1, 2, 3, 4);
console.log('arguments ' + seen.join()); seen = [];
const nested = [[1, [2, 3]], [4, [5]]];
(function walk(v) { for (const x of v) { if (Array.isArray(x)) walk(x); else seen.push(work(x)); } })(nested);
console.log('nested ' + seen.join());
