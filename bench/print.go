package main

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"
)

func printJSON(w io.Writer, r *Report) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(r)
}

const missing = "-"

func printTable(w io.Writer, r *Report) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "\tplain ms\tinstr. ms\ttime\tmin-max\talloc\tpeak mem\tcode\t")
	for _, p := range r.Programs {
		fmt.Fprintln(table, tableRow(p))
	}
	for _, s := range []struct {
		title   string
		summary *Summary
	}{{"core", r.Core}, {"all", r.All}} {
		if s.summary != nil {
			fmt.Fprintln(table, summaryRow(s.title, s.summary))
		}
	}
	if err := table.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprint(w, footer(r))
	return err
}

func tableRow(p *ProgramReport) string {
	if p.Error != "" {
		return p.Name + "\tfailed\t\t\t\t\t\t\t"
	}
	memory := missing
	if p.Memory != nil {
		memory = ratio(p.Memory.Ratio)
	}
	return fmt.Sprintf("%s\t%.0f\t%.0f\t%s\t%.2f-%.2f\t%s\t%s\t%s\t", p.Name, p.PlainMS, p.InstrumentedMS,
		ratio(p.Time.Median), p.Time.Min, p.Time.Max, ratio(p.Allocated.Median), memory, ratio(p.Code.Ratio))
}

func summaryRow(title string, s *Summary) string {
	memory := missing
	if s.Memory != nil {
		memory = ratio(*s.Memory)
	}
	return fmt.Sprintf("geomean %s (%d)\t\t\t%s\t\t%s\t%s\t%s\t", title, s.Programs,
		ratio(s.Time), ratio(s.Allocated), memory, ratio(s.Code))
}

func ratio(x float64) string {
	return fmt.Sprintf("%.3f", x)
}

func footer(r *Report) string {
	text := fmt.Sprintf("\nratios: instrumented / plain; time: %s clock, median of %d pairs; peak memory: median of %d processes; %s %s, %d CPUs\n",
		r.Clock, r.Runs, r.MemoryRuns, r.Go, r.System, r.CPUs)
	if r.All != nil {
		text += fmt.Sprintf("slowest against plain: %s, %.3f\n", r.All.Worst, r.All.WorstTime)
	}
	if r.Null {
		text += "both sides were plain (--null): what differs from 1 is noise\n"
	}
	return text
}
