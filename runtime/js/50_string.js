// String and RegExp built-ins with functions that give the replacement.

const NativeExec = RegExpPrototype.exec;
const NativeReplace = StringPrototype.replace;
const NativeReplaceAll = StringPrototype.replaceAll;
const NativeRegExpReplace = RegExpPrototype[SymbolReplace];

const nativeExec = uncurry(NativeExec);
const nativeReplace = uncurry(NativeReplace);
const nativeReplaceAll = uncurry(NativeReplaceAll);
const nativeRegExpReplace = uncurry(NativeRegExpReplace);

// regExpExec is RegExpExec.
function regExpExec(rx, s) {
  const exec = rx.exec;
  if (exec === NativeExec || typeof exec !== "function") return nativeExec(rx, s);
  const result = call(exec, rx, s);
  if (typeof result !== "object") throw new NativeTypeError("RegExp exec method returned something other than an Object or null");
  return result;
}

// advanceStringIndex is AdvanceStringIndex.
function advanceStringIndex(s, i, unicode) {
  if (unicode && i + 1 < s.length) {
    const c = stringCharCodeAt(s, i);
    if (c >= 0xd800 && c <= 0xdbff) {
      const d = stringCharCodeAt(s, i + 1);
      if (d >= 0xdc00 && d <= 0xdfff) return i + 2;
    }
  }
  return i + 1;
}

const { replace: stringReplace, replaceAll: stringReplaceAll } = {
  replace(pattern, replacement) {
    if (this === null || this === void 0) return nativeReplace(this);
    if (typeof pattern === "object" && pattern !== null || typeof pattern === "function") {
      const f = pattern[SymbolReplace];
      if (f !== void 0 && f !== null) {
        if (typeof f !== "function") throw new NativeTypeError(describe(f) + " is not a method");
        if (f !== regExpReplace) return call(f, pattern, this, replacement);
        return typeof replacement === "function" ? replaceWith(pattern, toStr(this), replacement) : nativeRegExpReplace(pattern, this, replacement);
      }
      if (typeof replacement !== "function") return plainReplace(toStr(this), toStr(pattern), replacement);
    } else if (typeof replacement !== "function") {
      return nativeReplace(this, pattern, replacement);
    }
    const s = toStr(this);
    const find = toStr(pattern);
    const at = stringIndexOf(s, find);
    if (at < 0) return s;
    const text = toStr(replacement(find, at, s));
    return stringSlice(s, 0, at) + text + stringSlice(s, at + find.length);
  },

  replaceAll(pattern, replacement) {
    if (this === null || this === void 0) return nativeReplaceAll(this);
    if (typeof replacement !== "function") return nativeReplaceAll(this, pattern, replacement);
    if (typeof pattern === "object" && pattern !== null || typeof pattern === "function") {
      if (isRegExp(pattern)) {
        const flags = pattern.flags;
        if (flags === void 0 || flags === null) throw new NativeTypeError("Value is not object coercible");
        if (stringIndexOf(toStr(flags), "g") < 0) {
          throw new NativeTypeError("String.prototype.replaceAll called with a non-global RegExp argument");
        }
      }
      const f = pattern[SymbolReplace];
      if (f !== void 0 && f !== null) {
        if (typeof f !== "function") throw new NativeTypeError(describe(f) + " is not a method");
        return call(f, pattern, this, replacement);
      }
    }
    const s = toStr(this);
    const find = toStr(pattern);
    const found = bare();
    const step = find.length > 0 ? find.length : 1;
    let n = 0;
    for (let at = stringIndexOf(s, find); at >= 0; ) {
      found[n++] = at;
      if (at + step > s.length) break;
      at = stringIndexOf(s, find, at + step);
    }
    if (n === 0) return s;
    const parts = bare();
    let end = 0;
    for (let i = 0; i < n; i++) {
      const at = found[i];
      const text = toStr(replacement(find, at, s));
      parts[2 * i] = stringSlice(s, end, at);
      parts[2 * i + 1] = text;
      end = at + find.length;
    }
    parts[2 * n] = stringSlice(s, end);
    return arrayJoin(parts, "");
  },
};

// plainReplace is the part of replace after an object without Symbol.replace was made a string.
function plainReplace(s, find, replacement) {
  return nativeReplace(s, find, replacement);
}

// isRealRegExp tells regular expressions from everything else, proxies included.
const isRealRegExp = $host.isRegExp || hasSource;
const regExpSource = uncurry(getOwnPropertyDescriptor(RegExpPrototype, "source").get);

function hasSource(v) {
  if (v === RegExpPrototype) return false;
  try {
    regExpSource(v);
    return true;
  } catch (e) {
    return false;
  }
}

// isRegExp is IsRegExp.
function isRegExp(v) {
  const m = v[SymbolMatch];
  return m !== void 0 ? !!m : isRealRegExp(v);
}

const { regExpReplace } = {
  regExpReplace(string, replacement) {
    if (typeof replacement !== "function" || !isObject(this)) return nativeRegExpReplace(this, string, replacement);
    return replaceWith(this, toStr(string), replacement);
  },
};

// replaceWith is RegExp.prototype[Symbol.replace] with a function.
function replaceWith(rx, s, replacement) {
  if (isRealRegExp(rx) && getPrototypeOf(rx) === RegExpPrototype && rx.exec === NativeExec) {
    if (rx.global) {
      // The engine finds all matches before any of the program's code runs: it hands the
      // arguments of every call of a replacement function to the end of one list.
      const list = bare();
      nativeRegExpReplace(rx, s, bind(arrayPush, list));
      return replaceMatches(s, list, replacement);
    }
    const m = nativeExec(rx, s);
    if (m === null) return s;
    const match = m[0];
    const at = m.index;
    let text;
    if (m.length === 1 && m.groups === void 0) text = replacement(match, at, s);
    else text = ReflectApply(replacement, void 0, matchArguments(m, s));
    return stringSlice(s, 0, at) + (typeof text === "string" ? text : toStr(text)) + stringSlice(s, at + match.length);
  }
  const flags = toStr(rx.flags);
  const results = bare();
  let n = 0;
  if (stringIndexOf(flags, "g") >= 0) {
    const unicode = stringIndexOf(flags, "u") >= 0 || stringIndexOf(flags, "v") >= 0;
    rx.lastIndex = 0;
    for (;;) {
      const result = regExpExec(rx, s);
      if (result === null) break;
      results[n++] = result;
      if (toStr(result[0]) === "") rx.lastIndex = advanceStringIndex(s, toLength(rx.lastIndex), unicode);
    }
  } else {
    const result = regExpExec(rx, s);
    if (result !== null) results[n++] = result;
  }
  const parts = bare();
  let p = 0;
  let end = 0;
  for (let i = 0; i < n; i++) {
    const result = results[i];
    const count = toLength(result.length);
    const match = toStr(result[0]);
    let at = MathTrunc(+result.index);
    if (!(at > 0)) at = 0;
    else if (at > s.length) at = s.length;
    const args = [match];
    let k = 1;
    for (; k < count; k++) {
      const capture = result[k];
      define(args, k, capture === void 0 ? capture : toStr(capture));
    }
    define(args, k++, at);
    define(args, k++, s);
    const groups = result.groups;
    if (groups !== void 0) define(args, k++, groups);
    const text = toStr(ReflectApply(replacement, void 0, args));
    if (at >= end) {
      parts[p++] = stringSlice(s, end, at);
      parts[p++] = text;
      end = at + match.length;
    }
  }
  if (end < s.length) parts[p++] = stringSlice(s, end);
  return arrayJoin(parts, "");
}

// matchArguments are the arguments of a replacement function for a match of the engine's exec.
function matchArguments(m, s) {
  const args = arraySlice(m);
  return m.groups === void 0 ? arrayToSpliced(args, args.length, 0, m.index, s) : arrayToSpliced(args, args.length, 0, m.index, s, m.groups);
}

// replaceMatches calls replacement with the arguments in list, which stand there one call
// after the other: match, captures, position, string and, if there are any, named groups.
function replaceMatches(s, list, replacement) {
  const n = list.length;
  if (n === 0) return s;
  let index = 1;
  while (typeof list[index] !== "number") index++;
  let size = index + 2;
  if (size < n && typeof list[size] === "object") size++;
  const parts = bare();
  let p = 0;
  let end = 0;
  for (let i = 0; i < n; i += size) {
    const match = list[i];
    const at = list[i + index];
    let text;
    if (size === 3) text = replacement(match, at, s);
    else if (size === 4 && index === 2) text = replacement(match, list[i + 1], at, s);
    else if (size === 5 && index === 3) text = replacement(match, list[i + 1], list[i + 2], at, s);
    else text = ReflectApply(replacement, void 0, arraySlice(list, i, i + size));
    if (typeof text !== "string") text = toStr(text);
    if (at > end) parts[p++] = stringSlice(s, end, at);
    parts[p++] = text;
    end = at + match.length;
  }
  if (end < s.length) parts[p++] = stringSlice(s, end);
  return arrayJoin(parts, "");
}
