package main

import (
	"context"
	"io"
	"os/exec"
	"strings"
	"testing"
	"time"

	"thingsmig/instrument"
)

func TestNodeEngine(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("there is no Node here")
	}
	// The program itself stands for an instrumented one.
	engines["node-test"] = &nodeEngine{module: func(p *instrument.Program) (string, error) {
		return "(function () {" + p.Source + "\n})();", nil
	}}
	defer delete(engines, "node-test")
	programs := []program{{name: "sum", source: "var s = 0; for (var i = 0; i < 1e6; i++) s += i; console.log(s);", want: "499999500000\n"},
		{name: "broken", source: "null.x"}}
	opts := options{runs: 1, clock: processClock, engine: "node-test"}
	if !haveCPUClocks {
		opts.clock = wallClock
	}
	report, err := benchmark(context.Background(), t.TempDir(), programs, opts, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	if p := report.Programs[0]; p.Error != "" || p.Time == nil || p.PlainMS <= 0 || havePeak && p.Memory == nil {
		t.Errorf("%+v", p)
	}
	if p := report.Programs[1]; !strings.Contains(p.Error, "TypeError") {
		t.Errorf("the failure is told as %q", p.Error)
	}
}

func TestStartIsSubtracted(t *testing.T) {
	ms := time.Millisecond
	got := less(times{thread: 50 * ms, process: 60 * ms, wall: 30 * ms}, 40*ms)
	if got != (times{thread: 10 * ms, process: 20 * ms, wall: ms}) {
		t.Errorf("got %+v", got)
	}
}

func TestMoreWork(t *testing.T) {
	own, err := ownPrograms()
	if err != nil {
		t.Fatal(err)
	}
	enlarged := 0
	for _, p := range own {
		more, err := p.withWork(10)
		if err != nil {
			t.Error(err)
		}
		if more.source != p.source {
			enlarged++
		}
	}
	if want := len(amounts) + len(increased); enlarged != want {
		t.Errorf("%d programs were enlarged, want %d", enlarged, want)
	}
	for text, want := range map[string]string{"Earley=8": "Earley=24", "var target = 20;": "var target = 60;", "none": "none"} {
		if got := moreOf(text, 3); got != want {
			t.Errorf("moreOf(%q) = %q, want %q", text, got, want)
		}
	}
}
