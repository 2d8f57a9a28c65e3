package engines

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"thingsmig/instrument"
	"thingsmig/internal/testtext"
	"thingsmig/runtime"
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
func (b *Browser) on(t *testing.T, p program, snap []byte, after int64) (ran, error) {
	var job string
	var err error
	if strings.HasSuffix(p.Name, "deep_5000.js") {
		t.Skip("the stack of a worker has no room for it: see TestBrowserDeepStack")
	}
	if snap == nil {
		job, err = BrowserJob(p.Program, nil)
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

// oneOf takes every n-th program, to save time: by its length, so that a change of another program changes nothing. With
// THINGSMIG_TEST_ALL in the environment all are taken.
func oneOf(t *testing.T, n int, p program) {
	if len(p.Source)%n != 0 && os.Getenv("THINGSMIG_TEST_ALL") == "" {
		t.Skip("not one of those that run here")
	}
}

// TestBrowserRuns runs programs in a browser, undisturbed. All of them run in TestBrowserHops.
func TestBrowserRuns(t *testing.T) {
	b := browserHere(t)
	eachProgram(t, !nodeModules, func(t *testing.T, p program, want string) {
		oneOf(t, 8, p)
		r, err := b.on(t, p, nil, 0)
		if err != nil || r.out != want {
			t.Fatalf("%v\n%s", err, testtext.Diff(r.out, want))
		}
	})
}

// TestBrowserHops moves each program between the engines at random polls. Which journey a program makes depends on its text, so
// that every order is there.
func TestBrowserHops(t *testing.T) {
	b := browserHere(t)
	eachProgram(t, !nodeModules, func(t *testing.T, p program, want string) {
		var out bytes.Buffer
		res, err := undisturbed(p, &out)
		if err != nil {
			t.Fatal(err)
		}
		rnd := rand.New(rand.NewPCG(8, uint64(len(p.Source))))
		journeys := [][]on{{onGoja, onNode, b.on, onGoja}, {b.on, onGoja}, {onGoja, b.on}, {b.on}, {onGoja, b.on}, {b.on, onGoja}}
		turns := journeys[rnd.IntN(len(journeys))]
		hops := max(2, len(turns)-1) // each engine of the journey has its turn
		if strings.HasSuffix(p.Name, "reflect_calls.js") || strings.HasSuffix(p.Name, "lazy_builtins.js") {
			turns = []on{b.on} // it compares lists of what the realm has, which each engine has in an order of its own
		}
		got, n, err := journey(t, p, turns, func() int64 { return 1 + rnd.Int64N(max(1, 2*res.Polls/int64(hops))) }, hops)
		if err != nil || got != want {
			t.Fatalf("after %d hops: %v\n%s", n, err, testtext.Diff(got, want))
		}
		t.Logf("%d hops", n)
	})
}

// TestBrowserSameSnapshot: what a browser writes is what goja writes of the same state, byte for byte, but for what tells how it came here.
func TestBrowserSameSnapshot(t *testing.T) {
	b := browserHere(t)
	eachProgram(t, !nodeModules, func(t *testing.T, p program, _ string) {
		oneOf(t, 4, p)
		sameSnapshot(t, p, b.on)
	})
}

// TestBrowserDeepStack: a stack that a browser has no room for is refused before anything runs, though the program would catch a RangeError.
func TestBrowserDeepStack(t *testing.T) {
	b := browserHere(t)
	const source = `
let n = 0;
function down(d) { try { if (d > 0) return down(d - 1); for (let i = 0; i < 2000; i++) n++; return n; } catch (e) { console.log("caught"); return -1; } }
console.log(down(6000));`
	path := filepath.Join(t.TempDir(), "deep.js")
	if err := os.WriteFile(path, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := instrument.Compile(context.Background(), path, instrument.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := onGoja(t, program{Program: p, clock: runtime.NewVirtualClock(time.UnixMilli(0))}, nil, 6010)
	if err != nil || r.snap == nil {
		t.Fatal("no snapshot: ", err)
	}
	job, err := ResumeBrowserJob(parse(t, r.snap))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	res, err := b.Run(context.Background(), job, RunOptions{Stdout: &out, Stderr: &out})
	if err != nil || res.Exit != 14 || !strings.Contains(res.Broken, "stack") || out.String() != "" {
		t.Fatalf("%v %+v %q", err, res, out.String())
	}
}

// TestBrowserAsks: a program that never ends is stopped from outside, and goes on on goja.
func TestBrowserAsks(t *testing.T) {
	b := browserHere(t)
	path := filepath.Join(t.TempDir(), "long.js")
	if err := os.WriteFile(path, []byte("let n = 0; console.log('begins'); while (true) n++;"), 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := instrument.Compile(context.Background(), path, instrument.Options{})
	if err != nil {
		t.Fatal(err)
	}
	job, err := BrowserJob(p, nil)
	if err != nil {
		t.Fatal(err)
	}
	signals := make(chan os.Signal, 1)
	out := writerFunc(func(b []byte) (int, error) {
		signals <- os.Interrupt // when it runs
		return len(b), nil
	})
	res, err := b.Run(context.Background(), job, RunOptions{Stdout: out, Signals: signals, Triggers: []string{"SIGINT"}})
	if err != nil || res.Exit != 10 || res.Snapshot == nil {
		t.Fatalf("%v %+v", err, res)
	}
	res, err = b.Run(context.Background(), job, RunOptions{Stdout: writerFunc(func(b []byte) (int, error) {
		signals <- os.Interrupt
		return len(b), nil
	}), Signals: signals})
	if err != nil || res.Exit != 130 || res.Snapshot != nil {
		t.Fatalf("without a trigger: %v %+v", err, res)
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }
