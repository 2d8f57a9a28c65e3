//go:build !unix

package main

import "syscall"

const sigusr1, sigusr2 = syscall.Signal(0x1e), syscall.Signal(0x1f)
