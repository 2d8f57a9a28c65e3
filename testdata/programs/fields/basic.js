// Fields, private members and static blocks of the plain kind, in the middle of loops.
class Counter {
  #n = 0;
  step = 2;
  static made = 0;
  static #all = [];
  handler = () => this.#n + this.step;
  #bump(by) { this.#n += by; return this; }
  get #twice() { return this.#n * 2; }
  set #twice(v) { this.#n = v / 2; }
  static { this.tag = `tag-${this.made}`; const k = 5; this.k = () => k; }
  constructor(start) { this.#n = start; Counter.made++; Counter.#all.push(this); }
  run(times) {
    let out = [];
    for (let i = 0; i < times; i++) {
      this.#bump(this.step).#n++;
      this.#twice = this.#twice + 2;
      this.#twice += 2;
      out.push(this.#n);
    }
    return out.map((x) => x + this.#n - this.#n);
  }
  static sum() { let s = 0; for (const c of Counter.#all) s += c.#n; return s; }
  static is(o) { return #n in o; }
  counterOf() { return { next: () => ++this.#n, peek: () => this.#n, old: () => this.#n++ }; }
}
const a = new Counter(1), b = new Counter(10);
const it = a.counterOf();
for (let i = 0; i < 3; i++) {
  console.log(a.run(2).join(), b.run(1).join(), a.handler(), b.handler(), Counter.sum(), Counter.made);
  console.log(it.next(), it.peek(), it.old(), it.peek());
  console.log(Counter.is(a), Counter.is({}), Counter.tag, Counter.k(), a.handler.name, Object.keys(a).join());
}
try { Counter.prototype.run.call({}, 1); } catch (e) { console.log(e.name); }
