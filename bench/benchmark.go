package main

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
)

// gcPercent is set explicitly so that a GOGC in the environment does not
// change what is compared.
const gcPercent = 100

// benchmark measures all programs and puts the figures together. A program
// that fails is reported as such and does not stop the others.
func benchmark(ctx context.Context, dir string, programs []program, opts options, progress io.Writer) (*Report, error) {
	debug.SetGCPercent(gcPercent)
	report := &Report{
		Format:     reportFormat,
		Go:         runtime.Version(),
		System:     runtime.GOOS + "/" + runtime.GOARCH,
		CPUs:       runtime.NumCPU(),
		GCPercent:  gcPercent,
		Clock:      string(opts.clock),
		Runs:       opts.runs,
		MemoryRuns: opts.memoryRuns,
		Null:       opts.null,
	}
	if !havePeak {
		report.MemoryRuns = 0
	}
	for i, p := range programs {
		fmt.Fprintf(progress, "[%d/%d] %s\n", i+1, len(programs), p.name)
		result, err := benchmarkOne(ctx, dir, p, report)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			result = &ProgramReport{Error: err.Error()}
		}
		result.Name, result.Description, result.Core = p.name, p.description, p.core
		report.Programs = append(report.Programs, result)
	}
	report.summarize()
	return report, nil
}

func benchmarkOne(ctx context.Context, dir string, p program, settings *Report) (*ProgramReport, error) {
	path, err := p.writeTo(dir)
	if err != nil {
		return nil, err
	}
	s, err := prepare(ctx, path)
	if err != nil {
		return nil, err
	}
	sides := [2]side{plain, instrumented}
	if settings.Null {
		s.changed, s.codeSize = s.plain, s.plainSize
		sides[1] = plain
	}
	pairs, err := measure(ctx, s, settings.Runs, clock(settings.Clock))
	if err != nil {
		return nil, err
	}
	before, after, err := peakMemory(ctx, path, settings.MemoryRuns, sides)
	if err != nil {
		return nil, err
	}
	return newProgramReport(s, pairs, clock(settings.Clock), before, after), nil
}
