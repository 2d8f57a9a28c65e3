package runtime

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"
)

// engineKey is a property key as the engine keeps it.
type engineKey = unistring.String

// The values that most properties have are numbers and ASCII strings. The engine's types for them are
// private, but an interface value says by its first word what type it has, and where its content is
// by its second. The first words are learnt from samples whose types are checked by kind; what is
// none of these is asked in the ordinary way.

// plainKind is the type of a value that can be read in place.
type plainKind uint8

const (
	anything  plainKind = iota
	anInteger           // int64
	aFloat              // float64
	aText               // string, ASCII
	aBoolean            // bool
	isUndefined
	isNull
)

// valueWords are the first words of interface values of these types.
type valueWords struct {
	integer, float, text, boolean, undefined, null unsafe.Pointer
	property                                       unsafe.Pointer // a property with attributes or accessors
	wide                                           unsafe.Pointer // a string that is not ASCII: []uint16
}

// words are the two words of an interface value.
type words struct{ typ, data unsafe.Pointer }

func wordsOf(v goja.Value) words { return *(*words)(unsafe.Pointer(&v)) }

// learnValues finds the first words. Types that are not as expected stay nil, which is what no
// value but nil has.
func (e *engineTypes) learnValues(rt *goja.Runtime) {
	learn := func(to *unsafe.Pointer, v goja.Value, kind reflect.Kind) {
		if v != nil && reflect.TypeOf(v).Kind() == kind {
			*to = wordsOf(v).typ
		}
	}
	learn(&e.words.integer, rt.ToValue(int64(1)<<40), reflect.Int64)
	learn(&e.words.float, rt.ToValue(0.5), reflect.Float64)
	learn(&e.words.boolean, rt.ToValue(true), reflect.Bool)
	learn(&e.words.undefined, goja.Undefined(), reflect.Struct)
	learn(&e.words.null, goja.Null(), reflect.Struct)
	if v := goja.StringFromUTF16([]uint16{0x4f60}); reflect.TypeOf(v).Kind() == reflect.Slice && reflect.TypeOf(v).Elem().Kind() == reflect.Uint16 {
		e.words.wide = wordsOf(v).typ
	}
	if v, err := rt.RunString("'text'"); err == nil {
		learn(&e.words.text, v, reflect.String)
	}
	if e.prop.ok {
		v := reflect.New(e.prop.typ.Elem()).Interface()
		if p, ok := v.(goja.Value); ok {
			e.words.property = wordsOf(p).typ
		}
	}
}

// plainValue tells what type a value has and where its content is.
func (e *engineTypes) plainValue(v goja.Value) (plainKind, unsafe.Pointer) {
	w := wordsOf(v)
	if w.typ == nil {
		return anything, nil
	}
	switch w.typ {
	case e.words.integer:
		return anInteger, w.data
	case e.words.float:
		return aFloat, w.data
	case e.words.text:
		return aText, w.data
	case e.words.boolean:
		return aBoolean, w.data
	case e.words.undefined:
		return isUndefined, nil
	case e.words.null:
		return isNull, nil
	}
	return anything, nil
}

// isProperty reports whether what a table of properties holds is more than a value.
func (e *engineTypes) isProperty(v goja.Value) bool { return wordsOf(v).typ == e.words.property }
