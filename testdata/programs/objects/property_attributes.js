// Property descriptors in every combination, frozen, sealed and non-extensible objects used by code that runs over hops.
'use strict';
const w = n => { let s = 0; for (let i = 0; i < n; i++) { s += i; } return s; };
const tryIt = f => { try { const r = f(); return 'ok' + (r === undefined ? '' : r); } catch (e) { return e.name; } };
const o = {}; const combos = [];
for (let b = 0; b < 8; b++) { const k = 'p' + b; Object.defineProperty(o, k, { value: w(b), writable: !!(b & 1), enumerable: !!(b & 2), configurable: !!(b & 4) }); combos.push(k); }
for (const k of combos) { w(3); console.log(k + ' ' + [tryIt(() => { o[k] = 99; }), tryIt(() => { Object.defineProperty(o, k, { enumerable: true }); }), tryIt(() => delete o[k]), k in o, o[k]].join(' ')); }
console.log(Object.keys(o).join() + ' | ' + Object.getOwnPropertyNames(o).join());
const kinds = { plain: {}, noext: Object.preventExtensions({ a: 1 }), sealed: Object.seal({ a: 1, get g() { return w(3); } }), frozen: Object.freeze({ a: 1, deep: { b: 1 } }), arr: Object.freeze([1, 2]), sarr: Object.seal([1, 2]), fn: Object.freeze(function f() { return w(4); }) };
for (const [n, x] of Object.entries(kinds)) { console.log(n + ' ' + [tryIt(() => { x.a = 5; }), tryIt(() => { x.zz = w(2); }), tryIt(() => delete x.a), tryIt(() => { Object.setPrototypeOf(x, null); }), Object.isExtensible(x), Object.isSealed(x), Object.isFrozen(x)].join(' ')); }
kinds.frozen.deep.b += w(4); console.log(kinds.frozen.deep.b + ' ' + tryIt(() => kinds.arr.push(3)) + ' ' + tryIt(() => kinds.sarr.pop()) + ' ' + tryIt(() => { kinds.sarr[0] = 9; return kinds.sarr[0]; }) + ' ' + kinds.fn());
const acc = Object.defineProperties({}, { x: { get() { return this._x * 2; }, set(v) { this._x = v + w(2); }, enumerable: true, configurable: true }, _x: { value: 1, writable: true }, ro: { get: () => w(5) }, wo: { set(v) { this._x = v; } } });
acc.x = 10; console.log(acc.x + ' ' + acc.ro + ' ' + acc.wo + ' ' + tryIt(() => { acc.ro = 1; }) + ' ' + tryIt(() => { acc.wo = 7; return acc.x; }) + ' ' + JSON.stringify(acc));
const desc = (x, k) => { const d = Object.getOwnPropertyDescriptor(x, k); return Object.keys(d).map(q => q[0] + (typeof d[q] === 'function' ? 'fn' : d[q])).join(''); };
console.log([desc(acc, 'x'), desc(acc, '_x'), desc([], 'length'), desc('ab', 'length'), desc('ab', 0), desc(function (a, b) { }, 'length'), desc(class { static m() { } }, 'm'), desc(/x/, 'lastIndex')].join(' '));
const sy = Symbol('hid'); Object.defineProperty(acc, sy, { value: 's', enumerable: false }); acc[Symbol.for('reg')] = 'r'; console.log(Reflect.ownKeys(acc).map(String).join() + ' ' + Object.keys(Object.getOwnPropertyDescriptors(acc)).length + ({ ...acc })[Symbol.for('reg')] + ({ ...acc })[sy]);
const lenArr = [1, 2, 3]; Object.defineProperty(lenArr, 'length', { writable: false }); console.log(tryIt(() => lenArr.push(4)) + tryIt(() => { lenArr[1] = w(3); }) + lenArr + tryIt(() => { lenArr.length = 0; })); const nc = [1, 2, 3]; Object.defineProperty(nc, 1, { configurable: false }); console.log(tryIt(() => { nc.length = 0; }) + nc.length);
for (const k of ['x', 'ro']) { for (let i = 0; i < 2; i++) { console.log(k + i + ' ' + tryIt(() => { Object.defineProperty(acc, k, { value: w(i + 3), enumerable: true }); }) + ' ' + acc[k]); } }
