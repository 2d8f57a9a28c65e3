package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"runtime/debug"
)

// childFlag makes this program run one side of one script once and print its
// peak memory: bench starts itself with it.
const childFlag = "-child"

// childResult is what a child process prints.
type childResult struct {
	PeakBytes uint64 `json:"peakBytes"`
}

func childArguments(args []string) (of side, path string, ok bool) {
	if len(args) != 3 || args[0] != childFlag {
		return "", "", false
	}
	return side(args[1]), args[2], true
}

// childMain compiles the script on both sides, so that both processes have
// loaded the same code, forgets that peak, and runs the side asked for.
func childMain(ctx context.Context, of side, path string, stdout, stderr io.Writer) int {
	run, err := prepareSide(ctx, of, path)
	if err != nil {
		return fail(stderr, err)
	}
	debug.FreeOSMemory()
	if err := resetPeak(); err != nil {
		return fail(stderr, err)
	}
	if err := run(ctx, io.Discard, stderr); err != nil {
		return fail(stderr, err)
	}
	peak, err := readPeak()
	if err != nil {
		return fail(stderr, err)
	}
	if err := json.NewEncoder(stdout).Encode(childResult{PeakBytes: peak}); err != nil {
		return fail(stderr, err)
	}
	return exitOK
}

// prepareSide returns the runner alone, so that what only the other side
// needs can be collected.
func prepareSide(ctx context.Context, of side, path string) (runner, error) {
	if of != plain && of != instrumented {
		return nil, fmt.Errorf("unknown side %q", of)
	}
	s, err := prepare(ctx, path)
	if err != nil {
		return nil, err
	}
	return s.runner(of), nil
}
