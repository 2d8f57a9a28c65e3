package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"thingsmig/bench/results"
)

// side is one of the two things that are compared.
type side string

const (
	plain        side = "plain"
	instrumented side = "instrumented"
)

// engine is what programs run on. A new one is a type with these methods and an
// entry in engines; everything else works on subjects.
type engine interface {
	// version tells which one it is, as in "20.1.0"; an error says that it is not there.
	version(ctx context.Context) (string, error)
	// prepare compiles the script at path for both sides.
	prepare(ctx context.Context, path string) (*subject, error)
}

const defaultEngine = "goja"

// engines are what --engine may name.
var engines = map[string]engine{
	defaultEngine: gojaEngine{},
	"meter":       meterEngine{},
}

func engineNamed(name string) (engine, error) {
	if e, ok := engines[name]; ok {
		return e, nil
	}
	return nil, fmt.Errorf("unknown engine; there are: %s", strings.Join(slices.Sorted(maps.Keys(engines)), ", "))
}

// runner runs a program once, from its generated text to its last job:
// parsing by the engine is part of it, our compiler is not.
type runner func(ctx context.Context, stdout, stderr io.Writer) error

// subject is a program made ready for both sides.
type subject struct {
	name         string
	plain        runner
	instrumented runner
	want         string // what Node prints, if that is known
	plainSize    int    // bytes of the script, bundled
	codeSize     int    // bytes of the generated script
	// outside is nil for an engine in this process, where the caller's clocks tell what a run took.
	// For an engine that is a process of its own it tells what the last run took there.
	outside func() processUsage
	// hop runs the instrumented side with captures on the way, each resumed in a fresh realm. It is nil
	// for an engine that cannot.
	hop func(ctx context.Context, hops int, stdout, stderr io.Writer) (*results.Hop, error)
}

// processUsage is what a run in another process took.
type processUsage struct {
	times     times
	peakBytes uint64 // of resident memory; 0 if the system does not tell
}

// prepare compiles the script at path for goja.
func prepare(ctx context.Context, path string) (*subject, error) {
	if meterChild() {
		return meterEngine{}.prepare(ctx, path)
	}
	return gojaEngine{}.prepare(ctx, path)
}
