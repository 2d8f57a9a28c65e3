// The built-ins of typed arrays that call functions of the program.

const NativeTypedEvery = TypedArrayPrototype.every;
const NativeTypedFilter = TypedArrayPrototype.filter;
const NativeTypedFind = TypedArrayPrototype.find;
const NativeTypedFindIndex = TypedArrayPrototype.findIndex;
const NativeTypedFindLast = TypedArrayPrototype.findLast;
const NativeTypedFindLastIndex = TypedArrayPrototype.findLastIndex;
const NativeTypedForEach = TypedArrayPrototype.forEach;
const NativeTypedFrom = TypedArray.from;
const NativeTypedMap = TypedArrayPrototype.map;
const NativeTypedReduce = TypedArrayPrototype.reduce;
const NativeTypedReduceRight = TypedArrayPrototype.reduceRight;
const NativeTypedSome = TypedArrayPrototype.some;
const NativeTypedSort = TypedArrayPrototype.sort;
const NativeTypedToSorted = TypedArrayPrototype.toSorted;

const NativeBigInt64Array = BigInt64Array;
const NativeBigUint64Array = BigUint64Array;
const NativeFloat32Array = Float32Array;
const NativeFloat64Array = Float64Array;
const NativeInt16Array = Int16Array;
const NativeInt32Array = Int32Array;
const NativeInt8Array = Int8Array;
const NativeUint16Array = Uint16Array;
const NativeUint32Array = Uint32Array;
const NativeUint8Array = Uint8Array;
const NativeUint8ClampedArray = Uint8ClampedArray;

// isTyped tells a typed array that is not detached.
function isTyped(o) {
  if (!isView(o) || typedTag(o) === void 0) return false;
  if (typedLength(o) > 0) return true;
  try {
    typedAt(o, 0);
    return true;
  } catch (e) {
    return false;
  }
}

function typedConstructor(o) {
  const tag = typedTag(o);
  if (tag === "Uint8Array") return NativeUint8Array;
  if (tag === "Float64Array") return NativeFloat64Array;
  if (tag === "Int32Array") return NativeInt32Array;
  if (tag === "Float32Array") return NativeFloat32Array;
  if (tag === "Uint16Array") return NativeUint16Array;
  if (tag === "Int16Array") return NativeInt16Array;
  if (tag === "Uint32Array") return NativeUint32Array;
  if (tag === "Int8Array") return NativeInt8Array;
  if (tag === "Uint8ClampedArray") return NativeUint8ClampedArray;
  if (tag === "BigInt64Array") return NativeBigInt64Array;
  return NativeBigUint64Array;
}

function isBig(o) {
  const tag = typedTag(o);
  return tag === "BigInt64Array" || tag === "BigUint64Array";
}

function checkTyped(o, n) {
  if (!isTyped(o)) throw new NativeTypeError("Invalid TypedArray: " + toStr(o));
  if (typedLength(o) < n) throw new NativeTypeError("Derived TypedArray constructor created an array which was too small");
}

const {
  every: typedEvery, filter: typedFilter, find: typedFind, findIndex: typedFindIndex, findLast: typedFindLast,
  findLastIndex: typedFindLastIndex, forEach: typedForEach, map: typedMap, reduce: typedReduce,
  reduceRight: typedReduceRight, some: typedSome, sort: typedSort, toSorted: typedToSorted,
} = {
  forEach(cb, self) {
    if (typeof cb !== "function" || !isTyped(this)) return call(NativeTypedForEach, this, cb);
    const o = this;
    const n = typedLength(o);
    if (self === void 0) {
      for (let i = 0; i < n; i++) cb(o[i], i, o);
    } else {
      for (let i = 0; i < n; i++) call(cb, self, o[i], i, o);
    }
  },

  map(cb, self) {
    if (typeof cb !== "function" || !isTyped(this)) return call(NativeTypedMap, this, cb);
    const o = this;
    const n = typedLength(o);
    const byDefault = typedConstructor(o);
    const species = speciesConstructor(o, byDefault);
    const a = new species(n);
    if (species !== byDefault) {
      checkTyped(a, n);
      if (isBig(a) !== isBig(o)) throw new NativeTypeError("Content type of the derived TypedArray differs");
    }
    if (self === void 0) {
      for (let i = 0; i < n; i++) a[i] = cb(o[i], i, o);
    } else {
      for (let i = 0; i < n; i++) a[i] = call(cb, self, o[i], i, o);
    }
    return a;
  },

  filter(cb, self) {
    if (typeof cb !== "function" || !isTyped(this)) return call(NativeTypedFilter, this, cb);
    const o = this;
    const n = typedLength(o);
    const kept = bare();
    let k = 0;
    for (let i = 0; i < n; i++) {
      const v = o[i];
      if (self === void 0 ? cb(v, i, o) : call(cb, self, v, i, o)) kept[k++] = v;
    }
    const byDefault = typedConstructor(o);
    const species = speciesConstructor(o, byDefault);
    const a = new species(k);
    if (species !== byDefault) {
      checkTyped(a, k);
      if (isBig(a) !== isBig(o)) throw new NativeTypeError("Content type of the derived TypedArray differs");
    }
    for (let i = 0; i < k; i++) a[i] = kept[i];
    return a;
  },

  some(cb, self) {
    if (typeof cb !== "function" || !isTyped(this)) return call(NativeTypedSome, this, cb);
    const o = this;
    const n = typedLength(o);
    for (let i = 0; i < n; i++) {
      if (self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o)) return true;
    }
    return false;
  },

  every(cb, self) {
    if (typeof cb !== "function" || !isTyped(this)) return call(NativeTypedEvery, this, cb);
    const o = this;
    const n = typedLength(o);
    for (let i = 0; i < n; i++) {
      if (!(self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o))) return false;
    }
    return true;
  },

  find(cb, self) {
    if (typeof cb !== "function" || !isTyped(this)) return call(NativeTypedFind, this, cb);
    const o = this;
    const n = typedLength(o);
    for (let i = 0; i < n; i++) {
      const v = o[i];
      if (self === void 0 ? cb(v, i, o) : call(cb, self, v, i, o)) return v;
    }
  },

  findIndex(cb, self) {
    if (typeof cb !== "function" || !isTyped(this)) return call(NativeTypedFindIndex, this, cb);
    const o = this;
    const n = typedLength(o);
    for (let i = 0; i < n; i++) {
      if (self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o)) return i;
    }
    return -1;
  },

  findLast(cb, self) {
    if (typeof cb !== "function" || !isTyped(this)) return call(NativeTypedFindLast, this, cb);
    const o = this;
    for (let i = typedLength(o) - 1; i >= 0; i--) {
      const v = o[i];
      if (self === void 0 ? cb(v, i, o) : call(cb, self, v, i, o)) return v;
    }
  },

  findLastIndex(cb, self) {
    if (typeof cb !== "function" || !isTyped(this)) return call(NativeTypedFindLastIndex, this, cb);
    const o = this;
    for (let i = typedLength(o) - 1; i >= 0; i--) {
      if (self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o)) return i;
    }
    return -1;
  },

  reduce(cb, ...initial) {
    if (typeof cb !== "function" || !isTyped(this)) return call(NativeTypedReduce, this, cb);
    const o = this;
    const n = typedLength(o);
    let i = 0;
    let v;
    if (initial.length > 0) {
      v = initial[0];
    } else {
      if (n === 0) return call(NativeTypedReduce, o, cb);
      v = o[i++];
    }
    for (; i < n; i++) v = cb(v, o[i], i, o);
    return v;
  },

  reduceRight(cb, ...initial) {
    if (typeof cb !== "function" || !isTyped(this)) return call(NativeTypedReduceRight, this, cb);
    const o = this;
    let i = typedLength(o) - 1;
    let v;
    if (initial.length > 0) {
      v = initial[0];
    } else {
      if (i < 0) return call(NativeTypedReduceRight, o, cb);
      v = o[i--];
    }
    for (; i >= 0; i--) v = cb(v, o[i], i, o);
    return v;
  },

  sort(compare) {
    if (typeof compare !== "function" || !isTyped(this)) return call(NativeTypedSort, this, compare);
    const o = this;
    const n = typedLength(o);
    let list = bare();
    for (let i = 0; i < n; i++) list[i] = o[i];
    if (n > 1) list = mergeSort(list, n, compare);
    for (let i = 0; i < n; i++) o[i] = list[i];
    return o;
  },

  toSorted(compare) {
    if (typeof compare !== "function" || !isTyped(this)) return call(NativeTypedToSorted, this, compare);
    const o = this;
    const n = typedLength(o);
    const constructor = typedConstructor(o);
    const a = new constructor(n);
    let list = bare();
    for (let i = 0; i < n; i++) list[i] = o[i];
    if (n > 1) list = mergeSort(list, n, compare);
    for (let i = 0; i < n; i++) a[i] = list[i];
    return a;
  },
};

const { from: typedFrom } = {
  from(source, mapper, self) {
    if (!isConstructor(this) || mapper !== void 0 && typeof mapper !== "function" || source === null || source === void 0) {
      return call(NativeTypedFrom, this, source, mapper);
    }
    const method = source[SymbolIterator];
    let o;
    let n;
    if (method !== void 0 && method !== null) {
      if (typeof method !== "function") throw new NativeTypeError(describe(method) + " is not a method");
      o = method === arrayValues && isPlainArray(source) && ArrayIteratorPrototype.next === arrayNext
        ? arrayToSpliced(source, 0, 0) : drain(openWith(source, method));
      n = o.length;
    } else {
      o = isObject(source) ? source : NativeObject(source);
      n = toLength(o.length);
    }
    const a = new this(n);
    checkTyped(a, n);
    for (let i = 0; i < n; i++) {
      const v = o[i];
      a[i] = mapper === void 0 ? v : self === void 0 ? mapper(v, i) : call(mapper, self, v, i);
    }
    return a;
  },
};
