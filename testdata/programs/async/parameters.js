// Parameters of async functions: dead zones, defaults that see others, patterns, arguments, what fails rejects.
function w(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }
const show = (p, name) => p.then(v => console.log(name, v), e => console.log(name, e.name));
async function a(x = y, y) { return [x, y]; }
async function b(x, y = x + 1, { z = x + y, u: [v = z] } = { u: [] }, ...[r, ...s]) { var y; w(3); await null; const f = () => [x, y, z, v, r, s.join('')]; x = 'changed'; await w(2); return f().join() + arguments[0] + arguments.length; }
async function c(x = () => x, ...rest) { var x2 = x; await w(2); return [typeof x2, rest.length, c.length]; }
const d = async (x = (() => w(3))(), { [`k${x}`]: y = 'none' } = { k3: 'three' }) => { await 0; return x + y; };
class K { async m(a = this.v, b = super.toString()) { await w(2); return a + b; } v = 'V'; static async s({ length } = 'abc') { return await length; } }
show(a(), 'a'); show(a(1, 2), 'a12'); show(b(1), 'b1'); show(b(1, undefined, { u: [] }, 4, 5, 6), 'b2'); show(b(1, 2, null), 'b3');
show(c(), 'c'); show(d(), 'd'); show(d(4, {}), 'd4'); show(d(null, null), 'dn'); show(new K().m(), 'm'); show(K.s(), 's'); show(K.s([1, 2]), 's2');
const kk = 'computed', o2 = { [kk]: async () => { for (let i = 0; i < 2; i++) await i; return w(3); }, [kk + 2]: async function () { return await this.q; }, q: 5 };
class P { #f = async () => { for (let i = 0; i < 3; i++) await i; return this.v; }; v = 7; [kk] = async () => this.#f(); go() { return this.#f(); } }
show(o2.computed(), o2.computed.name); show(o2.computed2(), o2.computed2.name); show(new P().go(), 'private'); show(new P().computed(), 'field');
