// The heap reader: makes the heap of a document in this realm, first a shell of every object, so that
// everything can be referred to, then the contents. The document was checked before it came here.

let R; // the document under work

function newReader(doc) {
  R = { __proto__: null, doc, made: [], done: [], bundles: newMap(), keys: [], born: [], natural: [], main: newMap(), inst: [], args: newMap(), waiting: [] };
}

const isRef = (v) => typeof v === "object" && v !== null && typeof v[0] === "number";

// readValue gives the value for one of the document. An absent one is undefined.
function readValue(v) {
  if (typeof v !== "object" || v === null) return v;
  if (v.length === 0) return undefined;
  if (typeof v[0] === "number") {
    if (!R.done[v[0]]) fail("heap[" + v[0] + "] was not made");
    return R.made[v[0]];
  }
  switch (v[0]) {
    case "u": return undefined;
    case "nan": return NaN;
    case "+inf": return Infinity;
    case "-inf": return -Infinity;
    case "-0": return -0;
    case "utf16": return unhex(v[1]);
    case "big": return bigOf(v[1]);
    case "tdz": return tdz;
    case "in": {
      const o = stock.byPath.get(v[1]);
      if (o === undefined) fail("this realm has no " + v[1]);
      return o;
    }
    case "sym": {
      const s = wellKnownByName.get(v[1]);
      if (s === undefined) fail("this realm has no Symbol." + v[1]);
      return s;
    }
    case "key": return symbolFor(v[1]);
    case "key16": return symbolFor(unhex(v[1]));
  }
  return fail("a value " + v[0] + " cannot be here");
}

function unhex(s) {
  let out = "";
  for (let i = 0; i < s.length; i += 4) out += fromCharCode(+("0x" + slice(s, i, i + 4)));
  return out;
}

function put(i, o) {
  R.made[i] = o;
  R.done[i] = true;
}

const kindOf = (e) => e.kind === undefined ? "object" : e.kind;
const isFunctionKind = (k) => k === "function" || k === "class" || k === "bound" || k === "proxy";
const attrsOf = (s, j) => {
  if (s.attrs === undefined) return DefaultAttr;
  const t = s.attrs[j];
  return (indexOf(t, "w") >= 0 ? Writable : 0) | (indexOf(t, "e") >= 0 ? Enumerable : 0) | (indexOf(t, "c") >= 0 ? Configurable : 0) | (indexOf(t, "a") >= 0 ? Accessor : 0);
};

function shells() {
  const heap = R.doc.heap;
  for (let i = 0; i < heap.length; i++) {
    const p = prototypeEntry(heap[i]);
    if (p >= 0) R.born[p] = true;
  }
  for (let i = 0; i < heap.length; i++) if (!R.born[i]) shell(i, heap[i]);
  for (let i = 0; i < heap.length; i++) view(i, heap[i]);
  for (let i = 0; i < heap.length; i++) if (kindOf(heap[i]) === "buffer" && heap[i].detached) engine.detach(R.made[i]);
  for (let i = 0; i < heap.length; i++) iterator(i, heap[i]);
  makeFunctions();
  for (let i = 0; i < heap.length; i++) iterator(i, heap[i]);
}

// prototypeEntry gives the entry that is the property prototype of an entry from birth, or -1.
function prototypeEntry(e) {
  let v;
  if (e.kind === "function") v = e.prototype;
  else if (e.kind === "class") v = dataProperty(e, "prototype");
  return isRef(v) && kindOf(R.doc.heap[v[0]]) === "object" ? v[0] : -1;
}

function dataProperty(e, name) {
  if (e.shape === undefined) return undefined;
  const s = R.doc.shapes[e.shape];
  for (let j = 0, at = 0; j < s.keys.length; j++, at++) {
    if (attrsOf(s, j) & Accessor) at++;
    else if (s.keys[j] === name) return e.v[at];
  }
  return undefined;
}

function shell(i, e) {
  switch (kindOf(e)) {
    case "object":
      if (e.private !== undefined) return; // with its class
      return put(i, {});
    case "array": return put(i, []);
    case "error": return put(i, new RealmError());
    case "arguments": return put(i, R.args.get(i) ?? sloppyArguments());
    case "generator": return put(i, makeGenerator(i, e));
    case "date": return put(i, new newTypes.Date(readValue(e.time)));
    case "regexp": return put(i, new newTypes.RegExp(readValue(e.source), e.flags));
    case "rawjson": return put(i, rawJSON(readValue(e.source)));
    case "map": return put(i, new newTypes.Map());
    case "set": return put(i, new newTypes.Set());
    case "weakmap": return put(i, new newTypes.WeakMap());
    case "weakset": return put(i, new newTypes.WeakSet());
    case "buffer": return put(i, engine.unbase64(e.detached ? "" : e.data));
    case "symbol": return put(i, e.description === undefined ? newSymbol() : newSymbol(readValue(e.description)));
    case "string": return put(i, e.text);
  }
}

function view(i, e) {
  if (e.kind === "typed") put(i, new newTypes[e.type](readValue(e.buffer), e.offset, e.length));
  else if (e.kind === "dataview") put(i, new newTypes.DataView(readValue(e.buffer), e.offset, e.length));
  else if (e.kind === "boxed") put(i, objectOf(readValue(e.value)));
}

// iterator makes entry i if it is an iterator and can be made. Those over Maps and Sets begin at the
// beginning and are moved on by moveIterators, because their sources are still empty.
function iterator(i, e) {
  if (e.kind !== "iterator" || R.done[i]) return;
  if (isRef(e.source)) {
    const s = e.source[0];
    iterator(s, R.doc.heap[s]);
    if (!R.done[s]) return;
  }
  put(i, makeIterator(e.type, readValue(e.source), isWalk(e) ? 0 : readValue(e.position)));
}

function isWalk(e) {
  if (!isRef(e.source)) return false;
  const k = R.doc.heap[e.source[0]].kind;
  return (k === "map" || k === "set") && (e.type[0] === "m" || e.type[0] === "s");
}

function moveIterators() {
  for (let i = 0; i < R.doc.heap.length; i++) {
    const e = R.doc.heap[i];
    if (e.kind !== "iterator" || !isWalk(e)) continue;
    const next = stock.byPath.get(R.doc.heap[e.source[0]].kind === "map" ? "%MapIteratorPrototype%.next" : "%SetIteratorPrototype%.next");
    for (let n = e.position; n > 0; n--) apply(next, R.made[i], []);
  }
}

// makeFunctions makes functions, classes, bound functions, proxies and objects with private members, each after
// those that it needs.
function makeFunctions() {
  const heap = R.doc.heap, entered = [], stack = [];
  const later = (i) => isFunctionKind(kindOf(heap[i])) || heap[i].private !== undefined && kindOf(heap[i]) === "object";
  for (let i = 0; i < heap.length; i++) {
    if (R.done[i]) continue;
    stack[0] = i;
    stack.length = 1;
    while (stack.length > 0) {
      const j = stack[stack.length - 1], e = heap[j];
      if (R.done[j] || !later(j) || R.born[j]) {
        stack.length--;
        continue;
      }
      const n = stack.length, need = (v) => {
        if (isRef(v) && !R.done[v[0]] && later(v[0]) && !R.born[v[0]]) stack[stack.length] = v[0];
      };
      if (e.kind === "class") need(e.proto);
      need(e.class);
      need(e.target);
      if (e.kind === "bound") {
        need(e.this);
        for (let k = 0; k < e.args.length; k++) need(e.args[k]);
      }
      if (e.kind === "proxy") need(e.handler);
      if (e.private !== undefined && kindOf(e) === "object") for (let k = 0; k < e.private.length; k++) need(e.private[k].class);
      if (stack.length > n) {
        if (entered[j]) fail("heap[" + j + "]: functions that need each other to be made");
        entered[j] = true;
        continue;
      }
      stack.length--;
      makeFunction(j, e);
    }
  }
}

function makeFunction(i, e) {
  switch (kindOf(e)) {
    case "bound": {
      const args = [readValue(e.target), readValue(e.this)];
      for (let k = 0; k < e.args.length; k++) args[k + 2] = readValue(e.args[k]);
      const f = apply(nativeBind, undefined, args);
      boundParts.set(f, args);
      return put(i, f);
    }
    case "proxy": {
      if (e.target === undefined) {
        const p = makeProxy(e.callable === undefined ? {} : e.callable === "constructor" ? function () {} : () => {}, {});
        revokeProxy(p);
        return put(i, p);
      }
      return put(i, makeProxy(readValue(e.target), readValue(e.handler)));
    }
    case "object": return put(i, stampedObject(e));
  }
  const c = R.doc.code[e.code], unit = c.unit ?? 1, scope = e.scope ?? -1;
  let f;
  if (e.kind === "class") {
    const keys = [];
    if (e.keys !== undefined) for (let j = 0; j < e.keys.length; j++) keys[j] = readValue(e.keys[j]);
    const bundle = makeClass(unit, c.fn, scope, keys);
    R.bundles.set(i, bundle);
    f = bundle.get(c.fn);
  } else if (e.class !== undefined) {
    f = R.bundles.get(e.class[0]).get(c.fn) ?? privateMethod(R.made[e.class[0]], c.fn);
  } else {
    f = dispatcher(unit, scope)("f" + c.fn, undefined);
  }
  if (typeof f !== "function") fail("heap[" + i + "]: function " + unit + "." + c.fn + " was not made");
  put(i, f);
  const p = prototypeEntry(e);
  if (p >= 0 && !R.done[p]) put(p, f.prototype);
}

// makeClass evaluates a class again. The result has it and its members by the numbers of their functions.
function makeClass(unit, fn, scope, keys) {
  const cls = dispatcher(unit, scope)("c" + fn, [null, keys]);
  const out = newMap();
  out.set(fn, cls);
  const member = (f) => {
    if (typeof f !== "function") return;
    const m = markerOf(functionText(f));
    if (m !== undefined && m[1] !== fn) out.set(m[1], f);
  };
  const info = classes.get(cls);
  for (let i = 0; i < 2; i++) {
    const p = look(i === 0 ? cls : cls.prototype);
    for (let j = 0; j < p.values.length; j++) {
      member(p.values[j]);
      member(p.setters[j]);
    }
  }
  return out;
}

// privateMethod is a private method of a class. Only an object that has it gives it out.
function privateMethod(cls, fn) {
  const info = classes.get(cls), f = recordOf(info[1], info[2]), names = info[4] === undefined ? [] : ownKeys(info[4]);
  let o = {};
  if (f.derived) stampDerived(cls, info, o);
  else o = withFlag(info[1], true, () => construct(cls, [], Given));
  for (let i = 0; i < names.length; i++) {
    if (isAccessorName(info, names[i])) continue;
    for (let k = 0; k < 2; k++) {
      const holder = k === 0 ? o : cls;
      if (!hasPrivate(info, names[i], holder)) continue;
      const v = info[4][names[i]][0](holder), m = typeof v === "function" ? markerOf(functionText(v)) : undefined;
      if (m !== undefined && m[0] === info[1] && m[1] === fn) {
        classes.set(v, info);
        return v;
      }
    }
  }
  return undefined;
}

function revokeProxy(p) {
  const parts = proxyParts.get(p);
  if (parts === undefined) return;
  parts.revoke();
  parts.target = parts.handler = undefined;
}

// sloppyArguments makes an arguments object whose properties can all be deleted.
const sloppyArguments = engine.evaluate("(function () { return arguments; })", hostScript);
