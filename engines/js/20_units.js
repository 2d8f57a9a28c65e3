// The units of a program: their texts and the tables that say what is in them (see engines/payload.go).

const positionKey = (line, col) => line * 4194304 + col;

// Kinds of functions, as in instrument.FunctionKind.
const MainFunction = 0;
const ObjectSetter = 5;
const ClassConstructor = 6;
const ClassMethod = 7;

const byUnit = newMap(); // unit number -> unit
const scripts = newMap(); // name of a script -> unit

// unitOf makes a unit of its tables.
function unitOf(t) {
  const u = {
    __proto__: null, unit: t.unit, name: t.name, functions: t.functions, scopes: t.scopes, sites: t.sites,
    texts: [], main: undefined, text: t.text, source: t.source, start: undefined,
  };
  byUnit.set(t.unit, u);
  if (t.unit >= firstModule) noteModuleUnit(t.unit);
  return u;
}

// loadText evaluates a text of a unit with the host's names and returns what it returns.
function loadText(u, t) {
  const positions = newMap();
  for (let i = 0; i < t.positions.length; i += 3) positions.set(positionKey(t.positions[i], t.positions[i + 1]), t.positions[i + 2]);
  const loaded = { __proto__: null, unit: u, positions, inspect: undefined, stacks: t.stacks, points: undefined };
  u.texts[u.texts.length] = loaded;
  scripts.set(t.script, loaded);
  const f = engine.evaluate(t.code, t.script);
  const args = [];
  for (let i = 0; i < t.params.length; i++) {
    const v = unitName(loaded, t.params[i]);
    if (v === undefined) fail("unit " + u.unit + " asks for " + t.params[i] + ", which nobody provides");
    args[i] = v;
  }
  return apply(f, undefined, args);
}

// unitName gives a unit one of the names that docs/abi.md lists.
function unitName(loaded, name) {
  const u = loaded.unit;
  switch (name) {
    case "$unit": return (f) => { loaded.inspect = f; };
    case "$main": return (f) => { u.main = f; };
    case "$frame": return (fn, locals, env, self, target, cls, residual) => {
      records[records.length] = { __proto__: null, unit: u, fn, locals, env, self, target, cls, residual: residual === true, blocks };
      blocks = [];
    };
    case "$block": return (scope, env) => { blocks[blocks.length] = { __proto__: null, scope, env }; };
    case "$poll": return u.unit === 0 || u.unit >= firstModule ? names.$poll : programPoll;
    case "$class": return (cls, id, env, shown, access) => registerClass(u, cls, id, env, shown, access);
  }
  return names[name];
}

// markerOf reads the marker at the end of a function's text, /*#U.N*/}: [unit, number] or undefined.
function markerOf(text) {
  if (!endsWith(text, "*/}")) return undefined;
  const at = lastIndexOf(text, "/*#");
  if (at < 0) return undefined;
  const dot = indexOf(text, ".", at);
  const unit = +slice(text, at + 3, dot), fn = +slice(text, dot + 1, text.length - 3);
  return dot > 0 && unit >= 0 && fn >= 0 ? [unit, fn] : undefined;
}

// recordOf is the record of function fn of a unit, undefined if there is none.
function recordOf(unit, fn) {
  const u = byUnit.get(unit);
  return u === undefined ? undefined : u.functions[fn];
}

// original gives the program's own text for the text of a function.
function original(text) {
  const m = markerOf(text);
  if (m === undefined) return text;
  if (m[0] === 0) return "function () { [native code] }";
  const u = byUnit.get(m[0]);
  const f = u && u.functions[m[1]];
  if (f === undefined || f.text === undefined) return text;
  return typeof f.text === "string" ? f.text : slice(u.source, f.text[0], f.text[1]);
}
