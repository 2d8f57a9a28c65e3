package runtime

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"unsafe"
)

// replaceMethods writes other code into a table of methods, which is in memory that is only read otherwise.
func replaceMethods(table []uintptr, at map[string]int, by map[string]any) error {
	page := uintptr(os.Getpagesize())
	first := uintptr(unsafe.Pointer(&table[0])) &^ (page - 1)
	last := (uintptr(unsafe.Pointer(&table[len(table)-1])) + unsafe.Sizeof(table[0]) + page - 1) &^ (page - 1)
	// The whole pages that it is on: no slice of Go's.
	if writable, err := isWritable(first); err != nil {
		return err
	} else if writable {
		for name, f := range by {
			table[at[name]] = code(f)
		}
		return nil
	}
	pages := unsafe.Slice((*byte)(unsafe.Add(unsafe.Pointer(&table[0]), -int(uintptr(unsafe.Pointer(&table[0]))-first))), int(last-first))
	if err := syscall.Mprotect(pages, syscall.PROT_READ|syscall.PROT_WRITE); err != nil {
		return err
	}
	for name, f := range by {
		table[at[name]] = code(f)
	}
	return syscall.Mprotect(pages, syscall.PROT_READ)
}

// isWritable reports whether the memory at an address is.
func isWritable(at uintptr) (bool, error) {
	maps, err := os.ReadFile("/proc/self/maps")
	if err != nil {
		return false, err
	}
	for line := range strings.Lines(string(maps)) {
		var from, to uintptr
		var access string
		if _, err := fmt.Sscanf(line, "%x-%x %s", &from, &to, &access); err == nil && from <= at && at < to {
			return strings.HasPrefix(access, "rw"), nil
		}
	}
	return false, fmt.Errorf("%#x is not mapped", at)
}
