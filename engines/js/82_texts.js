// Code that the program makes of texts. The process that started this one compiles it: each text is a unit of its own,
// from 2 on.

const textUnits = newMap();
let lastText = 1;
let broken; // why the program cannot go on
const nativeConstructors = {
  __proto__: null, function: Function, "function*": getPrototype(function* () {}).constructor,
  "async function": getPrototype(async function () {}).constructor, "async function*": getPrototype(async function* () {}).constructor,
};

// sourceOf is a text of the program's as source: half of a surrogate pair is written as an escape.
function sourceOf(s) {
  if (isWellFormed(s)) return s;
  let out = "", escaped = false;
  for (let i = 0; i < s.length; i++) {
    const c = charCode(s, i);
    if (c >= 0xd800 && c < 0xdc00 && i + 1 < s.length && charCode(s, i + 1) >= 0xdc00 && charCode(s, i + 1) < 0xe000) {
      out += slice(s, i, i + 2);
      i++;
      escaped = false;
      continue;
    }
    if (c >= 0xd800 && c < 0xe000) out += (escaped ? "u" : "\\u") + hexUnits(slice(s, i, i + 1));
    else out += s[i];
    escaped = c === 92 && !escaped;
  }
  return out;
}

// compileText is compile(kind, text, place) for eval code and compile(kind, parameters, body) for functions. It
// gives the function that runs the code, or that new function.
function compileText(kind, first, second) {
  let q = { __proto__: null, unit: lastText + 1, kind: "eval", source: sourceOf(first), place: second };
  if (kind !== "eval") {
    nativeConstructors[kind](first, second); // for its errors
    q = { __proto__: null, unit: lastText + 1, kind: "function", source: "(" + kind + " anonymous(" + sourceOf(first) + "\n) {\n" + sourceOf(second) + "\n})", place: "" };
  } else if (second === "") {
    engine.checkSyntax(q.source);
  }
  if (job.metered) q.source += "\n//# metered"; // see instrument/meter.go
  const key = q.kind + "\n" + q.place + "\n" + q.source;
  let u = textUnits.get(key);
  if (u === undefined) {
    if (engine.compile === undefined) {
      broken = "the program makes code of a text, which needs the compiler: run it with thingsmig run --engine node";
      token.on = true;
      throw token;
    }
    const answer = engine.compile(toJSON(q));
    if (answer.error !== undefined) throw new SyntaxError(answer.error);
    lastText++;
    u = unitOf(answer.unit);
    u.start = loadText(u, answer.unit);
    u.text = q;
    if (u.scopes[0].vars.length === 0) textUnits.set(key, u); // else each evaluation has its own
  }
  return u.start();
}
