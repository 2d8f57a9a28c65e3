//go:build !unix

package engines

import (
	"os"
	"syscall"
)

// signalName is what a trigger calls a signal.
func signalName(s os.Signal) string {
	switch s {
	case os.Interrupt:
		return "SIGINT"
	case syscall.SIGTERM:
		return "SIGTERM"
	}
	return ""
}

func apart() *syscall.SysProcAttr { return nil }
