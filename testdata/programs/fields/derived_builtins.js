// Private members of arrays, maps, errors and functions; frozen and sealed objects with state.
class Stack extends Array {
  #depth = 0;
  top = null;
  push(...v) { for (const x of v) { this.#depth++; super.push(x); } this.top = this[this.length - 1]; return this.#depth; }
  get depth() { return this.#depth; }
}
class Cache extends Map {
  #hits = 0; #misses = 0;
  constructor(entries, limit) { super(); for (const [k, v] of entries) this.set(k, v); this.limit = limit; }
  get(k) { if (super.has(k)) this.#hits++; else this.#misses++; return super.get(k); }
  stats() { let t = 0; for (const _ of this) t++; return `${this.#hits}/${this.#misses}/${t}/${this.limit}`; }
}
class Problem extends Error {
  #code; name = 'Problem';
  constructor(code) { super('problem ' + code); this.#code = code; }
  describe() { for (let i = 0; i < 1; i++); return `${this.name} ${this.message} ${this.#code}`; }
}
class Given { constructor(o) { return o; } }
class Stamp extends Given { #s; extra = 1; constructor(o, s) { super(o); this.#s = s; } static of(o) { return #s in o ? o.#s : 'none'; } static set(o, v) { o.#s = v; } }
class Second extends Given { #t = 'second'; static of(o) { return (#t in o) && o.#t; } }
const s = new Stack(), cache = new Cache([[1, 'a'], [2, 'b']], 9), e = new Problem(7);
const fn = () => 'fn', frozen = {};
new Stamp(fn, 'on a function'); new Stamp(frozen, { deep: [1] }); new Second(frozen); new Stamp(s, 'on a stack');
Object.freeze(frozen); Object.freeze(s);
const sealed = Object.seal(new (class Vault { #n = 0; add() { for (let i = 0; i < 3; i++) this.#n += i; return this.#n; } })());
const st2 = new Stack();
for (let i = 0; i < 3; i++) {
  console.log(st2.push(i, i * 2), st2.depth, st2.top, st2.length, s.depth);
  console.log(cache.get(i), cache.stats(), e.describe(), sealed.add());
  console.log(Stamp.of(fn), JSON.stringify(Stamp.of(frozen)), Second.of(frozen), Stamp.of(s), Stamp.of({}), frozen.extra, Object.isFrozen(frozen));
  Stamp.set(frozen, { round: i });
}
try { new Stamp(fn, 'again'); } catch (x) { console.log(x.name); }
console.log(Stamp.of(fn), e instanceof Problem, Array.isArray(st2), Object.keys(e).join());
class Loop { #next = this; #self = Loop; get next() { return this.#next.#self === Loop; } }
const l = new Loop();
for (let i = 0; i < 2; i++) console.log(l.next);
