// Patterns and the heads of loops assign to properties of super.
const log = s => { console.log(s); return s; };
const proto = { set x(v) { log('set x ' + v + ' on ' + this.name); }, y: 1 };
function* pairs() { log('first'); yield [1, { a: 2 }]; log('second'); yield [3, {}]; }
const o = {
  __proto__: proto, name: 'o',
  arrays() { [super.x, super[log('y')] = log('default')] = [log(1)]; return this.y; },
  objects() { ({ a: super.x, b: super[log('z')] = log('b'), ...super.rest } = { a: 1, c: 3 }); return [this.z, JSON.stringify(this.rest)]; },
  *yields() { [super.x, [super.w]] = [yield 1, [yield 2]]; yield this.w; return [super.x] = [7]; },
  loops() {
    for (super.x of [1, 2]) log('of');
    for (super[log('k')] in { p: 1, q: 2 }) log(this.k);
    for ([super.x, { a: super.v = 9 }] of pairs()) log(this.v);
  },
  arrow() { const f = v => ([super.x, , ...super.u] = v); return f([1, 2, 3, 4]).length + this.u.join(); },
  strict() { 'use strict'; try { [super.y] = [5]; } catch (e) { log(e.name); } return this.y; },
};
class A { set x(v) { log('A.x ' + v); } }
class B extends A {
  arrays(it) { [super.x, super[log('y')] = log('default')] = it; return this.y; }
  loop() { for (super.x of [1, 2]) log('of'); for (super[log('n')] in { a: 1 }) log(this.n); }
  nested() { return (() => ([super.x = log(1)] = []))().length; }
  static { [super.s] = [log('static')]; }
}
console.log(o.arrays());
console.log(o.objects());
const it = o.yields();
console.log(it.next().value, it.next('a').value, it.next('b').value, it.next().value);
o.loops();
console.log(o.arrow(), o.strict());
const frozen = Object.freeze({ __proto__: { y: 1 }, m() { 'use strict'; [super.y] = [2]; } });
try { frozen.m(); } catch (e) { console.log(e.name); }
const b = new B();
console.log(b.arrays(pairs()), b.nested(), B.s);
b.loop();
