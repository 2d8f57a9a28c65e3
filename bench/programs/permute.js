// permute: all orders of a small list, by swapping and recursion (ES5)

var N = 8;
var ROUNDS = 7;

function Permuter(n) {
  this.values = [];
  this.count = 0;
  this.hash = 0;
  for (var i = 0; i < n; i++) this.values.push(i);
}

Permuter.prototype.swap = function (i, j) {
  var kept = this.values[i];
  this.values[i] = this.values[j];
  this.values[j] = kept;
};

Permuter.prototype.run = function (n) {
  if (n === 0) {
    this.count++;
    this.hash = (this.hash * 5 + this.values[0] * 3 + this.values[this.values.length - 1]) % 1000003;
    return;
  }
  var last = n - 1;
  this.run(last);
  for (var i = last - 1; i >= 0; i--) {
    this.swap(last, i);
    this.run(last);
    this.swap(last, i);
  }
};

var out = [];
for (var round = 0; round < ROUNDS; round++) {
  var permuter = new Permuter(N);
  permuter.run(N);
  out.push(permuter.count + permuter.hash);
}
console.log('permute', out.join(' '));
