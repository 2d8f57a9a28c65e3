// async: chains of await and then, Promise.all, async loops and errors through them (modern)

const ROUNDS = 150;

let check = 0;

async function leaf(n) {
  return n & 1023;
}

async function sum(depth, n) {
  if (depth === 0) return leaf(n);
  return (await sum(depth - 1, 2 * n)) + (await sum(depth - 1, 2 * n + 1));
}

async function failing(n) {
  await null;
  if (n % 3 === 0) throw new Error('three ' + n);
  return n;
}

async function tolerant(count) {
  let caught = 0;
  for (let i = 0; i < count; i++) {
    try {
      check = (check + (await failing(i))) | 0;
    } catch (e) {
      caught += e.message.length;
    } finally {
      check = (check * 17 + i) | 0;
    }
  }
  return caught;
}

function chain(length) {
  let promise = Promise.resolve(1);
  for (let i = 0; i < length; i++) {
    promise = promise.then((value) => (value * 31 + i) | 0);
  }
  return promise;
}

// Two workers pass messages through a queue with a waiting list.
class Channel {
  constructor() {
    this.values = [];
    this.waiting = [];
  }

  send(value) {
    if (this.waiting.length > 0) this.waiting.shift()(value);
    else this.values.push(value);
  }

  receive() {
    if (this.values.length > 0) return Promise.resolve(this.values.shift());
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

async function conversation(count) {
  const there = new Channel();
  const back = new Channel();
  const echo = (async () => {
    for (let i = 0; i < count; i++) back.send((await there.receive()) * 3);
  })();
  let total = 0;
  for (let i = 0; i < count; i++) {
    there.send(i);
    total += await back.receive();
  }
  await echo;
  return total;
}

async function main() {
  for (let round = 0; round < ROUNDS; round++) {
    check = (check * 31 + (await sum(6, round))) | 0;
    check = (check * 31 + (await tolerant(60))) | 0;
    check = (check * 31 + (await chain(100))) | 0;
    check = (check * 31 + (await conversation(50))) | 0;
    const all = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((n) => sum(2, n + round)));
    for (const value of all) check = (check * 31 + value) | 0;
  }
  console.log('async', check);
}

main();
