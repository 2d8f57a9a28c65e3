// What Node's Buffer asks of its native part. Texts are encoded and decoded by the host.
'use strict';
const { codes: { ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE, ERR_BUFFER_OUT_OF_BOUNDS } } = require('internal/errors');
const { encode, decode } = internal;

const kMaxLength = 2 ** 32, kStringMaxLength = 536870888;

const slicer = (encoding) => (function(start, end) {
  const length = this.length;
  start = start === undefined ? 0 : Math.trunc(start) || 0;
  end = end === undefined ? length : Math.trunc(end) || 0;
  if (start < 0 || end < 0) throw new ERR_OUT_OF_RANGE('start', '>= 0', start);
  if (end > length) end = length;
  if (end <= start) return '';
  return decode(this, encoding, start, end);
});

// fits is how many of the bytes of a text go into n, without a part of a character.
function fits(bytes, n, encoding) {
  if (bytes.length <= n) return bytes.length;
  if (encoding === 'utf16le') return n & ~1;
  if (encoding === 'utf8') while (n > 0 && (bytes[n] & 0xC0) === 0x80) n--;
  return n;
}

const writer = (encoding) => (function(string, offset, length) {
  if (typeof string !== 'string') throw new ERR_INVALID_ARG_TYPE('argument', 'string', string);
  offset = offset === undefined ? 0 : Math.trunc(offset) || 0;
  if (offset > this.length) throw new ERR_BUFFER_OUT_OF_BOUNDS('offset');
  const room = this.length - offset;
  length = length === undefined ? room : Math.min(Math.trunc(length) || 0, room);
  if (length <= 0) return 0;
  const bytes = new Uint8Array(encode(string, encoding));
  const n = fits(bytes, length, encoding);
  this.set(n === bytes.length ? bytes : bytes.subarray(0, n), offset);
  return n;
});

function byteLengthUtf8(string) {
  let n = 0;
  for (let i = 0; i < string.length; i++) {
    const c = string.charCodeAt(i);
    if (c < 0x80) n++;
    else if (c < 0x800) n += 2;
    else if (c >= 0xD800 && c < 0xDC00 && i + 1 < string.length && (string.charCodeAt(i + 1) & 0xFC00) === 0xDC00) {
      n += 4;
      i++;
    } else n += 3;
  }
  return n;
}

function compare(a, b) {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return a.length < b.length ? -1 : a.length > b.length ? 1 : 0;
}

function compareOffset(source, target, targetStart, sourceStart, targetLength, sourceLength) {
  if (sourceStart > source.length) throw new ERR_OUT_OF_RANGE('sourceStart', `<= ${source.length}`, sourceStart);
  if (targetStart > target.length) throw new ERR_OUT_OF_RANGE('targetStart', `<= ${target.length}`, targetStart);
  return compare(source.subarray(sourceStart, sourceStart + sourceLength), target.subarray(targetStart, targetStart + targetLength));
}

function indexOfBytes(buffer, bytes, byteOffset, encoding, forward) {
  const length = buffer.length, n = bytes.length;
  const step = encoding === 'utf16le' ? 2 : 1;
  let at = byteOffset < 0 ? byteOffset + length : byteOffset;
  if (at < 0) {
    if (!forward) return -1;
    at = 0;
  }
  if (at > length - n) {
    if (forward) return n === 0 ? Math.min(at, length) : -1;
    at = length - n;
    if (at < 0) return -1;
  }
  if (n === 0) return Math.min(at, length);
  for (; forward ? at <= length - n : at >= 0; at += forward ? step : -step) {
    let i = 0;
    while (i < n && buffer[at + i] === bytes[i]) i++;
    if (i === n) return at;
  }
  return -1;
}

function indexOfString(buffer, string, byteOffset, encoding, forward) {
  return indexOfBytes(buffer, new Uint8Array(encode(string, encoding)), byteOffset, encoding, forward);
}

function indexOfNumber(buffer, number, byteOffset, forward) {
  return indexOfBytes(buffer, [number & 255], byteOffset, 'latin1', forward);
}

function fill(buffer, value, start, end, encoding) {
  if (start > end || start < 0 || end > buffer.length) return -2;
  let bytes = value;
  if (typeof value === 'string') bytes = new Uint8Array(encode(value, encoding || 'utf8'));
  else if (typeof value === 'number' || typeof value === 'boolean') bytes = [value & 255];
  const n = bytes.length;
  if (start === end) return undefined;
  if (n === 0) return -1;
  for (let i = start, j = 0; i < end; i++) {
    buffer[i] = bytes[j];
    if (++j === n) j = 0;
  }
  return undefined;
}

const swapper = (size) => (buffer) => {
  for (let i = 0; i < buffer.length; i += size) {
    for (let a = i, b = i + size - 1; a < b; a++, b--) {
      const v = buffer[a];
      buffer[a] = buffer[b];
      buffer[b] = v;
    }
  }
  return buffer;
};

const bytesOf = (input) => (ArrayBuffer.isView(input) ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength) : new Uint8Array(input));

function isAscii(input) {
  const bytes = bytesOf(input);
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] > 127) return false;
  }
  return true;
}

function isUtf8(input) {
  return internal.isUtf8(bytesOf(input));
}

function btoa(string) {
  for (let i = 0; i < string.length; i++) {
    if (string.charCodeAt(i) > 255) return -1;
  }
  return decode(new Uint8Array(encode(string, 'latin1')), 'base64');
}

function atob(string) {
  string = string.replace(/[\t\n\f\r ]/g, '');
  if (string.length % 4 === 0) string = string.replace(/={1,2}$/, '');
  if (/[^A-Za-z0-9+/]/.test(string)) return -2;
  if (string.length % 4 === 1) return -1;
  return decode(new Uint8Array(encode(string, 'base64')), 'latin1');
}

module.exports = {
  kMaxLength, kStringMaxLength, byteLengthUtf8, compare, compareOffset, fill, isAscii, isUtf8,
  indexOfBuffer: indexOfBytes, indexOfString, indexOfNumber,
  swap16: swapper(2), swap32: swapper(4), swap64: swapper(8), atob, btoa,
  asciiSlice: slicer('ascii'), base64Slice: slicer('base64'), base64urlSlice: slicer('base64url'), latin1Slice: slicer('latin1'),
  hexSlice: slicer('hex'), ucs2Slice: slicer('utf16le'), utf8Slice: slicer('utf8'),
  asciiWrite: writer('latin1'), base64Write: writer('base64'), base64urlWrite: writer('base64url'), latin1Write: writer('latin1'),
  hexWrite: writer('hex'), ucs2Write: writer('utf16le'), utf8Write: writer('utf8'),
};
