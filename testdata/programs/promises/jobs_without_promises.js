// Jobs may wait in the queue before the first promise is made.
queueMicrotask(function tick(n = 0) {
  console.log('job', n);
  for (let i = 0; i < 3; i++) if (n === i) queueMicrotask(() => tick(n + 1));
});
for (let i = 0; i < 3; i++) console.log('main', i);
queueMicrotask(() => Promise.resolve('late').then(console.log));
for (let i = 3; i < 5; i++) console.log('main', i);
