// Iterator objects of Array, Map, Set, String, arguments and matchAll held in variables, fields and closures and advanced across calls.
function w(n) { let s = 0; for (let i = 0; i < n; i++) { s += i; } return s; }
const a = [10, 20, 30], m = new Map([['x', 1], ['y', 2], ['z', 3]]), s = new Set('pqr');
const its = { v: a.values(), k: a.keys(), e: a.entries(), mk: m.keys(), mv: m.values(), me: m[Symbol.iterator](), sv: s.values(), se: s.entries(), st: 'a\u{1F600}b'[Symbol.iterator](), ar: (function () { return arguments[Symbol.iterator](); })(7, 8), ma: 'k1k2k3'.matchAll(/k(\d)/g), ty: new Uint8Array([5, 6]).values() };
const show = r => r.done ? 'END' : Array.isArray(r.value) ? '[' + r.value.join() + ']' : typeof r.value === 'string' ? r.value.length + r.value.replace(/[^a-z]/gu, '@') : String(r.value);
function step(names) { const out = []; for (const n of names) { w(3); out.push(n + '=' + show(its[n].next())); } return out.join(' '); }
const all = Object.keys(its);
console.log(step(all)); a.push(40); m.set('w', 4); s.delete('q'); s.add('t'); m.delete('y'); a[1] = 21;
console.log(step(all)); console.log(step(all.slice(0, 9).concat('ma')));
a.length = 3; m.clear(); m.set('new', 9); s.add('q');
console.log(step(all)); console.log(step(all)); a.push(50, 60); m.set('more', 1); s.add('u'); console.log(step(all));
const pull = (it => () => { const r = it.next(); w(2); return r.done ? null : r.value; })([1, 2, 3, 4, 5, 6][Symbol.iterator]());
console.log([pull() + pull(), pull() * pull(), [pull(), pull(), pull(), pull()].join('/')].join(' '));
const it = [1, 2, 3, 4, 5, 6, 7].values(); const parts = []; for (const x of it) { parts.push(x); if (x === 2) break; } parts.push('|'); for (const x of it) { parts.push(x); if (x % 2 === 0) it.next(); } console.log(parts.join(' ') + ' ' + it.next().done + (it[Symbol.iterator]() === it));
const me = new Map([[1, 'a'], [2, 'b'], [3, 'c']]).entries(); const [first] = me; console.log(first + ' ' + [...me].join(';') + ' ' + Object.prototype.toString.call(me) + Object.prototype.toString.call(it));
class Cursor { constructor(src) { this.src = src; this.it = src[Symbol.iterator](); this.buf = []; } peek(n = 0) { while (this.buf.length <= n) { const r = this.it.next(); this.buf.push(r.done ? undefined : r.value); } return this.buf[n]; } next() { const v = this.peek(); this.buf.shift(); return v; } }
const c = new Cursor('12+34*5'); let out = ''; while (c.peek() !== undefined) { if (c.peek(1) === '+') out += '(' + c.next() + c.next() + w(3) + ')'; else out += c.next() + (c.peek(2) || '.'); } console.log(out);
const merge = (x, y) => { const i = x.values(), j = y.values(), r = []; let p = i.next(), q = j.next(); while (!p.done || !q.done) { if (q.done || !p.done && p.value <= q.value) { r.push(p.value); p = i.next(); } else { r.push(q.value); q = j.next(); } } return r; };
console.log(merge([1, 4, 5, 9], [2, 3, 5, 10, 11]).join() + ' ' + merge([], [1]).join());
const res = [].values().next(); res.value = 'mutable'; console.log(res.value + res.done + JSON.stringify([3].entries().next()) + typeof it.return + typeof me.throw);
