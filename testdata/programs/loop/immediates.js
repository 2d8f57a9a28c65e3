// Immediates: the queue of a phase, those that are made and cleared in it, ticks between them.
const log = console.log;
setTimeout(() => {
  const a = setImmediate(() => { log('a'); clearImmediate(b); setImmediate(() => log('later')); process.nextTick(() => log('tick a')); });
  const b = setImmediate(() => log('never b'));
  const c = setImmediate((...rest) => { log('c', rest, c._destroyed); Promise.resolve().then(() => { log('job c'); clearImmediate(d); }); }, 1, 2, 3, 4, 5);
  const d = setImmediate(() => log('never d'));
  setImmediate(() => log('e'));
  setTimeout(() => log('timeout'), 60);
  let depth = 0;
  setImmediate(function again() { if (++depth < 5) setImmediate(again); else log('depth', depth); });
  log(c.hasRef(), c.unref().hasRef(), c.ref().hasRef());
}, 20);
