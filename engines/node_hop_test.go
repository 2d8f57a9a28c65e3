package engines

import (
	"bytes"
	"context"
	"io"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"thingsmig/internal/testtext"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// TestHops moves each program between the engines at random polls. Which journey a program makes depends on its text, so
// that every order is there.
func TestHops(t *testing.T) {
	eachProgram(t, nodeModules, func(t *testing.T, p program, want string) {
		var out bytes.Buffer
		res, err := undisturbed(p, &out)
		if err != nil {
			t.Fatal(err)
		}
		const hops = 2
		rnd := rand.New(rand.NewPCG(7, uint64(len(p.Source))))
		journeys := [][]on{{onNode, onGoja}, {onGoja, onNode}, {onNode}}
		turns := journeys[rnd.IntN(len(journeys))]
		got, n, err := journey(t, p, turns, func() int64 { return 1 + rnd.Int64N(max(1, 2*res.Polls/hops)) }, hops)
		if err != nil || got != want {
			t.Fatalf("after %d hops: %v\n%s", n, err, testtext.Diff(got, want))
		}
		t.Logf("%d hops", n)
	})
}

// TestSameSnapshot: what Node writes is what goja writes of the same state, byte for byte, but for what tells how it came here.
func TestSameSnapshot(t *testing.T) {
	eachProgram(t, nodeModules, func(t *testing.T, p program, _ string) {
		oneOf(t, 2, p)
		sameSnapshot(t, p, onNode)
	})
}

// sameSnapshot stops a program somewhere and compares what that engine writes with what goja writes of the same state.
func sameSnapshot(t *testing.T, p program, engine on) {
	var out bytes.Buffer
	res, err := undisturbed(p, &out)
	if err != nil || res.Polls == 0 {
		t.Skip("it has no polls")
	}
	rnd := rand.New(rand.NewPCG(9, uint64(len(p.Source))))
	after := 1 + rnd.Int64N(res.Polls)
	b, err := engine(t, p, nil, after)
	if err != nil {
		t.Fatal(err)
	}
	if b.snap == nil {
		t.Skip("no capture is possible any more")
	}
	// On goja it is captured where it goes on, before anything has run.
	m := runtime.New(runtime.Options{Clock: p.clock})
	m.RequestSnapshot()
	again, err := m.Resume(context.Background(), parse(t, b.snap))
	if err != nil || !again.Stopped {
		t.Fatal("it was not captured again: ", err)
	}
	x, y := again.Snapshot, parse(t, b.snap)
	var text bytes.Buffer
	if err := snapshot.Write(&text, x); err != nil {
		t.Fatal(err)
	}
	hx, err := snapshot.StateHash(x)
	if err != nil {
		t.Fatal(err)
	}
	hy, err := snapshot.StateHash(y)
	if err != nil {
		t.Fatal(err)
	}
	if hx != hy {
		t.Errorf("at poll %d\n%s", after, testtext.Diff(state(b.snap), state(text.Bytes())))
	}
}

// undisturbed runs a program on goja, to its end.
func undisturbed(p program, out io.Writer) (runtime.Result, error) {
	opts := runtime.Options{Stdout: out, Stderr: out, CountPolls: true, Clock: runtime.NewVirtualClock(p.clock.Now())}
	if f, ok := p.stdin.(*os.File); ok {
		text, err := os.ReadFile(f.Name())
		if err != nil {
			return runtime.Result{}, err
		}
		opts.Stdin = bytes.NewReader(text)
	}
	return runtime.New(opts).Run(context.Background(), p.Program)
}

// state leaves out the lines of a snapshot that tell how it came here.
func state(snap []byte) string {
	var out []string
	for _, line := range strings.Split(string(snap), "\n") {
		if !strings.HasPrefix(line, `{"host":`) && !strings.HasPrefix(line, `"work":`) && !strings.HasPrefix(line, `"hash":`) {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

func parse(t *testing.T, snap []byte) *snapshot.Document {
	doc, err := read(snap)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
