package main

import (
	_ "embed"
	"fmt"
	"math"
	"slices"
	"strings"

	"thingsmig/bench/results"
)

// bar is a measured figure that has a target. A document of any kind brings
// bars; those whose id stands in targets need no more than a value.
type bar struct {
	ID    string   `json:"id"`
	Value *float64 `json:"value"` // absent: not measured
	// Where it was the worst, and why, if something is to be said.
	Where string `json:"where"`
	Why   string `json:"why"`
	// For bars that are not in targets.
	Name    string  `json:"name"`
	Target  float64 `json:"target"`
	AtLeast bool    `json:"atLeast"` // the value must reach the target; otherwise it must not exceed it
	Unit    string  `json:"unit"`
}

// targets are the bars of the project, in the order in which they are shown.
var targets = []bar{
	{ID: "time-goja", Name: "goja: time, geometric mean", Target: 1.05, Unit: "×"},
	{ID: "time-goja-stretch", Name: "goja: time, geometric mean, stretch", Target: 1.00, Unit: "×"},
	{ID: "worst-goja", Name: "goja: time, the slowest program", Target: 1.25, Unit: "×"},
	{ID: "memory-goja", Name: "goja: peak memory, geometric mean", Target: 1.03, Unit: "×"},
	{ID: "time-node", Name: "Node: time, geometric mean", Target: 1.05, Unit: "×"},
	{ID: "startup-cold", Name: "start-up of a 100 KB program", Target: 1.5, Unit: "×"},
	{ID: "startup-warm", Name: "the same with a warm compile cache", Target: 1.1, Unit: "×"},
	{ID: "capture-rate", Name: "capture and writing, 10⁵ objects", Target: 300_000, AtLeast: true, Unit: "objects/s"},
	{ID: "restore-rate", Name: "reading and restoring, 10⁵ objects", Target: 200_000, AtLeast: true, Unit: "objects/s"},
	{ID: "capture-json", Name: "capture against JSON.stringify of the same data", Target: 2, Unit: "×"},
	{ID: "restore-json", Name: "restore against JSON.parse of the same data", Target: 3, Unit: "×"},
	{ID: "capture-linear", Name: "time for one object: 10⁶ objects against 10⁴", Target: 1.5, Unit: "×"},
	{ID: "capture-memory", Name: "memory while capturing, by the live heap", Target: 2.5, Unit: "×"},
	{ID: "small-capture", Name: "small program: request to file", Target: 5, Unit: "ms"},
	{ID: "small-resume", Name: "small program: resume to first instruction", Target: 30, Unit: "ms"},
	{ID: "small-size", Name: "small program: snapshot", Target: 4096, Unit: "bytes"},
	{ID: "drift-speed", Name: "1,000 hops: time after the last against the first", Target: 1.05, Unit: "×"},
	{ID: "drift-size", Name: "1,000 hops: size of the snapshot against the first", Target: 1.00, Unit: "×"},
	{ID: "drift-memory", Name: "1,000 hops: memory of the process against that after ten", Target: 1.05, Unit: "×"},
	{ID: "latency-median", Name: "signal to captured stack, median", Target: 5, Unit: "ms"},
	{ID: "latency-p99", Name: "signal to captured stack, 99th percentile", Target: 50, Unit: "ms"},
}

// met says whether the value is as good as its target.
func (b bar) met() bool {
	if b.AtLeast {
		return *b.Value >= b.Target
	}
	return *b.Value <= b.Target
}

// verdict is "met" or by how much the value misses.
func (b bar) verdict() string {
	if b.Value == nil {
		return "not measured"
	}
	if b.met() {
		return "met"
	}
	if b.Target == 0 {
		return "**missed**"
	}
	return fmt.Sprintf("**missed** by %.1f %%", math.Abs(*b.Value/b.Target-1)*100)
}

// allBars are the project's bars with what was measured, and then those that
// documents bring of their own.
func allBars(in *input) []bar {
	var given []bar
	for _, m := range in.programs {
		given = append(given, programBars(m)...)
	}
	for _, s := range in.sections {
		given = append(given, s.Bars...)
	}
	out := slices.Clone(targets)
	for _, g := range given {
		i := slices.IndexFunc(out, func(b bar) bool { return b.ID == g.ID })
		if i < 0 {
			out = append(out, g)
			continue
		}
		out[i].Value, out[i].Where, out[i].Why = g.Value, g.Where, g.Why
	}
	return out
}

// programBars are those that follow from the programs of one engine.
func programBars(m *results.Report) []bar {
	if m.All == nil {
		return nil
	}
	worst := m.All.Worst
	bars := []bar{{ID: "time-" + m.Engine, Value: &m.All.Time, Where: fmt.Sprintf("%d programs", m.All.Programs)}}
	if m.Engine != "goja" {
		return bars
	}
	bars = append(bars,
		bar{ID: "time-goja-stretch", Value: &m.All.Time},
		bar{ID: "worst-goja", Value: &m.All.WorstTime, Where: fmt.Sprintf("%s; %d of %d programs are above", worst, above(m, 1.25), m.All.Programs), Why: reasons()[worst]})
	if m.All.Memory > 0 {
		name, ratio := worstMemory(m)
		bars = append(bars, bar{ID: "memory-goja", Value: &m.All.Memory, Where: fmt.Sprintf("most: %s, %.2f×", name, ratio), Why: reasons()["memory "+name]})
	}
	return bars
}

func above(m *results.Report, limit float64) int {
	n := 0
	for _, p := range m.Programs {
		if p.Time != nil && p.Time.Median > limit {
			n++
		}
	}
	return n
}

func worstMemory(m *results.Report) (name string, ratio float64) {
	for _, p := range m.Programs {
		if p.Memory != nil && p.Memory.Ratio > ratio {
			name, ratio = p.Name, p.Memory.Ratio
		}
	}
	return name, ratio
}

//go:embed reasons.txt
var reasonsText string

// reasons say why programs are slow: lines of a name, a tab and a sentence. They
// are written by hand, from profiles, and outlive the runs.
func reasons() map[string]string {
	out := make(map[string]string)
	for line := range strings.Lines(reasonsText) {
		if name, why, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			out[name] = why
		}
	}
	return out
}
