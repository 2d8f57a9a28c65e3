package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thingsmig/bench/results"
)

// tree writes files below a folder and returns it.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range files {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// smallOctane is a checkout with one benchmark in Octane's form.
var smallOctane = map[string]string{
	"octane/base.js": `
function Benchmark(name, run) { this.name = name; this.run = run; this.Setup = this.TearDown = function () {}; }
function BenchmarkSuite(name, list) { this.benchmarks = list; BenchmarkSuite.suites.push(this); }
BenchmarkSuite.suites = [];
BenchmarkSuite.ResetRNG = function () { var n = 0; Math.random = function () { return n++; }; };
`,
	"octane/small.js": `
new BenchmarkSuite('Small', [new Benchmark('One', function () { total += performance.now() * 0 + Math.random(); }), new Benchmark('Two', function () { total *= 2; })]);
var total = 0;
`,
}

func small(s suite) suite {
	s.programs = []suiteProgram{octaneProgram("small", "a small one", "total", "One=4", "Two=3"), octaneProgram("absent", "not there", "0", "One=1")}
	return s
}

func TestOctaneProgramRunsAFixedNumberOfTimes(t *testing.T) {
	root := tree(t, smallOctane)
	programs, reports, err := suitePrograms(root, []suite{small(octane())}, 1)
	if err != nil {
		t.Fatal(err)
	}
	if len(programs) != 1 || programs[0].name != "octane/small" || programs[0].suite != "octane" {
		t.Fatalf("programs: %+v", programs)
	}
	report := reports[0]
	if last := report.LeftOut[len(report.LeftOut)-1]; last.Name != "absent" || !strings.Contains(last.Reason, "absent.js") {
		t.Errorf("the missing program is told as %+v", last)
	}
	if report.Missing != "" || report.Commit != "" || report.Digest == "" {
		t.Errorf("another version was taken for the known one: %+v", report)
	}
	if got, want := plainOutput(t, programs[0]), "One 4 6\nTwo 3 48\n"; got != want {
		t.Errorf("it prints %q, want %q", got, want)
	}
}

func plainOutput(t *testing.T, p program) string {
	t.Helper()
	path, err := p.writeTo(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	s, err := prepare(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := s.plain(context.Background(), &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestAwfyProgramIsBundledAndVerified(t *testing.T) {
	root := tree(t, map[string]string{
		"are-we-fast-yet/benchmarks/JavaScript/benchmark.js": "exports.Benchmark = class {};",
		"are-we-fast-yet/benchmarks/JavaScript/list.js": `const { Benchmark } = require('./benchmark');
class List extends Benchmark { innerBenchmarkLoop(n) { return n === 3; } }
exports.newInstance = () => new List();`,
	})
	s := areWeFastYet()
	s.programs = []suiteProgram{awfyProgram("list", "lists", 3, 2)}
	programs, _, err := suitePrograms(root, []suite{s}, 1)
	if err != nil {
		t.Fatal(err)
	}
	if got := plainOutput(t, programs[0]); got != "list 2\n" {
		t.Errorf("it prints %q", got)
	}
}

func TestKernelTurnsTheEventLoop(t *testing.T) {
	root := tree(t, map[string]string{"ThingsJS/test/scripts/input/factorial.js": `
var target = 20000;
var timer = setInterval(function () {}, 5), rounds = 0, digits = [];
var step = function () { digits.push(rounds); if (++rounds < target) setImmediate(step); else { clearInterval(timer); console.log(Date.now()); process.exit(); } };
setImmediate(step);`})
	s := kernels()
	s.programs = s.programs[:1]
	programs, _, err := suitePrograms(root, []suite{s}, 1)
	if err != nil {
		t.Fatal(err)
	}
	if got := plainOutput(t, programs[0]); got != "0\nfactorial 1000\n" {
		t.Errorf("it prints %q", got)
	}
}

func TestSuiteThatIsNotThere(t *testing.T) {
	programs, reports, err := suitePrograms(t.TempDir(), suites(), 1)
	if err != nil || len(programs) != 0 || len(reports) != len(suites()) {
		t.Fatalf("%d programs, %d reports, error %v", len(programs), len(reports), err)
	}
	var told bytes.Buffer
	printSuites(&told, reports)
	for _, s := range suites() {
		if !strings.Contains(told.String(), s.name+": not found") {
			t.Errorf("%s is not named:\n%s", s.name, told.String())
		}
	}
	if _, _, err := suitePrograms(filepath.Join(t.TempDir(), "no"), suites(), 1); err == nil {
		t.Error("a folder that is not there was accepted")
	}
}

func TestOtherVersionOfASuite(t *testing.T) {
	if _, err := replaceOnce("a b a", "a", "c"); err == nil {
		t.Error("a text that stands twice was replaced")
	}
	if got, err := reduce("f(); function f() {} f();", "f();", "g();"); err != nil || got != "f(); function f() {} g();" {
		t.Errorf("got %q, %v", got, err)
	}
	if _, err := reduce("x", "y", "z"); err == nil {
		t.Error("a text that is not there was replaced")
	}
}

// What Node prints is known for every program of every suite.
func TestNodeOutputs(t *testing.T) {
	known := nodeOutputs()
	n := 0
	for _, s := range suites() {
		for _, p := range s.programs {
			n++
			if text := known[s.name+"/"+p.name]; !strings.HasSuffix(text, "\n") {
				t.Errorf("%s/%s: %q", s.name, p.name, text)
			}
		}
	}
	if n != len(known) {
		t.Errorf("%d programs, %d outputs", n, len(known))
	}
}

func TestPlainSideIsHeldAgainstNode(t *testing.T) {
	s := &subject{want: "2\n"}
	if err := asOnNode(s, "2\n"); err != nil {
		t.Error(err)
	}
	if err := asOnNode(s, "3\n"); err == nil || !strings.Contains(err.Error(), "Node prints") {
		t.Errorf("got %v", err)
	}
}

func TestHops(t *testing.T) {
	source := "var a = [];\nfor (var i = 0; i < 500; i++) { a.push(i); if (a.length > 9) a = []; }\nconsole.log(a.join());\n"
	programs := []program{{name: "turns", source: source, want: "\n"}}
	opts := options{runs: 1, hops: 3, clock: wallClock, engine: defaultEngine}
	report, err := benchmark(context.Background(), t.TempDir(), programs, opts, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	p := report.Programs[0]
	if p.Error != "" || p.Hop == nil || p.Hop.Hops != 3 || p.Hop.Polls == 0 || p.Hop.SnapshotBytes == 0 {
		t.Errorf("%+v, hop %+v", p, p.Hop)
	}
}

func TestHopThatChangesTheOutput(t *testing.T) {
	say := func(text string) runner {
		return func(_ context.Context, stdout, _ io.Writer) error { _, err := io.WriteString(stdout, text); return err }
	}
	s := &subject{plain: say("1"), hop: func(_ context.Context, n int, stdout, _ io.Writer) (*results.Hop, error) {
		_, err := io.WriteString(stdout, "2")
		return &results.Hop{Hops: n}, err
	}}
	if _, err := hopOne(context.Background(), s, 1); err == nil || !strings.Contains(err.Error(), `printed "2"`) {
		t.Errorf("got %v", err)
	}
}
