// Private accessors that run code of the program, in all positions.
class Temp {
  #c = 0; #reads = 0;
  get #f() { this.#reads++; let x = 0; for (let i = 0; i < 2; i++) x += this.#c; return x; }
  set #f(v) { for (let i = 0; i < 2; i++) this.#c = v / 2; }
  get #only() { return 'only'; }
  set #write(v) { this.#c = v; }
  get value() { return this.#f; }
  set value(v) { this.#f = v; }
  work(list) {
    const out = [];
    for (const v of list) {
      this.#f = v; this.#f += 1; this.#f++; this.#write = this.#c;
      out.push(this.#f, `${this.#f}${this.#only}`, this.#f > 3 ? this.#f : -this.#f);
    }
    return out;
  }
  later() { return { f: () => this.#f++, g: () => (this.#f ||= 4), h: (v) => { this.#write = v; return this.#only + this.#f + this.#reads; } }; }
  wrong() { const r = []; for (const t of [() => { this.#only = 1; }, () => this.#write]) try { t(); r.push('ok'); } catch (e) { r.push(e.name); } return r.join(); }
}
const t = new Temp(), l = t.later();
for (let i = 0; i < 3; i++) {
  console.log(t.work([i, i + 2]).join(), t.value, (t.value = 3), t.value);
  console.log(l.f(), l.g(), l.h(i), t.wrong());
}
