package engines

import (
	"bytes"
	"context"
	"fmt"
	"io"
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

// nodeHere skips a test where there is no Node 20 or newer.
func nodeHere(t *testing.T) {
	if _, err := NodeVersion(context.Background()); err != nil {
		t.Skip(err)
	}
}

// ran is how a part of a program went: what it printed, and where it is now.
type ran struct {
	out  string
	snap []byte // nil if the program has ended
}

// program is one under test, with what it reads and the clock that it goes by on all engines.
type program struct {
	*instrument.Program
	stdin io.Reader
	clock *runtime.VirtualClock
}

// on runs a part of a program: from its beginning, or from the text of a snapshot. after is the poll at which it
// is to stop, 0 for never.
type on func(t *testing.T, p program, snap []byte, after int64) (ran, error)

func read(snap []byte) (*snapshot.Document, error) {
	doc, err := snapshot.Read(bytes.NewReader(snap))
	if err == nil {
		err = snapshot.Verify(doc)
	}
	return doc, err
}

func onGoja(_ *testing.T, p program, snap []byte, after int64) (ran, error) {
	var out bytes.Buffer
	m := runtime.New(runtime.Options{Stdout: &out, Stderr: &out, CountPolls: true, SnapshotAfter: after, Stdin: p.stdin, Clock: p.clock})
	var res runtime.Result
	var err error
	if snap == nil {
		res, err = m.Run(context.Background(), p.Program)
	} else {
		var doc *snapshot.Document
		if doc, err = read(snap); err != nil {
			return ran{}, err
		}
		res, err = m.Resume(context.Background(), doc)
	}
	r := ran{out: out.String()}
	if err != nil {
		return r, err
	}
	if res.Uncaught != nil {
		r.out += "uncaught " + res.Uncaught.Error() + "\n"
	}
	if res.Stopped {
		var b bytes.Buffer
		if err := snapshot.Write(&b, res.Snapshot); err != nil {
			return r, err
		}
		r.snap = b.Bytes()
	}
	return r, nil
}

func onNode(t *testing.T, p program, snap []byte, after int64) (ran, error) {
	var code string
	var err error
	if snap == nil {
		code, err = NodeBeside(p.Program, nil)
	} else {
		var doc *snapshot.Document
		if doc, err = read(snap); err != nil {
			return ran{}, err
		}
		if missing, err := NodeLacks(doc); err != nil || len(missing) > 0 {
			if err == nil { // it stays where it is
				t.Logf("Node lacks %v", missing)
				return onGoja(t, p, snap, after)
			}
			return ran{}, err
		}
		code, err = ResumeNodeBeside(doc)
	}
	if err != nil {
		return ran{}, err
	}
	var out bytes.Buffer
	res, err := RunNode(context.Background(), code, RunOptions{Stdin: p.stdin, Stdout: &out, Stderr: &out, SnapshotAfter: after, Clock: p.clock})
	r := ran{out: out.String()}
	if res.Uncaught != "" {
		r.out += "uncaught " + res.Uncaught + "\n"
	}
	if err == nil && res.Snapshot != nil {
		var b bytes.Buffer
		err = snapshot.Write(&b, res.Snapshot)
		r.snap = b.Bytes()
	} else if err == nil && (res.Broken != "" || res.Exit > 1 && res.Exit != 13) {
		err = fmt.Errorf("exit status %d, %s", res.Exit, res.Broken)
	}
	return r, err
}

// journey runs a program by turns on each of the engines; polls gives the poll of each next stop.
func journey(t *testing.T, p program, turns []on, polls func() int64, most int) (string, int, error) {
	var out strings.Builder
	var snap []byte
	for n := 0; ; n++ {
		after := int64(0)
		if n < most {
			after = polls()
		}
		r, err := turns[n%len(turns)](t, p, snap, after)
		out.WriteString(r.out)
		if err != nil || r.snap == nil {
			return out.String(), n, err
		}
		snap = r.snap
	}
}

func programs(t *testing.T) []string {
	var out []string
	err := filepath.Walk("../testdata/programs", func(path string, _ os.FileInfo, err error) error {
		if err == nil && strings.HasSuffix(path, ".js") {
			out = append(out, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// nodeModules: what hosts on Node have.
const nodeModules = true

// eachProgram runs a test for all programs that run on a host on V8, with the modules of Node or without them.
func eachProgram(t *testing.T, modules bool, test func(t *testing.T, p program, want string)) {
	nodeHere(t)
	for i, path := range programs(t) {
		if testing.Short() && i%8 != 0 {
			continue
		}
		name := strings.TrimSuffix(strings.TrimPrefix(filepath.ToSlash(path), "../testdata/programs/"), ".js")
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			golden, err := os.ReadFile(strings.TrimSuffix(path, ".js") + ".out")
			if err != nil {
				t.Fatal(err)
			}
			p, err := instrument.Compile(context.Background(), path, instrument.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if list, err := p.CheckV8(instrument.V8Host{Modules: modules}); err != nil || len(list) > 0 {
				t.Skip("it does not run there: ", err, list)
			}
			clock := runtime.NewVirtualClock(time.UnixMilli(1_700_000_000_000))
			test(t, program{p, stdinOf(t, path), clock}, string(golden))
		})
	}
}

// stdinOf is what a program reads: a file, of which each process reads as much as it takes.
func stdinOf(t *testing.T, path string) io.Reader {
	f, err := os.Open(strings.TrimSuffix(path, ".js") + ".in")
	if err != nil {
		return nil
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// TestRuns runs each program on Node, undisturbed.
func TestRuns(t *testing.T) {
	eachProgram(t, nodeModules, func(t *testing.T, p program, want string) {
		r, err := onNode(t, p, nil, 0)
		if err != nil || r.out != want {
			t.Fatalf("%v\n%s", err, testtext.Diff(r.out, want))
		}
	})
}
