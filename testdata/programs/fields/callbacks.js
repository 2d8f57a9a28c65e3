// Private members in callbacks of built-ins that are stopped in mid-call.
class Store {
  #rows = new Map(); #listeners = new Set(); #log = [];
  static #instances = [];
  constructor(rows) { Store.#instances.push(this); for (const [k, v] of rows) this.#rows.set(k, v); }
  on = (f) => { this.#listeners.add(f); return () => this.#listeners.delete(f); };
  #emit(...args) { this.#listeners.forEach((f) => { for (let i = 0; i < 1; i++); f(...args, this.#log.length); }); }
  update(fn) {
    [...this.#rows].forEach(([k, v], i) => {
      this.#rows.set(k, fn(v, i, this.#rows.size));
      this.#log.push(k);
      this.#emit(k, this.#rows.get(k));
    });
    return [...this.#rows.values()].sort((a, b) => this.#compare(a, b)).map((v) => `${v}${this.#log.length}`).reduce((s, v) => s + this.#rows.size + v, '');
  }
  #compare(a, b) { let d = 0; for (let i = 0; i < 1; i++) d = b - a; return d; }
  json() { return JSON.stringify({ rows: [...this.#rows] }, (k, v) => (Array.isArray(v) && v.length > this.#rows.size ? v.slice(1) : v)); }
  toJSON() { return this.#log.map((k) => k.toUpperCase()); }
  static each(f) { return Store.#instances.map((s) => f(s.#rows, s.#log)); }
}
const a = new Store([['x', 1], ['y', 2]]), b = new Store([['z', 9]]);
const seen = [];
const off = a.on((k, v, n) => seen.push(`${k}=${v}@${n}`));
b.on((...r) => seen.push(r.join()));
console.log(a.update((v, i, n) => { for (let j = 0; j < 2; j++) v += i + n; return v; }), b.update((v) => v / 3));
console.log(off(), off(), a.update((v) => v + 1), seen.join(' '));
console.log(a.json(), JSON.stringify([a, b]), Store.each((rows, log) => rows.size + ':' + log.join('')).join());
console.log('abc'.replace(/./g, (c) => Store.each((rows) => c + rows.size).join('')));
