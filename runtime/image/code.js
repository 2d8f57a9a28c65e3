(function ($C, $class, $frame, $main, $p, $poll, $unit) {
  var $f = false;
  $unit(function ($v) {
    $f = $v;
  });
  return function ($host) {
    "use strict";
    let NativeArray, NativeObject, NativeRangeError, NativeReferenceError, NativeSet, NativeString, NativeSyntaxError, NativeSymbol, NativeTypeError, ArrayPrototype, FunctionPrototype, ObjectPrototype, RegExpPrototype, StringPrototype, SymbolIterator, SymbolMatch, SymbolReplace, SymbolSpecies, SymbolToStringTag, ReflectApply, ReflectConstruct, ReflectDefineProperty, ReflectDeleteProperty, ReflectGet, ReflectOwnKeys, ReflectSet, ReflectSetPrototypeOf, MathFloor, MathTrunc, NativeFreeze, NativeFromEntries, getOwnPropertyDescriptor, getPrototypeOf, objectDefineProperty, objectKeys, setPrototypeOf, isArray, isView, NativeBind, NativeToString, call, arrayCopyWithin, arrayIncludes, arrayJoin, arrayPush, arraySlice, arrayToSpliced, bind, hasOwn, isEnumerable, objectToString, stringCharCodeAt, stringIndexOf, stringSlice, isPlainArray, MaxLength, MaxArrayLength, Probe, ArrayIteratorPrototype, MapIteratorPrototype, SetIteratorPrototype, StringIteratorPrototype, RegExpStringIteratorPrototype, NativeArrayNext, NativeMapNext, NativeSetNext, NativeStringNext, NativeRegExpStringNext, NativeArrayValues, NativeMapForEach, NativeSetForEach, NativeTypedEntries, NativeTypedKeys, NativeTypedValues, NativeMatchAll, mapEntriesOf, mapKeysOf, mapValuesOf, mapSize, mapGet, setAdd, setDelete, setHas, setEntriesOf, setValuesOf, setSize, typedLength, typedTag, typedAt, mapWalk, setWalk, stringWalk, ARRAY_VALUES, ARRAY_KEYS, ARRAY_ENTRIES, TYPED_VALUES, TYPED_KEYS, TYPED_ENTRIES, MAP_ENTRIES, MAP_KEYS, MAP_VALUES, SET_VALUES, SET_ENTRIES, STRING, REGEXP, REGEXP_GLOBAL, REGEXP_UNICODE, nativeFrom, nativeStringIterator, Cursor, advance, pull, arrayNext, mapNext, setNext, stringNext, regexpNext, arrayValues, setValues, $open$1, $step$1, $shut$1, $shutQuiet$1, $key$1, $superSet$1, NativeEvery, NativeFilter, NativeFind, NativeFindIndex, NativeFindLast, NativeFindLastIndex, NativeFlatMap, NativeForEach, NativeFrom, NativeMapArray, NativeReduce, NativeReduceRight, NativeSome, NativeSort, NativeToSorted, NativeTypedEvery, NativeTypedFilter, NativeTypedFind, NativeTypedFindIndex, NativeTypedFindLast, NativeTypedFindLastIndex, NativeTypedForEach, NativeTypedFrom, NativeTypedMap, NativeTypedReduce, NativeTypedReduceRight, NativeTypedSome, NativeTypedSort, NativeTypedToSorted, NativeBigInt64Array, NativeBigUint64Array, NativeFloat32Array, NativeFloat64Array, NativeInt16Array, NativeInt32Array, NativeInt8Array, NativeUint16Array, NativeUint32Array, NativeUint8Array, NativeUint8ClampedArray, GeneratorFunctionPrototype, GeneratorPrototype, GeneratorThrow, NativeGeneratorNext, $returning$1, transfer, generatorNext, $delegate$1, NativeDifference, NativeHas, NativeIntersection, NativeIsDisjointFrom, NativeIsSubsetOf, NativeIsSupersetOf, NativeSymmetricDifference, NativeUnion, bareSet, emptySet, NativeProxy, isProxy, NativeExec, nativeExec, nativeReplace, nativeReplaceAll, nativeRegExpReplace, isRealRegExp, regExpSource, regExpReplace, NativeParse, NativeStringify, isRawJSON, BigIntPrototype, BooleanPrototype, NumberPrototype, bigintValueOf, booleanValueOf, numberValueOf, stringValueOf, isBoxed, PENDING, FULFILLED, REJECTED, REACTION, THENABLE, MICROTASK, AWAIT, NO_JOB, CALL_HANDLER, FOLLOW, CALL_BACK, GO_ON, GO_ON_FAILED, HAND_ON, HAND_ON_FAILED, NativePromise, NativeWeakMap, slotTable, promises, core, isPromise, makePromise, newPromise, performThen, awaitOn, settle, resolvePromise, thenPlain, enqueueCall, takeJob, jobHandler, jobValue, jobTarget, jobCapability, jobBegins, setMain, enqueueMicrotask, PromisePrototype, promiseThen, promiseCatch, promiseFinally, staticResolve, staticReject, NativeAggregateError, nothing, ALL, ALL_SETTLED, ANY, RACE, promiseAll, promiseAllSettled, promiseAny, promiseRace, GeneratorNext, AsyncFunctionPrototype, $asyncFunction$1, GENERATOR_START, GENERATOR_YIELD, GENERATOR_RUNNING, GENERATOR_AWAITING_RETURN, GENERATOR_DONE, NEXT, THROW, RETURN, yieldMark, asyncGeneratorNext, asyncGeneratorReturn, asyncGeneratorThrow, SymbolAsyncIterator, asyncIterator, AsyncIteratorPrototype, AsyncGeneratorPrototype, AsyncGeneratorFunctionPrototype, $generatorFunction$1, $asyncGeneratorFunction$1, $kindOfMethod$1, weakRefs, tokenTable, NativeWeakSet, keyForSymbol, WeakRefPrototype, RegistryPrototype, weakRefDeref, registryRegister, registryUnregister, compileText, EvalScope, SymbolUnscopables, evalFunction, installed, nameOf, original;
    var NativeMap, NativeNumber, MapPrototype, SetPrototype, SymbolMatchAll, uncurry, TypedArray, TypedArrayPrototype, NativeMapEntries, NativeMapKeys, NativeMapValues, NativeSetEntries, NativeSetValues, self, arrayKeys, arrayEntries, typedValues, typedKeys, typedEntries, mapEntries, mapKeys, mapValues, setEntries, mapForEach, setForEach, stringIterator, matchAll, $list$1, $rest$1, $join$1, $restOf$1, $keys$1, $has$1, $template$1, $tdz$1, $constant$1, $superGet$1, $superHome$1, $superDelete$1, $superTarget$1, arrayEvery, arrayFilter, arrayFind, arrayFindIndex, arrayFindLast, arrayFindLastIndex, arrayFlatMap, arrayForEach, arrayMap, arrayReduce, arrayReduceRight, arraySome, arraySort, arrayToSorted, arrayFrom, typedEvery, typedFilter, typedFind, typedFindIndex, typedFindLast, typedFindLastIndex, typedForEach, typedMap, typedReduce, typedReduceRight, typedSome, typedSort, typedToSorted, typedFrom, generatorThrow, generatorReturn, $forward$1, setDifference, setIntersection, setIsDisjointFrom, setIsSubsetOf, setIsSupersetOf, setSymmetricDifference, setUnion, fromEntries, functionBind, proxyRevocable, NativeReplace, NativeReplaceAll, NativeRegExpReplace, stringReplace, stringReplaceAll, NativeJSON, stringify, parse, scriptCore, $async$1, $asyncCall$1, $asyncWith$1, $topLevel$1, $yielded$1, $asyncGenerator$1, $openAsync$1, $nextAsync$1, $gotAsync$1, $shutAsync$1, $needObject$1, $forwardAsync$1, $receivedAsync$1, $generator$1, $kindOfOnly$1, $kindsOfMethods$1, $eval$1, $evalScope$1, $withObject$1, $scoped$1, $scopedSet$1, $thisOf$1, $declared$1, $declareVar$1, $declareFunction$1, functionToString, twin, $1;
    function END() {/*#0.1*/}
    function toObject(v) {
      try {
        if ($p) {
          $poll();
        }
        if (v === null || v === void 0) {
          throw new NativeTypeError("Cannot convert undefined or null to object");
        }
        return NativeObject(v);
      } catch ($e) {
        if ($e === $C) {
          $frame(2, [v], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.2*/}
    function toLength(v) {
      v = +v;
      if (!(v > 0)) {
        return 0;
      }
      if (v > MaxLength) {
        return MaxLength;
      }
      try {
        if ($p) {
          $poll();
        }
        return MathFloor(v);
      } catch ($e) {
        if ($e === $C) {
          $frame(3, [v], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.3*/}
    function isObject(v) {
      return typeof v === "object" ? v !== null : typeof v === "function";
    /*#0.4*/}
    function describe(v) {
      try {
        if ($p) {
          $poll();
        }
        return typeof v === "symbol" || !isObject(v) ? NativeString(v) : objectToString(v);
      } catch ($e) {
        if ($e === $C) {
          $frame(5, [v], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.5*/}
    function define(o, key, value) {
      try {
        if ($p) {
          $poll();
        }
        objectDefineProperty(o, key, {
          __proto__: null,
          value,
          writable: true,
          enumerable: true,
          configurable: true
        });
      } catch ($e) {
        if ($e === $C) {
          $frame(6, [o, key, value], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.6*/}
    function notObject(v) {
      try {
        if ($p) {
          $poll();
        }
        return new NativeTypeError("Value is not an object: " + describe(v));
      } catch ($e) {
        if ($e === $C) {
          $frame(7, [v], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.7*/}
    function bare() {
      try {
        if ($p) {
          $poll();
        }
        return setPrototypeOf([], null);
      } catch ($e) {
        if ($e === $C) {
          $frame(8, [], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.8*/}
    function dressed(a) {
      try {
        if ($p) {
          $poll();
        }
        return setPrototypeOf(a, ArrayPrototype);
      } catch ($e) {
        if ($e === $C) {
          $frame(9, [a], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.9*/}
    function speciesOf(c) {
      if (isObject(c)) {
        c = c[SymbolSpecies];
        if (c === null) {
          return void 0;
        }
      }
      if (c === void 0 || c === NativeArray) {
        return void 0;
      }
      try {
        if ($p) {
          $poll();
        }
        if (!isConstructor(c)) {
          throw new NativeTypeError("Species is not a constructor");
        }
        return c;
      } catch ($e) {
        if ($e === $C) {
          $frame(10, [c], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.10*/}
    function isConstructor(c) {
      var e;
      if (c === NativeArray) {
        return true;
      }
      if (typeof c !== "function") {
        return false;
      }
      try {
        if ($p) {
          $poll();
        }
        try {
          ReflectConstruct(Probe, [], c);
          return true;
        } catch ($e) {
          if ($e === $C) {
            throw $e;
          }
          e = $e;
          {
            return false;
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(11, [c, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.11*/}
    function kindName(kind) {
      if (kind === ARRAY_VALUES) {
        return "array.values";
      }
      if (kind === ARRAY_KEYS) {
        return "array.keys";
      }
      if (kind === ARRAY_ENTRIES) {
        return "array.entries";
      }
      if (kind === TYPED_VALUES) {
        return "typed.values";
      }
      if (kind === TYPED_KEYS) {
        return "typed.keys";
      }
      if (kind === TYPED_ENTRIES) {
        return "typed.entries";
      }
      if (kind === MAP_ENTRIES) {
        return "map.entries";
      }
      if (kind === MAP_KEYS) {
        return "map.keys";
      }
      if (kind === MAP_VALUES) {
        return "map.values";
      }
      if (kind === SET_VALUES) {
        return "set.values";
      }
      if (kind === SET_ENTRIES) {
        return "set.entries";
      }
      if (kind === STRING) {
        return "string";
      }
      if (kind === REGEXP) {
        return "regexp";
      }
      return kind === REGEXP_GLOBAL ? "regexp.global" : "regexp.unicode";
    /*#0.12*/}
    function kindNumber(name) {
      var kind;
      try {
        if ($p) {
          $poll();
        }
        for (kind = ARRAY_VALUES; kind <= REGEXP_UNICODE; kind++) {
          if ($p) {
            $poll();
          }
          if (kindName(kind) === name) {
            return kind;
          }
        }
        throw new NativeTypeError("unknown kind of iterator: " + describe(name));
      } catch ($e) {
        if ($e === $C) {
          $frame(13, [name, kind], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.13*/}
    function prototypeOfKind(kind) {
      if (kind <= TYPED_ENTRIES) {
        return ArrayIteratorPrototype;
      }
      if (kind <= MAP_VALUES) {
        return MapIteratorPrototype;
      }
      if (kind <= SET_ENTRIES) {
        return SetIteratorPrototype;
      }
      if (kind === STRING) {
        return StringIteratorPrototype;
      }
      return RegExpStringIteratorPrototype;
    /*#0.14*/}
    function walk(kind, source, skip) {
      "sealed";
      var w;
      if (kind === MAP_ENTRIES) {
        w = mapEntriesOf(source);
      } else if (kind === MAP_KEYS) {
        w = mapKeysOf(source);
      } else if (kind === MAP_VALUES) {
        w = mapValuesOf(source);
      } else if (kind === SET_VALUES) {
        w = setValuesOf(source);
      } else {
        w = setEntriesOf(source);
      }
      setPrototypeOf(w, kind <= MAP_VALUES ? mapWalk : setWalk);
      for (; skip > 0; skip--) {
        w.next();
      }
      return w;
    /*#0.15*/}
    function regexpAdvance(it) {
      var rx, kind, s, match;
      rx = Cursor.sourceOf(it);
      if (rx === void 0) {
        return END;
      }
      try {
        kind = Cursor.kindOf(it);
        s = Cursor.stringOf(it);
        match = regExpExec(rx, s);
        if (match === null) {
          Cursor.close(it);
          return END;
        }
        if (kind === REGEXP) {
          Cursor.close(it);
        } else if (toStr(match[0]) === "") {
          rx.lastIndex = advanceStringIndex(s, toLength(rx.lastIndex), kind === REGEXP_UNICODE);
        }
        return match;
      } catch ($e) {
        if ($e === $C) {
          $frame(16, [it, rx, kind, s, match], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.16*/}
    function mapCursor(map) {
      var e;
      try {
        if ($p) {
          $poll();
        }
        try {
          return new Cursor(MAP_KEYS, map, setPrototypeOf(mapKeysOf(map), mapWalk), MapIteratorPrototype);
        } catch ($e) {
          if ($e === $C) {
            throw $e;
          }
          e = $e;
          {
            return null;
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(17, [map, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.17*/}
    function setCursor(set) {
      var e;
      try {
        if ($p) {
          $poll();
        }
        try {
          return new Cursor(SET_VALUES, set, setPrototypeOf(setValuesOf(set), setWalk), SetIteratorPrototype);
        } catch ($e) {
          if ($e === $C) {
            throw $e;
          }
          e = $e;
          {
            return null;
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(18, [set, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.18*/}
    function toStr(v) {
      if (typeof v === "string") {
        return v;
      }
      if (typeof v === "symbol") {
        return v + "";
      }
      try {
        if ($p) {
          $poll();
        }
        return NativeString(v);
      } catch ($e) {
        if ($e === $C) {
          $frame(19, [v], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.19*/}
    function speciesConstructor(o, byDefault) {
      var c, s;
      c = o.constructor;
      if (c === void 0) {
        return byDefault;
      }
      try {
        if ($p) {
          $poll();
        }
        if (!isObject(c)) {
          throw notObject(c);
        }
        s = c[SymbolSpecies];
        if (s === void 0 || s === null) {
          return byDefault;
        }
        if (!isObject(s)) {
          throw notObject(s);
        }
        if (!isConstructor(s)) {
          throw new NativeTypeError("Value is not a constructor");
        }
        return s;
      } catch ($e) {
        if ($e === $C) {
          $frame(20, [o, byDefault, c, s], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.20*/}
    $open$1 = {
      $open: function (x) {
        var m;
        try {
          if ($p) {
            $poll();
          }
          if (x === void 0 || x === null) {
            throw new NativeTypeError("Cannot convert undefined or null to object");
          }
          m = x[SymbolIterator];
          if (m === arrayValues && isPlainArray(x) && ArrayIteratorPrototype.next === arrayNext && ArrayIteratorPrototype.return === void 0) {
            return null;
          }
          if (m === void 0 || m === null) {
            throw new NativeTypeError("object is not iterable");
          }
          if (typeof m !== "function") {
            throw new NativeTypeError(describe(m) + " is not a method");
          }
          return openWith(x, m);
        } catch ($e) {
          if ($e === $C) {
            $frame(21, [x, m], [], this, new.target);
          }
          throw $e;
        }
      /*#0.21*/}
    }["$open"];
    function openWith(x, method) {
      var it, next, own;
      try {
        if ($p) {
          $poll();
        }
        it = call(method === NativeArrayValues ? arrayValues : method, x);
        if (!isObject(it)) {
          throw notObject(it);
        }
        next = it.next;
        own = 0;
        if (next === mapNext || next === setNext) {
          own = Cursor.nextOf(it) === next ? 2 : 0;
        } else if (next === arrayNext || next === stringNext) {
          own = Cursor.nextOf(it) === next ? 1 : 0;
        }
        return {
          __proto__: null,
          it,
          next,
          done: false,
          own
        };
      } catch ($e) {
        if ($e === $C) {
          $frame(22, [x, method, it, void 0, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.22*/}
    $step$1 = {
      $step: function (r) {
        var v, next, e;
        if (r.done) {
          return void 0;
        }
        try {
          if ($p) {
            $poll();
          }
          try {
            if (r.own !== 0) {
              v = r.own === 2 ? pull(r.it) : advance(r.it);
              if (v !== END) {
                return v;
              }
              r.done = true;
              return void 0;
            }
            next = r.next;
            if (typeof next !== "function") {
              throw new NativeTypeError("iterator.next is missing or not a function");
            }
            v = call(next, r.it);
            return stepAfter(r, v);
          } catch ($e) {
            if ($e === $C) {
              throw $e;
            }
            e = $e;
            {
              r.done = true;
              throw e;
            }
          }
        } catch ($e) {
          if ($e === $C) {
            $frame(23, [r, v, next, void 0], [], this, new.target);
          }
          throw $e;
        }
      /*#0.23*/}
    }["$step"];
    function stepAfter(r, v) {
      var e;
      try {
        try {
          if (!isObject(v)) {
            throw notObject(v);
          }
          if (v.done) {
            r.done = true;
            return void 0;
          }
          return v.value;
        } catch ($e) {
          if ($e === $C) {
            throw $e;
          }
          e = $e;
          {
            r.done = true;
            throw e;
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(24, [r, v, void 0], [], this, new.target);
        }
        throw $e;
      }
    /*#0.24*/}
    $shut$1 = {
      $shut: function (r) {
        var it, f, v;
        if (r === null || r.done) {
          return;
        }
        r.done = true;
        it = r.it;
        f = it.return;
        if (f === void 0 || f === null) {
          return;
        }
        try {
          if ($p) {
            $poll();
          }
          if (typeof f !== "function") {
            throw new NativeTypeError(describe(f) + " is not a method");
          }
          v = call(f, it);
          if (!isObject(v)) {
            throw notObject(v);
          }
        } catch ($e) {
          if ($e === $C) {
            $frame(25, [r, it, f, v], [], this, new.target);
          }
          throw $e;
        }
      /*#0.25*/}
    }["$shut"];
    $shutQuiet$1 = {
      $shutQuiet: function (r, e) {
        var it, f, e$1;
        if (r === null || r.done) {
          return;
        }
        try {
          if ($p) {
            $poll();
          }
          if (e !== void 0 && $returning$1(e)) {
            $shut$1(r);
            return;
          }
          r.done = true;
          try {
            it = r.it;
            f = it.return;
            if (f !== void 0 && f !== null) {
              call(f, it);
            }
          } catch ($e) {
            if ($e === $C) {
              throw $e;
            }
            e$1 = $e;
            {}
          }
        } catch ($e) {
          if ($e === $C) {
            $frame(26, [r, e, it, f, void 0], [], this, new.target);
          }
          throw $e;
        }
      /*#0.26*/}
    }["$shutQuiet"];
    $list$1 = {
      $list: function (x) {
        var r, n;
        try {
          if ($p) {
            $poll();
          }
          r = $open$1(x);
          if (r === null) {
            n = x.length;
            if (n === 0) {
              return [];
            }
            if (n === 1) {
              return [x[0]];
            }
            if (n === 2) {
              return [x[0], x[1]];
            }
            if (n === 3) {
              return [x[0], x[1], x[2]];
            }
            return arrayToSpliced(x, 0, 0);
          }
          return drain(r);
        } catch ($e) {
          if ($e === $C) {
            $frame(27, [x, r, void 0], [], this, new.target);
          }
          throw $e;
        }
      /*#0.27*/}
    }["$list"];
    function drain(r) {
      var a, n, v;
      try {
        if (r.own !== 0) {
          r.done = true;
          return Cursor.drain(r.it);
        }
        a = bare();
        for (n = 0;; n++) {
          if ($p) {
            $poll();
          }
          {
            v = $step$1(r);
            if (r.done) {
              break;
            }
            a[n] = v;
          }
        }
        return dressed(a);
      } catch ($e) {
        if ($e === $C) {
          $frame(28, [r, a, n, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.28*/}
    $rest$1 = {
      $rest: function (r, a, i) {
        var rest, n;
        try {
          if (r !== null) {
            return r.done ? [] : drain(r);
          }
          rest = bare();
          for (n = 0; i < a.length; n++, i++) {
            if ($p) {
              $poll();
            }
            rest[n] = a[i];
          }
          return dressed(rest);
        } catch ($e) {
          if ($e === $C) {
            $frame(29, [r, a, i, rest, n], [], this, new.target);
          }
          throw $e;
        }
      /*#0.29*/}
    }["$rest"];
    $join$1 = {
      $join: function (first, ...parts) {
        var n, p, part, m, i;
        try {
          if ($p) {
            $poll();
          }
          n = first.length;
          setPrototypeOf(first, null);
          for (p = 0; p < parts.length; p++) {
            if ($p) {
              $poll();
            }
            {
              part = parts[p];
              m = part.length;
              if (m > 8 && !arrayIncludes(part, void 0)) {
                ReflectApply(arrayPush, first, part);
              } else {
                setPrototypeOf(part, null);
                for (i = 0; i < m; i++) {
                  if ($p) {
                    $poll();
                  }
                  if (i in part) {
                    first[n + i] = part[i];
                  }
                }
              }
              n += m;
              if (first.length !== n) {
                first.length = n;
              }
            }
          }
          return setPrototypeOf(first, ArrayPrototype);
        } catch ($e) {
          if ($e === $C) {
            $frame(30, [first, parts, n, p, part, m, i], [], this, new.target);
          }
          throw $e;
        }
      /*#0.30*/}
    }["$join"];
    $restOf$1 = {
      $restOf: function (o, keys) {
        var source, all, n, m, rest, i, key, k;
        try {
          if ($p) {
            $poll();
          }
          source = toObject(o);
          all = ReflectOwnKeys(source);
          n = all.length;
          m = keys.length;
          rest = {};
          for (i = 0; i < n; i++) {
            if ($p) {
              $poll();
            }
            {
              key = all[i];
              k = 0;
              while (k < m && keys[k] !== key) {
                if ($p) {
                  $poll();
                }
                k++;
              }
              if (k !== m || !isEnumerable(source, key)) {
                continue;
              }
              if (key in rest) {
                define(rest, key, source[key]);
              } else {
                rest[key] = source[key];
              }
            }
          }
          return rest;
        } catch ($e) {
          if ($e === $C) {
            $frame(31, [o, keys, source, all, n, m, rest, i, key, k], [], this, new.target);
          }
          throw $e;
        }
      /*#0.31*/}
    }["$restOf"];
    $key$1 = {
      $key: function (v) {
        if (typeof v === "string" || typeof v === "symbol") {
          return v;
        }
        try {
          if ($p) {
            $poll();
          }
          if (!isObject(v)) {
            return NativeString(v);
          }
          return ReflectOwnKeys({ __proto__: null, [v]: 0 })[0];
        } catch ($e) {
          if ($e === $C) {
            $frame(32, [v], [], this, new.target);
          }
          throw $e;
        }
      /*#0.32*/}
    }["$key"];
    $keys$1 = {
      $keys: function (o) {
        var keys, p, seen, p$1, more, q, i;
        if (o === null || o === void 0) {
          return [];
        }
        try {
          if ($p) {
            $poll();
          }
          if (!isObject(o)) {
            o = NativeObject(o);
          }
          if (isProxy !== void 0) {
            for (p$1 = o; p$1 !== null; p$1 = getPrototypeOf(p$1)) {
              if ($p) {
                $poll();
              }
              if (isProxy(p$1)) {
                return proxyKeys(o);
              }
            }
          }
          keys = objectKeys(o);
          p = getPrototypeOf(o);
          if (p === null) {
            return keys;
          }
          seen = null;
          for (; p !== null; p = getPrototypeOf(p)) {
            if ($p) {
              $poll();
            }
            {
              more = objectKeys(p);
              if (more.length === 0) {
                continue;
              }
              if (seen === null) {
                seen = new NativeSet();
                for (q = o; q !== p; q = getPrototypeOf(q)) {
                  if ($p) {
                    $poll();
                  }
                  setAddAll(seen, ReflectOwnKeys(q));
                }
              }
              for (i = 0; i < more.length; i++) {
                if ($p) {
                  $poll();
                }
                if (!setHas(seen, more[i])) {
                  keys[keys.length] = more[i];
                }
              }
              setAddAll(seen, ReflectOwnKeys(p));
            }
          }
          return keys;
        } catch ($e) {
          if ($e === $C) {
            $frame(33, [o, keys, p, seen, p$1, more, q, i], [], this, new.target);
          }
          throw $e;
        }
      /*#0.33*/}
    }["$keys"];
    function setAddAll(set, list) {
      var i;
      try {
        if ($p) {
          $poll();
        }
        for (i = 0; i < list.length; i++) {
          if ($p) {
            $poll();
          }
          setAdd(set, list[i]);
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(34, [set, list, i], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.34*/}
    $has$1 = {
      $has: function (o, key) {
        try {
          if ($p) {
            $poll();
          }
          return isProxy === void 0 ? key in (isObject(o) ? o : NativeObject(o)) : hasEnumerable(isObject(o) ? o : NativeObject(o), key);
        } catch ($e) {
          if ($e === $C) {
            $frame(35, [o, key], [], this, new.target);
          }
          throw $e;
        }
      /*#0.35*/}
    }["$has"];
    $template$1 = {
      $template: function (cooked, raw) {
        try {
          if ($p) {
            $poll();
          }
          objectDefineProperty(cooked, "raw", {
            __proto__: null,
            value: NativeFreeze(raw),
            writable: false,
            enumerable: false,
            configurable: false
          });
          return NativeFreeze(cooked);
        } catch ($e) {
          if ($e === $C) {
            $frame(36, [cooked, raw], [], this, new.target);
          }
          throw $e;
        }
      /*#0.36*/}
    }["$template"];
    $tdz$1 = {
      $tdz: function (name) {
        try {
          if ($p) {
            $poll();
          }
          throw new NativeReferenceError("Cannot access '" + name + "' before initialization");
        } catch ($e) {
          if ($e === $C) {
            $frame(37, [name], [], this, new.target);
          }
          throw $e;
        }
      /*#0.37*/}
    }["$tdz"];
    $constant$1 = {
      $constant: function (name) {
        try {
          if ($p) {
            $poll();
          }
          throw new NativeTypeError("Assignment to constant variable.");
        } catch ($e) {
          if ($e === $C) {
            $frame(38, [name], [], this, new.target);
          }
          throw $e;
        }
      /*#0.38*/}
    }["$constant"];
    $superGet$1 = {
      $superGet: function (home, key, self) {
        try {
          if ($p) {
            $poll();
          }
          return ReflectGet(getPrototypeOf(home), key, self);
        } catch ($e) {
          if ($e === $C) {
            $frame(39, [home, key, self], [], this, new.target);
          }
          throw $e;
        }
      /*#0.39*/}
    }["$superGet"];
    $superSet$1 = {
      $superSet: function (home, key, value, self, strict) {
        try {
          if ($p) {
            $poll();
          }
          if (!ReflectSet(getPrototypeOf(home), key, value, self) && strict) {
            throw new NativeTypeError("Cannot assign to read only property '" + describe($key$1(key)) + "'");
          }
          return value;
        } catch ($e) {
          if ($e === $C) {
            $frame(40, [home, key, value, self, strict], [], this, new.target);
          }
          throw $e;
        }
      /*#0.40*/}
    }["$superSet"];
    $superHome$1 = {
      $superHome: function (home) {
        try {
          if ($p) {
            $poll();
          }
          return { __proto__: getPrototypeOf(home) };
        } catch ($e) {
          if ($e === $C) {
            $frame(41, [home], [], this, new.target);
          }
          throw $e;
        }
      /*#0.41*/}
    }["$superHome"];
    $superDelete$1 = {
      $superDelete: function () {
        try {
          if ($p) {
            $poll();
          }
          throw new NativeReferenceError("Unsupported reference to 'super'");
        } catch ($e) {
          if ($e === $C) {
            $frame(42, [], [], this, new.target);
          }
          throw $e;
        }
      /*#0.42*/}
    }["$superDelete"];
    $superTarget$1 = {
      $superTarget: function (home, key, self, strict) {
        let $s1;
        return {
          __proto__: null,
          set value(v) {
            if ($f) {
              return [$s1 || ($s1 = {}), home, key, self, strict];
            }
            try {
              $superSet$1(home, key, v, self, strict);
            } catch ($e) {
              if ($e === $C) {
                $frame(44, [v], [$s1 || ($s1 = {}), home, key, self, strict], void 0, void 0);
              }
              throw $e;
            }
          /*#0.44*/}
        };
      /*#0.43*/}
    }["$superTarget"];
    function forEachRest(cb, self, o, n, i) {
      try {
        if ($p) {
          $poll();
        }
        for (; i < n; i++) {
          if ($p) {
            $poll();
          }
          if (i in o) {
            if (self === void 0) {
              cb(o[i], i, o);
            } else {
              call(cb, self, o[i], i, o);
            }
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(45, [cb, self, o, n, i], [], this, new.target);
        }
        throw $e;
      }
    /*#0.45*/}
    function mapRest(cb, self, o, n, i, a) {
      try {
        if ($p) {
          $poll();
        }
        for (; i < n; i++) {
          if ($p) {
            $poll();
          }
          if (i in o) {
            if (self === void 0) {
              a[i] = cb(o[i], i, o);
            } else {
              a[i] = call(cb, self, o[i], i, o);
            }
          }
        }
        if (a.length !== n) {
          a.length = n;
        }
        return setPrototypeOf(a, ArrayPrototype);
      } catch ($e) {
        if ($e === $C) {
          $frame(46, [cb, self, o, n, i, a], [], this, new.target);
        }
        throw $e;
      }
    /*#0.46*/}
    function filterRest(cb, self, o, n, i, a, k) {
      var v;
      try {
        if ($p) {
          $poll();
        }
        for (; i < n; i++) {
          if ($p) {
            $poll();
          }
          if (i in o) {
            v = o[i];
            if (self === void 0 ? cb(v, i, o) : call(cb, self, v, i, o)) {
              a[k++] = v;
            }
          }
        }
        return setPrototypeOf(a, ArrayPrototype);
      } catch ($e) {
        if ($e === $C) {
          $frame(47, [cb, self, o, n, i, a, k, v], [], this, new.target);
        }
        throw $e;
      }
    /*#0.47*/}
    function someRest(cb, self, o, n, i) {
      try {
        if ($p) {
          $poll();
        }
        for (; i < n; i++) {
          if ($p) {
            $poll();
          }
          if (i in o && (self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o))) {
            return true;
          }
        }
        return false;
      } catch ($e) {
        if ($e === $C) {
          $frame(48, [cb, self, o, n, i], [], this, new.target);
        }
        throw $e;
      }
    /*#0.48*/}
    function everyRest(cb, self, o, n, i) {
      try {
        if ($p) {
          $poll();
        }
        for (; i < n; i++) {
          if ($p) {
            $poll();
          }
          if (i in o && !(self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o))) {
            return false;
          }
        }
        return true;
      } catch ($e) {
        if ($e === $C) {
          $frame(49, [cb, self, o, n, i], [], this, new.target);
        }
        throw $e;
      }
    /*#0.49*/}
    function findRest(cb, self, o, n, i) {
      var v;
      try {
        if ($p) {
          $poll();
        }
        for (; i < n; i++) {
          if ($p) {
            $poll();
          }
          {
            v = o[i];
            if (self === void 0 ? cb(v, i, o) : call(cb, self, v, i, o)) {
              return v;
            }
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(50, [cb, self, o, n, i, v], [], this, new.target);
        }
        throw $e;
      }
    /*#0.50*/}
    function findIndexRest(cb, self, o, n, i) {
      try {
        if ($p) {
          $poll();
        }
        for (; i < n; i++) {
          if ($p) {
            $poll();
          }
          if (self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o)) {
            return i;
          }
        }
        return -1;
      } catch ($e) {
        if ($e === $C) {
          $frame(51, [cb, self, o, n, i], [], this, new.target);
        }
        throw $e;
      }
    /*#0.51*/}
    function findLastRest(cb, self, o, i) {
      var v;
      try {
        if ($p) {
          $poll();
        }
        for (; i >= 0; i--) {
          if ($p) {
            $poll();
          }
          {
            v = o[i];
            if (self === void 0 ? cb(v, i, o) : call(cb, self, v, i, o)) {
              return v;
            }
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(52, [cb, self, o, i, v], [], this, new.target);
        }
        throw $e;
      }
    /*#0.52*/}
    function findLastIndexRest(cb, self, o, i) {
      try {
        if ($p) {
          $poll();
        }
        for (; i >= 0; i--) {
          if ($p) {
            $poll();
          }
          if (self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o)) {
            return i;
          }
        }
        return -1;
      } catch ($e) {
        if ($e === $C) {
          $frame(53, [cb, self, o, i], [], this, new.target);
        }
        throw $e;
      }
    /*#0.53*/}
    function reduceRest(cb, o, n, i, v) {
      try {
        if ($p) {
          $poll();
        }
        for (; i < n; i++) {
          if ($p) {
            $poll();
          }
          if (i in o) {
            v = cb(v, o[i], i, o);
          }
        }
        return v;
      } catch ($e) {
        if ($e === $C) {
          $frame(54, [cb, o, n, i, v], [], this, new.target);
        }
        throw $e;
      }
    /*#0.54*/}
    function reduceRightRest(cb, o, i, v) {
      try {
        if ($p) {
          $poll();
        }
        for (; i >= 0; i--) {
          if ($p) {
            $poll();
          }
          if (i in o) {
            v = cb(v, o[i], i, o);
          }
        }
        return v;
      } catch ($e) {
        if ($e === $C) {
          $frame(55, [cb, o, i, v], [], this, new.target);
        }
        throw $e;
      }
    /*#0.55*/}
    function flatMapRest(cb, self, o, n, i, a, k) {
      var v;
      try {
        if ($p) {
          $poll();
        }
        for (; i < n; i++) {
          if ($p) {
            $poll();
          }
          if (i in o) {
            v = self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o);
            k = flatten(a, k, v);
          }
        }
        return setPrototypeOf(a, ArrayPrototype);
      } catch ($e) {
        if ($e === $C) {
          $frame(56, [cb, self, o, n, i, a, k, v], [], this, new.target);
        }
        throw $e;
      }
    /*#0.56*/}
    function flatMapAfter(cb, self, o, n, i, a, k, v) {
      try {
        k = flatten(a, k, v);
        return flatMapRest(cb, self, o, n, i + 1, a, k);
      } catch ($e) {
        if ($e === $C) {
          $frame(57, [cb, self, o, n, i, a, k, v], [], this, new.target);
        }
        throw $e;
      }
    /*#0.57*/}
    function flatten(a, k, v) {
      var m, j;
      try {
        if ($p) {
          $poll();
        }
        if (!isArray(v)) {
          a[k] = v;
          return k + 1;
        }
        m = v.length;
        if (typeof m !== "number" || m >>> 0 !== m) {
          m = toLength(m);
        }
        for (j = 0; j < m; j++) {
          if ($p) {
            $poll();
          }
          if (j in v) {
            a[k++] = v[j];
          }
        }
        return k;
      } catch ($e) {
        if ($e === $C) {
          $frame(58, [a, k, v, m, j], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.58*/}
    function fromRest(cb, self, o, n, k, a) {
      try {
        if ($p) {
          $poll();
        }
        for (; k < n; k++) {
          if ($p) {
            $poll();
          }
          if (self === void 0) {
            a[k] = cb(o[k], k);
          } else {
            a[k] = call(cb, self, o[k], k);
          }
        }
        return setPrototypeOf(a, ArrayPrototype);
      } catch ($e) {
        if ($e === $C) {
          $frame(59, [cb, self, o, n, k, a], [], this, new.target);
        }
        throw $e;
      }
    /*#0.59*/}
    function mapForEachRest(cb, self, map, it) {
      var key;
      try {
        if ($p) {
          $poll();
        }
        for (;;) {
          if ($p) {
            $poll();
          }
          {
            key = pull(it);
            if (key === END) {
              return;
            }
            if (self === void 0) {
              cb(mapGet(map, key), key, map);
            } else {
              call(cb, self, mapGet(map, key), key, map);
            }
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(60, [cb, self, map, it, key], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.60*/}
    function setForEachRest(cb, self, set, it) {
      var v;
      try {
        if ($p) {
          $poll();
        }
        for (;;) {
          if ($p) {
            $poll();
          }
          {
            v = pull(it);
            if (v === END) {
              return;
            }
            if (self === void 0) {
              cb(v, v, set);
            } else {
              call(cb, self, v, v, set);
            }
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(61, [cb, self, set, it, v], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.61*/}
    function sortRest(o, n, list, k, undefineds, compare) {
      try {
        if (k > 1) {
          list = mergeSort(list, k, compare);
        }
        return sortBack(o, n, 0, list, k, undefineds);
      } catch ($e) {
        if ($e === $C) {
          $frame(62, [o, n, list, k, undefineds, compare], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.62*/}
    function sortBack(o, n, i, list, k, undefineds) {
      var m, $1;
      try {
        if ($p) {
          $poll();
        }
        for (; i < k; i++) {
          if ($p) {
            $poll();
          }
          o[i] = list[i];
        }
        for (m = k + undefineds; i < m; i++) {
          if ($p) {
            $poll();
          }
          o[i] = void 0;
        }
        for (; i < n; i++) {
          if ($p) {
            $poll();
          }
          if (!ReflectDeleteProperty(o, i)) {
            throw new NativeTypeError(($1 = "Cannot delete property '" + i + "' of ") + objectToString(o));
          }
        }
        return o;
      } catch ($e) {
        if ($e === $C) {
          $frame(63, [o, n, i, list, k, undefineds, m, $1], [], this, new.target);
        }
        throw $e;
      }
    /*#0.63*/}
    function toSortedRest(list, k, n, compare) {
      try {
        if (k > 1) {
          list = mergeSort(list, k, compare);
        }
        for (; k < n; k++) {
          if ($p) {
            $poll();
          }
          list[k] = void 0;
        }
        return dressed(list);
      } catch ($e) {
        if ($e === $C) {
          $frame(64, [list, k, n, compare], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.64*/}
    function mergeSort(list, n, compare) {
      var shortest, ends, runs, low, source, target, high, least, i, j, v, v$1, from, to, middle, i$1, left, t, run, middle$1, k, high$1, i$2, j$1, x, y;
      try {
        if ($p) {
          $poll();
        }
        shortest = n < 64 ? n : 16;
        ends = null;
        runs = 0;
        low = 0;
        while (low < n) {
          if ($p) {
            $poll();
          }
          {
            high = low + 1;
            if (high < n) {
              if (+compare(list[high], list[low]) < 0) {
                high++;
                while (high < n && +compare(list[high], list[high - 1]) < 0) {
                  if ($p) {
                    $poll();
                  }
                  high++;
                }
                i = low;
                j = high - 1;
                for (; i < j; i++, j--) {
                  if ($p) {
                    $poll();
                  }
                  {
                    v = list[i];
                    list[i] = list[j];
                    list[j] = v;
                  }
                }
              } else {
                high++;
                while (high < n && !(+compare(list[high], list[high - 1]) < 0)) {
                  if ($p) {
                    $poll();
                  }
                  high++;
                }
              }
            }
            least = low + shortest;
            if (least > n) {
              least = n;
            }
            for (; high < least; high++) {
              if ($p) {
                $poll();
              }
              {
                v$1 = list[high];
                from = low;
                to = high;
                while (from < to) {
                  if ($p) {
                    $poll();
                  }
                  {
                    middle = from + to >>> 1;
                    if (+compare(v$1, list[middle]) < 0) {
                      to = middle;
                    } else {
                      from = middle + 1;
                    }
                  }
                }
                if (high - from > 6) {
                  arrayCopyWithin(list, from + 1, from, high);
                } else {
                  for (i$1 = high; i$1 > from; i$1--) {
                    if ($p) {
                      $poll();
                    }
                    list[i$1] = list[i$1 - 1];
                  }
                }
                list[from] = v$1;
              }
            }
            if (high === n && runs === 0) {
              return list;
            }
            if (ends === null) {
              ends = setPrototypeOf([], null);
            }
            ends[runs++] = high;
            low = high;
          }
        }
        source = list;
        target = setPrototypeOf([], null);
        while (runs > 1) {
          if ($p) {
            $poll();
          }
          {
            low = 0;
            left = 0;
            for (run = 0; run < runs; run += 2) {
              if ($p) {
                $poll();
              }
              {
                middle$1 = ends[run];
                k = low;
                if (run + 1 === runs) {
                  for (; k < middle$1; k++) {
                    if ($p) {
                      $poll();
                    }
                    target[k] = source[k];
                  }
                  ends[left++] = middle$1;
                  break;
                }
                high$1 = ends[run + 1];
                i$2 = low;
                j$1 = middle$1;
                x = source[i$2];
                y = source[j$1];
                for (;;) {
                  if ($p) {
                    $poll();
                  }
                  if (+compare(y, x) < 0) {
                    target[k++] = y;
                    if (++j$1 === high$1) {
                      while (i$2 < middle$1) {
                        if ($p) {
                          $poll();
                        }
                        target[k++] = source[i$2++];
                      }
                      break;
                    }
                    y = source[j$1];
                  } else {
                    target[k++] = x;
                    if (++i$2 === middle$1) {
                      while (j$1 < high$1) {
                        if ($p) {
                          $poll();
                        }
                        target[k++] = source[j$1++];
                      }
                      break;
                    }
                    x = source[i$2];
                  }
                }
                ends[left++] = high$1;
                low = high$1;
              }
            }
            runs = left;
            t = source;
            source = target;
            target = t;
          }
        }
        return source;
      } catch ($e) {
        if ($e === $C) {
          $frame(65, [
            list, n, compare, shortest, ends, runs, low, source, target, high, least, i, j, void 0, v$1, from,
            to, middle, i$1, left, void 0, run, middle$1, k, high$1, i$2, j$1, x, y
          ], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.65*/}
    function isTyped(o) {
      var e;
      try {
        if ($p) {
          $poll();
        }
        if (!isView(o) || typedTag(o) === void 0) {
          return false;
        }
        if (typedLength(o) > 0) {
          return true;
        }
        try {
          typedAt(o, 0);
          return true;
        } catch ($e) {
          if ($e === $C) {
            throw $e;
          }
          e = $e;
          {
            return false;
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(66, [o, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.66*/}
    function typedConstructor(o) {
      var tag;
      try {
        if ($p) {
          $poll();
        }
        tag = typedTag(o);
        if (tag === "Uint8Array") {
          return NativeUint8Array;
        }
        if (tag === "Float64Array") {
          return NativeFloat64Array;
        }
        if (tag === "Int32Array") {
          return NativeInt32Array;
        }
        if (tag === "Float32Array") {
          return NativeFloat32Array;
        }
        if (tag === "Uint16Array") {
          return NativeUint16Array;
        }
        if (tag === "Int16Array") {
          return NativeInt16Array;
        }
        if (tag === "Uint32Array") {
          return NativeUint32Array;
        }
        if (tag === "Int8Array") {
          return NativeInt8Array;
        }
        if (tag === "Uint8ClampedArray") {
          return NativeUint8ClampedArray;
        }
        if (tag === "BigInt64Array") {
          return NativeBigInt64Array;
        }
        return NativeBigUint64Array;
      } catch ($e) {
        if ($e === $C) {
          $frame(67, [o, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.67*/}
    function isBig(o) {
      var tag;
      try {
        if ($p) {
          $poll();
        }
        tag = typedTag(o);
        return tag === "BigInt64Array" || tag === "BigUint64Array";
      } catch ($e) {
        if ($e === $C) {
          $frame(68, [o, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.68*/}
    function checkTyped(o, n) {
      try {
        if ($p) {
          $poll();
        }
        if (!isTyped(o)) {
          throw new NativeTypeError("Invalid TypedArray: " + toStr(o));
        }
        if (typedLength(o) < n) {
          throw new NativeTypeError("Derived TypedArray constructor created an array which was too small");
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(69, [o, n], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.69*/}
    $returning$1 = {
      $returning: function (e) {
        "sealed";
        return typeof e === "object" && e !== null && getPrototypeOf(e) === GeneratorFunctionPrototype;
      /*#0.70*/}
    }["$returning"];
    function generatorLeaving(value) {
      "sealed";
      return { __proto__: GeneratorFunctionPrototype, value };
    /*#0.71*/}
    function transferred(result) {
      "sealed";
      var own;
      own = transfer.result;
      if (own === void 0) {
        return result;
      }
      transfer.result = void 0;
      return own;
    /*#0.72*/}
    $delegate$1 = {
      $delegate: function (x) {
        var m, it;
        try {
          if ($p) {
            $poll();
          }
          if (x === void 0 || x === null) {
            throw new NativeTypeError("Cannot convert undefined or null to object");
          }
          m = x[SymbolIterator];
          if (m === void 0 || m === null) {
            throw new NativeTypeError("object is not iterable");
          }
          if (typeof m !== "function") {
            throw new NativeTypeError(describe(m) + " is not a method");
          }
          it = call(m === NativeArrayValues ? arrayValues : m, x);
          if (!isObject(it)) {
            throw notObject(it);
          }
          return { __proto__: null, it, next: it.next, done: false };
        } catch ($e) {
          if ($e === $C) {
            $frame(73, [x, m, it], [], this, new.target);
          }
          throw $e;
        }
      /*#0.73*/}
    }["$delegate"];
    $forward$1 = {
      $forward: function (r, mode, v) {
        var it, result, next, f, close, closed, f$1;
        try {
          if ($p) {
            $poll();
          }
          it = r.it;
          if (mode === 0) {
            next = r.next;
            if (next === generatorNext) {
              result = call(NativeGeneratorNext, it, v);
              if (transfer.result !== void 0) {
                return void 0;
              }
              if (result.done) {
                r.done = true;
              }
              return result.value;
            }
            if (typeof next !== "function") {
              throw new NativeTypeError("iterator.next is missing or not a function");
            }
            result = call(next, it, v);
          } else if (mode === 1) {
            f = it.throw;
            if (f === void 0 || f === null) {
              close = it.return;
              if (close !== void 0 && close !== null) {
                closed = call(close, it);
                if (!isObject(closed)) {
                  throw notObject(closed);
                }
              }
              throw new NativeTypeError("The iterator does not provide a 'throw' method");
            }
            result = call(f, it, v);
          } else {
            f$1 = it.return;
            if (f$1 === void 0 || f$1 === null) {
              r.done = true;
              return v.value;
            }
            result = call(f$1, it, v.value);
          }
          if (!isObject(result)) {
            throw notObject(result);
          }
          if (result.done) {
            r.done = true;
            return result.value;
          }
          transfer.result = result;
          return void 0;
        } catch ($e) {
          if ($e === $C) {
            $frame(74, [r, mode, v, it, result, next, f, close, closed, f$1], [], this, new.target);
          }
          throw $e;
        }
      /*#0.74*/}
    }["$forward"];
    function copySet(set) {
      try {
        if ($p) {
          $poll();
        }
        return call(NativeUnion, set, emptySet);
      } catch ($e) {
        if ($e === $C) {
          $frame(75, [set], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.75*/}
    function isSet(v) {
      var e;
      try {
        if ($p) {
          $poll();
        }
        try {
          setSize(v);
          return true;
        } catch ($e) {
          if ($e === $C) {
            throw $e;
          }
          e = $e;
          {
            return false;
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(76, [v, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.76*/}
    function setRecord(o) {
      var size, n, has, keys;
      try {
        if ($p) {
          $poll();
        }
        if (!isObject(o)) {
          throw new NativeTypeError("value is not an Object");
        }
        size = +o.size;
        if (size !== size) {
          throw new NativeTypeError("size is NaN");
        }
        n = MathTrunc(size);
        if (n < 0) {
          throw new NativeRangeError("Invalid size: " + n);
        }
        has = o.has;
        if (has === void 0 || has === null) {
          throw new NativeTypeError("Object does not have a valid 'has' method");
        }
        if (typeof has !== "function") {
          throw new NativeTypeError(describe(has) + " is not a method");
        }
        keys = o.keys;
        if (keys === void 0 || keys === null) {
          throw new NativeTypeError("Object does not have a valid 'keys' method");
        }
        if (typeof keys !== "function") {
          throw new NativeTypeError(describe(keys) + " is not a method");
        }
        return {
          __proto__: null,
          o,
          size: n,
          has,
          keys
        };
      } catch ($e) {
        if ($e === $C) {
          $frame(77, [o, size, n, has, keys], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.77*/}
    function plainly(name, set, r) {
      var other, prototype, result, $1;
      try {
        if ($p) {
          $poll();
        }
        other = r.o;
        if (r.has !== NativeHas || r.keys !== setValues || !isSet(other) || ($1 = r.size) !== setSize(other)) {
          return void 0;
        }
        prototype = getPrototypeOf(other);
        if (!ReflectSetPrototypeOf(other, bareSet)) {
          return void 0;
        }
        if (name === "union") {
          result = call(NativeUnion, set, other);
        } else if (name === "intersection") {
          result = call(NativeIntersection, set, other);
        } else if (name === "difference") {
          result = call(NativeDifference, set, other);
        } else if (name === "symmetricDifference") {
          result = call(NativeSymmetricDifference, set, other);
        } else if (name === "isSubsetOf") {
          result = call(NativeIsSubsetOf, set, other);
        } else if (name === "isSupersetOf") {
          result = call(NativeIsSupersetOf, set, other);
        } else {
          result = call(NativeIsDisjointFrom, set, other);
        }
        setPrototypeOf(other, prototype);
        return result;
      } catch ($e) {
        if ($e === $C) {
          $frame(78, [name, set, r, other, prototype, result, $1], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.78*/}
    function proxyKeys(o) {
      var keys, seen, p, all, proxy, i, key;
      try {
        if ($p) {
          $poll();
        }
        keys = [];
        seen = new NativeSet();
        for (p = o; p !== null; p = getPrototypeOf(p)) {
          if ($p) {
            $poll();
          }
          {
            all = ReflectOwnKeys(p);
            proxy = isProxy(p);
            for (i = 0; i < all.length; i++) {
              if ($p) {
                $poll();
              }
              {
                key = all[i];
                if (typeof key === "symbol" || setHas(seen, key)) {
                  continue;
                }
                setAdd(seen, key);
                if (proxy || isEnumerable(p, key)) {
                  keys[keys.length] = key;
                }
              }
            }
            if (proxy && !isProxy(o)) {
              getPrototypeOf(p);
              break;
            }
          }
        }
        return keys;
      } catch ($e) {
        if ($e === $C) {
          $frame(79, [o, keys, seen, p, all, proxy, i, key], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.79*/}
    function hasEnumerable(o, key) {
      var p, d;
      try {
        if ($p) {
          $poll();
        }
        for (p = o; p !== null; p = getPrototypeOf(p)) {
          if ($p) {
            $poll();
          }
          if (isProxy(p)) {
            d = getOwnPropertyDescriptor(p, key);
            if (d !== void 0) {
              return d.enumerable;
            }
          } else if (hasOwn(p, key)) {
            return true;
          }
        }
        return false;
      } catch ($e) {
        if ($e === $C) {
          $frame(80, [o, key, p, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.80*/}
    function regExpExec(rx, s) {
      var exec, result;
      try {
        if ($p) {
          $poll();
        }
        exec = rx.exec;
        if (exec === NativeExec || typeof exec !== "function") {
          return nativeExec(rx, s);
        }
        result = call(exec, rx, s);
        if (typeof result !== "object") {
          throw new NativeTypeError("RegExp exec method returned something other than an Object or null");
        }
        return result;
      } catch ($e) {
        if ($e === $C) {
          $frame(81, [rx, s, exec, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.81*/}
    function advanceStringIndex(s, i, unicode) {
      var c, d;
      try {
        if ($p) {
          $poll();
        }
        if (unicode && i + 1 < s.length) {
          c = stringCharCodeAt(s, i);
          if (c >= 0xd800 && c <= 0xdbff) {
            d = stringCharCodeAt(s, i + 1);
            if (d >= 0xdc00 && d <= 0xdfff) {
              return i + 2;
            }
          }
        }
        return i + 1;
      } catch ($e) {
        if ($e === $C) {
          $frame(82, [s, i, unicode, void 0, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.82*/}
    function plainReplace(s, find, replacement) {
      try {
        if ($p) {
          $poll();
        }
        return nativeReplace(s, find, replacement);
      } catch ($e) {
        if ($e === $C) {
          $frame(83, [s, find, replacement], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.83*/}
    function hasSource(v) {
      var e;
      if (v === RegExpPrototype) {
        return false;
      }
      try {
        if ($p) {
          $poll();
        }
        try {
          regExpSource(v);
          return true;
        } catch ($e) {
          if ($e === $C) {
            throw $e;
          }
          e = $e;
          {
            return false;
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(84, [v, void 0], [], this, new.target);
        }
        throw $e;
      }
    /*#0.84*/}
    function isRegExp(v) {
      var m;
      m = v[SymbolMatch];
      if (m !== void 0) {
        return !!m;
      }
      try {
        if ($p) {
          $poll();
        }
        return isRealRegExp(v);
      } catch ($e) {
        if ($e === $C) {
          $frame(85, [v, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.85*/}
    function replaceWith(rx, s, replacement) {
      var flags, results, n, parts, p, end, m, match, at, text, list, unicode, result, result$1, i, result$2, count, match$1, at$1, args, k, groups, text$1, capture, $1, $2;
      try {
        if ($p) {
          $poll();
        }
        if (isRealRegExp(rx) && getPrototypeOf(rx) === RegExpPrototype && rx.exec === NativeExec) {
          if (rx.global) {
            list = bare();
            nativeRegExpReplace(rx, s, bind(arrayPush, list));
            return replaceMatches(s, list, replacement);
          }
          m = nativeExec(rx, s);
          if (m === null) {
            return s;
          }
          match = m[0];
          at = m.index;
          if (m.length === 1 && m.groups === void 0) {
            text = replacement(match, at, s);
          } else {
            text = ReflectApply(replacement, void 0, matchArguments(m, s));
          }
          return ($2 = ($1 = stringSlice(s, 0, at)) + (typeof text === "string" ? text : toStr(text))) + stringSlice(s, at + match.length);
        }
        flags = toStr(rx.flags);
        results = bare();
        n = 0;
        if (stringIndexOf(flags, "g") >= 0) {
          unicode = stringIndexOf(flags, "u") >= 0 || stringIndexOf(flags, "v") >= 0;
          rx.lastIndex = 0;
          for (;;) {
            if ($p) {
              $poll();
            }
            {
              result = regExpExec(rx, s);
              if (result === null) {
                break;
              }
              results[n++] = result;
              if (toStr(result[0]) === "") {
                rx.lastIndex = advanceStringIndex(s, toLength(rx.lastIndex), unicode);
              }
            }
          }
        } else {
          result$1 = regExpExec(rx, s);
          if (result$1 !== null) {
            results[n++] = result$1;
          }
        }
        parts = bare();
        p = 0;
        end = 0;
        for (i = 0; i < n; i++) {
          if ($p) {
            $poll();
          }
          {
            result$2 = results[i];
            count = toLength(result$2.length);
            match$1 = toStr(result$2[0]);
            at$1 = MathTrunc(+result$2.index);
            if (!(at$1 > 0)) {
              at$1 = 0;
            } else if (at$1 > s.length) {
              at$1 = s.length;
            }
            args = [match$1];
            k = 1;
            for (; k < count; k++) {
              if ($p) {
                $poll();
              }
              {
                capture = result$2[k];
                define(args, k, capture === void 0 ? capture : toStr(capture));
              }
            }
            define(args, k++, at$1);
            define(args, k++, s);
            groups = result$2.groups;
            if (groups !== void 0) {
              define(args, k++, groups);
            }
            text$1 = toStr(ReflectApply(replacement, void 0, args));
            if (at$1 >= end) {
              parts[$1 = p++] = stringSlice(s, end, at$1);
              parts[p++] = text$1;
              end = at$1 + match$1.length;
            }
          }
        }
        if (end < s.length) {
          parts[$1 = p++] = stringSlice(s, end);
        }
        return arrayJoin(parts, "");
      } catch ($e) {
        if ($e === $C) {
          $frame(86, [
            rx, s, replacement, flags, results, n, parts, p, end, m, match, at, text, list, unicode, result,
            void 0, i, result$2, count, match$1, at$1, args, k, groups, text$1, capture, $1, $2
          ], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.86*/}
    function matchArguments(m, s) {
      var args;
      try {
        if ($p) {
          $poll();
        }
        args = arraySlice(m);
        return m.groups === void 0 ? arrayToSpliced(args, args.length, 0, m.index, s) : arrayToSpliced(args, args.length, 0, m.index, s, m.groups);
      } catch ($e) {
        if ($e === $C) {
          $frame(87, [m, s, args], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.87*/}
    function replaceMatches(s, list, replacement) {
      var n, index, size, parts, p, end, i, match, at, text, $1;
      n = list.length;
      if (n === 0) {
        return s;
      }
      try {
        if ($p) {
          $poll();
        }
        index = 1;
        while (typeof list[index] !== "number") {
          if ($p) {
            $poll();
          }
          index++;
        }
        size = index + 2;
        if (size < n && typeof list[size] === "object") {
          size++;
        }
        parts = bare();
        p = 0;
        end = 0;
        for (i = 0; i < n; i += size) {
          if ($p) {
            $poll();
          }
          {
            match = list[i];
            at = list[i + index];
            text = void 0;
            if (size === 3) {
              text = replacement(match, at, s);
            } else if (size === 4 && index === 2) {
              text = replacement(match, list[i + 1], at, s);
            } else if (size === 5 && index === 3) {
              text = replacement(match, list[i + 1], list[i + 2], at, s);
            } else {
              text = ReflectApply(replacement, void 0, arraySlice(list, i, i + size));
            }
            if (typeof text !== "string") {
              text = toStr(text);
            }
            if (at > end) {
              parts[$1 = p++] = stringSlice(s, end, at);
            }
            parts[p++] = text;
            end = at + match.length;
          }
        }
        if (end < s.length) {
          parts[$1 = p++] = stringSlice(s, end);
        }
        return arrayJoin(parts, "");
      } catch ($e) {
        if ($e === $C) {
          $frame(88, [s, list, replacement, n, index, size, parts, p, end, i, match, at, text, $1], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.88*/}
    function mayBeBoxed(o) {
      var p;
      try {
        if ($p) {
          $poll();
        }
        for (p = getPrototypeOf(o); p !== null; p = getPrototypeOf(p)) {
          if ($p) {
            $poll();
          }
          if (p === ObjectPrototype) {
            return false;
          }
          if (p === NumberPrototype || p === StringPrototype || p === BooleanPrototype || p === BigIntPrototype) {
            return true;
          }
        }
        return false;
      } catch ($e) {
        if ($e === $C) {
          $frame(89, [o, p], [], this, new.target);
        }
        throw $e;
      }
    /*#0.89*/}
    function boxKind(o) {
      var tag;
      try {
        if ($p) {
          $poll();
        }
        tag = objectToString(o);
        if (tag === "[object Number]" && isKind("number", o)) {
          return "number";
        }
        if (tag === "[object String]" && isKind("string", o)) {
          return "string";
        }
        if (tag === "[object Boolean]" && isKind("boolean", o)) {
          return "boolean";
        }
        if (isKind("bigint", o)) {
          return "bigint";
        }
        if (isKind("number", o)) {
          return "number";
        }
        if (isKind("string", o)) {
          return "string";
        }
        return isKind("boolean", o) ? "boolean" : "";
      } catch ($e) {
        if ($e === $C) {
          $frame(90, [o, tag], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.90*/}
    function isKind(kind, o) {
      var e;
      try {
        if ($p) {
          $poll();
        }
        try {
          if (kind === "number") {
            numberValueOf(o);
          } else if (kind === "string") {
            stringValueOf(o);
          } else if (kind === "boolean") {
            booleanValueOf(o);
          } else {
            bigintValueOf(o);
          }
          return true;
        } catch ($e) {
          if ($e === $C) {
            throw $e;
          }
          e = $e;
          {
            return false;
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(91, [kind, o, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.91*/}
    function unwrap(o) {
      var kind;
      try {
        if ($p) {
          $poll();
        }
        if (!isBoxed(o)) {
          return o;
        }
        kind = boxKind(o);
        if (kind === "number") {
          return +o;
        }
        if (kind === "string") {
          return NativeString(o);
        }
        if (kind === "boolean") {
          return booleanValueOf(o);
        }
        return kind === "bigint" ? bigintValueOf(o) : o;
      } catch ($e) {
        if ($e === $C) {
          $frame(92, [o, kind], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.92*/}
    function jsonValue(holder, key, fn) {
      var v, f;
      try {
        if ($p) {
          $poll();
        }
        v = holder[key];
        if (typeof v === "object" && v !== null || typeof v === "function" || typeof v === "bigint") {
          f = v.toJSON;
          if (typeof f === "function") {
            v = call(f, v, typeof key === "number" ? NativeString(key) : key);
          }
        }
        if (fn !== null) {
          v = call(fn, holder, typeof key === "number" ? NativeString(key) : key, v);
        }
        return typeof v === "object" && v !== null && isBoxed(v) ? unwrap(v) : v;
      } catch ($e) {
        if ($e === $C) {
          $frame(93, [holder, key, fn, v, f], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.93*/}
    function jsonCopy(o, stack, depth, fn, list) {
      var array, keys, n, copy, i, i$1, key, v, f;
      try {
        if ($p) {
          $poll();
        }
        if (isRawJSON(o)) {
          return o;
        }
        for (i = 0; i < depth; i++) {
          if ($p) {
            $poll();
          }
          if (stack[i] === o) {
            throw new NativeTypeError("Converting circular structure to JSON");
          }
        }
        stack[depth++] = o;
        array = isArray(o);
        keys = array ? null : list === null ? objectKeys(o) : list;
        n = array ? toLength(o.length) : keys.length;
        copy = array ? setPrototypeOf([], null) : { __proto__: null };
        for (i$1 = 0; i$1 < n; i$1++) {
          if ($p) {
            $poll();
          }
          {
            key = array ? i$1 : keys[i$1];
            v = o[key];
            if (typeof v === "object" ? v !== null : typeof v === "function" || typeof v === "bigint") {
              f = v.toJSON;
              if (typeof f === "function") {
                v = call(f, v, array ? NativeString(key) : key);
              }
            }
            if (fn !== null) {
              v = call(fn, o, array ? NativeString(key) : key, v);
            }
            if (typeof v === "object") {
              if (v !== null && isBoxed(v)) {
                v = unwrap(v);
              }
              if (typeof v === "object" && v !== null) {
                v = jsonCopy(v, stack, depth, fn, list);
              }
            }
            if (typeof v === "function") {
              if (!array) {
                continue;
              }
              v = null;
            }
            if (typeof v === "bigint") {
              throw new NativeTypeError("Do not know how to serialize a BigInt");
            }
            copy[key] = v;
          }
        }
        return copy;
      } catch ($e) {
        if ($e === $C) {
          $frame(94, [o, stack, depth, fn, list, array, keys, n, copy, i, i$1, key, v, f], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.94*/}
    function revive(holder, key, reviver, d) {
      var v, n, i, keys, n$1, i$1;
      try {
        if ($p) {
          $poll();
        }
        v = holder[key];
        if (typeof v === "object" && v !== null || typeof v === "function") {
          if (isArray(v)) {
            n = toLength(v.length);
            for (i = 0; i < n; i++) {
              if ($p) {
                $poll();
              }
              reviveInto(v, NativeString(i), reviver, d);
            }
          } else {
            keys = objectKeys(v);
            n$1 = keys.length;
            for (i$1 = 0; i$1 < n$1; i$1++) {
              if ($p) {
                $poll();
              }
              reviveInto(v, keys[i$1], reviver, d);
            }
          }
        }
        return call(reviver, holder, key, v);
      } catch ($e) {
        if ($e === $C) {
          $frame(95, [holder, key, reviver, d, v, n, i, keys, n$1, i$1], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.95*/}
    function reviveInto(o, key, reviver, d) {
      var v;
      try {
        if ($p) {
          $poll();
        }
        v = revive(o, key, reviver, d);
        if (v === void 0) {
          ReflectDeleteProperty(o, key);
          return;
        }
        d.value = v;
        ReflectDefineProperty(o, key, d);
        d.value = void 0;
      } catch ($e) {
        if ($e === $C) {
          $frame(96, [o, key, reviver, d, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.96*/}
    function slotOf(v) {
      "sealed";
      var slots;
      slots = promises.slots;
      return slots === void 0 ? void 0 : slots.get(v);
    /*#0.97*/}
    function enqueue(job) {
      "sealed";
      var last;
      last = promises.last;
      if (last === void 0) {
        promises.first = job;
      } else {
        last.next = job;
      }
      promises.last = job;
    /*#0.98*/}
    function wait(slot, reaction) {
      "sealed";
      if (slot.state === PENDING) {
        if (slot.last === void 0) {
          slot.first = reaction;
        } else {
          slot.last.next = reaction;
        }
        slot.last = reaction;
      } else {
        if (slot.state === REJECTED && !slot.handled) {
          setDelete(promises.rejected, reaction.promise);
        }
        reaction.state = slot.state;
        reaction.value = slot.value;
        enqueue(reaction);
      }
      reaction.promise = void 0;
      slot.handled = true;
    /*#0.99*/}
    function resolvingFunctions(promise) {
      let done, $s2;
      done = false;
      return [(value) => {
        if ($f) {
          return [$s2 || ($s2 = {}), done, promise];
        }
        if (done) {
          return;
        }
        try {
          if ($p) {
            $poll();
          }
          done = true;
          resolvePromise(promise, value);
        } catch ($e) {
          if ($e === $C) {
            $frame(101, [value], [$s2 || ($s2 = {}), done, promise]);
          }
          throw $e;
        }
      /*#0.101*/}, (reason) => {
        if ($f) {
          return [$s2 || ($s2 = {}), done, promise];
        }
        if (done) {
          return;
        }
        try {
          if ($p) {
            $poll();
          }
          done = true;
          settle(promise, REJECTED, reason);
        } catch ($e) {
          if ($e === $C) {
            $frame(102, [reason], [$s2 || ($s2 = {}), done, promise]);
          }
          throw $e;
        }
      /*#0.102*/}];
    /*#0.100*/}
    function adopt(target, thenable, then) {
      var functions, resolve, reject, c, e;
      try {
        if ($p) {
          $poll();
        }
        functions = resolvingFunctions(target);
        resolve = functions[0];
        reject = functions[1];
        try {
          if (then === promiseThen && isPromise(thenable)) {
            c = speciesOfPromise(thenable);
            if (c === PromiseFunction) {
              performThen(thenable, void 0, void 0, target, void 0);
            } else {
              performThen(thenable, resolve, reject, void 0, newCapability(c));
            }
            return;
          }
          call(then, thenable, resolve, reject);
        } catch ($e) {
          if ($e === $C) {
            throw $e;
          }
          e = $e;
          {
            reject(e);
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(103, [target, thenable, then, void 0, resolve, reject, c, e], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.103*/}
    function drainJobs() {
      var kind, handler, target, value, capability, failed, end, method, e;
      try {
        if ($p) {
          $poll();
        }
        for (;;) {
          if ($p) {
            $poll();
          }
          {
            kind = takeJob();
            if (kind === NO_JOB) {
              return;
            }
            if (kind === void 0) {
              continue;
            }
            handler = jobHandler();
            target = jobTarget();
            value = jobValue();
            if (kind === GO_ON || kind === GO_ON_FAILED) {
              method = kind === GO_ON ? GeneratorNext : GeneratorThrow;
              jobBegins();
              if (target === void 0) {
                asyncGeneratorGoOn(handler, method, value);
              } else {
                goOn(handler, target, method, value);
              }
              continue;
            }
            if (kind === FOLLOW) {
              jobBegins();
              adopt(target, value, handler);
              continue;
            }
            if (kind === CALL_BACK) {
              jobBegins();
              handler();
              continue;
            }
            capability = jobCapability();
            jobBegins();
            failed = kind === HAND_ON_FAILED;
            if (kind === CALL_HANDLER) {
              try {
                value = handler(value);
              } catch ($e) {
                if ($e === $C) {
                  throw $e;
                }
                e = $e;
                {
                  failed = true;
                  value = e;
                }
              }
              if (target !== void 0) {
                if (failed) {
                  settle(target, REJECTED, value);
                } else {
                  resolvePromise(target, value);
                }
                continue;
              }
              if (capability === void 0) {
                continue;
              }
            }
            end = failed ? capability.reject : capability.resolve;
            end(value);
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(104, [kind, handler, target, value, capability, failed, end, method, void 0], [], this, new.target);
        }
        throw $e;
      }
    /*#0.104*/}
    function PromiseFunction(executor) {
      var functions, resolve, reject, e;
      try {
        if ($p) {
          $poll();
        }
        if (this === void 0 || new.target === void 0) {
          throw new NativeTypeError("Promise constructor cannot be invoked without 'new'");
        }
        if (typeof executor !== "function") {
          throw new NativeTypeError("Promise resolver " + describe(executor) + " is not a function");
        }
        if (getPrototypeOf(this) === ObjectPrototype && !isObject(new.target.prototype)) {
          setPrototypeOf(this, PromisePrototype);
        }
        functions = resolvingFunctions(makePromise(this));
        resolve = functions[0];
        reject = functions[1];
        try {
          executor(resolve, reject);
        } catch ($e) {
          if ($e === $C) {
            throw $e;
          }
          e = $e;
          {
            reject(e);
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(105, [executor, void 0, resolve, reject, e], [], this, new.target);
        }
        throw $e;
      }
    /*#0.105*/}
    function speciesOfPromise(o) {
      var c, s;
      c = o.constructor;
      if (c === void 0) {
        return PromiseFunction;
      }
      try {
        if ($p) {
          $poll();
        }
        if (!isObject(c)) {
          throw new NativeTypeError("The .constructor property of a promise is not an object");
        }
        s = c[SymbolSpecies];
        if (s === PromiseFunction || s === void 0 || s === null) {
          return PromiseFunction;
        }
        if (!isConstructor(s)) {
          throw new NativeTypeError("object.constructor[Symbol.species] is not a constructor");
        }
        return s;
      } catch ($e) {
        if ($e === $C) {
          $frame(106, [o, c, s], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.106*/}
    function newCapability(c) {
      var capability, promise, promise$1, functions;
      try {
        if ($p) {
          $poll();
        }
        if (c === PromiseFunction) {
          promise$1 = newPromise();
          functions = resolvingFunctions(promise$1);
          return { promise: promise$1, resolve: functions[0], reject: functions[1] };
        }
        if (!isConstructor(c)) {
          throw new NativeTypeError(describe(c) + " is not a constructor");
        }
        capability = { promise: void 0, resolve: void 0, reject: void 0 };
        promise = new c(capabilityExecutor(capability));
        if (typeof capability.resolve !== "function" || typeof capability.reject !== "function") {
          throw new NativeTypeError("Promise resolve or reject function is not callable");
        }
        capability.promise = promise;
        return capability;
      } catch ($e) {
        if ($e === $C) {
          $frame(107, [c, capability, void 0, void 0, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.107*/}
    function capabilityExecutor(capability) {
      let $s3;
      return [(resolve, reject) => {
        if ($f) {
          return [$s3 || ($s3 = {}), capability];
        }
        try {
          if ($p) {
            $poll();
          }
          if (capability.resolve !== void 0 || capability.reject !== void 0) {
            throw new NativeTypeError("Promise executor has already been invoked with non-undefined arguments");
          }
          capability.resolve = resolve;
          capability.reject = reject;
        } catch ($e) {
          if ($e === $C) {
            $frame(109, [resolve, reject], [$s3 || ($s3 = {}), capability]);
          }
          throw $e;
        }
      /*#0.109*/}][0];
    /*#0.108*/}
    function promiseResolve(c, v) {
      var capability, resolve, promise;
      try {
        if ($p) {
          $poll();
        }
        if (isPromise(v) && v.constructor === c) {
          return v;
        }
        if (c === PromiseFunction) {
          promise = newPromise();
          resolvePromise(promise, v);
          return promise;
        }
        capability = newCapability(c);
        resolve = capability.resolve;
        resolve(v);
        return capability.promise;
      } catch ($e) {
        if ($e === $C) {
          $frame(110, [c, v, capability, resolve, promise], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.110*/}
    function finallyFunctions(c, onFinally) {
      let $s4;
      return [(value) => {
        if ($f) {
          return [$s4 || ($s4 = {}), onFinally, c];
        }
        var result;
        try {
          if ($p) {
            $poll();
          }
          result = onFinally();
          return promiseResolve(c, result).then(returner(value));
        } catch ($e) {
          if ($e === $C) {
            $frame(112, [value, result], [$s4 || ($s4 = {}), onFinally, c]);
          }
          throw $e;
        }
      /*#0.112*/}, (reason) => {
        if ($f) {
          return [$s4 || ($s4 = {}), onFinally, c];
        }
        var result;
        try {
          if ($p) {
            $poll();
          }
          result = onFinally();
          return promiseResolve(c, result).then(thrower(reason));
        } catch ($e) {
          if ($e === $C) {
            $frame(113, [reason, result], [$s4 || ($s4 = {}), onFinally, c]);
          }
          throw $e;
        }
      /*#0.113*/}];
    /*#0.111*/}
    function returner(value) {
      let $s5;
      return [() => {
        if ($f) {
          return [$s5 || ($s5 = {}), value];
        }
        return value;
      /*#0.115*/}][0];
    /*#0.114*/}
    function thrower(reason) {
      let $s6;
      return [() => {
        if ($f) {
          return [$s6 || ($s6 = {}), reason];
        }
        throw reason;
      /*#0.117*/}][0];
    /*#0.116*/}
    function $promiseResolve(v) {
      try {
        return promiseResolve(PromiseFunction, v);
      } catch ($e) {
        if ($e === $C) {
          $frame(118, [v], [], this, new.target);
        }
        throw $e;
      }
    /*#0.118*/}
    function $promiseThen(promise, onFulfilled, onRejected) {
      try {
        if ($p) {
          $poll();
        }
        performThen(promise, onFulfilled, onRejected, void 0, void 0);
      } catch ($e) {
        if ($e === $C) {
          $frame(119, [promise, onFulfilled, onRejected], [], this, new.target);
        }
        throw $e;
      }
    /*#0.119*/}
    function $newPromise() {
      try {
        if ($p) {
          $poll();
        }
        return newPromise();
      } catch ($e) {
        if ($e === $C) {
          $frame(120, [], [], this, new.target);
        }
        throw $e;
      }
    /*#0.120*/}
    function $resolvePromise(promise, v) {
      try {
        if ($p) {
          $poll();
        }
        resolvePromise(promise, v);
      } catch ($e) {
        if ($e === $C) {
          $frame(121, [promise, v], [], this, new.target);
        }
        throw $e;
      }
    /*#0.121*/}
    function $rejectPromise(promise, reason) {
      try {
        if ($p) {
          $poll();
        }
        settle(promise, REJECTED, reason);
      } catch ($e) {
        if ($e === $C) {
          $frame(122, [promise, reason], [], this, new.target);
        }
        throw $e;
      }
    /*#0.122*/}
    function aggregate(errors) {
      var e;
      try {
        if ($p) {
          $poll();
        }
        e = new NativeAggregateError(nothing, "All promises were rejected");
        objectDefineProperty(e, "errors", {
          __proto__: null,
          value: errors,
          writable: true,
          enumerable: false,
          configurable: true
        });
        return e;
      } catch ($e) {
        if ($e === $C) {
          $frame(123, [errors, e], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.123*/}
    function combine(c, iterable, how) {
      var capability, resolve, e, reject;
      try {
        if ($p) {
          $poll();
        }
        capability = newCapability(c);
        try {
          resolve = c.resolve;
          if (typeof resolve !== "function") {
            throw new NativeTypeError("Promise resolve or reject function is not callable");
          }
          visitAll(c, iterable, how, capability, resolve);
        } catch ($e) {
          if ($e === $C) {
            throw $e;
          }
          e = $e;
          {
            reject = capability.reject;
            reject(e);
          }
        }
        return capability.promise;
      } catch ($e) {
        if ($e === $C) {
          $frame(124, [c, iterable, how, capability, resolve, e, reject], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.124*/}
    function visitAll(c, iterable, how, capability, resolve) {
      var r, gathering, i, v, next, functions, e;
      try {
        if ($p) {
          $poll();
        }
        r = $open$1(iterable);
        gathering = { how, values: [], left: 1, capability };
        for (i = 0;; i++) {
          if ($p) {
            $poll();
          }
          {
            v = void 0;
            if (r === null) {
              if (i >= iterable.length) {
                break;
              }
              v = iterable[i];
            } else {
              v = $step$1(r);
              if (r.done) {
                break;
              }
            }
            try {
              if (how === RACE) {
                call(resolve, c, v).then(capability.resolve, capability.reject);
              } else {
                define(gathering.values, i, void 0);
                next = call(resolve, c, v);
                functions = elementFunctions(gathering, i);
                gathering.left++;
                next.then(functions[0], functions[1]);
              }
            } catch ($e) {
              if ($e === $C) {
                throw $e;
              }
              e = $e;
              {
                if (r !== null) {
                  $shutQuiet$1(r);
                }
                throw e;
              }
            }
          }
        }
        if (how !== RACE) {
          arrived(gathering);
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(125, [c, iterable, how, capability, resolve, r, gathering, i, v, next, functions, e], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.125*/}
    function arrived(gathering) {
      var capability, reject, resolve;
      if (--gathering.left > 0) {
        return;
      }
      try {
        if ($p) {
          $poll();
        }
        capability = gathering.capability;
        if (gathering.how === ANY) {
          reject = capability.reject;
          reject(aggregate(gathering.values));
        } else {
          resolve = capability.resolve;
          resolve(gathering.values);
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(126, [gathering, void 0, reject, resolve], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.126*/}
    function elementFunctions(gathering, i) {
      let done, $s7;
      var how;
      how = gathering.how;
      done = false;
      if (how === ALL) {
        return [(value) => {
          if ($f) {
            return [$s7 || ($s7 = {}), done, gathering, i];
          }
          if (done) {
            return;
          }
          try {
            done = true;
            gathering.values[i] = value;
            arrived(gathering);
          } catch ($e) {
            if ($e === $C) {
              $frame(128, [value], [$s7 || ($s7 = {}), done, gathering, i]);
            }
            throw $e;
          }
        /*#0.128*/}, gathering.capability.reject];
      }
      if (how === ANY) {
        return [gathering.capability.resolve, (reason) => {
          if ($f) {
            return [$s7 || ($s7 = {}), done, gathering, i];
          }
          if (done) {
            return;
          }
          try {
            done = true;
            gathering.values[i] = reason;
            arrived(gathering);
          } catch ($e) {
            if ($e === $C) {
              $frame(129, [reason], [$s7 || ($s7 = {}), done, gathering, i]);
            }
            throw $e;
          }
        /*#0.129*/}];
      }
      return [(value) => {
        if ($f) {
          return [$s7 || ($s7 = {}), done, gathering, i];
        }
        if (done) {
          return;
        }
        try {
          done = true;
          gathering.values[i] = { status: "fulfilled", value };
          arrived(gathering);
        } catch ($e) {
          if ($e === $C) {
            $frame(130, [value], [$s7 || ($s7 = {}), done, gathering, i]);
          }
          throw $e;
        }
      /*#0.130*/}, (reason) => {
        if ($f) {
          return [$s7 || ($s7 = {}), done, gathering, i];
        }
        if (done) {
          return;
        }
        try {
          done = true;
          gathering.values[i] = { status: "rejected", reason };
          arrived(gathering);
        } catch ($e) {
          if ($e === $C) {
            $frame(131, [reason], [$s7 || ($s7 = {}), done, gathering, i]);
          }
          throw $e;
        }
      /*#0.131*/}];
    /*#0.127*/}
    function needObject(c, name) {
      if (isObject(c)) {
        return;
      }
      try {
        if ($p) {
          $poll();
        }
        throw new NativeTypeError("Promise." + name + " called on non-object");
      } catch ($e) {
        if ($e === $C) {
          $frame(132, [c, name], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.132*/}
    $asyncFunction$1 = {
      $asyncFunction: function (f) {
        "sealed";
        return setPrototypeOf(f, AsyncFunctionPrototype);
      /*#0.133*/}
    }["$asyncFunction"];
    $async$1 = {
      $async: function (body) {
        var promise;
        try {
          if ($p) {
            $poll();
          }
          promise = newPromise();
          goOn(body, promise, GeneratorNext, void 0);
          return promise;
        } catch ($e) {
          if ($e === $C) {
            $frame(134, [body, promise], [], this, new.target);
          }
          throw $e;
        }
      /*#0.134*/}
    }["$async"];
    $asyncCall$1 = {
      $asyncCall: function (f, self, ...args) {
        var promise, body;
        try {
          if ($p) {
            $poll();
          }
          promise = newPromise();
          body = ReflectApply(f, self, args);
          goOn(body, promise, GeneratorNext, void 0);
          return promise;
        } catch ($e) {
          if ($e === $C) {
            $frame(135, [f, self, args, promise, body], [], this, new.target);
          }
          throw $e;
        }
      /*#0.135*/}
    }["$asyncCall"];
    $asyncWith$1 = {
      $asyncWith: function (start) {
        var promise, body, e;
        try {
          if ($p) {
            $poll();
          }
          promise = newPromise();
          try {
            body = start();
          } catch ($e) {
            if ($e === $C) {
              throw $e;
            }
            e = $e;
            {
              settle(promise, REJECTED, e);
              return promise;
            }
          }
          goOn(body, promise, GeneratorNext, void 0);
          return promise;
        } catch ($e) {
          if ($e === $C) {
            $frame(136, [start, promise, body, e], [], this, new.target);
          }
          throw $e;
        }
      /*#0.136*/}
    }["$asyncWith"];
    $topLevel$1 = {
      $topLevel: function (body) {
        var promise;
        try {
          if ($p) {
            $poll();
          }
          promise = newPromise();
          setMain(promise);
          performThen(promise, void 0, (e) => {
            try {
              if ($p) {
                $poll();
              }
              return enqueueCall(thrownLater(e, 2));
            } catch ($e) {
              if ($e === $C) {
                $frame(138, [e], []);
              }
              throw $e;
            }
          /*#0.138*/}, void 0, void 0);
          goOn(body, promise, GeneratorNext, void 0);
        } catch ($e) {
          if ($e === $C) {
            $frame(137, [body, promise], [], this, new.target);
          }
          throw $e;
        }
      /*#0.137*/}
    }["$topLevel"];
    function thrownLater(e, jobs) {
      let $s8;
      return [() => {
        if ($f) {
          return [$s8 || ($s8 = {}), jobs, e];
        }
        try {
          if ($p) {
            $poll();
          }
          if (jobs === 0) {
            throw e;
          }
          enqueueCall(thrownLater(e, jobs - 1));
        } catch ($e) {
          if ($e === $C) {
            $frame(140, [], [$s8 || ($s8 = {}), jobs, e]);
          }
          throw $e;
        }
      /*#0.140*/}][0];
    /*#0.139*/}
    function goOn(body, promise, method, value) {
      var result, e, e$1;
      try {
        if ($p) {
          $poll();
        }
        for (;;) {
          if ($p) {
            $poll();
          }
          {
            result = void 0;
            try {
              result = call(method, body, value);
            } catch ($e) {
              if ($e === $C) {
                throw $e;
              }
              e = $e;
              {
                settle(promise, REJECTED, e);
                return;
              }
            }
            if (result.done) {
              resolvePromise(promise, result.value);
              return;
            }
            try {
              awaitOn(result.value, body, promise);
              return;
            } catch ($e) {
              if ($e === $C) {
                throw $e;
              }
              e$1 = $e;
              {
                method = GeneratorThrow;
                value = e$1;
              }
            }
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(141, [body, promise, method, value, result, e, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.141*/}
    $yielded$1 = {
      $yielded: function (value) {
        "sealed";
        return { __proto__: yieldMark, value };
      /*#0.142*/}
    }["$yielded"];
    $asyncGenerator$1 = {
      $asyncGenerator: function (f, body) {
        "sealed";
        var prototype, o, generators;
        prototype = f.prototype;
        o = { __proto__: isObject(prototype) ? prototype : AsyncGeneratorPrototype };
        generators = promises.generators;
        if (generators === void 0) {
          generators = setPrototypeOf(new NativeWeakMap(), slotTable);
          promises.generators = generators;
        }
        generators.set(o, { state: GENERATOR_START, body, first: void 0, last: void 0 });
        return o;
      /*#0.143*/}
    }["$asyncGenerator"];
    function asyncGeneratorOf(o) {
      "sealed";
      var generators;
      generators = promises.generators;
      return generators === void 0 || !isObject(o) ? void 0 : generators.get(o);
    /*#0.144*/}
    function asyncGeneratorRequest(o, kind, value) {
      var promise, g, state, request, name, $1;
      try {
        if ($p) {
          $poll();
        }
        promise = newPromise();
        g = asyncGeneratorOf(o);
        if (g === void 0) {
          name = kind === NEXT ? "next" : kind === THROW ? "throw" : "return";
          settle(promise, REJECTED, new NativeTypeError(($1 = "Method [AsyncGenerator].prototype." + name + " called on incompatible receiver ") + describe(o)));
          return promise;
        }
        if (kind === THROW && g.state === GENERATOR_START) {
          g.state = GENERATOR_DONE;
          g.body = void 0;
        }
        state = g.state;
        if (state === GENERATOR_DONE && kind === NEXT) {
          resolvePromise(promise, { value: void 0, done: true });
          return promise;
        }
        if (state === GENERATOR_DONE && kind === THROW) {
          settle(promise, REJECTED, value);
          return promise;
        }
        request = { kind, value, promise, next: void 0 };
        if (g.last === void 0) {
          g.first = request;
        } else {
          g.last.next = request;
        }
        g.last = request;
        if (kind === RETURN && (state === GENERATOR_START || state === GENERATOR_DONE)) {
          g.body = void 0;
          asyncGeneratorAwaitReturn(g);
        } else if (state === GENERATOR_START || state === GENERATOR_YIELD) {
          g.state = GENERATOR_RUNNING;
          if (kind === RETURN) {
            asyncGeneratorUnwrap(g, value);
          } else {
            asyncGeneratorGoOn(g, kind === NEXT ? GeneratorNext : GeneratorThrow, value);
          }
        }
        return promise;
      } catch ($e) {
        if ($e === $C) {
          $frame(145, [o, kind, value, promise, g, void 0, void 0, name, $1], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.145*/}
    function asyncGeneratorGoOn(g, method, value) {
      var result, y, e, request, e$1;
      try {
        if ($p) {
          $poll();
        }
        for (;;) {
          if ($p) {
            $poll();
          }
          {
            result = void 0;
            try {
              result = call(method, g.body, value);
            } catch ($e) {
              if ($e === $C) {
                throw $e;
              }
              e = $e;
              {
                asyncGeneratorFinish(g, THROW, e);
                return;
              }
            }
            y = result.value;
            if (result.done) {
              asyncGeneratorFinish(g, NEXT, y);
              return;
            }
            if (typeof y === "object" && y !== null && getPrototypeOf(y) === yieldMark) {
              asyncGeneratorAnswer(g, NEXT, y.value, false);
              request = g.first;
              if (request === void 0) {
                g.state = GENERATOR_YIELD;
                return;
              }
              value = request.value;
              if (request.kind === RETURN) {
                asyncGeneratorUnwrap(g, value);
                return;
              }
              method = request.kind === NEXT ? GeneratorNext : GeneratorThrow;
              continue;
            }
            try {
              awaitOn(y, g, void 0);
              return;
            } catch ($e) {
              if ($e === $C) {
                throw $e;
              }
              e$1 = $e;
              {
                method = GeneratorThrow;
                value = e$1;
              }
            }
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(146, [g, method, value, result, y, e, void 0, void 0], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.146*/}
    function asyncGeneratorUnwrap(g, value) {
      let $s9;
      var promise, e;
      try {
        if ($p) {
          $poll();
        }
        try {
          promise = $promiseResolve(value);
        } catch ($e) {
          if ($e === $C) {
            throw $e;
          }
          e = $e;
          {
            asyncGeneratorGoOn(g, GeneratorThrow, e);
            return;
          }
        }
        performThen(promise, (v) => {
          if ($f) {
            return [$s9 || ($s9 = {}), g];
          }
          try {
            return asyncGeneratorGoOn(g, GeneratorThrow, generatorLeaving(v));
          } catch ($e) {
            if ($e === $C) {
              $frame(148, [v], [$s9 || ($s9 = {}), g]);
            }
            throw $e;
          }
        /*#0.148*/}, (e) => {
          if ($f) {
            return [$s9 || ($s9 = {}), g];
          }
          try {
            return asyncGeneratorGoOn(g, GeneratorThrow, e);
          } catch ($e) {
            if ($e === $C) {
              $frame(149, [e], [$s9 || ($s9 = {}), g]);
            }
            throw $e;
          }
        /*#0.149*/}, void 0, void 0);
      } catch ($e) {
        if ($e === $C) {
          $frame(147, [value, promise, e], [$s9 || ($s9 = {}), g], void 0, void 0);
        }
        throw $e;
      }
    /*#0.147*/}
    function asyncGeneratorAnswer(g, kind, value, done) {
      "sealed";
      var request;
      request = g.first;
      g.first = request.next;
      if (g.first === void 0) {
        g.last = void 0;
      }
      if (kind === THROW) {
        settle(request.promise, REJECTED, value);
      } else {
        resolvePromise(request.promise, { value, done });
      }
    /*#0.150*/}
    function asyncGeneratorFinish(g, kind, value) {
      try {
        if ($p) {
          $poll();
        }
        g.state = GENERATOR_DONE;
        g.body = void 0;
        asyncGeneratorAnswer(g, kind, value, true);
        asyncGeneratorDrain(g);
      } catch ($e) {
        if ($e === $C) {
          $frame(151, [g, kind, value], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.151*/}
    function asyncGeneratorDrain(g) {
      var request;
      try {
        if ($p) {
          $poll();
        }
        for (;;) {
          if ($p) {
            $poll();
          }
          {
            request = g.first;
            if (request === void 0) {
              return;
            }
            if (request.kind === RETURN) {
              asyncGeneratorAwaitReturn(g);
              return;
            }
            asyncGeneratorAnswer(g, request.kind, request.kind === THROW ? request.value : void 0, true);
          }
        }
      } catch ($e) {
        if ($e === $C) {
          $frame(152, [g, request], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.152*/}
    function asyncGeneratorAwaitReturn(g) {
      let $s10;
      var promise, e;
      try {
        if ($p) {
          $poll();
        }
        g.state = GENERATOR_AWAITING_RETURN;
        try {
          promise = $promiseResolve(g.first.value);
        } catch ($e) {
          if ($e === $C) {
            throw $e;
          }
          e = $e;
          {
            asyncGeneratorFinish(g, THROW, e);
            return;
          }
        }
        performThen(promise, (v) => {
          if ($f) {
            return [$s10 || ($s10 = {}), g];
          }
          try {
            return asyncGeneratorFinish(g, NEXT, v);
          } catch ($e) {
            if ($e === $C) {
              $frame(154, [v], [$s10 || ($s10 = {}), g]);
            }
            throw $e;
          }
        /*#0.154*/}, (e) => {
          if ($f) {
            return [$s10 || ($s10 = {}), g];
          }
          try {
            return asyncGeneratorFinish(g, THROW, e);
          } catch ($e) {
            if ($e === $C) {
              $frame(155, [e], [$s10 || ($s10 = {}), g]);
            }
            throw $e;
          }
        /*#0.155*/}, void 0, void 0);
      } catch ($e) {
        if ($e === $C) {
          $frame(153, [promise, e], [$s10 || ($s10 = {}), g], void 0, void 0);
        }
        throw $e;
      }
    /*#0.153*/}
    $openAsync$1 = {
      $openAsync: function (x) {
        var m, it, r;
        try {
          if ($p) {
            $poll();
          }
          if (x === void 0 || x === null) {
            throw new NativeTypeError("Cannot convert undefined or null to object");
          }
          m = x[SymbolAsyncIterator];
          if (m === void 0 || m === null) {
            r = $delegate$1(x);
            return {
              __proto__: null,
              it: r.it,
              next: r.next,
              done: false,
              sync: true,
              result: void 0,
              stage: 0
            };
          }
          if (typeof m !== "function") {
            throw new NativeTypeError(describe(m) + " is not a method");
          }
          it = call(m, x);
          if (!isObject(it)) {
            throw notObject(it);
          }
          return {
            __proto__: null,
            it,
            next: it.next,
            done: false,
            sync: false,
            result: void 0,
            stage: 0
          };
        } catch ($e) {
          if ($e === $C) {
            $frame(156, [x, m, it, void 0], [], this, new.target);
          }
          throw $e;
        }
      /*#0.156*/}
    }["$openAsync"];
    $nextAsync$1 = {
      $nextAsync: function (r) {
        var next;
        try {
          if ($p) {
            $poll();
          }
          r.done = true;
          if (r.sync) {
            return asyncFromSync(r, NEXT, void 0, false);
          }
          next = r.next;
          if (typeof next !== "function") {
            throw new NativeTypeError("iterator.next is missing or not a function");
          }
          return call(next, r.it);
        } catch ($e) {
          if ($e === $C) {
            $frame(157, [r, next], [], this, new.target);
          }
          throw $e;
        }
      /*#0.157*/}
    }["$nextAsync"];
    $gotAsync$1 = {
      $gotAsync: function (r, result) {
        var v;
        try {
          if (!isObject(result)) {
            throw notObject(result);
          }
          if (result.done) {
            return void 0;
          }
          v = result.value;
          r.done = false;
          return v;
        } catch ($e) {
          if ($e === $C) {
            $frame(158, [r, result, void 0], [], this, new.target);
          }
          throw $e;
        }
      /*#0.158*/}
    }["$gotAsync"];
    $shutAsync$1 = {
      $shutAsync: function (r) {
        var it, f;
        if (r.done) {
          return false;
        }
        try {
          if ($p) {
            $poll();
          }
          r.done = true;
          if (r.sync) {
            r.result = asyncFromSync(r, RETURN, void 0, false);
            return true;
          }
          it = r.it;
          f = it.return;
          if (f === void 0 || f === null) {
            return false;
          }
          if (typeof f !== "function") {
            throw new NativeTypeError(describe(f) + " is not a method");
          }
          r.result = call(f, it);
          return true;
        } catch ($e) {
          if ($e === $C) {
            $frame(159, [r, it, f], [], this, new.target);
          }
          throw $e;
        }
      /*#0.159*/}
    }["$shutAsync"];
    $needObject$1 = {
      $needObject: function (v) {
        "sealed";
        if (!isObject(v)) {
          throw notObject(v);
        }
      /*#0.160*/}
    }["$needObject"];
    function asyncFromSync(r, kind, value, given) {
      var outcome, it, done, promise, f, result, e;
      try {
        if ($p) {
          $poll();
        }
        outcome = newPromise();
        it = r.it;
        try {
          f = kind === NEXT ? r.next : kind === THROW ? it.throw : it.return;
          if (kind !== NEXT && (f === void 0 || f === null)) {
            if (kind === THROW) {
              settle(outcome, REJECTED, value);
            } else {
              resolvePromise(outcome, { value, done: true });
            }
            return outcome;
          }
          if (typeof f !== "function") {
            throw new NativeTypeError(describe(f) + " is not a function");
          }
          result = given ? call(f, it, value) : call(f, it);
          if (!isObject(result)) {
            throw notObject(result);
          }
          done = !!result.done;
          promise = $promiseResolve(result.value);
        } catch ($e) {
          if ($e === $C) {
            throw $e;
          }
          e = $e;
          {
            settle(outcome, REJECTED, e);
            return outcome;
          }
        }
        performThen(promise, asyncFromSyncResult(done), void 0, outcome, void 0);
        return outcome;
      } catch ($e) {
        if ($e === $C) {
          $frame(161, [r, kind, value, given, outcome, it, done, promise, f, result, e], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.161*/}
    function asyncFromSyncResult(done) {
      let $s11;
      return [(value) => {
        if ($f) {
          return [$s11 || ($s11 = {}), done];
        }
        return { value, done };
      /*#0.163*/}][0];
    /*#0.162*/}
    $forwardAsync$1 = {
      $forwardAsync: function (r, mode, v) {
        var it, f, next, f$1, close;
        try {
          if ($p) {
            $poll();
          }
          it = r.it;
          if (r.sync) {
            return asyncFromSync(r, mode, mode === RETURN ? v.value : v, true);
          }
          if (mode === NEXT) {
            next = r.next;
            if (typeof next !== "function") {
              throw new NativeTypeError("iterator.next is missing or not a function");
            }
            return call(next, it, v);
          }
          if (mode === THROW) {
            f$1 = it.throw;
            if (f$1 !== void 0 && f$1 !== null) {
              return call(f$1, it, v);
            }
            close = it.return;
            if (close === void 0 || close === null) {
              throw noThrow();
            }
            r.stage = 1;
            return call(close, it);
          }
          f = it.return;
          if (f !== void 0 && f !== null) {
            return call(f, it, v.value);
          }
          r.stage = 2;
          return v.value;
        } catch ($e) {
          if ($e === $C) {
            $frame(164, [r, mode, v, it, f, next, f$1, close], [], this, new.target);
          }
          throw $e;
        }
      /*#0.164*/}
    }["$forwardAsync"];
    function noThrow() {
      try {
        if ($p) {
          $poll();
        }
        return new NativeTypeError("The iterator does not provide a 'throw' method");
      } catch ($e) {
        if ($e === $C) {
          $frame(165, [], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.165*/}
    $receivedAsync$1 = {
      $receivedAsync: function (r, result) {
        if (r.stage === 2) {
          r.done = true;
          return result;
        }
        try {
          if (!isObject(result)) {
            throw notObject(result);
          }
          if (r.stage === 1) {
            throw noThrow();
          }
          if (result.done) {
            r.done = true;
          }
          return result.value;
        } catch ($e) {
          if ($e === $C) {
            $frame(166, [r, result], [], this, new.target);
          }
          throw $e;
        }
      /*#0.166*/}
    }["$receivedAsync"];
    function installPromise() {
      var hidden, copy;
      try {
        if ($p) {
          $poll();
        }
        hidden = (o, key, f, length) => {
          try {
            if ($p) {
              $poll();
            }
            dress(f, key, length);
            objectDefineProperty(o, key, {
              __proto__: null,
              value: f,
              writable: true,
              enumerable: false,
              configurable: true
            });
          } catch ($e) {
            if ($e === $C) {
              $frame(168, [o, key, f, length], []);
            }
            throw $e;
          }
        /*#0.168*/};
        copy = (to, from, key) => {
          try {
            if ($p) {
              $poll();
            }
            return objectDefineProperty(to, key, getOwnPropertyDescriptor(from, key));
          } catch ($e) {
            if ($e === $C) {
              $frame(169, [to, from, key], []);
            }
            throw $e;
          }
        /*#0.169*/};
        dress(PromiseFunction, "Promise", 1);
        objectDefineProperty(PromiseFunction, "prototype", { __proto__: null, writable: false });
        hidden(PromiseFunction, "all", promiseAll, 1);
        hidden(PromiseFunction, "allSettled", promiseAllSettled, 1);
        hidden(PromiseFunction, "any", promiseAny, 1);
        hidden(PromiseFunction, "race", promiseRace, 1);
        hidden(PromiseFunction, "resolve", staticResolve, 1);
        hidden(PromiseFunction, "reject", staticReject, 1);
        copy(PromiseFunction, NativePromise, SymbolSpecies);
        hidden(PromisePrototype, "then", promiseThen, 2);
        hidden(PromisePrototype, "catch", promiseCatch, 1);
        hidden(PromisePrototype, "finally", promiseFinally, 1);
        copy(PromisePrototype, NativePromise.prototype, SymbolToStringTag);
        hidden(globalThis, "Promise", PromiseFunction, 1);
        hidden(globalThis, "queueMicrotask", enqueueMicrotask, 1);
        objectDefineProperty(globalThis, "queueMicrotask", { __proto__: null, enumerable: true });
      } catch ($e) {
        if ($e === $C) {
          $frame(167, [hidden, copy], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.167*/}
    function installAsyncGenerators() {
      var tag, fixed, method;
      try {
        if ($p) {
          $poll();
        }
        tag = (o, name) => {
          try {
            if ($p) {
              $poll();
            }
            return objectDefineProperty(o, SymbolToStringTag, { __proto__: null, value: name, configurable: true });
          } catch ($e) {
            if ($e === $C) {
              $frame(171, [o, name], []);
            }
            throw $e;
          }
        /*#0.171*/};
        fixed = (o, key, value) => {
          try {
            if ($p) {
              $poll();
            }
            return objectDefineProperty(o, key, { __proto__: null, value, configurable: true });
          } catch ($e) {
            if ($e === $C) {
              $frame(172, [o, key, value], []);
            }
            throw $e;
          }
        /*#0.172*/};
        method = (o, key, f, name, length) => {
          try {
            if ($p) {
              $poll();
            }
            dress(f, name, length);
            objectDefineProperty(o, key, { __proto__: null, value: f, writable: true, configurable: true });
          } catch ($e) {
            if ($e === $C) {
              $frame(173, [o, key, f, name, length], []);
            }
            throw $e;
          }
        /*#0.173*/};
        if (NativeSymbol.asyncIterator === void 0) {
          objectDefineProperty(NativeSymbol, "asyncIterator", { __proto__: null, value: SymbolAsyncIterator });
        }
        method(AsyncIteratorPrototype, SymbolAsyncIterator, asyncIterator, "[Symbol.asyncIterator]", 0);
        fixed(AsyncGeneratorPrototype, "constructor", AsyncGeneratorFunctionPrototype);
        method(AsyncGeneratorPrototype, "next", asyncGeneratorNext, "next", 1);
        method(AsyncGeneratorPrototype, "return", asyncGeneratorReturn, "return", 1);
        method(AsyncGeneratorPrototype, "throw", asyncGeneratorThrow, "throw", 1);
        tag(AsyncGeneratorPrototype, "AsyncGenerator");
        fixed(AsyncGeneratorFunctionPrototype, "prototype", AsyncGeneratorPrototype);
        fixed(AsyncGeneratorFunctionPrototype, "constructor", void 0);
        tag(AsyncGeneratorFunctionPrototype, "AsyncGeneratorFunction");
      } catch ($e) {
        if ($e === $C) {
          $frame(170, [tag, fixed, method], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.170*/}
    function dressGenerator(f, kind, prototype) {
      "sealed";
      setPrototypeOf(f, kind);
      objectDefineProperty(f, "prototype", {
        __proto__: null,
        value: { __proto__: prototype },
        writable: true,
        enumerable: false,
        configurable: false
      });
      return f;
    /*#0.174*/}
    $generatorFunction$1 = {
      $generatorFunction: function (f) {
        "sealed";
        return dressGenerator(f, GeneratorFunctionPrototype, GeneratorPrototype);
      /*#0.175*/}
    }["$generatorFunction"];
    $asyncGeneratorFunction$1 = {
      $asyncGeneratorFunction: function (f) {
        "sealed";
        return dressGenerator(f, AsyncGeneratorFunctionPrototype, AsyncGeneratorPrototype);
      /*#0.176*/}
    }["$asyncGeneratorFunction"];
    $generator$1 = {
      $generator: function (f, generator) {
        "sealed";
        var prototype;
        prototype = f.prototype;
        return setPrototypeOf(generator, isObject(prototype) ? prototype : GeneratorPrototype);
      /*#0.177*/}
    }["$generator"];
    $kindOfMethod$1 = {
      $kindOfMethod: function (home, key, kind) {
        "sealed";
        var d, f;
        d = getOwnPropertyDescriptor(home, key);
        f = d === void 0 ? void 0 : d.value;
        if (typeof f !== "function") {
          return;
        }
        if (kind === 0) {
          $asyncFunction$1(f);
        } else if (kind === 1) {
          $generatorFunction$1(f);
        } else {
          $asyncGeneratorFunction$1(f);
        }
      /*#0.178*/}
    }["$kindOfMethod"];
    $kindOfOnly$1 = {
      $kindOfOnly: function (home, kind) {
        "sealed";
        $kindOfMethod$1(home, ReflectOwnKeys(home)[0], kind);
        return home;
      /*#0.179*/}
    }["$kindOfOnly"];
    $kindsOfMethods$1 = {
      $kindsOfMethods: function (home, ...list) {
        "sealed";
        var i;
        for (i = 0; i < list.length; i += 2) {
          $kindOfMethod$1(home, list[i], list[i + 1]);
        }
        return home;
      /*#0.180*/}
    }["$kindsOfMethods"];
    function canBeHeldWeakly(v) {
      try {
        if ($p) {
          $poll();
        }
        return isObject(v) || typeof v === "symbol" && keyForSymbol(v) === void 0;
      } catch ($e) {
        if ($e === $C) {
          $frame(181, [v], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.181*/}
    function born(o, target, prototype) {
      "sealed";
      if (getPrototypeOf(o) === ObjectPrototype && !isObject(target.prototype)) {
        setPrototypeOf(o, prototype);
      }
    /*#0.182*/}
    function WeakRefFunction(target) {
      "sealed";
      if (new.target === void 0) {
        throw new NativeTypeError("Constructor WeakRef requires 'new'");
      }
      if (!canBeHeldWeakly(target)) {
        throw new NativeTypeError("WeakRef: invalid target");
      }
      born(this, new.target, WeakRefPrototype);
      if (weakRefs.targets === void 0) {
        weakRefs.targets = setPrototypeOf(new NativeWeakMap(), slotTable);
      }
      weakRefs.targets.set(this, [target]);
    /*#0.183*/}
    function RegistryFunction(cleanup) {
      "sealed";
      if (new.target === void 0) {
        throw new NativeTypeError("Constructor FinalizationRegistry requires 'new'");
      }
      if (typeof cleanup !== "function") {
        throw new NativeTypeError("FinalizationRegistry: cleanup must be callable");
      }
      born(this, new.target, RegistryPrototype);
      if (weakRefs.registries === void 0) {
        weakRefs.registries = setPrototypeOf(new NativeWeakMap(), slotTable);
      }
      weakRefs.registries.set(this, { __proto__: null, objects: setPrototypeOf(new NativeWeakSet(), tokenTable), symbols: new NativeSet() });
    /*#0.184*/}
    function registryOf(v, method) {
      "sealed";
      var registry;
      registry = weakRefs.registries === void 0 ? void 0 : weakRefs.registries.get(v);
      if (registry === void 0) {
        throw new NativeTypeError("Method FinalizationRegistry.prototype." + method + " called on incompatible receiver " + describe(v));
      }
      return registry;
    /*#0.185*/}
    function badToken(token) {
      try {
        if ($p) {
          $poll();
        }
        return new NativeTypeError("Invalid unregisterToken ('" + describe(token) + "')");
      } catch ($e) {
        if ($e === $C) {
          $frame(186, [token], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.186*/}
    function installWeakRefs() {
      let hidden, method, $s12;
      var constructor;
      try {
        hidden = (o, key, value, writable) => {
          try {
            if ($p) {
              $poll();
            }
            return objectDefineProperty(o, key, {
              __proto__: null,
              value,
              writable,
              enumerable: false,
              configurable: true
            });
          } catch ($e) {
            if ($e === $C) {
              $frame(188, [o, key, value, writable], []);
            }
            throw $e;
          }
        /*#0.188*/};
        method = (o, key, f, length) => {
          if ($f) {
            return [$s12 || ($s12 = {}), hidden];
          }
          try {
            dress(f, key, length);
            hidden(o, key, f, true);
          } catch ($e) {
            if ($e === $C) {
              $frame(189, [o, key, f, length], [$s12 || ($s12 = {}), hidden]);
            }
            throw $e;
          }
        /*#0.189*/};
        constructor = (f, name) => {
          if ($f) {
            return [$s12 || ($s12 = {}), method];
          }
          try {
            if ($p) {
              $poll();
            }
            method(globalThis, name, f, 1);
            objectDefineProperty(f, "prototype", { __proto__: null, writable: false });
          } catch ($e) {
            if ($e === $C) {
              $frame(190, [f, name], [$s12 || ($s12 = {}), method]);
            }
            throw $e;
          }
        /*#0.190*/};
        constructor(WeakRefFunction, "WeakRef");
        method(WeakRefPrototype, "deref", weakRefDeref, 0);
        hidden(WeakRefPrototype, SymbolToStringTag, "WeakRef", false);
        constructor(RegistryFunction, "FinalizationRegistry");
        method(RegistryPrototype, "register", registryRegister, 2);
        method(RegistryPrototype, "unregister", registryUnregister, 1);
        hidden(RegistryPrototype, SymbolToStringTag, "FinalizationRegistry", false);
      } catch ($e) {
        if ($e === $C) {
          $frame(187, [constructor], [$s12 || ($s12 = {}), hidden, method], void 0, void 0);
        }
        throw $e;
      }
    /*#0.187*/}
    $eval$1 = {
      $eval: function (f, args, place, scope) {
        var text;
        try {
          if ($p) {
            $poll();
          }
          if (f !== evalFunction) {
            return ReflectApply(f, void 0, args);
          }
          text = args[0];
          if (typeof text !== "string") {
            return text;
          }
          return ReflectApply(compileText("eval", text, place), void 0, scope);
        } catch ($e) {
          if ($e === $C) {
            $frame(191, [f, args, place, scope, text], [], this, new.target);
          }
          throw $e;
        }
      /*#0.191*/}
    }["$eval"];
    $evalScope$1 = {
      $evalScope: function () {
        return { __proto__: EvalScope };
      /*#0.192*/}
    }["$evalScope"];
    $withObject$1 = {
      $withObject: function (v) {
        try {
          return toObject(v);
        } catch ($e) {
          if ($e === $C) {
            $frame(193, [v], [], this, new.target);
          }
          throw $e;
        }
      /*#0.193*/}
    }["$withObject"];
    $scoped$1 = {
      $scoped: function (o, name) {
        var hidden;
        if (!(name in o)) {
          return false;
        }
        hidden = o[SymbolUnscopables];
        return !isObject(hidden) || !hidden[name];
      /*#0.194*/}
    }["$scoped"];
    $scopedSet$1 = {
      $scopedSet: function (o, name, value) {
        try {
          if ($p) {
            $poll();
          }
          if (!(name in o)) {
            throw new NativeReferenceError(name + " is not defined");
          }
          o[name] = value;
          return value;
        } catch ($e) {
          if ($e === $C) {
            $frame(195, [o, name, value], [], this, new.target);
          }
          throw $e;
        }
      /*#0.195*/}
    }["$scopedSet"];
    $thisOf$1 = {
      $thisOf: function (o) {
        try {
          if ($p) {
            $poll();
          }
          return o === void 0 || getPrototypeOf(o) === EvalScope ? void 0 : o;
        } catch ($e) {
          if ($e === $C) {
            $frame(196, [o], [], this, new.target);
          }
          throw $e;
        }
      /*#0.196*/}
    }["$thisOf"];
    $declared$1 = {
      $declared: function (name) {
        try {
          if ($p) {
            $poll();
          }
          throw new NativeSyntaxError("Identifier '" + name + "' has already been declared");
        } catch ($e) {
          if ($e === $C) {
            $frame(197, [name], [], this, new.target);
          }
          throw $e;
        }
      /*#0.197*/}
    }["$declared"];
    $declareVar$1 = {
      $declareVar: function (o, name) {
        try {
          if ($p) {
            $poll();
          }
          if (getOwnPropertyDescriptor(o, name) !== void 0) {
            return;
          }
          objectDefineProperty(o, name, {
            __proto__: null,
            value: void 0,
            writable: true,
            enumerable: true,
            configurable: true
          });
        } catch ($e) {
          if ($e === $C) {
            $frame(198, [o, name], [], this, new.target);
          }
          throw $e;
        }
      /*#0.198*/}
    }["$declareVar"];
    $declareFunction$1 = {
      $declareFunction: function (o, name, f) {
        var was;
        try {
          if ($p) {
            $poll();
          }
          was = getOwnPropertyDescriptor(o, name);
          if (f === void 0 && (was === void 0 || was.configurable || was.writable && was.enumerable)) {
            return;
          }
          if (was === void 0 || was.configurable) {
            objectDefineProperty(o, name, {
              __proto__: null,
              value: f,
              writable: true,
              enumerable: true,
              configurable: true
            });
          } else if (was.writable && was.enumerable) {
            o[name] = f;
          } else {
            throw new NativeTypeError("Cannot declare global function '" + name + "'");
          }
        } catch ($e) {
          if ($e === $C) {
            $frame(199, [o, name, f, void 0], [], this, new.target);
          }
          throw $e;
        }
      /*#0.199*/}
    }["$declareFunction"];
    function functionOfText(kind, args, own, target) {
      var n, params, body, f, i, proto;
      try {
        if ($p) {
          $poll();
        }
        n = args.length;
        params = "";
        body = "";
        for (i = 0; i < n - 1; i++) {
          if ($p) {
            $poll();
          }
          if (i > 0) {
            params += ",";
          }
          params += `${args[i]}`;
        }
        if (n > 0) {
          body = `${args[n - 1]}`;
        }
        f = compileText(kind, params, body);
        if (target !== void 0 && target !== own) {
          proto = target.prototype;
          if (isObject(proto)) {
            setPrototypeOf(f, proto);
          }
        }
        return f;
      } catch ($e) {
        if ($e === $C) {
          $frame(200, [kind, args, own, target, n, params, body, f, i, proto], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.200*/}
    function targetOf(self, target) {
      return self === void 0 ? void 0 : target;
    /*#0.201*/}
    function FunctionOfText(...args) {
      try {
        return functionOfText("function", args, FunctionOfText, targetOf(this, new.target));
      } catch ($e) {
        if ($e === $C) {
          $frame(202, [args], [], this, new.target);
        }
        throw $e;
      }
    /*#0.202*/}
    function GeneratorFunctionOfText(...args) {
      try {
        return functionOfText("function*", args, GeneratorFunctionOfText, targetOf(this, new.target));
      } catch ($e) {
        if ($e === $C) {
          $frame(203, [args], [], this, new.target);
        }
        throw $e;
      }
    /*#0.203*/}
    function AsyncFunctionOfText(...args) {
      try {
        return functionOfText("async function", args, AsyncFunctionOfText, targetOf(this, new.target));
      } catch ($e) {
        if ($e === $C) {
          $frame(204, [args], [], this, new.target);
        }
        throw $e;
      }
    /*#0.204*/}
    function AsyncGeneratorFunctionOfText(...args) {
      try {
        return functionOfText("async function*", args, AsyncGeneratorFunctionOfText, targetOf(this, new.target));
      } catch ($e) {
        if ($e === $C) {
          $frame(205, [args], [], this, new.target);
        }
        throw $e;
      }
    /*#0.205*/}
    function installDynamic() {
      var constructorOf;
      try {
        if ($p) {
          $poll();
        }
        constructorOf = (proto, f) => {
          var was, native, parent;
          try {
            if ($p) {
              $poll();
            }
            was = getOwnPropertyDescriptor(proto, "constructor");
            native = was.value;
            dress(f, native.name, 1);
            objectDefineProperty(f, "prototype", {
              __proto__: null,
              value: proto,
              writable: false,
              enumerable: false,
              configurable: false
            });
            parent = getPrototypeOf(native);
            if (parent !== FunctionPrototype) {
              setPrototypeOf(f, FunctionOfText);
            }
            objectDefineProperty(proto, "constructor", {
              __proto__: null,
              value: f,
              writable: was.writable,
              enumerable: false,
              configurable: true
            });
          } catch ($e) {
            if ($e === $C) {
              $frame(207, [proto, f, was, native, void 0], []);
            }
            throw $e;
          }
        /*#0.207*/};
        constructorOf(FunctionPrototype, FunctionOfText);
        constructorOf(getPrototypeOf(function* () {
          var $1;
        /*#0.208*/}), GeneratorFunctionOfText);
        constructorOf(AsyncFunctionPrototype, AsyncFunctionOfText);
        objectDefineProperty(AsyncGeneratorFunctionPrototype, "constructor", { __proto__: null, value: AsyncGeneratorFunctionOfText });
        dress(AsyncGeneratorFunctionOfText, "AsyncGeneratorFunction", 1);
        objectDefineProperty(AsyncGeneratorFunctionOfText, "prototype", { __proto__: null, value: AsyncGeneratorFunctionPrototype, writable: false });
        setPrototypeOf(AsyncGeneratorFunctionOfText, FunctionOfText);
        $host.AsyncGeneratorFunction = AsyncGeneratorFunctionOfText;
        objectDefineProperty(globalThis, "Function", { __proto__: null, value: FunctionOfText });
        dress(evalFunction, "eval", 1);
        objectDefineProperty(globalThis, "eval", { __proto__: null, value: evalFunction });
      } catch ($e) {
        if ($e === $C) {
          $frame(206, [constructorOf], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.206*/}
    function sameText(text) {
      return text;
    /*#0.209*/}
    function install(o, key, f) {
      var was;
      try {
        if ($p) {
          $poll();
        }
        was = getOwnPropertyDescriptor(o, key);
        dress(f, was.value.name, was.value.length);
        objectDefineProperty(o, key, {
          __proto__: null,
          value: f,
          writable: was.writable,
          enumerable: was.enumerable,
          configurable: was.configurable
        });
      } catch ($e) {
        if ($e === $C) {
          $frame(210, [o, key, f, was], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.210*/}
    function dress(f, name, length) {
      try {
        if ($p) {
          $poll();
        }
        objectDefineProperty(f, "length", {
          __proto__: null,
          value: length,
          writable: false,
          enumerable: false,
          configurable: true
        });
        objectDefineProperty(f, "name", {
          __proto__: null,
          value: name,
          writable: false,
          enumerable: false,
          configurable: true
        });
        installed.set(f, name);
      } catch ($e) {
        if ($e === $C) {
          $frame(211, [f, name, length], [], void 0, void 0);
        }
        throw $e;
      }
    /*#0.211*/}
    $main(function () {
      return [
        $host, NativeArray, NativeObject, NativeRangeError, NativeReferenceError, NativeSet, NativeString, NativeSyntaxError, NativeSymbol, NativeTypeError, ArrayPrototype, FunctionPrototype, ObjectPrototype, RegExpPrototype, StringPrototype, SymbolIterator,
        SymbolMatch, SymbolReplace, SymbolSpecies, SymbolToStringTag, ReflectApply, ReflectConstruct, ReflectDefineProperty, ReflectDeleteProperty, ReflectGet, ReflectOwnKeys, ReflectSet, ReflectSetPrototypeOf, MathFloor, MathTrunc, NativeFreeze, NativeFromEntries,
        getOwnPropertyDescriptor, getPrototypeOf, objectDefineProperty, objectKeys, setPrototypeOf, isArray, isView, NativeBind, NativeToString, call, arrayCopyWithin, arrayIncludes, arrayJoin, arrayPush, arraySlice, arrayToSpliced,
        bind, hasOwn, isEnumerable, objectToString, stringCharCodeAt, stringIndexOf, stringSlice, isPlainArray, MaxLength, MaxArrayLength, END, toObject, toLength, isObject, describe, define,
        notObject, bare, dressed, speciesOf, Probe, isConstructor, ArrayIteratorPrototype, MapIteratorPrototype, SetIteratorPrototype, StringIteratorPrototype, RegExpStringIteratorPrototype, NativeArrayNext, NativeMapNext, NativeSetNext, NativeStringNext, NativeRegExpStringNext,
        NativeArrayValues, NativeMapForEach, NativeSetForEach, NativeTypedEntries, NativeTypedKeys, NativeTypedValues, NativeMatchAll, mapEntriesOf, mapKeysOf, mapValuesOf, mapSize, mapGet, setAdd, setDelete, setHas, setEntriesOf,
        setValuesOf, setSize, typedLength, typedTag, typedAt, mapWalk, setWalk, stringWalk, ARRAY_VALUES, ARRAY_KEYS, ARRAY_ENTRIES, TYPED_VALUES, TYPED_KEYS, TYPED_ENTRIES, MAP_ENTRIES, MAP_KEYS,
        MAP_VALUES, SET_VALUES, SET_ENTRIES, STRING, REGEXP, REGEXP_GLOBAL, REGEXP_UNICODE, kindName, kindNumber, prototypeOfKind, nativeFrom, nativeStringIterator, walk, Cursor, advance, pull,
        arrayNext, mapNext, setNext, stringNext, regexpNext, regexpAdvance, arrayValues, setValues, mapCursor, setCursor, toStr, speciesConstructor, $open$1, openWith, $step$1, stepAfter,
        $shut$1, $shutQuiet$1, drain, $key$1, setAddAll, $superSet$1, NativeEvery, NativeFilter, NativeFind, NativeFindIndex, NativeFindLast, NativeFindLastIndex, NativeFlatMap, NativeForEach, NativeFrom, NativeMapArray,
        NativeReduce, NativeReduceRight, NativeSome, NativeSort, NativeToSorted, forEachRest, mapRest, filterRest, someRest, everyRest, findRest, findIndexRest, findLastRest, findLastIndexRest, reduceRest, reduceRightRest,
        flatMapRest, flatten, fromRest, mapForEachRest, setForEachRest, sortRest, sortBack, toSortedRest, mergeSort, NativeTypedEvery, NativeTypedFilter, NativeTypedFind, NativeTypedFindIndex, NativeTypedFindLast, NativeTypedFindLastIndex, NativeTypedForEach,
        NativeTypedFrom, NativeTypedMap, NativeTypedReduce, NativeTypedReduceRight, NativeTypedSome, NativeTypedSort, NativeTypedToSorted, NativeBigInt64Array, NativeBigUint64Array, NativeFloat32Array, NativeFloat64Array, NativeInt16Array, NativeInt32Array, NativeInt8Array, NativeUint16Array, NativeUint32Array,
        NativeUint8Array, NativeUint8ClampedArray, isTyped, typedConstructor, isBig, checkTyped, GeneratorFunctionPrototype, GeneratorPrototype, GeneratorThrow, NativeGeneratorNext, $returning$1, generatorLeaving, transfer, transferred, generatorNext, $delegate$1,
        NativeDifference, NativeHas, NativeIntersection, NativeIsDisjointFrom, NativeIsSubsetOf, NativeIsSupersetOf, NativeSymmetricDifference, NativeUnion, bareSet, emptySet, copySet, isSet, setRecord, plainly, NativeProxy, isProxy,
        proxyKeys, hasEnumerable, NativeExec, nativeExec, nativeReplace, nativeReplaceAll, nativeRegExpReplace, regExpExec, advanceStringIndex, plainReplace, isRealRegExp, regExpSource, isRegExp, regExpReplace, replaceWith, matchArguments,
        replaceMatches, NativeParse, NativeStringify, isRawJSON, BigIntPrototype, BooleanPrototype, NumberPrototype, bigintValueOf, booleanValueOf, numberValueOf, stringValueOf, isBoxed, boxKind, isKind, unwrap, jsonValue,
        jsonCopy, revive, reviveInto, PENDING, FULFILLED, REJECTED, REACTION, THENABLE, MICROTASK, AWAIT, NO_JOB, CALL_HANDLER, FOLLOW, CALL_BACK, GO_ON, GO_ON_FAILED,
        HAND_ON, HAND_ON_FAILED, NativePromise, NativeWeakMap, slotTable, promises, slotOf, enqueue, wait, core, isPromise, makePromise, newPromise, performThen, awaitOn, settle,
        resolvePromise, thenPlain, enqueueCall, takeJob, jobHandler, jobValue, jobTarget, jobCapability, jobBegins, setMain, resolvingFunctions, adopt, enqueueMicrotask, PromiseFunction, PromisePrototype, speciesOfPromise,
        newCapability, capabilityExecutor, promiseResolve, promiseThen, promiseCatch, promiseFinally, finallyFunctions, returner, thrower, staticResolve, staticReject, $promiseResolve, NativeAggregateError, nothing, aggregate, ALL,
        ALL_SETTLED, ANY, RACE, combine, visitAll, arrived, elementFunctions, needObject, promiseAll, promiseAllSettled, promiseAny, promiseRace, GeneratorNext, AsyncFunctionPrototype, $asyncFunction$1, thrownLater,
        goOn, GENERATOR_START, GENERATOR_YIELD, GENERATOR_RUNNING, GENERATOR_AWAITING_RETURN, GENERATOR_DONE, NEXT, THROW, RETURN, yieldMark, asyncGeneratorOf, asyncGeneratorNext, asyncGeneratorReturn, asyncGeneratorThrow, asyncGeneratorRequest, asyncGeneratorGoOn,
        asyncGeneratorUnwrap, asyncGeneratorAnswer, asyncGeneratorFinish, asyncGeneratorDrain, asyncGeneratorAwaitReturn, asyncFromSync, asyncFromSyncResult, noThrow, SymbolAsyncIterator, asyncIterator, AsyncIteratorPrototype, AsyncGeneratorPrototype, AsyncGeneratorFunctionPrototype, dressGenerator, $generatorFunction$1, $asyncGeneratorFunction$1,
        $kindOfMethod$1, weakRefs, tokenTable, NativeWeakSet, canBeHeldWeakly, keyForSymbol, born, WeakRefFunction, WeakRefPrototype, RegistryFunction, RegistryPrototype, registryOf, badToken, weakRefDeref, registryRegister, registryUnregister,
        compileText, EvalScope, SymbolUnscopables, evalFunction, functionOfText, targetOf, FunctionOfText, GeneratorFunctionOfText, AsyncFunctionOfText, AsyncGeneratorFunctionOfText, installed, nameOf, original, dress
      ];
    });
    try {
      if ($p) {
        $poll();
      }
      NativeArray = Array;
      NativeMap = Map;
      NativeNumber = Number;
      NativeObject = Object;
      NativeRangeError = RangeError;
      NativeReferenceError = ReferenceError;
      NativeSet = Set;
      NativeString = String;
      NativeSyntaxError = SyntaxError;
      NativeSymbol = Symbol;
      NativeTypeError = TypeError;
      ArrayPrototype = NativeArray.prototype;
      FunctionPrototype = Function.prototype;
      MapPrototype = NativeMap.prototype;
      ObjectPrototype = NativeObject.prototype;
      RegExpPrototype = RegExp.prototype;
      SetPrototype = NativeSet.prototype;
      StringPrototype = NativeString.prototype;
      SymbolIterator = Symbol.iterator;
      SymbolMatch = Symbol.match;
      SymbolMatchAll = Symbol.matchAll;
      SymbolReplace = Symbol.replace;
      SymbolSpecies = Symbol.species;
      SymbolToStringTag = Symbol.toStringTag;
      ReflectApply = Reflect.apply;
      ReflectConstruct = Reflect.construct;
      ReflectDefineProperty = Reflect.defineProperty;
      ReflectDeleteProperty = Reflect.deleteProperty;
      ReflectGet = Reflect.get;
      ReflectOwnKeys = Reflect.ownKeys;
      ReflectSet = Reflect.set;
      ReflectSetPrototypeOf = Reflect.setPrototypeOf;
      MathFloor = Math.floor;
      MathTrunc = Math.trunc;
      NativeFreeze = NativeObject.freeze;
      NativeFromEntries = NativeObject.fromEntries;
      getOwnPropertyDescriptor = NativeObject.getOwnPropertyDescriptor;
      getPrototypeOf = NativeObject.getPrototypeOf;
      objectDefineProperty = NativeObject.defineProperty;
      objectKeys = NativeObject.keys;
      setPrototypeOf = NativeObject.setPrototypeOf;
      isArray = NativeArray.isArray;
      isView = ArrayBuffer.isView;
      NativeBind = FunctionPrototype.bind;
      NativeToString = FunctionPrototype.toString;
      call = NativeBind.call(FunctionPrototype.call, FunctionPrototype.call);
      uncurry = NativeBind.call(NativeBind, FunctionPrototype.call);
      $host.call = call;
      arrayCopyWithin = uncurry(ArrayPrototype.copyWithin);
      arrayIncludes = uncurry(ArrayPrototype.includes);
      arrayJoin = uncurry(ArrayPrototype.join);
      arrayPush = ArrayPrototype.push;
      arraySlice = uncurry(ArrayPrototype.slice);
      arrayToSpliced = uncurry(ArrayPrototype.toSpliced);
      bind = uncurry(NativeBind);
      hasOwn = NativeObject.hasOwn;
      isEnumerable = uncurry(ObjectPrototype.propertyIsEnumerable);
      objectToString = uncurry(ObjectPrototype.toString);
      stringCharCodeAt = uncurry(StringPrototype.charCodeAt);
      stringIndexOf = uncurry(StringPrototype.indexOf);
      stringSlice = uncurry(StringPrototype.slice);
      isPlainArray = $host.isPlainArray || isArray;
      MaxLength = 9007199254740991;
      MaxArrayLength = 4294967295;
      Probe = class Probe extends NativeObject {
        static {
          $class(this, 212);
        }
        constructor() {
          return ObjectPrototype;
        }
      /*#0.212*/};
      ArrayIteratorPrototype = getPrototypeOf([][SymbolIterator]());
      MapIteratorPrototype = getPrototypeOf(new NativeMap()[SymbolIterator]());
      SetIteratorPrototype = getPrototypeOf(new NativeSet()[SymbolIterator]());
      StringIteratorPrototype = getPrototypeOf(""[SymbolIterator]());
      RegExpStringIteratorPrototype = getPrototypeOf(RegExpPrototype[SymbolMatchAll].call(/a/g, ""));
      TypedArray = getPrototypeOf(Int8Array);
      TypedArrayPrototype = TypedArray.prototype;
      NativeArrayNext = ArrayIteratorPrototype.next;
      NativeMapNext = MapIteratorPrototype.next;
      NativeSetNext = SetIteratorPrototype.next;
      NativeStringNext = StringIteratorPrototype.next;
      NativeRegExpStringNext = RegExpStringIteratorPrototype.next;
      NativeArrayValues = ArrayPrototype.values;
      NativeMapEntries = MapPrototype.entries;
      NativeMapKeys = MapPrototype.keys;
      NativeMapValues = MapPrototype.values;
      NativeSetEntries = SetPrototype.entries;
      NativeSetValues = SetPrototype.values;
      NativeMapForEach = MapPrototype.forEach;
      NativeSetForEach = SetPrototype.forEach;
      NativeTypedEntries = TypedArrayPrototype.entries;
      NativeTypedKeys = TypedArrayPrototype.keys;
      NativeTypedValues = TypedArrayPrototype.values;
      NativeMatchAll = RegExpPrototype[SymbolMatchAll];
      mapEntriesOf = uncurry(NativeMapEntries);
      mapKeysOf = uncurry(NativeMapKeys);
      mapValuesOf = uncurry(NativeMapValues);
      mapSize = uncurry(getOwnPropertyDescriptor(MapPrototype, "size").get);
      mapGet = uncurry(MapPrototype.get);
      setAdd = uncurry(SetPrototype.add);
      setDelete = uncurry(SetPrototype.delete);
      setHas = uncurry(SetPrototype.has);
      setEntriesOf = uncurry(NativeSetEntries);
      setValuesOf = uncurry(NativeSetValues);
      setSize = uncurry(getOwnPropertyDescriptor(SetPrototype, "size").get);
      typedLength = uncurry(getOwnPropertyDescriptor(TypedArrayPrototype, "length").get);
      typedTag = uncurry(getOwnPropertyDescriptor(TypedArrayPrototype, SymbolToStringTag).get);
      typedAt = uncurry(TypedArrayPrototype.at);
      ({ self } = {
        self() {
          return this;
        /*#0.213*/}
      });
      mapWalk = { __proto__: null, next: NativeMapNext, [SymbolIterator]: self };
      setWalk = { __proto__: null, next: NativeSetNext, [SymbolIterator]: self };
      stringWalk = { __proto__: null, next: NativeStringNext, [SymbolIterator]: self };
      ARRAY_VALUES = 0;
      ARRAY_KEYS = 1;
      ARRAY_ENTRIES = 2;
      TYPED_VALUES = 3;
      TYPED_KEYS = 4;
      TYPED_ENTRIES = 5;
      MAP_ENTRIES = 6;
      MAP_KEYS = 7;
      MAP_VALUES = 8;
      SET_VALUES = 9;
      SET_ENTRIES = 10;
      STRING = 11;
      REGEXP = 12;
      REGEXP_GLOBAL = 13;
      REGEXP_UNICODE = 14;
      nativeFrom = uncurry(NativeArray.from);
      nativeStringIterator = uncurry(StringPrototype[SymbolIterator]);
      Cursor = class Cursor {
        static {
          $class(this, 214);
        }
        #kind;
        #source;
        #at;
        constructor(kind, source, at, prototype) {
          this.#kind = kind;
          this.#source = source;
          this.#at = at;
          setPrototypeOf(this, prototype);
        }
        static advance(it) {
          var kind, source, i, n, i$1, n$1, c, r, d;
          kind = it.#kind;
          source = it.#source;
          if (source === void 0) {
            return END;
          }
          if (kind >= MAP_ENTRIES) {
            if (kind <= SET_ENTRIES) {
              r = it.#at.next();
              if (r.done) {
                it.#source = void 0;
                it.#at = void 0;
                return END;
              }
              return r.value;
            }
            i$1 = it.#at;
            n$1 = source.length;
            if (i$1 >= n$1) {
              it.#source = void 0;
              return END;
            }
            c = stringCharCodeAt(source, i$1);
            if (c >= 0xd800 && c <= 0xdbff && i$1 + 1 < n$1) {
              d = stringCharCodeAt(source, i$1 + 1);
              if (d >= 0xdc00 && d <= 0xdfff) {
                it.#at = i$1 + 2;
                return stringSlice(source, i$1, i$1 + 2);
              }
            }
            it.#at = i$1 + 1;
            return source[i$1];
          }
          i = it.#at;
          if (kind < TYPED_VALUES) {
            n = source.length;
            if (typeof n !== "number" || n >>> 0 !== n) {
              n = toLength(n);
            }
          } else {
            n = typedLength(source);
            if (n === 0) {
              typedAt(source, 0);
            }
          }
          if (i >= n) {
            it.#source = void 0;
            return END;
          }
          it.#at = i + 1;
          if (kind === ARRAY_VALUES || kind === TYPED_VALUES) {
            return source[i];
          }
          if (kind === ARRAY_KEYS || kind === TYPED_KEYS) {
            return i;
          }
          return [i, source[i]];
        /*#0.215*/}
        static pull(it) {
          var w, r;
          w = it.#at;
          if (w === void 0) {
            return END;
          }
          r = w.next();
          if (!r.done) {
            return r.value;
          }
          it.#source = void 0;
          it.#at = void 0;
          return END;
        /*#0.216*/}
        static nextOf(it) {
          var kind;
          if (typeof it !== "object" || !(#kind in it)) {
            return void 0;
          }
          kind = it.#kind;
          if (kind <= TYPED_ENTRIES) {
            return arrayNext;
          }
          if (kind <= MAP_VALUES) {
            return mapNext;
          }
          if (kind <= SET_ENTRIES) {
            return setNext;
          }
          return kind === STRING ? stringNext : regexpNext;
        /*#0.217*/}
        static arrayNext() {
          var v;
          if (typeof this !== "object" || this === null || !(#kind in this) || this.#kind > TYPED_ENTRIES) {
            return call(NativeArrayNext, this);
          }
          v = advance(this);
          return v === END ? { value: void 0, done: true } : { value: v, done: false };
        /*#0.218*/}
        static mapNext() {
          var r;
          if (typeof this !== "object" || this === null || !(#kind in this) || this.#kind < MAP_ENTRIES || this.#kind > MAP_VALUES) {
            return call(NativeMapNext, this);
          }
          if (this.#source === void 0) {
            return { value: void 0, done: true };
          }
          r = this.#at.next();
          if (r.done) {
            this.#source = void 0;
            this.#at = void 0;
          }
          return r;
        /*#0.219*/}
        static setNext() {
          var r;
          if (typeof this !== "object" || this === null || !(#kind in this) || this.#kind < SET_VALUES || this.#kind > SET_ENTRIES) {
            return call(NativeSetNext, this);
          }
          if (this.#source === void 0) {
            return { value: void 0, done: true };
          }
          r = this.#at.next();
          if (r.done) {
            this.#source = void 0;
            this.#at = void 0;
          }
          return r;
        /*#0.220*/}
        static stringNext() {
          var v;
          if (typeof this !== "object" || this === null || !(#kind in this) || this.#kind !== STRING) {
            return call(NativeStringNext, this);
          }
          v = advance(this);
          return v === END ? { value: void 0, done: true } : { value: v, done: false };
        /*#0.221*/}
        static kindOf(it) {
          return typeof it === "object" && it !== null && (#kind in it) ? it.#kind : -1;
        /*#0.222*/}
        static sourceOf(it) {
          return it.#source;
        /*#0.223*/}
        static stringOf(it) {
          return it.#at;
        /*#0.224*/}
        static close(it) {
          it.#source = void 0;
          it.#at = void 0;
        /*#0.225*/}
        static describe(it) {
          var kind, source, w, left, at;
          if (typeof it !== "object" || it === null || !(#kind in it)) {
            return void 0;
          }
          kind = it.#kind;
          source = it.#source;
          if (source === void 0) {
            return [kindName(kind), void 0, 0];
          }
          if (kind >= MAP_ENTRIES && kind <= SET_ENTRIES) {
            w = it.#at;
            left = 0;
            while (!w.next().done) {
              left++;
            }
            at = (kind <= MAP_VALUES ? mapSize(source) : setSize(source)) - left;
            it.#at = walk(kind, source, at);
            return [kindName(kind), source, at];
          }
          return [kindName(kind), source, it.#at];
        /*#0.226*/}
        static make(name, source, at) {
          var kind;
          kind = kindNumber(name);
          if (source === void 0) {
            at = void 0;
          } else if (kind >= MAP_ENTRIES && kind <= SET_ENTRIES) {
            at = walk(kind, source, at);
          }
          return new Cursor(kind, source, at, prototypeOfKind(kind));
        /*#0.227*/}
        static drain(it) {
          var kind, source, a, w, n, v;
          kind = it.#kind;
          source = it.#source;
          if (source === void 0) {
            return [];
          }
          if (kind >= MAP_ENTRIES && kind <= STRING) {
            w = it.#at;
            if (kind === STRING) {
              w = setPrototypeOf(nativeStringIterator(w === 0 ? source : stringSlice(source, w)), stringWalk);
            }
            it.#source = void 0;
            it.#at = void 0;
            return nativeFrom(NativeArray, w);
          }
          a = setPrototypeOf([], null);
          for (n = 0;; n++) {
            {
              v = advance(it);
              if (v === END) {
                return setPrototypeOf(a, ArrayPrototype);
              }
              a[n] = v;
            }
          }
        /*#0.228*/}
      /*#0.214*/};
      advance = Cursor.advance;
      pull = Cursor.pull;
      arrayNext = Cursor.arrayNext;
      mapNext = Cursor.mapNext;
      setNext = Cursor.setNext;
      stringNext = Cursor.stringNext;
      ({ next: regexpNext } = {
        next() {
          var v;
          try {
            if ($p) {
              $poll();
            }
            if (Cursor.kindOf(this) < REGEXP) {
              return call(NativeRegExpStringNext, this);
            }
            v = regexpAdvance(this);
            return v === END ? { value: void 0, done: true } : { value: v, done: false };
          } catch ($e) {
            if ($e === $C) {
              $frame(229, [void 0], [], this, void 0);
            }
            throw $e;
          }
        /*#0.229*/}
      });
      ({ values: arrayValues, keys: arrayKeys, entries: arrayEntries } = {
        values() {
          var o;
          try {
            if ($p) {
              $poll();
            }
            o = this;
            if (typeof o !== "object" || o === null) {
              o = toObject(o);
            }
            return new Cursor(isView(o) && typedTag(o) !== void 0 ? TYPED_VALUES : ARRAY_VALUES, o, 0, ArrayIteratorPrototype);
          } catch ($e) {
            if ($e === $C) {
              $frame(230, [o], [], this, void 0);
            }
            throw $e;
          }
        /*#0.230*/},
        keys() {
          var o;
          try {
            if ($p) {
              $poll();
            }
            o = this;
            if (typeof o !== "object" || o === null) {
              o = toObject(o);
            }
            return new Cursor(isView(o) && typedTag(o) !== void 0 ? TYPED_KEYS : ARRAY_KEYS, o, 0, ArrayIteratorPrototype);
          } catch ($e) {
            if ($e === $C) {
              $frame(231, [o], [], this, void 0);
            }
            throw $e;
          }
        /*#0.231*/},
        entries() {
          var o;
          try {
            if ($p) {
              $poll();
            }
            o = this;
            if (typeof o !== "object" || o === null) {
              o = toObject(o);
            }
            return new Cursor(isView(o) && typedTag(o) !== void 0 ? TYPED_ENTRIES : ARRAY_ENTRIES, o, 0, ArrayIteratorPrototype);
          } catch ($e) {
            if ($e === $C) {
              $frame(232, [o], [], this, void 0);
            }
            throw $e;
          }
        /*#0.232*/}
      });
      ({ values: typedValues, keys: typedKeys, entries: typedEntries } = {
        values() {
          try {
            if ($p) {
              $poll();
            }
            if (!isTyped(this)) {
              return call(NativeTypedValues, this);
            }
            return new Cursor(TYPED_VALUES, this, 0, ArrayIteratorPrototype);
          } catch ($e) {
            if ($e === $C) {
              $frame(233, [], [], this, void 0);
            }
            throw $e;
          }
        /*#0.233*/},
        keys() {
          try {
            if ($p) {
              $poll();
            }
            if (!isTyped(this)) {
              return call(NativeTypedKeys, this);
            }
            return new Cursor(TYPED_KEYS, this, 0, ArrayIteratorPrototype);
          } catch ($e) {
            if ($e === $C) {
              $frame(234, [], [], this, void 0);
            }
            throw $e;
          }
        /*#0.234*/},
        entries() {
          try {
            if ($p) {
              $poll();
            }
            if (!isTyped(this)) {
              return call(NativeTypedEntries, this);
            }
            return new Cursor(TYPED_ENTRIES, this, 0, ArrayIteratorPrototype);
          } catch ($e) {
            if ($e === $C) {
              $frame(235, [], [], this, void 0);
            }
            throw $e;
          }
        /*#0.235*/}
      });
      ({ entries: mapEntries, keys: mapKeys, values: mapValues } = {
        entries() {
          try {
            if ($p) {
              $poll();
            }
            return new Cursor(MAP_ENTRIES, this, setPrototypeOf(mapEntriesOf(this), mapWalk), MapIteratorPrototype);
          } catch ($e) {
            if ($e === $C) {
              $frame(236, [], [], this, void 0);
            }
            throw $e;
          }
        /*#0.236*/},
        keys() {
          try {
            if ($p) {
              $poll();
            }
            return new Cursor(MAP_KEYS, this, setPrototypeOf(mapKeysOf(this), mapWalk), MapIteratorPrototype);
          } catch ($e) {
            if ($e === $C) {
              $frame(237, [], [], this, void 0);
            }
            throw $e;
          }
        /*#0.237*/},
        values() {
          try {
            if ($p) {
              $poll();
            }
            return new Cursor(MAP_VALUES, this, setPrototypeOf(mapValuesOf(this), mapWalk), MapIteratorPrototype);
          } catch ($e) {
            if ($e === $C) {
              $frame(238, [], [], this, void 0);
            }
            throw $e;
          }
        /*#0.238*/}
      });
      ({ values: setValues, entries: setEntries } = {
        values() {
          try {
            if ($p) {
              $poll();
            }
            return new Cursor(SET_VALUES, this, setPrototypeOf(setValuesOf(this), setWalk), SetIteratorPrototype);
          } catch ($e) {
            if ($e === $C) {
              $frame(239, [], [], this, void 0);
            }
            throw $e;
          }
        /*#0.239*/},
        entries() {
          try {
            if ($p) {
              $poll();
            }
            return new Cursor(SET_ENTRIES, this, setPrototypeOf(setEntriesOf(this), setWalk), SetIteratorPrototype);
          } catch ($e) {
            if ($e === $C) {
              $frame(240, [], [], this, void 0);
            }
            throw $e;
          }
        /*#0.240*/}
      });
      ({ forEach: mapForEach } = {
        forEach(cb, self) {
          var it;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function") {
              return call(NativeMapForEach, this, cb);
            }
            it = mapCursor(this);
            if (it === null) {
              return call(NativeMapForEach, this, cb);
            }
            return mapForEachRest(cb, self, this, it);
          } catch ($e) {
            if ($e === $C) {
              $frame(241, [cb, self, it], [], this, void 0);
            }
            throw $e;
          }
        /*#0.241*/}
      });
      ({ forEach: setForEach } = {
        forEach(cb, self) {
          var it;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function") {
              return call(NativeSetForEach, this, cb);
            }
            it = setCursor(this);
            if (it === null) {
              return call(NativeSetForEach, this, cb);
            }
            return setForEachRest(cb, self, this, it);
          } catch ($e) {
            if ($e === $C) {
              $frame(242, [cb, self, it], [], this, void 0);
            }
            throw $e;
          }
        /*#0.242*/}
      });
      ({ stringIterator, matchAll } = {
        stringIterator() {
          try {
            if ($p) {
              $poll();
            }
            if (this === null || this === void 0) {
              return nativeStringIterator(this);
            }
            return new Cursor(STRING, toStr(this), 0, StringIteratorPrototype);
          } catch ($e) {
            if ($e === $C) {
              $frame(243, [], [], this, void 0);
            }
            throw $e;
          }
        /*#0.243*/},
        matchAll(string) {
          var s, c, flags, matcher, kind;
          try {
            if ($p) {
              $poll();
            }
            if (!isObject(this)) {
              return call(NativeMatchAll, this, string);
            }
            s = toStr(string);
            c = speciesConstructor(this, RegExp);
            flags = toStr(this.flags);
            matcher = new c(this, flags);
            matcher.lastIndex = toLength(this.lastIndex);
            kind = stringIndexOf(flags, "g") < 0 ? REGEXP : stringIndexOf(flags, "u") < 0 ? REGEXP_GLOBAL : REGEXP_UNICODE;
            return new Cursor(kind, matcher, s, RegExpStringIteratorPrototype);
          } catch ($e) {
            if ($e === $C) {
              $frame(244, [string, s, c, flags, matcher, kind], [], this, void 0);
            }
            throw $e;
          }
        /*#0.244*/}
      });
      NativeEvery = ArrayPrototype.every;
      NativeFilter = ArrayPrototype.filter;
      NativeFind = ArrayPrototype.find;
      NativeFindIndex = ArrayPrototype.findIndex;
      NativeFindLast = ArrayPrototype.findLast;
      NativeFindLastIndex = ArrayPrototype.findLastIndex;
      NativeFlatMap = ArrayPrototype.flatMap;
      NativeForEach = ArrayPrototype.forEach;
      NativeFrom = NativeArray.from;
      NativeMapArray = ArrayPrototype.map;
      NativeReduce = ArrayPrototype.reduce;
      NativeReduceRight = ArrayPrototype.reduceRight;
      NativeSome = ArrayPrototype.some;
      NativeSort = ArrayPrototype.sort;
      NativeToSorted = ArrayPrototype.toSorted;
      ({ every: arrayEvery, filter: arrayFilter, find: arrayFind, findIndex: arrayFindIndex, findLast: arrayFindLast, findLastIndex: arrayFindLastIndex, flatMap: arrayFlatMap, forEach: arrayForEach, map: arrayMap, reduce: arrayReduce, reduceRight: arrayReduceRight, some: arraySome, sort: arraySort, toSorted: arrayToSorted } = {
        forEach(cb, self) {
          var o, n;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || this === null || this === void 0) {
              return call(NativeForEach, this, cb);
            }
            o = typeof this === "object" ? this : NativeObject(this);
            n = o.length;
            if (typeof n !== "number" || n >>> 0 !== n) {
              n = toLength(n);
            }
            return forEachRest(cb, self, o, n, 0);
          } catch ($e) {
            if ($e === $C) {
              $frame(245, [cb, self, o, n], [], this, void 0);
            }
            throw $e;
          }
        /*#0.245*/},
        map(cb, self) {
          var o, n, species, a, i;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || this === null || this === void 0) {
              return call(NativeMapArray, this, cb);
            }
            o = typeof this === "object" ? this : NativeObject(this);
            n = o.length;
            if (typeof n !== "number" || n >>> 0 !== n) {
              n = toLength(n);
            }
            if (isArray(o)) {
              species = o.constructor;
              species = species === NativeArray && NativeArray[SymbolSpecies] === NativeArray ? void 0 : speciesOf(species);
            }
            if (species !== void 0) {
              a = new species(n);
              for (i = 0; i < n; i++) {
                if ($p) {
                  $poll();
                }
                if (i in o) {
                  define(a, i, call(cb, self, o[i], i, o));
                }
              }
              return a;
            }
            if (n > MaxArrayLength) {
              throw new NativeRangeError("Invalid array length");
            }
            return mapRest(cb, self, o, n, 0, setPrototypeOf([], null));
          } catch ($e) {
            if ($e === $C) {
              $frame(246, [cb, self, o, n, species, a, i], [], this, void 0);
            }
            throw $e;
          }
        /*#0.246*/},
        filter(cb, self) {
          var o, n, species, a, k, i, v;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || this === null || this === void 0) {
              return call(NativeFilter, this, cb);
            }
            o = typeof this === "object" ? this : NativeObject(this);
            n = o.length;
            if (typeof n !== "number" || n >>> 0 !== n) {
              n = toLength(n);
            }
            if (isArray(o)) {
              species = o.constructor;
              species = species === NativeArray && NativeArray[SymbolSpecies] === NativeArray ? void 0 : speciesOf(species);
            }
            if (species !== void 0) {
              a = new species(0);
              k = 0;
              for (i = 0; i < n; i++) {
                if ($p) {
                  $poll();
                }
                if (i in o) {
                  v = o[i];
                  if (call(cb, self, v, i, o)) {
                    define(a, k++, v);
                  }
                }
              }
              return a;
            }
            return filterRest(cb, self, o, n, 0, setPrototypeOf([], null), 0);
          } catch ($e) {
            if ($e === $C) {
              $frame(247, [cb, self, o, n, species, a, k, i, v], [], this, void 0);
            }
            throw $e;
          }
        /*#0.247*/},
        some(cb, self) {
          var o, n;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || this === null || this === void 0) {
              return call(NativeSome, this, cb);
            }
            o = typeof this === "object" ? this : NativeObject(this);
            n = o.length;
            if (typeof n !== "number" || n >>> 0 !== n) {
              n = toLength(n);
            }
            return someRest(cb, self, o, n, 0);
          } catch ($e) {
            if ($e === $C) {
              $frame(248, [cb, self, o, n], [], this, void 0);
            }
            throw $e;
          }
        /*#0.248*/},
        every(cb, self) {
          var o, n;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || this === null || this === void 0) {
              return call(NativeEvery, this, cb);
            }
            o = typeof this === "object" ? this : NativeObject(this);
            n = o.length;
            if (typeof n !== "number" || n >>> 0 !== n) {
              n = toLength(n);
            }
            return everyRest(cb, self, o, n, 0);
          } catch ($e) {
            if ($e === $C) {
              $frame(249, [cb, self, o, n], [], this, void 0);
            }
            throw $e;
          }
        /*#0.249*/},
        find(cb, self) {
          var o, n;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || this === null || this === void 0) {
              return call(NativeFind, this, cb);
            }
            o = typeof this === "object" ? this : NativeObject(this);
            n = o.length;
            if (typeof n !== "number" || n >>> 0 !== n) {
              n = toLength(n);
            }
            return findRest(cb, self, o, n, 0);
          } catch ($e) {
            if ($e === $C) {
              $frame(250, [cb, self, o, n], [], this, void 0);
            }
            throw $e;
          }
        /*#0.250*/},
        findIndex(cb, self) {
          var o, n;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || this === null || this === void 0) {
              return call(NativeFindIndex, this, cb);
            }
            o = typeof this === "object" ? this : NativeObject(this);
            n = o.length;
            if (typeof n !== "number" || n >>> 0 !== n) {
              n = toLength(n);
            }
            return findIndexRest(cb, self, o, n, 0);
          } catch ($e) {
            if ($e === $C) {
              $frame(251, [cb, self, o, n], [], this, void 0);
            }
            throw $e;
          }
        /*#0.251*/},
        findLast(cb, self) {
          var o, n;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || this === null || this === void 0) {
              return call(NativeFindLast, this, cb);
            }
            o = typeof this === "object" ? this : NativeObject(this);
            n = o.length;
            if (typeof n !== "number" || n >>> 0 !== n) {
              n = toLength(n);
            }
            return findLastRest(cb, self, o, n - 1);
          } catch ($e) {
            if ($e === $C) {
              $frame(252, [cb, self, o, n], [], this, void 0);
            }
            throw $e;
          }
        /*#0.252*/},
        findLastIndex(cb, self) {
          var o, n;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || this === null || this === void 0) {
              return call(NativeFindLastIndex, this, cb);
            }
            o = typeof this === "object" ? this : NativeObject(this);
            n = o.length;
            if (typeof n !== "number" || n >>> 0 !== n) {
              n = toLength(n);
            }
            return findLastIndexRest(cb, self, o, n - 1);
          } catch ($e) {
            if ($e === $C) {
              $frame(253, [cb, self, o, n], [], this, void 0);
            }
            throw $e;
          }
        /*#0.253*/},
        reduce(cb, ...initial) {
          var o, n, i, v;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || this === null || this === void 0) {
              return call(NativeReduce, this, cb, 0);
            }
            o = typeof this === "object" ? this : NativeObject(this);
            n = o.length;
            if (typeof n !== "number" || n >>> 0 !== n) {
              n = toLength(n);
            }
            i = 0;
            if (initial.length > 0) {
              v = initial[0];
            } else {
              while (i < n && !(i in o)) {
                if ($p) {
                  $poll();
                }
                i++;
              }
              if (i >= n) {
                return call(NativeReduce, [], cb);
              }
              v = o[i++];
            }
            return reduceRest(cb, o, n, i, v);
          } catch ($e) {
            if ($e === $C) {
              $frame(254, [cb, initial, o, n, i, v], [], this, void 0);
            }
            throw $e;
          }
        /*#0.254*/},
        reduceRight(cb, ...initial) {
          var o, n, i, v;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || this === null || this === void 0) {
              return call(NativeReduceRight, this, cb, 0);
            }
            o = typeof this === "object" ? this : NativeObject(this);
            n = o.length;
            if (typeof n !== "number" || n >>> 0 !== n) {
              n = toLength(n);
            }
            i = n - 1;
            if (initial.length > 0) {
              v = initial[0];
            } else {
              while (i >= 0 && !(i in o)) {
                if ($p) {
                  $poll();
                }
                i--;
              }
              if (i < 0) {
                return call(NativeReduceRight, [], cb);
              }
              v = o[i--];
            }
            return reduceRightRest(cb, o, i, v);
          } catch ($e) {
            if ($e === $C) {
              $frame(255, [cb, initial, o, n, i, v], [], this, void 0);
            }
            throw $e;
          }
        /*#0.255*/},
        flatMap(cb, self) {
          var o, n, species, a, k, i, v, m, j;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || this === null || this === void 0) {
              return call(NativeFlatMap, this, cb);
            }
            o = typeof this === "object" ? this : NativeObject(this);
            n = o.length;
            if (typeof n !== "number" || n >>> 0 !== n) {
              n = toLength(n);
            }
            if (isArray(o)) {
              species = o.constructor;
              species = species === NativeArray && NativeArray[SymbolSpecies] === NativeArray ? void 0 : speciesOf(species);
            }
            if (species === void 0) {
              return flatMapRest(cb, self, o, n, 0, setPrototypeOf([], null), 0);
            }
            a = new species(0);
            k = 0;
            for (i = 0; i < n; i++) {
              if ($p) {
                $poll();
              }
              {
                if (!(i in o)) {
                  continue;
                }
                v = call(cb, self, o[i], i, o);
                if (isArray(v)) {
                  m = v.length;
                  if (typeof m !== "number" || m >>> 0 !== m) {
                    m = toLength(m);
                  }
                  for (j = 0; j < m; j++) {
                    if ($p) {
                      $poll();
                    }
                    if (j in v) {
                      define(a, k++, v[j]);
                    }
                  }
                } else {
                  define(a, k++, v);
                }
              }
            }
            return a;
          } catch ($e) {
            if ($e === $C) {
              $frame(256, [cb, self, o, n, species, a, k, i, v, m, j], [], this, void 0);
            }
            throw $e;
          }
        /*#0.256*/},
        sort(compare) {
          var o, n, list, k, undefineds, i, v;
          try {
            if ($p) {
              $poll();
            }
            if (typeof compare !== "function" || this === null || this === void 0) {
              return call(NativeSort, this, compare);
            }
            o = typeof this === "object" ? this : NativeObject(this);
            n = o.length;
            if (typeof n !== "number" || n >>> 0 !== n) {
              n = toLength(n);
            }
            list = setPrototypeOf([], null);
            k = 0;
            undefineds = 0;
            for (i = 0; i < n; i++) {
              if ($p) {
                $poll();
              }
              if (i in o) {
                v = o[i];
                if (v === void 0) {
                  undefineds++;
                } else {
                  list[k++] = v;
                }
              }
            }
            return sortRest(o, n, list, k, undefineds, compare);
          } catch ($e) {
            if ($e === $C) {
              $frame(257, [compare, o, n, list, k, undefineds, i, void 0], [], this, void 0);
            }
            throw $e;
          }
        /*#0.257*/},
        toSorted(compare) {
          var o, n, list, k, i, v;
          try {
            if ($p) {
              $poll();
            }
            if (typeof compare !== "function" || this === null || this === void 0) {
              return call(NativeToSorted, this, compare);
            }
            o = typeof this === "object" ? this : NativeObject(this);
            n = o.length;
            if (typeof n !== "number" || n >>> 0 !== n) {
              n = toLength(n);
            }
            if (n > MaxArrayLength) {
              throw new NativeRangeError("Invalid array length");
            }
            list = setPrototypeOf([], null);
            k = 0;
            for (i = 0; i < n; i++) {
              if ($p) {
                $poll();
              }
              {
                v = o[i];
                if (v !== void 0) {
                  list[k++] = v;
                }
              }
            }
            return toSortedRest(list, k, n, compare);
          } catch ($e) {
            if ($e === $C) {
              $frame(258, [compare, o, n, list, k, i, void 0], [], this, void 0);
            }
            throw $e;
          }
        /*#0.258*/}
      });
      ({ from: arrayFrom } = {
        from(items, mapper, self) {
          var method, plain, k, o, n, a, a$1, r, v, e, e$1, v$1;
          try {
            if ($p) {
              $poll();
            }
            if (mapper !== void 0 && typeof mapper !== "function") {
              return call(NativeFrom, this, items, mapper);
            }
            if (items === null || items === void 0) {
              return call(NativeFrom, this, items);
            }
            method = items[SymbolIterator];
            plain = this === NativeArray || !isConstructor(this);
            k = 0;
            if (method !== void 0 && method !== null) {
              if (typeof method !== "function") {
                throw new NativeTypeError(describe(method) + " is not a method");
              }
              if (plain && method === arrayValues && mapper === void 0 && isPlainArray(items) && ArrayIteratorPrototype.next === arrayNext) {
                return arrayToSpliced(items, 0, 0);
              }
              a$1 = plain ? bare() : new this();
              r = openWith(items, method);
              for (;; k++) {
                if ($p) {
                  $poll();
                }
                {
                  v = $step$1(r);
                  if (r.done) {
                    break;
                  }
                  if (plain) {
                    if (mapper === void 0) {
                      a$1[k] = v;
                      continue;
                    }
                    try {
                      v = call(mapper, self, v, k);
                    } catch ($e) {
                      if ($e === $C) {
                        throw $e;
                      }
                      e = $e;
                      {
                        $shutQuiet$1(r);
                        throw e;
                      }
                    }
                    a$1[k] = v;
                  } else {
                    try {
                      if (mapper !== void 0) {
                        v = call(mapper, self, v, k);
                      }
                      define(a$1, k, v);
                    } catch ($e) {
                      if ($e === $C) {
                        throw $e;
                      }
                      e$1 = $e;
                      {
                        $shutQuiet$1(r);
                        throw e$1;
                      }
                    }
                  }
                }
              }
              if (plain) {
                return setPrototypeOf(a$1, ArrayPrototype);
              }
              a$1.length = k;
              return a$1;
            }
            o = isObject(items) ? items : NativeObject(items);
            if (plain && mapper === void 0) {
              return arrayToSpliced(o, 0, 0);
            }
            n = toLength(o.length);
            if (plain) {
              if (n > MaxArrayLength) {
                throw new NativeRangeError("Invalid array length");
              }
              return fromRest(mapper, self, o, n, k, setPrototypeOf([], null));
            }
            a = new this(n);
            for (; k < n; k++) {
              if ($p) {
                $poll();
              }
              {
                v$1 = o[k];
                define(a, k, mapper === void 0 ? v$1 : call(mapper, self, v$1, k));
              }
            }
            a.length = n;
            return a;
          } catch ($e) {
            if ($e === $C) {
              $frame(259, [items, mapper, self, method, plain, k, o, n, a, a$1, r, v, e, e$1, v$1], [], this, void 0);
            }
            throw $e;
          }
        /*#0.259*/}
      });
      NativeTypedEvery = TypedArrayPrototype.every;
      NativeTypedFilter = TypedArrayPrototype.filter;
      NativeTypedFind = TypedArrayPrototype.find;
      NativeTypedFindIndex = TypedArrayPrototype.findIndex;
      NativeTypedFindLast = TypedArrayPrototype.findLast;
      NativeTypedFindLastIndex = TypedArrayPrototype.findLastIndex;
      NativeTypedForEach = TypedArrayPrototype.forEach;
      NativeTypedFrom = TypedArray.from;
      NativeTypedMap = TypedArrayPrototype.map;
      NativeTypedReduce = TypedArrayPrototype.reduce;
      NativeTypedReduceRight = TypedArrayPrototype.reduceRight;
      NativeTypedSome = TypedArrayPrototype.some;
      NativeTypedSort = TypedArrayPrototype.sort;
      NativeTypedToSorted = TypedArrayPrototype.toSorted;
      NativeBigInt64Array = BigInt64Array;
      NativeBigUint64Array = BigUint64Array;
      NativeFloat32Array = Float32Array;
      NativeFloat64Array = Float64Array;
      NativeInt16Array = Int16Array;
      NativeInt32Array = Int32Array;
      NativeInt8Array = Int8Array;
      NativeUint16Array = Uint16Array;
      NativeUint32Array = Uint32Array;
      NativeUint8Array = Uint8Array;
      NativeUint8ClampedArray = Uint8ClampedArray;
      ({ every: typedEvery, filter: typedFilter, find: typedFind, findIndex: typedFindIndex, findLast: typedFindLast, findLastIndex: typedFindLastIndex, forEach: typedForEach, map: typedMap, reduce: typedReduce, reduceRight: typedReduceRight, some: typedSome, sort: typedSort, toSorted: typedToSorted } = {
        forEach(cb, self) {
          var o, n, i, i$1;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || !isTyped(this)) {
              return call(NativeTypedForEach, this, cb);
            }
            o = this;
            n = typedLength(o);
            if (self === void 0) {
              for (i = 0; i < n; i++) {
                if ($p) {
                  $poll();
                }
                cb(o[i], i, o);
              }
            } else {
              for (i$1 = 0; i$1 < n; i$1++) {
                if ($p) {
                  $poll();
                }
                call(cb, self, o[i$1], i$1, o);
              }
            }
          } catch ($e) {
            if ($e === $C) {
              $frame(260, [cb, self, o, n, i, i$1], [], this, void 0);
            }
            throw $e;
          }
        /*#0.260*/},
        map(cb, self) {
          var o, n, byDefault, species, a, i, i$1, $1;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || !isTyped(this)) {
              return call(NativeTypedMap, this, cb);
            }
            o = this;
            n = typedLength(o);
            byDefault = typedConstructor(o);
            species = speciesConstructor(o, byDefault);
            a = new species(n);
            if (species !== byDefault) {
              checkTyped(a, n);
              if (($1 = isBig(a)) !== isBig(o)) {
                throw new NativeTypeError("Content type of the derived TypedArray differs");
              }
            }
            if (self === void 0) {
              for (i = 0; i < n; i++) {
                if ($p) {
                  $poll();
                }
                a[i] = cb(o[i], i, o);
              }
            } else {
              for (i$1 = 0; i$1 < n; i$1++) {
                if ($p) {
                  $poll();
                }
                a[i$1] = call(cb, self, o[i$1], i$1, o);
              }
            }
            return a;
          } catch ($e) {
            if ($e === $C) {
              $frame(261, [cb, self, o, n, byDefault, species, a, i, i$1, $1], [], this, void 0);
            }
            throw $e;
          }
        /*#0.261*/},
        filter(cb, self) {
          var o, n, kept, k, byDefault, species, a, i, v, i$1, $1;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || !isTyped(this)) {
              return call(NativeTypedFilter, this, cb);
            }
            o = this;
            n = typedLength(o);
            kept = bare();
            k = 0;
            for (i = 0; i < n; i++) {
              if ($p) {
                $poll();
              }
              {
                v = o[i];
                if (self === void 0 ? cb(v, i, o) : call(cb, self, v, i, o)) {
                  kept[k++] = v;
                }
              }
            }
            byDefault = typedConstructor(o);
            species = speciesConstructor(o, byDefault);
            a = new species(k);
            if (species !== byDefault) {
              checkTyped(a, k);
              if (($1 = isBig(a)) !== isBig(o)) {
                throw new NativeTypeError("Content type of the derived TypedArray differs");
              }
            }
            for (i$1 = 0; i$1 < k; i$1++) {
              if ($p) {
                $poll();
              }
              a[i$1] = kept[i$1];
            }
            return a;
          } catch ($e) {
            if ($e === $C) {
              $frame(262, [cb, self, o, n, kept, k, byDefault, species, a, i, v, i$1, $1], [], this, void 0);
            }
            throw $e;
          }
        /*#0.262*/},
        some(cb, self) {
          var o, n, i;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || !isTyped(this)) {
              return call(NativeTypedSome, this, cb);
            }
            o = this;
            n = typedLength(o);
            for (i = 0; i < n; i++) {
              if ($p) {
                $poll();
              }
              if (self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o)) {
                return true;
              }
            }
            return false;
          } catch ($e) {
            if ($e === $C) {
              $frame(263, [cb, self, o, n, i], [], this, void 0);
            }
            throw $e;
          }
        /*#0.263*/},
        every(cb, self) {
          var o, n, i;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || !isTyped(this)) {
              return call(NativeTypedEvery, this, cb);
            }
            o = this;
            n = typedLength(o);
            for (i = 0; i < n; i++) {
              if ($p) {
                $poll();
              }
              if (!(self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o))) {
                return false;
              }
            }
            return true;
          } catch ($e) {
            if ($e === $C) {
              $frame(264, [cb, self, o, n, i], [], this, void 0);
            }
            throw $e;
          }
        /*#0.264*/},
        find(cb, self) {
          var o, n, i, v;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || !isTyped(this)) {
              return call(NativeTypedFind, this, cb);
            }
            o = this;
            n = typedLength(o);
            for (i = 0; i < n; i++) {
              if ($p) {
                $poll();
              }
              {
                v = o[i];
                if (self === void 0 ? cb(v, i, o) : call(cb, self, v, i, o)) {
                  return v;
                }
              }
            }
          } catch ($e) {
            if ($e === $C) {
              $frame(265, [cb, self, o, n, i, v], [], this, void 0);
            }
            throw $e;
          }
        /*#0.265*/},
        findIndex(cb, self) {
          var o, n, i;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || !isTyped(this)) {
              return call(NativeTypedFindIndex, this, cb);
            }
            o = this;
            n = typedLength(o);
            for (i = 0; i < n; i++) {
              if ($p) {
                $poll();
              }
              if (self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o)) {
                return i;
              }
            }
            return -1;
          } catch ($e) {
            if ($e === $C) {
              $frame(266, [cb, self, o, n, i], [], this, void 0);
            }
            throw $e;
          }
        /*#0.266*/},
        findLast(cb, self) {
          var o, i, v;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || !isTyped(this)) {
              return call(NativeTypedFindLast, this, cb);
            }
            o = this;
            for (i = typedLength(o) - 1; i >= 0; i--) {
              if ($p) {
                $poll();
              }
              {
                v = o[i];
                if (self === void 0 ? cb(v, i, o) : call(cb, self, v, i, o)) {
                  return v;
                }
              }
            }
          } catch ($e) {
            if ($e === $C) {
              $frame(267, [cb, self, o, i, v], [], this, void 0);
            }
            throw $e;
          }
        /*#0.267*/},
        findLastIndex(cb, self) {
          var o, i;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || !isTyped(this)) {
              return call(NativeTypedFindLastIndex, this, cb);
            }
            o = this;
            for (i = typedLength(o) - 1; i >= 0; i--) {
              if ($p) {
                $poll();
              }
              if (self === void 0 ? cb(o[i], i, o) : call(cb, self, o[i], i, o)) {
                return i;
              }
            }
            return -1;
          } catch ($e) {
            if ($e === $C) {
              $frame(268, [cb, self, o, i], [], this, void 0);
            }
            throw $e;
          }
        /*#0.268*/},
        reduce(cb, ...initial) {
          var o, n, i, v;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || !isTyped(this)) {
              return call(NativeTypedReduce, this, cb);
            }
            o = this;
            n = typedLength(o);
            i = 0;
            if (initial.length > 0) {
              v = initial[0];
            } else {
              if (n === 0) {
                return call(NativeTypedReduce, o, cb);
              }
              v = o[i++];
            }
            for (; i < n; i++) {
              if ($p) {
                $poll();
              }
              v = cb(v, o[i], i, o);
            }
            return v;
          } catch ($e) {
            if ($e === $C) {
              $frame(269, [cb, initial, o, n, i, v], [], this, void 0);
            }
            throw $e;
          }
        /*#0.269*/},
        reduceRight(cb, ...initial) {
          var o, i, v;
          try {
            if ($p) {
              $poll();
            }
            if (typeof cb !== "function" || !isTyped(this)) {
              return call(NativeTypedReduceRight, this, cb);
            }
            o = this;
            i = typedLength(o) - 1;
            if (initial.length > 0) {
              v = initial[0];
            } else {
              if (i < 0) {
                return call(NativeTypedReduceRight, o, cb);
              }
              v = o[i--];
            }
            for (; i >= 0; i--) {
              if ($p) {
                $poll();
              }
              v = cb(v, o[i], i, o);
            }
            return v;
          } catch ($e) {
            if ($e === $C) {
              $frame(270, [cb, initial, o, i, v], [], this, void 0);
            }
            throw $e;
          }
        /*#0.270*/},
        sort(compare) {
          var o, n, list, i, i$1;
          try {
            if ($p) {
              $poll();
            }
            if (typeof compare !== "function" || !isTyped(this)) {
              return call(NativeTypedSort, this, compare);
            }
            o = this;
            n = typedLength(o);
            list = bare();
            for (i = 0; i < n; i++) {
              if ($p) {
                $poll();
              }
              list[i] = o[i];
            }
            if (n > 1) {
              list = mergeSort(list, n, compare);
            }
            for (i$1 = 0; i$1 < n; i$1++) {
              if ($p) {
                $poll();
              }
              o[i$1] = list[i$1];
            }
            return o;
          } catch ($e) {
            if ($e === $C) {
              $frame(271, [compare, o, n, list, i, i$1], [], this, void 0);
            }
            throw $e;
          }
        /*#0.271*/},
        toSorted(compare) {
          var o, n, constructor, a, list, i, i$1;
          try {
            if ($p) {
              $poll();
            }
            if (typeof compare !== "function" || !isTyped(this)) {
              return call(NativeTypedToSorted, this, compare);
            }
            o = this;
            n = typedLength(o);
            constructor = typedConstructor(o);
            a = new constructor(n);
            list = bare();
            for (i = 0; i < n; i++) {
              if ($p) {
                $poll();
              }
              list[i] = o[i];
            }
            if (n > 1) {
              list = mergeSort(list, n, compare);
            }
            for (i$1 = 0; i$1 < n; i$1++) {
              if ($p) {
                $poll();
              }
              a[i$1] = list[i$1];
            }
            return a;
          } catch ($e) {
            if ($e === $C) {
              $frame(272, [compare, o, n, constructor, a, list, i, i$1], [], this, void 0);
            }
            throw $e;
          }
        /*#0.272*/}
      });
      ({ from: typedFrom } = {
        from(source, mapper, self) {
          var method, o, n, a, i, v;
          try {
            if ($p) {
              $poll();
            }
            if (!isConstructor(this) || mapper !== void 0 && typeof mapper !== "function" || source === null || source === void 0) {
              return call(NativeTypedFrom, this, source, mapper);
            }
            method = source[SymbolIterator];
            if (method !== void 0 && method !== null) {
              if (typeof method !== "function") {
                throw new NativeTypeError(describe(method) + " is not a method");
              }
              o = method === arrayValues && isPlainArray(source) && ArrayIteratorPrototype.next === arrayNext ? arrayToSpliced(source, 0, 0) : drain(openWith(source, method));
              n = o.length;
            } else {
              o = isObject(source) ? source : NativeObject(source);
              n = toLength(o.length);
            }
            a = new this(n);
            checkTyped(a, n);
            for (i = 0; i < n; i++) {
              if ($p) {
                $poll();
              }
              {
                v = o[i];
                a[i] = mapper === void 0 ? v : self === void 0 ? mapper(v, i) : call(mapper, self, v, i);
              }
            }
            return a;
          } catch ($e) {
            if ($e === $C) {
              $frame(273, [source, mapper, self, method, o, n, a, i, v], [], this, void 0);
            }
            throw $e;
          }
        /*#0.273*/}
      });
      GeneratorFunctionPrototype = getPrototypeOf(function* () {
        var $1;
      /*#0.274*/});
      GeneratorPrototype = GeneratorFunctionPrototype.prototype;
      GeneratorThrow = GeneratorPrototype.throw;
      NativeGeneratorNext = GeneratorPrototype.next;
      $host.generatorMethods = { next: NativeGeneratorNext, throw: GeneratorThrow };
      transfer = { __proto__: null, result: void 0 };
      ({ next: generatorNext, throw: generatorThrow } = {
        next(value) {
          try {
            if ($p) {
              $poll();
            }
            return transferred(call(NativeGeneratorNext, this, value));
          } catch ($e) {
            if ($e === $C) {
              $frame(275, [value], [], this, void 0);
            }
            throw $e;
          }
        /*#0.275*/},
        throw(reason) {
          try {
            if ($p) {
              $poll();
            }
            return transferred(call(GeneratorThrow, this, reason));
          } catch ($e) {
            if ($e === $C) {
              $frame(276, [reason], [], this, void 0);
            }
            throw $e;
          }
        /*#0.276*/}
      });
      generatorReturn = {
        return(value) {
          var e, x;
          try {
            if ($p) {
              $poll();
            }
            e = generatorLeaving(value);
            try {
              return transferred(call(GeneratorThrow, this, e));
            } catch ($e) {
              if ($e === $C) {
                throw $e;
              }
              x = $e;
              {
                if (x === e) {
                  return { value, done: true };
                }
                throw x;
              }
            }
          } catch ($e) {
            if ($e === $C) {
              $frame(277, [value, e, void 0], [], this, void 0);
            }
            throw $e;
          }
        /*#0.277*/}
      }.return;
      NativeDifference = SetPrototype.difference;
      NativeHas = SetPrototype.has;
      NativeIntersection = SetPrototype.intersection;
      NativeIsDisjointFrom = SetPrototype.isDisjointFrom;
      NativeIsSubsetOf = SetPrototype.isSubsetOf;
      NativeIsSupersetOf = SetPrototype.isSupersetOf;
      NativeSymmetricDifference = SetPrototype.symmetricDifference;
      NativeUnion = SetPrototype.union;
      bareSet = objectDefineProperty($1 = { __proto__: null, has: NativeHas, keys: NativeSetValues }, "size", getOwnPropertyDescriptor(SetPrototype, "size"));
      emptySet = setPrototypeOf(new NativeSet(), bareSet);
      ({ difference: setDifference, intersection: setIntersection, isDisjointFrom: setIsDisjointFrom, isSubsetOf: setIsSubsetOf, isSupersetOf: setIsSupersetOf, symmetricDifference: setSymmetricDifference, union: setUnion } = {
        union(other) {
          var o, plain, r, result, v;
          try {
            if ($p) {
              $poll();
            }
            if (!isSet(this)) {
              return call(NativeUnion, this, other);
            }
            o = setRecord(other);
            plain = plainly("union", this, o);
            if (plain !== void 0) {
              return plain;
            }
            r = openWith(o.o, o.keys);
            result = copySet(this);
            for (;;) {
              if ($p) {
                $poll();
              }
              {
                v = $step$1(r);
                if (r.done) {
                  return result;
                }
                setAdd(result, v);
              }
            }
          } catch ($e) {
            if ($e === $C) {
              $frame(278, [other, o, void 0, r, result, v], [], this, void 0);
            }
            throw $e;
          }
        /*#0.278*/},
        intersection(other) {
          var o, plain, result, r, it, v, v$1;
          try {
            if ($p) {
              $poll();
            }
            if (!isSet(this)) {
              return call(NativeIntersection, this, other);
            }
            o = setRecord(other);
            plain = plainly("intersection", this, o);
            if (plain !== void 0) {
              return plain;
            }
            result = new NativeSet();
            if (setSize(this) <= o.size) {
              it = setCursor(this);
              for (;;) {
                if ($p) {
                  $poll();
                }
                {
                  v = pull(it);
                  if (v === END) {
                    return result;
                  }
                  if (call(o.has, o.o, v)) {
                    setAdd(result, v);
                  }
                }
              }
            }
            r = openWith(o.o, o.keys);
            for (;;) {
              if ($p) {
                $poll();
              }
              {
                v$1 = $step$1(r);
                if (r.done) {
                  return result;
                }
                if (setHas(this, v$1)) {
                  setAdd(result, v$1);
                }
              }
            }
          } catch ($e) {
            if ($e === $C) {
              $frame(279, [other, o, void 0, result, r, it, v, v$1], [], this, void 0);
            }
            throw $e;
          }
        /*#0.279*/},
        difference(other) {
          var o, plain, result, r, it, v, v$1;
          try {
            if ($p) {
              $poll();
            }
            if (!isSet(this)) {
              return call(NativeDifference, this, other);
            }
            o = setRecord(other);
            plain = plainly("difference", this, o);
            if (plain !== void 0) {
              return plain;
            }
            result = copySet(this);
            if (setSize(this) <= o.size) {
              it = setCursor(this);
              for (;;) {
                if ($p) {
                  $poll();
                }
                {
                  v = pull(it);
                  if (v === END) {
                    return result;
                  }
                  if (call(o.has, o.o, v)) {
                    setDelete(result, v);
                  }
                }
              }
            }
            r = openWith(o.o, o.keys);
            for (;;) {
              if ($p) {
                $poll();
              }
              {
                v$1 = $step$1(r);
                if (r.done) {
                  return result;
                }
                setDelete(result, v$1);
              }
            }
          } catch ($e) {
            if ($e === $C) {
              $frame(280, [other, o, void 0, result, r, it, v, v$1], [], this, void 0);
            }
            throw $e;
          }
        /*#0.280*/},
        symmetricDifference(other) {
          var o, plain, r, result, v;
          try {
            if ($p) {
              $poll();
            }
            if (!isSet(this)) {
              return call(NativeSymmetricDifference, this, other);
            }
            o = setRecord(other);
            plain = plainly("symmetricDifference", this, o);
            if (plain !== void 0) {
              return plain;
            }
            r = openWith(o.o, o.keys);
            result = copySet(this);
            for (;;) {
              if ($p) {
                $poll();
              }
              {
                v = $step$1(r);
                if (r.done) {
                  return result;
                }
                if (setHas(this, v)) {
                  setDelete(result, v);
                } else {
                  setAdd(result, v);
                }
              }
            }
          } catch ($e) {
            if ($e === $C) {
              $frame(281, [other, o, void 0, r, result, v], [], this, void 0);
            }
            throw $e;
          }
        /*#0.281*/},
        isSubsetOf(other) {
          var o, plain, it, v;
          try {
            if ($p) {
              $poll();
            }
            if (!isSet(this)) {
              return call(NativeIsSubsetOf, this, other);
            }
            o = setRecord(other);
            plain = plainly("isSubsetOf", this, o);
            if (plain !== void 0) {
              return plain;
            }
            if (setSize(this) > o.size) {
              return false;
            }
            it = setCursor(this);
            for (;;) {
              if ($p) {
                $poll();
              }
              {
                v = pull(it);
                if (v === END) {
                  return true;
                }
                if (!call(o.has, o.o, v)) {
                  return false;
                }
              }
            }
          } catch ($e) {
            if ($e === $C) {
              $frame(282, [other, o, void 0, it, v], [], this, void 0);
            }
            throw $e;
          }
        /*#0.282*/},
        isSupersetOf(other) {
          var o, plain, r, v;
          try {
            if ($p) {
              $poll();
            }
            if (!isSet(this)) {
              return call(NativeIsSupersetOf, this, other);
            }
            o = setRecord(other);
            plain = plainly("isSupersetOf", this, o);
            if (plain !== void 0) {
              return plain;
            }
            if (setSize(this) < o.size) {
              return false;
            }
            r = openWith(o.o, o.keys);
            for (;;) {
              if ($p) {
                $poll();
              }
              {
                v = $step$1(r);
                if (r.done) {
                  return true;
                }
                if (!setHas(this, v)) {
                  $shut$1(r);
                  return false;
                }
              }
            }
          } catch ($e) {
            if ($e === $C) {
              $frame(283, [other, o, void 0, r, v], [], this, void 0);
            }
            throw $e;
          }
        /*#0.283*/},
        isDisjointFrom(other) {
          var o, plain, r, it, v, v$1;
          try {
            if ($p) {
              $poll();
            }
            if (!isSet(this)) {
              return call(NativeIsDisjointFrom, this, other);
            }
            o = setRecord(other);
            plain = plainly("isDisjointFrom", this, o);
            if (plain !== void 0) {
              return plain;
            }
            if (setSize(this) <= o.size) {
              it = setCursor(this);
              for (;;) {
                if ($p) {
                  $poll();
                }
                {
                  v = pull(it);
                  if (v === END) {
                    return true;
                  }
                  if (call(o.has, o.o, v)) {
                    return false;
                  }
                }
              }
            }
            r = openWith(o.o, o.keys);
            for (;;) {
              if ($p) {
                $poll();
              }
              {
                v$1 = $step$1(r);
                if (r.done) {
                  return true;
                }
                if (setHas(this, v$1)) {
                  $shut$1(r);
                  return false;
                }
              }
            }
          } catch ($e) {
            if ($e === $C) {
              $frame(284, [other, o, void 0, r, it, v, v$1], [], this, void 0);
            }
            throw $e;
          }
        /*#0.284*/}
      });
      ({ fromEntries } = {
        fromEntries(entries) {
          var r, o, i, entry, key, v, entry$1, key$1, v$1, e;
          try {
            if ($p) {
              $poll();
            }
            if (entries === null || entries === void 0) {
              return call(NativeFromEntries, NativeObject, entries);
            }
            r = $open$1(entries);
            o = { __proto__: null };
            if (r === null) {
              for (i = 0; i < entries.length; i++) {
                if ($p) {
                  $poll();
                }
                {
                  entry = entries[i];
                  if (!isObject(entry)) {
                    throw notObject(entry);
                  }
                  key = entry[0];
                  v = entry[1];
                  o[key] = v;
                }
              }
              return setPrototypeOf(o, ObjectPrototype);
            }
            for (;;) {
              if ($p) {
                $poll();
              }
              {
                entry$1 = $step$1(r);
                if (r.done) {
                  return setPrototypeOf(o, ObjectPrototype);
                }
                try {
                  if (!isObject(entry$1)) {
                    throw notObject(entry$1);
                  }
                  key$1 = entry$1[0];
                  v$1 = entry$1[1];
                  o[key$1] = v$1;
                } catch ($e) {
                  if ($e === $C) {
                    throw $e;
                  }
                  e = $e;
                  {
                    $shutQuiet$1(r);
                    throw e;
                  }
                }
              }
            }
          } catch ($e) {
            if ($e === $C) {
              $frame(285, [entries, r, o, i, entry, void 0, void 0, entry$1, void 0, void 0, e], [], void 0, void 0);
            }
            throw $e;
          }
        /*#0.285*/}
      });
      ({ bind: functionBind } = {
        bind(self, ...args) {
          var bound;
          try {
            if ($p) {
              $poll();
            }
            if (args.length === 0) {
              bound = bind(this, self);
            } else {
              bound = ReflectApply(NativeBind, this, arrayToSpliced(args, 0, 0, self));
            }
            $host.bound(bound, this, self, args);
            return bound;
          } catch ($e) {
            if ($e === $C) {
              $frame(286, [self, args, bound], [], this, void 0);
            }
            throw $e;
          }
        /*#0.286*/}
      });
      NativeProxy = Proxy;
      ({ revocable: proxyRevocable } = {
        revocable(target, handler) {
          let proxy, $s13;
          var revoke;
          try {
            if ($p) {
              $poll();
            }
            proxy = new NativeProxy(target, handler);
            revoke = [() => {
              if ($f) {
                return [$s13 || ($s13 = {}), proxy];
              }
              try {
                if ($p) {
                  $poll();
                }
                if (proxy !== null) {
                  $host.revoke(proxy);
                }
                proxy = null;
              } catch ($e) {
                if ($e === $C) {
                  $frame(288, [], [$s13 || ($s13 = {}), proxy]);
                }
                throw $e;
              }
            /*#0.288*/}][0];
            return { proxy, revoke };
          } catch ($e) {
            if ($e === $C) {
              $frame(287, [target, handler, void 0], [$s13 || ($s13 = {}), proxy], void 0, void 0);
            }
            throw $e;
          }
        /*#0.287*/}
      });
      isProxy = $host.isProxy;
      NativeExec = RegExpPrototype.exec;
      NativeReplace = StringPrototype.replace;
      NativeReplaceAll = StringPrototype.replaceAll;
      NativeRegExpReplace = RegExpPrototype[SymbolReplace];
      nativeExec = uncurry(NativeExec);
      nativeReplace = uncurry(NativeReplace);
      nativeReplaceAll = uncurry(NativeReplaceAll);
      nativeRegExpReplace = uncurry(NativeRegExpReplace);
      ({ replace: stringReplace, replaceAll: stringReplaceAll } = {
        replace(pattern, replacement) {
          var s, find, at, text, f, $1;
          try {
            if ($p) {
              $poll();
            }
            if (this === null || this === void 0) {
              return nativeReplace(this);
            }
            if (typeof pattern === "object" && pattern !== null || typeof pattern === "function") {
              f = pattern[SymbolReplace];
              if (f !== void 0 && f !== null) {
                if (typeof f !== "function") {
                  throw new NativeTypeError(describe(f) + " is not a method");
                }
                if (f !== regExpReplace) {
                  return call(f, pattern, this, replacement);
                }
                return typeof replacement === "function" ? replaceWith(pattern, toStr(this), replacement) : nativeRegExpReplace(pattern, this, replacement);
              }
              if (typeof replacement !== "function") {
                return plainReplace($1 = toStr(this), toStr(pattern), replacement);
              }
            } else if (typeof replacement !== "function") {
              return nativeReplace(this, pattern, replacement);
            }
            s = toStr(this);
            find = toStr(pattern);
            at = stringIndexOf(s, find);
            if (at < 0) {
              return s;
            }
            text = toStr(replacement(find, at, s));
            return ($1 = stringSlice(s, 0, at) + text) + stringSlice(s, at + find.length);
          } catch ($e) {
            if ($e === $C) {
              $frame(289, [pattern, replacement, s, find, at, text, f, $1], [], this, void 0);
            }
            throw $e;
          }
        /*#0.289*/},
        replaceAll(pattern, replacement) {
          var s, find, found, step, n, parts, end, f, flags, at, i, at$1, text, $1;
          try {
            if ($p) {
              $poll();
            }
            if (this === null || this === void 0) {
              return nativeReplaceAll(this);
            }
            if (typeof replacement !== "function") {
              return nativeReplaceAll(this, pattern, replacement);
            }
            if (typeof pattern === "object" && pattern !== null || typeof pattern === "function") {
              if (isRegExp(pattern)) {
                flags = pattern.flags;
                if (flags === void 0 || flags === null) {
                  throw new NativeTypeError("Value is not object coercible");
                }
                if (stringIndexOf(toStr(flags), "g") < 0) {
                  throw new NativeTypeError("String.prototype.replaceAll called with a non-global RegExp argument");
                }
              }
              f = pattern[SymbolReplace];
              if (f !== void 0 && f !== null) {
                if (typeof f !== "function") {
                  throw new NativeTypeError(describe(f) + " is not a method");
                }
                return call(f, pattern, this, replacement);
              }
            }
            s = toStr(this);
            find = toStr(pattern);
            found = bare();
            step = find.length > 0 ? find.length : 1;
            n = 0;
            for (at = stringIndexOf(s, find); at >= 0;) {
              if ($p) {
                $poll();
              }
              found[n++] = at;
              if (at + step > s.length) {
                break;
              }
              at = stringIndexOf(s, find, at + step);
            }
            if (n === 0) {
              return s;
            }
            parts = bare();
            end = 0;
            for (i = 0; i < n; i++) {
              if ($p) {
                $poll();
              }
              {
                at$1 = found[i];
                text = toStr(replacement(find, at$1, s));
                parts[$1 = 2 * i] = stringSlice(s, end, at$1);
                parts[2 * i + 1] = text;
                end = at$1 + find.length;
              }
            }
            parts[$1 = 2 * n] = stringSlice(s, end);
            return arrayJoin(parts, "");
          } catch ($e) {
            if ($e === $C) {
              $frame(290, [pattern, replacement, s, find, found, step, n, parts, end, f, flags, at, i, at$1, text, $1], [], this, void 0);
            }
            throw $e;
          }
        /*#0.290*/}
      });
      isRealRegExp = $host.isRegExp || hasSource;
      regExpSource = uncurry(getOwnPropertyDescriptor(RegExpPrototype, "source").get);
      ({ regExpReplace } = {
        regExpReplace(string, replacement) {
          try {
            if ($p) {
              $poll();
            }
            if (typeof replacement !== "function" || !isObject(this)) {
              return nativeRegExpReplace(this, string, replacement);
            }
            return replaceWith(this, toStr(string), replacement);
          } catch ($e) {
            if ($e === $C) {
              $frame(291, [string, replacement], [], this, void 0);
            }
            throw $e;
          }
        /*#0.291*/}
      });
      NativeJSON = JSON;
      NativeParse = NativeJSON.parse;
      NativeStringify = NativeJSON.stringify;
      isRawJSON = NativeJSON.isRawJSON;
      BigIntPrototype = BigInt.prototype;
      BooleanPrototype = Boolean.prototype;
      NumberPrototype = NativeNumber.prototype;
      bigintValueOf = uncurry(BigIntPrototype.valueOf);
      booleanValueOf = uncurry(BooleanPrototype.valueOf);
      numberValueOf = uncurry(NumberPrototype.valueOf);
      stringValueOf = uncurry(StringPrototype.valueOf);
      isBoxed = $host.isBoxed || mayBeBoxed;
      ({ stringify, parse } = {
        stringify(value, replacer, space) {
          var list, fn, gap, v, seen, n, i, v$1, kind, n$1;
          try {
            if ($p) {
              $poll();
            }
            if (typeof replacer !== "function" && !$host.mentionsToJSON()) {
              return NativeStringify(value, replacer, space);
            }
            list = null;
            fn = null;
            if (typeof replacer === "function") {
              fn = replacer;
            } else if (typeof replacer === "object" && replacer !== null && isArray(replacer)) {
              list = bare();
              seen = new NativeSet();
              n = toLength(replacer.length);
              for (i = 0; i < n; i++) {
                if ($p) {
                  $poll();
                }
                {
                  v$1 = replacer[i];
                  if (typeof v$1 === "object" && v$1 !== null && isBoxed(v$1)) {
                    kind = boxKind(v$1);
                    if (kind === "number" || kind === "string") {
                      v$1 = NativeString(v$1);
                    }
                  }
                  if (typeof v$1 === "number") {
                    v$1 = NativeString(v$1);
                  }
                  if (typeof v$1 === "string" && !setHas(seen, v$1)) {
                    setAdd(seen, v$1);
                    list[list.length] = v$1;
                  }
                }
              }
            }
            gap = "";
            if (typeof space === "object" && space !== null) {
              space = unwrap(space);
            }
            if (typeof space === "number") {
              n$1 = MathTrunc(space);
              if (!(n$1 > 0)) {
                n$1 = 0;
              }
              if (n$1 > 10) {
                n$1 = 10;
              }
              gap = stringSlice("          ", 0, n$1);
            } else if (typeof space === "string") {
              gap = stringSlice(space, 0, 10);
            }
            v = jsonValue({ "": value }, "", fn);
            if (typeof v === "object" && v !== null) {
              v = jsonCopy(v, bare(), 0, fn, list);
            } else if (typeof v === "bigint") {
              throw new NativeTypeError("Do not know how to serialize a BigInt");
            }
            return NativeStringify(v, list === null ? null : dressed(list), gap);
          } catch ($e) {
            if ($e === $C) {
              $frame(292, [value, replacer, space, list, fn, gap, v, seen, n, i, v$1, void 0, n$1], [], void 0, void 0);
            }
            throw $e;
          }
        /*#0.292*/},
        parse(text, reviver) {
          var v, d;
          try {
            if ($p) {
              $poll();
            }
            v = NativeParse(text);
            if (typeof reviver !== "function") {
              return v;
            }
            d = {
              __proto__: null,
              value: void 0,
              writable: true,
              enumerable: true,
              configurable: true
            };
            return revive({ "": v }, "", reviver, d);
          } catch ($e) {
            if ($e === $C) {
              $frame(293, [text, reviver, v, d], [], void 0, void 0);
            }
            throw $e;
          }
        /*#0.293*/}
      });
      PENDING = 0;
      FULFILLED = 1;
      REJECTED = 2;
      REACTION = 0;
      THENABLE = 1;
      MICROTASK = 2;
      AWAIT = 3;
      NO_JOB = 0;
      CALL_HANDLER = 1;
      FOLLOW = 2;
      CALL_BACK = 3;
      GO_ON = 4;
      GO_ON_FAILED = 5;
      HAND_ON = 6;
      HAND_ON_FAILED = 7;
      NativePromise = Promise;
      NativeWeakMap = WeakMap;
      slotTable = { __proto__: null, get: NativeWeakMap.prototype.get, set: NativeWeakMap.prototype.set };
      promises = {
        __proto__: null,
        table: slotTable,
        slots: void 0,
        first: void 0,
        last: void 0,
        main: void 0,
        rejected: void 0,
        job: void 0
      };
      $host.promises = promises;
      scriptCore = {
        __proto__: null,
        isPromise(v) {
          "sealed";
          return slotOf(v) !== void 0;
        /*#0.294*/},
        makePromise(o) {
          "sealed";
          var slots;
          slots = promises.slots;
          if (slots === void 0) {
            slots = setPrototypeOf(new NativeWeakMap(), slotTable);
            promises.slots = slots;
          }
          slots.set(o, {
            state: PENDING,
            value: void 0,
            handled: false,
            first: void 0,
            last: void 0
          });
          return o;
        /*#0.295*/},
        newPromise() {
          "sealed";
          return makePromise({ __proto__: PromisePrototype });
        /*#0.296*/},
        performThen(promise, onFulfilled, onRejected, target, capability) {
          "sealed";
          wait(slotOf(promise), {
            kind: REACTION,
            next: void 0,
            state: PENDING,
            value: void 0,
            onFulfilled: typeof onFulfilled === "function" ? onFulfilled : void 0,
            onRejected: typeof onRejected === "function" ? onRejected : void 0,
            target,
            capability,
            promise
          });
        /*#0.297*/},
        awaitOn(v, body, target) {
          "sealed";
          var promise;
          promise = promiseResolve(PromiseFunction, v);
          wait(slotOf(promise), {
            kind: AWAIT,
            next: void 0,
            state: PENDING,
            value: void 0,
            body,
            target,
            promise
          });
        /*#0.298*/},
        settle(promise, state, value) {
          "sealed";
          var slot, reaction, next;
          slot = slotOf(promise);
          reaction = slot.first;
          slot.first = void 0;
          slot.last = void 0;
          slot.state = state;
          slot.value = value;
          if (state === REJECTED && !slot.handled) {
            if (promises.rejected === void 0) {
              promises.rejected = new NativeSet();
            }
            setAdd(promises.rejected, promise);
          }
          while (reaction !== void 0) {
            {
              next = reaction.next;
              reaction.next = void 0;
              reaction.state = state;
              reaction.value = value;
              enqueue(reaction);
              reaction = next;
            }
          }
        /*#0.299*/},
        resolve(promise, value) {
          "sealed";
          var then, e;
          if (!isObject(value)) {
            settle(promise, FULFILLED, value);
            return;
          }
          if (value === promise) {
            settle(promise, REJECTED, new NativeTypeError("Chaining cycle detected for promise #<Promise>"));
            return;
          }
          try {
            then = value.then;
          } catch ($e) {
            e = $e;
            {
              settle(promise, REJECTED, e);
              return;
            }
          }
          if (typeof then !== "function") {
            settle(promise, FULFILLED, value);
          } else {
            enqueue({
              kind: THENABLE,
              next: void 0,
              value,
              then,
              target: promise
            });
          }
        /*#0.300*/},
        thenPlain(promise, onFulfilled, onRejected) {
          "sealed";
          return void 0;
        /*#0.301*/},
        enqueueCall(callback) {
          "sealed";
          enqueue({ kind: MICROTASK, next: void 0, callback });
        /*#0.302*/},
        takeJob() {
          "sealed";
          var job, next, kind, failed;
          for (;;) {
            {
              job = promises.first;
              promises.job = job;
              if (job === void 0) {
                return NO_JOB;
              }
              next = job.next;
              promises.first = next;
              if (next === void 0) {
                promises.last = void 0;
              }
              kind = job.kind;
              if (kind === AWAIT) {
                return job.state === REJECTED ? GO_ON_FAILED : GO_ON;
              }
              if (kind === THENABLE) {
                return FOLLOW;
              }
              if (kind === MICROTASK) {
                return CALL_BACK;
              }
              failed = job.state === REJECTED;
              if ((failed ? job.onRejected : job.onFulfilled) !== void 0) {
                return CALL_HANDLER;
              }
              if (job.target !== void 0) {
                if (failed) {
                  settle(job.target, REJECTED, job.value);
                } else {
                  resolvePromise(job.target, job.value);
                }
              } else if (job.capability !== void 0) {
                return failed ? HAND_ON_FAILED : HAND_ON;
              }
            }
          }
        /*#0.303*/},
        jobHandler() {
          "sealed";
          var job;
          job = promises.job;
          switch (job.kind) {
          case AWAIT:
            return job.body;
          case THENABLE:
            return job.then;
          case MICROTASK:
            return job.callback;
          }
          return job.state === REJECTED ? job.onRejected : job.onFulfilled;
        /*#0.304*/},
        jobValue() {
          "sealed";
          return promises.job.value;
        /*#0.305*/},
        jobTarget() {
          "sealed";
          return promises.job.target;
        /*#0.306*/},
        jobCapability() {
          "sealed";
          return promises.job.capability;
        /*#0.307*/},
        jobBegins() {
          "sealed";
          promises.job = void 0;
        /*#0.308*/},
        setMain(promise) {
          "sealed";
          promises.main = promise;
        /*#0.309*/},
        unsettled() {
          "sealed";
          return promises.main !== void 0 && slotOf(promises.main).state === PENDING;
        /*#0.310*/},
        busy() {
          "sealed";
          return promises.first !== void 0;
        /*#0.311*/},
        unhandled() {
          "sealed";
          var rejected;
          rejected = promises.rejected;
          if (rejected === void 0 || setSize(rejected) === 0) {
            return void 0;
          }
          return [slotOf(pull(setCursor(rejected))).value];
        /*#0.312*/},
        rejection() {
          "sealed";
          var rejected, promise, slot;
          rejected = promises.rejected;
          if (rejected === void 0 || setSize(rejected) === 0) {
            return void 0;
          }
          promise = pull(setCursor(rejected));
          setDelete(rejected, promise);
          slot = slotOf(promise);
          slot.handled = true;
          return [slot.value, promise];
        /*#0.313*/},
        stateOf(v) {
          "sealed";
          var slot;
          slot = slotOf(v);
          return slot === void 0 ? void 0 : [slot.state, slot.value];
        /*#0.314*/}
      };
      core = $host.promiseCore || scriptCore;
      $host.scriptCore = core === scriptCore ? scriptCore : void 0;
      ({ isPromise, makePromise, newPromise, performThen, awaitOn, settle, resolve: resolvePromise, thenPlain, enqueueCall, takeJob, jobHandler, jobValue, jobTarget, jobCapability, jobBegins, setMain } = core);
      $host.jobs = {
        __proto__: null,
        drain: drainJobs,
        waiting: core.busy,
        unsettled: core.unsettled,
        rejected() {
          "sealed";
          return !$host.ignoreRejections && core.unhandled() !== void 0;
        /*#0.315*/},
        rejection() {
          "sealed";
          return $host.ignoreRejections ? void 0 : core.rejection();
        /*#0.316*/}
      };
      $host.drain = drainJobs;
      $host.core = core;
      ({ queueMicrotask: enqueueMicrotask } = {
        queueMicrotask(callback) {
          try {
            if ($p) {
              $poll();
            }
            if (typeof callback !== "function") {
              if ($host.invalidCallback !== void 0) {
                $host.invalidCallback(callback);
              }
              throw new NativeTypeError("The callback is not a function");
            }
            enqueueCall(callback);
          } catch ($e) {
            if ($e === $C) {
              $frame(317, [callback], [], void 0, void 0);
            }
            throw $e;
          }
        /*#0.317*/}
      });
      PromisePrototype = PromiseFunction.prototype;
      if (core.begin !== void 0) {
        core.begin(PromiseFunction, PromisePrototype);
      }
      ({ then: promiseThen, catch: promiseCatch, finally: promiseFinally } = {
        then(onFulfilled, onRejected) {
          var plain, c, capability, target;
          try {
            if ($p) {
              $poll();
            }
            plain = thenPlain(this, onFulfilled, onRejected);
            if (plain !== void 0) {
              return plain;
            }
            if (!isPromise(this)) {
              throw new NativeTypeError("Method Promise.prototype.then called on incompatible receiver " + describe(this));
            }
            c = speciesOfPromise(this);
            if (c === PromiseFunction) {
              target = newPromise();
              performThen(this, onFulfilled, onRejected, target, void 0);
              return target;
            }
            capability = newCapability(c);
            performThen(this, onFulfilled, onRejected, void 0, capability);
            return capability.promise;
          } catch ($e) {
            if ($e === $C) {
              $frame(318, [onFulfilled, onRejected, void 0, c, capability, target], [], this, void 0);
            }
            throw $e;
          }
        /*#0.318*/},
        catch(onRejected) {
          try {
            if ($p) {
              $poll();
            }
            return this.then(void 0, onRejected);
          } catch ($e) {
            if ($e === $C) {
              $frame(319, [onRejected], [], this, void 0);
            }
            throw $e;
          }
        /*#0.319*/},
        finally(onFinally) {
          var c, functions;
          try {
            if ($p) {
              $poll();
            }
            if (!isObject(this)) {
              throw new NativeTypeError("Promise.prototype.finally called on non-object");
            }
            c = speciesOfPromise(this);
            if (typeof onFinally !== "function") {
              return this.then(onFinally, onFinally);
            }
            functions = finallyFunctions(c, onFinally);
            return this.then(functions[0], functions[1]);
          } catch ($e) {
            if ($e === $C) {
              $frame(320, [onFinally, void 0, functions], [], this, void 0);
            }
            throw $e;
          }
        /*#0.320*/}
      });
      ({ resolve: staticResolve, reject: staticReject } = {
        resolve(v) {
          try {
            if ($p) {
              $poll();
            }
            if (!isObject(this)) {
              throw new NativeTypeError("PromiseResolve called on non-object");
            }
            return promiseResolve(this, v);
          } catch ($e) {
            if ($e === $C) {
              $frame(321, [v], [], this, void 0);
            }
            throw $e;
          }
        /*#0.321*/},
        reject(reason) {
          var capability, reject, promise;
          try {
            if ($p) {
              $poll();
            }
            if (!isObject(this)) {
              throw new NativeTypeError("PromiseReject called on non-object");
            }
            if (this === PromiseFunction) {
              promise = newPromise();
              settle(promise, REJECTED, reason);
              return promise;
            }
            capability = newCapability(this);
            reject = capability.reject;
            reject(reason);
            return capability.promise;
          } catch ($e) {
            if ($e === $C) {
              $frame(322, [reason, capability, reject, promise], [], this, void 0);
            }
            throw $e;
          }
        /*#0.322*/}
      });
      NativeAggregateError = AggregateError;
      nothing = { __proto__: null, [SymbolIterator]: self };
      objectDefineProperty(nothing, "next", {
        __proto__: null,
        value: () => {
          return { done: true, value: void 0 };
        /*#0.323*/}
      });
      ALL = 0;
      ALL_SETTLED = 1;
      ANY = 2;
      RACE = 3;
      ({ all: promiseAll, allSettled: promiseAllSettled, any: promiseAny, race: promiseRace } = {
        all(iterable) {
          try {
            needObject(this, "all");
            return combine(this, iterable, ALL);
          } catch ($e) {
            if ($e === $C) {
              $frame(324, [iterable], [], this, void 0);
            }
            throw $e;
          }
        /*#0.324*/},
        allSettled(iterable) {
          try {
            needObject(this, "allSettled");
            return combine(this, iterable, ALL_SETTLED);
          } catch ($e) {
            if ($e === $C) {
              $frame(325, [iterable], [], this, void 0);
            }
            throw $e;
          }
        /*#0.325*/},
        any(iterable) {
          try {
            needObject(this, "any");
            return combine(this, iterable, ANY);
          } catch ($e) {
            if ($e === $C) {
              $frame(326, [iterable], [], this, void 0);
            }
            throw $e;
          }
        /*#0.326*/},
        race(iterable) {
          try {
            needObject(this, "race");
            return combine(this, iterable, RACE);
          } catch ($e) {
            if ($e === $C) {
              $frame(327, [iterable], [], this, void 0);
            }
            throw $e;
          }
        /*#0.327*/}
      });
      GeneratorNext = NativeGeneratorNext;
      AsyncFunctionPrototype = getPrototypeOf(async function () {/*#0.328*/});
      GENERATOR_START = 0;
      GENERATOR_YIELD = 1;
      GENERATOR_RUNNING = 2;
      GENERATOR_AWAITING_RETURN = 3;
      GENERATOR_DONE = 4;
      NEXT = 0;
      THROW = 1;
      RETURN = 2;
      yieldMark = { __proto__: null };
      $host.yieldMark = yieldMark;
      ({ next: asyncGeneratorNext, return: asyncGeneratorReturn, throw: asyncGeneratorThrow } = {
        next(value) {
          try {
            return asyncGeneratorRequest(this, NEXT, value);
          } catch ($e) {
            if ($e === $C) {
              $frame(329, [value], [], this, void 0);
            }
            throw $e;
          }
        /*#0.329*/},
        return(value) {
          try {
            return asyncGeneratorRequest(this, RETURN, value);
          } catch ($e) {
            if ($e === $C) {
              $frame(330, [value], [], this, void 0);
            }
            throw $e;
          }
        /*#0.330*/},
        throw(reason) {
          try {
            return asyncGeneratorRequest(this, THROW, reason);
          } catch ($e) {
            if ($e === $C) {
              $frame(331, [reason], [], this, void 0);
            }
            throw $e;
          }
        /*#0.331*/}
      });
      SymbolAsyncIterator = NativeSymbol.asyncIterator || NativeSymbol("Symbol.asyncIterator");
      ({ asyncIterator } = {
        asyncIterator() {
          return this;
        /*#0.332*/}
      });
      AsyncIteratorPrototype = {};
      AsyncGeneratorPrototype = { __proto__: AsyncIteratorPrototype };
      AsyncGeneratorFunctionPrototype = { __proto__: FunctionPrototype };
      weakRefs = { __proto__: null, table: slotTable, targets: void 0, registries: void 0 };
      $host.weakRefs = weakRefs;
      tokenTable = { __proto__: null, add: WeakSet.prototype.add, has: WeakSet.prototype.has, delete: WeakSet.prototype.delete };
      weakRefs.tokens = tokenTable;
      NativeWeakSet = WeakSet;
      keyForSymbol = Symbol.keyFor;
      WeakRefPrototype = WeakRefFunction.prototype;
      RegistryPrototype = RegistryFunction.prototype;
      ({ deref: weakRefDeref, register: registryRegister, unregister: registryUnregister } = {
        deref() {
          "sealed";
          var target;
          target = weakRefs.targets === void 0 ? void 0 : weakRefs.targets.get(this);
          if (target === void 0) {
            throw new NativeTypeError("Method WeakRef.prototype.deref called on incompatible receiver " + describe(this));
          }
          return target[0];
        /*#0.333*/},
        register(target, held, token) {
          "sealed";
          var registry;
          registry = registryOf(this, "register");
          if (!canBeHeldWeakly(target)) {
            throw new NativeTypeError("FinalizationRegistry.prototype.register: invalid target");
          }
          if (target === held) {
            throw new NativeTypeError("FinalizationRegistry.prototype.register: target and holdings must not be same");
          }
          if (!canBeHeldWeakly(token)) {
            if (token !== void 0) {
              throw badToken(token);
            }
          } else if (typeof token === "symbol") {
            setAdd(registry.symbols, token);
          } else {
            registry.objects.add(token);
          }
        /*#0.334*/},
        unregister(token) {
          "sealed";
          var registry;
          registry = registryOf(this, "unregister");
          if (!canBeHeldWeakly(token)) {
            throw badToken(token);
          }
          return typeof token === "symbol" ? setDelete(registry.symbols, token) : registry.objects.delete(token);
        /*#0.335*/}
      });
      compileText = $host.compile || function () {
        try {
          if ($p) {
            $poll();
          }
          throw new NativeTypeError("no compiler");
        } catch ($e) {
          if ($e === $C) {
            $frame(336, [], [], this, new.target);
          }
          throw $e;
        }
      /*#0.336*/};
      EvalScope = NativeFreeze({ __proto__: null });
      SymbolUnscopables = Symbol.unscopables;
      $host.evalScope = EvalScope;
      ({ eval: evalFunction } = {
        eval(text) {
          var code;
          if (typeof text !== "string") {
            return text;
          }
          try {
            if ($p) {
              $poll();
            }
            code = compileText("eval", text, "");
            return code();
          } catch ($e) {
            if ($e === $C) {
              $frame(337, [text, code], [], void 0, void 0);
            }
            throw $e;
          }
        /*#0.337*/}
      });
      installed = new WeakMap();
      nameOf = uncurry(WeakMap.prototype.get);
      original = $host.original || sameText;
      ({ toString: functionToString } = {
        toString() {
          var name;
          try {
            if ($p) {
              $poll();
            }
            if (typeof this === "function") {
              name = nameOf(installed, this);
              if (name !== void 0) {
                return "function " + name + "() { [native code] }";
              }
            }
            if (isProxy !== void 0 && typeof this === "function" && isProxy(this)) {
              return "function () { [native code] }";
            }
            return original(call(NativeToString, this));
          } catch ($e) {
            if ($e === $C) {
              $frame(338, [void 0], [], this, void 0);
            }
            throw $e;
          }
        /*#0.338*/}
      });
      twin = $host.twin || function (name, f) {
        return f;
      /*#0.339*/};
      install(ArrayPrototype, "every", twin("every", arrayEvery, everyRest));
      install(ArrayPrototype, "filter", twin("filter", arrayFilter, filterRest));
      install(ArrayPrototype, "find", twin("find", arrayFind, findRest));
      install(ArrayPrototype, "findIndex", twin("findIndex", arrayFindIndex, findIndexRest));
      install(ArrayPrototype, "findLast", twin("findLast", arrayFindLast, findLastRest));
      install(ArrayPrototype, "findLastIndex", twin("findLastIndex", arrayFindLastIndex, findLastIndexRest));
      install(ArrayPrototype, "flatMap", twin("flatMap", arrayFlatMap, flatMapRest, flatMapAfter));
      install(ArrayPrototype, "forEach", twin("forEach", arrayForEach, forEachRest));
      install(ArrayPrototype, "map", twin("map", arrayMap, mapRest));
      install(ArrayPrototype, "reduce", twin("reduce", arrayReduce, reduceRest));
      install(ArrayPrototype, "reduceRight", twin("reduceRight", arrayReduceRight, reduceRightRest));
      install(ArrayPrototype, "some", twin("some", arraySome, someRest));
      install(ArrayPrototype, "sort", twin("sort", arraySort, sortBack));
      install(ArrayPrototype, "toSorted", twin("toSorted", arrayToSorted));
      install(ArrayPrototype, "values", arrayValues);
      install(ArrayPrototype, SymbolIterator, arrayValues);
      install(ArrayPrototype, "keys", arrayKeys);
      install(ArrayPrototype, "entries", arrayEntries);
      install(NativeArray, "from", twin("from", arrayFrom, fromRest));
      install(TypedArrayPrototype, "every", typedEvery);
      install(TypedArrayPrototype, "filter", typedFilter);
      install(TypedArrayPrototype, "find", typedFind);
      install(TypedArrayPrototype, "findIndex", typedFindIndex);
      install(TypedArrayPrototype, "findLast", typedFindLast);
      install(TypedArrayPrototype, "findLastIndex", typedFindLastIndex);
      install(TypedArrayPrototype, "forEach", typedForEach);
      install(TypedArrayPrototype, "map", typedMap);
      install(TypedArrayPrototype, "reduce", typedReduce);
      install(TypedArrayPrototype, "reduceRight", typedReduceRight);
      install(TypedArrayPrototype, "some", typedSome);
      install(TypedArrayPrototype, "sort", typedSort);
      install(TypedArrayPrototype, "toSorted", typedToSorted);
      install(TypedArrayPrototype, "values", typedValues);
      install(TypedArrayPrototype, SymbolIterator, typedValues);
      install(TypedArrayPrototype, "keys", typedKeys);
      install(TypedArrayPrototype, "entries", typedEntries);
      install(TypedArray, "from", typedFrom);
      install(MapPrototype, "forEach", twin("mapForEach", mapForEach));
      install(MapPrototype, "entries", mapEntries);
      install(MapPrototype, SymbolIterator, mapEntries);
      install(MapPrototype, "keys", mapKeys);
      install(MapPrototype, "values", mapValues);
      install(SetPrototype, "forEach", twin("setForEach", setForEach));
      install(SetPrototype, "values", setValues);
      install(SetPrototype, SymbolIterator, setValues);
      install(SetPrototype, "keys", setValues);
      install(SetPrototype, "entries", setEntries);
      install(SetPrototype, "union", setUnion);
      install(SetPrototype, "intersection", setIntersection);
      install(SetPrototype, "difference", setDifference);
      install(SetPrototype, "symmetricDifference", setSymmetricDifference);
      install(SetPrototype, "isSubsetOf", setIsSubsetOf);
      install(SetPrototype, "isSupersetOf", setIsSupersetOf);
      install(SetPrototype, "isDisjointFrom", setIsDisjointFrom);
      install(ArrayIteratorPrototype, "next", arrayNext);
      install(MapIteratorPrototype, "next", mapNext);
      install(SetIteratorPrototype, "next", setNext);
      install(StringIteratorPrototype, "next", stringNext);
      install(RegExpStringIteratorPrototype, "next", regexpNext);
      install(GeneratorPrototype, "return", generatorReturn);
      if ($host.delegates !== false) {
        install(GeneratorPrototype, "next", generatorNext);
        install(GeneratorPrototype, "throw", generatorThrow);
      }
      install(StringPrototype, SymbolIterator, stringIterator);
      install(StringPrototype, "replace", stringReplace);
      install(StringPrototype, "replaceAll", stringReplaceAll);
      install(RegExpPrototype, SymbolReplace, regExpReplace);
      install(RegExpPrototype, SymbolMatchAll, matchAll);
      install(NativeJSON, "stringify", stringify);
      install(NativeJSON, "parse", parse);
      install(NativeObject, "fromEntries", fromEntries);
      install(NativeProxy, "revocable", proxyRevocable);
      install(FunctionPrototype, "bind", functionBind);
      install(FunctionPrototype, "toString", functionToString);
      installPromise();
      installAsyncGenerators();
      installWeakRefs();
      installDynamic();
      $host.iterators = { describe: Cursor.describe, make: Cursor.make };
      return {
        $open: $1 = twin("$open", $open$1),
        $step: twin("$step", $step$1, stepAfter),
        $shut: $shut$1,
        $shutQuiet: $shutQuiet$1,
        $list: $list$1,
        $rest: $rest$1,
        $join: $join$1,
        $restOf: $restOf$1,
        $key: $key$1,
        $keys: $keys$1,
        $has: $has$1,
        $template: $template$1,
        $tdz: $tdz$1,
        $constant: $constant$1,
        $superGet: $superGet$1,
        $superSet: $superSet$1,
        $superHome: $superHome$1,
        $superDelete: $superDelete$1,
        $superTarget: $superTarget$1,
        $returning: $returning$1,
        $delegate: $delegate$1,
        $forward: $forward$1,
        $async: $async$1,
        $asyncCall: $asyncCall$1,
        $asyncWith: $asyncWith$1,
        $asyncFunction: $asyncFunction$1,
        $generator: $generator$1,
        $generatorFunction: $generatorFunction$1,
        $asyncGenerator: $asyncGenerator$1,
        $asyncGeneratorFunction: $asyncGeneratorFunction$1,
        $yielded: $yielded$1,
        $topLevel: $topLevel$1,
        $kindOfMethod: $kindOfMethod$1,
        $kindsOfMethods: $kindsOfMethods$1,
        $kindOfOnly: $kindOfOnly$1,
        $openAsync: $openAsync$1,
        $nextAsync: $nextAsync$1,
        $gotAsync: $gotAsync$1,
        $shutAsync: $shutAsync$1,
        $needObject: $needObject$1,
        $forwardAsync: $forwardAsync$1,
        $receivedAsync: $receivedAsync$1,
        $promiseResolve,
        $promiseThen,
        $newPromise,
        $resolvePromise,
        $rejectPromise,
        $eval: $eval$1,
        $evalScope: $evalScope$1,
        $withObject: $withObject$1,
        $scoped: $scoped$1,
        $scopedSet: $scopedSet$1,
        $thisOf: $thisOf$1,
        $declared: $declared$1,
        $declareVar: $declareVar$1,
        $declareFunction: $declareFunction$1
      };
    } catch ($e) {
      if ($e === $C) {
        $frame(0, [
          NativeMap, NativeNumber, MapPrototype, SetPrototype, SymbolMatchAll, uncurry, TypedArray, TypedArrayPrototype, NativeMapEntries, NativeMapKeys, NativeMapValues, NativeSetEntries, NativeSetValues, self, arrayKeys, arrayEntries,
          typedValues, typedKeys, typedEntries, mapEntries, mapKeys, mapValues, setEntries, mapForEach, setForEach, stringIterator, matchAll, $list$1, $rest$1, $join$1, $restOf$1, $keys$1,
          $has$1, $template$1, $tdz$1, $constant$1, $superGet$1, $superHome$1, $superDelete$1, $superTarget$1, arrayEvery, arrayFilter, arrayFind, arrayFindIndex, arrayFindLast, arrayFindLastIndex, arrayFlatMap, arrayForEach,
          arrayMap, arrayReduce, arrayReduceRight, arraySome, arraySort, arrayToSorted, arrayFrom, flatMapAfter, typedEvery, typedFilter, typedFind, typedFindIndex, typedFindLast, typedFindLastIndex, typedForEach, typedMap,
          typedReduce, typedReduceRight, typedSome, typedSort, typedToSorted, typedFrom, generatorThrow, generatorReturn, $forward$1, setDifference, setIntersection, setIsDisjointFrom, setIsSubsetOf, setIsSupersetOf, setSymmetricDifference, setUnion,
          fromEntries, functionBind, proxyRevocable, NativeReplace, NativeReplaceAll, NativeRegExpReplace, stringReplace, stringReplaceAll, hasSource, NativeJSON, mayBeBoxed, stringify, parse, scriptCore, drainJobs, $promiseThen,
          $newPromise, $resolvePromise, $rejectPromise, $async$1, $asyncCall$1, $asyncWith$1, $topLevel$1, $yielded$1, $asyncGenerator$1, $openAsync$1, $nextAsync$1, $gotAsync$1, $shutAsync$1, $needObject$1, $forwardAsync$1, $receivedAsync$1,
          installPromise, installAsyncGenerators, $generator$1, $kindOfOnly$1, $kindsOfMethods$1, installWeakRefs, $eval$1, $evalScope$1, $withObject$1, $scoped$1, $scopedSet$1, $thisOf$1, $declared$1, $declareVar$1, $declareFunction$1, installDynamic,
          sameText, functionToString, install, twin, $1
        ], []);
      }
      throw $e;
    }
  /*#0.0*/};
});
