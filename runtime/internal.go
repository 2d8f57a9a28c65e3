package runtime

import (
	"math"
	"os"
	goruntime "runtime"
	"time"
	"unicode/utf8"

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
	set("nanos", r.nanos)
	set("process", r.process)
	set("programRequire", r.require)
	set("entry", r.entryPath())
	set("lazyEvents", rt.NewArray(anyStrings(r.mentioned(processEvents))...))
	set("kind", r.kind)
	set("inspect", r.inspectValue)
	set("format", r.formatValues)
	set("formatWithOptions", r.formatWith)
	set("print", r.printTo)
	set("encode", r.encodeText)
	set("decode", r.decodeBytes)
	set("isUtf8", func(c goja.FunctionCall) goja.Value {
		data, ok := bytesOf(c.Argument(0))
		return rt.ToValue(ok && utf8.Valid(data))
	})
	set("captureStackTrace", func(goja.FunctionCall) goja.Value { return goja.Undefined() }) // errors have theirs
	set("memoryUsage", r.memoryUsage)
	for name, module := range map[string]string{"nextTick": loopModule, "emitWarning": processModule} {
		set(name, func(c goja.FunctionCall) goja.Value {
			exports, err := r.loadModule(module)
			if err != nil {
				r.throw(err)
			}
			f, _ := goja.AssertFunction(exports.ToObject(rt).Get(name))
			v, err := f(goja.Undefined(), c.Arguments...)
			if err != nil {
				r.throw(err)
			}
			return v
		})
	}
	set("platform", goruntime.GOOS)
	set("pid", os.Getpid())
	set("system", r.system)
	set("cpuUsage", func(goja.FunctionCall) goja.Value {
		o := rt.NewObject()
		_ = o.Set("user", r.m.running.soFar().Microseconds())
		_ = o.Set("system", 0)
		return o
	})
	r.fileFunctions(set)
	r.netFunctions(set)
	r.zlibFunctions(set)
	r.permissionFunctions(set)
	set("migration", r.migrationFunctions())
	r.cryptoFunctions(set)
	r.urlFunctions(set)
	r.stdioFunctions(set)
	r.signalFunctions(set)
	set("cwd", func(goja.FunctionCall) goja.Value {
		dir, err := os.Getwd()
		if err != nil {
			panic(rt.NewGoError(err))
		}
		return rt.ToValue(dir)
	})
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

func anyStrings(list []string) []any {
	out := make([]any, len(list))
	for i, s := range list {
		out[i] = s
	}
	return out
}
