package main

import (
	"os"
	"syscall"
)

// peakOfProcess is the peak of resident memory of a process that has ended, in bytes.
func peakOfProcess(state *os.ProcessState) int64 {
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		return usage.Maxrss * 1024
	}
	return 0
}
