//go:build !linux

package main

import "errors"

const havePeak = false

var errNoPeak = errors.New("peak memory can be measured on Linux only")

func resetPeak() error {
	return errNoPeak
}

func readPeak() (uint64, error) {
	return 0, errNoPeak
}

func resident() uint64 { return 0 }
