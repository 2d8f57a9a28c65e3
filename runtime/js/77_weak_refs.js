// WeakRef and FinalizationRegistry, which the engine does not have.
//
// A WeakRef holds its target: deref() always gives it, before and after a hop. The language
// leaves it to an implementation when targets go, and a program that is stopped and continued
// elsewhere gets the same answers as one that is not. For the same reason no target of a registry
// ever goes and no callback is called; only unregister can tell that there is a registration.
//
// As with promises, what belongs to such an object is found by weak maps in an object of the
// host's, which are made when they are needed.

const weakRefs = {
  __proto__: null,
  table: slotTable,
  targets: void 0, // WeakRef -> target
  registries: void 0, // FinalizationRegistry -> { objects, symbols }: the tokens
};
$host.weakRefs = weakRefs;

// tokenTable is the prototype of the weak sets: its methods are out of the program's reach.
const tokenTable = {
  __proto__: null, add: WeakSet.prototype.add, has: WeakSet.prototype.has, delete: WeakSet.prototype.delete,
};
weakRefs.tokens = tokenTable;
const NativeWeakSet = WeakSet;

// canBeHeldWeakly tells objects and symbols, except those of Symbol.for.
function canBeHeldWeakly(v) {
  return isObject(v) || typeof v === "symbol" && keyForSymbol(v) === void 0;
}

const keyForSymbol = Symbol.keyFor;

// born gives an object the prototype that it has if that of its new.target is none.
function born(o, target, prototype) {
  "sealed";
  if (getPrototypeOf(o) === ObjectPrototype && !isObject(target.prototype)) setPrototypeOf(o, prototype);
}

function WeakRefFunction(target) {
  "sealed";
  if (new.target === void 0) throw new NativeTypeError("Constructor WeakRef requires 'new'");
  if (!canBeHeldWeakly(target)) throw new NativeTypeError("WeakRef: invalid target");
  born(this, new.target, WeakRefPrototype);
  if (weakRefs.targets === void 0) weakRefs.targets = setPrototypeOf(new NativeWeakMap(), slotTable);
  weakRefs.targets.set(this, [target]);
}

const WeakRefPrototype = WeakRefFunction.prototype;

function RegistryFunction(cleanup) {
  "sealed";
  if (new.target === void 0) throw new NativeTypeError("Constructor FinalizationRegistry requires 'new'");
  if (typeof cleanup !== "function") throw new NativeTypeError("FinalizationRegistry: cleanup must be callable");
  born(this, new.target, RegistryPrototype);
  if (weakRefs.registries === void 0) weakRefs.registries = setPrototypeOf(new NativeWeakMap(), slotTable);
  weakRefs.registries.set(this, {
    __proto__: null, objects: setPrototypeOf(new NativeWeakSet(), tokenTable), symbols: new NativeSet(),
  });
}

const RegistryPrototype = RegistryFunction.prototype;

function registryOf(v, method) {
  "sealed";
  const registry = weakRefs.registries === void 0 ? void 0 : weakRefs.registries.get(v);
  if (registry === void 0) {
    throw new NativeTypeError("Method FinalizationRegistry.prototype." + method + " called on incompatible receiver " + describe(v));
  }
  return registry;
}

function badToken(token) {
  return new NativeTypeError("Invalid unregisterToken ('" + describe(token) + "')");
}

const { deref: weakRefDeref, register: registryRegister, unregister: registryUnregister } = {
  deref() {
    "sealed";
    const target = weakRefs.targets === void 0 ? void 0 : weakRefs.targets.get(this);
    if (target === void 0) throw new NativeTypeError("Method WeakRef.prototype.deref called on incompatible receiver " + describe(this));
    return target[0];
  },

  register(target, held, token) {
    "sealed";
    const registry = registryOf(this, "register");
    if (!canBeHeldWeakly(target)) throw new NativeTypeError("FinalizationRegistry.prototype.register: invalid target");
    if (target === held) throw new NativeTypeError("FinalizationRegistry.prototype.register: target and holdings must not be same");
    if (!canBeHeldWeakly(token)) {
      if (token !== void 0) throw badToken(token);
    } else if (typeof token === "symbol") {
      setAdd(registry.symbols, token);
    } else {
      registry.objects.add(token);
    }
  },

  unregister(token) {
    "sealed";
    const registry = registryOf(this, "unregister");
    if (!canBeHeldWeakly(token)) throw badToken(token);
    return typeof token === "symbol" ? setDelete(registry.symbols, token) : registry.objects.delete(token);
  },
};

function installWeakRefs() {
  const hidden = (o, key, value, writable) => objectDefineProperty(o, key, {
    __proto__: null, value: value, writable: writable, enumerable: false, configurable: true,
  });
  const method = (o, key, f, length) => {
    dress(f, key, length);
    hidden(o, key, f, true);
  };
  const constructor = (f, name) => {
    method(globalThis, name, f, 1);
    objectDefineProperty(f, "prototype", { __proto__: null, writable: false });
  };
  constructor(WeakRefFunction, "WeakRef");
  method(WeakRefPrototype, "deref", weakRefDeref, 0);
  hidden(WeakRefPrototype, SymbolToStringTag, "WeakRef", false);
  constructor(RegistryFunction, "FinalizationRegistry");
  method(RegistryPrototype, "register", registryRegister, 2);
  method(RegistryPrototype, "unregister", registryUnregister, 1);
  hidden(RegistryPrototype, SymbolToStringTag, "FinalizationRegistry", false);
}
