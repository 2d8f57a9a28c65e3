// Closures born in initialisers and static blocks that are stopped in their own loops.
function spin(v) { for (let i = 0; i < 1; i++); return v; }
class Top { hi(n) { let s = ''; for (let i = 0; i < n; i++) s += 'h'; return s; } static shi(n) { return spin('s').repeat(n); } }
class T extends Top {
  #n = 0; #list = [1, 2, 3];
  arrow = (k) => { let s = 0; for (let i = 0; i < k; i++) { s += this.#n++; s += this.#list.map((v) => spin(v) * this.#n).length; } return s + super.hi(k); };
  func = function (k) { let r = ''; for (const v of this.list) r += v + spin(k); return r; };
  maker = () => { const fs = []; for (let i = 0; i < 3; i++) fs.push(() => { for (let j = 0; j < 1; j++) this.#n += i; return this.#n; }); return fs; };
  obj = { base: { m() { return 'bm'; } }, __proto__: { m(x) { return 'pm' + x; } }, m(x) { for (let i = 0; i < 1; i++); return super.m(spin(x)); }, get g() { return spin(1); } };
  anon = class { #z = 1; up() { for (let i = 0; i < 2; i++) this.#z += i; return () => this.#z++; } };
  picked = (() => { const { a, b: [c, ...d], ...e } = { a: 1, b: [2, 3, 4], f: 5 }; return [a, c, d, e.f].join(); })();
  tried = (() => { try { for (const k in { x: 1, y: 2 }) { if (k === 'y') return k; } } catch { return 'no'; } finally { spin(1); } return 'end'; })();
  get list() { return this.#list; }
  defaults(a = this.#n, f = () => this.#n + a, { p = this.#list.length } = {}) { for (let i = 0; i < 1; i++) a++; return [a, f(), p, arguments.length].join(); }
  inArgs() { const f = () => { for (let i = 0; i < arguments.length; i++) this.#n += arguments[i]; return this.#n; }; return f; }
  static fs = []; static #count = 10;
  static {
    outer: for (let i = 0; i < 3; i++) { for (const j of [0, 1, 2]) { if (j > i) continue outer; T.fs.push((k) => { let s = 0; for (let x = 0; x < k; x++) s += i * 10 + j + T.#count; return s; }); } }
    switch (T.fs.length) { case 6: { let six = 'six'; T.six = () => { for (let i = 0; i < 1; i++) six += i; return six; }; break; } default: T.six = null; }
    try { null.x; } catch ({ name: n }) { T.caught = () => spin(n) + super.shi(2); } finally { T.fin = true; }
    function counter() { let c = 0; return () => { for (let i = 0; i < 2; i++) c++; return c + T.#count++; }; }
    T.next = counter();
    class Hidden { #h = spin('h'); static look = (o) => { for (let i = 0; i < 1; i++); return o.#h; }; }
    T.hidden = () => Hidden.look(new Hidden());
  }
}
const t = new T(), fs = t.maker(), up = new t.anon().up(), args = t.inArgs(1, 2);
for (let i = 0; i < 2; i++) {
  console.log(t.arrow(2), t.func('k'), fs.map((f) => f()).join(), t.obj.m(i), t.obj.g, up());
  console.log(t.picked, t.tried, t.defaults(), t.defaults(1, undefined, {}), args(), t.anon.name, t.arrow.name);
  console.log(T.fs.map((f) => f(2)).join(), T.six(), T.caught(), T.fin, T.next(), T.hidden());
}
