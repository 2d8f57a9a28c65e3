package sourcemap

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// Lines finds lines and columns in a text.
type Lines struct {
	text   string
	starts []int // byte offsets of the lines
	// marks has, for each stretch of a text that is not ASCII, how many UTF-16 units come before it:
	// a minified bundle is a single line, in which many columns are asked for.
	marks []int
}

// stretch is how many bytes lie between two marks.
const stretch = 512

// NewLines indexes a text. Lines end as editors see them: with LF, CR or CR LF.
func NewLines(text string) *Lines {
	l := &Lines{text: text, starts: []int{0}}
	for i := 0; i < len(text); i++ {
		next := strings.IndexAny(text[i:], "\n\r")
		if next < 0 {
			break
		}
		i += next
		if text[i] == '\r' && i+1 < len(text) && text[i+1] == '\n' {
			i++
		}
		l.starts = append(l.starts, i+1)
	}
	for i := 0; i < len(text); i++ {
		if text[i] >= utf8.RuneSelf {
			l.mark()
			break
		}
	}
	return l
}

// mark makes the marks. A character that lies across the border of two stretches counts for the one
// that it begins in.
func (l *Lines) mark() {
	n, at := 0, 0
	for i, r := range l.text {
		for ; at <= i; at += stretch {
			l.marks = append(l.marks, n)
		}
		n += runeUnits(r)
	}
	for ; at <= len(l.text); at += stretch {
		l.marks = append(l.marks, n)
	}
}

// before is the number of UTF-16 units before an offset.
func (l *Lines) before(offset int) int {
	if l.marks == nil {
		return offset
	}
	i := offset / stretch
	from := i * stretch
	for from < offset && !utf8.RuneStart(l.text[from]) {
		from++
	}
	return l.marks[i] + units(l.text[from:offset])
}

// At gives the line and the column in UTF-16 units, both from 0, of a byte offset.
func (l *Lines) At(offset int) (line, col int) {
	offset = min(max(offset, 0), len(l.text))
	line = sort.SearchInts(l.starts, offset+1) - 1
	return line, l.before(offset) - l.before(l.starts[line])
}

// Offset is the byte offset of a line and a column in UTF-16 units, both from 0. Columns
// beyond the end of the line give its end.
func (l *Lines) Offset(line, col int) int {
	if line < 0 {
		return 0
	}
	if line >= len(l.starts) {
		return len(l.text)
	}
	begin := l.starts[line]
	text := l.Text(line)
	for i, r := range text {
		if col <= 0 {
			return begin + i
		}
		col -= runeUnits(r)
	}
	return begin + len(text)
}

// Text is a line, from 0, without its end.
func (l *Lines) Text(line int) string {
	if line < 0 || line >= len(l.starts) {
		return ""
	}
	end := len(l.text)
	if line+1 < len(l.starts) {
		end = l.starts[line+1]
	}
	return strings.TrimRight(l.text[l.starts[line]:end], "\r\n")
}

func units(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			for _, r := range s[i:] {
				n += runeUnits(r)
			}
			return n
		}
		n++
	}
	return n
}

func runeUnits(r rune) int {
	if r > 0xffff {
		return 2
	}
	return 1
}
