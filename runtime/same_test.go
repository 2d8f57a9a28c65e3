package runtime

import (
	"bytes"
	"context"
	"os"
	"testing"

	"thingsmig/instrument"
	"thingsmig/snapshot"
)

// TestSameDocument: capture, restore, capture at the same point gives the same document.
func TestSameDocument(t *testing.T) {
	for _, path := range programs(t) {
		if takesPart(t, path) {
			continue // its functions for before-snapshot and resume ran in between: another state
		}
		p, err := instrument.Compile(context.Background(), path, instrument.Options{})
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		for _, at := range []int64{1, 17, 60} {
			res, err := New(Options{SnapshotAfter: at, Clock: testClock()}).Run(context.Background(), p)
			if err != nil || !res.Stopped {
				if err != nil {
					t.Errorf("%s, poll %d: %v", path, at, err)
				}
				continue
			}
			first := stateText(t, res.Snapshot)
			m := New(Options{CountPolls: true, Clock: testClock()})
			m.RequestSnapshot()
			again, err := m.Resume(context.Background(), res.Snapshot)
			if err != nil {
				t.Errorf("%s, poll %d: %v", path, at, err)
				continue
			}
			if !again.Stopped {
				t.Errorf("%s, poll %d: not captured again", path, at)
				continue
			}
			if second := stateText(t, again.Snapshot); !bytes.Equal(first, second) {
				t.Errorf("%s, poll %d: the second document differs: %s", path, at, firstDifference(first, second))
			}
		}
	}
}

// takesPart tells whether a program has functions of its own run before a snapshot or after a resume.
func takesPart(t testing.TB, path string) bool {
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Contains(text, []byte("on('before-snapshot'")) || bytes.Contains(text, []byte("on('resume'"))
}

// stateText is the text of a document without what a hop adds.
func stateText(t testing.TB, doc *snapshot.Document) []byte {
	d := *doc
	d.Hops, d.Work = nil, snapshot.Work{}
	var b bytes.Buffer
	if err := snapshot.Write(&b, &d); err != nil {
		t.Fatal(err)
	}
	text := b.Bytes()
	if i := bytes.LastIndex(text, []byte(`"hash"`)); i >= 0 {
		text = text[:i]
	}
	return text
}

func firstDifference(a, b []byte) string {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			lo := max(0, i-80)
			return "\n  " + string(a[lo:min(len(a), i+120)]) + "\n  " + string(b[lo:min(len(b), i+120)])
		}
	}
	return "one is longer"
}
