// What generated code calls for super outside of methods.

// $superGet and $superSet are super[key] of a method with home object home.
function $superGet(home, key, self) {
  return ReflectGet(getPrototypeOf(home), key, self);
}

function $superSet(home, key, value, self, strict) {
  if (!ReflectSet(getPrototypeOf(home), key, value, self) && strict) {
    throw new NativeTypeError("Cannot assign to read only property '" + describe($key(key)) + "'");
  }
  return value;
}

// $superHome gives an object that looks up the same parent as home does now.
function $superHome(home) {
  return { __proto__: getPrototypeOf(home) };
}

function $superDelete() {
  throw new NativeReferenceError("Unsupported reference to 'super'");
}

// $superTarget gives an object whose value is super[key], to assign to where no call can stand.
function $superTarget(home, key, self, strict) {
  return { __proto__: null, set value(v) { $superSet(home, key, v, self, strict); } };
}
