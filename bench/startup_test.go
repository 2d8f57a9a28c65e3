package main

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"
)

func TestGeneratedProgram(t *testing.T) {
	a := generatedProgram(100_000)
	if len(a) < 100_000 || len(a) > 102_000 {
		t.Errorf("%d bytes", len(a))
	}
	if a != generatedProgram(100_000) {
		t.Error("it is another one each time")
	}
	if strings.Contains(a, lastWord) {
		t.Error("it prints the last word before its end")
	}
}

func TestStartup(t *testing.T) {
	if testing.Short() {
		t.Skip("starts processes")
	}
	var stdout, stderr bytes.Buffer
	if status := run(context.Background(), []string{"--startup", "--runs", "1", "--json"}, &stdout, &stderr); status != exitOK {
		t.Fatalf("exit status %d\n%s", status, stderr.String())
	}
	var report StartupReport
	if err := json.Unmarshal(stdout.Bytes(), &report); err != nil {
		t.Fatal(err)
	}
	if len(report.Programs) != 2 {
		t.Fatalf("unexpected report:\n%s", stdout.String())
	}
	for _, p := range report.Programs {
		if p.Plain.WallMS <= 0 || p.Cold.Wall.Median <= 0 || p.Warm.CPU.Median <= 0 {
			t.Errorf("figures are missing:\n%s", stdout.String())
		}
	}
	var table bytes.Buffer
	if err := printStartup(&table, &report); err != nil || !strings.Contains(table.String(), "100 KB, in the cache") {
		t.Errorf("%v\n%s", err, table.String())
	}
}
