package cli

import (
	"errors"
	"runtime/debug"
	"strconv"
	"strings"
)

// memorySize is a number of bytes, as 64M or 2G; a number alone is of megabytes, as Node's --max-old-space-size.
type memorySize int64

var memoryUnits = map[string]int64{"": 1 << 20, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30}

func (m *memorySize) String() string {
	if *m == 0 {
		return ""
	}
	return strconv.FormatInt(int64(*m), 10)
}

func (m *memorySize) Type() string { return "size" }

func (m *memorySize) Set(text string) error {
	lower := strings.TrimSuffix(strings.ToLower(text), "b")
	digits := strings.TrimRight(lower, "kmg")
	unit, known := memoryUnits[lower[len(digits):]]
	n, err := strconv.ParseInt(digits, 10, 64)
	if !known || err != nil || n <= 0 || n > 1<<62/unit {
		return errors.New("write it as 512M or 2G")
	}
	*m = memorySize(n * unit)
	return nil
}

// apply makes this process collect its garbage the more often the nearer it comes to the limit.
func (m *memorySize) apply() {
	if *m > 0 {
		debug.SetMemoryLimit(int64(*m))
	}
}
