package runtime

import (
	"math"
	"time"

	"github.com/dop251/goja"

	"thingsmig/internal/nodelib"
)

// newInternal makes what modules get as internal: the functions of the host, by name.
func (r *realm) newInternal() *goja.Object {
	rt := r.rt
	o := rt.NewObject()
	set := func(name string, v any) {
		if err := o.Set(name, v); err != nil {
			panic(err)
		}
	}
	set("require", r.requireFor(nodelib.Lookup))
	set("jobs", r.promises.jobs)
	set("module", r.program.IsModule())
	// now is the time of timers, in whole milliseconds; exactNow that of performance.now.
	set("now", func(goja.FunctionCall) goja.Value {
		return rt.ToValue(int64(r.m.running.soFar() / time.Millisecond))
	})
	set("exactNow", func(goja.FunctionCall) goja.Value {
		return rt.ToValue(float64(r.m.running.soFar()) / float64(time.Millisecond))
	})
	set("poll", func(goja.FunctionCall) goja.Value { return goja.Undefined() })
	return o
}

// inTime is a number of milliseconds, Infinity for ever, as a duration; negative for ever.
func inTime(ms float64) time.Duration {
	const longest = float64(math.MaxInt64 / int64(time.Millisecond))
	if !(ms < longest) {
		return -1
	}
	return time.Duration(math.Ceil(ms * float64(time.Millisecond)))
}
