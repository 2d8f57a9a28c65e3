package nodelib

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// portable are the modules for programs of which hosts on other engines than goja have all that they ask for.
var portable = []string{
	"assert", "assert/strict", "async_hooks", "buffer", "console", "crypto", "events", "fs", "fs/promises", "module", "os", "path", "path/posix",
	"path/win32", "perf_hooks", "process", "punycode", "querystring", "readline", "readline/promises", "stream", "stream/promises",
	"string_decoder", "timers", "timers/promises", "tty", "url", "util", "util/types",
}

// globalModules are those in which global variables and parts of the host are.
var globalModules = []string{
	"internal/loop", "internal/clone", "internal/performance", "internal/encoding", "internal/url", "internal/abort_controller", "internal/event_target",
	"internal/webcrypto", "internal/domexception", "internal/resolve", "internal/callsite", "internal/process", "internal/stdio",
	"internal/permission", "internal/console_table",
}

// goja alone has these global variables.
var notPortableGlobals = []string{"fetch", "Headers", "Request", "Response"}

// PortableGlobal is Portable for global variables that are in modules.
func PortableGlobal(name string) bool { return !slices.Contains(notPortableGlobals, name) }

var requireCall = regexp.MustCompile(`\brequire\(\s*['"]([^'"]+)['"]\s*\)`)

// Requires are the modules that a module names, whether or not it ever loads them.
func (m *Module) Requires() []string {
	var names []string
	for _, call := range requireCall.FindAllStringSubmatch(m.Source, -1) {
		if other, ok := Lookup(call[1]); ok && !slices.Contains(names, other.Name) {
			names = append(names, other.Name)
		}
	}
	return names
}

// Closure are the modules of these names and all that they may load, sorted.
func Closure(names ...string) []string {
	return closure(names, func(string) bool { return true })
}

func closure(names []string, takes func(name string) bool) []string {
	var out []string
	for seen := map[string]bool{}; len(names) > 0; {
		m, ok := Lookup(names[0])
		names = names[1:]
		if !ok || seen[m.Name] || !takes(m.Name) {
			continue
		}
		seen[m.Name] = true
		out = append(out, m.Name)
		names = append(names, m.Requires()...)
	}
	slices.Sort(out)
	return out
}

// Portable reports whether hosts on other engines than goja have a module. Those that only load one that they have not, if at all,
// are portable.
func Portable(name string) bool {
	_, ok := slices.BinarySearch(portableModules(), strings.TrimPrefix(name, "node:"))
	return ok
}

var portableModules = sync.OnceValue(func() []string {
	var names []string
	for name := range all() {
		if strings.HasPrefix(name, elsewherePrefix) {
			names = append(names, name)
		}
	}
	names = append(append(names, portable...), globalModules...)
	return closure(names, func(name string) bool { return slices.Contains(names, name) || strings.HasPrefix(name, internalPrefix) })
})
