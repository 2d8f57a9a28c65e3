// The loops of the array built-ins: the rest of a call, from index i on. a is a bare array with what
// there is of the result, k its length where that is not i. The host does the same in Go for plain arrays
// (runtime/twin_array.go); at a capture, or where an array stops being plain, these go on where that was.

function forEachRest(cb, self, o, n, i) {
  for (; i < n; i++) {
    if (i in o) {
      if (self === void 0) cb(o[i], i, o);
      else call(cb, self, o[i], i, o);
    }
  }
}

function mapRest(cb, self, o, n, i, a) {
  for (; i < n; i++) {
    if (i in o) {
      if (self === void 0) a[i] = cb(o[i], i, o);
      else a[i] = call(cb, self, o[i], i, o);
    }
  }
  if (a.length !== n) a.length = n;
  return setPrototypeOf(a, ArrayPrototype);
}

function filterRest(cb, self, o, n, i, a, k) {
  for (; i < n; i++) {
    if (i in o) {
      const v = o[i];
      if (self === void 0 ? cb(v, i, o) : call(cb, self, v, i, o)) a[k++] = v;
    }
  }
  return setPrototypeOf(a, ArrayPrototype);
}

function someRest(cb, self, o, n, i) {
  for (; i < n; i++) {
    if (i in o && (self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o))) return true;
  }
  return false;
}

function everyRest(cb, self, o, n, i) {
  for (; i < n; i++) {
    if (i in o && !(self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o))) return false;
  }
  return true;
}

function findRest(cb, self, o, n, i) {
  for (; i < n; i++) {
    const v = o[i];
    if (self === void 0 ? cb(v, i, o) : call(cb, self, v, i, o)) return v;
  }
}

function findIndexRest(cb, self, o, n, i) {
  for (; i < n; i++) {
    if (self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o)) return i;
  }
  return -1;
}

function findLastRest(cb, self, o, i) {
  for (; i >= 0; i--) {
    const v = o[i];
    if (self === void 0 ? cb(v, i, o) : call(cb, self, v, i, o)) return v;
  }
}

function findLastIndexRest(cb, self, o, i) {
  for (; i >= 0; i--) {
    if (self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o)) return i;
  }
  return -1;
}

function reduceRest(cb, o, n, i, v) {
  for (; i < n; i++) {
    if (i in o) v = cb(v, o[i], i, o);
  }
  return v;
}

function reduceRightRest(cb, o, i, v) {
  for (; i >= 0; i--) {
    if (i in o) v = cb(v, o[i], i, o);
  }
  return v;
}

function flatMapRest(cb, self, o, n, i, a, k) {
  for (; i < n; i++) {
    if (i in o) {
      const v = self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o);
      k = flatten(a, k, v);
    }
  }
  return setPrototypeOf(a, ArrayPrototype);
}

// flatMapAfter goes on where the callback has given v for element i.
function flatMapAfter(cb, self, o, n, i, a, k, v) {
  k = flatten(a, k, v);
  return flatMapRest(cb, self, o, n, i + 1, a, k);
}

// flatten puts v, or the elements of an array v, into a from index k on; it returns the next index.
function flatten(a, k, v) {
  if (!isArray(v)) {
    a[k] = v;
    return k + 1;
  }
  let m = v.length;
  if (typeof m !== "number" || m >>> 0 !== m) m = toLength(m);
  for (let j = 0; j < m; j++) {
    if (j in v) a[k++] = v[j];
  }
  return k;
}

function fromRest(cb, self, o, n, k, a) {
  for (; k < n; k++) {
    if (self === void 0) a[k] = cb(o[k], k);
    else a[k] = call(cb, self, o[k], k);
  }
  return setPrototypeOf(a, ArrayPrototype);
}

function mapForEachRest(cb, self, map, it) {
  for (;;) {
    const key = pull(it);
    if (key === END) return;
    if (self === void 0) cb(mapGet(map, key), key, map);
    else call(cb, self, mapGet(map, key), key, map);
  }
}

function setForEachRest(cb, self, set, it) {
  for (;;) {
    const v = pull(it);
    if (v === END) return;
    if (self === void 0) cb(v, v, set);
    else call(cb, self, v, v, set);
  }
}
