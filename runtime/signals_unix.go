//go:build unix

package runtime

import "syscall"

// raiseSignal sends this process a signal.
func raiseSignal(n int) bool { return syscall.Kill(syscall.Getpid(), syscall.Signal(n)) == nil }
