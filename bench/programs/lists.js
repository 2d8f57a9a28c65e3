// lists: recursion over linked lists and binary trees, many short-lived objects (modern classes)

const ROUNDS = 150;

class Cell {
  constructor(head, tail) {
    this.head = head;
    this.tail = tail;
  }

  length() {
    return this.tail === null ? 1 : 1 + this.tail.length();
  }
}

const range = (n) => (n === 0 ? null : new Cell(n, range(n - 1)));

function longer(x, y) {
  while (y !== null) {
    if (x === null) return false;
    x = x.tail;
    y = y.tail;
  }
  return x !== null;
}

// Takeuchi's function on the lengths of lists
function takeuchi(x, y, z) {
  return longer(x, y)
    ? takeuchi(takeuchi(x.tail, y, z), takeuchi(y.tail, z, x), takeuchi(z.tail, x, y))
    : z;
}

class Tree {
  constructor(depth) {
    this.left = depth > 0 ? new Tree(depth - 1) : null;
    this.right = depth > 0 ? new Tree(depth - 1) : null;
  }

  count() {
    return this.left === null ? 1 : 1 + this.left.count() + this.right.count();
  }
}

function reverse(list) {
  let out = null;
  for (let cell = list; cell !== null; cell = cell.tail) out = new Cell(cell.head, out);
  return out;
}

let sum = 0;
const kept = new Tree(12);
for (let round = 0; round < ROUNDS; round++) {
  sum += takeuchi(range(9), range(6), range(3)).length();
  sum += new Tree(9).count();
  let list = range(300);
  for (let i = 0; i < 5; i++) list = reverse(list);
  sum += list.head + list.length();
}
console.log('lists', sum, kept.count());
