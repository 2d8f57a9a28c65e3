package main

import (
	"os"
	"regexp"
	"strings"
)

var cpuModelLine = regexp.MustCompile(`(?m)^model name\s*:\s*(.+)$`)

// machine tells the processor that measurements were made on, as far as the
// system does (Linux).
func machine() string {
	text, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return ""
	}
	return cpuModel(string(text))
}

func cpuModel(cpuinfo string) string {
	if match := cpuModelLine.FindStringSubmatch(cpuinfo); match != nil {
		return strings.Join(strings.Fields(match[1]), " ")
	}
	return ""
}
