package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"
)

// fake is a side that notes its runs and prints what it is told to.
func fake(trace *[]side, of side, print func(run int) string) runner {
	runs := 0
	return func(_ context.Context, stdout, _ io.Writer) error {
		*trace = append(*trace, of)
		runs++
		_, err := io.WriteString(stdout, print(runs))
		return err
	}
}

func always(text string) func(int) string {
	return func(int) string { return text }
}

func TestMeasureTakesTurns(t *testing.T) {
	var trace []side
	s := &subject{plain: fake(&trace, plain, always("1\n")), instrumented: fake(&trace, instrumented, always("1\n"))}
	pairs, err := measure(context.Background(), s, 2, wallClock)
	if err != nil {
		t.Fatal(err)
	}
	if len(pairs) != 2 {
		t.Errorf("%d pairs, want 2 without the one for warmth", len(pairs))
	}
	if want := []side{plain, instrumented, plain, instrumented, plain, instrumented}; !slices.Equal(trace, want) {
		t.Errorf("the runs were %v, want %v", trace, want)
	}
}

func TestMeasureComparesEveryOutput(t *testing.T) {
	late := func(run int) string { return fmt.Sprint(run / 3) }
	for _, c := range []struct {
		name                string
		plain, instrumented func(int) string
		blamed              side
	}{
		{"different from the start", always("1"), always("2"), instrumented},
		{"different in a later run", always("0"), late, instrumented},
		{"plain not deterministic", late, always("0"), plain},
	} {
		var trace []side
		s := &subject{plain: fake(&trace, plain, c.plain), instrumented: fake(&trace, instrumented, c.instrumented)}
		_, err := measure(context.Background(), s, 4, wallClock)
		if err == nil || !strings.Contains(err.Error(), "the "+string(c.blamed)+" side printed") {
			t.Errorf("%s: got error %v", c.name, err)
		}
	}
}

func TestMeasureReportsFailureWithItsStderr(t *testing.T) {
	broken := errors.New("stopped")
	s := &subject{plain: func(_ context.Context, _, stderr io.Writer) error {
		fmt.Fprintln(stderr, "TypeError: no")
		return broken
	}}
	_, err := measure(context.Background(), s, 1, wallClock)
	if !errors.Is(err, broken) || !strings.Contains(err.Error(), "TypeError: no") {
		t.Errorf("got error %v", err)
	}
}

func TestRatiosGoPairByPair(t *testing.T) {
	run := func(wall time.Duration, bytes uint64) sample {
		return sample{times: times{wall: wall}, allocated: bytes}
	}
	// The machine is half as fast during the second pair: its ratio does not show that.
	pairs := []pair{
		{plain: run(100*time.Millisecond, 1000), instrumented: run(110*time.Millisecond, 1500)},
		{plain: run(200*time.Millisecond, 1000), instrumented: run(220*time.Millisecond, 1000)},
	}
	if got, want := ratios(pairs, milliseconds(wallClock)), []float64{1.1, 1.1}; !closeTo(got, want) {
		t.Errorf("ratios of time: %v, want %v", got, want)
	}
	if got, want := ratios(pairs, allocatedBytes), []float64{1.5, 1}; !closeTo(got, want) {
		t.Errorf("ratios of allocation: %v, want %v", got, want)
	}
	if got, want := column(pairs, instrumented, milliseconds(wallClock)), []float64{110, 220}; !closeTo(got, want) {
		t.Errorf("instrumented times: %v, want %v", got, want)
	}
}

func closeTo(got, want []float64) bool {
	return slices.EqualFunc(got, want, func(a, b float64) bool { return a-b < 1e-9 && b-a < 1e-9 })
}

func TestOtherThreadIsNoticed(t *testing.T) {
	if otherThread(times{thread: 400 * time.Millisecond, process: 700 * time.Millisecond}) {
		t.Error("a busy collector was taken for another thread")
	}
	if !otherThread(times{thread: time.Millisecond, process: 500 * time.Millisecond}) {
		t.Error("work on another thread was not noticed")
	}
}
