// Tagged templates: strings array identity per site across iterations, raw strings, calls in substitutions, tags from calls.
const cache = [];
let hits = 0;
function tag(strings, ...vals) {
  if (cache.includes(strings)) hits++; else cache.push(strings);
  let r = '';
  for (let i = 0; i < strings.length; i++) { r += strings[i] + (i < vals.length ? '{' + vals[i] + '}' : ''); }
  return r + '#' + cache.indexOf(strings);
}
function v(n) { let s = 0; for (let i = 0; i <= n; i++) { s += i; } return s; }
for (let i = 0; i < 3; i++) { console.log(tag`a${v(i)}b${tag`in${i}ner`}c`); }
const again = () => tag`x${v(2)}`;
console.log(again() + again() + (again() === again()));
const getTag = n => { v(n); return (s, ...a) => s.raw.join('|') + a.reduce((x, y) => x + y, n); };
console.log(getTag(3)`p\n${v(1)}q\t${v(2)}\u0041`);
console.log(String.raw`C:\dir\${v(3)}\n` + String.raw`${v(1)}${v(2)}`);
const o = { name: 'obj', t(s, x) { return this.name + s.length + x(v(2)); } };
console.log(o.t`a${n => n + v(1)}b` + o['t']`${n => v(n)}`);
let first; function keep(s) { const same = first === s; first = s; return same; }
function site() { return keep`same${v(1)}`; }
console.log([site(), site(), site(), keep`same${1}`, keep`same${1}`, site()].join());
console.log(Object.isFrozen(first) + ' ' + Object.isFrozen(first.raw) + ' ' + Array.isArray(first.raw));
function curry(s, ...a) { return a.length ? curry2 => s.join('_') + a.join('+') + curry2 : curry; }
console.log((curry`` || v)` ${v(2)}mid${v(3)}`('end'));
class T { static tag(s, ...x) { return this.pre + s.join('') + x; } run() { return (() => T.tag`r${this.z()}`)(); } z() { return v(4); } }
T.pre = 'T:'; console.log(new T().run());
console.log(`outer ${[1, 2, 3].map(n => `inner ${v(n)} ${`deep ${n * v(n)}`}`).join(';')}`);
console.log(`${{ toString() { return 'obj' + v(2); } }}${[v(1), [v(2)]]}${null}${undefined}${-0}`);
console.log('hits ' + hits + ' of ' + cache.length);
