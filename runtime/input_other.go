//go:build !unix

package runtime

import "os"

// waitReadable cannot wait here: the read itself does.
func waitReadable(*os.File) {}

func sizeOfTerminal(*os.File) (columns, rows int, ok bool) { return 0, 0, false }
