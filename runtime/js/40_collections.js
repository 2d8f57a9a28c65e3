// Set methods and Object.fromEntries, which read iterators, and bind.

const NativeDifference = SetPrototype.difference;
const NativeHas = SetPrototype.has;
const NativeIntersection = SetPrototype.intersection;
const NativeIsDisjointFrom = SetPrototype.isDisjointFrom;
const NativeIsSubsetOf = SetPrototype.isSubsetOf;
const NativeIsSupersetOf = SetPrototype.isSupersetOf;
const NativeSymmetricDifference = SetPrototype.symmetricDifference;
const NativeUnion = SetPrototype.union;

// bareSet is what the engine takes for a set as it made it, whatever was replaced since.
const bareSet = objectDefineProperty({ __proto__: null, has: NativeHas, keys: NativeSetValues }, "size", getOwnPropertyDescriptor(SetPrototype, "size"));
const emptySet = setPrototypeOf(new NativeSet(), bareSet);

function copySet(set) {
  return call(NativeUnion, set, emptySet);
}

// isSet tells sets; what is none goes to the engine's own method, which throws the right error.
function isSet(v) {
  try {
    setSize(v);
    return true;
  } catch (e) {
    return false;
  }
}

// setRecord is GetSetRecord.
function setRecord(o) {
  if (!isObject(o)) throw new NativeTypeError("value is not an Object");
  const size = +o.size;
  if (size !== size) throw new NativeTypeError("size is NaN");
  const n = MathTrunc(size);
  if (n < 0) throw new NativeRangeError("Invalid size: " + n);
  const has = o.has;
  if (has === void 0 || has === null) throw new NativeTypeError("Object does not have a valid 'has' method");
  if (typeof has !== "function") throw new NativeTypeError(describe(has) + " is not a method");
  const keys = o.keys;
  if (keys === void 0 || keys === null) throw new NativeTypeError("Object does not have a valid 'keys' method");
  if (typeof keys !== "function") throw new NativeTypeError(describe(keys) + " is not a method");
  return { __proto__: null, o: o, size: n, has: has, keys: keys };
}

// plainly does a set method in the engine when the other set is an ordinary one: undefined if
// it is not. (Methods go by name here: a function that the program cannot see must not be in a
// variable when a snapshot is taken.)
function plainly(name, set, r) {
  const other = r.o;
  if (r.has !== NativeHas || r.keys !== setValues || !isSet(other) || r.size !== setSize(other)) return void 0;
  const prototype = getPrototypeOf(other);
  if (!ReflectSetPrototypeOf(other, bareSet)) return void 0;
  let result;
  if (name === "union") result = call(NativeUnion, set, other);
  else if (name === "intersection") result = call(NativeIntersection, set, other);
  else if (name === "difference") result = call(NativeDifference, set, other);
  else if (name === "symmetricDifference") result = call(NativeSymmetricDifference, set, other);
  else if (name === "isSubsetOf") result = call(NativeIsSubsetOf, set, other);
  else if (name === "isSupersetOf") result = call(NativeIsSupersetOf, set, other);
  else result = call(NativeIsDisjointFrom, set, other);
  setPrototypeOf(other, prototype);
  return result;
}

const {
  difference: setDifference, intersection: setIntersection, isDisjointFrom: setIsDisjointFrom, isSubsetOf: setIsSubsetOf,
  isSupersetOf: setIsSupersetOf, symmetricDifference: setSymmetricDifference, union: setUnion,
} = {
  union(other) {
    if (!isSet(this)) return call(NativeUnion, this, other);
    const o = setRecord(other);
    const plain = plainly("union", this, o);
    if (plain !== void 0) return plain;
    const r = openWith(o.o, o.keys);
    const result = copySet(this);
    for (;;) {
      const v = $step(r);
      if (r.done) return result;
      setAdd(result, v);
    }
  },

  intersection(other) {
    if (!isSet(this)) return call(NativeIntersection, this, other);
    const o = setRecord(other);
    const plain = plainly("intersection", this, o);
    if (plain !== void 0) return plain;
    const result = new NativeSet();
    if (setSize(this) <= o.size) {
      const it = setCursor(this);
      for (;;) {
        const v = pull(it);
        if (v === END) return result;
        if (call(o.has, o.o, v)) setAdd(result, v);
      }
    }
    const r = openWith(o.o, o.keys);
    for (;;) {
      const v = $step(r);
      if (r.done) return result;
      if (setHas(this, v)) setAdd(result, v);
    }
  },

  difference(other) {
    if (!isSet(this)) return call(NativeDifference, this, other);
    const o = setRecord(other);
    const plain = plainly("difference", this, o);
    if (plain !== void 0) return plain;
    const result = copySet(this);
    if (setSize(this) <= o.size) {
      const it = setCursor(this);
      for (;;) {
        const v = pull(it);
        if (v === END) return result;
        if (call(o.has, o.o, v)) setDelete(result, v);
      }
    }
    const r = openWith(o.o, o.keys);
    for (;;) {
      const v = $step(r);
      if (r.done) return result;
      setDelete(result, v);
    }
  },

  symmetricDifference(other) {
    if (!isSet(this)) return call(NativeSymmetricDifference, this, other);
    const o = setRecord(other);
    const plain = plainly("symmetricDifference", this, o);
    if (plain !== void 0) return plain;
    const r = openWith(o.o, o.keys);
    const result = copySet(this);
    for (;;) {
      const v = $step(r);
      if (r.done) return result;
      if (setHas(this, v)) setDelete(result, v);
      else setAdd(result, v);
    }
  },

  isSubsetOf(other) {
    if (!isSet(this)) return call(NativeIsSubsetOf, this, other);
    const o = setRecord(other);
    const plain = plainly("isSubsetOf", this, o);
    if (plain !== void 0) return plain;
    if (setSize(this) > o.size) return false;
    const it = setCursor(this);
    for (;;) {
      const v = pull(it);
      if (v === END) return true;
      if (!call(o.has, o.o, v)) return false;
    }
  },

  isSupersetOf(other) {
    if (!isSet(this)) return call(NativeIsSupersetOf, this, other);
    const o = setRecord(other);
    const plain = plainly("isSupersetOf", this, o);
    if (plain !== void 0) return plain;
    if (setSize(this) < o.size) return false;
    const r = openWith(o.o, o.keys);
    for (;;) {
      const v = $step(r);
      if (r.done) return true;
      if (!setHas(this, v)) {
        $shut(r);
        return false;
      }
    }
  },

  isDisjointFrom(other) {
    if (!isSet(this)) return call(NativeIsDisjointFrom, this, other);
    const o = setRecord(other);
    const plain = plainly("isDisjointFrom", this, o);
    if (plain !== void 0) return plain;
    if (setSize(this) <= o.size) {
      const it = setCursor(this);
      for (;;) {
        const v = pull(it);
        if (v === END) return true;
        if (call(o.has, o.o, v)) return false;
      }
    }
    const r = openWith(o.o, o.keys);
    for (;;) {
      const v = $step(r);
      if (r.done) return true;
      if (setHas(this, v)) {
        $shut(r);
        return false;
      }
    }
  },
};

const { fromEntries } = {
  fromEntries(entries) {
    if (entries === null || entries === void 0) return call(NativeFromEntries, NativeObject, entries);
    const r = $open(entries);
    const o = { __proto__: null };
    if (r === null) {
      for (let i = 0; i < entries.length; i++) {
        const entry = entries[i];
        if (!isObject(entry)) throw notObject(entry);
        const key = entry[0];
        const v = entry[1];
        o[key] = v;
      }
      return setPrototypeOf(o, ObjectPrototype);
    }
    for (;;) {
      const entry = $step(r);
      if (r.done) return setPrototypeOf(o, ObjectPrototype);
      try {
        if (!isObject(entry)) throw notObject(entry);
        const key = entry[0];
        const v = entry[1];
        o[key] = v;
      } catch (e) {
        $shutQuiet(r);
        throw e;
      }
    }
  },
};

// bind keeps what a bound function is made of, which the engine does not tell.
const { bind: functionBind } = {
  bind(self, ...args) {
    let bound;
    if (args.length === 0) {
      bound = bind(this, self);
    } else {
      bound = ReflectApply(NativeBind, this, arrayToSpliced(args, 0, 0, self));
    }
    $host.bound(bound, this, self, args);
    return bound;
  },
};
