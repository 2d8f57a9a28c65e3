// graph: instances of a class that refer to each other in circles

class Node {
  constructor(key) {
    this.key = key;
    this.left = null;
    this.right = null;
    this.other = null;
  }
  step() { return this.other; }
}

function build(n) {
  const nodes = [];
  for (let i = 0; i < n; i++) nodes.push(new Node(i));
  let seed = 12345;
  for (let i = 0; i < n; i++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    nodes[i].left = nodes[2 * i % n];
    nodes[i].right = nodes[(2 * i + 1) % n];
    nodes[i].other = nodes[seed % n];
  }
  return nodes;
}

function check(nodes) {
  let at = nodes[0], sum = 0;
  for (let i = 0; i < 1000; i++) {
    at = i % 5 ? at.step() : i % 2 ? at.left : at.right;
    sum += at.key;
  }
  return nodes.length + " " + sum;
}
