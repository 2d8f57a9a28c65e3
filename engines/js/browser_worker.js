// What the host needs of a page, and nothing else does. This runs in a worker: the page stays free to take what is printed and to
// ask for a snapshot while a program loops (see browser_page.js). settings is what the page says; $p is the memory that the polls read.

const evalScript = eval;
const objectToString = Object.prototype.toString;
const NativeUint8 = Uint8Array, NativeArrayBuffer = ArrayBuffer, NativeXHR = XMLHttpRequest;
const setBytes = Function.prototype.call.bind(Uint8Array.prototype.set);
const clone = structuredClone, post = postMessage.bind(self), closeWorker = close.bind(self);
const clock = performance.now.bind(performance);
const utf8 = TextEncoder.prototype.encode.bind(new TextEncoder());
const parseText = JSON.parse, textOf = JSON.stringify;
const toBase64 = btoa, fromBase64 = atob;
const charAt = Function.prototype.call.bind(String.prototype.charCodeAt), textOfBytes = String.fromCharCode, applyTo = Reflect.apply;
const subarray = Function.prototype.call.bind(Uint8Array.prototype.subarray);
const replaceIn = Function.prototype.call.bind(RegExp.prototype[Symbol.replace]), replaceText = (s, re, by) => replaceIn(re, s, by);
const testIn = Function.prototype.call.bind(RegExp.prototype.test);
const textOfFunction = Function.prototype.call.bind(Function.prototype.toString);
const newDate = Date, dateText = Function.prototype.call.bind(Date.prototype.toISOString);
const NativeFunction = Function, NativeSyntaxError = SyntaxError;
const protoOf = Object.getPrototypeOf, ownDescriptor = Object.getOwnPropertyDescriptor, has = Object.hasOwn, defineKey = Object.defineProperty;
const isArray = Array.isArray, isErrorObject = Error.isError, isView = ArrayBuffer.isView;
const SymbolTag = Symbol.toStringTag;
const atomicWait = Atomics.wait, atomicAdd = Atomics.add, atomicLoad = Atomics.load;

let hooks;

// A question about what an object is inside is a method of the language that only such an object can be asked.
const asks = (o, key, ...args) => {
  const d = ownDescriptor(o, key), f = d.get ?? d.value;
  return (v) => {
    try {
      applyTo(f, v, args);
      return true;
    } catch (e) {
      return false;
    }
  };
};
const isMap = asks(Map.prototype, "size"), isSet = asks(Set.prototype, "size"), isWeakMap = asks(WeakMap.prototype, "has", {});
const isWeakSet = asks(WeakSet.prototype, "has", {}), isDate = asks(Date.prototype, "getTime"), isBuffer = asks(ArrayBuffer.prototype, "byteLength");
const isNumberObject = asks(Number.prototype, "valueOf"), isStringObject = asks(String.prototype, "valueOf"), isBooleanObject = asks(Boolean.prototype, "valueOf");
const isSymbolObject = asks(Symbol.prototype, "valueOf"), isBigIntObject = asks(BigInt.prototype, "valueOf");
const flagOfRegExp = ownDescriptor(RegExp.prototype, "global").get;
const isRegExp = (v) => {
  try {
    return applyTo(flagOfRegExp, v, []) !== undefined; // which it is for the prototype
  } catch (e) {
    return false;
  }
};
const tagOfTyped = ownDescriptor(protoOf(Uint8Array.prototype), SymbolTag).get;
const typedName = (v) => applyTo(tagOfTyped, v, []);
const isObject = (v) => typeof v === "object" && v !== null || typeof v === "function";

// hasTag reports whether Object.prototype.toString would find a tag in place of what an object is: of its own or of a prototype.
function hasTag(o) {
  for (; o !== null; o = protoOf(o)) if (hooks.proxy(o) !== undefined || has(o, SymbolTag)) return true;
  return false;
}

// isArguments: where there is a tag, arguments are told by the properties that they are born with.
function isArguments(o) {
  if (!hasTag(o)) return objectToString.call(o) === "[object Arguments]";
  const length = ownDescriptor(o, "length"), walk = ownDescriptor(o, Symbol.iterator);
  return length !== undefined && !length.enumerable && has(length, "value") && walk !== undefined && !walk.enumerable && has(walk, "value");
}

// The most frequent question, and the dearest: is an object nothing but properties? While it is asked, errors have no stacks, which cost more than all the rest.
const NativeError = Error;
function quietly(f, o) {
  const limit = ownDescriptor(NativeError, "stackTraceLimit");
  if (limit !== undefined && !limit.configurable) return f(o);
  defineKey(NativeError, "stackTraceLimit", { __proto__: null, value: 0, writable: true, enumerable: true, configurable: true });
  const kind = f(o);
  if (limit !== undefined) defineKey(NativeError, "stackTraceLimit", limit);
  else delete NativeError.stackTraceLimit;
  return kind;
}

function kindInside(o) {
  let tag = "";
  if (!hasTag(o)) {
    tag = objectToString.call(o);
    switch (tag) {
      case "[object Date]": return "date";
      case "[object RegExp]": return "regexp";
      case "[object Arguments]": return "arguments";
      case "[object Number]": case "[object String]": case "[object Boolean]": return "boxed";
    }
  } else {
    if (isDate(o)) return "date";
    if (isRegExp(o)) return "regexp";
    if (isNumberObject(o) || isStringObject(o) || isBooleanObject(o)) return "boxed";
  }
  if (isMap(o)) return "map";
  if (isSet(o)) return "set";
  if (isWeakMap(o)) return "weakmap";
  if (isWeakSet(o)) return "weakset";
  if (isBuffer(o)) return "buffer";
  if (isSymbolObject(o) || isBigIntObject(o)) return "boxed";
  if (tag === "" && isArguments(o)) return "arguments";
  return hooks.isGenerator(o) ? "generator" : "plain";
}

function brand(o) {
  if (hooks.proxy(o) !== undefined) return "proxy";
  if (typeof o === "function") return "function";
  if (isArray(o)) return "array";
  if (isErrorObject(o)) return "error";
  if (isView(o)) return typedName(o) === undefined ? "dataview" : "typed";
  return quietly(kindInside, o);
}

const nameOfKind = {
  __proto__: null, map: "Map", set: "Set", weakmap: "WeakMap", weakset: "WeakSet", date: "Date", regexp: "RegExp", error: "Error", array: "Array",
  function: "Function", buffer: "ArrayBuffer", dataview: "DataView",
};
const isGeneratorFunction = (f) => typeof f === "function" && testIn(/^(?:async\b\s*)?(?:function\s*)?\*/, textOfFunction(f));
const no = () => false;
const { inspect, formatWithOptions, determineSpecificType } = makeInspect({
  __proto__: null,
  getPromiseDetails: (o) => hooks.promiseState(o),
  getProxyDetails(o, full) {
    const p = isObject(o) ? hooks.proxy(o) : undefined;
    if (p === undefined) return undefined;
    const target = p.target === undefined ? null : p.target;
    return full !== false ? [target, p.handler === undefined ? null : p.handler] : target;
  },
  previewEntries: (o, iterator) => iterator ? [[], false] : [], // nobody tells what weak collections hold
  getConstructorName: (o) => isView(o) ? typedName(o) ?? "DataView" : nameOfKind[brand(o)] ?? "Object",
  isAsyncFunction: no, // those of a program are other functions, see shown
  isGeneratorFunction,
  isAnyArrayBuffer: isBuffer, isArrayBuffer: isBuffer,
  isArgumentsObject: (o) => isObject(o) && typeof o !== "function" && hooks.proxy(o) === undefined && isArguments(o),
  isBoxedPrimitive: (o) => isNumberObject(o) || isStringObject(o) || isBooleanObject(o) || isBigIntObject(o) || isSymbolObject(o),
  isDataView: (o) => isView(o) && typedName(o) === undefined,
  isMap, isMapIterator: no, isModuleNamespaceObject: no, isNativeError: isErrorObject,
  isPromise: (o) => isObject(o) && hooks.promiseState(o) !== undefined,
  isSet, isSetIterator: no, isWeakMap, isWeakSet, isRegExp, isDate,
  isTypedArray: (o) => typedName(o) !== undefined,
  isStringObject, isNumberObject, isBooleanObject, isBigIntObject,
});

// shown gives what was formatted as it is in a plain run: functions that were async, and places in the user's files.
const shown = (text) => hooks.userStack(
  replaceText(text, /\[Function(: (?:\[[^\]\n]*\]|[^[\]\n])*| \(anonymous\))\] (AsyncFunction|AsyncGeneratorFunction|GeneratorFunction)/g, "[$2$1]"));

// sha256 is the hash of a text in UTF-8. The page's own has no answer for one who waits.
const sha256 = (() => {
  const k = new Int32Array(64), first = new Int32Array(8);
  const root = (n, power) => { // the first 32 bits of the fraction of n to the power of 1/2 or 1/3, by halving
    const big = BigInt(n) << BigInt(32 * power);
    let lo = 0n, hi = 1n << 40n;
    while (lo < hi) {
      const mid = lo + hi + 1n >> 1n;
      if (mid ** BigInt(power) <= big) lo = mid;
      else hi = mid - 1n;
    }
    return Number(BigInt.asIntN(32, lo));
  };
  for (let n = 2, i = 0; i < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (!prime) continue;
    if (i < 8) first[i] = root(n, 2);
    k[i++] = root(n, 3);
  }
  const Words = Int32Array, Bytes = Uint8Array;
  return (s) => {
    const text = utf8(s), n = text.length, blocks = (n + 8 >>> 6) + 1, tail = new Bytes(128), h = new Words(8), w = new Words(64);
    for (let i = 0; i < 8; i++) h[i] = first[i];
    const whole = n >>> 6, rest = n & 63, tails = blocks - whole;
    for (let i = 0; i < rest; i++) tail[i] = text[whole * 64 + i];
    tail[rest] = 128;
    for (let i = 0, bits = n * 8; i < 6; i++, bits = (bits - bits % 256) / 256) tail[tails * 64 - 1 - i] = bits % 256;
    for (let b = 0; b < blocks; b++) {
      const from = b < whole ? text : tail, at = b < whole ? b * 64 : (b - whole) * 64;
      for (let i = 0; i < 16; i++) w[i] = from[at + 4 * i] << 24 | from[at + 4 * i + 1] << 16 | from[at + 4 * i + 2] << 8 | from[at + 4 * i + 3];
      for (let i = 16; i < 64; i++) {
        const x = w[i - 15], y = w[i - 2];
        w[i] = w[i - 16] + ((x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3) + w[i - 7] + ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10);
      }
      let a = h[0], c1 = h[1], c2 = h[2], d = h[3], e = h[4], f = h[5], g = h[6], z = h[7];
      for (let i = 0; i < 64; i++) {
        const t = z + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7)) + (e & f ^ ~e & g) + k[i] + w[i] | 0;
        const u = ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + (a & c1 ^ a & c2 ^ c1 & c2) | 0;
        z = g;
        g = f;
        f = e;
        e = d + t | 0;
        d = c2;
        c2 = c1;
        c1 = a;
        a = t + u | 0;
      }
      h[0] += a;
      h[1] += c1;
      h[2] += c2;
      h[3] += d;
      h[4] += e;
      h[5] += f;
      h[6] += g;
      h[7] += z;
    }
    let out = "";
    for (let i = 0; i < 8; i++) for (let j = 28; j >= 0; j -= 4) out += "0123456789abcdef"[h[i] >>> j & 15];
    return out;
  };
})();

// The page takes what is printed. It tells in shared memory how much it has handed on, so that a program that prints faster waits.
const behind = 1 << 22;
function write(stream, text) {
  post({ type: "out", stream, text });
  if (settings.shared && atomicAdd($p, 2, text.length) > behind) {
    for (let n; (n = atomicLoad($p, 2)) > behind / 2;) atomicWait($p, 2, n, 1000);
  }
}

// look asks whether a snapshot is wanted where there is no shared memory: the page has then taken back the address of a text.
let nextLook = 0, turns = 0;
function look() {
  if ((++turns & 63) !== 0 || clock() < nextLook) return;
  const q = new NativeXHR();
  try {
    q.open("GET", settings.bell, false);
    q.send();
  } catch (e) {
    $p[1] = 1;
  }
  nextLook = clock() + 50;
}

// compile asks the process that has sent the program.
function compile(request) {
  const q = new NativeXHR();
  q.open("POST", settings.compiler, false);
  q.send(request + "\n");
  if (q.status !== 200) throw new NativeError("the compiler has gone");
  return parseText(q.responseText);
}

// checkSyntax throws what the engine says about a text that is no script. Code is not run: before the text stands a throw, and
// strict code keeps its declarations for itself. What is wrong in strict code only is tried as the body of a function.
const unrun = {};
function checkSyntax(text) {
  try {
    evalScript("\"use strict\"; throw null;\n" + text);
  } catch (e) {
    if (e === null) return;
    if (testIn(/return|new\.target|super/, e.message)) throw e;
    new NativeFunction(text);
  }
}

// checkEngine tells what this browser lacks, "" for nothing.
function checkEngine() {
  if (typeof Error.captureStackTrace !== "function") return "Error.captureStackTrace";
  const prepare = Error.prepareStackTrace, holder = {};
  Error.prepareStackTrace = (e, sites) => sites;
  Error.captureStackTrace(holder);
  const sites = holder.stack;
  if (prepare === undefined) delete Error.prepareStackTrace;
  if (!isArray(sites) || typeof sites[0]?.getColumnNumber !== "function") return "V8's stack traces";
  if (typeof Error.isError !== "function") return "Error.isError";
  return "";
}

// room reports whether the stack has some 64 KB left, more than any call needs: that is where the engine puts arguments.
const many = new Array(8192).fill(0);
const taken = () => true;
function room() {
  try {
    return applyTo(taken, undefined, many);
  } catch (e) {
    return false;
  }
}

const engine = {
  __proto__: null,
  evaluate: (text, name) => evalScript(text + "\n//# sourceURL=" + name),
  requested: $p,
  counting: $everyTurn,
  cycles: $meter,
  brand,
  isGeneratorFunction,
  className: (o) => protoOf(o) && o.constructor && o.constructor.name || "Object",
  isDetached(b) {
    try {
      new NativeUint8(b);
      return false;
    } catch (e) {
      return true;
    }
  },
  detach: (b) => { clone(b, { transfer: [b] }); },
  base64(b) {
    const bytes = new NativeUint8(b);
    let s = "";
    for (let i = 0; i < bytes.length; i += 8193) { // a multiple of three
      const end = i + 8193 < bytes.length ? i + 8193 : bytes.length;
      s += toBase64(applyTo(textOfBytes, undefined, subarray(bytes, i, end)));
    }
    return s;
  },
  unbase64(s) {
    const text = fromBase64(s), n = text.length, b = new NativeArrayBuffer(n), bytes = new NativeUint8(b);
    for (let i = 0; i < n; i++) bytes[i] = charAt(text, i);
    return b;
  },
  sha256,
  hop: (polls) => ({ __proto__: null, host: settings.host, arch: settings.arch, engine: "chromium", time: replaceText(dateText(new newDate()), /\.\d+Z$/, "Z"), polls }),
  write,
  format(args) {
    const list = [{}];
    for (let i = 0; i < args.length; i++) list[i + 1] = args[i];
    return shown(applyTo(formatWithOptions, undefined, list));
  },
  inspect: (v, options) => shown(inspect(v, { customInspect: false, ...options })),
  invalidCallback: (v) => ({ __proto__: null, message: "The \"callback\" argument must be of type function. Received " + determineSpecificType(v), code: "ERR_INVALID_ARG_TYPE" }),
  now: clock,
  cpu: () => clock() * 1000, // of this thread, if nobody else wants the processor
  checkSyntax,
  compile: settings.compiler === undefined ? undefined : compile,
  look: settings.bell === undefined ? undefined : look,
  argv0: settings.argv0,
  platform: settings.platform,
  absolute: (p) => p[0] === "/" || testIn(/^[A-Za-z]:[\\/]/, p) ? p : settings.cwd + p,
  math: makeMath(),
  room,
  // cleanGlobals leaves what every realm has: the language, without what belongs to pages or cannot be in a snapshot.
  cleanGlobals(mentionsIntl) {
    const keep = new Set(("Object Function Array String Number BigInt RegExp Date Boolean Proxy Reflect Error AggregateError TypeError " +
      "ReferenceError SyntaxError RangeError EvalError URIError eval Math JSON ArrayBuffer DataView Uint8Array Uint8ClampedArray " +
      "Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array BigInt64Array BigUint64Array Symbol WeakSet " +
      "WeakMap Map Set Promise WeakRef FinalizationRegistry globalThis NaN undefined Infinity isNaN parseInt parseFloat isFinite " +
      "decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape" + (mentionsIntl ? " Intl" : "")).split(" "));
    for (let o = globalThis; o !== Object.prototype; o = protoOf(o)) {
      for (const key of Reflect.ownKeys(o)) if (o !== globalThis || !keep.has(key)) Reflect.deleteProperty(o, key);
    }
    Reflect.deleteProperty(Array, "fromAsync");
  },
  use(h) { hooks = { ...hooks, ...h }; },
};

function program() {
  const lacking = checkEngine();
  if (lacking !== "") return { status: 14, broken: "this browser cannot run the program: it lacks " + lacking + "; Chromium 134 or newer can" };
  const job = parseText(settings.job);
  job.after = settings.after;
  job.fuel = settings.fuel;
  job.repeat = 1;
  if (settings.args !== undefined && job.resume === undefined) job.program.args = settings.args;
  return evalScript("(function (engine, job) { \"use strict\";" + settings.hostText + "\n})\n//# sourceURL=thingsmig:host")(engine, job)();
}

let end;
try {
  const r = program();
  end = { type: "end", status: r.status, uncaught: r.uncaught, broken: r.broken, snapshot: r.snapshot, polls: r.polls ?? 0, cycles: r.cycles ?? 0, cpu: r.cpu ?? 0 };
} catch (e) {
  end = { type: "end", status: 1, failed: String(e && e.stack || e), polls: 0, cpu: 0 };
}
post(end);
closeWorker();
