package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
)

// childFlag makes this program run one side of one script once, for a parent
// that measures it: bench -child MODE SIDE PATH.
const childFlag = "-child"

// childMode says what the parent wants to know.
type childMode string

const (
	peakMode  childMode = "peak"  // the peak of resident memory, printed as a childResult
	countMode childMode = "count" // the parent counts instructions from outside
	heapMode  childMode = "heap"  // a step of --snapshots, --drift or --latency
)

// neither is the side of a child that compiles and runs nothing: what remains
// is to be subtracted from the count of the others.
const neither side = "neither"

type childRequest struct {
	mode childMode
	side side
	path string
	rest []string // in heapMode: the step and its arguments
}

// childResult is what a child process prints in peakMode.
type childResult struct {
	PeakBytes uint64 `json:"peakBytes"`
}

func (r childRequest) arguments() []string {
	return append([]string{childFlag, string(r.mode), string(r.side), r.path}, r.rest...)
}

func parseChildRequest(args []string) (childRequest, bool) {
	if len(args) < 4 || args[0] != childFlag {
		return childRequest{}, false
	}
	return childRequest{mode: childMode(args[1]), side: side(args[2]), path: args[3], rest: args[4:]}, true
}

func childMain(ctx context.Context, request childRequest, stdout, stderr io.Writer) int {
	var err error
	switch request.mode {
	case peakMode:
		err = childPeak(ctx, request, stdout, stderr)
	case startMode:
		err = childStart(ctx, request, stdout, stderr)
	case countMode:
		err = childCount(ctx, request, stderr)
	case heapMode:
		err = childHeap(ctx, request, stdout)
	default:
		err = fmt.Errorf("unknown mode %q", request.mode)
	}
	if err != nil {
		return fail(stderr, err)
	}
	return exitOK
}

// childPeak compiles the script whatever its side is, so that both processes
// have loaded the same code, forgets that peak, and runs the side asked for.
func childPeak(ctx context.Context, request childRequest, stdout, stderr io.Writer) error {
	debug.SetGCPercent(gcPercent)
	run, err := prepareSide(ctx, request)
	if err != nil {
		return err
	}
	debug.FreeOSMemory()
	if err := resetPeak(); err != nil {
		return err
	}
	if err := run(ctx, io.Discard, stderr); err != nil {
		return err
	}
	peak, err := readPeak()
	if err != nil {
		return err
	}
	return json.NewEncoder(stdout).Encode(childResult{PeakBytes: peak})
}

// childCount runs without garbage collection and on one processor, because
// when and how the collector works differs from run to run.
func childCount(ctx context.Context, request childRequest, stderr io.Writer) error {
	debug.SetGCPercent(-1)
	runtime.GOMAXPROCS(1)
	run, err := prepareSide(ctx, request)
	if err != nil {
		return err
	}
	return run(ctx, io.Discard, stderr)
}

// prepareSide returns the runner alone, so that what only the other side
// needs can be collected.
func prepareSide(ctx context.Context, request childRequest) (runner, error) {
	s, err := prepare(ctx, request.path)
	if err != nil {
		return nil, err
	}
	switch request.side {
	case plain:
		return s.plain, nil
	case instrumented:
		return s.instrumented, nil
	case neither:
		return func(context.Context, io.Writer, io.Writer) error { return nil }, nil
	}
	return nil, fmt.Errorf("unknown side %q", request.side)
}
