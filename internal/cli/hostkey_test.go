package cli

import (
	"bytes"
	"os"
	"path/filepath"
	goruntime "runtime"
	"sync"
	"testing"

	"thingsmig/snapshot"
)

// TestHostKey: however many make it at once there is one key, which is not used when others can read it.
func TestHostKey(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", filepath.Join(t.TempDir(), "state"))
	keys := make([]hostKey, 16)
	var wg sync.WaitGroup
	for i := range keys {
		wg.Go(func() { keys[i], _ = readHostKey() })
	}
	wg.Wait()
	for _, k := range keys {
		if len(k) != hostKeySize || !bytes.Equal(k, keys[0]) {
			t.Fatalf("keys %x and %x", k, keys[0])
		}
	}
	dir, _ := stateFolder()
	if entries, _ := os.ReadDir(dir); len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
	path := filepath.Join(dir, "host.key")
	if goruntime.GOOS != "windows" {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
			t.Error(info.Mode(), err)
		}
		_ = os.Chmod(path, 0o640)
		if _, err := readHostKey(); err == nil {
			t.Error("a key that others can read is used")
		}
		_ = os.Chmod(path, 0o600)
	}
	mine := &snapshot.Document{Hash: "sha256:1", Seal: keys[0].seal("sha256:1")}
	other := hostKey(bytes.Repeat([]byte{1}, hostKeySize))
	for _, c := range []struct {
		key  hostKey
		doc  *snapshot.Document
		want bool
	}{
		{keys[0], mine, true}, {other, mine, false}, {nil, mine, false}, {hostKey{}, &snapshot.Document{Hash: "sha256:1"}, false},
		{keys[0], &snapshot.Document{Hash: "sha256:2", Seal: mine.Seal}, false}, {keys[0], &snapshot.Document{Hash: "sha256:1"}, false},
	} {
		if c.key.made(c.doc) != c.want {
			t.Errorf("%x of %+v: %v", c.key, c.doc, !c.want)
		}
	}
	if err := os.WriteFile(path, []byte("short\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := readHostKey(); err == nil {
		t.Error("a damaged key is used")
	}
}
