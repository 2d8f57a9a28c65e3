package restore

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"testing"

	"thingsmig/instrument"
	"thingsmig/internal/archive"
	"thingsmig/internal/nodelib"
)

var update = flag.Bool("update", false, "write what a test compares with (go generate ./restore)")

// keeps is a cache that remembers what it was given last.
type keeps struct{ data []byte }

func (*keeps) Get(string) ([]byte, bool)   { return nil, false }
func (k *keeps) Put(_ string, data []byte) { k.data = data }

// TestModuleImage: the file image/modules is what comes of the modules' texts. With -update it is written.
func TestModuleImage(t *testing.T) {
	texts := map[string][]byte{}
	for _, name := range nodelib.All() {
		m, _ := nodelib.Lookup(name)
		cache := &keeps{}
		p, err := instrument.CachedUnit(cache, m.Unit, "node:"+m.Name, m.Source, nodelib.Params)
		if err != nil {
			t.Fatal(err)
		}
		head, chunks, err := p.PrintParts()
		if err != nil {
			t.Fatal(err)
		}
		key := moduleName(m.Unit, m)
		texts[key], texts[key+" head"] = cache.data, head
		for fn, chunk := range chunks {
			if len(chunk) > 0 {
				texts[fmt.Sprintf("%s %d", key, fn)] = chunk
			}
		}
	}
	want, err := archive.Write(texts)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("image/modules", want, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if !bytes.Equal(want, []byte(imageModules)) {
		t.Error("image/modules is not what comes of the modules: run go generate ./restore")
	}
}

// TestBuiltIn: each module is found in the image, with its functions; a module of another version, or by another number, is not.
func TestBuiltIn(t *testing.T) {
	for _, name := range nodelib.All() {
		m, _ := nodelib.Lookup(name)
		p := builtIn(m.Unit, m)
		if p == nil {
			t.Errorf("%s is not in the image", name)
			continue
		}
		if _, err := p.ResumableOfParts(instrument.Request{Functions: made(p)}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if builtIn(m.Unit+1000, m) != nil {
			t.Errorf("%s is in the image by another number", name)
		}
	}
	m, _ := nodelib.Lookup("events")
	if other := (&nodelib.Module{Name: m.Name, Source: m.Source, Hash: "another"}); builtIn(m.Unit, other) != nil {
		t.Error("another version of a module is in the image")
	}
}

// made are the functions of which there can be objects.
func made(p *instrument.Program) []int {
	var out []int
	for id := range p.Functions {
		if k := p.Functions[id].Kind; k != instrument.MainFunction && k != instrument.ClassInitialiser {
			out = append(out, id)
		}
	}
	return out
}
