// What generated code calls, and functions of the engine that are replaced so that their frames
// can be told apart. A stack trace shows the functions here by name and script.

const token = { on: false }; // $C
const tdz = {}; // $T
const classes = newWeakMap(); // class member or class -> [class, unit, number, env, accessors]
const boundParts = newWeakMap(); // bound function -> [target, this, …args]
const proxyParts = newWeakMap(); // proxy -> { target, handler, revoke }
let records = [], blocks = [];
let passedGenerators = []; // those that the token has passed, innermost first

// The rest of a stack that is being restored.
let frames = [], nextFrame = 0;

const glue = {
  $next() {
    if (nextFrame >= frames.length) return captureNow();
    if (engine.room !== undefined && !engine.room()) noRoom();
    const f = frames[nextFrame];
    frames[nextFrame++] = undefined;
    if (f.generator !== undefined) return glue.$enter(f.generator);
    if (f.trap) return glue.$trap(f);
    return f.go(f);
  },
  $enter(generator) {
    try {
      return nativeNext(generator);
    } catch (e) {
      if (e === token) passedGenerators[passedGenerators.length] = generator;
      throw e;
    }
  },
  // What a construct trap gives is checked by the engine, in words of its own.
  $trap(f) { return new Checked(f.go(f)); },
  // The engine's own next and throw, which tell which generator they run when it is captured. (Free until then.)
  $generatorNext: { next(value) {
    Begun.mark(this);
    try {
      return nativeNext(this, value);
    } catch (e) {
      if (e === token) passedGenerators[passedGenerators.length] = this;
      throw e;
    }
  } }.next,
  $generatorThrow: { throw(reason) {
    try {
      return nativeThrow(this, reason);
    } catch (e) {
      if (e === token) passedGenerators[passedGenerators.length] = this;
      throw e;
    }
  } }.throw,
};
// Begun marks the generators whose next was called: the engine does not tell whether one has begun.
class Same {
  constructor(o) { return o; }
}
class Begun extends Same {
  #begun;
  // Not the constructor that a class has by itself: in V8 that spreads its arguments, by an iterator that the program may have replaced.
  constructor(o) { super(o); }
  static mark(o) {
    if (typeof o === "object" && o !== null && !(#begun in o)) new Begun(o);
  }
  static is(o) { return #begun in o; }
}

const Checked = new NativeProxyType(function () {}, { construct(target, list) { return list[0]; } });

// elementsOf is CreateListFromArrayLike; its getters run in a frame that can be told from a call.
function elementsOf(list) {
  const n = list.length, out = [];
  if (typeof n !== "number" || !(n >= 0) || n > 500000) return undefined;
  for (let i = 0; i < n; i++) out[i] = list[i];
  return out;
}

const NativeApply = Function.prototype.apply;
const { apply: $apply } = {
  apply(self, list) {
    if (typeof this !== "function") return apply(NativeApply, this, [self, list]);
    if (list === undefined || list === null) return apply(this, self, []);
    if (!isObject(list)) return apply(NativeApply, this, [self, list]);
    return apply(this, self, elementsOf(list) ?? list);
  },
};
const $Reflect = {
  apply(f, self, list) {
    if (typeof f !== "function" || !isObject(list)) return apply(f, self, list);
    return apply(f, self, elementsOf(list) ?? list);
  },
  construct(f, list, ...target) {
    if (!isObject(list)) return construct(f, list);
    const args = elementsOf(list) ?? list;
    return target.length === 0 ? construct(f, args) : construct(f, args, target[0]);
  },
};

// Functions that the engine's compiler may put in the place of their calls without a trace: these
// are seen.
const NativeParseInt = parseInt, NativeIsNaN = isNaN, NativeIsFinite = isFinite;
const NativeHasInstance = Function.prototype[Symbol.hasInstance];
const NativeReflectGet = Reflect.get, NativeReflectHas = Reflect.has;
const seen = {
  parseInt(s, radix) { return typeof s === "string" && typeof radix !== "object" ? NativeParseInt(s, radix) : NativeParseInt(`${s}`, radix); },
  isNaN(v) { return NativeIsNaN(v); },
  isFinite(v) { return NativeIsFinite(v); },
  has(o, key) { return NativeReflectHas(o, key); },
};

// Functions whose frames hand on the result of the frame above them, by the name that a trace shows.
const transparent = { __proto__: null, apply: true, construct: true, $proxyApply: true };

// installSeen replaces them, after the realm's own part has kept the engine's.
function installSeen() {
  replace(Function.prototype, "apply", $apply);
  replace(Reflect, "apply", $Reflect.apply);
  replace(Reflect, "construct", $Reflect.construct);
  replace(Reflect, "has", seen.has);
  replace(globalThis, "parseInt", seen.parseInt);
  replace(Number, "parseInt", seen.parseInt);
  replace(globalThis, "isNaN", seen.isNaN);
  replace(globalThis, "isFinite", seen.isFinite);
}

const stands = newWeakMap(); // function of the host -> the name that its text shows

function replace(o, key, f) {
  const was = descriptorOf(o, key);
  define(f, "length", { __proto__: null, value: was.value.length, configurable: true });
  define(f, "name", { __proto__: null, value: was.value.name, configurable: true });
  stands.set(f, was.value.name);
  define(o, key, { __proto__: null, value: f, writable: was.writable, enumerable: was.enumerable, configurable: was.configurable });
}

// A proxy that can be called has a handler of the host's in front of the program's, so that a trap that is
// looked up can be told from one that runs.
function trapOf(handler, name) {
  const trap = handler[name];
  if (trap === undefined || trap === null) return undefined;
  if (typeof trap !== "function") throw new RealmTypeError(trapText(trap) + " returned for property '" + name + "' of object '#<Object>' is not a function");
  return trap;
}

const trapText = (v) => typeof v === "string" ? toJSON(v) : isObject(v) ? "#<Object>" : stringOf(v);

function layered(handler) {
  const forward = (name, native) => (...args) => {
    const trap = trapOf(handler, name);
    return trap === undefined ? apply(native, undefined, args) : apply(trap, handler, args);
  };
  const $proxyTrap = (trap, args) => apply(trap, handler, args);
  const layer = {
    __proto__: null,
    apply: function $proxyApply(f, self, list) {
      const trap = trapOf(handler, "apply");
      return trap === undefined ? apply(f, self, list) : apply(trap, handler, [f, self, list]);
    },
    construct: function $proxyConstruct(f, list, target) {
      const trap = trapOf(handler, "construct");
      return trap === undefined ? construct(f, list, target) : $proxyTrap(trap, [f, list, target]);
    },
  };
  const list = ["get", "set", "has", "deleteProperty", "defineProperty", "getOwnPropertyDescriptor", "ownKeys", "getPrototypeOf", "setPrototypeOf", "isExtensible", "preventExtensions"];
  for (let i = 0; i < list.length; i++) layer[list[i]] = forward(list[i], pristineReflect[list[i]]);
  return layer;
}
const pristineReflect = { __proto__: null };
{
  const keys = ownKeys(Reflect);
  for (let i = 0; i < keys.length; i++) pristineReflect[keys[i]] = Reflect[keys[i]];
}

const NativeRevocable = Proxy.revocable;
function makeProxy(target, handler) {
  if (!isObject(target) || !isObject(handler)) return new NativeProxyType(target, handler);
  const made = NativeRevocable(target, typeof target === "function" ? layered(handler) : handler);
  proxyParts.set(made.proxy, { __proto__: null, target, handler, revoke: made.revoke, callable: callability(target) });
  return made.proxy;
}

// installProxy puts a Proxy that remembers its parts in the place of the engine's. A bound function is a constructor without
// a property prototype, as Proxy is.
function installProxy() {
  const f = nativeBind(function (target, handler) {
    if (new.target === undefined) throw new RealmTypeError("Constructor Proxy requires 'new'");
    return makeProxy(target, handler);
  }, undefined);
  define(f, "length", { __proto__: null, value: 2, configurable: true });
  define(f, "name", { __proto__: null, value: "Proxy", configurable: true });
  define(f, "revocable", descriptorOf(NativeProxyType, "revocable"));
  stands.set(f, "Proxy");
  define(globalThis, "Proxy", { __proto__: null, value: f, writable: true, enumerable: false, configurable: true });
}

// callability tells what can be done with an object: 0, 1 called, 2 called with new.
function callability(o) {
  if (typeof o !== "function") return 0;
  try {
    construct(ProbeOfConstructors, [], o);
    return 2;
  } catch (e) {
    return 1;
  }
}
const ProbeOfConstructors = new NativeProxyType(function () {}, { construct() { return {}; } });

function registerClass(u, cls, id, env, shown, access) {
  const keys = [], n = u.functions[id].computedFields ?? 0;
  for (let i = 0; i < n; i++) keys[i] = fieldKeys[fieldKeys.length - n + i];
  if (n > 0) fieldKeys.length -= n;
  const info = [cls, u.unit, id, env, access, keys, []]; // … the members in the order of registration
  classes.set(cls, info);
  if (shown !== undefined) nameClass(cls, shown);
  for (let i = 0; i < 2; i++) {
    const o = i === 0 ? cls : cls.prototype, own = ownKeys(o);
    for (let j = 0; j < own.length; j++) {
      const d = descriptorOf(o, own[j]);
      registerMember(cls, d.value, info);
      registerMember(cls, d.get, info);
      registerMember(cls, d.set, info);
    }
  }
}

function registerMember(cls, f, info) {
  if (typeof f === "function" && f !== cls && classes.get(f) === undefined) {
    classes.set(f, info);
    info[6][info[6].length] = f;
  }
}

// memberOf is the member of a class that is function id of its unit.
function memberOf(cls, id) {
  const list = classes.get(cls)[6];
  for (let i = 0; i < list.length; i++) if (markerOf(functionText(list[i]))[1] === id) return list[i];
  return fail("a method that its class does not know");
}

// fieldKeys are the keys of computed fields of the class that is being defined.
const fieldKeys = [];


function nameClass(cls, name) {
  const d = descriptorOf(cls, "name");
  // A static member of that name is writable, or no string.
  if (!d || typeof d.value === "string" && !d.writable) define(cls, "name", { __proto__: null, value: name, configurable: true });
}

// nameByKey gives a function the name that the key of its property says.
function nameByKey(f, key) {
  if (typeof f === "function") nameClass(f, typeof key !== "symbol" ? key : description(key) === undefined ? "" : "[" + description(key) + "]");
}

let held; // the value of the static field that was made last
let valuesOfRealm; // the realm's own Array.prototype.values

// names are those that generated code uses, apart from those that each unit has of its own and
// those of the realm's own part.
const names = {
  __proto__: null,
  $C: token, $T: tdz, $global: globalThis,
  $poll() { return poll(); },
  $next: glue.$next,
  $apply: apply,
  $construct: construct,
  $newTarget: (target) => target,
  $stack: (v) => {
    const text = stringOf(v);
    return hasFrames(text) ? userStack(text) : v;
  },
  $pow: (a, b) => {
    const x = a++, y = b++; // what ** does with its operands, in order
    return x ** y;
  },
  $callee(cls, id) { return cls === undefined ? fail("a function that cannot find itself") : memberOf(cls, id); },
  $constructed(v, self, derived) {
    if (isObject(v)) return v;
    if (derived) {
      if (v !== undefined) throw new RealmTypeError("Derived constructors may only return object or undefined");
      if (self === tdz) throw new ReferenceError("Must call super constructor in derived class before accessing 'this' or returning from derived constructor");
    }
    return self;
  },
  $made(o, kind) {
    const d = descriptorOf(o, "m");
    return kind === "get" ? d.get : kind === "set" ? d.set : d.value;
  },
  $privGet(cls, name, o) { return classes.get(cls)[4][name][0](o); },
  $privSet(cls, name, o, v) { classes.get(cls)[4][name][1](o, v); return v; },
  $privHas(cls, name, o) { return classes.get(cls)[4][name][2](o); },
  $privBound(cls, name, o) {
    const f = classes.get(cls)[4][name][0](o);
    return typeof f === "function" ? nativeBind(f, o) : f;
  },
  $superClass: getPrototype,
  $bound(made, self) {
    if (self !== tdz) throw new ReferenceError("Super constructor may only be called once");
    return made;
  },
  $arguments(o, forget) {
    if (forget) delete o.callee;
    define(o, Symbol.iterator, { __proto__: null, value: valuesOfRealm, writable: true, configurable: true });
    return o;
  },
  $fields(cls, o) { return initialise(cls, o); },
  $fieldName(cls, i, f) {
    nameByKey(f, classes.get(cls)[5][i]);
    return f;
  },
  $held(f) { return held = f; },
  $heldName(cls) {
    const keys = ownKeys(cls);
    for (let i = 0; i < keys.length; i++) {
      const d = descriptorOf(cls, keys[i]);
      if (d.value === held) nameByKey(held, keys[i]);
    }
    held = undefined;
  },
  $fieldKey(v) {
    const key = typeof v === "symbol" ? v : ownKeys({ __proto__: null, [v]: 0 })[0];
    fieldKeys[fieldKeys.length] = key;
    return key;
  },
};

// invalidCallback throws what Node throws for a callback that is none.
function invalidCallback(v) { loadModule(loopName).invalidCallback(v); }
