package main

import (
	"os"
	"syscall"
)

// peakOfChild is the peak of resident memory of a process that has ended, in
// bytes.
func peakOfChild(state *os.ProcessState) uint64 {
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		return uint64(usage.Maxrss) * 1024
	}
	return 0
}
