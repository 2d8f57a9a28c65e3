// Modules of Node: units of their own, which are loaded when somebody requires them first. Which there are, and where their
// texts are to be had, is in the job; a process that was started with the compiler beside it asks for them.

const firstModule = 1048576; // the number from which modules are counted
const modules = { __proto__: null }; // %modules%: the module objects, by name
const internal = {}; // %internal%: see 84_internal.js
const moduleUnits = []; // units of modules, in the order of their numbers

function noteModuleUnit(unit) {
  let at = moduleUnits.length;
  for (; at > 0 && moduleUnits[at - 1] > unit; at--) moduleUnits[at] = moduleUnits[at - 1];
  moduleUnits[at] = unit;
}

// loadedModule gives the exports of a module that was loaded, or undefined.
function loadedModule(name) {
  const d = descriptorOf(modules, name), m = d && d.value;
  return isObject(m) ? m.exports : undefined;
}

// loadModule gives the exports of a module, which is loaded if it was not.
function loadModule(name) {
  const d = descriptorOf(modules, name);
  if (d !== undefined && isObject(d.value)) return d.value.exports;
  const known = job.modules[name];
  if (known === undefined) fail("there is no module " + name);
  if (known.lacking) breakOff("the module " + name + " is a part of the host that only goja has so far");
  let unit = known.unit;
  while (byUnit.has(unit)) unit++; // a snapshot of another version has numbered them otherwise
  const tables = moduleTables(name, unit);
  const u = unitOf(tables);
  u.text = { __proto__: null, kind: "module", source: name, place: known.hash };
  const module = { exports: {} };
  define(modules, name, { __proto__: null, value: module, writable: true, enumerable: true, configurable: true });
  try {
    const start = loadText(u, tables), exports = module.exports;
    apply(start, exports, [exports, internal.require, module, internal]);
  } catch (e) {
    deleteProperty(modules, name);
    throw e;
  }
  return module.exports;
}

function moduleTables(name, unit) {
  const here = job.moduleTexts === undefined ? undefined : job.moduleTexts[name];
  if (here !== undefined && here.unit === unit) return here;
  if (engine.compile === undefined) breakOff("the module " + name + " is not in this file, because nothing in the text of the program names it: run it with thingsmig run --engine node");
  const answer = bare(engine.compile(toJSON({ __proto__: null, unit, kind: "module", source: name, place: "" })));
  if (answer.error !== undefined) fail(answer.error);
  return answer.unit;
}

// breakOff ends the program, which cannot go on here.
function breakOff(why) {
  broken = why;
  token.on = true;
  throw token;
}

// requireFor makes a require function: for programs, which find only what is public, and for modules.
const requireFor = (all) => ({ require(name) {
  name = `${name}`;
  const plain = startsWith(name, "node:") ? slice(name, 5) : name;
  if (!hasOwn(job.modules, plain) || !all && startsWith(plain, "internal/")) throw notFound(name);
  return loadModule(plain);
} }).require;

function notFound(name) {
  const own = startsWith(name, "node:");
  const e = new RealmError(own ? "No such built-in module: " + name : "Cannot find module '" + name + "'");
  e.code = own ? "ERR_UNKNOWN_BUILTIN_MODULE" : "MODULE_NOT_FOUND";
  return e;
}

// lazily defines properties that load a module when they are read first. They are data properties from then on.
function lazily(o, enumerable, module, keys) {
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    const become = (value) => define(o, key, { __proto__: null, value, writable: true, enumerable, configurable: true });
    const accessor = {
      get() {
        const v = loadModule(module)[key];
        become(v);
        return v;
      },
      set(v) { become(v); },
    };
    define(o, key, { __proto__: null, get: accessor.get, set: accessor.set, enumerable, configurable: true });
  }
}

// lazyProperties defines those that the program can reach, on the object of that name, but the one called but.
function lazyProperties(name, o, but) {
  const list = job.host.lazy;
  for (let i = 0; i < list.length; i++) if (list[i].on === name && list[i].names[0] !== but) lazily(o, list[i].enumerable, list[i].module, list[i].names);
}
