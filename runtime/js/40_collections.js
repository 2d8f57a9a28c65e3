// What reads iterators to build something, and bind.

const { fromEntries } = {
  fromEntries(entries) {
    if (entries === null || entries === void 0) return call(NativeFromEntries, NativeObject, entries);
    const r = $open(entries);
    const o = { __proto__: null };
    if (r === null) {
      for (let i = 0; i < entries.length; i++) {
        const entry = entries[i];
        if (!isObject(entry)) throw notObject(entry);
        const key = entry[0];
        const v = entry[1];
        o[key] = v;
      }
      return setPrototypeOf(o, ObjectPrototype);
    }
    for (;;) {
      const entry = $step(r);
      if (r.done) return setPrototypeOf(o, ObjectPrototype);
      try {
        if (!isObject(entry)) throw notObject(entry);
        const key = entry[0];
        const v = entry[1];
        o[key] = v;
      } catch (e) {
        $shutQuiet(r);
        throw e;
      }
    }
  },
};

// bind keeps what a bound function is made of, which the engine does not tell.
const { bind: functionBind } = {
  bind(self, ...args) {
    let bound;
    if (args.length === 0) {
      bound = bind(this, self);
    } else {
      bound = ReflectApply(NativeBind, this, arrayToSpliced(args, 0, 0, self));
    }
    $host.bound(bound, this, self, args);
    return bound;
  },
};
