// The errors of the network, after those of Node.js v20, lib/internal/errors.js. See third_party/node/LICENSE.
'use strict';
const errors = require('internal/errors');
const { E } = errors;
const uv = require('internal/uv');

E('ERR_BUFFER_TOO_LARGE', 'Cannot create a Buffer larger than %s bytes', RangeError);
E('ERR_DNS_SET_SERVERS_FAILED', 'c-ares failed to set servers: "%s" [%s]',
  Error);
E('ERR_HTTP_BODY_NOT_ALLOWED',
  'Adding content for this request method or response status is not allowed.', Error);
E('ERR_HTTP_CONTENT_LENGTH_MISMATCH',
  'Response body\'s content-length of %s byte(s) does not match the content-length of %s byte(s) set in header', Error);
E('ERR_HTTP_HEADERS_SENT',
  'Cannot %s headers after they are sent to the client', Error);
E('ERR_HTTP_INVALID_HEADER_VALUE',
  'Invalid value "%s" for header "%s"', TypeError);
E('ERR_HTTP_INVALID_STATUS_CODE', 'Invalid status code: %s', RangeError);
E('ERR_HTTP_REQUEST_TIMEOUT', 'Request timeout', Error);
E('ERR_HTTP_SOCKET_ASSIGNED',
  'ServerResponse has an already assigned socket', Error);
E('ERR_HTTP_SOCKET_ENCODING',
  'Changing the socket encoding is not allowed per RFC7230 Section 3.', Error);
E('ERR_HTTP_TRAILER_INVALID',
  'Trailers are invalid with this transfer encoding', Error);
E('ERR_INVALID_ADDRESS_FAMILY', function(addressType, host, port) {
  this.host = host;
  this.port = port;
  return `Invalid address family: ${addressType} ${host}:${port}`;
}, RangeError);
E('ERR_INVALID_CHAR',
  (name, field = undefined) => {
    let msg = `Invalid character in ${name}`;
    if (field !== undefined) {
      msg += ` ["${field}"]`;
    }
    return msg;
  }, TypeError);
E('ERR_INVALID_FD',
  '"fd" must be a positive integer: %s', RangeError);
E('ERR_INVALID_FD_TYPE', 'Unsupported fd type: %s', TypeError);
E('ERR_INVALID_HANDLE_TYPE', 'This handle type cannot be sent', TypeError);
E('ERR_INVALID_HTTP_TOKEN', '%s must be a valid HTTP token ["%s"]', TypeError);
E('ERR_INVALID_IP_ADDRESS', 'Invalid IP address: %s', TypeError);
E('ERR_INVALID_PROTOCOL',
  'Protocol "%s" not supported. Expected "%s"',
  TypeError);
E('ERR_SERVER_ALREADY_LISTEN',
  'Listen method has been called more than once without closing.', Error);
E('ERR_SERVER_NOT_RUNNING', 'Server is not running.', Error);
E('ERR_SOCKET_CLOSED', 'Socket is closed', Error);
E('ERR_SOCKET_CLOSED_BEFORE_CONNECTION',
  'Socket closed before the connection was established',
  Error);
E('ERR_SOCKET_CONNECTION_TIMEOUT',
  'Socket connection timeout', Error);
E('ERR_TLS_CERT_ALTNAME_INVALID', function(reason, host, cert) {
  this.reason = reason;
  this.host = host;
  this.cert = cert;
  return `Hostname/IP does not match certificate's altnames: ${reason}`;
}, Error);
E('ERR_TLS_HANDSHAKE_TIMEOUT', 'TLS handshake timeout', Error);
E('ERR_TLS_REQUIRED_SERVER_NAME',
  '"servername" is required parameter for Server.addContext', Error);
E('ERR_UNESCAPED_CHARACTERS', '%s contains unescaped characters', TypeError);

// described is an error with these properties. The functions below can be called with new.
function described(message, properties) {
  const e = new Error(message);
  for (const key in properties) {
    if (properties[key] !== undefined) e[key] = properties[key];
  }
  return e;
}

function ErrnoException(err, syscall, original) {
  const code = uv.errname(err);
  return described(original ? `${syscall} ${code} ${original}` : `${syscall} ${code}`, { errno: err, code, syscall });
}

// where is the end of a message that tells of an address.
function where(address, port) {
  if (port && port > 0) return ` ${address}:${port}`;
  return address ? ` ${address}` : '';
}

// What a program may not do has an error of its own already, which the handles hand on in the place of a number.

function UVExceptionWithHostPort(err, syscall, address, port) {
  if (err instanceof Error) return err;
  const [code, text] = uv.getErrorMap().get(err) || ['UNKNOWN', 'unknown error'];
  return described(`${syscall} ${code}: ${text}${where(address, port)}`, { code, errno: err, syscall, address, port: port || undefined });
}

function ExceptionWithHostPort(err, syscall, address, port, additional) {
  if (err instanceof Error) return err;
  const code = uv.errname(err);
  const local = additional ? ` - Local (${additional})` : '';
  return described(`${syscall} ${code}${where(address, port)}${local}`, { errno: err, code, syscall, address, port: port || undefined });
}

function DNSException(code, syscall, hostname) {
  if (code instanceof Error) return code;
  let errno;
  if (typeof code === 'number') {
    errno = code;
    code = code === uv.UV_EAI_NODATA || code === uv.UV_EAI_NONAME ? 'ENOTFOUND' : uv.errname(code);
  }
  const e = new Error(`${syscall} ${code}${hostname ? ` ${hostname}` : ''}`);
  e.errno = errno;
  e.code = code;
  e.syscall = syscall;
  if (hostname) e.hostname = hostname;
  return e;
}

function ConnResetException(message) {
  return described(message, { code: 'ECONNRESET' });
}

function NodeAggregateError(list, message) {
  const e = new AggregateError(list, message);
  e.code = list[0]?.code;
  Object.defineProperty(e, errors.kIsNodeError, { value: true, configurable: true });
  return e;
}

module.exports = {
  ...errors,
  ErrnoException, UVExceptionWithHostPort, ExceptionWithHostPort, DNSException, ConnResetException, NodeAggregateError,
};
