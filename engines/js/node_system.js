// What the host asks of Node's system: the time, waiting, signals, encodings, hashes, URLs. It keeps what it needs as it was before
// the program ran.
function nodeSystem({ fs, os, path, crypto, url, tty, workerData, parentPort, wait, now }) {
  const call = Function.prototype.call, uncurry = (f) => call.bind(f);
  const shared = new Int32Array(workerData.flag); // see node_main.js
  const waitOn = Atomics.wait, load = Atomics.load, exchange = Atomics.exchange, or = Atomics.or, add = Atomics.add;
  const NativeUint8 = Uint8Array, NativeBuffer = ArrayBuffer, setBytes = uncurry(Uint8Array.prototype.set), clz = Math.clz32, ceil = Math.ceil;
  const from = Buffer.from, textOf = uncurry(Buffer.prototype.toString), NativeURL = URL, isUtf8 = require("node:buffer").isUtf8;
  const post = parentPort.postMessage.bind(parentPort), kill = process.kill.bind(process), pid = process.pid, ppid = process.ppid;
  const usage = process.memoryUsage.bind(process), random = crypto.randomFillSync, equal = crypto.timingSafeEqual, cwd = process.cwd.bind(process);
  const startsWith = uncurry(String.prototype.startsWith), indexOf = uncurry(String.prototype.indexOf), lower = uncurry(String.prototype.toLowerCase);
  const { createHash, createHmac } = crypto, { domainToASCII, domainToUnicode, format } = url, env = { ...process.env };
  const virtual = workerData.virtualTime, names = os.constants.signals, numbers = [], platform = process.platform;
  for (const name of Object.keys(names)) numbers[names[name]] ??= name;
  let clock = 0; // the virtual time that has passed

  // copy gives the bytes of a Buffer as an ArrayBuffer of their own.
  const copy = (b) => {
    const out = new NativeBuffer(b.length);
    setBytes(new NativeUint8(out), b);
    return out;
  };
  const asBuffer = (b) => from(b.buffer, b.byteOffset, b.byteLength);

  const None = 4294967295;
  const schemes = { __proto__: null, "http:": 0, "https:": 2, "ws:": 3, "ftp:": 4, "wss:": 5, "file:": 6 };

  // parts tells where the parts of a URL are in its text.
  function parts(u) {
    const { href, protocol, username, password, hostname, port, pathname } = u, p = protocol.length;
    let user = p, host = p, hostEnd = p, at = p;
    if (startsWith(href, "//", p)) {
      user = p + 2 + username.length;
      host = user + (password === "" ? 0 : 1 + password.length);
      hostEnd = host + (username === "" && password === "" ? 0 : 1) + hostname.length;
      at = hostEnd + (port === "" ? 0 : 1 + port.length);
    } else if (startsWith(href, "/.", p) && startsWith(pathname, "//")) {
      at += 2;
    }
    const search = at + pathname.length, hash = indexOf(href, "#", search);
    return [href, p, user, host, hostEnd, port === "" ? None : +port, at, href[search] === "?" ? search : None, hash < 0 ? None : hash, schemes[protocol] ?? 1];
  }
  const parsed = (input, base) => {
    try {
      return new NativeURL(input, base);
    } catch (e) {
      return undefined;
    }
  };
  const setters = ["protocol", "host", "hostname", "port", "username", "password", "pathname", "search", "hash"];

  return {
    __proto__: null,
    now: virtual === undefined ? now : () => clock,
    wakes: () => load(shared, 2),
    wait(ms, seen) {
      if (virtual !== undefined && ms < Infinity) clock += ms;
      else waitOn(shared, 2, seen, ms < 2147483647 ? ceil(ms) : ms === Infinity ? undefined : 2147483647);
    },
    virtualNow: () => virtual === undefined ? undefined : virtual + clock,
    captureIdle: workerData.idle,
    pid, ppid,
    processArch: process.arch,
    cwd,
    dirname: path.dirname,
    modulePaths(file) {
      const list = [];
      for (let dir = path.dirname(file); ; dir = path.dirname(dir)) {
        if (path.basename(dir) !== "node_modules") list[list.length] = path.join(dir, "node_modules");
        if (path.dirname(dir) === dir) return list;
      }
    },
    environment() {
      const out = {}, keys = Object_keys(env);
      for (let i = 0; i < keys.length; i++) out[keys[i]] = env[keys[i]];
      return out;
    },
    terminal(fd) {
      if (!tty.isatty(fd)) return undefined;
      return workerData.terminal ?? [80, 24];
    },
    listen(list) { post({ listen: list }); },
    takeSignals() {
      let bits = exchange(shared, 3, 0);
      if (bits === 0) return undefined;
      const out = [];
      for (let n = 1; n < 32; n++) if (bits & 1 << n) out[out.length] = numbers[n];
      return out;
    },
    // raise does with a signal for this program what the system does. It gives false if there is no such signal here.
    raise(name, number, listening) {
      for (let i = 0; i < listening.length; i++) {
        if (listening[i] !== name) continue;
        or(shared, 3, 1 << number);
        add(shared, 2, 1);
        return true;
      }
      try {
        return kill(pid, number);
      } catch (e) {
        return false;
      }
    },
    memoryUsage() {
      const u = usage();
      return { rss: u.rss, heapTotal: u.heapTotal, heapUsed: u.heapUsed, external: u.external, arrayBuffers: u.arrayBuffers };
    },
    system() {
      let who = {};
      try {
        const u = os.userInfo();
        who = { uid: u.uid, gid: u.gid, username: u.username, homedir: u.homedir, shell: u.shell ?? "" };
      } catch (e) {
        who = {};
      }
      return {
        arch: process_arch, cpus: os.availableParallelism(), endianness: "LE", freemem: os.freemem(), totalmem: os.totalmem(), homedir: os.homedir(),
        hostname: os.hostname(), machine: os.machine(), platform, release: os.release(), version: os.version(), tmpdir: os.tmpdir(), type: os.type(), user: who,
      };
    },
    encode: (text, encoding) => copy(from(text, encoding)),
    decode: (b, encoding) => textOf(asBuffer(b), encoding),
    isUtf8: (b) => isUtf8(b),
    digest(name, data, key) {
      name = lower(name);
      const known = name === "sha512/256" ? "sha512-256" : name;
      if (!(known in hashNames)) return undefined;
      const h = key === undefined ? createHash(known) : createHmac(known, key);
      if (data !== undefined) h.update(data);
      return copy(h.digest());
    },
    random(n) {
      const b = new NativeBuffer(n);
      random(new NativeUint8(b));
      return b;
    },
    sameBytes: (a, b) => a.byteLength === b.byteLength && equal(a, b),
    url: {
      __proto__: null,
      parse(input, base) {
        const b = base === undefined ? undefined : parsed(base, undefined);
        if (base !== undefined && b === undefined) return undefined;
        const u = parsed(input, b && b.href);
        return u && parts(u);
      },
      update(href, part, value) {
        const u = part === 9 ? parsed(value, undefined) : parsed(href, undefined);
        if (u === undefined) return undefined;
        if (part < 9) u[setters[part]] = value;
        return parts(u);
      },
      domainToASCII: (name) => domainToASCII(name),
      domainToUnicode: (name) => domainToUnicode(name),
      format(href, fragment, unicode, search, auth) {
        const u = parsed(href, undefined);
        return u === undefined ? href : format(u, { fragment, unicode, search, auth });
      },
      toASCII: (name) => domainToASCII(name),
    },
  };
}
const hashNames = { __proto__: null, md5: 1, sha1: 1, sha224: 1, sha256: 1, sha384: 1, sha512: 1, "sha512-256": 1 };
const Object_keys = Object.keys, process_arch = process.arch;
