// TLS over the sockets of net. The host does what there is of cryptography and hands over a description of the other
// side; options, and what was not yet sent, are the program's. After Node.js v20, lib/tls.js and lib/_tls_wrap.js.
// See third_party/node/LICENSE.
'use strict';
const net = require('net');
const { Buffer } = require('buffer');
const { isArrayBufferView } = require('internal/util/types');
const { owner_symbol } = require('internal/async_hooks').symbols;
const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_TLS_CERT_ALTNAME_INVALID, ERR_TLS_HANDSHAKE_TIMEOUT }, ConnResetException,
} = require('internal/errors_net');
const { validateString, validateObject } = require('internal/validators');

const unfqdn = (host) => host.replace(/[.]$/, '');
const toLowerCase = (c) => String.fromCharCode(32 + c.charCodeAt(0));

function splitHost(host) {
  return unfqdn(host).replace(/[A-Z]/g, toLowerCase).split('.');
}

function check(hostParts, pattern, wildcards) {
  // Empty strings, null, undefined, etc. never match.
  if (!pattern)
    return false;

  const patternParts = splitHost(pattern);

  if (hostParts.length !== patternParts.length)
    return false;

  // Pattern has empty components, e.g. "bad..example.com".
  if (patternParts.includes(''))
    return false;

  // RFC 6125 allows IDNA U-labels (Unicode) in names but we have no
  // good way to detect their encoding or normalize them so we simply
  // reject them.  Control characters and blanks are rejected as well
  // because nothing good can come from accepting them.
  const isBad = (s) => /[^\u0021-\u007F]/u.test(s);
  if (patternParts.some(isBad))
    return false;

  // Check host parts from right to left first.
  for (let i = hostParts.length - 1; i > 0; i -= 1) {
    if (hostParts[i] !== patternParts[i])
      return false;
  }

  const hostSubdomain = hostParts[0];
  const patternSubdomain = patternParts[0];
  const patternSubdomainParts = patternSubdomain.split('*');

  // Short-circuit when the subdomain does not contain a wildcard.
  // RFC 6125 does not allow wildcard substitution for components
  // containing IDNA A-labels (Punycode) so match those verbatim.
  if (patternSubdomainParts.length === 1 ||
      patternSubdomain.includes('xn--'))
    return hostSubdomain === patternSubdomain;

  if (!wildcards)
    return false;

  // More than one wildcard is always wrong.
  if (patternSubdomainParts.length > 2)
    return false;

  // *.tld wildcards are not allowed.
  if (patternParts.length <= 2)
    return false;

  const { 0: prefix, 1: suffix } = patternSubdomainParts;

  if (prefix.length + suffix.length > hostSubdomain.length)
    return false;

  if (!hostSubdomain.startsWith(prefix))
    return false;

  if (!hostSubdomain.endsWith(suffix))
    return false;

  return true;
}

function checkServerIdentity(hostname, cert) {
  const subject = cert.subject;
  const altNames = cert.subjectaltname;
  const dnsNames = [];
  const ips = [];

  hostname = '' + hostname;

  if (altNames) {
    altNames.split(', ').forEach((name) => {
      if (name.startsWith('DNS:')) {
        dnsNames.push(name.slice(4));
      } else if (name.startsWith('IP Address:')) {
        ips.push(internal.net.canonicalIP(name.slice(11)));
      }
    });
  }

  let valid = false;
  let reason = 'Unknown reason';

  hostname = unfqdn(hostname);  // Remove trailing dot for error messages.

  if (net.isIP(hostname)) {
    valid = ips.includes(internal.net.canonicalIP(hostname));
    if (!valid)
      reason = `IP: ${hostname} is not in the cert's list: ` + ips.join(', ');
  } else if (dnsNames.length > 0 || subject?.CN) {
    const hostParts = splitHost(hostname);
    const wildcard = (pattern) => check(hostParts, pattern, true);

    if (dnsNames.length > 0) {
      valid = dnsNames.some(wildcard);
      if (!valid)
        reason =
          `Host: ${hostname}. is not in the cert's altnames: ${altNames}`;
    } else {
      // Match against Common Name only if no supported identifiers exist.
      const cn = subject.CN;

      if (Array.isArray(cn))
        valid = cn.some(wildcard);
      else if (cn)
        valid = wildcard(cn);

      if (!valid)
        reason = `Host: ${hostname}. is not cert's CN: ${cn}`;
    }
  } else {
    reason = 'Cert does not contain a DNS name';
  }

  if (!valid) {
    return new ERR_TLS_CERT_ALTNAME_INVALID(reason, hostname, cert);
  }
}

// text is a key or certificate in PEM, or several.
function text(value, name) {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.map((v) => text(v !== null && typeof v === 'object' && v.pem ? v.pem : v, name)).join('\n');
  if (typeof value === 'string') return value;
  if (isArrayBufferView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1');
  throw new ERR_INVALID_ARG_TYPE(name, ['string', 'Buffer', 'TypedArray', 'DataView'], value);
}

class SecureContext {
  constructor(options) {
    this.context = {
      key: text(options.key, 'options.key'), cert: text(options.cert, 'options.cert'), ca: text(options.ca, 'options.ca'),
      minVersion: options.minVersion || exports.DEFAULT_MIN_VERSION, maxVersion: options.maxVersion || exports.DEFAULT_MAX_VERSION,
    };
    absent(options, ['pfx', 'passphrase', 'crl', 'ciphers', 'sigalgs', 'secureProtocol']);
    internal.net.checkSecure(this.context);
  }
}

// absent throws for options that would change what is let through, and that are not here.
function absent(options, names) {
  for (const name of names) {
    if (options[name]) throw notHere(name);
  }
}

function notHere(name) {
  const e = new Error(`The option "${name}" of TLS is not available`);
  e.code = 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM';
  return e;
}

function createSecureContext(options = {}) {
  return new SecureContext(options);
}

function protocolList(list) {
  return Array.isArray(list) ? list.map(String) : list === undefined ? [] : [...wireNames(list)];
}

// wireNames are the names in a list as it is sent.
function* wireNames(buffer) {
  for (let at = 0; at < buffer.length; at += buffer[at] + 1) yield Buffer.from(buffer.subarray(at + 1, at + 1 + buffer[at])).toString('latin1');
}

function convertALPNProtocols(protocols, out) {
  if (Array.isArray(protocols)) {
    out.ALPNProtocols = Buffer.concat(protocols.map((p) => Buffer.concat([Buffer.from([Buffer.byteLength(p)]), Buffer.from(p)])));
  } else if (isArrayBufferView(protocols)) {
    out.ALPNProtocols = Buffer.from(protocols);
  }
}

// certificate makes of a description what getPeerCertificate gives.
function certificate(c) {
  if (c === undefined || c === null) return undefined;
  const out = { ...c, subject: { __proto__: null, ...c.subject }, issuer: { __proto__: null, ...c.issuer } };
  out.raw = Buffer.from(c.raw);
  return out;
}

const kOptions = Symbol('options');
const kSession = Symbol('session');

function TLSSocket(socket, options) {
  if (!(this instanceof TLSSocket)) return new TLSSocket(socket, options);
  options = { ...options };
  absent(options, ['SNICallback', 'ALPNCallback', 'pskCallback']);
  this[kOptions] = options;
  this[kSession] = null;
  this.encrypted = true;
  this.authorized = false;
  this.authorizationError = null;
  this.secureConnecting = true;
  this.servername = options.servername || null;
  this.alpnProtocol = null;
  this._tlsOptions = options;
  const handle = socket ? socket._handle : undefined;
  net.Socket.call(this, {
    handle, manualStart: true, allowHalfOpen: socket ? socket.allowHalfOpen : options.allowHalfOpen, signal: options.signal,
    noDelay: options.noDelay, keepAlive: options.keepAlive, keepAliveInitialDelay: options.keepAliveInitialDelay,
    highWaterMark: options.highWaterMark,
  });
  if (!socket) return;
  if (!handle) { // it is still to be connected
    this.connecting = true;
    if (socket.connecting) socket.once('connect', () => this._take(socket));
    else this.destroy(new ConnResetException('Client network socket disconnected before secure TLS connection was established'));
    socket.once('error', (e) => this.destroy(e));
    return;
  }
  if (socket.connecting) {
    this._handle = null;
    this.connecting = true;
    socket.once('connect', () => this._take(socket));
    socket.once('error', (e) => this.destroy(e));
    return;
  }
  this._take(socket);
}
Object.setPrototypeOf(TLSSocket.prototype, net.Socket.prototype);
Object.setPrototypeOf(TLSSocket, net.Socket);

// _take takes the connection of a socket over.
TLSSocket.prototype._take = function(socket) {
  const handle = socket._handle;
  handle.readStop();
  socket._handle = null;
  this._handle = handle;
  handle[owner_symbol] = this;
  handle.onread = require('internal/stream_base_commons').onStreamRead;
  this.server = socket.server;
  this._server = socket._server;
  socket._server = null;
  this.once('close', () => socket.destroy());
  this.connecting = true;
  this._secure();
};

// connect begins TLS as soon as there is a connection.
TLSSocket.prototype.connect = function(...args) {
  const emit = this.emit;
  this.emit = function(name, ...rest) {
    if (name === 'ready') {
      delete this.emit;
      return true;
    }
    if (name !== 'connect') return Reflect.apply(emit, this, [name, ...rest]);
    this.connecting = true; // what is written waits on
    this._secure();
    return true;
  };
  return Reflect.apply(net.Socket.prototype.connect, this, args);
};

TLSSocket.prototype._read = function(n) {
  if (this.secureConnecting) {
    this.once('secure', () => this._read(n));
    return;
  }
  Reflect.apply(net.Socket.prototype._read, this, [n]);
};

TLSSocket.prototype._secure = function() {
  const options = this[kOptions];
  const context = (options.secureContext || createSecureContext(options)).context;
  this._handle.readStop();
  this._handle.reading = false;
  if (options.handshakeTimeout > 0) {
    this.setTimeout(options.handshakeTimeout, () => {
      if (this.secureConnecting) this._failed(new ERR_TLS_HANDSHAKE_TIMEOUT());
    });
  }
  let contexts;
  if (options.contexts) contexts = options.contexts.map(([name, c]) => [name, c.context]);
  this._handle.secure({
    ...context, isServer: !!options.isServer, servername: options.servername || '', alpn: protocolList(options.ALPNProtocols),
    requestCert: !!options.requestCert, contexts,
  }, (result) => {
    if (this.destroyed) return;
    if (result.error !== undefined || result.code !== undefined) {
      const e = new Error(result.message);
      e.code = result.code;
      if (result.reason) e.reason = result.reason;
      this._failed(e);
      return;
    }
    this._secured(result);
  });
};

TLSSocket.prototype._failed = function(e) {
  if (this[kOptions].isServer) this.emit('_tlsError', e);
  else this.destroy(e);
};

TLSSocket.prototype._secured = function(session) {
  const options = this[kOptions];
  this[kSession] = session;
  if (options.handshakeTimeout > 0) this.setTimeout(0);
  this.alpnProtocol = session.alpn || false;
  this.servername = options.servername || session.servername || false;
  let error;
  if (session.unauthorized) {
    error = new Error(session.unauthorized[1]);
    error.code = session.unauthorized[0];
  }
  if (!options.isServer) {
    const cert = this.getPeerCertificate(true);
    if (error === undefined && options.checkServerIdentity !== false) {
      const check = options.checkServerIdentity || checkServerIdentity;
      error = check(options.servername || options.host || 'localhost', cert);
    }
  }
  if (error) {
    this.authorized = false;
    this.authorizationError = error.code || error.message;
    if (options.rejectUnauthorized !== false && (!options.isServer || options.requestCert)) {
      this._failed(error);
      return;
    }
  } else {
    this.authorized = !options.isServer || !!options.requestCert;
  }
  this.secureConnecting = false;
  this.connecting = false;
  this.emit('secure');
  this.emit('connect');
  if (!options.isServer) {
    this.emit('ready');
    this.emit('secureConnect');
  }
  if (!this.isPaused()) this.read(0);
};

TLSSocket.prototype.getPeerCertificate = function() {
  return certificate(this[kSession]?.peer) || {};
};
TLSSocket.prototype.getProtocol = function() {
  return this[kSession]?.protocol ?? null;
};
TLSSocket.prototype.getCipher = function() {
  const c = this[kSession]?.cipher;
  return c ? { name: c, standardName: c, version: this[kSession].protocol } : undefined;
};
TLSSocket.prototype.getSession = function() { return undefined; };
TLSSocket.prototype.isSessionReused = function() { return false; };
TLSSocket.prototype.setServername = function(name) {
  validateString(name, 'name');
  this[kOptions].servername = name;
};
TLSSocket.prototype.disableRenegotiation = function() {};
TLSSocket.prototype.setMaxSendFragment = function() { return true; };
TLSSocket.prototype.exportKeyingMaterial = function() { throw notHere('exportKeyingMaterial'); };

// trustsAll: a program whose text does not name the environment has no process.env, but it has an environment.
function trustsAll() {
  const { env } = internal.process;
  return env === undefined ? internal.net.trustsAll() : env.NODE_TLS_REJECT_UNAUTHORIZED === '0';
}

function connect(...args) {
  let [options, callback] = net._normalizeArgs(args);
  if (typeof args[1] === 'object' && args[1] !== null) options = { ...options, ...args[1] };
  else if (typeof args[2] === 'object' && args[2] !== null) options = { ...options, ...args[2] };
  options = { rejectUnauthorized: !trustsAll(), ...options };
  options.host ||= options.socket?._host || 'localhost';
  if (options.servername === undefined && !net.isIP(options.host)) options.servername = unfqdn(options.host);
  if (!options.secureContext) options.secureContext = createSecureContext(options);
  const socket = new TLSSocket(options.socket, options);
  if (callback) socket.once('secureConnect', callback);
  if (!options.socket) {
    if (options.timeout) socket.setTimeout(options.timeout);
    socket.connect(options, undefined);
  }
  socket.once('end', onEndBefore);
  return socket;
}

function onEndBefore() {
  if (!this.secureConnecting) return;
  const e = new ConnResetException('Client network socket disconnected before secure TLS connection was established');
  this.destroy(e);
}

function Server(options, listener) {
  if (!(this instanceof Server)) return new Server(options, listener);
  if (typeof options === 'function') {
    listener = options;
    options = {};
  } else if (options === undefined || options === null) {
    options = {};
  } else {
    validateObject(options, 'options');
  }
  absent(options, ['SNICallback', 'ALPNCallback', 'pskCallback']);
  this._contexts = [];
  this.setSecureContext(options);
  this[kOptions] = { ...options };
  net.Server.call(this, { ...options, pauseOnConnect: true }, onConnection);
  if (listener) this.on('secureConnection', listener);
}
Object.setPrototypeOf(Server.prototype, net.Server.prototype);
Object.setPrototypeOf(Server, net.Server);

Server.prototype.setSecureContext = function(options) {
  this._sharedCreds = createSecureContext(options);
};

Server.prototype.addContext = function(name, context) {
  this._contexts.push([name, context instanceof SecureContext ? context : createSecureContext(context)]);
};

function onConnection(raw) {
  const options = this[kOptions];
  const socket = new TLSSocket(raw, {
    isServer: true, secureContext: this._sharedCreds, contexts: this._contexts, requestCert: options.requestCert,
    rejectUnauthorized: options.rejectUnauthorized, ALPNProtocols: options.ALPNProtocols, handshakeTimeout: options.handshakeTimeout || 120000,
  });
  let done = false;
  socket.on('secure', () => {
    done = true;
    socket.removeListener('error', early);
    this.emit('secureConnection', socket);
  });
  const fail = (e) => {
    if (done) return;
    done = true;
    this.emit('tlsClientError', e, socket);
    socket.destroy();
  };
  const early = (e) => fail(e);
  socket.on('_tlsError', fail);
  socket.on('error', early);
  socket.on('close', () => fail(new ConnResetException('socket hang up')));
}

function createServer(options, listener) {
  return new Server(options, listener);
}

Object.assign(exports, {
  CLIENT_RENEG_LIMIT: 3, CLIENT_RENEG_WINDOW: 600, DEFAULT_ECDH_CURVE: 'auto', DEFAULT_MIN_VERSION: 'TLSv1.2', DEFAULT_MAX_VERSION: 'TLSv1.3',
  checkServerIdentity, connect, convertALPNProtocols, createSecureContext, createServer, SecureContext, Server, TLSSocket,
  getCiphers: () => internal.net.ciphers(),
});
Object.defineProperty(exports, 'rootCertificates', {
  configurable: true, enumerable: true,
  get() { return internal.net.rootCertificates(); },
});
