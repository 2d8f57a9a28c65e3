package weburl

import "strings"

// The percent-encode sets of the standard, by the ASCII characters in them besides the controls; all that
// is not ASCII is in each of them.
const (
	controlSet      = ""
	fragmentSet     = " \"<>`"
	querySet        = " \"#<>"
	specialQuerySet = querySet + "'"
	pathSet         = querySet + "?`{}"
	userinfoSet     = pathSet + "/:;=@[\\]^|"
)

const hexDigits = "0123456789ABCDEF"

// encode percent-encodes the UTF-8 of a text.
func encode(text, set string) string {
	plain := true
	for i := range len(text) {
		plain = plain && !inSet(text[i], set)
	}
	if plain {
		return text
	}
	var b strings.Builder
	for i := range len(text) {
		c := text[i]
		if inSet(c, set) {
			b.WriteByte('%')
			b.WriteByte(hexDigits[c>>4])
			b.WriteByte(hexDigits[c&15])
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

func inSet(c byte, set string) bool { return c < 0x20 || c > 0x7e || strings.IndexByte(set, c) >= 0 }

// decode percent-decodes a text to bytes.
func decode(text string) string {
	if !strings.Contains(text, "%") {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '%' && i+2 < len(text) && isHex(text[i+1]) && isHex(text[i+2]) {
			b.WriteByte(byte(hexValue(text[i+1])<<4 | hexValue(text[i+2])))
			i += 2
		} else {
			b.WriteByte(text[i])
		}
	}
	return b.String()
}

func isHex(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f' }

func hexValue(c byte) int {
	if c <= '9' {
		return int(c - '0')
	}
	return int(c|0x20-'a') + 10
}
