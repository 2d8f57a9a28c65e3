// What console.log shows of promises in all states.
const pending = new Promise(() => {});
const rejected = Promise.reject(new RangeError('shown'));
rejected.catch(() => {});
const text = Promise.reject('text');
text.catch(() => {});
class Sub extends Promise {}
const all = {
  pending, text, value: Promise.resolve(1), object: Promise.resolve({ a: [1, 2, { b: 3 }] }), sub: Sub.resolve('s'),
  nothing: Promise.resolve(), nested: Promise.resolve([Promise.resolve('in')]), then: pending.then(() => 1),
};
let i = 0;
for (const k of Object.keys(all)) console.log(i++, k, all[k]);
console.log(Object.assign(Promise.resolve(2), { own: true, other: 'x' }));
console.log(all);
console.log(Promise, Sub, [pending], new Map([[pending, all.value]]));
console.log(`${pending}`, String(Promise), typeof Promise, pending.toString(), Object.keys(pending).length);
console.log(JSON.stringify(pending), Promise.prototype, Promise.prototype.then);
Promise.resolve().then(() => { for (const k of Object.keys(all)) console.log(k, all[k]); });
const cyclic = {};
cyclic.p = Promise.resolve(cyclic);
console.log(cyclic);
console.log(rejected instanceof Promise, Object.getOwnPropertyNames(Promise).sort().join(), Object.getOwnPropertyNames(Promise.prototype).sort().join());
