package results

import (
	"math"
	"slices"
)

// Spread is a median with its extremes.
type Spread struct {
	Median float64 `json:"median"`
	Min    float64 `json:"min"`
	Max    float64 `json:"max"`
}

// SpreadOf is of at least one value.
func SpreadOf(values []float64) *Spread {
	return &Spread{Median: Median(values), Min: slices.Min(values), Max: slices.Max(values)}
}

// Median is the middle value, or the mean of the two middle ones. It is NaN
// for no values.
func Median(values []float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	sorted := slices.Sorted(slices.Values(values))
	middle := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[middle]
	}
	return (sorted[middle-1] + sorted[middle]) / 2
}

// Geomean is the geometric mean: the right mean of ratios, because it does
// not depend on which side stands above the line. It is NaN for no values.
func Geomean(values []float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	sum := 0.0
	for _, v := range values {
		sum += math.Log(v)
	}
	return math.Exp(sum / float64(len(values)))
}
