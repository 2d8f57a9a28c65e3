package runtime

import (
	"unicode/utf16"
	"unicode/utf8"
	"unsafe"

	"github.com/dop251/goja"
)

// Strings that are not ASCII. The engine keeps their code units and makes Go strings of them by way of a list of
// runes, which takes four bytes for each unit beside the string.

// byteOrderMark is what the engine puts before the code units of a string.
const byteOrderMark = 0xfeff

// units are the code units of a string where the engine keeps them; false if it keeps none.
func (e *engineTypes) units(s goja.String) ([]uint16, bool) {
	w := wordsOf(s)
	if w.typ == nil || w.typ != e.words.wide {
		return nil, false
	}
	u := *(*[]uint16)(unsafe.Pointer(w.data))
	if len(u) == 0 || u[0] != byteOrderMark {
		return nil, false
	}
	return u[1:], true
}

// textOfUnits is the string of these code units; false if a surrogate stands alone among them.
func textOfUnits(u []uint16) (string, bool) {
	n := 0
	for i := 0; i < len(u); i++ {
		switch c := u[i]; {
		case c < utf8.RuneSelf:
			n++
		case c < 0x800:
			n += 2
		case !utf16.IsSurrogate(rune(c)):
			n += 3
		case c >= 0xdc00 || i+1 == len(u) || u[i+1]&0xfc00 != 0xdc00:
			return "", false
		default:
			n += 4
			i++
		}
	}
	b := make([]byte, 0, n)
	for i := 0; i < len(u); i++ {
		r := rune(u[i])
		if utf16.IsSurrogate(r) {
			i++
			r = utf16.DecodeRune(r, rune(u[i]))
		}
		b = utf8.AppendRune(b, r)
	}
	return unsafe.String(unsafe.SliceData(b), len(b)), true
}
