// What modules get as internal: the functions of the host, by name. They are those of the host on goja (runtime/internal*.go).
// Nothing here keeps anything of the program between two calls.

const NativeArrayBuffer = ArrayBuffer;
const bufferSlice = uncurry(ArrayBuffer.prototype.slice);
const isView = ArrayBuffer.isView;
const typedByteLength = getter(TypedPrototype, "byteLength");

// bytesOf gives the bytes of a typed array, DataView or ArrayBuffer; undefined for anything else.
function bytesOf(v) {
  if (!isObject(v)) return undefined;
  switch (engine.brand(v)) {
    case "buffer": return new NativeUint8Array(v);
    case "typed": return new NativeUint8Array(typedBuffer(v), typedOffset(v), typedByteLength(v));
    case "dataview": return new NativeUint8Array(viewBuffer(v), viewOffset(v), viewLength(v));
  }
  return undefined;
}

function viewed(v, what) {
  const b = bytesOf(v);
  if (b === undefined) throw new RealmTypeError(what ?? "not a view");
  return b;
}

// kindOfValue is what modules call an object; undefined for anything else.
function kindOfValue(v) {
  if (!isObject(v)) return undefined;
  const brand = engine.brand(v);
  let name = brand === "plain" ? "object" : brand;
  if (brand === "plain") {
    if ($host.core.stateOf(v) !== undefined) return "promise";
    const cursor = describeIterator(v);
    if (cursor !== undefined && cursor[0].length > 3) {
      if (startsWith(cursor[0], "map")) name = "map iterator";
      else if (startsWith(cursor[0], "set")) name = "set iterator";
    }
  } else if (brand === "function") {
    const generator = engine.isGeneratorFunction(v);
    if (generator) name = "generator function";
    const m = boundParts.has(v) ? undefined : markerOf(functionText(v)), f = m && recordOf(m[0], m[1]);
    if (f !== undefined && f.async) name = f.generator && generator ? "async generator function" : "async function";
  }
  return name;
}

// print is for texts and bytes.
function printBytes(stream, v) {
  const b = bytesOf(v);
  if (b !== undefined) engine.writeBytes(stream, b);
  else engine.write(stream, toWellFormed(`${v}`));
}

// systemError throws the error that Node gives for one of the system: what the engine's functions throw has code, errno and message
// of it.
function systemError(e, call, paths) {
  if (!isObject(e) || e.system !== true) throw e;
  let text = e.code + ": " + e.message + ", " + call;
  for (let i = 0; i < paths.length; i++) text += (i > 0 ? " ->" : "") + " '" + paths[i] + "'";
  const error = new RealmError(text);
  error.errno = e.errno;
  error.code = e.code;
  error.syscall = call;
  if (paths.length > 0) error.path = paths[0];
  if (paths.length > 1) error.dest = paths[1];
  throw error;
}

// ofModule is a function of a module that is loaded when it is called.
const ofModule = (module, name) => (...args) => apply(loadModule(module)[name], undefined, args);

const internalFunctions = {
  __proto__: null,
  now: () => floor(soFar()),
  exactNow: () => soFar(),
  nanos: () => bigOf(floor(soFar() * 1e6)),
  kind: (v) => kindOfValue(v),
  inspect: (...args) => toWellFormed(engine.inspectWith(args)),
  format: (...args) => toWellFormed(engine.format(args)),
  formatWithOptions: (...args) => args.length === 0 ? "" : toWellFormed(engine.formatWith(args)),
  print(stream, v) { printBytes(stream === 2 ? 2 : 1, v); },
  encode: (text, encoding) => engine.encode(`${text}`, `${encoding}`),
  decode(v, encoding, from, to) {
    const b = viewed(v), n = typedLength(b);
    from = from === undefined ? 0 : floor(+from);
    to = to === undefined || +to > n ? n : floor(+to);
    return from >= to ? "" : engine.decode(new NativeUint8Array(typedBuffer(b), typedOffset(b) + from, to - from), `${encoding}`);
  },
  isUtf8(v) {
    const b = bytesOf(v);
    return b !== undefined && engine.isUtf8(b);
  },
  captureStackTrace() {}, // errors have theirs
  memoryUsage: () => engine.memoryUsage(),
  nextTick: ofModule("internal/loop", "nextTick"),
  emitWarning: ofModule("internal/process", "emitWarning"),
  system(what) {
    if (what !== undefined) note("sys", `${what}`);
    return engine.system();
  },
  cpuUsage: () => ({ user: floor(soFar() * 1000), system: 0 }),
  permitted: (scope) => hasOwn(permissionScopes, `${scope}`), // a program that may not do everything is not run here
  digest: (name, data, key) => engine.digest(`${name}`, data === undefined ? undefined : viewed(data), key === undefined ? undefined : viewed(key)),
  random: (n) => engine.random(+n),
  sameBytes: (a, b) => engine.sameBytes(viewed(a), viewed(b)),
  wellFormed: (v) => toWellFormed(`${v}`),
  terminal: (stream) => engine.terminal?.(+stream),
  listen(list) {
    const all = [];
    for (let i = 0; i < list.length; i++) all[i] = `${list[i]}`;
    listening = all;
    engine.listen(all);
  },
  takeSignals: () => engine.takeSignals(),
  raise(name, number) { return engine.raise(`${name}`, +number, listening); },
  cwd: () => engine.cwd(),
};
let listening = [];
const permissionScopes = { __proto__: null, fs: 1, "fs.read": 1, "fs.write": 1, net: 1, read: 1, write: 1, env: 1, run: 1, sys: 1 };

function makeInternal() {
  const put = (name, v) => { internal[name] = v; };
  put("require", requireFor(true));
  put("jobs", $host.jobs);
  put("module", job.host.module);
  put("process", process);
  put("programRequire", requireFunction);
  put("entry", engine.absolute(job.program.name));
  const events = [], hashes = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha512-256"];
  for (let i = 0; i < job.host.events.length; i++) events[i] = job.host.events[i];
  put("lazyEvents", events);
  put("hashes", hashes);
  put("platform", engine.platform);
  put("pid", engine.pid);
  put("ppid", engine.ppid);
  const keys = ownKeys(internalFunctions);
  for (let i = 0; i < keys.length; i++) put(keys[i], internalFunctions[keys[i]]);
  put("files", fileFunctions());
  put("url", urlFunctions());
  put("stdin", stdinFunctions());
  put("migration", {});
}

// urlFunctions are the parser of URLs: texts, and where their parts are.
function urlFunctions() {
  const text = (v) => toWellFormed(`${v}`);
  return {
    parse: (input, base) => engine.url.parse(text(input), base === undefined ? undefined : text(base)),
    update: (href, part, value) => engine.url.update(text(href), +part, text(value)),
    domainToASCII: (name) => engine.url.domainToASCII(text(name)),
    domainToUnicode: (name) => engine.url.domainToUnicode(text(name)),
    format: (href, fragment, unicode, search, auth) => engine.url.format(text(href), !!fragment, !!unicode, !!search, !!auth),
    toASCII: (name) => engine.url.toASCII(text(name)),
  };
}

// stdinFunctions are the standard input.
function stdinFunctions() {
  return {
    take: () => engine.stdin.take(),
    isFile: () => engine.stdin.isFile(),
    readNow: (most) => engine.stdin.readNow(+most),
  };
}
