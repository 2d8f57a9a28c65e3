package runtime

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"unsafe"

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
	keeps keeping
	what  string
	code  string
}{
	{plainBrand, keepsPlainly, "an object", "({})"},
	{arrayBrand, keepsElements, "an array", "[1]"},
	{arrayBrand, keepsHidden, "the array of a template", "(s => s)`a`"},
	{arrayBrand, keepsHidden, "an array", "(() => { const a = []; a[4e9] = 1; return a })()"},
	{functionBrand, keepsPrototype, "a function", "(function () {})"},
	{functionBrand, keepsPlainly, "a method", "({ m() {} }).m"},
	{functionBrand, keepsPlainly, "an arrow function", "(() => {})"},
	{classBrand, keepsPlainly, "a class", "(class {})"},
	{nativeBrand, keepsPlainly, "a built-in function", "Math.max"},
	{nativeBrand, keepsPlainly, "a built-in function", "Array"},
	{nativeBrand, keepsTemplate, "a built-in function", "Object"},
	{arrayBrand, keepsTemplate, "Array.prototype", "Array.prototype"},
	{plainBrand, keepsPlainly, "an object", "RegExp.prototype"},
	{boundBrand, keepsPlainly, "a bound function", "(function () {}).bind()"},
	{errorBrand, keepsHidden, "an error", "new Error()"},
	{dateBrand, keepsPlainly, "a date", "new Date()"},
	{regexpBrand, keepsPlainly, "a regular expression", "/a/"},
	{mapBrand, keepsPlainly, "a Map", "new Map()"},
	{setBrand, keepsPlainly, "a Set", "new Set()"},
	{weakMapBrand, keepsPlainly, "a WeakMap", "new WeakMap()"},
	{weakSetBrand, keepsPlainly, "a WeakSet", "new WeakSet()"},
	{bufferBrand, keepsPlainly, "an ArrayBuffer", "new ArrayBuffer(1)"},
	{typedBrand, keepsTyped, "a typed array", "new Uint8Array(1)"},
	{dataViewBrand, keepsPlainly, "a DataView", "new DataView(new ArrayBuffer(1))"},
	{boxedBrand, keepsPlainly, "a primitive in an object", "Object(1)"},
	{boxedStringBrand, keepsHidden, "a String object", "Object('')"},
	{argumentsBrand, keepsHidden, "an arguments object", "(function () { return arguments })()"},
	{proxyBrand, keepsHidden, "a Proxy", "new Proxy({}, {})"},
	{promiseBrand, keepsPlainly, "a Promise of the engine", "(async () => {})()"},
	{generatorBrand, keepsPlainly, "a generator of the engine", "(function* () {})()"},
	{generatorFunctionBrand, keepsHidden, "a generator function", "(function* () {})"},
	{generatorFunctionBrand, keepsHidden, "a generator function", "({ * m() {} }).m"},
	{generatorFunctionBrand, keepsHidden, "an async function", "(async function () {})"},
	{generatorFunctionBrand, keepsHidden, "an async function", "({ async m() {} }).m"},
	{generatorFunctionBrand, keepsHidden, "an async function", "(async () => {})"},
	{iteratorBrand, keepsPlainly, "an iterator of the engine", "[][Symbol.iterator]()"},
	{iteratorBrand, keepsPlainly, "an iterator of the engine", "new Map()[Symbol.iterator]()"},
	{iteratorBrand, keepsPlainly, "an iterator of the engine", "new Set()[Symbol.iterator]()"},
	{iteratorBrand, keepsPlainly, "an iterator of the engine", "''[Symbol.iterator]()"},
	{iteratorBrand, keepsPlainly, "an iterator of the engine", "/a/[Symbol.matchAll]('')"},
	{plainBrand, keepsTemplate, "an object", "Math"},
}

// objectType is what is known of a type of the engine's objects.
type objectType struct {
	brand     brand
	keeps     keeping
	what      string  // for messages
	src       uintptr // where functions have their source text
	hasSource bool
	base      baseFields
	class     bool
	// private is where the private members of an object are, or 0.
	private uintptr
	// code and scope are where a function has its instructions and the scope that it was made in, or 0.
	code, scope uintptr
	// contents is where a Map or Set has its entries, and a Date its time, or 0.
	contents uintptr
}

// engineTypes are the types of the engine's objects. They are the same in every realm.
type engineTypes struct {
	self  int // field of goja.Object
	at    uintptr
	of    map[reflect.Type]*objectType
	tabs  map[unsafe.Pointer]*objectType // the same by the first word of goja.Object.self
	words valueWords
	prop  propFields
	array arrayFields
	priv  privateFields
}

var engine = sync.OnceValues(learnTypes)

func brandTexts() string {
	var codes []string
	for _, s := range brandSamples {
		codes = append(codes, s.code)
	}
	return listText(codes)
}

func learnTypes() (*engineTypes, error) {
	self, ok := reflect.TypeFor[goja.Object]().FieldByName("self")
	if !ok || self.Type.Kind() != reflect.Interface {
		return nil, fmt.Errorf("goja.Object is not as expected")
	}
	e := &engineTypes{self: self.Index[0], at: self.Offset, of: map[reflect.Type]*objectType{}, tabs: map[unsafe.Pointer]*objectType{}}
	rt := goja.New()
	e.prop = learnProp(e, rt)
	e.learnValues(rt)
	samples, err := (&heapRealm{rt: rt}).list(brandScript)
	if err != nil {
		return nil, err
	}
	for i, s := range brandSamples {
		v := samples[i]
		t := e.selfOf(v.(*goja.Object)).Type()
		if old := e.of[t]; old != nil {
			if old.brand != s.brand {
				return nil, fmt.Errorf("goja does not tell %s from %s", s.what, old.what)
			}
			continue // and its first word is known
		}
		o := &objectType{brand: s.brand, what: s.what, keeps: s.keeps}
		if at, f, ok := field(t.Elem(), "src", nil); ok && f.Kind() == reflect.String {
			o.src, o.hasSource = at, true
		}
		if code, _, ok := field(t.Elem(), "prg", reflect.TypeFor[*goja.Program]()); ok {
			if scope, st, ok := field(t.Elem(), "stash", nil); ok && st.Kind() == reflect.Pointer {
				o.code, o.scope = code, scope
			}
		}
		o.class = s.brand == classBrand
		e.learnContents(o, t.Elem())
		e.learnPrivate(o, t.Elem())
		e.learnFields(o, t.Elem())
		e.of[t] = o
		if t.Kind() == reflect.Pointer { // else the second word is not where it is
			e.tabs[e.wordsOf(v.(*goja.Object)).typ] = o
		}
	}
	return e, nil
}

// selfOf is the implementation behind an object.
func (e *engineTypes) selfOf(o *goja.Object) reflect.Value {
	return reflect.ValueOf(o).Elem().Field(e.self).Elem()
}

// typeOf gives what is known of the type of an object, nil for one of the host, and where its
// implementation is. It is asked several times for every object: so it looks at the word that says
// the type, and not at the type by reflection.
func (e *engineTypes) typeOf(o *goja.Object) (*objectType, unsafe.Pointer) {
	w := e.wordsOf(o)
	return e.tabs[w.typ], w.data
}

// wordsOf are the two words of the interface value behind an object.
func (e *engineTypes) wordsOf(o *goja.Object) words { return read[words](unsafe.Pointer(o), e.at) }

// brandOf returns the brand of an object and what to call it in a message.
func (r *heapRealm) brandOf(o *goja.Object) (brand, string) {
	t, _ := r.engine.typeOf(o)
	if t == nil {
		return unknownBrand, "an object of the host (" + strings.TrimPrefix(r.engine.selfOf(o).Type().String(), "*") + ")"
	}
	return t.brand, t.what
}

// sourceOf is the source text of a function that is not native.
func (r *heapRealm) sourceOf(o *goja.Object) string {
	if t, p := r.engine.typeOf(o); t != nil && t.hasSource {
		return read[string](p, t.src)
	}
	s, err := r.prim.functionText(o)
	if err != nil {
		return ""
	}
	return s.String()
}
