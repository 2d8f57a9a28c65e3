// super: what is looked at first, the key, this or the parent; how often a key is evaluated; delete.
const log = [];
const say = v => { log.push(v); for (let i = 0, n = 1; i < n; i++); return v; };
class P {
  get a() { return this._a ?? 1; }
  set a(v) { this._a = v; }
  get b() { return this._b ?? 10; }
  set b(v) { this._b = v; }
}
class Q extends P {
  walk() {
    const names = ['a', 'b'];
    let i = 0, out = [];
    for (let turn = 0; turn < 2; turn++) {
      out.push(super[names[i++ % 2]] += 2);
      out.push(super[names[i++ % 2]]--);
      out.push(++super[names[i++ % 2]]);
      i++;
    }
    return [i, out, this._a, this._b].join(' ');
  }
  walkInArrow() {
    const names = ['a', 'b'];
    let i = 0, out = [];
    for (let turn = 0; turn < 2; turn++) {
      (() => {
        out.push(super[names[i++ % 2]] += 2);
        out.push(super[names[i++ % 2]]--);
        out.push(super[names[i++ % 2]] ||= 5);
      })();
      i++;
    }
    return [i, out, this._a, this._b].join(' ');
  }
}
console.log(new Q().walk());
console.log(new Q().walkInArrow());

// this is looked up before the key is evaluated.
const attempt = f => { try { return 'gives ' + f(); } catch (e) { return e.name + ' after ' + log.splice(0); } };
class Early {
  constructor() { say('parent'); }
}
for (const f of [
  class extends Early { constructor() { super[say('key')]; } },
  class extends Early { constructor() { super[super()]; } },
  class extends Early { constructor() { super[super()] = 0; } },
  class extends Early { constructor() { super[super()]++; } },
  class extends Early { constructor() { super[super()] += say('value'); } },
  class extends Early { constructor() { super[say('key')](say('argument')); } },
  class A1 extends Early { constructor() { (() => { super[super()] = 1; })(); } },
  class A2 extends Early { constructor() { (() => super[say('key')])(); } },
]) console.log(attempt(() => new f()));

// delete of a member of super is an error.
const unlucky = { toString() { say('string'); return 'x'; } };
class D extends P {
  static s() { return delete super.x; }
  m() { return delete super[unlucky]; }
  n() { return (() => delete super.x)(); }
  o() { for (let i = 0, n = 2; i < n; i++) if (i) return delete super[unlucky]; }
}
const literal = { m() { return delete super.x; }, n() { return delete super[unlucky]; }, o: () => 1, p() { return () => delete super[1]; } };
for (const f of [D.s, () => new D().m(), () => new D().n(), () => new D().o(), () => literal.m(), () => literal.n(), () => literal.p()()]) {
  console.log(attempt(f));
}
