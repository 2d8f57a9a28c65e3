// What a realm has before the program runs: its intrinsics in the order of the list that all engines
// share, how each is called, and what it looked like.

const stock = { __proto__: null, objects: [], paths: [], number: newMap(), byPath: newMap(), looks: [] };
const wellKnown = newMap(); // symbol -> name
const wellKnownByName = newMap();

const hiddenIntrinsics = () => ({
  __proto__: null,
  globalThis: globalThis,
  "%IteratorPrototype%": getPrototype(getPrototype([][Symbol.iterator]())),
  "%ArrayIteratorPrototype%": getPrototype([][Symbol.iterator]()),
  "%MapIteratorPrototype%": getPrototype(new Map()[Symbol.iterator]()),
  "%SetIteratorPrototype%": getPrototype(new Set()[Symbol.iterator]()),
  "%StringIteratorPrototype%": getPrototype(""[Symbol.iterator]()),
  "%RegExpStringIteratorPrototype%": getPrototype(/a/[Symbol.matchAll]("")),
  "%TypedArray%": getPrototype(newTypes.Uint8Array),
  "%GeneratorFunction%": getPrototype(function* () {}).constructor,
  "%AsyncFunction%": getPrototype(async function () {}).constructor,
  "%ThrowTypeError%": descriptorOf((function () { "use strict"; return arguments; })(), "callee").get,
  "%require%": requireFunction,
  "%host%": $host,
  "%capture%": token,
  "%modules%": modules,
  "%internal%": internal,
  "%ArgumentsValues%": arrayValuesOfEngine,
});

// takeStock notes everything that the program will find. steps is the list of the intrinsics: how each is found.
function takeStock(steps) {
  const symbols = ownKeys(Symbol);
  for (let i = 0; i < symbols.length; i++) {
    const s = typeof symbols[i] === "string" ? descriptorOf(Symbol, symbols[i]).value : undefined;
    if (typeof s === "symbol" && symbolKeyFor(s) === undefined) { // Symbol.dispose of Node 20 is not
      wellKnown.set(s, symbols[i]);
      wellKnownByName.set(symbols[i], s);
    }
  }
  const roots = hiddenIntrinsics();
  for (let i = 0; i < steps.length; i++) {
    const s = steps[i];
    let o;
    if (s.kind === "root") o = roots[s.name];
    else if (stock.objects[s.from] !== undefined) o = follow(stock.objects[s.from], s);
    if (!isObject(o)) o = undefined;
    addIntrinsic(o, s.path);
  }
  // What this engine has besides.
  for (let i = 0; i < stock.objects.length; i++) if (stock.objects[i] !== undefined) addInside(i);
  for (let i = 0; i < stock.objects.length; i++) stock.looks[i] = stock.objects[i] === undefined ? undefined : look(stock.objects[i]);
}

function follow(o, step) {
  if (step.kind === "proto") return getPrototype(o);
  let key = step.name;
  if (step.symbol) {
    const keys = ownKeys(o);
    key = undefined;
    for (let i = 0; i < keys.length; i++) if (typeof keys[i] === "symbol" && description(keys[i]) === step.name) key = keys[i];
    if (key === undefined) return undefined;
  }
  const d = descriptorOf(o, key);
  return d === undefined ? undefined : step.kind === "get" ? d.get : step.kind === "set" ? d.set : d.value;
}

function addIntrinsic(o, path) {
  const i = stock.objects.length;
  if (o !== undefined && stock.number.has(o)) o = undefined; // one object under two names
  stock.objects[i] = o;
  stock.paths[i] = path;
  if (o !== undefined) {
    stock.number.set(o, i);
    stock.byPath.set(path, o);
  }
}

function addInside(i) {
  const o = stock.objects[i], path = stock.paths[i], keys = ownKeys(o);
  const base = path === "globalThis" ? "" : path + ".";
  const add = (v, name) => {
    if (isObject(v) && !stock.number.has(v)) addIntrinsic(v, name);
  };
  for (let j = 0; j < keys.length; j++) {
    const d = descriptorOf(o, keys[j]);
    const name = typeof keys[j] === "symbol" ? path + "[" + description(keys[j]) + "]" : base + keys[j];
    if (d === undefined) continue;
    if (hasOwn(d, "value")) add(d.value, name);
    else {
      add(d.get, "get " + name);
      add(d.set, "set " + name);
    }
  }
  add(getPrototype(o), path + ".__proto__");
}

// Attributes of properties, as in a snapshot.
const Writable = 1, Enumerable = 2, Configurable = 4, Accessor = 8, DefaultAttr = 7;

// look reads the own properties of an object that is no proxy, without running any code of the program.
function look(o) {
  const keys = ownKeys(o), n = keys.length;
  const p = { __proto__: null, keys, attrs: [], values: [], setters: [], proto: getPrototype(o), extensible: isExtensible(o) };
  for (let i = 0; i < n; i++) {
    const d = descriptorOf(o, keys[i]);
    let a = (d.enumerable ? Enumerable : 0) | (d.configurable ? Configurable : 0);
    if (hasOwn(d, "value")) {
      if (d.writable) a |= Writable;
      p.values[i] = d.value;
      p.setters[i] = undefined;
    } else {
      a |= Accessor;
      p.values[i] = d.get;
      p.setters[i] = d.set;
    }
    p.attrs[i] = a;
  }
  return p;
}

// dropKey takes property i out of a look.
function dropKey(p, i) {
  for (let j = i + 1; j < p.keys.length; j++) {
    p.keys[j - 1] = p.keys[j];
    p.attrs[j - 1] = p.attrs[j];
    p.values[j - 1] = p.values[j];
    p.setters[j - 1] = p.setters[j];
  }
  p.keys.length--;
  p.attrs.length = p.values.length = p.setters.length = p.keys.length;
}

// moveKey moves property from to the place to.
function moveKey(p, from, to) {
  const lists = [p.keys, p.attrs, p.values, p.setters];
  for (let l = 0; l < 4; l++) {
    const s = lists[l], v = s[from];
    for (let j = from; j > to; j--) s[j] = s[j - 1];
    for (let j = from; j < to; j++) s[j] = s[j + 1];
    s[to] = v;
  }
}
