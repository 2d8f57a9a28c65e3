// Exceptions that cross many frames of different kinds: constructors, getters, methods, callbacks, loops; state after each catch.
let trace = ''; const w = (c, n = 2) => { for (let i = 0; i < n; i++) { trace += c; } return n; };
class R { constructor(n) { this.n = n; w('c'); if (n > 2) throw new RangeError('ctor ' + n); } get bad() { w('g'); throw new TypeError('getter ' + this.n); } set bad(v) { w('s'); throw new TypeError('setter ' + v); } m(k) { w('m'); return k > 0 ? new R(k).m(k - 1) + this.n : this.bad; } static boom() { return [1, 2, 3].reduce((a, x) => a + new R(x).n, 0); } }
const forms = [
  () => new R(5), () => new R(1).bad, () => { new R(1).bad = 7; }, () => new R(2).m(2), () => R.boom(), () => `${w('t')}${new R(1).bad}${w('never')}`,
  () => [w('a'), ...[1, 2, 3].map(x => new R(x)), w('never')], () => ({ k: w('o'), [new R(1).bad]: w('never') }), () => w('l') + (new R(9)).n * w('never'),
  () => { for (const x of [1, 2, 3, 4]) { w('f'); new R(x); } }, () => { let i = 0; while (w('i') && i++ < 9) { i > 1 && new R(i * 2); } }, () => { switch (w('w')) { case new R(1).n: case new R(3).n: w('never'); } },
  () => { try { new R(3); } catch (e) { w('k'); new R(4); } finally { w('z', 1); } }, () => { try { new R(1).bad; } finally { try { new R(6); } catch (e) { w('q'); } } },
  () => ((a = w('d'), b = new R(a + 1).n) => b)(), () => { const { p = new R(3) } = { get p() { w('p'); } }; }, () => String({ toString() { w('v'); return new R(3); } }), () => [3, 1].sort((a, b) => { if (new R(a + b)) return 0; }),
  () => Reflect.construct(R, [3]), () => R.prototype.m.call({ n: 0, get bad() { return 'fine' + w('y'); } }, 0), () => JSON.stringify([{ toJSON: () => new R(3) }]), () => 'x'.replace(/x/, () => new R(1).bad),
];
forms.forEach((f, i) => { trace = ''; let r; try { r = 'ok ' + f(); } catch (e) { r = e.name + ' ' + e.message; } console.log(i + ' ' + r + ' ' + trace); });
