package runtime

import "thingsmig/internal/js/sourcemap"

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
				units[script] = m
			}
		}
		units[glue] = nil
		return units.Stack(stack)
	}
}
