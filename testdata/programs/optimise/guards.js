// Returns before the first call of a function stand in front of its poll; the rest of the function is captured in the middle.
'use strict';

let log = [];
function note(x) {
  for (let i = 0; i < 2; i++) log.push(x);
  return x;
}

function fib(n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

function depth(tree) {
  if (tree === null) return 0;
  const left = depth(tree.left), right = depth(tree.right);
  return 1 + (left > right ? left : right);
}

function walk(tree, visit) {
  if (tree) {
    walk(tree.left, visit);
    visit(tree.value);
    walk(tree.right, visit);
  }
}

function both(a, b) {
  return a === b || a !== null && b !== null && a.value === b.value && both(a.left, b.left) && both(a.right, b.right);
}

function chain(n) {
  if (n === 0) {
    return 'end';
  } else if (n % 3 === 0) {
    return note('three') + chain(n - 1);
  } else {
    return n % 2 ? chain(n - 1) + '.' : note('even') + chain(n - 1);
  }
}

function negated(n) {
  return n > 0 ? note(n) + negated(n - 1) : 'none';
}

// The guard has effects, throws, and is evaluated once.
let tests = 0;
function counted(n) {
  if (tests++ > 100 || n.stop) return tests;
  note(tests);
  return counted({ stop: n.left === 0, left: n.left - 1 });
}

// Without a value, in a constructor, in a method.
function Stack(n) {
  this.items = [];
  if (n === 0) return;
  this.items.push(note(n));
  this.inner = new Stack(n - 1);
}
Stack.prototype.sum = function () {
  if (this.inner === undefined) return 0;
  return this.items[0] + this.inner.sum();
};

class Base {
  constructor(n) {
    this.made = note('base' + n);
  }
}
class Derived extends Base {
  constructor(n) {
    if (n === 0) return { made: 'nothing' };
    super(n);
    this.inner = new Derived(n - 1);
  }
  get text() {
    if (!this.inner) return 'x';
    return note('get') + this.made;
  }
}

function tree(n) {
  if (n === 0) return null;
  return { left: tree(n - 1), value: n, right: n % 2 ? tree(n - 2 < 0 ? 0 : n - 2) : null };
}

console.log('fib ' + fib(9));
const t = tree(5);
console.log('depth ' + depth(t) + ' ' + both(t, tree(5)) + ' ' + both(t, tree(4)));
const seen = [];
walk(t, (v) => seen.push(v));
console.log('walk ' + seen.join(''));
console.log(chain(7));
console.log(negated(3));
console.log('counted ' + counted({ stop: false, left: 3 }));
try {
  counted(null);
} catch (e) {
  console.log(e instanceof TypeError, tests);
}
console.log('stack ' + new Stack(3).sum());
const d = new Derived(2);
console.log(d.text + ' ' + d.inner.made + ' ' + d.inner.inner.made + ' ' + (d.inner.inner instanceof Derived));
console.log(log.join(' '));
