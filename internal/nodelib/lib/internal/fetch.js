// fetch, Headers, Request and Response of the Fetch standard, over the modules http and https. What is left out: Blob and
// FormData as bodies, caches, and streams other than the body's own reader and iterator.
'use strict';
const { Buffer } = require('buffer');
const { Readable } = require('stream');

const tokenName = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const customInspect = Symbol.for('nodejs.util.inspect.custom');
const nullStatus = [101, 204, 205, 304];
const redirectStatus = [301, 302, 303, 307, 308];

function headerName(name, method) {
  name = String(name);
  if (!tokenName.test(name)) throw new TypeError(`Headers.${method}: ${name} is an invalid header name.`);
  return name.toLowerCase();
}

function headerValue(value, method) {
  value = String(value).replace(/^[\t\r\n ]+|[\t\r\n ]+$/g, '');
  // eslint-disable-next-line no-control-regex
  if (/[\0\r\n]|[^\0-\xff]/.test(value)) throw new TypeError(`Headers.${method}: ${value} is an invalid header value.`);
  return value;
}

class Headers {
  #map = new Map(); // name -> values
  #fixed = false;

  constructor(init = undefined) {
    if (init === undefined) return;
    if (init === null || typeof init !== 'object') {
      throw new TypeError('Headers constructor: init was given by an invalid type');
    }
    const pairs = typeof init[Symbol.iterator] === 'function' ? init : Object.entries(init);
    for (const pair of pairs) {
      const [name, value, ...more] = pair;
      if (more.length > 0 || value === undefined && [...pair].length < 2) {
        throw new TypeError('Headers constructor: expected name/value pair to be length 2, found ' + [...pair].length + '.');
      }
      this.append(name, value);
    }
  }

  static fix(headers) {
    headers.#fixed = true;
  }

  #change() {
    if (this.#fixed) throw new TypeError('immutable');
  }

  append(name, value) {
    name = headerName(name, 'append');
    value = headerValue(value, 'append');
    this.#change();
    const list = this.#map.get(name);
    if (list === undefined) this.#map.set(name, [value]);
    else list.push(value);
  }

  set(name, value) {
    name = headerName(name, 'set');
    value = headerValue(value, 'set');
    this.#change();
    this.#map.set(name, [value]);
  }

  delete(name) {
    name = headerName(name, 'delete');
    this.#change();
    this.#map.delete(name);
  }

  get(name) {
    const list = this.#map.get(headerName(name, 'get'));
    return list === undefined ? null : list.join(', ');
  }

  has(name) {
    return this.#map.has(headerName(name, 'has'));
  }

  getSetCookie() {
    return [...(this.#map.get('set-cookie') || [])];
  }

  #pairs() {
    const out = [];
    for (const name of [...this.#map.keys()].sort()) {
      const list = this.#map.get(name);
      if (name === 'set-cookie') for (const value of list) out.push([name, value]);
      else out.push([name, list.join(', ')]);
    }
    return out;
  }

  entries() { return this.#pairs().values(); }
  keys() { return this.#pairs().map((pair) => pair[0]).values(); }
  values() { return this.#pairs().map((pair) => pair[1]).values(); }

  forEach(callback, thisArg = undefined) {
    if (typeof callback !== 'function') {
      throw new TypeError("Failed to execute 'forEach' on 'Headers': parameter 1 is not of type 'Function'.");
    }
    for (const [name, value] of this.#pairs()) Reflect.apply(callback, thisArg, [value, name, this]);
  }

  [customInspect](depth, options, inspect) {
    return `Headers ${inspect(Object.fromEntries(this.#pairs()), options)}`;
  }

  get [Symbol.toStringTag]() { return 'Headers'; }
}
Object.defineProperty(Headers.prototype, Symbol.iterator, { value: Headers.prototype.entries, writable: true, configurable: true });

// Body is what is left of a body: bytes, or a stream of Node's that gives them.
class Body {
  #source;
  #iterator;
  #reader;
  used = false;

  constructor(source) {
    this.#source = source;
  }

  get locked() { return this.#reader !== undefined; }

  async #next() {
    if (this.#iterator === undefined) {
      this.used = true;
      this.#iterator = this.#source instanceof Readable ? this.#source[Symbol.asyncIterator]() : [this.#source][Symbol.iterator]();
    }
    const { done, value } = await this.#iterator.next();
    return done ? { done: true, value: undefined } : { done: false, value: new Uint8Array(value) };
  }

  getReader() {
    if (this.locked) throw new TypeError('Invalid state: ReadableStream is locked');
    const reader = {
      read: () => this.#next(),
      releaseLock: () => { this.#reader = undefined; },
      cancel: (reason) => this.#end(reason),
    };
    this.#reader = reader;
    return reader;
  }

  async #end(reason) {
    this.used = true;
    if (this.#source instanceof Readable) this.#source.destroy(reason instanceof Error ? reason : undefined);
  }

  async cancel(reason) {
    if (this.locked) throw new TypeError('Invalid state: ReadableStream is locked');
    await this.#end(reason);
  }

  [Symbol.asyncIterator]() {
    const reader = this.getReader();
    return {
      next: () => reader.read(),
      return: async () => {
        await reader.cancel();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() { return this; },
    };
  }

  // all gives everything at once.
  async all() {
    if (this.used || this.locked) throw new TypeError('Body is unusable: Body has already been read');
    const parts = [];
    for (;;) {
      const { done, value } = await this.#next();
      if (done) break;
      parts.push(value);
    }
    return Buffer.concat(parts);
  }

  // copy makes two of one, of a body whose bytes are there.
  async copy() {
    const data = await this.all();
    return [new Body(data), new Body(data)];
  }

  get data() { return this.#source instanceof Readable ? undefined : this.#source; }
  get stream() { return this.#source; }
}

// extract makes a body of what a program gives for one: [body, content type].
function extract(value) {
  if (value === undefined || value === null) return [null, null];
  if (value instanceof Body) return [value, null];
  if (typeof value === 'string') return [new Body(Buffer.from(value)), 'text/plain;charset=UTF-8'];
  const { URLSearchParams } = require('internal/url');
  if (value instanceof URLSearchParams) return [new Body(Buffer.from(value.toString())), 'application/x-www-form-urlencoded;charset=UTF-8'];
  if (value instanceof ArrayBuffer) return [new Body(Buffer.from(value.slice(0))), null];
  if (ArrayBuffer.isView(value)) return [new Body(Buffer.from(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))), null];
  if (value instanceof Readable) return [new Body(value), null];
  if (typeof value[Symbol.asyncIterator] === 'function') return [new Body(Readable.from(value, { objectMode: false })), null];
  return [new Body(Buffer.from(String(value))), 'text/plain;charset=UTF-8'];
}

const withBody = (Class) => {
  Object.defineProperties(Class.prototype, {
    bodyUsed: { get() { return this.body !== null && this.body.used; }, enumerable: true, configurable: true },
  });
  for (const [name, f] of Object.entries({
    async arrayBuffer() {
      const b = this.body === null ? Buffer.alloc(0) : await this.body.all();
      return b.buffer.slice(b.byteOffset, b.byteOffset + b.byteLength);
    },
    async text() {
      const { TextDecoder } = require('internal/encoding');
      return this.body === null ? '' : new TextDecoder().decode(await this.body.all());
    },
    async json() { return JSON.parse(await this.text()); },
    async bytes() { return new Uint8Array(await this.arrayBuffer()); },
  })) Object.defineProperty(Class.prototype, name, { value: f, writable: true, enumerable: true, configurable: true });
  Object.defineProperty(Class.prototype, Symbol.toStringTag, { value: Class.name, configurable: true });
};

class Request {
  #body;

  constructor(input, init = {}) {
    const { URL } = require('internal/url');
    const from = input instanceof Request ? input : undefined;
    if (from === undefined) {
      let url;
      try {
        url = new URL(String(input));
      } catch (e) {
        throw new TypeError('Failed to parse URL from ' + input, { cause: e });
      }
      if (url.username || url.password) {
        throw new TypeError('Request cannot be constructed from a URL that includes credentials: ' + input);
      }
      this.url = url.href;
    } else {
      this.url = from.url;
    }
    let method = init.method === undefined ? from?.method ?? 'GET' : String(init.method);
    if (!tokenName.test(method)) throw new TypeError(`'${method}' is not a valid HTTP method.`);
    const upper = method.toUpperCase();
    if (['CONNECT', 'TRACE', 'TRACK'].includes(upper)) throw new TypeError(`'${method}' HTTP method is unsupported.`);
    if (['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH'].includes(upper)) method = upper;
    this.method = method;
    this.headers = new Headers(init.headers ?? from?.headers);
    this.redirect = init.redirect ?? from?.redirect ?? 'follow';
    this.signal = init.signal ?? from?.signal ?? new (require('internal/abort_controller').AbortController)().signal;
    const given = init.body ?? from?.body;
    if (given !== undefined && given !== null && (method === 'GET' || method === 'HEAD')) {
      throw new TypeError('Request with GET/HEAD method cannot have body.');
    }
    if (from !== undefined && init.body === undefined && from.bodyUsed) {
      throw new TypeError('Cannot construct a Request with a Request object that has already been used.');
    }
    const [body, type] = extract(given);
    if (body !== null && body.data === undefined && init.body !== undefined && init.duplex === undefined) {
      throw new TypeError('RequestInit: duplex option is required when sending a body.');
    }
    this.#body = body;
    if (type !== null && !this.headers.has('content-type')) this.headers.append('content-type', type);
  }

  get body() { return this.#body; }

  clone() {
    if (this.bodyUsed) throw new TypeError('unusable');
    if (this.#body !== null && this.#body.data === undefined) throw new TypeError('A request with a stream cannot be cloned');
    return new Request(this.url, {
      method: this.method, headers: this.headers, redirect: this.redirect, signal: this.signal, body: this.#body?.data,
    });
  }
}
withBody(Request);

class Response {
  #body = null;
  #meta = { type: 'default', url: '', redirected: false };

  constructor(body = null, init = {}) {
    const status = init.status === undefined ? 200 : Number(init.status);
    if (!(status >= 200 && status <= 599)) {
      throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
    }
    this.status = status;
    this.statusText = init.statusText === undefined ? '' : String(init.statusText);
    this.headers = new Headers(init.headers);
    if (body !== null && body !== undefined) {
      if (nullStatus.includes(status)) throw new TypeError(`Response constructor: Invalid response status code ${status}`);
      const [made, type] = extract(body);
      this.#body = made;
      if (type !== null && !this.headers.has('content-type')) this.headers.append('content-type', type);
    }
  }

  static of(body, init, meta) {
    const r = new Response(nullStatus.includes(init.status) ? null : body, init);
    r.#meta = meta;
    Headers.fix(r.headers);
    return r;
  }

  static json(data, init = {}) {
    const headers = new Headers(init.headers);
    if (!headers.has('content-type')) headers.set('content-type', 'application/json');
    const text = JSON.stringify(data);
    if (text === undefined) throw new TypeError('Value is not JSON serializable');
    return new Response(text, { ...init, headers });
  }

  static error() {
    const r = new Response();
    r.status = 0;
    r.#meta = { type: 'error', url: '', redirected: false };
    Headers.fix(r.headers);
    return r;
  }

  static redirect(url, status = 302) {
    if (!redirectStatus.includes(status)) throw new RangeError(`Invalid status code ${status}`);
    const { URL } = require('internal/url');
    const r = new Response(null, { status, headers: { location: new URL(String(url)).href } });
    Headers.fix(r.headers);
    return r;
  }

  get body() { return this.#body; }
  get type() { return this.#meta.type; }
  get url() { return this.#meta.url; }
  get redirected() { return this.#meta.redirected; }
  get ok() { return this.status >= 200 && this.status <= 299; }

  clone() {
    if (this.bodyUsed || this.#body?.locked) throw new TypeError('Response.clone: Body has already been consumed.');
    const init = { status: this.status, statusText: this.statusText, headers: this.headers };
    if (this.#body === null) return Response.of(null, init, this.#meta);
    if (this.#body.data !== undefined) return Response.of(this.#body.data, init, this.#meta);
    const { PassThrough } = require('stream');
    const one = new PassThrough(), two = new PassThrough();
    const from = this.#body.stream;
    from.on('error', (e) => { one.destroy(e); two.destroy(e); });
    from.pipe(one);
    from.pipe(two);
    this.#body = new Body(one);
    return Response.of(two, init, this.#meta);
  }
}
withBody(Response);

let agents;

function agentFor(protocol) {
  if (agents === undefined) agents = {};
  return agents[protocol] ??= new (require(protocol.slice(0, -1)).Agent)({ keepAlive: true, timeout: 4000 });
}

function aborted(signal) {
  return signal.reason ?? new (require('internal/domexception').DOMException)('This operation was aborted', 'AbortError');
}

// send makes one exchange.
function send(request, url, method, headers, data, stream) {
  const { urlToHttpOptions } = require('internal/url');
  return new Promise((resolve, reject) => {
    const fields = {};
    for (const [name, value] of headers) fields[name] = fields[name] === undefined ? value : `${fields[name]}, ${value}`;
    const add = (name, value) => { if (fields[name] === undefined) fields[name] = value; };
    add('accept', '*/*');
    add('accept-language', '*');
    add('sec-fetch-mode', 'cors');
    add('user-agent', 'node');
    add('accept-encoding', 'gzip, deflate');
    if (data !== undefined) add('content-length', String(data.length));
    else if (stream === undefined && (method === 'POST' || method === 'PUT')) add('content-length', '0');
    const { signal } = request;
    const options = { ...urlToHttpOptions(url), method, headers: fields, agent: agentFor(url.protocol) };
    let response;
    const abort = () => {
      const e = aborted(signal);
      req.destroy();
      if (response === undefined) reject(e);
      else response.destroy(e);
    };
    const attempt = () => {
      const r = require(url.protocol.slice(0, -1)).request(options, (res) => {
        response = res;
        res.once('close', () => signal.removeEventListener('abort', abort));
        resolve(res);
      });
      r.on('error', (e) => {
        if (response !== undefined || signal.aborted) return;
        // The server may close a connection that is kept just when it is used again.
        if (r.reusedSocket && e.code === 'ECONNRESET' && data === undefined && stream === undefined && (method === 'GET' || method === 'HEAD')) {
          req = attempt();
          return;
        }
        signal.removeEventListener('abort', abort);
        reject(new TypeError('fetch failed', { cause: e }));
      });
      if (stream !== undefined) stream.pipe(r);
      else r.end(data);
      return r;
    };
    let req = attempt();
    signal.addEventListener('abort', abort, { once: true });
  });
}

async function fetch(input, init = undefined) {
  if (arguments.length === 0) throw new TypeError('The "input" argument must be specified');
  const { URL } = require('internal/url');
  const request = new Request(input, init ?? {});
  if (request.signal.aborted) throw aborted(request.signal);
  let url = new URL(request.url);
  let { method } = request;
  const headers = new Headers(request.headers);
  let data = request.body?.data;
  let stream = request.body !== null && data === undefined ? request.body.stream : undefined;
  if (request.body !== null) request.body.used = true;
  for (let hops = 0; ; hops++) {
    if (url.protocol === 'data:') return ofDataURL(url);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
      throw new TypeError('fetch failed', { cause: new Error('unknown scheme') });
    }
    const res = await send(request, url, method, headers, data, stream);
    const to = res.headers.location;
    if (redirectStatus.includes(res.statusCode) && to !== undefined && request.redirect !== 'manual') {
      res.resume();
      if (request.redirect === 'error') throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') });
      if (hops >= 20) throw new TypeError('fetch failed', { cause: new Error('redirect count exceeded') });
      if (res.statusCode !== 303 && stream !== undefined) throw new TypeError('fetch failed', { cause: new Error('a stream cannot be sent twice') });
      const next = new URL(to, url);
      if (!next.hash) next.hash = url.hash;
      if ((res.statusCode === 301 || res.statusCode === 302) && method === 'POST' || res.statusCode === 303 && method !== 'GET' && method !== 'HEAD') {
        method = 'GET';
        data = stream = undefined;
        for (const name of ['content-encoding', 'content-language', 'content-location', 'content-type', 'content-length']) headers.delete(name);
      }
      if (next.origin !== url.origin) {
        for (const name of ['authorization', 'proxy-authorization', 'cookie', 'host']) headers.delete(name);
      }
      url = next;
      continue;
    }
    const got = new Headers();
    for (let i = 0; i < res.rawHeaders.length; i += 2) got.append(res.rawHeaders[i], res.rawHeaders[i + 1]);
    const bare = method === 'HEAD' || nullStatus.includes(res.statusCode);
    if (bare) res.resume();
    url.hash = '';
    return Response.of(bare ? null : decoded(res), { status: res.statusCode, statusText: res.statusMessage, headers: got },
      { type: 'basic', url: url.href, redirected: hops > 0 });
  }
}

// decoded is the body of a response without what its encodings have done to it.
function decoded(res) {
  const { PassThrough, pipeline } = require('stream');
  const steps = [];
  for (const coding of (res.headers['content-encoding'] || '').toLowerCase().split(',').map((s) => s.trim()).reverse()) {
    const zlib = coding === '' ? undefined : require('zlib');
    if (coding === 'gzip' || coding === 'x-gzip') steps.push(zlib.createGunzip({ finishFlush: zlib.constants.Z_SYNC_FLUSH }));
    else if (coding === 'deflate') steps.push(zlib.createInflate());
    else break;
  }
  const out = new PassThrough();
  pipeline(res, ...steps, out, (e) => {
    if (e && !out.destroyed) out.destroy(new TypeError('terminated', { cause: e }));
  });
  out.on('error', () => {}); // whoever reads it is told
  return out;
}

function ofDataURL(url) {
  const match = /^data:([^,]*?)(;base64)?,(.*)$/s.exec(url.href.replace(/#.*$/s, ''));
  if (match === null) throw new TypeError('fetch failed', { cause: new Error('invalid data: URL') });
  const text = Buffer.from(unescape(match[3]), 'latin1');
  const body = match[2] ? Buffer.from(text.toString('latin1'), 'base64') : text;
  return Response.of(body, { status: 200, statusText: 'OK', headers: { 'content-type': match[1] || 'text/plain;charset=US-ASCII' } },
    { type: 'basic', url: url.href, redirected: false });
}

module.exports = { fetch, Headers, Request, Response };
