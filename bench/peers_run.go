package main

import (
	"bytes"
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
)

//go:embed peers/*.cjs peers/*.mjs
var peerFiles embed.FS

// gojaContestant runs one side of a subject in this process.
func gojaContestant(side func(*subject) runner) func(context.Context, *peerSetup, string) (peerRun, error) {
	return func(ctx context.Context, _ *peerSetup, script string) (peerRun, error) {
		s, err := prepare(ctx, script)
		if err != nil {
			return nil, err
		}
		return runInProcess(side(s), nil), nil
	}
}

// engineContestant is the instrumented side on another engine.
func engineContestant(e engine) func(context.Context, *peerSetup, string) (peerRun, error) {
	return func(ctx context.Context, _ *peerSetup, script string) (peerRun, error) {
		s, err := e.prepare(ctx, script)
		if err != nil {
			return nil, err
		}
		return runInProcess(s.instrumented, s.outside), nil
	}
}

func runInProcess(run runner, outside func() processUsage) peerRun {
	return func(ctx context.Context) (string, float64, error) {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		taken, output, err := measureOnce(ctx, run, outside)
		return output, milliseconds(defaultClock)(taken), err
	}
}

// nodeContestant runs the script under peers/run.cjs.
func nodeContestant(kind string, times int) func(context.Context, *peerSetup, string) (peerRun, error) {
	return func(_ context.Context, setup *peerSetup, script string) (peerRun, error) {
		if kind == "thingsjs" {
			if _, err := os.Stat(filepath.Join(setup.dir, "ThingsJS", "lib", "core", "Code.js")); err != nil {
				return nil, fmt.Errorf("no checkout at ThingsJS in the folder of --peers")
			}
		}
		return func(ctx context.Context) (string, float64, error) {
			output, last, err := runNode(ctx, filepath.Join(setup.tool, "run.cjs"), kind, setup.dir, script, strconv.Itoa(times))
			if err != nil {
				return "", 0, err
			}
			var took struct {
				CPUMicros float64 `json:"cpuMicros"`
			}
			if err := json.Unmarshal(last, &took); err != nil {
				return "", 0, fmt.Errorf("reading what %s took: %w", kind, err)
			}
			output, err = oneOf(output, times)
			return output, took.CPUMicros / 1000 / float64(times), err
		}, nil
	}
}

// oneOf returns the text that output repeats.
func oneOf(output string, times int) (string, error) {
	one := output[:len(output)/times]
	if strings.Repeat(one, times) != output {
		return "", fmt.Errorf("%d runs print %q", times, output)
	}
	return one, nil
}

// runNode runs a script and returns its standard output and the last line of
// its standard error.
func runNode(ctx context.Context, script string, args ...string) (string, []byte, error) {
	command := exec.CommandContext(ctx, "node", append([]string{"--stack-size=4000", script}, args...)...)
	var stdout, stderr bytes.Buffer
	command.Stdout, command.Stderr = &stdout, &stderr
	if err := command.Run(); err != nil {
		return "", nil, fmt.Errorf("%s (%w)", thrown(stderr.String()), err)
	}
	text := bytes.TrimSpace(stderr.Bytes())
	return stdout.String(), text[bytes.LastIndexByte(text, '\n')+1:], nil
}

// thrown finds the line with the error in what Node says about one.
func thrown(stderr string) string {
	var first string
	for line := range strings.Lines(stderr) {
		line = strings.TrimSpace(line)
		if first == "" {
			first = line
		}
		name, _, ok := strings.Cut(line, ":")
		if ok && strings.HasSuffix(name, "Error") && !strings.Contains(name, " ") {
			return line
		}
	}
	return first
}

func nodeVersion(ctx context.Context) (string, error) {
	out, err := exec.CommandContext(ctx, "node", "--version").Output()
	if err != nil {
		return "", fmt.Errorf("node is needed: %w", err)
	}
	return strings.TrimPrefix(strings.TrimSpace(string(out)), "v"), nil
}
