// The main thread: reads the command line, gets the signals, and starts the program in a worker. A signal sets a flag in
// shared memory, which the polls of the program read.
import { writeFileSync, writeSync } from "node:fs";
import { Socket } from "node:net";
import { constants } from "node:os";
import { isatty, ReadStream } from "node:tty";
import { Worker } from "node:worker_threads";

const usage = (text) => {
  process.stderr.write(text + "\n");
  process.exit(2);
};

function options(argv) {
  const o = { on: [], after: 0, fuel: 0, snapshot: "snap.json", count: false, args: undefined };
  for (let i = 0; i < argv.length; i++) {
    const [name, inline] = argv[i].startsWith("--") && argv[i].includes("=") ? [argv[i].slice(0, argv[i].indexOf("=")), argv[i].slice(argv[i].indexOf("=") + 1)] : [argv[i]];
    const value = () => inline ?? argv[++i] ?? usage(name + " needs a value");
    switch (name) {
      case "--snapshot-on": o.on.push(...value().split(",")); break;
      case "--snapshot-after": o.after = Number(value()); break;
      case "--snapshot": o.snapshot = value(); break;
      case "--report": o.report = value(); break; // how the program ended, for thingsmig run --engine node
      case "--repeat": o.repeat = Number(value()); break; // a benchmark runs its program so often
      case "--fuel": o.fuel = Number(value()); break;
      case "--compiler": o.compiler = true; break; // which is behind the files 3 and 4
      case "--count-polls": o.count = true; break;
      case "--virtual-time": o.time = Number(value()); break; // for tests: nobody waits for time to pass, which begins there
      case "--": o.args = argv.slice(i + 1); return o;
      default: o.args = argv.slice(i); return o;
    }
  }
  return o;
}

const o = options(process.argv.slice(2));
if (!Number.isInteger(o.after) || o.after < 0) usage("--snapshot-after: polls count from 1");
if (!Number.isSafeInteger(o.fuel) || o.fuel < 0) usage("--fuel: so many cycles cannot be counted");
// What both threads see: [0] polls call the host, [1] a capture is wanted, [2] counts what may end a wait, [3] signals for the program,
// by their bits, [4] what was read of the input (its length, -1 at the end), [5] nothing more is read of it.
const flag = new SharedArrayBuffer(24), polls = new Int32Array(flag), input = new SharedArrayBuffer(65536);
const counting = o.count || o.after > 0 || o.fuel > 0;
if (counting) polls[0] = 1;
const ask = () => {
  Atomics.store(polls, 1, 1);
  Atomics.store(polls, 0, 1);
  wake();
};
const wake = () => {
  Atomics.add(polls, 2, 1);
  Atomics.notify(polls, 2);
};
let idle = false;
const triggers = new Set();
const ending = ["SIGINT", "SIGTERM", "SIGHUP"], numbers = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
for (const item of o.on.flatMap((s) => s === "exit" ? ending : [s])) {
  if (item.startsWith("interval:")) {
    const m = /^interval:(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(item) ?? usage("--snapshot-on " + item + ": the interval is not a time");
    setInterval(ask, Math.max(1, m[1] * { ms: 1, s: 1000, m: 60000, h: 3600000 }[m[2]])).unref();
    continue;
  }
  if (item === "idle") {
    idle = true;
    continue;
  }
  if (!["SIGUSR1", "SIGUSR2", ...ending].includes(item)) usage("--snapshot-on " + item + ": unknown trigger");
  let asked = false;
  triggers.add(item);
  process.on(item, () => {
    if (asked && ending.includes(item)) process.exit(128 + numbers[item]);
    asked = true;
    ask();
  });
}

const worker = new Worker(workerText, {
  eval: true, workerData: { host: hostText, job: jobText, flag, counting, after: o.after, fuel: o.fuel, snapshot: o.snapshot, args: o.args, argv0: process.argv[0], compiler: o.compiler === true, plain: plainText, repeat: o.repeat ?? 1,
    input, idle, virtualTime: o.time, terminal: process.stdout.isTTY ? [process.stdout.columns, process.stdout.rows] : undefined },
  resourceLimits: { stackSizeMb: 64, maxOldGenerationSizeMb: 1 << 16, maxYoungGenerationSizeMb: 64 },
});
// listenTo has the signals that the program listens to, those that are no triggers, reach it.
const listened = new Map();
function listenTo(names) {
  for (const [name, f] of listened) {
    if (names.includes(name)) continue;
    process.off(name, f);
    listened.delete(name);
  }
  for (const name of names) {
    if (triggers.has(name) || listened.has(name) || !(constants.signals[name] < 32)) continue;
    const f = () => {
      Atomics.or(polls, 3, 1 << constants.signals[name]);
      wake();
    };
    listened.set(name, f);
    process.on(name, f);
  }
}

// readPiece reads one piece of the input, which is no regular file, as soon as there is one.
let source, want = false;
const piece = Buffer.alloc(65536);
function readPiece() {
  want = true;
  const came = (n) => {
    want = false;
    if (n > 0) new Uint8Array(input).set(piece.subarray(0, n));
    Atomics.store(polls, 4, n > 0 ? n : -1);
    Atomics.notify(polls, 4);
    wake();
  };
  if (source !== undefined) {
    source.resume();
    return;
  }
  const options = { fd: 0, readable: true, writable: false, onread: { buffer: piece, callback(n) {
    came(n);
    return false; // no more for now
  } } };
  source = isatty(0) ? new ReadStream(0, options) : new Socket(options);
  source.on("end", () => came(0));
  source.on("error", () => { if (want) came(0); });
  source.resume(); // a terminal does not begin by itself
}

function holdInput() {
  source.pause();
  if (source._handle) source._handle.readStop();
  Atomics.store(polls, 5, 1);
  Atomics.notify(polls, 5);
}

worker.on("message", (m) => {
  if (m.listen !== undefined) return listenTo(m.listen);
  if (m.read) return readPiece();
  if (m.hold) return holdInput();
  if (o.report !== undefined) writeFileSync(o.report, JSON.stringify(m));
  else if (m.uncaught !== undefined) writeSync(2, "uncaught " + m.uncaught + "\n");
  else if (m.broken !== undefined) writeSync(2, m.broken + "\n");
});
worker.on("error", (e) => {
  process.stderr.write((e && e.stack || e) + "\n");
  process.exitCode = 1;
});
worker.on("exit", (code) => {
  process.exitCode = process.exitCode || code;
  if (source !== undefined) source.destroy();
});
