package main

import "math"

// reportFormat is raised when a field changes its meaning or goes away.
const reportFormat = 1

// Report is what --json prints. Every ratio is instrumented divided by plain:
// above 1 the instrumented side takes more.
type Report struct {
	Format     int    `json:"format"`
	Go         string `json:"go"`     // version of Go
	System     string `json:"system"` // operating system and processor, "linux/amd64"
	CPUs       int    `json:"cpus"`
	GCPercent  int    `json:"gcPercent"`
	Clock      string `json:"clock"` // what time is measured by: "thread", "process" or "wall"
	Runs       int    `json:"runs"`  // pairs for each program
	MemoryRuns int    `json:"memoryRuns"`
	Null       bool   `json:"null,omitempty"` // both sides were plain

	Programs []*ProgramReport `json:"programs"`
	Core     *Summary         `json:"core,omitempty"` // the core programs among Programs
	All      *Summary         `json:"all,omitempty"`
}

// ProgramReport holds the figures of one program, or the reason why there are
// none.
type ProgramReport struct {
	Name        string `json:"name"`
	Description string `json:"description"`
	Core        bool   `json:"core"`
	Error       string `json:"error,omitempty"` // all figures are absent then

	PlainMS        float64      `json:"plainMS,omitempty"` // medians, by the clock of the report
	InstrumentedMS float64      `json:"instrumentedMS,omitempty"`
	Time           *spread      `json:"time,omitempty"`      // over the pairs
	Ratios         []float64    `json:"ratios,omitempty"`    // of time, pair by pair in the order of the runs
	Allocated      *spread      `json:"allocated,omitempty"` // bytes allocated in a run, over the pairs
	Memory         *MemoryRatio `json:"memory,omitempty"`
	Code           *CodeRatio   `json:"code,omitempty"`
}

// MemoryRatio compares the peaks of resident memory of separate processes.
type MemoryRatio struct {
	Ratio             float64 `json:"ratio"` // of the medians
	PlainBytes        float64 `json:"plainBytes"`
	InstrumentedBytes float64 `json:"instrumentedBytes"`
}

// CodeRatio compares the script given with the script generated.
type CodeRatio struct {
	Ratio             float64 `json:"ratio"`
	PlainBytes        int     `json:"plainBytes"`
	InstrumentedBytes int     `json:"instrumentedBytes"`
}

// Summary holds geometric means over programs.
type Summary struct {
	Programs  int      `json:"programs"`
	Time      float64  `json:"time"`
	WorstTime float64  `json:"worstTime"` // the greatest median
	Worst     string   `json:"worst"`     // and whose it is
	Allocated float64  `json:"allocated"`
	Memory    *float64 `json:"memory,omitempty"`
	Code      float64  `json:"code"`
}

func newProgramReport(s *subject, pairs []pair, c clock, plainPeaks, instrumentedPeaks []float64) *ProgramReport {
	ms := milliseconds(c)
	timeRatios := ratios(pairs, ms)
	time, allocated := spreadOf(timeRatios), spreadOf(ratios(pairs, allocatedBytes))
	report := &ProgramReport{
		PlainMS:        median(column(pairs, plain, ms)),
		InstrumentedMS: median(column(pairs, instrumented, ms)),
		Time:           &time,
		Ratios:         timeRatios,
		Allocated:      &allocated,
		Code: &CodeRatio{
			Ratio:             float64(s.codeSize) / float64(s.plainSize),
			PlainBytes:        s.plainSize,
			InstrumentedBytes: s.codeSize,
		},
	}
	if len(plainPeaks) > 0 {
		before, after := median(plainPeaks), median(instrumentedPeaks)
		report.Memory = &MemoryRatio{Ratio: after / before, PlainBytes: before, InstrumentedBytes: after}
	}
	return report
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
	var time, allocated, memory, code []float64
	summary := &Summary{Programs: len(programs), WorstTime: math.Inf(-1)}
	for _, p := range programs {
		time = append(time, p.Time.Median)
		allocated = append(allocated, p.Allocated.Median)
		code = append(code, p.Code.Ratio)
		if p.Memory != nil {
			memory = append(memory, p.Memory.Ratio)
		}
		if p.Time.Median > summary.WorstTime {
			summary.WorstTime, summary.Worst = p.Time.Median, p.Name
		}
	}
	summary.Time, summary.Allocated, summary.Code = geomean(time), geomean(allocated), geomean(code)
	if len(memory) == len(programs) {
		mean := geomean(memory)
		summary.Memory = &mean
	}
	return summary
}
