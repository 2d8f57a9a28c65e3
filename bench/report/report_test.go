package main

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thingsmig/bench/results"
)

func spread(low, median, high float64) *results.Spread {
	return &results.Spread{Median: median, Min: low, Max: high}
}

func measuredProgram(suite, name string, ratio float64) *results.ProgramReport {
	if suite != "" {
		name = suite + "/" + name
	}
	return &results.ProgramReport{Name: name, Suite: suite, Core: suite == "", PlainMS: 400, Time: spread(ratio-0.1, ratio, ratio+0.1), Best: ratio,
		Allocated: spread(1, 1, 1), Memory: results.NewRatio(100, 101), Code: results.NewRatio(10, 20)}
}

func programs(engine string, list ...*results.ProgramReport) *results.Report {
	return &results.Report{Kind: results.KindPrograms, Format: results.Format, Engine: engine, Runs: 7, Date: "2026-01-31", Machine: "a CPU", Programs: list}
}

// files writes documents as bench does, and returns their paths.
func files(t *testing.T, documents ...any) []string {
	t.Helper()
	var out []string
	dir := t.TempDir()
	for i, d := range documents {
		text, ok := d.(string)
		if !ok {
			data, err := json.Marshal(d)
			if err != nil {
				t.Fatal(err)
			}
			text = string(data)
		}
		path := filepath.Join(dir, string(rune('a'+i))+".json")
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		out = append(out, path)
	}
	return out
}

func report(t *testing.T, documents ...any) (text, dir string) {
	t.Helper()
	dir = t.TempDir()
	out := filepath.Join(dir, "BENCHMARKS.md")
	if err := generate(files(t, documents...), out); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return string(data), dir
}

func wants(t *testing.T, text string, lines ...string) {
	t.Helper()
	for _, want := range lines {
		if !strings.Contains(text, want) {
			t.Errorf("the report lacks %q", want)
		}
	}
	if t.Failed() {
		t.Log(text)
	}
}

func TestProgramsOfSeveralFilesAreOneTable(t *testing.T) {
	text, dir := report(t,
		programs("goja", measuredProgram("", "fib", 2), measuredProgram("", "loop", 0.5)),
		programs("goja", measuredProgram("octane", "code-load", 4), measuredProgram("", "fib", 1)),
		programs("node", measuredProgram("", "fib", 1.02)))
	// fib is measured again: 1, 0.5 and 4 have the geometric mean 2^(1/3).
	wants(t, text,
		"| goja: time, geometric mean | ≤ 1.05× | 1.26× | **missed** by 20.0 % | 3 programs |",
		"| goja: time, the slowest program | ≤ 1.25× | 4.00× | **missed** by 220.0 % | octane/code-load; 1 of 3 programs are above: the program only compiles",
		"| goja: peak memory, geometric mean | ≤ 1.03× | 1.01× | met |",
		"| Node: time, geometric mean | ≤ 1.05× | 1.02× | met | 1 programs |",
		"| start-up of a 100 KB program | ≤ 1.50× | - | not measured |",
		"| code-load | 400 | 4.000 | 3.90-4.10 |",
		"| octane/code-load | 4.000 | the program only compiles")
	for _, plot := range []string{"time-goja.svg", "time-node.svg"} {
		checkXML(t, filepath.Join(dir, "benchmarks", plot))
	}
}

func checkXML(t *testing.T, path string) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	decoder := xml.NewDecoder(file)
	circles := 0
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if element, ok := token.(xml.StartElement); ok && element.Name.Local == "circle" {
			circles++
		}
	}
	if circles == 0 {
		t.Errorf("%s shows no program", path)
	}
}

func TestFailuresAndSuitesAreTold(t *testing.T) {
	failed := &results.ProgramReport{Name: "octane/zip", Suite: "octane", Error: "uncaught\nTypeError: no"}
	m := programs("goja", measuredProgram("octane", "splay", 1), failed)
	m.Suites = []*results.Suite{
		{Name: "octane", Repository: "https://example.org/octane", Commit: "abc", LeftOut: []results.LeftOut{{Name: "regexp", Reason: "its own checksum"}}},
		{Name: "kraken", Missing: "none of kraken has it"}, {Name: "awfy", Digest: "12"}}
	text, _ := report(t, m)
	wants(t, text, "| octane/zip | failed: uncaught TypeError: no |", "| octane | https://example.org/octane | abc |",
		"| octane/regexp | its own checksum |", "not there: none of kraken", "another version (digest 12)")
}

func TestOtherKindsAreShown(t *testing.T) {
	text, _ := report(t, `{"kind": "drift", "title": "No drift", "text": "A thousand hops.",
  "bars": [{"id": "drift-speed", "value": 1.2, "where": "hop 900"}, {"id": "own", "name": "frames per second", "target": 30, "atLeast": true, "value": 60}],
  "tables": [{"title": "Sizes", "columns": ["hop", "bytes"], "rows": [[1, 4096], [1000, 4096.4]]}],
  "machine": "a CPU", "hops": [{"size": 1200, "name": "first"}, {"size": 1201, "name": "last"}]}
{"kind": "latency", "bars": [{"id": "latency-median", "value": 4.9}]}`)
	wants(t, text, "## No drift\n\nA thousand hops.", "| 1,000 hops: time after the last against the first | ≤ 1.05× | 1.20× | **missed** by 14.3 % | hop 900 |",
		"| frames per second | ≥ 30 | 60 | met |", "### Sizes", "| 1,000 | 4,096 |", "| machine | a CPU |", "| name | size |", "| last | 1,201 |",
		"## latency", "| signal to captured stack, median | ≤ 5 ms | 4.9 ms | met |")
}

func TestMigrationReports(t *testing.T) {
	text, _ := report(t, `{"snapshots": {"runs": 3, "cases": [
  {"name": "counter", "size": 1, "objects": 9, "captureMS": 2, "restoreMS": 40, "fileBytes": 3000, "peakRatio": 9},
  {"name": "records", "size": 10000, "objects": 10005, "capturePerSecond": 500000, "restorePerSecond": 1, "captureRatio": 7},
  {"name": "records", "size": 100000, "objects": 100005, "capturePerSecond": 400000, "restorePerSecond": 150000, "captureRatio": 1.5, "peakRatio": 2},
  {"name": "closures", "size": 100000, "objects": 300000, "capturePerSecond": 200000, "restorePerSecond": 300000, "peakRatio": 2.4},
  {"name": "records", "size": 1000000, "objects": 1000005, "capturePerSecond": 250000, "restorePerSecond": 1, "captureRatio": 2.5},
  {"name": "stack", "size": 10000, "error": "too deep"}]}}`,
		`{"drift": {"hops": 1000, "freshRatio": 1.01, "sizeRatio": 1, "liveRatio": 1.2, "points": [{"hop": 100, "workMS": 3}]},
  "latency": {"requests": 700, "median": 0.1, "p99": 60, "worst": 90, "worstOf": "sort", "cause": "a native call", "programs": [{"name": "sort", "requests": 20, "median": 0.2, "worst": 90}]}}`)
	wants(t, text, "| capture and writing, 10⁵ objects | ≥ 300,000 objects/s | 200,000 objects/s | **missed** by 33.3 % | closures 100,000 |",
		"| reading and restoring, 10⁵ objects | ≥ 200,000 objects/s | 150,000 objects/s | **missed** by 25.0 % | records 100,000 |",
		"| capture against JSON.stringify of the same data | ≤ 2.00× | 2.50× | **missed** by 25.0 % | records 1,000,000 |",
		"| time for one object: 10⁶ objects against 10⁴ | ≤ 1.50× | 2.00× | **missed** by 33.3 % |",
		"| memory while capturing, by the live heap | ≤ 2.50× | 2.40× | met | closures 100,000 |",
		"| small program: request to file | ≤ 5 ms | 2 ms | met |", "| small program: resume to first instruction | ≤ 30 ms | 40 ms | **missed** by 33.3 % |",
		"| small program: snapshot | ≤ 4,096 bytes | 3,000 bytes | met |", "| stack 10,000 | failed: too deep |",
		"| 1,000 hops: memory of the process against that after ten | ≤ 1.05× | 1.20× | **missed** by 14.3 % | live heap |",
		"| signal to captured stack, 99th percentile | ≤ 50 ms | 60 ms | **missed** by 20.0 % | worst: sort, 90 ms: a native call |",
		"700 requests at random times: median 0.1 ms")
}

func TestPeersAndWhereWeLose(t *testing.T) {
	cell := func(name string, ms, ratio float64) *results.PeerCell {
		c := &results.PeerCell{Contestant: name, MS: ms}
		if ratio > 0 {
			c.Ratio = spread(ratio, ratio, ratio)
		}
		return c
	}
	text, _ := report(t, &results.Peers{Kind: results.KindPeers, Node: "20.1.0", Runs: 3,
		Contestants: []*results.Contestant{{Name: "goja"}, {Name: "thingsmig on goja", Base: "goja"}, {Name: "Stopify on goja", Base: "goja", Version: "0.7.7"},
			{Name: "Node"}, {Name: "ThingsJS on Node", Base: "Node"}},
		Programs: []*results.PeerProgram{
			{Name: "fib", Cells: []*results.PeerCell{cell("goja", 400, 0), cell("thingsmig on goja", 600, 1.5), cell("Stopify on goja", 4000, 10),
				cell("Node", 20, 0), cell("ThingsJS on Node", 22, 1.1)}},
			{Name: "modern", Cells: []*results.PeerCell{cell("goja", 400, 0), cell("thingsmig on goja", 300, 0.75), {Contestant: "Stopify on goja", Error: "no | destructuring"},
				cell("Node", 20, 0), cell("ThingsJS on Node", 60, 3)}},
		},
		Snapshots: []*results.PeerSnapshot{{Name: "thingsmig on goja", Objects: 2000, Bytes: 300_000, WriteMS: 30, ReadMS: 50},
			{Name: "xsnap", Objects: 2000, Bytes: 2_000_000, WriteMS: 12, ReadMS: 60}, {Name: "other", Error: "dies"}}})
	wants(t, text, "| Stopify on goja | 0.7.7 |", "| fib | 400.0 | 1.50 | 10.00 | 20.0 | 1.10 |", "| modern | 400.0 | 0.75 | cannot | 20.0 | 3.00 |",
		"| **geometric mean** |  | 1.06 (2) | 10.00 (1) |", "Stopify on goja, modern: no | destructuring",
		"- ThingsJS on Node takes less than thingsmig on goja on 1 of 2 programs: fib (1.10, ours 1.50).",
		"- The state of xsnap is written faster (12 ms, ours 30).", "| other | cannot |")
	if strings.Contains(text, "- Stopify on goja takes less") {
		t.Error("a peer that is slower everywhere is told as faster")
	}
}

func TestPeersOfSeveralFiles(t *testing.T) {
	peers := func(ms float64, names ...string) *results.Peers {
		p := &results.Peers{Kind: results.KindPeers, Runs: 3, Contestants: []*results.Contestant{{Name: "goja"}}}
		for _, name := range names {
			p.Programs = append(p.Programs, &results.PeerProgram{Name: name, Cells: []*results.PeerCell{{Contestant: "goja", MS: ms}}})
		}
		return p
	}
	first := peers(1, "fib", "loop")
	first.Snapshots = []*results.PeerSnapshot{{Name: "xsnap", Objects: 10, Bytes: 2000}}
	text, _ := report(t, first, peers(2, "loop", "sort"))
	wants(t, text, "| fib | 1.0 |", "| loop | 2.0 |", "| sort | 2.0 |", "| xsnap | 2.0 KB |")
	if strings.Contains(text, "| loop | 1.0 |") {
		t.Error("an older figure is still there")
	}
}

func TestPlainAgainstPlainIsNoise(t *testing.T) {
	m := programs("goja", measuredProgram("", "fib", 1.02), measuredProgram("", "loop", 0.97))
	m.Null = true
	m.Summarize()
	text, _ := report(t, m)
	wants(t, text, "## Noise", "single programs 0.970 to 1.020", "| goja: time, geometric mean | ≤ 1.05× | - | not measured |")
}

func TestWrongInput(t *testing.T) {
	for _, text := range []string{"", "{", `{"name": 1}`, `{"kind": "programs", "format": 1}`, `[1]`} {
		if err := generate(files(t, text), filepath.Join(t.TempDir(), "B.md")); err == nil {
			t.Errorf("%q was accepted", text)
		}
	}
	if run(nil, io.Discard) != 2 || run([]string{"-x"}, io.Discard) != 2 || run([]string{"absent.json"}, io.Discard) != 1 {
		t.Error("wrong exit status")
	}
}

func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		value float64
		want  string
	}{{0, "0"}, {12, "12"}, {1234567.4, "1,234,567"}, {0.01234, "0.0123"}, {123.4, "123"}, {-4096, "-4,096"}} {
		if got := number(c.value); got != c.want {
			t.Errorf("number(%v) = %q, want %q", c.value, got, c.want)
		}
	}
	for bytes, want := range map[float64]string{12: "12 B", 4100: "4.1 KB", 2.5e6: "2.5 MB"} {
		if got := size(bytes); got != want {
			t.Errorf("size(%v) = %q, want %q", bytes, got, want)
		}
	}
}
