package runtime

import "github.com/dop251/goja"

// The parameters of a generator function are the engine's: it takes them apart, and evaluates what
// stands in them, before the prologue of the function is reached. A function that is only asked for
// its captured variables must do none of that, so it is called with arguments that take every pattern
// and leave no default to be evaluated. Keys that are computed in patterns are left out by the
// generated code itself.

// askArguments is the number of arguments: no function has as many parameters.
const askArguments = 255

// anything gives the arguments with which generator functions are asked.
func (r *realm) anything() []goja.Value {
	if r.askWith == nil {
		var any goja.Value
		iterator := r.native("", func(goja.FunctionCall) goja.Value { return r.endless(any) })
		get := func(*goja.Object, string, goja.Value) goja.Value { return any }
		any = r.rt.ToValue(r.rt.NewProxy(r.rt.NewObject(), &goja.ProxyTrapConfig{
			Get:    get,
			GetIdx: func(*goja.Object, int, goja.Value) goja.Value { return any },
			GetSym: func(_ *goja.Object, s *goja.Symbol, _ goja.Value) goja.Value {
				if s == goja.SymIterator {
					return iterator
				}
				return any
			},
		}))
		for range askArguments {
			r.askWith = append(r.askWith, any)
		}
	}
	return r.askWith
}

// endless makes an iterator that gives v for longer than any pattern is; a rest element comes to its
// end.
func (r *realm) endless(v goja.Value) goja.Value {
	n := 0
	define := func(o *goja.Object, key string, v goja.Value) {
		// It cannot fail: the object is new. Setters that the program has put into Object.prototype
		// are not called.
		_ = o.DefineDataProperty(key, v, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE)
	}
	it := r.rt.CreateObject(nil)
	define(it, "return", goja.Undefined())
	define(it, "next", r.native("", func(goja.FunctionCall) goja.Value {
		n++
		result := r.rt.CreateObject(nil)
		define(result, "done", r.rt.ToValue(n > askArguments))
		define(result, "value", v)
		return result
	}))
	return it
}
