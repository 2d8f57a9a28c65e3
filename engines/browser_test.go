package engines

import (
	"bytes"
	"context"
	"fmt"
	"testing"

	"thingsmig/instrument"
	"thingsmig/internal/testtext"
	"thingsmig/snapshot"
)

// browserHere starts the browser that all programs of a test run in, and skips the test where there is none.
func browserHere(t *testing.T) *Browser {
	t.Helper()
	if _, err := BrowserPath(); err != nil {
		t.Skip(err)
	}
	b, err := StartBrowser(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.Close)
	return b
}

// on is a part of a program in this browser.
func (b *Browser) on(t *testing.T, p *instrument.Program, snap []byte, after int64) (ran, error) {
	var job string
	var err error
	if snap == nil {
		job, err = BrowserJob(p, nil)
	} else {
		var doc *snapshot.Document
		if doc, err = read(snap); err != nil {
			return ran{}, err
		}
		if missing, err := BrowserLacks(doc); err != nil || len(missing) > 0 {
			if err == nil { // it stays where it is
				t.Logf("a browser lacks %v", missing)
				return onGoja(t, p, snap, after)
			}
			return ran{}, err
		}
		job, err = ResumeBrowserJob(doc)
	}
	if err != nil {
		return ran{}, err
	}
	var out bytes.Buffer
	res, err := b.Run(context.Background(), job, RunOptions{Stdout: &out, Stderr: &out, SnapshotAfter: after})
	r := ran{out: out.String()}
	if res.Uncaught != "" {
		r.out += "uncaught " + res.Uncaught + "\n"
	}
	if err == nil && res.Snapshot != nil {
		var text bytes.Buffer
		err = snapshot.Write(&text, res.Snapshot)
		r.snap = text.Bytes()
	} else if err == nil && (res.Broken != "" || res.Exit > 1 && res.Exit != 13) {
		err = fmt.Errorf("exit status %d, %s", res.Exit, res.Broken)
	}
	return r, err
}

// TestBrowserRuns runs each program in a browser, undisturbed.
func TestBrowserRuns(t *testing.T) {
	b := browserHere(t)
	eachProgram(t, func(t *testing.T, p *instrument.Program, want string) {
		r, err := b.on(t, p, nil, 0)
		if err != nil || r.out != want {
			t.Fatalf("%v\n%s", err, testtext.Diff(r.out, want))
		}
	})
}

