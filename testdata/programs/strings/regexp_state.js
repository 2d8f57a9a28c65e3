// RegExp objects whose lastIndex is live in the middle of loops: g and y flags, nested exec on the same regexp, matchAll, captured regexps.
const w = n => { let s = 0; for (let i = 0; i < n; i++) { s += i; } return s; };
const re = /(\w)(\d+)/g, s = 'a1 b22 c333 d4444'; let m;
while ((m = re.exec(s)) !== null) { w(2); console.log(m[0] + ' ' + m[1] + m[2] + ' at ' + m.index + ' last ' + re.lastIndex + ' ' + m.length + (m.input === s)); }
console.log('reset ' + re.lastIndex); re.lastIndex = 4; console.log(re.exec(s)[0] + re.lastIndex + re.test(s) + re.lastIndex + re.test(s) + re.lastIndex + re.test(s) + re.lastIndex);
const tok = /\s*(?:(\d+)|([a-z]+)|(.))/y; const toks = []; const src = 'x = 10 +foo*2'; tok.lastIndex = 0;
while (tok.lastIndex < src.length && (m = tok.exec(src))) { toks.push(m[1] ? 'N' + m[1] : m[2] ? 'I' + m[2] : 'P' + m[3]); w(1); } console.log(toks.join(' ') + ' ' + tok.lastIndex);
const shared = /o/g; const out = []; for (const word of ['foo', 'boo', 'zoom']) { while (shared.test(word)) { out.push(word + shared.lastIndex); if (word === 'boo') { out.push('inner' + shared.test('ooo') + shared.lastIndex); } } } console.log(out.join(' '));
const mk = f => { const r = new RegExp('[a-c]', f); return t => { const x = r.exec(t); return (x ? x[0] : 'null') + r.lastIndex; }; }; const g = mk('g'), y = mk('y'), n = mk('');
for (let i = 0; i < 4; i++) { console.log('g ' + g('xaxb') + ' y ' + y('abx') + ' n ' + n('xc')); }
const named = /(?<year>\d{4})-(?<mon>\d\d)/g; for (const d of 'x 2020-01 y 1999-12'.matchAll(named)) { const { year, mon } = d.groups; console.log(year + '/' + mon + ' ' + d.index + ' ' + named.lastIndex); }
const back = /(['"])(.*?)\1/g, q = `say "it's" or 'no "x"'`; console.log(q.match(back).join('|') + ' ' + back.lastIndex); const look = /\d(?=%)/g; console.log('1% 2 3%'.match(look).join() + 'a1b2'.split(/(?<=\d)/).join());
console.log([re.source, re.flags, re.global, tok.sticky, new RegExp(re, 'i').flags, /a/gimsuy.flags, String(new RegExp('')), /[.]\//.source].join(' '));
re.extra = { n: w(3) }; const alias = re; alias.lastIndex = 3; console.log(re.extra.n + ' ' + re.lastIndex + (re === alias) + 'none'.search(re) + re.lastIndex + s.search(/c/));
const state = { re: /\d/g, text: '1a2b3', next() { const x = this.re.exec(this.text); return x ? x[0] + w(+x[0]) : 'END'; } }; console.log([state.next(), state.next(), state.next(), state.next(), state.next()].join());
let depth = 0; const par = /[()]/g; let mx = 0; for (let k; (k = par.exec('(a(b)(c(d)))e')); ) { depth += k[0] === '(' ? 1 : -1; mx = Math.max(mx, depth); } console.log('depth ' + depth + ' max ' + mx);
const fro = Object.freeze(/z/g); try { fro.test('z'); console.log('ok'); } catch (e) { console.log(e.name); } console.log(/^(?:a|ab)(c|bcd)(d*)$/.exec('abcd').join() + ' ' + /(a*)*/.exec('b')[0].length + ' ' + 'aBc'.replace(/b/i, '[$&$`$\'$$]') + ' ' + /\bfoo\b/m.test('a\nfoo b'));
