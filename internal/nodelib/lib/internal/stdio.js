// The standard streams of a program as streams of Node. Most programs only write to them: those have the light objects of the
// host. The input is read by the host, a piece at a time, when this module wants one; at a hop, what was read
// and not taken is in arrived, and what is read then is what the new host has.
'use strict';
const { Readable, Writable } = require('stream');
const { Buffer } = require('buffer');
const loop = require('internal/loop');

// ---- output

class Output extends Writable {
  constructor(fd) {
    super({ decodeStrings: false, emitClose: false });
    this.fd = fd;
    this._type = internal.terminal(fd) ? 'tty' : 'pipe';
    this._isStdio = true;
    this.destroySoon = this.destroy;
  }

  _write(chunk, encoding, callback) {
    internal.print(this.fd, typeof chunk === 'string' && encoding !== 'utf8' && encoding !== 'utf-8' ? Buffer.from(chunk, encoding) : chunk);
    callback();
  }

  // It stays open for console, whatever the program does.
  _destroy(error, callback) {
    callback(error);
    this._undestroy();
    if (!this._writableState.emitClose) loop.nextTick(() => this.emit('close'));
  }

  get isTTY() { return internal.terminal(this.fd) ? true : undefined; }
  get columns() { return internal.terminal(this.fd)?.[0]; }
  get rows() { return internal.terminal(this.fd)?.[1]; }
  getWindowSize() { return internal.terminal(this.fd); }
  getColorDepth() { return this.isTTY ? 4 : 1; }
  hasColors(count = 16) { return typeof count === 'number' && count <= 2 ** this.getColorDepth(); }
  cursorTo(x, y, callback) { return require('readline').cursorTo(this, x, y, callback); }
  moveCursor(dx, dy, callback) { return require('readline').moveCursor(this, dx, dy, callback); }
  clearLine(dir, callback) { return require('readline').clearLine(this, dir, callback); }
  clearScreenDown(callback) { return require('readline').clearScreenDown(this, callback); }
}

// ---- input

const arrived = []; // ArrayBuffers, put here by the host when a snapshot is taken

class Input extends Readable {
  #wants = false; // a piece
  #refed = true;

  constructor() {
    super({ highWaterMark: 65536, emitClose: !internal.stdin.isFile(), autoDestroy: !internal.stdin.isFile() });
    this.fd = 0;
    loop.watchFor(() => this.#look());
    // A program that is not interested any more does not stay for its input.
    this.on('pause', () => loop.nextTick(() => {
      if (this.#wants && !this.readableFlowing && !internal.stdin.isFile()) {
        this._readableState.reading = false;
        this.#want(false);
      }
    }));
  }

  get isTTY() { return internal.terminal(0) ? true : undefined; }

  #want(yes) {
    if (this.#wants === yes) return;
    this.#wants = yes;
    if (this.#refed) loop.keep(yes ? 1 : -1);
  }

  #look() {
    if (!this.#wants) return;
    const piece = arrived.length > 0 ? arrived.shift() : internal.stdin.take();
    if (piece === undefined) return;
    this.#want(false);
    loop.complete(0, deliver, [this, piece]);
  }

  _read() {
    this.#want(true);
  }

  _destroy(error, callback) {
    this.#want(false);
    callback(error);
  }

  ref() {
    if (!this.#refed) {
      this.#refed = true;
      if (this.#wants) loop.keep(1);
    }
    return this;
  }

  unref() {
    if (this.#refed) {
      this.#refed = false;
      if (this.#wants) loop.keep(-1);
    }
    return this;
  }
}

function deliver(stream, piece) {
  if (stream.destroyed) return;
  if (piece !== null) {
    stream.push(Buffer.from(piece));
    return;
  }
  stream.push(null);
  if (!internal.stdin.isFile()) stream.read(0); // Node tells of the end of a pipe even to whoever has paused it
}

// readNow waits for input: fs.readSync. It gives an empty ArrayBuffer at the end.
function readNow(most) {
  if (arrived.length === 0) return internal.stdin.readNow(most);
  const piece = arrived.shift();
  if (piece.byteLength > most) arrived.unshift(piece.slice(most));
  return piece.slice(0, most);
}

let stdin, stdout, stderr;

module.exports = {
  get stdin() { return stdin ??= new Input(); },
  get stdout() { return stdout ??= new Output(1); },
  get stderr() { return stderr ??= new Output(2); },
  arrived, readNow,
};
