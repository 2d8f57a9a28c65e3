// Per-iteration let bindings: closures made in body, condition, update and initialiser share or split variables.
const log = [];
function tick(n) { let s = 0; for (let k = 0; k < n; k++) { s += k; } return s; }

const body = [];
for (let i = 0; i < 6; i++) {
  body.push(function () { tick(2); return i; });
  if (i % 2) { body.push(() => { i += 10; return tick(i % 5) + i; }); i += 0; }
}
console.log('body ' + body.map(f => f()).join(','));
console.log('again ' + body.map(f => f()).join(','));

const cond = [];
for (let i = 0; cond.push(() => i) && i < 5; i++) { tick(i); }
console.log('cond ' + cond.map(f => f()).join(','));

const upd = [];
for (let i = 0; i < 5; upd.push(() => i), i++) { tick(3); }
console.log('upd ' + upd.map(f => f()).join(','));

let first;
for (let i = 0, get = () => i, set = v => { i = v; }; i < 4; i++) {
  first = first || get;
  set(100 + tick(3));
  console.log('init closure sees ' + get() + ' loop sees ' + i);
}
console.log('first ' + first());

const pairs = [];
for (let i = 0, j = 10; i < j; i += 2, j--) {
  const sum = i + j;
  pairs.push({ inc() { i++; j--; return tick(4) + sum; }, get() { return i + ':' + j; } });
}
for (const p of pairs) { console.log('pair ' + p.get() + ' ' + p.inc() + ' ' + p.get()); }
let total = 0;
for (let i = 0; i < 3; i++) {
  for (let i = 10; i < 13; i++) { total += i; log.push(() => 'in' + i); }
  log.push(() => 'out' + i + '/' + total);
}
for (let z = 0; z < log.length; z++) { console.log(log[z]()); }
