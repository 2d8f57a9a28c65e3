package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"time"

	"thingsmig/instrument"
)

// nodeEngine runs programs on Node: every run is a process. What Node takes to
// start, with a program that does nothing, is subtracted from each side's time:
// the start is another question than the speed.
//
// It stands in engines once there is something that makes modules for Node of
// compiled programs:
//
//	engines["node"] = &nodeEngine{module: …}
type nodeEngine struct {
	// module returns an ES module that runs the program.
	module func(p *instrument.Program) (string, error)

	mu     sync.Mutex
	starts map[side]time.Duration // of an empty program; nil until they are measured
}

func (*nodeEngine) version(ctx context.Context) (string, error) {
	return nodeVersion(ctx)
}

func (e *nodeEngine) prepare(ctx context.Context, path string) (*subject, error) {
	starts, err := e.measureStarts(ctx, filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	s, last, err := e.compile(ctx, path, nil)
	if err != nil {
		return nil, err
	}
	s.outside = func() processUsage {
		usage := last.usage
		usage.times = less(usage.times, starts[last.side])
		return usage
	}
	return s, nil
}

// lastRun is what the last run of a subject was and took.
type lastRun struct {
	side  side
	usage processUsage
}

// compile writes both sides as files. source replaces the text of the file.
func (e *nodeEngine) compile(ctx context.Context, path string, source []byte) (*subject, *lastRun, error) {
	compiled, err := instrument.Compile(ctx, path, instrument.Options{Source: source})
	if err != nil {
		return nil, nil, err
	}
	module, err := e.module(compiled)
	if err != nil {
		return nil, nil, err
	}
	plainPath, modulePath := path+".plain.cjs", path+".mig.mjs"
	if err := os.WriteFile(plainPath, []byte(compiled.Source), 0o600); err != nil {
		return nil, nil, err
	}
	if err := os.WriteFile(modulePath, []byte(module), 0o600); err != nil {
		return nil, nil, err
	}
	last := new(lastRun)
	return &subject{
		name:         filepath.Base(path),
		plain:        nodeRunner(plain, plainPath, last),
		instrumented: nodeRunner(instrumented, modulePath, last),
		plainSize:    len(compiled.Source),
		codeSize:     len(compiled.Code),
	}, last, nil
}

func nodeRunner(of side, path string, last *lastRun) runner {
	return func(ctx context.Context, stdout, stderr io.Writer) error {
		command := exec.CommandContext(ctx, "node", "--stack-size=4000", path)
		command.Stdout, command.Stderr = stdout, stderr
		start := time.Now()
		if err := command.Run(); err != nil {
			return fmt.Errorf("node: %w", err)
		}
		cpu := command.ProcessState.UserTime() + command.ProcessState.SystemTime()
		last.side = of
		last.usage = processUsage{times: times{thread: cpu, process: cpu, wall: time.Since(start)}, peakBytes: peakOfChild(command.ProcessState)}
		return nil
	}
}

// measureStarts runs an empty program on both sides in turn, once for all
// programs.
func (e *nodeEngine) measureStarts(ctx context.Context, dir string) (map[side]time.Duration, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.starts != nil {
		return e.starts, nil
	}
	s, last, err := e.compile(ctx, filepath.Join(dir, "empty.js"), []byte("\n"))
	if err != nil {
		return nil, err
	}
	const runs = 7
	took := make(map[side][]float64)
	for range runs {
		for _, run := range []runner{s.plain, s.instrumented} {
			if err := run(ctx, io.Discard, io.Discard); err != nil {
				return nil, err
			}
			took[last.side] = append(took[last.side], float64(last.usage.times.process))
		}
	}
	e.starts = map[side]time.Duration{plain: time.Duration(median(took[plain])), instrumented: time.Duration(median(took[instrumented]))}
	return e.starts, nil
}

// less subtracts the start from a run, and keeps a millisecond.
func less(t times, start time.Duration) times {
	cut := func(d time.Duration) time.Duration { return max(d-start, time.Millisecond) }
	return times{thread: cut(t.thread), process: cut(t.process), wall: cut(t.wall)}
}
