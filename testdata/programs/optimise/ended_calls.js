// Calls of a function by itself that end at its first statement: the test is made before the call, exactly once and in order.
'use strict';

let log = '';
function note(x) {
  for (let i = 0; i < 1; i++) log += x;
  return x;
}
function fib(n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}
function text(s) {
  if (s === 'xxx' || s.length > 4) return s;
  return text(s + 'x') + text(s + 'yy');
}
function strings(s) {
  if (s >= 3) return s;
  return strings(s + 1) + ',' + strings(s + '9');
}
const sum = (node, depth) => {
  if (node === null) return depth;
  const left = sum(node.left, depth + 1);
  return left + node.value + sum(node.right, note(depth + 1));
};
const count = function self(node) {
  if (!node) return 0;
  node = [node];
  return 1 + self(node[0].left) + self(node[0].right);
};
function first(a, b, c) {
  if (a == null) return c;
  return first(a.left, note('b'), c + 1) + first((note('l'), a.right), b, note(c));
}
function ends(n) {
  if (n === 0) return;
  ends(n - 1);
  note(n);
  return ends(n - 1);
}
// Fewer and more arguments, and tests that must not be made twice or elsewhere.
function few(a, b) {
  if (b === undefined) return 'none' + a;
  return few(a + 1) + few(a, undefined) + few(a - 1, b - 1 || undefined, note('m'));
}
let converted = 0;
const odd = { valueOf() { converted++; return note(1); } };
function objects(n) {
  if (n < 2) return n;
  return objects(n === 2 ? odd : n - 1) + objects(n - 2);
}
function thrown(n) {
  if (n < 1) return n;
  return thrown(n > 2 ? n - 1 : Symbol('s')) + thrown(n - 2);
}
let replaced = (n) => (n < 1 ? 'old' : replaced(n - 1) + replaced(n - 2));
function swap(n) {
  if (n === 0) replaced = () => 'new';
  return replaced(n);
}
function reassigned(n) {
  if (n < 1) return n;
  n = n - 1;
  const a = reassigned(n);
  n = note(n - 1);
  return a + reassigned(n) + reassigned(n++) + n;
}

const leaf = (value) => ({ left: null, right: null, value });
const tree = { left: { left: leaf(1), right: null, value: 2 }, right: leaf(3), value: 4 };
console.log(fib(8), fib('7'), strings(1), text('x'));
console.log(sum(tree, 0), count(tree), first(tree, 'x', 0), String(ends(3)));
console.log(few(1, 2), String(objects(4)), converted);
try {
  thrown(4);
} catch (e) {
  console.log(e.name);
}
try {
  fib(Symbol.iterator);
} catch (e) {
  console.log(e.name);
}
console.log(replaced(2), swap(2), swap(0));
console.log(reassigned(4));
console.log(log);
