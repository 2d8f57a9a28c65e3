// Iterators whose state can be read and made again, and the iteration protocol of generated code.

const ArrayIteratorPrototype = getPrototypeOf([][SymbolIterator]());
const MapIteratorPrototype = getPrototypeOf(new NativeMap()[SymbolIterator]());
const SetIteratorPrototype = getPrototypeOf(new NativeSet()[SymbolIterator]());
const StringIteratorPrototype = getPrototypeOf(""[SymbolIterator]());
const RegExpStringIteratorPrototype = getPrototypeOf(RegExpPrototype[SymbolMatchAll].call(/a/g, ""));
const TypedArray = getPrototypeOf(Int8Array);
const TypedArrayPrototype = TypedArray.prototype;

const NativeArrayNext = ArrayIteratorPrototype.next;
const NativeMapNext = MapIteratorPrototype.next;
const NativeSetNext = SetIteratorPrototype.next;
const NativeStringNext = StringIteratorPrototype.next;
const NativeRegExpStringNext = RegExpStringIteratorPrototype.next;

const NativeArrayValues = ArrayPrototype.values;
const NativeMapEntries = MapPrototype.entries;
const NativeMapKeys = MapPrototype.keys;
const NativeMapValues = MapPrototype.values;
const NativeSetEntries = SetPrototype.entries;
const NativeSetValues = SetPrototype.values;
const NativeMapForEach = MapPrototype.forEach;
const NativeSetForEach = SetPrototype.forEach;
const NativeTypedEntries = TypedArrayPrototype.entries;
const NativeTypedKeys = TypedArrayPrototype.keys;
const NativeTypedValues = TypedArrayPrototype.values;
const NativeMatchAll = RegExpPrototype[SymbolMatchAll];

const mapEntriesOf = uncurry(NativeMapEntries);
const mapKeysOf = uncurry(NativeMapKeys);
const mapValuesOf = uncurry(NativeMapValues);
const mapSize = uncurry(getOwnPropertyDescriptor(MapPrototype, "size").get);
const mapGet = uncurry(MapPrototype.get);
const setAdd = uncurry(SetPrototype.add);
const setDelete = uncurry(SetPrototype.delete);
const setHas = uncurry(SetPrototype.has);
const setEntriesOf = uncurry(NativeSetEntries);
const setValuesOf = uncurry(NativeSetValues);
const setSize = uncurry(getOwnPropertyDescriptor(SetPrototype, "size").get);
const typedLength = uncurry(getOwnPropertyDescriptor(TypedArrayPrototype, "length").get);
const typedTag = uncurry(getOwnPropertyDescriptor(TypedArrayPrototype, SymbolToStringTag).get);
const typedAt = uncurry(TypedArrayPrototype.at);

// The engine's own map and set iterators inside ours are hidden from the program; they keep
// their own next in prototypes of their own.
const { self } = {
  self() {
    return this;
  },
};
const mapWalk = { __proto__: null, next: NativeMapNext, [SymbolIterator]: self };
const setWalk = { __proto__: null, next: NativeSetNext, [SymbolIterator]: self };
const stringWalk = { __proto__: null, next: NativeStringNext, [SymbolIterator]: self };

// Kinds of iterators. Array kinds are the first three, those of typed arrays the next three.
const ARRAY_VALUES = 0;
const ARRAY_KEYS = 1;
const ARRAY_ENTRIES = 2;
const TYPED_VALUES = 3;
const TYPED_KEYS = 4;
const TYPED_ENTRIES = 5;
const MAP_ENTRIES = 6;
const MAP_KEYS = 7;
const MAP_VALUES = 8;
const SET_VALUES = 9;
const SET_ENTRIES = 10;
const STRING = 11;
const REGEXP = 12; // not global
const REGEXP_GLOBAL = 13;
const REGEXP_UNICODE = 14; // global, too

function kindName(kind) {
  if (kind === ARRAY_VALUES) return "array.values";
  if (kind === ARRAY_KEYS) return "array.keys";
  if (kind === ARRAY_ENTRIES) return "array.entries";
  if (kind === TYPED_VALUES) return "typed.values";
  if (kind === TYPED_KEYS) return "typed.keys";
  if (kind === TYPED_ENTRIES) return "typed.entries";
  if (kind === MAP_ENTRIES) return "map.entries";
  if (kind === MAP_KEYS) return "map.keys";
  if (kind === MAP_VALUES) return "map.values";
  if (kind === SET_VALUES) return "set.values";
  if (kind === SET_ENTRIES) return "set.entries";
  if (kind === STRING) return "string";
  if (kind === REGEXP) return "regexp";
  return kind === REGEXP_GLOBAL ? "regexp.global" : "regexp.unicode";
}

function kindNumber(name) {
  for (let kind = ARRAY_VALUES; kind <= REGEXP_UNICODE; kind++) {
    if (kindName(kind) === name) return kind;
  }
  throw new NativeTypeError("unknown kind of iterator: " + describe(name));
}

function prototypeOfKind(kind) {
  if (kind <= TYPED_ENTRIES) return ArrayIteratorPrototype;
  if (kind <= MAP_VALUES) return MapIteratorPrototype;
  if (kind <= SET_ENTRIES) return SetIteratorPrototype;
  if (kind === STRING) return StringIteratorPrototype;
  return RegExpStringIteratorPrototype;
}

const nativeFrom = uncurry(NativeArray.from);
const nativeStringIterator = uncurry(StringPrototype[SymbolIterator]);

// walk makes the engine's own iterator over a map or a set, `skip` entries in.
function walk(kind, source, skip) {
  "sealed"; // the engine's iterator must not be seen
  let w;
  if (kind === MAP_ENTRIES) w = mapEntriesOf(source);
  else if (kind === MAP_KEYS) w = mapKeysOf(source);
  else if (kind === MAP_VALUES) w = mapValuesOf(source);
  else if (kind === SET_VALUES) w = setValuesOf(source);
  else w = setEntriesOf(source);
  setPrototypeOf(w, kind <= MAP_VALUES ? mapWalk : setWalk);
  for (; skip > 0; skip--) w.next();
  return w;
}

// Cursor is the hidden state of an iterator object: what it goes over (undefined at the end),
// and where it is: an index, or the engine's own iterator for maps and sets. A RegExp String
// Iterator has its string there.
class Cursor {
  #kind;
  #source;
  #at;

  constructor(kind, source, at, prototype) {
    this.#kind = kind;
    this.#source = source;
    this.#at = at;
    setPrototypeOf(this, prototype);
  }

  // advance moves the iterator on: its next value, or END. Not for RegExp String Iterators.
  static advance(it) {
    const kind = it.#kind;
    const source = it.#source;
    if (source === void 0) return END;
    if (kind >= MAP_ENTRIES) {
      if (kind <= SET_ENTRIES) {
        const r = it.#at.next();
        if (r.done) {
          it.#source = void 0;
          it.#at = void 0;
          return END;
        }
        return r.value;
      }
      const i = it.#at;
      const n = source.length;
      if (i >= n) {
        it.#source = void 0;
        return END;
      }
      const c = stringCharCodeAt(source, i);
      if (c >= 0xd800 && c <= 0xdbff && i + 1 < n) {
        const d = stringCharCodeAt(source, i + 1);
        if (d >= 0xdc00 && d <= 0xdfff) {
          it.#at = i + 2;
          return stringSlice(source, i, i + 2);
        }
      }
      it.#at = i + 1;
      return source[i];
    }
    const i = it.#at;
    let n;
    if (kind < TYPED_VALUES) {
      n = source.length;
      if (typeof n !== "number" || n >>> 0 !== n) n = toLength(n);
    } else {
      n = typedLength(source);
      if (n === 0) typedAt(source, 0);
    }
    if (i >= n) {
      it.#source = void 0;
      return END;
    }
    it.#at = i + 1;
    if (kind === ARRAY_VALUES || kind === TYPED_VALUES) return source[i];
    if (kind === ARRAY_KEYS || kind === TYPED_KEYS) return i;
    return [i, source[i]];
  }

  // pull is advance for maps and sets.
  static pull(it) {
    const w = it.#at;
    if (w === void 0) return END;
    const r = w.next();
    if (!r.done) return r.value;
    it.#source = void 0;
    it.#at = void 0;
    return END;
  }

  // nextOf is the next that belongs to an iterator object of ours.
  static nextOf(it) {
    if (typeof it !== "object" || !(#kind in it)) return void 0;
    const kind = it.#kind;
    if (kind <= TYPED_ENTRIES) return arrayNext;
    if (kind <= MAP_VALUES) return mapNext;
    if (kind <= SET_ENTRIES) return setNext;
    return kind === STRING ? stringNext : regexpNext;
  }

  static arrayNext() {
    if (typeof this !== "object" || this === null || !(#kind in this) || this.#kind > TYPED_ENTRIES) return call(NativeArrayNext, this);
    const v = advance(this);
    return v === END ? { value: void 0, done: true } : { value: v, done: false };
  }

  static mapNext() {
    if (typeof this !== "object" || this === null || !(#kind in this) || this.#kind < MAP_ENTRIES || this.#kind > MAP_VALUES) return call(NativeMapNext, this);
    if (this.#source === void 0) return { value: void 0, done: true };
    const r = this.#at.next();
    if (r.done) {
      this.#source = void 0;
      this.#at = void 0;
    }
    return r;
  }

  static setNext() {
    if (typeof this !== "object" || this === null || !(#kind in this) || this.#kind < SET_VALUES || this.#kind > SET_ENTRIES) return call(NativeSetNext, this);
    if (this.#source === void 0) return { value: void 0, done: true };
    const r = this.#at.next();
    if (r.done) {
      this.#source = void 0;
      this.#at = void 0;
    }
    return r;
  }

  static stringNext() {
    if (typeof this !== "object" || this === null || !(#kind in this) || this.#kind !== STRING) return call(NativeStringNext, this);
    const v = advance(this);
    return v === END ? { value: void 0, done: true } : { value: v, done: false };
  }

  // The parts of a RegExp String Iterator; close ends it.
  static kindOf(it) {
    return typeof it === "object" && it !== null && #kind in it ? it.#kind : -1;
  }

  static sourceOf(it) {
    return it.#source;
  }

  static stringOf(it) {
    return it.#at;
  }

  static close(it) {
    it.#source = void 0;
    it.#at = void 0;
  }

  // describe is the state of an iterator as a flat array: its kind, what it goes over
  // (undefined at the end) and how far it is. undefined when it is not one of ours.
  static describe(it) {
    if (typeof it !== "object" || it === null || !(#kind in it)) return void 0;
    const kind = it.#kind;
    const source = it.#source;
    if (source === void 0) return [kindName(kind), void 0, 0];
    if (kind >= MAP_ENTRIES && kind <= SET_ENTRIES) {
      const w = it.#at;
      let left = 0;
      while (!w.next().done) left++;
      const at = (kind <= MAP_VALUES ? mapSize(source) : setSize(source)) - left;
      it.#at = walk(kind, source, at);
      return [kindName(kind), source, at];
    }
    return [kindName(kind), source, it.#at];
  }

  // make is an iterator object from what describe gave.
  static make(name, source, at) {
    const kind = kindNumber(name);
    if (source === void 0) at = void 0;
    else if (kind >= MAP_ENTRIES && kind <= SET_ENTRIES) at = walk(kind, source, at);
    return new Cursor(kind, source, at, prototypeOfKind(kind));
  }

  // drain is a fresh array of all that is left. Not for RegExp String Iterators.
  static drain(it) {
    const kind = it.#kind;
    const source = it.#source;
    if (source === void 0) return [];
    if (kind >= MAP_ENTRIES && kind <= STRING) {
      let w = it.#at;
      if (kind === STRING) w = setPrototypeOf(nativeStringIterator(w === 0 ? source : stringSlice(source, w)), stringWalk);
      it.#source = void 0;
      it.#at = void 0;
      return nativeFrom(NativeArray, w);
    }
    const a = setPrototypeOf([], null);
    for (let n = 0; ; n++) {
      const v = advance(it);
      if (v === END) return setPrototypeOf(a, ArrayPrototype);
      a[n] = v;
    }
  }
}

const advance = Cursor.advance;
const pull = Cursor.pull;
const arrayNext = Cursor.arrayNext;
const mapNext = Cursor.mapNext;
const setNext = Cursor.setNext;
const stringNext = Cursor.stringNext;

const { next: regexpNext } = {
  next() {
    if (Cursor.kindOf(this) < REGEXP) return call(NativeRegExpStringNext, this);
    const v = regexpAdvance(this);
    return v === END ? { value: void 0, done: true } : { value: v, done: false };
  },
};

// regexpAdvance is advance for RegExp String Iterators.
function regexpAdvance(it) {
  const rx = Cursor.sourceOf(it);
  if (rx === void 0) return END;
  const kind = Cursor.kindOf(it);
  const s = Cursor.stringOf(it);
  const match = regExpExec(rx, s);
  if (match === null) {
    Cursor.close(it);
    return END;
  }
  if (kind === REGEXP) Cursor.close(it);
  else if (toStr(match[0]) === "") rx.lastIndex = advanceStringIndex(s, toLength(rx.lastIndex), kind === REGEXP_UNICODE);
  return match;
}

const { values: arrayValues, keys: arrayKeys, entries: arrayEntries } = {
  values() {
    let o = this;
    if (typeof o !== "object" || o === null) o = toObject(o);
    return new Cursor(isView(o) && typedTag(o) !== void 0 ? TYPED_VALUES : ARRAY_VALUES, o, 0, ArrayIteratorPrototype);
  },
  keys() {
    let o = this;
    if (typeof o !== "object" || o === null) o = toObject(o);
    return new Cursor(isView(o) && typedTag(o) !== void 0 ? TYPED_KEYS : ARRAY_KEYS, o, 0, ArrayIteratorPrototype);
  },
  entries() {
    let o = this;
    if (typeof o !== "object" || o === null) o = toObject(o);
    return new Cursor(isView(o) && typedTag(o) !== void 0 ? TYPED_ENTRIES : ARRAY_ENTRIES, o, 0, ArrayIteratorPrototype);
  },
};

const { values: typedValues, keys: typedKeys, entries: typedEntries } = {
  values() {
    if (!isTyped(this)) return call(NativeTypedValues, this);
    return new Cursor(TYPED_VALUES, this, 0, ArrayIteratorPrototype);
  },
  keys() {
    if (!isTyped(this)) return call(NativeTypedKeys, this);
    return new Cursor(TYPED_KEYS, this, 0, ArrayIteratorPrototype);
  },
  entries() {
    if (!isTyped(this)) return call(NativeTypedEntries, this);
    return new Cursor(TYPED_ENTRIES, this, 0, ArrayIteratorPrototype);
  },
};

const { entries: mapEntries, keys: mapKeys, values: mapValues } = {
  entries() {
    return new Cursor(MAP_ENTRIES, this, setPrototypeOf(mapEntriesOf(this), mapWalk), MapIteratorPrototype);
  },
  keys() {
    return new Cursor(MAP_KEYS, this, setPrototypeOf(mapKeysOf(this), mapWalk), MapIteratorPrototype);
  },
  values() {
    return new Cursor(MAP_VALUES, this, setPrototypeOf(mapValuesOf(this), mapWalk), MapIteratorPrototype);
  },
};

const { values: setValues, entries: setEntries } = {
  values() {
    return new Cursor(SET_VALUES, this, setPrototypeOf(setValuesOf(this), setWalk), SetIteratorPrototype);
  },
  entries() {
    return new Cursor(SET_ENTRIES, this, setPrototypeOf(setEntriesOf(this), setWalk), SetIteratorPrototype);
  },
};

// mapCursor is an iterator over the keys of a map, setCursor one over a set; null for anything
// else. (The engine's iterator must not be in a variable while functions of the program run.)
function mapCursor(map) {
  try {
    return new Cursor(MAP_KEYS, map, setPrototypeOf(mapKeysOf(map), mapWalk), MapIteratorPrototype);
  } catch (e) {
    return null;
  }
}

function setCursor(set) {
  try {
    return new Cursor(SET_VALUES, set, setPrototypeOf(setValuesOf(set), setWalk), SetIteratorPrototype);
  } catch (e) {
    return null;
  }
}

const { forEach: mapForEach } = {
  forEach(cb, self) {
    if (typeof cb !== "function") return call(NativeMapForEach, this, cb);
    const it = mapCursor(this);
    if (it === null) return call(NativeMapForEach, this, cb);
    return mapForEachRest(cb, self, this, it);
  },
};

const { forEach: setForEach } = {
  forEach(cb, self) {
    if (typeof cb !== "function") return call(NativeSetForEach, this, cb);
    const it = setCursor(this);
    if (it === null) return call(NativeSetForEach, this, cb);
    return setForEachRest(cb, self, this, it);
  },
};

const { stringIterator, matchAll } = {
  stringIterator() {
    if (this === null || this === void 0) return nativeStringIterator(this);
    return new Cursor(STRING, toStr(this), 0, StringIteratorPrototype);
  },
  matchAll(string) {
    if (!isObject(this)) return call(NativeMatchAll, this, string);
    const s = toStr(string);
    const c = speciesConstructor(this, RegExp);
    const flags = toStr(this.flags);
    const matcher = new c(this, flags);
    matcher.lastIndex = toLength(this.lastIndex);
    const kind = stringIndexOf(flags, "g") < 0 ? REGEXP : stringIndexOf(flags, "u") < 0 ? REGEXP_GLOBAL : REGEXP_UNICODE;
    return new Cursor(kind, matcher, s, RegExpStringIteratorPrototype);
  },
};

// toStr is ToString, which String is not for symbols.
function toStr(v) {
  return typeof v === "string" ? v : typeof v === "symbol" ? v + "" : NativeString(v);
}

function speciesConstructor(o, byDefault) {
  const c = o.constructor;
  if (c === void 0) return byDefault;
  if (!isObject(c)) throw notObject(c);
  const s = c[SymbolSpecies];
  if (s === void 0 || s === null) return byDefault;
  if (!isObject(s)) throw notObject(s);
  if (!isConstructor(s)) throw new NativeTypeError("Value is not a constructor");
  return s;
}

// $open is GetIterator for generated code: null for an array that is iterated in the
// original way, by index; otherwise a record. `own` marks iterators of ours with their own
// next, which $step moves on without a call of it (2 those over maps and sets).
function $open(x) {
  let m;
  if (x === void 0 || x === null) throw new NativeTypeError("Cannot convert undefined or null to object");
  m = x[SymbolIterator];
  if (m === arrayValues && isPlainArray(x) && ArrayIteratorPrototype.next === arrayNext && ArrayIteratorPrototype.return === void 0) return null;
  if (m === void 0 || m === null) throw new NativeTypeError("object is not iterable");
  if (typeof m !== "function") throw new NativeTypeError(describe(m) + " is not a method");
  return openWith(x, m);
}

// openWith is GetIteratorFromMethod.
function openWith(x, method) {
  // arguments objects have the engine's own values
  const it = call(method === NativeArrayValues ? arrayValues : method, x);
  if (!isObject(it)) throw notObject(it);
  const next = it.next;
  let own = 0;
  if (next === mapNext || next === setNext) own = Cursor.nextOf(it) === next ? 2 : 0;
  else if (next === arrayNext || next === stringNext) own = Cursor.nextOf(it) === next ? 1 : 0;
  return { __proto__: null, it: it, next: next, done: false, own: own };
}

// $step is IteratorStepValue: the next value; undefined, and r.done, at the end.
function $step(r) {
  if (r.done) return void 0;
  try {
    let v;
    if (r.own !== 0) {
      v = r.own === 2 ? pull(r.it) : advance(r.it);
      if (v !== END) return v;
      r.done = true;
      return void 0;
    }
    const next = r.next;
    if (typeof next !== "function") throw new NativeTypeError("iterator.next is missing or not a function");
    v = call(next, r.it);
    return stepAfter(r, v);
  } catch (e) {
    r.done = true;
    throw e;
  }
}

// stepAfter is $step where next has given v.
function stepAfter(r, v) {
  try {
    if (!isObject(v)) throw notObject(v);
    if (v.done) {
      r.done = true;
      return void 0;
    }
    return v.value;
  } catch (e) {
    r.done = true;
    throw e;
  }
}

function $shut(r) {
  if (r === null || r.done) return;
  r.done = true;
  const it = r.it;
  const f = it.return;
  if (f === void 0 || f === null) return;
  if (typeof f !== "function") throw new NativeTypeError(describe(f) + " is not a method");
  const v = call(f, it);
  if (!isObject(v)) throw notObject(v);
}

// $shutQuiet closes an iterator because of an exception, which counts for more than any that this
// gives; but not if it is e, by which a generator is left for return().
function $shutQuiet(r, e) {
  if (r === null || r.done) return;
  if (e !== void 0 && $returning(e)) {
    $shut(r);
    return;
  }
  r.done = true;
  try {
    const it = r.it;
    const f = it.return;
    if (f !== void 0 && f !== null) call(f, it);
  } catch (e) {
  }
}

// $list is a fresh array of all that an iteration of x gives.
function $list(x) {
  const r = $open(x);
  if (r === null) {
    const n = x.length;
    if (n === 0) return [];
    if (n === 1) return [x[0]];
    if (n === 2) return [x[0], x[1]];
    if (n === 3) return [x[0], x[1], x[2]];
    return arrayToSpliced(x, 0, 0);
  }
  return drain(r);
}

// drain is the rest of what an iterator record gives.
function drain(r) {
  if (r.own !== 0) {
    r.done = true;
    return Cursor.drain(r.it);
  }
  const a = bare();
  for (let n = 0; ; n++) {
    const v = $step(r);
    if (r.done) break;
    a[n] = v;
  }
  return dressed(a);
}

// $rest is what a rest element of an array pattern gets: from index i on of array a, or the
// rest of the iteration r.
function $rest(r, a, i) {
  if (r !== null) return r.done ? [] : drain(r);
  const rest = bare();
  for (let n = 0; i < a.length; n++, i++) rest[n] = a[i];
  return dressed(rest);
}

// $join puts fresh arrays together; holes stay holes.
function $join(first, ...parts) {
  let n = first.length;
  setPrototypeOf(first, null);
  for (let p = 0; p < parts.length; p++) {
    const part = parts[p];
    const m = part.length;
    if (m > 8 && !arrayIncludes(part, void 0)) {
      ReflectApply(arrayPush, first, part);
    } else {
      setPrototypeOf(part, null);
      for (let i = 0; i < m; i++) {
        if (i in part) first[n + i] = part[i];
      }
    }
    n += m;
    if (first.length !== n) first.length = n;
  }
  return setPrototypeOf(first, ArrayPrototype);
}

// $restOf is what a rest property of an object pattern gets.
function $restOf(o, keys) {
  const source = toObject(o);
  const all = ReflectOwnKeys(source);
  const n = all.length;
  const m = keys.length;
  const rest = {};
  for (let i = 0; i < n; i++) {
    const key = all[i];
    let k = 0;
    while (k < m && keys[k] !== key) k++;
    if (k !== m || !isEnumerable(source, key)) continue;
    if (key in rest) define(rest, key, source[key]);
    else rest[key] = source[key];
  }
  return rest;
}

// $key is ToPropertyKey.
function $key(v) {
  if (typeof v === "string" || typeof v === "symbol") return v;
  if (!isObject(v)) return NativeString(v);
  // the only key of an object made with v as the key
  return ReflectOwnKeys({ __proto__: null, [v]: 0 })[0];
}

// $keys are the keys that for-in visits, before any is deleted.
function $keys(o) {
  if (o === null || o === void 0) return [];
  if (!isObject(o)) o = NativeObject(o);
  if (isProxy !== void 0) {
    for (let p = o; p !== null; p = getPrototypeOf(p)) {
      if (isProxy(p)) return proxyKeys(o);
    }
  }
  const keys = objectKeys(o);
  let p = getPrototypeOf(o);
  if (p === null) return keys;
  let seen = null;
  for (; p !== null; p = getPrototypeOf(p)) {
    const more = objectKeys(p);
    if (more.length === 0) continue;
    if (seen === null) {
      // names that are not enumerable hide those of prototypes, too
      seen = new NativeSet();
      for (let q = o; q !== p; q = getPrototypeOf(q)) setAddAll(seen, ReflectOwnKeys(q));
    }
    for (let i = 0; i < more.length; i++) {
      if (!setHas(seen, more[i])) keys[keys.length] = more[i];
    }
    setAddAll(seen, ReflectOwnKeys(p));
  }
  return keys;
}

function setAddAll(set, list) {
  for (let i = 0; i < list.length; i++) setAdd(set, list[i]);
}

// $has tells whether for-in still visits a key that $keys found: whether it is still there.
function $has(o, key) {
  return isProxy === void 0 ? key in (isObject(o) ? o : NativeObject(o)) : hasEnumerable(isObject(o) ? o : NativeObject(o), key);
}

// $template is the first argument of the tag of a tagged template.
function $template(cooked, raw) {
  objectDefineProperty(cooked, "raw", { __proto__: null, value: NativeFreeze(raw), writable: false, enumerable: false, configurable: false });
  return NativeFreeze(cooked);
}

function $tdz(name) {
  throw new NativeReferenceError("Cannot access '" + name + "' before initialization");
}

function $constant(name) {
  throw new NativeTypeError("Assignment to constant variable.");
}
