// Patched iteration protocol: Array.prototype[Symbol.iterator], Map iterators and array species changed and restored mid-program.
const w = n => { let s = 0; for (let i = 0; i < n; i++) { s += i; } return s; };
const orig = Array.prototype[Symbol.iterator]; let used = 0;
const sum = (...a) => { let t = 0; for (const x of a) { t += x; } return t; };
console.log('plain ' + sum(1, 2, 3) + ' ' + [...[1, 2]].length);
Array.prototype[Symbol.iterator] = function () { used++; const it = orig.call(this); return { next() { const r = it.next(); return r.done ? r : { value: typeof r.value === 'number' ? r.value * 10 + w(2) : r.value, done: false }; } }; };
console.log('patched ' + sum(1, 2, 3) + ' used ' + used);
const [p, q] = [1, 2]; console.log('destructured ' + p + q + ' ' + Math.max(...[3, 4]) + ' ' + new Set([5]).has(51) + ' ' + [1, 2].map(x => x).join() + ' used ' + used);
(function () { let r = ''; for (const x of arguments) { r += x; } console.log('arguments not array: ' + r + ' used ' + used); })(1, 2);
for (const [k, v] of new Map([['a', 1]])) { console.log('map ' + k + v + ' used ' + (used > 5)); }
Array.prototype[Symbol.iterator] = orig; console.log('restored ' + sum(1, 2, 3) + (Array.prototype.values === orig));
const own = [1, 2, 3]; own[Symbol.iterator] = function () { let i = this.length; return { next: () => i > 0 ? { value: this[--i] + w(3), done: false } : { done: true } }; };
console.log('own ' + [...own].join() + ' ' + Array.from(own).join() + ' ' + own.map(x => x).join() + ' ' + own.concat([]).join());
const proto = Object.getPrototypeOf([][Symbol.iterator]()), oldNext = proto.next; let nexts = 0;
proto.next = function () { nexts++; w(2); return oldNext.call(this); };
const [n1, n2] = [7, 8]; let acc = n1 + n2; for (const x of [1, 2, 3]) { acc += x; } const sp = [...[4, 5]];
proto.next = oldNext; console.log('next patched ' + acc + sp + ' ' + nexts);
const mp = Object.getPrototypeOf(new Map().entries()), mnext = mp.next; mp.next = function () { const r = mnext.call(this); if (!r.done) r.value = [r.value[0] + '!', w(4)]; return r; };
let ms = ''; for (const [k, v] of new Map([['k', 1], ['l', 2]])) { ms += k + v; } mp.next = mnext; console.log('map next ' + ms + [...new Map([['m', 1]])].join());
const so = String.prototype[Symbol.iterator]; String.prototype[Symbol.iterator] = function () { return [w(3), this.length][Symbol.iterator](); }; const chars = [...'hello']; String.prototype[Symbol.iterator] = so; console.log('string ' + chars + [...'hi']);
Object.defineProperty(Object.prototype, Symbol.iterator, { configurable: true, value() { const ks = Object.keys(this); let i = 0; return { next: () => ({ done: i >= ks.length, value: [ks[i], this[ks[i++]]] }) }; } });
const ent = []; for (const [k, v] of { a: 1, b: w(3) }) { ent.push(k + v); } const [[fk]] = { z: 1 }; delete Object.prototype[Symbol.iterator]; console.log('objects ' + ent + fk); try { [...{}]; } catch (e) { console.log(e.name); }
Number.prototype[Symbol.iterator] = function () { let i = 0; const n = this; return { next: () => ({ done: i >= n, value: i++ }) }; }; console.log('numbers ' + [...5] + sum(...4)); delete Number.prototype[Symbol.iterator];
class Sp extends Array { static get [Symbol.species]() { used = 0; return Array; } } const spx = new Sp(1, 2, 3).map(x => x + w(2)); console.log('species ' + (spx instanceof Sp) + spx + used);
