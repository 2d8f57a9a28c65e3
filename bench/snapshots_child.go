package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"time"

	"thingsmig/internal/store"
	tmruntime "thingsmig/runtime"
	"thingsmig/snapshot"
)

// captureResult is what a process measures that builds a heap and is captured.
type captureResult struct {
	Objects   int
	Functions int
	Frames    int
	LiveBytes uint64
	FileBytes int64
	Allocated uint64
	PeakBytes uint64
	Resident  uint64 // before
	StackMS   float64
	WalkMS    float64
	WriteMS   float64
	SyncMS    float64
	Answer    string // of the same program when nobody stops it
}

// restoreResult is what a process measures that goes on from the file.
type restoreResult struct {
	ReadMS        float64
	RebuildMS     float64
	DocumentBytes uint64
	LiveBytes     uint64
	PeakBytes     uint64
	Answer        string
}

// jsonResult is what the engine's own JSON takes.
type jsonResult struct {
	Stringify, Parse []float64 // milliseconds
	Length           int
	Same             bool
}

const jsonRuns = 3

// childHeap does one step: capture PATH into FILE, restore FILE, or JSON of the heap script named FILE.
func childHeap(ctx context.Context, request childRequest, stdout io.Writer) error {
	if len(request.rest) != 3 {
		return errors.New("three arguments are needed: what to do, a size, a file")
	}
	debug.SetGCPercent(gcPercent)
	step, file := request.rest[0], request.rest[2]
	size, err := strconv.Atoi(request.rest[1])
	if err != nil {
		return err
	}
	var result any
	switch step {
	case "capture":
		result, err = heapCapture(ctx, request.path, size, file)
	case "restore":
		result, err = heapRestore(ctx, file)
	case "hops":
		result, err = driftHops(ctx, request.path, size, file)
	case "work":
		result, err = driftWork(ctx, size, file)
	case "json":
		result, err = heapJSON(ctx, file, size)
	default:
		err = fmt.Errorf("unknown step %q", step)
	}
	if err != nil {
		return err
	}
	return json.NewEncoder(stdout).Encode(result)
}

// turns is how often a program looks whether it is to be captured before it goes on.
const turns = "20"

func milli(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }

// liveBytes is the size of the heap after a collection.
func liveBytes() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func allocatedSoFar() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.TotalAlloc
}

func heapCapture(ctx context.Context, path string, size int, file string) (*captureResult, error) {
	p, err := compileProgram(ctx, path)
	if err != nil {
		return nil, err
	}
	r := &captureResult{}
	var start, stack, walk time.Time
	var before uint64
	asked, taken := false, false
	t := &traveller{args: []string{strconv.Itoa(size), turns}}
	t.onMark = func(m *tmruntime.Machine, mark string) {
		if mark != markReady || asked {
			return
		}
		asked = true
		r.LiveBytes = liveBytes()
		debug.FreeOSMemory()
		if havePeak {
			_ = resetPeak()
		}
		r.Resident = resident()
		before = allocatedSoFar()
		start = time.Now()
		m.RequestSnapshot()
	}
	t.onStage = func(s tmruntime.Stage) {
		if s == tmruntime.StageCaptured {
			stack = time.Now()
		}
	}
	t.onSnapshot = func(doc *snapshot.Document) (bool, error) {
		walk = time.Now()
		taken = true
		var written time.Time
		err := store.WriteFile(file, store.Private, func(w io.Writer) error {
			err := snapshot.Write(w, doc)
			written = time.Now()
			return err
		})
		if err != nil {
			return false, err
		}
		end := time.Now()
		r.StackMS, r.WalkMS = milli(stack.Sub(start)), milli(walk.Sub(stack))
		r.WriteMS, r.SyncMS = milli(written.Sub(walk)), milli(end.Sub(written))
		r.Allocated = allocatedSoFar() - before
		if havePeak {
			if r.PeakBytes, err = readPeak(); err != nil {
				return false, err
			}
		}
		if err := doc.Unpack(); err != nil {
			return false, err
		}
		r.Objects, r.Frames = len(doc.Heap), len(doc.Frames)
		for i := range doc.Heap {
			if doc.Heap[i].Kind == snapshot.FunctionKind {
				r.Functions++
			}
		}
		info, err := os.Stat(file)
		if err == nil {
			r.FileBytes = info.Size()
		}
		return false, err
	}
	if err := t.run(ctx, p); err != nil {
		return nil, err
	}
	if !taken {
		return nil, errors.New("the program was not captured")
	}
	var out bytes.Buffer
	undisturbed := &traveller{args: t.args, stdout: &out}
	if err := undisturbed.run(ctx, p); err != nil {
		return nil, err
	}
	r.Answer = answer(out.Bytes())
	return r, nil
}

func heapRestore(ctx context.Context, file string) (*restoreResult, error) {
	r := &restoreResult{}
	before := liveBytes()
	debug.FreeOSMemory()
	if havePeak {
		if err := resetPeak(); err != nil {
			return nil, err
		}
	}
	start := time.Now()
	doc, err := readSnapshotFile(file)
	if err != nil {
		return nil, err
	}
	read := time.Now()
	r.ReadMS = milli(read.Sub(start))
	var first time.Time
	var out bytes.Buffer
	t := &traveller{stdout: &out}
	t.onMark = func(*tmruntime.Machine, string) {
		if first.IsZero() {
			first = time.Now()
			if havePeak {
				r.PeakBytes, _ = readPeak()
			}
			r.LiveBytes = liveBytes()
		}
	}
	if err := t.resume(ctx, doc); err != nil {
		return nil, err
	}
	if first.IsZero() {
		return nil, errors.New("the program did not tell that it goes on")
	}
	r.RebuildMS = milli(first.Sub(read))
	r.Answer = answer(out.Bytes())
	doc = nil
	// What the document takes is measured when the time is.
	without := liveBytes()
	if doc, err = readSnapshotFile(file); err != nil {
		return nil, err
	}
	r.DocumentBytes = liveBytes() - min(without, before+without)
	runtime.KeepAlive(doc)
	return r, nil
}

// heapJSON builds the data of a heap script on the engine as it is, and writes and reads it there.
func heapJSON(ctx context.Context, name string, size int) (*jsonResult, error) {
	script, err := heapScript(name)
	if err != nil {
		return nil, err
	}
	times := max(1, min(100_000/size, 100))
	text, err := runPlainly(ctx, jsonProgram(script), []string{strconv.Itoa(size), strconv.Itoa(times), strconv.Itoa(jsonRuns)})
	if err != nil {
		return nil, err
	}
	r := &jsonResult{}
	if err := json.Unmarshal([]byte(text), r); err != nil {
		return nil, err
	}
	if !r.Same {
		return nil, fmt.Errorf("%s: JSON gives other data", filepath.Base(name))
	}
	return r, nil
}
