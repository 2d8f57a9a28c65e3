// Rejections that get their handler after they happened, but before the jobs end.
const errors = [];
const early = Promise.reject(new Error('early'));
const ends = [];
for (let i = 0; i < 5; i++) {
  const p = Promise.reject(new Error('number ' + i));
  ends.push(p);
}
const chained = early.then(() => console.log('never')).then(() => console.log('never'));
let turns = 0;
queueMicrotask(function turn() {
  let n = 0;
  for (let i = 0; i < 5; i++) n += i;
  if (turns < ends.length) ends[turns].catch((e) => errors.push(e.message + ' ' + n));
  turns++;
  if (turns < 8) queueMicrotask(turn);
  else chained.catch((e) => errors.push('chained ' + e.message)).then(() => console.log(errors.join('\n')));
});
Promise.allSettled(ends.slice(0, 2)).then((l) => console.log(l.map((r) => r.reason.message)));
const late = new Promise((_, no) => queueMicrotask(() => no('late')));
Promise.resolve().then(() => {}).then(() => {}).then(() => late.catch(console.log));
console.log(early instanceof Promise, ends[0] instanceof Promise);
early.catch(() => {});
