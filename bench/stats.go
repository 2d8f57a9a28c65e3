package main

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

func spreadOf(values []float64) *Spread {
	return &Spread{Median: median(values), Min: slices.Min(values), Max: slices.Max(values)}
}

// median is the middle value, or the mean of the two middle ones. It is NaN
// for no values.
func median(values []float64) float64 {
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

// geomean is the geometric mean: the right mean of ratios, because it does
// not depend on which side stands above the line. It is NaN for no values.
func geomean(values []float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	sum := 0.0
	for _, v := range values {
		sum += math.Log(v)
	}
	return math.Exp(sum / float64(len(values)))
}
