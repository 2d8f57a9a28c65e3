//go:build unix

package engines

import (
	"os"
	"syscall"
)

// exitOf is the exit status as shells say it: 128 and the number of the signal that ended the process.
func exitOf(s *os.ProcessState) int {
	if w, ok := s.Sys().(syscall.WaitStatus); ok && w.Signaled() {
		return 128 + int(w.Signal())
	}
	return s.ExitCode()
}
