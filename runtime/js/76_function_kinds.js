// The kinds of functions that the engine does not have, or that are functions of another kind in generated
// code: what they look like from outside.

const SymbolAsyncIterator = NativeSymbol.asyncIterator || NativeSymbol("Symbol.asyncIterator");
const { asyncIterator } = {
  asyncIterator() {
    return this;
  },
};
const AsyncIteratorPrototype = {};
const AsyncGeneratorPrototype = { __proto__: AsyncIteratorPrototype };
const AsyncGeneratorFunctionPrototype = { __proto__: FunctionPrototype };

function installAsyncGenerators() {
  const tag = (o, name) => objectDefineProperty(o, SymbolToStringTag, { __proto__: null, value: name, configurable: true });
  const fixed = (o, key, value) => objectDefineProperty(o, key, { __proto__: null, value: value, configurable: true });
  const method = (o, key, f, name, length) => {
    dress(f, name, length);
    objectDefineProperty(o, key, { __proto__: null, value: f, writable: true, configurable: true });
  };
  if (NativeSymbol.asyncIterator === void 0) objectDefineProperty(NativeSymbol, "asyncIterator", { __proto__: null, value: SymbolAsyncIterator });
  method(AsyncIteratorPrototype, SymbolAsyncIterator, asyncIterator, "[Symbol.asyncIterator]", 0);
  fixed(AsyncGeneratorPrototype, "constructor", AsyncGeneratorFunctionPrototype);
  method(AsyncGeneratorPrototype, "next", asyncGeneratorNext, "next", 1);
  method(AsyncGeneratorPrototype, "return", asyncGeneratorReturn, "return", 1);
  method(AsyncGeneratorPrototype, "throw", asyncGeneratorThrow, "throw", 1);
  tag(AsyncGeneratorPrototype, "AsyncGenerator");
  fixed(AsyncGeneratorFunctionPrototype, "prototype", AsyncGeneratorPrototype);
  fixed(AsyncGeneratorFunctionPrototype, "constructor", void 0); // see installDynamic
  tag(AsyncGeneratorFunctionPrototype, "AsyncGeneratorFunction");
}

// dressGenerator gives a function the prototype of its kind, and the objects that it makes theirs.
function dressGenerator(f, kind, prototype) {
  "sealed";
  setPrototypeOf(f, kind);
  objectDefineProperty(f, "prototype", { __proto__: null, value: { __proto__: prototype }, writable: true, enumerable: false, configurable: false });
  return f;
}

function $generatorFunction(f) {
  "sealed";
  return dressGenerator(f, GeneratorFunctionPrototype, GeneratorPrototype);
}

function $asyncGeneratorFunction(f) {
  "sealed";
  return dressGenerator(f, AsyncGeneratorFunctionPrototype, AsyncGeneratorPrototype);
}

// $generator gives a generator the prototype that the function f, whose call it is, has for it.
function $generator(f, generator) {
  "sealed";
  const prototype = f.prototype;
  return setPrototypeOf(generator, isObject(prototype) ? prototype : GeneratorPrototype);
}

// $kindOfMethod does for a method what $asyncFunction (kind 0), $generatorFunction (1) and
// $asyncGeneratorFunction (2) do for functions.
function $kindOfMethod(home, key, kind) {
  "sealed";
  const d = getOwnPropertyDescriptor(home, key);
  const f = d === void 0 ? void 0 : d.value;
  if (typeof f !== "function") return;
  if (kind === 0) $asyncFunction(f);
  else if (kind === 1) $generatorFunction(f);
  else $asyncGeneratorFunction(f);
}

// $kindOfOnly does so for the only method of an object literal, whose key only a run can tell.
function $kindOfOnly(home, kind) {
  "sealed";
  $kindOfMethod(home, ReflectOwnKeys(home)[0], kind);
  return home;
}

// $kindsOfMethods does so for methods of an object literal: key, kind, key, kind, …
function $kindsOfMethods(home, ...list) {
  "sealed";
  for (let i = 0; i < list.length; i += 2) $kindOfMethod(home, list[i], list[i + 1]);
  return home;
}
