// The part of Node's async_hooks that needs no track of what has caused what: resources that run functions. Contexts that
// follow a program through its promises (AsyncLocalStorage, hooks) are not kept; who asks for them gets an error.
'use strict';
const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { newAsyncId } = require('internal/async_hooks');

const kResource = Symbol('resource');

class AsyncResource {
  #id = newAsyncId();

  constructor(type, options = {}) {
    if (typeof type !== 'string') throw new ERR_INVALID_ARG_TYPE('type', 'string', type);
    this[kResource] = options;
  }

  runInAsyncScope(fn, thisArg, ...args) {
    return Reflect.apply(fn, thisArg, args);
  }

  emitDestroy() {
    return this;
  }

  asyncId() {
    return this.#id;
  }

  triggerAsyncId() {
    return 1;
  }

  bind(fn, thisArg) {
    if (typeof fn !== 'function') throw new ERR_INVALID_ARG_TYPE('fn', 'Function', fn);
    const resource = this;
    const bound = thisArg === undefined ?
      function(...args) { return resource.runInAsyncScope(fn, this, ...args); } :
      (...args) => resource.runInAsyncScope(fn, thisArg, ...args);
    Object.defineProperty(bound, 'length', { value: fn.length, configurable: true });
    return bound;
  }

  static bind(fn, type, thisArg) {
    return new AsyncResource(type || fn.name || 'bound-anonymous-fn').bind(fn, thisArg);
  }
}

function notKept(what) {
  const e = new Error(`async_hooks.${what} is not available: contexts are not followed through promises here`);
  e.code = 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM';
  return e;
}

class AsyncLocalStorage {
  constructor() {
    throw notKept('AsyncLocalStorage');
  }
}

function createHook() {
  throw notKept('createHook');
}

module.exports = {
  AsyncResource,
  AsyncLocalStorage,
  createHook,
  executionAsyncId() { return 0; },
  triggerAsyncId() { return 0; },
  executionAsyncResource() { return {}; },
};
