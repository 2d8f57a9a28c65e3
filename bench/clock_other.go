//go:build !linux

package main

import "time"

const (
	haveCPUClocks = false
	defaultClock  = wallClock
)

func now() instant {
	return instant{wall: time.Now()}
}
