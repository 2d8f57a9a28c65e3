// sort: Array.prototype.sort with comparators over numbers, records and strings, and a merge sort of our own

var ROUNDS = 6;
var SIZE = 2500;

var seed = 42;
function random(limit) {
  seed = seed * 16807 % 2147483647;
  return seed % limit;
}

function ascending(a, b) {
  return a - b;
}

function byKeys(names) {
  return function (a, b) {
    for (var i = 0; i < names.length; i++) {
      var x = a[names[i]];
      var y = b[names[i]];
      if (x < y) return -1;
      if (x > y) return 1;
    }
    return 0;
  };
}

function mergeSort(list, before) {
  if (list.length < 2) return list;
  var middle = list.length >> 1;
  var left = mergeSort(list.slice(0, middle), before);
  var right = mergeSort(list.slice(middle), before);
  var out = [];
  var i = 0;
  var j = 0;
  while (i < left.length && j < right.length) {
    if (before(right[j], left[i]) < 0) out.push(right[j++]);
    else out.push(left[i++]);
  }
  while (i < left.length) out.push(left[i++]);
  while (j < right.length) out.push(right[j++]);
  return out;
}

function round() {
  var numbers = [];
  var records = [];
  var texts = [];
  for (var i = 0; i < SIZE; i++) {
    numbers.push(random(1000000));
    records.push({ group: random(20), rank: random(50), id: i });
    texts.push('t' + random(100000).toString(36));
  }
  var copy = mergeSort(numbers, ascending);
  numbers.sort(ascending);
  records.sort(byKeys(['group', 'rank', 'id']));
  texts.sort(function (a, b) {
    return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
  });
  var sum = 0;
  for (i = 0; i < SIZE; i++) {
    if (numbers[i] !== copy[i]) throw new Error('the two sorts differ at ' + i);
    sum = (sum * 7 + numbers[i] + records[i].id * i + texts[i].charCodeAt(texts[i].length - 1)) % 1000000007;
  }
  return sum;
}

var sum = 0;
for (var r = 0; r < ROUNDS; r++) sum = (sum + round()) % 1000000007;
console.log('sort', sum);
