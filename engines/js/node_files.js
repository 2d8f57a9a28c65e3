// Files on Node. What fails throws { system, code, errno, message }, which the host makes an error of; nothing stays open between two
// calls but what begin has opened, which the next call closes.
function nodeFiles(fs, path, crypto, bytesOfText) {
  const NativeUint8 = Uint8Array, NativeBuffer = ArrayBuffer, numberOf = Number, keep = new Set(["begin"]);
  const subarray = Function.prototype.call.bind(Uint8Array.prototype.subarray), setBytes = Function.prototype.call.bind(Uint8Array.prototype.set);
  const matchOf = Function.prototype.call.bind(RegExp.prototype.exec), has = Function.prototype.call.bind(Set.prototype.has);
  const compare = Buffer.compare, fromText = Buffer.from, sortList = Function.prototype.call.bind(Array.prototype.sort);
  const slice = Function.prototype.call.bind(Array.prototype.slice), { constants } = fs, floor = Math.floor;
  // Flags are those of Linux in programs and snapshots.
  const linux = [[0o100, constants.O_CREAT], [0o200, constants.O_EXCL], [0o1000, constants.O_TRUNC], [0o2000, constants.O_APPEND], [0o4010000, constants.O_SYNC]];
  const flagsOf = (flags) => {
    let out = flags & 3;
    for (let i = 0; i < linux.length; i++) if ((flags & linux[i][0]) === linux[i][0]) out |= linux[i][1];
    return out;
  };
  const wrong = (code, errno, message) => ({ __proto__: null, system: true, code, errno, message });
  const whole = 16 << 20, samples = 16;
  const known = new Map(), get = Function.prototype.call.bind(Map.prototype.get), set = Function.prototype.call.bind(Map.prototype.set);

  // readAll reads from an open file until so many bytes are there, or all.
  function readAll(fd, position, most) {
    const parts = [];
    let n = 0, at = position > 0 ? position : null;
    while (most === undefined || n < most) {
      const size = most === undefined ? 65536 : Math_min(most - n, 1 << 20), b = new NativeUint8(size), got = fs.readSync(fd, b, 0, size, at);
      if (got === 0) break;
      parts[parts.length] = subarray(b, 0, got);
      n += got;
      if (at !== null) at += got;
    }
    const out = new NativeUint8(new NativeBuffer(n));
    let to = 0;
    for (let i = 0; i < parts.length; i++) {
      setBytes(out, parts[i], to);
      to += parts[i].length;
    }
    return out;
  }
  const Math_min = Math.min;

  const plain = {
    __proto__: null,
    open(name, flags, mode) { fs.closeSync(fs.openSync(name, flagsOf(flags), mode)); },
    begin: (name, flags, mode) => fs.openSync(name, flagsOf(flags), mode),
    read(fd, position, most) {
      try {
        return readAll(fd, position, most).buffer;
      } finally {
        fs.closeSync(fd);
      }
    },
    write(fd, bytes, position) {
      try {
        for (let at = 0; at < bytes.length;) at += fs.writeSync(fd, bytes, at, bytes.length - at, position === undefined ? null : position + at);
      } finally {
        fs.closeSync(fd);
      }
    },
    // stat gives mode, size and the time of the last change in milliseconds.
    stat(name, link) {
      const s = link ? fs.lstatSync(name, { bigint: true }) : fs.statSync(name, { bigint: true });
      return [numberOf(s.mode) & 0o170777, numberOf(s.size), numberOf(s.mtimeNs) / 1e6];
    },
    readdir(name) {
      const list = fs.readdirSync(name, { withFileTypes: true }), out = [];
      for (let i = 0; i < list.length; i++) out[i] = [list[i].name, typeOf(list[i])];
      return sortList(out, (a, b) => compare(fromText(a[0]), fromText(b[0])));
    },
    mkdir: (name, recursive, mode) => fs.mkdirSync(name, { recursive, mode }),
    mkdtemp: (prefix) => fs.mkdtempSync(prefix),
    readlink: (name) => fs.readlinkSync(name),
    realpath: (name) => fs.realpathSync(name),
    removeAll(name) { fs.rmSync(name, { recursive: true, force: true }); },
    rmdir(name) {
      if (!fs.lstatSync(name).isDirectory()) throw wrong("ENOTDIR", -20, "not a directory");
      fs.rmdirSync(name);
    },
    unlink(name) {
      if (fs.lstatSync(name).isDirectory()) throw wrong("EISDIR", -21, "illegal operation on a directory");
      fs.unlinkSync(name);
    },
    rename(from, to) { fs.renameSync(from, to); },
    symlink(from, to) { fs.symlinkSync(from, to); },
    link(from, to) { fs.linkSync(from, to); },
    chmod(name, mode) { fs.chmodSync(name, mode); },
    truncate(name, length) { fs.truncateSync(name, length); },
    utimes(name, accessed, changed) { fs.utimesSync(name, accessed, changed); },
    access(name, want) { fs.accessSync(name, want); },
    // about gives size and hash of the first bytes of a regular file, of all if size is undefined; undefined for anything else.
    // Of large files only samples are looked at.
    about(name, size) {
      let s;
      try {
        s = fs.statSync(name, { bigint: true });
      } catch (e) {
        return undefined;
      }
      if (!s.isFile()) return undefined;
      const all = numberOf(s.size), n = size === undefined ? all : size, key = name + "\n" + n + "\n" + s.mtimeNs + "\n" + all;
      let hash = get(known, key);
      if (hash === undefined && n <= all) {
        try {
          hash = contentHash(name, n);
          set(known, key, hash);
        } catch (e) {
          hash = undefined; // it can be written, perhaps
        }
      }
      return { __proto__: null, size: all, hash };
    },
  };

  function contentHash(name, size) {
    const fd = fs.openSync(name, "r"), h = crypto.createHash("sha256");
    try {
      if (size <= whole) h.update(readAll(fd, 0, size));
      else {
        const each = whole / samples;
        for (let i = 0; i < samples; i++) h.update(readAll(fd, floor((size - each) * i / (samples - 1)), each));
      }
    } finally {
      fs.closeSync(fd);
    }
    return h.digest("hex");
  }

  function typeOf(e) {
    if (e.isDirectory()) return 0o040000;
    if (e.isSymbolicLink()) return 0o120000;
    if (e.isFIFO()) return 0o010000;
    if (e.isSocket()) return 0o140000;
    if (e.isCharacterDevice()) return 0o020000;
    if (e.isBlockDevice()) return 0o060000;
    return 0o100000;
  }

  const out = { __proto__: null }, names = Object.keys(plain), apply = Reflect.apply;
  for (let i = 0; i < names.length; i++) {
    const f = plain[names[i]];
    out[names[i]] = (...args) => {
      try {
        return apply(f, undefined, args);
      } catch (e) {
        if (e.system === true || typeof e.errno !== "number" || typeof e.code !== "string") throw e;
        const m = matchOf(/^E[A-Z0-9]+: (.*?)(?:, [a-z]+(?: '|$)|$)/s, e.message);
        throw wrong(e.code, e.errno, m === null ? e.message : m[1]);
      }
    };
  }
  return out;
}
