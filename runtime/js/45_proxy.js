// Proxy.revocable: its revoke function holds the proxy, and what a native function holds no
// snapshot can tell.

const NativeProxy = Proxy;

const { revocable: proxyRevocable } = {
  revocable(target, handler) {
    let proxy = new NativeProxy(target, handler);
    // In an array, the function gets no name.
    const revoke = [() => {
      if (proxy !== null) $host.revoke(proxy);
      proxy = null;
    }][0];
    return { proxy, revoke };
  },
};

// What of the program's objects are proxies counts where traps can tell the difference. (There
// is no such function if the program does not know proxies.)
const isProxy = $host.isProxy;

// proxyKeys is $keys for an object that is a proxy, or has one among its prototypes: what
// ownKeys gives, without a look at the properties. That is left to hasEnumerable, in each turn.
// Where a proxy is a prototype, V8 asks it for its own prototype, and then goes no further.
function proxyKeys(o) {
  const keys = [];
  const seen = new NativeSet();
  for (let p = o; p !== null; p = getPrototypeOf(p)) {
    const all = ReflectOwnKeys(p);
    const proxy = isProxy(p);
    for (let i = 0; i < all.length; i++) {
      const key = all[i];
      if (typeof key === "symbol" || setHas(seen, key)) continue;
      setAdd(seen, key);
      if (proxy || isEnumerable(p, key)) keys[keys.length] = key;
    }
    if (proxy && !isProxy(o)) {
      getPrototypeOf(p);
      break;
    }
  }
  return keys;
}

// hasEnumerable is $has where there may be proxies: of those, the properties are enumerable
// that they say are.
function hasEnumerable(o, key) {
  for (let p = o; p !== null; p = getPrototypeOf(p)) {
    if (isProxy(p)) {
      const d = getOwnPropertyDescriptor(p, key);
      if (d !== void 0) return d.enumerable;
    } else if (hasOwn(p, key)) {
      return true;
    }
  }
  return false;
}
