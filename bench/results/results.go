// Package results holds what benchmarks write as JSON and what reports are made of.
package results

import (
	"math"
)

// KindPrograms is the kind of a Report.
const KindPrograms = "programs"

// Format is raised when a field changes its meaning or goes away.
const Format = 2

// Report is what --json prints. Every ratio is instrumented divided by plain:
// above 1 the instrumented side takes more.
type Report struct {
	Kind         string `json:"kind"` // KindPrograms
	Format       int    `json:"format"`
	Date         string `json:"date"`    // day of the run, "2026-01-31"
	Machine      string `json:"machine"` // processor and memory, as the system tells them
	Engine       string `json:"engine"`  // what both sides ran on: "goja", "node"
	Version      string `json:"version"` // of the engine
	Go           string `json:"go"`      // version of Go
	System       string `json:"system"`  // operating system and processor, "linux/amd64"
	CPUs         int    `json:"cpus"`
	GCPercent    int    `json:"gcPercent"`
	Clock        string `json:"clock"`        // what time is measured by: "thread", "process" or "wall"
	Runs         int    `json:"runs"`         // pairs for each program
	MemoryRuns   int    `json:"memoryRuns"`   // processes for each side of each program
	Instructions bool   `json:"instructions"` // instructions were counted
	Null         bool   `json:"null"`         // both sides were plain
	Hops         int    `json:"hops"`         // captures and resumptions of each program, whose output was compared

	Suites   []*Suite         `json:"suites,omitempty"` // public suites that were asked for
	Programs []*ProgramReport `json:"programs"`
	Core     *Summary         `json:"core,omitempty"` // over the core programs among Programs
	All      *Summary         `json:"all,omitempty"`
}

// ProgramReport holds the figures of one program, or the reason why there are
// none.
type ProgramReport struct {
	Name        string `json:"name"`
	Description string `json:"description"`
	Suite       string `json:"suite,omitempty"` // empty for programs of this repository
	Core        bool   `json:"core"`
	Error       string `json:"error,omitempty"` // all figures are absent then

	PlainMS        float64   `json:"plainMS,omitempty"` // medians, by the clock of the report
	InstrumentedMS float64   `json:"instrumentedMS,omitempty"`
	Time           *Spread   `json:"time,omitempty"`         // over the pairs
	Ratios         []float64 `json:"ratios,omitempty"`       // of time, pair by pair in the order of the runs
	Best           float64   `json:"best,omitempty"`         // of the fastest run of each side
	Allocated      *Spread   `json:"allocated,omitempty"`    // bytes allocated in a run, over the pairs
	Memory         *Ratio    `json:"memory,omitempty"`       // peak of resident memory, bytes
	Instructions   *Ratio    `json:"instructions,omitempty"` // machine instructions
	Code           *Ratio    `json:"code,omitempty"`         // size of the script, bytes
	Hop            *Hop      `json:"hop,omitempty"`
}

// Hop tells of the run that was captured and resumed in fresh realms on the way.
type Hop struct {
	Polls         int64 `json:"polls"`         // of the run that was not captured
	Hops          int   `json:"hops"`          // fewer than asked for if no poll allowed a capture
	SnapshotBytes int   `json:"snapshotBytes"` // the largest document
}

// Suite says what was found of a public collection of programs.
type Suite struct {
	Name       string    `json:"name"`
	Repository string    `json:"repository"`
	Missing    string    `json:"missing,omitempty"` // why there are no programs of it
	Commit     string    `json:"commit,omitempty"`  // empty if the files are of another version than the known one
	Digest     string    `json:"digest,omitempty"`  // of the files that were used
	LeftOut    []LeftOut `json:"leftOut,omitempty"`
}

// LeftOut is a program of a suite that is not run.
type LeftOut struct {
	Name   string `json:"name"`
	Reason string `json:"reason"`
}

// Ratio is instrumented by plain, with the two figures it is made of.
type Ratio struct {
	Ratio        float64 `json:"ratio"`
	Plain        float64 `json:"plain"`
	Instrumented float64 `json:"instrumented"`
}

// NewRatio divides.
func NewRatio(plain, instrumented float64) *Ratio {
	return &Ratio{Ratio: instrumented / plain, Plain: plain, Instrumented: instrumented}
}

// Summary holds geometric means over programs. Memory and Instructions are
// absent where they were not measured.
type Summary struct {
	Programs     int     `json:"programs"`
	Time         float64 `json:"time"` // of the medians
	Best         float64 `json:"best"`
	Allocated    float64 `json:"allocated,omitempty"`
	Memory       float64 `json:"memory,omitempty"`
	Instructions float64 `json:"instructions,omitempty"`
	Code         float64 `json:"code"`
	WorstTime    float64 `json:"worstTime"` // the greatest median
	Worst        string  `json:"worst"`     // and whose it is
}

// Failures are the programs without figures.
func (r *Report) Failures() []*ProgramReport {
	var out []*ProgramReport
	for _, p := range r.Programs {
		if p.Error != "" {
			out = append(out, p)
		}
	}
	return out
}

// Summarize sets the summaries.
func (r *Report) Summarize() {
	var core, all []*ProgramReport
	for _, p := range r.Programs {
		if p.Error != "" {
			continue
		}
		all = append(all, p)
		if p.Core {
			core = append(core, p)
		}
	}
	r.Core, r.All = SummaryOf(core), SummaryOf(all)
}

// SummaryOf is nil for no programs.
func SummaryOf(programs []*ProgramReport) *Summary {
	if len(programs) == 0 {
		return nil
	}
	// Programs without a figure count for nothing in its mean; 0 stands for no figure at all.
	mean := func(of func(*ProgramReport) float64) float64 {
		var values []float64
		for _, p := range programs {
			if v := of(p); v > 0 {
				values = append(values, v)
			}
		}
		if values == nil {
			return 0
		}
		return Geomean(values)
	}
	ratio := func(r *Ratio) float64 {
		if r == nil {
			return 0
		}
		return r.Ratio
	}
	summary := &Summary{
		Programs: len(programs),
		Time:     mean(func(p *ProgramReport) float64 { return p.Time.Median }),
		Best:     mean(func(p *ProgramReport) float64 { return p.Best }),
		Allocated: mean(func(p *ProgramReport) float64 {
			if p.Allocated == nil {
				return 0
			}
			return p.Allocated.Median
		}),
		Memory:       mean(func(p *ProgramReport) float64 { return ratio(p.Memory) }),
		Instructions: mean(func(p *ProgramReport) float64 { return ratio(p.Instructions) }),
		Code:         mean(func(p *ProgramReport) float64 { return ratio(p.Code) }),
		WorstTime:    math.Inf(-1),
	}
	for _, p := range programs {
		if p.Time.Median > summary.WorstTime {
			summary.WorstTime, summary.Worst = p.Time.Median, p.Name
		}
	}
	return summary
}
