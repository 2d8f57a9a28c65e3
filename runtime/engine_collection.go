package runtime

import (
	"math"
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
)

// What Maps, Sets and Dates hold, read where the engine keeps it. To ask for it takes a call of a function for each
// entry, and a function object for each collection.

// learnContents finds where a type of object has its table of entries, or its time.
func (e *engineTypes) learnContents(o *objectType, t reflect.Type) {
	switch o.brand {
	case mapBrand, setBrand:
		if at, m, ok := field(t, "m", nil); ok && e.prop.ok && m == e.prop.list {
			o.contents = at
		}
	case dateBrand:
		if at, _, ok := field(t, "msec", reflect.TypeFor[int64]()); ok {
			o.contents = at
		}
	}
}

// entries calls visit for each entry of a Map or Set, in their order. It reports false if it cannot tell; visit
// has not been called then. Visit must not change the collection.
func (e *engineTypes) entries(o *goja.Object, visit func(key, value goja.Value)) bool {
	t, p := e.typeOf(o)
	if t == nil || t.contents == 0 || t.brand != mapBrand && t.brand != setBrand {
		return false
	}
	list := read[unsafe.Pointer](p, t.contents)
	if list == nil {
		return false
	}
	f := &e.prop
	for at := read[unsafe.Pointer](list, f.first); at != nil; at = read[unsafe.Pointer](at, f.next) {
		visit(read[goja.Value](at, f.key), read[goja.Value](at, f.content))
	}
	return true
}

// time is the time of a Date in milliseconds; false if it is an invalid one, or cannot be read.
func (e *engineTypes) time(o *goja.Object) (float64, bool) {
	t, p := e.typeOf(o)
	if t == nil || t.contents == 0 || t.brand != dateBrand {
		return 0, false
	}
	ms := read[int64](p, t.contents)
	return float64(ms), ms != math.MinInt64
}
