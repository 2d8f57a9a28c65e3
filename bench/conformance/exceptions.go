package main

import (
	_ "embed"
	"fmt"
	"strings"
)

// exceptionText lists the failures that are known: lines of a test, a mode and the reason.
//
//go:embed exceptions.txt
var exceptionText string

// exceptions are the known failures: the reason by the name of the case.
type exceptions map[string]string

// caseName names a test in a mode.
func caseName(path string, m mode) string { return path + " " + string(m) }

func parseExceptions(text string) (exceptions, error) {
	list := exceptions{}
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		path, rest, _ := strings.Cut(line, " ")
		mode, reason, _ := strings.Cut(strings.TrimSpace(rest), " ")
		reason = strings.TrimSpace(reason)
		if !validMode(mode) || reason == "" {
			return nil, fmt.Errorf("exceptions.txt:%d: a line is a path, a mode (sloppy, strict, raw, program) and a reason", n)
		}
		name := path + " " + mode
		if _, twice := list[name]; twice {
			return nil, fmt.Errorf("exceptions.txt:%d: %s is listed twice", n, name)
		}
		list[name] = reason
	}
	return list, nil
}

// judge sorts the results: failed are those that fail or are refused and are not listed, stale are
// the names of those that are listed, were run and passed.
func (x exceptions) judge(results []Result) (failed []Result, stale []string) {
	for _, r := range results {
		name := caseName(r.Path, r.Mode)
		_, listed := x[name]
		bad := r.Outcome == failure || r.Outcome == refused
		switch {
		case bad && !listed:
			failed = append(failed, r)
		case !bad && listed:
			stale = append(stale, name)
		}
	}
	return failed, stale
}
