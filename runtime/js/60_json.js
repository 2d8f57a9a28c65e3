// JSON with functions of the program: toJSON, replacers, revivers.

const NativeJSON = JSON;
const NativeParse = NativeJSON.parse;
const NativeStringify = NativeJSON.stringify;
const isRawJSON = NativeJSON.isRawJSON;

const BigIntPrototype = BigInt.prototype;
const BooleanPrototype = Boolean.prototype;
const NumberPrototype = NativeNumber.prototype;
const bigintValueOf = uncurry(BigIntPrototype.valueOf);
const booleanValueOf = uncurry(BooleanPrototype.valueOf);
const numberValueOf = uncurry(NumberPrototype.valueOf);
const stringValueOf = uncurry(StringPrototype.valueOf);

// isBoxed tells (or, without the host, suspects) wrapper objects: Number, String, Boolean, BigInt.
const isBoxed = $host.isBoxed || mayBeBoxed;

function mayBeBoxed(o) {
  for (let p = getPrototypeOf(o); p !== null; p = getPrototypeOf(p)) {
    if (p === ObjectPrototype) return false;
    if (p === NumberPrototype || p === StringPrototype || p === BooleanPrototype || p === BigIntPrototype) return true;
  }
  return false;
}

// boxKind is which kind of wrapper object o is. A wrapper says so itself; only one that hides it
// is tried with the methods of all kinds, whose errors may call its toString.
function boxKind(o) {
  const tag = objectToString(o);
  if (tag === "[object Number]" && isKind("number", o)) return "number";
  if (tag === "[object String]" && isKind("string", o)) return "string";
  if (tag === "[object Boolean]" && isKind("boolean", o)) return "boolean";
  if (isKind("bigint", o)) return "bigint";
  if (isKind("number", o)) return "number";
  if (isKind("string", o)) return "string";
  return isKind("boolean", o) ? "boolean" : "";
}

function isKind(kind, o) {
  try {
    if (kind === "number") numberValueOf(o);
    else if (kind === "string") stringValueOf(o);
    else if (kind === "boolean") booleanValueOf(o);
    else bigintValueOf(o);
    return true;
  } catch (e) {
    return false;
  }
}

// unwrap gives the primitive of a wrapper object, any other object as it is.
function unwrap(o) {
  if (!isBoxed(o)) return o;
  const kind = boxKind(o);
  if (kind === "number") return +o;
  if (kind === "string") return NativeString(o);
  if (kind === "boolean") return booleanValueOf(o);
  return kind === "bigint" ? bigintValueOf(o) : o;
}

const { stringify, parse } = {
  stringify(value, replacer, space) {
    if (typeof replacer !== "function" && !$host.mentionsToJSON()) return NativeStringify(value, replacer, space);
    let list = null;
    let fn = null;
    if (typeof replacer === "function") {
      fn = replacer;
    } else if (typeof replacer === "object" && replacer !== null && isArray(replacer)) {
      list = bare();
      const seen = new NativeSet();
      const n = toLength(replacer.length);
      for (let i = 0; i < n; i++) {
        let v = replacer[i];
        if (typeof v === "object" && v !== null && isBoxed(v)) {
          const kind = boxKind(v);
          if (kind === "number" || kind === "string") v = NativeString(v);
        }
        if (typeof v === "number") v = NativeString(v);
        if (typeof v === "string" && !setHas(seen, v)) {
          setAdd(seen, v);
          list[list.length] = v;
        }
      }
    }
    let gap = "";
    if (typeof space === "object" && space !== null) space = unwrap(space);
    if (typeof space === "number") {
      let n = MathTrunc(space);
      if (!(n > 0)) n = 0;
      if (n > 10) n = 10;
      gap = stringSlice("          ", 0, n);
    } else if (typeof space === "string") {
      gap = stringSlice(space, 0, 10);
    }
    // All that can call the program happens while a copy is made, which the engine then writes.
    let v = jsonValue({ "": value }, "", fn);
    if (typeof v === "object" && v !== null) v = jsonCopy(v, bare(), 0, fn, list);
    else if (typeof v === "bigint") throw new NativeTypeError("Do not know how to serialize a BigInt");
    return NativeStringify(v, list === null ? null : dressed(list), gap);
  },

  parse(text, reviver) {
    const v = NativeParse(text);
    if (typeof reviver !== "function") return v;
    const d = { __proto__: null, value: void 0, writable: true, enumerable: true, configurable: true };
    return revive({ "": v }, "", reviver, d);
  },
};

// jsonValue is the first part of SerializeJSONProperty: the value to write.
function jsonValue(holder, key, fn) {
  let v = holder[key];
  if (typeof v === "object" && v !== null || typeof v === "function" || typeof v === "bigint") {
    const f = v.toJSON;
    if (typeof f === "function") v = call(f, v, typeof key === "number" ? NativeString(key) : key);
  }
  if (fn !== null) v = call(fn, holder, typeof key === "number" ? NativeString(key) : key, v);
  return typeof v === "object" && v !== null && isBoxed(v) ? unwrap(v) : v;
}

// jsonCopy is an object that the engine writes as it would o, without calling anything. stack
// holds the depth objects around o.
function jsonCopy(o, stack, depth, fn, list) {
  if (isRawJSON(o)) return o;
  for (let i = 0; i < depth; i++) {
    if (stack[i] === o) throw new NativeTypeError("Converting circular structure to JSON");
  }
  stack[depth++] = o;
  const array = isArray(o);
  const keys = array ? null : list === null ? objectKeys(o) : list;
  const n = array ? toLength(o.length) : keys.length;
  const copy = array ? setPrototypeOf([], null) : { __proto__: null };
  for (let i = 0; i < n; i++) {
    const key = array ? i : keys[i];
    let v = o[key];
    if (typeof v === "object" ? v !== null : typeof v === "function" || typeof v === "bigint") {
      const f = v.toJSON;
      if (typeof f === "function") v = call(f, v, array ? NativeString(key) : key);
    }
    if (fn !== null) v = call(fn, o, array ? NativeString(key) : key, v);
    if (typeof v === "object") {
      if (v !== null && isBoxed(v)) v = unwrap(v);
      if (typeof v === "object" && v !== null) v = jsonCopy(v, stack, depth, fn, list);
    }
    if (typeof v === "function") {
      if (!array) continue;
      v = null;
    }
    if (typeof v === "bigint") throw new NativeTypeError("Do not know how to serialize a BigInt");
    copy[key] = v;
  }
  return copy;
}

// revive is InternalizeJSONProperty. d is the descriptor that new values are defined with.
function revive(holder, key, reviver, d) {
  const v = holder[key];
  if (typeof v === "object" && v !== null || typeof v === "function") {
    if (isArray(v)) {
      const n = toLength(v.length);
      for (let i = 0; i < n; i++) reviveInto(v, NativeString(i), reviver, d);
    } else {
      const keys = objectKeys(v);
      const n = keys.length;
      for (let i = 0; i < n; i++) reviveInto(v, keys[i], reviver, d);
    }
  }
  return call(reviver, holder, key, v);
}

function reviveInto(o, key, reviver, d) {
  const v = revive(o, key, reviver, d);
  if (v === void 0) {
    ReflectDeleteProperty(o, key);
    return;
  }
  d.value = v;
  ReflectDefineProperty(o, key, d);
  d.value = void 0;
}
