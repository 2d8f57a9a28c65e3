// JSON.stringify with toJSON, replacer functions and arrays, indentation: every callback loops and may throw.
const log = [];
function w(n) { let s = 0; for (let i = 0; i < n; i++) { s += i; } return s; }
class Money { constructor(c) { this.c = c; } toJSON(k) { log.push('toJSON ' + k); return { v: this.c + w(3), k }; } }
const data = { a: new Money(1), list: [1, new Money(2), undefined, () => 1, Symbol('s')], d: new Date(0), n: NaN, u: undefined, f() { }, nested: { deep: { x: -0, y: 1e21, z: 'q"\n\u2028' } } };
console.log(JSON.stringify(data)); console.log(log.splice(0).join());
console.log(JSON.stringify(data, (k, v) => { log.push(k); return typeof v === 'number' ? v + w(2) : k === 'list' ? v.slice(0, 2) : v; })); console.log(log.splice(0).join());
console.log(JSON.stringify(data, ['nested', 'deep', 'y', 'a', 'v'])); log.length = 0;
console.log(JSON.stringify({ p: [1, { q: 2 }], r: {}, s: [] }, function (k, v) { return k === 'q' ? Object.keys(this).join() + w(4) : v; }, 2).split('\n').join('~'));
console.log(JSON.stringify([1, [2]], null, '--').split('\n').join('~') + JSON.stringify({ a: 1 }, null, 20).indexOf('"'));
const holder = []; JSON.stringify({ x: { y: 1 } }, function (k, v) { holder.push((this.constructor === Object) + k + typeof v + w(1)); return v; }); console.log(holder.join());
console.log(String(JSON.stringify(undefined)) + JSON.stringify(null) + JSON.stringify('\ud800x') + JSON.stringify(Object(1)) + JSON.stringify([new String('s'), new Boolean(false)]) + JSON.stringify(new Map([[1, 2]])) + String(JSON.stringify(Symbol())));
try { const c = { k: {} }; c.k.back = c; JSON.stringify(c); } catch (e) { console.log('cycle ' + (e instanceof TypeError)); }
try { JSON.stringify({ ok: 1, b: 10n }); } catch (e) { console.log('bigint ' + (e instanceof TypeError)); }
BigInt.prototype.toJSON = function () { let s = ''; for (const c of this.toString()) { s = c + s; } return s + 'n'; }; console.log(JSON.stringify({ b: 123n })); delete BigInt.prototype.toJSON;
try { JSON.stringify({ a: 1, b: { toJSON(k) { throw new Error('in ' + k + w(5)); } } }); } catch (e) { console.log(e.message); }
const seen = new WeakSet(), cyc = { name: 'r', kids: [] }; cyc.kids.push({ up: cyc, name: 'k1' }, { up: cyc, name: 'k2' });
console.log(JSON.stringify(cyc, (k, v) => { if (typeof v === 'object' && v) { if (seen.has(v)) return '#' + v.name; seen.add(v); } return v; }));
console.log(JSON.stringify({ get g() { log.push('get'); return w(6); }, toJSON: 5 }) + JSON.stringify({ a: { toJSON() { return { toJSON() { return 'not called'; }, v: w(2) }; } } }));
const sorted = v => JSON.stringify(v, (k, x) => x && typeof x === 'object' && !Array.isArray(x) ? Object.keys(x).sort().reduce((o, q) => { o[q] = x[q]; return o; }, {}) : x);
console.log(sorted({ b: 1, a: { d: 2, c: [{ f: 1, e: 2 }] }, 10: 1, 9: 2 }));
console.log(JSON.stringify([1, 2, 3].map(x => ({ toJSON: () => JSON.stringify({ in: x, w: [{ toJSON: () => w(x) }] }) }))));
let depth = 0; const deep = { toJSON(k) { return depth++ < 4 ? { d: depth, next: Object.create(deep) } : 'end' + w(3); } }; console.log(JSON.stringify({ deep }));
console.log(JSON.stringify(new (class extends Array { toJSON() { return this.map(x => x * 2 + w(1)); } })(1, 2, 3)));
