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
    if (self === void 0) {
      for (let i = 0; i < n; i++) {
        if (i in o) cb(o[i], i, o);
      }
    } else {
      for (let i = 0; i < n; i++) {
        if (i in o) call(cb, self, o[i], i, o);
      }
    }
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
    const a = setPrototypeOf([], null);
    if (self === void 0) {
      for (let i = 0; i < n; i++) {
        if (i in o) a[i] = cb(o[i], i, o);
      }
    } else {
      for (let i = 0; i < n; i++) {
        if (i in o) a[i] = call(cb, self, o[i], i, o);
      }
    }
    if (a.length !== n) a.length = n;
    return setPrototypeOf(a, ArrayPrototype);
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
    let k = 0;
    if (species !== void 0) {
      const a = new species(0);
      for (let i = 0; i < n; i++) {
        if (i in o) {
          const v = o[i];
          if (call(cb, self, v, i, o)) define(a, k++, v);
        }
      }
      return a;
    }
    const a = setPrototypeOf([], null);
    if (self === void 0) {
      for (let i = 0; i < n; i++) {
        if (i in o) {
          const v = o[i];
          if (cb(v, i, o)) a[k++] = v;
        }
      }
    } else {
      for (let i = 0; i < n; i++) {
        if (i in o) {
          const v = o[i];
          if (call(cb, self, v, i, o)) a[k++] = v;
        }
      }
    }
    return setPrototypeOf(a, ArrayPrototype);
  },

  some(cb, self) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeSome, this, cb);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    if (self === void 0) {
      for (let i = 0; i < n; i++) {
        if (i in o && cb(o[i], i, o)) return true;
      }
    } else {
      for (let i = 0; i < n; i++) {
        if (i in o && call(cb, self, o[i], i, o)) return true;
      }
    }
    return false;
  },

  every(cb, self) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeEvery, this, cb);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    if (self === void 0) {
      for (let i = 0; i < n; i++) {
        if (i in o && !cb(o[i], i, o)) return false;
      }
    } else {
      for (let i = 0; i < n; i++) {
        if (i in o && !call(cb, self, o[i], i, o)) return false;
      }
    }
    return true;
  },

  find(cb, self) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeFind, this, cb);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    if (self === void 0) {
      for (let i = 0; i < n; i++) {
        const v = o[i];
        if (cb(v, i, o)) return v;
      }
    } else {
      for (let i = 0; i < n; i++) {
        const v = o[i];
        if (call(cb, self, v, i, o)) return v;
      }
    }
  },

  findIndex(cb, self) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeFindIndex, this, cb);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    if (self === void 0) {
      for (let i = 0; i < n; i++) {
        if (cb(o[i], i, o)) return i;
      }
    } else {
      for (let i = 0; i < n; i++) {
        if (call(cb, self, o[i], i, o)) return i;
      }
    }
    return -1;
  },

  findLast(cb, self) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeFindLast, this, cb);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    for (let i = n - 1; i >= 0; i--) {
      const v = o[i];
      if (self === void 0 ? cb(v, i, o) : call(cb, self, v, i, o)) return v;
    }
  },

  findLastIndex(cb, self) {
    if (typeof cb !== "function" || this === null || this === void 0) return call(NativeFindLastIndex, this, cb);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    for (let i = n - 1; i >= 0; i--) {
      if (self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o)) return i;
    }
    return -1;
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
    for (; i < n; i++) {
      if (i in o) v = cb(v, o[i], i, o);
    }
    return v;
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
    for (; i >= 0; i--) {
      if (i in o) v = cb(v, o[i], i, o);
    }
    return v;
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
    const a = species === void 0 ? bare() : new species(0);
    let k = 0;
    for (let i = 0; i < n; i++) {
      if (!(i in o)) continue;
      const v = self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o);
      if (isArray(v)) {
        let m = v.length;
        if (typeof m !== "number" || m >>> 0 !== m) m = toLength(m);
        for (let j = 0; j < m; j++) {
          if (j in v) {
            if (species === void 0) a[k] = v[j];
            else define(a, k, v[j]);
            k++;
          }
        }
      } else {
        if (species === void 0) a[k] = v;
        else define(a, k, v);
        k++;
      }
    }
    return species === void 0 ? dressed(a) : a;
  },

  sort(compare) {
    if (typeof compare !== "function" || this === null || this === void 0) return call(NativeSort, this, compare);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    let list = setPrototypeOf([], null);
    let k = 0;
    let undefineds = 0;
    for (let i = 0; i < n; i++) {
      if (i in o) {
        const v = o[i];
        if (v === void 0) undefineds++;
        else list[k++] = v;
      }
    }
    if (k > 1) list = mergeSort(list, k, compare);
    let i = 0;
    for (; i < k; i++) o[i] = list[i];
    for (k += undefineds; i < k; i++) o[i] = void 0;
    for (; i < n; i++) {
      if (!ReflectDeleteProperty(o, i)) throw new NativeTypeError("Cannot delete property '" + i + "' of " + objectToString(o));
    }
    return o;
  },

  toSorted(compare) {
    if (typeof compare !== "function" || this === null || this === void 0) return call(NativeToSorted, this, compare);
    const o = typeof this === "object" ? this : NativeObject(this);
    let n = o.length;
    if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    if (n > MaxArrayLength) throw new NativeRangeError("Invalid array length");
    let list = setPrototypeOf([], null);
    let k = 0;
    for (let i = 0; i < n; i++) {
      const v = o[i];
      if (v !== void 0) list[k++] = v;
    }
    if (k > 1) list = mergeSort(list, k, compare);
    for (; k < n; k++) list[k] = void 0;
    return dressed(list);
  },
};

// mergeSort sorts the n values of list, a bare array, and returns the sorted ones in list or
// in another bare array. It finds the runs that are there, makes short ones longer by
// insertion, and merges neighbours until there is one. compare always gets the later value
// first, and only whether the result is negative counts: so comparators that return a boolean
// do what they do elsewhere. Short lists ask the same questions in the same order as V8.
function mergeSort(list, n, compare) {
  const shortest = n < 64 ? n : 16;
  let ends = null;
  let runs = 0;
  let low = 0;
  while (low < n) {
    // a run that is there, turned round if it goes strictly down
    let high = low + 1;
    if (high < n) {
      if (+compare(list[high], list[low]) < 0) {
        high++;
        while (high < n && +compare(list[high], list[high - 1]) < 0) high++;
        for (let i = low, j = high - 1; i < j; i++, j--) {
          const v = list[i];
          list[i] = list[j];
          list[j] = v;
        }
      } else {
        high++;
        while (high < n && !(+compare(list[high], list[high - 1]) < 0)) high++;
      }
    }
    // insertion by halves
    let least = low + shortest;
    if (least > n) least = n;
    for (; high < least; high++) {
      const v = list[high];
      let from = low;
      let to = high;
      while (from < to) {
        const middle = (from + to) >>> 1;
        if (+compare(v, list[middle]) < 0) to = middle;
        else from = middle + 1;
      }
      if (high - from > 6) arrayCopyWithin(list, from + 1, from, high);
      else for (let i = high; i > from; i--) list[i] = list[i - 1];
      list[from] = v;
    }
    if (high === n && runs === 0) return list;
    if (ends === null) ends = setPrototypeOf([], null);
    ends[runs++] = high;
    low = high;
  }
  let source = list;
  let target = setPrototypeOf([], null);
  while (runs > 1) {
    low = 0;
    let left = 0;
    for (let run = 0; run < runs; run += 2) {
      const middle = ends[run];
      let k = low;
      if (run + 1 === runs) {
        for (; k < middle; k++) target[k] = source[k];
        ends[left++] = middle;
        break;
      }
      const high = ends[run + 1];
      let i = low;
      let j = middle;
      let x = source[i];
      let y = source[j];
      for (;;) {
        if (+compare(y, x) < 0) {
          target[k++] = y;
          if (++j === high) {
            while (i < middle) target[k++] = source[i++];
            break;
          }
          y = source[j];
        } else {
          target[k++] = x;
          if (++i === middle) {
            while (j < high) target[k++] = source[j++];
            break;
          }
          x = source[i];
        }
      }
      ends[left++] = high;
      low = high;
    }
    runs = left;
    const t = source;
    source = target;
    target = t;
  }
  return source;
}

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
      const a = setPrototypeOf([], null);
      if (self === void 0) {
        for (; k < n; k++) a[k] = mapper(o[k], k);
      } else {
        for (; k < n; k++) a[k] = call(mapper, self, o[k], k);
      }
      return setPrototypeOf(a, ArrayPrototype);
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
