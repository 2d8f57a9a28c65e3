package runtime

import "strings"

// plainSlashes gives the source of a regular expression as it is in a snapshot: the engine shows a slash in a class as an escape,
// and others do not.
func plainSlashes(source string) string {
	const escape = `\u002f`
	if !strings.Contains(source, escape) {
		return source
	}
	var b strings.Builder
	class := false
	for i := 0; i < len(source); i++ {
		switch c := source[i]; {
		case c == '\\' && class && strings.HasPrefix(source[i:], escape):
			b.WriteByte('/')
			i += len(escape) - 1
			continue
		case c == '\\' && i+1 < len(source):
			b.WriteByte(c)
			i++
		case c == '[':
			class = true
		case c == ']':
			class = false
		}
		b.WriteByte(source[i])
	}
	return b.String()
}
