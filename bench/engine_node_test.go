package main

import (
	"context"
	"io"
	"os/exec"
	"strings"
	"testing"
)

func TestNodeEngine(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("there is no Node here")
	}
	programs := []program{
		{name: "sum", source: "var s = 0; for (var i = 0; i < 1e6; i++) s += i; console.log(s);", want: "499999500000\n"},
		{name: "jobs", source: "(async () => { let s = 0; for (let i = 0; i < 1e4; i++) s += await i; console.log(s); })();", want: "49995000\n"},
		{name: "broken", source: "null.x"},
	}
	opts := options{runs: 1, clock: processClock, engine: "node"}
	if !haveCPUClocks {
		opts.clock = wallClock
	}
	report, err := benchmark(context.Background(), t.TempDir(), programs, opts, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range report.Programs[:2] {
		if p.Error != "" || p.Time == nil || p.PlainMS <= 0 || havePeak && p.Memory == nil {
			t.Errorf("%+v", p)
		}
	}
	if p := report.Programs[2]; !strings.Contains(p.Error, "node") {
		t.Errorf("the failure is told as %q", p.Error)
	}
}
