// DOMException, as in Node.js v20: its objects are errors.
'use strict';
const names = [
  ['IndexSizeError', 'INDEX_SIZE_ERR', 1], [undefined, 'DOMSTRING_SIZE_ERR', 2], ['HierarchyRequestError', 'HIERARCHY_REQUEST_ERR', 3],
  ['WrongDocumentError', 'WRONG_DOCUMENT_ERR', 4], ['InvalidCharacterError', 'INVALID_CHARACTER_ERR', 5],
  [undefined, 'NO_DATA_ALLOWED_ERR', 6], ['NoModificationAllowedError', 'NO_MODIFICATION_ALLOWED_ERR', 7],
  ['NotFoundError', 'NOT_FOUND_ERR', 8], ['NotSupportedError', 'NOT_SUPPORTED_ERR', 9],
  ['InUseAttributeError', 'INUSE_ATTRIBUTE_ERR', 10], ['InvalidStateError', 'INVALID_STATE_ERR', 11],
  ['SyntaxError', 'SYNTAX_ERR', 12], ['InvalidModificationError', 'INVALID_MODIFICATION_ERR', 13],
  ['NamespaceError', 'NAMESPACE_ERR', 14], ['InvalidAccessError', 'INVALID_ACCESS_ERR', 15], [undefined, 'VALIDATION_ERR', 16],
  ['TypeMismatchError', 'TYPE_MISMATCH_ERR', 17], ['SecurityError', 'SECURITY_ERR', 18], ['NetworkError', 'NETWORK_ERR', 19],
  ['AbortError', 'ABORT_ERR', 20], ['URLMismatchError', 'URL_MISMATCH_ERR', 21], ['QuotaExceededError', 'QUOTA_EXCEEDED_ERR', 22],
  ['TimeoutError', 'TIMEOUT_ERR', 23], ['InvalidNodeTypeError', 'INVALID_NODE_TYPE_ERR', 24], ['DataCloneError', 'DATA_CLONE_ERR', 25],
];
const codes = { __proto__: null };
const kState = new WeakMap();

function DOMException(message = '', options = 'Error') {
  if (new.target === undefined) throw new TypeError("Class constructor DOMException cannot be invoked without 'new'");
  const text = `${message}`;
  let name = options, cause, hasCause = false;
  if (typeof options === 'object' && options !== null) {
    name = 'name' in options ? options.name : 'Error';
    hasCause = 'cause' in options;
    cause = options.cause;
  }
  name = `${name}`;
  const e = new Error(text);
  kState.set(e, { message: text, name });
  Object.setPrototypeOf(e, new.target.prototype);
  delete e.message;
  const stack = e.stack;
  if (typeof stack === 'string' && stack.startsWith('Error')) {
    Object.defineProperty(e, 'stack', { value: name + stack.slice(5), writable: true, enumerable: false, configurable: true });
  }
  if (hasCause) Object.defineProperty(e, 'cause', { value: cause, writable: true, enumerable: false, configurable: true });
  return e;
}

function stateOf(o) {
  const s = kState.get(o);
  if (s === undefined) {
    const { codes: { ERR_INVALID_THIS } } = require('internal/errors');
    throw new ERR_INVALID_THIS('DOMException');
  }
  return s;
}

Object.setPrototypeOf(DOMException.prototype, Error.prototype);
Object.defineProperty(DOMException, 'prototype', { writable: false });
Object.defineProperty(DOMException, 'length', { value: 0 });
const accessors = {
  get name() { return stateOf(this).name; },
  get message() { return stateOf(this).message; },
  get code() {
    const code = codes[stateOf(this).name];
    return code === undefined ? 0 : code;
  },
};
for (const key of ['name', 'message', 'code']) {
  const d = Object.getOwnPropertyDescriptor(accessors, key);
  Object.defineProperty(DOMException.prototype, key, { ...d, enumerable: true });
}
Object.defineProperty(DOMException.prototype, Symbol.toStringTag, { configurable: true, value: 'DOMException' });
for (const [name, constant, code] of names) {
  if (name !== undefined) codes[name] = code;
  Object.defineProperty(DOMException, constant, { enumerable: true, value: code });
  Object.defineProperty(DOMException.prototype, constant, { enumerable: true, value: code });
}

module.exports = { DOMException };
