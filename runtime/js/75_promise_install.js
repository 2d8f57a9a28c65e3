// Puts Promise in place of the engine's own, which no program can reach after that.

function installPromise() {
  const hidden = (o, key, f, length) => {
    dress(f, key, length);
    objectDefineProperty(o, key, { __proto__: null, value: f, writable: true, enumerable: false, configurable: true });
  };
  const copy = (to, from, key) => objectDefineProperty(to, key, getOwnPropertyDescriptor(from, key));
  dress(PromiseFunction, "Promise", 1);
  objectDefineProperty(PromiseFunction, "prototype", { __proto__: null, writable: false });
  hidden(PromiseFunction, "all", promiseAll, 1);
  hidden(PromiseFunction, "allSettled", promiseAllSettled, 1);
  hidden(PromiseFunction, "any", promiseAny, 1);
  hidden(PromiseFunction, "race", promiseRace, 1);
  hidden(PromiseFunction, "resolve", staticResolve, 1);
  hidden(PromiseFunction, "reject", staticReject, 1);
  copy(PromiseFunction, NativePromise, SymbolSpecies);
  hidden(PromisePrototype, "then", promiseThen, 2);
  hidden(PromisePrototype, "catch", promiseCatch, 1);
  hidden(PromisePrototype, "finally", promiseFinally, 1);
  copy(PromisePrototype, NativePromise.prototype, SymbolToStringTag);
  hidden(globalThis, "Promise", PromiseFunction, 1);
  hidden(globalThis, "queueMicrotask", enqueueMicrotask, 1);
  objectDefineProperty(globalThis, "queueMicrotask", { __proto__: null, enumerable: true });
}
