package runtime

import (
	"errors"
	"os"
	"path/filepath"
	goruntime "runtime"
	"slices"
	"strings"

	"github.com/dop251/goja"

	"thingsmig/instrument"
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
	r.require = rt.ToValue(func(c goja.FunctionCall) goja.Value {
		panic(rt.NewGoError(errors.New("Cannot find module '" + c.Argument(0).String() + "'")))
	})
	return nil
}

// newProcess makes the object process, as much of it as there is.
func (r *realm) newProcess(p *instrument.Program, args []string) *goja.Object {
	rt := r.rt
	o := rt.NewObject()
	path := p.Name
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	argv := []any{os.Args[0], path}
	for _, a := range args {
		argv = append(argv, a)
	}
	set := func(name string, v any) {
		if err := o.Set(name, v); err != nil {
			panic(err)
		}
	}
	set("argv", rt.NewArray(argv...))
	set("platform", goruntime.GOOS)
	set("exit", func(c goja.FunctionCall) goja.Value {
		r.console.Flush()
		rt.Interrupt(exitRequest(int(c.Argument(0).ToInteger())))
		return goja.Undefined()
	})
	stdout := rt.NewObject()
	if err := stdout.Set("write", func(c goja.FunctionCall) goja.Value {
		r.console.out.write(r.console.stdout, wellFormed(c.Argument(0).String()))
		return rt.ToValue(true)
	}); err != nil {
		panic(err)
	}
	set("stdout", stdout)
	return o
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
	set("delegates", r.mentions("yield") && delegation.MatchString(r.program.Source))
	set("original", r.original)
	set("revoke", func(c goja.FunctionCall) goja.Value {
		if p, ok := c.Argument(0).Export().(goja.Proxy); ok {
			p.Revoke()
		}
		return goja.Undefined()
	})
	set("compile", r.compileText)
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

// registerHidden makes the objects of the host that no path of the realm leads to known by name.
func (r *realm) registerHidden(host *goja.Object) error {
	// An arguments object has the engine's own iteration method, which the realm's self-hosted
	// part has replaced everywhere else.
	values, err := r.rt.RunString("(function () { return arguments })()[Symbol.iterator]")
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
