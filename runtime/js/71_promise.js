// Promise, and what async functions use of it.

// PromiseFunction is Promise.
function PromiseFunction(executor) {
  if (this === void 0 || new.target === void 0) throw new NativeTypeError("Promise constructor cannot be invoked without 'new'");
  if (typeof executor !== "function") throw new NativeTypeError("Promise resolver " + describe(executor) + " is not a function");
  if (getPrototypeOf(this) === ObjectPrototype && !isObject(new.target.prototype)) setPrototypeOf(this, PromisePrototype);
  const functions = resolvingFunctions(makePromise(this));
  const resolve = functions[0];
  const reject = functions[1];
  try {
    executor(resolve, reject);
  } catch (e) {
    reject(e);
  }
}

const PromisePrototype = PromiseFunction.prototype;
if (core.begin !== void 0) core.begin(PromiseFunction, PromisePrototype);

// speciesOfPromise is SpeciesConstructor with Promise as the default.
function speciesOfPromise(o) {
  const c = o.constructor;
  if (c === void 0) return PromiseFunction;
  if (!isObject(c)) throw new NativeTypeError("The .constructor property of a promise is not an object");
  const s = c[SymbolSpecies];
  if (s === PromiseFunction || s === void 0 || s === null) return PromiseFunction;
  if (!isConstructor(s)) throw new NativeTypeError("object.constructor[Symbol.species] is not a constructor");
  return s;
}

// newCapability is NewPromiseCapability.
function newCapability(c) {
  if (c === PromiseFunction) {
    const promise = newPromise();
    const functions = resolvingFunctions(promise);
    return { promise: promise, resolve: functions[0], reject: functions[1] };
  }
  if (!isConstructor(c)) throw new NativeTypeError(describe(c) + " is not a constructor");
  const capability = { promise: void 0, resolve: void 0, reject: void 0 };
  const promise = new c(capabilityExecutor(capability));
  if (typeof capability.resolve !== "function" || typeof capability.reject !== "function") {
    throw new NativeTypeError("Promise resolve or reject function is not callable");
  }
  capability.promise = promise;
  return capability;
}

function capabilityExecutor(capability) {
  return [(resolve, reject) => {
    if (capability.resolve !== void 0 || capability.reject !== void 0) {
      throw new NativeTypeError("Promise executor has already been invoked with non-undefined arguments");
    }
    capability.resolve = resolve;
    capability.reject = reject;
  }][0];
}

// promiseResolve is PromiseResolve.
function promiseResolve(c, v) {
  if (isPromise(v) && v.constructor === c) return v;
  if (c === PromiseFunction) {
    const promise = newPromise();
    resolvePromise(promise, v);
    return promise;
  }
  const capability = newCapability(c);
  const resolve = capability.resolve;
  resolve(v);
  return capability.promise;
}

const { then: promiseThen, catch: promiseCatch, finally: promiseFinally } = {
  then(onFulfilled, onRejected) {
    const plain = thenPlain(this, onFulfilled, onRejected);
    if (plain !== void 0) return plain;
    if (!isPromise(this)) {
      throw new NativeTypeError("Method Promise.prototype.then called on incompatible receiver " + describe(this));
    }
    const c = speciesOfPromise(this);
    if (c === PromiseFunction) {
      const target = newPromise();
      performThen(this, onFulfilled, onRejected, target, void 0);
      return target;
    }
    const capability = newCapability(c);
    performThen(this, onFulfilled, onRejected, void 0, capability);
    return capability.promise;
  },

  catch(onRejected) {
    return this.then(void 0, onRejected);
  },

  finally(onFinally) {
    if (!isObject(this)) throw new NativeTypeError("Promise.prototype.finally called on non-object");
    const c = speciesOfPromise(this);
    if (typeof onFinally !== "function") return this.then(onFinally, onFinally);
    const functions = finallyFunctions(c, onFinally);
    return this.then(functions[0], functions[1]);
  },
};

// finallyFunctions gives the handlers that call onFinally and hand on what they were called with.
function finallyFunctions(c, onFinally) {
  return [
    (value) => {
      const result = onFinally();
      return promiseResolve(c, result).then(returner(value));
    },
    (reason) => {
      const result = onFinally();
      return promiseResolve(c, result).then(thrower(reason));
    },
  ];
}

function returner(value) {
  return [() => value][0];
}

function thrower(reason) {
  return [() => {
    throw reason;
  }][0];
}

const { resolve: staticResolve, reject: staticReject } = {
  resolve(v) {
    if (!isObject(this)) throw new NativeTypeError("PromiseResolve called on non-object");
    return promiseResolve(this, v);
  },

  reject(reason) {
    if (!isObject(this)) throw new NativeTypeError("PromiseReject called on non-object");
    if (this === PromiseFunction) {
      const promise = newPromise();
      settle(promise, REJECTED, reason);
      return promise;
    }
    const capability = newCapability(this);
    const reject = capability.reject;
    reject(reason);
    return capability.promise;
  },
};

// What async functions use. A promise of $newPromise is settled once, with $resolvePromise or
// $rejectPromise: they do not look whether it was settled before.

function $promiseResolve(v) {
  return promiseResolve(PromiseFunction, v);
}

function $promiseThen(promise, onFulfilled, onRejected) {
  performThen(promise, onFulfilled, onRejected, void 0, void 0);
}

function $newPromise() {
  return newPromise();
}

function $resolvePromise(promise, v) {
  resolvePromise(promise, v);
}

function $rejectPromise(promise, reason) {
  settle(promise, REJECTED, reason);
}
