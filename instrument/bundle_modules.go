package instrument

import (
	"slices"
	"strings"
)

// hostModuleNames are the paths by which programs import modules of the host.
func hostModuleNames(modules []string) []string {
	var names []string
	for _, name := range modules {
		names = append(names, name, "node:"+name)
	}
	return names
}

// isNodeModule reports whether a path in an import is one of Node's own modules.
func isNodeModule(path string) bool {
	if strings.HasPrefix(path, "node:") {
		return true
	}
	_, found := slices.BinarySearch(nodeModules, path)
	return found
}

// nodeModules are the modules of Node that can be imported without the prefix "node:", sorted.
var nodeModules = []string{
	"assert", "assert/strict", "async_hooks", "buffer", "child_process", "cluster", "console",
	"constants", "crypto", "dgram", "diagnostics_channel", "dns", "dns/promises", "domain",
	"events", "fs", "fs/promises", "http", "http2", "https", "inspector", "inspector/promises",
	"module", "net", "os", "path", "path/posix", "path/win32", "perf_hooks", "process",
	"punycode", "querystring", "readline", "readline/promises", "repl", "stream",
	"stream/consumers", "stream/promises", "stream/web", "string_decoder", "sys", "timers",
	"timers/promises", "tls", "trace_events", "tty", "url", "util", "util/types", "v8", "vm",
	"wasi", "worker_threads", "zlib",
}
