package instrument

import "strings"

// cookable reports whether a raw chunk of a tagged template has a cooked value: all its
// escapes are well formed.
func cookable(raw string) bool {
	for i := 0; i < len(raw); i++ {
		if raw[i] != '\\' {
			continue
		}
		i++
		if i >= len(raw) {
			return false
		}
		switch c := raw[i]; {
		case c >= '1' && c <= '9':
			return false
		case c == '0':
			if i+1 < len(raw) && raw[i+1] >= '0' && raw[i+1] <= '9' {
				return false
			}
		case c == 'x':
			if !hexDigits(raw, i+1, 2) {
				return false
			}
		case c == 'u':
			if i+1 < len(raw) && raw[i+1] == '{' {
				end := strings.IndexByte(raw[i:], '}')
				if end < 3 || !hexDigits(raw, i+2, end-2) || !codePoint(raw[i+2:i+end]) {
					return false
				}
			} else if !hexDigits(raw, i+1, 4) {
				return false
			}
		}
	}
	return true
}

func hexDigits(s string, from, n int) bool {
	if from+n > len(s) {
		return false
	}
	for _, c := range s[from : from+n] {
		if !strings.ContainsRune("0123456789abcdefABCDEF", c) {
			return false
		}
	}
	return true
}

func codePoint(digits string) bool {
	v := 0
	for _, c := range strings.ToLower(digits) {
		v = v*16 + strings.IndexRune("0123456789abcdef", c)
		if v > 0x10ffff {
			return false
		}
	}
	return true
}

// normalNewlines is what the language does to line ends in raw template text.
func normalNewlines(raw string) string {
	return strings.ReplaceAll(strings.ReplaceAll(raw, "\r\n", "\n"), "\r", "\n")
}
