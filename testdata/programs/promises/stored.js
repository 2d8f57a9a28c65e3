// resolve and reject that leave the executor: they are settled later, once, from anywhere.
function defer() {
  const d = {};
  d.promise = new Promise((resolve, reject) => { d.resolve = resolve; d.reject = reject; });
  return d;
}
const out = [];
const waiting = [];
for (let i = 0; i < 6; i++) {
  const d = defer();
  waiting.push(d);
  d.promise.then((v) => { let s = ''; for (let k = 0; k <= i; k++) s += v; out.push(i + s); }, (e) => out.push(i + '!' + (e.name || e)));
}
waiting[0].resolve('a');
waiting[0].reject('b');
waiting[0].resolve('c');
waiting[1].reject('d');
waiting[1].resolve('e');
waiting[2].resolve(waiting[3].promise); // already resolved, but pending
waiting[2].resolve('f');
waiting[4].resolve({ then(ok) { waiting[5].stored = ok; } });
let turns = 0;
Promise.resolve().then(function turn() {
  turns++;
  if (turns === 3) waiting[3].resolve('g');
  if (turns === 6) waiting[5].stored('h');
  if (turns === 7) waiting[5].stored('i');
  if (turns === 9) waiting[5].resolve(waiting[5].promise);
  if (turns < 14) return Promise.resolve().then(turn);
  return turns;
}).then((n) => {
  console.log(n, out.join(' '));
  waiting[5].promise.catch((e) => console.log(e.name));
  console.log(waiting.slice(0, 5).map((d) => d.promise));
});
const { resolve, reject, promise } = defer();
console.log(resolve.length, reject.length, JSON.stringify([resolve.name, reject.name]), 'prototype' in resolve, String(resolve));
resolve.extra = 'kept';
promise.then((v) => console.log(v === resolve, v.extra, v(2)));
console.log(promise, resolve(resolve));
console.log(promise);
const self = defer();
self.resolve(self.promise);
self.promise.catch((e) => console.log(e.name, e instanceof TypeError));
const me = Promise.resolve().then(() => me);
me.catch((e) => console.log(e.name, e instanceof TypeError));
