package runtime

import "github.com/dop251/goja"

// detachArrayBuffer is the global function that Options.DetachArrayBuffer asks for.
func (r *realm) detachArrayBuffer(c goja.FunctionCall) goja.Value {
	buffer, ok := c.Argument(0).Export().(goja.ArrayBuffer)
	if !ok {
		panic(r.rt.NewTypeError("detachArrayBuffer is called with something that is no ArrayBuffer"))
	}
	buffer.Detach()
	return goja.Undefined()
}
