package runtime

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
	"thingsmig/snapshot"
	"thingsmig/snapshot/snapshottest"
)

// hopping says how a program is captured while it runs.
type hopping struct {
	// next gives the number of polls to the next capture, at least 1.
	next func() int64
	// most bounds the number of hops; after the last the program runs to its end.
	most int
	// check validates the text of one in so many snapshots against the schema.
	check int
	// realTime: the time is that of the system, not a virtual one.
	realTime bool
	// cache may have the code of the program.
	cache instrument.Cache
	// stdin is what the program reads, over all hops.
	stdin []byte
}

// hopRun runs a program and captures it again and again: each time it goes through the text
// of its snapshot into a fresh realm. It returns what the program printed and the number of
// hops.
func hopRun(t testing.TB, p *instrument.Program, h hopping) (string, int, error) {
	var out bytes.Buffer
	n := 0
	opts := Options{Stdout: &out, Stderr: &out, CountPolls: true, Clock: testClock(), Cache: h.cache, Stdin: bytes.NewReader(h.stdin)}
	if h.realTime {
		opts.Clock = nil
	}
	if h.most > 0 {
		opts.SnapshotAfter = h.next()
	}
	res, err := New(opts).Run(context.Background(), p)
	for err == nil && res.Stopped {
		n++
		var text bytes.Buffer
		if err := snapshot.Write(&text, res.Snapshot); err != nil {
			return out.String(), n, fmt.Errorf("hop %d: write: %w", n, err)
		}
		if n%h.check == 1 || h.check == 1 {
			snapshottest.Check(t, text.Bytes())
			if !bytes.Equal(text.Bytes(), unpackedText(t, res.Snapshot)) {
				return out.String(), n, fmt.Errorf("hop %d: its entries have another text", n)
			}
		}
		doc, err2 := snapshot.Read(bytes.NewReader(text.Bytes()))
		if err2 != nil {
			return out.String(), n, fmt.Errorf("hop %d: read: %w", n, err2)
		}
		opts.SnapshotAfter = 0
		if n < h.most {
			opts.SnapshotAfter = h.next()
		}
		res, err = New(opts).Resume(context.Background(), doc)
	}
	if err != nil {
		return out.String(), n, fmt.Errorf("after hop %d: %w", n, err)
	}
	if res.Uncaught != nil {
		fmt.Fprintln(&out, "Uncaught", res.Uncaught)
	}
	return out.String(), n, nil
}

// testClock is one on which programs do not have to wait.
func testClock() *VirtualClock { return NewVirtualClock(time.UnixMilli(1_700_000_000_000)) }

func programs(t testing.TB) []string {
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

// manyPolls is the number of polls from which on a program is captured at random polls only.
const manyPolls = 2000

// TestHopEverywhere runs each program in four ways that must print the same: as Node did when
// its golden file was made, plain, instrumented, and with a capture and a restore at every poll
// (at seeded random polls if there are more than manyPolls, or with -short). The programs in
// beyond are those that the engine alone gets wrong, or cannot compile, and that are right when
// they are instrumented. So are those in loop and modules: the engine alone has no event loop and no
// modules, and those in net (whose time is real). Time is virtual, and a program that waits is captured there as at a poll.
func TestHopEverywhere(t *testing.T) {
	for _, path := range programs(t) {
		name := strings.TrimSuffix(strings.TrimPrefix(filepath.ToSlash(path), "../testdata/programs/"), ".js")
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			golden, err := os.ReadFile(strings.TrimSuffix(path, ".js") + ".out")
			if err != nil {
				t.Fatal(err)
			}
			want := string(golden)
			// What comes over a network comes when it does: such a program goes by the real time.
			onNet := strings.HasPrefix(name, "net/")
			stdin, err := os.ReadFile(strings.TrimSuffix(path, ".js") + ".in")
			if err != nil && !os.IsNotExist(err) {
				t.Fatal(err)
			}
			p, err := instrument.Compile(context.Background(), path, instrument.Options{})
			if err != nil {
				t.Fatal(err)
			}
			var plain bytes.Buffer
			if strings.HasPrefix(name, "beyond/") || strings.HasPrefix(name, "loop/") || strings.HasPrefix(name, "modules/") || onNet {
				plain.WriteString(want)
			} else if err := RunPlain(context.Background(), path, p.Source, Options{Stdout: &plain, Stderr: &plain}); err != nil {
				t.Fatal(err)
			}
			if plain.String() != want {
				t.Fatalf("the engine alone prints\n%s", testtext.Diff(plain.String(), want))
			}
			// What this run compiles the next one has from the cache.
			cache := &mapCache{entries: map[string][]byte{}}
			var out bytes.Buffer
			opts := Options{Stdin: bytes.NewReader(stdin), Stdout: &out, Stderr: &out, CountPolls: true, Clock: testClock(), Cache: cache}
			if onNet {
				opts.Clock = nil
			}
			res, err := New(opts).Run(context.Background(), p)
			if err != nil || res.Uncaught != nil {
				t.Fatal(err, res.Uncaught)
			}
			if out.String() != want {
				t.Fatalf("instrumented, it prints\n%s", testtext.Diff(out.String(), want))
			}
			h := hopping{next: func() int64 { return 1 }, most: int(res.Polls) + 1, check: 1, cache: cache, stdin: stdin, realTime: onNet}
			many := int64(manyPolls)
			if strings.HasPrefix(name, "modules/") || onNet {
				// Every snapshot has the functions of the modules in it, which takes its time.
				many = 200
			}
			if strings.HasPrefix(name, "modules/") || strings.HasPrefix(name, "loop/") || onNet {
				h.check = 20
			}
			if res.Polls > many || testing.Short() {
				const hops = 25
				rnd := rand.New(rand.NewPCG(7, uint64(len(p.Source))))
				h.next = func() int64 { return 1 + rnd.Int64N(max(1, 2*res.Polls/hops)) }
				h.most = hops
			}
			got, n, err := hopRun(t, p, h)
			if err != nil {
				t.Fatalf("%v\n%s", err, testtext.Diff(got, want))
			}
			if got != want {
				t.Errorf("with %d hops it prints\n%s", n, testtext.Diff(got, want))
			}
			t.Logf("%d polls, %d hops", res.Polls, n)
		})
	}
}
