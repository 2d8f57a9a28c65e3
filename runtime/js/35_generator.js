// Generators are the engine's. Only return is not: the engine's would pass by what generated code does
// in the place of finally blocks and of the closing of iterators, so the generator is left by an
// exception that no catch clause of the program sees. Its mark is its prototype.

const GeneratorFunctionPrototype = getPrototypeOf(function* () {});
const GeneratorPrototype = GeneratorFunctionPrototype.prototype;
const GeneratorThrow = GeneratorPrototype.throw;

function $returning(e) {
  "sealed";
  return typeof e === "object" && e !== null && getPrototypeOf(e) === GeneratorFunctionPrototype;
}

const generatorReturn = {
  return(value) {
    const e = { __proto__: GeneratorFunctionPrototype, value: value };
    try {
      return call(GeneratorThrow, this, e);
    } catch (x) {
      // It had not begun, or had ended.
      if (x === e) return { value: value, done: true };
      throw x;
    }
  },
}.return;

// $delegate is the iterator of a yield*.
function $delegate(x) {
  if (x === void 0 || x === null) throw new NativeTypeError("Cannot convert undefined or null to object");
  const m = x[SymbolIterator];
  if (m === void 0 || m === null) throw new NativeTypeError("object is not iterable");
  if (typeof m !== "function") throw new NativeTypeError(describe(m) + " is not a method");
  const it = call(m === NativeArrayValues ? arrayValues : m, x);
  if (!isObject(it)) throw notObject(it);
  return { __proto__: null, it: it, next: it.next, done: false };
}

// $forward hands on to the iterator of a yield* what its generator was sent: a value (mode 0), an
// exception (1) or a return (2). It gives the iterator's value; r.done says that it was the last.
function $forward(r, mode, v) {
  const it = r.it;
  let result;
  if (mode === 0) {
    const next = r.next;
    if (typeof next !== "function") throw new NativeTypeError("iterator.next is missing or not a function");
    result = call(next, it, v);
  } else if (mode === 1) {
    const f = it.throw;
    if (f === void 0 || f === null) {
      const close = it.return;
      if (close !== void 0 && close !== null) {
        const closed = call(close, it);
        if (!isObject(closed)) throw notObject(closed);
      }
      throw new NativeTypeError("The iterator does not provide a 'throw' method");
    }
    result = call(f, it, v);
  } else {
    const f = it.return;
    if (f === void 0 || f === null) {
      r.done = true;
      return v.value;
    }
    result = call(f, it, v.value);
  }
  if (!isObject(result)) throw notObject(result);
  if (result.done) r.done = true;
  return result.value;
}
