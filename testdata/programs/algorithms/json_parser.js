// A hand-written recursive JSON parser with position in a closure, error positions, and a printer that round-trips.
function parse(s) {
  let i = 0;
  const fail = m => { throw Object.assign(new SyntaxError(m + ' at ' + i), { pos: i }); };
  const ws = () => { while (' \n\t\r'.includes(s[i]) && i < s.length) { i++; } };
  const lit = (w, v) => { for (const c of w) { if (s[i] !== c) fail('expected ' + w); i++; } return v; };
  const str = () => { let r = ''; i++; while (s[i] !== '"') { if (i >= s.length) fail('open string'); if (s[i] === '\\') { i++; const e = s[i++]; switch (e) { case 'n': r += '\n'; break; case 't': r += '\t'; break; case 'u': r += String.fromCharCode(parseInt(s.slice(i, i += 4), 16)); break; case '"': case '\\': case '/': r += e; break; default: fail('bad escape ' + e); } } else r += s[i++]; } i++; return r; };
  const num = () => { const st = i; if (s[i] === '-') i++; while (s[i] >= '0' && s[i] <= '9' || s[i] === '.' || s[i] === 'e' || s[i] === '-') { i++; } const n = Number(s.slice(st, i)); return isNaN(n) || st === i ? fail('bad number') : n; };
  const many = (end, item) => { i++; ws(); if (s[i] === end) { i++; return; } for (;;) { item(); ws(); if (s[i] === ',') { i++; ws(); continue; } if (s[i] === end) { i++; return; } fail('expected , or ' + end); } };
  function value() { ws(); switch (s[i]) { case '{': { const o = {}; many('}', () => { if (s[i] !== '"') fail('key expected'); const k = str(); ws(); if (s[i++] !== ':') fail(': expected'); o[k] = value(); }); return o; } case '[': { const a = []; many(']', () => a.push(value())); return a; } case '"': return str(); case 't': return lit('true', true); case 'f': return lit('false', false); case 'n': return lit('null', null); case undefined: return fail('unexpected end'); default: return num(); } }
  const v = value(); ws(); if (i < s.length) fail('trailing'); return v;
}
const good = ['{"a":[1,-2.5,3e2,{"b":null}],"c":"x\\n\\u0041\\"","d":{}}', ' [ ] ', '[[],[[]],{"":[true,false]}]', '"s"', '-0.5'];
for (const g of good) { const v = parse(g); console.log(JSON.stringify(v) + ' ' + (JSON.stringify(v) === JSON.stringify(JSON.parse(g)))); }
for (const b of ['[1,2', '{"a" 1}', '{a:1}', '[1,]', '"abc', 'tru', '[1] 2', '"\\q"', '', '-']) { try { console.log('?? ' + parse(b)); } catch (e) { console.log(JSON.stringify(b) + ' ' + e.message + ' ' + e.pos); } }
