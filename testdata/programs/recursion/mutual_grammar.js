// Mutual recursion between six functions of a recursive-descent recogniser and generator for a small grammar.
function recognise(s) {
  let i = 0; const trace = []; let depth = 0, deepest = 0;
  const enter = f => function (...a) { depth++; deepest = Math.max(deepest, depth); try { return f.apply(this, a); } finally { depth--; } };
  const stmt = enter(() => s[i] === '{' ? block() : s[i] === 'i' ? cond() : s[i] === 'w' ? loop() : assign());
  const block = enter(() => { eat('{'); let n = 0; while (s[i] !== '}') { n += stmt(); } eat('}'); trace.push('b' + n); return n; });
  const cond = enter(() => { eat('i'); eat('('); expr(); eat(')'); let n = 1 + stmt(); if (s[i] === 'e') { eat('e'); n += stmt(); } trace.push('i' + n); return n; });
  const loop = enter(() => { eat('w'); eat('('); expr(); eat(')'); const n = 10 * stmt(); trace.push('w' + n); return n; });
  const assign = enter(() => { const v = ident(); eat('='); expr(); eat(';'); trace.push(v); return 1; });
  const expr = enter(() => { term(); while ('+-<'.includes(s[i]) && i < s.length) { i++; term(); } });
  const term = enter(() => { if (s[i] === '(') { eat('('); expr(); eat(')'); } else ident(); });
  function ident() { if (s[i] >= 'a' && s[i] <= 'z') return s[i++]; throw new SyntaxError('ident at ' + i + ' got ' + (s[i] || 'end')); }
  function eat(c) { if (s[i] !== c) throw new SyntaxError('want ' + c + ' at ' + i + ' depth ' + depth); i++; }
  let total = 0; while (i < s.length) { total += stmt(); } return total + ' ' + trace.join(' ') + ' deep ' + deepest;
}
for (const p of ['a=b;', '{a=b;c=d+a;}', 'i(a<b){c=d;}e{w(c)x=y;}', 'w(a)w(b)w(c)d=e;', '{{{a=((b+c)-d);}}}', 'a=;', '{a=b;', 'i(a b=c;', 'w()a=b;']) { let r; try { r = recognise(p); } catch (e) { r = e.message; } console.log(p + ' => ' + r); }
let seed = 3; const rnd = n => (seed = seed * 73 % 1009) % n; const gen = d => { const g = [() => rnd(26) < 13 ? 'p=q;' : 'r=s+t;', () => '{' + gen(d - 1) + gen(d - 1) + '}', () => 'i(a)' + gen(d - 1) + (rnd(2) ? 'e' + gen(d - 1) : ''), () => 'w(b)' + gen(d - 1)]; return g[d <= 0 ? 0 : rnd(4)](); };
for (let k = 0; k < 4; k++) { const s = gen(4); console.log(s + ' => ' + recognise(s)); }
