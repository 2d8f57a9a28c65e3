// What the host uses of the language, as it was before a program could replace any of it. Nothing
// here iterates, spreads or takes arrays apart: the realm's own part replaces iterators by
// functions that can be captured.

const RealmError = Error;
const RealmTypeError = TypeError;
const NativeMapType = Map;
const NativeWeakMapType = WeakMap;
const NativeProxyType = Proxy;
const NativeUint8Array = Uint8Array;
const apply = Reflect.apply;
const construct = Reflect.construct;
const ownKeys = Reflect.ownKeys;
const deleteProperty = Reflect.deleteProperty;
const setPrototype = Reflect.setPrototypeOf;
const getPrototype = Object.getPrototypeOf;
const descriptorOf = Object.getOwnPropertyDescriptor;
const define = Object.defineProperty;
const isExtensible = Object.isExtensible;
const preventExtensions = Object.preventExtensions;
const seal = Object.seal;
const freeze = Object.freeze;
const isArray = Array.isArray;
const toJSON = JSON.stringify;
const parseJSON = JSON.parse;
const stringOf = String;
const numberOf = Number;
const objectOf = Object;
const sameValue = Object.is;
const symbolFor = Symbol.for;
const symbolKeyFor = Symbol.keyFor;
const newSymbol = Symbol;
const floor = Math.floor;
const bigOf = BigInt;
const fromCharCode = String.fromCharCode;

const callOf = Function.prototype.bind.call(Function.prototype.call, Function.prototype.call);
const uncurry = (f) => Function.prototype.bind.call(Function.prototype.call, f);
const getter = (o, key) => uncurry(descriptorOf(o, key).get);
const hasOwn = Object.hasOwn;
const join = uncurry(Array.prototype.join);
const push = Array.prototype.push;
const sortList = uncurry(Array.prototype.sort);
const slice = uncurry(String.prototype.slice);
const split = uncurry(String.prototype.split);
const indexOf = uncurry(String.prototype.indexOf);
const lastIndexOf = uncurry(String.prototype.lastIndexOf);
const charCode = uncurry(String.prototype.charCodeAt);
const endsWith = uncurry(String.prototype.endsWith);
const startsWith = uncurry(String.prototype.startsWith);
const isWellFormed = uncurry(String.prototype.isWellFormed);
const toWellFormed = uncurry(String.prototype.toWellFormed);
const functionText = uncurry(Function.prototype.toString);
const mapForEach = uncurry(Map.prototype.forEach);
const setForEach = uncurry(Set.prototype.forEach);
const mapSet = uncurry(Map.prototype.set);
const setAdd = uncurry(Set.prototype.add);
const weakGet = uncurry(WeakMap.prototype.get);
const weakHas = uncurry(WeakMap.prototype.has);
const weakSet = uncurry(WeakMap.prototype.set);
const weakSetHas = uncurry(WeakSet.prototype.has);
const weakSetAdd = uncurry(WeakSet.prototype.add);
const description = getter(Symbol.prototype, "description");
const dateTime = uncurry(Date.prototype.getTime);
const unbox = [Number, String, Boolean, Symbol, BigInt];
for (let i = 0; i < unbox.length; i++) unbox[i] = uncurry(unbox[i].prototype.valueOf);
const TypedPrototype = getPrototype(Uint8Array.prototype);
const typedBuffer = getter(TypedPrototype, "buffer");
const typedOffset = getter(TypedPrototype, "byteOffset");
const typedLength = getter(TypedPrototype, "length");
const typedName = getter(TypedPrototype, Symbol.toStringTag);
const viewBuffer = getter(DataView.prototype, "buffer");
const viewOffset = getter(DataView.prototype, "byteOffset");
const viewLength = getter(DataView.prototype, "byteLength");
const bufferLength = getter(ArrayBuffer.prototype, "byteLength");
const regexpSource = getter(RegExp.prototype, "source");
const regexpTest = uncurry(RegExp.prototype.exec);
const regexpGetters = [];
{
  const names = ["hasIndices", "global", "ignoreCase", "multiline", "dotAll", "unicode", "unicodeSets", "sticky"];
  for (let i = 0; i < names.length; i++) {
    const d = descriptorOf(RegExp.prototype, names[i]);
    regexpGetters[i] = d && uncurry(d.get);
  }
}
const generatorPrototype = getPrototype(function* () {}).prototype;
const NativeNext = generatorPrototype.next;
const NativeThrow = generatorPrototype.throw;
const nativeNext = uncurry(NativeNext);
const nativeThrow = uncurry(NativeThrow);
const newTypes = {
  __proto__: null, Date, RegExp, Map, Set, WeakMap, WeakSet, DataView, ArrayBuffer, Error, Int8Array, Uint8Array,
  Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array,
};
const rawJSON = JSON.rawJSON;
const isRawJSON = JSON.isRawJSON;
const nativeBind = uncurry(Function.prototype.bind);
const arrayValuesOfEngine = Array.prototype.values;

// Tables that no program can reach: maps with methods of their own.
const mapMethods = { __proto__: null, get: Map.prototype.get, set: Map.prototype.set, has: Map.prototype.has, delete: Map.prototype.delete };
define(mapMethods, "size", descriptorOf(Map.prototype, "size"));
const weakMethods = { __proto__: null, get: WeakMap.prototype.get, set: WeakMap.prototype.set, has: WeakMap.prototype.has };
const newMap = () => {
  const m = new NativeMapType();
  setPrototype(m, mapMethods);
  return m;
};
const newWeakMap = () => {
  const m = new NativeWeakMapType();
  setPrototype(m, weakMethods);
  return m;
};

const isObject = (v) => typeof v === "object" ? v !== null : typeof v === "function";

class HostError extends RealmError {
  constructor(message) { super(message); }
}
const fail = (text) => { throw new HostError("thingsmig: " + text); };
