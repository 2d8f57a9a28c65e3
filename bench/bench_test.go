package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// The harness starts itself to measure memory; in a test that is the test's
// own executable.
func TestMain(m *testing.M) {
	if request, ok := parseChildRequest(os.Args[1:]); ok {
		os.Exit(childMain(context.Background(), request, os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

func TestBenchmarkEndToEnd(t *testing.T) {
	if testing.Short() {
		t.Skip("runs a benchmark program several times")
	}
	var stdout, stderr bytes.Buffer
	args := []string{"--only", "^closures$", "--runs", "1", "--memory-runs", "1", "--json"}
	if status := run(context.Background(), args, &stdout, &stderr); status != exitOK {
		t.Fatalf("exit status %d\n%s", status, stderr.String())
	}
	var report Report
	if err := json.Unmarshal(stdout.Bytes(), &report); err != nil {
		t.Fatal(err)
	}
	if len(report.Programs) != 1 || report.Programs[0].Name != "closures" || report.Core.Programs != 1 {
		t.Fatalf("unexpected report:\n%s", stdout.String())
	}
	p := report.Programs[0]
	if p.Time.Median <= 0 || len(p.Ratios) != 1 || p.Allocated.Median <= 0 || p.Code.Ratio <= 1 {
		t.Errorf("figures are missing:\n%s", stdout.String())
	}
	if havePeak && (p.Memory == nil || p.Memory.Ratio <= 0) {
		t.Errorf("no peak memory:\n%s", stdout.String())
	}

	var table bytes.Buffer
	if err := printTable(&table, &report); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"closures", "geomean core (1)", "geomean all (1)", "slowest against plain: closures"} {
		if !strings.Contains(table.String(), want) {
			t.Errorf("the table lacks %q:\n%s", want, table.String())
		}
	}
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{
		{"--runs", "0"}, {"--memory-runs", "-1"}, {"--only", "("}, {"--only", "^nothing$"}, {"--clock", "sun"}, {"more"}, {"--unknown"}, {"--hop", "-1"}, {"--engine", "steam"}, {"--objects", "-1"},
	} {
		var stdout, stderr bytes.Buffer
		if status := run(context.Background(), args, &stdout, &stderr); status != exitUsage || stderr.Len() == 0 {
			t.Errorf("%v: exit status %d, %q on stderr", args, status, stderr.String())
		}
	}
}

func TestList(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if status := run(context.Background(), []string{"--list", "--core"}, &stdout, &stderr); status != exitOK {
		t.Fatalf("exit status %d\n%s", status, stderr.String())
	}
	if lines := strings.Count(stdout.String(), "\n"); lines != len(coreNames) {
		t.Errorf("%d lines for %d programs:\n%s", lines, len(coreNames), stdout.String())
	}
}

func TestFailedProgramFailsTheRun(t *testing.T) {
	dir := t.TempDir()
	programs := []program{{name: "broken", source: "console.log('so far'); null.x;\n"}}
	report, err := benchmark(context.Background(), dir, programs, options{runs: 1, clock: wallClock, engine: defaultEngine}, &bytes.Buffer{})
	if err != nil {
		t.Fatal(err)
	}
	failures := report.Failures()
	if len(failures) != 1 || !strings.Contains(failures[0].Error, "TypeError") {
		t.Errorf("failures: %+v", failures)
	}
	var table bytes.Buffer
	if err := printTable(&table, report); err != nil || !strings.Contains(table.String(), "failed") {
		t.Errorf("table (error %v):\n%s", err, table.String())
	}
}
