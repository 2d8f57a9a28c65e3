// Async functions: their bodies are generators that yield what they await.

const GeneratorNext = NativeGeneratorNext;
const AsyncFunctionPrototype = getPrototypeOf(async function () {});

// $asyncFunction gives a function the prototype of async functions.
function $asyncFunction(f) {
  "sealed";
  return setPrototypeOf(f, AsyncFunctionPrototype);
}

// $async runs the body of an async function up to its first await, and gives the promise.
function $async(body) {
  const slot = newSlot();
  goOn(body, slot, GeneratorNext, void 0);
  return slot.promise;
}

// $asyncWith is $async for a function that makes the body, which may fail.
function $asyncWith(start) {
  const slot = newSlot();
  let body;
  try {
    body = start();
  } catch (e) {
    settle(slot, REJECTED, e);
    return slot.promise;
  }
  goOn(body, slot, GeneratorNext, void 0);
  return slot.promise;
}

// $topLevel runs the main part of a module that awaits. If it fails, that is an uncaught error as many jobs
// later as in Node.
function $topLevel(body) {
  const slot = newSlot();
  promises.main = slot;
  performThen(slot, void 0, (e) => enqueue({ kind: MICROTASK, next: void 0, callback: thrownLater(e, 2) }), void 0, void 0);
  goOn(body, slot, GeneratorNext, void 0);
}

function thrownLater(e, jobs) {
  return [() => {
    if (jobs === 0) throw e;
    enqueue({ kind: MICROTASK, next: void 0, callback: thrownLater(e, jobs - 1) });
  }][0];
}

// unsettled reports whether the main part still waits.
function unsettled() {
  "sealed";
  return promises.main !== void 0 && promises.main.state === PENDING;
}

$host.unsettled = unsettled;

// goOn sends the body what it has awaited: a value by next, an exception by throw.
function goOn(body, slot, method, value) {
  for (;;) {
    let result, promise;
    try {
      result = call(method, body, value);
    } catch (e) {
      settle(slot, REJECTED, e);
      return;
    }
    if (result.done) {
      resolveSlot(slot, result.value);
      return;
    }
    try {
      promise = $promiseResolve(result.value);
    } catch (e) { // a getter of constructor
      method = GeneratorThrow;
      value = e;
      continue;
    }
    performThen(slotOf(promise), (v) => goOn(body, slot, GeneratorNext, v), (e) => goOn(body, slot, GeneratorThrow, e), void 0, void 0);
    return;
  }
}
