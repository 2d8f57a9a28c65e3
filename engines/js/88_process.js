// The object process, as much of it as there is without its module.

const nodeVersion = "20.20.2"; // whose behaviour the modules have

function makeProcess() {
  process = {};
  process.argv = ["thingsmig"];
  process.argv[0] = engine.argv0;
  process.argv[1] = engine.absolute(job.program.name);
  for (let i = 0; i < job.program.args.length; i++) process.argv[i + 2] = job.program.args[i];
  process.platform = engine.platform;
  // The token passes every catch clause and finally block.
  process.exit = { exit(code) { exit(code); } }.exit;
  process.stdout = makeOutput(1);
  if (job.host.stderr) process.stderr = makeOutput(2);
}

function exit(code) {
  const module = loadedModule(processName);
  if (module !== undefined) code = module.leave(code);
  else if (code === undefined) code = exitCode();
  exiting = +code | 0;
  token.on = true;
  throw token;
}

// makeOutput makes process.stdout or process.stderr: write, with what callback there may be called in a tick.
function makeOutput(fd) {
  const o = {};
  o.write = { write(v, ...rest) {
    printBytes(fd, v);
    for (let i = 0; i < rest.length; i++) if (typeof rest[i] === "function") loadModule(loopName).nextTick(rest[i]);
    return true;
  } }.write;
  const size = engine.terminal?.(fd);
  if (size !== undefined) {
    o.isTTY = true;
    o.columns = size[0];
    o.rows = size[1];
  }
  o.fd = fd;
  return o;
}

// moreOfProcess gives process what the program can reach beyond that.
function moreOfProcess() {
  const values = {
    __proto__: null,
    version: () => "v" + nodeVersion, pid: () => engine.pid, ppid: () => engine.ppid, title: () => "node", arch: () => engine.processArch,
    execPath: () => engine.argv0, execArgv: () => [], versions: () => ({ node: nodeVersion, v8: "11.3.244.8-node.33" }),
    release: () => ({ name: "node", lts: "Iron" }),
  };
  const names = job.host.process, events = job.host.events;
  for (let i = 0; i < names.length; i++) if (values[names[i]] !== undefined) process[names[i]] = values[names[i]]();
  lazyProperties("process", process);
  for (let i = 0; i < names.length; i++) if (names[i] === "env") process.env = engine.environment();
  for (let i = 0; i < events.length; i++) {
    const name = events[i];
    const accessor = {
      get() {
        loadModule(processName);
        return process[name]; // which the module has replaced
      },
      set(v) { define(process, name, { __proto__: null, value: v, writable: true, enumerable: true, configurable: true }); },
    };
    define(process, name, { __proto__: null, get: accessor.get, set: accessor.set, enumerable: false, configurable: true });
  }
}

// describeModule gives the module object of the program the properties that Node's has, if it asks for one.
function describeModule(module) {
  if (job.host.main) requireFunction.main = module;
  if (!job.host.describe) return;
  const path = engine.absolute(job.program.name);
  module.id = ".";
  module.path = engine.dirname(path);
  module.filename = path;
  module.loaded = false;
  module.children = [];
  module.paths = engine.modulePaths(path);
  module.parent = null;
  module.require = requireFunction;
}
