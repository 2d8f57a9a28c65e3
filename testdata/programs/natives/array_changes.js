// Arrays that change while a built-in goes through them, and arrays that are not plain.
function work(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i;
  return sum;
}
function show(a) {
  const out = [];
  for (let i = 0; i < a.length; i++) out.push(i in a ? String(a[i]) : "-");
  return out.join() + "|" + a.length;
}
const fresh = () => [1, 2, 3, 4, 5, 6];

for (const name of ["forEach", "map", "filter", "some", "every", "find", "findIndex", "findLast", "findLastIndex", "reduce", "reduceRight", "flatMap"]) {
  const changes = [
    (a, i) => { if (i === 2) a.length = 4; },
    (a, i) => { if (i === 1 || i === 4) a.push(99); },
    (a, i) => { if (i === 2) delete a[3]; },
    (a, i) => { if (i === 2) a.length = 0; },
    (a, i) => { if (i === 1) a.shift(); },
    (a, i) => { if (i === 3) a.unshift("new"); },
    (a, i) => { if (i === 2) a[1] = "before", a[4] = "behind"; },
    (a, i) => { if (i === 2) a[9000000] = "sparse"; },
    (a, i) => { if (i === 2) Object.defineProperty(a, 3, { get() { return "got" + work(2); }, configurable: true }); },
    (a, i) => { if (i === 2) Object.freeze(a); },
    (a, i) => { if (i === 2) Object.setPrototypeOf(a, { 4: "inherited", __proto__: Array.prototype }), delete a[4]; },
    (a, i) => { if (i === 2) a.reverse(); },
  ];
  for (const change of changes) {
    const a = fresh();
    const log = [];
    const cb = name.startsWith("reduce")
      ? (s, v, i) => { change(a, i); log.push(v, work(2)); return s + String(v); }
      : (v, i) => { change(a, i); log.push(v, work(2)); return name === "every" || name === "map" ? String(v) : v === 4; };
    let r;
    r = name.startsWith("reduce") ? a[name](cb, "") : a[name](cb);
    console.log(name, log.join(" "), Array.isArray(r) ? show(r) : String(r), a.length > 100 ? a.length : show(a));
  }
}

// holes, inherited elements, frozen and sealed arrays, arrays of other kinds
const holes = [1, , 3, , 5];
console.log(show(holes.map((v) => v + work(2))), show(holes.filter((v) => work(2) || v)), holes.findIndex((v) => v === undefined && work(2)), holes.find((v, i) => i === 3 && work(2)));
Array.prototype[1] = "proto";
console.log(show(holes.map((v) => v + work(2))), show([0, 1, 2].map((v) => v + work(2))), holes.reduce((a, v) => a + v + work(2), ""));
delete Array.prototype[1];
const frozen = Object.freeze([3, 1, 2]);
console.log(show(frozen.map((v) => v + work(2))), show(Object.seal([3, 1, 2]).filter((v) => v > 1 + work(1))), show(Object.preventExtensions([3, 1, 2]).sort((a, b) => a - b + work(1))));
try { frozen.sort((a, b) => a - b + work(1)); } catch (e) { console.log(e instanceof TypeError, show(frozen)); }
const sparse = [];
sparse[100000] = 1; sparse[7] = 2;
console.log(sparse.map((v) => v + work(2)).length, sparse.reduce((a, v) => a + v + work(2), 0));
const accessors = [1, 2, 3];
Object.defineProperty(accessors, 1, { get() { return 20 + work(1); }, set(v) { console.log("set", v, work(2)); }, enumerable: true });
console.log(show(accessors.map((v) => v + work(2))), show(accessors.sort((a, b) => b - a + work(1))));
console.log(show(Array.prototype.map.call(new Uint8Array([1, 2]), (v) => v + 300 + work(2))));
((strings) => console.log(show(strings.map((s) => s + work(2)))))`a${1}b${2}c`;
const lengthy = new Array(3);
console.log(show(lengthy.map(() => work(2))), show(Array.from({ length: 2.7 }, () => work(2))), show(Array.from({ length: "3" }, (v, i) => i + work(2))), show(Array.from({ length: -1 }, () => work(2))));
console.log(show(Array.from({ length: 2, 1: "x" }, (v, i) => v + i + work(2))), show(Array.from([1, , 3], (v, i) => v + i + work(2))), show(Array.from("ab", (v, i) => v + i + work(2))), show(Array.from(new Set([7, 8]), (v, i) => v + i + work(2))));
const growing = { length: 3 };
console.log(show(Array.from(growing, (v, i) => { growing[i + 1] = "g" + i; growing.length = 9; return v + work(2); })));
console.log(show(Array.from(Object.create({ length: 2, 0: "p" }), (v, i) => v + i + work(2))));
Object.prototype[1] = "op";
console.log(show(Array.from({ length: 3 }, (v, i) => v + work(2))));
delete Object.prototype[1];
console.log(show(Array.from({ length: 3 }, (v, i) => { if (i === 0) Object.prototype[1] = "late"; return String(v) + work(2); })));
delete Object.prototype[1];
class Of { constructor(n) { this.n = n; } }
console.log(JSON.stringify(Array.from.call(Of, { length: 2 }, (v, i) => i + work(2))), show(Array.from.call(null, { length: 2 }, (v, i) => i + work(2))));

// species
class Mine extends Array { sum() { return this.reduce((a, b) => a + b + work(1), 0); } }
const mine = Mine.from([1, 2, 3], (v) => v * 2 + work(1));
console.log(mine instanceof Mine, mine.sum(), mine.map((v) => v + work(2)) instanceof Mine, mine.filter((v) => v > 2 + work(1)).sum(), mine.flatMap((v) => [v, work(2)]).constructor.name, mine.toSorted((a, b) => b - a + work(1)) instanceof Mine);
class Plain extends Array { static get [Symbol.species]() { return Array; } }
console.log(Plain.from([1, 2]).map((v) => v + work(2)) instanceof Plain);
const odd = [1, 2, 3];
odd.constructor = { [Symbol.species]: function (n) { this.made = n; } };
console.log(JSON.stringify(odd.map((v) => v + work(2))), JSON.stringify(odd.filter((v) => v > 1 + work(1))));
const was = Array.prototype.constructor;
Array.prototype.constructor = Mine;
console.log([1].map((v) => v + work(2)) instanceof Mine);
Array.prototype.constructor = was;
const species = Object.getOwnPropertyDescriptor(Array, Symbol.species);
Object.defineProperty(Array, Symbol.species, { get() { return Mine; }, configurable: true });
console.log([1].map((v) => v + work(2)) instanceof Mine, [1].filter((v) => work(3)) instanceof Mine);
Object.defineProperty(Array, Symbol.species, species);
console.log([1].map((v) => v + work(2)) instanceof Mine);
const withKey = Object.assign([1, 2], { key: "k" });
console.log(show(withKey.map((v) => v + work(2))), withKey.map((v) => v).key);

// replaced built-ins
const native = Array.prototype.map;
Array.prototype.map = function (cb) { return native.call(this, (v) => "<" + cb(v) + ">"); };
console.log([1, 2].map((v) => v + work(2)).join());
Array.prototype.map = native;
console.log([1, 2].map((v) => v + work(2)).join());
