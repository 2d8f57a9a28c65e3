// The standard input on Node. A regular file is read here, when the program wants a piece. Anything else the main thread reads, one piece
// at a time and only when one is wanted, because here nobody could be told that there is something to read (see node_main.js). A
// capture stops that: what was read by then is the program's, and the rest stays where it is.
function nodeStdin(fs, tty, workerData, parentPort) {
  const flag = new Int32Array(workerData.flag), shared = new Uint8Array(workerData.input), post = parentPort.postMessage.bind(parentPort);
  const NativeUint8 = Uint8Array, NativeBuffer = ArrayBuffer, setBytes = Function.prototype.call.bind(Uint8Array.prototype.set);
  const subarray = Function.prototype.call.bind(Uint8Array.prototype.subarray), { load, store, wait } = Atomics, size = shared.length;
  const READ = 4, HELD = 5; // of READ see node_main.js; HELD is set when the main thread has stopped reading
  let isFile, rest, ended = false, wanted = false;

  const file = () => {
    if (isFile === undefined) {
      try {
        const s = fs.fstatSync(0);
        isFile = s.isFile() || s.isCharacterDevice() && !tty.isatty(0);
      } catch (e) {
        isFile = true; // there is none
      }
    }
    return isFile;
  };
  const bytes = (from, n) => {
    const out = new NativeBuffer(n);
    setBytes(new NativeUint8(out), subarray(from, 0, n));
    return out;
  };
  // came gives what the main thread has read, undefined if there is nothing yet.
  const came = () => {
    const n = load(flag, READ);
    if (n === 0) return undefined;
    wanted = false;
    store(flag, READ, 0);
    if (n < 0) ended = true;
    return n < 0 ? undefined : bytes(shared, n);
  };
  const want = () => {
    if (wanted) return;
    wanted = true;
    post({ read: true });
  };
  const readFile = (most) => {
    const b = new NativeUint8(most);
    let n = 0;
    try {
      n = fs.readSync(0, b, 0, most, null);
    } catch (e) {
      if (e.code !== "EOF" && e.code !== "EBADF") throw e;
    }
    if (n === 0) ended = true;
    return n === 0 ? undefined : bytes(b, n);
  };

  return {
    __proto__: null,
    isFile: file,
    // take gives a piece that was read, null at the end of the input, or else undefined; then one is being read.
    take() {
      if (rest !== undefined) {
        const piece = rest;
        rest = undefined;
        return piece;
      }
      const piece = ended ? undefined : file() ? readFile(size) : came();
      if (piece !== undefined) return piece;
      if (ended) return null;
      want();
      return undefined;
    },
    // readNow waits for input; nothing at the end.
    readNow(most) {
      let piece = rest;
      rest = undefined;
      while (piece === undefined && !ended) {
        if (file()) {
          piece = readFile(most);
          continue;
        }
        want();
        wait(flag, READ, 0);
        piece = came();
      }
      if (piece === undefined) return new NativeBuffer(0);
      const all = new NativeUint8(piece);
      if (all.length > most) rest = bytes(subarray(all, most), all.length - most);
      return bytes(all, all.length < most ? all.length : most);
    },
    // hold stops the reading for good, and gives what was read and not taken.
    hold() {
      if (wanted) {
        post({ hold: true });
        wait(flag, HELD, 0);
        const piece = came();
        wanted = true; // nobody reads any more
        if (piece !== undefined) return piece;
      }
      const piece = rest;
      rest = undefined;
      return piece;
    },
  };
}
