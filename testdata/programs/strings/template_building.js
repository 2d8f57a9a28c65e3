// Long templates with nested calls and loops: tables, HTML escaping, indentation, trees and number formats.
const rep = (c, n) => { let s = ''; while (n-- > 0) { s += c; } return s; };
const esc = s => { let r = ''; for (const c of String(s)) { r += { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }[c] || c; } return r; };
const h = (tag, attrs, ...kids) => `<${tag}${Object.entries(attrs || {}).map(([k, v]) => ` ${k}="${esc(typeof v === 'function' ? v() : v)}"`).join('')}${kids.length ? `>${kids.flat(9).map(k => k && k.html ? k.html : esc(k)).join('')}</${tag}>` : '/>'}`;
const raw = html => ({ html }), el = (...a) => raw(h(...a));
console.log(h('ul', { id: 'x"y' }, ['a<b', 'c&d'].map((t, i) => el('li', { n: () => rep('*', i + 1) }, t, el('br')))));
const rows = [['name', 'qty', 'price'], ['apple', 3, 1.5], ['banana split', 12, 20.25], ['fig', 100, 0.333]];
const widths = rows[0].map((_, c) => rows.reduce((m, r) => { const l = `${r[c]}`.length; return l > m ? l : m; }, 0));
for (const r of rows) { console.log(`| ${r.map((v, c) => typeof v === 'number' ? `${rep(' ', widths[c] - `${v}`.length)}${v}` : `${v}${rep(' ', widths[c] - v.length)}`).join(' | ')} |`); }
console.log(`total ${rows.slice(1).reduce((t, [, q, p]) => t + q * p, 0).toFixed(2)} ${`${rows.length - 1} rows`.toUpperCase()}`);
const tree = { n: 'root', k: [{ n: 'a', k: [{ n: 'a1' }, { n: 'a2', k: [{ n: 'deep' }] }] }, { n: 'b' }] };
const draw = (t, pre = '', last = true) => `${pre}${last ? '`-' : '|-'}${t.n}\n${(t.k || []).map((c, i, a) => draw(c, pre + (last ? '  ' : '| '), i === a.length - 1)).join('')}`;
draw(tree).trimEnd().split('\n').forEach(l => console.log(l));
const fmt = (f, ...a) => { let i = 0, r = ''; for (let p = 0; p < f.length; p++) { if (f[p] !== '~') { r += f[p]; continue; } const c = f[++p]; r += c === 'd' ? Math.floor(a[i++]) : c === 'x' ? a[i++].toString(16) : c === 's' ? a[i++] : c === '2' ? `0${a[i++]}`.slice(-2) : `~${c}`; } return r; };
console.log(fmt('~d:~2:~2 ~s 0x~x ~~ ~q', 12.9, 5, 45, fmt('<~s>', 'in'), 255));
const money = n => { let s = `${Math.round(n * 100)}`.padStart(3, '0'), r = `.${s.slice(-2)}`; s = s.slice(0, -2); while (s.length > 3) { r = `,${s.slice(-3)}${r}`; s = s.slice(0, -3); } return `$${s}${r}`; }; console.log([0, 0.5, 1234.567, 1e6, 98765432.1].map(money).join(' '));
const roman = n => { let r = ''; for (const [v, s] of [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]) { while (n >= v) { r += s; n -= v; } } return r; }; console.log([1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999].map(n => `${n}=${roman(n)}`).join(' '));
console.log(`line1
line2 \
joined ${`nested ${[1, 2].map(x => `${x}${`!${x * 2}`}`)}`} \${not} \x41\u{42}`);
