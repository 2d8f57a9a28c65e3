package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"text/tabwriter"
)

// SnapshotsReport is what --snapshots --json prints: what it takes to write programs down and to
// go on with them, by the size of what they hold. Milliseconds are those of the wall clock, medians
// over the runs.
type SnapshotsReport struct {
	Format int    `json:"format"`
	Go     string `json:"go"`
	System string `json:"system"`
	CPUs   int    `json:"cpus"`
	Runs   int    `json:"runs"`

	Cases []*SnapshotCase `json:"cases"`
}

// SnapshotCase holds the figures of one heap. Capture is from the request to the whole text in
// a file, without waiting for the disk; restore is from opening the file to the first instruction
// that the program runs again.
type SnapshotCase struct {
	Name        string `json:"name"`
	Description string `json:"description"`
	Size        int    `json:"size"`            // what the heap script was asked for
	Error       string `json:"error,omitempty"` // all figures are absent then

	Objects    int    `json:"objects"` // entries of the heap in the snapshot
	Functions  int    `json:"functions"`
	Frames     int    `json:"frames"`
	LiveBytes  uint64 `json:"liveBytes"`     // of the process before the capture, after a collection
	FileBytes  int64  `json:"fileBytes"`     //
	Allocated  uint64 `json:"allocated"`     // bytes, by the capture
	ReadHeap   uint64 `json:"readHeap"`      // bytes that the document takes in memory once it is read
	PeakBytes  uint64 `json:"peakBytes"`     // resident memory while capturing; 0 where it is not known
	Resident   uint64 `json:"residentBytes"` // resident memory before the capture
	PeakReads  uint64 `json:"peakReads"`     // the same while restoring
	LiveBefore uint64 `json:"liveBefore"`    // of the process that restores, when the program runs again

	StackMS   float64 `json:"stackMS"`   // request until the stack is captured
	WalkMS    float64 `json:"walkMS"`    // until the document is complete
	WriteMS   float64 `json:"writeMS"`   // until its text is in the file
	SyncMS    float64 `json:"syncMS"`    // until the disk has it and the file has its name
	CaptureMS float64 `json:"captureMS"` // the first three together
	ReadMS    float64 `json:"readMS"`    // file to checked document
	RebuildMS float64 `json:"rebuildMS"` // document to the first instruction
	RestoreMS float64 `json:"restoreMS"` // the last two together

	CapturePerSecond float64 `json:"capturePerSecond"` // objects
	RestorePerSecond float64 `json:"restorePerSecond"`

	// What the engine's own JSON takes for the same data; absent where it cannot have them.
	StringifyMS  float64 `json:"stringifyMS,omitempty"`
	ParseMS      float64 `json:"parseMS,omitempty"`
	CaptureRatio float64 `json:"captureRatio,omitempty"` // CaptureMS by StringifyMS
	RestoreRatio float64 `json:"restoreRatio,omitempty"`

	PeakRatio float64 `json:"peakRatio,omitempty"` // PeakBytes by LiveBytes
	// AddedRatio is the same without what the process had beside the heap before the capture: its code, Go's runtime.
	AddedRatio float64 `json:"addedRatio,omitempty"`
	ReadRatio  float64 `json:"readRatio,omitempty"` // PeakReads by LiveBefore
}

// heapCase is a heap script with a size.
type heapCase struct {
	name string
	size int
	json bool // JSON can have the same data
}

// heapCases are those over which the bars of capture and restore are defined.
var heapCases = []heapCase{
	{"counter", 1, false},
	{"records", 1_000, true}, {"records", 10_000, true}, {"records", 100_000, true}, {"records", 1_000_000, true},
	{"graph", 100_000, false},
	{"closures", 100_000, false}, {"methods", 100_000, false},
	{"collections", 100_000, false},
	{"numbers", 1_000_000, true},
	{"strings", 100_000_000, true},
	{"typed", 100_000_000, false},
	{"recursion", 10_000, false}, {"stack", 10_000, false},
}

func (c heapCase) title() string { return c.name + " " + strconv.Itoa(c.size) }

// snapshotsBenchmark measures all heaps, each capture and each restore in a process of its own.
func snapshotsBenchmark(ctx context.Context, dir string, cases []heapCase, runs int, progress io.Writer) (*SnapshotsReport, error) {
	report := &SnapshotsReport{Format: reportFormat, Go: runtime.Version(), System: runtime.GOOS + "/" + runtime.GOARCH, CPUs: runtime.NumCPU(), Runs: runs}
	for i, c := range cases {
		fmt.Fprintf(progress, "[%d/%d] %s\n", i+1, len(cases), c.title())
		script, err := heapScript(c.name)
		if err != nil {
			return nil, err
		}
		out := &SnapshotCase{}
		if err := measureHeap(ctx, dir, c, script, runs, out); err != nil {
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			out = &SnapshotCase{Error: err.Error()}
		}
		out.Name, out.Description, out.Size = c.name, script.description, c.size
		report.Cases = append(report.Cases, out)
	}
	return report, nil
}

func measureHeap(ctx context.Context, dir string, c heapCase, script program, runs int, out *SnapshotCase) error {
	path, err := travelProgram(script).writeTo(dir)
	if err != nil {
		return err
	}
	file := filepath.Join(dir, c.name+".snap.json")
	var captures []captureResult
	var restores []restoreResult
	var plain []jsonResult
	for range runs {
		var a captureResult
		if err := heapChild(ctx, &a, "capture", path, c.size, file); err != nil {
			return err
		}
		captures = append(captures, a)
		var b restoreResult
		if err := heapChild(ctx, &b, "restore", path, c.size, file); err != nil {
			return err
		}
		if a.Answer != b.Answer {
			return fmt.Errorf("the program answered %q before it was captured and %q after that", a.Answer, b.Answer)
		}
		restores = append(restores, b)
		if c.json {
			var j jsonResult
			if err := heapChild(ctx, &j, "json", filepath.Join(dir, c.name), c.size, c.name); err != nil {
				return err
			}
			plain = append(plain, j)
		}
	}
	a, b := captures[0], restores[0]
	out.Objects, out.Functions, out.Frames, out.FileBytes = a.Objects, a.Functions, a.Frames, a.FileBytes
	out.LiveBytes, out.Allocated = a.LiveBytes, a.Allocated
	out.Resident = uint64(median(each(captures, func(r captureResult) float64 { return float64(r.Resident) })))
	out.ReadHeap, out.LiveBefore = b.DocumentBytes, b.LiveBytes
	from := func(of func(captureResult) float64) float64 { return median(each(captures, of)) }
	out.StackMS = from(func(r captureResult) float64 { return r.StackMS })
	out.WalkMS = from(func(r captureResult) float64 { return r.WalkMS })
	out.WriteMS = from(func(r captureResult) float64 { return r.WriteMS })
	out.SyncMS = from(func(r captureResult) float64 { return r.SyncMS })
	out.CaptureMS = from(func(r captureResult) float64 { return r.StackMS + r.WalkMS + r.WriteMS })
	to := func(of func(restoreResult) float64) float64 { return median(each(restores, of)) }
	out.ReadMS = to(func(r restoreResult) float64 { return r.ReadMS })
	out.RebuildMS = to(func(r restoreResult) float64 { return r.RebuildMS })
	out.RestoreMS = to(func(r restoreResult) float64 { return r.ReadMS + r.RebuildMS })
	out.CapturePerSecond = float64(a.Objects) / out.CaptureMS * 1000
	out.RestorePerSecond = float64(a.Objects) / out.RestoreMS * 1000
	if c.json {
		out.StringifyMS = median(each(plain, func(j jsonResult) float64 { return median(j.Stringify) }))
		out.ParseMS = median(each(plain, func(j jsonResult) float64 { return median(j.Parse) }))
		out.CaptureRatio, out.RestoreRatio = out.CaptureMS/out.StringifyMS, out.RestoreMS/out.ParseMS
	}
	if havePeak {
		out.PeakBytes = uint64(median(each(captures, func(r captureResult) float64 { return float64(r.PeakBytes) })))
		out.PeakReads = uint64(median(each(restores, func(r restoreResult) float64 { return float64(r.PeakBytes) })))
		out.PeakRatio = float64(out.PeakBytes) / float64(out.LiveBytes)
		out.AddedRatio = 1 + float64(max(out.PeakBytes, out.Resident)-out.Resident)/float64(out.LiveBytes)
		out.ReadRatio = float64(out.PeakReads) / float64(out.LiveBefore)
	}
	return nil
}

func each[T any](list []T, of func(T) float64) []float64 {
	out := make([]float64, len(list))
	for i, x := range list {
		out[i] = of(x)
	}
	return out
}

// heapChild runs a step in a process of its own.
func heapChild(ctx context.Context, into any, step, path string, size int, file string) error {
	output, err := runChild(ctx, childRequest{mode: heapMode, path: path, rest: []string{step, strconv.Itoa(size), file}}, nil)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(output, into); err != nil {
		return fmt.Errorf("reading the result of a child process: %w", err)
	}
	return nil
}

func (r *SnapshotsReport) failures() []string {
	var out []string
	for _, c := range r.Cases {
		if c.Error != "" {
			out = append(out, fmt.Sprintf("%s %d: %s", c.Name, c.Size, c.Error))
		}
	}
	return out
}

func (r *SnapshotsReport) table(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	printRow(table, []string{"", "objects", "live MB", "file MB", "stack", "walk", "write", "sync", "capture ms", "obj/s", "/JSON",
		"read", "rebuild", "restore ms", "obj/s", "/JSON", "peak/live", "added/live", "peak/live"})
	for _, c := range r.Cases {
		title := c.Name + " " + strconv.Itoa(c.Size)
		if c.Error != "" {
			printRow(table, []string{title, "failed"})
			continue
		}
		ms := func(x float64) string {
			if x < 100 {
				return fmt.Sprintf("%.2f", x)
			}
			return fmt.Sprintf("%.0f", x)
		}
		mb := func(x float64) string { return fmt.Sprintf("%.3g", x/1e6) }
		ratio := func(x float64) string {
			if x == 0 {
				return "-"
			}
			return fmt.Sprintf("%.2f", x)
		}
		printRow(table, []string{title, strconv.Itoa(c.Objects), mb(float64(c.LiveBytes)), mb(float64(c.FileBytes)),
			ms(c.StackMS), ms(c.WalkMS), ms(c.WriteMS), ms(c.SyncMS), ms(c.CaptureMS), fmt.Sprintf("%.0f", c.CapturePerSecond), ratio(c.CaptureRatio),
			ms(c.ReadMS), ms(c.RebuildMS), ms(c.RestoreMS), fmt.Sprintf("%.0f", c.RestorePerSecond), ratio(c.RestoreRatio),
			ratio(c.PeakRatio), ratio(c.AddedRatio), ratio(c.ReadRatio)})
	}
	return table.Flush()
}

// selectCases are the cases whose title, "records 1000", the expression matches.
func selectCases(opts options) []heapCase {
	if opts.only == nil {
		return heapCases
	}
	return slices.DeleteFunc(slices.Clone(heapCases), func(c heapCase) bool { return !opts.only.MatchString(c.title()) })
}
