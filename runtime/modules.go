package runtime

import (
	"fmt"
	"strings"

	"github.com/dop251/goja"

	"thingsmig/instrument"
	"thingsmig/internal/nodelib"
	"thingsmig/restore"
	"thingsmig/snapshot"
)

// Modules of Node are units of their own (see nodelib), which are loaded when somebody requires
// them first. Their variables and what these hold are the program's state like any other; a
// snapshot names the modules that were loaded.

// modules are those of a realm.
type modules struct {
	// loaded is an object that the snapshots know as %modules%: by name, the module objects. The
	// host's functions for modules, %internal%, are in internal. Both are made when the first
	// module is wanted.
	loaded, internal *goja.Object
	byUnit           map[int]*nodelib.Module
}

// prepareModules makes what modules need.
func (r *realm) prepareModules() error {
	if r.modules.loaded != nil {
		return nil
	}
	r.modules.byUnit = map[int]*nodelib.Module{}
	r.modules.loaded = r.rt.CreateObject(nil)
	r.modules.internal = r.newInternal()
	if err := r.heap.register("%modules%", r.modules.loaded); err != nil {
		return err
	}
	return r.heap.register("%internal%", r.modules.internal)
}

// module gives the exports of a module that was loaded, or nil.
func (r *realm) module(name string) *goja.Object {
	if r.modules.loaded == nil {
		return nil
	}
	m, ok := r.modules.loaded.Get(name).(*goja.Object)
	if !ok {
		return nil
	}
	exports, _ := m.Get("exports").(*goja.Object)
	return exports
}

// loadModule gives the exports of a module, which is loaded if it was not.
func (r *realm) loadModule(name string) (goja.Value, error) {
	m, ok := nodelib.Lookup(name)
	if !ok {
		return nil, fmt.Errorf("runtime: there is no module %s", name)
	}
	if err := r.prepareModules(); err != nil {
		return nil, err
	}
	if o, ok := r.modules.loaded.Get(m.Name).(*goja.Object); ok {
		return o.Get("exports"), nil
	}
	unit := m.Unit
	for r.modules.byUnit[unit] != nil { // a snapshot of another version has numbered them otherwise
		unit++
	}
	p, err := restore.Module(r.m.opts.Cache, unit, m)
	if err != nil {
		return nil, err
	}
	module := r.newModule()
	if err := r.modules.loaded.Set(m.Name, module); err != nil {
		return nil, err
	}
	main, err := r.load(p, p.Code, p.Params, p.Positions, p.Map)
	if err != nil {
		return nil, err
	}
	r.isModule(p, m)
	start, ok := goja.AssertFunction(main)
	if !ok {
		return nil, fmt.Errorf("runtime: the module %s is not a function", name)
	}
	exports := module.Get("exports")
	if _, err := start(exports, exports, r.modules.internal.Get("require"), module, r.modules.internal); err != nil {
		_ = r.modules.loaded.Delete(m.Name)
		return nil, err
	}
	return module.Get("exports"), nil
}

// isModule notes which unit a module is.
func (r *realm) isModule(p *instrument.Program, m *nodelib.Module) {
	r.modules.byUnit[p.Unit] = m
	r.byUnit[p.Unit].text = textKey{kind: snapshot.ModuleText, source: m.Name, place: m.Hash}
}

// requireFor makes a require function: for programs, which find only what is public, and for
// modules.
func (r *realm) requireFor(find func(name string) (*nodelib.Module, bool)) goja.Value {
	return r.rt.ToValue(func(c goja.FunctionCall) goja.Value {
		name := c.Argument(0).String()
		m, ok := find(name)
		if !ok || r.heap == nil { // a plain run has no modules
			panic(r.notFound(name))
		}
		v, err := r.loadModule(m.Name)
		if err != nil {
			r.throw(err)
		}
		return v
	})
}

// notFound is the error of a module that nobody has.
func (r *realm) notFound(name string) goja.Value {
	text := "Cannot find module '" + name + "'"
	code := "MODULE_NOT_FOUND"
	if strings.HasPrefix(name, "node:") {
		text, code = "No such built-in module: "+name, "ERR_UNKNOWN_BUILTIN_MODULE"
	}
	o, err := r.rt.New(r.rt.Get("Error"), r.rt.ToValue(text))
	if err != nil {
		return r.rt.NewGoError(err)
	}
	_ = o.Set("code", code)
	return o
}

// lazily defines properties that load a module when they are read first. They are data properties
// from then on.
func (r *realm) lazily(o *goja.Object, enumerable bool, module string, names ...string) error {
	flag := goja.FLAG_FALSE
	if enumerable {
		flag = goja.FLAG_TRUE
	}
	for _, name := range names {
		get := func(goja.FunctionCall) goja.Value {
			exports, err := r.loadModule(module)
			if err != nil {
				r.throw(err)
			}
			v := exports.ToObject(r.rt).Get(name)
			if v == nil {
				v = goja.Undefined()
			}
			_ = o.DefineDataProperty(name, v, goja.FLAG_TRUE, goja.FLAG_TRUE, flag)
			return v
		}
		set := func(c goja.FunctionCall) goja.Value {
			_ = o.DefineDataProperty(name, c.Argument(0), goja.FLAG_TRUE, goja.FLAG_TRUE, flag)
			return goja.Undefined()
		}
		if err := o.DefineAccessorProperty(name, r.rt.ToValue(get), r.rt.ToValue(set), goja.FLAG_TRUE, flag); err != nil {
			return err
		}
	}
	return nil
}
