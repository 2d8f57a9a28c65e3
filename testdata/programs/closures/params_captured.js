// Captured parameters, defaults that close over earlier parameters, body vars that shadow them, arguments aliasing.
function work(n) { let s = 0; for (let i = 0; i <= n; i++) { s += i; } return s; }
function f(a, b = () => a, c = (a++, () => b() + a)) { var a; const r = [a, b(), c()]; a = 50; r.push(a, b(), c()); return r.join(); }
console.log(f(1));
function g(x, get = () => x, set = v => { x = v; }) { var y = x; set(work(3)); const r = [x, y, get()]; x = 'body'; r.push(get()); return r.join(); }
console.log(g(1));
function h(x, get = () => x, set = v => { x = v; }) { var x = 'own'; set('param'); const r = [x, get()]; x = 'changed'; r.push(get()); return r.join(); }
console.log(h('p'));
function k(a, b) { const get = () => a + '|' + b; arguments[0] = 'A' + work(2); b = 'B'; return get() + ' ' + arguments[0] + arguments[1] + ' ' + arguments.length; }
console.log(k('a', 'b') + ' ' + k('a'));
function m(a) { const fs = []; for (let i = 0; i < 3; i++) { fs.push(() => a += i + work(1)); arguments[0] *= 2; } return fs.map(q => q()).join() + ' ' + arguments[0]; }
console.log(m(1));
function d({ x, y: [y1, y2] = [1, work(x)], ...rest } = {}, ...[first, ...others]) { return () => { x = x + 1; first = (first || 0) + work(2); return [x, y1, y2, JSON.stringify(rest), first, others.length].join(' '); }; }
const d1 = d({ x: 3, z: 1 }, 5, 6, 7), d2 = d({ x: 2, y: [8, 9] }); console.log(d1() + ' ; ' + d1() + ' ; ' + d2());
const uses = []; function dflt(n, list = [], o = { n, at: uses.length }) { list.push(n); uses.push(o); return list.length + ':' + o.at; }
console.log([dflt(1), dflt(2), dflt(3, [0, 0])].join() + ' ' + uses.map(u => u.n + '@' + u.at).join());
function order(a = t('a'), { b = t('b'), [t('key')]: c = t('c') } = (t('obj'), {}), [d1 = t('d')] = [], e = t('e')) { return a + b + c + d1 + e; }
let log = ''; function t(s) { work(1); log += s + ' '; return s; }
console.log(order() + ' ' + log); log = ''; console.log(order('x', { b: 1, key: 2 }, [3]) + ' ' + log);
console.log(((a, b = a, c = () => a = b = "c" + work(2)) => { c(); return a + b; })(1) + ' ' + ((...r) => () => r.map(work).join())(1, 2, 3)());
function rec(n, acc = () => 'z') { return n ? rec(n - 1, () => n + acc() + work(n)) : acc; }
console.log(rec(5)());
