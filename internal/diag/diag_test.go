package diag

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
)

func formatted(l List) string {
	var b strings.Builder
	l.Format(&b, Style{})
	return b.String()
}

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		name string
		d    Diagnostic
		want string
	}{
		{"all of it", Diagnostic{ID: "TM1012", File: "app.js", Line: 7, Col: 3, Len: 4, Text: "  with (o) x", Msg: "with statements cannot migrate", Hint: "name the object"}, `
app.js:7:3: error TM1012: with statements cannot migrate
 7 |   with (o) x
   |   ^~~~
  hint: name the object
`},
		{"tab", Diagnostic{ID: "TM0001", File: "a.js", Line: 12, Col: 3, Text: "\tx\ty", Msg: "m"}, `
a.js:12:3: error TM0001: m
 12 |     x    y
    |      ^~~~
`},
		{"wide text before", Diagnostic{File: "a.js", Line: 1, Col: 6, Len: 3, Text: "'日本' foo", Msg: "m"}, `
a.js:1:6: error: m
 1 | '日本' foo
   |        ^~~
`},
		{"outside of the BMP", Diagnostic{File: "a.js", Line: 1, Col: 4, Len: 2, Text: "\U0001F600 ab", Msg: "m"}, "\n" +
			"a.js:1:4: error: m\n 1 | \U0001F600 ab\n   |    ^~\n"},
		{"combining", Diagnostic{File: "a.js", Line: 1, Col: 4, Text: "e\u0301 x", Msg: "m"}, "\n" +
			"a.js:1:4: error: m\n 1 | e\u0301 x\n   |   ^\n"},
		{"end of line", Diagnostic{File: "a.js", Line: 1, Col: 6, Text: "f(x +", Msg: "m"}, `
a.js:1:6: error: m
 1 | f(x +
   |      ^
`},
		{"no place", Diagnostic{Severity: Warning, ID: "TM0005", Msg: "m", Hint: "h"}, `
warning TM0005: m
  hint: h
`},
		{"control characters", Diagnostic{File: "a.js", Line: 1, Col: 2, Text: "\x1b[2J", Msg: "m"}, `
a.js:1:2: error: m
 1 | ?[2J
   |  ^
`},
	} {
		if got := "\n" + formatted(List{c.d}); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestFormatLongLine(t *testing.T) {
	text := strings.Repeat("a", 5000) + "BAD" + strings.Repeat("c", 5000)
	got := formatted(List{{File: "min.js", Line: 1, Col: 5001, Len: 3, Text: text, Msg: "m"}})
	lines := strings.Split(got, "\n")
	if len(lines[1]) > 130 || strings.Index(lines[1], "BAD") != strings.Index(lines[2], "^~~") {
		t.Error(got)
	}
}

func TestFormatColour(t *testing.T) {
	var b strings.Builder
	Diagnostic{ID: "TM1012", File: "app.js", Line: 1, Col: 1, Text: "x", Msg: "m", Hint: "h"}.Format(&b, Colour)
	if n := strings.Count(b.String(), "\x1b["); n != 2*strings.Count(b.String(), "\x1b[0m") || n == 0 {
		t.Errorf("%q", b.String())
	}
}

func TestAt(t *testing.T) {
	source := "one\r\ntwo\rthé \U0001F600 bad\nlast"
	offset := strings.Index(source, "bad")
	d := Diagnostic{Msg: "m"}.At("f.js", source, offset, 3)
	if d.Line != 3 || d.Col != 8 || d.Len != 3 || d.Text != "thé \U0001F600 bad" {
		t.Errorf("%+v", d)
	}
	if d := (Diagnostic{}).At("f.js", source, len(source)+5, 3); d.Line != 4 || d.Col != 5 || d.Len != 0 {
		t.Errorf("%+v", d)
	}
}

func TestList(t *testing.T) {
	list := List{
		{ID: "TM1012", File: "b.js", Line: 2, Col: 1, Msg: "second"},
		{ID: "TM1011", File: "b.js", Line: 1, Col: 9, Msg: "first"},
		{ID: "TM0005", File: "a.js", Severity: Warning, Msg: "warning"},
	}
	list.Sort()
	if list[0].Msg != "warning" || list[1].Msg != "first" {
		t.Error(list)
	}
	err := list.Err()
	if err == nil || err.Error() != "b.js:1:9: error TM1011: first (and 1 more)" || !list.Unsupported() {
		t.Error(err)
	}
	var back List
	if !errors.As(err, &back) || len(back) != 3 {
		t.Error(back)
	}
	if (List{{Severity: Warning}}).Err() != nil || (List{{Severity: Warning}}).Unsupported() {
		t.Error("a warning is an error")
	}
	if (List{{ID: Syntax}, {ID: "TM1012"}}).Unsupported() {
		t.Error("a syntax error is an unsupported construct")
	}
}

func TestJSON(t *testing.T) {
	d := Diagnostic{ID: "TM1012", Severity: Warning, File: "a.js", Line: 1, Col: 2, Len: 3, Text: "x", Msg: "m", Hint: "h"}
	text, err := json.Marshal(d)
	want := `{"id":"TM1012","severity":"warning","file":"a.js","line":1,"column":2,"length":3,"text":"x","message":"m","hint":"h"}`
	if err != nil || string(text) != want {
		t.Errorf("%s, %v", text, err)
	}
	var back Diagnostic
	if err := json.Unmarshal(text, &back); err != nil || back != d {
		t.Errorf("%+v, %v", back, err)
	}
}

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{"": 0, "abc": 3, "日本": 4, "é": 1, "e\u0301": 1, "\t\x1b": 0, "ｱ": 1, "Ａ": 2, "\U0001F600": 2} {
		if got := Width(s); got != want {
			t.Errorf("%q: %d, not %d", s, got, want)
		}
	}
}
