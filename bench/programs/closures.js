// closures: counters and accumulators made by the thousand, sharing variables or not

var ROUNDS = 14;
var COUNTERS = 2000;
var TURNS = 14;

function makeCounter(start, step) {
  var count = start;
  return function () {
    count += step;
    return count;
  };
}

// Two functions that share one variable.
function makeAccount(balance) {
  var moves = 0;
  return {
    deposit: function (amount) {
      balance += amount;
      moves++;
    },
    total: function () {
      return balance * 10 + moves % 10;
    }
  };
}

function compose(f, g) {
  return function (x) {
    return g(f(x));
  };
}

function adder(n) {
  return function (x) {
    return (x + n) & 0xffff;
  };
}

function round(seed) {
  var counters = [];
  var i, t;
  for (i = 0; i < COUNTERS; i++) counters.push(makeCounter(seed + i, i % 7));
  var sum = 0;
  for (t = 0; t < TURNS; t++) {
    for (i = 0; i < counters.length; i++) sum = (sum + counters[i]()) & 0xfffffff;
  }

  var accounts = [];
  for (i = 0; i < COUNTERS; i++) accounts.push(makeAccount(i));
  for (t = 0; t < TURNS; t++) {
    for (i = 0; i < accounts.length; i++) accounts[i].deposit(t + seed);
  }
  for (i = 0; i < accounts.length; i++) sum = (sum + accounts[i].total()) & 0xfffffff;

  var chain = adder(seed);
  for (i = 0; i < 60; i++) chain = compose(chain, adder(i));
  for (i = 0; i < 300; i++) sum = (sum + chain(i)) & 0xfffffff;
  return sum;
}

var sum = 0;
for (var r = 0; r < ROUNDS; r++) sum = (sum * 31 + round(r)) % 1000000007;
console.log('closures', sum);
