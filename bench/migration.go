package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
)

// migrationOptions are the flags of the measurements of captures and restores: what a migration
// costs when it happens, where everything else in this program is about what it costs before.
type migrationOptions struct {
	snapshots bool
	drift     bool
	latency   bool
	hops      int
	requests  int
}

func (o *migrationOptions) flags(flags *flag.FlagSet) {
	flags.BoolVar(&o.snapshots, "snapshots", false, "measure capture and restore by the size of the heap")
	flags.BoolVar(&o.drift, "drift", false, "measure whether many hops of one program change its speed or size")
	flags.BoolVar(&o.latency, "latency", false, "measure how soon a request for a snapshot is answered")
	flags.IntVar(&o.hops, "hops", 1000, "hops of --drift")
	flags.IntVar(&o.requests, "requests", 20, "requests for each program of --latency")
}

func (o *migrationOptions) wanted() bool { return o.snapshots || o.drift || o.latency }

// MigrationReport is what --snapshots, --drift and --latency print with --json; those that were not
// asked for are absent.
type MigrationReport struct {
	Snapshots *SnapshotsReport `json:"snapshots,omitempty"`
	Drift     *DriftReport     `json:"drift,omitempty"`
	Latency   *LatencyReport   `json:"latency,omitempty"`
}

// migrationPart is one of the reports.
type migrationPart interface {
	table(w io.Writer) error
	failures() []string
}

// runMigration measures what was asked for.
func runMigration(ctx context.Context, opts options, stdout, stderr io.Writer) int {
	dir, err := os.MkdirTemp("", "thingsmig-bench-")
	if err != nil {
		return fail(stderr, err)
	}
	defer os.RemoveAll(dir)
	report := &MigrationReport{}
	var parts []migrationPart
	if opts.migration.snapshots {
		cases := selectCases(opts)
		if len(cases) == 0 {
			fmt.Fprintln(stderr, "bench: no heap is called that")
			return exitUsage
		}
		if report.Snapshots, err = snapshotsBenchmark(ctx, dir, cases, opts.runs, stderr); err != nil {
			return fail(stderr, err)
		}
		parts = append(parts, report.Snapshots)
	}
	if opts.migration.drift {
		if report.Drift, err = driftBenchmark(ctx, dir, opts.migration.hops, opts.runs, stderr); err != nil {
			return fail(stderr, err)
		}
		parts = append(parts, report.Drift)
	}
	if opts.migration.latency {
		programs, err := ownPrograms()
		if err != nil {
			return fail(stderr, err)
		}
		programs = selectPrograms(programs, opts.only, opts.core)
		if report.Latency, err = latencyBenchmark(ctx, dir, programs, opts.migration.requests, stderr); err != nil {
			return fail(stderr, err)
		}
		parts = append(parts, report.Latency)
	}
	status := exitOK
	if opts.json {
		encoder := json.NewEncoder(stdout)
		encoder.SetIndent("", "  ")
		if err := encoder.Encode(report); err != nil {
			return fail(stderr, err)
		}
	}
	for _, p := range parts {
		if !opts.json {
			if err := p.table(stdout); err != nil {
				return fail(stderr, err)
			}
		}
		for _, f := range p.failures() {
			fmt.Fprintln(stderr, "bench:", f)
			status = exitFailed
		}
	}
	return status
}
