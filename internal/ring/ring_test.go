package ring

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"thingsmig/internal/testtext"
)

// kinds are the programs that go around, so many of each kind: first those in which processors could differ (digits of
// Math and of numbers in text, typed arrays, the order of bytes). None waits for a clock.
var kinds = []struct {
	folder string
	most   int
}{{"builtins", 4}, {"typed", 4}, {"values", 6}, {"strings", 3}, {"collections", 3}, {"algorithms", 12}, {"generators", 3}, {"closures", 4}, {"classes", 4},
	{"async", 3}, {"promises", 3}, {"callbacks", 3}, {"exceptions", 5}, {"fields", 3}, {"destructuring", 4}, {"recursion", 4}, {"proxy", 3}}

func programs(t *testing.T) []string {
	var out []string
	for _, k := range kinds {
		list, err := filepath.Glob("../../testdata/programs/" + k.folder + "/*.js")
		if err != nil {
			t.Fatal(err)
		}
		if len(list) == 0 {
			t.Fatalf("there are no programs in %s", k.folder)
		}
		out = append(out, list[:min(k.most, len(list))]...)
	}
	return out
}

// TestRing: each program goes around all processors in mid-run and prints what Node did when its golden file was made.
func TestRing(t *testing.T) {
	if runtime.GOARCH != Order[0] {
		t.Skip("the ring begins on ", Order[0])
	}
	list, order := programs(t), Order
	if testing.Short() {
		list, order = list[:2], []string{Order[0], "s390x"}
	}
	stations, err := Stations(context.Background(), t.TempDir(), "../..", order)
	if errors.Is(err, ErrMissing) {
		t.Skip(err)
	} else if err != nil {
		t.Fatal(err)
	}
	var moved atomic.Int32
	t.Run("programs", func(t *testing.T) { around(t, stations, list, &moved) })
	if n := moved.Load(); n < 50 && !testing.Short() {
		t.Errorf("%d programs went around", n)
	}
}

func around(t *testing.T, stations []Station, list []string, moved *atomic.Int32) {
	for _, path := range list {
		name := strings.TrimSuffix(strings.TrimPrefix(filepath.ToSlash(path), "../../testdata/programs/"), ".js")
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want, err := os.ReadFile(strings.TrimSuffix(path, ".js") + ".out")
			if err != nil {
				t.Fatal(err)
			}
			abs, err := filepath.Abs(path)
			if err != nil {
				t.Fatal(err)
			}
			folder := t.TempDir()
			polls, cycles, out, err := Count(context.Background(), stations[0], folder, abs)
			if err != nil || out != string(want) {
				t.Fatalf("undisturbed: %v\n%s", err, testtext.Diff(out, string(want)))
			}
			if polls < 3*int64(len(stations)) {
				t.Skipf("%d polls do not go around", polls)
			}
			trip, err := Around(context.Background(), stations, folder, abs, polls/int64(len(stations)+1))
			if err != nil || trip.Out != string(want) {
				t.Fatalf("%v\n%s", err, testtext.Diff(trip.Out, string(want)))
			}
			if trip.Cycles != cycles || cycles == 0 {
				t.Errorf("%d virtual cycles around the ring, %d at home", trip.Cycles, cycles)
			}
			if len(trip.Legs) != len(stations)+1 { // captures wait, in getters for example
				t.Skipf("it was over after %d legs", len(trip.Legs))
			}
			moved.Add(1)
		})
	}
}
