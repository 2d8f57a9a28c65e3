// Promise.all, allSettled, any and race.

const NativeAggregateError = AggregateError;

// nothing is an iterable without elements, whatever the program does to arrays. (Its next is not
// written as a method: the compiler would take it for what every call of a next calls.)
const nothing = { __proto__: null, [SymbolIterator]: self };
objectDefineProperty(nothing, "next", { __proto__: null, value: () => ({ done: true, value: void 0 }) });

// aggregate makes the error of any.
function aggregate(errors) {
  const e = new NativeAggregateError(nothing, "All promises were rejected");
  objectDefineProperty(e, "errors", { __proto__: null, value: errors, writable: true, enumerable: false, configurable: true });
  return e;
}

// A gathering is the state of one call of all, allSettled or any: what its elements share.
const ALL = 0;
const ALL_SETTLED = 1;
const ANY = 2;
const RACE = 3;

// combine is what the four functions have in common.
function combine(c, iterable, how) {
  const capability = newCapability(c);
  try {
    const resolve = c.resolve;
    if (typeof resolve !== "function") throw new NativeTypeError("Promise resolve or reject function is not callable");
    visitAll(c, iterable, how, capability, resolve);
  } catch (e) {
    const reject = capability.reject;
    reject(e);
  }
  return capability.promise;
}

// visitAll goes over the iterable.
function visitAll(c, iterable, how, capability, resolve) {
  const r = $open(iterable);
  const gathering = { how: how, values: [], left: 1, capability: capability };
  for (let i = 0; ; i++) {
    let v;
    if (r === null) {
      if (i >= iterable.length) break;
      v = iterable[i];
    } else {
      v = $step(r);
      if (r.done) break;
    }
    try {
      if (how === RACE) {
        call(resolve, c, v).then(capability.resolve, capability.reject);
      } else {
        define(gathering.values, i, void 0);
        const next = call(resolve, c, v);
        const functions = elementFunctions(gathering, i);
        gathering.left++;
        next.then(functions[0], functions[1]);
      }
    } catch (e) {
      if (r !== null) $shutQuiet(r);
      throw e;
    }
  }
  if (how !== RACE) arrived(gathering);
}

// arrived counts an element, and ends the gathering after the last.
function arrived(gathering) {
  if (--gathering.left > 0) return;
  const capability = gathering.capability;
  if (gathering.how === ANY) {
    const reject = capability.reject;
    reject(aggregate(gathering.values));
  } else {
    const resolve = capability.resolve;
    resolve(gathering.values);
  }
}

// elementFunctions gives the handlers of element i.
function elementFunctions(gathering, i) {
  const how = gathering.how;
  let done = false;
  if (how === ALL) {
    return [
      (value) => {
        if (done) return;
        done = true;
        gathering.values[i] = value;
        arrived(gathering);
      },
      gathering.capability.reject,
    ];
  }
  if (how === ANY) {
    return [
      gathering.capability.resolve,
      (reason) => {
        if (done) return;
        done = true;
        gathering.values[i] = reason;
        arrived(gathering);
      },
    ];
  }
  return [
    (value) => {
      if (done) return;
      done = true;
      gathering.values[i] = { status: "fulfilled", value: value };
      arrived(gathering);
    },
    (reason) => {
      if (done) return;
      done = true;
      gathering.values[i] = { status: "rejected", reason: reason };
      arrived(gathering);
    },
  ];
}

function needObject(c, name) {
  if (!isObject(c)) throw new NativeTypeError("Promise." + name + " called on non-object");
}

const { all: promiseAll, allSettled: promiseAllSettled, any: promiseAny, race: promiseRace } = {
  all(iterable) {
    needObject(this, "all");
    return combine(this, iterable, ALL);
  },
  allSettled(iterable) {
    needObject(this, "allSettled");
    return combine(this, iterable, ALL_SETTLED);
  },
  any(iterable) {
    needObject(this, "any");
    return combine(this, iterable, ANY);
  },
  race(iterable) {
    needObject(this, "race");
    return combine(this, iterable, RACE);
  },
};
