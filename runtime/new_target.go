package runtime

import "github.com/dop251/goja"

// newTarget is $newTarget(new.target) of an ordinary function: the engine gives a function that a constructor
// has called the constructor's. It is none unless the call is one of new.
func (r *realm) newTarget(c goja.FunctionCall) goja.Value {
	const near = 8 // this function, the one that asks, and more than the bound ones between it and its caller
	act, err := readActivation(r.rt, r.active, near)
	r.active = act.frames
	if err != nil {
		return c.Argument(0)
	}
	for i := 2; i < len(act.frames); i++ {
		f := act.frames[i]
		if f.prg != nil {
			switch name, _ := act.instruction(f); name {
			case "_new", "_newVariadic", "superCall", "_superCallVariadic":
				return c.Argument(0)
			}
			return goja.Undefined()
		}
		switch fn := act.function(f); {
		case fn == nil, fn == r.passing.reflectConstruct:
			return c.Argument(0)
		case fn == r.passing.call, fn == r.passing.apply, fn == r.passing.reflectApply, fn == r.passing.realmCall:
			return goja.Undefined()
		case r.heap.isProxy(fn):
			return c.Argument(0)
		}
	}
	return goja.Undefined()
}
