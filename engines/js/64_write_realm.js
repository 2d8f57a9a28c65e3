// What the program did to the intrinsics.

let changes = [];

function realmChanges() {
  changes = [];
  for (let i = 0; i < stock.objects.length; i++) {
    const o = stock.objects[i];
    if (o === undefined) continue;
    const now = look(o), old = stock.looks[i];
    if (!isChanged(old, now)) continue;
    const path = stock.paths[i];
    W.at = path;
    writeChange(path, old, now);
  }
}

function isChanged(old, now) {
  if (old.proto !== now.proto || old.extensible !== now.extensible || !sameKeys(old.keys, now.keys)) return true;
  for (let j = 0; j < now.keys.length; j++) if (!sameProperty(old, j, now, j)) return true;
  return false;
}

function sameKeys(a, b) {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function sameProperty(a, i, b, j) {
  return a.attrs[i] === b.attrs[j] && sameValue(a.values[i], b.values[j]) && (!(a.attrs[i] & Accessor) || sameValue(a.setters[i], b.setters[j]));
}

const emptyLook = () => ({ __proto__: null, keys: [], attrs: [], values: [], setters: [] });

function take(to, from, j) {
  const n = to.keys.length;
  to.keys[n] = from.keys[j];
  to.attrs[n] = from.attrs[j];
  to.values[n] = from.values[j];
  to.setters[n] = from.setters[j];
}

function writeChange(path, old, now) {
  const c = { __proto__: null, shape: -1, values: "" };
  let s = "";
  if (now.proto !== old.proto) s += ',"proto":' + (now.proto === null ? "null" : reference(now.proto));
  if (old.extensible && !now.extensible) s += ',"fixed":true';
  const diff = emptyLook(), deleted = [];
  if (sameKeys(old.keys, now.keys)) {
    for (let j = 0; j < now.keys.length; j++) if (!sameProperty(old, j, now, j)) take(diff, now, j);
  } else {
    keyChanges(old, now, diff, deleted);
  }
  if (deleted.length > 0) s += ',"deleted":' + textOfNumbers(deleted);
  if (diff.keys.length > 0) {
    properties(c, diff, 0, -1, path);
    s += ',"shape":' + c.shape + ',"v":' + c.values;
  }
  if (s !== "") changes[changes.length] = '{"path":' + toJSON(path) + s + "}";
}

// keyChanges finds which properties are gone, which are new or different, and which have moved
// to the end because they were deleted and made again.
function keyChanges(old, now, diff, deleted) {
  const was = newMap(), moved = newMap(), kept = newMap();
  for (let j = 0; j < old.keys.length; j++) was.set(old.keys[j], j);
  let last = -1;
  const added = [false, false]; // strings, symbols: a new key has been seen
  for (let j = 0; j < now.keys.length; j++) {
    const k = now.keys[j], kind = typeof k === "symbol" ? 1 : 0, index = arrayIndex(k) >= 0, at = was.get(k);
    if (at === undefined) {
      if (!index) added[kind] = true;
      take(diff, now, j);
    } else if (!index && (added[kind] || at < last)) {
      moved.set(at, true);
      take(diff, now, j);
    } else {
      kept.set(at, true);
      last = at;
      if (!sameProperty(old, at, now, j)) take(diff, now, j);
    }
  }
  for (let j = 0; j < old.keys.length; j++) if (!kept.has(j) || moved.has(j)) deleted[deleted.length] = keyText(old.keys[j]);
}
