// Private members. Only code of a class can see them, so each class with private names registers
// closures that read them (see instrument/v8.go). As in a weak map, the members count only if their class is reached.

const hasPrivate = (info, name, o) => info[4][name][2](o);

// classMembers writes the keys of a class's computed fields and its own private fields, and remembers the class.
function classMembers(e, f, i, cls, info) {
  if (f.computedFields > 0) {
    const keys = [];
    for (let j = 0; j < f.computedFields; j++) {
      inside(i, " (a key)");
      keys[j] = keyText(info[5][j]);
    }
    e.keys = textOfNumbers(keys);
  }
  if (f.private === undefined) return;
  if (info[4] === undefined) failAt(i, "its private members cannot be read");
  if (f.private.members.length > 0) {
    const list = W.privateClasses;
    let at = list.length;
    list[at] = { __proto__: null, entry: i, info, f, from: 0 };
    for (; at > 0 && list[at - 1].entry > i; at--) {
      const v = list[at];
      list[at] = list[at - 1];
      list[at - 1] = v;
    }
  }
  if (f.private.statics.length > 0) e.statics = privateFields(i, info, f.private.statics, cls);
  if (e.statics) e.statics = textOfNumbers(e.statics);
}

function privateFields(i, info, fields, o) {
  const out = [];
  for (let j = 0; j < fields.length; j++) {
    inside(i, " (a private field)");
    out[j] = hasPrivate(info, fields[j], o) ? value(info[4][fields[j]][0](o)) : ABSENT;
  }
  return out;
}

function isMember(c, o) {
  const names = c.f.private.members;
  for (let j = 0; j < names.length; j++) if (hasPrivate(c.info, names[j], o)) return true;
  return false;
}

// followPrivate writes the private members of classes that have been reached. It reports whether
// anything was found that is still to be written.
function followPrivate() {
  const list = W.privateClasses, n = W.next, classesNow = list.length;
  if (classesNow === 0) return false;
  for (let k = 0; k < classesNow; k++) {
    if (list[k].from > 0) continue;
    for (let i = 0; i < stock.objects.length; i++) {
      if (stock.objects[i] !== undefined && isMember(list[k], stock.objects[i])) fail(stock.paths[i] + ": private members of an object of the realm cannot be written");
    }
  }
  for (let i = 0; i < n; i++) {
    const o = W.objects[i];
    if (!isObject(o)) continue;
    for (let k = 0; k < classesNow; k++) {
      const c = list[k];
      if (i < c.from || !isMember(c, o)) continue;
      const e = W.entries[i], fields = privateFields(i, c.info, c.f.private.fields, o);
      if (e.private === undefined) e.private = [];
      let at = e.private.length;
      e.private[at] = { __proto__: null, cls: c.entry, fields };
      for (; at > 0 && e.private[at - 1].cls > c.entry; at--) {
        const v = e.private[at];
        e.private[at] = e.private[at - 1];
        e.private[at - 1] = v;
      }
    }
  }
  for (let k = 0; k < classesNow; k++) list[k].from = n;
  return W.next < W.objects.length;
}
