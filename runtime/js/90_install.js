// Puts the functions in place of the engine's own, so that nothing shows from outside.

// installed has the functions that stand for native ones, with their names as they were
// installed: a program may redefine them.
const installed = new WeakMap();
const nameOf = uncurry(WeakMap.prototype.get);

// original gives the program's own text for the text of an instrumented function.
const original = $host.original || sameText;

function sameText(text) {
  return text;
}

const { toString: functionToString } = {
  toString() {
    if (typeof this === "function") {
      const name = nameOf(installed, this);
      if (name !== void 0) return "function " + name + "() { [native code] }";
    }
    if (isProxy !== void 0 && typeof this === "function" && isProxy(this)) return "function () { [native code] }";
    return original(call(NativeToString, this));
  },
};

// install replaces o[key] by f, which gets the name and the length of what was there.
function install(o, key, f) {
  const was = getOwnPropertyDescriptor(o, key);
  dress(f, was.value.name, was.value.length);
  objectDefineProperty(o, key, { __proto__: null, value: f, writable: was.writable, enumerable: was.enumerable, configurable: was.configurable });
}

// dress gives f the name and length of a native function.
function dress(f, name, length) {
  objectDefineProperty(f, "length", { __proto__: null, value: length, writable: false, enumerable: false, configurable: true });
  objectDefineProperty(f, "name", { __proto__: null, value: name, writable: false, enumerable: false, configurable: true });
  installed.set(f, name);
}

// twin gives what to install for a function that calls back: the host may have one that does the same at
// less cost. The functions after it take over from that in the middle.
const twin = $host.twin || function (name, f) { return f; };

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
if ($host.delegates !== false) { // there is a yield* in the program
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
  $open: twin("$open", $open), $step: twin("$step", $step, stepAfter), $shut, $shutQuiet, $list, $rest, $join, $restOf, $key, $keys, $has,
  $template, $tdz, $constant, $superGet, $superSet, $superHome, $superDelete, $superTarget,
  $returning, $delegate, $forward, $async, $asyncCall, $asyncWith, $asyncFunction, $generator, $generatorFunction,
  $asyncGenerator, $asyncGeneratorFunction, $yielded, $topLevel, $kindOfMethod, $kindsOfMethods, $kindOfOnly,
  $openAsync, $nextAsync, $gotAsync, $shutAsync, $needObject, $forwardAsync, $receivedAsync,
  $promiseResolve, $promiseThen, $newPromise, $resolvePromise, $rejectPromise,
  $eval, $evalScope, $withObject, $scoped, $scopedSet, $thisOf, $declared, $declareVar, $declareFunction,
};
