package runtime

import (
	"path/filepath"
	"regexp"

	"github.com/dop251/goja"

	"thingsmig/instrument"
)

// What a script finds out about itself as a module.

var (
	mentionsResolve = regexp.MustCompile(`\brequire\s*\.\s*resolve\b`)
	mentionsModule  = regexp.MustCompile(`\bmodule\s*\.\s*(id|filename|path|paths|loaded|children|parent|require)\b`)
)

// entryPath is where the program is, or was when it began.
func (r *realm) entryPath() string {
	if path, err := filepath.Abs(r.program.Name); err == nil {
		return path
	}
	return r.program.Name
}

// describeModule gives the module object of the program the properties that Node's has, if it asks for one.
func (r *realm) describeModule(p *instrument.Program, module *goja.Object) {
	if !mentionsModule.MatchString(p.Source) {
		return
	}
	path := r.entryPath()
	var paths []any
	for dir := filepath.Dir(path); ; dir = filepath.Dir(dir) {
		if filepath.Base(dir) != "node_modules" {
			paths = append(paths, filepath.Join(dir, "node_modules"))
		}
		if filepath.Dir(dir) == dir {
			break
		}
	}
	for _, v := range []struct {
		name  string
		value any
	}{
		{"id", "."}, {"path", filepath.Dir(path)}, {"filename", path}, {"loaded", false}, {"children", r.rt.NewArray()},
		{"paths", r.rt.NewArray(paths...)}, {"parent", goja.Null()}, {"require", r.require},
	} {
		_ = module.Set(v.name, v.value)
	}
}
