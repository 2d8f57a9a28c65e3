package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"

	tmengines "thingsmig/engines"
	"thingsmig/instrument"
)

// nodeEngine runs programs on Node: every run is a process, in which the program
// runs again and again in one realm, for V8 is made for what runs long. Both sides
// run in a thread of the same kind, and both tell the time of all threads of the
// process from the first turn's beginning to the last job's end: V8's compiler and
// collector are part of it, the start of Node is not.
type nodeEngine struct {
	// module and plainModule are ES modules that run a program.
	module      func(p *instrument.Program) (string, error)
	plainModule func(source string) (string, error)
}

func init() {
	engines["node"] = &nodeEngine{
		module:      func(p *instrument.Program) (string, error) { return tmengines.Node(p, nil) },
		plainModule: tmengines.PlainNode,
	}
}

const (
	nodeTurnsTime = 700 * time.Millisecond // what a run should take, plain
	nodeMostTurns = 200
)

func (*nodeEngine) version(ctx context.Context) (string, error) {
	return nodeVersion(ctx)
}

func (e *nodeEngine) prepare(ctx context.Context, path string) (*subject, error) {
	compiled, err := instrument.Compile(ctx, path, instrument.Options{})
	if err != nil {
		return nil, err
	}
	module, err := e.module(compiled)
	if err != nil {
		return nil, err
	}
	plainModule, err := e.plainModule(compiled.Source)
	if err != nil {
		return nil, err
	}
	run := &nodeRun{turns: 1, report: path + ".report"}
	modulePath, plainPath := path+".mig.mjs", path+".plain.mjs"
	for file, text := range map[string]string{modulePath: module, plainPath: plainModule} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			return nil, err
		}
	}
	s := &subject{
		name:         filepath.Base(path),
		plain:        run.runner(plainPath),
		instrumented: run.runner(modulePath),
		plainSize:    len(compiled.Source),
		codeSize:     len(compiled.Code),
		outside:      func() processUsage { return run.usage },
	}
	// A first run tells how often the program has to run.
	if err := s.plain(ctx, io.Discard, io.Discard); err != nil {
		return nil, err
	}
	run.turns = int(min(max(nodeTurnsTime/max(run.usage.times.process, time.Millisecond), 2), nodeMostTurns))
	return s, nil
}

// nodeRun is how the runs of one program are made, and what the last one took.
type nodeRun struct {
	turns  int
	report string // file
	usage  processUsage
}

func (n *nodeRun) runner(module string) runner {
	return func(ctx context.Context, stdout, stderr io.Writer) error {
		var out bytes.Buffer
		command := exec.CommandContext(ctx, "node", module, "--repeat", strconv.Itoa(n.turns), "--report", n.report)
		command.Stdout, command.Stderr = &out, stderr
		start := time.Now()
		if err := command.Run(); err != nil {
			return fmt.Errorf("node: %w", err)
		}
		wall := time.Since(start)
		text, err := os.ReadFile(n.report)
		if err != nil {
			return err
		}
		var end struct {
			CPU      float64 `json:"cpu"` // microseconds
			Uncaught string  `json:"uncaught"`
		}
		if err := json.Unmarshal(text, &end); err != nil {
			return err
		}
		if end.Uncaught != "" {
			return fmt.Errorf("uncaught %s", end.Uncaught)
		}
		// What it prints is the same in each turn.
		one := out.Bytes()[:out.Len()/n.turns]
		if !bytes.Equal(bytes.Repeat(one, n.turns), out.Bytes()) {
			return fmt.Errorf("%d turns of the program print different things", n.turns)
		}
		if _, err := stdout.Write(one); err != nil {
			return err
		}
		cpu := time.Duration(end.CPU * float64(time.Microsecond))
		n.usage = processUsage{times: times{thread: cpu, process: cpu, wall: wall}, peakBytes: peakOfChild(command.ProcessState)}
		return nil
	}
}
