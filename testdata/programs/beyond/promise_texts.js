// Texts of errors that the engine alone words differently, and the order of properties.
const self = Promise.resolve().then(() => self);
self.catch((e) => console.log(e.name, e.message));
Promise.any([Promise.reject(1), Promise.reject(2)]).catch((e) => console.log(e.name, e.message, e.errors, Reflect.ownKeys(e).join()));
Promise.any([]).catch((e) => console.log(e instanceof AggregateError, Object.prototype.hasOwnProperty.call(e, 'message'), e.errors));
for (const f of [() => Promise(), () => new Promise(), () => new Promise(1), () => Promise.prototype.finally.call(1), () => Promise.all.call(1),
  () => Promise.resolve.call(1), () => Promise.reject.call(), () => Promise.resolve.call(function () {}),
  () => Promise.all.call(function (e) { e(1, 2); e(1, 2); }, []), () => queueMicrotask()]) {
  try { f(); console.log('nothing thrown'); } catch (e) { console.log(e.name, e.message, e.code); }
}
const attributes = (o) => Reflect.ownKeys(o).map((k) => {
  const d = Object.getOwnPropertyDescriptor(o, k), f = d.get || d.value;
  return [String(k), typeof f, f.name, f.length, d.writable, d.enumerable, d.configurable, typeof f === 'function' ? Reflect.ownKeys(f).length : ''].join(' ');
});
console.log(attributes(Promise).join('\n'));
console.log(attributes(Promise.prototype).join('\n'));
for (const name of ['Promise', 'queueMicrotask']) {
  const d = Object.getOwnPropertyDescriptor(globalThis, name);
  console.log(name, d.value === globalThis[name], d.writable, d.enumerable, d.configurable, d.value.length);
}
new Promise((resolve, reject) => {
  for (const f of [resolve, reject]) console.log(String(f), Reflect.ownKeys(f), f.length, JSON.stringify(f.name));
});
const made = [];
for (const name of ['all', 'allSettled', 'any', 'race', 'resolve', 'reject']) {
  try { new Promise[name]([]); } catch (e) { made.push(e.name); }
}
for (const name of ['then', 'catch', 'finally']) {
  try { new Promise.prototype[name](); } catch (e) { made.push(e.name); }
}
console.log(made.join());
