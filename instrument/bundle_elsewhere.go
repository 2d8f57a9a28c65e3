package instrument

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"thingsmig/internal/diag"
)

// Some modules of Node can never be here: what they start stays on the machine, or they are about Node's own
// engine. A program that requires one is refused. A package that does so mostly uses it in a part
// that this program does not come to, so it gets a module whose functions throw the error that Node has for
// what a platform lacks.

// elsewhere says why a module cannot be here and what to do instead.
var elsewhere = map[string]struct{ why, hint string }{
	"child_process":  {"a process that a program has started does not go with it", "start it outside of the program, and let them talk through files or the network"},
	"cluster":        {"processes that a program has started do not go with it", "start the program several times"},
	"worker_threads": {"threads of a program do not go with it", "do the work in the program itself: it can be moved while it computes"},
	"vm":             {"it makes code in a way that a snapshot cannot hold", "use eval or Function, which migrate"},
	"repl":           {"it makes code in a way that a snapshot cannot hold", "use eval or Function, which migrate"},
	"inspector":      {"it is about Node's own engine", "leave it out"},
	"trace_events":   {"it is about Node's own engine", "leave it out"},
	"v8":             {"it is about Node's own engine", "leave it out"},
	"wasi":           {"WebAssembly is not here", "leave it out"},
}

// elsewherePath is where the runtime has the module for packages.
const elsewherePath = "elsewhere/"

// refuseElsewhere makes the message about a module that was not found one about why it cannot be here.
func refuseElsewhere(d *diag.Diagnostic, name string) bool {
	e, ok := elsewhere[strings.TrimPrefix(name, "node:")]
	if ok {
		d.ID = diag.Elsewhere
		d.Msg = "the module \"" + name + "\" of Node cannot migrate: " + e.why
		d.Hint = e.hint
	}
	return ok
}

// noteElsewhere begins the bundler's warning about a package.
const noteElsewhere = "a package uses the module "

// elsewhereModules gives packages their own form of these modules, and a warning each time.
func elsewhereModules() api.Plugin {
	const namespace = "elsewhere"
	var names []string
	for name := range elsewhere {
		names = append(names, name)
	}
	slices.Sort(names)
	filter := "^(node:)?(" + strings.Join(names, "|") + ")$"
	return api.Plugin{Name: namespace, Setup: func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: filter}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
			if !inPackage(args.Importer) {
				return api.OnResolveResult{}, nil
			}
			name := strings.TrimPrefix(args.Path, "node:")
			return api.OnResolveResult{Path: name, Namespace: namespace, Warnings: []api.Message{{
				Text: noteElsewhere + `"` + name + `" of Node: here its functions throw, because ` + elsewhere[name].why,
			}}}, nil
		})
		build.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: namespace}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
			text := "module.exports = " + hostRequire + `("` + elsewherePath + args.Path + `");`
			return api.OnLoadResult{Contents: &text, Loader: api.LoaderJS}, nil
		})
	}}
}

// inPackage reports whether a file belongs to an installed package.
func inPackage(file string) bool {
	return slices.Contains(strings.Split(filepath.ToSlash(file), "/"), "node_modules")
}

// elsewhereNotes are the warnings about packages, as notes.
func elsewhereNotes(warnings diag.List) diag.List {
	var list diag.List
	for _, d := range warnings {
		if at := pluginName.FindString(d.Msg); at != "" {
			d.Msg = d.Msg[len(at):]
		}
		if strings.HasPrefix(d.Msg, noteElsewhere) {
			d.ID, d.Severity = diag.Elsewhere, diag.Note
			list = append(list, d)
		}
	}
	return list
}

var pluginName = regexp.MustCompile(`^\[plugin \w+\] `)
