package runtime

import "github.com/dop251/goja"

const permissionModule = "internal/permission"

// scopes are what process.permission.has takes: Node's names and those of the permissions.
var scopes = map[string][]string{
	"fs": {PermitRead, PermitWrite}, "fs.read": {PermitRead}, "fs.write": {PermitWrite}, "net": {PermitNet},
	"read": {PermitRead}, "write": {PermitWrite}, "env": {PermitEnv}, "run": {PermitRun}, "sys": {PermitSys},
}

// permissionFunctions are what the module internal/permission asks of the host.
func (r *realm) permissionFunctions(set func(string, any)) {
	// permitted(scope, name) tells without asking for it. Child processes, workers and the like are there for nobody.
	set("permitted", func(c goja.FunctionCall) goja.Value {
		kinds := scopes[c.Argument(0).String()]
		for _, kind := range kinds {
			if !r.m.opts.Permissions.Has(kind, c.Argument(1).String()) {
				return r.rt.ToValue(false)
			}
		}
		return r.rt.ToValue(len(kinds) > 0)
	})
}
