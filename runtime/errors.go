package runtime

import (
	"strings"

	"github.com/dop251/goja"

	"thingsmig/internal/js/sourcemap"
)

// UncaughtError is an error that a program did not catch, in terms of the user's files.
type UncaughtError struct{ text string }

// Error is the text of the error and its stack, as Node prints it.
func (e *UncaughtError) Error() string { return e.text }

func (r *realm) uncaught(exc *goja.Exception) *UncaughtError {
	text := ""
	if o, ok := exc.Value().(*goja.Object); ok {
		if v := o.Get("stack"); v != nil && !goja.IsUndefined(v) {
			text = v.String()
		}
	}
	if text == "" {
		text = "Uncaught " + exc.Value().String()
	}
	units := sourcemap.Units{}
	for name, u := range r.units {
		if u.program.Unit == 0 {
			continue
		}
		if m, err := sourcemap.NewMapper(u.program.Name, u.program.Source, u.program.SourceMap, u.mappings); err == nil {
			units[name] = m
		}
	}
	return &UncaughtError{text: strings.TrimRight(units.Stack(text), "\n")}
}
