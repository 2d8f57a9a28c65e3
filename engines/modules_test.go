package engines

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"thingsmig/instrument"
	"thingsmig/internal/nodelib"
)

var (
	internalName = regexp.MustCompile(`\binternal\.(\w+)`)
	internalList = regexp.MustCompile(`\{([^{}]*)\} = internal\b`)
)

// TestPortableModules: Node's host has all functions that the modules ask for which programs can have there.
func TestPortableModules(t *testing.T) {
	nodeHere(t)
	t.Setenv("TMDEBUG", "1") // the host tells what it does not have of what a realm has on goja
	path := filepath.Join(t.TempDir(), "empty.js")
	if err := os.WriteFile(path, []byte("console.log(1);"), 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := instrument.Compile(context.Background(), path, instrument.Options{})
	if err != nil {
		t.Fatal(err)
	}
	code, err := NodeBeside(p, nil)
	if err != nil {
		t.Fatal(err)
	}
	var out, missing bytes.Buffer
	if _, err := RunNode(context.Background(), code, RunOptions{Stdout: &out, Stderr: &missing}); err != nil || out.String() != "1\n" {
		t.Fatal(err, out.String(), missing.String())
	}
	lacks := map[string]bool{}
	for _, line := range strings.Split(missing.String(), "\n") {
		if name, ok := strings.CutPrefix(line, "no %internal%."); ok && !strings.Contains(name, ".") {
			lacks[name] = true
		} else if ok {
			lacks[name[:strings.Index(name, ".")]] = true
		}
	}
	if !lacks["migration"] {
		t.Error("the module thingsmig could run on Node, it seems:\n", missing.String())
	}
	for _, name := range nodelib.All() {
		if !nodelib.Portable(name) {
			continue
		}
		m, _ := nodelib.Lookup(name)
		var names []string
		for _, at := range internalName.FindAllStringSubmatch(m.Source, -1) {
			names = append(names, at[1])
		}
		for _, at := range internalList.FindAllStringSubmatch(m.Source, -1) {
			names = append(names, strings.FieldsFunc(at[1], func(r rune) bool { return r == ',' || r == ' ' || r == '\n' })...)
		}
		for _, asked := range names {
			if lacks[asked] {
				t.Errorf("the module %s asks for internal.%s", name, asked)
			}
		}
	}
}
