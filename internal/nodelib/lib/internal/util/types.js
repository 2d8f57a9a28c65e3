// What objects are, whatever they say of themselves: the host knows.
'use strict';
const { kind } = internal; // a name, or undefined for anything but an object

const is = (...names) => (v) => {
  const k = kind(v);
  if (k === undefined) return false;
  for (let i = 0; i < names.length; i++) {
    if (names[i] === k) return true;
  }
  return false;
};
const isView = ArrayBuffer.isView;
const typedTag = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get;
const tagOf = (v) => Reflect.apply(typedTag, v, []);
const typed = (name) => (v) => isView(v) && tagOf(v) === name;
const boxed = (valueOf) => (v) => {
  if (kind(v) !== 'boxed') return false;
  try {
    Reflect.apply(valueOf, v, []);
    return true;
  } catch {
    return false;
  }
};
const isBoxedPrimitive = is('boxed');
const isSetObject = is('set'), isMapObject = is('map');
const isArrayBuffer = is('buffer');

module.exports = {
  isExternal: () => false,
  isDate: is('date'),
  isArgumentsObject: is('arguments'),
  isBigIntObject: boxed(BigInt.prototype.valueOf),
  isBooleanObject: boxed(Boolean.prototype.valueOf),
  isNumberObject: boxed(Number.prototype.valueOf),
  isStringObject: boxed(String.prototype.valueOf),
  isSymbolObject: boxed(Symbol.prototype.valueOf),
  isBoxedPrimitive,
  isNativeError: is('error'),
  isRegExp: is('regexp'),
  isAsyncFunction: is('async function', 'async generator function'),
  isGeneratorFunction: is('generator function', 'async generator function'),
  isGeneratorObject: is('generator'),
  isPromise: is('promise'),
  isMap: isMapObject,
  isSet: isSetObject,
  isMapIterator: is('map iterator'),
  isSetIterator: is('set iterator'),
  isWeakMap: is('weakmap'),
  isWeakSet: is('weakset'),
  isArrayBuffer,
  isDataView: is('dataview'),
  isSharedArrayBuffer: () => false,
  isProxy: is('proxy'),
  isModuleNamespaceObject: () => false,
  isAnyArrayBuffer: isArrayBuffer,
  isCryptoKey: () => false,
  isKeyObject: () => false,
  isArrayBufferView: isView,
  isTypedArray: (v) => isView(v) && tagOf(v) !== undefined,
  isUint8Array: typed('Uint8Array'),
  isUint8ClampedArray: typed('Uint8ClampedArray'),
  isUint16Array: typed('Uint16Array'),
  isUint32Array: typed('Uint32Array'),
  isInt8Array: typed('Int8Array'),
  isInt16Array: typed('Int16Array'),
  isInt32Array: typed('Int32Array'),
  isFloat32Array: typed('Float32Array'),
  isFloat64Array: typed('Float64Array'),
  isBigInt64Array: typed('BigInt64Array'),
  isBigUint64Array: typed('BigUint64Array'),
};
