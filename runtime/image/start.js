(function ($C, $class, $frame, $main, $p, $poll, $unit, $load) {
  var $f = false;
  $unit(function ($v) {
    $f = $v;
  });
  return function ($host) {
    "use strict";
    let NativeArray, NativeObject, NativeRangeError, NativeReferenceError, NativeSet, NativeString, NativeSyntaxError, NativeSymbol, NativeTypeError, ArrayPrototype, FunctionPrototype, ObjectPrototype, RegExpPrototype, StringPrototype, SymbolIterator, SymbolMatch, SymbolReplace, SymbolSpecies, SymbolToStringTag, ReflectApply, ReflectConstruct, ReflectDefineProperty, ReflectDeleteProperty, ReflectGet, ReflectOwnKeys, ReflectSet, ReflectSetPrototypeOf, MathFloor, MathTrunc, NativeFreeze, NativeFromEntries, getOwnPropertyDescriptor, getPrototypeOf, objectDefineProperty, objectKeys, setPrototypeOf, isArray, isView, NativeBind, NativeToString, call, arrayCopyWithin, arrayIncludes, arrayJoin, arrayPush, arraySlice, arrayToSpliced, bind, hasOwn, isEnumerable, objectToString, stringCharCodeAt, stringIndexOf, stringSlice, isPlainArray, MaxLength, MaxArrayLength, Probe, ArrayIteratorPrototype, MapIteratorPrototype, SetIteratorPrototype, StringIteratorPrototype, RegExpStringIteratorPrototype, NativeArrayNext, NativeMapNext, NativeSetNext, NativeStringNext, NativeRegExpStringNext, NativeArrayValues, NativeMapForEach, NativeSetForEach, NativeTypedEntries, NativeTypedKeys, NativeTypedValues, NativeMatchAll, mapEntriesOf, mapKeysOf, mapValuesOf, mapSize, mapGet, setAdd, setDelete, setHas, setEntriesOf, setValuesOf, setSize, typedLength, typedTag, typedAt, mapWalk, setWalk, stringWalk, ARRAY_VALUES, ARRAY_KEYS, ARRAY_ENTRIES, TYPED_VALUES, TYPED_KEYS, TYPED_ENTRIES, MAP_ENTRIES, MAP_KEYS, MAP_VALUES, SET_VALUES, SET_ENTRIES, STRING, REGEXP, REGEXP_GLOBAL, REGEXP_UNICODE, nativeFrom, nativeStringIterator, Cursor, advance, pull, arrayNext, mapNext, setNext, stringNext, regexpNext, arrayValues, setValues, $open$1, $step$1, $shut$1, $shutQuiet$1, $key$1, $superSet$1, NativeEvery, NativeFilter, NativeFind, NativeFindIndex, NativeFindLast, NativeFindLastIndex, NativeFlatMap, NativeForEach, NativeFrom, NativeMapArray, NativeReduce, NativeReduceRight, NativeSome, NativeSort, NativeToSorted, NativeTypedEvery, NativeTypedFilter, NativeTypedFind, NativeTypedFindIndex, NativeTypedFindLast, NativeTypedFindLastIndex, NativeTypedForEach, NativeTypedFrom, NativeTypedMap, NativeTypedReduce, NativeTypedReduceRight, NativeTypedSome, NativeTypedSort, NativeTypedToSorted, NativeBigInt64Array, NativeBigUint64Array, NativeFloat32Array, NativeFloat64Array, NativeInt16Array, NativeInt32Array, NativeInt8Array, NativeUint16Array, NativeUint32Array, NativeUint8Array, NativeUint8ClampedArray, GeneratorFunctionPrototype, GeneratorPrototype, GeneratorThrow, NativeGeneratorNext, $returning$1, transfer, generatorNext, $delegate$1, NativeDifference, NativeHas, NativeIntersection, NativeIsDisjointFrom, NativeIsSubsetOf, NativeIsSupersetOf, NativeSymmetricDifference, NativeUnion, bareSet, emptySet, NativeProxy, isProxy, NativeExec, nativeExec, nativeReplace, nativeReplaceAll, nativeRegExpReplace, isRealRegExp, regExpSource, regExpReplace, NativeParse, NativeStringify, isRawJSON, BigIntPrototype, BooleanPrototype, NumberPrototype, bigintValueOf, booleanValueOf, numberValueOf, stringValueOf, isBoxed, PENDING, FULFILLED, REJECTED, REACTION, THENABLE, MICROTASK, AWAIT, NO_JOB, CALL_HANDLER, FOLLOW, CALL_BACK, GO_ON, GO_ON_FAILED, HAND_ON, HAND_ON_FAILED, NativePromise, NativeWeakMap, slotTable, promises, core, isPromise, makePromise, newPromise, performThen, awaitOn, settle, resolvePromise, thenPlain, enqueueCall, takeJob, jobHandler, jobValue, jobTarget, jobCapability, jobBegins, setMain, enqueueMicrotask, PromisePrototype, promiseThen, promiseCatch, promiseFinally, staticResolve, staticReject, NativeAggregateError, nothing, ALL, ALL_SETTLED, ANY, RACE, promiseAll, promiseAllSettled, promiseAny, promiseRace, GeneratorNext, AsyncFunctionPrototype, $asyncFunction$1, GENERATOR_START, GENERATOR_YIELD, GENERATOR_RUNNING, GENERATOR_AWAITING_RETURN, GENERATOR_DONE, NEXT, THROW, RETURN, yieldMark, asyncGeneratorNext, asyncGeneratorReturn, asyncGeneratorThrow, SymbolAsyncIterator, asyncIterator, AsyncIteratorPrototype, AsyncGeneratorPrototype, AsyncGeneratorFunctionPrototype, $generatorFunction$1, $asyncGeneratorFunction$1, $kindOfMethod$1, weakRefs, tokenTable, NativeWeakSet, keyForSymbol, WeakRefPrototype, RegistryPrototype, weakRefDeref, registryRegister, registryUnregister, compileText, EvalScope, SymbolUnscopables, evalFunction, installed, nameOf, original;
    var NativeMap, NativeNumber, MapPrototype, SetPrototype, SymbolMatchAll, uncurry, TypedArray, TypedArrayPrototype, NativeMapEntries, NativeMapKeys, NativeMapValues, NativeSetEntries, NativeSetValues, self, arrayKeys, arrayEntries, typedValues, typedKeys, typedEntries, mapEntries, mapKeys, mapValues, setEntries, mapForEach, setForEach, stringIterator, matchAll, $list$1, $rest$1, $join$1, $restOf$1, $keys$1, $has$1, $template$1, $tdz$1, $constant$1, $superGet$1, $superHome$1, $superDelete$1, $superTarget$1, arrayEvery, arrayFilter, arrayFind, arrayFindIndex, arrayFindLast, arrayFindLastIndex, arrayFlatMap, arrayForEach, arrayMap, arrayReduce, arrayReduceRight, arraySome, arraySort, arrayToSorted, arrayFrom, typedEvery, typedFilter, typedFind, typedFindIndex, typedFindLast, typedFindLastIndex, typedForEach, typedMap, typedReduce, typedReduceRight, typedSome, typedSort, typedToSorted, typedFrom, generatorThrow, generatorReturn, $forward$1, setDifference, setIntersection, setIsDisjointFrom, setIsSubsetOf, setIsSupersetOf, setSymmetricDifference, setUnion, fromEntries, functionBind, proxyRevocable, NativeReplace, NativeReplaceAll, NativeRegExpReplace, stringReplace, stringReplaceAll, NativeJSON, stringify, parse, scriptCore, $async$1, $asyncCall$1, $asyncWith$1, $topLevel$1, $yielded$1, $asyncGenerator$1, $openAsync$1, $nextAsync$1, $gotAsync$1, $shutAsync$1, $needObject$1, $forwardAsync$1, $receivedAsync$1, $generator$1, $kindOfOnly$1, $kindsOfMethods$1, $eval$1, $evalScope$1, $withObject$1, $scoped$1, $scopedSet$1, $thisOf$1, $declared$1, $declareVar$1, $declareFunction$1, functionToString, twin, $1;
    function END() {/*#0.1*/}
    function toObject() {$load(0);














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
    function describe() {$load(1);











    /*#0.5*/}
    function define() {$load(2);

















    /*#0.6*/}
    function notObject() {$load(3);











    /*#0.7*/}
    function bare() {$load(4);











    /*#0.8*/}
    function dressed() {$load(5);











    /*#0.9*/}
    function speciesOf() {$load(6);























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
    function kindName() {$load(7);








































    /*#0.12*/}
    function kindNumber() {$load(8);




















    /*#0.13*/}
    function prototypeOfKind() {$load(9);













    /*#0.14*/}
    function walk() {$load(10);


















    /*#0.15*/}
    function regexpAdvance() {$load(11);

























    /*#0.16*/}
    function mapCursor() {$load(12);






















    /*#0.17*/}
    function setCursor() {$load(13);






















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
      $open: function () {$load(14);

























      /*#0.21*/}
    }["$open"];
    function openWith() {$load(15);





























    /*#0.22*/}
    $step$1 = {
      $step: function () {$load(16);







































      /*#0.23*/}
    }["$step"];
    function stepAfter() {$load(17);



























    /*#0.24*/}
    $shut$1 = {
      $shut: function () {$load(18);



























      /*#0.25*/}
    }["$shut"];
    $shutQuiet$1 = {
      $shutQuiet: function () {$load(19);
































      /*#0.26*/}
    }["$shutQuiet"];
    $list$1 = {
      $list: function () {$load(20);





























      /*#0.27*/}
    }["$list"];
    function drain() {$load(21);


























    /*#0.28*/}
    $rest$1 = {
      $rest: function () {$load(22);



















      /*#0.29*/}
    }["$rest"];
    $join$1 = {
      $join: function () {$load(23);








































      /*#0.30*/}
    }["$join"];
    $restOf$1 = {
      $restOf: function () {$load(24);








































      /*#0.31*/}
    }["$restOf"];
    $key$1 = {
      $key: function () {$load(25);

















      /*#0.32*/}
    }["$key"];
    $keys$1 = {
      $keys: function () {$load(26);































































      /*#0.33*/}
    }["$keys"];
    function setAddAll() {$load(27);

















    /*#0.34*/}
    $has$1 = {
      $has: function () {$load(28);











      /*#0.35*/}
    }["$has"];
    $template$1 = {
      $template: function () {$load(29);


















      /*#0.36*/}
    }["$template"];
    $tdz$1 = {
      $tdz: function () {$load(30);











      /*#0.37*/}
    }["$tdz"];
    $constant$1 = {
      $constant: function () {$load(31);











      /*#0.38*/}
    }["$constant"];
    $superGet$1 = {
      $superGet: function () {$load(32);











      /*#0.39*/}
    }["$superGet"];
    $superSet$1 = {
      $superSet: function () {$load(33);














      /*#0.40*/}
    }["$superSet"];
    $superHome$1 = {
      $superHome: function () {$load(34);











      /*#0.41*/}
    }["$superHome"];
    $superDelete$1 = {
      $superDelete: function () {$load(35);











      /*#0.42*/}
    }["$superDelete"];
    $superTarget$1 = {
      $superTarget: function () {$load(36);

















      /*#0.43*/}
    }["$superTarget"];
    function forEachRest() {$load(37);






















    /*#0.45*/}
    function mapRest() {$load(38);


























    /*#0.46*/}
    function filterRest() {$load(39);























    /*#0.47*/}
    function someRest() {$load(40);



















    /*#0.48*/}
    function everyRest() {$load(41);



















    /*#0.49*/}
    function findRest() {$load(42);






















    /*#0.50*/}
    function findIndexRest() {$load(43);



















    /*#0.51*/}
    function findLastRest() {$load(44);






















    /*#0.52*/}
    function findLastIndexRest() {$load(45);



















    /*#0.53*/}
    function reduceRest() {$load(46);



















    /*#0.54*/}
    function reduceRightRest() {$load(47);



















    /*#0.55*/}
    function flatMapRest() {$load(48);





















    /*#0.56*/}
    function flatMapAfter() {$load(49);









    /*#0.57*/}
    function flatten() {$load(50);




























    /*#0.58*/}
    function fromRest() {$load(51);





















    /*#0.59*/}
    function mapForEachRest() {$load(52);



























    /*#0.60*/}
    function setForEachRest() {$load(53);



























    /*#0.61*/}
    function sortRest() {$load(54);











    /*#0.62*/}
    function sortBack() {$load(55);
































    /*#0.63*/}
    function toSortedRest() {$load(56);

















    /*#0.64*/}
    function mergeSort() {$load(57);















































































































































































    /*#0.65*/}
    function isTyped() {$load(58);





























    /*#0.66*/}
    function typedConstructor() {$load(59);











































    /*#0.67*/}
    function isBig() {$load(60);













    /*#0.68*/}
    function checkTyped() {$load(61);
















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
    function transferred() {$load(62);








    /*#0.72*/}
    $delegate$1 = {
      $delegate: function () {$load(63);


























      /*#0.73*/}
    }["$delegate"];
    $forward$1 = {
      $forward: function () {$load(64);


























































      /*#0.74*/}
    }["$forward"];
    function copySet() {$load(65);











    /*#0.75*/}
    function isSet() {$load(66);























    /*#0.76*/}
    function setRecord() {$load(67);











































    /*#0.77*/}
    function plainly() {$load(68);




































    /*#0.78*/}
    function proxyKeys() {$load(69);










































    /*#0.79*/}
    function hasEnumerable() {$load(70);

























    /*#0.80*/}
    function regExpExec() {$load(71);




















    /*#0.81*/}
    function advanceStringIndex() {$load(72);





















    /*#0.82*/}
    function plainReplace() {$load(73);











    /*#0.83*/}
    function hasSource() {$load(74);


























    /*#0.84*/}
    function isRegExp() {$load(75);
















    /*#0.85*/}
    function replaceWith() {$load(76);










































































































    /*#0.86*/}
    function matchArguments() {$load(77);













    /*#0.87*/}
    function replaceMatches() {$load(78);




























































    /*#0.88*/}
    function mayBeBoxed() {$load(79);























    /*#0.89*/}
    function boxKind() {$load(80);































    /*#0.90*/}
    function isKind() {$load(81);































    /*#0.91*/}
    function unwrap() {$load(82);

























    /*#0.92*/}
    function jsonValue() {$load(83);






















    /*#0.93*/}
    function jsonCopy() {$load(84);
































































    /*#0.94*/}
    function revive() {$load(85);

































    /*#0.95*/}
    function reviveInto() {$load(86);



















    /*#0.96*/}
    function slotOf(v) {
      "sealed";
      var slots;
      slots = promises.slots;
      return slots === void 0 ? void 0 : slots.get(v);
    /*#0.97*/}
    function enqueue() {$load(87);









    /*#0.98*/}
    function wait() {$load(88);


















    /*#0.99*/}
    function resolvingFunctions() {$load(89);









































    /*#0.100*/}
    function adopt() {$load(90);


































    /*#0.103*/}
    function drainJobs() {$load(91);














































































    /*#0.104*/}
    function PromiseFunction() {$load(92);


































    /*#0.105*/}
    function speciesOfPromise() {$load(93);


























    /*#0.106*/}
    function newCapability() {$load(94);


























    /*#0.107*/}
    function capabilityExecutor() {$load(95);





















    /*#0.108*/}
    function promiseResolve() {$load(96);























    /*#0.110*/}
    function finallyFunctions() {$load(97);




































    /*#0.111*/}
    function returner() {$load(98);







    /*#0.114*/}
    function thrower() {$load(99);







    /*#0.116*/}
    function $promiseResolve() {$load(100);








    /*#0.118*/}
    function $promiseThen() {$load(101);











    /*#0.119*/}
    function $newPromise() {$load(102);











    /*#0.120*/}
    function $resolvePromise() {$load(103);











    /*#0.121*/}
    function $rejectPromise() {$load(104);











    /*#0.122*/}
    function aggregate() {$load(105);




















    /*#0.123*/}
    function combine() {$load(106);





























    /*#0.124*/}
    function visitAll() {$load(107);

























































    /*#0.125*/}
    function arrived() {$load(108);






















    /*#0.126*/}
    function elementFunctions() {$load(109);















































































    /*#0.127*/}
    function needObject() {$load(110);














    /*#0.132*/}
    $asyncFunction$1 = {
      $asyncFunction: function (f) {
        "sealed";
        return setPrototypeOf(f, AsyncFunctionPrototype);
      /*#0.133*/}
    }["$asyncFunction"];
    $async$1 = {
      $async: function () {$load(111);














      /*#0.134*/}
    }["$async"];
    $asyncCall$1 = {
      $asyncCall: function () {$load(112);















      /*#0.135*/}
    }["$asyncCall"];
    $asyncWith$1 = {
      $asyncWith: function () {$load(113);


























      /*#0.136*/}
    }["$asyncWith"];
    $topLevel$1 = {
      $topLevel: function () {$load(114);



























      /*#0.137*/}
    }["$topLevel"];
    function thrownLater() {$load(115);




















    /*#0.139*/}
    function goOn() {$load(116);
















































    /*#0.141*/}
    $yielded$1 = {
      $yielded: function (value) {
        "sealed";
        return { __proto__: yieldMark, value };
      /*#0.142*/}
    }["$yielded"];
    $asyncGenerator$1 = {
      $asyncGenerator: function () {$load(117);











      /*#0.143*/}
    }["$asyncGenerator"];
    function asyncGeneratorOf() {$load(118);




    /*#0.144*/}
    function asyncGeneratorRequest() {$load(119);


















































    /*#0.145*/}
    function asyncGeneratorGoOn() {$load(120);
































































    /*#0.146*/}
    function asyncGeneratorUnwrap() {$load(121);

















































    /*#0.147*/}
    function asyncGeneratorAnswer() {$load(122);












    /*#0.150*/}
    function asyncGeneratorFinish() {$load(123);














    /*#0.151*/}
    function asyncGeneratorDrain() {$load(124);



























    /*#0.152*/}
    function asyncGeneratorAwaitReturn() {$load(125);


















































    /*#0.153*/}
    $openAsync$1 = {
      $openAsync: function () {$load(126);











































      /*#0.156*/}
    }["$openAsync"];
    $nextAsync$1 = {
      $nextAsync: function () {$load(127);




















      /*#0.157*/}
    }["$nextAsync"];
    $gotAsync$1 = {
      $gotAsync: function () {$load(128);

















      /*#0.158*/}
    }["$gotAsync"];
    $shutAsync$1 = {
      $shutAsync: function () {$load(129);





























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
    function asyncFromSync() {$load(130);












































    /*#0.161*/}
    function asyncFromSyncResult() {$load(131);







    /*#0.162*/}
    $forwardAsync$1 = {
      $forwardAsync: function () {$load(132);








































      /*#0.164*/}
    }["$forwardAsync"];
    function noThrow() {$load(133);











    /*#0.165*/}
    $receivedAsync$1 = {
      $receivedAsync: function () {$load(134);





















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
    function dressGenerator() {$load(135);










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
      $generator: function () {$load(136);




      /*#0.177*/}
    }["$generator"];
    $kindOfMethod$1 = {
      $kindOfMethod: function () {$load(137);














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
      $kindsOfMethods: function () {$load(138);






      /*#0.180*/}
    }["$kindsOfMethods"];
    function canBeHeldWeakly() {$load(139);











    /*#0.181*/}
    function born() {$load(140);




    /*#0.182*/}
    function WeakRefFunction() {$load(141);












    /*#0.183*/}
    function RegistryFunction() {$load(142);












    /*#0.184*/}
    function registryOf() {$load(143);







    /*#0.185*/}
    function badToken() {$load(144);











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
      $eval: function () {$load(145);



















      /*#0.191*/}
    }["$eval"];
    $evalScope$1 = {
      $evalScope: function () {
        return { __proto__: EvalScope };
      /*#0.192*/}
    }["$evalScope"];
    $withObject$1 = {
      $withObject: function () {$load(146);








      /*#0.193*/}
    }["$withObject"];
    $scoped$1 = {
      $scoped: function () {$load(147);






      /*#0.194*/}
    }["$scoped"];
    $scopedSet$1 = {
      $scopedSet: function () {$load(148);















      /*#0.195*/}
    }["$scopedSet"];
    $thisOf$1 = {
      $thisOf: function () {$load(149);











      /*#0.196*/}
    }["$thisOf"];
    $declared$1 = {
      $declared: function () {$load(150);











      /*#0.197*/}
    }["$declared"];
    $declareVar$1 = {
      $declareVar: function () {$load(151);




















      /*#0.198*/}
    }["$declareVar"];
    $declareFunction$1 = {
      $declareFunction: function () {$load(152);




























      /*#0.199*/}
    }["$declareFunction"];
    function functionOfText() {$load(153);


































    /*#0.200*/}
    function targetOf(self, target) {
      return self === void 0 ? void 0 : target;
    /*#0.201*/}
    function FunctionOfText() {$load(154);








    /*#0.202*/}
    function GeneratorFunctionOfText() {$load(155);








    /*#0.203*/}
    function AsyncFunctionOfText() {$load(156);








    /*#0.204*/}
    function AsyncGeneratorFunctionOfText() {$load(157);








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
        next() {$load(158);
















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
        keys() {$load(159);
















        /*#0.231*/},
        entries() {$load(160);
















        /*#0.232*/}
      });
      ({ values: typedValues, keys: typedKeys, entries: typedEntries } = {
        values() {$load(161);














        /*#0.233*/},
        keys() {$load(162);














        /*#0.234*/},
        entries() {$load(163);














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
        keys() {$load(164);











        /*#0.237*/},
        values() {$load(165);











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
        entries() {$load(166);











        /*#0.240*/}
      });
      ({ forEach: mapForEach } = {
        forEach() {$load(167);



















        /*#0.241*/}
      });
      ({ forEach: setForEach } = {
        forEach() {$load(168);



















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
        forEach() {$load(169);




















        /*#0.245*/},
        map() {$load(170);







































        /*#0.246*/},
        filter() {$load(171);








































        /*#0.247*/},
        some() {$load(172);




















        /*#0.248*/},
        every() {$load(173);




















        /*#0.249*/},
        find() {$load(174);




















        /*#0.250*/},
        findIndex() {$load(175);




















        /*#0.251*/},
        findLast() {$load(176);




















        /*#0.252*/},
        findLastIndex() {$load(177);




















        /*#0.253*/},
        reduce() {$load(178);



































        /*#0.254*/},
        reduceRight() {$load(179);



































        /*#0.255*/},
        flatMap() {$load(180);
























































        /*#0.256*/},
        sort() {$load(181);




































        /*#0.257*/},
        toSorted() {$load(182);




































        /*#0.258*/}
      });
      ({ from: arrayFrom } = {
        from() {$load(183);








































































































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
        forEach() {$load(184);































        /*#0.260*/},
        map() {$load(185);









































        /*#0.261*/},
        filter() {$load(186);













































        /*#0.262*/},
        some() {$load(187);

























        /*#0.263*/},
        every() {$load(188);

























        /*#0.264*/},
        find() {$load(189);



























        /*#0.265*/},
        findIndex() {$load(190);

























        /*#0.266*/},
        findLast() {$load(191);


























        /*#0.267*/},
        findLastIndex() {$load(192);
























        /*#0.268*/},
        reduce() {$load(193);
































        /*#0.269*/},
        reduceRight() {$load(194);































        /*#0.270*/},
        sort() {$load(195);

































        /*#0.271*/},
        toSorted() {$load(196);



































        /*#0.272*/}
      });
      ({ from: typedFrom } = {
        from() {$load(197);





































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
        next() {$load(198);











        /*#0.275*/},
        throw() {$load(199);











        /*#0.276*/}
      });
      generatorReturn = {
        return() {$load(200);


























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
        union() {$load(201);

































        /*#0.278*/},
        intersection() {$load(202);




















































        /*#0.279*/},
        difference() {$load(203);


















































        /*#0.280*/},
        symmetricDifference() {$load(204);





































        /*#0.281*/},
        isSubsetOf() {$load(205);





































        /*#0.282*/},
        isSupersetOf() {$load(206);






































        /*#0.283*/},
        isDisjointFrom() {$load(207);




















































        /*#0.284*/}
      });
      ({ fromEntries } = {
        fromEntries() {$load(208);





























































        /*#0.285*/}
      });
      ({ bind: functionBind } = {
        bind() {$load(209);


















        /*#0.286*/}
      });
      NativeProxy = Proxy;
      ({ revocable: proxyRevocable } = {
        revocable() {$load(210);

































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
        replace() {$load(211);







































        /*#0.289*/},
        replaceAll() {$load(212);





































































        /*#0.290*/}
      });
      isRealRegExp = $host.isRegExp || hasSource;
      regExpSource = uncurry(getOwnPropertyDescriptor(RegExpPrototype, "source").get);
      ({ regExpReplace } = {
        regExpReplace() {$load(213);














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
        stringify() {$load(214);



































































        /*#0.292*/},
        parse() {$load(215);























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
        makePromise() {$load(216);















        /*#0.295*/},
        newPromise() {
          "sealed";
          return makePromise({ __proto__: PromisePrototype });
        /*#0.296*/},
        performThen() {$load(217);












        /*#0.297*/},
        awaitOn() {$load(218);












        /*#0.298*/},
        settle() {$load(219);
























        /*#0.299*/},
        resolve() {$load(220);






























        /*#0.300*/},
        thenPlain(promise, onFulfilled, onRejected) {
          "sealed";
          return void 0;
        /*#0.301*/},
        enqueueCall(callback) {
          "sealed";
          enqueue({ kind: MICROTASK, next: void 0, callback });
        /*#0.302*/},
        takeJob() {$load(221);







































        /*#0.303*/},
        jobHandler() {$load(222);












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
        unhandled() {$load(223);







        /*#0.312*/},
        rejection() {$load(224);











        /*#0.313*/},
        stateOf() {$load(225);




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
        queueMicrotask() {$load(226);

















        /*#0.317*/}
      });
      PromisePrototype = PromiseFunction.prototype;
      if (core.begin !== void 0) {
        core.begin(PromiseFunction, PromisePrototype);
      }
      ({ then: promiseThen, catch: promiseCatch, finally: promiseFinally } = {
        then() {$load(227);



























        /*#0.318*/},
        catch() {$load(228);











        /*#0.319*/},
        finally() {$load(229);




















        /*#0.320*/}
      });
      ({ resolve: staticResolve, reject: staticReject } = {
        resolve() {$load(230);














        /*#0.321*/},
        reject() {$load(231);























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
        all() {$load(232);









        /*#0.324*/},
        allSettled() {$load(233);









        /*#0.325*/},
        any() {$load(234);









        /*#0.326*/},
        race() {$load(235);









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
        next() {$load(236);








        /*#0.329*/},
        return() {$load(237);








        /*#0.330*/},
        throw() {$load(238);








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
        deref() {$load(239);







        /*#0.333*/},
        register() {$load(240);


















        /*#0.334*/},
        unregister() {$load(241);







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
        eval() {$load(242);
















        /*#0.337*/}
      });
      installed = new WeakMap();
      nameOf = uncurry(WeakMap.prototype.get);
      original = $host.original || sameText;
      ({ toString: functionToString } = {
        toString() {$load(243);





















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
