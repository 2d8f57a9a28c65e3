// The event loop: timers, immediates, ticks, what is ready of the host, and the order in which
// all of them run, which is Node's. Everything that the loop remembers is in the variables of
// this module, so a snapshot has it like any other state of a program. The host tells the time
// and waits; it calls run, which gives back how long there is nothing to do.
//
// The bookkeeping of timers is that of Node: a list for each duration, in which timers are in the
// order of their expiry by themselves, and a heap of the lists.
"use strict";

const kRefed = Symbol("refed");
const kHasPrimitive = Symbol("kHasPrimitive");
const asyncIdSymbol = Symbol("asyncId");
const triggerIdSymbol = Symbol("triggerId");
const customInspect = Symbol.for("nodejs.util.inspect.custom");
const customPromisify = Symbol.for("nodejs.util.promisify.custom");

const TIMEOUT_MAX = 2 ** 31 - 1;
const now = internal.now;
const apply = Reflect.apply;

let asyncIds = 1;

// ---- ticks

let firstTick, lastTick;

function nextTick(callback) {
  if (typeof callback !== "function") invalidCallback(callback);
  if (exiting) return;
  let args;
  if (arguments.length > 1) {
    args = [];
    for (let i = 1; i < arguments.length; i++) args.push(arguments[i]);
  }
  const tick = { callback: callback, args: args, next: undefined };
  asyncIds++;
  if (lastTick === undefined) firstTick = tick;
  else lastTick.next = tick;
  lastTick = tick;
}

function invalidCallback(callback) {
  const { codes } = require("internal/errors");
  throw new codes.ERR_INVALID_ARG_TYPE("callback", "Function", callback);
}

const jobs = internal.jobs; // first: whether there are promise jobs; drain, rejection

// microtasks runs promise jobs until there are none. draining tells, after an exception in one
// of them, that the others are still to run.
let draining = false;

function microtasks() {
  if (!jobs.waiting()) return;
  draining = true;
  const drain = jobs.drain;
  drain();
  draining = false;
}

// ticks runs what is to run after each callback of the loop.
function ticks() {
  do {
    while (firstTick !== undefined) {
      const tick = firstTick;
      firstTick = tick.next;
      if (firstTick === undefined) lastTick = undefined;
      const callback = tick.callback, args = tick.args;
      if (args === undefined) callback();
      else apply(callback, undefined, args);
    }
    microtasks();
  } while (firstTick !== undefined || rejections());
}

// ticksBetween is ticks between two callbacks of one phase.
function ticksBetween() {
  if (firstTick === undefined) {
    microtasks();
    if (firstTick === undefined && !jobs.rejected()) return;
  }
  ticks();
}

// rejections tells of promises that were rejected and that nobody handles. It reports whether
// that has left something to do.
function rejections() {
  let seen = false;
  for (;;) {
    const r = jobs.rejection();
    if (r === undefined) return seen;
    seen = true;
    if (hooks === undefined || !hooks.unhandledRejection(r[0], r[1])) {
      failure = { value: r[0], promise: true };
      throw failure;
    }
  }
}

// ---- timers

let lists = { __proto__: null }; // duration -> TimersList
const heap = [undefined]; // of the lists, from 1
let listIds = 0;
let refedTimers = 0;
let timersById = { __proto__: null };

class TimersList {
  constructor(expiry, msecs) {
    this._idleNext = this;
    this._idlePrev = this;
    this.expiry = expiry;
    this.id = listIds++;
    this.msecs = msecs;
    this.priorityQueuePosition = null;
  }

  [customInspect](_, options, inspect) {
    return inspect(this, { ...options, depth: 0, customInspect: false });
  }
}

function before(a, b) {
  return a.expiry !== b.expiry ? a.expiry < b.expiry : a.id < b.id;
}

function put(list, at) {
  heap[at] = list;
  list.priorityQueuePosition = at;
}

function siftUp(list, at) {
  while (at > 1) {
    const parent = heap[at >> 1];
    if (!before(list, parent)) break;
    put(parent, at);
    at >>= 1;
  }
  put(list, at);
}

function siftDown(list, at) {
  const size = heap.length - 1;
  for (;;) {
    let child = at * 2;
    if (child > size) break;
    if (child < size && before(heap[child + 1], heap[child])) child++;
    if (!before(heap[child], list)) break;
    put(heap[child], at);
    at = child;
  }
  put(list, at);
}

function removeList(list) {
  const at = list.priorityQueuePosition;
  const last = heap.pop();
  if (last !== list) {
    if (at > 1 && before(last, heap[at >> 1])) siftUp(last, at);
    else siftDown(last, at);
  }
  if (lists[list.msecs] === list) delete lists[list.msecs];
}

function unlink(item) {
  if (item._idleNext) item._idleNext._idlePrev = item._idlePrev;
  if (item._idlePrev) item._idlePrev._idleNext = item._idleNext;
  item._idleNext = null;
  item._idlePrev = null;
}

function append(list, item) {
  if (item._idleNext || item._idlePrev) unlink(item);
  item._idleNext = list._idleNext;
  item._idlePrev = list;
  list._idleNext._idlePrev = item;
  list._idleNext = item;
}

function insert(item, msecs, start) {
  msecs = Math.trunc(msecs);
  item._idleStart = start;
  let list = lists[msecs];
  if (list === undefined) {
    list = new TimersList(start + msecs, msecs);
    lists[msecs] = list;
    heap.push(list);
    siftUp(list, heap.length - 1);
  }
  append(list, item);
}

class Timeout {
  constructor(callback, after, args, isRepeat, isRefed) {
    after *= 1;
    if (!(after >= 1 && after <= TIMEOUT_MAX)) {
      if (after > TIMEOUT_MAX) {
        require("internal/process").emitWarning(after + " does not fit into" +
          " a 32-bit signed integer.\nTimeout duration was set to 1.", "TimeoutOverflowWarning");
      }
      after = 1;
    }
    this._idleTimeout = after;
    this._idlePrev = this;
    this._idleNext = this;
    this._idleStart = null;
    this._onTimeout = callback;
    this._timerArgs = args;
    this._repeat = isRepeat ? after : null;
    this._destroyed = false;
    if (isRefed) refedTimers++;
    this[kRefed] = isRefed;
    this[kHasPrimitive] = false;
    this[asyncIdSymbol] = ++asyncIds;
    this[triggerIdSymbol] = 1;
  }

  [customInspect](_, options, inspect) {
    return inspect(this, { ...options, depth: 0, customInspect: false });
  }

  refresh() {
    activate(this, this[kRefed]);
    return this;
  }

  unref() {
    if (this[kRefed]) {
      this[kRefed] = false;
      if (!this._destroyed) refedTimers--;
    }
    return this;
  }

  ref() {
    if (!this[kRefed]) {
      this[kRefed] = true;
      if (!this._destroyed) refedTimers++;
    }
    return this;
  }

  hasRef() {
    return this[kRefed];
  }
}

Timeout.prototype.close = function () {
  clearTimeout(this);
  return this;
};

Timeout.prototype[Symbol.toPrimitive] = function () {
  const id = this[asyncIdSymbol];
  if (!this[kHasPrimitive]) {
    this[kHasPrimitive] = true;
    timersById[id] = this;
  }
  return id;
};

// activate puts a timer, or any object that has the properties of one, at the end of its list.
function activate(item, refed) {
  const msecs = item._idleTimeout;
  if (msecs < 0 || msecs === undefined) return;
  insert(item, msecs, now());
  const destroyed = item._destroyed;
  if (destroyed || !item[asyncIdSymbol]) {
    item._destroyed = false;
    item[asyncIdSymbol] = ++asyncIds;
    item[triggerIdSymbol] = 1;
  }
  if (destroyed) {
    if (refed) refedTimers++;
  } else if (refed === !item[kRefed]) {
    refedTimers += refed ? 1 : -1;
  }
  item[kRefed] = refed;
}

function forget(item) {
  if (item._destroyed) return;
  item._destroyed = true;
  if (item[kHasPrimitive]) delete timersById[item[asyncIdSymbol]];
  unlink(item);
  const list = lists[Math.trunc(item._idleTimeout)];
  if (list !== undefined && list._idlePrev === list) removeList(list);
  if (item[kRefed]) refedTimers--;
  item._idleTimeout = -1;
}

// start is what Node's own modules call insert.
function start(item, msecs, time = now()) {
  insert(item, msecs, time);
}

function setTimeout(callback, after, arg1, arg2, arg3) {
  if (typeof callback !== "function") invalidCallback(callback);
  const timeout = new Timeout(callback, after, argumentsFrom(arguments, 2), false, true);
  insert(timeout, timeout._idleTimeout, now());
  return timeout;
}

function setInterval(callback, repeat, arg1, arg2, arg3) {
  if (typeof callback !== "function") invalidCallback(callback);
  const timeout = new Timeout(callback, repeat, argumentsFrom(arguments, 2), true, true);
  insert(timeout, timeout._idleTimeout, now());
  return timeout;
}

function argumentsFrom(list, first) {
  if (list.length <= first) return undefined;
  const args = [];
  for (let i = first; i < list.length; i++) args.push(list[i]);
  return args;
}

function clearTimeout(timer) {
  if (timer && timer._onTimeout) {
    timer._onTimeout = null;
    forget(timer);
    return;
  }
  if (typeof timer === "number" || typeof timer === "string") {
    const known = timersById[timer];
    if (known !== undefined) {
      known._onTimeout = null;
      forget(known);
    }
  }
}

function clearInterval(timer) {
  clearTimeout(timer);
}

// timersPhase runs the timers whose time has come.
function timersPhase(time) {
  let first = true;
  while (heap.length > 1) {
    const list = heap[1];
    if (list.expiry > time) return;
    if (first) first = false;
    else ticksBetween();
    expire(list, time);
  }
}

function expire(list, time) {
  const msecs = list.msecs;
  let first = true;
  for (;;) {
    const timer = list._idlePrev;
    if (timer === list) break;
    if (time - timer._idleStart < msecs) {
      list.expiry = Math.max(timer._idleStart + msecs, time + 1);
      list.id = listIds++;
      siftDown(list, list.priorityQueuePosition);
      return;
    }
    if (first) first = false;
    else ticksBetween();
    unlink(timer);
    if (!timer._onTimeout) {
      if (!timer._destroyed) done(timer);
      continue;
    }
    const start = timer._repeat ? now() : 0;
    try {
      const args = timer._timerArgs;
      if (args === undefined) timer._onTimeout();
      else apply(timer._onTimeout, timer, args);
    } finally {
      if (timer._repeat && timer._idleTimeout !== -1) {
        timer._idleTimeout = timer._repeat;
        insert(timer, timer._idleTimeout, start);
      } else if (!timer._idleNext && !timer._idlePrev && !timer._destroyed) {
        done(timer);
      }
    }
  }
  // A callback may have removed the list and made another one.
  if (list === lists[msecs]) removeList(list);
}

function done(timer) {
  timer._destroyed = true;
  if (timer[kHasPrimitive]) delete timersById[timer[asyncIdSymbol]];
  if (timer[kRefed]) refedTimers--;
}

// ---- immediates

let firstImmediate = null, lastImmediate = null; // the queue
let outstanding = null; // what is left of a phase that an exception has ended
let immediates = 0, refedImmediates = 0;

class Immediate {
  constructor(callback, args) {
    this._idleNext = null;
    this._idlePrev = null;
    this._onImmediate = callback;
    this._argv = args;
    this._destroyed = false;
    this[kRefed] = true;
    this[asyncIdSymbol] = ++asyncIds;
    this[triggerIdSymbol] = 1;
    refedImmediates++;
    immediates++;
    if (lastImmediate !== null) {
      lastImmediate._idleNext = this;
      this._idlePrev = lastImmediate;
    } else {
      firstImmediate = this;
    }
    lastImmediate = this;
  }

  ref() {
    if (this[kRefed] === false) {
      this[kRefed] = true;
      refedImmediates++;
    }
    return this;
  }

  unref() {
    if (this[kRefed] === true) {
      this[kRefed] = false;
      refedImmediates--;
    }
    return this;
  }

  hasRef() {
    return !!this[kRefed];
  }
}

function setImmediate(callback, arg1, arg2, arg3) {
  if (typeof callback !== "function") invalidCallback(callback);
  return new Immediate(callback, argumentsFrom(arguments, 1));
}

function clearImmediate(item) {
  if (!item || item._destroyed) return;
  immediates--;
  item._destroyed = true;
  if (item[kRefed]) refedImmediates--;
  item[kRefed] = null;
  item._onImmediate = null;
  if (item._idleNext) item._idleNext._idlePrev = item._idlePrev;
  if (item._idlePrev) item._idlePrev._idleNext = item._idleNext;
  if (item === firstImmediate) firstImmediate = item._idleNext;
  if (item === lastImmediate) lastImmediate = item._idlePrev;
  item._idleNext = null;
  item._idlePrev = null;
}

// immediatesPhase runs those that were there when the phase began. outstanding is the next one
// even while one runs, so that an exception loses none.
function immediatesPhase() {
  let item = outstanding;
  if (item === null) {
    item = firstImmediate;
    firstImmediate = null;
    lastImmediate = null;
  }
  let previous, first = true;
  while (item !== null) {
    if (first) first = false;
    else ticksBetween();
    // It can have been cleared meanwhile, which has made it forget its successor.
    if (item._destroyed) {
      item = previous._idleNext;
      outstanding = item;
      continue;
    }
    item._destroyed = true;
    immediates--;
    if (item[kRefed]) refedImmediates--;
    item[kRefed] = null;
    previous = item;
    try {
      const args = item._argv;
      if (args === undefined) item._onImmediate();
      else apply(item._onImmediate, item, args);
    } finally {
      item._onImmediate = null;
      item = item._idleNext;
      outstanding = item;
    }
  }
}

// ---- completions: what operations of the host give back in a later turn

let firstDone, lastDone;
let sources = 0; // things of the host that may still give something, and keep the program alive

// complete calls a function with arguments when so many turns of the loop have begun.
function complete(turns, callback, args) {
  const item = { turns: turns, callback: callback, args: args, next: undefined };
  if (lastDone === undefined) firstDone = item;
  else lastDone.next = item;
  lastDone = item;
}

// completionsPhase runs those whose turn has come; the others stay in their order.
function completionsPhase() {
  if (!counted) {
    counted = true;
    for (let item = firstDone; item !== undefined; item = item.next) item.turns--;
  }
  let first = true;
  for (;;) {
    let previous, item = firstDone;
    while (item !== undefined && item.turns > 0) {
      previous = item;
      item = item.next;
    }
    if (item === undefined) return;
    if (previous === undefined) firstDone = item.next;
    else previous.next = item.next;
    if (lastDone === item) lastDone = previous;
    if (first) first = false;
    else ticks();
    const callback = item.callback;
    apply(callback, undefined, item.args);
  }
}

let counted = false; // the turns of this phase have been counted

// ---- what is closed: its callbacks run behind the immediates, the last one first

let closings; // those of the next phase
let closingNow; // what is left of this one

// atClose calls a function with arguments at the end of this turn of the loop.
function atClose(callback, args) {
  closings = { callback: callback, args: args, next: closings };
}

function closingPhase() {
  if (closingNow === undefined) {
    closingNow = closings;
    closings = undefined;
  }
  let first = true;
  while (closingNow !== undefined) {
    if (first) first = false;
    else ticksBetween();
    const item = closingNow;
    closingNow = item.next;
    const callback = item.callback;
    apply(callback, undefined, item.args);
  }
}

// ---- the loop

// Where run goes on. Each step names the next one before it calls anything, or, if more of it
// is to run after an exception, itself.
const MAIN = 0, FIRST_TIMERS = 1, POLL = 2, READY = 3, IMMEDIATES = 4, TIMERS = 5, TICKS = 6, ALIVE = 7, END = 8, ENDED = 9, CLOSING = 10;

let step = MAIN;
let then = FIRST_TIMERS; // the step after TICKS
let failure; // {value, promise}: an exception, or the reason of a rejected promise, that nobody has caught
let hooks; // what the object process adds: see internal/process
let lost; // [value, whether of a promise]: the failure that has ended the program
let exiting = false;
let status = 0;

function setHooks(h) {
  hooks = h;
}

function alive() {
  return refedTimers > 0 || refedImmediates > 0 || firstDone !== undefined || closings !== undefined ||
    closingNow !== undefined || sources > 0;
}

// fail is told of an exception that has left run, or the program's main part. It reports whether
// run will see to it.
function fail(value) {
  if (failure === undefined || value !== failure) failure = { value: value, promise: false };
  return failure.promise || hooks !== undefined && !exiting;
}

// caught lets the program see to a failure.
function caught() {
  const f = failure;
  failure = undefined;
  if (hooks !== undefined && !exiting && hooks.uncaught(f.value, f.promise)) return undefined;
  exiting = true;
  lost = [f.value, f.promise];
  return lost;
}

// run goes through the loop until there is nothing to do for the time being. It gives the
// milliseconds after which there is, or Infinity; undefined at the end of the program; or a list
// with a failure that ends it.
function run() {
  if (lost !== undefined) return lost; // it was captured on its way out
  if (failure !== undefined) {
    const rest = draining;
    draining = false;
    if (caught() !== undefined) return lost;
    if (rest) {
      microtasks();
      if (firstTick !== undefined || jobs.rejected()) ticks();
    }
  }
  for (;;) {
    switch (step) {
      case MAIN:
        step = FIRST_TIMERS;
        if (internal.module) microtasks();
        ticks();
        if (!alive()) step = END;
        break;
      case FIRST_TIMERS:
      case TIMERS: {
        const time = now();
        const after = step === TIMERS ? ALIVE : POLL;
        if (heap.length > 1 && heap[1].expiry <= time) {
          timersPhase(time);
          step = TICKS;
          then = after;
        } else {
          step = after;
        }
        break;
      }
      case TICKS:
        step = then;
        ticks();
        break;
      case POLL: {
        if (watchers !== undefined) watch();
        if (beforeWait !== undefined) beforeWait();
        if (refedImmediates === 0 && firstDone === undefined && closings === undefined && closingNow === undefined && alive()) {
          const wait = heap.length > 1 ? heap[1].expiry - internal.exactNow() : Infinity;
          if (wait > 0) return wait;
        }
        counted = false;
        step = READY;
        break;
      }
      case READY:
        completionsPhase();
        step = TICKS;
        then = IMMEDIATES;
        break;
      case IMMEDIATES:
        if (immediates > 0 || outstanding !== null) {
          immediatesPhase();
          step = TICKS;
          then = CLOSING;
        } else {
          step = CLOSING;
        }
        break;
      case CLOSING:
        if (closings !== undefined || closingNow !== undefined) {
          closingPhase();
          step = TICKS;
          then = TIMERS;
        } else {
          step = TIMERS;
        }
        break;
      case ALIVE:
        step = alive() ? POLL : END;
        break;
      case END:
        step = ENDED;
        if (hooks !== undefined) {
          hooks.beforeExit();
          ticks();
        }
        if (alive()) step = POLL;
        break;
      case ENDED:
        if (exiting) return undefined;
        status = jobs.unsettled() ? 13 : 0;
        exiting = true;
        if (hooks !== undefined) status = hooks.exit(status);
        return undefined;
    }
  }
}

function exitStatus() {
  return status;
}

function setExiting() {
  exiting = true;
}

// beforeWaits sets what is called in each turn, before the program waits: see internal/migration.
let beforeWait;

function beforeWaits(f) {
  beforeWait = f;
}

// keep counts things of the host that keep the program alive.
function keep(n) {
  sources += n;
}

// watchers look in each turn whether something has come for the program: input, signals.
let watchers;

function watchFor(f) {
  (watchers ??= []).push(f);
}

function watch() {
  for (let i = 0; i < watchers.length; i++) {
    const look = watchers[i];
    look();
  }
}

function lazily(f, key) {
  Object.defineProperty(f, customPromisify, {
    enumerable: true,
    get() {
      return require("timers/promises")[key];
    },
  });
}
lazily(setTimeout, "setTimeout");
lazily(setImmediate, "setImmediate");

module.exports = {
  setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate, nextTick,
  Timeout, Immediate, activate, start, invalidCallback, complete, atClose, keep, watchFor, beforeWaits,
  run, fail, exitStatus, setHooks, setExiting,
};
