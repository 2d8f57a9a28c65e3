package runtime

import (
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"

	"thingsmig/snapshot"
)

// arrayClass tells whether an array may be made without asking anybody: what a program could have changed
// is compared with what was there before it began.
type arrayClass struct {
	proto, ctor, object     *goja.Object
	protoAt, objectAt       unsafe.Pointer
	protoBase, objectBase   baseFields
	species                 unsafe.Pointer // the entry of that property of Array
	getter                  *goja.Object
	objectNames             int
	objectFirst, objectLast unistring.String
}

// learn looks at a fresh realm.
func (a *arrayClass) learn(s *nativeTwins) bool {
	rt, e := s.r.rt, s.engine
	a.ctor, _ = rt.Get("Array").(*goja.Object)
	a.object, _ = rt.Get("Object").ToObject(rt).Get("prototype").(*goja.Object)
	if a.ctor == nil || a.object == nil {
		return false
	}
	a.proto, _ = a.ctor.Get("prototype").(*goja.Object)
	if a.proto == nil {
		return false
	}
	ctor, ctorAt := e.typeOf(a.ctor)
	proto, protoAt := e.typeOf(a.proto)
	object, objectAt := e.typeOf(a.object)
	if ctor == nil || proto == nil || object == nil || ctor.keeps == keepsHidden || proto.keeps == keepsHidden || object.keeps == keepsHidden {
		return false
	}
	a.protoAt, a.protoBase, a.objectAt, a.objectBase = protoAt, proto.base, objectAt, object.base
	a.proto.Get("constructor") // the engine makes it when somebody looks
	a.object.Keys()
	names := read[[]unistring.String](objectAt, object.base.names)
	if len(names) == 0 {
		return false
	}
	a.objectNames, a.objectFirst, a.objectLast = len(names), names[0], names[len(names)-1]
	list := read[unsafe.Pointer](ctorAt, ctor.base.symbols)
	if list == nil {
		return false
	}
	for at := read[unsafe.Pointer](list, e.prop.first); at != nil; at = read[unsafe.Pointer](at, e.prop.next) {
		if read[goja.Value](at, e.prop.key) == goja.Value(goja.SymSpecies) {
			a.species = at
			v, _, _ := e.property(read[goja.Value](at, e.prop.content))
			a.getter, _ = v.(*goja.Object)
		}
	}
	return a.species != nil && a.getter != nil && a.pristine(s) && a.noIndices()
}

// pristine reports whether arrays are made by Array.
func (a *arrayClass) pristine(s *nativeTwins) bool {
	e := s.engine
	v, ok := read[map[unistring.String]goja.Value](a.protoAt, a.protoBase.values)["constructor"]
	if !ok {
		return false
	}
	if c, _, attr := e.property(v); attr&snapshot.Accessor != 0 || c != goja.Value(a.ctor) {
		return false
	}
	if read[goja.Value](a.species, e.prop.key) != goja.Value(goja.SymSpecies) {
		return false
	}
	g, _, attr := e.property(read[goja.Value](a.species, e.prop.content))
	return attr&snapshot.Accessor != 0 && g == goja.Value(a.getter)
}

// noIndices reports whether Object.prototype has the properties that it had, so neither indices nor symbols.
func (a *arrayClass) noIndices() bool {
	names := read[[]unistring.String](a.objectAt, a.objectBase.names)
	// The engine puts new names behind the others, and indices before them when it sorts.
	return len(names) == a.objectNames && names[0] == a.objectFirst && names[len(names)-1] == a.objectLast &&
		read[unsafe.Pointer](a.objectAt, a.objectBase.symbols) == nil
}

// items are the elements of a plain array, with nil for a hole. It is false for other objects, and for
// arrays that have accessors or elements with other attributes.
func (s *nativeTwins) items(o *goja.Object) (items []goja.Value, ok bool) {
	x := s.twinLayout.of(o)
	if x.kind != s.twinLayout.array || read[int](x.at, s.special) != 0 {
		return nil, false
	}
	return read[[]goja.Value](x.at, s.elements), true
}

// element is one of the elements of the array that is gone through, or nil where it is not plainly there.
func (e *twinCall) element(i int) goja.Value {
	if items, ok := e.set.items(e.o); ok && i < len(items) {
		return items[i]
	}
	return nil
}

// list is an array that the program may have.
func (s *nativeTwins) list(items []goja.Value) *goja.Object {
	o := s.r.rt.NewArray()
	x := s.twinLayout.of(o)
	*(*[]goja.Value)(unsafe.Add(x.at, s.elements)) = items
	*(*uint32)(unsafe.Add(x.at, s.length)) = uint32(len(items))
	*(*int)(unsafe.Add(x.at, s.count)) = len(items)
	return o
}

// bare is an array of the realm's own part: without a prototype.
func (s *nativeTwins) bare(items []goja.Value) *goja.Object {
	o := s.list(items[:len(items):len(items)])
	x := s.twinLayout.of(o)
	*(**goja.Object)(unsafe.Add(x.at, s.base.proto)) = nil
	return o
}
