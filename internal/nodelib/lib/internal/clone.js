// structuredClone.
'use strict';
const { kind } = internal;
const types = require('internal/util/types');

function fails(what) {
  const { DOMException } = require('internal/domexception');
  throw new DOMException(`${what} could not be cloned.`, 'DataCloneError');
}

const errors = { __proto__: null, Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

function structuredClone(value, options) {
  if (arguments.length === 0) {
    const { codes: { ERR_MISSING_ARGS } } = require('internal/errors');
    throw new ERR_MISSING_ARGS('The value argument must be specified');
  }
  const seen = new Map();
  const rest = []; // objects whose contents are still to be copied, so that depth does not matter
  const copy = (v) => {
    if (typeof v === 'symbol') fails(String(v));
    if (typeof v === 'function') fails(String(v));
    if (typeof v !== 'object' || v === null) return v;
    const known = seen.get(v);
    if (known !== undefined) return known;
    let c;
    switch (kind(v)) {
      case 'array': c = new Array(v.length); rest.push([v, c]); break;
      case 'date': c = new Date(Date.prototype.getTime.call(v)); break;
      case 'regexp': c = new RegExp(v.source, v.flags); break;
      case 'boxed': c = Object(v.valueOf()); break;
      case 'map': c = new Map(); rest.push([v, c]); break;
      case 'set': c = new Set(); rest.push([v, c]); break;
      case 'buffer': c = v.slice(0); break;
      case 'typed': case 'dataview': {
        const buffer = copy(v.buffer);
        const C = kind(v) === 'dataview' ? DataView : types.isUint8Array(v) ? Uint8Array : globalThis[v[Symbol.toStringTag]];
        c = new C(buffer, v.byteOffset, kind(v) === 'dataview' ? v.byteLength : v.length);
        break;
      }
      case 'error': {
        const name = v.name in errors ? v.name : 'Error';
        c = Object.create(errors[name].prototype);
        c = new errors[name]();
        delete c.message;
        const hidden = (key, x) => Object.defineProperty(c, key, { value: x, writable: true, enumerable: false, configurable: true });
        if (Object.hasOwn(v, 'message')) hidden('message', String(v.message));
        hidden('stack', String(v.stack));
        seen.set(v, c);
        if (Object.hasOwn(v, 'cause')) hidden('cause', copy(v.cause));
        return c;
      }
      case 'object': case 'arguments': c = {}; rest.push([v, c]); break;
      default: fails('#<' + (v.constructor?.name ?? 'Object') + '>');
    }
    seen.set(v, c);
    return c;
  };
  const result = copy(value);
  while (rest.length > 0) {
    const [from, to] = rest.pop();
    if (types.isMap(from)) {
      for (const [k, x] of [...Map.prototype.entries.call(from)]) to.set(copy(k), copy(x));
    } else if (types.isSet(from)) {
      for (const x of [...Set.prototype.values.call(from)]) to.add(copy(x));
    } else {
      for (const key of Object.keys(from)) to[key] = copy(from[key]);
    }
  }
  return result;
}

module.exports = { structuredClone };
