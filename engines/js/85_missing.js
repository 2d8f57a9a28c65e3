// What older engines lack: the realm's own part puts its functions in the place of the engine's, and calls those for the plain
// cases.

const setHasOf = uncurry(Set.prototype.has);
const setDeleteOf = uncurry(Set.prototype.delete);
const setSizeOf = getter(Set.prototype, "size");

const setMethods = {
  union(a, b) {
    const r = new newTypes.Set();
    setForEach(a, (v) => { setAdd(r, v); });
    setForEach(b, (v) => { setAdd(r, v); });
    return r;
  },
  intersection(a, b) {
    const r = new newTypes.Set(), small = setSizeOf(a) <= setSizeOf(b);
    setForEach(small ? a : b, (v) => { if (setHasOf(small ? b : a, v)) setAdd(r, v); });
    return r;
  },
  difference(a, b) {
    const r = new newTypes.Set();
    setForEach(a, (v) => { if (!setHasOf(b, v)) setAdd(r, v); });
    return r;
  },
  symmetricDifference(a, b) {
    const r = new newTypes.Set();
    setForEach(a, (v) => { setAdd(r, v); });
    setForEach(b, (v) => {
      if (setHasOf(a, v)) setDeleteOf(r, v);
      else setAdd(r, v);
    });
    return r;
  },
  isSubsetOf(a, b) {
    let all = setSizeOf(a) <= setSizeOf(b);
    setForEach(a, (v) => { if (!setHasOf(b, v)) all = false; });
    return all;
  },
  isSupersetOf(a, b) { return setMethods.isSubsetOf(b, a); },
  isDisjointFrom(a, b) {
    let none = true;
    setForEach(a, (v) => { if (setHasOf(b, v)) none = false; });
    return none;
  },
};

function missing() {
  const list = ownKeys(setMethods);
  for (let i = 0; i < list.length; i++) {
    const name = list[i], method = setMethods[name];
    if (hasOwn(Set.prototype, name)) continue;
    const f = { f(other) {
      try {
        setSizeOf(this);
      } catch (e) {
        throw new RealmTypeError("Method Set.prototype." + name + " called on incompatible receiver " + stringOf(this));
      }
      return method(this, other);
    } }.f;
    define(f, "name", { __proto__: null, value: name, configurable: true });
    define(Set.prototype, name, { __proto__: null, value: f, writable: true, enumerable: false, configurable: true });
  }
  if (!hasOwn(JSON, "isRawJSON")) {
    const f = { isRawJSON(o) { return false; } }.isRawJSON;
    define(JSON, "isRawJSON", { __proto__: null, value: f, writable: true, enumerable: false, configurable: true });
  }
}
