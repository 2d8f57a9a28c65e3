package results

import (
	"math"
	"testing"
)

func TestMedian(t *testing.T) {
	for _, c := range []struct {
		values []float64
		want   float64
	}{
		{[]float64{3}, 3},
		{[]float64{9, 1, 5}, 5},
		{[]float64{4, 1, 3, 2}, 2.5},
		{[]float64{1, 1, 1, 100}, 1},
	} {
		if got := Median(c.values); got != c.want {
			t.Errorf("Median(%v) = %v, want %v", c.values, got, c.want)
		}
	}
	if got := Median(nil); !math.IsNaN(got) {
		t.Errorf("median of nothing = %v, want NaN", got)
	}
}

func TestMedianLeavesItsArgumentAlone(t *testing.T) {
	values := []float64{3, 1, 2}
	Median(values)
	if values[0] != 3 || values[1] != 1 || values[2] != 2 {
		t.Errorf("the values were reordered: %v", values)
	}
}

func TestGeomean(t *testing.T) {
	for _, c := range []struct {
		values []float64
		want   float64
	}{
		{[]float64{1.5}, 1.5},
		{[]float64{2, 8}, 4},
		{[]float64{0.5, 2}, 1},
		{[]float64{1, 1, 8}, 2},
	} {
		if got := Geomean(c.values); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("Geomean(%v) = %v, want %v", c.values, got, c.want)
		}
	}
	if got := Geomean(nil); !math.IsNaN(got) {
		t.Errorf("geomean of nothing = %v, want NaN", got)
	}
}

func TestSpread(t *testing.T) {
	if got, want := *SpreadOf([]float64{1.2, 0.9, 1.1}), (Spread{Median: 1.1, Min: 0.9, Max: 1.2}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
