// Async generators. The body is a generator of the engine that yields what it awaits, and what the
// program yields with a mark. The object that the program sees is a plain one, whose state is found
// by a weak map like that of a promise. The names are those of the specification.

// States.
const GENERATOR_START = 0;
const GENERATOR_YIELD = 1;
const GENERATOR_RUNNING = 2;
const GENERATOR_AWAITING_RETURN = 3;
const GENERATOR_DONE = 4;

// Kinds of requests.
const NEXT = 0;
const THROW = 1;
const RETURN = 2;

const yieldMark = { __proto__: null };
$host.yieldMark = yieldMark;

// $yielded marks what a yield gives.
function $yielded(value) {
  "sealed";
  return { __proto__: yieldMark, value: value };
}

// $asyncGenerator makes the object for a call of the function f, whose body is given.
function $asyncGenerator(f, body) {
  "sealed";
  const prototype = f.prototype;
  const o = { __proto__: isObject(prototype) ? prototype : AsyncGeneratorPrototype };
  let generators = promises.generators;
  if (generators === void 0) {
    generators = setPrototypeOf(new NativeWeakMap(), slotTable);
    promises.generators = generators;
  }
  generators.set(o, { state: GENERATOR_START, body: body, first: void 0, last: void 0 });
  return o;
}

function asyncGeneratorOf(o) {
  "sealed";
  const generators = promises.generators;
  return generators === void 0 || !isObject(o) ? void 0 : generators.get(o);
}

const { next: asyncGeneratorNext, return: asyncGeneratorReturn, throw: asyncGeneratorThrow } = {
  next(value) {
    return asyncGeneratorRequest(this, NEXT, value);
  },
  return(value) {
    return asyncGeneratorRequest(this, RETURN, value);
  },
  throw(reason) {
    return asyncGeneratorRequest(this, THROW, reason);
  },
};

// asyncGeneratorRequest is what the three methods have in common.
function asyncGeneratorRequest(o, kind, value) {
  const promise = newPromise();
  const g = asyncGeneratorOf(o);
  if (g === void 0) {
    const name = kind === NEXT ? "next" : kind === THROW ? "throw" : "return";
    settle(promise, REJECTED, new NativeTypeError("Method [AsyncGenerator].prototype." + name + " called on incompatible receiver " + describe(o)));
    return promise;
  }
  if (kind === THROW && g.state === GENERATOR_START) {
    g.state = GENERATOR_DONE;
    g.body = void 0;
  }
  const state = g.state;
  if (state === GENERATOR_DONE && kind === NEXT) {
    resolvePromise(promise, { value: void 0, done: true });
    return promise;
  }
  if (state === GENERATOR_DONE && kind === THROW) {
    settle(promise, REJECTED, value);
    return promise;
  }
  const request = { kind: kind, value: value, promise: promise, next: void 0 };
  if (g.last === void 0) g.first = request;
  else g.last.next = request;
  g.last = request;
  if (kind === RETURN && (state === GENERATOR_START || state === GENERATOR_DONE)) {
    g.body = void 0;
    asyncGeneratorAwaitReturn(g);
  } else if (state === GENERATOR_START || state === GENERATOR_YIELD) {
    g.state = GENERATOR_RUNNING;
    if (kind === RETURN) asyncGeneratorUnwrap(g, value);
    else asyncGeneratorGoOn(g, kind === NEXT ? GeneratorNext : GeneratorThrow, value);
  }
  return promise;
}

// asyncGeneratorGoOn runs the body until it waits for something.
function asyncGeneratorGoOn(g, method, value) {
  for (;;) {
    let result;
    try {
      result = call(method, g.body, value);
    } catch (e) {
      asyncGeneratorFinish(g, THROW, e);
      return;
    }
    const y = result.value;
    if (result.done) {
      asyncGeneratorFinish(g, NEXT, y);
      return;
    }
    if (typeof y === "object" && y !== null && getPrototypeOf(y) === yieldMark) {
      asyncGeneratorAnswer(g, NEXT, y.value, false);
      const request = g.first;
      if (request === void 0) {
        g.state = GENERATOR_YIELD;
        return;
      }
      value = request.value;
      if (request.kind === RETURN) {
        asyncGeneratorUnwrap(g, value);
        return;
      }
      method = request.kind === NEXT ? GeneratorNext : GeneratorThrow;
      continue;
    }
    try {
      awaitOn(y, g, void 0);
      return;
    } catch (e) { // a getter of constructor
      method = GeneratorThrow;
      value = e;
    }
  }
}

// asyncGeneratorUnwrap makes the body, which waits at a yield, return a value when it has been awaited.
function asyncGeneratorUnwrap(g, value) {
  let promise;
  try {
    promise = $promiseResolve(value);
  } catch (e) {
    asyncGeneratorGoOn(g, GeneratorThrow, e);
    return;
  }
  performThen(promise, (v) => asyncGeneratorGoOn(g, GeneratorThrow, generatorLeaving(v)), (e) => asyncGeneratorGoOn(g, GeneratorThrow, e), void 0, void 0);
}

// asyncGeneratorAnswer settles the promise of the first request.
function asyncGeneratorAnswer(g, kind, value, done) {
  "sealed";
  const request = g.first;
  g.first = request.next;
  if (g.first === void 0) g.last = void 0;
  if (kind === THROW) settle(request.promise, REJECTED, value);
  else resolvePromise(request.promise, { value: value, done: done });
}

function asyncGeneratorFinish(g, kind, value) {
  g.state = GENERATOR_DONE;
  g.body = void 0;
  asyncGeneratorAnswer(g, kind, value, true);
  asyncGeneratorDrain(g);
}

// asyncGeneratorDrain answers the requests that are left when the body has ended.
function asyncGeneratorDrain(g) {
  for (;;) {
    const request = g.first;
    if (request === void 0) return;
    if (request.kind === RETURN) {
      asyncGeneratorAwaitReturn(g);
      return;
    }
    asyncGeneratorAnswer(g, request.kind, request.kind === THROW ? request.value : void 0, true);
  }
}

function asyncGeneratorAwaitReturn(g) {
  g.state = GENERATOR_AWAITING_RETURN;
  let promise;
  try {
    promise = $promiseResolve(g.first.value);
  } catch (e) {
    asyncGeneratorFinish(g, THROW, e);
    return;
  }
  performThen(promise, (v) => asyncGeneratorFinish(g, NEXT, v), (e) => asyncGeneratorFinish(g, THROW, e), void 0, void 0);
}

// Asynchronous iteration.

// $openAsync is GetIterator for for await and yield*. What has only an iterator that is not asynchronous
// is marked: asyncFromSync stands between.
function $openAsync(x) {
  if (x === void 0 || x === null) throw new NativeTypeError("Cannot convert undefined or null to object");
  const m = x[SymbolAsyncIterator];
  if (m === void 0 || m === null) {
    const r = $delegate(x);
    return { __proto__: null, it: r.it, next: r.next, done: false, sync: true, result: void 0, stage: 0 };
  }
  if (typeof m !== "function") throw new NativeTypeError(describe(m) + " is not a method");
  const it = call(m, x);
  if (!isObject(it)) throw notObject(it);
  return { __proto__: null, it: it, next: it.next, done: false, sync: false, result: void 0, stage: 0 };
}

// $nextAsync calls next; what it gives is to be awaited. An iterator counts as done until $gotAsync has
// a value of it: a failure in between does not close it.
function $nextAsync(r) {
  r.done = true;
  if (r.sync) return asyncFromSync(r, NEXT, void 0, false);
  const next = r.next;
  if (typeof next !== "function") throw new NativeTypeError("iterator.next is missing or not a function");
  return call(next, r.it);
}

function $gotAsync(r, result) {
  if (!isObject(result)) throw notObject(result);
  if (result.done) return void 0;
  const v = result.value;
  r.done = false;
  return v;
}

// $shutAsync closes an iterator. If it gives true, r.result is to be awaited.
function $shutAsync(r) {
  if (r.done) return false;
  r.done = true;
  if (r.sync) {
    r.result = asyncFromSync(r, RETURN, void 0, false);
    return true;
  }
  const it = r.it;
  const f = it.return;
  if (f === void 0 || f === null) return false;
  if (typeof f !== "function") throw new NativeTypeError(describe(f) + " is not a method");
  r.result = call(f, it);
  return true;
}

function $needObject(v) {
  "sealed";
  if (!isObject(v)) throw notObject(v);
}

// asyncFromSync is what the methods of %AsyncFromSyncIteratorPrototype% do.
function asyncFromSync(r, kind, value, given) {
  const outcome = newPromise();
  const it = r.it;
  let done, promise;
  try {
    const f = kind === NEXT ? r.next : kind === THROW ? it.throw : it.return;
    if (kind !== NEXT && (f === void 0 || f === null)) {
      if (kind === THROW) settle(outcome, REJECTED, value);
      else resolvePromise(outcome, { value: value, done: true });
      return outcome;
    }
    if (typeof f !== "function") throw new NativeTypeError(describe(f) + " is not a function");
    const result = given ? call(f, it, value) : call(f, it);
    if (!isObject(result)) throw notObject(result);
    done = !!result.done;
    promise = $promiseResolve(result.value);
  } catch (e) {
    settle(outcome, REJECTED, e);
    return outcome;
  }
  performThen(promise, asyncFromSyncResult(done), void 0, outcome, void 0);
  return outcome;
}

function asyncFromSyncResult(done) {
  return [(value) => ({ value: value, done: done })][0];
}

// $forwardAsync hands on to the iterator of a yield* what its generator was sent, as $forward does. What
// it gives is to be awaited and goes to $receivedAsync.
function $forwardAsync(r, mode, v) {
  const it = r.it;
  if (r.sync) return asyncFromSync(r, mode, mode === RETURN ? v.value : v, true);
  if (mode === NEXT) {
    const next = r.next;
    if (typeof next !== "function") throw new NativeTypeError("iterator.next is missing or not a function");
    return call(next, it, v);
  }
  if (mode === THROW) {
    const f = it.throw;
    if (f !== void 0 && f !== null) return call(f, it, v);
    const close = it.return;
    if (close === void 0 || close === null) throw noThrow();
    r.stage = 1;
    return call(close, it);
  }
  const f = it.return;
  if (f !== void 0 && f !== null) return call(f, it, v.value);
  r.stage = 2;
  return v.value;
}

function noThrow() {
  return new NativeTypeError("The iterator does not provide a 'throw' method");
}

function $receivedAsync(r, result) {
  if (r.stage === 2) {
    r.done = true;
    return result;
  }
  if (!isObject(result)) throw notObject(result);
  if (r.stage === 1) throw noThrow();
  if (result.done) r.done = true;
  return result.value;
}
