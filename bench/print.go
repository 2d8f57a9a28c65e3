package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

func printJSON(w io.Writer, document any) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(document)
}

var tableHead = []string{"", "plain ms", "instr. ms", "time", "min-max", "best", "insns", "alloc", "peak mem", "code"}

func printTable(w io.Writer, r *Report) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	printRow(table, tableHead)
	for _, p := range r.Programs {
		printRow(table, programRow(p))
	}
	if r.Core != nil {
		printRow(table, summaryRow("core", r.Core))
	}
	if r.All != nil {
		printRow(table, summaryRow("all", r.All))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprint(w, footer(r))
	return err
}

// printRow writes to a tabwriter, which keeps its first error for Flush.
func printRow(w io.Writer, cells []string) {
	fmt.Fprintln(w, strings.Join(cells, "\t")+"\t")
}

func programRow(p *ProgramReport) []string {
	if p.Error != "" {
		row := make([]string, len(tableHead))
		row[0], row[1] = p.Name, "failed"
		return row
	}
	return []string{
		p.Name,
		fmt.Sprintf("%.0f", p.PlainMS),
		fmt.Sprintf("%.0f", p.InstrumentedMS),
		decimal(p.Time.Median),
		fmt.Sprintf("%.2f-%.2f", p.Time.Min, p.Time.Max),
		decimal(p.Best),
		ratioCell(p.Instructions),
		spreadCell(p.Allocated),
		ratioCell(p.Memory),
		ratioCell(p.Code),
	}
}

func summaryRow(title string, s *Summary) []string {
	return []string{
		fmt.Sprintf("geomean %s (%d)", title, s.Programs), "", "",
		decimal(s.Time), "", decimal(s.Best), decimal(s.Instructions), decimal(s.Allocated), decimal(s.Memory), decimal(s.Code),
	}
}

func spreadCell(s *Spread) string {
	if s == nil {
		return decimal(0)
	}
	return decimal(s.Median)
}

func ratioCell(r *Ratio) string {
	if r == nil {
		return decimal(0)
	}
	return decimal(r.Ratio)
}

// decimal prints a ratio; 0 stands for one that was not measured.
func decimal(x float64) string {
	if x == 0 {
		return "-"
	}
	return fmt.Sprintf("%.3f", x)
}

func footer(r *Report) string {
	text := fmt.Sprintf("\nratios: instrumented / plain; time: %s clock, median of %d pairs; %s %s, %d CPUs\n",
		r.Clock, r.Runs, r.Go, r.System, r.CPUs)
	if r.All != nil {
		text += fmt.Sprintf("slowest against plain: %s, %.3f\n", r.All.Worst, r.All.WorstTime)
	}
	if r.Null {
		text += "both sides were plain (--null): what differs from 1 is noise\n"
	}
	return text
}
