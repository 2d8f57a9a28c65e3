package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

const havePeak = true

// resetPeak makes the kernel forget the peak of resident memory so far.
func resetPeak() error {
	return os.WriteFile("/proc/self/clear_refs", []byte("5"), 0)
}

// readPeak returns the peak of resident memory in bytes.
func readPeak() (uint64, error) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0, err
	}
	return parsePeak(string(status))
}

func parsePeak(status string) (uint64, error) {
	for line := range strings.Lines(status) {
		rest, ok := strings.CutPrefix(line, "VmHWM:")
		if !ok {
			continue
		}
		fields := strings.Fields(rest)
		if len(fields) != 2 || fields[1] != "kB" {
			return 0, fmt.Errorf("unexpected line in /proc/self/status: %q", line)
		}
		kilobytes, err := strconv.ParseUint(fields[0], 10, 64)
		return kilobytes * 1024, err
	}
	return 0, errors.New("no VmHWM in /proc/self/status")
}

// resident is the resident memory of this process in bytes, 0 if it cannot be known.
func resident() uint64 {
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	var size, pages uint64
	if _, err := fmt.Sscan(string(text), &size, &pages); err != nil {
		return 0
	}
	return pages * uint64(os.Getpagesize())
}
