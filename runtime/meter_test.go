package runtime

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thingsmig/instrument"
	"thingsmig/internal/testtext"
	"thingsmig/snapshot"
)

// meteredRun runs a program that counts its cycles, with captures as often as next says, at most so many. It gives what
// the program prints, the count and the number of hops.
func meteredRun(t *testing.T, p *instrument.Program, stdin []byte, next func() int64, most int) (string, uint64, int) {
	var out bytes.Buffer
	opts := Options{Stdout: &out, Stderr: &out, Clock: testClock(), Stdin: bytes.NewReader(stdin)}
	if most > 0 {
		opts.SnapshotAfter = next()
	}
	res, err := New(opts).Run(context.Background(), p)
	hops := 0
	for err == nil && res.Stopped {
		hops++
		var text bytes.Buffer
		if err := snapshot.Write(&text, res.Snapshot); err != nil {
			t.Fatal(err)
		}
		doc, err2 := snapshot.Read(&text)
		if err2 != nil {
			t.Fatal(err2)
		}
		if doc.Work.Cycles != res.Cycles {
			t.Fatalf("the snapshot has %d cycles, the run %d", doc.Work.Cycles, res.Cycles)
		}
		opts.SnapshotAfter = 0
		if hops < most {
			opts.SnapshotAfter = next()
		}
		res, err = New(opts).Resume(context.Background(), doc)
	}
	if err != nil {
		t.Fatal(err)
	}
	if res.Uncaught != nil {
		t.Fatal(res.Uncaught)
	}
	return out.String(), res.Cycles, hops
}

// TestMeterHops: a program counts the same number of cycles however often it is captured and continued, and prints what it
// prints without counting.
func TestMeterHops(t *testing.T) {
	for _, path := range programs(t) {
		name := strings.TrimSuffix(strings.TrimPrefix(filepath.ToSlash(path), "../testdata/programs/"), ".js")
		if strings.HasPrefix(name, "net/") {
			continue // what these do depends on when something comes
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want, err := os.ReadFile(strings.TrimSuffix(path, ".js") + ".out")
			if err != nil {
				t.Fatal(err)
			}
			stdin, _ := os.ReadFile(strings.TrimSuffix(path, ".js") + ".in")
			p, err := instrument.Compile(context.Background(), path, instrument.Options{Meter: true})
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			res, err := New(Options{Stdout: &out, Stderr: &out, Clock: testClock(), Stdin: bytes.NewReader(stdin), CountPolls: true}).Run(context.Background(), p)
			if err != nil {
				t.Fatal(err)
			}
			if out.String() != string(want) {
				t.Fatalf("it prints\n%s", testtext.Diff(out.String(), string(want)))
			}
			if res.Cycles == 0 {
				t.Fatal("no cycles")
			}
			if p.Mentions("thingsmig") {
				t.Skip("it takes part in its captures, so what it does depends on them")
			}
			many := int64(4)
			if strings.HasPrefix(name, "modules/") {
				many = 2 // a capture takes its time
			}
			rnd := rand.New(rand.NewPCG(11, uint64(len(p.Source))))
			for _, hops := range []int64{0, 1, many} {
				got, cycles, n := meteredRun(t, p, stdin, func() int64 { return 1 + rnd.Int64N(max(1, 2*res.Polls/max(1, hops))) }, int(hops))
				if got != string(want) {
					t.Errorf("with %d hops it prints\n%s", n, testtext.Diff(got, string(want)))
				}
				if cycles != res.Cycles {
					t.Errorf("%d cycles with %d hops, %d without", cycles, n, res.Cycles)
				}
			}
		})
	}
}
