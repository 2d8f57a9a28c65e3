// Rejections that nobody handles.
const log = console.log;
process.on('unhandledRejection', (reason, p) => {
  log('unhandled', reason.message ?? reason, p instanceof Promise);
  p.catch(() => log('caught late'));
});
Promise.reject(new Error('main'));
const late = Promise.reject(1);
process.nextTick(() => late.catch(() => log('caught in time')));
(async () => {
  await null;
  throw new TypeError('async');
})();
setTimeout(async () => {
  log('timer');
  await Promise.reject('in a timer');
}, 10);
setTimeout(() => {
  process.on('uncaughtException', (e, origin) => log(e.name, e.code, origin));
  process.removeAllListeners('unhandledRejection');
  Promise.reject(5);
  Promise.reject(new URIError('x'));
}, 60);
setTimeout(() => log('last'), 120);
