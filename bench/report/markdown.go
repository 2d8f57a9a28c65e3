package main

import (
	"fmt"
	"strings"

	"thingsmig/bench/results"
)

// markdown is the whole report.
func markdown(in *input) string {
	var b strings.Builder
	fmt.Fprintln(&b, "# Benchmarks")
	fmt.Fprintln(&b)
	fmt.Fprintln(&b, "Made by `go run ./bench/report` from measurements; not to be edited. How they are made, and what the columns are, is told in")
	fmt.Fprintln(&b, "[bench/README.md](../bench/README.md). A ratio is what the instrumented program takes, divided by what the plain one takes: 1.20 is 20 % more.")
	fmt.Fprintln(&b)
	writeMachine(&b, in)
	writeBars(&b, allBars(in))
	for _, m := range in.programs {
		writePrograms(&b, m)
	}
	if in.null != nil {
		writeNull(&b, in.null)
	}
	for _, s := range in.sections {
		writeSection(&b, s)
	}
	if in.peers != nil {
		writePeers(&b, in)
	}
	return b.String()
}

func writeMachine(b *strings.Builder, in *input) {
	rows := [][]string{}
	for _, m := range in.programs {
		rows = append(rows, []string{"programs on " + m.Engine, m.Date, m.Machine, fmt.Sprintf("%s, %d CPUs", m.System, m.CPUs),
			fmt.Sprintf("%s %s, %s", m.Engine, m.Version, m.Go)})
	}
	if p := in.peers; p != nil {
		rows = append(rows, []string{"peers", p.Date, p.Machine, p.System, "Node " + p.Node})
	}
	writeTable(b, []string{"measured", "on", "processor", "system", "engine"}, rows)
}

func writeBars(b *strings.Builder, bars []bar) {
	fmt.Fprintln(b, "## The bars")
	fmt.Fprintln(b)
	var rows [][]string
	for _, bar := range bars {
		sign := "≤"
		if bar.AtLeast {
			sign = "≥"
		}
		measured := "-"
		if bar.Value != nil {
			measured = quantity(*bar.Value, bar.Unit)
		}
		where := bar.Where
		if bar.Why != "" && bar.Value != nil && !bar.met() {
			where = strings.TrimPrefix(where+": "+bar.Why, ": ")
		}
		rows = append(rows, []string{bar.Name, sign + " " + quantity(bar.Target, bar.Unit), measured, bar.verdict(), where})
	}
	writeTable(b, []string{"bar", "target", "measured", "", "where"}, rows, 1, 2)
}

func writePrograms(b *strings.Builder, m *results.Report) {
	fmt.Fprintf(b, "## Programs on %s\n\n", m.Engine)
	fmt.Fprintf(b, "Median of the ratios of at least %d pairs of runs, by the %s clock, with the smallest and the largest. ", m.Runs, m.Clock)
	fmt.Fprintln(b, "`best` is the fastest instrumented run by the fastest plain one.")
	if m.Hops > 0 {
		fmt.Fprintf(b, "Programs with a size under `snapshot` were also run with up to %d captures on the way, each resumed in a fresh realm, and printed the same; it is the size of the largest.\n", m.Hops)
	}
	fmt.Fprintf(b, "\n![time of each program](benchmarks/%s)\n\n", plotName(m))
	columns := []string{"", "plain ms", "time", "range", "best", "instructions", "allocated", "peak memory", "code", "polls", "snapshot"}
	for _, suite := range suiteNames(m) {
		title := suite
		if suite == "" {
			title = "programs of this repository"
		}
		fmt.Fprintf(b, "### %s\n\n", title)
		var rows [][]string
		var ok []*results.ProgramReport
		for _, p := range m.Programs {
			if p.Suite != suite {
				continue
			}
			if p.Time == nil {
				rows = append(rows, []string{p.Name, "failed: " + oneLine(p.Error)})
				continue
			}
			ok = append(ok, p)
			rows = append(rows, programCells(p))
		}
		if s := results.SummaryOf(ok); s != nil {
			rows = append(rows, summaryCells(fmt.Sprintf("**geometric mean of %d**", s.Programs), s))
		}
		writeTable(b, columns, rows, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
	}
	if m.Core != nil {
		writeTable(b, columns[:9], [][]string{summaryCells("**core set**", m.Core)[:9], summaryCells("**all**", m.All)[:9]}, 1, 2, 3, 4, 5, 6, 7, 8)
	}
	writeSlow(b, m)
	writeSuites(b, m.Suites)
}

func programCells(p *results.ProgramReport) []string {
	cells := []string{strings.TrimPrefix(p.Name, p.Suite+"/"), fmt.Sprintf("%.0f", p.PlainMS), ratio(p.Time.Median),
		fmt.Sprintf("%.2f-%.2f", p.Time.Min, p.Time.Max), ratio(p.Best), ratioOf(p.Instructions), "-", ratioOf(p.Memory), ratioOf(p.Code), "-", "-"}
	if p.Allocated != nil {
		cells[6] = ratio(p.Allocated.Median)
	}
	if p.Hop != nil {
		cells[9], cells[10] = grouped(float64(p.Hop.Polls)), size(float64(p.Hop.SnapshotBytes))
	}
	return cells
}

func summaryCells(title string, s *results.Summary) []string {
	return []string{title, "", ratio(s.Time), "", ratio(s.Best), ratio(s.Instructions), ratio(s.Allocated), ratio(s.Memory), ratio(s.Code), "", ""}
}

// writeSlow lists what is above the bar for a single program.
func writeSlow(b *strings.Builder, m *results.Report) {
	var rows [][]string
	for _, p := range m.Programs {
		if p.Time == nil || p.Time.Median <= 1.25 {
			continue
		}
		why := reasons()[p.Name]
		if why == "" {
			why = "not explained yet"
		}
		rows = append(rows, []string{p.Name, ratio(p.Time.Median), why})
	}
	if rows == nil {
		return
	}
	fmt.Fprintf(b, "### Above 1.25 on %s\n\n", m.Engine)
	writeTable(b, []string{"program", "time", "why"}, rows, 1)
}

func writeSuites(b *strings.Builder, suites []*results.Suite) {
	if len(suites) == 0 {
		return
	}
	fmt.Fprint(b, "### The public suites\n\n")
	fmt.Fprint(b, "Read from checkouts; nothing of them stands in this repository. Every program does a fixed amount of work without a clock and with seeded randomness, and its output is that of Node.\n\n")
	var rows, left [][]string
	for _, s := range suites {
		version := s.Commit
		switch {
		case s.Missing != "":
			version = "not there: " + s.Missing
		case version == "":
			version = "another version (digest " + s.Digest + ")"
		}
		rows = append(rows, []string{s.Name, s.Repository, version})
		for _, l := range s.LeftOut {
			left = append(left, []string{s.Name + "/" + l.Name, l.Reason})
		}
	}
	writeTable(b, []string{"suite", "from", "commit"}, rows)
	if left != nil {
		writeTable(b, []string{"left out", "reason"}, left)
	}
}

func writeNull(b *strings.Builder, m *results.Report) {
	if m.All == nil {
		return
	}
	low, high := m.All.WorstTime, 0.0
	for _, p := range m.Programs {
		if p.Time != nil {
			low, high = min(low, p.Time.Median), max(high, p.Time.Median)
		}
	}
	fmt.Fprint(b, "## Noise\n\n")
	fmt.Fprintf(b, "Plain against plain, %d programs, medians of %d pairs: geometric mean %.3f, single programs %.3f to %.3f.\n\n",
		m.All.Programs, m.Runs, m.All.Time, low, high)
}
