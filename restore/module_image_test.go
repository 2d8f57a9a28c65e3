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
