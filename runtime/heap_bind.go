package runtime

import "github.com/dop251/goja"

// bindCode keeps what the engine hides about a bound function in a private member of it: nothing
// that a program can see, and it lives as long as the function.
const bindCode = `(() => {
	class Given { constructor(o) { return o; } }
	class Bound extends Given {
		#made;
		constructor(f, made) { super(f); this.#made = made; }
		static of(f) { return #made in f ? f.#made : undefined; }
	}
	return [(f, ...made) => { new Bound(f, made); }, Bound.of];
})()`

// installBind replaces Function.prototype.bind by one whose functions can be written. It must
// come before the realm is taken stock of.
func (r *heapRealm) installBind() error {
	pair, err := r.list(bindScript)
	if err != nil {
		return err
	}
	stamp, _ := goja.AssertFunction(pair[0])
	r.prim.bound, _ = goja.AssertFunction(pair[1])
	proto := r.rt.Get("Function").(*goja.Object).Get("prototype").(*goja.Object)
	native, _ := goja.AssertFunction(proto.Get("bind"))
	ours := r.rt.ToValue(func(call goja.FunctionCall) goja.Value {
		f, err := native(call.This, call.Arguments...)
		if err != nil {
			panic(err)
		}
		this := call.Argument(0)
		rest := call.Arguments
		if len(rest) > 0 {
			rest = rest[1:]
		}
		if _, err := stamp(nil, append([]goja.Value{f, call.This, this}, rest...)...); err != nil {
			panic(err)
		}
		return f
	}).(*goja.Object)
	set := func(o *goja.Object, key string, v goja.Value, writable goja.Flag) {
		if err == nil {
			err = o.DefineDataProperty(key, v, writable, goja.FLAG_TRUE, goja.FLAG_FALSE)
		}
	}
	set(ours, "length", r.rt.ToValue(1), goja.FLAG_FALSE)
	set(ours, "name", r.rt.ToValue("bind"), goja.FLAG_FALSE)
	set(proto, "bind", ours, goja.FLAG_TRUE)
	r.prim.bind, _ = goja.AssertFunction(ours)
	return err
}
