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
	if !havePeak {
		opts.memoryRuns = 0
	}
	report := &Report{
		Format:       reportFormat,
		Go:           runtime.Version(),
		System:       runtime.GOOS + "/" + runtime.GOARCH,
		CPUs:         runtime.NumCPU(),
		GCPercent:    gcPercent,
		Clock:        string(opts.clock),
		Runs:         opts.runs,
		MemoryRuns:   opts.memoryRuns,
		Instructions: opts.instructions,
		Null:         opts.null,
	}
	for i, p := range programs {
		fmt.Fprintf(progress, "[%d/%d] %s\n", i+1, len(programs), p.name)
		result, err := benchmarkOne(ctx, dir, p, opts)
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

func benchmarkOne(ctx context.Context, dir string, p program, opts options) (*ProgramReport, error) {
	path, err := p.writeTo(dir)
	if err != nil {
		return nil, err
	}
	s, err := prepare(ctx, path)
	if err != nil {
		return nil, err
	}
	sides := [2]side{plain, instrumented}
	if opts.null {
		s.instrumented, s.codeSize = s.plain, s.plainSize
		sides[1] = plain
	}
	pairs, err := measure(ctx, s, opts.runs, opts.clock)
	if err != nil {
		return nil, err
	}
	report := newProgramReport(s, pairs, opts.clock)
	if opts.memoryRuns > 0 {
		before, after, err := peakMemory(ctx, path, opts.memoryRuns, sides)
		if err != nil {
			return nil, err
		}
		report.Memory = newRatio(median(before), median(after))
	}
	if opts.instructions {
		counts, err := countInstructions(ctx, dir, path, sides)
		if err != nil {
			return nil, err
		}
		report.Instructions = newRatio(counts.plain, counts.instrumented)
	}
	return report, nil
}
