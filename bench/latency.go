package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"text/tabwriter"
	"time"

	tmruntime "thingsmig/runtime"
	"thingsmig/snapshot"
)

// LatencyReport is what --latency --json prints: the time from a request until the stack of the program
// has been captured, in milliseconds, over all requests of all programs. Every request is followed
// by a whole capture, and the program goes on by being restored.
type LatencyReport struct {
	Format int    `json:"format"`
	Go     string `json:"go"`
	System string `json:"system"`
	CPUs   int    `json:"cpus"`

	Requests int     `json:"requests"`
	Median   float64 `json:"median"`
	P99      float64 `json:"p99"`
	Worst    float64 `json:"worst"`
	WorstOf  string  `json:"worstOf"` // the program
	Cause    string  `json:"cause"`   // what the engine was doing for so long

	Programs []*LatencyProgram `json:"programs"`
}

// LatencyProgram holds the figures of one program.
type LatencyProgram struct {
	Name     string    `json:"name"`
	Error    string    `json:"error,omitempty"` // all figures are absent then
	Requests int       `json:"requests"`
	Median   float64   `json:"median"`
	Worst    float64   `json:"worst"`
	Cause    string    `json:"cause,omitempty"` // of the worst, if it took longer than lateAfter
	Samples  []float64 `json:"samples"`
}

// lateAfter is how long a request may go unanswered before somebody looks what the engine does.
const lateAfter = 5 * time.Millisecond

// latencyPause is the longest time between a program's going on and the next request.
const latencyPause = 40 * time.Millisecond

func latencyBenchmark(ctx context.Context, dir string, programs []program, requests int, progress io.Writer) (*LatencyReport, error) {
	r := &LatencyReport{Format: reportFormat, Go: runtime.Version(), System: runtime.GOOS + "/" + runtime.GOARCH, CPUs: runtime.NumCPU()}
	var all []float64
	for i, p := range programs {
		fmt.Fprintf(progress, "[%d/%d] %s\n", i+1, len(programs), p.name)
		out := &LatencyProgram{Name: p.name}
		if err := latencyOf(ctx, dir, p, requests, out); err != nil {
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			out = &LatencyProgram{Name: p.name, Error: err.Error()}
		}
		r.Programs = append(r.Programs, out)
		all = append(all, out.Samples...)
		if out.Worst > r.Worst {
			r.Worst, r.WorstOf, r.Cause = out.Worst, p.name, out.Cause
		}
	}
	if len(all) > 0 {
		r.Requests, r.Median, r.P99 = len(all), median(all), percentile(all, 99)
	}
	return r, nil
}

// percentile is the smallest value that so many per cent of all are not above.
func percentile(values []float64, percent int) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[max(0, (len(sorted)*percent+99)/100-1)]
}

// latencyOf runs a program until that many requests have been answered, from the beginning again
// where it ends before that.
func latencyOf(ctx context.Context, dir string, p program, requests int, out *LatencyProgram) error {
	compiled, err := writeInto(ctx, dir, p)
	if err != nil {
		return err
	}
	random := rand.New(rand.NewPCG(1, uint64(len(p.source))))
	const attempts = 10
	for range attempts {
		if len(out.Samples) >= requests {
			break
		}
		a := &asker{random: random, out: out, most: requests}
		t := &traveller{stdout: io.Discard, onStage: a.stage, onSnapshot: a.answered}
		a.machine = t.machine()
		if err := finished(a.machine.Run(ctx, compiled)); err != nil {
			return err
		}
		a.stop()
	}
	if len(out.Samples) == 0 {
		return errors.New("no request was answered")
	}
	out.Requests, out.Median = len(out.Samples), median(out.Samples)
	return nil
}

// asker asks for a snapshot a while after the program has gone on, and takes the time until the
// stack is captured.
type asker struct {
	machine *tmruntime.Machine
	random  *rand.Rand
	out     *LatencyProgram
	most    int

	mu    sync.Mutex
	asked time.Time
	cause string
	timer *time.Timer
	late  *time.Timer
}

func (a *asker) stage(s tmruntime.Stage) {
	switch s {
	case tmruntime.StageRuns:
		a.timer = time.AfterFunc(time.Duration(a.random.Int64N(int64(latencyPause))), a.ask)
	case tmruntime.StageCaptured:
		now := time.Now()
		a.mu.Lock()
		defer a.mu.Unlock()
		a.late.Stop()
		took := milli(now.Sub(a.asked))
		a.out.Samples = append(a.out.Samples, took)
		if took > a.out.Worst {
			a.out.Worst, a.out.Cause = took, a.cause
		}
	}
}

func (a *asker) ask() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.cause = ""
	a.late = time.AfterFunc(lateAfter, a.look)
	a.asked = time.Now()
	a.machine.RequestSnapshot()
}

// look finds out what the engine does instead of answering.
func (a *asker) look() {
	stacks := make([]byte, 1<<20)
	stacks = stacks[:runtime.Stack(stacks, true)]
	a.mu.Lock()
	defer a.mu.Unlock()
	a.cause = engineDoes(string(stacks))
}

// answered is OnSnapshot.
func (a *asker) answered(*snapshot.Document) (bool, error) {
	return len(a.out.Samples) < a.most, nil
}

func (a *asker) stop() {
	if a.timer != nil {
		a.timer.Stop()
	}
}

var engineFunction = regexp.MustCompile(`(?m)^github\.com/dop251/goja\.(.*?)\((?:0x|\{|\.\.\.|\)).*$`)

// engineDoes names the innermost function of the engine that is not part of its interpreter loop, on the
// stack of the goroutine that runs a program.
func engineDoes(stacks string) string {
	for _, stack := range strings.Split(stacks, "\n\n") {
		if !strings.Contains(stack, "goja.(*vm).run") {
			continue
		}
		for _, m := range engineFunction.FindAllStringSubmatch(stack, -1) {
			if name := m[1]; strings.HasPrefix(name, "(*Runtime).") || strings.HasPrefix(name, "(*vm).run") {
				return name
			}
		}
	}
	return "not in the engine"
}

func (r *LatencyReport) failures() []string {
	var out []string
	for _, p := range r.Programs {
		if p.Error != "" {
			out = append(out, p.Name+": "+p.Error)
		}
	}
	return out
}

func (r *LatencyReport) table(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	printRow(table, []string{"", "requests", "median ms", "worst ms", "cause of the worst"})
	for _, p := range r.Programs {
		if p.Error != "" {
			printRow(table, []string{p.Name, "failed"})
			continue
		}
		printRow(table, []string{p.Name, fmt.Sprint(p.Requests), fmt.Sprintf("%.3f", p.Median), fmt.Sprintf("%.3f", p.Worst), p.Cause})
	}
	if err := table.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\n%d requests: median %.3f ms, 99th percentile %.3f ms, worst %.3f ms (%s, %s)\n", r.Requests, r.Median, r.P99, r.Worst, r.WorstOf, r.Cause)
	return err
}
