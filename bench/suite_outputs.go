package main

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed suite_outputs.txt
var suiteOutputs string

// nodeOutputs are what Node prints for the programs of public suites: lines of
// a name, a tab and the text, with "\n" for the ends of lines. The plain side
// is held against them, so that both sides being wrong alike is noticed.
var nodeOutputs = sync.OnceValue(func() map[string]string {
	outputs := make(map[string]string)
	for line := range strings.Lines(suiteOutputs) {
		name, text, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if ok {
			outputs[name] = strings.ReplaceAll(text, `\n`, "\n")
		}
	}
	return outputs
})
