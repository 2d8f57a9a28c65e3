// The realm's self-hosted part: built-ins that call back into the program, written in
// JavaScript so that what they call can be captured and continued like any other code.
//
// All files of this folder, in the order of their names, are the body of one strict function
// of $host that runs once in a fresh realm. Nothing at the top level changes after that, and
// nothing looks up a built-in at call time that a program could have replaced.
//
// Whatever can be called while a snapshot is taken must keep out of its variables what no
// snapshot can hold: iterators of the engine, and functions that the program cannot reach.
//
// The host gives, in $host:
//
//	mentionsToJSON()                  whether the program's text has toJSON in it
//	bound(f, target, self, args)      told of each bound function that is made
//	original(text)                    the program's own text for the text of a function (optional)
//	isProxy(v)                        v is a proxy (only if the program may have any)
//	isPlainArray(v)                   v is an array and no proxy of one (optional)
//	revoke(proxy)                     revokes a proxy
//	isRegExp(v)                       v is a regular expression and no proxy of one (optional)
//	isBoxed(v)                        v is a Number, String, Boolean or BigInt object (optional)
//	promiseCore                       the host's own core of promises (optional), see 70_promise_jobs.js
//
// It finds there afterwards:
//
//	iterators {describe, make}        see Cursor
//	call                              a native function that hands on the result of its first argument

const NativeArray = Array;
const NativeMap = Map;
const NativeNumber = Number;
const NativeObject = Object;
const NativeRangeError = RangeError;
const NativeReferenceError = ReferenceError;
const NativeSet = Set;
const NativeString = String;
const NativeSyntaxError = SyntaxError;
const NativeSymbol = Symbol;
const NativeTypeError = TypeError;

const ArrayPrototype = NativeArray.prototype;
const FunctionPrototype = Function.prototype;
const MapPrototype = NativeMap.prototype;
const ObjectPrototype = NativeObject.prototype;
const RegExpPrototype = RegExp.prototype;
const SetPrototype = NativeSet.prototype;
const StringPrototype = NativeString.prototype;

const SymbolIterator = Symbol.iterator;
const SymbolMatch = Symbol.match;
const SymbolMatchAll = Symbol.matchAll;
const SymbolReplace = Symbol.replace;
const SymbolSpecies = Symbol.species;
const SymbolToStringTag = Symbol.toStringTag;

const ReflectApply = Reflect.apply;
const ReflectConstruct = Reflect.construct;
const ReflectDefineProperty = Reflect.defineProperty;
const ReflectDeleteProperty = Reflect.deleteProperty;
const ReflectGet = Reflect.get;
const ReflectOwnKeys = Reflect.ownKeys;
const ReflectSet = Reflect.set;
const ReflectSetPrototypeOf = Reflect.setPrototypeOf;

const MathFloor = Math.floor;
const MathTrunc = Math.trunc;

const NativeFreeze = NativeObject.freeze;
const NativeFromEntries = NativeObject.fromEntries;
const getOwnPropertyDescriptor = NativeObject.getOwnPropertyDescriptor;
const getPrototypeOf = NativeObject.getPrototypeOf;
const objectDefineProperty = NativeObject.defineProperty;
const objectKeys = NativeObject.keys;
const setPrototypeOf = NativeObject.setPrototypeOf;

const isArray = NativeArray.isArray;
const isView = ArrayBuffer.isView;

const NativeBind = FunctionPrototype.bind;
const NativeToString = FunctionPrototype.toString;

// call(f, self, ...args) is f.call(self, ...args); uncurry(f) is a function that takes what f
// expects as `this` as its first argument. The host knows call: it is a native function (a bound
// one) that hands on the result of its first argument unchanged.
const call = NativeBind.call(FunctionPrototype.call, FunctionPrototype.call);
const uncurry = NativeBind.call(NativeBind, FunctionPrototype.call);
$host.call = call;

const arrayCopyWithin = uncurry(ArrayPrototype.copyWithin);
const arrayIncludes = uncurry(ArrayPrototype.includes);
const arrayJoin = uncurry(ArrayPrototype.join);
const arrayPush = ArrayPrototype.push;
const arraySlice = uncurry(ArrayPrototype.slice);
const arrayToSpliced = uncurry(ArrayPrototype.toSpliced);
const bind = uncurry(NativeBind);
const hasOwn = NativeObject.hasOwn;
const isEnumerable = uncurry(ObjectPrototype.propertyIsEnumerable);
const objectToString = uncurry(ObjectPrototype.toString);
const stringCharCodeAt = uncurry(StringPrototype.charCodeAt);
const stringIndexOf = uncurry(StringPrototype.indexOf);
const stringSlice = uncurry(StringPrototype.slice);

// isPlainArray tells arrays from everything else, proxies of arrays included.
const isPlainArray = $host.isPlainArray || isArray;

const MaxLength = 9007199254740991;
const MaxArrayLength = 4294967295;

// END is what advance returns at the end of an iteration.
function END() {}

function toObject(v) {
  if (v === null || v === void 0) throw new NativeTypeError("Cannot convert undefined or null to object");
  return NativeObject(v);
}

function toLength(v) {
  v = +v;
  if (!(v > 0)) return 0;
  return v > MaxLength ? MaxLength : MathFloor(v);
}

function isObject(v) {
  return typeof v === "object" ? v !== null : typeof v === "function";
}

function describe(v) {
  return typeof v === "symbol" || !isObject(v) ? NativeString(v) : objectToString(v);
}

// define is CreateDataPropertyOrThrow.
function define(o, key, value) {
  objectDefineProperty(o, key, { __proto__: null, value: value, writable: true, enumerable: true, configurable: true });
}

function notObject(v) {
  return new NativeTypeError("Value is not an object: " + describe(v));
}

// bare makes an array that has no prototype yet, so that a write to an index never meets a
// setter or a read-only property of a prototype; dressed gives it its prototype. Where it
// matters how long that takes, they are written out.
function bare() {
  return setPrototypeOf([], null);
}

function dressed(a) {
  return setPrototypeOf(a, ArrayPrototype);
}

// speciesOf is the choice that ArraySpeciesCreate makes for an array with constructor c: the
// constructor to call, or undefined for a plain array.
function speciesOf(c) {
  if (isObject(c)) {
    c = c[SymbolSpecies];
    if (c === null) return void 0;
  }
  if (c === void 0 || c === NativeArray) return void 0;
  if (!isConstructor(c)) throw new NativeTypeError("Species is not a constructor");
  return c;
}

// Probe is what isConstructor makes: a derived class, so that nothing of the new.target is read.
class Probe extends NativeObject {
  constructor() {
    return ObjectPrototype;
  }
}

function isConstructor(c) {
  if (c === NativeArray) return true;
  if (typeof c !== "function") return false;
  try {
    ReflectConstruct(Probe, [], c);
    return true;
  } catch (e) {
    return false;
  }
}
