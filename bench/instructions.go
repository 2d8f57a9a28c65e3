package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// instructionCounts are machine instructions that running a program took:
// parsing by the engine is in them, our compiler is not.
type instructionCounts struct {
	plain, instrumented float64
}

// countInstructions runs both sides under valgrind, and a third process that
// only compiles, whose count is subtracted. Unlike time, this does not depend
// on what else the machine does.
func countInstructions(ctx context.Context, dir, path string, sides [2]side) (instructionCounts, error) {
	var counts [3]float64
	for i, of := range []side{neither, sides[0], sides[1]} {
		count, err := instructionsOf(ctx, dir, childRequest{mode: countMode, side: of, path: path})
		if err != nil {
			return instructionCounts{}, err
		}
		counts[i] = count
	}
	return instructionCounts{plain: counts[1] - counts[0], instrumented: counts[2] - counts[0]}, nil
}

func instructionsOf(ctx context.Context, dir string, request childRequest) (float64, error) {
	log := filepath.Join(dir, "valgrind.log")
	_, err := runChild(ctx, request, []string{
		"valgrind", "--tool=cachegrind", "--cache-sim=no",
		"--cachegrind-out-file=" + os.DevNull, "--log-file=" + log,
	})
	if err != nil {
		return 0, err
	}
	text, err := os.ReadFile(log)
	if err != nil {
		return 0, err
	}
	return parseInstructions(string(text))
}

var instructionLine = regexp.MustCompile(`I +refs: +([0-9,]+)`)

func parseInstructions(log string) (float64, error) {
	match := instructionLine.FindStringSubmatch(log)
	if match == nil {
		return 0, fmt.Errorf("valgrind gave no count of instructions:\n%s", log)
	}
	return strconv.ParseFloat(strings.ReplaceAll(match[1], ",", ""), 64)
}

func checkValgrind() error {
	if _, err := exec.LookPath("valgrind"); err != nil {
		return errors.New("--instructions needs valgrind in the path")
	}
	return nil
}
