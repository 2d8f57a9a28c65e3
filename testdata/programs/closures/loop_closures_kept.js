// Closures stored by loops of every kind in arrays, maps, objects and other closures, called in mixed order afterwards.
const store = { list: [], map: new Map(), obj: {}, chain: () => 'end' };
let ticks = 0;
const tick = s => { for (let i = 0; i < 2; i++) { ticks++; } return s; };
for (let i = 0; i < 3; i++) { store.list.push(() => tick('for' + i++)); }
for (const k in { x: 1, y: 2 }) { let n = 0; store.obj[k] = () => tick(k + n++); store.list.push(() => { n += 10; return 'n' + n; }); }
for (const [k, v] of new Map([['m', 1], ['n', 2]])) { store.map.set(k, d => tick(k + (v + d))); const prev = store.chain; store.chain = () => k + prev(); }
let w = 0; while (w < 3) { const at = w; let hits = 0; store.list.push(() => tick('w' + at + w + ++hits)); w++; }
do { let d = w * 2; store.list.push(() => 'd' + d--); w--; } while (w > 1);
for (const f of [store.list, store.list]) { console.log(f.map(g => g()).join(' ')); }
console.log(store.obj.x() + store.obj.y() + store.obj.x() + ' ' + store.map.get('m')(5) + store.map.get('n')(5) + ' ' + store.chain());
const late = [];
for (let i = 0; i < 4; i++) {
  late.push({ i: () => i });
  if (i === 2) { late[0].bump = () => { i *= 100; }; }
  if (i === 3) late[0].bump();
}
console.log(late.map(l => l.i()).join());
function nest(depth) { const fs = []; for (let i = 0; i < 2; i++) { const inner = depth ? nest(depth - 1) : null; fs.push(p => inner ? inner.map(f => f(p + i)).join() : tick(p + i)); } return fs; }
console.log(nest(3).map(f => f('')).join(' '));
const self = []; for (let i = 0; i < 3; i++) { self.push(function again(n) { return n ? i + again(n - 1) : tick('.') + (self[(i + 1) % 3] === again); }); }
console.log(self.map((f, i) => f(i + 1)).join(' '));
try { for (let i = 0; ; i++) { try { late.push(() => i); if (i === 2) throw () => tick('thrown' + i); } finally { late.push(() => 'fin' + i); } } } catch (f) { console.log(f() + ' ' + late.slice(4).map(g => g()).join()); }
console.log('ticks ' + ticks);
