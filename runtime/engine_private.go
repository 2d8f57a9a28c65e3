package runtime

import (
	"errors"
	"reflect"
	"unsafe"

	"github.com/dop251/goja"
)

// Private members (#x) are in no property, and no code outside of the class can name them. The
// engine keeps them in the object: a map from the class (a type that it makes whenever a class is
// evaluated) to the values of its fields, in the order of their declarations, and its methods. A
// class knows that type, and another one for its static members, which only the class itself has.
//
// The fields are found by name and checked by type. If the engine changes, objects with private
// members cannot be captured, and the tests say why.
type privateFields struct {
	ok       bool
	mapType  reflect.Type // map[*type]*elements
	typeSize uintptr      // offset of the number of fields in a type
	elements struct{ methods, fields uintptr }
	class    struct{ typ, methods, keys, env, prg, derived uintptr }
	env      struct{ static uintptr }
}

var typeValueSlice = reflect.TypeFor[[]goja.Value]()

// learnPrivate finds where a type of object keeps private members.
func (e *engineTypes) learnPrivate(o *objectType, t reflect.Type) {
	at, m, ok := field(t, "privateElements", nil)
	if !ok || m.Kind() != reflect.Map || m.Key().Kind() != reflect.Pointer || m.Elem().Kind() != reflect.Pointer {
		return
	}
	o.private = at
	if !o.class {
		return
	}
	p := &e.priv
	p.mapType = m
	env, envType, ok := field(t, "privEnv", nil)
	if !ok || envType.Kind() != reflect.Pointer {
		return
	}
	p.class.env = env
	p.ok = fields(m.Key().Elem(), "numFields", reflect.TypeFor[uint32](), &p.typeSize) &&
		fields(m.Elem().Elem(), "methods", typeValueSlice, &p.elements.methods, "fields", typeValueSlice, &p.elements.fields) &&
		fields(envType.Elem(), "staticType", m.Key(), &p.env.static) &&
		fields(t, "privateEnvType", m.Key(), &p.class.typ, "privateMethods", typeValueSlice, &p.class.methods,
			"computedKeys", typeValueSlice, &p.class.keys, "prg", reflect.TypeFor[*goja.Program](), &p.class.prg,
			"derived", typeBool, &p.class.derived)
}

// privateKey is the identity that a class has among private members.
type privateKey = unsafe.Pointer

// privatePart are the private members that an object has of one class.
type privatePart struct {
	key    privateKey
	fields []goja.Value // nil for one that is not initialised
}

// hasPrivate reports whether an object has private members (#x).
func (e *engineTypes) hasPrivate(o *goja.Object) bool {
	t, p := e.typeOf(o)
	return t != nil && t.private != 0 && read[unsafe.Pointer](p, t.private) != nil && e.privateMap(t, p).Len() > 0
}

func (e *engineTypes) privateMap(t *objectType, p unsafe.Pointer) reflect.Value {
	return reflect.NewAt(e.priv.mapType, unsafe.Add(p, t.private)).Elem()
}

// privateParts lists the private members of an object, in no order.
func (e *engineTypes) privateParts(o *goja.Object) []privatePart {
	t, p := e.typeOf(o)
	if t == nil || t.private == 0 || !e.priv.ok {
		return nil
	}
	var out []privatePart
	for it := e.privateMap(t, p).MapRange(); it.Next(); {
		if v := it.Value().UnsafePointer(); v != nil {
			out = append(out, privatePart{it.Key().UnsafePointer(), read[[]goja.Value](v, e.priv.elements.fields)})
		}
	}
	return out
}

// classAt is where the implementation of a class is, nil for anything else.
func (e *engineTypes) classAt(class *goja.Object) unsafe.Pointer {
	t, p := e.typeOf(class)
	if t == nil || !t.class || !e.priv.ok {
		return nil
	}
	return p
}

// privateKeys gives the identity of a class for its instances and for itself; nil for none.
func (e *engineTypes) privateKeys(class *goja.Object) (instance, static privateKey) {
	p := e.classAt(class)
	if p == nil {
		return nil, nil
	}
	// A class without private names shares the environment of the class around it.
	if instance = read[unsafe.Pointer](p, e.priv.class.typ); instance != nil {
		if env := read[unsafe.Pointer](p, e.priv.class.env); env != nil {
			static = read[unsafe.Pointer](env, e.priv.env.static)
		}
	}
	return instance, static
}

// computedKeys are the keys of the instance fields of a class whose keys are computed.
func (e *engineTypes) computedKeys(class *goja.Object) []goja.Value {
	if p := e.classAt(class); p != nil {
		return read[[]goja.Value](p, e.priv.class.keys)
	}
	return nil
}

// privateMethods are the functions that are private methods, getters and setters of a class.
func (e *engineTypes) privateMethods(class *goja.Object) []*goja.Object {
	p := e.classAt(class)
	instance, static := e.privateKeys(class)
	if instance == nil {
		return nil
	}
	var out []*goja.Object
	take := func(list []goja.Value) {
		for _, v := range list {
			if reflect.TypeOf(v) == e.prop.typ {
				get, set, _ := e.property(v)
				for _, v := range []goja.Value{get, set} {
					if f, ok := v.(*goja.Object); ok {
						out = append(out, f)
					}
				}
			} else if f, ok := v.(*goja.Object); ok {
				out = append(out, f)
			}
		}
	}
	take(read[[]goja.Value](p, e.priv.class.methods))
	if v := e.elements(class, static); v != nil {
		take(read[[]goja.Value](v, e.priv.elements.methods))
	}
	return out
}

// elements finds what an object has of a class.
func (e *engineTypes) elements(o *goja.Object, key privateKey) unsafe.Pointer {
	t, p := e.typeOf(o)
	if key == nil || t == nil || t.private == 0 {
		return nil
	}
	k := reflect.NewAt(e.priv.mapType.Key(), unsafe.Pointer(&key)).Elem()
	if v := e.privateMap(t, p).MapIndex(k); v.IsValid() {
		return v.UnsafePointer()
	}
	return nil
}

var errPrivate = errors.New("private members that are not those of the class")

// stamp gives an object the private members of a class, or other values if it has them.
func (e *engineTypes) stamp(o, class *goja.Object, static bool, values []goja.Value) error {
	t, p := e.typeOf(o)
	key, own := e.privateKeys(class)
	if static {
		key = own
	}
	if t == nil || t.private == 0 || key == nil || int(read[uint32](key, e.priv.typeSize)) != len(values) {
		return errPrivate
	}
	if v := e.elements(o, key); v != nil {
		copy(read[[]goja.Value](v, e.priv.elements.fields), values)
		return nil
	}
	if static {
		return errPrivate
	}
	m := e.privateMap(t, p)
	if m.IsNil() {
		m.Set(reflect.MakeMap(e.priv.mapType))
	}
	made := reflect.New(e.priv.mapType.Elem().Elem())
	at := made.UnsafePointer()
	*(*[]goja.Value)(unsafe.Add(at, e.priv.elements.fields)) = values
	*(*[]goja.Value)(unsafe.Add(at, e.priv.elements.methods)) = read[[]goja.Value](e.classAt(class), e.priv.class.methods)
	m.SetMapIndex(reflect.NewAt(e.priv.mapType.Key(), unsafe.Pointer(&key)).Elem(), made)
	return nil
}

// initialise runs the initialisers of the fields of a class on an object. Constructing is the only
// way to that, so for a moment the class has no constructor, and its superclass gives the object.
func (e *engineTypes) initialise(rt *goja.Runtime, class, o *goja.Object) error {
	p := e.classAt(class)
	t, _ := e.typeOf(class)
	if p == nil || t.keeps == keepsHidden || !read[bool](p, e.priv.class.derived) {
		return errPrivate
	}
	prg := (**goja.Program)(unsafe.Add(p, e.priv.class.prg))
	proto := (**goja.Object)(unsafe.Add(p, t.base.proto))
	code, parent := *prg, *proto
	away := true
	back := func() {
		if away {
			away, *prg, *proto = false, code, parent
		}
	}
	// It ends with the call of the superclass, before any initialiser runs.
	standIn := rt.ToValue(func(goja.ConstructorCall) *goja.Object {
		back()
		return o
	}).(*goja.Object)
	*prg, *proto = nil, standIn
	defer back()
	_, err := rt.New(class)
	return err
}
