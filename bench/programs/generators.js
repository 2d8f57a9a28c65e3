// generators: lazy sequences taken apart by next, for-of and yield*, with early returns (modern)

const ROUNDS = 180;

function* naturals(from) {
  for (let n = from; ; n++) yield n;
}

function* take(count, source) {
  if (count === 0) return;
  for (const value of source) {
    yield value;
    if (--count === 0) return;
  }
}

function* map(source, f) {
  for (const value of source) yield f(value);
}

// The sieve: each prime adds one more generator to the chain.
function* sieve(source) {
  const prime = source.next().value;
  yield prime;
  yield* sieve(without(source, prime));
}

function* without(source, prime) {
  for (;;) {
    const { value } = source.next();
    if (value % prime !== 0) yield value;
  }
}

class Tree {
  constructor(low, high) {
    this.value = (low + high) >> 1;
    this.left = low < this.value ? new Tree(low, this.value - 1) : null;
    this.right = this.value < high ? new Tree(this.value + 1, high) : null;
  }

  *[Symbol.iterator]() {
    if (this.left) yield* this.left;
    yield this.value;
    if (this.right) yield* this.right;
  }
}

// A conversation: what next is given decides what comes out.
function* accumulator() {
  let sum = 0;
  try {
    for (;;) sum += yield sum;
  } finally {
    closed++;
  }
}

let closed = 0;
let check = 0;
const tree = new Tree(1, 150);
for (let round = 0; round < ROUNDS; round++) {
  for (const prime of take(24, sieve(naturals(2)))) check = (check * 31 + prime) | 0;
  for (const value of tree) check = (check * 31 + value) | 0;
  for (const square of take(200, map(naturals(round), (n) => n * n))) check = (check + square) | 0;
  const adder = accumulator();
  adder.next();
  for (let i = 0; i < 300; i++) check = (check ^ adder.next(i).value) | 0;
  adder.return();
}
console.log('generators', check, closed);
