//go:build unix

package engines

import (
	"os"
	"syscall"
)

// signalName is what a trigger calls a signal.
func signalName(s os.Signal) string {
	switch s {
	case syscall.SIGUSR1:
		return "SIGUSR1"
	case syscall.SIGUSR2:
		return "SIGUSR2"
	case syscall.SIGINT:
		return "SIGINT"
	case syscall.SIGTERM:
		return "SIGTERM"
	case syscall.SIGHUP:
		return "SIGHUP"
	}
	return ""
}

// apart keeps signals that a terminal sends to this process from the browser.
func apart() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }
