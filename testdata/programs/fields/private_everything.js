// Every way to use a private member, from closures that outlive the call that made them.
function spin(n, v) { for (let i = 0; i < n; i++); return v; }
class P {
  #v = 1; #big = 5n; #o = { n: 0 }; #f = function (...a) { return [this === P.last, ...a].join(); };
  #m(...a) { spin(1); return a.concat(this.#v).join('-'); }
  get #g() { return spin(2, this.#v * 10); }
  set #g(x) { spin(1); this.#v = x; }
  static #count = 0;
  static #sm(x) { return spin(1, P.#count += x); }
  static get #sg() { return P.#count * 100; }
  static last;
  #tag(s, ...v) { return s.raw.join('_') + v.join() + this.#v; }
  constructor() { P.last = this; P.#sm(1); }
  make() {
    const that = this;
    return {
      read: () => this.#v,
      plain() { return that.#v + that.#g; },
      add: (n) => this.#v += spin(2, n),
      inc: () => [this.#v++, ++this.#v, this.#big++, --this.#big].join(),
      logic: () => [this.#v &&= spin(1, 7), this.#v ||= 8, this.#o.x ??= 9, this.#v **= 2, (this.#v >>= 1)].join(),
      call: (x) => this.#m(spin(1, x), spin(1, x + 1)),
      spread: (l) => this.#m(...l, spin(1, 'z')),
      field: () => this.#f(1, spin(1, 2)),
      chain: (o) => [o?.#v, o?.#o.n, o?.#m(spin(1, 3)), o?.#o?.['n'], (o?.#m)?.call(this, 'c')].join(),
      has: (o) => [#v in o, #m in o, #g in o].join(),
      destruct: (l) => { [this.#v, this.#o.n = spin(1, 4)] = l; ({ a: this.#g, b: this.#o.q = 3 } = { a: spin(1, 6) }); for (this.#v of [1, spin(1, 2), 3]) spin(1); return this.#v + '/' + this.#o.n + '/' + this.#o.q; },
      tag: (x) => this.#tag`a${spin(1, x)}b`,
      stat: (n) => [P.#sm(n), P.#sg, P.#count--, P.#count].join(),
      nested: () => { class In { #v = 'in'; both(p) { return [1, 2].map((i) => spin(1, i) + this.#v + p.#g2()); } } return In; },
      getset: (n) => { this.#g = n; this.#g += 1; return this.#g++ + this.#v; },
      del: () => delete this.#o.n && typeof this.#v + void this.#v,
      bad: () => { const r = []; for (const f of [() => this.#m = 1, () => ({}).#v, () => { ({}).#v = 1; }, () => P.#sg = 1, () => null.#v]) { try { f(); r.push('no'); } catch (e) { r.push(e.constructor.name); } } return r.join(); },
      leak: () => [this.#m, this.#f],
    };
  }
  #g2() { return 'g2' + this.#v; }
}
const p = new P(), q = new P(), c = p.make();
for (let i = 0; i < 2; i++) {
  console.log(c.read(), c.plain(), c.add(i), c.inc());
  console.log(c.logic(), c.call('x'), c.spread(['s']), c.field());
  console.log(c.chain(q), c.chain(undefined), c.has(p), c.has({}));
  console.log(c.destruct([5]), c.tag('t'), c.stat(2), c.getset(i));
  console.log(c.del(), c.bad(), c.read());
  const [m, f] = c.leak();
  console.log(m.call(q, 'leak'), m.name, f.name, m === c.leak()[0], c.leak()[0] === q.make().leak()[0]);
}
