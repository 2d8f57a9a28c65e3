// Sorting with a comparator that can be captured at every question. The order of the questions is part of what is printed, and arrays change meanwhile (the engine alone does not survive that).
function work(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i;
  return sum;
}
let seed = 3;
function random(n) {
  seed = seed * 16807 % 2147483647;
  return seed % n;
}
const lists = [
  [], [1], [2, 1], [1, 2, 3, 4], [4, 3, 2, 1], [3, 3, 1, 1, 2, 2], [undefined, 3, undefined, 1], [5, undefined, 4, 9, 1, 7, 2],
  Array.from({ length: 20 }, () => random(10)), Array.from({ length: 20 }, (_, i) => i > 9 ? i : 20 - i),
];
for (const list of lists) {
  const asked = [];
  const sorted = list.slice().sort((a, b) => { asked.push(a + "?" + b); work(1); return a - b; });
  const copy = list.toSorted((a, b) => b - a + work(1));
  console.log(sorted.join(), copy.join(), asked.length > 30 ? asked.length : asked.join(" "));
}
// long ones are merged; equal ones keep their order
const people = Array.from({ length: 150 }, (_, i) => ({ id: i, age: random(12) }));
people.sort((a, b) => a.age - b.age);
console.log(people.every((p, i) => i === 0 || people[i - 1].age < p.age || people[i - 1].age === p.age && people[i - 1].id < p.id));
let polls = 0;
const numbers = Array.from({ length: 90 }, () => random(1000));
numbers.sort((a, b) => { if (++polls % 23 === 0) work(2); return a - b; });
console.log(numbers.every((v, i) => i === 0 || numbers[i - 1] <= v), numbers.length, polls > 300);
console.log(["b", "a", "c"].sort(function (a, b) { "use strict"; return (this === undefined ? 1 : -1) * (a < b ? -1 : a > b ? 1 : 0) + work(1); }).join());

// the array changes while it is sorted
function changed(change) {
  const a = [4, 2, 3, 1];
  let n = 0;
  a.sort((x, y) => { if (n++ === 2) change(a); work(2); return x - y; });
  const out = [];
  for (let i = 0; i < a.length && i < 9; i++) out.push(i in a ? a[i] : "-");
  return out.join() + "|" + a.length;
}
console.log(changed((a) => a.push(9)), changed((a) => { a.length = 2; }), changed((a) => { delete a[1]; }), changed((a) => { a[0] = "x"; }));
console.log(changed((a) => { Object.defineProperty(a, 1, { set(v) { console.log("set", v, work(2)); }, get() { return "got"; }, configurable: true }); }));
console.log(changed((a) => { a[5000000] = 1; }));
try { console.log(changed((a) => Object.freeze(a))); } catch (e) { console.log(e instanceof TypeError); }
const sparse = [3, , 1, undefined, 2];
sparse.sort((a, b) => a - b + work(1));
console.log(sparse.length, 3 in sparse, 4 in sparse, sparse.join());
console.log([3, , 1].toSorted((a, b) => a - b + work(1)).length);
console.log(Array.prototype.sort.call({ length: 3, 0: "c", 1: "a", 2: "b" }, (a, b) => (work(2), a < b ? -1 : 1))[0]);
const same = [2, 1];
console.log(same.sort((a, b) => a - b + work(1)) === same, same.toSorted(() => work(1)) === same);
// sort in sort
console.log([[3, 1], [2, 9], [5, 4]].sort((a, b) => a.sort((x, y) => x - y + work(1))[0] - b.sort((x, y) => x - y + work(1))[0]).join(" "));
