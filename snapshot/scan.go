package snapshot

import (
	"encoding/hex"
	"fmt"
	"math"
	"strconv"
	"unicode/utf8"
)

// A scanner reads JSON text. It goes on as if all were well after an error: the first one is
// thrown with panic and comes out of Read. Its place in the document is kept in path.
type scanner struct {
	data []byte
	pos  int
	path []segment

	read []Value // the list that is being read
	room []Value // where short lists are kept
}

// segment is a step on the way from the top of the document: a member or, if name is empty, an
// item.
type segment struct {
	name  string
	index int
}

func (s *scanner) where() string {
	var b []byte
	for _, p := range s.path {
		switch {
		case p.name == "":
			b = append(b, '[')
			b = strconv.AppendInt(b, int64(p.index), 10)
			b = append(b, ']')
		case len(b) > 0:
			b = append(append(b, '.'), p.name...)
		default:
			b = append(b, p.name...)
		}
	}
	return string(b)
}

// fail reports damage at the current position.
func (s *scanner) fail(format string, args ...any) { s.failAt(s.pos, format, args...) }

func (s *scanner) failAt(pos int, format string, args ...any) {
	panic(&CorruptError{Offset: int64(pos), Path: s.where(), Reason: fmt.Sprintf(format, args...)})
}

// peek skips white space and returns the next byte, 0 at the end.
func (s *scanner) peek() byte {
	for s.pos < len(s.data) {
		switch c := s.data[s.pos]; c {
		case ' ', '\n', '\t', '\r':
			s.pos++
		default:
			return c
		}
	}
	return 0
}

func (s *scanner) describe() string {
	if s.pos >= len(s.data) {
		return "the end of the text"
	}
	r, n := utf8.DecodeRune(s.data[s.pos:])
	if r == utf8.RuneError && n <= 1 {
		return fmt.Sprintf("byte 0x%02x", s.data[s.pos])
	}
	return strconv.QuoteRune(r)
}

func (s *scanner) expect(c byte) {
	if s.peek() != c {
		s.fail("expected %q, found %s", rune(c), s.describe())
	}
	s.pos++
}

// items reads an array, calling item for each of its items.
func (s *scanner) items(item func(i int)) {
	s.expect('[')
	if s.peek() == ']' {
		s.pos++
		return
	}
	s.path = append(s.path, segment{})
	for i := 0; ; i++ {
		s.path[len(s.path)-1].index = i
		item(i)
		switch s.peek() {
		case ',':
			s.pos++
		case ']':
			s.pos++
			s.path = s.path[:len(s.path)-1]
			return
		default:
			s.fail("expected ',' or ']', found %s", s.describe())
		}
	}
}

// members reads an object whose members are named in names, calling member with the index of
// the name. The first required of the names must be there. It returns which were.
func (s *scanner) members(names []string, required int, member func(i int)) (seen uint64) {
	start := s.pos
	s.expect('{')
	if s.peek() == '}' {
		s.pos++
	} else {
		s.path = append(s.path, segment{})
		top := len(s.path) - 1
		for more := true; more; {
			s.path[top] = segment{name: "?"}
			s.peek()
			at := s.pos
			key := s.bytes()
			i := 0
			for i < len(names) && string(key) != names[i] {
				i++
			}
			if i == len(names) {
				s.path = s.path[:top]
				s.failAt(at, "unknown member %.40q", key)
			}
			if seen>>i&1 != 0 {
				s.path = s.path[:top]
				s.failAt(at, "duplicate member %q", key)
			}
			seen |= 1 << i
			s.path[top].name = names[i]
			s.expect(':')
			member(i)
			switch s.peek() {
			case ',':
				s.pos++
			case '}':
				s.pos++
				more = false
			default:
				s.fail("expected ',' or '}', found %s", s.describe())
			}
		}
		s.path = s.path[:top]
	}
	for i := range required {
		if seen>>i&1 == 0 {
			s.peek()
			s.failAt(start, "member %q is missing", names[i])
		}
	}
	return seen
}

// bytes reads a string. The result is valid until the next call.
func (s *scanner) bytes() []byte {
	if s.peek() != '"' {
		s.fail("expected a string, found %s", s.describe())
	}
	start := s.pos + 1
	ascii := true
	for i := start; i < len(s.data); i++ {
		switch c := s.data[i]; {
		case c == '"':
			s.pos = i + 1
			b := s.data[start:i]
			if !ascii {
				s.checkUTF8(b, start)
			}
			return b
		case c == '\\':
			return s.escaped(start, i)
		case c < 0x20:
			s.failAt(i, "control character in a string")
		case c >= 0x80:
			ascii = false
		}
	}
	s.failAt(len(s.data), "the text ends inside a string")
	return nil
}

func (s *scanner) checkUTF8(b []byte, at int) {
	if !utf8.Valid(b) {
		for i := 0; i < len(b); {
			r, n := utf8.DecodeRune(b[i:])
			if r == utf8.RuneError && n == 1 {
				s.failAt(at+i, "a string is not valid UTF-8")
			}
			i += n
		}
	}
}

// escaped reads a string from start whose first backslash is at i.
func (s *scanner) escaped(start, i int) []byte {
	b := append(make([]byte, 0, 2*(i-start)+32), s.data[start:i]...)
	for i < len(s.data) {
		c := s.data[i]
		switch {
		case c == '"':
			s.pos = i + 1
			s.checkUTF8(b, start)
			return b
		case c < 0x20:
			s.failAt(i, "control character in a string")
		case c != '\\':
			b = append(b, c)
			i++
			continue
		}
		if i+1 >= len(s.data) {
			break
		}
		i += 2
		switch e := s.data[i-1]; e {
		case '"', '\\', '/':
			b = append(b, e)
		case 'b':
			b = append(b, '\b')
		case 'f':
			b = append(b, '\f')
		case 'n':
			b = append(b, '\n')
		case 'r':
			b = append(b, '\r')
		case 't':
			b = append(b, '\t')
		case 'u':
			r := s.unit(i)
			i += 4
			if r >= 0xd800 && r < 0xdc00 && i+1 < len(s.data) && s.data[i] == '\\' && s.data[i+1] == 'u' {
				low := s.unit(i + 2)
				if low >= 0xdc00 && low < 0xe000 {
					r = (r-0xd800)<<10 + low - 0xdc00 + 0x10000
					i += 6
				}
			}
			if r >= 0xd800 && r < 0xe000 {
				s.failAt(i-6, `lone surrogate in a string (it must be written as ["utf16", …])`)
			}
			b = utf8.AppendRune(b, r)
		default:
			s.failAt(i-2, "unknown escape in a string")
		}
	}
	s.failAt(len(s.data), "the text ends inside a string")
	return nil
}

// unit reads the four digits of an escape.
func (s *scanner) unit(i int) rune {
	var b [2]byte
	if i+4 > len(s.data) {
		s.failAt(len(s.data), "the text ends inside a string")
	}
	if _, err := hex.Decode(b[:], s.data[i:i+4]); err != nil {
		s.failAt(i, "bad digits in an escape")
	}
	return rune(b[0])<<8 | rune(b[1])
}

func (s *scanner) str() string { return string(s.bytes()) }

// literal reads a number's text, checking the grammar of JSON.
func (s *scanner) literal() []byte {
	s.peek()
	start, i, d := s.pos, s.pos, s.data
	digits := func() bool {
		n := i
		for i < len(d) && d[i] >= '0' && d[i] <= '9' {
			i++
		}
		return i > n
	}
	if i < len(d) && d[i] == '-' {
		i++
	}
	first := i
	if !digits() || d[first] == '0' && i > first+1 {
		s.fail("expected a number, found %s", s.describe())
	}
	if i < len(d) && d[i] == '.' {
		i++
		if !digits() {
			s.failAt(i, "expected a digit")
		}
	}
	if i < len(d) && (d[i] == 'e' || d[i] == 'E') {
		i++
		if i < len(d) && (d[i] == '+' || d[i] == '-') {
			i++
		}
		if !digits() {
			s.failAt(i, "expected a digit")
		}
	}
	s.pos = i
	return d[start:i]
}

func (s *scanner) number() float64 {
	b := s.literal()
	if len(b) < 16 {
		n, i := int64(0), 0
		if b[0] == '-' {
			i = 1
		}
		for ; i < len(b) && b[i] >= '0' && b[i] <= '9'; i++ {
			n = n*10 + int64(b[i]-'0')
		}
		if i == len(b) && (n != 0 || b[0] != '-') {
			if b[0] == '-' {
				n = -n
			}
			return float64(n)
		}
	}
	f, err := strconv.ParseFloat(string(b), 64)
	if err != nil {
		s.failAt(s.pos-len(b), "number %.40s is out of range", b)
	}
	if f == 0 && b[0] == '-' {
		s.failAt(s.pos-len(b), `-0 as a number (it must be written as ["-0"])`)
	}
	return f
}

// integer reads an integer from low up to below 2^53.
func (s *scanner) integer(low int64) int64 {
	b := s.literal()
	n, err := strconv.ParseInt(string(b), 10, 64)
	if err != nil || n >= 1<<53 || n < low {
		s.failAt(s.pos-len(b), "expected an integer from %d, found %.40s", low, b)
	}
	return n
}

// index reads an index or a number of things.
func (s *scanner) index() int {
	at := s.pos
	n := s.integer(0)
	if n > math.MaxInt {
		s.failAt(at, "%d is more than this machine can count", n)
	}
	return int(n)
}
