package main

import (
	"slices"

	"thingsmig/bench/results"
)

// The report's types are those of package results, which bench/report reads.
type (
	Report        = results.Report
	ProgramReport = results.ProgramReport
	Summary       = results.Summary
	Ratio         = results.Ratio
)

const reportFormat = results.Format

func newProgramReport(s *subject, pairs []pair, c clock) *ProgramReport {
	ms := milliseconds(c)
	before, after := column(pairs, plain, ms), column(pairs, instrumented, ms)
	timeRatios := ratios(pairs, ms)
	report := &ProgramReport{
		PlainMS:        results.Median(before),
		InstrumentedMS: results.Median(after),
		Time:           results.SpreadOf(timeRatios),
		Ratios:         timeRatios,
		Best:           slices.Min(after) / slices.Min(before),
		Allocated:      results.SpreadOf(ratios(pairs, allocatedBytes)),
		Code:           results.NewRatio(float64(s.plainSize), float64(s.codeSize)),
	}
	if s.outside != nil {
		report.Allocated = nil
		if peaks := column(pairs, plain, peakBytes); results.Median(peaks) > 0 {
			report.Memory = results.NewRatio(results.Median(peaks), results.Median(column(pairs, instrumented, peakBytes)))
		}
	}
	return report
}
