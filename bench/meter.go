package main

import (
	"context"
	"io"
	"os"
	"path/filepath"

	"thingsmig/instrument"
	tmruntime "thingsmig/runtime"
)

// meterEngine compares the instrumented program with the same one that counts its virtual cycles: in reports of --meter the
// first is what is called plain.
type meterEngine struct{ gojaEngine }

// meterVariable tells child processes that they are children of --meter.
const meterVariable = "THINGSMIG_BENCH_METER"

func (meterEngine) prepare(ctx context.Context, path string) (*subject, error) {
	var sides [2]runner
	var size [2]int
	for i := range sides {
		compiled, err := instrument.Compile(ctx, path, instrument.Options{Meter: i == 1})
		if err != nil {
			return nil, err
		}
		size[i] = len(compiled.Code)
		sides[i] = func(ctx context.Context, stdout, stderr io.Writer) error {
			return ended(tmruntime.New(tmruntime.Options{Stdout: stdout, Stderr: stderr}).Run(ctx, compiled))
		}
	}
	return &subject{name: filepath.Base(path), plain: sides[0], instrumented: sides[1], plainSize: size[0], codeSize: size[1]}, nil
}

// meterChild reports whether this process is a child of --meter.
func meterChild() bool { return os.Getenv(meterVariable) != "" }
