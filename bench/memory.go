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
		a, err := peakOf(ctx, sides[0], path)
		if err != nil {
			return nil, nil, err
		}
		b, err := peakOf(ctx, sides[1], path)
		if err != nil {
			return nil, nil, err
		}
		first, second = append(first, a), append(second, b)
	}
	return first, second, nil
}

func peakOf(ctx context.Context, of side, path string) (float64, error) {
	output, err := runChild(ctx, childRequest{mode: peakMode, side: of, path: path}, nil)
	if err != nil {
		return 0, err
	}
	var result childResult
	if err := json.Unmarshal(output, &result); err != nil {
		return 0, fmt.Errorf("reading the result of a child process: %w", err)
	}
	return float64(result.PeakBytes), nil
}

// runChild starts this program again, under the command that wrapper names if
// there is one, and returns what it printed on standard output.
func runChild(ctx context.Context, request childRequest, wrapper []string) ([]byte, error) {
	executable, err := os.Executable()
	if err != nil {
		return nil, err
	}
	command := append(append(wrapper[:len(wrapper):len(wrapper)], executable), request.arguments()...)
	var stdout, stderr bytes.Buffer
	child := exec.CommandContext(ctx, command[0], command[1:]...)
	child.Stdout, child.Stderr = &stdout, &stderr
	if err := child.Run(); err != nil {
		return nil, withStderr(fmt.Errorf("child process for %s, %s side: %w", request.mode, request.side, err), stderr.String())
	}
	return stdout.Bytes(), nil
}
