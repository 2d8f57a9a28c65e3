//go:build !unix

package cli

import (
	"os"
	"syscall"
)

// snapshotSignals are the signals that can trigger a snapshot.
var snapshotSignals = map[string]os.Signal{
	"SIGINT":  os.Interrupt,
	"SIGTERM": syscall.SIGTERM,
}

// endingSignals end a program that has not made them triggers.
var endingSignals = []os.Signal{os.Interrupt, syscall.SIGTERM}

func signalNumber(s os.Signal) int {
	if n, ok := s.(syscall.Signal); ok {
		return int(n)
	}
	return 0
}
