// drift: a little of everything, that changes all the time and does not grow

class Item {
  constructor(key) {
    this.key = key;
    this.uses = 0;
  }
  use() { return this.uses = (this.uses + 1) % 10; }
}

function counter() {
  let count = 0;
  return step => count = (count + step) % 10;
}

function* numbers() {
  for (let i = 0; ; i = (i + 1) % 10) yield i;
}

const queue = [], items = new Map(), counters = [], source = numbers();
let text = "", sum = 0, waits = Promise.resolve();
for (let i = 0; i < 50; i++) {
  queue.push({ i: i % 10, tags: ["a", "b"] });
  items.set(i % 10 + 10 * (i / 10 | 0), new Item(i % 10));
  counters.push(counter());
}

function work() {
  for (let round = 0; round < 40; round++) {
    for (let i = 0; i < 50; i++) {
      const first = queue.shift();
      queue.push({ i: first.i, tags: [first.tags[1], first.tags[0]] });
      const item = items.get(i);
      items.delete(i);
      items.set(i, new Item(item.key));
      sum = (sum + item.use() + counters[i](1) + source.next().value) % 10;
      if (i % 10 === 0) counters[i] = counter();
    }
    text = (text + sum).slice(-20);
  }
  waits = waits.then(() => sum);
}

async function rest() {
  mark("ready");
  for (let turn = 0; turn < turns; turn++) {
    mark("begin");
    work();
    mark("end");
    if (turn % 2) await waits;
  }
  return text;
}
