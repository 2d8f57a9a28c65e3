package runtime

import (
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"

	"thingsmig/snapshot"
)

// The engine's public interface tells the attributes of a property only by way of a descriptor
// object made in JavaScript, at several microseconds a property. So the properties of the usual
// kinds of objects are read where the engine keeps them. Every field that is read is looked up
// by name and its type is compared first; where anything is not as expected, and for objects
// that keep properties elsewhere, describe asks the slow way. The tests compare both.

// keeping says where a type of object keeps its own properties.
type keeping uint8

const (
	keepsHidden    keeping = iota // nobody knows: ask
	keepsPlainly                  // in the fields that all objects have
	keepsPrototype                // there, but for the property prototype, which is made when somebody looks
	keepsTemplate                 // there, once all that is still to be made is made
	keepsElements                 // there, and elements
	keepsTyped                    // there, and elements that are bytes
)

// baseFields are the offsets of what all objects have.
type baseFields struct {
	proto, extensible, values, names, sorted, symbols, class uintptr
}

// propFields are the offsets in a property that is not a plain value, and in the lists that
// symbol properties are in.
type propFields struct {
	ok                                                                  bool
	typ                                                                 reflect.Type
	value, writable, configurable, enumerable, accessor, getter, setter uintptr
	list                                                                reflect.Type
	first, next, key, content                                           uintptr
}

// arrayFields are the offsets in an array.
type arrayFields struct{ elements, length, count, special, lengthProp uintptr }

// field finds a field, also of an embedded struct, and its offset; it must have the type.
func field(t reflect.Type, name string, want reflect.Type) (offset uintptr, found reflect.Type, ok bool) {
	f, ok := t.FieldByName(name)
	if !ok || want != nil && f.Type != want {
		return 0, nil, false
	}
	for i := range f.Index {
		g := t.FieldByIndex(f.Index[:i+1])
		if offset += g.Offset; g.Type.Kind() == reflect.Pointer && i < len(f.Index)-1 {
			return 0, nil, false
		}
	}
	return offset, f.Type, true
}

// fields finds several fields.
func fields(t reflect.Type, list ...any) bool {
	for i := 0; i < len(list); i += 3 {
		want, _ := list[i+1].(reflect.Type)
		offset, _, ok := field(t, list[i].(string), want)
		if !ok {
			return false
		}
		*list[i+2].(*uintptr) = offset
	}
	return true
}

var (
	typeBool   = reflect.TypeFor[bool]()
	typeInt    = reflect.TypeFor[int]()
	typeValue  = reflect.TypeFor[goja.Value]()
	typeObject = reflect.TypeFor[*goja.Object]()
	typeNames  = reflect.TypeFor[[]unistring.String]()
	typeValues = reflect.TypeFor[map[unistring.String]goja.Value]()
)

// learnProp looks at the properties of an object.
func learnProp(e *engineTypes, rt *goja.Runtime) (p propFields) {
	v, err := rt.RunString("({ get a() {}, [Symbol.iterator]: 1 })")
	if err != nil {
		return p
	}
	self := e.selfOf(v.(*goja.Object))
	t := self.Type().Elem()
	values, _, ok := field(t, "values", typeValues)
	if !ok {
		return p
	}
	prop := (*(*map[unistring.String]goja.Value)(unsafe.Add(self.UnsafePointer(), values)))["a"]
	if p.typ = reflect.TypeOf(prop); prop == nil || p.typ.Kind() != reflect.Pointer {
		return p
	}
	if !fields(p.typ.Elem(), "value", typeValue, &p.value, "writable", typeBool, &p.writable,
		"configurable", typeBool, &p.configurable, "enumerable", typeBool, &p.enumerable,
		"accessor", typeBool, &p.accessor, "getterFunc", typeObject, &p.getter, "setterFunc", typeObject, &p.setter) {
		return p
	}
	_, list, ok := field(t, "symValues", nil)
	if !ok || list.Kind() != reflect.Pointer {
		return p
	}
	first, entry, ok := field(list.Elem(), "iterFirst", nil)
	if !ok || entry.Kind() != reflect.Pointer {
		return p
	}
	p.first, p.list = first, list
	p.ok = fields(entry.Elem(), "iterNext", entry, &p.next, "key", typeValue, &p.key, "value", typeValue, &p.content)
	return p
}

// learnFields finds where a type keeps what all objects have.
func (e *engineTypes) learnFields(o *objectType, t reflect.Type) {
	base := t
	offset := uintptr(0)
	for {
		if _, ok := base.FieldByName("propNames"); !ok || base.NumField() == 0 {
			o.keeps = keepsHidden
			return
		}
		f := base.Field(0)
		if !f.Anonymous || f.Type.Kind() != reflect.Struct {
			break
		}
		base, offset = f.Type, offset+f.Offset
	}
	b := &o.base
	ok := fields(base, "prototype", typeObject, &b.proto, "extensible", typeBool, &b.extensible,
		"values", typeValues, &b.values, "propNames", typeNames, &b.names,
		"lastSortedPropLen", typeInt, &b.sorted, "symValues", nil, &b.symbols, "class", reflect.TypeFor[string](), &b.class)
	if !ok || !e.prop.ok {
		o.keeps = keepsHidden
		return
	}
	for _, p := range []*uintptr{&b.proto, &b.extensible, &b.values, &b.names, &b.sorted, &b.symbols, &b.class} {
		*p += offset
	}
	if o.keeps == keepsElements {
		lengthProp := e.prop.typ.Elem()
		a := &e.array
		if !fields(t, "values", reflect.TypeFor[[]goja.Value](), &a.elements, "length", reflect.TypeFor[uint32](), &a.length,
			"objCount", typeInt, &a.count, "propValueCount", typeInt, &a.special, "lengthProp", lengthProp, &a.lengthProp) {
			o.keeps = keepsHidden
		}
	}
}

// read gets what is at an offset.
func read[T any](p unsafe.Pointer, offset uintptr) T { return *(*T)(unsafe.Add(p, offset)) }

// glance is a look at the own properties of an object where the engine keeps them. It is valid
// until the program runs on.
type glance struct {
	engine     *engineTypes
	names      []unistring.String
	values     map[unistring.String]goja.Value
	symbol     unsafe.Pointer // the first entry of the list
	proto      *goja.Object
	extensible bool
}

// glance reports false if the object keeps its properties elsewhere. Made says that an object
// with a template has made all its properties.
func (e *engineTypes) glance(o *goja.Object, g *glance, made bool) bool {
	t, p := e.typeOf(o)
	if t == nil {
		return false
	}
	switch t.keeps {
	case keepsHidden, keepsElements, keepsTyped:
		return false
	case keepsTemplate:
		if !made {
			o.Keys()
			o.Symbols()
			o.Prototype()
		}
	}
	e.base(t, p, g)
	return g.whole(t, p)
}

// contents is glance for arrays and typed arrays that are open to change. The elements of an
// array are handed over; nil is a hole. They and "length" are not among the properties.
func (e *engineTypes) contents(o *goja.Object, g *glance) (items []goja.Value, length float64, fixed, ok bool) {
	t, p := e.typeOf(o)
	if t == nil || t.keeps != keepsElements && t.keeps != keepsTyped || !read[bool](p, t.base.extensible) {
		return nil, 0, false, false
	}
	e.base(t, p, g)
	if t.keeps == keepsElements {
		a := &e.array
		if read[int](p, a.special) != 0 || len(g.names) == 0 || g.names[0] != "length" {
			return nil, 0, false, false
		}
		g.names = g.names[1:]
		items, length = read[[]goja.Value](p, a.elements), float64(read[uint32](p, a.length))
		fixed = !read[bool](p, a.lengthProp+e.prop.writable)
	}
	return items, length, fixed, g.whole(t, p)
}

// whole reports whether a glance shows all properties, and in their order.
func (g *glance) whole(t *objectType, p unsafe.Pointer) bool {
	if t.keeps == keepsPrototype {
		// A function whose property prototype nobody has asked for is as it was born, or it is
		// treated as if somebody had asked.
		if _, ok := g.values["prototype"]; !ok && (len(g.names) != 2 || g.symbol != nil) {
			return false
		}
	}
	if read[int](p, t.base.sorted) == len(g.names) {
		return true
	}
	for _, n := range g.names {
		if n == "" || n[0] >= '0' && n[0] <= '9' {
			return false // it may be out of order
		}
	}
	return true
}

func (e *engineTypes) base(t *objectType, p unsafe.Pointer, g *glance) {
	b := &t.base
	g.engine = e
	g.names = read[[]unistring.String](p, b.names)
	g.values = read[map[unistring.String]goja.Value](p, b.values)
	g.proto = read[*goja.Object](p, b.proto)
	g.extensible = read[bool](p, b.extensible)
	if g.symbol = read[unsafe.Pointer](p, b.symbols); g.symbol != nil {
		g.symbol = read[unsafe.Pointer](g.symbol, e.prop.first)
	}
}

// property takes a property apart as describe does.
func (e *engineTypes) property(v goja.Value) (value, setter goja.Value, a snapshot.Attr) {
	f := &e.prop
	if reflect.TypeOf(v) != f.typ {
		return v, nil, snapshot.DefaultAttr
	}
	p := reflect.ValueOf(v).UnsafePointer()
	if read[bool](p, f.enumerable) {
		a |= snapshot.Enumerable
	}
	if read[bool](p, f.configurable) {
		a |= snapshot.Configurable
	}
	if read[bool](p, f.accessor) {
		value, setter = goja.Undefined(), goja.Undefined()
		if o := read[*goja.Object](p, f.getter); o != nil {
			value = o
		}
		if o := read[*goja.Object](p, f.setter); o != nil {
			setter = o
		}
		return value, setter, a | snapshot.Accessor
	}
	if read[bool](p, f.writable) {
		a |= snapshot.Writable
	}
	if value = read[goja.Value](p, f.value); value == nil {
		value = goja.Undefined()
	}
	return value, nil, a
}

// symbols calls visit for each property whose key is a symbol.
func (g *glance) symbols(visit func(key *goja.Symbol, v goja.Value)) {
	f := &g.engine.prop
	for at := g.symbol; at != nil; at = read[unsafe.Pointer](at, f.next) {
		if s, ok := read[goja.Value](at, f.key).(*goja.Symbol); ok {
			visit(s, read[goja.Value](at, f.content))
		}
	}
}
