// The parser of HTTP/1 messages, with the interface and the errors that Node's native one has. It reads heads line by
// line; what it has of a message is in its properties, so a half-read message goes along.
'use strict';
const { Buffer } = require('buffer');

const methods = [
  'DELETE', 'GET', 'HEAD', 'POST', 'PUT', 'CONNECT', 'OPTIONS', 'TRACE', 'COPY', 'LOCK', 'MKCOL', 'MOVE', 'PROPFIND', 'PROPPATCH',
  'SEARCH', 'UNLOCK', 'BIND', 'REBIND', 'UNBIND', 'ACL', 'REPORT', 'MKACTIVITY', 'CHECKOUT', 'MERGE', 'M-SEARCH', 'NOTIFY',
  'SUBSCRIBE', 'UNSUBSCRIBE', 'PATCH', 'PURGE', 'MKCALENDAR', 'LINK', 'UNLINK', 'SOURCE', 'QUERY',
];
const allMethods = [
  ...methods.slice(0, 34), 'PRI', 'DESCRIBE', 'ANNOUNCE', 'SETUP', 'PLAY', 'PAUSE', 'TEARDOWN', 'GET_PARAMETER', 'SET_PARAMETER',
  'REDIRECT', 'RECORD', 'FLUSH', 'QUERY',
];

const REQUEST = 1;
const kOnMessageBegin = 0, kOnHeaders = 1, kOnHeadersComplete = 2, kOnBody = 3, kOnMessageComplete = 4, kOnExecute = 5, kOnTimeout = 6;

const kDefaultMaxHeaderSize = 16384;

// Where the parser is in a message.
const START = 0, HEADERS = 1, SIZED = 2, UNTIL_END = 3, CHUNK_SIZE = 4, CHUNK = 5, CHUNK_END = 6, TRAILERS = 7, CLOSED = 8;

const requestLine = /^([A-Z_-]+) +([^ ]*)(?: (.*))?$/;
const statusLine = /^(HTTP|RTSP|ICE)\/(\d)\.(\d) (\d{3})(?: (.*))?$/;
const version = /^(HTTP|RTSP|ICE)\/(\d)\.(\d)$/;
const tokenName = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
// eslint-disable-next-line no-control-regex
const badValue = /[\x00-\x08\x0a-\x1f\x7f]/;
const target = /^(?:[/*][\x21-\x7e]*|[A-Za-z]+:\/\/[\x21-\x7e]+)$/;
const authority = /^[A-Za-z0-9.\-_~%!$&'()*+,;=:@[\]]+$/;
const versions = ['0.9', '1.0', '1.1', '2.0'];

function parseError(code, reason) {
  const e = new Error('Parse Error');
  e.code = code;
  e.reason = reason;
  return e;
}

class HTTPParser {
  initialize(type, resource, maxHeaderSize, lenient, connections) {
    this.type = type;
    this.maxHeaderSize = maxHeaderSize > 0 ? maxHeaderSize : kDefaultMaxHeaderSize;
    this.lenient = (lenient || 0) !== 0;
    this.state = START;
    this.line = '';
    this.begun = false;
    this.failed = undefined;
    this.uses = (this.uses | 0) + 1;
    this.started = 0;
    this.headersDone = false;
    this.connections = connections;
    if (connections !== undefined && connections !== null) {
      this.started = internal.exactNow();
      connections.add(this, true);
    }
    this.begin();
  }

  begin() {
    this.state = START;
    this.begun = false;
    this.headers = [];
    this.headerSize = 0;
    this.chunked = false;
    this.coded = false;
    this.length = -1;
    this.left = 0;
    this.extensions = 0;
    this.connection = { close: false, keepAlive: false, upgrade: false };
    this.upgradeHeader = false;
    this.upgrade = false;
    this.skipBody = false;
    this.trailing = false;
  }

  // execute reads a part of the stream. It gives how much it has used, or an error.
  execute(chunk) {
    if (this.failed !== undefined) return this.failed;
    this.chunk = chunk;
    this.offset = 0;
    const uses = this.uses;
    let error;
    while (this.offset < chunk.length) {
      const what = this.step();
      if (this.uses !== uses) return this.offset; // it was given back meanwhile
      if (what === undefined) continue;
      if (what === true) break; // the rest is for somebody else
      error = what;
      break;
    }
    this.chunk = null;
    if (error === undefined) return this.offset;
    this.failed = error;
    error.bytesParsed = this.offset;
    return error;
  }

  step() {
    switch (this.state) {
      case START: return this.start();
      case HEADERS: return this.header();
      case SIZED: return this.sized();
      case UNTIL_END: return this.untilEnd();
      case CHUNK_SIZE: return this.chunkSize();
      case CHUNK: return this.chunkData();
      case CHUNK_END: return this.chunkEnd();
      case TRAILERS: return this.trailer();
      default: return this.closed();
    }
  }

  // take gives the line that ends in this part of the stream, without its LF; undefined if none does.
  take() {
    const at = this.chunk.indexOf(10, this.offset);
    if (at < 0) {
      this.line += this.chunk.latin1Slice(this.offset, this.chunk.length);
      this.offset = this.chunk.length;
      return undefined;
    }
    const line = this.line + this.chunk.latin1Slice(this.offset, at);
    this.line = '';
    this.offset = at + 1;
    return line;
  }

  // back puts the offset to the place of an error, so far before the end of the line.
  back(n) {
    this.offset = Math.max(0, this.offset - n);
  }

  size(n) {
    this.headerSize += n;
    return this.headerSize >= this.maxHeaderSize;
  }

  start() {
    if (!this.begun) { // empty lines may come before a message
      const c = this.chunk[this.offset];
      if (c === 13 || c === 10) {
        this.offset++;
        return undefined;
      }
      this.begun = true;
      this.headersDone = false;
      if (this.connections) {
        this.started = internal.exactNow();
        this.connections.add(this, true);
      }
      const onBegin = this[kOnMessageBegin];
      if (onBegin) onBegin.call(this);
    }
    const line = this.take();
    if (line === undefined) return this.partialStart();
    return this.type === REQUEST ? this.request(line) : this.response(line);
  }

  // partialStart tells as soon as that can be known that this is no HTTP.
  partialStart() {
    if (this.line.length > this.maxHeaderSize) return parseError('HPE_HEADER_OVERFLOW', 'Header overflow');
    if (this.type === REQUEST) {
      const word = /^[^ ]*/.exec(this.line)[0];
      const known = word.length < this.line.length ? allMethods.includes(word) : allMethods.some((m) => m.startsWith(word));
      if (!known) return parseError('HPE_INVALID_METHOD', 'Invalid method encountered');
    } else if (!'HTTP/'.startsWith(this.line.slice(0, 5)) && !'RTSP/'.startsWith(this.line.slice(0, 5)) &&
        !'ICE/'.startsWith(this.line.slice(0, 4))) {
      return parseError('HPE_INVALID_CONSTANT', 'Expected HTTP/');
    }
    return undefined;
  }

  request(text) {
    const cr = text.endsWith('\r');
    const line = cr ? text.slice(0, -1) : text;
    const all = text.length + 1;
    const match = requestLine.exec(line);
    const method = match === null ? /^[^ ]*/.exec(line)[0] : match[1];
    this.method = allMethods.indexOf(method);
    if (this.method < 0) {
      let n = 0;
      while (allMethods.some((m) => m.startsWith(method.slice(0, n + 1))) && n < method.length) n++;
      this.back(all - n);
      return parseError('HPE_INVALID_METHOD', 'Invalid method encountered');
    }
    if (match === null) return parseError('HPE_INVALID_METHOD', 'Expected space after method');
    const at = line.indexOf(match[2], match[1].length + 1);
    this.url = match[2];
    if (!(method === 'CONNECT' ? authority : target).test(this.url)) {
      const first = this.url[0];
      let n = 0;
      if (first === '/' || first === '*') while (n < this.url.length && this.url[n] > ' ' && this.url[n] < '\x7f') n++;
      else while (n < this.url.length && /[A-Za-z]/.test(this.url[n])) n++;
      this.back(all - at - n - (first === '/' || first === '*' ? 0 : 1));
      return parseError('HPE_INVALID_URL', first === '/' || first === '*' ? 'Invalid char in url path' : 'Invalid characters in url');
    }
    if (match[3] === undefined) {
      this.major = 0;
      this.minor = 9;
    } else {
      const v = version.exec(match[3]);
      if (v === null) {
        const start = line.length - match[3].length;
        let n = 0;
        while (n < match[3].length && ['HTTP/', 'RTSP/', 'ICE/'].some((p) => p.startsWith(match[3].slice(0, n + 1)))) n++;
        if (n >= 4) return parseError('HPE_INVALID_VERSION', 'Invalid HTTP version');
        this.back(all - start - n);
        return parseError('HPE_INVALID_CONSTANT', 'Expected HTTP/, RTSP/ or ICE/');
      }
      if (v[1] === 'ICE' && method !== 'SOURCE') {
        this.back(all - line.length + 4);
        return parseError('HPE_INVALID_CONSTANT', 'Expected SOURCE method for ICE/x.x request');
      }
      this.major = +v[2];
      this.minor = +v[3];
      if (!versions.includes(`${v[2]}.${v[3]}`)) return parseError('HPE_INVALID_VERSION', 'Invalid HTTP version');
      if (!cr && !this.lenient) return parseError('HPE_INVALID_VERSION', 'Expected CRLF after version');
    }
    if (this.size(this.url.length)) return parseError('HPE_HEADER_OVERFLOW', 'Header overflow');
    if (method === 'PRI') return parseError('HPE_PAUSED_H2_UPGRADE', 'Pause on PRI/Upgrade');
    this.state = HEADERS;
    return undefined;
  }

  response(text) {
    const line = text.endsWith('\r') ? text.slice(0, -1) : text;
    const match = statusLine.exec(line);
    if (match === null) {
      if (!/^(HTTP|RTSP|ICE)\//.test(line)) return parseError('HPE_INVALID_CONSTANT', 'Expected HTTP/');
      if (!/^[A-Z]+\/\d\.\d /.test(line)) return parseError('HPE_INVALID_VERSION', 'Invalid HTTP version');
      return parseError('HPE_INVALID_STATUS', 'Invalid status code');
    }
    if (!versions.includes(`${match[2]}.${match[3]}`)) return parseError('HPE_INVALID_VERSION', 'Invalid HTTP version');
    this.major = +match[2];
    this.minor = +match[3];
    this.status = +match[4];
    this.statusText = match[5] || '';
    if (this.size(this.statusText.length)) return parseError('HPE_HEADER_OVERFLOW', 'Header overflow');
    this.state = HEADERS;
    return undefined;
  }

  // field reads one line of headers into a list. It gives the name in lower case, null at the empty line, or an error.
  field(list) {
    const text = this.take();
    if (text === undefined) {
      if (this.headerSize + this.line.length >= this.maxHeaderSize) return parseError('HPE_HEADER_OVERFLOW', 'Header overflow');
      return undefined;
    }
    const all = text.length + 1;
    if (!text.endsWith('\r') && !this.lenient) {
      return parseError('HPE_CR_EXPECTED', 'Missing expected CR after header value');
    }
    const line = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (line === '') return null;
    if (line[0] === ' ' || line[0] === '\t') {
      this.back(all);
      return parseError('HPE_INVALID_HEADER_TOKEN', 'Unexpected whitespace after header value');
    }
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    if (colon < 0 || !tokenName.test(name)) {
      let n = 0;
      while (n < name.length && tokenName.test(name[n])) n++;
      this.back(all - n);
      return parseError('HPE_INVALID_HEADER_TOKEN', 'Invalid header token');
    }
    const value = line.slice(colon + 1).replace(/^[ \t]+|[ \t]+$/g, '');
    if (!this.lenient && badValue.test(value)) {
      const at = line.search(badValue);
      if (line[at] === '\r') {
        this.back(all - at - 1);
        return parseError('HPE_LF_EXPECTED', 'Missing expected LF after header value');
      }
      this.back(all - at);
      return parseError('HPE_INVALID_HEADER_TOKEN', 'Invalid header value char');
    }
    if (this.size(name.length + value.length)) {
      this.back(1);
      return parseError('HPE_HEADER_OVERFLOW', 'Header overflow');
    }
    list.push(name, value);
    return name.toLowerCase();
  }

  header() {
    const name = this.field(this.headers);
    if (name === undefined) return undefined;
    if (name === null) return this.headersComplete();
    if (typeof name !== 'string') return name;
    const value = this.headers[this.headers.length - 1];
    switch (name) {
      case 'content-length': {
        if (this.coded && !this.lenient) {
          return parseError('HPE_INVALID_CONTENT_LENGTH', 'Content-Length can\'t be present with Transfer-Encoding');
        }
        if (this.length >= 0) {
          this.back(value.length + 2);
          return parseError('HPE_UNEXPECTED_CONTENT_LENGTH', 'Duplicate Content-Length');
        }
        const bad = value.search(/[^0-9]/);
        if (bad >= 0 || value === '') {
          this.back(value.length + 2 - Math.max(0, bad));
          return parseError('HPE_INVALID_CONTENT_LENGTH', value === '' ? 'Empty Content-Length' : 'Invalid character in Content-Length');
        }
        this.length = Number(value);
        if (!Number.isSafeInteger(this.length)) {
          this.back(2);
          return parseError('HPE_INVALID_CONTENT_LENGTH', 'Content-Length overflow');
        }
        break;
      }
      case 'transfer-encoding': {
        if (this.length >= 0 && !this.lenient) {
          this.back(value.length + 3);
          return parseError('HPE_INVALID_TRANSFER_ENCODING', 'Transfer-Encoding can\'t be present with Content-Length');
        }
        const codings = value.toLowerCase().split(',').map((s) => s.trim());
        const again = this.chunked;
        const early = again || codings.slice(0, -1).includes('chunked');
        this.coded = true;
        this.chunked = codings[codings.length - 1] === 'chunked';
        if (early && this.type === REQUEST && !this.lenient) {
          this.back(value.length + 2 - (again ? 1 : value.toLowerCase().indexOf('chunked') + 8));
          return parseError('HPE_INVALID_TRANSFER_ENCODING', 'Invalid `Transfer-Encoding` header value');
        }
        break;
      }
      case 'connection':
      case 'proxy-connection':
        for (const word of value.toLowerCase().split(',')) {
          switch (word.trim()) {
            case 'close': this.connection.close = true; break;
            case 'keep-alive': this.connection.keepAlive = true; break;
            case 'upgrade': this.connection.upgrade = true; break;
          }
        }
        break;
      case 'upgrade':
        this.upgradeHeader = true;
        break;
    }
    return undefined;
  }

  needsEnd() {
    if (this.type === REQUEST) return false;
    if (this.status >= 100 && this.status < 200 || this.status === 204 || this.status === 304 || this.skipBody) return false;
    if (this.coded && !this.chunked) return true;
    return !this.chunked && this.length < 0;
  }

  keepsAlive() {
    if (this.major > 0 && this.minor > 0) {
      if (this.connection.close) return false;
    } else if (!this.connection.keepAlive) {
      return false;
    }
    return !this.needsEnd();
  }

  headersComplete() {
    this.headersDone = true;
    this.headerSize = 0;
    const isRequest = this.type === REQUEST;
    if (this.upgradeHeader && this.connection.upgrade) this.upgrade = isRequest || this.status === 101;
    else this.upgrade = isRequest && allMethods[this.method] === 'CONNECT';
    const onComplete = this[kOnHeadersComplete];
    const headers = this.headers;
    this.headers = [];
    const uses = this.uses;
    const skip = onComplete === undefined ? 0 : onComplete.call(
      this, this.major, this.minor, headers, isRequest ? this.method : undefined, isRequest ? this.url : undefined,
      isRequest ? undefined : this.status, isRequest ? undefined : this.statusText, this.upgrade, this.keepsAlive());
    if (this.uses !== uses) return true;
    if (skip === 2) this.upgrade = true;
    if (skip === 1 || skip === 2 || skip === true) this.skipBody = true;
    const hasBody = this.chunked || this.length > 0;
    if (this.upgrade && (isRequest && allMethods[this.method] === 'CONNECT' || this.skipBody || !hasBody)) {
      this.complete();
      return true;
    }
    if (this.skipBody) return this.complete();
    if (this.chunked) {
      this.state = CHUNK_SIZE;
    } else if (this.coded) {
      if (isRequest && !this.lenient) {
        return parseError('HPE_INVALID_TRANSFER_ENCODING', 'Request has invalid `Transfer-Encoding`');
      }
      this.state = UNTIL_END;
    } else if (this.length > 0) {
      this.left = this.length;
      this.state = SIZED;
    } else if (this.length < 0 && this.needsEnd()) {
      this.state = UNTIL_END;
    } else {
      return this.complete();
    }
    return undefined;
  }

  body(length) {
    const part = this.chunk.subarray(this.offset, this.offset + length);
    this.offset += length;
    const onBody = this[kOnBody];
    if (onBody) onBody.call(this, part);
  }

  sized() {
    const n = Math.min(this.left, this.chunk.length - this.offset);
    this.left -= n;
    const uses = this.uses;
    this.body(n);
    if (this.uses !== uses) return true;
    return this.left === 0 ? this.complete() : undefined;
  }

  untilEnd() {
    this.body(this.chunk.length - this.offset);
    return undefined;
  }

  chunkSize() {
    const before = this.line.length;
    const text = this.take();
    if (text === undefined) {
      if (this.line.length > kDefaultMaxHeaderSize) {
        return parseError('HPE_CHUNK_EXTENSIONS_OVERFLOW', 'Chunk extensions overflow');
      }
      return this.line !== '' && !/^[0-9a-fA-F]/.test(this.line) ? this.badSize(0, this.line.length) : undefined;
    }
    const all = text.length + 1 - before;
    const digits = /^[0-9a-fA-F]*/.exec(text)[0];
    const rest = text.slice(digits.length);
    if (digits === '' || !/^[ \t]*(\r$|;)/.test(rest) && !this.lenient) return this.badSize(digits.length, all);
    if (digits.replace(/^0+/, '').length > 13) {
      this.back(2);
      return parseError('HPE_INVALID_CHUNK_SIZE', 'Chunk size overflow');
    }
    if (rest[0] === ';') {
      this.extensions += rest.length;
      if (this.extensions > kDefaultMaxHeaderSize) return parseError('HPE_CHUNK_EXTENSIONS_OVERFLOW', 'Chunk extensions overflow');
      if (!rest.endsWith('\r')) return parseError('HPE_STRICT', 'Missing expected CR after chunk extension value');
    }
    this.left = Number.parseInt(digits, 16);
    this.state = this.left === 0 ? TRAILERS : CHUNK;
    return undefined;
  }

  badSize(n, all) {
    this.back(all - n);
    return parseError('HPE_INVALID_CHUNK_SIZE', 'Invalid character in chunk size');
  }

  chunkData() {
    const n = Math.min(this.left, this.chunk.length - this.offset);
    this.left -= n;
    if (this.left === 0) this.state = CHUNK_END;
    const uses = this.uses;
    this.body(n);
    return this.uses !== uses ? true : undefined;
  }

  chunkEnd() {
    const c = this.chunk[this.offset];
    if (this.line === '') {
      if (c !== 13) {
        if (c === 10 && this.lenient) {
          this.offset++;
          this.state = CHUNK_SIZE;
          return undefined;
        }
        return parseError('HPE_STRICT', 'Expected LF after chunk data');
      }
      this.line = '\r';
      this.offset++;
      return undefined;
    }
    this.line = '';
    if (c !== 10) return parseError('HPE_STRICT', 'Expected LF after chunk data');
    this.offset++;
    this.state = CHUNK_SIZE;
    return undefined;
  }

  trailer() {
    const name = this.field(this.headers);
    if (name === undefined || typeof name === 'string') return undefined;
    if (name !== null) return name;
    if (this.headers.length > 0) {
      const trailers = this.headers;
      this.headers = [];
      const onHeaders = this[kOnHeaders];
      if (onHeaders) onHeaders.call(this, trailers, '');
    }
    return this.complete();
  }

  complete() {
    const stop = this.upgrade;
    const alive = this.keepsAlive();
    this.begin();
    if (!alive && !stop) this.state = CLOSED;
    this.started = 0;
    if (this.connections) this.connections.add(this, false);
    const uses = this.uses;
    const onComplete = this[kOnMessageComplete];
    if (onComplete) onComplete.call(this);
    return stop || this.uses !== uses ? true : undefined;
  }

  closed() {
    const c = this.chunk[this.offset];
    if (c === 13 || c === 10) {
      this.offset++;
      return undefined;
    }
    this.offset++;
    return parseError('HPE_CLOSED_CONNECTION', 'Data after `Connection: close`');
  }

  // finish tells that the stream has ended.
  finish() {
    if (this.failed !== undefined) return undefined;
    if (this.state === UNTIL_END) {
      this.complete();
      return undefined;
    }
    if (this.state === CLOSED || this.state === START && !this.begun) return undefined;
    const e = parseError('HPE_INVALID_EOF_STATE', 'Invalid EOF state');
    e.bytesParsed = 0;
    this.failed = e;
    return e;
  }

  close() {
    this.free();
  }

  free() {
    this.uses++;
    this.connections = undefined;
  }

  remove() {
    if (this.connections) this.connections.remove(this);
  }

  pause() {}
  resume() {}
  consume() {}
  unconsume() {}

  getCurrentBuffer() {
    return this.chunk ? Buffer.from(this.chunk) : undefined;
  }

  duration() {
    return this.started === 0 ? 0 : internal.exactNow() - this.started;
  }

  headersCompleted() {
    return this.headersDone;
  }

  getAsyncId() {
    return 0;
  }
}

Object.assign(HTTPParser, {
  REQUEST, RESPONSE: 2, kOnMessageBegin, kOnHeaders, kOnHeadersComplete, kOnBody, kOnMessageComplete, kOnExecute, kOnTimeout,
  kLenientNone: 0, kLenientHeaders: 1, kLenientChunkedLength: 2, kLenientKeepAlive: 4, kLenientTransferEncoding: 8, kLenientVersion: 16,
  kLenientDataAfterClose: 32, kLenientOptionalLFAfterCR: 64, kLenientOptionalCRLFAfterChunk: 128,
  kLenientOptionalCRBeforeLF: 256, kLenientSpacesAfterChunkSize: 512, kLenientAll: 1023,
});

// ConnectionsList has the parsers of a server's connections.
class ConnectionsList {
  #all = new Set();
  #active = new Set();

  add(parser, active) {
    this.remove(parser);
    this.#all.add(parser);
    if (active) this.#active.add(parser);
  }

  remove(parser) {
    this.#all.delete(parser);
    this.#active.delete(parser);
  }

  all() {
    return [...this.#all];
  }

  active() {
    return [...this.#active];
  }

  idle() {
    return [...this.#all].filter((p) => p.started === 0);
  }

  // expired takes out those whose request has been under way for too long.
  expired(headersTimeout, requestTimeout) {
    const now = internal.exactNow();
    const list = [...this.#active].filter((p) => !p.headersDone && headersTimeout > 0 && p.started < now - headersTimeout ||
      requestTimeout > 0 && p.started < now - requestTimeout);
    for (const p of list) this.#active.delete(p);
    return list;
  }
}

module.exports = { methods, allMethods, HTTPParser, ConnectionsList };
