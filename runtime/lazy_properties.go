package runtime

import (
	"slices"

	"thingsmig/instrument"
)

// LazyProperties are properties that load a module of Node when they are read first: which the program can reach follows
// from its text, on every engine.
type LazyProperties struct {
	// On is the object that has them: "globalThis", "require", "Error" or "process".
	On         string   `json:"on"`
	Enumerable bool     `json:"enumerable"`
	Module     string   `json:"module"`
	Names      []string `json:"names"`
}

// lazyProperties are those of a program, without those of process.
func (r *realm) lazyProperties() []LazyProperties {
	list := []LazyProperties{
		{"globalThis", true, loopModule, loopGlobals},
		{"globalThis", true, "internal/clone", []string{"structuredClone"}},
		{"globalThis", true, "buffer", []string{"atob", "btoa"}},
		{"globalThis", true, "internal/fetch_later", []string{"fetch"}},
		{"globalThis", false, "internal/fetch", []string{"Headers", "Request", "Response"}},
		{"globalThis", true, "internal/performance", []string{"performance"}},
		{"globalThis", false, "buffer", []string{"Buffer"}},
		{"globalThis", false, "internal/encoding", []string{"TextEncoder", "TextDecoder"}},
		{"globalThis", false, "internal/url", []string{"URL", "URLSearchParams"}},
		{"globalThis", false, "internal/abort_controller", []string{"AbortController", "AbortSignal"}},
		{"globalThis", false, "internal/event_target", []string{"EventTarget", "Event"}},
		{"globalThis", false, "internal/webcrypto", []string{"crypto"}},
		{"globalThis", false, "internal/domexception", []string{"DOMException"}},
	}
	for i := range list {
		list[i].Names = r.mentioned(list[i].Names)
	}
	if mentionsResolve.MatchString(r.program.Source) {
		list = append(list, LazyProperties{"require", true, "internal/resolve", []string{"resolve"}})
	}
	for _, name := range []string{"captureStackTrace", "stackTraceLimit"} {
		if r.program.Mentions(name) {
			list = append(list, LazyProperties{"Error", name == "stackTraceLimit", "internal/callsite", []string{name}})
		}
	}
	return slices.DeleteFunc(list, func(l LazyProperties) bool { return len(l.Names) == 0 })
}

// hasMoreOfProcess reports whether the program can reach more of process than every program has.
func (r *realm) hasMoreOfProcess() bool { return r.program.Mentions("process") || r.reachesAll() }

// lazyProcess are those of process, where there is more of it.
func (r *realm) lazyProcess() []LazyProperties {
	var streams []string
	for _, name := range []string{"stdin", "stdout", "stderr"} {
		if r.mentions(name) && (name == "stdin" || usedAsStream(r.program.Source, name)) {
			streams = append(streams, name)
		}
	}
	list := []LazyProperties{
		{"process", true, stdioModule, streams},
		{"process", true, loopModule, []string{"nextTick"}},
		{"process", true, processModule, r.mentioned(processFunctions)},
		{"process", true, permissionModule, r.mentioned([]string{"permission"})},
	}
	return slices.DeleteFunc(list, func(l LazyProperties) bool { return len(l.Names) == 0 })
}

// HostParts say which parts of the host a program can reach, for hosts on other engines.
type HostParts struct {
	Lazy []LazyProperties `json:"lazy"`
	// Process are the properties of process that are values, in order; Events the methods of an EventEmitter that it has.
	Process []string `json:"process"` // nil: there is no more than every program has
	Events  []string `json:"events"`
	Stderr  bool     `json:"stderr"`
	// Module: the entry file is an ECMAScript module. Describe: the program asks about its module object, Main about
	// require.main.
	Module   bool `json:"module"`
	Describe bool `json:"describe"`
	Main     bool `json:"main"`
	// Environment are the environment variables that the text names.
	Environment []string `json:"environment"`
}

// HostPartsOf finds them.
func HostPartsOf(p *instrument.Program) HostParts {
	r := &realm{program: p}
	h := HostParts{
		Lazy: r.lazyProperties(), Events: []string{}, Stderr: p.Mentions("stderr"), Module: p.IsModule(),
		Describe: mentionsModule.MatchString(p.Source), Main: p.Mentions("require.main"), Environment: []string{},
	}
	if !r.hasMoreOfProcess() {
		return h
	}
	h.Lazy = append(h.Lazy, r.lazyProcess()...)
	h.Process = []string{}
	for _, name := range []string{"version", "pid", "ppid", "title", "arch", "execPath", "execArgv", "versions", "release", "env"} {
		if p.Mentions(name) {
			h.Process = append(h.Process, name)
		}
	}
	h.Events = append(h.Events, r.mentioned(processEvents)...)
	if p.Mentions("env") {
		h.Environment = append(h.Environment, r.environmentNames()...)
	}
	return h
}
