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
