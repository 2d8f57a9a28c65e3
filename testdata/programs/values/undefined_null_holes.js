// undefined, null, missing and deleted told apart in variables, parameters, properties, arrays, defaults and JSON over many calls.
const w = n => { let s = 0; for (let i = 0; i < n; i++) { s += i; } return s; };
let u, n = null, deleted = { a: undefined, b: null }; delete deleted.b;
function f(a = 'dflt', b, ...c) { w(2); return [a, b, c.length, arguments.length].map(String).join(); }
console.log([f(), f(undefined), f(null), f(u, n), f(undefined, undefined, undefined)].join(' | '));
const info = o => ['a', 'b', 'c'].map(k => (k in o) + typeof o[k] + (o[k] ?? 'N')).join(' ');
console.log(info(deleted) + ' | ' + info({ a: null, c: void 0 }) + ' | ' + info(Object.create({ b: undefined })));
const arr = [undefined, null, , 0, '', false, NaN]; const seen = []; for (let i = 0; i < arr.length; i++) { seen.push((i in arr) + ':' + typeof arr[i] + ':' + (arr[i] || 'falsy') + ':' + (arr[i] ?? 'nullish') + w(1)); } console.log(seen.join(' '));
const cells = []; for (const v of arr) { let x = v, y; const get = () => [x, y], set = q => { y = q; }; set(x); cells.push(get); } console.log(cells.map(c => c().map(String).join('=')).join(' '));
console.log([u == n, u === n, u == 0, n == 0, n >= 0, u >= 0, +u, +n, u + 1, n + 1, `${u}${n}`, [u, n] + '', typeof n, typeof u, typeof undeclared, void w(3)].map(String).join());
console.log(JSON.stringify({ u, n, arr, f: () => 1, nested: { u } }) + ' ' + JSON.stringify([u, n, , NaN]) + Object.keys({ u, n }));
let cnt = 0; const step = () => { cnt++; return cnt === 1 ? undefined : cnt === 2 ? null : cnt === 3 ? 0 : 'val'; }; let v; do { v = step(); console.log(cnt + ' ' + String(v) + ' ' + (v ?? 'nn') + ' ' + (v?.length ?? 'nolen')); } while (v !== 'val');
const noret = () => { w(1); }, ret = () => { return; }, o = { m() { if (w(3) > 100) return 1; } }; console.log(String(noret()) + ret() + o.m() + (() => ({}))().x + [].pop() + new Map().get(1) + 'abc'[9] + [1, 2].find(x => x > w(4)));
const { a = w(4), b: { c = 'deep', d } = {}, e: e1 = null } = { a: undefined, e: undefined }; console.log(a + c + d + e1); const [p = 1, q = 2, r = 3] = [null, undefined]; console.log([p, q, r].map(String).join());
for (const x of [null, undefined]) { try { x.y; } catch (er) { console.log(String(x) + ' ' + er.name + String(x?.y) + String(x?.[w(3)]) + String(x?.y.z.q())); } }
