// The page: starts the program in a worker, takes what it prints, and asks it for snapshots. workerText, hostText and jobText are the
// texts that go to the worker.

const signalOfStop = "the program was stopped";

// start runs the program, from its beginning or from the snapshot that came with this file. Options, all of which may be left out:
//
//   output(stream, text)   takes what the program prints: stream is 1 or 2
//   args                   the arguments of the program
//   snapshotAfter          take a snapshot at the poll of that number
//   fuel                  stop it when so many more virtual cycles are used
//   countPolls             count polls, which costs time
//
// What it returns has
//
//   end          a promise of { status, uncaught, broken, snapshot, polls }: how it ended, and the text of the snapshot, if it was stopped by one
//   snapshot()   asks for a snapshot, upon which the program ends; a promise of its text. It is rejected if the program ends before
//   stop()       ends the program without a snapshot
//   canAsk       whether snapshot() reaches a program that computes; it does not in a page of file:
const start = (options = {}) => {
  const job = options.job ?? jobText;
  const shared = self.crossOriginIsolated === true && typeof SharedArrayBuffer === "function";
  const after = options.snapshotAfter ?? 0;
  if (!Number.isInteger(after) || after < 0) throw new RangeError("snapshotAfter: polls count from 1");
  const bell = shared || location.protocol === "file:" ? undefined : URL.createObjectURL(new Blob([""]));
  const counting = options.countPolls === true || after > 0 || options.fuel > 0 || bell !== undefined;
  const settings = {
    hostText, job, after, fuel: options.fuel ?? 0, shared, bell, args: options.args, compiler: options.compiler,
    host: options.host ?? (location.hostname || "browser"), arch: options.arch ?? systemHere(), argv0: options.argv0 ?? "chromium",
    platform: options.platform ?? "browser", cwd: options.cwd ?? "/",
  };
  const text = `const $p = new Int32Array(${shared ? "new SharedArrayBuffer(16)" : "4"}), $meter = new Float64Array(1), $everyTurn = ${counting};\n$p[0] = ${counting ? 1 : 0};\n` +
    (shared ? "postMessage({ type: \"memory\", memory: $p.buffer });\n" : "") +
    `(function () {\n"use strict";\nconst settings = ${JSON.stringify(settings)};\n${workerText}\n})();\n//# sourceURL=thingsmig:worker`;
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const worker = new Worker(address);
  let memory, wanted = false, ended = false, finish;
  const output = options.output ?? (() => {});
  const end = new Promise((resolve) => {
    finish = (r) => {
      if (ended) return;
      ended = true;
      URL.revokeObjectURL(address);
      if (bell !== undefined) URL.revokeObjectURL(bell);
      worker.terminate();
      resolve(r);
    };
  });
  const ask = () => {
    wanted = true;
    if (memory !== undefined) {
      Atomics.store(memory, 1, 1);
      Atomics.store(memory, 0, 1);
    } else if (bell !== undefined) {
      URL.revokeObjectURL(bell);
    }
  };
  worker.onmessage = async ({ data: m }) => {
    switch (m.type) {
      case "memory":
        memory = new Int32Array(m.memory);
        if (wanted) ask();
        return;
      case "out":
        await output(m.stream, m.text);
        if (memory !== undefined) {
          Atomics.sub(memory, 2, m.text.length);
          Atomics.notify(memory, 2);
        }
        return;
      case "end": {
        const { type, ...r } = m;
        finish(r);
      }
    }
  };
  worker.onerror = (e) => {
    e.preventDefault();
    finish({ status: 1, failed: e.message || "the worker cannot be started", polls: 0, cpu: 0 });
  };
  return {
    end,
    canAsk: shared || bell !== undefined,
    stop: () => finish({ status: 143, broken: signalOfStop, polls: 0, cpu: 0 }),
    async snapshot() {
      if (!shared && bell === undefined) throw new Error("a page of file: cannot ask a program that computes; open it from a web server, or use snapshotAfter");
      ask();
      const r = await end;
      if (r.snapshot === undefined) throw new Error(r.uncaught ?? r.broken ?? "the program has ended");
      return r.snapshot;
    },
  };
};

// systemHere names the system as well as a page knows it, in the form of the other engines: linux/amd64.
const systemHere = () => {
  const agent = navigator.userAgent, os = /Windows/.test(agent) ? "windows" : /Android/.test(agent) ? "android" : /Mac OS/.test(agent) ? "darwin" : /CrOS/.test(agent) ? "chromeos" : "linux";
  return os + "/" + (/aarch64|arm64/i.test(agent) ? "arm64" : /x86_64|Win64|x64|Intel/.test(agent) ? "amd64" : "unknown");
};
