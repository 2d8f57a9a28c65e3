// loop: tight counted and uncounted loops over integers and floats, no calls

function nested(n) {
  var sum = 0;
  for (var i = 0; i < n; i++) {
    for (var j = 0; j < n; j++) {
      sum = (sum + i * j) & 0xffffff;
    }
  }
  return sum;
}

function collatz(limit) {
  var longest = 0;
  for (var start = 1; start < limit; start++) {
    var x = start;
    var steps = 0;
    while (x !== 1) {
      x = x % 2 === 0 ? x / 2 : 3 * x + 1;
      steps++;
    }
    if (steps > longest) longest = steps;
  }
  return longest;
}

function leibniz(terms) {
  var sum = 0;
  var sign = 1;
  var k = 0;
  do {
    sum += sign / (2 * k + 1);
    sign = -sign;
    k++;
  } while (k < terms);
  return sum;
}

console.log('loop', nested(1000), collatz(7000), Math.floor(leibniz(900000) * 4e9));
