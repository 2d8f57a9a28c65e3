package runtime

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/dop251/goja"
)

// A brand is what makes an object an array, a Map, a proxy …, whatever its prototype says.
type brand uint8

const (
	unknownBrand brand = iota
	plainBrand
	arrayBrand
	functionBrand
	classBrand
	nativeBrand
	boundBrand
	errorBrand
	dateBrand
	regexpBrand
	mapBrand
	setBrand
	weakMapBrand
	weakSetBrand
	bufferBrand
	typedBrand
	dataViewBrand
	boxedBrand
	boxedStringBrand
	argumentsBrand
	proxyBrand
	promiseBrand
	generatorBrand
	iteratorBrand
	generatorFunctionBrand
)

// brandSamples are objects of each brand. The engine's public interface tells only some of them
// apart, but the type of the implementation behind an object does, and that can be had by
// reflection. What the types are called does not matter: they are learnt from these samples.
var brandSamples = []struct {
	brand brand
	what  string
	code  string
}{
	{plainBrand, "an object", "({})"},
	{arrayBrand, "an array", "[1]"},
	{arrayBrand, "an array", "(() => { const a = []; a[4e9] = 1; return a })()"},
	{functionBrand, "a function", "(function () {})"},
	{functionBrand, "a method", "({ m() {} }).m"},
	{functionBrand, "an arrow function", "(() => {})"},
	{classBrand, "a class", "(class {})"},
	{nativeBrand, "a built-in function", "Math.max"},
	{nativeBrand, "a built-in function", "Array"},
	{boundBrand, "a bound function", "(function () {}).bind()"},
	{errorBrand, "an error", "new Error()"},
	{dateBrand, "a date", "new Date()"},
	{regexpBrand, "a regular expression", "/a/"},
	{mapBrand, "a Map", "new Map()"},
	{setBrand, "a Set", "new Set()"},
	{weakMapBrand, "a WeakMap", "new WeakMap()"},
	{weakSetBrand, "a WeakSet", "new WeakSet()"},
	{bufferBrand, "an ArrayBuffer", "new ArrayBuffer(1)"},
	{typedBrand, "a typed array", "new Uint8Array(1)"},
	{dataViewBrand, "a DataView", "new DataView(new ArrayBuffer(1))"},
	{boxedBrand, "a primitive in an object", "Object(1)"},
	{boxedStringBrand, "a String object", "Object('')"},
	{argumentsBrand, "an arguments object", "(function () { return arguments })()"},
	{proxyBrand, "a Proxy", "new Proxy({}, {})"},
	{promiseBrand, "a Promise of the engine", "(async () => {})()"},
	{generatorBrand, "a generator of the engine", "(function* () {})()"},
	{generatorFunctionBrand, "a generator function", "(function* () {})"},
	{generatorFunctionBrand, "a generator function", "({ * m() {} }).m"},
	{generatorFunctionBrand, "an async function", "(async function () {})"},
	{generatorFunctionBrand, "an async function", "({ async m() {} }).m"},
	{generatorFunctionBrand, "an async function", "(async () => {})"},
	{iteratorBrand, "an iterator of the engine", "[][Symbol.iterator]()"},
	{iteratorBrand, "an iterator of the engine", "new Map()[Symbol.iterator]()"},
	{iteratorBrand, "an iterator of the engine", "new Set()[Symbol.iterator]()"},
	{iteratorBrand, "an iterator of the engine", "''[Symbol.iterator]()"},
	{iteratorBrand, "an iterator of the engine", "/a/[Symbol.matchAll]('')"},
}

// layout says where reflection finds things in the engine's types.
type layout struct {
	self int                     // field of goja.Object
	src  map[reflect.Type][]int  // field of the types of functions that holds the source text
	what map[reflect.Type]string // for messages
	priv map[reflect.Type][]int  // field with the private members of an object
}

func (r *heapRealm) learnBrands() error {
	self, ok := reflect.TypeFor[goja.Object]().FieldByName("self")
	if !ok || self.Type.Kind() != reflect.Interface {
		return fmt.Errorf("goja.Object is not as expected")
	}
	r.layout = layout{
		self: self.Index[0], src: map[reflect.Type][]int{}, what: map[reflect.Type]string{}, priv: map[reflect.Type][]int{},
	}
	r.brand = map[reflect.Type]brand{}
	for _, s := range brandSamples {
		v, err := r.rt.RunString(s.code)
		if err != nil {
			return fmt.Errorf("%s: %w", s.code, err)
		}
		t := r.selfOf(v.(*goja.Object)).Type()
		if old, ok := r.brand[t]; ok && old != s.brand {
			return fmt.Errorf("goja does not tell %s from %s", s.what, r.layout.what[t])
		}
		r.brand[t], r.layout.what[t] = s.brand, s.what
		if f, ok := t.Elem().FieldByName("src"); ok && f.Type.Kind() == reflect.String {
			r.layout.src[t] = f.Index
		}
		if f, ok := t.Elem().FieldByName("privateElements"); ok && f.Type.Kind() == reflect.Map {
			r.layout.priv[t] = f.Index
		}
	}
	return nil
}

// selfOf is the implementation behind an object.
func (r *heapRealm) selfOf(o *goja.Object) reflect.Value {
	return reflect.ValueOf(o).Elem().Field(r.layout.self).Elem()
}

// brandOf returns the brand of an object and what to call it in a message.
func (r *heapRealm) brandOf(o *goja.Object) (brand, string) {
	t := r.selfOf(o).Type()
	b := r.brand[t]
	if b == unknownBrand {
		return b, "an object of the host (" + strings.TrimPrefix(t.String(), "*") + ")"
	}
	return b, r.layout.what[t]
}

// sourceOf is the source text of a function that is not native.
func (r *heapRealm) sourceOf(o *goja.Object) string {
	self := r.selfOf(o)
	if index, ok := r.layout.src[self.Type()]; ok {
		return self.Elem().FieldByIndex(index).String()
	}
	s, err := r.prim.functionText(o)
	if err != nil {
		return ""
	}
	return s.String()
}

// hasPrivate reports whether an object has private members (#x).
func (r *heapRealm) hasPrivate(o *goja.Object) bool {
	self := r.selfOf(o)
	index, ok := r.layout.priv[self.Type()]
	return ok && self.Elem().FieldByIndex(index).Len() > 0
}
