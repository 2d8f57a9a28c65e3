package runtime

import (
	"strings"

	"github.com/dop251/goja"

	"thingsmig/internal/js/sourcemap"
)

// call finds the place in the source of the call site at a place in the text that runs.
func (u *loaded) call(line, col int) (offset int, ok bool) {
	site := u.site(line, col)
	if site == 0 {
		return 0, false
	}
	return u.program.Sites[site].Pos, true
}

// shownStack is $stack(text): the stack of an error as the program is to see it.
func (r *realm) shownStack(c goja.FunctionCall) goja.Value {
	if text := c.Argument(0).String(); strings.Contains(text, engineFrame) {
		return r.rt.ToValue(r.console.in.Stack(text))
	}
	return c.Argument(0)
}

// engineFrame begins a frame in a stack of the engine's.
const engineFrame = "\n\tat "

// stackTable is a functionTable that knows where the code that runs comes from.
type stackTable interface {
	errorStack(text goja.Value) goja.Value
}

// errorStack is what a snapshot has of the stack of an error: the text that runs is another one after a restore.
func (r *realm) errorStack(v goja.Value) goja.Value {
	if s, ok := v.(goja.String); ok {
		return r.shownStack(goja.FunctionCall{Arguments: []goja.Value{s}})
	}
	return v
}

// userStacks gives a function that rewrites the stack of an error into Node's form, with places
// in the user's files. Functions of the realm's own part are shown as native. A text that has no
// frames of the engine stays as it is.
func (r *realm) userStacks() func(stack string) string {
	units := sourcemap.Units{}
	made := map[string]*loaded{}
	return func(stack string) string {
		for script, u := range r.units {
			if made[script] == u {
				continue
			}
			made[script] = u
			units[script] = nil
			if u.program.Unit == 0 {
				continue
			}
			if m, err := sourcemap.NewMapper(u.program.Name, u.program.Source, u.program.SourceMap, u.mappings); err == nil {
				m.Caller, m.Call = u.program.Caller, u.call
				units[script] = m
			}
		}
		units[glue] = nil
		return units.Stack(stack)
	}
}
