// A yield or an await whose operand has one itself: what is suspended waits at the outer one.
const log = (...a) => console.log(...a);
function* g(a) {
  const x = yield yield a + (yield 'first');
  log('x', x);
  const y = yield [yield 1, yield (yield 2) + (yield 3)];
  log('y', y);
  return `${yield `${yield 't'}`}`;
}
const it = g('a');
for (let i = 0, r; i < 14 && !(r = it.next(i)).done; i++) log(i, r.value);
const twice = async x => x + x;
let n = 0;
queueMicrotask(function tick() {
  log('tick', ++n);
  if (n < 16) queueMicrotask(tick);
});
(async () => {
  log(await await 'x');
  log(await twice(await twice(await 1)));
  try {
    throw await await 'thrown';
  } catch (e) {
    log(e, await (async v => v + await (await v))(2));
  }
  const o = { async m(v) { return this.k + v; }, k: 1 };
  log(await o.m(await o.m(await o?.m(await 3))));
})();
