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
	return api.Plugin{Name: "host", Setup: func(build api.PluginBuild) {
		filter := namesFilter(modules)
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

// externalModules leaves the modules of the host to it. The bundler's own list of what is external
// takes a path with a slash at its end for one of them: with that, programs ask for the package of
// that name and not for Node's module.
func externalModules(modules []string) api.Plugin {
	return api.Plugin{Name: "external", Setup: func(build api.PluginBuild) {
		if len(modules) == 0 {
			return
		}
		build.OnResolve(api.OnResolveOptions{Filter: namesFilter(modules)}, func(args api.OnResolveArgs) (api.OnResolveResult, error) {
			return api.OnResolveResult{Path: args.Path, External: true}, nil
		})
	}}
}

// namesFilter matches the paths of the host's modules.
func namesFilter(modules []string) string {
	names := hostModuleNames(modules)
	for i, name := range names {
		names[i] = regexp.QuoteMeta(name)
	}
	slices.Sort(names)
	return "^(" + strings.Join(names, "|") + ")$"
}
