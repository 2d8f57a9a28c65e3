// The document: frames, generators, texts, and how it is put together.

const runningGenerators = newMap();
const askedGenerators = newWeakMap(); // generator that had to be asked what it is -> what it handed over

// frameText writes one frame; at says where it is: { unit, site, construct, trap, generator }.
function frameText(rec, at) {
  const u = rec.unit, fn = u.functions[rec.fn];
  if (at.unit !== u || at.site > 0 && u.sites[2 * at.site] !== rec.fn) fail("function " + u.unit + "." + rec.fn + " handed over a frame of site " + at.site);
  useUnit(u.unit);
  let s = "{" + unitText(u.unit) + '"fn":' + rec.fn + ',"site":' + at.site;
  W.at = "frame " + fn.name;
  if (rec.self !== undefined) s += ',"this":' + value(rec.self);
  if (rec.residual ? rec.target !== undefined : at.construct) s += ',"newTarget":' + value(rec.target);
  if (rec.cls !== undefined) s += ',"home":' + value(rec.cls);
  let generator = "";
  if (at.generator) generator = ',"generator":' + value(at.generator);
  const locals = [];
  for (let j = 0; j < rec.locals.length; j++) {
    W.at = "frame " + fn.name + ": local " + (fn.locals[j] || "a temporary");
    locals[j] = value(rec.locals[j]);
  }
  s += ',"locals":' + textOfNumbers(locals);
  const layout = [], env = [];
  for (let j = 0; j < rec.blocks.length; j++) {
    const b = rec.blocks[j], vars = [];
    for (let v = 0; v < u.scopes[b.scope].vars.length; v++) vars[v] = v;
    layout[layout.length] = { __proto__: null, scope: b.scope, vars };
    for (let v = 0; v < b.env.length; v++) env[env.length] = b.env[v];
  }
  for (let j = 0; j < fn.frameEnv.length; j++) layout[layout.length] = fn.frameEnv[j];
  if (rec.env) for (let v = 0; v < rec.env.length; v++) env[env.length] = rec.env[v];
  W.at = "frame " + fn.name;
  instance(u, layout, env);
  let pos = 0, scope = -1, outer = -1;
  const inBlocks = [];
  for (let j = 0; j < layout.length; j++) {
    const n = W.scopeNumbers.get(env[pos]);
    if (j < rec.blocks.length) {
      for (let k = inBlocks.length; k > 0; k--) inBlocks[k] = inBlocks[k - 1];
      inBlocks[0] = n;
    } else if (layout[j].scope === fn.ownScope) scope = n;
    else if (outer < 0) outer = n;
    pos += 1 + layout[j].vars.length;
  }
  if (scope >= 0) s += ',"scope":' + scope;
  if (outer >= 0) s += ',"outer":' + outer;
  if (inBlocks.length > 0) s += ',"blocks":' + textOfNumbers(inBlocks);
  if (at.trap) s += ',"flags":["trap"]';
  return s + generator + "}";
}

// writeGenerator writes what a generator holds: one that is suspended hands over its frame, which is its end.
function writeGenerator(e, i, o) {
  if (runningGenerators.has(o)) {
    e.detail = ',"state":"running"';
    return;
  }
  const asked = askedGenerators.get(o);
  records = asked ?? [];
  blocks = [];
  token.on = true;
  // One that has not begun polls when it begins; one that waits at a yield hands over its frame for the token. One that
  // has ended does neither.
  let state = Begun.is(o) ? "yield" : "start";
  try {
    if (asked !== undefined) {
      // it has ended
    } else if (state === "start") {
      unwinding = true;
      requested[0] = 1;
      nativeNext(o);
    } else {
      nativeThrow(o, token);
    }
  } catch (x) {
    if (x !== token) failAt(i, "a generator that cannot be asked: " + x);
  } finally {
    unwinding = false;
    token.on = false;
    if (!engine.counting) requested[0] = 0;
  }
  if (records.length === 0) {
    e.detail = ',"state":"done"';
    return;
  }
  if (records.length !== 1) failAt(i, "a generator did not hand over its frame (" + records.length + " frames)");
  const rec = records[0], at = { __proto__: null, unit: rec.unit, site: 0, construct: false, trap: false, generator: undefined };
  if (state === "yield") at.site = rec.locals[rec.unit.functions[rec.fn].at];
  W.at = W.origins[i];
  const s = frameText(rec, at);
  e.detail = ',"state":"' + state + '","frame":' + W.suspended.length;
  W.suspended[W.suspended.length] = s;
}

const lines = (name, list) => ',\n"' + name + '":[' + (list.length > 0 ? "\n" + join(list, ",\n") : "") + "]";

// document writes down what was captured: the text of the snapshot.
function snapshotText() {
  token.on = false;
  if (records.length !== trace.length) fail(trace.length + " frames were on the stack and " + records.length + " handed over");
  const micros = microsText();
  handOverEvents();
  newWriter();
  const took = records, at = trace, passed = passedGenerators, out = [];
  let g = 0;
  for (let i = 0; i < at.length; i++) {
    if (at[i].generator) {
      at[i].generator = passed[g++];
      runningGenerators.set(at[i].generator, true);
    } else {
      at[i].generator = undefined;
    }
  }
  if (g !== passed.length) fail(passed.length + " generators were on the stack and " + g + " were seen");
  for (let i = took.length - 1; i >= 0; i--) out[out.length] = frameText(took[i], at[i]);
  const u = byUnit.get(1), main = [];
  if (u.main !== undefined) {
    const list = u.main();
    for (let i = 0; i < list.length; i++) {
      W.at = "variable " + u.scopes[0].vars[i];
      main[i] = value(list[i]);
    }
  }
  const texts = usedTexts();
  const d = job.program, hops = [];
  // A program that hops all its life has a history that does not grow: the oldest hops but the first are counted only.
  const before = job.hops, gone = before.length - (job.keptHops - 1) > 0 ? before.length - (job.keptHops - 1) : 0, left = job.leftHops + gone;
  for (let i = 0; i < before.length; i++) if (i === 0 || i > gone) hops[hops.length] = hopText(before[i]);
  hops[hops.length] = hopText(engine.hop(polls));
  let s = '{"format":1,\n"tool":' + toJSON(job.tool) + ',\n"work":{"polls":' + (job.polls + polls) + (left > 0 ? ',"hops":' + left : "") + micros + (engine.cycles[0] > 0 ? ',"cycles":' + engine.cycles[0] : "") + "}" + lines("hops", hops);
  const args = [];
  for (let i = 0; i < d.args.length; i++) args[i] = toJSON(d.args[i]);
  s += ',\n"program":{"name":' + toJSON(d.name) + ',"sha256":"' + d.sha256 + '","args":' + textOfNumbers(args) + ',"source":' + toJSON(d.source) +
    (d.map ? ',"map":' + toJSON(d.map) : "") + "}";
  s += lines("frames", out);
  if (W.suspended.length > 0) s += lines("suspended", W.suspended);
  s += ',\n"main":' + textOfNumbers(main);
  if (texts.length > 0) s += lines("texts", texts);
  const scopes = [], codes = [], heap = [];
  for (let i = 0; i < W.scopes.length; i++) scopes[i] = scopeText(W.scopes[i]);
  for (let i = 0; i < W.codes.length; i++) codes[i] = codeText(W.codes[i]);
  for (let i = 0; i < W.entries.length; i++) heap[i] = entryText(W.entries[i]);
  s += lines("scopes", scopes) + lines("code", codes) + lines("shapes", W.shapes) + lines("heap", heap) + lines("realm", changes) + consoleText() + needsText();
  return s + ',\n"hash":"sha256:' + engine.sha256(s + "}\n") + '"}\n';
}

const hopText = (h) => '{"host":' + toJSON(h.host) + ',"arch":' + toJSON(h.arch) + ',"engine":' + toJSON(h.engine) + ',"time":' + toJSON(h.time) + ',"polls":' + h.polls + "}";

// usedTexts writes the units of texts that the document refers to, and their main scopes.
function usedTexts() {
  const main = newMap(), units = [];
  for (let n = 2; n <= lastText; n++) if (byUnit.has(n)) units[units.length] = byUnit.get(n);
  for (let i = 0; i < moduleUnits.length; i++) {
    units[units.length] = byUnit.get(moduleUnits[i]);
    useUnit(moduleUnits[i]); // it was loaded, which happens once
  }
  for (let i = 0; i < units.length; i++) {
    const u = units[i];
    if (u.unit < firstModule && u.scopes[0].vars.length === 0 || u.main === undefined) continue;
    useUnit(u.unit);
    const list = u.main(), out = [];
    for (let j = 0; j < list.length; j++) {
      W.at = "a template of " + u.name;
      out[j] = value(list[j]);
    }
    main.set(u.unit, out);
  }
  finish();
  const texts = [];
  for (let i = 0; i < units.length; i++) {
    const u = units[i];
    if (!W.usedUnits.has(u.unit)) continue;
    texts[texts.length] = '{"unit":' + u.unit + ',"kind":' + toJSON(u.text.kind) + ',"source":' + toJSON(u.text.source) +
      (u.text.place ? ',"place":' + toJSON(u.text.place) : "") + (main.has(u.unit) && main.get(u.unit).length > 0 ? ',"main":' + textOfNumbers(main.get(u.unit)) : "") + "}";
  }
  return texts;
}
