// all, allSettled, any and race over iterables of the user, with loops in them, and how they
// are closed.
const log = [];
function counter(n, each) {
  let i = 0, closed = 0;
  return {
    closed: () => closed,
    [Symbol.iterator]() {
      log.push('open');
      return {
        next() {
          let s = 0;
          for (let k = 0; k < 3; k++) s += k;
          i++;
          return i > n ? { done: true } : { done: false, value: each(i, s) };
        },
        return() { closed++; log.push('closed'); return {}; },
      };
    },
  };
}
const later = (v) => new Promise((r) => queueMicrotask(() => r(v)));
const show = (name) => [(v) => log.push(name + ' ' + JSON.stringify(v)),
  (e) => log.push(name + ' failed ' + e.name + ' ' + (e.errors ? '' : e.message) + ' ' + JSON.stringify(e.errors))];
Promise.all(counter(3, (i, s) => later(i + s))).then(...show('all'));
Promise.all(new Set([1, later(2), 1])).then(...show('set'));
Promise.all('xyz').then(...show('string'));
Promise.all([]).then(...show('empty'));
Promise.all([, 1]).then(...show('holes'));
Promise.allSettled(counter(3, (i) => (i === 2 ? Promise.reject(new Error('two')) : i))).then((l) => {
  for (const r of l) log.push('settled ' + r.status + ' ' + (r.reason ? r.reason.message : r.value));
});
Promise.any(counter(3, (i) => Promise.reject('no ' + i))).then(...show('any'));
Promise.any(counter(3, (i) => (i < 3 ? Promise.reject(i) : later(i)))).then(...show('any'));
Promise.any([]).then(...show('none'));
Promise.race(counter(2, later)).then(...show('race'));
Promise.race([]).then(...show('never'));
const broken = { [Symbol.iterator]() { return { next() { throw new Error('broken'); }, return() { log.push('must not be closed'); } }; } };
Promise.all(broken).then(...show('broken'));
const bad = counter(3, (i) => (i === 2 ? { get then() { throw new SyntaxError('then'); } } : i));
Promise.all(bad).then(...show('bad'));
class Odd extends Promise {}
Odd.resolve = function (v) {
  if (v === 2) throw new TypeError('odd');
  return Promise.resolve(v);
};
const odd = counter(3, (i) => i);
Odd.all(odd).then(...show('odd'));
Odd.race(counter(5, (i) => i)).then(...show('odd race'));
queueMicrotask(() => log.push('closed ' + odd.closed() + bad.closed()));
const calls = [];
const thenable = (v) => ({ then(ok, no) { calls.push(v); ok(v); ok('again'); no('and again'); } });
Promise.all([thenable('p'), thenable('q')]).then(...show('thenables'));
let ticks = 0;
(function wait() {
  if (ticks++ < 12) return Promise.resolve().then(wait);
  console.log(log.join('\n'));
  console.log(calls.join());
})();
