// What a realm has in a page. A browser is newer than Node 20: what the objects of the language have got since is taken away,
// unless the realm of the other engines has it, too, so that a program sees the same everywhere.

// knownKeys are the own keys of the objects of Node 20; @@ stands before the names of symbols.
const knownKeys = {
  __proto__: null,
  Object: "length name prototype assign getOwnPropertyDescriptor getOwnPropertyDescriptors getOwnPropertyNames getOwnPropertySymbols hasOwn is preventExtensions " +
    "seal create defineProperties defineProperty freeze getPrototypeOf setPrototypeOf isExtensible isFrozen isSealed keys entries fromEntries values",
  "Object.prototype": "constructor __defineGetter__ __defineSetter__ hasOwnProperty __lookupGetter__ __lookupSetter__ isPrototypeOf propertyIsEnumerable toString valueOf " +
    "__proto__ toLocaleString",
  Function: "length name prototype",
  "Function.prototype": "length name arguments caller constructor apply bind call toString @@hasInstance",
  Array: "length name prototype isArray from of @@species",
  "Array.prototype": "length constructor at concat copyWithin fill find findIndex findLast findLastIndex lastIndexOf pop push reverse shift unshift slice sort splice " +
    "includes indexOf join keys entries values forEach filter flat flatMap map every some reduce reduceRight toLocaleString toString toReversed toSorted " +
    "toSpliced with @@iterator @@unscopables",
  String: "length name prototype fromCharCode fromCodePoint raw",
  "String.prototype": "length constructor anchor at big blink bold charAt charCodeAt codePointAt concat endsWith fontcolor fontsize fixed includes indexOf isWellFormed " +
    "italics lastIndexOf link localeCompare match matchAll normalize padEnd padStart repeat replace replaceAll search slice small split strike sub substr " +
    "substring sup startsWith toString toWellFormed trim trimStart trimLeft trimEnd trimRight toLocaleLowerCase toLocaleUpperCase toLowerCase toUpperCase " +
    "valueOf @@iterator",
  Number: "length name prototype isFinite isInteger isNaN isSafeInteger parseFloat parseInt MAX_VALUE MIN_VALUE NaN NEGATIVE_INFINITY POSITIVE_INFINITY " +
    "MAX_SAFE_INTEGER MIN_SAFE_INTEGER EPSILON",
  "Number.prototype": "constructor toExponential toFixed toPrecision toString valueOf toLocaleString",
  BigInt: "length name prototype asUintN asIntN",
  "BigInt.prototype": "constructor toLocaleString toString valueOf @@toStringTag",
  RegExp: "length name prototype input $_ lastMatch $& lastParen $+ leftContext $` rightContext $' $1 $2 $3 $4 $5 $6 $7 $8 $9 @@species",
  "RegExp.prototype": "constructor exec dotAll flags global hasIndices ignoreCase multiline source sticky unicode compile toString test unicodeSets @@match @@matchAll " +
    "@@replace @@search @@split",
  Date: "length name prototype now parse UTC",
  "Date.prototype": "constructor toString toDateString toTimeString toISOString toUTCString toGMTString getDate setDate getDay getFullYear setFullYear getHours setHours " +
    "getMilliseconds setMilliseconds getMinutes setMinutes getMonth setMonth getSeconds setSeconds getTime setTime getTimezoneOffset getUTCDate setUTCDate " +
    "getUTCDay getUTCFullYear setUTCFullYear getUTCHours setUTCHours getUTCMilliseconds setUTCMilliseconds getUTCMinutes setUTCMinutes getUTCMonth " +
    "setUTCMonth getUTCSeconds setUTCSeconds valueOf getYear setYear toJSON toLocaleString toLocaleDateString toLocaleTimeString @@toPrimitive",
  Boolean: "length name prototype",
  "Boolean.prototype": "constructor toString valueOf",
  Proxy: "length name revocable",
  Reflect: "defineProperty deleteProperty apply construct get getOwnPropertyDescriptor getPrototypeOf has isExtensible ownKeys preventExtensions set " +
    "setPrototypeOf @@toStringTag",
  Error: "length name prototype captureStackTrace stackTraceLimit",
  "Error.prototype": "constructor name message toString",
  AggregateError: "length name prototype",
  "AggregateError.prototype": "constructor name message",
  TypeError: "length name prototype",
  "TypeError.prototype": "constructor name message",
  ReferenceError: "length name prototype",
  "ReferenceError.prototype": "constructor name message",
  SyntaxError: "length name prototype",
  "SyntaxError.prototype": "constructor name message",
  RangeError: "length name prototype",
  "RangeError.prototype": "constructor name message",
  EvalError: "length name prototype",
  "EvalError.prototype": "constructor name message",
  URIError: "length name prototype",
  "URIError.prototype": "constructor name message",
  Math: "abs acos acosh asin asinh atan atanh atan2 ceil cbrt expm1 clz32 cos cosh exp floor fround hypot imul log log1p log2 log10 max min pow random round " +
    "sign sin sinh sqrt tan tanh trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 @@toStringTag",
  JSON: "parse stringify @@toStringTag",
  ArrayBuffer: "length name prototype isView @@species",
  "ArrayBuffer.prototype": "constructor byteLength slice maxByteLength resizable resize @@toStringTag",
  DataView: "length name prototype",
  "DataView.prototype": "constructor buffer byteLength byteOffset getInt8 setInt8 getUint8 setUint8 getInt16 setInt16 getUint16 setUint16 getInt32 setInt32 getUint32 setUint32 " +
    "getFloat32 setFloat32 getFloat64 setFloat64 getBigInt64 setBigInt64 getBigUint64 setBigUint64 @@toStringTag",
  Uint8Array: "length name prototype BYTES_PER_ELEMENT",
  "Uint8Array.prototype": "constructor BYTES_PER_ELEMENT",
  Uint8ClampedArray: "length name prototype BYTES_PER_ELEMENT",
  "Uint8ClampedArray.prototype": "constructor BYTES_PER_ELEMENT",
  Int8Array: "length name prototype BYTES_PER_ELEMENT",
  "Int8Array.prototype": "constructor BYTES_PER_ELEMENT",
  Uint16Array: "length name prototype BYTES_PER_ELEMENT",
  "Uint16Array.prototype": "constructor BYTES_PER_ELEMENT",
  Int16Array: "length name prototype BYTES_PER_ELEMENT",
  "Int16Array.prototype": "constructor BYTES_PER_ELEMENT",
  Uint32Array: "length name prototype BYTES_PER_ELEMENT",
  "Uint32Array.prototype": "constructor BYTES_PER_ELEMENT",
  Int32Array: "length name prototype BYTES_PER_ELEMENT",
  "Int32Array.prototype": "constructor BYTES_PER_ELEMENT",
  Float32Array: "length name prototype BYTES_PER_ELEMENT",
  "Float32Array.prototype": "constructor BYTES_PER_ELEMENT",
  Float64Array: "length name prototype BYTES_PER_ELEMENT",
  "Float64Array.prototype": "constructor BYTES_PER_ELEMENT",
  BigInt64Array: "length name prototype BYTES_PER_ELEMENT",
  "BigInt64Array.prototype": "constructor BYTES_PER_ELEMENT",
  BigUint64Array: "length name prototype BYTES_PER_ELEMENT",
  "BigUint64Array.prototype": "constructor BYTES_PER_ELEMENT",
  Symbol: "length name prototype for keyFor asyncIterator hasInstance isConcatSpreadable iterator match matchAll replace search species split toPrimitive " +
    "toStringTag unscopables",
  "Symbol.prototype": "constructor toString valueOf description @@toStringTag @@toPrimitive",
  WeakSet: "length name prototype",
  "WeakSet.prototype": "constructor delete has add @@toStringTag",
  WeakMap: "length name prototype",
  "WeakMap.prototype": "constructor delete get set has @@toStringTag",
  Map: "length name prototype @@species",
  "Map.prototype": "constructor get set has delete clear entries forEach keys size values @@toStringTag @@iterator",
  Set: "length name prototype @@species",
  "Set.prototype": "constructor has add delete clear entries forEach size values keys @@toStringTag @@iterator",
  Promise: "length name prototype all allSettled any race resolve reject @@species",
  "Promise.prototype": "constructor then catch finally @@toStringTag",
  WeakRef: "length name prototype",
  "WeakRef.prototype": "constructor deref @@toStringTag",
  FinalizationRegistry: "length name prototype",
  "FinalizationRegistry.prototype": "constructor register unregister @@toStringTag",
  "%IteratorPrototype%": "@@iterator",
  "%TypedArray%": "length name prototype of from @@species",
  "%TypedArray%.prototype": "constructor buffer byteLength byteOffset length entries keys values at copyWithin every fill filter find findIndex findLast findLastIndex forEach " +
    "includes indexOf join lastIndexOf map reverse reduce reduceRight set slice some sort subarray toLocaleString toString toReversed toSorted with " +
    "@@toStringTag @@iterator",
  "%AsyncIteratorPrototype%": "@@asyncIterator",
};

function trim() {
  const shared = newMap();
  for (let i = 0; i < job.intrinsics.length; i++) shared.set(job.intrinsics[i].path, true);
  const holders = ownKeys(knownKeys), typed = getPrototype(newTypes.Uint8Array);
  for (let i = 0; i < holders.length; i++) {
    const holder = holders[i], dot = indexOf(holder, "."), base = dot < 0 ? holder : slice(holder, 0, dot);
    let o = base === "%TypedArray%" ? typed : base === "%IteratorPrototype%" ? getPrototype(getPrototype([][Symbol.iterator]())) :
      base === "%AsyncIteratorPrototype%" ? getPrototype(getPrototype((async function* () {}).prototype)) : globalThis[base];
    if (dot >= 0) o = o.prototype;
    const known = newMap(), list = split(knownKeys[holder], " "), keys = ownKeys(o);
    for (let j = 0; j < list.length; j++) known.set(list[j], true);
    for (let j = 0; j < keys.length; j++) {
      const key = keys[j], name = typeof key === "symbol" ? slice(description(key), 7) : key;
      if (known.has(typeof key === "symbol" ? "@@" + name : key)) continue;
      const path = typeof key === "symbol" ? holder + "[" + description(key) + "]" : holder + "." + key;
      if (!shared.has(path) && !shared.has("get " + path)) deleteProperty(o, key);
    }
  }
  // Node has one function that throws, for callers and arguments of all functions.
  const thrower = descriptorOf((function () { "use strict"; return arguments; })(), "callee").get;
  for (let i = 0; i < 2; i++) {
    define(Function.prototype, i === 0 ? "arguments" : "caller", { __proto__: null, get: thrower, set: thrower, enumerable: false, configurable: true });
  }
}
