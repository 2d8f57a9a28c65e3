package sourcemap

import (
	"reflect"
	"strings"
	"testing"
)

func TestVLQ(t *testing.T) {
	for n, want := range map[int]string{0: "A", 1: "C", -1: "D", 15: "e", 16: "gB", -16: "hB", 123: "2H", 1 << 20: "ggggC"} {
		got := string(appendVLQ(nil, n))
		if got != want {
			t.Errorf("%d is %s, not %s", n, got, want)
		}
		if back, size := readVLQ(got + "A"); back != n || size != len(got) {
			t.Errorf("%s is %d (%d digits)", got, back, size)
		}
	}
	for n := -5000; n < 5000; n++ {
		if back, _ := readVLQ(string(appendVLQ(nil, n))); back != n {
			t.Fatalf("%d became %d", n, back)
		}
	}
	for _, bad := range []string{"", "g", "!", "gggggggggggggggggg"} {
		if _, size := readVLQ(bad); size != 0 {
			t.Errorf("%q is a number", bad)
		}
	}
}

func sample() *Map {
	return &Map{
		File:    "out.js",
		Sources: []string{"a.ts", "lib/b.ts"},
		Names:   []string{"foo", "bar"},
		Segments: []Segment{
			{0, 0, 0, 0, 0, -1}, {0, 4, 0, 0, 8, 0}, {0, 9, -1, 0, 0, -1},
			{2, 2, 1, 10, 4, 1}, {2, 30, 0, 3, 0, -1},
		},
	}
}

func TestMapRoundTrip(t *testing.T) {
	m := sample()
	text := m.JSON()
	back, err := Parse(text)
	if err != nil || !reflect.DeepEqual(back, m) {
		t.Errorf("%s\n%+v\n%v", text, back, err)
	}
	if again := string(back.JSON()); again != string(text) {
		t.Errorf("%s became %s", text, again)
	}
	if (&Map{}).JSON() == nil || !strings.Contains(string((&Map{}).JSON()), `"sources":[]`) {
		t.Error("the empty map has no sources")
	}
}

func TestFind(t *testing.T) {
	m := sample()
	for _, c := range []struct {
		line, col int
		ok        bool
		want      Segment
	}{
		{0, 0, true, m.Segments[0]}, {0, 3, true, m.Segments[0]}, {0, 4, true, m.Segments[1]},
		{0, 9, false, Segment{}}, {0, 100, false, Segment{}}, {1, 0, false, Segment{}},
		{2, 1, false, Segment{}}, {2, 29, true, m.Segments[3]}, {2, 30, true, m.Segments[4]}, {3, 0, false, Segment{}},
	} {
		if got, ok := m.Find(c.line, c.col); ok != c.ok || got != c.want {
			t.Errorf("%d:%d: %+v, %v", c.line, c.col, got, ok)
		}
	}
}

func TestParseRejects(t *testing.T) {
	for _, text := range []string{
		``, `{}`, `{"version": 2}`, `[]`,
		`{"version": 3, "sources": [], "mappings": "AAAA"}`,
		`{"version": 3, "sources": ["a"], "mappings": "AADA"}`,
		`{"version": 3, "sources": ["a"], "mappings": "AA"}`,
		`{"version": 3, "sources": ["a"], "mappings": "A!AA"}`,
		`{"version": 3, "sources": ["a"], "mappings": "AAAAA"}`,
		`{"version": 3, "sources": ["a"], "mappings": "AAAAAA"}`,
		`{"version": 3, "sections": []}`,
	} {
		if m, err := Parse([]byte(text)); err == nil {
			t.Errorf("%s is %+v", text, m)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(string(sample().JSON()))
	f.Add(`{"version": 3, "sources": ["a"], "mappings": ";;AAAA,C;gB"}`)
	f.Fuzz(func(t *testing.T, text string) {
		m, err := Parse([]byte(text))
		if err != nil {
			return
		}
		back, err := Parse(m.JSON())
		if err != nil {
			t.Fatal(err)
		}
		if len(back.Segments) != len(m.Segments) {
			t.Error("segments got lost")
		}
		m.Find(0, 5)
	})
}

func TestCompose(t *testing.T) {
	// generated 0:5 -> bundle 1:2 -> user 7:3, named by the user; 0:9 -> added by the bundler.
	outer := &Map{Sources: []string{"bundle.js"}, Names: []string{"renamed", "kept"}, Segments: []Segment{
		{0, 5, 0, 1, 2, 0}, {0, 9, 0, 0, 0, -1}, {1, 0, 0, 1, 4, 1},
	}}
	inner := &Map{Sources: []string{"u.ts"}, Names: []string{"original"}, Segments: []Segment{{1, 2, 0, 7, 3, 0}}}
	m := Compose(outer, inner)
	want := []Segment{{0, 5, 0, 7, 3, 0}, {0, 9, -1, 0, 0, -1}, {1, 0, 0, 7, 3, 1}}
	if !reflect.DeepEqual(m.Segments, want) || !reflect.DeepEqual(m.Names, []string{"original", "kept"}) || m.Sources[0] != "u.ts" {
		t.Errorf("%+v", m)
	}
}

func TestLines(t *testing.T) {
	text := "one\r\ntwo\n\nthé \U0001F600x\rend"
	l := NewLines(text)
	for offset := range len(text) + 1 {
		if offset < len(text) && text[offset]&0xc0 == 0x80 {
			continue // inside of a character
		}
		line, col := l.At(offset)
		if offset > 0 && text[offset-1] == '\r' && offset < len(text) && text[offset] == '\n' {
			continue // inside of a line end
		}
		if back := l.Offset(line, col); back != offset && text[min(back, len(text)-1)] != '\r' {
			t.Errorf("offset %d is %d:%d, which is offset %d", offset, line, col, back)
		}
	}
	if line, col := l.At(strings.Index(text, "x")); line != 3 || col != 6 {
		t.Errorf("x is at %d:%d", line, col)
	}
	if l.Text(3) != "thé \U0001F600x" || l.Text(0) != "one" || l.Text(2) != "" || l.Text(9) != "" {
		t.Error(l.Text(3), l.Text(0))
	}
	if l.Offset(99, 0) != len(text) || l.Offset(-1, 3) != 0 || l.Offset(0, 99) != 3 {
		t.Error("places outside of the text")
	}
}

type mapping struct{ Line, Col, Src int }

func TestMapper(t *testing.T) {
	source := "let a = 1;\nf(a);\n"
	m, err := NewMapper("dir/app.js", source, "", []mapping{{0, 0, 0}, {0, 10, -1}, {1, 2, 11}, {1, 3, 13}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		line, col int
		want      string
	}{
		{1, 1, "dir/app.js:1:1"}, {1, 10, "dir/app.js:1:1"}, {1, 11, ""}, {2, 1, ""},
		{2, 3, "dir/app.js:2:1"}, {2, 4, "dir/app.js:2:3"}, {5, 1, ""},
	} {
		p, ok := m.Generated(c.line, c.col)
		got := ""
		if ok {
			got = Frame{File: p.File, Line: p.Line, Col: p.Col}.String()
		}
		if got != c.want {
			t.Errorf("%d:%d is %q, not %q", c.line, c.col, got, c.want)
		}
	}
	if got := string(m.Map("app.mig.js").JSON()); !strings.Contains(got, `"sources":["app.js"]`) {
		t.Error(got)
	}
}

func TestMapperThroughBundle(t *testing.T) {
	inner := &Map{Sources: []string{"lib/b.ts"}, Segments: []Segment{{1, 0, 0, 4, 2, -1}}}
	m, err := NewMapper("src/app.ts", "// bundle\nf(a);\n", string(inner.JSON()), []mapping{{0, 7, 10}})
	if err != nil {
		t.Fatal(err)
	}
	p, ok := m.Generated(1, 9)
	if !ok || p.File != "src/lib/b.ts" || p.Line != 5 || p.Col != 3 {
		t.Errorf("%+v, %v", p, ok)
	}
	if _, ok := m.Source(0); ok {
		t.Error("what the bundler added has a place")
	}
}

func TestStack(t *testing.T) {
	m, err := NewMapper("app.js", "function f() {\n  throw new Error();\n}\nf();\n", "", []mapping{{9, 4, 17}, {20, 0, 38}, {30, 0, -1}})
	if err != nil {
		t.Fatal(err)
	}
	units := Units{"app.js": m, "realm": nil}
	for _, c := range []struct{ stack, want string }{
		{"Error: x\n\tat f (app.js:10:5(34))\n\tat app.js:21:1(7)\n", "Error: x\n    at f (app.js:2:3)\n    at app.js:4:1"},
		{"Error: x\n\tat $poll (native)\n\tat map (native)\n\tat native\n\tat $main (app.js:31:1(2))\n", "Error: x"},
		{"Error: x\n\tat sort (realm:100:2(9))\n\tat $call (realm:9:9(9))\n\tat realm:5:5(5)\n", "Error: x"},
		{"Error: two\n\tat lines\nof message\n\tat f (app.js:10:5(34))\n", "Error: two\n\tat lines\nof message\n    at f (app.js:2:3)"},
		{"TypeError: y\n\tat g (other.js:1:2(3))\n", "TypeError: y\n    at g (other.js:1:2)"},
		{"Error: none\n", "Error: none"},
		{"Error: node\n    at f (app.js:2:3)\n    at app.js:4:1", "Error: node\n    at f (app.js:2:3)\n    at app.js:4:1"},
		{"text of the user's", "text of the user's"},
		{"", ""},
	} {
		got := units.Stack(c.stack)
		if got != c.want {
			t.Errorf("%q\n got %q\nwant %q", c.stack, got, c.want)
		}
		if again := units.Stack(got); again != got {
			t.Errorf("twice: %q became %q", got, again)
		}
	}
}
