// The realm of a program, and its run.

let exiting; // the status that process.exit was called with
let $host, requireFunction, describeIterator, makeIterator, process;

function makeRealm() {
  bare(job);
  engine.cleanGlobals(indexOf(job.program.source, "Intl") >= 0); // which is not everywhere
  missing();
  missing();
  makeProcess();
  const hidden = (name, v) => define(globalThis, name, { __proto__: null, value: v, writable: true, enumerable: false, configurable: true });
  hidden("console", consoleObject);
  hidden("global", globalThis);
  hidden("process", process);
  requireFunction = requireFor(false);
  installProxy();
  define(generatorPrototype, "next", { __proto__: null, value: glue.$generatorNext, writable: true, enumerable: false, configurable: true });
  define(generatorPrototype, "throw", { __proto__: null, value: glue.$generatorThrow, writable: true, enumerable: false, configurable: true });
  stands.set(glue.$generatorNext, "next");
  stands.set(glue.$generatorThrow, "throw");

  $host = {};
  $host.mentionsToJSON = () => job.mentions.toJSON;
  $host.delegates = job.mentions.delegation;
  $host.original = (text) => original(text);
  $host.revoke = (p) => revokeProxy(p);
  $host.compile = (kind, first, second) => compileText(kind, first, second);
  $host.invalidCallback = invalidCallback;
  $host.bound = (f, target, self, args) => {
    const parts = [target, self];
    for (let i = 0; i < args.length; i++) parts[i + 2] = args[i];
    boundParts.set(f, parts);
  };
  if (job.mentions.proxy) {
    $host.isProxy = (v) => isObject(v) && proxyParts.has(v);
    $host.isPlainArray = (v) => !(isObject(v) && proxyParts.has(v)) && isArray(v);
    $host.isRegExp = (v) => isObject(v) && engine.brand(v) === "regexp";
    $host.isBoxed = (v) => isObject(v) && engine.brand(v) === "boxed";
  }
  const u0 = unitOf(job.realm);
  u0.exports = loadText(u0, job.realm)($host);
  const keys = ownKeys(u0.exports);
  for (let i = 0; i < keys.length; i++) names[keys[i]] = u0.exports[keys[i]];
  realmVariables = u0.main; // that of the part that runs, not that of a restored text
  describeIterator = $host.iterators.describe;
  makeIterator = $host.iterators.make;
  valuesOfRealm = [][Symbol.iterator];
  installSeen();
  lazyProperties("globalThis", globalThis);
  lazyProperties("require", requireFunction);
  lazyProperties("Error", RealmError, "stackTraceLimit"); // the engine looks at that itself
  if (job.host.process !== null) moreOfProcess();
  makeInternal();
  takeStock(job.intrinsics);
  if (job.debug) for (let i = 0; i < job.intrinsics.length; i++) if (stock.objects[i] === undefined) engine.write(2, "no " + job.intrinsics[i].path + "\n");
  engine.use({ __proto__: null, userStack, promiseState: $host.core.stateOf, promisePrototype: globalThis.Promise.prototype });
}
let realmVariables, began;

// bare takes away the prototypes of what JSON.parse has made: what an object there leaves out is asked for, and a
// program may have put anything into Object.prototype.
function bare(v) {
  if (!isObject(v)) return v;
  if (isArray(v)) {
    for (let i = 0; i < v.length; i++) bare(v[i]);
    return v;
  }
  setPrototype(v, null);
  const keys = ownKeys(v);
  for (let i = 0; i < keys.length; i++) bare(v[keys[i]]);
  return v;
}

// start gives the function that runs the program from its beginning, or continues it.
function start() {
  makeRealm();
  began = engine.cpu();
  if (job.resume !== undefined) {
    for (let i = 0; i < job.resume.units.length; i++) if (job.resume.units[i].unit !== 0 && !byUnit.has(job.resume.units[i].unit)) unitOf(job.resume.units[i]);
    const part = restore(bare(parseJSON(job.resume.snapshot)));
    tellListeners();
    return part;
  }
  const main = loadText(unitOf(job.main), job.main), module = {};
  module.exports = {};
  describeModule(module);
  const file = engine.absolute(job.program.name), args = [module.exports, requireFunction, module, file, engine.dirname?.(file) ?? "."];
  beginTime(0);
  return function $begin() {
    for (let i = 1; i < job.repeat; i++) apply(main, module.exports, args); // a benchmark
    apply(main, module.exports, args);
  };
}

// run runs the program and gives how it ended: { status, uncaught, snapshot, polls }.
function run() {
  const end = { __proto__: null, status: 0, uncaught: undefined, snapshot: undefined, polls: 0 };
  const part = start();
  after = job.after;
  engine.cycles[0] = job.cycles ?? 0;
  fuelled = job.fuel > 0 ? engine.cycles[0] + job.fuel : Infinity;
  ready = true;
  let caught, failed = false, last;
  try {
    last = $drive(part);
  } catch (e) {
    failed = true;
    caught = e;
  }
  ready = false;
  end.cpu = engine.cpu() - began;
  end.polls = polls;
  end.cycles = engine.cycles[0];
  if (last !== undefined) {
    end.status = last.status;
    if (last.lost !== undefined) end.uncaught = last.lost[1] ? rejectionText(last.lost[0]) : uncaughtText(last.lost[0]);
  } else if (!failed) {
    const rejected = $host.core.unhandled();
    if (rejected !== undefined) {
      end.status = 1;
      end.uncaught = rejectionText(rejected[0]);
    } else if (exitCode() !== 0) {
      end.status = exitCode();
    } else if ($host.core.unsettled()) {
      end.status = 13;
    }
  } else if (caught === token && broken !== undefined) {
    end.status = 14;
    end.broken = broken;
  } else if (caught === token && exiting !== undefined) {
    end.status = exiting;
  } else if (caught === token) {
    end.snapshot = snapshotText();
    end.status = 10;
  } else {
    end.status = 1;
    end.uncaught = uncaughtText(caught);
  }
  return end;
}

// $drive is the outermost frame: stack traces are read down to it. It gives how the program has ended if that is the affair of its
// event loop.
function $drive(part) {
  const { core, drain } = $host;
  try {
    part();
  } catch (e) {
    if (!seesTo(e)) throw e;
  }
  while (loadedModule(loopName) === undefined) {
    if (!core.busy()) return undefined;
    try {
      drain();
    } catch (e) {
      if (!seesTo(e)) throw e;
    }
  }
  if (stillIdle) captureIdle();
  const { run } = loadedModule(loopName);
  for (;;) {
    const seen = engine.wakes?.();
    let v;
    try {
      v = run();
    } catch (e) {
      if (!seesTo(e)) throw e;
      continue;
    }
    const end = afterTurn(v, seen);
    if (end !== undefined) return end;
  }
}

function stackOf(e) {
  if (!isObject(e)) return "";
  const s = e.stack;
  return s === undefined ? "" : stringOf(s);
}

function uncaughtText(e) {
  const s = stackOf(e);
  return s === "" ? "Uncaught " + (typeof e === "symbol" ? stringOf(e) : `${e}`) : userStack(s);
}

function rejectionText(e) {
  const s = stackOf(e);
  if (s !== "") return userStack(s);
  const t = isObject(e) && typeof e !== "function" ? "#<" + engine.className(e) + ">" : stringOf(e);
  return "[UnhandledPromiseRejection: This error originated either by throwing inside of an async function " +
    "without a catch block, or by rejecting a promise which was not handled with .catch(). " +
    "The promise rejected with the reason " + toJSON(t) + ".] {\n  code: 'ERR_UNHANDLED_REJECTION'\n}";
}

return run;
