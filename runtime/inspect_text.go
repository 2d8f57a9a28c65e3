package runtime

import (
	"math"
	"math/big"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dop251/goja"
)

// Text is kept in UTF-8 with one addition: a surrogate without its partner stands as the three
// bytes that UTF-8 would give it if it were a character. Only output replaces it by U+FFFD.

// textOf is the text of a JavaScript string.
func textOf(v goja.Value) string {
	s := v.String()
	if !strings.ContainsRune(s, utf8.RuneError) {
		return s
	}
	str, ok := v.(goja.String)
	if !ok {
		return s
	}
	var b strings.Builder
	for i := 0; i < str.Length(); i++ {
		c := str.CharAt(i)
		if isHighSurrogate(c) && i+1 < str.Length() && isLowSurrogate(str.CharAt(i+1)) {
			i++
			b.WriteRune(0x10000 + (rune(c)-0xd800)<<10 + rune(str.CharAt(i)) - 0xdc00)
			continue
		}
		if isHighSurrogate(c) || isLowSurrogate(c) {
			b.WriteByte(0xe0 | byte(c>>12))
			b.WriteByte(0x80 | byte(c>>6)&0x3f)
			b.WriteByte(0x80 | byte(c)&0x3f)
			continue
		}
		b.WriteRune(rune(c))
	}
	return b.String()
}

func isHighSurrogate(c uint16) bool { return c >= 0xd800 && c < 0xdc00 }
func isLowSurrogate(c uint16) bool  { return c >= 0xdc00 && c < 0xe000 }

// loneSurrogate reports whether s begins with a surrogate without its partner.
func loneSurrogate(s string) (uint16, bool) {
	if len(s) < 3 || s[0] != 0xed || s[1] < 0xa0 {
		return 0, false
	}
	return uint16(s[0]&0xf)<<12 | uint16(s[1]&0x3f)<<6 | uint16(s[2]&0x3f), true
}

// wellFormed is what is written to a stream for s.
func wellFormed(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if _, lone := loneSurrogate(s[i:]); lone {
			b.WriteRune(utf8.RuneError)
			i += 3
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		b.WriteRune(r)
		i += size
	}
	return b.String()
}

// length is how long JavaScript finds s: the number of UTF-16 units.
func length(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < 0x80 || c >= 0xc0 && c < 0xf0: // one byte, or the first of two or three
			n++
		case c >= 0xf0:
			n += 2
		}
	}
	return n
}

// cut is the first n UTF-16 units of s.
func cut(s string, n int) string {
	for i := 0; i < len(s); {
		if n <= 0 {
			return s[:i]
		}
		size := 1
		switch c := s[i]; {
		case c >= 0xf0:
			size = 4
			n--
		case c >= 0xe0:
			size = 3
		case c >= 0xc0:
			size = 2
		}
		n--
		i += size
	}
	return s
}

// quote writes a string as a literal, with the quotes that need the fewest escapes.
func quote(s string) string {
	q := byte('\'')
	if strings.Contains(s, "'") {
		if !strings.Contains(s, `"`) {
			q = '"'
		} else if !strings.Contains(s, "`") && !strings.Contains(s, "${") {
			q = '`'
		}
	}
	return string(q) + escape(s, q) + string(q)
}

const lowerHex = "0123456789abcdef"

// escape replaces control characters, backslashes, lone surrogates, and q if it is a single
// quote, by escape sequences.
func escape(s string, q byte) string {
	var b strings.Builder
	last := 0
	put := func(at, size int, text string) {
		b.WriteString(s[last:at])
		b.WriteString(text)
		last = at + size
	}
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '\\' || c == '\'' && q == '\'':
			put(i, 1, `\`+string(c))
		case c < ' ' || c == 0x7f:
			put(i, 1, controlEscape(c))
		case c < utf8.RuneSelf:
		case c == 0xc2 && i+1 < len(s) && s[i+1] < 0xa0: // U+0080 to U+009F
			put(i, 2, controlEscape(s[i+1]))
			i++
		default:
			if unit, lone := loneSurrogate(s[i:]); lone {
				put(i, 3, `\u`+strconv.FormatUint(uint64(unit), 16))
				i += 2
			}
		}
		i++
	}
	if last == 0 {
		return s
	}
	b.WriteString(s[last:])
	return b.String()
}

func controlEscape(c byte) string {
	switch c {
	case '\b':
		return `\b`
	case '\t':
		return `\t`
	case '\n':
		return `\n`
	case '\f':
		return `\f`
	case '\r':
		return `\r`
	}
	return `\x` + strings.ToUpper(string([]byte{lowerHex[c>>4], lowerHex[c&15]}))
}

// The types that goja gives for primitive values.
var (
	typeOfInt    = reflect.TypeFor[int64]()
	typeOfFloat  = reflect.TypeFor[float64]()
	typeOfBigInt = reflect.TypeFor[*big.Int]()
)

func isString(v goja.Value) bool {
	_, ok := v.(goja.String)
	return ok
}

func isNumber(v goja.Value) bool {
	if _, object := v.(*goja.Object); object {
		return false
	}
	t := v.ExportType()
	return t == typeOfInt || t == typeOfFloat
}

func isBigInt(v goja.Value) bool {
	if _, object := v.(*goja.Object); object {
		return false
	}
	return v.ExportType() == typeOfBigInt
}

// numberText is a number as JavaScript writes it, but with the sign of -0.
func numberText(v goja.Value) string {
	if f := v.ToFloat(); f == 0 && math.Signbit(f) {
		return "-0"
	}
	return v.String()
}

// symbolText is what String(symbol) gives.
func symbolText(s *goja.Symbol) string { return "Symbol(" + s.String() + ")" }
