package runtime

import (
	"slices"
	"strings"

	"github.com/dop251/goja"

	"thingsmig/instrument"
	"thingsmig/internal/nodelib"
)

// host installs what the program finds in its realm besides the language: console, process, and
// the require of its module.
func (r *realm) host(p *instrument.Program, args []string) error {
	rt := r.rt
	rt.SetFieldNameMapper(goja.UncapFieldNameMapper())
	if err := installMath(rt); err != nil {
		return err
	}
	r.console = newConsole(newInspector(rt), r.m.opts.Stdout, r.m.opts.Stderr)
	r.console.in.Stack = r.userStacks()
	r.console.in.Text = r.textOf
	r.console.table = func(_ goja.Value, args ...goja.Value) (goja.Value, error) {
		if r.heap == nil { // a plain run has no modules
			return goja.Undefined(), nil
		}
		exports, err := r.loadModule("internal/console_table")
		if err != nil {
			return nil, err
		}
		table, _ := goja.AssertFunction(exports.ToObject(rt).Get("table"))
		return table(goja.Undefined(), args...)
	}
	hidden := func(name string, v goja.Value) error {
		return rt.GlobalObject().DefineDataProperty(name, v, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	}
	if err := hidden("console", r.console.Object()); err != nil {
		return err
	}
	if err := hidden("global", rt.GlobalObject()); err != nil {
		return err
	}
	r.process = r.newProcess(p, args)
	if err := hidden("process", r.process); err != nil {
		return err
	}
	if r.m.opts.DetachArrayBuffer {
		if err := hidden("detachArrayBuffer", rt.ToValue(r.detachArrayBuffer)); err != nil {
			return err
		}
	}
	rt.GlobalObject().Delete("GoError")
	r.require = r.requireFor(nodelib.Public)
	return nil
}

// newModule makes the module object of a program.
func (r *realm) newModule() *goja.Object {
	m := r.rt.NewObject()
	if err := m.Set("exports", r.rt.NewObject()); err != nil {
		panic(err)
	}
	return m
}

// topThis is this at the top of the program.
func (r *realm) topThis(module *goja.Object) goja.Value {
	if r.m.opts.GlobalThis {
		return r.rt.GlobalObject()
	}
	return module.Get("exports")
}

// preludeHost is what the realm's self-hosted part gets as $host.
func (r *realm) preludeHost() *goja.Object {
	o := r.rt.NewObject()
	set := func(name string, v any) {
		if err := o.Set(name, v); err != nil {
			panic(err)
		}
	}
	set("mentionsToJSON", func(goja.FunctionCall) goja.Value { return r.rt.ToValue(r.mentions("toJSON")) })
	set("delegates", r.delegates())
	set("original", r.original)
	set("invalidCallback", func(c goja.FunctionCall) goja.Value {
		// The module of the errors knows how to describe a value.
		exports, err := r.loadModule(loopModule)
		if err == nil {
			check, _ := goja.AssertFunction(exports.ToObject(r.rt).Get("invalidCallback"))
			_, err = check(goja.Undefined(), c.Argument(0))
		}
		if err != nil {
			r.throw(err)
		}
		return goja.Undefined()
	})
	set("ignoreRejections", r.m.opts.IgnoreRejections)
	set("revoke", func(c goja.FunctionCall) goja.Value {
		if p, ok := c.Argument(0).Export().(goja.Proxy); ok {
			p.Revoke()
		}
		return goja.Undefined()
	})
	set("compile", r.compileText)
	if r.twins = r.newTwins(); r.twins != nil {
		set("twin", r.twins.make)
	}
	if core, err := newPromiseCore(r.rt); err == nil && !r.m.opts.scriptPromises {
		r.promises.core = core
		set("promiseCore", core.functions())
	}
	set("bound", func(goja.FunctionCall) goja.Value { return goja.Undefined() })
	if r.mentions("Proxy") || r.mentions("eval(") || r.mentions("Function(") {
		// Where there are no proxies, the program's own means tell the same at less cost.
		is := func(name string, brands ...brand) {
			set(name, func(c goja.FunctionCall) goja.Value {
				o, ok := c.Argument(0).(*goja.Object)
				if ok {
					b, _ := r.heap.brandOf(o)
					ok = slices.Contains(brands, b)
				}
				return r.rt.ToValue(ok)
			})
		}
		is("isProxy", proxyBrand)
		is("isPlainArray", arrayBrand)
		is("isRegExp", regexpBrand)
		is("isBoxed", boxedBrand, boxedStringBrand)
	}
	return o
}

const argumentsCode = "(function () { return arguments })()[Symbol.iterator]"

// registerHidden makes the objects of the host that no path of the realm leads to known by name.
func (r *realm) registerHidden(host *goja.Object) error {
	// An arguments object has the engine's own iteration method, which the realm's self-hosted
	// part has replaced everywhere else.
	values, err := argumentsScript.run(r.rt)
	if err != nil {
		return err
	}
	for _, h := range []struct {
		name string
		v    goja.Value
	}{
		{"%require%", r.require}, {"%host%", host}, {"%capture%", r.token}, {"%ArgumentsValues%", values},
	} {
		if o, ok := h.v.(*goja.Object); ok {
			if err := r.heap.register(h.name, o); err != nil {
				return err
			}
		}
	}
	return nil
}

// mentions reports whether the text of the program has a word in it.
func (r *realm) mentions(word string) bool { return strings.Contains(r.program.Source, word) }
