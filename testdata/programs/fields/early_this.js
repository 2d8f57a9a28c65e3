// Arrow functions that see this before super() has returned, or call super() themselves, in classes with and without names.
let turns = 0;
const wait = v => { const until = turns + 2; while (turns < until) turns++; return v; };
let probe;
const safely = f => { try { return f(); } catch (e) { return e.name; } };
class Base { constructor(f) { this.base = f ? safely(f) : 'none'; wait(); } }
const C = class extends Base {
  field = [probe() === this, wait(1)];
  #secret = wait('s');
  constructor() {
    probe = () => this;
    const early = safely(probe);
    super(() => wait(this.field));
    this.early = early;
    this.late = probe() === this;
  }
  secret() { return this.#secret; }
};
const c = new C();
console.log(c.field.join(), c.early, c.base, c.late, c.secret(), C.name, c instanceof C, Object.keys(c).join());

const makers = [
  class extends Base { constructor() { (() => super(() => this))(); wait(); } },
  class extends Base { x = wait(2); constructor() { const go = () => super(); wait(); go(); this.y = (() => this.x)(); } },
  class extends Base { constructor(twice) { const go = () => super(); go(); wait(); if (twice) this.z = safely(go); } },
  class extends Base { constructor() { wait(); } },
  class extends Base { constructor() { (() => { super(); })(); return wait({ other: 1 }); } },
  class extends Array { constructor(...list) { (() => super(...list))(); wait(); this.push(wait(9)); } },
];
for (const M of makers) {
  console.log(safely(() => JSON.stringify(new M(1, 2))), M.name === '');
}
const named = { K: class extends Base { v = (() => wait(this.base))(); constructor() { (() => super())(); } } };
console.log(named.K.name, new named.K().v, new (class extends named.K { w = wait(this.v + '!'); })().w);
