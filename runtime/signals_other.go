//go:build !unix

package runtime

import "os"

// raiseSignal ends this process: there are no signals.
func raiseSignal(int) bool {
	os.Exit(1)
	return true
}
