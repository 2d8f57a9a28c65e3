package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
)

// sample is what one run of one side took.
type sample struct {
	times     times
	allocated uint64 // bytes; 0 for an engine in another process
	peak      uint64 // bytes of resident memory, for an engine in another process
}

// pair is a run of the plain side and the run of the instrumented side that
// followed it at once: what disturbs one is likely to disturb the other.
type pair struct {
	plain, instrumented sample
}

var errOtherThread = errors.New("the engine did not run on the measuring thread; use --clock process")

// measure runs the two sides in turn, first once for warmth and then runs
// times, and checks that every run prints the same.
func measure(ctx context.Context, s *subject, runs int, c clock) ([]pair, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var pairs []pair
	var expected string
	for i := range runs + 1 {
		before, output, err := measureOnce(ctx, s.plain, s.outside)
		if err != nil {
			return nil, fmt.Errorf("plain: %w", err)
		}
		after, instrumentedOutput, err := measureOnce(ctx, s.instrumented, s.outside)
		if err != nil {
			return nil, fmt.Errorf("instrumented: %w", err)
		}
		if i == 0 {
			expected = output
			if err := asOnNode(s, output); err != nil {
				return nil, err
			}
		}
		if err := sameOutput(expected, output, plain); err != nil {
			return nil, err
		}
		if err := sameOutput(expected, instrumentedOutput, instrumented); err != nil {
			return nil, err
		}
		if c == threadClock && s.outside == nil && (otherThread(before.times) || otherThread(after.times)) {
			return nil, errOtherThread
		}
		if i > 0 {
			pairs = append(pairs, pair{plain: before, instrumented: after})
		}
	}
	return pairs, nil
}

func measureOnce(ctx context.Context, run runner, outside func() processUsage) (sample, string, error) {
	var stdout, stderr bytes.Buffer
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	start := now()
	err := run(ctx, &stdout, &stderr)
	elapsed := start.elapsed()
	runtime.ReadMemStats(&after)
	if err != nil {
		return sample{}, "", withStderr(err, stderr.String())
	}
	if outside != nil {
		usage := outside()
		return sample{times: usage.times, peak: usage.peakBytes}, stdout.String(), nil
	}
	return sample{times: elapsed, allocated: after.TotalAlloc - before.TotalAlloc}, stdout.String(), nil
}

// asOnNode compares with what Node prints, where that is known.
func asOnNode(s *subject, output string) error {
	if s.want == "" || output == s.want {
		return nil
	}
	return fmt.Errorf("the plain side printed %q, Node prints %q", output, s.want)
}

func withStderr(err error, stderr string) error {
	if stderr = strings.TrimSpace(stderr); stderr != "" {
		return fmt.Errorf("%w\n%s", err, stderr)
	}
	return err
}

func sameOutput(expected, got string, of side) error {
	if got == expected {
		return nil
	}
	return fmt.Errorf("the %s side printed %q where the first plain run printed %q", of, got, expected)
}

// otherThread says that the process worked while this thread hardly did.
func otherThread(t times) bool {
	return t.thread*10 < t.process
}

// ratios divides instrumented by plain, pair by pair.
func ratios(pairs []pair, quantity func(sample) float64) []float64 {
	out := make([]float64, 0, len(pairs))
	for _, p := range pairs {
		out = append(out, quantity(p.instrumented)/quantity(p.plain))
	}
	return out
}

func column(pairs []pair, of side, quantity func(sample) float64) []float64 {
	out := make([]float64, 0, len(pairs))
	for _, p := range pairs {
		if of == instrumented {
			out = append(out, quantity(p.instrumented))
		} else {
			out = append(out, quantity(p.plain))
		}
	}
	return out
}

func allocatedBytes(s sample) float64 {
	return float64(s.allocated)
}

func peakBytes(s sample) float64 {
	return float64(s.peak)
}

func milliseconds(c clock) func(sample) float64 {
	return func(s sample) float64 {
		return s.times.by(c).Seconds() * 1000
	}
}
