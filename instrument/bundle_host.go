package instrument

import (
	"regexp"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// hostRequire stands for require in what comes out of the bundler: a bundle in the form of an
// ECMAScript module would have its own idea of it.
const hostRequire = "require_of_host"

// hostModules makes the modules of the host parts of a bundle that require them. It is for bundles
// that must be modules because they await at their top level: there, what is outside would stay
// an import, which the engine does not know.
func hostModules(modules []string) api.Plugin {
	return partsOfHost(modules, hostRequire, func(api.ResolveKind) bool { return true })
}

// importedHostModules does that for import("name") alone, where the bundle is no module.
func importedHostModules(modules []string) api.Plugin {
	return partsOfHost(modules, "require", func(kind api.ResolveKind) bool { return kind == api.ResolveJSDynamicImport })
}

func partsOfHost(modules []string, require string, which func(api.ResolveKind) bool) api.Plugin {
	const namespace = "host"
	names := hostModuleNames(modules)
	return api.Plugin{Name: "host", Setup: func(build api.PluginBuild) {
		for i, name := range names {
			names[i] = regexp.QuoteMeta(name)
		}
		slices.Sort(names)
		filter := "^(" + strings.Join(names, "|") + ")$"
		build.OnResolve(api.OnResolveOptions{Filter: filter}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
			if !which(args.Kind) {
				return api.OnResolveResult{}, nil
			}
			return api.OnResolveResult{Path: args.Path, Namespace: namespace}, nil
		})
		build.OnLoad(api.OnLoadOptions{Filter: ".*", Namespace: namespace}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
			text := "module.exports = " + require + "(" + `"` + args.Path + `"` + ");"
			return api.OnLoadResult{Contents: &text, Loader: api.LoaderJS}, nil
		})
	}}
}
