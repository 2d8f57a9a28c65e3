package npmtest

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"

	"thingsmig/instrument"
	"thingsmig/internal/testtext"
	"thingsmig/runtime"
	"thingsmig/snapshot"
)

// TestMQTT: the averages that a program makes with the mqtt client from npm are those of Node's undisturbed run, each
// of them once, though it goes to another machine at random points while messages are on the way, and the broker is away
// after some of these moves.
func TestMQTT(t *testing.T) {
	if testing.Short() {
		t.Skip("-short")
	}
	npm, err := exec.LookPath("npm")
	if err != nil {
		t.Skip("npm is not here: programs from npm are not tested")
	}
	program := "../../testdata/npm-net/mqtt"
	dir, err := install(t.Context(), npm, program)
	if errors.Is(err, errUnreachable) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 4*time.Minute)
	defer cancel()
	p, err := instrument.Compile(ctx, filepath.Join(dir, "main.js"), instrument.Options{})
	if err != nil {
		t.Fatal(err)
	}

	// What an undisturbed run gives: Node's, where there is one.
	golden := filepath.Join(program, "main.out")
	want, err := os.ReadFile(golden)
	update := os.Getenv("NPMTEST_UPDATE") != ""
	if err != nil && !update {
		t.Fatal(err)
	}
	s := newSensors(ctx, t)
	sent := make(chan error, 1)
	go func() { sent <- s.send(ctx) }()
	if out := runNode(ctx, t, p.Source, s.relay.port()); out != nil {
		if err := <-sent; err != nil {
			t.Fatal(err)
		}
		undisturbed := string(out) + s.received()
		if update {
			if err := os.WriteFile(golden, []byte(undisturbed), 0o644); err != nil {
				t.Fatal(err)
			}
			want = []byte(undisturbed)
		}
		if undisturbed != string(want) {
			t.Fatalf("Node's run is not the recorded one: %s", testtext.Diff(undisturbed, string(want)))
		}
	}

	t.Run("stays", func(t *testing.T) { testAverages(ctx, t, p, string(want), nil) })
	t.Run("moves", func(t *testing.T) {
		seed := uint64(1)
		if s := os.Getenv("SEED"); s != "" {
			if seed, err = strconv.ParseUint(s, 10, 64); err != nil {
				t.Fatal(err)
			}
		}
		testAverages(ctx, t, p, string(want), rand.New(rand.NewPCG(seed, 5)))
	})
}

// testAverages runs the program. With rng it moves: when so and so many averages have come, so that others are on the way, and
// sometimes soon after it has come to a machine.
func testAverages(ctx context.Context, t *testing.T, p *instrument.Program, want string, rng *rand.Rand) {
	s := newSensors(ctx, t)
	var out bytes.Buffer
	opts := runtime.Options{Stdout: &out, Stderr: &out, Args: []string{s.relay.port()}, CountPolls: true, Cache: kept{}}
	const most = wantHops + 4
	hops, away := 0, 0
	var mu sync.Mutex
	var now *runtime.Machine
	machine := func() *runtime.Machine {
		mu.Lock()
		defer mu.Unlock()
		opts.SnapshotAfter = 0
		if rng != nil && hops%3 == 2 {
			opts.SnapshotAfter = 1 + rng.Int64N(5000)
		}
		now = runtime.New(opts)
		return now
	}
	if rng != nil {
		next := 1 + rng.IntN(10)
		s.mu.Lock()
		s.came = func(n int) {
			mu.Lock()
			defer mu.Unlock()
			if now != nil && n >= next && hops < most {
				next = n + 1 + rng.IntN(20)
				now.RequestSnapshot()
			}
		}
		s.mu.Unlock()
	}
	sent := make(chan error, 1)
	go func() { sent <- s.send(ctx) }()
	res, err := machine().Run(ctx, p)
	for err == nil && res.Stopped {
		mu.Lock()
		hops++
		mu.Unlock()
		var text bytes.Buffer
		if err := snapshot.Write(&text, res.Snapshot); err != nil {
			t.Fatal(err)
		}
		doc, err2 := snapshot.Read(&text)
		if err2 != nil {
			t.Fatal(err2)
		}
		if hops%6 == 0 { // the broker is not there when the program arrives
			away++
			s.relay.close()
			back := time.AfterFunc(100*time.Millisecond, func() {
				if err := s.relay.open(); err != nil {
					t.Error(err)
				}
			})
			defer back.Stop()
		}
		res, err = machine().Resume(ctx, doc)
	}
	if err != nil || res.Uncaught != nil {
		t.Fatalf("after %d hops: %v, %v, the replay: %v\n%s%s", hops, err, res.Uncaught, <-sent, out.String(), s.received())
	}
	if err := <-sent; err != nil {
		t.Fatal(err)
	}
	if got := out.String() + s.received(); got != want {
		t.Errorf("after %d hops: %s", hops, testtext.Diff(got, want))
	}
	accepted := s.relay.connections()
	if rng != nil && (hops < wantHops || accepted < hops/3) {
		t.Errorf("%d hops, %d connections", hops, accepted)
	}
	t.Logf("%d hops, %d connections, the broker was away %d times", hops, accepted, away)
}
