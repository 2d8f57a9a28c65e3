// Array built-ins that call functions of the program. What cannot call any (a receiver that is
// no object, a callback that is no function) goes to the engine's own, which throws the right error.

const NativeEvery = ArrayPrototype.every;
const NativeFilter = ArrayPrototype.filter;
const NativeFind = ArrayPrototype.find;
const NativeFindIndex = ArrayPrototype.findIndex;
const NativeFindLast = ArrayPrototype.findLast;
const NativeFindLastIndex = ArrayPrototype.findLastIndex;
const NativeFlatMap = ArrayPrototype.flatMap;
const NativeForEach = ArrayPrototype.forEach;
const NativeFrom = NativeArray.from;
const NativeMapArray = ArrayPrototype.map;
const NativeReduce = ArrayPrototype.reduce;
const NativeReduceRight = ArrayPrototype.reduceRight;
const NativeSome = ArrayPrototype.some;
const NativeSort = ArrayPrototype.sort;
const NativeToSorted = ArrayPrototype.toSorted;

const {
  every: arrayEvery, filter: arrayFilter, find: arrayFind, findIndex: arrayFindIndex, findLast: arrayFindLast,
  findLastIndex: arrayFindLastIndex, flatMap: arrayFlatMap, forEach: arrayForEach, map: arrayMap,
  reduce: arrayReduce, reduceRight: arrayReduceRight, some: arraySome, sort: arraySort, toSorted: arrayToSorted,
} = {
  forEach(cb, self) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeForEach, this, cb);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    return forEachRest(cb, self, o, n, 0);
  },

  map(cb, self) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeMapArray, this, cb);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    let species;
    if (isArray(o)) {
      species = o.constructor;
      species = species === NativeArray && NativeArray[SymbolSpecies] === NativeArray ? void 0 : speciesOf(species);
    }
    if (species !== void 0) {
      const a = new species(n);
      for (let i = 0; i < n; i++) {
        if (i in o) define(a, i, call(cb, self, o[i], i, o));
      }
      return a;
    }
    if (n > MaxArrayLength) throw new NativeRangeError("Invalid array length");
    return mapRest(cb, self, o, n, 0, setPrototypeOf([], null));
  },

  filter(cb, self) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeFilter, this, cb);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    let species;
    if (isArray(o)) {
      species = o.constructor;
      species = species === NativeArray && NativeArray[SymbolSpecies] === NativeArray ? void 0 : speciesOf(species);
    }
    if (species !== void 0) {
      const a = new species(0);
      let k = 0;
      for (let i = 0; i < n; i++) {
        if (i in o) {
          const v = o[i];
          if (call(cb, self, v, i, o)) define(a, k++, v);
        }
      }
      return a;
    }
    return filterRest(cb, self, o, n, 0, setPrototypeOf([], null), 0);
  },

  some(cb, self) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeSome, this, cb);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    return someRest(cb, self, o, n, 0);
  },

  every(cb, self) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeEvery, this, cb);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    return everyRest(cb, self, o, n, 0);
  },

  find(cb, self) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeFind, this, cb);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    return findRest(cb, self, o, n, 0);
  },

  findIndex(cb, self) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeFindIndex, this, cb);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    return findIndexRest(cb, self, o, n, 0);
  },

  findLast(cb, self) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeFindLast, this, cb);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    return findLastRest(cb, self, o, n - 1);
  },

  findLastIndex(cb, self) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeFindLastIndex, this, cb);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    return findLastIndexRest(cb, self, o, n - 1);
  },

  reduce(cb, ...initial) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeReduce, this, cb, 0);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    let i = 0;
    let v;
    if (initial.length > 0) {
      v = initial[0];
    } else {
      while (i < n && !(i in o)) i++;
      if (i >= n) return call(NativeReduce, [], cb);
      v = o[i++];
    }
    return reduceRest(cb, o, n, i, v);
  },

  reduceRight(cb, ...initial) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeReduceRight, this, cb, 0);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    let i = n - 1;
    let v;
    if (initial.length > 0) {
      v = initial[0];
    } else {
      while (i >= 0 && !(i in o)) i--;
      if (i < 0) return call(NativeReduceRight, [], cb);
      v = o[i--];
    }
    return reduceRightRest(cb, o, i, v);
  },

  flatMap(cb, self) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeFlatMap, this, cb);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    let species;
    if (isArray(o)) {
      species = o.constructor;
      species = species === NativeArray && NativeArray[SymbolSpecies] === NativeArray ? void 0 : speciesOf(species);
    }
    if (species === void 0) return flatMapRest(cb, self, o, n, 0, setPrototypeOf([], null), 0);
    const a = new species(0);
    let k = 0;
    for (let i = 0; i < n; i++) {
      if (!(i in o)) continue;
      const v = call(cb, self, o[i], i, o);
      if (isArray(v)) {
        let m = v.length;
        if (typeof m !== "number" || m >>> 0 !== m) m = toLength(m);
        for (let j = 0; j < m; j++) {
          if (j in v) define(a, k++, v[j]);
        }
      } else {
        define(a, k++, v);
      }
    }
    return a;
  },

  sort(compare) {
    if (typeof compare !== "function" || this === null || this === void 0) return call(NativeSort, this, compare);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    const list = setPrototypeOf([], null);
    let k = 0;
    let undefineds = 0;
    for (let i = 0; i < n; i++) {
      if (i in o) {
        const v = o[i];
        if (v === void 0) undefineds++;
        else list[k++] = v;
      }
    }
    return sortRest(o, n, list, k, undefineds, compare);
  },

  toSorted(compare) {
    if (typeof compare !== "function" || this === null || this === void 0) return call(NativeToSorted, this, compare);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    if (n > MaxArrayLength) throw new NativeRangeError("Invalid array length");
    const list = setPrototypeOf([], null);
    let k = 0;
    for (let i = 0; i < n; i++) {
      const v = o[i];
      if (v !== void 0) list[k++] = v;
    }
    return toSortedRest(list, k, n, compare);
  },
};

const { from: arrayFrom } = {
  from(items, mapper, self) {
    if (mapper !== void 0 && typeof mapper !== "function") return call(NativeFrom, this, items, mapper);
    if (items === null || items === void 0) return call(NativeFrom, this, items);
    const method = items[SymbolIterator];
    const plain = this === NativeArray || !isConstructor(this);
    let k = 0;
    if (method !== void 0 && method !== null) {
      if (typeof method !== "function") throw new NativeTypeError(describe(method) + " is not a method");
      if (plain && method === arrayValues && mapper === void 0 && isPlainArray(items) && ArrayIteratorPrototype.next === arrayNext) {
        return arrayToSpliced(items, 0, 0);
      }
      const a = plain ? bare() : new this();
      const r = openWith(items, method);
      for (; ; k++) {
        let v = $step(r);
        if (r.done) break;
        if (plain) {
          if (mapper === void 0) {
            a[k] = v;
            continue;
          }
          try {
            v = call(mapper, self, v, k);
          } catch (e) {
            $shutQuiet(r);
            throw e;
          }
          a[k] = v;
        } else {
          try {
            if (mapper !== void 0) v = call(mapper, self, v, k);
            define(a, k, v);
          } catch (e) {
            $shutQuiet(r);
            throw e;
          }
        }
      }
      if (plain) return setPrototypeOf(a, ArrayPrototype);
      a.length = k;
      return a;
    }
    const o = isObject(items) ? items : NativeObject(items);
    if (plain && mapper === void 0) return arrayToSpliced(o, 0, 0);
    const n = toLength(o.length);
    if (plain) {
      if (n > MaxArrayLength) throw new NativeRangeError("Invalid array length");
      return fromRest(mapper, self, o, n, k, setPrototypeOf([], null));
    }
    const a = new this(n);
    for (; k < n; k++) {
      const v = o[k];
      define(a, k, mapper === void 0 ? v : call(mapper, self, v, k));
    }
    a.length = n;
    return a;
  },
};
