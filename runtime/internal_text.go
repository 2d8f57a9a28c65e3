package runtime

import (
	"encoding/base64"
	"encoding/hex"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/dop251/goja"
)

// The encodings of Buffer, by the names that Node gives them.

// units are the code units of a string.
func units(s goja.String) []uint16 {
	out := make([]uint16, s.Length())
	for i := range out {
		out[i] = s.CharAt(i)
	}
	return out
}

// encodeText is encode(text, encoding): its bytes as an ArrayBuffer.
func (r *realm) encodeText(c goja.FunctionCall) goja.Value {
	s, ok := c.Argument(0).(goja.String)
	if !ok {
		s = c.Argument(0).ToString().(goja.String)
	}
	return r.rt.ToValue(r.rt.NewArrayBuffer(textBytes(s, c.Argument(1).String())))
}

func textBytes(s goja.String, encoding string) []byte {
	switch encoding {
	case "utf16le":
		var out []byte
		for _, u := range units(s) {
			out = append(out, byte(u), byte(u>>8))
		}
		return out
	case "latin1", "ascii":
		out := make([]byte, s.Length())
		for i := range out {
			out[i] = byte(s.CharAt(i))
		}
		return out
	case "hex":
		text := s.String()
		n := 0
		for n+1 < len(text) && isHex(text[n]) && isHex(text[n+1]) {
			n += 2
		}
		out, _ := hex.DecodeString(text[:n])
		return out
	case "base64", "base64url":
		return fromBase64(s.String())
	}
	return []byte(wellFormed(s.String()))
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}

// fromBase64 decodes as Node does: both alphabets, up to the first "=", with everything else left out.
func fromBase64(text string) []byte {
	text, _, _ = strings.Cut(text, "=")
	var b strings.Builder
	for _, c := range []byte(text) {
		switch {
		case c == '-':
			b.WriteByte('+')
		case c == '_':
			b.WriteByte('/')
		case c == '+' || c == '/' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			b.WriteByte(c)
		}
	}
	text = b.String()
	if len(text)%4 == 1 {
		text = text[:len(text)-1]
	}
	out, _ := base64.RawStdEncoding.DecodeString(text)
	return out
}

// decodeBytes is decode(view, encoding, start, end): the text that bytes stand for.
func (r *realm) decodeBytes(c goja.FunctionCall) goja.Value {
	data, ok := bytesOf(c.Argument(0))
	if !ok {
		panic(r.rt.NewTypeError("not a view"))
	}
	from, to := 0, len(data)
	if v := c.Argument(2); !goja.IsUndefined(v) {
		from = int(v.ToInteger())
	}
	if v := c.Argument(3); !goja.IsUndefined(v) {
		to = min(to, int(v.ToInteger()))
	}
	if from >= to {
		return r.rt.ToValue("")
	}
	data = data[from:to]
	switch c.Argument(1).String() {
	case "utf16le":
		out := make([]uint16, len(data)/2)
		for i := range out {
			out[i] = uint16(data[2*i]) | uint16(data[2*i+1])<<8
		}
		return goja.StringFromUTF16(out)
	case "latin1":
		out := make([]uint16, len(data))
		for i, b := range data {
			out[i] = uint16(b)
		}
		return goja.StringFromUTF16(out)
	case "ascii":
		out := make([]byte, len(data))
		for i, b := range data {
			out[i] = b & 127
		}
		return r.rt.ToValue(string(out))
	case "hex":
		return r.rt.ToValue(hex.EncodeToString(data))
	case "base64":
		return r.rt.ToValue(base64.StdEncoding.EncodeToString(data))
	case "base64url":
		return r.rt.ToValue(base64.RawURLEncoding.EncodeToString(data))
	}
	return goja.StringFromUTF16(utf16.Encode([]rune(validText(data))))
}

// validText is UTF-8 with a mark in the place of each part that is none, as the standard for
// decoders has it: one mark for the longest beginning of a character.
func validText(data []byte) string {
	if utf8.Valid(data) {
		return string(data)
	}
	var b strings.Builder
	for len(data) > 0 {
		c, n := utf8.DecodeRune(data)
		if c == utf8.RuneError && n <= 1 {
			b.WriteRune(utf8.RuneError)
			data = data[brokenLength(data):]
			continue
		}
		b.WriteRune(c)
		data = data[n:]
	}
	return b.String()
}

// brokenLength is how many bytes are the beginning of a character that does not go on.
func brokenLength(data []byte) int {
	c := data[0]
	low, high, want := byte(0x80), byte(0xBF), 0
	switch {
	case c >= 0xC2 && c <= 0xDF:
		want = 1
	case c >= 0xE0 && c <= 0xEF:
		want = 2
		if c == 0xE0 {
			low = 0xA0
		} else if c == 0xED {
			high = 0x9F
		}
	case c >= 0xF0 && c <= 0xF4:
		want = 3
		if c == 0xF0 {
			low = 0x90
		} else if c == 0xF4 {
			high = 0x8F
		}
	}
	n := 1
	for n <= want && n < len(data) && data[n] >= low && data[n] <= high {
		low, high = 0x80, 0xBF
		n++
	}
	return n
}
