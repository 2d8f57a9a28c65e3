//go:build !linux

package main

import "os"

// peakOfChild is not known on this system.
func peakOfChild(*os.ProcessState) uint64 { return 0 }
