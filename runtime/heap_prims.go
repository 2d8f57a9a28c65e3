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
	newProxy, newProxyShell                   goja.Callable
	push, rawJSON                             goja.Callable
	bind, bound                               goja.Callable
}

// primCodes are expressions for the prims, and where each goes.
func primCodes(p *prims) (codes []string, into []*goja.Callable) {
	put := func(f *goja.Callable, code string) {
		codes = append(codes, code)
		into = append(into, f)
	}
	getter := func(f *goja.Callable, object, key string) {
		put(f, "Object.getOwnPropertyDescriptor("+object+", "+key+").get")
	}
	// made turns an expression over the arguments into a function that keeps the constructor.
	made := func(f *goja.Callable, constructor, params, expression string) {
		put(f, "(C => ("+params+") => "+expression+")("+constructor+")")
	}
	const typed = "Object.getPrototypeOf(Uint8Array.prototype)"
	put(&p.ownKeys, "Reflect.ownKeys")
	put(&p.describe, "Object.getOwnPropertyDescriptor")
	put(&p.isExtensible, "Object.isExtensible")
	put(&p.define, "Object.defineProperty")
	put(&p.prevent, "Object.preventExtensions")
	put(&p.seal, "Object.seal")
	put(&p.freeze, "Object.freeze")
	put(&p.deleteProp, "Reflect.deleteProperty")
	put(&p.mapEach, "Map.prototype.forEach")
	put(&p.mapSet, "Map.prototype.set")
	put(&p.setEach, "Set.prototype.forEach")
	put(&p.setAdd, "Set.prototype.add")
	put(&p.weakGet, "WeakMap.prototype.get")
	put(&p.weakHas, "WeakMap.prototype.has")
	put(&p.weakSet, "WeakMap.prototype.set")
	put(&p.weakSetHas, "WeakSet.prototype.has")
	put(&p.weakSetAdd, "WeakSet.prototype.add")
	put(&p.keyFor, "Symbol.keyFor")
	put(&p.symbolFor, "Symbol.for")
	put(&p.symbol, "Symbol")
	getter(&p.symbolText, "Symbol.prototype", "'description'")
	put(&p.functionText, "Function.prototype.toString")
	put(&p.dateTime, "Date.prototype.getTime")
	put(&p.unboxNumber, "Number.prototype.valueOf")
	put(&p.unboxString, "String.prototype.valueOf")
	put(&p.unboxBoolean, "Boolean.prototype.valueOf")
	put(&p.unboxSymbol, "Symbol.prototype.valueOf")
	put(&p.unboxBigInt, "BigInt.prototype.valueOf")
	getter(&p.typedBuffer, typed, "'buffer'")
	getter(&p.typedOffset, typed, "'byteOffset'")
	getter(&p.typedLength, typed, "'length'")
	getter(&p.typedName, typed, "Symbol.toStringTag")
	getter(&p.viewBuffer, "DataView.prototype", "'buffer'")
	getter(&p.viewOffset, "DataView.prototype", "'byteOffset'")
	getter(&p.viewLength, "DataView.prototype", "'byteLength'")
	getter(&p.regexpSource, "RegExp.prototype", "'source'")
	put(&p.regexpFlags, regexpFlagsCode)
	made(&p.newDate, "Date", "t", "new C(t)")
	made(&p.newRegExp, "RegExp", "s, f", "new C(s, f)")
	put(&p.newBoxed, "Object")
	made(&p.newError, "Error", "", "new C()")
	put(&p.newArguments, "(function () { return arguments })")
	made(&p.newMap, "Map", "", "new C()")
	made(&p.newSet, "Set", "", "new C()")
	made(&p.newWeakMap, "WeakMap", "", "new C()")
	made(&p.newWeakSet, "WeakSet", "", "new C()")
	made(&p.newView, "DataView", "b, o, n", "new C(b, o, n)")
	put(&p.newTyped, newTypedCode)
	made(&p.newProxy, "Proxy", "t, h", "new C(t, h)")
	put(&p.newProxyShell, proxyShellCode)
	put(&p.push, "Array.prototype.push")
	put(&p.rawJSON, "JSON.rawJSON")
	return codes, into
}

func primTexts() string {
	codes, _ := primCodes(&prims{})
	return listText(codes)
}

func (r *heapRealm) learnPrims() error {
	values, err := r.list(primScript)
	if err != nil {
		return err
	}
	codes, into := primCodes(&r.prim)
	for i, v := range values {
		f, ok := goja.AssertFunction(v)
		if !ok {
			return fmt.Errorf("%s is not a function", codes[i])
		}
		*into[i] = f
	}
	return nil
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
