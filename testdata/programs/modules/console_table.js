// Tables on the console.
'use strict';
console.table([{ a: 1, b: 'x' }, { a: 2, c: [1, 2, 3, 4] }, 5]);
console.table(new Map([['k', { x: 1, y: 2, z: 3 }], [{}, 2]]));
console.table(new Set([1, 'é日本']));
console.table([[1, 2], [3, 'wide 日本']], ['1']);
console.table({ a: { v: 1 }, b: { v: null, w: undefined }, get c() { return { w: Symbol('s') }; } });
console.table(5);
console.table('text', ['y']);
console.table(null);
console.table(undefined);
console.table([]);
console.group('inside');
console.table(['in']);
console.groupEnd();
class P { constructor(n) { this.n = n; this.square = n * n; } }
const list = [];
for (let i = 0; i < 12; i++) list.push(new P(i * 11));
console.table(list);
console.table(list.slice(0, 2), ['square', 'none']);
console.table(new Uint8Array([1, 2]));
try {
  console.table([1], 'x');
} catch (e) {
  console.log(e.code, e.message);
}
let more = Number('3');
const rows = [];
while (rows.length < more * 4) {
  rows.push({ n: rows.length, text: 'x'.repeat(rows.length) });
  console.table(rows.slice(-2));
}
