package runtime

import (
	goruntime "runtime"
	"strings"
	"sync"

	"github.com/dop251/goja"
)

// What the engine is doing between two frames. Its own stack says which function object a frame
// runs, but not what a native operation has called it for: the same proxy frame stands below an apply
// trap, below the target of a proxy that has no such trap, and below a getter that the engine has met
// when it looked for the trap. Only of the first two is the result the result of the call.
//
// The engine is written in Go, and it calls itself for every operation that runs code of the
// program. So Go's stack tells exactly: between two invocations of its interpreter loop stand the
// Go functions that lead from the one frame to the other. If all of them are known to hand a result
// on, it is handed on. A name that is not in the list, for instance because another version of the
// engine has other functions, only means that the capture waits.
// See docs/decisions/0017-proxies.md.

// handing says how a native operation comes by its result.
type handing uint8

const (
	unknownHanding handing = iota // nobody knows
	callResult                    // it is what the frame above returns
	madeObject                    // it is the object that the frame above constructs
	trapResult                    // it is what the frame above, a construct trap, returns, if that is an object
	inBetween                     // what all ways have in common
)

// engineFuncs are the functions of the engine that hand a result on.
var engineFuncs = map[string]handing{
	"(*vm).runTry": inBetween, "(*vm).runTryInner": inBetween,
	"(*baseJsFuncObject).__call": inBetween, "(*baseJsFuncObject)._call": inBetween,
	"(*baseJsFuncObject).call": inBetween,
	"(*baseJsFuncObject).Call": inBetween, "(*arrowFuncObject).Call": inBetween,
	"(*nativeFuncObject).vmCall": inBetween, "(*proxyObject).vmCall": inBetween,
	"(*jsProxyHandler).proxyCall":      inBetween,
	ourPackage + "(*nativeTwin).enter": inBetween, // it calls its function in JavaScript
	"call.exec":                        inBetween, "_callVariadic.exec": inBetween,
	"_new.exec": inBetween, "_newVariadic.exec": inBetween,
	"superCall.exec": inBetween, "_superCallVariadic.exec": inBetween,

	"(*Runtime).functionproto_call": callResult, "(*Runtime).functionproto_apply": callResult,
	"(*Runtime).builtin_reflect_apply": callResult, "boundCallable": callResult,
	"(*nativeProxyHandler).apply": callResult, ourPackage + "(*layer).apply": callResult,
	"(*nativeProxyHandler).construct": madeObject, ourPackage + "(*layer).construct": madeObject,
	"(*proxyObject).apply": callResult, "(*proxyObject).assertCallable.func1": callResult, "(*jsProxyHandler).apply": callResult,

	"(*baseJsFuncObject).construct": madeObject, "(*classFuncObject).construct": madeObject,
	"(*classFuncObject).createInstance": madeObject, "boundConstruct": madeObject,
	"(*Runtime).builtin_reflect_construct": madeObject,
	"(*proxyObject).construct":             madeObject,

	"(*jsProxyHandler).construct": trapResult,
}

const (
	enginePackage = "github.com/dop251/goja."
	ourPackage    = "thingsmig/runtime."
)

// doing is Go's stack while the engine runs: the functions of the engine (and of others, by their
// full names) between the invocations of its interpreter loop, innermost first.
type doing [][]string

func readDoing() doing {
	pcs := make([]uintptr, 256)
	n := goruntime.Callers(2, pcs)
	for n == len(pcs) {
		pcs = make([]uintptr, 4*n)
		n = goruntime.Callers(2, pcs)
	}
	d := doing{nil}
	frames := goruntime.CallersFrames(pcs[:n])
	for {
		f, more := frames.Next()
		name, ours := strings.CutPrefix(f.Function, enginePackage)
		if ours && name == "(*vm).run" {
			d = append(d, nil)
		} else {
			d[len(d)-1] = append(d[len(d)-1], engineName(name))
		}
		if !more {
			return d
		}
	}
}

// engineName is the name of a function; that of the functions behind bound ones depends on what
// they were inlined into.
func engineName(name string) string {
	for _, short := range []string{"boundCallable", "boundConstruct"} {
		if i := strings.LastIndex(name, "."+short+".func"); i >= 0 {
			return short
		}
	}
	return name
}

// between says how the result of a frame comes to the frame that called it, with so many invocations
// of the interpreter loop above it.
func (d doing) between(level int) handing {
	if level <= 0 || level >= len(d)-1 {
		return unknownHanding
	}
	how := unknownHanding
	for _, name := range d[level] {
		switch h := engineFuncs[name]; {
		case h == unknownHanding:
			return unknownHanding
		case h == inBetween:
		case how == unknownHanding, how == callResult && h == trapResult: // a trap that is bound, or a proxy
			how = h
		}
	}
	return how
}

// understood reports whether Go's stack says what it should: a stripped or scrambled program
// may have other names in it.
var understood = sync.OnceValue(func() bool {
	rt := goja.New()
	var seen doing
	probe := func(goja.FunctionCall) goja.Value {
		seen = readDoing()
		return goja.Undefined()
	}
	if rt.Set("probe", probe) != nil {
		return false
	}
	_, err := rt.RunString("Reflect.apply(function () { probe() }, void 0, [])")
	return err == nil && seen.between(1) == callResult
})
