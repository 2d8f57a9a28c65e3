// A scheduler on promises: limited parallel tasks, retries, timeouts counted in jobs, a queue
// with consumers that wait for producers.
const trace = [];
function sleep(turns) {
  let p = Promise.resolve();
  for (let i = 0; i < turns; i++) p = p.then(() => {});
  return p;
}
function pool(limit, tasks) {
  let next = 0, running = 0, most = 0;
  const results = [];
  return new Promise((resolve, reject) => {
    const start = () => {
      while (running < limit && next < tasks.length) {
        const i = next++;
        running++;
        most = Math.max(most, running);
        tasks[i]().then((v) => { results[i] = v; }, (e) => { results[i] = e.message; }).finally(() => {
          running--;
          if (next === tasks.length && running === 0) resolve({ results, most });
          else start();
        });
      }
    };
    start();
  });
}
function retry(times, f) {
  return f(times).catch((e) => {
    trace.push('retry ' + e.message);
    if (times === 0) throw e;
    return retry(times - 1, f);
  });
}
class Channel {
  constructor() { this.items = []; this.takers = []; }
  put(v) {
    if (this.takers.length) this.takers.shift()(v);
    else this.items.push(v);
  }
  take() {
    if (this.items.length) return Promise.resolve(this.items.shift());
    return new Promise((r) => { this.takers.push(r); });
  }
}
const ch = new Channel();
const got = { a: [], b: [] };
function consume(name) {
  return ch.take().then((v) => {
    if (v === null) return name + ' ends';
    let n = 0;
    for (let i = 0; i < v; i++) n += i;
    got[name].push(n);
    return consume(name);
  });
}
const consumers = Promise.all([consume('a'), consume('b')]);
let k = 0;
(function produce() {
  if (k < 8) {
    ch.put(k++);
    return sleep(k % 3).then(produce);
  }
  ch.put(null);
  ch.put(null);
})();
const tasks = [];
for (let i = 0; i < 6; i++) tasks.push(() => sleep(6 - i).then(() => { if (i === 4) throw new Error('four'); trace.push('task ' + i); return i * i; }));
Promise.all([
  pool(2, tasks).then((r) => { console.log(r); }),
  retry(3, (left) => sleep(1).then(() => { if (left > 1) throw new Error('left ' + left); return 'done with ' + left; })).then((v) => trace.push(v)),
  retry(1, () => Promise.reject(new Error('always'))).catch((e) => trace.push('gave up: ' + e.message)),
  consumers.then((v) => trace.push(v.join())),
]).then(() => console.log(trace.join('\n'), got));
