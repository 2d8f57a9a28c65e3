// Error.captureStackTrace and the call sites that Error.prepareStackTrace gets, as V8 has them. What they tell is read
// from the text of a stack, so it is the same before and after a move. There are no functions and no this in it.
'use strict';

const frame = /^ {4}at (?:(async )?(new )?(.*?) \()?(.*?)(?::(\d+):(\d+))?\)?$/;
const toText = Error.prototype.toString;

class CallSite {
  #line;
  #parts;

  constructor(line) {
    this.#line = line;
    this.#parts = frame.exec(line) || [];
  }

  getThis() { return undefined; }
  getFunction() { return undefined; }
  getEvalOrigin() { return undefined; }
  getPromiseIndex() { return null; }
  getFileName() { return this.#parts[4] ?? null; }
  getScriptNameOrSourceURL() { return this.#parts[4] ?? null; }
  getLineNumber() { return this.#parts[5] === undefined ? null : Number(this.#parts[5]); }
  getColumnNumber() { return this.#parts[6] === undefined ? null : Number(this.#parts[6]); }
  getFunctionName() { return this.#parts[3]?.replace(/ \[as .*\]$/, '') || null; }

  getMethodName() {
    const name = this.getFunctionName();
    return name !== null && name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : null;
  }

  getTypeName() {
    const name = this.getFunctionName();
    return name !== null && name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : 'Object';
  }

  isToplevel() { return this.getMethodName() === null && !this.isConstructor(); }
  isEval() { return false; }
  isNative() { return this.#parts[4] === 'native'; }
  isConstructor() { return this.#parts[2] !== undefined; }
  isAsync() { return this.#parts[1] !== undefined; }
  isPromiseAll() { return false; }
  toString() { return this.#line.slice(7); }
}

function captureStackTrace(target, constructorOpt) {
  if (target === null || typeof target !== 'object' && typeof target !== 'function') {
    throw new TypeError(`Invalid argument: ${String(target)}`);
  }
  const text = new Error().stack;
  let lines = text.split('\n').filter((line) => line.startsWith('    at ')).slice(1);
  if (typeof constructorOpt === 'function' && constructorOpt.name !== '') {
    const at = lines.findIndex((line) => {
      const name = frame.exec(line)?.[3];
      return name !== undefined && (name === constructorOpt.name || name.endsWith(`.${constructorOpt.name}`));
    });
    if (at >= 0) lines = lines.slice(at + 1);
  }
  const limit = Error.stackTraceLimit;
  if (typeof limit === 'number') lines = lines.slice(0, Math.max(0, limit));
  const prepare = Error.prepareStackTrace;
  let value;
  if (typeof prepare === 'function') value = Reflect.apply(prepare, Error, [target, lines.map((line) => new CallSite(line))]);
  else value = [Reflect.apply(toText, target, []), ...lines].join('\n');
  Object.defineProperty(target, 'stack', { value, writable: true, configurable: true, enumerable: false });
}

module.exports = { captureStackTrace, stackTraceLimit: 10 };
