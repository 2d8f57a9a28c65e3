package snapshot

import (
	"encoding/hex"
	"math"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// ValueKind is the kind of a Value.
type ValueKind uint8

// The kinds of values.
const (
	Absent       ValueKind = iota // no value; what that means depends on the place
	Undefined                     //
	Null                          //
	False                         //
	True                          //
	Number                        // Num, any number
	String                        // Str, well-formed
	UTF16                         // a string with lone surrogates: Str is its code units in hex
	BigInt                        // Str, decimal
	Ref                           // heap entry Num
	Intrinsic                     // Str is the path of an object that every realm has
	WellKnown                     // the symbol Symbol.<Str>
	Registered                    // the symbol Symbol.for(Str)
	Registered16                  // the same, Str being code units in hex
	TDZ                           // a variable that is not initialised yet
	Hole                          // Num array elements that do not exist
)

// Value is a JavaScript value, or one of the few marks that stand in the place of one.
type Value struct {
	Kind ValueKind
	Num  float64
	Str  string
}

// Bool returns a boolean.
func Bool(b bool) Value {
	if b {
		return Value{Kind: True}
	}
	return Value{Kind: False}
}

// Num returns a number.
func Num(f float64) Value { return Value{Kind: Number, Num: f} }

// Str returns a string; s must be valid UTF-8.
func Str(s string) Value { return Value{Kind: String, Str: s} }

// RefTo returns a reference to heap entry i.
func RefTo(i int) Value { return Value{Kind: Ref, Num: float64(i)} }

// Holes returns n array elements that do not exist.
func Holes(n int) Value { return Value{Kind: Hole, Num: float64(n)} }

// StrUTF16 returns the string of these code units.
func StrUTF16(u []uint16) Value {
	if wellFormed(u) {
		return Str(string(utf16.Decode(u)))
	}
	return Value{Kind: UTF16, Str: hexUnits(u)}
}

// Index returns the heap index of a reference, or the length of a hole.
func (v Value) Index() int { return int(v.Num) }

// Units returns the code units of a string, or of the key of a registered symbol.
func (v Value) Units() []uint16 {
	switch v.Kind {
	case UTF16, Registered16:
		u, _ := unhexUnits(v.Str)
		return u
	}
	return utf16.Encode([]rune(v.Str))
}

// Same reports whether two values are the same: what Object.is says, for values of one document.
func (v Value) Same(w Value) bool {
	if v.Kind != w.Kind || v.Str != w.Str {
		return false
	}
	return math.Float64bits(v.Num) == math.Float64bits(w.Num) || v.Num != v.Num && w.Num != w.Num
}

func wellFormed(u []uint16) bool {
	for i := 0; i < len(u); i++ {
		if utf16.IsSurrogate(rune(u[i])) {
			if u[i] >= 0xdc00 || i+1 == len(u) || u[i+1]&0xfc00 != 0xdc00 {
				return false
			}
			i++
		}
	}
	return true
}

func hexUnits(u []uint16) string {
	const digits = "0123456789abcdef"
	var b strings.Builder
	b.Grow(4 * len(u))
	for _, c := range u {
		b.WriteByte(digits[c>>12])
		b.WriteByte(digits[c>>8&15])
		b.WriteByte(digits[c>>4&15])
		b.WriteByte(digits[c&15])
	}
	return b.String()
}

func unhexUnits(s string) ([]uint16, bool) {
	b, err := hex.DecodeString(s)
	if err != nil || len(b)%2 != 0 || strings.ToLower(s) != s {
		return nil, false
	}
	u := make([]uint16, len(b)/2)
	for i := range u {
		u[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	return u, true
}

func validBigInt(s string) bool {
	d := strings.TrimPrefix(s, "-")
	if d == "" || d[0] == '0' && s != "0" {
		return false
	}
	for i := 0; i < len(d); i++ {
		if d[i] < '0' || d[i] > '9' {
			return false
		}
	}
	return true
}

// validUTF8 is utf8.ValidString; the alias keeps the encoder free of the import.
func validUTF8(s string) bool { return utf8.ValidString(s) }
