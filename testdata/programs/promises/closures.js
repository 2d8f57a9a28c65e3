// What callbacks have captured is shared with everything else that has captured it, before and
// after a capture.
function account(name) {
  let balance = 0;
  const history = [];
  return {
    add: (n) => Promise.resolve(n).then((v) => { balance += v; history.push(v); return balance; }),
    read: () => balance,
    history,
    name,
  };
}
const x = account('x'), y = account('y');
const jobs = [];
for (let i = 1; i <= 4; i++) {
  let mine = i;
  jobs.push(x.add(i).then((b) => {
    while (mine < 6) mine++;
    return y.add(b).then((t) => ({ i, mine, b, t }));
  }));
}
const shared = { self: null, list: [] };
shared.self = Promise.resolve(shared);
shared.list.push(shared.self, shared.self);
const map = new Map([[shared.self, 'key']]);
const weak = new WeakMap([[shared.self, 'weak']]);
shared.self.tag = { of: shared };
Promise.all(jobs).then((rows) => {
  for (const r of rows) console.log(r.i, r.mine, r.b, r.t);
  console.log(x.read(), y.read(), x.history, y.history);
  return shared.self;
}).then((s) => {
  console.log(s === shared, s.self === s.list[1], map.get(s.self), weak.get(s.self), s.self.tag.of === s);
  console.log(Object.keys(s.self), Reflect.ownKeys(Promise.resolve()));
  console.log(s);
});
const order = [];
const memo = new Map();
function load(k) {
  if (!memo.has(k)) memo.set(k, new Promise((r) => { queueMicrotask(() => { for (let i = 0; i < 3; i++) order.push(k + i); r(k.toUpperCase()); }); }));
  return memo.get(k);
}
for (const k of ['a', 'b', 'a', 'c', 'b']) load(k).then((v) => order.push(v));
load('c').then(() => Promise.resolve()).then(() => console.log(order.join(' '), load('a') === memo.get('a')));
