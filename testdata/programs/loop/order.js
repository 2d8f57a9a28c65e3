// The order in which timers, immediates, ticks and jobs run.
const log = (...args) => console.log(...args);
setTimeout(() => log('timeout 300'), 300);
setTimeout((...args) => log('timeout 100', args), 100, 'a', { b: 1 }, [2]);
setTimeout(() => {
  log('timeout 200');
  process.nextTick(() => log('tick in timeout 200'));
  Promise.resolve().then(() => {
    log('job in timeout 200');
    process.nextTick(() => log('tick in job'));
  }).then(() => log('second job'));
  setImmediate(() => log('immediate in timeout 200'));
  setTimeout(() => log('timeout 0 in timeout 200'), 0);
}, 200);
setImmediate((x) => log('immediate', x), 'arg');
process.nextTick((a, b) => log('tick', a, b), 1, 2);
queueMicrotask(() => log('microtask'));
Promise.resolve().then(() => log('job'));
process.nextTick(() => {
  log('tick 2');
  process.nextTick(() => log('tick in tick'));
  queueMicrotask(() => log('microtask in tick'));
});
(async () => {
  log('async begins');
  await null;
  log('async goes on');
  await new Promise((ok) => setTimeout(ok, 400));
  log('async after 400');
  for (let i = 0; i < 3; i++) {
    await new Promise((ok) => setImmediate(ok));
    log('async turn', i);
  }
})();
log('main ends');
