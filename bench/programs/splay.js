// splay: a splay tree with payload trees under insertion and removal: memory work (ES5, prototypes)

var NODES = 1500;
var CHANGES = 9000;
var PAYLOAD_DEPTH = 3;

var seed = 20111;
function random() {
  seed = seed * 16807 % 2147483647;
  return seed;
}

function Node(key, value) {
  this.key = key;
  this.value = value;
  this.left = null;
  this.right = null;
}

function SplayTree() {
  this.root = null;
  this.size = 0;
}

// Moves the node with the key, or a neighbour of where it would be, to the root, on the way down.
SplayTree.prototype.splay = function (key) {
  if (this.root === null) return;
  var side = new Node(0, null);
  var smaller = side;
  var larger = side;
  var top = this.root;
  var child;
  for (;;) {
    if (key < top.key) {
      child = top.left;
      if (child === null) break;
      if (key < child.key) {
        top.left = child.right;
        child.right = top;
        top = child;
        if (top.left === null) break;
      }
      larger.left = top;
      larger = top;
      top = top.left;
    } else if (key > top.key) {
      child = top.right;
      if (child === null) break;
      if (key > child.key) {
        top.right = child.left;
        child.left = top;
        top = child;
        if (top.right === null) break;
      }
      smaller.right = top;
      smaller = top;
      top = top.right;
    } else {
      break;
    }
  }
  smaller.right = top.left;
  larger.left = top.right;
  top.left = side.right;
  top.right = side.left;
  this.root = top;
};

SplayTree.prototype.insert = function (key, value) {
  var node = new Node(key, value);
  if (this.root !== null) {
    this.splay(key);
    var top = this.root;
    if (top.key === key) return false;
    if (key > top.key) {
      node.left = top;
      node.right = top.right;
      top.right = null;
    } else {
      node.right = top;
      node.left = top.left;
      top.left = null;
    }
  }
  this.root = node;
  this.size++;
  return true;
};

SplayTree.prototype.remove = function (key) {
  this.splay(key);
  var top = this.root;
  if (top === null || top.key !== key) throw new Error('no such key: ' + key);
  if (top.left === null) {
    this.root = top.right;
  } else {
    this.root = top.left;
    this.splay(key);
    this.root.right = top.right;
  }
  this.size--;
  return top;
};

// The greatest node whose key is below the given one.
SplayTree.prototype.below = function (key) {
  this.splay(key);
  var node = this.root;
  if (node === null || node.key < key) return node;
  node = node.left;
  while (node !== null && node.right !== null) node = node.right;
  return node;
};

SplayTree.prototype.each = function (visit) {
  var stack = [];
  var node = this.root;
  while (node !== null || stack.length > 0) {
    while (node !== null) {
      stack.push(node);
      node = node.left;
    }
    node = stack.pop();
    visit(node);
    node = node.right;
  }
};

function payload(depth, tag) {
  if (depth === 0) {
    return { numbers: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], text: 'leaf of ' + tag };
  }
  return { left: payload(depth - 1, tag), right: payload(depth - 1, tag) };
}

function insertFresh(tree) {
  var key;
  do {
    key = random();
  } while (!tree.insert(key, payload(PAYLOAD_DEPTH, key)));
  return key;
}

function deepest(value) {
  while (value.left) value = value.left;
  return value.text.length;
}

var tree = new SplayTree();
for (var i = 0; i < NODES; i++) insertFresh(tree);
for (i = 0; i < CHANGES; i++) {
  var key = insertFresh(tree);
  var neighbour = tree.below(key);
  tree.remove(neighbour === null ? key : neighbour.key);
}

var sum = 0;
var last = -1;
tree.each(function (node) {
  if (node.key <= last) throw new Error('the tree is out of order');
  last = node.key;
  sum = (sum * 31 + node.key + deepest(node.value)) % 1000000007;
});
console.log('splay', tree.size, sum);
