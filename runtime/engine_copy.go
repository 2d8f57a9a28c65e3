package runtime

import (
	"reflect"
	"slices"
	"strings"
	"sync"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/unistring"
)

// Copies of functions and of scopes. To make a function, or an instance of a scope, code must run: a call into the
// engine for each, and a dispatcher with a scope of its own for each instance. Where there are many of one kind, one
// is made so, and the others are copies of it that differ in the scope that they belong to. Only what is exactly
// as expected is copied: the types are compared field by field, and each function and scope that is to be copied
// is looked at. Everything else is made by the engine.

// copyLayout says where things are in what is copied.
type copyLayout struct {
	functions map[reflect.Type]bool // structs
	object    uintptr               // of a function: the goja.Object that it is
	length    uintptr               // the property length, in it
	private   uintptr               // its private environment
	count     uintptr               // how many of its keys are indexes
	property  reflect.Type          // struct
	scope     reflect.Type          // struct
	extra     uintptr               // of a scope: arguments without a parameter
	names     uintptr               // the variables that code from texts has declared
	global    uintptr               // the object whose properties are its variables
}

// The fields of the types in all their depth, as they are known. A version of the engine that has others copies nothing.
const (
	functionFields = "class val prototype extensible values propNames lastSortedPropLen idxPropCount symValues privateElements " +
		"lenProp stash privEnv prg src strict"
	propertyFields = "value writable configurable enumerable accessor getterFunc setterFunc"
	scopeFields    = "values extraArgs names obj outer funcType"
	objectFields   = "self runtime"
)

// copiedFunctions are functions of the types that can be copied, and what these have beside functionFields.
var copiedFunctions = []struct{ code, fields string }{
	{"(function () {})", ""},
	{"(() => {})", " funcObj newTarget"},
	{"({ m() {} }).m", " homeObject"},
}

var copying = sync.OnceValue(learnCopies)

// fieldNames lists the fields of a struct, those of embedded ones in their place. The property length of
// functions is a struct by value, which is one field.
func fieldNames(t reflect.Type) string {
	var out []string
	for i := range t.NumField() {
		if f := t.Field(i); f.Anonymous && f.Type.Kind() == reflect.Struct {
			if names := fieldNames(f.Type); names != "" {
				out = append(out, names)
			}
		} else {
			out = append(out, f.Name)
		}
	}
	return strings.Join(out, " ")
}

// learnCopies gives nil if the engine is not as expected.
func learnCopies() *copyLayout {
	e, err := engine()
	if err != nil || !e.prop.ok {
		return nil
	}
	l := &copyLayout{functions: map[reflect.Type]bool{}, property: e.prop.typ.Elem()}
	if fieldNames(reflect.TypeFor[goja.Object]()) != objectFields || fieldNames(l.property) != propertyFields {
		return nil
	}
	rt := goja.New()
	for _, s := range copiedFunctions {
		v, err := rt.RunString(s.code)
		if err != nil {
			return nil
		}
		t := e.selfOf(v.(*goja.Object)).Type().Elem()
		if fieldNames(t) != functionFields+s.fields {
			return nil
		}
		at := [4]uintptr{}
		_, env, ok := field(t, "privEnv", nil)
		if !ok || env.Kind() != reflect.Pointer || !fields(t, "val", typeObject, &at[0], "lenProp", l.property, &at[1], "privEnv", env, &at[2], "idxPropCount", typeInt, &at[3]) {
			return nil
		}
		if len(l.functions) > 0 && at != [4]uintptr{l.object, l.length, l.private, l.count} {
			return nil
		}
		l.object, l.length, l.private, l.count = at[0], at[1], at[2], at[3]
		l.functions[t] = true
		_, scope, ok := field(t, "stash", nil)
		if !ok || scope.Kind() != reflect.Pointer {
			return nil
		}
		l.scope = scope.Elem()
	}
	if fieldNames(l.scope) != scopeFields ||
		!fields(l.scope, "extraArgs", typeValueSlice, &l.extra, "names", reflect.TypeFor[map[unistring.String]uint32](), &l.names, "obj", typeObject, &l.global) {
		return nil
	}
	return l
}

// scopeOf is the scope that a function of a script was made in; nil for anything else.
func (e *engineTypes) scopeOf(f *goja.Object) unsafe.Pointer {
	t, p := e.typeOf(f)
	if t == nil || t.scope == 0 {
		return nil
	}
	return read[unsafe.Pointer](p, t.scope)
}

// functionCopy is a function that can be copied.
type functionCopy struct {
	l    *copyLayout
	e    *engineTypes
	t    *objectType
	from *goja.Object
	self reflect.Value // its struct
	keys []engineKey
	name reflect.Value // the property name, a struct
}

// copyOf gives what copies a function, which must stay as it is; nil if it is not one that can be copied: one with
// the properties length and name, in this order, and nothing else.
func (e *engineTypes) copyOf(f *goja.Object) *functionCopy {
	l := copying()
	t, p := e.typeOf(f)
	if l == nil || t == nil || t.code == 0 || t.scope == 0 || t.private == 0 {
		return nil
	}
	typ := e.selfOf(f).Type().Elem()
	if !l.functions[typ] || read[*goja.Object](p, l.object) != f || read[unsafe.Pointer](p, l.private) != nil ||
		read[int](p, l.count) != 0 || read[unsafe.Pointer](p, t.private) != nil || read[unsafe.Pointer](p, t.base.symbols) != nil {
		return nil
	}
	names, values := read[[]engineKey](p, t.base.names), read[map[engineKey]goja.Value](p, t.base.values)
	if len(names) != 2 || len(values) != 2 || names[0] != "length" || names[1] != "name" {
		return nil
	}
	length, name := wordsOf(values["length"]), wordsOf(values["name"])
	if length.typ != e.words.property || length.data != unsafe.Add(p, l.length) || name.typ != e.words.property {
		return nil
	}
	return &functionCopy{l: l, e: e, t: t, from: f, self: reflect.NewAt(typ, p).Elem(), keys: names, name: reflect.NewAt(l.property, name.data).Elem()}
}

// in makes a copy that belongs to a scope.
func (c *functionCopy) in(scope unsafe.Pointer) *goja.Object {
	made := reflect.New(c.self.Type())
	made.Elem().Set(c.self)
	p := made.UnsafePointer()
	name := reflect.New(c.l.property)
	name.Elem().Set(c.name)
	o := new(goja.Object)
	*o = *c.from
	(*words)(unsafe.Add(unsafe.Pointer(o), c.e.at)).data = p
	*(**goja.Object)(unsafe.Add(p, c.l.object)) = o
	*(*unsafe.Pointer)(unsafe.Add(p, c.t.scope)) = scope
	*(*[]engineKey)(unsafe.Add(p, c.t.base.names)) = slices.Clone(c.keys)
	*(*map[engineKey]goja.Value)(unsafe.Add(p, c.t.base.values)) = map[engineKey]goja.Value{
		"length": valueOf(words{c.e.words.property, unsafe.Add(p, c.l.length)}),
		"name":   valueOf(words{c.e.words.property, name.UnsafePointer()}),
	}
	return o
}

// scopeCopy is an instance of a scope that can be copied.
type scopeCopy struct {
	l      *copyLayout
	stack  *stackLayout
	self   reflect.Value // its struct
	values []goja.Value  // of its variables
}

// copyOfScope gives what copies a scope; nil if it has more than variables, or is not right inside of outer.
func copyOfScope(scope, outer unsafe.Pointer) *scopeCopy {
	l := copying()
	stack, err := engineStack()
	if l == nil || err != nil || scope == nil || read[unsafe.Pointer](scope, stack.outer) != outer ||
		read[[]goja.Value](scope, l.extra) != nil || read[unsafe.Pointer](scope, l.names) != nil || read[unsafe.Pointer](scope, l.global) != nil {
		return nil
	}
	return &scopeCopy{l: l, stack: stack, self: reflect.NewAt(l.scope, scope).Elem(), values: slices.Clone(read[[]goja.Value](scope, stack.values))}
}

// in makes a copy inside of a scope.
func (c *scopeCopy) in(outer unsafe.Pointer) unsafe.Pointer {
	made := reflect.New(c.l.scope)
	made.Elem().Set(c.self)
	p := made.UnsafePointer()
	*(*unsafe.Pointer)(unsafe.Add(p, c.stack.outer)) = outer
	*(*[]goja.Value)(unsafe.Add(p, c.stack.values)) = slices.Clone(c.values)
	return p
}
