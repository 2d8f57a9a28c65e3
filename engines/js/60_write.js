// The heap writer: fills the tables of a document with everything that is reached from the values
// it is given. It runs no code of the program except the prologues that functions are asked with.
//
// A value gets its number at once; what it contains is written by finish, in the order of the
// numbers, so that nothing recurses over the graph. The order is that of the host on goja: equal
// states give equal documents.

let W; // the document under work

function newWriter() {
  W = {
    __proto__: null, entries: [], objects: [], origins: [], next: 0,
    seen: newMap(), strings: newMap(), scopeNumbers: newMap(), scopes: [], codeNumbers: newMap(), codes: [],
    shapeNumbers: newMap(), shapes: [], weak: [], lazy: [], suspended: [], at: "", usedUnits: newMap(),
    privateClasses: [], frames: records,
  };
}

function failAt(i, text) { fail(W.origins[i] + ": " + text); }

// value gives the text of a value.
function value(v) {
  switch (typeof v) {
    case "undefined": return UNDEFINED;
    case "boolean": return v ? "true" : "false";
    case "number": return numberText(v);
    case "string": return text(v);
    case "bigint": return '["big","' + v + '"]';
    case "symbol": return symbol(v);
  }
  return v === null ? "null" : reference(v);
}

function reference(o) {
  const known = W.seen.get(o);
  if (known !== undefined) return "[" + known + "]";
  const n = stock.number.get(o);
  if (n !== undefined) return '["in",' + toJSON(stock.paths[n]) + "]";
  if (o === tdz) return TDZ;
  if (W.scopeNumbers.has(o)) fail(W.at + ": the identity of a scope is in the heap");
  return "[" + enter(o) + "]";
}

// enter gives something a place in the heap.
function enter(o) {
  const i = W.entries.length;
  if (o !== undefined) W.seen.set(o, i);
  W.entries[i] = undefined;
  W.objects[i] = o;
  W.origins[i] = W.at;
  return i;
}

function symbol(s) {
  const known = W.seen.get(s);
  if (known !== undefined) return "[" + known + "]";
  const name = wellKnown.get(s);
  if (name !== undefined) return '["sym",' + toJSON(name) + "]";
  const key = symbolKeyFor(s);
  if (key !== undefined) return isWellFormed(key) ? '["key",' + toJSON(key) + "]" : '["key16","' + hexUnits(key) + '"]';
  return "[" + enter(s) + "]";
}

// text gives the text of a string; a long one gets a place in the heap.
function text(s) {
  if (!isLong(s) || !isWellFormed(s)) return stringText(s);
  let i = W.strings.get(s);
  if (i === undefined) {
    i = enter(undefined);
    W.strings.set(s, i);
    W.entries[i] = { __proto__: null, kind: "string", detail: ',"text":' + toJSON(s) };
  }
  return "[" + i + "]";
}

const keyText = (k) => typeof k === "symbol" ? symbol(k) : stringText(k);

// inside notes where what is written next comes from.
function inside(i, what) { W.at = W.origins[i] + what; }

// finish writes the contents of everything that has been reached.
function finish() {
  realmChanges();
  for (;;) {
    for (; W.next < W.objects.length; W.next++) {
      const o = W.objects[W.next];
      if (typeof o === "symbol") {
        const d = description(o);
        W.entries[W.next] = { __proto__: null, kind: "symbol", detail: d === undefined ? "" : ',"description":' + stringText(d) };
      } else if (o !== undefined) {
        writeObject(W.next, o);
      }
    }
    const weak = followWeak(), hidden = followPrivate();
    if (!weak && !hidden) break;
  }
  writeWeak();
  for (let i = 0; i < W.lazy.length; i++) {
    const at = W.seen.get(W.lazy[i].proto);
    if (at !== undefined) W.entries[W.lazy[i].entry].prototype = "[" + at + "]";
  }
  W.lazy = [];
}

// shape gives the number of a list of keys.
function shape(keys, attrs) {
  let plain = true;
  for (let i = 0; i < attrs.length; i++) if (attrs[i] !== DefaultAttr) plain = false;
  const list = textOfNumbers(keys);
  const s = plain ? '{"keys":' + list + "}" : '{"keys":' + list + ',"attrs":' + attrsText(attrs) + "}";
  let n = W.shapeNumbers.get(s);
  if (n === undefined) {
    n = W.shapes.length;
    W.shapes[n] = s;
    W.shapeNumbers.set(s, n);
  }
  return n;
}

function attrsText(attrs) {
  const names = [];
  for (let i = 0; i < attrs.length; i++) {
    const a = attrs[i];
    names[i] = '"' + (a & Writable ? "w" : "") + (a & Enumerable ? "e" : "") + (a & Configurable ? "c" : "") + (a & Accessor ? "a" : "") + '"';
  }
  return textOfNumbers(names);
}

// properties writes the properties from the skip-th on: sets e.shape and e.values.
function properties(e, p, skip, i, path) {
  const at = i >= 0 ? W.origins[i] : path;
  const keys = [], attrs = [], values = [];
  for (let j = skip; j < p.keys.length; j++) {
    W.at = at + " (a key)";
    keys[keys.length] = keyText(p.keys[j]);
    attrs[attrs.length] = p.attrs[j];
  }
  e.shape = shape(keys, attrs);
  for (let j = skip; j < p.keys.length; j++) {
    W.at = at + (typeof p.keys[j] === "symbol" ? "[symbol]" : "." + p.keys[j]);
    values[values.length] = value(p.values[j]);
    if (p.attrs[j] & Accessor) values[values.length] = value(p.setters[j]);
  }
  e.values = textOfNumbers(values);
}

// levelOf finds out how far an object is closed, and brings the attributes of its properties to
// those that they had before.
function levelOf(p) {
  if (p.extensible) return "";
  let level = "frozen";
  for (let i = 0; i < p.attrs.length; i++) {
    if (p.attrs[i] & Configurable) return "fixed";
    if (p.attrs[i] & Writable) level = "sealed";
  }
  for (let i = 0; i < p.attrs.length; i++) {
    p.attrs[i] |= Configurable;
    if (level === "frozen" && !(p.attrs[i] & Accessor)) p.attrs[i] |= Writable;
  }
  return level;
}

// entryText is the canonical text of an entry.
function entryText(e) {
  let s = "";
  if (e.kind !== "object") s += ',"kind":"' + e.kind + '"';
  if (e.proto) s += ',"proto":' + e.proto;
  if (e.level) s += ',"level":"' + e.level + '"';
  if (e.detail) s += e.detail;
  if (e.prototype) s += ',"prototype":' + e.prototype;
  if (e.keys) s += ',"keys":' + e.keys;
  if (e.statics) s += ',"statics":' + e.statics;
  if (e.items !== undefined) s += ',"items":' + textOfNumbers(e.items);
  if (e.fixedLength) s += ',"fixedLength":true';
  if (e.private !== undefined) {
    const parts = [];
    for (let i = 0; i < e.private.length; i++) parts[i] = '{"class":[' + e.private[i].cls + '],"fields":' + textOfNumbers(e.private[i].fields) + "}";
    s += ',"private":' + textOfNumbers(parts);
  }
  if (e.shape !== undefined && e.shape >= 0) s += ',"shape":' + e.shape + ',"v":' + e.values;
  return "{" + slice(s, 1) + "}";
}
