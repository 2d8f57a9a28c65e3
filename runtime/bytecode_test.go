package runtime

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unsafe"

	"github.com/dop251/goja"
	"github.com/dop251/goja/file"

	"thingsmig/instrument"
)

func written(t *testing.T, prg *goja.Program, name, text string) string {
	t.Helper()
	w, err := newCodeWriter()
	if err != nil {
		t.Fatal(err)
	}
	if err := w.add(prg, codeSource{end: len(text)}); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return string(w.bytes())
}

// rewritten writes code and reads it again.
func rewritten(t *testing.T, prg *goja.Program, name, text string) *goja.Program {
	t.Helper()
	r, err := newCodeReader(written(t, prg, name, text), []*file.File{file.NewFile(name, text, 1)})
	if err != nil {
		t.Fatal(err)
	}
	again, err := r.program(0)
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// sameCode compares all of two programs. Files note how far they were looked through for the ends of lines.
func sameCode(a, b *goja.Program) bool {
	for _, prg := range []*goja.Program{a, b} {
		f := (*file.File)(reflect.ValueOf(prg).Elem().FieldByName("src").UnsafePointer())
		f.Position(len(f.Source()))
	}
	return reflect.DeepEqual(a, b)
}

// TestCodeIsKept: what is read is what was written, for all programs that the tests have, plain and instrumented.
func TestCodeIsKept(t *testing.T) {
	files, err := filepath.Glob("../testdata/programs/*/*.js")
	if err != nil || len(files) < 200 {
		t.Fatal(err, len(files))
	}
	n, functions := 0, 0
	for _, path := range files {
		source, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts := []string{"(function (exports, require, module) {" + string(source) + "\n})"}
		if p, err := instrument.Unit(1, path, string(source), "", instrument.ModuleParams); err == nil {
			texts = append(texts, p.Code)
		}
		for _, text := range texts {
			prg, err := compileScript(path, text, false)
			if err != nil {
				continue // what only the compiler lets the engine run
			}
			n++
			again := rewritten(t, prg, path, text)
			if sameCode(prg, again) {
				continue
			}
			// Some regular expressions hold functions of Go, which cannot be compared.
			if functions++; functions > 5 || written(t, prg, path, text) != written(t, again, path, text) {
				t.Errorf("%s: other code is read than was written", path)
			}
		}
	}
	if n < 300 {
		t.Errorf("only %d programs", n)
	}
}

// TestCodeSamples: each of them is needed, and the engine takes it.
func TestCodeSamples(t *testing.T) {
	for i, text := range codeSamples {
		prg, err := compileScript("", text, false)
		if err != nil {
			t.Errorf("%d: %v", i, err)
			continue
		}
		if again := rewritten(t, prg, "", text); !sameCode(prg, again) {
			t.Errorf("%d: other code is read than was written", i)
		}
	}
}

// TestSingles: nothing in compiled code is the same thing each time that the engine compiles, but for those instructions of
// which it has one each.
func TestSingles(t *testing.T) {
	c, err := knownCode()
	if err != nil {
		t.Fatal(err)
	}
	things := func(text string) map[unsafe.Pointer]reflect.Type {
		prg, err := compileScript("", text, false)
		if err != nil {
			t.Fatal(err)
		}
		all := map[unsafe.Pointer]reflect.Type{}
		var walk func(v reflect.Value)
		walk = func(v reflect.Value) {
			switch v.Kind() {
			case reflect.Interface:
				if !v.IsNil() {
					walk(v.Elem())
				}
			case reflect.Pointer:
				if v.IsNil() || v.Type() == typeFile || v.Type().Elem().Name() == regexpType || all[v.UnsafePointer()] != nil {
					return
				}
				if v.Type().Elem().Size() > 0 {
					all[v.UnsafePointer()] = v.Type()
				}
				walk(v.Elem())
			case reflect.Struct:
				for i := range v.NumField() {
					walk(v.Field(i))
				}
			case reflect.Slice:
				for i := range v.Len() {
					walk(v.Index(i))
				}
			}
		}
		walk(reflect.ValueOf(prg))
		return all
	}
	found := map[unsafe.Pointer]bool{}
	for _, text := range append(codeSamples[:len(codeSamples):len(codeSamples)], singles) {
		first, second := things(text), things(text)
		for p, typ := range first {
			if second[p] == nil {
				continue
			}
			if typ.String() != singlesType {
				t.Errorf("there is one %v, which is not known:\n%s", typ, text)
			}
			found[p] = true
		}
	}
	if len(found) != singlesSize {
		t.Errorf("%d instructions of which there is one, and %d are known", len(found), singlesSize)
	}
	prg, err := compileScript("", singles, false)
	if err != nil {
		t.Fatal(err)
	}
	var before, after []unsafe.Pointer
	again := rewritten(t, prg, "", singles)
	collect := func(to *[]unsafe.Pointer) func(instructionWords) {
		return func(w instructionWords) {
			if found[w.data] {
				*to = append(*to, w.data)
			}
		}
	}
	c.each(prg, collect(&before))
	c.each(again, collect(&after))
	if len(before) < singlesSize || !reflect.DeepEqual(before, after) {
		t.Errorf("%v were written and %v are read", before, after)
	}
}

// TestOwnCode: the code that comes with thingsmig is that of its texts.
func TestOwnCode(t *testing.T) {
	if ownCode() == nil {
		t.Fatal("it cannot be read")
	}
	for i, s := range ownScripts {
		want, err := compileScript(s.name, s.text(), false)
		if err != nil {
			t.Fatal(err)
		}
		got, err := ownCode().program(i)
		if err != nil {
			t.Fatal(err)
		}
		if !sameCode(want, got) {
			t.Errorf("%.60s: other code", s.text())
		}
	}
	want, err := compileScript(preludeName, imageStart, false)
	if err != nil {
		t.Fatal(err)
	}
	if got := ownStart(); !sameCode(want, got) {
		t.Error("what is loaded first has other code")
	}
	// Functions that are loaded late: the same instructions, and places in the whole text that have the same line and column.
	image, err := newLazyImage(imageCode, imageStart, imageLazy)
	if err != nil {
		t.Fatal(err)
	}
	f, err := codeFinder()
	if err != nil {
		t.Fatal(err)
	}
	for i, l := range image.functions {
		want, err := image.program(i)
		if err != nil {
			t.Fatal(err)
		}
		got := ownFunction(i)
		if got == nil {
			t.Fatalf("function %d cannot be read", i)
		}
		if diff := differ(reflect.ValueOf(want).Elem(), reflect.ValueOf(got).Elem(), l.start, ""); diff != "" {
			t.Errorf("function %d: %s", i, diff)
		}
		code := reflect.ValueOf(got).Elem().FieldByName("code")
		for pc := range code.Len() {
			if a, b := f.position(want, pc), f.position(got, pc); a != b {
				t.Fatalf("function %d: instruction %d is at %v, and should be at %v", i, pc, b, a)
			}
		}
	}
}

// TestDamagedCode: what is no code, or not all of it, is not read.
func TestDamagedCode(t *testing.T) {
	const text = `(function (a, b) { for (const x of a) { if (x) return { x, y: 1.5, z: /x/g }; } return "ü" + b; })`
	prg, err := compileScript("x.js", text, false)
	if err != nil {
		t.Fatal(err)
	}
	w, err := newCodeWriter()
	if err != nil {
		t.Fatal(err)
	}
	if err := w.add(prg, codeSource{end: len(text)}); err != nil {
		t.Fatal(err)
	}
	data := string(w.bytes())
	files := []*file.File{file.NewFile("x.js", text, 1)}
	for n := range len(data) {
		if r, err := newCodeReader(data[:n], files); err == nil {
			if _, err := r.program(0); err == nil {
				t.Errorf("%d of %d bytes are read", n, len(data))
			}
		}
	}
	other := strings.Replace(data, engineVersion(), strings.Repeat("x", len(engineVersion())), 1)
	if _, err := newCodeReader(other, files); err == nil {
		t.Error("code of another engine is read")
	}
}

type mapCache struct {
	entries    map[string][]byte
	hits, puts int
}

func (c *mapCache) Get(key string) ([]byte, bool) {
	data, ok := c.entries[key]
	if ok {
		c.hits++
	}
	return data, ok
}

func (c *mapCache) Put(key string, data []byte) {
	c.puts++
	c.entries[key] = data
}

// TestCodeFromTheCache: a program whose code is in the cache does the same, can be captured, and was put there as it
// is when nobody wants a capture.
func TestCodeFromTheCache(t *testing.T) {
	source := "// " + strings.Repeat("long ", 500) + `
		class A { #n = 0; add(v) { return this.#n += v; } }
		const a = new A();
		for (let i = 0; i < 20; i++) a.add([1, 2, 3].map(v => v * i).length);
		function* g() { for (let i = 0; i < 3; i++) yield a.add(i); }
		console.log([...g()].join(), /a(b+)/.exec("xabb")[1]);
	` + strings.Repeat("function unused() { return 'nothing'; }\n", 40)
	p, err := instrument.Unit(1, "x.js", source, "", instrument.ModuleParams)
	if err != nil {
		t.Fatal(err)
	}
	run := func(cache instrument.Cache, asked bool, after int64) (string, Result) {
		t.Helper()
		var out strings.Builder
		m := New(Options{Stdout: &out, Cache: cache, SnapshotAfter: after})
		if asked {
			m.RequestSnapshot()
		}
		result, err := m.Run(context.Background(), p)
		if err != nil {
			t.Fatal(err)
		}
		if result.Stopped {
			if _, err := New(Options{Stdout: &out}).Resume(context.Background(), result.Snapshot); err != nil {
				t.Fatal(err)
			}
		}
		return out.String(), result
	}
	want, _ := run(nil, false, 0)
	cache := &mapCache{entries: map[string][]byte{}}
	if out, result := run(cache, true, 0); out != want || !result.Stopped || cache.puts != 1 {
		t.Fatalf("first: %q, stopped: %v, kept: %d", out, result.Stopped, cache.puts)
	}
	if out, result := run(cache, false, 0); out != want || result.Stopped || cache.hits != 1 {
		t.Fatalf("from the cache: %q, stopped: %v, found: %d %v", out, result.Stopped, cache.hits, result.Uncaught)
	}
	for after := int64(1); after < 12; after++ {
		if out, result := run(cache, false, after); out != want || !result.Stopped {
			t.Errorf("captured at poll %d: %q", after, out)
		}
	}
	for key, data := range cache.entries { // what is damaged is compiled
		cache.entries[key] = data[:len(data)/2]
	}
	if out, _ := run(cache, false, 0); out != want {
		t.Errorf("damaged: %q", out)
	}
}
