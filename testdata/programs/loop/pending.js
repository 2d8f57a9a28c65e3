// 10,000 pending timers: their order and what is left of each must be right however often the program moves.
'use strict';
let seed = 99;
const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
const begin = Date.now();
let fired = 0, early = 0, late = 0, order = 7, last = 0, wrong = 0;
const due = (i, at) => {
  const now = Date.now() - begin;
  fired++;
  if (now < at) early++;
  if (now > at + 2) late++;
  if (at < last) wrong++;
  last = at;
  order = (order * 31 + i) % 1000000007;
  if (fired % 500 === 0) console.log(fired, order, early, late, wrong);
};
const timers = [];
for (let i = 0; i < 10000; i++) {
  const at = 3600000 * (1 + random(240));
  timers.push(setTimeout(due, at, i, at));
}
for (let i = 0; i < 10000; i += 9) {
  clearTimeout(timers[i]);
  if (i % 2) timers[i].refresh();
}
for (let i = 4; i < 10000; i += 900) timers[i].unref();
console.log(timers.filter((t) => t.hasRef()).length);
process.on('exit', () => console.log('end', fired, order, early, late, wrong));
