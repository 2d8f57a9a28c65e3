// Functions, classes, bound functions and scope instances.

function writeFunction(e, p, i, o) {
  const bound = boundParts.get(o);
  if (bound !== undefined) {
    e.kind = "bound";
    const parts = [];
    inside(i, " (bound function)");
    let detail = ',"target":' + value(bound[0]);
    inside(i, " (bound this)");
    detail += ',"this":' + value(bound[1]);
    for (let j = 2; j < bound.length; j++) {
      inside(i, " (bound argument)");
      parts[j - 2] = value(bound[j]);
    }
    e.detail = detail + ',"args":' + textOfNumbers(parts);
    return false;
  }
  const m = markerOf(functionText(o));
  if (m === undefined) failAt(i, "a function that was not instrumented cannot be written");
  if (m[0] === 1 && m[1] === 0) failAt(i, "the function of the program's module cannot be written");
  const f = recordOf(m[0], m[1]);
  if (f === undefined) failAt(i, "function " + m[0] + "." + m[1] + " is unknown");
  ordinaryKeys(p);
  e.kind = "function";
  const code = codeNumber(m[0], m[1], p);
  let detail = ',"code":' + code, scope = -1, env, layout = f.env;
  let after = "";
  if (f.kind === ClassConstructor) {
    e.kind = "class";
    const info = classes.get(o);
    if (info === undefined || info[0] !== o) failAt(i, "a class that did not register itself");
    if (layout.length > 0) env = info[3]();
    classMembers(e, f, i, o, info);
  } else if (f.kind === ClassMethod) {
    const info = classes.get(o) ?? classOfPrivate(o, m[0], f.class);
    if (info === undefined) failAt(i, "a method whose class is unknown");
    inside(i, " (class)");
    after = ',"class":' + reference(info[0]);
    layout = [];
  } else if (layout.length > 0) {
    env = ask(o, m[0], f);
  }
  if (layout.length > 0) {
    W.at = W.origins[i];
    scope = instance(byUnit.get(m[0]), layout, env);
  }
  if (scope >= 0) detail += ',"scope":' + scope;
  e.detail = detail + after;
  return e.kind === "function" && naturalFunction(p, i, o, f);
}

// classOfPrivate finds the class of a private method. Nobody can look into a class for it, only into an object that
// has it: one that is in the heap or in a frame.
function classOfPrivate(f, unit, id) {
  const held = [], infos = [];
  const note = (v) => {
    if (!isObject(v)) return;
    held[held.length] = v;
    const info = typeof v === "function" ? classes.get(v) : undefined;
    if (info !== undefined && info[1] === unit && info[2] === id) infos[infos.length] = info;
  };
  for (let i = 0; i < W.objects.length; i++) note(W.objects[i]);
  for (let i = 0; i < W.frames.length; i++) {
    note(W.frames[i].self);
    note(W.frames[i].cls);
    for (let j = 0; j < W.frames[i].locals.length; j++) note(W.frames[i].locals[j]);
  }
  for (let k = 0; k < infos.length; k++) {
    const info = infos[k], all = info[4] === undefined ? [] : ownKeys(info[4]);
    for (let n = 0; n < all.length; n++) {
      for (let i = 0; i < held.length; i++) {
        if (!hasPrivate(info, all[n], held[i]) || isAccessorName(info, all[n])) continue;
        if (info[4][all[n]][0](held[i]) === f) {
          classes.set(f, info);
          return info;
        }
      }
    }
  }
  return undefined;
}

// isAccessorName tells a private getter or setter, which is code of the program, from a field or method.
const isAccessorName = (info, name) => {
  const list = recordOf(info[1], info[2]).private.accessors;
  for (let i = 0; i < list.length; i++) if (list[i] === name) return true;
  return false;
};

// ordinaryKeys drops what only this engine's functions have, the properties arguments and caller of sloppy functions.
function ordinaryKeys(p) {
  for (let j = 0; j < p.keys.length; j++) {
    const k = p.keys[j];
    if ((k === "arguments" || k === "caller") && p.attrs[j] === 0 && p.values[j] === null) dropKey(p, j--);
  }
  for (let j = 0; j < p.keys.length; j++) {
    if (p.keys[j] === "prototype" && j !== 2 && p.keys.length >= 3) {
      moveKey(p, j, 2);
      break;
    }
  }
}

const literalText = (v) => typeof v === "string" ? stringText(v) : typeof v === "number" ? numberText(v) : undefined;

// codeNumber gives the number of a function literal.
function codeNumber(unit, fn, p) {
  const key = unit * 16777216 + fn;
  let i = W.codeNumbers.get(key);
  if (i !== undefined) return i;
  let name, length;
  for (let j = 0; j < p.keys.length; j++) {
    if (p.attrs[j] !== Configurable) continue;
    if (p.keys[j] === "name") name = literalText(p.values[j]);
    else if (p.keys[j] === "length") length = literalText(p.values[j]);
  }
  i = W.codes.length;
  W.codes[i] = { __proto__: null, unit, fn, name, length };
  W.codeNumbers.set(key, i);
  useUnit(unit);
  return i;
}

const codeText = (c) => "{" + unitText(c.unit) + '"fn":' + c.fn + ',"name":' + (c.name ?? UNDEFINED) + ',"length":' + (c.length ?? UNDEFINED) + "}";
const unitText = (u) => u === 1 ? "" : '"unit":' + u + ",";
const useUnit = (u) => { W.usedUnits.set(u, true); };

// naturalFunction reports whether the own properties of a function are those that follow from its code.
function naturalFunction(p, i, o, f) {
  const n = p.keys.length;
  if (n !== 2 && n !== 3 || p.keys[0] !== "length" || p.keys[1] !== "name" || p.attrs[0] !== Configurable || p.attrs[1] !== Configurable) return false;
  const m = markerOf(functionText(o)), c = W.codes[W.codeNumbers.get(m[0] * 16777216 + m[1])];
  if (literalText(p.values[0]) !== c.length || literalText(p.values[1]) !== c.name || c.length === undefined || c.name === undefined) return false;
  if (n === 2) return true;
  const proto = p.values[2];
  if (!isObject(proto) || p.keys[2] !== "prototype" || p.attrs[2] !== Writable || !naturalPrototype(proto, o, f)) return false;
  W.lazy[W.lazy.length] = { __proto__: null, entry: i, proto };
  return true;
}

// naturalPrototype reports whether an object is what the engine makes for the property prototype of a function.
function naturalPrototype(proto, o, f) {
  if (engine.brand(proto) !== "plain" || describeIterator(proto) !== undefined) return false;
  const p = look(proto);
  if (!p.extensible) return false;
  if (engine.isGeneratorFunction(o)) return p.proto === stock.byPath.get("%GeneratorFunction%.prototype.prototype") && p.keys.length === 0;
  return p.proto === stock.byPath.get("Object.prototype") && p.keys.length === 1 && p.keys[0] === "constructor" &&
    p.attrs[0] === (Writable | Configurable) && p.values[0] === o;
}

// ask calls a function that has a prologue so that it tells what it captures.
function ask(o, unit, f) {
  const texts = byUnit.get(unit).texts;
  for (let i = 0; i < texts.length; i++) if (texts[i].inspect) texts[i].inspect(true);
  let env;
  try {
    env = apply(o, undefined, f.generator ? anything() : []);
    if (f.generator) env = nativeNext(env).value; // the prologue is in the body
  } finally {
    for (let i = 0; i < texts.length; i++) if (texts[i].inspect) texts[i].inspect(false);
  }
  return env;
}

// anything gives arguments that take every pattern and leave no default to be evaluated.
let askWith;
function anything() {
  if (askWith !== undefined) return askWith;
  askWith = [];
  const iterator = () => {
    let n = 0;
    return { __proto__: null, return: undefined, next: () => ({ __proto__: null, done: ++n > 255, value: any }) };
  };
  const any = new NativeProxyType({}, { __proto__: null, get: (o, key) => key === Symbol.iterator ? iterator : any });
  for (let i = 0; i < 255; i++) askWith[i] = any;
  return askWith;
}

// instance gives the number of the innermost scope instance that env tells of, and fills in what
// it tells. Env is laid out as layout says, innermost scope first.
function instance(u, layout, env) {
  const from = W.at;
  let first = -1, child = -1, pos = 0;
  for (let l = 0; l < layout.length; l++) {
    const id = env[pos++], vars = layout[l].vars, sc = u.scopes[layout[l].scope];
    if (!isObject(id)) fail(from + ": scope " + layout[l].scope + " has no identity");
    let n = W.scopeNumbers.get(id);
    if (n === undefined) {
      n = W.scopes.length;
      W.scopeNumbers.set(id, n);
      const s = { __proto__: null, unit: u.unit, scope: layout[l].scope, parent: -1, vars: [] };
      for (let j = 0; j < sc.vars.length; j++) s.vars[j] = ABSENT;
      W.scopes[n] = s;
      useUnit(u.unit);
    }
    for (let j = 0; j < vars.length; j++) {
      if (W.scopes[n].vars[vars[j]] === ABSENT) {
        W.at = from + " (variable " + sc.vars[vars[j]] + ")";
        W.scopes[n].vars[vars[j]] = value(env[pos]);
      }
      pos++;
    }
    if (child >= 0) enclose(u, child, n);
    else first = n;
    child = n;
  }
  W.at = from;
  return first;
}

// enclose notes that instance child is inside of instance parent. Different closures may skip
// different scopes in between: of two that are told of, the nearer one is the parent.
function enclose(u, child, parent) {
  while (child !== parent) {
    const c = W.scopes[child];
    if (c.parent < 0) {
      c.parent = parent;
      return;
    }
    let near = c.parent, far = parent;
    if (near === far) return;
    if (!isInside(u, W.scopes[near].scope, W.scopes[far].scope)) {
      near = parent;
      far = c.parent;
    }
    c.parent = near;
    child = near;
    parent = far;
  }
}

function isInside(u, inner, outer) {
  while (inner > 0 && inner !== outer) inner = u.scopes[inner].parent;
  return inner === outer;
}

const scopeText = (s) => "{" + unitText(s.unit) + '"scope":' + s.scope + (s.parent >= 0 ? ',"parent":' + s.parent : "") + ',"vars":' + textOfNumbers(s.vars) + "}";
