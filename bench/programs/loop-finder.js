// loop-finder: nested loops found in control-flow graphs, by union-find over a depth-first tree (modern classes)

const ROUNDS = 24;

class Block {
  constructor(id) {
    this.id = id;
    this.from = [];
    this.to = [];
  }
}

class Graph {
  constructor() {
    this.blocks = [];
  }

  block(id) {
    while (this.blocks.length <= id) this.blocks.push(new Block(this.blocks.length));
    return this.blocks[id];
  }

  edge(a, b) {
    const from = this.block(a);
    const to = this.block(b);
    from.to.push(to);
    to.from.push(from);
  }
}

class Builder {
  constructor() {
    this.graph = new Graph();
    this.last = 0;
    this.graph.block(0);
  }

  next() {
    return this.graph.blocks.length;
  }

  straight() {
    const id = this.next();
    this.graph.edge(this.last, id);
    this.last = id;
  }

  diamond() {
    const top = this.last;
    const left = this.next();
    this.graph.edge(top, left);
    const right = this.next();
    this.graph.edge(top, right);
    const bottom = this.next();
    this.graph.edge(left, bottom);
    this.graph.edge(right, bottom);
    this.last = bottom;
  }

  loop(body) {
    this.straight();
    const header = this.last;
    body();
    this.graph.edge(this.last, header);
    this.straight();
  }
}

class Loop {
  constructor(header) {
    this.header = header;
    this.members = new Set();
    this.parent = null;
    this.children = [];
    this.reducible = true;
  }

  depth() {
    let deepest = 0;
    for (const child of this.children) deepest = Math.max(deepest, child.depth());
    return deepest + 1;
  }
}

// One entry for each block, numbered in the order of the depth-first walk.
class Entry {
  constructor(block, number) {
    this.block = block;
    this.number = number;
    this.last = number;
    this.root = this;
    this.loop = null;
  }

  find() {
    let top = this;
    const path = [];
    while (top.root !== top) {
      path.push(top);
      top = top.root;
    }
    for (const entry of path) entry.root = top;
    return top;
  }
}

class Finder {
  constructor(graph) {
    this.graph = graph;
    this.entries = [];
    this.byBlock = new Map();
    this.loops = [];
  }

  number(block) {
    const entry = new Entry(block, this.entries.length);
    this.entries.push(entry);
    this.byBlock.set(block, entry);
    for (const target of block.to) {
      if (!this.byBlock.has(target)) this.number(target);
    }
    entry.last = this.entries.length - 1;
  }

  isAncestor(a, b) {
    return a.number <= b.number && b.number <= a.last;
  }

  run() {
    this.number(this.graph.blocks[0]);
    for (let i = this.entries.length - 1; i >= 0; i--) this.collapse(this.entries[i]);
    return this.loops;
  }

  collapse(header) {
    const body = [];
    for (const source of header.block.from) {
      const entry = this.byBlock.get(source);
      if (entry && this.isAncestor(header, entry)) {
        const top = entry.find();
        if (top !== header && !body.includes(top)) body.push(top);
        else if (top === header && !header.loop) header.loop = new Loop(header.block);
      }
    }
    if (body.length === 0) {
      if (header.loop) this.loops.push(header.loop);
      return;
    }
    const loop = header.loop || new Loop(header.block);
    for (let i = 0; i < body.length; i++) {
      for (const source of body[i].block.from) {
        const entry = this.byBlock.get(source);
        if (!entry) continue;
        const top = entry.find();
        if (!this.isAncestor(header, top)) loop.reducible = false;
        else if (top !== header && !body.includes(top)) body.push(top);
      }
    }
    header.loop = loop;
    this.loops.push(loop);
    for (const entry of body) {
      entry.root = header;
      if (entry.loop) {
        entry.loop.parent = loop;
        loop.children.push(entry.loop);
      } else {
        loop.members.add(entry.block.id);
      }
    }
  }
}

function build(size) {
  const builder = new Builder();
  for (let i = 0; i < size; i++) {
    builder.loop(() => {
      builder.diamond();
      for (let k = 0; k < 3; k++) {
        builder.loop(() => {
          builder.straight();
          if (k > 0) builder.loop(() => builder.diamond());
        });
      }
    });
    builder.straight();
  }
  return builder.graph;
}

let sum = 0;
for (let round = 0; round < ROUNDS; round++) {
  const loops = new Finder(build(20 + round)).run();
  let depth = 0;
  let members = 0;
  for (const loop of loops) {
    depth = Math.max(depth, loop.depth());
    members += loop.members.size;
    if (!loop.reducible) throw new Error('this graph has no jumps into loops');
  }
  sum = sum * 3 % 1000003 + loops.length * 100 + depth * 10 + members;
}
console.log('loop-finder', sum);
