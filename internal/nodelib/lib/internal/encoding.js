// TextEncoder and TextDecoder: UTF-8, UTF-16LE and Latin-1.
'use strict';
const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_THIS } } = require('internal/errors');
const { coded } = require('internal/errors');
const { customInspectSymbol } = require('internal/util');
const { isAnyArrayBuffer, isArrayBufferView } = require('internal/util/types');

class TextEncoder {
  get encoding() {
    return 'utf-8';
  }

  encode(input = '') {
    return new Uint8Array(internal.encode(`${input}`, 'utf8'));
  }

  encodeInto(src, dest) {
    src = `${src}`;
    let read = 0, written = 0;
    while (read < src.length) {
      const code = src.codePointAt(read);
      const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      if (written + size > dest.length) break;
      read += size === 4 ? 2 : 1;
      written += size;
    }
    dest.set(new Uint8Array(internal.encode(src.slice(0, read), 'utf8')));
    return { read, written };
  }
}

const labels = {
  __proto__: null,
  'utf-8': 'utf-8', 'utf8': 'utf-8', 'unicode-1-1-utf-8': 'utf-8', 'unicode11utf8': 'utf-8', 'unicode20utf8': 'utf-8',
  'x-unicode20utf8': 'utf-8', 'utf-16le': 'utf-16le', 'utf-16': 'utf-16le', 'ucs-2': 'utf-16le', 'unicode': 'utf-16le',
  'iso-10646-ucs-2': 'utf-16le', 'unicodefeff': 'utf-16le', 'csunicode': 'utf-16le',
  'latin1': 'windows-1252', 'ascii': 'windows-1252', 'us-ascii': 'windows-1252', 'iso-8859-1': 'windows-1252', 'windows-1252': 'windows-1252',
};

class TextDecoder {
  #encoding;
  #fatal;
  #ignoreBOM;
  #decoder;
  #begun = false;

  constructor(encoding = 'utf-8', options = {}) {
    const name = labels[`${encoding}`.trim().toLowerCase()];
    if (name === undefined) throw coded(new RangeError(`The "${encoding}" encoding is not supported`), 'ERR_ENCODING_NOT_SUPPORTED', 'RangeError');
    this.#encoding = name;
    this.#fatal = Boolean(options?.fatal);
    this.#ignoreBOM = Boolean(options?.ignoreBOM);
  }

  get encoding() {
    return this.#encoding;
  }

  get fatal() {
    return this.#fatal;
  }

  get ignoreBOM() {
    return this.#ignoreBOM;
  }

  decode(input = new Uint8Array(0), options = {}) {
    let bytes;
    if (isAnyArrayBuffer(input)) bytes = new Uint8Array(input);
    else if (isArrayBufferView(input)) bytes = new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
    else throw new ERR_INVALID_ARG_TYPE('list', ['ArrayBuffer', 'ArrayBufferView'], input);
    if (this.#encoding === 'windows-1252') return internal.decode(bytes, 'latin1');
    if (this.#decoder === undefined) {
      const { StringDecoder } = require('string_decoder');
      this.#decoder = new StringDecoder(this.#encoding === 'utf-8' ? 'utf8' : 'utf16le');
    }
    const more = options?.stream;
    if (this.#fatal && this.#encoding === 'utf-8' && !more && !this.#begun && !internal.isUtf8(bytes)) {
      throw coded(new TypeError(`The encoded data was not valid for encoding ${this.#encoding}`), 'ERR_ENCODING_INVALID_ENCODED_DATA', 'TypeError');
    }
    let text = more ? this.#decoder.write(bytes) : this.#decoder.end(bytes);
    if (!this.#begun && !this.#ignoreBOM && text.startsWith('\uFEFF')) text = text.slice(1);
    this.#begun = Boolean(more) && (this.#begun || text !== '');
    return text;
  }
}

Object.defineProperty(TextEncoder.prototype, Symbol.toStringTag, { configurable: true, value: 'TextEncoder' });
Object.defineProperty(TextDecoder.prototype, Symbol.toStringTag, { configurable: true, value: 'TextDecoder' });
for (const [o, names] of [[TextEncoder.prototype, ['encode', 'encodeInto', 'encoding']], [TextDecoder.prototype, ['decode', 'encoding', 'fatal', 'ignoreBOM']]]) {
  for (const name of names) Object.defineProperty(o, name, { enumerable: true });
}

module.exports = { TextEncoder, TextDecoder };
