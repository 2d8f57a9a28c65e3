package main

import (
	"context"
	"fmt"
	"io"
	"testing"
	"time"
)

// outsideEngine stands for one that is a process of its own.
type outsideEngine struct{}

func (outsideEngine) version(context.Context) (string, error) { return "1.2.3", nil }

func (outsideEngine) prepare(context.Context, string) (*subject, error) {
	runs := 0
	run := func(_ context.Context, stdout, _ io.Writer) error {
		runs++
		_, err := fmt.Fprintln(stdout, "done")
		return err
	}
	return &subject{plain: run, instrumented: run, plainSize: 10, codeSize: 20,
		// The instrumented runs, which are the even ones, take three times as long.
		outside: func() processUsage {
			ms := time.Duration(1+2*((runs+1)%2)) * time.Millisecond
			return processUsage{times: times{thread: ms, process: ms, wall: ms}, peakBytes: 100 + uint64(ms/time.Millisecond)}
		}}, nil
}

func TestEngineInAnotherProcess(t *testing.T) {
	engines["outside"] = outsideEngine{}
	defer delete(engines, "outside")
	opts := options{runs: 3, memoryRuns: 2, clock: defaultClock, engine: "outside"}
	report, err := benchmark(context.Background(), t.TempDir(), []program{{name: "p", source: "1"}}, opts, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	p := report.Programs[0]
	if p.Error != "" || p.Time.Median != 3 || p.Allocated != nil || p.Memory == nil || p.Memory.Instrumented != 103 {
		t.Errorf("%+v, memory %+v", p, p.Memory)
	}
	if report.Engine != "outside" || report.Version != "1.2.3" || !closeTo([]float64{report.All.Time}, []float64{3}) || report.All.Allocated != 0 {
		t.Errorf("%+v, all %+v", report, report.All)
	}
	if err := printTable(io.Discard, report); err != nil {
		t.Error(err)
	}
}

func TestUnknownEngine(t *testing.T) {
	if _, err := engineNamed("steam"); err == nil {
		t.Error("an unknown engine was accepted")
	}
}
