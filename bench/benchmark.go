package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"time"

	"thingsmig/bench/results"
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
	e, err := engineNamed(opts.engine)
	if err != nil {
		return nil, err
	}
	version, err := e.version(ctx)
	if err != nil {
		return nil, err
	}
	report := &Report{
		Kind:         results.KindPrograms,
		Format:       results.Format,
		Date:         time.Now().UTC().Format(time.DateOnly),
		Machine:      machine(),
		Engine:       opts.engine,
		Version:      version,
		Go:           runtime.Version(),
		System:       runtime.GOOS + "/" + runtime.GOARCH,
		CPUs:         runtime.NumCPU(),
		GCPercent:    gcPercent,
		Clock:        string(opts.clock),
		Runs:         opts.runs,
		MemoryRuns:   opts.memoryRuns,
		Instructions: opts.instructions,
		Null:         opts.null,
		Hops:         opts.hops,
	}
	for i, p := range programs {
		fmt.Fprintf(progress, "[%d/%d] %s\n", i+1, len(programs), p.name)
		result, err := benchmarkOne(ctx, e, dir, p, opts)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			result = &ProgramReport{Error: err.Error()}
		}
		result.Name, result.Description, result.Suite, result.Core = p.name, p.description, p.suite, p.core
		report.Programs = append(report.Programs, result)
	}
	report.Summarize()
	return report, nil
}

func benchmarkOne(ctx context.Context, e engine, dir string, p program, opts options) (*ProgramReport, error) {
	path, err := p.writeTo(dir)
	if err != nil {
		return nil, err
	}
	s, err := e.prepare(ctx, path)
	if err != nil {
		return nil, err
	}
	s.want = p.want
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
	if opts.hops > 0 && s.hop != nil {
		if report.Hop, err = hopOne(ctx, s, opts.hops); err != nil {
			return nil, err
		}
	}
	if s.outside != nil {
		return report, nil
	}
	if opts.memoryRuns > 0 {
		before, after, err := peakMemory(ctx, path, opts.memoryRuns, sides)
		if err != nil {
			return nil, err
		}
		report.Memory = results.NewRatio(median(before), median(after))
	}
	if opts.instructions {
		counts, err := countInstructions(ctx, dir, path, sides)
		if err != nil {
			return nil, err
		}
		report.Instructions = results.NewRatio(counts.plain, counts.instrumented)
	}
	return report, nil
}

// hopOne compares a run that is captured and resumed on the way with a plain
// one. Nothing of it is measured.
func hopOne(ctx context.Context, s *subject, hops int) (*results.Hop, error) {
	var expected, got, stderr bytes.Buffer
	if err := s.plain(ctx, &expected, io.Discard); err != nil {
		return nil, fmt.Errorf("plain: %w", err)
	}
	hop, err := s.hop(ctx, hops, &got, &stderr)
	if err != nil {
		return nil, withStderr(fmt.Errorf("with hops: %w", err), stderr.String())
	}
	if got.String() != expected.String() {
		return nil, fmt.Errorf("with %d hops the program printed %q where the plain run printed %q", hop.Hops, got.String(), expected.String())
	}
	return hop, nil
}
