// The state of promises, and the queue of jobs.
//
// What a promise is, its slot, is found by a weak map from the promise: the program cannot see
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

// Kinds of jobs.
const REACTION = 0;
const THENABLE = 1;
const MICROTASK = 2;

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
  main: void 0, // slot of the main part of a module that awaits at its top level
  rejected: void 0, // slots of rejected promises without a handler, in the order of the rejections
};
$host.promises = promises;

// slotOf gives the slot of a promise, undefined for anything else.
function slotOf(v) {
  "sealed";
  const slots = promises.slots;
  return slots === void 0 ? void 0 : slots.get(v);
}

// makePromise makes an object a pending promise and returns its slot.
function makePromise(o) {
  "sealed";
  let slots = promises.slots;
  if (slots === void 0) {
    slots = setPrototypeOf(new NativeWeakMap(), slotTable);
    promises.slots = slots;
  }
  const slot = { promise: o, state: PENDING, value: void 0, handled: false, first: void 0, last: void 0 };
  slots.set(o, slot);
  return slot;
}

// newSlot makes a pending promise and returns its slot.
function newSlot() {
  "sealed";
  return makePromise({ __proto__: PromisePrototype });
}

// enqueue is HostEnqueuePromiseJob.
function enqueue(job) {
  "sealed";
  const last = promises.last;
  if (last === void 0) promises.first = job;
  else last.next = job;
  promises.last = job;
}

// dequeue takes the next job out of the queue: undefined if there is none.
function dequeue() {
  "sealed";
  const job = promises.first;
  if (job === void 0) return void 0;
  const next = job.next;
  promises.first = next;
  if (next === void 0) promises.last = void 0;
  else job.next = void 0;
  return job;
}

// performThen is PerformPromiseThen. The result of the handler goes to the promise with the slot
// target, or to the capability, or nowhere.
function performThen(slot, onFulfilled, onRejected, target, capability) {
  "sealed";
  const reaction = {
    kind: REACTION, next: void 0, state: slot.state, value: slot.value,
    onFulfilled: typeof onFulfilled === "function" ? onFulfilled : void 0,
    onRejected: typeof onRejected === "function" ? onRejected : void 0,
    target: target, capability: capability,
  };
  if (slot.state === PENDING) {
    if (slot.last === void 0) slot.first = reaction;
    else slot.last.next = reaction;
    slot.last = reaction;
  } else {
    if (slot.state === REJECTED && !slot.handled) setDelete(promises.rejected, slot);
    enqueue(reaction);
  }
  slot.handled = true;
}

// settle is FulfillPromise and RejectPromise.
function settle(slot, state, value) {
  "sealed";
  let reaction = slot.first;
  slot.first = void 0;
  slot.last = void 0;
  slot.state = state;
  slot.value = value;
  if (state === REJECTED && !slot.handled) {
    if (promises.rejected === void 0) promises.rejected = new NativeSet();
    setAdd(promises.rejected, slot);
  }
  while (reaction !== void 0) {
    const next = reaction.next;
    reaction.next = void 0;
    reaction.state = state;
    reaction.value = value;
    enqueue(reaction);
    reaction = next;
  }
}

// resolveSlot is what the resolve function of a promise does the first time. (It has no stops:
// the only code of the program in it is a getter of then.)
function resolveSlot(slot, value) {
  "sealed";
  if (!isObject(value)) {
    settle(slot, FULFILLED, value);
    return;
  }
  if (value === slot.promise) {
    settle(slot, REJECTED, new NativeTypeError("Chaining cycle detected for promise #<Promise>"));
    return;
  }
  let then;
  try {
    then = value.then;
  } catch (e) {
    settle(slot, REJECTED, e);
    return;
  }
  if (typeof then !== "function") settle(slot, FULFILLED, value);
  else enqueue({ kind: THENABLE, next: void 0, target: slot, value: value, then: then });
}

// resolvingFunctions is CreateResolvingFunctions: [resolve, reject].
function resolvingFunctions(slot) {
  let done = false;
  return [
    (value) => {
      if (done) return;
      done = true;
      resolveSlot(slot, value);
    },
    (reason) => {
      if (done) return;
      done = true;
      settle(slot, REJECTED, reason);
    },
  ];
}

// react runs a reaction.
function react(job) {
  let value = job.value;
  let failed = job.state === REJECTED;
  const handler = failed ? job.onRejected : job.onFulfilled;
  if (handler !== void 0) {
    failed = false;
    try {
      value = handler(value);
    } catch (e) {
      failed = true;
      value = e;
    }
  }
  const target = job.target;
  if (target !== void 0) {
    if (failed) settle(target, REJECTED, value);
    else resolveSlot(target, value);
    return;
  }
  const capability = job.capability;
  if (capability === void 0) return;
  const end = failed ? capability.reject : capability.resolve;
  end(value);
}

// adopt makes a promise follow a thenable.
function adopt(job) {
  const functions = resolvingFunctions(job.target);
  const resolve = functions[0];
  const reject = functions[1];
  try {
    const thenable = job.value;
    if (job.then === promiseThen) {
      const slot = slotOf(thenable);
      if (slot !== void 0) {
        // This is then. What it returns nobody can see if it is a plain promise.
        const c = speciesOfPromise(thenable);
        if (c === PromiseFunction) performThen(slot, void 0, void 0, job.target, void 0);
        else performThen(slot, resolve, reject, void 0, newCapability(c));
        return;
      }
    }
    call(job.then, thenable, resolve, reject);
  } catch (e) {
    reject(e);
  }
}

// drainJobs runs jobs until there are none. It is called by the host, and is the outermost frame of
// what it runs.
function drainJobs() {
  for (;;) {
    const job = dequeue();
    if (job === void 0) return;
    if (job.kind === REACTION) react(job);
    else if (job.kind === THENABLE) adopt(job);
    else {
      const callback = job.callback;
      callback();
    }
  }
}

// unhandled gives [reason] of the first rejected promise that nobody handles, undefined if there
// is none.
function unhandled() {
  "sealed";
  const rejected = promises.rejected;
  if (rejected === void 0 || setSize(rejected) === 0) return void 0;
  const slot = pull(setCursor(rejected));
  return [slot.value];
}

// stateOf gives [state, value] of a promise, undefined for anything else.
function stateOf(v) {
  "sealed";
  const slot = slotOf(v);
  return slot === void 0 ? void 0 : [slot.state, slot.value];
}

// jobs is what the event loop uses of this.
$host.jobs = {
  __proto__: null,
  drain: drainJobs,
  waiting() {
    "sealed";
    return promises.first !== void 0;
  },
  rejected() {
    "sealed";
    return promises.rejected !== void 0 && setSize(promises.rejected) > 0 && !$host.ignoreRejections;
  },
  // rejection takes the first rejected promise that nobody handles: [reason, promise].
  rejection() {
    "sealed";
    const rejected = promises.rejected;
    if (rejected === void 0 || setSize(rejected) === 0 || $host.ignoreRejections) return void 0;
    const slot = pull(setCursor(rejected));
    setDelete(rejected, slot);
    return [slot.value, slot.promise];
  },
  unsettled() {
    "sealed";
    return unsettled();
  },
};
$host.drain = drainJobs;
$host.unhandled = unhandled;
$host.stateOfPromise = stateOf;

const { queueMicrotask: enqueueMicrotask } = {
  queueMicrotask(callback) {
    if (typeof callback !== "function") {
      if ($host.invalidCallback !== void 0) $host.invalidCallback(callback);
      throw new NativeTypeError("The callback is not a function");
    }
    enqueue({ kind: MICROTASK, next: void 0, callback: callback });
  },
};
