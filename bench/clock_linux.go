package main

import (
	"syscall"
	"time"
)

const (
	haveCPUClocks = true
	defaultClock  = threadClock
)

// now reads the clocks. The thread's clock is that of the calling thread, so
// the caller must be locked to it.
func now() instant {
	return instant{
		thread:  cpuTime(syscall.RUSAGE_THREAD),
		process: cpuTime(syscall.RUSAGE_SELF),
		wall:    time.Now(),
	}
}

func cpuTime(who int) time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(who, &usage); err != nil {
		panic(err) // only for an unknown who
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
