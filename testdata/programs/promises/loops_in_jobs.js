// Loops inside callbacks: captures fall in the middle of a job, with other jobs queued.
function work(n, name) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i * (i % 3);
  return name + ':' + sum;
}
const seen = [];
class Worker {
  constructor(name) {
    this.name = name;
    this.tasks = 0;
  }
  run(n) {
    return new Promise((resolve, reject) => {
      const text = work(n, this.name);
      this.tasks++;
      if (n % 4 === 3) reject(new RangeError(text));
      else resolve(text);
    }).then(
      (v) => { for (const c of v.split(':')) seen.push(c); return this; },
      (e) => { seen.push(e.name + ' ' + e.message); return this; });
  }
}
const a = new Worker('a'), b = new Worker('b');
const many = [];
for (let n = 1; n < 8; n++) many.push(a.run(n), b.run(n + 1));
Promise.all(many).then((all) => {
  console.log(all.length, all.every((w, i) => w === (i % 2 ? b : a)), a.tasks, b.tasks);
  console.log(seen.join(' '));
  return [3, 1, 2].sort((x, y) => x - y).map((x) => Promise.resolve(x * 2));
}).then((list) => Promise.all(list)).then((list) => {
  console.log(list);
  list.forEach((x) => queueMicrotask(() => { for (let i = 0; i < x; i++) console.log('micro', x, i); }));
  return work(9, 'last');
}).then(console.log);
queueMicrotask(() => console.log('first'));
console.log('main');
