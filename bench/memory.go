package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
)

// peakMemory runs both sides in child processes of this program, in turn, and
// returns the peak of resident memory of every child.
func peakMemory(ctx context.Context, path string, runs int, sides [2]side) (first, second []float64, err error) {
	for range runs {
		a, err := childPeak(ctx, sides[0], path)
		if err != nil {
			return nil, nil, err
		}
		b, err := childPeak(ctx, sides[1], path)
		if err != nil {
			return nil, nil, err
		}
		first = append(first, float64(a.PeakBytes))
		second = append(second, float64(b.PeakBytes))
	}
	return first, second, nil
}

func childPeak(ctx context.Context, of side, path string) (childResult, error) {
	executable, err := os.Executable()
	if err != nil {
		return childResult{}, err
	}
	var stdout, stderr bytes.Buffer
	child := exec.CommandContext(ctx, executable, childFlag, string(of), path)
	child.Stdout, child.Stderr = &stdout, &stderr
	if err := child.Run(); err != nil {
		return childResult{}, withStderr(fmt.Errorf("measuring the memory of the %s side: %w", of, err), stderr.String())
	}
	var result childResult
	if err := json.Unmarshal(stdout.Bytes(), &result); err != nil {
		return childResult{}, fmt.Errorf("reading the result of a child process: %w", err)
	}
	return result, nil
}
