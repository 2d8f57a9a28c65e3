// JSON.parse with revivers that loop, delete, replace, mutate the holder and call parse again.
function w(n) { let s = 0; for (let i = 0; i < n; i++) { s += i; } return s; }
const order = [];
const r1 = JSON.parse('{"a":1,"b":[2,{"c":3}],"d":{"e":null,"f":"s"}}', function (k, v) { order.push(k + (Array.isArray(this) ? '[]' : '') + w(2)); return typeof v === 'number' ? v * 10 : v; });
console.log(order.join(' ')); console.log(JSON.stringify(r1));
console.log(JSON.stringify(JSON.parse('{"keep":1,"drop":2,"arr":[1,2,3]}', (k, v) => k === 'drop' || v === 2 ? undefined : v)));
const dated = JSON.parse('{"at":"1970-01-02T00:00:00.000Z","n":"12n"}', (k, v) => typeof v !== 'string' ? v : /^\d{4}-/.test(v) ? new Date(v) : /^\d+n$/.test(v) ? BigInt(v.slice(0, -1)) + BigInt(w(4)) : v);
console.log(dated.at.getTime() + ' ' + dated.n + ' ' + (dated.at instanceof Date) + typeof dated.n);
console.log(JSON.stringify(JSON.parse('{"a":{"x":1},"b":{"y":2},"c":3}', function (k, v) { if (k === 'a') { this.b = { swapped: w(3) }; delete this.c; } return v; })));
console.log(JSON.stringify(JSON.parse('["{\\"in\\":[1,2]}","[3]","plain"]', (k, v) => { if (typeof v !== 'string' || !/^[[{]/.test(v)) return v; return JSON.parse(v, (k2, v2) => typeof v2 === 'number' ? v2 + w(v2) : v2); })));
try { JSON.parse('{"a":[1,2,{"boom":true}]}', (k, v) => { if (k === 'boom') { for (let i = 0; ; i++) { if (i === 3) throw new Error('revive ' + i); } } return v; }); } catch (e) { console.log(e.message); }
for (const bad of ['{', '[1,]', '{a:1}', "'x'", '01', 'tru', '"\n"', '', '1 2', '[1}']) { try { JSON.parse(bad, (k, v) => v); console.log('no error'); } catch (e) { order.push(e instanceof SyntaxError); } }
console.log(order.slice(-10).join(''));
console.log(['1', ' "s" ', 'null', '[]', '-0', '1e3', '"\\u0041\\ud83d\\ude00"'].map(s => JSON.parse(s, (k, v) => { w(2); return k === '' ? String(v) + (Object.is(v, -0) ? 'neg' : '') : v; })).join(' ').replace('\u{1F600}', ':)'));
const proto = JSON.parse('{"__proto__":{"x":1},"y":2}', (k, v) => v); console.log(Object.keys(proto).join() + Object.hasOwn(proto, '__proto__') + String(proto.x));
console.log(Object.keys(JSON.parse('{"b":1,"2":2,"a":3,"1":4,"b":5}', (k, v) => k ? v + w(2) : v)).join() + JSON.parse('{"b":1,"b":5}').b);
const root = []; JSON.parse('{"p":1}', function (k, v) { if (k === '') root.push(Object.keys(this).join('|') + (this[''] === v)); return v; }); console.log(root.join());
const clone = o => JSON.parse(JSON.stringify(o, (k, v) => v instanceof Set ? { $set: [...v] } : v), (k, v) => v && v.$set ? new Set(v.$set.map(x => x + w(2))) : v);
const c = clone({ s: new Set([1, 2]), n: { s: new Set([3]) } }); console.log([...c.s].join() + [...c.n.s].join() + (c.s instanceof Set));
console.log(JSON.parse('[[[[1]]]]', (k, v) => Array.isArray(v) ? 'L' + v[0] + w(1) : v));
console.log(JSON.parse('[3,1,2]', function (k, v) { if (k === '0') this.length = 2; return v; }).length + ' ' + JSON.parse('{"list":[5,6,7]}', (k, v) => Array.isArray(v) ? v.reduce((a, b) => a + w(b), 0) : v).list);
