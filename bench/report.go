package main

import (
	"math"
	"slices"
)

// reportFormat is raised when a field changes its meaning or goes away.
const reportFormat = 1

// Report is what --json prints. Every ratio is instrumented divided by plain:
// above 1 the instrumented side takes more.
type Report struct {
	Format       int    `json:"format"`
	Go           string `json:"go"`     // version of Go
	System       string `json:"system"` // operating system and processor, "linux/amd64"
	CPUs         int    `json:"cpus"`
	GCPercent    int    `json:"gcPercent"`
	Clock        string `json:"clock"`        // what time is measured by: "thread", "process" or "wall"
	Runs         int    `json:"runs"`         // pairs for each program
	MemoryRuns   int    `json:"memoryRuns"`   // processes for each side of each program
	Instructions bool   `json:"instructions"` // instructions were counted
	Null         bool   `json:"null"`         // both sides were plain

	Programs []*ProgramReport `json:"programs"`
	Core     *Summary         `json:"core,omitempty"` // over the core programs among Programs
	All      *Summary         `json:"all,omitempty"`
}

// ProgramReport holds the figures of one program, or the reason why there are
// none.
type ProgramReport struct {
	Name        string `json:"name"`
	Description string `json:"description"`
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
}

// Ratio is instrumented by plain, with the two figures it is made of.
type Ratio struct {
	Ratio        float64 `json:"ratio"`
	Plain        float64 `json:"plain"`
	Instrumented float64 `json:"instrumented"`
}

func newRatio(plain, instrumented float64) *Ratio {
	return &Ratio{Ratio: instrumented / plain, Plain: plain, Instrumented: instrumented}
}

// Summary holds geometric means over programs. Memory and Instructions are
// absent where they were not measured.
type Summary struct {
	Programs     int     `json:"programs"`
	Time         float64 `json:"time"` // of the medians
	Best         float64 `json:"best"`
	Allocated    float64 `json:"allocated"`
	Memory       float64 `json:"memory,omitempty"`
	Instructions float64 `json:"instructions,omitempty"`
	Code         float64 `json:"code"`
	WorstTime    float64 `json:"worstTime"` // the greatest median
	Worst        string  `json:"worst"`     // and whose it is
}

func newProgramReport(s *subject, pairs []pair, c clock) *ProgramReport {
	ms := milliseconds(c)
	before, after := column(pairs, plain, ms), column(pairs, instrumented, ms)
	timeRatios := ratios(pairs, ms)
	return &ProgramReport{
		PlainMS:        median(before),
		InstrumentedMS: median(after),
		Time:           spreadOf(timeRatios),
		Ratios:         timeRatios,
		Best:           slices.Min(after) / slices.Min(before),
		Allocated:      spreadOf(ratios(pairs, allocatedBytes)),
		Code:           newRatio(float64(s.plainSize), float64(s.codeSize)),
	}
}

func (r *Report) failures() []*ProgramReport {
	var out []*ProgramReport
	for _, p := range r.Programs {
		if p.Error != "" {
			out = append(out, p)
		}
	}
	return out
}

func (r *Report) summarize() {
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
	r.Core, r.All = summaryOf(core), summaryOf(all)
}

func summaryOf(programs []*ProgramReport) *Summary {
	if len(programs) == 0 {
		return nil
	}
	mean := func(of func(*ProgramReport) float64) float64 {
		var values []float64
		for _, p := range programs {
			values = append(values, of(p))
		}
		return geomean(values)
	}
	summary := &Summary{
		Programs:  len(programs),
		Time:      mean(func(p *ProgramReport) float64 { return p.Time.Median }),
		Best:      mean(func(p *ProgramReport) float64 { return p.Best }),
		Allocated: mean(func(p *ProgramReport) float64 { return p.Allocated.Median }),
		Code:      mean(func(p *ProgramReport) float64 { return p.Code.Ratio }),
		WorstTime: math.Inf(-1),
	}
	if programs[0].Memory != nil {
		summary.Memory = mean(func(p *ProgramReport) float64 { return p.Memory.Ratio })
	}
	if programs[0].Instructions != nil {
		summary.Instructions = mean(func(p *ProgramReport) float64 { return p.Instructions.Ratio })
	}
	for _, p := range programs {
		if p.Time.Median > summary.WorstTime {
			summary.WorstTime, summary.Worst = p.Time.Median, p.Name
		}
	}
	return summary
}
