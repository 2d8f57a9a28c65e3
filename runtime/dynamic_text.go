package runtime

import (
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dop251/goja"
)

// sourceText is a text of the program's as source. Half of a surrogate pair, which no UTF-8 can hold, is
// written as an escape: it means the same wherever it means anything (strings, templates, regular expressions).
func sourceText(v goja.Value) string {
	text := v.String()
	s, ok := v.(goja.String)
	if !ok || !strings.ContainsRune(text, utf8.RuneError) {
		return text
	}
	var b strings.Builder
	escaped := false // a backslash stands before this character
	for i := 0; i < s.Length(); i++ {
		c := rune(s.CharAt(i))
		if utf16.IsSurrogate(c) && i+1 < s.Length() {
			if pair := utf16.DecodeRune(c, rune(s.CharAt(i+1))); pair != utf8.RuneError {
				c = pair
				i++
			}
		}
		switch {
		case !utf16.IsSurrogate(c):
			b.WriteRune(c)
		case escaped:
			fmt.Fprintf(&b, "u%04x", c)
		default:
			fmt.Fprintf(&b, "\\u%04x", c)
		}
		escaped = c == '\\' && !escaped
	}
	return b.String()
}
