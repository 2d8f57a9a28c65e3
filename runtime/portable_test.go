package runtime

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thingsmig/instrument"
	"thingsmig/snapshot"
)

// TestPortable: code that hands its frames over itself, as other engines need it, is captured like
// the code that is read.
func TestPortable(t *testing.T) {
	files, err := filepath.Glob("../testdata/programs/optimise/*.js")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, path := range files {
		golden, err := os.ReadFile(strings.TrimSuffix(path, ".js") + ".out")
		if err != nil {
			t.Fatal(err)
		}
		read, err := instrument.Compile(context.Background(), path, instrument.Options{})
		if err != nil {
			t.Fatal(err)
		}
		p, err := read.Portable()
		if err != nil {
			t.Fatal(err)
		}
		var count bytes.Buffer
		res, err := New(Options{Stdout: &count, CountPolls: true}).Run(context.Background(), p)
		if err != nil || count.String() != string(golden) || res.Polls == 0 {
			t.Fatalf("%s: %v, %d polls, prints\n%s", path, err, res.Polls, count.String())
		}
		for at := int64(1); at <= res.Polls; at += 1 + res.Polls/20 {
			var out bytes.Buffer
			first, err := New(Options{Stdout: &out, SnapshotAfter: at}).Run(context.Background(), p)
			if err != nil {
				t.Fatal(path, err)
			}
			if !first.Stopped {
				continue
			}
			var text bytes.Buffer
			if err := snapshot.Write(&text, first.Snapshot); err != nil {
				t.Fatal(err)
			}
			doc, err := snapshot.Read(&text)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := New(Options{Stdout: &out}).Resume(context.Background(), doc); err != nil {
				t.Fatal(path, at, err)
			}
			if out.String() != string(golden) {
				t.Errorf("%s, captured at poll %d, prints\n%s", path, at, out.String())
			}
		}
	}
}
