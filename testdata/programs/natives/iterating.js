// for-of, spread and destructuring of what the realm goes through by means of its own: arrays, Maps, Sets, generators.
function work(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i;
  return sum;
}
const map = new Map([["a", 1], ["b", 2], ["c", 3]]);
const set = new Set([1, 2, 3]);
const out = [];
for (const [k, v] of map) out.push(k + v + work(2));
for (const k of map.keys()) out.push(k + work(2));
for (const v of map.values()) out.push(v + work(2));
for (const e of map.entries()) out.push(e.length + e[0] + work(2));
for (const v of set) out.push(v + work(2));
for (const [a, b] of set.entries()) out.push(a * b + work(2));
for (const [i, v] of [7, 8].entries()) out.push(i + v + work(2));
for (const c of "a\u{1F600}b") out.push(c.length + work(2));
console.log(out.join());

// what changes while it is gone through
function walk(c, change) {
  const seen = [];
  for (const e of c) {
    const k = Array.isArray(e) ? e[0] : e;
    seen.push(k);
    work(2);
    if (seen.length < 9) change(c, k);
  }
  return seen.join("");
}
const add = (c, k) => c.add ? c.add(k) : c.set(k, k);
for (const make of [() => new Set([1, 2, 3, 4]), () => new Map([[1, 1], [2, 2], [3, 3], [4, 4]])]) {
  console.log(walk(make(), (c, k) => c.delete(k)), walk(make(), (c, k) => k < 6 && add(c, k + 3)), walk(make(), (c, k) => { c.delete(k); add(c, k); }),
    walk(make(), (c, k) => k === 2 && c.clear()), walk(make(), (c, k) => { if (k === 2) { c.clear(); add(c, 8); } }), walk(make(), (c, k) => { if (k === 3) { c.delete(2); c.delete(3); c.delete(1); } }));
}
const it = set.values();
it.next();
for (const v of it) { console.log("rest", v, work(2)); if (v === 2) break; }
for (const v of it) console.log("more", v, work(2));
for (const v of it) console.log("never", v);

// generators
function* count(n) { try { for (let i = 0; i < n; i++) { work(2); yield i; } return "end"; } finally { out.push("closed"); work(2); } }
out.length = 0;
for (const x of count(3)) out.push(x + work(2));
for (const x of count(9)) { if (x > 1) break; out.push(x); }
try { for (const x of count(9)) { if (x > 0) throw "stop" + work(2); } } catch (e) { out.push(e); }
function* failing() { yield 1; work(2); throw new RangeError("inside"); }
try { for (const x of failing()) out.push(x); } catch (e) { out.push(e.message); }
console.log(out.join(), [...count(3)].join(), Math.max(...count(4)), Array.from(count(3), (v) => v + work(2)).join());
const [first, , third, ...rest] = count(6);
console.log(first, third, rest.join());
function* inner() { for (const x of count(2)) for (const y of count(2)) yield x * 10 + y + work(2); }
console.log([...inner()].join());
function* chained(n) { if (n > 0) { yield n; for (const x of chained(n - 1)) yield x + work(2); } }
const chain = [];
for (const x of chained(4)) chain.push(x);
console.log(chain.join());
const left = inner();
for (const x of left) { console.log("left", x); break; }
console.log(JSON.stringify(left.next()), JSON.stringify(count(2).next("sent")));
const g = count(3);
try { for (const x of g) g.throw(new Error("thrown into " + x)); } catch (e) { console.log(e.message, JSON.stringify(g.next())); }
const running = (function* () { yield 1; try { for (const x of running) console.log("never", x); } catch (e) { yield e.constructor.name; } })();
console.log([...running].join());
for (const x of [1, 2].map((v) => count(v))) for (const y of x) console.log("mapped", y, work(2));
const fake = Object.create(Object.getPrototypeOf(count(1)));
try { for (const x of fake) console.log("never"); } catch (e) { console.log(e instanceof TypeError); }

// where somebody has changed the protocol
class Mine extends Array { *[Symbol.iterator]() { yield "mine"; yield this.length + work(2); } }
console.log([...Mine.of(1, 2)].join());
const [p, q] = Mine.of(5);
console.log(p, q);
const own = [1, 2];
own[Symbol.iterator] = function* () { yield "own"; };
for (const x of own) console.log(x, work(2));
const IteratorPrototype = Object.getPrototypeOf([][Symbol.iterator]());
const next = IteratorPrototype.next;
IteratorPrototype.next = function () { const r = next.call(this); if (!r.done) r.value = "<" + r.value + ">"; return r; };
for (const x of [1, 2]) console.log(x, work(2));
const [changed] = [3];
IteratorPrototype.next = next;
const [back] = [3];
console.log(changed, back);
const protos = [IteratorPrototype, Object.getPrototypeOf(IteratorPrototype), Object.prototype];
protos.forEach((o, i) => {
  o.return = function () { console.log("return", i, work(2)); return {}; };
  for (const x of [1, 2]) break;
  const [one] = [1, 2];
  delete o.return;
  for (const x of [1, 2]) break;
});
const values = Array.prototype[Symbol.iterator];
Array.prototype[Symbol.iterator] = function* () { yield "all"; };
for (const x of [1, 2]) console.log(x, work(2));
Object.defineProperty(Array.prototype, Symbol.iterator, { get() { console.log("got"); return values; }, configurable: true });
for (const x of [4]) console.log(x, work(2));
Object.defineProperty(Array.prototype, Symbol.iterator, { value: values, writable: true, configurable: true });
for (const x of [5]) console.log(x, work(2));
const SetIterator = Object.getPrototypeOf(new Set().values());
const setNext = SetIterator.next;
SetIterator.next = function () { work(2); return setNext.call(this); };
for (const x of set) console.log("set", x);
SetIterator.next = setNext;
Object.prototype.done = true;
for (const x of count(1)) console.log("done is inherited", x);
delete Object.prototype.done;
