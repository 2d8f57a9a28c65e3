package instrument

import (
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"testing"
)

// TestTables: a program from its tables is the same program.
func TestTables(t *testing.T) {
	files, err := filepath.Glob("../bench/programs/*.js")
	if err != nil || len(files) == 0 {
		t.Fatal(err, len(files))
	}
	more, _ := filepath.Glob("../testdata/programs/class*/*.js")
	for _, file := range append(files, more...) {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		p, err := Unit(1, "x.js", string(src), "", ModuleParams)
		if err != nil {
			continue // a module, which is bundled first
		}
		q, ok := fromStored(stored(p), p.Unit, p.Name, p.Source, p.SourceMap, ModuleParams)
		if !ok {
			t.Fatalf("%s: its tables cannot be read", file)
		}
		for _, c := range []struct{ a, b any }{
			{p.Code, q.Code}, {p.Params, q.Params}, {p.Map, q.Map}, {p.Positions, q.Positions},
		} {
			if !reflect.DeepEqual(c.a, c.b) {
				t.Errorf("%s: %T differs", file, c.a)
			}
		}
		same(t, file, p.Functions, q.Functions)
		same(t, file, p.Scopes, q.Scopes)
		same(t, file, p.Sites, q.Sites)
	}
}

// same compares tables; an empty list may become nil.
func same[T any](t *testing.T, file string, a, b []T) {
	if len(a) != len(b) {
		t.Fatalf("%s: %d and %d of %T", file, len(a), len(b), a)
	}
	for i := range a {
		x, y := reflect.ValueOf(&a[i]).Elem(), reflect.ValueOf(&b[i]).Elem()
		for j := range x.NumField() {
			f, g := x.Field(j), y.Field(j)
			if f.Kind() == reflect.Slice && f.Type().Elem().Kind() == reflect.Struct && f.Len() == 0 && g.Len() == 0 {
				continue
			}
			if !reflect.DeepEqual(f.Interface(), g.Interface()) {
				t.Errorf("%s: %T %d: %s was %v and is %v", file, a[i], i, x.Type().Field(j).Name, f, g)
			}
		}
	}
}

func TestDamagedTables(t *testing.T) {
	p, err := Unit(1, "x.js", "class A { m(a) { return () => [a, this] } } for (let i = 0; i < 3; i++) new A().m(() => i)", "", ModuleParams)
	if err != nil {
		t.Fatal(err)
	}
	data := stored(p)
	for i := range data {
		if _, ok := fromStored(data[:i], 1, p.Name, p.Source, "", ModuleParams); ok {
			t.Errorf("%d of %d bytes are taken for a program", i, len(data))
		}
	}
	if _, ok := fromStored(append(data[:len(data):len(data)], 0), 1, p.Name, p.Source, "", ModuleParams); ok {
		t.Error("a byte too many is not seen")
	}
}

// TestTreeIsCollected: the tree goes when nobody needs it, and comes again when somebody does.
func TestTreeIsCollected(t *testing.T) {
	p, err := Unit(1, "x.js", "function f() { g() } function g() { f() } f()", "", ModuleParams)
	if err != nil {
		t.Fatal(err)
	}
	site := len(p.Sites) - 1
	req := Request{Frames: []FrameKey{{Func: p.Sites[site].Func, Site: site}}}
	for range 3 {
		runtime.GC()
	}
	if p.tree.weak.Value() != nil {
		t.Error("the tree is still there")
	}
	a, err := p.Resumable(req)
	if err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	if p.tree.kept == nil {
		t.Error("a tree that was asked for is not kept")
	}
	if b, err := p.Resumable(req); err != nil || a.Code != b.Code {
		t.Error("residual code differs", err)
	}
}
