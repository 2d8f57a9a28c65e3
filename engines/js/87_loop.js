// The event loop is a module in JavaScript, internal/loop; a program that uses none of it never loads it. What is here tells it
// the time, waits, and ends the program.

const loopName = "internal/loop", processName = "internal/process";
let pastMillis = 0; // how long the program has run before it came here
let startedAt = 0;
let knowsTime = false; // the program has asked; else no snapshot needs it
let stillIdle = false; // the program waits, and was captured there

// soFar is how long the program has run, over all the hosts that it was on, in milliseconds.
function soFar() {
  knowsTime = true;
  return pastMillis + (engine.now() - startedAt);
}

function beginTime(micros) {
  pastMillis = micros / 1000;
  startedAt = engine.now();
  knowsTime = micros > 0;
}

// microsText is the member of a snapshot that tells it; rounded down.
function microsText() {
  const micros = knowsTime ? floor(soFar() * 1000) : 0;
  return micros > 0 ? ',"micros":' + micros : "";
}

// exitCode is what the program has put into process.exitCode.
function exitCode() {
  const v = process.exitCode;
  return v === undefined || v === null ? 0 : +v | 0;
}

// seesTo reports whether the program sees to an exception itself.
function seesTo(e) {
  const loop = e === token ? undefined : loadedModule(loopName);
  return loop !== undefined && !!loop.fail(e);
}

// idle captures a program that waits, if that is wanted: nothing is on its stack.
function captureIdle() {
  if (requested[1] === 0) return;
  requested[1] = 0;
  if (!engine.counting) requested[0] = 0;
  records = [];
  blocks = [];
  trace = [];
  passedGenerators = [];
  token.on = true;
  throw token;
}

// waitFor waits until so many milliseconds have passed or something has happened since seen.
function waitFor(ms, seen) {
  if (engine.cycles[0] >= fuelled) {
    fuelled = Infinity;
    requested[1] = 1;
  }
  if (!stillIdle) { // it is a poll, but one that was captured here does not come to it again
    polls++;
    if (after > 0 && --after === 0) requested[1] = 1;
    if (engine.captureIdle) requested[1] = 1;
  }
  stillIdle = true;
  if (requested[1] === 0) engine.wait(ms, seen);
  captureIdle();
  stillIdle = false;
}

// End is how a program ends that has a loop: with a status, or with something lost, [value, whether a promise was rejected with it].
class End {
  constructor(status, lost) {
    this.status = status;
    this.lost = lost;
  }
}

// afterTurn tells from what the loop's run gives whether the program has ended; else it has waited.
function afterTurn(v, seen) {
  if (v === undefined) {
    const status = loadedModule(loopName).exitStatus();
    return new End(loadedModule(processName) === undefined && exitCode() !== 0 ? exitCode() : status, undefined);
  }
  if (typeof v !== "number") return new End(1, v);
  waitFor(v, seen);
  return undefined;
}

// handOver gives the program's modules what has come for them from outside and what its loop has not seen yet, so that a snapshot
// has it.
function handOverEvents() {
  const module = loadedModule(processName);
  if (module !== undefined && isArray(module.came)) {
    const names = engine.takeSignals() ?? [];
    for (let i = 0; i < names.length; i++) module.came[module.came.length] = names[i];
  }
  const stdio = loadedModule("internal/stdio");
  if (stdio !== undefined) {
    const piece = engine.stdin.hold();
    if (piece !== undefined) stdio.arrived[stdio.arrived.length] = piece;
  }
}

// tellListeners tells the engine, after a restore, what the program listens to.
function tellListeners() {
  const module = loadedModule(processName);
  if (module !== undefined && isArray(module.listening)) internalFunctions.listen(module.listening);
}
