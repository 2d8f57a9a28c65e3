package print

import (
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// isName reports whether s can be written as the name of a property as it is.
func isName(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c == '_' || c == '$':
		case '0' <= c && c <= '9' && i > 0:
		default:
			return false
		}
	}
	return s != ""
}

// escapeName writes a name in ASCII.
func escapeName(s string) string {
	if isASCII(s) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			b.WriteRune(r)
		case r <= 0xFFFF:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			fmt.Fprintf(&b, `\u{%x}`, r)
		}
	}
	return b.String()
}

// escapeString writes the raw text of a string in ASCII and on one line.
func escapeString(raw string) string { return escapeChars(raw, false) }

// escapeTemplate writes a raw part of a template without tag in ASCII. Its line breaks stay.
func escapeTemplate(raw string) string { return escapeChars(raw, true) }

// escapeChars escapes what is not ASCII in the raw text of a string or template, keeping the
// value. A backslash before such a character has no meaning and goes; before a line break it
// goes together with the line break.
func escapeChars(raw string, template bool) string {
	if isASCII(raw) && (template || !strings.Contains(raw, "\\\n") && !strings.Contains(raw, "\\\r")) {
		return raw
	}
	var b strings.Builder
	for i := 0; i < len(raw); {
		c := raw[i]
		if c == '\\' {
			r, n := utf8.DecodeRuneInString(raw[i+1:])
			switch {
			case r == '\r' && !template && strings.HasPrefix(raw[i+1:], "\r\n"):
				i += 3
				continue
			case (r == '\n' || r == '\r') && !template, r == 0x2028, r == 0x2029:
				i += 1 + n
				continue
			case r < utf8.RuneSelf:
				b.WriteString(raw[i : i+1+n])
				i += 1 + n
				continue
			}
			i++ // an escape that is none
			c = raw[i]
		}
		if c < utf8.RuneSelf {
			b.WriteByte(c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(raw[i:])
		i += n
		if r > 0xFFFF {
			hi, lo := utf16.EncodeRune(r)
			fmt.Fprintf(&b, `\u%04x\u%04x`, hi, lo)
		} else {
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}
