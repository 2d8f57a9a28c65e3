package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"
)

// TestHeapScripts: every heap script goes on from its snapshot as if nobody had stopped it, and
// engines' own JSON gives the same data where a case says that it can. measureHeap fails otherwise.
func TestHeapScripts(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	seen := map[string]bool{}
	for _, c := range heapCases {
		if seen[c.name] {
			continue
		}
		seen[c.name] = true
		c.size = min(c.size, 3000)
		t.Run(c.name, func(t *testing.T) {
			script, err := heapScript(c.name)
			if err != nil {
				t.Fatal(err)
			}
			out := &SnapshotCase{}
			if err := measureHeap(context.Background(), t.TempDir(), c, script, 1, out); err != nil {
				t.Fatal(err)
			}
			if out.Objects == 0 || out.FileBytes == 0 || out.CaptureMS <= 0 || out.RestoreMS <= 0 || out.LiveBytes == 0 {
				t.Errorf("figures are missing: %+v", out)
			}
			if deep := c.name == "stack" || c.name == "recursion"; deep && out.Frames < c.size {
				t.Errorf("%d frames", out.Frames)
			}
			if c.name == "closures" && out.Functions < c.size {
				t.Errorf("%d functions", out.Functions)
			}
			if c.name == "counter" && out.FileBytes >= 4096 {
				t.Errorf("the snapshot of the small program has %d bytes", out.FileBytes)
			}
		})
	}
}

func TestSnapshotsReport(t *testing.T) {
	var stdout, stderr bytes.Buffer
	args := []string{"--snapshots", "--only", "^records 1000$", "--runs", "1", "--json"}
	if status := run(context.Background(), args, &stdout, &stderr); status != exitOK {
		t.Fatalf("exit status %d\n%s", status, stderr.String())
	}
	var report MigrationReport
	if err := json.Unmarshal(stdout.Bytes(), &report); err != nil {
		t.Fatal(err)
	}
	if report.Snapshots == nil || report.Drift != nil || report.Latency != nil || len(report.Snapshots.Cases) != 1 {
		t.Fatalf("unexpected report:\n%s", stdout.String())
	}
	c := report.Snapshots.Cases[0]
	if c.Name != "records" || c.Size != 1000 || c.CaptureRatio <= 0 || c.RestoreRatio <= 0 || c.Objects < 1000 {
		t.Errorf("figures are missing:\n%s", stdout.String())
	}
	if status := run(context.Background(), []string{"--snapshots", "--only", "^nothing$"}, &stdout, &stderr); status != exitUsage {
		t.Errorf("exit status %d", status)
	}
}

// TestDrift looks at what does not depend on the clock.
func TestDrift(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	r, err := driftBenchmark(context.Background(), t.TempDir(), 40, 1, &bytes.Buffer{})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Points) != driftPoints || r.Points[driftPoints-1].Hop != 40 || r.FreshRatio <= 0 {
		t.Fatalf("figures are missing: %+v", r)
	}
	// From the 20th hop on the history has all the hops that it keeps. The numbers in it get longer.
	a, b := r.Points[4].SnapshotBytes, r.Points[driftPoints-1].SnapshotBytes
	if b > a+200 {
		t.Errorf("the snapshot has grown from %d to %d bytes", a, b)
	}
	if _, err := driftBenchmark(context.Background(), t.TempDir(), 3, 1, &bytes.Buffer{}); err == nil {
		t.Error("three hops are too few and nobody says so")
	}
}

func TestLatency(t *testing.T) {
	if testing.Short() {
		t.Skip("runs benchmark programs")
	}
	programs := []program{
		{name: "turns", source: "let n = 0; while (n < 3e6) n++;\nconsole.log(n);\n"},
		{name: "broken", source: "null.x;\n"},
	}
	r, err := latencyBenchmark(context.Background(), t.TempDir(), programs, 3, &bytes.Buffer{})
	if err != nil {
		t.Fatal(err)
	}
	if p := r.Programs[0]; p.Error != "" || p.Requests != 3 || len(p.Samples) != 3 || p.Worst < p.Median || r.Requests != 3 || r.WorstOf != "turns" {
		t.Errorf("figures are missing: %+v", r)
	}
	if f := r.failures(); len(f) != 1 || !strings.Contains(f[0], "TypeError") {
		t.Errorf("failures: %v", f)
	}
}

func TestPercentile(t *testing.T) {
	var list []float64
	for i := range 200 {
		list = append(list, float64(200-i))
	}
	for percent, want := range map[int]float64{1: 2, 50: 100, 99: 198, 100: 200} {
		if got := percentile(list, percent); got != want {
			t.Errorf("%d %%: %v, expected %v", percent, got, want)
		}
	}
	if got := percentile([]float64{7}, 99); got != 7 {
		t.Error(got)
	}
}

func TestEngineDoes(t *testing.T) {
	const stacks = `goroutine 1 [running]:
main.other(0x1)
	main.go:1

goroutine 5 [running]:
runtime.gopark(0x1)
	proc.go:1
github.com/dop251/goja.(*regexpWrapper).findSubmatchIndex(0xc000, {0x1, 0x2})
	regexp.go:1
github.com/dop251/goja.(*Runtime).regexpproto_exec(0xc000, {{0x1, 0x2}})
	builtin.go:1
github.com/dop251/goja.(*vm).run(0xc000)
	vm.go:1
`
	if got := engineDoes(stacks); got != "(*Runtime).regexpproto_exec" {
		t.Error(got)
	}
	if got := engineDoes("goroutine 1 [running]:\nmain.main()\n"); got != "not in the engine" {
		t.Error(got)
	}
}

// TestChildErrors: a step that cannot be done says why.
func TestChildErrors(t *testing.T) {
	var into captureResult
	ctx := context.Background()
	if err := heapChild(ctx, &into, "nonsense", "x", 1, "y"); err == nil || !strings.Contains(err.Error(), "unknown step") {
		t.Error(err)
	}
	missing := filepath.Join(t.TempDir(), "missing")
	if err := heapChild(ctx, &into, "restore", "x", 1, missing); err == nil || errors.Is(err, errDone) {
		t.Error(err)
	}
}
