package runtime

import (
	"fmt"
	"reflect"

	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// A heapRealm knows what was in a goja.Runtime before any code of the user ran: the objects that
// every realm has, by path, what they looked like, and functions that nobody can have replaced.
type heapRealm struct {
	rt     *goja.Runtime
	global *goja.Object

	path     map[*goja.Object]string    // intrinsics
	object   map[string]*goja.Object    //
	order    []*goja.Object             // intrinsics in the order they were found
	pristine map[*goja.Object]*ownProps // what they looked like
	symbol   map[string]*goja.Symbol    // well-known symbols by name
	symName  map[*goja.Symbol]string    //
	brand    map[reflect.Type]brand     // see heap_brand.go
	layout   layout                     //
	yes, no  goja.Value
	prim     prims // pristine functions
}

// newHeapRealm learns what only a runtime in which nothing was replaced can show: its functions,
// and how it tells its kinds of objects apart. It replaces bind.
func newHeapRealm(rt *goja.Runtime) (*heapRealm, error) {
	r := &heapRealm{
		rt: rt, global: rt.GlobalObject(), yes: rt.ToValue(true), no: rt.ToValue(false),
		path:     map[*goja.Object]string{},
		object:   map[string]*goja.Object{},
		pristine: map[*goja.Object]*ownProps{},
		symbol:   map[string]*goja.Symbol{},
		symName:  map[*goja.Symbol]string{},
	}
	if err := r.learnPrims(); err != nil {
		return nil, err
	}
	if err := r.installBind(); err != nil {
		return nil, err
	}
	return r, r.learnBrands()
}

// takeStock notes everything that the program will find in the runtime. Everything of the host's
// that the program can reach must be installed; hidden objects of the host are added with
// register.
func (r *heapRealm) takeStock() error {
	symbols := r.rt.Get("Symbol").(*goja.Object)
	for _, name := range symbols.GetOwnPropertyNames() {
		if s, ok := symbols.Get(name).(*goja.Symbol); ok {
			r.symbol[name], r.symName[s] = s, name
		}
	}
	if err := r.register("globalThis", r.global); err != nil {
		return err
	}
	for _, h := range hiddenIntrinsics {
		v, err := r.rt.RunString(h.code)
		if err != nil {
			return fmt.Errorf("%s: %w", h.name, err)
		}
		if err := r.register(h.name, v.(*goja.Object)); err != nil {
			return err
		}
	}
	return nil
}

// hiddenIntrinsics are objects that every realm has but no path leads to.
var hiddenIntrinsics = []struct{ name, code string }{
	{"%IteratorPrototype%", "Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))"},
	{"%ArrayIteratorPrototype%", "Object.getPrototypeOf([][Symbol.iterator]())"},
	{"%MapIteratorPrototype%", "Object.getPrototypeOf(new Map()[Symbol.iterator]())"},
	{"%SetIteratorPrototype%", "Object.getPrototypeOf(new Set()[Symbol.iterator]())"},
	{"%StringIteratorPrototype%", "Object.getPrototypeOf(''[Symbol.iterator]())"},
	{"%RegExpStringIteratorPrototype%", "Object.getPrototypeOf(/a/[Symbol.matchAll](''))"},
	{"%TypedArray%", "Object.getPrototypeOf(Uint8Array)"},
	{"%GeneratorFunction%", "Object.getPrototypeOf(function* () {}).constructor"},
	{"%AsyncFunction%", "Object.getPrototypeOf(async function () {}).constructor"},
	{"%ThrowTypeError%", "Object.getOwnPropertyDescriptor((function () { 'use strict'; return arguments })(), 'callee').get"},
}

// register makes obj, and everything that is reached from it and not known yet, an intrinsic with
// this path.
func (r *heapRealm) register(path string, obj *goja.Object) error {
	if r.path[obj] != "" {
		return nil
	}
	start := len(r.order)
	r.add(path, obj)
	for i := start; i < len(r.order); i++ {
		obj := r.order[i]
		path := r.path[obj]
		base := path + "."
		if obj == r.global {
			base = ""
		}
		p := &ownProps{}
		if err := r.describe(obj, p); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		r.pristine[obj] = p
		for j, k := range p.keys {
			name := base + k.String()
			if s, ok := k.(*goja.Symbol); ok {
				name = path + "[" + s.String() + "]"
			}
			if p.attrs[j]&snapshot.Accessor != 0 {
				r.addValue("get "+name, p.values[j])
				r.addValue("set "+name, p.setters[j])
			} else {
				r.addValue(name, p.values[j])
			}
		}
		if p.proto != nil {
			r.add(path+".__proto__", p.proto)
		}
	}
	return nil
}

func (r *heapRealm) addValue(path string, v goja.Value) {
	if o, ok := v.(*goja.Object); ok {
		r.add(path, o)
	}
}

func (r *heapRealm) add(path string, o *goja.Object) {
	if _, ok := r.path[o]; ok {
		return
	}
	for r.object[path] != nil {
		path += "'"
	}
	r.path[o], r.object[path] = path, o
	r.order = append(r.order, o)
}
