// The contents of objects of each kind.

const defaultProtos = {
  __proto__: null, object: "Object.prototype", array: "Array.prototype", function: "Function.prototype", class: "Function.prototype",
  bound: "Function.prototype", error: "Error.prototype", date: "Date.prototype", regexp: "RegExp.prototype", map: "Map.prototype",
  set: "Set.prototype", weakmap: "WeakMap.prototype", weakset: "WeakSet.prototype", buffer: "ArrayBuffer.prototype",
  dataview: "DataView.prototype", arguments: "Object.prototype",
};
const iteratorProtos = {
  __proto__: null, a: "%ArrayIteratorPrototype%", t: "%ArrayIteratorPrototype%", m: "%MapIteratorPrototype%", s: "%SetIteratorPrototype%",
  r: "%RegExpStringIteratorPrototype%",
};
const bornWithProperties = { __proto__: null, function: true, class: true, bound: true, regexp: true, arguments: true };

function writeObject(i, o) {
  const brand = engine.brand(o);
  if (brand === "proxy") {
    writeProxy(i, o);
    return;
  }
  let p = look(o);
  const e = { __proto__: null, kind: "object", level: levelOf(p), shape: -1 };
  let skip = 0, natural = false;
  let defaultProto;
  switch (brand) {
    case "plain": {
      const cursor = describeIterator(o);
      if (cursor !== undefined) defaultProto = writeIterator(e, i, cursor);
      else if (isRawJSON !== undefined && isRawJSON(o)) {
        e.kind = "rawjson";
        e.level = "";
        natural = true;
        e.detail = ',"source":' + stringText(p.values[0]);
      }
      break;
    }
    case "array":
      e.kind = "array";
      elements(e, p, i);
      natural = p.keys.length === 0;
      break;
    case "function":
      natural = writeFunction(e, p, i, o);
      break;
    case "error":
      e.kind = "error";
      errorStack(p, o);
      break;
    case "arguments":
      e.kind = "arguments";
      break;
    case "date":
      e.kind = "date";
      e.detail = ',"time":' + numberText(dateTime(o));
      break;
    case "regexp": {
      e.kind = "regexp";
      let flags = "";
      for (let j = 0; j < 8; j++) if (regexpGetters[j] && regexpGetters[j](o)) flags += "dgimsuvy"[j];
      e.detail = ',"source":' + stringText(regexpSource(o)) + ',"flags":' + toJSON(flags);
      natural = p.keys.length === 1 && p.attrs[0] === Writable && sameValue(p.values[0], 0);
      break;
    }
    case "generator":
      e.kind = "generator";
      writeGenerator(e, i, o);
      break;
    case "map": {
      e.kind = "map";
      e.items = [];
      let n = 0;
      mapForEach(o, (v, k) => {
        inside(i, " (key " + n + ")");
        e.items[e.items.length] = value(k);
        inside(i, " (value " + n++ + ")");
        e.items[e.items.length] = value(v);
      });
      break;
    }
    case "set": {
      e.kind = "set";
      e.items = [];
      let n = 0;
      setForEach(o, (v) => {
        inside(i, " (value " + n++ + ")");
        e.items[e.items.length] = value(v);
      });
      break;
    }
    case "weakmap":
    case "weakset":
      e.kind = brand;
      e.items = [];
      W.weak[W.weak.length] = { __proto__: null, entry: i, object: o, tried: 0, keys: [] };
      break;
    case "buffer":
      e.kind = "buffer";
      e.detail = engine.isDetached(o) ? ',"detached":true' : ',"data":"' + engine.base64(o) + '"';
      break;
    case "typed":
      e.kind = "typed";
      e.detail = ',"type":' + toJSON(typedName(o));
      inside(i, " (buffer)");
      e.detail += ',"buffer":' + value(typedBuffer(o)) + ',"offset":' + typedOffset(o) + ',"length":' + typedLength(o);
      skip = typedLength(o);
      defaultProto = typedName(o) + ".prototype";
      break;
    case "dataview": {
      e.kind = "dataview";
      const b = viewBuffer(o), gone = engine.isDetached(b);
      inside(i, " (buffer)");
      e.detail = ',"buffer":' + value(b) + ',"offset":' + (gone ? 0 : viewOffset(o)) + ',"length":' + (gone ? 0 : viewLength(o));
      break;
    }
    case "boxed": {
      e.kind = "boxed";
      const v = unboxed(o);
      if (typeof v === "string") {
        skip = v.length;
        for (let j = skip; j < p.keys.length; j++) if (p.keys[j] === "length") dropKey(p, j--);
      }
      inside(i, " (value)");
      e.detail = ',"value":' + value(v);
      defaultProto = boxedProto(v);
      break;
    }
    default:
      failAt(i, "an object of the engine that cannot be written (" + brand + ")");
  }
  if (defaultProto === undefined) defaultProto = defaultProtos[e.kind];
  if (p.proto === null) e.proto = "null";
  else {
    inside(i, " (prototype)");
    if (stock.byPath.get(defaultProto) !== p.proto) e.proto = reference(p.proto);
  }
  if (!natural && (p.keys.length > skip || bornWithProperties[e.kind])) properties(e, p, skip, i);
  W.entries[i] = e;
}

// boxedProto is the prototype that an object has by default that holds a primitive value.
function boxedProto(v) {
  switch (typeof v) {
    case "number": return "Number.prototype";
    case "string": return isLong(v) && isWellFormed(v) ? "" : "String.prototype";
    case "boolean": return "Boolean.prototype";
    case "bigint": return "BigInt.prototype";
  }
  return wellKnown.has(v) || symbolKeyFor(v) !== undefined ? "Symbol.prototype" : "";
}

function unboxed(o) {
  for (let i = 0; i < unbox.length; i++) {
    try {
      return unbox[i](o);
    } catch (e) {
      continue;
    }
  }
  return undefined;
}

// arrayIndex is the index that a key is, or -1.
function arrayIndex(k) {
  if (typeof k !== "string" || k === "" || k.length > 10) return -1;
  const c = charCode(k, 0);
  if (c < 48 || c > 57 || c === 48 && k.length > 1) return -1;
  const n = +k;
  return n === floor(n) && n < 4294967295 && "" + n === k ? n : -1;
}

// elements writes the elements of an array and takes them and the property length out of p.
function elements(e, p, i) {
  let length = 0, next = 0, kept = 0;
  const items = [];
  for (let j = p.keys.length - 1; j >= 0; j--) {
    if (p.keys[j] === "length") {
      length = p.values[j];
      e.fixedLength = !(p.attrs[j] & Writable);
      break;
    }
  }
  for (let j = 0; j < p.keys.length; j++) {
    const k = p.keys[j];
    if (k === "length") continue;
    const n = p.attrs[j] === DefaultAttr ? arrayIndex(k) : -1;
    if (n >= 0) {
      if (n > next) items[items.length] = '["hole",' + (n - next) + "]";
      inside(i, "[" + n + "]");
      items[items.length] = value(p.values[j]);
      next = n + 1;
      continue;
    }
    p.keys[kept] = k;
    p.attrs[kept] = p.attrs[j];
    p.values[kept] = p.values[j];
    p.setters[kept++] = p.setters[j];
  }
  p.keys.length = p.attrs.length = p.values.length = p.setters.length = kept;
  if (length > next) items[items.length] = '["hole",' + (length - next) + "]";
  e.items = items;
}

function writeIterator(e, i, cursor) {
  e.kind = "iterator";
  inside(i, " (what it goes over)");
  const source = value(cursor[1]);
  const position = source === UNDEFINED ? "0" : value(cursor[2]);
  e.detail = ',"type":' + toJSON(cursor[0]) + ',"source":' + source + ',"position":' + position;
  return cursor[0] === "string" ? "%StringIteratorPrototype%" : iteratorProtos[cursor[0][0]];
}

function writeProxy(i, o) {
  const parts = proxyParts.get(o);
  if (parts === undefined) failAt(i, "a proxy of the host cannot be written");
  let detail = "";
  if (parts.target !== undefined) {
    inside(i, " (target)");
    detail = ',"target":' + reference(parts.target);
    inside(i, " (handler)");
    detail += ',"handler":' + reference(parts.handler);
  }
  if (parts.callable > 0) detail += ',"callable":"' + (parts.callable === 2 ? "constructor" : "function") + '"';
  W.entries[i] = { __proto__: null, kind: "proxy", shape: -1, detail };
}

// errorStack brings the stack of an error into the form that a snapshot has.
function errorStack(p, o) {
  for (let j = 0; j < p.keys.length; j++) {
    if (p.keys[j] !== "stack") continue;
    if (p.attrs[j] & Accessor && p.values[j] !== undefined && markerOf(functionText(p.values[j])) === undefined) {
      p.values[j] = apply(p.values[j], o, []); // this engine's way to make it when it is asked for
      p.setters[j] = undefined;
      p.attrs[j] = Writable | Configurable;
    }
    if (typeof p.values[j] === "string") p.values[j] = userStack(p.values[j]);
  }
}

// Weak collections do not list their keys, so each object that is in the heap, and each
// intrinsic, is tried.
function followWeak() {
  for (let k = 0; k < W.weak.length; k++) {
    const m = W.weak[k];
    if (m.tried === 0) for (let i = 0; i < stock.objects.length; i++) if (stock.objects[i] !== undefined) tryWeak(m, stock.objects[i], i - stock.objects.length);
    for (; m.tried < W.objects.length; m.tried++) {
      const o = W.objects[m.tried];
      if (isObject(o)) tryWeak(m, o, m.tried);
    }
  }
  return W.next < W.objects.length;
}

function tryWeak(m, o, order) {
  const set = W.entries[m.entry].kind === "weakset";
  if (!(set ? weakSetHas(m.object, o) : weakHas(m.object, o))) return;
  const pair = { __proto__: null, order, key: reference(o), value: undefined };
  if (!set) {
    inside(m.entry, " (weak value)");
    pair.value = value(weakGet(m.object, o));
  }
  m.keys[m.keys.length] = pair;
}

function writeWeak() {
  for (let k = 0; k < W.weak.length; k++) {
    const m = W.weak[k], e = W.entries[m.entry];
    for (let j = 0; j < m.keys.length; j++) {
      e.items[e.items.length] = m.keys[j].key;
      if (m.keys[j].value !== undefined) e.items[e.items.length] = m.keys[j].value;
    }
  }
}
