// factorial: by recursion, by a loop, and exactly in decimal digits (ES5)

var ROUNDS = 35;

function recursive(n) {
  if (n === 0) return 1;
  return n * recursive(n - 1);
}

function looped(n) {
  var product = 1;
  for (var i = 2; i <= n; i++) product *= i;
  return product;
}

function modular(n, p) {
  return n < 2 ? 1 : n * modular(n - 1, p) % p;
}

// n! as an array of groups of four digits, the lowest first
function exact(n) {
  var groups = [1];
  for (var factor = 2; factor <= n; factor++) {
    var carry = 0;
    for (var i = 0; i < groups.length; i++) {
      var x = groups[i] * factor + carry;
      groups[i] = x % 10000;
      carry = Math.floor(x / 10000);
    }
    while (carry > 0) {
      groups.push(carry % 10000);
      carry = Math.floor(carry / 10000);
    }
  }
  return groups;
}

function digitSum(groups) {
  var sum = 0;
  for (var i = 0; i < groups.length; i++) {
    for (var x = groups[i]; x > 0; x = Math.floor(x / 10)) sum += x % 10;
  }
  return sum;
}

var sum = 0;
for (var round = 0; round < ROUNDS; round++) {
  for (var i = 0; i < 150; i++) {
    if (recursive(18) !== looped(18)) throw new Error('the two products differ');
    sum = (sum + modular(300 + i % 7, 1000003)) % 1000000007;
  }
  sum = (sum * 17 + digitSum(exact(230 + round))) % 1000000007;
}
console.log('factorial', sum);
