// The handles behind sockets and servers, with the methods that those of Node have. What they remember is in this
// module; the host has the connections themselves, by number. Numbers are given here and are never used twice, so a
// number that the host does not know is that of a connection which was left behind on another host.
'use strict';
const loop = require('internal/loop');
const { encode } = internal;
const host = internal.net;
const {
  UV_EOF, UV_EADDRINUSE, UV_ECANCELED, UV_ECONNRESET, UV_EINVAL, UV_ENOTCONN, UV_EPIPE,
} = require('internal/uv');

// What a call of a handle tells besides its result, under the names that Node's modules have for it.
const kReadBytesOrError = 0, kArrayBufferOffset = 1, kBytesWritten = 2, kLastWriteWasAsync = 3;
const streamBaseState = [0, 0, 0, 0];

const handles = new Map(); // those that the host has, or had
let ids = 0;
let requests = 0;

class WriteWrap {}
class ShutdownWrap {}
class TCPConnectWrap {}
class PipeConnectWrap {}

const constants = { SOCKET: 0, SERVER: 1, UV_READABLE: 1, UV_WRITABLE: 2, UV_TCP_IPV6ONLY: 1 };

class Handle {
  #id = ++ids;
  #network;
  #bound; // [address, port, flags] or [path]
  #delayed = 0; // what bind has found and listen tells
  #listening = false;
  #connecting; // {request, to}
  #gone = false; // it was connected on another host
  #closing = false;
  #wants = false; // to read
  #reading = false; // the host reads
  #held = []; // what was read when nobody wanted it
  #requests = new Map(); // writes and shutdowns under way
  #refed = true;
  #kept = 0;

  constructor(network) {
    this.#network = network;
    this.bytesRead = 0;
    this.bytesWritten = 0;
    this.reading = false;
    this.onread = undefined;
    this.onconnection = undefined;
  }

  // #alive tells the loop how much there is that keeps the program from its end.
  #alive() {
    const n = this.#closing ? 0 : this.#requests.size + (this.#connecting ? 1 : 0) + (this.#refed && (this.#listening || this.#wants) ? 1 : 0);
    if (n !== this.#kept) {
      loop.keep(n - this.#kept);
      this.#kept = n;
    }
  }

  getAsyncId() {
    return this.#id;
  }

  ref() {
    this.#refed = true;
    this.#alive();
  }

  unref() {
    this.#refed = false;
    this.#alive();
  }

  hasRef() {
    return this.#refed && !this.#closing;
  }

  // ---- servers

  bindTo(address, port, flags, server) {
    if (this.#bound !== undefined) return UV_EINVAL;
    this.#bound = [address, port, flags];
    if (!server) return 0;
    const err = this.#listen();
    if (err !== UV_EADDRINUSE) return err;
    this.#delayed = err; // a server learns it from listen, as in Node
    return 0;
  }

  #listen() {
    const result = permitted(() => host.listen(this.#id, this.#network, ...this.#bound));
    if (typeof result !== 'number' || result < 0) return result;
    handles.set(this.#id, this);
    if (this.#network === 'tcp') this.#bound[1] = result;
    return 0;
  }

  listen(backlog) {
    if (this.#delayed !== 0) return this.#delayed;
    host.accepts(this.#id);
    this.#listening = true;
    this.#alive();
    return 0;
  }

  // ---- connections

  connectTo(request, to) {
    const err = this.#dial(to);
    if (err !== 0) return err;
    this.#connecting = { request, to };
    handles.set(this.#id, this);
    this.#alive();
    return 0;
  }

  #dial(to) {
    const local = this.#bound || ['', 0];
    return permitted(() => host.connect(this.#id, this.#network, to[0], to[1], local[0], local[1]));
  }

  readStart() {
    if (this.#closing) return UV_EINVAL;
    if (this.#wants) return 0;
    this.#wants = true;
    if (this.#gone || this.#held.length > 0) loop.complete(0, Handle.#unhold, [this]);
    else this.#read();
    this.#alive();
    return 0;
  }

  readStop() {
    this.#wants = false;
    this.#alive();
    return 0;
  }

  #read() {
    if (this.#reading) return;
    this.#reading = true;
    host.read(this.#id);
  }

  // #unhold gives what was read before readStart.
  static #unhold(handle) {
    while (handle.#wants && handle.#held.length > 0) handle.#give(...handle.#held.shift());
    if (handle.#wants && handle.#gone) handle.#give(UV_ECONNRESET);
  }

  #give(n, data) {
    if (n < 0) {
      this.#wants = false;
      this.#alive();
    } else {
      this.bytesRead += n;
    }
    streamBaseState[kReadBytesOrError] = n;
    streamBaseState[kArrayBufferOffset] = 0;
    try {
      if (this.onread !== undefined) this.onread(data);
    } finally {
      if (this.#wants && !this.#closing && !this.#gone && this.#held.length === 0) this.#read();
    }
  }

  #write(req, data) {
    const n = data.byteLength;
    streamBaseState[kBytesWritten] = n;
    streamBaseState[kLastWriteWasAsync] = 0;
    if (this.#closing) return UV_EPIPE;
    this.bytesWritten += n;
    const number = ++requests;
    if (this.#gone) {
      loop.complete(0, Handle.#failed, [this, number]);
    } else {
      const done = host.write(this.#id, number, data);
      if (done < 0) return done;
      if (done === 1) return 0;
    }
    streamBaseState[kLastWriteWasAsync] = 1;
    this.#requests.set(number, req);
    this.#alive();
    return 0;
  }

  static #failed(handle, number) {
    handle.#finish(number, UV_EPIPE);
  }

  writeBuffer(req, data) {
    return this.#write(req, data);
  }

  writev(req, chunks, allBuffers) {
    const list = [];
    if (allBuffers) {
      for (let i = 0; i < chunks.length; i++) list.push(chunks[i]);
    } else {
      for (let i = 0; i < chunks.length; i += 2) {
        const chunk = chunks[i];
        list.push(typeof chunk === 'string' ? new Uint8Array(encode(chunk, encodingOf(chunks[i + 1]))) : chunk);
      }
    }
    let n = 0;
    for (let i = 0; i < list.length; i++) n += list[i].byteLength;
    const all = new Uint8Array(n);
    n = 0;
    for (let i = 0; i < list.length; i++) {
      all.set(list[i], n);
      n += list[i].byteLength;
    }
    return this.#write(req, all);
  }

  writeUtf8String(req, text) {
    return this.#write(req, new Uint8Array(encode(text, 'utf8')));
  }

  writeAsciiString(req, text) {
    return this.#write(req, new Uint8Array(encode(text, 'latin1')));
  }

  writeLatin1String(req, text) {
    return this.#write(req, new Uint8Array(encode(text, 'latin1')));
  }

  writeUcs2String(req, text) {
    return this.#write(req, new Uint8Array(encode(text, 'utf16le')));
  }

  shutdown(req) {
    if (this.#closing || this.#gone) return UV_ENOTCONN;
    const number = ++requests;
    const err = host.shutdown(this.#id, number);
    if (err !== 0) return err;
    this.#requests.set(number, req);
    this.#alive();
    return 0;
  }

  // #finish ends a write or a shutdown.
  #finish(number, status) {
    const req = this.#requests.get(number);
    if (req === undefined) return;
    this.#requests.delete(number);
    this.#alive();
    if (req.oncomplete !== undefined) req.oncomplete(status, this, undefined);
  }

  // secure puts TLS over a connection. done gets a description of an error, or of the session.
  secure(options, done) {
    if (this.#gone) {
      loop.complete(0, done, [{ code: 'ECONNRESET', message: 'read ECONNRESET' }]);
      return;
    }
    const number = ++requests;
    this.#requests.set(number, { oncomplete: undefined, secured: done });
    this.#reading = false; // what is being read belongs to it
    this.#alive();
    host.secure(this.#id, number, options);
  }

  #secured(number, result) {
    const req = this.#requests.get(number);
    if (req === undefined) return;
    this.#requests.delete(number);
    this.#alive();
    req.secured(result);
  }

  close(callback) {
    this.#end(callback, false);
  }

  reset(callback) {
    this.#end(callback, true);
    return 0;
  }

  #end(callback, reset) {
    if (this.#closing) return;
    this.#closing = true;
    this.#wants = false;
    host.close(this.#id, reset);
    handles.delete(this.#id);
    this.#alive();
    loop.atClose(Handle.#closed, [this, callback]);
  }

  static #closed(handle, callback) {
    if (handle.#connecting !== undefined) handle.#connected(UV_ECANCELED);
    for (const number of [...handle.#requests.keys()]) {
      if (handle.#requests.get(number).secured === undefined) handle.#finish(number, UV_ECANCELED);
    }
    if (callback !== undefined) Reflect.apply(callback, handle, []);
  }

  #connected(status) {
    const { request } = this.#connecting;
    this.#connecting = undefined;
    this.#alive();
    if (request.oncomplete !== undefined) request.oncomplete(status, this, request, true, true);
  }

  getsockname(out) {
    return this.#address(out, false);
  }

  getpeername(out) {
    return this.#address(out, true);
  }

  #address(out, peer) {
    const a = host.address(this.#id, peer);
    if (a !== undefined) {
      this[peer ? '_peer' : '_local'] = a; // for when it is gone
      [out.address, out.family, out.port] = a;
      return 0;
    }
    const known = this[peer ? '_peer' : '_local'];
    if (known !== undefined) {
      [out.address, out.family, out.port] = known;
      return 0;
    }
    if (peer || this.#bound === undefined) return UV_ENOTCONN;
    out.address = this.#bound[0];
    out.family = this.#bound[0].includes(':') ? 'IPv6' : 'IPv4';
    out.port = this.#bound[1];
    return 0;
  }

  setNoDelay(on) {
    return host.option(this.#id, 'noDelay', on ? 1 : 0);
  }

  setKeepAlive(on, delay) {
    return host.option(this.#id, 'keepAlive', on ? Math.max(1, delay) : 0);
  }

  useUserBuffer() {}

  setBlocking() {
    return 0;
  }

  // ---- what the host tells

  static happened(id, what, a, b) {
    const handle = handles.get(id);
    if (handle === undefined || handle.#closing) return;
    switch (what) {
      case 'connect':
        if (handle.#connecting !== undefined) handle.#connected(a);
        break;
      case 'connection': {
        const client = handle.#network === 'tcp' ? new TCP(constants.SOCKET) : new Pipe(constants.SOCKET);
        if (!host.accept(id, client.#id)) break;
        handles.set(client.#id, client);
        handle.onconnection(0, client);
        break;
      }
      case 'read':
        handle.#reading = false;
        if (handle.#wants && handle.#held.length === 0) handle.#give(a, b);
        else handle.#held.push([a, b]);
        break;
      case 'write':
        handle.#finish(a, b);
        break;
      case 'secure':
        handle.#secured(a, b);
        break;
    }
  }

  // arrive brings the handles to another host: servers listen there, what was about to be connected is, and what was
  // connected is lost.
  static arrive() {
    for (const handle of [...handles.values()]) {
      if (!host.has(handle.#id)) handle.#arrive();
    }
  }

  #arrive() {
    if (this.#listening || this.#bound !== undefined && this.#connecting === undefined && this.isServer) {
      const err = this.#listen();
      if (err !== 0) loop.complete(0, Handle.#taken, [this, err]);
      else if (this.#listening) host.accepts(this.#id);
      return;
    }
    if (this.#connecting !== undefined) {
      const err = this.#dial(this.#connecting.to);
      if (err !== 0) loop.complete(0, Handle.happened, [this.#id, 'connect', err]);
      return;
    }
    this.#gone = true;
    this.#reading = false;
    loop.complete(0, Handle.#lost, [this]);
  }

  // #taken tells a server that it cannot listen here.
  static #taken(handle, err) {
    if (!handle.#closing && handle.onlost !== undefined) handle.onlost(err);
  }

  static #lost(handle) {
    if (handle.#wants) Handle.#unhold(handle);
    for (const number of [...handle.#requests.keys()]) {
      const { secured } = handle.#requests.get(number);
      if (secured === undefined) handle.#finish(number, UV_ECONNRESET);
      else handle.#secured(number, { code: 'ECONNRESET', message: 'read ECONNRESET' });
    }
  }
}

// permitted gives what f gives, or the error of what the program may not do here.
function permitted(f) {
  try {
    return f();
  } catch (e) {
    return e;
  }
}

function encodingOf(name) {
  return require('internal/util').normalizeEncoding(name) || 'utf8';
}

class TCP extends Handle {
  constructor(type) {
    super('tcp');
    this.isServer = type === constants.SERVER;
  }

  bind(address, port) {
    return this.bindTo(address, port, 0, this.isServer);
  }

  bind6(address, port, flags) {
    return this.bindTo(address, port, flags || 0, this.isServer);
  }

  connect(req, address, port) {
    return this.connectTo(req, [address, port]);
  }

  connect6(req, address, port) {
    return this.connectTo(req, [address, port]);
  }
}

class Pipe extends Handle {
  constructor(type) {
    super('unix');
    this.isServer = type === constants.SERVER;
  }

  bind(path) {
    return this.bindTo(path, 0, 0, true);
  }

  connect(req, path) {
    return this.connectTo(req, [path, 0]);
  }

  fchmod() {
    return 0;
  }
}
Pipe.prototype.getsockname = undefined; // a pipe has no such thing
Pipe.prototype.getpeername = undefined;

// ---- what happens

const others = { __proto__: null }; // kind of event -> function, for what has no handle
const arrivals = [Handle.arrive]; // what is to be done on another host

function poll() {
  if (host.arrived()) {
    for (let i = 0; i < arrivals.length; i++) {
      const arrive = arrivals[i];
      arrive();
    }
  }
  const events = host.events();
  if (events === undefined) return;
  for (let i = 0; i < events.length; i++) {
    loop.complete(0, others[events[i][1]] || Handle.happened, events[i]);
  }
}

loop.watchFor(poll);

module.exports = {
  WriteWrap, ShutdownWrap, TCPConnectWrap, PipeConnectWrap, TCP, Pipe, constants,
  kReadBytesOrError, kArrayBufferOffset, kBytesWritten, kLastWriteWasAsync, streamBaseState,
  others, arrivals,
};
