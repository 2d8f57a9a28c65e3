// Files. What is open is a path, flags and a position, so it goes along with the program. The host
// does each operation at once; those with callbacks and promises tell of it in a later turn of
// the loop, after as many turns as Node's take at least.
'use strict';
const { Buffer } = require('buffer');
const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_OUT_OF_RANGE }, coded } = require('internal/errors');
const { validateFunction, validateInteger } = require('internal/validators');
const { kCustomPromisifyArgsSymbol } = require('internal/util');
const loop = require('internal/loop');
const { files } = internal;

const O_RDONLY = 0, O_WRONLY = 1, O_RDWR = 2, O_CREAT = 0o100, O_EXCL = 0o200, O_TRUNC = 0o1000, O_APPEND = 0o2000, O_SYNC = 0o4010000;
const constants = {
  F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1, COPYFILE_EXCL: 1, COPYFILE_FICLONE: 2, COPYFILE_FICLONE_FORCE: 4,
  O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_SYNC,
  S_IFMT: 0o170000, S_IFREG: 0o100000, S_IFDIR: 0o040000, S_IFCHR: 0o020000, S_IFBLK: 0o060000, S_IFIFO: 0o010000, S_IFLNK: 0o120000, S_IFSOCK: 0o140000,
};

function toPath(path, name = 'path') {
  if (typeof path === 'object' && path !== null && typeof path.href === 'string' && path.protocol === 'file:') return decodeURIComponent(path.pathname);
  if (path instanceof Uint8Array) path = Buffer.from(path).toString();
  if (typeof path !== 'string') throw new ERR_INVALID_ARG_TYPE(name, ['string', 'Buffer', 'URL'], path);
  if (path.includes('\u0000')) throw new ERR_INVALID_ARG_VALUE(name, path, 'must be a string, Uint8Array, or URL without null bytes');
  return path;
}

const flagNames = {
  __proto__: null,
  'r': O_RDONLY, 'rs': O_RDONLY, 'sr': O_RDONLY, 'r+': O_RDWR, 'rs+': O_RDWR, 'sr+': O_RDWR,
  'w': O_TRUNC | O_CREAT | O_WRONLY, 'wx': O_TRUNC | O_CREAT | O_WRONLY | O_EXCL, 'xw': O_TRUNC | O_CREAT | O_WRONLY | O_EXCL,
  'w+': O_TRUNC | O_CREAT | O_RDWR, 'wx+': O_TRUNC | O_CREAT | O_RDWR | O_EXCL, 'xw+': O_TRUNC | O_CREAT | O_RDWR | O_EXCL,
  'a': O_APPEND | O_CREAT | O_WRONLY, 'ax': O_APPEND | O_CREAT | O_WRONLY | O_EXCL, 'xa': O_APPEND | O_CREAT | O_WRONLY | O_EXCL,
  'as': O_APPEND | O_CREAT | O_WRONLY, 'sa': O_APPEND | O_CREAT | O_WRONLY,
  'a+': O_APPEND | O_CREAT | O_RDWR, 'ax+': O_APPEND | O_CREAT | O_RDWR | O_EXCL, 'xa+': O_APPEND | O_CREAT | O_RDWR | O_EXCL,
  'as+': O_APPEND | O_CREAT | O_RDWR, 'sa+': O_APPEND | O_CREAT | O_RDWR,
};

function toFlags(flags) {
  if (typeof flags === 'number') return flags;
  if (flags == null) return O_RDONLY;
  const n = flagNames[flags];
  if (n === undefined) throw new ERR_INVALID_ARG_VALUE('flags', flags);
  return n;
}

function toMode(mode, otherwise) {
  if (mode == null) return otherwise;
  return typeof mode === 'string' ? parseInt(mode, 8) : mode;
}

function getOptions(options, defaults) {
  if (options == null || typeof options === 'function') return defaults;
  if (typeof options === 'string') options = { encoding: options };
  if (typeof options !== 'object') throw new ERR_INVALID_ARG_TYPE('options', ['string', 'Object'], options);
  if (options.encoding != null && options.encoding !== 'buffer' && !Buffer.isEncoding(options.encoding)) {
    throw new ERR_INVALID_ARG_VALUE('encoding', options.encoding, 'is invalid encoding');
  }
  return { ...defaults, ...options };
}

const encoded = (buffer, encoding) => (encoding && encoding !== 'buffer' ? buffer.toString(encoding) : buffer);

function toData(data, encoding) {
  if (typeof data === 'string') return Buffer.from(data, encoding || 'utf8');
  if (ArrayBuffer.isView(data)) return data;
  throw new ERR_INVALID_ARG_TYPE('data', ['string', 'Buffer', 'TypedArray', 'DataView'], data);
}

// ---- open files

const open = new Map(); // descriptor -> {path, flags, position}

function fileOf(fd, call) {
  validateInteger(fd, 'fd', 0, 2147483647);
  const file = open.get(fd);
  if (file !== undefined) {
    files.use(fd, call);
    return file;
  }
  const e = new Error(`EBADF: bad file descriptor, ${call}`);
  e.errno = -9;
  e.code = 'EBADF';
  e.syscall = call;
  throw e;
}

function openSync(path, flags = 'r', mode = 0o666) {
  path = toPath(path);
  flags = toFlags(flags);
  files.open(path, flags, toMode(mode, 0o666));
  let fd = 3;
  while (open.has(fd)) fd++;
  open.set(fd, { path: absolute(path), flags, position: 0 });
  files.opened(fd, open.get(fd).path, flags);
  return fd;
}

const absolute = (path) => require('path').resolve(path);

function closeSync(fd) {
  if (!open.has(fd)) fileOf(fd, 'close');
  open.delete(fd);
  files.closed(fd);
}

function readSync(fd, buffer, offset, length, position) {
  if (arguments.length <= 3 || (typeof offset === 'object' && offset !== null)) {
    const o = typeof offset === 'object' && offset !== null ? offset : {};
    offset = o.offset ?? 0;
    length = o.length ?? buffer.byteLength - offset;
    position = o.position ?? null;
  }
  if (!ArrayBuffer.isView(buffer)) throw new ERR_INVALID_ARG_TYPE('buffer', ['Buffer', 'TypedArray', 'DataView'], buffer);
  offset = offset ?? 0;
  length = length ?? buffer.byteLength - offset;
  if (length < 0 || length > buffer.byteLength - offset) throw new ERR_OUT_OF_RANGE('length', `>= 0 && <= ${buffer.byteLength - offset}`, length);
  if (fd === 0 && !open.has(0)) {
    const data = new Uint8Array(require('internal/stdio').readNow(length));
    new Uint8Array(buffer.buffer, buffer.byteOffset + offset, data.length).set(data);
    return data.length;
  }
  const file = fileOf(fd, 'read');
  const here = position == null || position === -1;
  const data = new Uint8Array(files.read(file.path, here ? file.position : Number(position), length));
  new Uint8Array(buffer.buffer, buffer.byteOffset + offset, data.length).set(data);
  if (here) file.position += data.length;
  return data.length;
}

function writeSync(fd, data, offset, length, position) {
  let bytes;
  if (typeof data === 'string') {
    // (fd, string, position, encoding)
    bytes = Buffer.from(data, length);
    position = offset;
  } else {
    if (!ArrayBuffer.isView(data)) throw new ERR_INVALID_ARG_TYPE('buffer', ['string', 'Buffer', 'TypedArray', 'DataView'], data);
    if (typeof offset === 'object' && offset !== null) ({ offset = 0, length, position = null } = offset);
    offset = offset ?? 0;
    length = length ?? data.byteLength - offset;
    bytes = new Uint8Array(data.buffer, data.byteOffset + offset, length);
  }
  if (fd === 1 || fd === 2) {
    internal.print(fd, bytes);
    return bytes.length;
  }
  const file = fileOf(fd, 'write');
  const keep = file.flags & ~(O_TRUNC | O_EXCL | O_CREAT);
  if (file.flags & O_APPEND) {
    files.write(file.path, bytes, keep, 0o666);
  } else {
    const here = typeof position !== 'number' && typeof position !== 'bigint';
    files.write(file.path, bytes, keep, 0o666, here ? file.position : Number(position));
    if (here) file.position += bytes.length;
  }
  return bytes.length;
}

// ---- whole files

// allInput is the standard input to its end.
function allInput() {
  const pieces = [];
  for (;;) {
    const piece = require('internal/stdio').readNow(65536);
    if (piece.byteLength === 0) return Buffer.concat(pieces);
    pieces.push(Buffer.from(piece));
  }
}

function readFileSync(path, options) {
  options = getOptions(options, { flag: 'r' });
  if (path === 0 && !open.has(0)) return encoded(allInput(), options.encoding);
  if (typeof path === 'number') {
    const file = fileOf(path, 'read');
    const data = Buffer.from(files.read(file.path, file.position));
    file.position += data.length;
    return encoded(data, options.encoding);
  }
  path = toPath(path);
  if (toFlags(options.flag) !== O_RDONLY) files.open(path, toFlags(options.flag), 0o666);
  return encoded(Buffer.from(files.read(path, 0)), options.encoding);
}

function writeFileSync(path, data, options) {
  options = getOptions(options, { encoding: 'utf8', mode: 0o666, flag: 'w' });
  const bytes = toData(data, options.encoding);
  if (typeof path === 'number') {
    writeSync(path, bytes);
    return;
  }
  files.write(toPath(path), bytes, toFlags(options.flag), toMode(options.mode, 0o666));
}

function appendFileSync(path, data, options) {
  writeFileSync(path, data, { flag: 'a', ...getOptions(options, { encoding: 'utf8', mode: 0o666 }) });
}

// ---- what is there

class StatsBase {
  isDirectory() { return (this.mode & 0o170000) === 0o040000; }
  isFile() { return (this.mode & 0o170000) === 0o100000; }
  isBlockDevice() { return (this.mode & 0o170000) === 0o060000; }
  isCharacterDevice() { return (this.mode & 0o170000) === 0o020000; }
  isSymbolicLink() { return (this.mode & 0o170000) === 0o120000; }
  isFIFO() { return (this.mode & 0o170000) === 0o010000; }
  isSocket() { return (this.mode & 0o170000) === 0o140000; }
}

class Stats extends StatsBase {
  constructor(mode, size, ms) {
    super();
    this.dev = 0;
    this.mode = mode;
    this.nlink = 1;
    this.uid = 0;
    this.gid = 0;
    this.rdev = 0;
    this.blksize = 4096;
    this.ino = 0;
    this.size = size;
    this.blocks = Math.ceil(size / 512);
    this.atimeMs = ms;
    this.mtimeMs = ms;
    this.ctimeMs = ms;
    this.birthtimeMs = ms;
    this.atime = new Date(Math.round(ms));
    this.mtime = new Date(Math.round(ms));
    this.ctime = new Date(Math.round(ms));
    this.birthtime = new Date(Math.round(ms));
  }
}

const stats = (list) => (list === undefined ? undefined : new Stats(list[0], list[1], list[2]));
const statSync = (path, options) => stats(files.stat(toPath(path), false, options?.throwIfNoEntry === false));
const lstatSync = (path, options) => stats(files.stat(toPath(path), true, options?.throwIfNoEntry === false));
const fstatSync = (fd) => stats(files.stat(fileOf(fd, 'fstat').path, false, false));

function existsSync(path) {
  try {
    files.access(toPath(path), 0);
    return true;
  } catch (e) {
    if (e.code === 'ERR_ACCESS_DENIED') throw e;
    return false;
  }
}

const accessSync = (path, mode = 0) => files.access(toPath(path), mode);

class Dirent {
  #type;
  constructor(name, path, type) {
    this.name = name;
    this.parentPath = path;
    this.path = path;
    this.#type = type;
  }
  isDirectory() { return this.#type === 0o040000; }
  isFile() { return this.#type === 0o100000; }
  isBlockDevice() { return this.#type === 0o060000; }
  isCharacterDevice() { return this.#type === 0o020000; }
  isSymbolicLink() { return this.#type === 0o120000; }
  isFIFO() { return this.#type === 0o010000; }
  isSocket() { return this.#type === 0o140000; }
}

function readdirSync(path, options) {
  options = getOptions(options, {});
  path = toPath(path);
  const out = [];
  const queue = [['', path]];
  while (queue.length > 0) {
    const [prefix, dir] = queue.shift();
    for (const [name, type] of files.readdir(dir)) {
      out.push(options.withFileTypes ? new Dirent(name, dir, type) : encoded(Buffer.from(prefix + name), options.encoding || 'utf8'));
      if (options.recursive && type === 0o040000) queue.push([prefix + name + '/', dir + '/' + name]);
    }
  }
  return out;
}

// ---- changes

function mkdirSync(path, options) {
  if (typeof options === 'number' || typeof options === 'string') options = { mode: options };
  return files.mkdir(toPath(path), Boolean(options?.recursive), toMode(options?.mode, 0o777));
}

function rmSync(path, options = {}) {
  path = toPath(path);
  const s = files.stat(path, true, true);
  if (s === undefined) {
    if (options.force) return;
    files.stat(path, true, false);
  }
  if ((s[0] & 0o170000) === 0o040000 && !options.recursive) {
    const e = coded(new Error(`Path is a directory: rm returned EISDIR (is a directory) ${path}`), 'ERR_FS_EISDIR', 'SystemError');
    e.name = 'SystemError';
    throw e;
  }
  files.removeAll(path);
}

function rmdirSync(path, options) {
  if (options?.recursive) {
    files.removeAll(toPath(path));
    return;
  }
  files.rmdir(toPath(path));
}

function copyFileSync(from, to, mode = 0) {
  from = toPath(from, 'src');
  to = toPath(to, 'dest');
  try {
    const data = new Uint8Array(files.read(from, 0));
    files.write(to, data, O_WRONLY | O_CREAT | (mode & 1 ? O_EXCL : O_TRUNC), files.stat(from, false, false)[0] & 0o777);
  } catch (e) {
    if (e.code === undefined || e.code === 'ERR_ACCESS_DENIED') throw e;
    e.message = `${e.message.replace(/, \w+ '.*$|, \w+$/, '')}, copyfile '${from}' -> '${to}'`;
    e.syscall = 'copyfile';
    e.path = from;
    e.dest = to;
    throw e;
  }
}

const unlinkSync = (path) => files.unlink(toPath(path));
const renameSync = (from, to) => files.rename(toPath(from, 'oldPath'), toPath(to, 'newPath'));
const symlinkSync = (target, path) => files.symlink(toPath(target, 'target'), toPath(path));
const linkSync = (from, to) => files.link(toPath(from, 'existingPath'), toPath(to, 'newPath'));
const readlinkSync = (path) => files.readlink(toPath(path));
const realpathSync = (path) => files.realpath(toPath(path));
realpathSync.native = realpathSync;
const chmodSync = (path, mode) => files.chmod(toPath(path), toMode(mode, 0));
const truncateSync = (path, length = 0) => files.truncate(typeof path === 'number' ? fileOf(path, 'ftruncate').path : toPath(path), length);
const ftruncateSync = (fd, length = 0) => files.truncate(fileOf(fd, 'ftruncate').path, length);
const seconds = (t) => (typeof t === 'object' && t !== null ? t.getTime() / 1000 : Number(t));
const utimesSync = (path, atime, mtime) => files.utimes(toPath(path), seconds(atime), seconds(mtime));
const mkdtempSync = (prefix) => files.mkdtemp(toPath(prefix, 'prefix'));
const fsyncSync = (fd) => { fileOf(fd, 'fsync'); };

// ---- with callbacks

// ofSystem tells errors of operations, which callbacks and promises get, from those of wrong arguments.
const ofSystem = (e) => e.syscall !== undefined || e.code === 'ERR_ACCESS_DENIED';

// later makes the form with a callback: turns is how many turns of the loop Node's takes.
function later(name, sync, turns = 1) {
  const f = function(...args) {
    const callback = args.pop();
    validateFunction(callback, 'cb');
    let error = null, value;
    try {
      value = sync(...args);
    } catch (e) {
      if (!ofSystem(e)) throw e;
      error = e;
    }
    loop.complete(turns, callback, error !== null ? [error] : value === undefined ? [null] : [null, value]);
  };
  Object.defineProperty(f, 'name', { value: name, configurable: true });
  return f;
}

function read(fd, buffer, offset, length, position, callback) {
  const args = [...arguments];
  callback = args.pop();
  if (!ArrayBuffer.isView(args[1])) args.splice(1, 0, args[1]?.buffer ?? Buffer.alloc(16384));
  if (typeof args[2] === 'object' && args[2] !== null) args.length = 3;
  validateFunction(callback, 'cb');
  let error = null, n = 0;
  try {
    n = readSync(...args);
  } catch (e) {
    if (!ofSystem(e)) throw e;
    error = e;
  }
  loop.complete(1, callback, error !== null ? [error, undefined, args[1]] : [null, n, args[1]]);
}
Object.defineProperty(read, kCustomPromisifyArgsSymbol, { value: ['bytesRead', 'buffer'], enumerable: false });

function write(fd, data, ...rest) {
  const callback = rest.pop();
  validateFunction(callback, 'cb');
  let error = null, n = 0;
  try {
    n = writeSync(fd, data, ...rest);
  } catch (e) {
    if (!ofSystem(e)) throw e;
    error = e;
  }
  loop.complete(1, callback, error !== null ? [error, undefined, data] : [null, n, data]);
}
Object.defineProperty(write, kCustomPromisifyArgsSymbol, { value: ['bytesWritten', 'buffer'], enumerable: false });

function exists(path, callback) {
  validateFunction(callback, 'cb');
  loop.complete(1, callback, [existsSync(path)]);
}

// ---- with promises

function promised(sync, turns = 1) {
  return { async: async (...args) => {
    let error, value, failed = false;
    try {
      value = sync(...args);
    } catch (e) {
      if (!ofSystem(e)) throw e;
      failed = true;
      error = e;
    }
    await new Promise((done) => loop.complete(turns, done, []));
    if (failed) throw error;
    return value;
  } }.async;
}

const EventEmitter = require('events');

class FileHandle extends EventEmitter {
  #fd;
  constructor(fd) {
    super();
    this.#fd = fd;
  }
  get fd() { return this.#fd; }
  async close() {
    if (this.#fd < 0) return;
    const fd = this.#fd;
    this.#fd = -1;
    closeSync(fd);
    await new Promise((done) => loop.complete(1, done, []));
    this.emit('close');
  }
  async read(buffer, offset, length, position) {
    if (!ArrayBuffer.isView(buffer)) {
      const o = buffer ?? {};
      buffer = o.buffer ?? Buffer.alloc(16384);
      ({ offset = 0, length = buffer.byteLength - offset, position = null } = o);
    }
    const bytesRead = await handled(readSync, this.#fd, buffer, offset ?? 0, length ?? buffer.byteLength - (offset ?? 0), position ?? null);
    return { bytesRead, buffer };
  }
  async write(buffer, ...rest) {
    const bytesWritten = await handled(writeSync, this.#fd, buffer, ...rest);
    return { bytesWritten, buffer };
  }
  readFile(options) { return promised(readFileSync, 2)(this.#fd, options); }
  writeFile(data, options) { return promised(writeFileSync)(this.#fd, data, options); }
  appendFile(data, options) { return promised(writeFileSync)(this.#fd, data, options); }
  stat() { return promised(fstatSync)(this.#fd); }
  truncate(length) { return promised(ftruncateSync)(this.#fd, length); }
  sync() { return promised(fsyncSync)(this.#fd); }
  datasync() { return promised(fsyncSync)(this.#fd); }
  createReadStream(options) { return createReadStream(null, { ...options, fd: this.#fd }); }
  createWriteStream(options) { return createWriteStream(null, { ...options, fd: this.#fd }); }
}

const handled = (f, ...args) => promised(f)(...args);

const promises = {
  access: promised(accessSync), appendFile: promised(appendFileSync, 3), chmod: promised(chmodSync), copyFile: promised(copyFileSync),
  link: promised(linkSync), lstat: promised(lstatSync), mkdir: promised(mkdirSync), mkdtemp: promised(mkdtempSync),
  open: async (path, flags, mode) => new FileHandle(await promised(openSync)(path, flags, mode)),
  readFile: promised(readFileSync, 4), readdir: promised(readdirSync), readlink: promised(readlinkSync), realpath: promised(realpathSync),
  rename: promised(renameSync), rm: promised(rmSync), rmdir: promised(rmdirSync), stat: promised(statSync), symlink: promised(symlinkSync),
  truncate: promised(truncateSync), unlink: promised(unlinkSync), utimes: promised(utimesSync), writeFile: promised(writeFileSync, 3),
  constants,
};

// ---- streams

function createReadStream(path, options) {
  const { Readable } = require('stream');
  options = getOptions(options, {});
  let fd = options.fd, position = options.start, left = options.end === undefined ? Infinity : options.end - (options.start ?? 0) + 1;
  if (fd !== undefined && fd !== null && typeof fd === 'object') fd = fd.fd;
  const stream = new Readable({
    highWaterMark: options.highWaterMark ?? 64 * 1024, encoding: options.encoding, emitClose: options.emitClose, signal: options.signal,
    construct(callback) {
      if (typeof fd === 'number') return callback();
      module.exports.open(path, options.flags ?? 'r', options.mode ?? 0o666, (err, n) => {
        if (err) return callback(err);
        fd = n;
        stream.fd = n;
        callback();
        stream.emit('open', n);
        stream.emit('ready');
      });
    },
    read(n) {
      n = Math.min(n, left);
      if (n <= 0) {
        stream.push(null);
        return;
      }
      module.exports.read(fd, Buffer.alloc(n), 0, n, position ?? null, (err, got, buffer) => {
        if (err) return stream.destroy(err);
        if (position !== undefined) position += got;
        left -= got;
        stream.bytesRead += got;
        stream.push(got > 0 ? buffer.subarray(0, got) : null);
      });
    },
    destroy(err, callback) {
      if (typeof fd !== 'number' || options.autoClose === false) return callback(err);
      module.exports.close(fd, (e) => callback(e || err));
      fd = undefined;
    },
  });
  stream.fd = fd ?? null;
  stream.path = path;
  stream.bytesRead = 0;
  return stream;
}

function createWriteStream(path, options) {
  const { Writable } = require('stream');
  options = getOptions(options, {});
  let fd = options.fd, position = options.start;
  if (fd !== undefined && fd !== null && typeof fd === 'object') fd = fd.fd;
  const stream = new Writable({
    highWaterMark: options.highWaterMark, decodeStrings: true, defaultEncoding: options.encoding ?? 'utf8', emitClose: options.emitClose, signal: options.signal,
    construct(callback) {
      if (typeof fd === 'number') return callback();
      module.exports.open(path, options.flags ?? (position === undefined ? 'w' : 'r+'), options.mode ?? 0o666, (err, n) => {
        if (err) return callback(err);
        fd = n;
        stream.fd = n;
        callback();
        stream.emit('open', n);
        stream.emit('ready');
      });
    },
    write(chunk, encoding, callback) {
      module.exports.write(fd, chunk, 0, chunk.length, position ?? null, (err, n) => {
        if (err) return callback(err);
        if (position !== undefined) position += n;
        stream.bytesWritten += n;
        callback();
      });
    },
    destroy(err, callback) {
      if (typeof fd !== 'number' || options.autoClose === false) return callback(err);
      module.exports.close(fd, (e) => callback(e || err));
      fd = undefined;
    },
  });
  stream.fd = fd ?? null;
  stream.path = path;
  stream.bytesWritten = 0;
  stream.close = (callback) => {
    if (callback) stream.once('close', callback);
    stream.end();
  };
  return stream;
}

module.exports = {
  access: later('access', accessSync), accessSync, appendFile: later('appendFile', appendFileSync, 3), appendFileSync,
  chmod: later('chmod', chmodSync), chmodSync, close(fd, callback = () => {}) { later('close', closeSync)(fd, callback); }, closeSync,
  copyFile: later('copyFile', copyFileSync), copyFileSync, createReadStream, createWriteStream, exists, existsSync,
  fstat: later('fstat', fstatSync), fstatSync, fsync: later('fsync', fsyncSync), fsyncSync, ftruncate: later('ftruncate', ftruncateSync), ftruncateSync,
  fdatasync: later('fdatasync', fsyncSync), fdatasyncSync: fsyncSync,
  link: later('link', linkSync), linkSync, lstat: later('lstat', lstatSync), lstatSync, mkdir: later('mkdir', mkdirSync), mkdirSync,
  mkdtemp: later('mkdtemp', mkdtempSync), mkdtempSync, open: later('open', openSync), openSync, read, readSync,
  readdir: later('readdir', readdirSync), readdirSync, readFile: later('readFile', readFileSync, 4), readFileSync,
  readlink: later('readlink', readlinkSync), readlinkSync, realpath: later('realpath', realpathSync), realpathSync,
  rename: later('rename', renameSync), renameSync, rm: later('rm', rmSync), rmSync, rmdir: later('rmdir', rmdirSync), rmdirSync,
  stat: later('stat', statSync), statSync, symlink: later('symlink', symlinkSync), symlinkSync, truncate: later('truncate', truncateSync), truncateSync,
  unlink: later('unlink', unlinkSync), unlinkSync, utimes: later('utimes', utimesSync), utimesSync, write, writeSync,
  writeFile: later('writeFile', writeFileSync, 3), writeFileSync, constants, Stats, Dirent, promises,
  F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1,
};
