// StringDecoder: keeps the bytes of a character that has not come in full.
'use strict';
const { Buffer } = require('buffer');
const { normalizeEncoding } = require('internal/util');
const { isArrayBufferView } = require('internal/util/types');
const { codes: { ERR_INVALID_ARG_TYPE, ERR_UNKNOWN_ENCODING, ERR_INVALID_THIS } } = require('internal/errors');

function StringDecoder(encoding) {
  const name = normalizeEncoding(encoding);
  if (name === undefined) throw new ERR_UNKNOWN_ENCODING(encoding);
  this.encoding = name;
  Object.defineProperty(this, kRest, { value: [], writable: true, configurable: true });
}

const kRest = Symbol('kRest');

// missing is how many of the last bytes begin a character that goes on.
function missing(bytes) {
  const n = bytes.length;
  for (let back = 1; back <= 3 && back <= n; back++) {
    const c = bytes[n - back];
    if ((c & 0xC0) === 0x80) continue;
    const total = c >= 0xF0 && c <= 0xF4 ? 4 : c >= 0xE0 && c < 0xF0 ? 3 : c >= 0xC2 && c < 0xE0 ? 2 : 1;
    if (total <= back) return 0;
    // Only the beginning of a character that can be one is kept.
    if (back > 1) {
      const d = bytes[n - back + 1];
      if (c === 0xE0 && d < 0xA0 || c === 0xED && d > 0x9F || c === 0xF0 && d < 0x90 || c === 0xF4 && d > 0x8F) return 0;
    }
    return back;
  }
  return 0;
}

StringDecoder.prototype.write = function write(buf) {
  if (typeof buf === 'string') return buf;
  if (!isArrayBufferView(buf)) throw new ERR_INVALID_ARG_TYPE('buf', ['Buffer', 'TypedArray', 'DataView'], buf);
  if (this[kRest] === undefined) throw new ERR_INVALID_THIS('StringDecoder');
  let bytes = Buffer.from(buf.buffer, buf.byteOffset, buf.byteLength);
  if (this[kRest].length > 0) bytes = Buffer.concat([Buffer.from(this[kRest]), bytes]);
  let keep = 0;
  switch (this.encoding) {
    case 'utf8':
      keep = missing(bytes);
      break;
    case 'utf16le':
      keep = bytes.length % 2;
      if (bytes.length - keep >= 2 && (bytes[bytes.length - keep - 1] & 0xFC) === 0xD8) keep += 2;
      break;
    case 'base64':
    case 'base64url':
      keep = bytes.length % 3;
      break;
  }
  const n = bytes.length - keep;
  this[kRest] = Array.from(bytes.subarray(n));
  return bytes.toString(this.encoding, 0, n);
};

StringDecoder.prototype.end = function end(buf) {
  let text = buf === undefined ? '' : this.write(buf);
  if (this[kRest].length > 0) {
    const rest = Buffer.from(this[kRest]);
    this[kRest] = [];
    text += this.encoding === 'utf16le' && rest.length % 2 ? rest.toString('utf16le', 0, rest.length - 1) : rest.toString(this.encoding);
  }
  return text;
};

StringDecoder.prototype.text = function text(buf, offset) {
  this[kRest] = [];
  return this.write(buf.slice(offset));
};

Object.defineProperties(StringDecoder.prototype, {
  lastChar: { configurable: true, enumerable: true, get() { return Buffer.from(this[kRest]); } },
  lastNeed: { configurable: true, enumerable: true, get() { return this[kRest].length > 0 ? 1 : 0; } },
  lastTotal: { configurable: true, enumerable: true, get() { return this[kRest].length; } },
});

module.exports = { StringDecoder };
