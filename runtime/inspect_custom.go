package runtime

import (
	"math"

	"github.com/dop251/goja"
)

// userOptions are the options that a custom inspection method gets.
func (f *formatting) userOptions(bare bool) *goja.Object {
	o := f.rt.NewObject()
	if bare {
		_ = o.SetPrototype(nil)
	}
	set := func(name string, value any) { _ = o.Set(name, value) }
	limit := func(n int) any {
		if n == math.MaxInt32 {
			return math.Inf(1)
		}
		return n
	}
	set("stylize", func(call goja.FunctionCall) goja.Value { return call.Argument(0) })
	set("showHidden", f.showHidden)
	if f.depth == math.MaxInt32 {
		set("depth", goja.Null())
	} else {
		set("depth", f.depth)
	}
	set("colors", false)
	set("customInspect", !f.noCustom)
	set("showProxy", f.showProxy)
	set("maxArrayLength", limit(f.maxArray))
	set("maxStringLength", limit(f.maxString))
	set("breakLength", limit(f.breakLength))
	set("compact", f.compact)
	set("sorted", false)
	set("getters", false)
	set("numericSeparator", false)
	return o
}

// function is util.inspect for custom inspection methods.
func (in *inspector) function() goja.Value {
	return in.rt.ToValue(func(call goja.FunctionCall) goja.Value {
		opts := defaultInspectOptions()
		if o, ok := call.Argument(1).(*goja.Object); ok {
			opts.read(o)
		}
		return in.rt.ToValue(wellFormed(in.inspect(call.Argument(0), opts)))
	})
}

// read takes over the options that an object of the program has.
func (opts *inspectOptions) read(o *goja.Object) {
	flag := func(name string, to *bool) {
		if v := o.Get(name); v != nil && !goja.IsUndefined(v) {
			*to = v.ToBoolean()
		}
	}
	limit := func(name string, to *int) {
		switch v := o.Get(name); {
		case v == nil || goja.IsUndefined(v):
		case goja.IsNull(v) || math.IsInf(v.ToFloat(), 1):
			*to = math.MaxInt32
		default:
			*to = int(v.ToInteger())
		}
	}
	flag("showHidden", &opts.showHidden)
	flag("showProxy", &opts.showProxy)
	custom := !opts.noCustom
	flag("customInspect", &custom)
	opts.noCustom = !custom
	limit("depth", &opts.depth)
	limit("maxArrayLength", &opts.maxArray)
	limit("maxStringLength", &opts.maxString)
	limit("breakLength", &opts.breakLength)
	switch v := o.Get("compact"); {
	case v == nil || goja.IsUndefined(v):
	case isNumber(v):
		opts.compact = int(v.ToInteger())
	case !v.ToBoolean():
		opts.compact = 0
	}
}
