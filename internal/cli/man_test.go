package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
)

//go:generate go run thingsmig/cmd/thingsmig man ../../docs/man

// TestManPages: docs/man is what the commands say; go generate ./internal/cli writes it anew.
func TestManPages(t *testing.T) {
	const folder = "../../docs/man"
	var want []string
	for _, page := range manPages((&shell{}).root()) {
		want = append(want, page.name)
		text, err := os.ReadFile(filepath.Join(folder, page.name))
		if err != nil {
			t.Error(err)
		} else if string(text) != page.text {
			t.Errorf("%s is not what the command says: go generate ./internal/cli", page.name)
		}
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !slices.Contains(want, e.Name()) {
			t.Errorf("%s is of no command", e.Name())
		}
	}
}

// TestManPagesAreClean: roff has nothing to say about them, where it is there.
func TestManPagesAreClean(t *testing.T) {
	groff, err := exec.LookPath("groff")
	if err != nil {
		t.Skip("groff is not here")
	}
	for _, page := range manPages((&shell{}).root()) {
		path := filepath.Join(t.TempDir(), page.name)
		if err := os.WriteFile(path, []byte(page.text), 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command(groff, "-man", "-Tascii", "-wall", "-z", path).CombinedOutput()
		if err != nil || len(out) > 0 {
			t.Errorf("%s: %v\n%s", page.name, err, out)
		}
	}
}
