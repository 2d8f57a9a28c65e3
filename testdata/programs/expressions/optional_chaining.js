// Optional chains with calls, computed keys, deletes, short circuits over many links, and this preserved across ?. calls.
'use strict';
const log = []; const c = (n, v) => { for (let i = 0; i < 2; i++) { if (i) log.push(n); } return v; }; const flush = (l, v) => console.log(l + ' ' + String(v) + ' [' + log.splice(0).join('') + ']');
const o = { a: { b: { c: () => 'deep' } }, m() { return this === o; }, n: null, arr: [[1, 2], null], get g() { c('G'); return { h() { return c('H', 'h'); } }; }, f: x => y => x + y };
flush('1', c('o', o)?.a?.b?.c?.()); flush('2', o?.x?.y.z(c('never'))[c('never')]); flush('3', o.m?.() + '' + (o?.m)() + o?.['m']()); flush('4', o.n?.[c('k', 'x')]);
flush('5', o.arr?.[c('i', 0)]?.[c('j', 1)] ?? c('d', 0)); flush('6', o.arr[1]?.[c('j', 1)] ?? c('d', 'dflt')); flush('7', o.g?.h?.() + o.g?.none?.(c('no')));
flush('8', o.f?.(c('x', 1))?.(c('y', 2))); flush('9', delete o.a?.b?.c + '' + delete o.zzz?.b); flush('10', o.a?.b.c?.() ?? 'gone');
try { (o.n?.x).y; } catch (e) { flush('11', e instanceof TypeError); } try { o.n?.x(); flush('12', 'ok'); o.q.x?.(); } catch (e) { flush('13', e.name); } try { o.arr?.(); } catch (e) { flush('14', e.name); }
const list = [null, { v: 1, next: { v: 2, next: { v: 3 } } }, undefined, { v: c('v', 9), next: 0 }]; flush('15', list.map(x => x?.next?.next?.v ?? x?.next?.v ?? x?.v ?? 'none')); let depth = 0; const rec = { get r() { return ++depth < 5 ? this : null; } }; flush('16', rec?.r?.r?.r?.r?.r?.r + depth);
for (let i = 0; i < 3; i++) { const fn = [null, x => x * 2, { call: 1 }][i]; let r; try { r = fn?.(c('arg' + i, i + 5)); } catch (e) { r = e.name; } flush('17.' + i, r); } class K { static s() { return this?.name; } m() { return super.m?.(c('sup')) ?? this?.x?.y ?? 'm'; } } flush('18', K?.s?.() + new K()?.m()); flush('19', `${o?.a}${o?.nope?.x}` + typeof o?.nope?.x + void o?.m()); let tmp; flush('20', (tmp ??= c('init', {}))?.p?.q ?? (tmp.p ??= { q: c('q', 5) }).q + tmp?.p?.q);
