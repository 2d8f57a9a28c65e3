// aes: a block cipher with tables, in counter mode, over plain arrays of bytes (ES5)

var BLOCKS = 1100;

var SBOX = [];
var ROUNDS = 10;

function double(x) {
  return ((x << 1) ^ (x & 0x80 ? 0x11b : 0)) & 0xff;
}

function multiply(a, b) {
  var product = 0;
  while (b !== 0) {
    if (b & 1) product ^= a;
    a = double(a);
    b >>= 1;
  }
  return product;
}

function buildSbox() {
  for (var i = 0; i < 256; i++) {
    // The inverse in the field is the power 254.
    var inverse = 1;
    for (var k = 0; k < 254; k++) inverse = multiply(inverse, i);
    var rotated = inverse;
    var out = inverse;
    for (k = 0; k < 4; k++) {
      rotated = ((rotated << 1) | (rotated >> 7)) & 0xff;
      out ^= rotated;
    }
    SBOX[i] = out ^ 0x63;
  }
}

function expandKey(key) {
  var w = key.slice();
  var constant = 1;
  for (var i = 16; i < 16 * (ROUNDS + 1); i += 4) {
    var t = [w[i - 4], w[i - 3], w[i - 2], w[i - 1]];
    if (i % 16 === 0) {
      t = [SBOX[t[1]] ^ constant, SBOX[t[2]], SBOX[t[3]], SBOX[t[0]]];
      constant = double(constant);
    }
    for (var k = 0; k < 4; k++) w[i + k] = w[i + k - 16] ^ t[k];
  }
  return w;
}

function addKey(state, keys, round) {
  for (var i = 0; i < 16; i++) state[i] ^= keys[round * 16 + i];
}

function substituteAndShift(state) {
  var out = [];
  for (var i = 0; i < 16; i++) out[i] = SBOX[state[(i + 4 * (i & 3)) & 15]];
  return out;
}

function mixColumns(state) {
  for (var c = 0; c < 16; c += 4) {
    var a = state[c];
    var b = state[c + 1];
    var d = state[c + 2];
    var e = state[c + 3];
    var all = a ^ b ^ d ^ e;
    state[c] = a ^ all ^ double(a ^ b);
    state[c + 1] = b ^ all ^ double(b ^ d);
    state[c + 2] = d ^ all ^ double(d ^ e);
    state[c + 3] = e ^ all ^ double(e ^ a);
  }
}

function encrypt(block, keys) {
  var state = block.slice();
  addKey(state, keys, 0);
  for (var round = 1; round <= ROUNDS; round++) {
    state = substituteAndShift(state);
    if (round < ROUNDS) mixColumns(state);
    addKey(state, keys, round);
  }
  return state;
}

function bytes(hex) {
  var out = [];
  for (var i = 0; i < hex.length; i += 2) out.push(parseInt(hex.substr(i, 2), 16));
  return out;
}

function hex(list) {
  return list.map(function (b) {
    return (b < 16 ? '0' : '') + b.toString(16);
  }).join('');
}

buildSbox();

// The example vector of the standard.
var check = hex(encrypt(bytes('00112233445566778899aabbccddeeff'), expandKey(bytes('000102030405060708090a0b0c0d0e0f'))));
if (check !== '69c4e0d86a7b0430d8cdb78070b4c55a') throw new Error('wrong cipher text ' + check);

var keys = expandKey(bytes('2b7e151628aed2a6abf7158809cf4f3c'));
var counter = bytes('f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff');
var sum = 0;
for (var block = 0; block < BLOCKS; block++) {
  var stream = encrypt(counter, keys);
  for (var i = 0; i < 16; i++) sum = (sum * 257 + (stream[i] ^ (block + i & 0xff))) % 1000000007;
  for (i = 15; i >= 0; i--) {
    counter[i] = (counter[i] + 1) & 0xff;
    if (counter[i] !== 0) break;
  }
}
console.log('aes', check.substring(0, 8), sum);
