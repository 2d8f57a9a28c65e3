// Generators are the engine's. Only return is not: the engine's would pass by what generated code does
// in the place of finally blocks and of the closing of iterators, so the generator is left by an
// exception that no catch clause of the program sees. Its mark is its prototype.

const GeneratorFunctionPrototype = getPrototypeOf(function* () {});
const GeneratorPrototype = GeneratorFunctionPrototype.prototype;
const GeneratorThrow = GeneratorPrototype.throw;
const NativeGeneratorNext = GeneratorPrototype.next;
$host.generatorMethods = { next: NativeGeneratorNext, throw: GeneratorThrow }; // known by this path when others are installed

function $returning(e) {
  "sealed";
  return typeof e === "object" && e !== null && getPrototypeOf(e) === GeneratorFunctionPrototype;
}

// generatorLeaving is the exception that leaves a generator and gives a value.
function generatorLeaving(value) {
  "sealed";
  return { __proto__: GeneratorFunctionPrototype, value: value };
}

// transfer holds, between a yield* and the end of the call of next, throw or return that it answers, what
// its iterator has given: that object itself is the result of the call.
const transfer = { __proto__: null, result: void 0 };

// transferred is the result of a call of next or throw for which the engine's method has given this.
function transferred(result) {
  "sealed";
  const own = transfer.result;
  if (own === void 0) return result;
  transfer.result = void 0;
  return own;
}

const { next: generatorNext, throw: generatorThrow } = {
  next(value) {
    return transferred(call(NativeGeneratorNext, this, value));
  },
  throw(reason) {
    return transferred(call(GeneratorThrow, this, reason));
  },
};

const generatorReturn = {
  return(value) {
    const e = generatorLeaving(value);
    try {
      return transferred(call(GeneratorThrow, this, e));
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
// exception (1) or a return (2). r.done says that the iterator has ended, and with what value; else its
// result is the one that is to come out of the generator.
function $forward(r, mode, v) {
  const it = r.it;
  let result;
  if (mode === 0) {
    const next = r.next;
    if (next === generatorNext) { // what a generator gives nobody else has seen
      result = call(NativeGeneratorNext, it, v);
      if (transfer.result !== void 0) return void 0;
      if (result.done) r.done = true;
      return result.value;
    }
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
  if (result.done) {
    r.done = true;
    return result.value;
  }
  transfer.result = result;
  return void 0;
}
