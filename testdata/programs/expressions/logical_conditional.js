// Short circuit, conditional chains and nullish operators with calls in every operand, in loops and in arguments.
let calls = [];
function c(name, v) { let i = 3; while (i--) { if (i === 1) calls.push(name); } return v; }
function t(label, v) { console.log(label + ' ' + String(v) + ' [' + calls.splice(0).join('') + ']'); }
for (const a of [true, false]) for (const b of [null, 0, 'x']) {
  t('and-or', c('a', a) && c('b', b) || c('c', 'C'));
  t('cond', c('a', a) ? c('b', b) ? c('1', 1) : c('2', 2) : c('d', b) ?? c('e', 'E') ?? c('e', 'E'));
}
t('nest', c('p', 0) || ((c('q', 5) && (c('r', '') || c('s', null))) ?? c('t', 'T')));
t('not', !c('x', 0) && !(c('y', 1) || c('z', 1)));
t('in args', Math.max(c('a', 1) || c('b', 2), c('c', 0) || c('d', 9), c('e', 3) && c('f', 4)));
t('sum', (c('a', 1) && c('b', 2)) + (c('c', 0) || c('d', 3)) * (c('e', null) ?? c('f', 4)));
let s = 0;
for (let i = 0; c('<', i < 6) && (c('!', i !== 4) || s < 3); i += c('+', 1) || 1) { s += c('?', i % 2) ? i : -i; }
t('loop', s);
while (c('w', s++ < 0) || c('v', s % 3)) { }
t('while', s);
const o = { f: c('init', null), g: { h: () => c('h', 'H') } };
t('opt', o?.f?.(c('no', 1)) ?? o?.g?.h?.() + c('+', '!'));
t('opt2', o.nope?.[c('key', 'k')](c('arg', 1)).x.y(c('z', 2)));
t('opt3', (o.g)?.['h'](c('arg', 1)) + o?.['g']?.[c('k', 'h')]());
t('delete', delete o?.g?.[c('k', 'h')]);
t('after', typeof o.g.h + typeof o?.zip?.zap);
let m; t('opt call', m?.(c('n', 1)) + '' + (m = c('set', x => x * 2))?.(c('n', 21)));
t('comma', (c('a', 1), c('b', 2), c('c', 3) ? c('d', 4) : c('e', 5)));
