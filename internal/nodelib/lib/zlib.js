// Compression, with the standard library of Go behind it. A stream keeps what it gets and works at its end, or, if it
// compresses, when it is flushed: so what it holds is data, which goes along.
'use strict';
const { Buffer, kMaxLength } = require('buffer');
const { Transform } = require('stream');
const { codes: { ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE, ERR_BUFFER_TOO_LARGE } } = require('internal/errors_net');
const loop = require('internal/loop');
const host = internal.zlib;

const constants = {
  Z_NO_FLUSH: 0, Z_PARTIAL_FLUSH: 1, Z_SYNC_FLUSH: 2, Z_FULL_FLUSH: 3, Z_FINISH: 4, Z_BLOCK: 5, Z_OK: 0, Z_STREAM_END: 1, Z_NEED_DICT: 2,
  Z_ERRNO: -1, Z_STREAM_ERROR: -2, Z_DATA_ERROR: -3, Z_MEM_ERROR: -4, Z_BUF_ERROR: -5, Z_VERSION_ERROR: -6, Z_NO_COMPRESSION: 0,
  Z_BEST_SPEED: 1, Z_BEST_COMPRESSION: 9, Z_DEFAULT_COMPRESSION: -1, Z_FILTERED: 1, Z_HUFFMAN_ONLY: 2, Z_RLE: 3, Z_FIXED: 4,
  Z_DEFAULT_STRATEGY: 0, ZLIB_VERNUM: 4880, DEFLATE: 1, INFLATE: 2, GZIP: 3, GUNZIP: 4, DEFLATERAW: 5, INFLATERAW: 6, UNZIP: 7,
  Z_MIN_WINDOWBITS: 8, Z_MAX_WINDOWBITS: 15, Z_DEFAULT_WINDOWBITS: 15, Z_MIN_CHUNK: 64, Z_MAX_CHUNK: Infinity, Z_DEFAULT_CHUNK: 16384,
  Z_MIN_MEMLEVEL: 1, Z_MAX_MEMLEVEL: 9, Z_DEFAULT_MEMLEVEL: 8, Z_MIN_LEVEL: -1, Z_MAX_LEVEL: 9, Z_DEFAULT_LEVEL: -1,
};
const codes = { Z_OK: 0, Z_STREAM_END: 1, Z_NEED_DICT: 2, Z_ERRNO: -1, Z_STREAM_ERROR: -2, Z_DATA_ERROR: -3, Z_MEM_ERROR: -4, Z_BUF_ERROR: -5, Z_VERSION_ERROR: -6 };
for (const name of Object.keys(codes)) codes[codes[name]] = name;

function bytesOf(data) {
  if (typeof data === 'string') return Buffer.from(data);
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  throw new ERR_INVALID_ARG_TYPE('buffer', ['string', 'Buffer', 'TypedArray', 'DataView', 'ArrayBuffer'], data);
}

// Options that change what comes out, and not only how long it is.
function check(options) {
  for (const name of ['dictionary', 'info']) {
    if (options?.[name]) {
      const e = new Error(`The option "${name}" of zlib is not available`);
      e.code = 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM';
      throw e;
    }
  }
}

// work does all at once. It gives a buffer or an error.
function work(kind, data, options) {
  check(options);
  const level = levelOf(options);
  const most = options?.maxOutputLength ?? kMaxLength;
  const result = host(kind, data, level, most, options?.finishFlush === constants.Z_SYNC_FLUSH);
  if (result instanceof ArrayBuffer) return Buffer.from(result);
  if (result === 'large') return new ERR_BUFFER_TOO_LARGE(most);
  const [message, errno] = result;
  const e = new Error(message);
  e.errno = errno;
  e.code = codes[errno];
  return e;
}

function levelOf(options) {
  const level = options?.level ?? -1;
  if (!(level >= -1 && level <= 9)) throw new ERR_OUT_OF_RANGE('options.level', '>= -1 and <= 9', level);
  return level;
}

const kFlush = Symbol('flush');

function flushMark() {
  const mark = Buffer.alloc(0);
  mark[kFlush] = true;
  return mark;
}

// A stream that was flushed is made of parts: each is compressed by itself, and together they are one stream. begins and ends are
// what stands around them.
const begins = {
  deflateRaw: [], deflate: [0x78, 0x9c], gzip: [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3],
};
const ends = {
  deflateRaw: () => Buffer.alloc(0),
  deflate(sum) {
    const b = Buffer.alloc(4);
    b.writeUInt32BE(sum);
    return b;
  },
  gzip(sum, length) {
    const b = Buffer.alloc(8);
    b.writeUInt32LE(sum);
    b.writeUInt32LE(length % 2 ** 32, 4);
    return b;
  },
};

class ZlibBase extends Transform {
  #kind;
  #options;
  #chunks = [];
  #parts; // once it was flushed: {sum, length}

  constructor(kind, options) {
    check(options);
    levelOf(options);
    super({ ...options, decodeStrings: true });
    this.#kind = kind;
    this.#options = options;
    this.bytesWritten = 0;
  }

  _transform(chunk, encoding, done) {
    if (chunk[kFlush]) {
      if (begins[this.#kind] !== undefined) this.#part(false);
      return done();
    }
    this.#chunks.push(chunk);
    this.bytesWritten += chunk.length;
    done();
  }

  // #part compresses what there is.
  #part(last) {
    const data = Buffer.concat(this.#chunks);
    this.#chunks = [];
    if (this.#parts === undefined) {
      this.#parts = { sum: this.#kind === 'gzip' ? 0 : 1, length: 0 };
      this.push(Buffer.from(begins[this.#kind]));
    } else if (data.length === 0 && !last) {
      return;
    }
    const parts = this.#parts;
    parts.sum = internal.checksum(this.#kind === 'gzip' ? 'crc32' : 'adler32', data, parts.sum);
    parts.length += data.length;
    this.push(Buffer.from(host(last ? 'lastPart' : 'part', data, levelOf(this.#options), kMaxLength, false)));
    if (last) this.push(ends[this.#kind](parts.sum, parts.length));
  }

  _flush(done) {
    if (this.#parts !== undefined) {
      this.#part(true);
      return done();
    }
    const data = Buffer.concat(this.#chunks);
    this.#chunks = [];
    if (data.length === 0 && this.#kind.startsWith('in')) return done();
    const result = work(this.#kind, data, this.#options);
    if (result instanceof Error) return done(result);
    const size = this.#options?.chunkSize || constants.Z_DEFAULT_CHUNK;
    for (let at = 0; at < result.length; at += size) this.push(result.subarray(at, at + size));
    done();
  }

  flush(kind, callback) {
    if (typeof kind === 'function') callback = kind;
    if (this.writableFinished) {
      if (callback) loop.nextTick(callback);
    } else if (this.writableEnded) {
      if (callback) this.once('end', callback);
    } else {
      this.write(flushMark(), '', callback);
    }
  }

  close(callback) {
    if (callback) this.once('close', callback);
    this.destroy();
  }
}

for (const [name, kind] of [['Deflate', 'deflate'], ['Inflate', 'inflate'], ['Gzip', 'gzip'], ['Gunzip', 'ingzip'],
  ['DeflateRaw', 'deflateRaw'], ['InflateRaw', 'inflateRaw'], ['Unzip', 'inzip']]) {
  const Class = { [name]: function(options) {
    if (!(this instanceof Class)) return new Class(options);
    return Reflect.construct(ZlibBase, [kind, options], new.target);
  } }[name];
  Object.setPrototypeOf(Class.prototype, ZlibBase.prototype);
  Object.setPrototypeOf(Class, ZlibBase);
  const lower = name[0].toLowerCase() + name.slice(1);
  exports[name] = Class;
  exports['create' + name] = { ['create' + name](options) { return new Class(options); } }['create' + name];
  exports[lower + 'Sync'] = { [lower + 'Sync'](data, options) {
    const result = work(kind, bytesOf(data), options);
    if (result instanceof Error) throw result;
    return result;
  } }[lower + 'Sync'];
  exports[lower] = { [lower](data, options, callback) {
    if (typeof options === 'function') {
      callback = options;
      options = undefined;
    }
    if (typeof callback !== 'function') throw new ERR_INVALID_ARG_TYPE('callback', 'Function', callback);
    const result = work(kind, bytesOf(data), options);
    loop.complete(1, callback, result instanceof Error ? [result] : [null, result]);
  } }[lower];
}

function noBrotli() {
  const e = new Error('Brotli is not available');
  e.code = 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM';
  throw e;
}

Object.assign(exports, {
  constants: Object.freeze(constants), codes: Object.freeze(codes),
  createBrotliCompress: noBrotli, createBrotliDecompress: noBrotli, brotliCompress: noBrotli, brotliDecompress: noBrotli,
  brotliCompressSync: noBrotli, brotliDecompressSync: noBrotli,
  crc32(data, value = 0) { return internal.checksum('crc32', bytesOf(data), value); },
});
for (const name of Object.keys(constants)) {
  if (name.startsWith('Z_')) Object.defineProperty(exports, name, { value: constants[name] });
}
