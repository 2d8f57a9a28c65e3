package runtime

import (
	"reflect"
	"strconv"

	"github.com/dop251/goja"
)

// natives are built-ins as they were before the program ran.
type natives struct {
	ownKeys, getDescriptor, has               goja.Callable
	functionText, errorText                   goja.Callable
	dateTime, dateISO, dateText               goja.Callable
	regexpText                                goja.Callable
	mapForEach, setForEach                    goja.Callable
	typedLength, typedTag                     goja.Callable
	stringify, parseInt, parseFloat           goja.Callable
	symbolValue, bigintValue, numberValue     goja.Callable
	stringValue, booleanValue                 goja.Callable
	dataViewLength, weakMapHas, weakSetHas    goja.Callable
	errorClass                                *goja.Object
	objectProto, functionProto                *goja.Object
	symbolProto, bigintProto                  *goja.Object
	generatorProto, asyncProto                *goja.Object
	asyncGeneratorProto                       *goja.Object // the realm's own
	dataViewProto, weakMapProto, weakSetProto *goja.Object
	customSymbol                              *goja.Symbol
}

func newNatives(rt *goja.Runtime) natives {
	object := func(path ...string) *goja.Object {
		o := rt.GlobalObject()
		for _, name := range path {
			o = o.Get(name).(*goja.Object)
		}
		return o
	}
	call := func(path ...string) goja.Callable {
		c, ok := goja.AssertFunction(object(path...))
		if !ok {
			panic("not a function: " + path[len(path)-1])
		}
		return c
	}
	n := natives{
		ownKeys:       call("Reflect", "ownKeys"),
		getDescriptor: call("Reflect", "getOwnPropertyDescriptor"),
		has:           call("Reflect", "has"),
		functionText:  call("Function", "prototype", "toString"),
		errorText:     call("Error", "prototype", "toString"),
		dateTime:      call("Date", "prototype", "getTime"),
		dateISO:       call("Date", "prototype", "toISOString"),
		dateText:      call("Date", "prototype", "toString"),
		regexpText:    call("RegExp", "prototype", "toString"),
		mapForEach:    call("Map", "prototype", "forEach"),
		setForEach:    call("Set", "prototype", "forEach"),
		stringify:     call("JSON", "stringify"),
		parseInt:      call("parseInt"),
		parseFloat:    call("parseFloat"),
		symbolValue:   call("Symbol", "prototype", "valueOf"),
		bigintValue:   call("BigInt", "prototype", "valueOf"),
		numberValue:   call("Number", "prototype", "valueOf"),
		stringValue:   call("String", "prototype", "valueOf"),
		booleanValue:  call("Boolean", "prototype", "valueOf"),
		weakMapHas:    call("WeakMap", "prototype", "has"),
		weakSetHas:    call("WeakSet", "prototype", "has"),
		errorClass:    object("Error"),
		objectProto:   object("Object", "prototype"),
		functionProto: object("Function", "prototype"),
		symbolProto:   object("Symbol", "prototype"),
		bigintProto:   object("BigInt", "prototype"),
		dataViewProto: object("DataView", "prototype"),
		weakMapProto:  object("WeakMap", "prototype"),
		weakSetProto:  object("WeakSet", "prototype"),
	}
	getter := func(o *goja.Object, key goja.Value) goja.Callable {
		d := must(n.getDescriptor(goja.Undefined(), o, key)).(*goja.Object)
		c, _ := goja.AssertFunction(d.Get("get"))
		return c
	}
	typed := object("Uint8Array", "prototype").Prototype()
	n.typedLength = getter(typed, rt.ToValue("length"))
	n.typedTag = getter(typed, goja.SymToStringTag)
	n.dataViewLength = getter(n.dataViewProto, rt.ToValue("byteLength"))
	n.generatorProto = prototypeOf(rt, "(function*(){})")
	n.asyncProto = prototypeOf(rt, "(async function(){})")
	symbolFor := call("Symbol", "for")
	n.customSymbol = must(symbolFor(goja.Undefined(), rt.ToValue("nodejs.util.inspect.custom"))).(*goja.Symbol)
	return n
}

// prototypeOf is the prototype of what a piece of code gives.
func prototypeOf(rt *goja.Runtime, code string) *goja.Object {
	return must(rt.RunString(code)).(*goja.Object).Prototype()
}

// The types that tell the engine's own classes apart.
var (
	typeOfProxy       = reflect.TypeFor[goja.Proxy]()
	typeOfMap         = reflect.TypeFor[[][2]any]()
	typeOfList        = reflect.TypeFor[[]any]()
	typeOfArrayBuffer = reflect.TypeFor[goja.ArrayBuffer]()
	typeOfPromise     = reflect.TypeFor[*goja.Promise]()
)

// shape is what kind of built-in an object is, whatever its prototype says.
type shape uint8

const (
	plainShape shape = iota
	arrayShape
	setShape
	mapShape
	typedArrayShape
	functionShape
	argumentsShape
	regexpShape
	dateShape
	errorShape
	arrayBufferShape
	dataViewShape
	promiseShape
	weakSetShape
	weakMapShape
	numberShape
	stringShape
	booleanShape
	bigintShape
	symbolShape
)

var shapeOfClass = map[string]shape{
	"Array": arrayShape, "Function": functionShape, "Arguments": argumentsShape,
	"RegExp": regexpShape, "Date": dateShape, "Error": errorShape,
	"Number": numberShape, "String": stringShape, "Boolean": booleanShape,
}

// internalName is what an object is called that has no class.
var internalName = [...]string{
	plainShape: "Object", arrayShape: "Array", setShape: "Set", mapShape: "Map",
	functionShape: "Function", argumentsShape: "Object", regexpShape: "RegExp",
	dateShape: "Date", errorShape: "Error", arrayBufferShape: "ArrayBuffer",
	dataViewShape: "DataView", promiseShape: "Promise", weakSetShape: "WeakSet",
	weakMapShape: "WeakMap", numberShape: "Number", stringShape: "String",
	booleanShape: "Boolean", bigintShape: "BigInt", symbolShape: "Symbol",
}

func (in *inspector) shape(obj *goja.Object) shape {
	class := obj.ClassName()
	if b, known := shapeOfClass[class]; known {
		return b
	}
	switch t := obj.ExportType(); {
	case t == typeOfMap:
		return mapShape
	case t == typeOfList:
		return setShape
	case t == typeOfArrayBuffer:
		return arrayBufferShape
	case t == typeOfPromise:
		return promiseShape
	case t.Kind() == reflect.Slice:
		return typedArrayShape
	}
	if _, callable := goja.AssertFunction(obj); callable {
		return functionShape
	}
	if in.Promise != nil {
		if _, _, ok := in.Promise(obj); ok {
			return promiseShape
		}
	}
	for p := obj.Prototype(); p != nil; p = p.Prototype() {
		if b := in.shapeOfProto(obj, p); b != plainShape {
			return b
		}
	}
	return plainShape
}

// shapeOfProto finds those kinds of objects that the engine does not tell from plain ones:
// the prototype gives a suspicion, a method of the class the proof.
func (in *inspector) shapeOfProto(obj, proto *goja.Object) shape {
	var b shape
	var proof goja.Callable
	switch proto {
	case in.dataViewProto:
		b, proof = dataViewShape, in.dataViewLength
	case in.weakMapProto:
		b, proof = weakMapShape, in.weakMapHas
	case in.weakSetProto:
		b, proof = weakSetShape, in.weakSetHas
	case in.symbolProto:
		b, proof = symbolShape, in.symbolValue
	case in.bigintProto:
		b, proof = bigintShape, in.bigintValue
	default:
		return plainShape
	}
	if _, err := proof(obj, goja.Undefined()); err != nil {
		return plainShape
	}
	return b
}

// descriptor is a property of an object.
type descriptor struct {
	value      goja.Value // undefined for an accessor
	get, set   bool
	enumerable bool
}

// own gives an own property.
func (in *inspector) own(obj *goja.Object, key goja.Value) (descriptor, bool) {
	d, ok := must(in.getDescriptor(goja.Undefined(), obj, key)).(*goja.Object)
	if !ok {
		return descriptor{}, false
	}
	isSet := func(name string) bool {
		v := d.Get(name)
		return v != nil && !goja.IsUndefined(v)
	}
	return descriptor{
		value:      valueOr(d.Get("value")),
		get:        isSet("get"),
		set:        isSet("set"),
		enumerable: d.Get("enumerable").ToBoolean(),
	}, true
}

// keys are the own property keys of an object: names first, then symbols.
func (in *inspector) keys(obj *goja.Object, hidden bool) []goja.Value {
	list := must(in.ownKeys(goja.Undefined(), obj)).(*goja.Object)
	n := int(list.Get("length").ToInteger())
	keys := make([]goja.Value, 0, n)
	for i := range n {
		key := list.Get(strconv.Itoa(i))
		if !hidden {
			if d, ok := in.own(obj, key); !ok || !d.enumerable {
				continue
			}
		}
		keys = append(keys, key)
	}
	if hidden && len(keys) > 2 && isFunction(obj) && keys[0].String() == "prototype" {
		keys[0], keys[1], keys[2] = keys[1], keys[2], keys[0] // length and name come first
	}
	return keys
}

// namedKeys are the own keys of an array that are not indices.
func (in *inspector) namedKeys(obj *goja.Object, hidden bool) []goja.Value {
	var keys []goja.Value
	names := obj.Keys()
	if hidden {
		names = obj.GetOwnPropertyNames()
	}
	for _, name := range names {
		if !isIndex(name) {
			keys = append(keys, in.rt.ToValue(name))
		}
	}
	for _, symbol := range obj.Symbols() {
		if d, ok := in.own(obj, symbol); ok && (hidden || d.enumerable) {
			keys = append(keys, symbol)
		}
	}
	return keys
}

// isIndex reports whether a key is that of an array element.
func isIndex(key string) bool {
	if key == "" || key[0] == '0' && key != "0" {
		return false
	}
	n, err := strconv.ParseUint(key, 10, 32)
	return err == nil && n < 1<<32-1
}

func decimal(n int) string { return strconv.Itoa(n) }
