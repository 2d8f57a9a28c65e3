// String.replace and replaceAll with functions: groups, named groups, offsets, nested replaces, lastIndex, callbacks that throw.
function rep(s, n) { let r = ''; for (let i = 0; i < n; i++) { r += s; } return r; }
console.log('a1b22c333'.replace(/\d+/g, m => '<' + rep('#', m.length) + '>'));
console.log('2024-01-15 and 1999-12-31'.replace(/(\d{4})-(\d\d)-(\d\d)/g, (m, y, mo, d, off, s) => [d, mo, y, off, s.length, rep('!', +mo % 3)].join('.')));
console.log('k1=v1;k2=v2'.replace(/(?<key>\w+)=(?<val>\w+)/g, (...a) => { const g = a[a.length - 1]; return g.val + rep('=', 2) + g.key; }));
console.log('x-y-z'.replace('-', (m, off, s) => rep(m, off + 1) + s) + ' ' + 'x-y-z'.replaceAll('-', (m, off) => rep(m, off)));
console.log('(a(b)c)'.replace(/[()]/g, c => c === '(' ? rep('[', 2) : rep(']', 2)));
console.log('outer inner'.replace(/\w+/g, w => w.replace(/[aeiou]/g, v => rep(v.toUpperCase(), 2).replace(/(.)(.)/, (m, p, q) => q + '*' + p))));
let count = 0; const re = /o/g;
console.log('foo boo zoo'.replace(re, m => { count++; re.lastIndex = 100; return count; }) + ' last ' + re.lastIndex);
console.log('abc'.replace(/$|b/g, (m, off) => '[' + m + off + rep('.', off) + ']') + ' ' + 'aaa'.replaceAll(/a/g, () => count++));
console.log('optional '.replace(/(x)?(o)(y)?/, (m, x, o, y) => String(x) + o + String(y) + rep('~', 2)));
console.log('aXbX'.replace(/X/y, () => 'no') + ' ' + (() => { const y = /X/y; y.lastIndex = 1; return 'aXbX'.replace(y, m => rep('Y', 2)) + y.lastIndex; })());
try { 'a,b,c'.replace(/,/g, (m, off) => { if (off > 1) throw new RangeError('off ' + off + rep('!', 3)); return m; }); } catch (e) { console.log(e.message); }
try { 'a'.replaceAll(/a/, () => 'b'); } catch (e) { console.log('non-global ' + (e instanceof TypeError)); }
console.log('ret'.replace(/e/, () => undefined) + 'ret'.replace(/e/, () => null) + 'ret'.replace('e', () => ({ toString() { return rep('o', 3); } })) + 'r$t'.replace('$', () => '$$&'));
const tpl = (s, env) => s.replace(/\{\{(\w+)(?:\|(\w+))?\}\}/g, (m, k, f) => { let v = env[k]; if (typeof v === 'function') v = v(env); if (Array.isArray(v)) { let r = ''; for (const x of v) { r += tpl('<{{n}}>', { n: x }); } v = r; } return f ? env[f](v) : v; });
console.log(tpl('Hi {{name|up}}, {{list}} {{calc}}!', { name: 'bob', up: s => s.replace(/./g, c => c.toUpperCase()), list: [1, 2, 3], calc: e => rep(e.name, 2) }));
const camel = s => s.replace(/[-_]+(.)?/g, (_, c) => c ? c.toUpperCase() : ''), snake = s => s.replace(/[A-Z]/g, (c, i) => (i ? '_' : '') + c.toLowerCase());
console.log(['foo-bar_baz', 'already', 'x--y-'].map(camel).join() + ' ' + ['FooBarBaz', 'aB'].map(snake).join());
console.log('\ud83d\ude00x'.replace(/[^x]/gu, m => m.length + rep('u', m.codePointAt(0) % 3)) + '\ud83d\ude00x'.replace(/[^x]/g, m => m.charCodeAt(0).toString(16) + ' '));
console.log('caesar: ' + 'Hello, World'.replace(/[a-z]/gi, c => { const b = c < 'a' ? 65 : 97; return String.fromCharCode((c.charCodeAt(0) - b + 13) % 26 + b); }));
console.log('split ' + 'a1b2c'.split(/(\d)/).map(x => rep(x, 2)).join('|') + ' match ' + [...'k1 k22'.matchAll(/k(\d+)/g)].map(m => m.index + rep(m[1], 2)).join());
