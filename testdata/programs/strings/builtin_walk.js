// String methods in loops with state between calls: indexOf scans, split/join, padding, code points, search positions, comparisons.
const text = 'It was the best of times, it was the worst of times, it was the age of wisdom';
function positions(hay, needle) { const r = []; for (let i = hay.indexOf(needle); i !== -1; i = hay.indexOf(needle, i + 1)) { r.push(i); } return r; }
for (const n of ['was', 'times', 'of', 'zzz', 't']) { console.log(n + ' ' + positions(text, n).join() + ' last ' + text.lastIndexOf(n)); }
const freq = {}; for (const c of text.toLowerCase()) { if (c >= 'a' && c <= 'z') freq[c] = (freq[c] || 0) + 1; }
console.log(Object.keys(freq).sort((a, b) => freq[b] - freq[a] || (a < b ? -1 : 1)).slice(0, 8).map(c => c + freq[c]).join(' '));
const title = text.split(' ').map((w, i) => { let r = ''; for (let k = 0; k < w.length; k++) { r += k === 0 ? w[k].toUpperCase() : i % 2 ? w[k] : w[k].toLowerCase(); } return r; }).join(' '); console.log(title);
function wrap(s, n) { const lines = []; let line = ''; for (const w of s.split(' ')) { if ((line + ' ' + w).trim().length > n) { lines.push(line); line = w; } else line = (line + ' ' + w).trim(); } return lines.concat(line); }
for (const l of wrap(text, 24)) { console.log('|' + l.padEnd(24, '.') + '|' + l.padStart(26)); }
const just = (l, n) => { const ws = l.split(' '); let gaps = ws.length - 1, sp = n - ws.join('').length, r = ws[0]; for (let i = 1; i < ws.length; i++) { const g = Math.ceil(sp / gaps); r += ' '.repeat(g) + ws[i]; sp -= g; gaps--; } return r; };
console.log(wrap(text, 30).slice(0, -1).map(l => just(l, 30)).join('|'));
const pal = s => { const t = s.toLowerCase().replace(/[^a-z]/g, ''); let i = 0, j = t.length - 1; while (i < j) { if (t[i++] !== t[j--]) return false; } return true; }; console.log(['A man, a plan, a canal: Panama', 'not one', ''].map(pal).join());
const rle = s => { let r = ''; for (let i = 0; i < s.length;) { let j = i; while (s[j] === s[i]) { j++; } r += (j - i > 1 ? j - i : '') + s[i]; i = j; } return r; }, unrle = s => s.replace(/(\d+)(.)/g, (m, n, c) => c.repeat(n)); console.log(rle('aaabccddddde') + ' ' + (unrle(rle('aaabccddddde')) === 'aaabccddddde'));
console.log(['a', 'B', 'b', 'A', '1', '_'].sort().join('') + ('a' < 'b') + ('a' < 'B') + ('10' < '9') + ('10' < 9) + 'abc'.at(-1) + 'abc'.substring(2, 0) + 'abc'.substr(-2, 1) + 'abc'.slice(-2) + [...'abc'].reverse().join(''));
console.log('  trim '.trim() + '|' + '  t '.trimStart() + '|' + '  t '.trimEnd() + '|' + 'a,b,,c'.split(',').length + 'abc'.split('').join('-') + 'x'.concat(1, null) + 'abcabc'.includes('ca') + 'abc'.startsWith('b', 1) + 'abc'.endsWith('b', 2) + 'a-b-c'.split('-', 2));
let anag = {}; for (const w of ['listen', 'silent', 'enlist', 'google', 'gogole', 'cat', 'act']) { const k = [...w].sort().join(''); (anag[k] = anag[k] || []).push(w); } console.log(Object.values(anag).map(g => g.join('=')).join(' '));
