// Astral characters, lone surrogates in variables, keys, closures, maps and templates; only code numbers are printed.
const hex = s => { const r = []; for (let i = 0; i < s.length; i++) { r.push(s.charCodeAt(i).toString(16)); } return r.join(' '); };
const hi = '\ud83d', lo = '\ude00', smile = hi + lo, lone = 'a' + lo + hi + 'b';
console.log(hex(smile) + ' | ' + hex(lone) + ' | ' + smile.length + lone.length + ' ' + (smile === '\u{1F600}'));
const pts = s => { const r = []; for (const c of s) { r.push(c.codePointAt(0).toString(16) + ':' + c.length); } return r.join(' '); };
console.log(pts(smile + lone + smile)); console.log(pts(lo + hi + lo) + ' ' + [...hi].length + [...(hi + hi)].length);
const keep = { [hi]: 'high', [lo]: 'low', [smile]: 'pair' }, map = new Map([[hi, 1], [lo, 2], [smile, 3]]), get = k => () => keep[k] + map.get(k) + hex(k);
for (const k of [hi, lo, hi + lo]) { console.log(get(k)()); }
console.log(Object.keys(keep).map(hex).join(' / ') + ' ' + [...map.keys()].map(k => k.length).join());
let acc = ''; for (const u of [0xd83d, 0xde00, 0x41, 0xd800, 0xdc00, 0xffff, 0]) { acc += String.fromCharCode(u); } console.log(hex(acc) + ' | ' + pts(acc));
console.log(hex(String.fromCodePoint(0x1F600, 65, 0x10FFFF)) + ' ' + smile.codePointAt(1).toString(16) + ' ' + String(''.codePointAt(0)) + ' ' + hex(smile.slice(0, 1)) + ' ' + hex(smile.split('').reverse().join('')) + ' ' + hex([...smile + 'x'].reverse().join('')));
console.log([lone.indexOf(hi), lone.indexOf(lo), smile.indexOf(lo), smile.includes(hi), lone.at(-2) === hi, smile[0] === hi, smile < '\uffff', hi < lo].join());
console.log(JSON.stringify(lone) + JSON.stringify(smile).length + JSON.stringify({ [hi]: lo }));
const tab = []; for (let i = 0; i < 4; i++) { const c = String.fromCharCode(0xd800 + i); tab.push(() => { let n = 0; for (const x of c + c) { n += x.charCodeAt(0); } return n; }); } console.log(tab.map(f => f()).join());
console.log(hex(smile.replace(/./g, c => c.charCodeAt(0) > 0xdbff ? 'L' : 'H')) + ' ' + smile.replace(/./gu, c => 'U' + c.length) + ' ' + /^.$/u.test(smile) + /^.$/.test(smile) + /^..$/.test(smile));
console.log('caf\u00e9'.normalize('NFD').length + '\u0130'.toLowerCase().length + '\u00df'.toUpperCase() + hex('\u00e9'.normalize('NFD')) + ' ' + 'e\u0301'.normalize().length + ' ' + ['\u00e4', 'z', 'a'].sort().map(hex).join());
console.log(encodeURIComponent(smile + '\u00e9 ') + decodeURIComponent('%F0%9F%98%80').length + (() => { try { encodeURIComponent(hi); } catch (e) { return e.name; } })() + escape('\u00e9\u20ac') + hex(unescape('%uD83D')));
const zalgo = 'line\u2028sep\u2029nul\0tab\ttail\ufeff'; let z = 0; for (const c of zalgo) { z = (z * 31 + c.codePointAt(0)) % 65521; } console.log(z + ' ' + zalgo.length + ' ' + hex(zalgo.trim().slice(-2)) + ' ' + zalgo.split(/\s/).length);
