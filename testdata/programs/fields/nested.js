// Classes in classes, in methods, in initialisers; names that hide each other.
class Outer {
  #v = 'outer'; static made = [];
  Inner = class Inner { #w = 'inner'; see(o) { return [() => o.#v, () => this.#w].map((f) => f()); } };
  make(k) {
    const outer = this;
    class Local {
      #v = 'local' + k;
      both() { const r = []; for (let i = 0; i < 2; i++) r.push(i + this.#v + outer.w()); return r.join(); }
      sub() { return class Sub extends Local { #v = 'sub'; all() { return [this.#v, super.both(), () => this.#v].map((x) => (typeof x === 'function' ? x() : x)).join(';'); } }; }
      get fn() { return (o) => { for (let i = 0; i < 1; i++); return o.#v; }; }
    }
    Outer.made.push(Local);
    return new Local();
  }
  w() { for (let i = 0; i < 1; i++); return '<' + this.#v + '>'; }
  with = { method() { return typeof this; }, arrow: () => this.#v, deep: () => () => { const set = (x) => { this.#v = x; return this.w(); }; return set; } };
}
const o = new Outer(), l1 = o.make(1), l2 = o.make(2), S = l1.sub(), s = new S();
for (let i = 0; i < 2; i++) {
  console.log(l1.both(), l2.both(), s.all(), new o.Inner().see(o).join());
  console.log(l1.fn(l1), l1.fn(s), o.with.method(), o.with.arrow(), o.with.deep()()('v' + i));
  try { l1.fn(l2); } catch (e) { console.log(e.name); }
  try { l1.fn(o); } catch (e) { console.log(e.name); }
}
console.log(Outer.made.length, Outer.made.map((c) => c.name).join(), S.name);
const $r1 = 'mine', $cls = 'also mine', $r2 = 3;
class Clash { #x = $r1; f() { return (a) => { this.#x += $r1 + $cls; this.#n += $r2; return this.#x.length + a + this.#n++; }; } #n = 1; }
const cl = new Clash().f();
for (let i = 0; i < 3; i++) console.log(cl(i));
