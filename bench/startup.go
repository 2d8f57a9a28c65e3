package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"text/tabwriter"
	"time"

	"thingsmig/instrument"
	"thingsmig/internal/store"
	tmruntime "thingsmig/runtime"
)

// startMode runs a script as a user's process does: nothing was done before, and compiling is part of it.
const startMode childMode = "start"

// The sides of a process that starts. The plain one does nothing but what running plain goja takes.
const (
	cold side = "cold" // instrumented; the compiler runs, no cache
	warm side = "warm" // instrumented; compiled before, found in the cache
)

// StartupReport is what --startup --json prints.
type StartupReport struct {
	Kind     string           `json:"kind"`
	Title    string           `json:"title"`
	Text     string           `json:"text"`
	Tables   []startupTable   `json:"tables"`
	Bars     []startupBar     `json:"bars"`
	Format   int              `json:"format"`
	Go       string           `json:"go"`
	System   string           `json:"system"`
	CPUs     int              `json:"cpus"`
	Runs     int              `json:"runs"` // pairs for each program and side
	Programs []*StartupFigure `json:"programs"`
}

// startupTable and startupBar are what the report makes of it, see report/.
type startupTable struct {
	Columns []string `json:"columns"`
	Rows    [][]any  `json:"rows"`
}

type startupBar struct {
	ID    string  `json:"id"`
	Value float64 `json:"value"`
	Where string  `json:"where"`
}

// shown fills in what the report shows.
func (r *StartupReport) shown() {
	r.Kind, r.Title = "startup", "Start-up"
	r.Text = "Whole processes, from their start to the last line of the program, divided pair by pair by processes that do nothing but run plain goja. Peaks are of resident memory."
	t := startupTable{Columns: []string{"program", "plain ms", "no cache ms", "in the cache ms", "no cache", "in the cache", "peak, no cache", "peak, in the cache"}}
	for _, f := range r.Programs {
		row := []any{f.Name, f.Plain.WallMS, f.Cold.WallMS, f.Warm.WallMS, f.Cold.Wall.Median, f.Warm.Wall.Median, nil, nil}
		if f.Cold.Peak != nil && f.Warm.Peak != nil {
			row[6], row[7] = f.Cold.Peak.Median, f.Warm.Peak.Median
		}
		t.Rows = append(t.Rows, row)
		if f.Bytes >= 100_000 {
			r.Bars = append(r.Bars, startupBar{"startup-cold", f.Cold.Wall.Median, f.Name}, startupBar{"startup-warm", f.Warm.Wall.Median, f.Name})
		}
	}
	r.Tables = []startupTable{t}
}

// StartupFigure holds medians for one program: from the start of a process to the end of the last line that the program prints,
// the processor time of the process, and the peak of its resident memory. Ratios are divided pair by pair.
type StartupFigure struct {
	Name  string       `json:"name"`
	Bytes int          `json:"bytes"`
	Plain ProcessCost  `json:"plain"`
	Cold  ProcessRatio `json:"cold"` // no cache
	Warm  ProcessRatio `json:"warm"` // in the cache
}

// ProcessCost is what a process takes.
type ProcessCost struct {
	WallMS    float64 `json:"wallMS"`
	CPUMS     float64 `json:"cpuMS"`
	PeakBytes float64 `json:"peakBytes,omitempty"` // Linux only
}

// ProcessRatio is that of an instrumented one, and how it compares with the plain one that ran before it.
type ProcessRatio struct {
	ProcessCost
	Wall *Spread `json:"wall"`
	CPU  *Spread `json:"cpu"`
	Peak *Spread `json:"peak,omitempty"`
}

const lastWord = "the last instruction was here"

// startupPrograms are what is started: next to nothing, and 100 KB.
func startupPrograms() []program {
	end := "console.log(\"" + lastWord + "\");\n"
	return []program{
		{name: "trivial", source: end},
		{name: "100 KB", source: generatedProgram(100_000) + end},
	}
}

func startup(ctx context.Context, opts options, stdout, progress io.Writer) error {
	dir, err := os.MkdirTemp("", "thingsmig-startup-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	report := &StartupReport{Format: 1, Go: runtime.Version(), System: runtime.GOOS + "/" + runtime.GOARCH, CPUs: runtime.NumCPU(), Runs: opts.runs}
	for _, p := range startupPrograms() {
		fmt.Fprintln(progress, p.name)
		figure, err := startupOf(ctx, dir, p, opts.runs)
		if err != nil {
			return err
		}
		report.Programs = append(report.Programs, figure)
	}
	report.shown()
	if opts.json {
		encoder := json.NewEncoder(stdout)
		encoder.SetIndent("", "  ")
		return encoder.Encode(report)
	}
	return printStartup(stdout, report)
}

func startupOf(ctx context.Context, dir string, p program, runs int) (*StartupFigure, error) {
	path := filepath.Join(dir, "program.js")
	if err := os.WriteFile(path, []byte(p.source), 0o600); err != nil {
		return nil, err
	}
	cache := store.CacheVariable + "=" + filepath.Join(dir, "cache")
	var plains []ProcessCost
	pairs := map[side][2][]ProcessCost{}
	for i := range runs + 1 { // the first is for warmth, and fills the cache
		for _, of := range []side{cold, warm} {
			before, err := startOnce(ctx, plain, path, cache)
			if err != nil {
				return nil, err
			}
			after, err := startOnce(ctx, of, path, cache)
			if err != nil {
				return nil, err
			}
			if i == 0 {
				continue
			}
			plains = append(plains, before)
			s := pairs[of]
			pairs[of] = [2][]ProcessCost{append(s[0], before), append(s[1], after)}
		}
	}
	return &StartupFigure{
		Name: p.name, Bytes: len(p.source), Plain: medianCost(plains),
		Cold: processRatio(pairs[cold]), Warm: processRatio(pairs[warm]),
	}, nil
}

func processRatio(pairs [2][]ProcessCost) ProcessRatio {
	spread := func(of func(ProcessCost) float64) *Spread {
		var list []float64
		for i, before := range pairs[0] {
			list = append(list, of(pairs[1][i])/of(before))
		}
		return spreadOf(list)
	}
	r := ProcessRatio{
		ProcessCost: medianCost(pairs[1]),
		Wall:        spread(func(c ProcessCost) float64 { return c.WallMS }),
		CPU:         spread(func(c ProcessCost) float64 { return c.CPUMS }),
	}
	if r.PeakBytes > 0 {
		r.Peak = spread(func(c ProcessCost) float64 { return c.PeakBytes })
	}
	return r
}

func medianCost(list []ProcessCost) ProcessCost {
	of := func(f func(ProcessCost) float64) float64 {
		var values []float64
		for _, c := range list {
			values = append(values, f(c))
		}
		return median(values)
	}
	return ProcessCost{
		WallMS:    of(func(c ProcessCost) float64 { return c.WallMS }),
		CPUMS:     of(func(c ProcessCost) float64 { return c.CPUMS }),
		PeakBytes: of(func(c ProcessCost) float64 { return c.PeakBytes }),
	}
}

var errNoLastWord = errors.New("a process ended without its last line")

// startOnce starts a process and waits for the last line of its program.
func startOnce(ctx context.Context, of side, path, cache string) (ProcessCost, error) {
	executable, err := os.Executable()
	if err != nil {
		return ProcessCost{}, err
	}
	var stderr bytes.Buffer
	child := exec.CommandContext(ctx, executable, childRequest{mode: startMode, side: of, path: path}.arguments()...)
	child.Env = append(os.Environ(), cache)
	child.Stderr = &stderr
	stdout, err := child.StdoutPipe()
	if err != nil {
		return ProcessCost{}, err
	}
	begin := time.Now()
	if err := child.Start(); err != nil {
		return ProcessCost{}, err
	}
	wall := time.Duration(0)
	for lines := bufio.NewScanner(stdout); lines.Scan(); {
		if lines.Text() == lastWord {
			wall = time.Since(begin)
		}
	}
	if err := child.Wait(); err != nil {
		return ProcessCost{}, withStderr(fmt.Errorf("a process that starts, %s side: %w", of, err), stderr.String())
	}
	if wall == 0 {
		return ProcessCost{}, errNoLastWord
	}
	state := child.ProcessState
	return ProcessCost{
		WallMS:    wall.Seconds() * 1000,
		CPUMS:     (state.UserTime() + state.SystemTime()).Seconds() * 1000,
		PeakBytes: float64(peakOfProcess(state)),
	}, nil
}

// childStart is the whole life of a process that a user has started.
func childStart(ctx context.Context, request childRequest, stdout, stderr io.Writer) error {
	debug.SetGCPercent(gcPercent)
	opts := tmruntime.Options{Stdout: stdout, Stderr: stderr}
	if request.side == plain {
		source, err := os.ReadFile(request.path)
		if err != nil {
			return err
		}
		return tmruntime.RunPlain(ctx, filepath.Base(request.path), string(source), opts)
	}
	var compile instrument.Options
	if request.side == warm {
		cache := store.OpenCache(tmruntime.ToolVersion)
		compile.Cache, opts.Cache = cache, cache
	}
	compiled, err := instrument.Compile(ctx, request.path, compile)
	if err != nil {
		return err
	}
	_, err = tmruntime.New(opts).Run(ctx, compiled)
	return err
}

func printStartup(w io.Writer, r *StartupReport) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	printRow(table, []string{"", "bytes", "ms", "ratio", "min-max", "cpu ms", "ratio", "peak MB", "ratio"})
	for _, p := range r.Programs {
		printRow(table, []string{p.Name + ", plain", fmt.Sprint(p.Bytes), fmt.Sprintf("%.1f", p.Plain.WallMS), "", "",
			fmt.Sprintf("%.1f", p.Plain.CPUMS), "", fmt.Sprintf("%.1f", p.Plain.PeakBytes/1e6), ""})
		for _, s := range []struct {
			name string
			r    *ProcessRatio
		}{{"no cache", &p.Cold}, {"in the cache", &p.Warm}} {
			peak := ""
			if s.r.Peak != nil {
				peak = decimal(s.r.Peak.Median)
			}
			printRow(table, []string{p.Name + ", " + s.name, "", fmt.Sprintf("%.1f", s.r.WallMS), decimal(s.r.Wall.Median),
				fmt.Sprintf("%.2f-%.2f", s.r.Wall.Min, s.r.Wall.Max), fmt.Sprintf("%.1f", s.r.CPUMS), decimal(s.r.CPU.Median),
				fmt.Sprintf("%.1f", s.r.PeakBytes/1e6), peak})
		}
	}
	if err := table.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\nfrom the start of a process to the last line that its program prints; medians of %d pairs; %s %s, %d CPUs\n",
		r.Runs, r.Go, r.System, r.CPUs)
	return err
}
