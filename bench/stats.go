package main

import "thingsmig/bench/results"

// Spread is a median with its extremes.
type Spread = results.Spread

func spreadOf(values []float64) *Spread { return results.SpreadOf(values) }

func median(values []float64) float64 { return results.Median(values) }
