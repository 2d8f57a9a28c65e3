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
}

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
	return l
}

// At gives the line and the column in UTF-16 units, both from 0, of a byte offset.
func (l *Lines) At(offset int) (line, col int) {
	offset = min(max(offset, 0), len(l.text))
	line = sort.SearchInts(l.starts, offset+1) - 1
	return line, units(l.text[l.starts[line]:offset])
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
