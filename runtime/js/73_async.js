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
  const promise = newPromise();
  goOn(body, promise, GeneratorNext, void 0);
  return promise;
}

// $asyncCall is $async for what a generator function gives, called with this and the arguments.
function $asyncCall(f, self, ...args) {
  const promise = newPromise();
  const body = ReflectApply(f, self, args);
  goOn(body, promise, GeneratorNext, void 0);
  return promise;
}

// $asyncWith is $async for a function that makes the body, which may fail.
function $asyncWith(start) {
  const promise = newPromise();
  let body;
  try {
    body = start();
  } catch (e) {
    settle(promise, REJECTED, e);
    return promise;
  }
  goOn(body, promise, GeneratorNext, void 0);
  return promise;
}

// $topLevel runs the main part of a module that awaits. If it fails, that is an uncaught error as many jobs
// later as in Node.
function $topLevel(body) {
  const promise = newPromise();
  setMain(promise);
  performThen(promise, void 0, (e) => enqueueCall(thrownLater(e, 2)), void 0, void 0);
  goOn(body, promise, GeneratorNext, void 0);
}

function thrownLater(e, jobs) {
  return [() => {
    if (jobs === 0) throw e;
    enqueueCall(thrownLater(e, jobs - 1));
  }][0];
}

// goOn sends the body what it has awaited: a value by next, an exception by throw.
function goOn(body, promise, method, value) {
  for (;;) {
    let result;
    try {
      result = call(method, body, value);
    } catch (e) {
      settle(promise, REJECTED, e);
      return;
    }
    if (result.done) {
      resolvePromise(promise, result.value);
      return;
    }
    try {
      awaitOn(result.value, body, promise);
      return;
    } catch (e) { // a getter of constructor
      method = GeneratorThrow;
      value = e;
    }
  }
}
