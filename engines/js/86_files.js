// Files, as the module fs asks for them, and what a program needs of its host. Nothing stays open between two calls: an open file is
// a path, flags and a position, which the module keeps. For the host it is a resource: a snapshot says what was in it.

const mostAsked = 16; // how many things of a kind are told apart in what a program has asked for
let asked = []; // [kind, name]: what it has asked for so far, over all its hops
const openFiles = newMap(); // descriptor -> { path, flags, lost }
let openNumbers = [];

function note(kind, name) {
  if (kind === "read" || kind === "write") name = engine.absolute(name);
  let n = 0;
  for (let i = 0; i < asked.length; i++) {
    if (asked[i][0] !== kind) continue;
    if (asked[i][1] === name || asked[i][1] === "") return;
    n++;
  }
  if (n < mostAsked && name !== "") {
    asked[asked.length] = [kind, name];
    return;
  }
  const rest = [];
  for (let i = 0; i < asked.length; i++) if (asked[i][0] !== kind) rest[rest.length] = asked[i];
  rest[rest.length] = [kind, ""];
  asked = rest;
}

// pathFor is a path that the program gives, for something of these kinds.
function pathFor(path, ...kinds) {
  path = `${path}`;
  if (path !== "") for (let i = 0; i < kinds.length; i++) note(kinds[i], path);
  return path;
}

// openable is a path for these flags of open.
function openable(path, flags) {
  const mode = flags & 3, reads = mode === 0 || mode === 2, writes = mode !== 0 || (flags & 0o1100) !== 0;
  return reads ? writes ? pathFor(path, "read", "write") : pathFor(path, "read") : writes ? pathFor(path, "write") : `${path}`;
}

// attempt does an operation of the engine; call and paths are for the error.
function attempt(call, paths, f) {
  try {
    return f(engine.files);
  } catch (e) {
    return systemError(e, call, paths);
  }
}

function fileFunctions() {
  const one = (call, f) => (path, ...rest) => attempt(call, [`${path}`], (files) => f(files, path, ...rest));
  const two = (call, f) => (from, to) => attempt(call, [`${from}`, `${to}`], (files) => f(files, from, to));
  return {
    open: (path, flags, mode) => attempt("open", [`${path}`], (files) => { files.open(openable(path, +flags), +flags, +mode); }),
    read(path, position, length) {
      const fd = attempt("open", [`${path}`], (files) => files.begin(pathFor(path, "read"), 0, 0));
      return attempt("read", [], (files) => files.read(fd, +position, length === undefined ? undefined : +length));
    },
    write(path, data, flags, mode, position) {
      const bytes = viewed(data);
      const fd = attempt("open", [`${path}`], (files) => files.begin(openable(path, +flags), +flags, +mode));
      attempt("write", [], (files) => { files.write(fd, bytes, position === undefined ? undefined : +position); });
      return typedLength(bytes);
    },
    stat(path, link, quiet) {
      try {
        return engine.files.stat(pathFor(path, "read"), !!link);
      } catch (e) {
        if (quiet && isObject(e) && e.code === "ENOENT") return undefined;
        return systemError(e, link ? "lstat" : "stat", [`${path}`]);
      }
    },
    readdir: one("scandir", (files, path) => files.readdir(pathFor(path, "read"))),
    mkdir: one("mkdir", (files, path, recursive, mode) => files.mkdir(pathFor(path, "write"), !!recursive, +mode)),
    mkdtemp: (prefix) => attempt("mkdtemp", [prefix + "XXXXXX"], (files) => files.mkdtemp(pathFor(prefix, "write"))),
    readlink: one("readlink", (files, path) => files.readlink(pathFor(path, "read"))),
    realpath: one("lstat", (files, path) => files.realpath(pathFor(path, "read"))),
    removeAll: one("rm", (files, path) => { files.removeAll(pathFor(path, "write")); }),
    rmdir: one("rmdir", (files, path) => { files.rmdir(pathFor(path, "write")); }),
    unlink: one("unlink", (files, path) => { files.unlink(pathFor(path, "write")); }),
    rename: two("rename", (files, from, to) => { files.rename(pathFor(from, "read", "write"), pathFor(to, "write")); }),
    symlink: two("symlink", (files, from, to) => {
      note("read", "");
      note("write", "");
      files.symlink(`${from}`, pathFor(to, "write"));
    }),
    link: two("link", (files, from, to) => { files.link(pathFor(from, "read", "write"), pathFor(to, "read", "write")); }),
    chmod: one("chmod", (files, path, mode) => { files.chmod(pathFor(path, "write"), +mode); }),
    truncate: one("truncate", (files, path, length) => { files.truncate(pathFor(path, "write"), +length); }),
    utimes: one("utime", (files, path, accessed, changed) => { files.utimes(pathFor(path, "write"), +accessed, +changed); }),
    access: one("access", (files, path, want) => { files.access(pathFor(path, "read"), +want); }),
    opened(fd, path, flags) { noteOpen(+fd, { __proto__: null, path: `${path}`, flags: +flags, lost: undefined }); },
    closed(fd) {
      openFiles.delete(+fd);
      const rest = [];
      for (let i = 0; i < openNumbers.length; i++) if (openNumbers[i] !== +fd) rest[rest.length] = openNumbers[i];
      openNumbers = rest;
    },
    use(fd, call) {
      const f = openFiles.get(+fd);
      if (f !== undefined && f.lost !== undefined) systemError(f.lost, `${call}`, []);
    },
  };
}

function noteOpen(fd, file) {
  if (!openFiles.has(fd)) {
    let at = openNumbers.length;
    for (; at > 0 && openNumbers[at - 1] > fd; at--) openNumbers[at] = openNumbers[at - 1];
    openNumbers[at] = fd;
  }
  openFiles.set(fd, file);
}

// describeFile says what a file has in it: size and hash are of the content.
function describeFile(f) {
  const state = { __proto__: null, path: f.path, flags: f.flags };
  const about = f.lost === undefined ? engine.files.about(f.path, undefined) : undefined;
  if (about !== undefined && about.hash !== undefined) {
    state.size = about.size;
    state.hash = about.hash;
  }
  return toJSON(state);
}

const staleFile = { __proto__: null, system: true, code: "ESTALE", errno: -116, message: "stale file handle" };

// attachFile has a file of a snapshot open again: it must have what was in it at its beginning still.
function attachFile(name, state) {
  const f = { __proto__: null, path: state.path, flags: state.flags, lost: undefined };
  let about;
  try {
    engine.files.stat(f.path, false);
    if (state.size !== undefined) {
      about = engine.files.about(f.path, state.size);
      if (about === undefined || about.size < state.size || about.hash !== undefined && about.hash !== state.hash) f.lost = staleFile;
    }
  } catch (e) {
    f.lost = e;
  }
  noteOpen(+name, f);
}

// needsText is what a snapshot says of what the program needs, empty if that is nothing.
function needsText() {
  for (let i = 0; i < job.host.environment.length; i++) note("env", job.host.environment[i]);
  if (asked.length === 0 && openNumbers.length === 0) return "";
  const parts = [];
  if (asked.length > 0) {
    const list = [];
    for (let i = 0; i < asked.length; i++) list[i] = "[" + toJSON(asked[i][0]) + (asked[i][1] === "" ? "" : "," + stringText(toWellFormed(asked[i][1]))) + "]";
    parts[parts.length] = '"asked":' + textOfNumbers(list);
  }
  if (openNumbers.length > 0) {
    const list = [];
    for (let i = 0; i < openNumbers.length; i++) {
      list[i] = '{"kind":"file","name":"' + openNumbers[i] + '","state":' + toJSON(describeFile(openFiles.get(openNumbers[i]))) + "}";
    }
    parts[parts.length] = '"resources":' + textOfNumbers(list);
  }
  return ',\n"needs":{' + join(parts, ",") + "}";
}

// setNeeds has again what a snapshot says that its program needs.
function setNeeds(needs) {
  if (needs === undefined) return;
  if (needs.asked !== undefined) for (let i = 0; i < needs.asked.length; i++) asked[i] = [needs.asked[i][0], needs.asked[i][1] ?? ""];
  const list = needs.resources ?? [];
  for (let i = 0; i < list.length; i++) {
    if (list[i].kind !== "file") fail("the program holds a " + list[i].kind + ", which this host has not");
    attachFile(list[i].name, bare(parseJSON(list[i].state)));
  }
}
