//go:build unix

package main

import "syscall"

const sigusr1, sigusr2 = syscall.SIGUSR1, syscall.SIGUSR2
