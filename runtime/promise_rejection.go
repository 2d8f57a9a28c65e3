package runtime

import "github.com/dop251/goja"

// rejection takes the first rejected promise that nobody handles out of the list: [reason, promise].
func (c *promiseCore) rejection(goja.FunctionCall) goja.Value {
	p := c.rejected.first
	if p == nil {
		return goja.Undefined()
	}
	c.nowHandled(p)
	p.handled = true
	return c.rt.NewArray(p.value, p.object)
}
