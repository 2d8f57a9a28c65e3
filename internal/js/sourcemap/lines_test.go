package sourcemap

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestLinesLong: in long lines with wide characters, places are found as counting would find them.
func TestLinesLong(t *testing.T) {
	pieces := []string{"a", "é", "日", "\U0001F600", "xyzzy", "\u2028", "\n", "\r\n", strings.Repeat("-", 700), strings.Repeat("ü", 300)}
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		var b strings.Builder
		for range 1 + rnd.IntN(60) {
			p := pieces[rnd.IntN(len(pieces))]
			b.WriteString(p)
		}
		text := b.String()
		l := NewLines(text)
		line, col := 0, 0
		for i, r := range text {
			if gotLine, gotCol := l.At(i); gotLine != line || gotCol != col {
				t.Fatalf("%q: offset %d is at %d:%d, want %d:%d", text, i, gotLine, gotCol, line, col)
			}
			if got := l.Offset(line, col); got != i && r != '\r' && r != '\n' {
				t.Fatalf("%q: %d:%d is offset %d, want %d", text, line, col, got, i)
			}
			if col += runeUnits(r); r == '\n' || r == '\r' && !strings.HasPrefix(text[i:], "\r\n") {
				line, col = line+1, 0
			}
		}
		if got, want := l.Offset(line, col+5), len(text); got != want {
			t.Fatalf("%q: beyond the end: %d, want %d", text, got, want)
		}
	}
}
