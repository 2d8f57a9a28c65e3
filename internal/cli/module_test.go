package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thingsmig/snapshot"
)

// TestOtherModule: a snapshot of a program with a module of Node that this version has in another form, or not
// at all, is refused with status 14 and says which module that is.
func TestOtherModule(t *testing.T) {
	dir := t.TempDir()
	app, snap := filepath.Join(dir, "app.js"), filepath.Join(dir, "snap.json")
	if err := os.WriteFile(app, []byte("const e = new (require('events'))(); e.on('x', () => console.log('late')); setTimeout(() => e.emit('x'), 3600000);"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, stderr bytes.Buffer
	stdio := Stdio{In: strings.NewReader(""), Out: &out, Err: &stderr}
	if status := Run([]string{"run", "--snapshot-on", "idle", "--snapshot", snap, app}, stdio); status != exitStopped {
		t.Fatalf("status %d\n%s", status, stderr.String())
	}
	text, err := os.ReadFile(snap)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ what, field, value, message string }{
		{"another form", "place", "0123456789abcdef", "events"},
		{"no such module", "source", "elephants", "elephants"},
	} {
		doc, err := snapshot.Read(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for i := range doc.Texts {
			if u := &doc.Texts[i]; u.Kind == snapshot.ModuleText && u.Source == "events" {
				found = true
				if c.field == "place" {
					u.Place = c.value
				} else {
					u.Source = c.value
				}
			}
		}
		if !found {
			t.Fatal("the snapshot does not name the module events")
		}
		var changed bytes.Buffer
		if err := snapshot.Write(&changed, doc); err != nil { // with a hash of its own
			t.Fatal(err)
		}
		other := filepath.Join(dir, "other.json")
		if err := os.WriteFile(other, changed.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		out.Reset()
		stderr.Reset()
		status := Run([]string{"resume", "--json", other}, stdio)
		var event struct {
			Exit    int
			Message string
		}
		if err := json.Unmarshal(stderr.Bytes(), &event); err != nil {
			t.Fatalf("%s: %v\n%s", c.what, err, stderr.String())
		}
		if status != exitCapability || event.Exit != exitCapability || !strings.Contains(event.Message, c.message) || out.Len() != 0 {
			t.Errorf("%s: status %d, %q, printed %q", c.what, status, event.Message, out.String())
		}
	}
}
