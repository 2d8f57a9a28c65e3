package main

import "testing"

func TestParsePeak(t *testing.T) {
	got, err := parsePeak("Name:\tbench\nVmPeak:\t  99 kB\nVmHWM:\t   12 kB\nVmRSS:\t   10 kB\n")
	if err != nil || got != 12*1024 {
		t.Errorf("got %d, %v", got, err)
	}
	for _, bad := range []string{"", "VmRSS:\t1 kB\n", "VmHWM:\t1\n", "VmHWM:\tx kB\n"} {
		if _, err := parsePeak(bad); err == nil {
			t.Errorf("%q was accepted", bad)
		}
	}
}

func TestPeakFollowsAllocation(t *testing.T) {
	if err := resetPeak(); err != nil {
		t.Skip("the peak cannot be reset here:", err)
	}
	before, err := readPeak()
	if err != nil {
		t.Fatal(err)
	}
	const size = 64 << 20
	block := make([]byte, size)
	for i := 0; i < size; i += 4096 {
		block[i] = 1
	}
	after, err := readPeak()
	if err != nil {
		t.Fatal(err)
	}
	if after < before+size/2 {
		t.Errorf("the peak went from %d to %d after %d bytes", before, after, size)
	}
}
