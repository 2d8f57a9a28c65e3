// properties: objects used as dictionaries: adding, deleting, listing, accessors, prototype chains (ES5)

var ROUNDS = 170;
var KEYS = 300;

var seed = 99;
function random(limit) {
  seed = seed * 16807 % 2147483647;
  return seed % limit;
}

function churn() {
  var bag = {};
  var i, key;
  for (i = 0; i < KEYS * 4; i++) {
    key = 'k' + random(KEYS);
    if (key in bag && random(3) === 0) delete bag[key];
    else bag[key] = (bag[key] || 0) + i;
  }
  var sum = 0;
  for (key in bag) sum = (sum + bag[key] * key.length) % 1000003;
  return sum + Object.keys(bag).length;
}

function chained() {
  var base = { depth: 0, greet: function () { return this.depth; } };
  var object = base;
  for (var i = 1; i <= 6; i++) {
    object = Object.create(object);
    object.depth = i;
    object['own' + i] = i;
  }
  var sum = 0;
  for (i = 0; i < 600; i++) {
    sum += object.greet() + object.own1 + (object.hasOwnProperty('own6') ? 1 : 0);
  }
  for (var key in object) sum += key.length;
  return sum;
}

function Temperature(celsius) {
  this.celsius = celsius;
}

Object.defineProperty(Temperature.prototype, 'fahrenheit', {
  get: function () {
    return this.celsius * 9 / 5 + 32;
  },
  set: function (f) {
    this.celsius = (f - 32) * 5 / 9;
  }
});

function accessors() {
  var t = new Temperature(0);
  for (var i = 0; i < 700; i++) t.fahrenheit = t.fahrenheit + i % 3;
  return Math.round(t.celsius);
}

function merged() {
  var left = {};
  var right = {};
  for (var i = 0; i < 80; i++) {
    left['p' + i * 2] = i;
    right['p' + i * 3] = -i;
  }
  var both = Object.assign({}, left, right);
  var names = Object.keys(both);
  var sum = names.length;
  for (i = 0; i < names.length; i++) sum += both[names[i]] * (i + 1);
  return sum;
}

var sum = 0;
for (var r = 0; r < ROUNDS; r++) {
  sum = (sum * 7 + churn() + chained() + accessors() + merged() + 1000003) % 1000000007;
}
console.log('properties', sum);
