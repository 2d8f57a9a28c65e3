package main

import "testing"

func TestParseInstructions(t *testing.T) {
	got, err := parseInstructions("==7== Cachegrind, a cache profiler\n==7== \n==7== I   refs:      4,210,315,744\n")
	if err != nil || got != 4210315744 {
		t.Errorf("got %v, %v", got, err)
	}
	if _, err := parseInstructions("==7== Process terminating\n"); err == nil {
		t.Error("a log without a count was accepted")
	}
}
