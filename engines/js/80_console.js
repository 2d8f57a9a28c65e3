// The console of a program. What is printed is the same, byte for byte, as with Node 20 on something that is not
// a terminal. How values are shown is the engine's own (engine.format).

let indent = "", counts = newMap(), countNames = [], timers = newMap(), timerNames = [];

function print(stream, s) {
  if (indent !== "") s = indent + join(split(s, "\n"), "\n" + indent);
  engine.write(stream, toWellFormed(s) + "\n");
}

function format(args) { return engine.format(args); }

const labelOf = (args) => args.length === 0 || args[0] === undefined ? "default" : `${args[0]}`;
const say = (stream) => (...args) => print(stream, format(args));

const consoleMethods = {
  __proto__: null,
  assert(...args) {
    if (args.length > 0 && args[0]) return;
    if (args.length < 2) return print(2, "Assertion failed");
    const list = [];
    for (let i = 1; i < args.length; i++) list[i - 1] = args[i];
    if (typeof list[0] === "string") list[0] = "Assertion failed: " + list[0];
    else {
      for (let i = list.length; i > 0; i--) list[i] = list[i - 1];
      list[0] = "Assertion failed:";
    }
    print(2, format(list));
  },
  count(...args) {
    const name = labelOf(args);
    if (!counts.has(name)) countNames[countNames.length] = name;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    print(1, name + ": " + counts.get(name));
  },
  countReset(...args) {
    const name = labelOf(args);
    if (!counts.get(name)) return print(2, "Warning: Count for '" + name + "' does not exist");
    counts.set(name, 0);
  },
  debug: say(1),
  dir(v, options) { print(1, engine.inspect(v, options)); },
  dirxml: say(1),
  error: say(2),
  group(...args) {
    if (args.length > 0) print(1, format(args));
    indent += "  ";
  },
  groupCollapsed(...args) {
    if (args.length > 0) print(1, format(args));
    indent += "  ";
  },
  groupEnd() { if (endsWith(indent, "  ")) indent = slice(indent, 0, indent.length - 2); },
  info: say(1),
  log: say(1),
  table(...args) {
    const text = apply(loadModule("internal/console_table").table, undefined, args);
    print(1, text !== undefined ? stringOf(text) : args.length > 0 ? format([args[0]]) : "");
  },
  time(...args) {
    const name = labelOf(args);
    if (timers.has(name)) return print(2, "Warning: Label '" + name + "' already exists for console.time()");
    timerNames[timerNames.length] = name;
    timers.set(name, engine.now());
  },
  timeEnd(...args) {
    const name = labelOf(args);
    if (!timers.has(name)) return print(2, "Warning: No such label '" + name + "' for console.timeEnd()");
    print(1, name + ": " + duration(engine.now() - timers.get(name)));
    timers.delete(name);
  },
  timeLog(...args) {
    const name = labelOf(args);
    if (!timers.has(name)) return print(2, "Warning: No such label '" + name + "' for console.timeLog()");
    args[0] = name + ": " + duration(engine.now() - timers.get(name));
    print(1, format(args));
  },
  trace(...args) {
    const holder = { __proto__: null };
    captureStack(holder, consoleObject.trace);
    const text = userStack(holder.stack), at = indexOf(text, "\n    at ");
    print(2, "Trace" + (args.length > 0 ? ": " + format(args) : "") + (at < 0 ? "" : slice(text, at)));
  },
  warn: say(2),
};

// duration shows milliseconds as Node does.
function duration(ms) {
  if (ms >= 1000) {
    const s = ms / 1000, m = floor(s / 60), h = floor(m / 60);
    const two = (n) => (n < 10 ? "0" : "") + n;
    if (h > 0) return h + ":" + two(m % 60) + ":" + two(floor(s % 60)) + " (h:mm:ss)";
    if (m > 0) return m + ":" + two(floor(s % 60)) + "." + slice("00" + floor(ms % 1000), -3) + " (m:ss.mmm)";
    return fixed(s) + "s";
  }
  return fixed(ms) + "ms";
}
const toFixed = uncurry(Number.prototype.toFixed);
const fixed = (n) => "" + +toFixed(n, 3);

const consoleObject = {};
{
  const keys = sortList(ownKeys(consoleMethods));
  for (let i = 0; i < keys.length; i++) {
    const f = consoleMethods[keys[i]];
    define(f, "name", { __proto__: null, value: keys[i], configurable: true });
    define(f, "length", { __proto__: null, value: 0, configurable: true });
    stands.set(f, keys[i]);
    consoleObject[keys[i]] = f;
  }
}

// consoleText is what the console remembers, for a snapshot; empty if that is nothing.
function consoleText() {
  const now = engine.now(), list = (all, labels, of) => {
    const out = [];
    sortLabels(labels);
    for (let i = 0; i < labels.length; i++) if (all.get(labels[i])) out[out.length] = "[" + toJSON(toWellFormed(labels[i])) + "," + of(all.get(labels[i])) + "]";
    return textOfNumbers(out);
  };
  const c = list(counts, countNames, (n) => n), t = list(timers, timerNames, (n) => floor((now - n) * 1e6));
  if (indent === "" && c === "[]" && t === "[]") return "";
  return ',\n"console":{"indent":' + toJSON(indent) + ',"counts":' + c + ',"timers":' + t + "}";
}

const sortLabels = (labels) => sortList(labels, (a, b) => a < b ? -1 : a > b ? 1 : 0);

function setConsole(c) {
  if (c === undefined) return;
  indent = c.indent;
  for (let i = 0; i < c.counts.length; i++) {
    countNames[i] = c.counts[i][0];
    counts.set(c.counts[i][0], c.counts[i][1]);
  }
  for (let i = 0; i < c.timers.length; i++) {
    timerNames[i] = c.timers[i][0];
    timers.set(c.timers[i][0], engine.now() - c.timers[i][1] / 1e6);
  }
}
