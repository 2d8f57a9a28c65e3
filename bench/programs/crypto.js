// crypto: public-key arithmetic: modular powers of big integers in limbs of 28 bits (ES5, prototypes)

var BITS = 28;
var BASE = 1 << BITS;
var MASK = BASE - 1;
var HALF = BITS / 2;
var HALF_MASK = (1 << HALF) - 1;

// A natural number; the lowest limb comes first, the highest is not zero.
function Big(limbs) {
  this.limbs = limbs;
}

Big.fromHex = function (text) {
  var limbs = [];
  for (var end = text.length; end > 0; end -= BITS / 4) {
    limbs.push(parseInt(text.substring(Math.max(0, end - BITS / 4), end), 16));
  }
  return new Big(limbs).trim();
};

Big.prototype.trim = function () {
  var limbs = this.limbs;
  while (limbs.length > 0 && limbs[limbs.length - 1] === 0) limbs.pop();
  return this;
};

Big.prototype.toHex = function () {
  var out = '';
  for (var i = this.limbs.length - 1; i >= 0; i--) {
    var part = this.limbs[i].toString(16);
    while (out !== '' && part.length < BITS / 4) part = '0' + part;
    out += part;
  }
  return out === '' ? '0' : out;
};

Big.prototype.compare = function (other) {
  var a = this.limbs;
  var b = other.limbs;
  if (a.length !== b.length) return a.length - b.length;
  for (var i = a.length - 1; i >= 0; i--) {
    if (a[i] !== b[i]) return a[i] - b[i];
  }
  return 0;
};

Big.prototype.minus = function (other) {
  var a = this.limbs;
  var b = other.limbs;
  var out = [];
  var borrow = 0;
  for (var i = 0; i < a.length; i++) {
    var d = a[i] - borrow - (i < b.length ? b[i] : 0);
    borrow = d < 0 ? 1 : 0;
    out.push(d & MASK);
  }
  return new Big(out).trim();
};

Big.prototype.doubled = function () {
  var out = [];
  var carry = 0;
  for (var i = 0; i < this.limbs.length; i++) {
    var d = this.limbs[i] * 2 + carry;
    out.push(d & MASK);
    carry = d >>> BITS;
  }
  if (carry > 0) out.push(carry);
  return new Big(out);
};

Big.prototype.bitLength = function () {
  if (this.limbs.length === 0) return 0;
  return (this.limbs.length - 1) * BITS + this.limbs[this.limbs.length - 1].toString(2).length;
};

Big.prototype.bit = function (i) {
  return (this.limbs[Math.floor(i / BITS)] >> (i % BITS)) & 1;
};

// to[at...] += x * limbs; products are made of halves so that nothing leaves the exact range.
function addProduct(x, limbs, to, at) {
  var low = x & HALF_MASK;
  var high = x >> HALF;
  var carry = 0;
  for (var i = 0; i < limbs.length; i++) {
    var l = limbs[i] & HALF_MASK;
    var h = limbs[i] >> HALF;
    var middle = high * l + low * h;
    var sum = low * l + ((middle & HALF_MASK) << HALF) + to[at] + carry;
    carry = (sum >>> BITS) + (middle >>> HALF) + high * h;
    to[at++] = sum & MASK;
  }
  while (carry > 0) {
    var rest = to[at] + carry;
    to[at++] = rest & MASK;
    carry = rest >>> BITS;
  }
}

function lowProduct(a, b) {
  var low = (a & HALF_MASK) * (b & HALF_MASK);
  var middle = ((a >> HALF) * (b & HALF_MASK) + (a & HALF_MASK) * (b >> HALF)) & HALF_MASK;
  return (low + (middle << HALF)) & MASK;
}

// Arithmetic modulo an odd number by Montgomery's method.
function Montgomery(modulus) {
  this.modulus = modulus;
  this.size = modulus.limbs.length;
  var inverse = 1;
  var lowest = modulus.limbs[0];
  for (var i = 0; i < 5; i++) {
    inverse = lowProduct(inverse, (2 + BASE - lowProduct(lowest, inverse)) & MASK);
  }
  this.factor = (BASE - inverse) & MASK;
}

// x * R mod m, by doubling
Montgomery.prototype.enter = function (x) {
  for (var i = 0; i < this.size * BITS; i++) {
    x = x.doubled();
    if (x.compare(this.modulus) >= 0) x = x.minus(this.modulus);
  }
  return x;
};

Montgomery.prototype.reduce = function (work) {
  var limbs = this.modulus.limbs;
  for (var i = 0; i < this.size; i++) {
    addProduct(lowProduct(work[i], this.factor), limbs, work, i);
  }
  var out = new Big(work.slice(this.size)).trim();
  return out.compare(this.modulus) >= 0 ? out.minus(this.modulus) : out;
};

Montgomery.prototype.times = function (a, b) {
  var work = [];
  for (var i = 0; i < 2 * this.size + 1; i++) work.push(0);
  for (i = 0; i < a.limbs.length; i++) addProduct(a.limbs[i], b.limbs, work, i);
  return this.reduce(work);
};

Montgomery.prototype.leave = function (x) {
  var work = x.limbs.slice();
  while (work.length < 2 * this.size + 1) work.push(0);
  return this.reduce(work);
};

function modularPower(base, exponent, modulus) {
  var field = new Montgomery(modulus);
  var x = field.enter(base);
  var result = field.enter(new Big([1]));
  for (var i = exponent.bitLength() - 1; i >= 0; i--) {
    result = field.times(result, result);
    if (exponent.bit(i) === 1) result = field.times(result, x);
  }
  return field.leave(result);
}

// Fermat's little theorem is the proof of the arithmetic: x^(p-1) = 1 modulo the prime p = 2^255 - 19.
var prime = Big.fromHex('7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed');
var one = modularPower(Big.fromHex('123456789abcdef'), prime.minus(new Big([1])), prime);
if (one.toHex() !== '1') throw new Error('x^(p-1) is ' + one.toHex());

var composite = Big.fromHex('c3a5f00d1badb002deadbeefcafebabe0123456789abcdeffedcba9876543211');
var secret = Big.fromHex('8badf00dfeedface0badc0de5ca1ab1e7e57ab1ec0ffee00d15ea5e0fade0001');
var text = Big.fromHex('2a');
for (var round = 0; round < 3; round++) text = modularPower(text, secret, composite);
console.log('crypto', one.toHex(), text.toHex().substring(0, 24));
