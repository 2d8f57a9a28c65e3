// Left-to-right order written down for every operator, with exceptions thrown at each place of the expression.
let tr = '', boomAt = '';
function e(n, v) { for (let i = 0; i < 1; i++) { tr += n; } if (n === boomAt) throw new Error('at ' + n); return v === undefined ? n.charCodeAt(0) : v; }
const forms = {
  call: () => e('f', (...a) => a.length)(e('a'), ...e('b', [1, 2]), e('c')),
  method: () => e('o', { m: (x, y) => x + y })[e('k', 'm')](e('a'), e('b')),
  assign: () => { const t = {}; e('o', t)[e('k', 'p')] = e('a') + e('b'); return t.p; },
  compound: () => { const t = { p: 1 }; e('o', t)[e('k', 'p')] += e('a') * e('b'); return t.p; },
  arr: () => [e('a'), ...e('b', [9]), e('c')].length,
  obj: () => Object.keys({ [e('a', 'x')]: e('b'), ...e('c', { y: 1 }), [e('d', 'z')]: e('e') }).join(''),
  neu: () => new (e('f', Array))(e('a'), e('b')).length,
  tmpl: () => `${e('a')}${e('b')}${e('c')}`,
  math: () => e('a') - e('b') * e('c') ** e('d', 1) + e('e'),
  destr: () => { const { [e('a', 'p')]: x = e('b'), [e('c', 'q')]: y = e('d') } = e('s', { q: 5 }); return x + y; },
  adestr: () => { const [x = e('a'), y = e('b'), ...z] = e('s', [undefined, 2, 3, 4]); return x + y + z.length; },
  opt: () => e('o', { m: { n: v => v } })?.[e('a', 'm')]?.[e('b', 'n')]?.(e('c')),
  seq: () => (e('a'), e('b') ? e('c') : e('d')),
  del: () => delete e('o', { x: 1 })[e('a', 'x')] && e('b') in e('c', { 98: 1 }),
};
for (const name in forms) {
  tr = ''; boomAt = '';
  const ok = name + ' ' + forms[name]() + ' ' + tr;
  const partial = [];
  for (const b of tr) { boomAt = b; tr = ''; try { forms[name](); } catch (x) { partial.push(tr + '!'); } finally { boomAt = ''; } }
  console.log(ok + ' : ' + partial.join(' '));
}
