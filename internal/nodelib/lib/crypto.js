// Hashes, HMAC and random numbers. A hash that is under way keeps the data that it got, so that it
// can be continued on another machine.
'use strict';
const { Buffer } = require('buffer');
const { codes: { ERR_CRYPTO_HASH_FINALIZED, ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE }, coded } = require('internal/errors');
const { validateString, validateInteger, validateFunction, validateNumber } = require('internal/validators');
const { isArrayBufferView, isAnyArrayBuffer } = require('internal/util/types');
const { Transform } = require('stream');

function toBytes(data, encoding, name) {
  if (typeof data === 'string') return Buffer.from(data, encoding === 'buffer' ? undefined : encoding);
  if (isArrayBufferView(data)) return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  if (isAnyArrayBuffer(data)) return Buffer.from(data);
  throw new ERR_INVALID_ARG_TYPE(name, ['string', 'Buffer', 'TypedArray', 'DataView'], data);
}

const kParts = Symbol('kParts');
const kDone = Symbol('kDone');
const kAlgorithm = Symbol('kAlgorithm');
const kKey = Symbol('kKey');

class Digest extends Transform {
  constructor(algorithm, key, options) {
    super(options);
    this[kAlgorithm] = algorithm;
    this[kKey] = key;
    this[kParts] = [];
    this[kDone] = false;
  }

  update(data, encoding) {
    if (this[kDone]) throw new ERR_CRYPTO_HASH_FINALIZED();
    const bytes = toBytes(data, encoding, 'data');
    this[kParts].push(typeof data === 'string' ? bytes : Buffer.from(bytes));
    return this;
  }

  digest(encoding) {
    if (this[kDone]) throw new ERR_CRYPTO_HASH_FINALIZED();
    this[kDone] = true;
    const result = Buffer.from(internal.digest(this[kAlgorithm], Buffer.concat(this[kParts]), this[kKey]));
    this[kParts] = [];
    return encoding && encoding !== 'buffer' ? result.toString(encoding) : result;
  }

  _transform(chunk, encoding, callback) {
    this.update(chunk, encoding);
    callback();
  }

  _flush(callback) {
    this.push(this.digest());
    callback();
  }
}

class Hash extends Digest {
  constructor(algorithm, options) {
    validateString(algorithm, 'algorithm');
    if (internal.digest(algorithm) === undefined) {
      throw coded(new Error('Digest method not supported'), 'ERR_OSSL_EVP_UNSUPPORTED', 'Error');
    }
    super(algorithm, undefined, options);
  }

  copy() {
    if (this[kDone]) throw new ERR_CRYPTO_HASH_FINALIZED();
    const h = new Hash(this[kAlgorithm]);
    h[kParts] = this[kParts].slice();
    return h;
  }
}

class Hmac extends Digest {
  constructor(hmac, key, options) {
    validateString(hmac, 'hmac');
    if (internal.digest(hmac) === undefined) throw coded(new Error(`Invalid digest: ${hmac}`), 'ERR_CRYPTO_INVALID_DIGEST', 'Error');
    super(hmac, Buffer.from(toBytes(key, undefined, 'key')), options);
  }
}

function randomBytes(size, callback) {
  validateNumber(size, 'size', 0, 2 ** 31 - 1);
  if (callback === undefined) return Buffer.from(internal.random(size));
  validateFunction(callback, 'callback');
  const { complete } = require('internal/loop');
  complete(1, callback, [null, Buffer.from(internal.random(size))]);
  return undefined;
}

function randomFillSync(buf, offset = 0, size) {
  const bytes = toBytes(buf, undefined, 'buf');
  const n = size === undefined ? bytes.length - offset : size;
  bytes.set(new Uint8Array(internal.random(n)), offset);
  return buf;
}

function randomInt(min, max, callback) {
  if (max === undefined || typeof max === 'function') {
    callback = max;
    max = min;
    min = 0;
  }
  validateInteger(min, 'min');
  validateInteger(max, 'max');
  if (max <= min) throw new ERR_OUT_OF_RANGE('max', `greater than the value of "min" (${min})`, max);
  const range = max - min;
  const limit = 2 ** 48 - (2 ** 48 % range);
  let x;
  do {
    x = Buffer.from(internal.random(6)).readUIntBE(0, 6);
  } while (x >= limit);
  const n = min + (x % range);
  if (callback === undefined) return n;
  const { complete } = require('internal/loop');
  complete(1, callback, [undefined, n]);
  return undefined;
}

function randomUUID() {
  const b = Buffer.from(internal.random(16));
  b[6] = (b[6] & 0x0f) | 0x40;
  b[8] = (b[8] & 0x3f) | 0x80;
  const h = b.toString('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
}

function timingSafeEqual(a, b) {
  if (a.byteLength !== b.byteLength) {
    throw coded(new RangeError('Input buffers must have the same byte length'), 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH', 'RangeError');
  }
  return internal.sameBytes(a, b);
}

module.exports = {
  createHash: (algorithm, options) => new Hash(algorithm, options),
  createHmac: (hmac, key, options) => new Hmac(hmac, key, options),
  getHashes: () => internal.hashes.slice(),
  hash(algorithm, data, encoding = 'hex') { return new Hash(algorithm).update(data).digest(encoding); },
  randomBytes, randomFillSync, randomInt, randomUUID, timingSafeEqual, Hash, Hmac,
  getRandomValues: (a) => randomFillSync(a),
  get webcrypto() { return require('internal/webcrypto').crypto; },
};
