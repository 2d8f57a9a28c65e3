// The order of jobs: each line tells at which tick it ran.
const log = [];
const say = (s) => log.push(s);
Promise.resolve().then(() => say('a1')).then(() => say('a2')).then(() => say('a3')).then(() => say('a4')).then(() => say('a5'));
new Promise((r) => { say('executor'); r(Promise.resolve('native')); }).then((v) => say(v));
new Promise((r) => r({ then(ok) { say('thenable'); ok('from thenable'); } })).then((v) => say(v));
Promise.resolve().then(() => Promise.resolve('inner')).then(say);
Promise.resolve().then(() => ({ then(ok, no) { no('thrown by thenable'); } })).catch(say);
new Promise((r) => r({ get then() { say('getter'); return (ok) => { ok(1); ok(2); throw new Error('ignored'); }; } })).then((v) => say('getter gave ' + v));
new Promise((r) => r({ get then() { throw 'bad getter'; } })).catch(say);
Promise.reject('r').finally(() => say('finally')).catch((e) => say('caught ' + e)).finally(() => say('finally 2')).then((v) => say('after ' + v));
Promise.all([1, Promise.resolve(2), { then(ok) { ok(3); } }]).then((v) => say('all ' + v));
Promise.race([new Promise(() => {}), Promise.resolve('won'), 'late']).then((v) => say('race ' + v));
Promise.any([Promise.reject(1), 'any']).then(say);
Promise.allSettled([Promise.reject(1), 2]).then((l) => say(JSON.stringify(l)));
const p = Promise.resolve('same');
say(Promise.resolve(p) === p);
p.then(() => { for (let i = 0; i < 3; i++) Promise.resolve(i).then((v) => say('loop ' + v)); });
p.then(1, null).then(undefined).then((v) => say('passed ' + v));
p.then(() => { throw new RangeError('x'); }).then(() => say('never'), (e) => say(e.name)).then(() => {
  let n = 0;
  for (let i = 0; i < 10; i++) n += i;
  say('n ' + n);
});
say('main is done');
let rounds = 0;
(function next() {
  if (rounds++ < 20) return Promise.resolve().then(next);
  console.log(log.join('\n'));
})();
