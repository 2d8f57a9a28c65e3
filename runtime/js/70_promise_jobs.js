// Promises and the queue of jobs.
//
// What is behind a promise, and what waits to run, the *core* keeps. It has no stops: all code of the program that
// jobs call is called by drainJobs. There are two cores, which do the same. That of the host, where it gives
// one, keeps all that out of the reach of JavaScript and is faster. That of this file keeps it in objects: that is the form
// which a snapshot has, so the host's brings what it keeps into this form when a snapshot is taken.
//
// In this form, what a promise is, its slot, is found by a weak map from the promise: the program cannot see
// it, and a snapshot writes it like any other map. The map, the queue and the rejections that
// nobody handles are in one object of the host's, because nothing at the top level changes: what
// a program does to that object is in its snapshots like what it does to any built-in object.
// The objects in it are made when they are needed, so that they are the program's and not part
// of what every realm has.
//
// The queue and the reactions of a promise are lists: a job goes from one to the other.

const PENDING = 0;
const FULFILLED = 1;
const REJECTED = 2;

// Kinds of jobs. In the queue are those up to AWAIT.
const REACTION = 0; // a handler, whose result goes to the promise target, to the capability, or nowhere
const THENABLE = 1; // the promise target follows a thenable
const MICROTASK = 2; // a callback
const AWAIT = 3; // the body of an async function, with its promise, or an async generator, without one, waits

// What takeJob says of the job that is next.
const NO_JOB = 0;
const CALL_HANDLER = 1;
const FOLLOW = 2;
const CALL_BACK = 3;
const GO_ON = 4;
const GO_ON_FAILED = 5;
const HAND_ON = 6; // there is no handler: the value goes to the capability
const HAND_ON_FAILED = 7;

const NativePromise = Promise;
const NativeWeakMap = WeakMap;

// slotTable is the prototype of the weak map: its methods are out of the program's reach.
const slotTable = { __proto__: null, get: NativeWeakMap.prototype.get, set: NativeWeakMap.prototype.set };

// promises is the state that is not in any promise.
const promises = {
  __proto__: null,
  table: slotTable,
  slots: void 0, // promise -> slot
  first: void 0, // the queue: the job that is next
  last: void 0, // and the newest one
  main: void 0, // the promise of the main part of a module that awaits at its top level
  rejected: void 0, // rejected promises without a handler, in the order of the rejections
  job: void 0, // the job that takeJob has taken; never while anything else runs
};
$host.promises = promises;

// slotOf gives the slot of a promise, undefined for anything else.
function slotOf(v) {
  "sealed";
  const slots = promises.slots;
  return slots === void 0 ? void 0 : slots.get(v);
}

// enqueue is HostEnqueuePromiseJob.
function enqueue(job) {
  "sealed";
  const last = promises.last;
  if (last === void 0) promises.first = job;
  else last.next = job;
  promises.last = job;
}

// wait adds a reaction to a promise.
function wait(slot, reaction) {
  "sealed";
  if (slot.state === PENDING) {
    if (slot.last === void 0) slot.first = reaction;
    else slot.last.next = reaction;
    slot.last = reaction;
  } else {
    if (slot.state === REJECTED && !slot.handled) setDelete(promises.rejected, reaction.promise);
    reaction.state = slot.state;
    reaction.value = slot.value;
    enqueue(reaction);
  }
  reaction.promise = void 0;
  slot.handled = true;
}

const scriptCore = {
  __proto__: null,

  isPromise(v) {
    "sealed";
    return slotOf(v) !== void 0;
  },

  // makePromise makes an object a pending promise.
  makePromise(o) {
    "sealed";
    let slots = promises.slots;
    if (slots === void 0) {
      slots = setPrototypeOf(new NativeWeakMap(), slotTable);
      promises.slots = slots;
    }
    slots.set(o, { state: PENDING, value: void 0, handled: false, first: void 0, last: void 0 });
    return o;
  },

  // newPromise makes a pending promise.
  newPromise() {
    "sealed";
    return makePromise({ __proto__: PromisePrototype });
  },

  // performThen is PerformPromiseThen. The result of the handler goes to the promise target, or to
  // the capability, or nowhere.
  performThen(promise, onFulfilled, onRejected, target, capability) {
    "sealed";
    wait(slotOf(promise), {
      kind: REACTION, next: void 0, state: PENDING, value: void 0,
      onFulfilled: typeof onFulfilled === "function" ? onFulfilled : void 0,
      onRejected: typeof onRejected === "function" ? onRejected : void 0,
      target: target, capability: capability, promise: promise,
    });
  },

  // awaitOn makes a body, or an async generator, wait for a value. It throws what a getter of constructor throws.
  awaitOn(v, body, target) {
    "sealed";
    const promise = promiseResolve(PromiseFunction, v);
    wait(slotOf(promise), { kind: AWAIT, next: void 0, state: PENDING, value: void 0, body: body, target: target, promise: promise });
  },

  // settle is FulfillPromise and RejectPromise.
  settle(promise, state, value) {
    "sealed";
    const slot = slotOf(promise);
    let reaction = slot.first;
    slot.first = void 0;
    slot.last = void 0;
    slot.state = state;
    slot.value = value;
    if (state === REJECTED && !slot.handled) {
      if (promises.rejected === void 0) promises.rejected = new NativeSet();
      setAdd(promises.rejected, promise);
    }
    while (reaction !== void 0) {
      const next = reaction.next;
      reaction.next = void 0;
      reaction.state = state;
      reaction.value = value;
      enqueue(reaction);
      reaction = next;
    }
  },

  // resolve is what the resolve function of a promise does the first time. (The only code of the program in
  // it is a getter of then.)
  resolve(promise, value) {
    "sealed";
    if (!isObject(value)) {
      settle(promise, FULFILLED, value);
      return;
    }
    if (value === promise) {
      settle(promise, REJECTED, new NativeTypeError("Chaining cycle detected for promise #<Promise>"));
      return;
    }
    let then;
    try {
      then = value.then;
    } catch (e) {
      settle(promise, REJECTED, e);
      return;
    }
    if (typeof then !== "function") settle(promise, FULFILLED, value);
    else enqueue({ kind: THENABLE, next: void 0, value: value, then: then, target: promise });
  },

  // thenPlain is then of a promise whose result is a plain promise; undefined if it is not.
  thenPlain(promise, onFulfilled, onRejected) {
    "sealed";
    return void 0;
  },

  enqueueCall(callback) {
    "sealed";
    enqueue({ kind: MICROTASK, next: void 0, callback: callback });
  },

  // takeJob takes the next job out of the queue and says what is to be done, with what the functions after
  // it give. Jobs that call nothing it does.
  takeJob() {
    "sealed";
    for (;;) {
      const job = promises.first;
      promises.job = job;
      if (job === void 0) return NO_JOB;
      const next = job.next;
      promises.first = next;
      if (next === void 0) promises.last = void 0;
      const kind = job.kind;
      if (kind === AWAIT) return job.state === REJECTED ? GO_ON_FAILED : GO_ON;
      if (kind === THENABLE) return FOLLOW;
      if (kind === MICROTASK) return CALL_BACK;
      const failed = job.state === REJECTED;
      if ((failed ? job.onRejected : job.onFulfilled) !== void 0) return CALL_HANDLER;
      if (job.target !== void 0) {
        if (failed) settle(job.target, REJECTED, job.value);
        else resolvePromise(job.target, job.value);
      } else if (job.capability !== void 0) {
        return failed ? HAND_ON_FAILED : HAND_ON;
      }
    }
  },
  // jobHandler is the function that the job calls, or the body or async generator that goes on.
  jobHandler() {
    "sealed";
    const job = promises.job;
    switch (job.kind) {
      case AWAIT: return job.body;
      case THENABLE: return job.then;
      case MICROTASK: return job.callback;
    }
    return job.state === REJECTED ? job.onRejected : job.onFulfilled;
  },
  jobValue() {
    "sealed";
    return promises.job.value;
  },
  jobTarget() {
    "sealed";
    return promises.job.target;
  },
  jobCapability() {
    "sealed";
    return promises.job.capability;
  },
  jobBegins() {
    "sealed";
    promises.job = void 0;
  },

  setMain(promise) {
    "sealed";
    promises.main = promise;
  },
  // unsettled reports whether the main part of a module still waits.
  unsettled() {
    "sealed";
    return promises.main !== void 0 && slotOf(promises.main).state === PENDING;
  },
  // busy reports whether there are jobs.
  busy() {
    "sealed";
    return promises.first !== void 0;
  },
  // unhandled gives [reason] of the first rejected promise that nobody handles, undefined if there
  // is none.
  unhandled() {
    "sealed";
    const rejected = promises.rejected;
    if (rejected === void 0 || setSize(rejected) === 0) return void 0;
    return [slotOf(pull(setCursor(rejected))).value];
  },
  // stateOf gives [state, value] of a promise, undefined for anything else.
  stateOf(v) {
    "sealed";
    const slot = slotOf(v);
    return slot === void 0 ? void 0 : [slot.state, slot.value];
  },
};

const core = $host.promiseCore || scriptCore;
$host.scriptCore = core === scriptCore ? scriptCore : void 0;
const {
  isPromise, makePromise, newPromise, performThen, awaitOn, settle, resolve: resolvePromise, thenPlain, enqueueCall,
  takeJob, jobHandler, jobValue, jobTarget, jobCapability, jobBegins, setMain,
} = core;

// resolvingFunctions is CreateResolvingFunctions: [resolve, reject].
function resolvingFunctions(promise) {
  let done = false;
  return [
    (value) => {
      if (done) return;
      done = true;
      resolvePromise(promise, value);
    },
    (reason) => {
      if (done) return;
      done = true;
      settle(promise, REJECTED, reason);
    },
  ];
}

// adopt makes the promise target follow a thenable.
function adopt(target, thenable, then) {
  const functions = resolvingFunctions(target);
  const resolve = functions[0];
  const reject = functions[1];
  try {
    if (then === promiseThen && isPromise(thenable)) {
      // This is then. What it returns nobody can see if it is a plain promise.
      const c = speciesOfPromise(thenable);
      if (c === PromiseFunction) performThen(thenable, void 0, void 0, target, void 0);
      else performThen(thenable, resolve, reject, void 0, newCapability(c));
      return;
    }
    call(then, thenable, resolve, reject);
  } catch (e) {
    reject(e);
  }
}

// drainJobs runs jobs until there are none. It is called by the host, and is the outermost frame of
// what it runs.
function drainJobs() {
  for (;;) {
    const kind = takeJob();
    if (kind === NO_JOB) return;
    if (kind === void 0) continue; // the host was running the body of an async function
    const handler = jobHandler();
    const target = jobTarget();
    let value = jobValue();
    if (kind === GO_ON || kind === GO_ON_FAILED) {
      const method = kind === GO_ON ? GeneratorNext : GeneratorThrow;
      jobBegins();
      if (target === void 0) asyncGeneratorGoOn(handler, method, value);
      else goOn(handler, target, method, value);
      continue;
    }
    if (kind === FOLLOW) {
      jobBegins();
      adopt(target, value, handler);
      continue;
    }
    if (kind === CALL_BACK) {
      jobBegins();
      handler();
      continue;
    }
    const capability = jobCapability();
    jobBegins();
    let failed = kind === HAND_ON_FAILED;
    if (kind === CALL_HANDLER) {
      try {
        value = handler(value);
      } catch (e) {
        failed = true;
        value = e;
      }
      if (target !== void 0) {
        if (failed) settle(target, REJECTED, value);
        else resolvePromise(target, value);
        continue;
      }
      if (capability === void 0) continue;
    }
    const end = failed ? capability.reject : capability.resolve;
    end(value);
  }
}

$host.drain = drainJobs;
$host.core = core;

const { queueMicrotask: enqueueMicrotask } = {
  queueMicrotask(callback) {
    if (typeof callback !== "function") {
      const e = new NativeTypeError('The "callback" argument must be of type function. Received ' + (callback === void 0 ? "undefined" : describe(callback)));
      objectDefineProperty(e, "code", { __proto__: null, value: "ERR_INVALID_ARG_TYPE", writable: true, enumerable: true, configurable: true });
      throw e;
    }
    enqueueCall(callback);
  },
};
