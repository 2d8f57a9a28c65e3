// Each array built-in with a callback that loops, so that the stack is captured at every element.
function work(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i;
  return sum;
}

const list = [5, 1, 4, 2, 3];
const log = [];
list.forEach((v, i, all) => log.push(v + work(2), i, all === list));
console.log(log.join());
console.log(list.map((v) => v * 2 + work(1)).join(), list.map((v, i) => v * i + work(2)).join());
console.log(list.filter((v) => v > work(3) - 1).join(), list.filter((v, i, a) => a[i] !== i + work(1)).join());
console.log(list.some((v) => v === 2 + work(1)), list.some((v) => v > 9 + work(2)), list.every((v) => v > work(1)), list.every((v) => v > work(2)));
console.log(list.find((v) => v < 3 + work(1)), list.find((v) => v > 9 + work(1)), list.findIndex((v) => v === 4 + work(1)), list.findIndex((v) => v > 9 + work(1)));
console.log(list.findLast((v) => v > 3 + work(1)), list.findLast((v) => v > 9 + work(1)), list.findLastIndex((v) => v > 3 + work(1)), list.findLastIndex((v) => v > 9 + work(1)));
console.log(list.reduce((a, v) => a * 2 + v + work(2)), list.reduce((a, v, i, o) => a + v * i + o.length + work(1), "s"));
console.log(list.reduceRight((a, v) => a * 2 + v + work(2)), list.reduceRight((a, v, i, o) => a + v * i + o.length + work(1), "s"));
console.log(JSON.stringify(list.flatMap((v) => v % 2 ? [v, [v + work(2)]] : v)), JSON.stringify(list.flatMap((v, i) => (work(2), i === 1 ? [1, , 3] : i === 2 ? { length: 1, 0: "no" } : []))));
console.log(Array.from({ length: 4 }, (_, i) => i * i + work(2)).join(), Array.from({ length: 3 }, function (v) { return [v, this.k + work(2)].join(":"); }, { k: 7 }).join());
console.log(list.toSorted((a, b) => a - b + work(1)).join(), list.join());
console.log(list.sort((a, b) => b - a + work(1)).join(), list.join());

// this, arguments beyond the parameters, names and lengths
const self = { f: 3 };
console.log(list.map(function (v) { "use strict"; return v * this.f + work(2); }, self).join());
console.log(list.map(function () { return arguments.length + work(2) + (arguments[2] === list ? 10 : 0); }).join());
console.log(list.map(function () { "use strict"; return this === undefined ? work(3) : -1; }).join(), list.map(function () { return this === globalThis ? work(3) : -1; }).join());
console.log(list.map((...rest) => rest.length + work(1)).join(), list.map((v, i = 7) => i + work(1)).join(), list.reduce(function (...a) { return work(2) + a.length; }));
console.log(list.map((v, { length }) => String(length) + work(1)).join());
for (const f of [[].map, [].forEach, [].reduce, [].sort, [].flatMap, Array.from, new Map().forEach, new Set().forEach]) {
  console.log(f.name, f.length, Object.getOwnPropertyNames(f).join(), "prototype" in f, String(f).replace(/\s+/g, " "));
  try { new f(() => 1); console.log("constructed"); } catch (e) { console.log(e instanceof TypeError); }
}
console.log([].map === Array.prototype.map, JSON.stringify(Object.getOwnPropertyDescriptor(Array.prototype, "map")), Object.keys([].map).length);

// methods, bound functions, classes, native functions, proxies and generators as callbacks
const object = { k: 2, times(v) { return v * this.k + work(2); } };
console.log(list.map(object.times, object).join(), list.map(object.times.bind(object)).join(), list.map(String).join(), list.map(Number.prototype.toFixed, 5).join());
console.log(list.map(new Proxy((v) => v + work(2), {})).join(), list.map(function* (v) { yield v + work(2); }).map((g) => g.next().value + work(2)).join());
try { list.map(class A {}); } catch (e) { console.log(e instanceof TypeError); }
console.log([1, 2].map(async (v) => v + work(2)).map((p) => p instanceof Promise).join());

// called through call, apply, Reflect.apply, bound functions and as methods of other objects
const map = Array.prototype.map;
const boundMap = map.bind(list);
console.log(map.call(list, (v) => v + work(2)).join(), map.apply(list, [(v) => v + work(2)]).join(), Reflect.apply(map, list, [(v) => v + work(2)]).join());
console.log(boundMap((v) => v + work(2)).join(), boundMap.bind(null, (v) => v + work(2))().join(), { map, length: 2, 0: "a", 1: "b" }.map((v) => v + work(2)).join());
console.log(map.call("xyz", (c, i, s) => c + typeof s + work(2)).join(), map.call({ length: 2, 1: "q" }, (v) => v + work(2)).join());
(function () { console.log(map.call(arguments, (v) => v + work(2)).join()); })(1, 2, 3);
console.log(list["map"]((v) => v + work(2)).join(), list?.map?.((v) => v + work(2)).join(), list.map(...[(v) => v + work(2)]).join());
const proxied = new Proxy(map, {});
console.log(proxied.call(list, (v) => v + work(2)).join(), Reflect.apply(proxied, list, [(v) => v + work(2)]).join());
