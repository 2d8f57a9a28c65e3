package runtime

import (
	"fmt"

	"github.com/dop251/goja"
)

// prims are functions of the engine as they were before the program could replace them.
type prims struct {
	ownKeys, describe, isExtensible           goja.Callable
	define, prevent, seal, freeze, deleteProp goja.Callable

	mapEach, mapSet, setEach, setAdd          goja.Callable
	weakGet, weakHas, weakSet                 goja.Callable
	weakSetHas, weakSetAdd                    goja.Callable
	keyFor, symbolFor, symbol, symbolText     goja.Callable
	functionText, dateTime                    goja.Callable
	unboxNumber, unboxString, unboxBoolean    goja.Callable
	unboxSymbol, unboxBigInt                  goja.Callable
	typedBuffer, typedOffset, typedLength     goja.Callable
	typedName                                 goja.Callable
	viewBuffer, viewOffset, viewLength        goja.Callable
	regexpSource, regexpFlags                 goja.Callable
	newDate, newRegExp, newBoxed, newError    goja.Callable
	newArguments, newMap, newSet              goja.Callable
	newWeakMap, newWeakSet, newView, newTyped goja.Callable
	push                                      goja.Callable
	bind, bound                               goja.Callable
}

func (r *heapRealm) learnPrims() (err error) {
	get := func(code string) goja.Callable {
		v, e := r.rt.RunString(code)
		f, ok := goja.AssertFunction(v)
		if e == nil && !ok {
			e = fmt.Errorf("not a function")
		}
		if e != nil && err == nil {
			err = fmt.Errorf("%s: %w", code, e)
		}
		return f
	}
	getter := func(object, key string) goja.Callable {
		return get("Object.getOwnPropertyDescriptor(" + object + ", " + key + ").get")
	}
	// made turns an expression over the arguments into a function that keeps the constructor.
	made := func(constructor, params, expression string) goja.Callable {
		return get("(C => (" + params + ") => " + expression + ")(" + constructor + ")")
	}
	const typed = "Object.getPrototypeOf(Uint8Array.prototype)"
	r.prim = prims{
		ownKeys: get("Reflect.ownKeys"), describe: get("Object.getOwnPropertyDescriptor"),
		isExtensible: get("Object.isExtensible"), define: get("Object.defineProperty"),
		prevent: get("Object.preventExtensions"), seal: get("Object.seal"), freeze: get("Object.freeze"),
		deleteProp: get("Reflect.deleteProperty"),
		mapEach:    get("Map.prototype.forEach"), mapSet: get("Map.prototype.set"),
		setEach: get("Set.prototype.forEach"), setAdd: get("Set.prototype.add"),
		weakGet: get("WeakMap.prototype.get"), weakHas: get("WeakMap.prototype.has"), weakSet: get("WeakMap.prototype.set"),
		weakSetHas: get("WeakSet.prototype.has"), weakSetAdd: get("WeakSet.prototype.add"),
		keyFor: get("Symbol.keyFor"), symbolFor: get("Symbol.for"), symbol: get("Symbol"),
		symbolText:   getter("Symbol.prototype", "'description'"),
		functionText: get("Function.prototype.toString"), dateTime: get("Date.prototype.getTime"),
		unboxNumber: get("Number.prototype.valueOf"), unboxString: get("String.prototype.valueOf"),
		unboxBoolean: get("Boolean.prototype.valueOf"), unboxSymbol: get("Symbol.prototype.valueOf"),
		unboxBigInt: get("BigInt.prototype.valueOf"),
		typedBuffer: getter(typed, "'buffer'"), typedOffset: getter(typed, "'byteOffset'"),
		typedLength: getter(typed, "'length'"), typedName: getter(typed, "Symbol.toStringTag"),
		viewBuffer: getter("DataView.prototype", "'buffer'"), viewOffset: getter("DataView.prototype", "'byteOffset'"),
		viewLength:   getter("DataView.prototype", "'byteLength'"),
		regexpSource: getter("RegExp.prototype", "'source'"),
		regexpFlags:  get(regexpFlagsCode),
		newDate:      made("Date", "t", "new C(t)"), newRegExp: made("RegExp", "s, f", "new C(s, f)"),
		newBoxed: get("Object"), newError: made("Error", "", "new C()"),
		newArguments: get("(function () { return arguments })"),
		newMap:       made("Map", "", "new C()"), newSet: made("Set", "", "new C()"),
		newWeakMap: made("WeakMap", "", "new C()"), newWeakSet: made("WeakSet", "", "new C()"),
		newView:  made("DataView", "b, o, n", "new C(b, o, n)"),
		newTyped: get(newTypedCode),
		push:     get("Array.prototype.push"),
	}
	return err
}

// regexpFlagsCode makes a function that reads the flags of a regular expression from its slots.
const regexpFlagsCode = `(() => {
	const names = ["hasIndices", "global", "ignoreCase", "multiline", "dotAll", "unicode", "unicodeSets", "sticky"];
	const get = names.map(n => Object.getOwnPropertyDescriptor(RegExp.prototype, n)?.get), call = Reflect.apply;
	return r => {
		let s = "";
		for (let i = 0; i < 8; i++) if (get[i] && call(get[i], r, [])) s += "dgimsuvy"[i];
		return s;
	};
})()`

const newTypedCode = `(() => {
	const T = {
		__proto__: null, Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array,
		Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array,
	};
	return (type, buffer, offset, length) => new T[type](buffer, offset, length);
})()`
