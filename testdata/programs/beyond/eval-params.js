// eval among the parameters, and in arrow functions without a block.
const log = console.log;
function f(a, b = eval('var z = a + 1; z'), c = () => eval('typeof z + a'), d = () => z++) { return [a, b, c(), d(), d(), typeof z]; }
log(f(1));
var z = 'outer';
log(f(2), f(2, 3, undefined, () => 0).slice(0, 3));
const g = s => eval(s);
log(g('var inner = 1; inner'), typeof inner);
const h = (s, t = eval(s)) => { var s2 = eval('var u = t * 2; () => { for (let i = 0; i < 2; i++) u += i; return u }'); return [s2(), u, t]; };
log(h('4 + 1'));
const o = { m({ p = eval('this.q') } = {}) { return p; }, q: 7, async a(x = eval('x2 => x2 + this.q')) { return x(await 1); } };
log(o.m(), o.m({ p: 2 }));
o.a().then(log);
class K { constructor(v = eval('new.target.name')) { this.v = v; } }
log(new K().v);
var shadow = 'global';
function outer(shadow2 = eval('var shadow = "param"; 1'), read = () => shadow) { var shadow = 'body'; return [read(), shadow]; }
log(outer());
