package main

import (
	"context"
	"io"
	"path/filepath"

	"thingsmig/instrument"
	tmruntime "thingsmig/runtime"
)

// side is one of the two things that are compared.
type side string

const (
	plain        side = "plain"
	instrumented side = "instrumented"
)

// runner runs a program once, from its generated text to its last job:
// parsing by the engine is part of it, our compiler is not.
type runner func(ctx context.Context, stdout, stderr io.Writer) error

// subject is a program made ready for both sides.
type subject struct {
	name         string
	plain        runner
	instrumented runner
	plainSize    int // bytes of the script, bundled
	codeSize     int // bytes of the generated script
}

// prepare compiles the script at path. It is the only place that knows the
// packages under test.
func prepare(ctx context.Context, path string) (*subject, error) {
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
			_, err := tmruntime.New(tmruntime.Options{Stdout: stdout, Stderr: stderr}).Run(ctx, compiled)
			return err
		},
		plainSize: len(source),
		codeSize:  len(compiled.Code),
	}, nil
}
