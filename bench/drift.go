package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"text/tabwriter"
	"time"

	"thingsmig/internal/store"
	tmruntime "thingsmig/runtime"
	"thingsmig/snapshot"
)

// DriftReport is what --drift --json prints: one program whose state changes and does not grow, stopped
// and continued again and again in one process, with a piece of work between two hops that is
// always the same.
type DriftReport struct {
	Format int    `json:"format"`
	Go     string `json:"go"`
	System string `json:"system"`
	CPUs   int    `json:"cpus"`
	Hops   int    `json:"hops"`
	Error  string `json:"error,omitempty"`

	// Points are means over a tenth of the hops each.
	Points []DriftPoint `json:"points"`
	// Speed after the last hop by speed after the first, each measured in fresh processes that go on from
	// the snapshots of those hops, in turn: medians. 1 is no drift, less is slower.
	FreshFirstMS float64 `json:"freshFirstMS"`
	FreshLastMS  float64 `json:"freshLastMS"`
	FreshRatio   float64 `json:"freshRatio"` // last by first, of the time
	WorkRatio    float64 `json:"workRatio"`  // the same inside of the one process: last point by first
	SizeRatio    float64 `json:"sizeRatio"`  // of the texts
	LiveRatio    float64 `json:"liveRatio"`  // of the process's heap
}

// DriftPoint tells how it is after so many hops.
type DriftPoint struct {
	Hop           int     `json:"hop"`
	WorkMS        float64 `json:"workMS"`        // median
	CaptureMS     float64 `json:"captureMS"`     // median, with the text, in memory
	RestoreMS     float64 `json:"restoreMS"`     // median, without reading the text
	SnapshotBytes int     `json:"snapshotBytes"` // of the last
	LiveBytes     uint64  `json:"liveBytes"`     // after a collection
	ResidentBytes uint64  `json:"residentBytes"` // 0 where it is not known
}

const driftPoints = 10

func driftBenchmark(ctx context.Context, dir string, hops, runs int, progress io.Writer) (*DriftReport, error) {
	r := &DriftReport{Format: reportFormat, Go: runtime.Version(), System: runtime.GOOS + "/" + runtime.GOARCH, CPUs: runtime.NumCPU(), Hops: hops}
	if hops < 2*driftPoints {
		return nil, fmt.Errorf("--hops must be at least %d", 2*driftPoints)
	}
	script, err := heapScript("drift")
	if err != nil {
		return nil, err
	}
	path, err := travelProgram(script).writeTo(dir)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(progress, "%d hops\n", hops)
	if err := heapChild(ctx, &r.Points, "hops", path, hops, dir); err != nil {
		return nil, err
	}
	var first, last []float64
	for i := range runs {
		fmt.Fprintf(progress, "[%d/%d] fresh processes\n", i+1, runs)
		var a, b []float64
		if err := heapChild(ctx, &a, "work", path, driftUnits, firstHop(dir)); err != nil {
			return nil, err
		}
		if err := heapChild(ctx, &b, "work", path, driftUnits, lastHop(dir)); err != nil {
			return nil, err
		}
		first, last = append(first, median(a)), append(last, median(b))
	}
	r.FreshFirstMS, r.FreshLastMS = median(first), median(last)
	r.FreshRatio = r.FreshLastMS / r.FreshFirstMS
	a, b := r.Points[0], r.Points[len(r.Points)-1]
	r.WorkRatio = b.WorkMS / a.WorkMS
	r.SizeRatio = float64(b.SnapshotBytes) / float64(a.SnapshotBytes)
	r.LiveRatio = float64(b.LiveBytes) / float64(a.LiveBytes)
	return r, nil
}

// driftUnits is how many pieces of work a fresh process does.
const driftUnits = 40

func firstHop(dir string) string { return filepath.Join(dir, "drift-first.snap.json") }
func lastHop(dir string) string  { return filepath.Join(dir, "drift-last.snap.json") }

// driftHops makes all the hops in this process.
func driftHops(ctx context.Context, path string, hops int, dir string) ([]DriftPoint, error) {
	p, err := compileProgram(ctx, path)
	if err != nil {
		return nil, err
	}
	var points []DriftPoint
	var work, capture, restore []float64
	var begin, asked, left time.Time
	var size, hop int
	t := &traveller{args: []string{"0", strconv.Itoa(hops + driftUnits + 1)}}
	t.onStage = func(s tmruntime.Stage) {
		if s == tmruntime.StageRuns && !left.IsZero() {
			restore = append(restore, milli(time.Since(left)))
		}
	}
	t.onMark = func(m *tmruntime.Machine, mark string) {
		switch mark {
		case "begin":
			begin = time.Now()
		case "end":
			work = append(work, milli(time.Since(begin)))
			asked = time.Now()
			if hop < hops {
				m.RequestSnapshot()
			}
		}
	}
	t.onSnapshot = func(doc *snapshot.Document) (bool, error) {
		var text bytes.Buffer
		if err := snapshot.Write(&text, doc); err != nil {
			return false, err
		}
		capture = append(capture, milli(time.Since(asked)))
		size = text.Len()
		hop++
		if hop == 1 || hop == hops {
			file := firstHop(dir)
			if hop > 1 {
				file = lastHop(dir)
			}
			if err := os.WriteFile(file, text.Bytes(), store.Private); err != nil {
				return false, err
			}
		}
		if hop%(hops/driftPoints) == 0 {
			text = bytes.Buffer{}
			points = append(points, DriftPoint{Hop: hop, WorkMS: median(work), CaptureMS: median(capture),
				RestoreMS: median(restore), SnapshotBytes: size, LiveBytes: liveBytes(), ResidentBytes: resident()})
			work, capture, restore = nil, nil, nil
		}
		left = time.Now()
		return hop < hops, nil
	}
	if err := t.run(ctx, p); err != nil {
		return nil, err
	}
	if hop != hops {
		return nil, fmt.Errorf("there were %d hops and not %d", hop, hops)
	}
	return points, nil
}

// errDone ends a run that has been measured.
var errDone = errors.New("measured")

// driftWork goes on from a snapshot and measures pieces of work.
func driftWork(ctx context.Context, units int, file string) ([]float64, error) {
	doc, err := readSnapshotFile(file)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var work []float64
	var begin time.Time
	t := &traveller{}
	t.onMark = func(_ *tmruntime.Machine, mark string) {
		switch mark {
		case "begin":
			begin = time.Now()
		case "end":
			if !begin.IsZero() {
				work = append(work, milli(time.Since(begin)))
			}
			if len(work) == units {
				cancel(errDone)
			}
		}
	}
	if err := t.resume(ctx, doc); err != nil && !errors.Is(err, errDone) {
		return nil, err
	}
	if len(work) < units {
		return nil, fmt.Errorf("there were %d pieces of work and not %d", len(work), units)
	}
	return work[:units], nil
}

func (r *DriftReport) failures() []string {
	if r.Error != "" {
		return []string{r.Error}
	}
	return nil
}

func (r *DriftReport) table(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	printRow(table, []string{"hop", "work ms", "capture ms", "restore ms", "snapshot bytes", "live MB", "resident MB"})
	for _, p := range r.Points {
		printRow(table, []string{strconv.Itoa(p.Hop), fmt.Sprintf("%.2f", p.WorkMS), fmt.Sprintf("%.2f", p.CaptureMS), fmt.Sprintf("%.2f", p.RestoreMS),
			strconv.Itoa(p.SnapshotBytes), fmt.Sprintf("%.2f", float64(p.LiveBytes)/1e6), fmt.Sprintf("%.1f", float64(p.ResidentBytes)/1e6)})
	}
	if err := table.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\nafter hop %d by after hop 1, fresh processes: time %.3f (%.2f by %.2f ms); last tenth by first tenth: time %.3f, text %.3f, live heap %.3f\n",
		r.Hops, r.FreshRatio, r.FreshLastMS, r.FreshFirstMS, r.WorkRatio, r.SizeRatio, r.LiveRatio)
	return err
}
