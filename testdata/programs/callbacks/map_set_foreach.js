// Map.forEach and Set.forEach with additions, deletions, re-insertions and clears while iterating, nested and with thisArg.
function w(n) { let s = 0; for (let i = 0; i <= n; i++) { s += i; } return s; }
const m = new Map([['a', 1], ['b', 2], ['c', 3]]), out = [];
m.forEach(function (v, k, self) { out.push(k + v + this.t + w(v)); if (k === 'a') { self.delete('b'); self.set('d', 4); } if (k === 'c') { self.delete('a'); self.set('a', 9); self.set('b', 8); } if (v === 9) self.delete('d'); }, { t: '!' });
console.log(out.splice(0).join() + ' | ' + [...m.keys()].join());
const s = new Set([1, 2, 3]);
s.forEach((v, v2, self) => { out.push(v + '=' + v2 + w(1)); if (v < 6) self.add(v + 3); self.delete(v); if (v === 2) self.add(2); if (v === 2 && self.size > 5) self.delete(2); if (out.length > 12) self.clear(); });
console.log(out.splice(0).join() + ' | ' + [...s].join());
const clr = new Set([1, 2, 3]); clr.forEach(v => { out.push(v); if (v === 1) { clr.clear(); clr.add(7); clr.add(w(3)); } }); console.log(out.splice(0).join() + ' | ' + [...clr].join());
const nest = new Map([[1, new Set('ab')], [2, new Set('c')]]);
nest.forEach((set, k) => set.forEach(c => nest.forEach((s2, k2) => { if (k2 >= k) out.push(c + k + k2 + w(k2)); if (c === 'a' && !nest.has(3)) nest.set(3, new Set('z')); })));
console.log(out.splice(0).join(' '));
try { m.forEach((v, k) => { w(2); out.push(k); if (k === 'c' || out.length > 1) throw new Error('at ' + k); }); } catch (e) { console.log(e.message + ' ' + out.splice(0).join()); }
for (const [k, v] of m) { out.push(k + v); if (out.length === 1) { m.clear(); m.set('x', w(4)); m.set('y', w(5)); } } console.log(out.splice(0).join() + ' ' + m.size);
for (const v of clr) { out.push(v); if (v < 20) { clr.delete(v); clr.add(v + 7); } } console.log(out.splice(0).join());
const it = m.entries(); m.set('z', 1); it.next(); m.delete('y'); m.set('y', 2); console.log([...it].map(e => e.join('')).join() + ' done ' + it.next().done);
const keys = new Map([[NaN, 'nan'], [0, 'zero'], ['0', 'str'], [null, 'n'], [undefined, 'u']]); console.log(keys.get(NaN) + keys.get(-0) + keys.get('0') + keys.get(null) + keys.get() + keys.has(false));
keys.set(-0, 'negzero'); keys.forEach((v, k) => out.push(Object.is(k, -0) + v + w(0))); console.log(out.splice(0).join());
const counts = new Map(); for (const c of 'hello world') { counts.set(c, (counts.get(c) || 0) + 1); } console.log([...counts].filter(([, n]) => w(n) > 1).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(e => e.join('')).join());
const objKey = {}, fnKey = () => w(3), wm = new WeakMap([[objKey, 'o'], [fnKey, 'f']]), ws = new WeakSet([objKey]); console.log(wm.get(objKey) + wm.get(fnKey) + ws.has(objKey) + ws.has(fnKey) + wm.delete(objKey) + wm.has(objKey) + fnKey());
const inv = new Map(); new Map([['p', 1], ['q', 2], ['r', 1]]).forEach((v, k) => { inv.set(v, [...(inv.get(v) || []), k + w(v)]); }); console.log([...inv].map(([k, l]) => k + ':' + l.join('/')).join());
