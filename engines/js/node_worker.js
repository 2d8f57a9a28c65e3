// What the host needs of Node, and nothing else does. This runs in a worker: the main thread is free to get signals
// while a program loops (see node_main.js).
const { workerData, parentPort } = require("node:worker_threads");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const vm = require("node:vm");
const util = require("node:util");
const crypto = require("node:crypto");
const url = require("node:url");
const tty = require("node:tty");
const types = util.types;

const SymbolCustom = util.inspect.custom;
const formatWithOptions = util.formatWithOptions, inspectValue = util.inspect;
const runScript = vm.runInThisContext;
const clock = performance.now.bind(performance);
const clone = structuredClone;
const objectToString = Object.prototype.toString;
const reflectApply = Reflect.apply;
const BufferFrom = Buffer.from, bufferConcat = Buffer.concat;
const toText = Function.prototype.call.bind(Buffer.prototype.toString);
const NativeUint8 = Uint8Array, NativeArrayBuffer = ArrayBuffer;
const setBytes = Function.prototype.call.bind(Uint8Array.prototype.set);
const isDetached = (b) => {
  try {
    new NativeUint8(b);
    return false;
  } catch (e) {
    return true;
  }
};
const proxyTarget = Symbol("target");
const SharedWait = new Int32Array(new SharedArrayBuffer(4)), wait = Atomics.wait;
// Not String.prototype.replace, which asks the regular expression for the realm's own part.
const replaceIn = Function.prototype.call.bind(RegExp.prototype[Symbol.replace]), replaceText = (s, re, by) => replaceIn(re, s, by);
const defineKey = Object.defineProperty, deleteKey = Reflect.deleteProperty, protoOf = Object.getPrototypeOf;
const platform = process.platform, arch = { x64: "amd64", ia32: "386" }[process.arch] || process.arch, version = process.versions.node;
const hostname = os.hostname(), argv0 = workerData.argv0, cwd = process.cwd();
const exitWorker = process.exit.bind(process);
const newDate = Date, dateText = Function.prototype.call.bind(Date.prototype.toISOString);
const cpuUsage = process.cpuUsage.bind(process);

let hooks;
const brands = [
  [types.isMap, "map"], [types.isSet, "set"], [types.isDate, "date"], [types.isRegExp, "regexp"],
  [types.isNativeError, "error"], [types.isTypedArray, "typed"], [types.isArrayBuffer, "buffer"], [types.isDataView, "dataview"],
  [types.isBoxedPrimitive, "boxed"], [types.isArgumentsObject, "arguments"], [types.isWeakMap, "weakmap"], [types.isWeakSet, "weakset"],
  [types.isGeneratorObject, "generator"], [types.isPromise, "a Promise of the engine"], [types.isMapIterator, "an iterator of the engine"],
  [types.isSetIterator, "an iterator of the engine"], [types.isSharedArrayBuffer, "a SharedArrayBuffer"], [types.isModuleNamespaceObject, "a module"],
  [types.isExternal, "an object of the host"],
];
const isProxy = types.isProxy, isArray = Array.isArray;

function write(stream, text) { writeBytes(stream, BufferFrom(text, "utf8")); }

function writeBytes(stream, data) {
  let at = 0;
  while (at < data.length) {
    try {
      at += fs.writeSync(stream, data, at);
    } catch (e) {
      if (e.code !== "EAGAIN") throw e;
      wait(SharedWait, 0, 0, 1); // the reader is slow
    }
  }
}

// standIn gives for a promise of the realm's own one of the engine's that looks the same. What the engine gives in place of a value
// it shows as if it were the value, circles included.
const NativePromise = Promise, NativeProxy = Proxy, nativeThen = Function.prototype.call.bind(Promise.prototype.then);
const reflectGet = Reflect.get, ownKeysOf = Reflect.ownKeys, descriptorOf = Object.getOwnPropertyDescriptor, setProto = Object.setPrototypeOf;
const NativeMap = Map;
let standIns = new Map();
const inMap = { get: Function.prototype.call.bind(Map.prototype.get), set: Function.prototype.call.bind(Map.prototype.set) };
function standIn() {
  const s = hooks.promiseState(this);
  if (s === undefined) return this;
  let p = inMap.get(standIns, this);
  if (p !== undefined) return p;
  let v = s[1];
  if (s[0] === 1 && (typeof v === "object" && v !== null || typeof v === "function")) {
    v = new NativeProxy(v, { __proto__: null, get: (o, key, self) => key === "then" ? undefined : reflectGet(o, key, self) });
  }
  p = new NativePromise((resolve, reject) => {
    if (s[0] === 1) resolve(v);
    else if (s[0] === 2) reject(v);
  });
  if (s[0] === 2) nativeThen(p, undefined, () => {});
  setProto(p, protoOf(this));
  const keys = ownKeysOf(this);
  for (let i = 0; i < keys.length; i++) defineKey(p, keys[i], descriptorOf(this, keys[i]));
  inMap.set(standIns, this, p);
  return p;
}

// Objects that are the realm's own here, and the engine's in a plain run, are shown as those are: while values are
// formatted, their prototypes have a method for it.
function shown(f) {
  const own = [];
  const add = (o, method) => {
    if (o === undefined || o === null || Object.hasOwn(o, SymbolCustom)) return;
    defineKey(o, SymbolCustom, { __proto__: null, value: method, configurable: true });
    own[own.length] = o;
  };
  add(hooks.promisePrototype, standIn);
  let text;
  try {
    text = f();
  } finally {
    for (let i = 0; i < own.length; i++) deleteKey(own[i], SymbolCustom);
    standIns = new NativeMap();
  }
  text = replaceText(text, /\[Function(: (?:\[[^\]\n]*\]|[^[\]\n])*| \(anonymous\))\] (AsyncFunction|AsyncGeneratorFunction|GeneratorFunction)/g, "[$2$1]");
  return hooks.userStack(text);
}

// compile asks the process that started this one: a line each way.
const vmScript = vm.Script, one = Buffer.alloc(65536), subarray = Function.prototype.call.bind(Uint8Array.prototype.subarray);
let pending = Buffer.alloc(0);
const newlineAt = Function.prototype.call.bind(Buffer.prototype.indexOf), parse = JSON.parse;
function compile(request) {
  write(4, request + "\n");
  for (;;) {
    const end = newlineAt(pending, 10);
    if (end >= 0) {
      const line = toText(subarray(pending, 0, end), "utf8");
      pending = BufferFrom(subarray(pending, end + 1));
      return parse(line);
    }
    const n = fs.readSync(3, one, 0, one.length, null);
    if (n === 0) throw new Error("the compiler has gone");
    pending = bufferConcat([pending, subarray(one, 0, n)]);
  }
}

const inspectFormat = (args) => formatWithOptions({}, ...args);

const system = nodeSystem({ fs, os, path, crypto, url, tty, workerData, parentPort, wait, now: clock });
const engine = {
  __proto__: null,
  ...system,
  files: nodeFiles(fs, path, crypto),
  stdin: nodeStdin(fs, tty, workerData, parentPort),
  evaluate: (text, name) => runScript(text, { filename: name }),
  requested: new Int32Array(workerData.flag),
  counting: workerData.counting,
  cycles: new Float64Array(1),
  brand(o) {
    if (isProxy(o)) return "proxy"; // first: one that is revoked takes no question
    if (typeof o === "function") return "function";
    if (isArray(o)) return "array";
    for (let i = 0; i < brands.length; i++) if (brands[i][0](o)) return brands[i][1];
    return "plain";
  },
  isGeneratorFunction: types.isGeneratorFunction,
  className: (o) => protoOf(o) && o.constructor && o.constructor.name || "Object",
  isDetached,
  detach: (b) => { clone(b, { transfer: [b] }); },
  base64: (b) => toText(BufferFrom(b), "base64"),
  unbase64(s) {
    const from = BufferFrom(s, "base64"), b = new NativeArrayBuffer(from.length);
    setBytes(new NativeUint8(b), from);
    return b;
  },
  sha256: (s) => crypto.createHash("sha256").update(s, "utf8").digest("hex"),
  hop: (polls) => ({ __proto__: null, host: hostname, arch: platform + "/" + arch, engine: "node", time: replaceText(dateText(new newDate()), /\.\d+Z$/, "Z"), polls }),
  write,
  writeBytes,
  format(args) {
    const list = [{}];
    for (let i = 0; i < args.length; i++) list[i + 1] = args[i];
    return shown(() => reflectApply(formatWithOptions, undefined, list));
  },
  formatWith: (args) => shown(() => reflectApply(formatWithOptions, undefined, args)),
  inspect: (v, options) => shown(() => inspectValue(v, { customInspect: false, ...options })),
  inspectWith: (args) => shown(() => reflectApply(inspectValue, undefined, args)),
  // cpu is the time in microseconds that all threads of the process have run, those that compile and collect garbage included.
  cpu() {
    const t = cpuUsage();
    return t.user + t.system;
  },
  checkSyntax(text) { new vmScript(text); },
  compile: workerData.compiler ? compile : undefined,
  argv0,
  platform,
  absolute: (p) => path.resolve(cwd, p),
  // cleanGlobals leaves what every realm has: the language, without what belongs to Node or cannot be in a snapshot.
  cleanGlobals(mentionsIntl) {
    const keep = new Set(("Object Function Array String Number BigInt RegExp Date Boolean Proxy Reflect Error AggregateError TypeError " +
      "ReferenceError SyntaxError RangeError EvalError URIError eval Math JSON ArrayBuffer DataView Uint8Array Uint8ClampedArray " +
      "Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array BigInt64Array BigUint64Array Symbol WeakSet " +
      "WeakMap Map Set Promise WeakRef FinalizationRegistry globalThis NaN undefined Infinity isNaN parseInt parseFloat isFinite " +
      "decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape" + (mentionsIntl ? " Intl" : "")).split(" "));
    for (const key of Reflect.ownKeys(globalThis)) if (!keep.has(key)) Reflect.deleteProperty(globalThis, key);
    Reflect.deleteProperty(Array, "fromAsync");
    if (workerData.virtualTime !== undefined) virtualDate(() => engine.virtualNow());
  },
  use(h) { hooks = h; },
};

if (workerData.plain !== undefined) { // for comparison: the program as it is, with the engine's own realm
  const text = "(function (exports, require, module, __filename, __dirname) {" + workerData.plain + "\n})", module = { exports: {} };
  globalThis.console = { log(...args) { write(1, inspectFormat(args) + "\n"); } };
  const began = engine.cpu();
  const main = runScript(text, { filename: "plain.js" });
  for (let i = 0; i < workerData.repeat; i++) main.call(module.exports, module.exports, undefined, module, "plain.js", ".");
  setImmediate(() => {
    parentPort.postMessage({ polls: 0, status: 0, cpu: engine.cpu() - began });
    setImmediate(() => exitWorker(0));
  });
} else {
  program();
}

function program() {
  // A constant of a script: where the engine's compiler knows the array, a poll is one instruction that reads memory.
  globalThis.$q = engine.requested;
  globalThis.$r = engine.cycles;
  runScript("const $p = globalThis.$q, $meter = globalThis.$r, $everyTurn = " + (workerData.counting ? "true" : "false") + "; delete globalThis.$q; delete globalThis.$r;");

  const end = (status) => exitWorker(status);
  const job = JSON.parse(workerData.job);
  job.debug = process.env.TMDEBUG;
  job.after = workerData.after;
  job.fuel = workerData.fuel;
  job.repeat = workerData.repeat;
  if (workerData.args !== undefined && job.resume === undefined) job.program.args = workerData.args;
  const result = runScript("(function (engine, job) { \"use strict\";" + workerData.host + "\n})", { filename: "thingsmig:host" })(engine, job)();
  if (result.snapshot !== undefined) {
    const to = workerData.snapshot, part = to + ".part" + process.pid;
    fs.writeFileSync(part, result.snapshot, { mode: 0o600, flush: true });
    fs.renameSync(part, to);
  }
  parentPort.postMessage({ uncaught: result.uncaught, broken: result.broken, polls: result.polls, cycles: result.cycles, status: result.status, cpu: result.cpu, time: engine.virtualNow() });
  end(result.status);
}
