package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"runtime/debug"

	"thingsmig/bench/results"
	"thingsmig/instrument"
	tmruntime "thingsmig/runtime"
	"thingsmig/snapshot"
)

// gojaEngine runs programs in this process. It is the only place that knows the
// packages under test.
type gojaEngine struct{}

const gojaModule = "github.com/dop251/goja"

func (gojaEngine) version(context.Context) (string, error) {
	info, ok := debug.ReadBuildInfo()
	if ok {
		for _, m := range info.Deps {
			if m.Path == gojaModule {
				return m.Version, nil
			}
		}
	}
	return "", fmt.Errorf("this program was built without %s", gojaModule)
}

func (gojaEngine) prepare(ctx context.Context, path string) (*subject, error) {
	compiled, err := instrument.Compile(ctx, path, instrument.Options{})
	if err != nil {
		return nil, err
	}
	name, source := filepath.Base(path), compiled.Source
	return &subject{
		name: name,
		plain: func(ctx context.Context, stdout, stderr io.Writer) error {
			return tmruntime.RunPlain(ctx, name, source, tmruntime.Options{Stdout: stdout, Stderr: stderr})
		},
		instrumented: func(ctx context.Context, stdout, stderr io.Writer) error {
			return ended(tmruntime.New(tmruntime.Options{Stdout: stdout, Stderr: stderr}).Run(ctx, compiled))
		},
		plainSize: len(source),
		codeSize:  len(compiled.Code),
		hop: func(ctx context.Context, hops int, stdout, stderr io.Writer) (*results.Hop, error) {
			return hopGoja(ctx, compiled, hops, stdout, stderr)
		},
	}, nil
}

// ended makes one error of the two ways in which a program can fail.
func ended(res tmruntime.Result, err error) error {
	if err == nil && res.Uncaught != nil {
		return fmt.Errorf("uncaught %w", res.Uncaught)
	}
	return err
}

// hopGoja counts the polls of a whole run and then runs the program again, with
// captures that are as far from each other as from both ends. Every snapshot
// goes through its text into a fresh realm, as on another machine.
func hopGoja(ctx context.Context, compiled *instrument.Program, hops int, stdout, stderr io.Writer) (*results.Hop, error) {
	res, err := tmruntime.New(tmruntime.Options{CountPolls: true}).Run(ctx, compiled)
	if err := ended(res, err); err != nil {
		return nil, err
	}
	out := &results.Hop{Polls: res.Polls}
	distance := res.Polls/int64(hops+1) + 1
	opts := tmruntime.Options{Stdout: stdout, Stderr: stderr, CountPolls: true, SnapshotAfter: distance}
	res, err = tmruntime.New(opts).Run(ctx, compiled)
	for ; err == nil && res.Stopped; res, err = tmruntime.New(opts).Resume(ctx, res.Snapshot) {
		out.Hops++
		var text bytes.Buffer
		if err := snapshot.Write(&text, res.Snapshot); err != nil {
			return nil, fmt.Errorf("hop %d: %w", out.Hops, err)
		}
		out.SnapshotBytes = max(out.SnapshotBytes, text.Len())
		if res.Snapshot, err = snapshot.Read(&text); err != nil {
			return nil, fmt.Errorf("hop %d: %w", out.Hops, err)
		}
		if out.Hops == hops {
			opts.SnapshotAfter = 0
		}
	}
	if err := ended(res, err); err != nil {
		return nil, fmt.Errorf("after hop %d: %w", out.Hops, err)
	}
	return out, nil
}
