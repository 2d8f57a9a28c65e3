package runtime

import (
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/dop251/goja"
	"github.com/dop251/goja/file"

	"thingsmig/instrument"
)

func TestTmpSamples(t *testing.T) {
	for i, s := range codeSamples {
		if _, err := compileScript("", s, false); err != nil {
			t.Errorf("%d: %v", i, err)
		}
	}
	c, err := knownCode()
	if err != nil {
		t.Fatal(err)
	}
	sampleOf(c, "")
	data, _ := os.ReadFile("/tmp/st/types")
	for _, n := range strings.Fields(string(data)) {
		name := "goja." + n
		if strings.HasPrefix(n, "*") {
			name = "*goja." + n[1:]
		}
		if _, ok := sampleNumbers.byName[name]; !ok {
			t.Log("no sample of", name)
		}
	}
	t.Log(engineVersion())
}

func TestTmpAll(t *testing.T) {
	fails := map[string]int{}
	n := 0
	var wt, rt, ct time.Duration
	var size, text int
	filepath.WalkDir("../testdata/programs", func(path string, d fs.DirEntry, err error) error {
		if !strings.HasSuffix(path, ".js") || strings.Contains(path, "node_modules") {
			return nil
		}
		src, _ := os.ReadFile(path)
		p, err := instrument.Unit(1, "x.js", string(src), "", instrument.ModuleParams)
		if err != nil {
			return nil
		}
		a := time.Now()
		prg, err := compileScript("x.js", p.Code, false)
		ct += time.Since(a)
		if err != nil {
			return nil
		}
		n++
		w, err := newCodeWriter()
		if err != nil {
			t.Fatal(err)
		}
		a = time.Now()
		if err := w.add(prg, codeSource{end: len(p.Code)}); err != nil {
			t.Log(path)
			fails[err.Error()]++
			return nil
		}
		data := w.bytes()
		wt += time.Since(a)
		size += len(data)
		text += len(p.Code)
		a = time.Now()
		r, err := newCodeReader(string(data), []*file.File{file.NewFile("x.js", p.Code, 1)})
		if err != nil {
			t.Fatal(path, err)
		}
		got, err := r.program(0)
		if err != nil {
			t.Fatal(path, err)
		}
		rt += time.Since(a)
		if d := differ(reflect.ValueOf(prg).Elem(), reflect.ValueOf(got).Elem(), 0, p.Code); d != "" {
			t.Error(path, d)
		}
		return nil
	})
	t.Log(n, text, size, ct, wt, rt)
	for k, v := range fails {
		t.Log(v, k)
	}
	_ = goja.Undefined
}
