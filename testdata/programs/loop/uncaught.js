// Uncaught errors that the program sees to: the loop goes on where it was.
const log = console.log;
process.on('uncaughtException', (e, origin) => {
  log('caught', e.message ?? e, origin);
  process.nextTick(() => log('tick after', e.message ?? e));
});
process.on('exit', (code) => log('exit', code, process.exitCode));
process.once('beforeExit', (code) => {
  log('before exit', code);
  setTimeout(() => { log('one more'); process.exitCode = 0; }, 10);
});
for (const f of [() => { throw new Error('first of a list'); }, () => log('second of the list')]) setTimeout(f, 50);
setTimeout(() => { process.nextTick(() => { throw new TypeError('in a tick'); }); process.nextTick(() => log('next tick')); }, 80);
setTimeout(() => {
  setImmediate(() => { throw 'in an immediate'; });
  setImmediate(() => log('next immediate'));
}, 110);
setTimeout(() => {
  queueMicrotask(() => { throw new Error('in a microtask'); });
  queueMicrotask(() => log('next microtask'));
  Promise.resolve().then(() => log('next job'));
}, 140);
let n = 0;
const i = setInterval(() => { if (++n === 3) clearInterval(i); throw new RangeError('interval ' + n); }, 170);
process.nextTick(() => log('tick'));
Promise.resolve().then(() => log('job'));
setTimeout(() => {}, 20);
if (n === 0) throw new Error('main');
