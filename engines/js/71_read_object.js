// The contents of restored objects.

function fill() {
  const doc = R.doc;
  for (let i = 0; i < doc.shapes.length; i++) {
    R.keys[i] = [];
    for (let j = 0; j < doc.shapes[i].keys.length; j++) R.keys[i][j] = readValue(doc.shapes[i].keys[j]);
  }
  stampPrivate();
  for (let i = 0; i < doc.heap.length; i++) contents(i, doc.heap[i], R.made[i]);
  privateMembers();
  moveIterators();
  for (let i = 0; i < doc.heap.length; i++) {
    switch (doc.heap[i].level) {
      case "fixed": preventExtensions(R.made[i]); break;
      case "sealed": seal(R.made[i]); break;
      case "frozen": freeze(R.made[i]); break;
    }
  }
  for (let i = 0; i < doc.realm.length; i++) change(doc.realm[i]);
}

function contents(i, e, o) {
  const kind = kindOf(e);
  if (!isObject(o) || kind === "proxy" || kind === "rawjson") return;
  const items = e.items;
  if (kind === "array") {
    let n = 0;
    for (let j = 0; j < items.length; j++) {
      const v = items[j];
      if (typeof v === "object" && v !== null && v[0] === "hole") {
        n += v[1];
        o.length = n;
      } else {
        define(o, n++, { __proto__: null, value: readValue(v), writable: true, enumerable: true, configurable: true });
      }
    }
  } else if (kind === "map" || kind === "weakmap") {
    const set = kind === "map" ? mapSet : weakSet;
    for (let j = 0; j < items.length; j += 2) set(o, readValue(items[j]), readValue(items[j + 1]));
  } else if (kind === "set" || kind === "weakset") {
    const add = kind === "set" ? setAdd : weakSetAdd;
    for (let j = 0; j < items.length; j++) add(o, readValue(items[j]));
  }
  ownProperties(i, e, o, kind);
  protoOf(i, e, o, kind);
  if (e.fixedLength) define(o, "length", { __proto__: null, writable: false });
}

function protoOf(i, e, o, kind) {
  let proto;
  if (e.proto !== undefined) proto = readValue(e.proto);
  else if (kind === "object" ? R.born[i] || e.private !== undefined : kind === "class" || kind === "bound") proto = stock.byPath.get(defaultProtos[kind]);
  else return;
  if (getPrototype(o) !== proto) setPrototype(o, proto);
}

function ownProperties(i, e, o, kind) {
  if (e.shape === undefined) {
    if (kind === "function") return naturalAgain(e, o);
    if (kind === "regexp") return;
  }
  if (bornWithProperties[kind] || kind === "error" || R.born[i]) clear(e, o, kind);
  if (e.shape !== undefined) defineAll(i, o, R.doc.shapes[e.shape], R.keys[e.shape], e.v, e.level);
}

// naturalAgain gives a function the properties that its code says, if it was not born with them.
function naturalAgain(e, o) {
  if (R.natural[e.code]) return;
  const c = R.doc.code[e.code];
  let same = true;
  const check = (name, want) => {
    const d = descriptorOf(o, name);
    if (d !== undefined && sameValue(d.value, want)) return;
    same = false;
    define(o, name, { __proto__: null, value: want, writable: false, enumerable: false, configurable: true });
  };
  check("length", readValue(c.length));
  check("name", readValue(c.name));
  R.natural[e.code] = same;
}

// clear deletes the properties that an object was born with from the first one on that is not at its place among
// those that it shall have.
function clear(e, o, kind) {
  const want = e.shape === undefined ? [] : R.keys[e.shape], p = look(o);
  if (kind === "function") ordinaryKeys(p);
  const skip = kind === "function" ? "prototype" : undefined; // where the engine puts it is its own affair
  let at = 0, same = true;
  for (let j = 0; j < p.keys.length; j++) {
    if (skip !== undefined && p.keys[j] === skip) continue;
    while (at < want.length && skip !== undefined && want[at] === skip) at++;
    if (same && at < want.length && want[at] === p.keys[j]) {
      at++;
      continue;
    }
    same = false;
    if (p.attrs[j] & Configurable) deleteProperty(o, p.keys[j]);
  }
}

function defineAll(i, o, s, keys, values, level) {
  for (let j = 0, at = 0; j < keys.length; j++) {
    let a = attrsOf(s, j);
    if (level === "sealed" || level === "frozen") {
      a &= ~Configurable;
      if (level === "frozen") a &= ~Writable;
    }
    const v = readValue(values[at++]);
    defineOne(o, keys[j], a, v, a & Accessor ? readValue(values[at++]) : undefined);
  }
}

function defineOne(o, key, a, v, setter) {
  const d = { __proto__: null, enumerable: (a & Enumerable) !== 0, configurable: (a & Configurable) !== 0 };
  if (a & Accessor) {
    d.get = v;
    d.set = setter;
  } else {
    d.value = v;
    d.writable = (a & Writable) !== 0;
  }
  define(o, key, d);
}

// change makes the changes to an intrinsic.
function change(c) {
  const o = stock.byPath.get(c.path);
  if (o === undefined) fail("this realm has no " + c.path);
  if (c.deleted !== undefined) for (let j = 0; j < c.deleted.length; j++) deleteProperty(o, readValue(c.deleted[j]));
  if (c.shape !== undefined) defineAll(-1, o, R.doc.shapes[c.shape], R.keys[c.shape], c.v, undefined);
  if (c.proto !== undefined) setPrototype(o, readValue(c.proto));
  if (c.fixed) preventExtensions(o);
}

// Private members. Only constructing puts them into an object: in a restored class every constructor returns at once
// while $f is set, initialisers then give nothing, and super() of a derived class gives the object that it is told.

let stampInto;
function Given() { return stampInto; }

const textsOf = (unit) => byUnit.get(unit).texts;

function withFlag(unit, flag, f) {
  const texts = textsOf(unit);
  for (let i = 0; i < texts.length; i++) if (texts[i].inspect) texts[i].inspect(flag);
  try {
    return f();
  } finally {
    for (let i = 0; i < texts.length; i++) if (texts[i].inspect) texts[i].inspect(false);
  }
}

// stampedObject makes the shell of an object with private members.
function stampedObject(e) {
  let o;
  for (let k = 0; k < e.private.length; k++) {
    const cls = readValue(e.private[k].class), info = classes.get(cls), f = recordOf(info[1], info[2]);
    if (f.derived) continue;
    if (o !== undefined) fail("an object that two base classes have made");
    o = withFlag(info[1], true, () => construct(cls, [], Given));
  }
  if (o === undefined) o = {};
  const keys = ownKeys(o);
  for (let j = 0; j < keys.length; j++) deleteProperty(o, keys[j]);
  return o;
}

// stampDerived gives a shell the private members of a derived class.
function stampDerived(cls, info, o) {
  const parent = getPrototype(cls), had = newMap(), before = ownKeys(o);
  for (let j = 0; j < before.length; j++) had.set(before[j], true);
  stampInto = o;
  setPrototype(cls, Given);
  try {
    withFlag(info[1], true, () => construct(cls, [], Given));
  } finally {
    setPrototype(cls, parent);
  }
  const keys = ownKeys(o);
  for (let j = 0; j < keys.length; j++) if (!had.has(keys[j])) deleteProperty(o, keys[j]);
}

function eachPrivate(f) {
  const heap = R.doc.heap;
  for (let i = 0; i < heap.length; i++) {
    const list = heap[i].private;
    if (list === undefined) continue;
    for (let k = 0; k < list.length; k++) {
      const cls = readValue(list[k].class), info = classes.get(cls);
      f(cls, info, recordOf(info[1], info[2]), list[k].fields, R.made[i]);
    }
  }
}

function stampPrivate() {
  eachPrivate((cls, info, f, fields, o) => { if (f.derived) stampDerived(cls, info, o); });
}

function privateMembers() {
  eachPrivate((cls, info, f, fields, o) => setPrivate(info, f.private.fields, fields, o));
  const heap = R.doc.heap;
  for (let i = 0; i < heap.length; i++) {
    if (heap[i].statics === undefined) continue;
    const info = classes.get(R.made[i]);
    setPrivate(info, recordOf(info[1], info[2]).private.statics, heap[i].statics, R.made[i]);
  }
}

function setPrivate(info, fields, values, o) {
  for (let j = 0; j < fields.length; j++) {
    if (isArray(values[j]) && values[j].length === 0) fail("a private field that is not initialised yet cannot be made on this engine");
    info[4][fields[j]][1](o, readValue(values[j]));
  }
}

// initialise makes the fields of an object whose constructor, which runs as residual code, has returned from super().
function initialise(cls, o) {
  const info = classes.get(cls), parent = getPrototype(cls), texts = textsOf(info[1]);
  const swapped = setPrototype(cls, function () { // both are back before the first initialiser runs
    for (let i = 0; i < texts.length; i++) if (texts[i].inspect) texts[i].inspect(false);
    setPrototype(cls, parent);
    return o;
  });
  if (!swapped) {
    broken = "fields of a class that is frozen cannot be made on this engine after a hop";
    token.on = true;
    throw token;
  }
  for (let i = 0; i < texts.length; i++) if (texts[i].inspect) texts[i].inspect(2);
  return construct(cls, []);
}
