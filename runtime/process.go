package runtime

import (
	"io"
	"math/big"
	"os"
	"path/filepath"
	"regexp"
	goruntime "runtime"
	"strings"

	"github.com/dop251/goja"

	"thingsmig/instrument"
)

const processModule = "internal/process"

// processEvents are the methods of process that are those of an EventEmitter; the first use of one
// loads the module.
var processEvents = []string{
	"on", "once", "off", "emit", "addListener", "removeListener", "removeAllListeners", "prependListener",
	"prependOnceListener", "listeners", "rawListeners", "listenerCount", "eventNames", "setMaxListeners", "getMaxListeners",
}

// processFunctions are functions of process that are in its module.
var processFunctions = []string{
	"emitWarning", "hrtime", "memoryUsage", "cpuUsage", "uptime", "cwd", "umask", "abort", "kill",
	"setUncaughtExceptionCaptureCallback", "hasUncaughtExceptionCaptureCallback",
}

// nodeVersion is the version of Node whose behaviour the modules have.
const nodeVersion = "20.20.2"

// newProcess makes the object process, as much of it as there is without its module.
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
		r.exit(c.Argument(0))
		return goja.Undefined()
	})
	set("stdout", r.newOutput(r.console.stdout))
	if p.Mentions("stderr") {
		set("stderr", r.newOutput(r.console.stderr))
	}
	return o
}

// newOutput makes process.stdout or process.stderr, as much of it as there is: write, with what
// callback there may be called in a tick.
func (r *realm) newOutput(w io.Writer) *goja.Object {
	o := r.rt.NewObject()
	write := func(c goja.FunctionCall) goja.Value {
		if data, ok := bytesOf(c.Argument(0)); ok {
			r.console.out.write(w, string(data))
		} else {
			r.console.out.write(w, wellFormed(c.Argument(0).String()))
		}
		for _, v := range c.Arguments[min(1, len(c.Arguments)):] {
			if _, ok := goja.AssertFunction(v); ok && r.heap != nil {
				exports, err := r.loadModule(loopModule)
				if err == nil {
					tick, _ := goja.AssertFunction(exports.ToObject(r.rt).Get("nextTick"))
					_, err = tick(goja.Undefined(), v)
				}
				if err != nil {
					r.throw(err)
				}
			}
		}
		return r.rt.ToValue(true)
	}
	if err := o.Set("write", write); err != nil {
		panic(err)
	}
	if columns, rows, ok := terminalSize(w); ok {
		_ = o.Set("isTTY", true)
		_ = o.Set("columns", columns)
		_ = o.Set("rows", rows)
	}
	fd := 1
	if w == r.console.stderr && w != r.console.stdout {
		fd = 2
	}
	_ = o.Set("fd", fd)
	return o
}

// usedAsStream reports whether a program can do more with one of its outputs than to write.
func usedAsStream(source, name string) bool {
	for {
		_, rest, found := strings.Cut(source, name)
		if !found {
			return false
		}
		if m := lightUse.FindString(rest); m == "" {
			return true
		}
		source = rest
	}
}

// lightUse is what the light objects for outputs can do.
var lightUse = regexp.MustCompile(`^\s*\??\.\s*(write|isTTY|columns|rows|fd)\b`)

// moreOfProcess gives process what loads modules.
func (r *realm) moreOfProcess() error {
	rt, o := r.rt, r.process
	for _, p := range []struct {
		name  string
		value any
	}{
		{"version", "v" + nodeVersion}, {"pid", os.Getpid()}, {"ppid", os.Getppid()}, {"title", "node"},
		{"arch", archName()}, {"execPath", os.Args[0]}, {"execArgv", rt.NewArray()},
	} {
		if !r.program.Mentions(p.name) {
			continue
		}
		if err := o.Set(p.name, p.value); err != nil {
			return err
		}
	}
	if r.program.Mentions("versions") {
		versions := rt.NewObject()
		_ = versions.Set("node", nodeVersion)
		_ = versions.Set("v8", "11.3.244.8-node.33")
		_ = o.Set("versions", versions)
	}
	if r.program.Mentions("release") {
		release := rt.NewObject()
		_ = release.Set("name", "node")
		_ = release.Set("lts", "Iron")
		_ = o.Set("release", release)
	}
	for _, l := range r.lazyProcess() {
		if err := r.lazily(o, l.Enumerable, l.Module, l.Names...); err != nil {
			return err
		}
	}
	if r.program.Mentions("env") {
		if err := r.setEnvironment(); err != nil {
			return err
		}
	}
	for _, name := range r.mentioned(processEvents) {
		get := func(goja.FunctionCall) goja.Value {
			if _, err := r.loadModule(processModule); err != nil {
				r.throw(err)
			}
			return o.Get(name) // which the module has replaced
		}
		set := func(c goja.FunctionCall) goja.Value {
			_ = o.DefineDataProperty(name, c.Argument(0), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_TRUE)
			return goja.Undefined()
		}
		if err := o.DefineAccessorProperty(name, rt.ToValue(get), rt.ToValue(set), goja.FLAG_TRUE, goja.FLAG_FALSE); err != nil {
			return err
		}
	}
	return nil
}

// setEnvironment makes process.env. It is part of the realm, so a snapshot has what the program has
// changed in it and nothing else, and a program that goes on elsewhere finds the variables there.
func (r *realm) setEnvironment() error {
	env := r.rt.NewObject()
	for _, v := range r.m.environment() {
		if err := env.Set(v[0], v[1]); err != nil {
			return err
		}
	}
	return r.process.Set("env", env)
}

// mentioned are those names that the program has in its text, or all if it can make names.
func (r *realm) mentioned(names []string) []string {
	var out []string
	for _, name := range names {
		if r.program.Mentions(name) || r.reachesAll() {
			out = append(out, name)
		}
	}
	return out
}

// archName is what Node calls the processor.
func archName() string {
	switch a := goruntime.GOARCH; a {
	case "amd64":
		return "x64"
	case "386":
		return "ia32"
	default:
		return a
	}
}

// exit is process.exit.
func (r *realm) exit(code goja.Value) {
	if process := r.module(processModule); process != nil {
		leave, _ := goja.AssertFunction(process.Get("leave"))
		v, err := leave(goja.Undefined(), code)
		if err != nil {
			r.throw(err)
		}
		code = v
	} else if goja.IsUndefined(code) {
		code = r.rt.ToValue(r.exitCode())
	}
	_ = r.console.Flush()
	r.rt.Interrupt(exitRequest(int(code.ToInteger())))
}

// exitCode is what the program has put into process.exitCode.
func (r *realm) exitCode() int {
	if r.process == nil {
		return 0
	}
	v := r.process.Get("exitCode")
	if v == nil || goja.IsUndefined(v) || goja.IsNull(v) {
		return 0
	}
	return int(v.ToInteger())
}

// usage is memoryUsage().
func (r *realm) memoryUsage(goja.FunctionCall) goja.Value {
	var m goruntime.MemStats
	goruntime.ReadMemStats(&m)
	o := r.rt.NewObject()
	_ = o.Set("rss", m.Sys)
	_ = o.Set("heapTotal", m.HeapSys)
	_ = o.Set("heapUsed", m.HeapAlloc)
	_ = o.Set("external", 0)
	_ = o.Set("arrayBuffers", 0)
	return o
}

// nanos is a BigInt: the nanoseconds that the program has run.
func (r *realm) nanos(goja.FunctionCall) goja.Value {
	return r.rt.ToValue(big.NewInt(int64(r.m.running.soFar())))
}
