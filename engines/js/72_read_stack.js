// Scope instances, generators and the stack of a restored program. They are made through the
// dispatchers of the resumable text: functions (key, value), see instrument.Resumable.

// restore builds the state of a snapshot. The function that it returns continues the program.
function restore(doc) {
  newReader(doc);
  setConsole(doc.console);
  setNeeds(doc.needs);
  stillIdle = doc.frames.length === 0;
  const units = job.resume.units;
  for (let i = 0; i < units.length; i++) {
    const u = byUnit.get(units[i].unit) ?? unitOf(units[i]);
    if (u.unit > lastText && u.unit < firstModule) lastText = u.unit;
    R.main.set(u.unit, loadText(u, units[i].resumable)());
  }
  for (let i = 0; i < doc.scopes.length; i++) makeInstance(i);
  shells();
  variables();
  fill();
  for (let i = 0; i < R.waiting.length; i++) {
    const g = R.waiting[i];
    frameState(g.data, g.frame);
    if (g.begun) {
      Begun.mark(g.object);
      nativeNext(g.object);
    }
  }
  const list = [];
  for (let i = 0; i < doc.frames.length; i++) list[i] = frameOf(doc.frames[i]);
  frames = list;
  nextFrame = 0;
  R = undefined;
  beginTime(doc.work.micros ?? 0); // what restoring took is no time of the program's
  return function $begin() { return names.$next(); };
}

const dispatcher = (unit, scope) => scope < 0 ? R.main.get(unit) : R.inst[scope];

function makeInstance(i) {
  if (R.inst[i] !== undefined) return;
  const s = R.doc.scopes[i], unit = s.unit ?? 1, scopes = byUnit.get(unit).scopes;
  let outer = R.main.get(unit), at = 0;
  if (s.parent !== undefined) {
    makeInstance(s.parent);
    outer = R.inst[s.parent];
    at = R.doc.scopes[s.parent].scope;
  }
  // Scopes in between that nobody has told of hold nothing that anybody can see.
  const path = [];
  for (let id = s.scope; id !== at; id = scopes[id].parent) {
    if (id < 0) fail("scope instance " + i + " is not inside of instance " + s.parent);
    path[path.length] = id;
  }
  for (let j = path.length - 1; j >= 0; j--) {
    const args = [];
    const tied = j === 0 ? tiedTo(s, scopes[s.scope]) : [];
    for (let k = 0; k < tied.length; k++) args[k] = undefined;
    outer = outer("s" + path[j], args);
    if (j === 0 && scopes[s.scope].args >= 0) {
      const o = outer("args", undefined), v = s.vars[scopes[s.scope].args];
      for (let k = 0; k < tied.length; k++) if (!tied[k]) deleteProperty(o, "" + k);
      if (isRef(v)) R.args.set(v[0], o);
    }
  }
  R.inst[i] = outer;
}

// tiedTo tells for a scope instance with an arguments object which of the first arguments are the
// parameters still: those that were passed, and were not deleted or made read-only since.
function tiedTo(s, sc) {
  const out = [];
  if (sc.args < 0 || !isRef(s.vars[sc.args])) return out;
  const e = R.doc.heap[s.vars[sc.args][0]];
  if (e.shape === undefined) return out;
  const shape = R.doc.shapes[e.shape], values = newMap();
  for (let j = 0, at = 0; j < shape.keys.length; j++, at++) {
    const a = attrsOf(shape, j);
    if (a & Accessor) at++;
    else if (a & Writable) values.set(shape.keys[j], e.v[at]);
  }
  for (let j = 0; j < sc.params.length; j++) {
    const v = values.get("" + j), own = s.vars[sc.params[j]];
    out[j] = v !== undefined && (isRef(own) || typeof own !== "object" || own === null ? toJSON(own) === toJSON(v) : own.length === 0 || toJSON(own) === toJSON(v));
  }
  while (out.length > 0 && !out[out.length - 1]) out.length--;
  return out;
}

// variables gives the variables of all scope instances their values.
function variables() {
  const doc = R.doc;
  const set = (d, vars) => {
    const list = [];
    for (let i = 0; i < vars.length; i++) list[i] = readValue(vars[i]);
    d("set", list);
  };
  set(R.main.get(1), doc.main);
  if (doc.texts !== undefined) {
    for (let i = 0; i < doc.texts.length; i++) {
      const t = doc.texts[i];
      if (R.main.has(t.unit)) set(R.main.get(t.unit), t.main ?? []);
      byUnit.get(t.unit).text = { __proto__: null, kind: t.kind, source: t.source, place: t.place };
    }
  }
  // The realm's own variables never change: they are those of the part that runs already.
  if (R.main.has(0)) R.main.get(0)("set", realmVariables());
  for (let i = 0; i < doc.scopes.length; i++) set(R.inst[i], doc.scopes[i].vars);
}

// residual is the residual function of a frame.
function residual(f) {
  let scope = f.scope ?? -1;
  const unit = f.unit ?? 1;
  if (f.blocks !== undefined) scope = f.blocks[f.blocks.length - 1];
  else if (scope < 0) scope = f.outer ?? -1;
  const keys = job.resume.frames[unit], key = f.fn + "." + f.site + (f.newTarget !== undefined ? ".new" : "");
  let n = 0;
  while (keys[n] !== key) if (++n >= keys.length) fail("no code for frame " + key);
  return dispatcher(unit, scope)("r" + n, undefined);
}

// frameState puts what a frame holds into the object that its residual function gets.
function frameState(o, f) {
  o.locals = [];
  for (let i = 0; i < f.locals.length; i++) o.locals[i] = readValue(f.locals[i]);
  if (f.this !== undefined) o.self = readValue(f.this);
  if (f.newTarget !== undefined) o.target = readValue(f.newTarget);
  if (f.home !== undefined) o.cls = readValue(f.home);
}

function frameOf(f) {
  for (let i = 0; i < R.waiting.length; i++) {
    if (R.waiting[i].frame !== f) continue;
    R.waiting[i].data.generator = R.waiting[i].object;
    Begun.mark(R.waiting[i].object);
    return R.waiting[i].data;
  }
  const o = { __proto__: null, go: residual(f), trap: false, generator: undefined, self: undefined, target: undefined, cls: undefined };
  frameState(o, f);
  if (f.flags !== undefined) {
    for (let i = 0; i < f.flags.length; i++) {
      if (f.flags[i] !== "trap") fail("a frame has the mark " + f.flags[i] + ", which nobody knows");
      o.trap = true;
    }
  }
  return o;
}

// makeGenerator makes the generator of heap entry i; what its frame holds follows.
function makeGenerator(i, e) {
  let f;
  if (e.state === "done") {
    const g = function* () {}();
    nativeNext(g);
    return g;
  }
  if (e.state === "running") {
    const all = R.doc.frames;
    for (let j = 0; j < all.length; j++) if (isRef(all[j].generator) && all[j].generator[0] === i) f = all[j];
  } else {
    f = R.doc.suspended[e.frame];
  }
  const data = { __proto__: null, generator: undefined, trap: false }, object = residual(f)(data);
  R.waiting[R.waiting.length] = { __proto__: null, object, data, frame: f, begun: e.state === "yield" };
  return object;
}
