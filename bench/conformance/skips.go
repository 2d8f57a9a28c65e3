package main

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// skipText lists which tests the engine's own harness runs and which it leaves out. It is made
// from that harness: go test ./bench/conformance -update.
//
//go:embed skips.txt
var skipText string

// skips says which tests are run.
type skips struct {
	dirs     []string // the folders that are searched for tests
	files    map[string]bool
	prefixes []string
	features map[string]bool
}

// parseSkips reads lines of a kind and its argument:
//
//	dir D          a folder of tests
//	file F         a test that is left out
//	prefix P       leaves out the tests whose path begins so
//	unicode V P    the same, where the host's Unicode version is below V
//	feature F      leaves out the tests that need it
func parseSkips(text, unicodeVersion string) (*skips, error) {
	s := &skips{files: map[string]bool{}, features: map[string]bool{}}
	n := 0
	for line := range strings.Lines(text) {
		n++
		f := strings.Fields(line)
		if len(f) == 0 || f[0][0] == '#' {
			continue
		}
		switch {
		case f[0] == "dir" && len(f) == 2:
			s.dirs = append(s.dirs, f[1])
		case f[0] == "file" && len(f) == 2:
			s.files[f[1]] = true
		case f[0] == "prefix" && len(f) == 2:
			s.prefixes = append(s.prefixes, f[1])
		case f[0] == "unicode" && len(f) == 3:
			if versionLess(unicodeVersion, f[1]) {
				s.prefixes = append(s.prefixes, f[2])
			}
		case f[0] == "feature" && len(f) == 2:
			s.features[f[1]] = true
		default:
			return nil, fmt.Errorf("skips.txt:%d: %q is not understood", n, strings.TrimSpace(line))
		}
	}
	return s, nil
}

func ownSkips() (*skips, error) { return parseSkips(skipText, unicode.Version) }

// path tells why a test is left out for its name, or nothing.
func (s *skips) path(path string) string {
	if s.files[path] {
		return "file"
	}
	if slices.ContainsFunc(s.prefixes, func(p string) bool { return strings.HasPrefix(path, p) }) {
		return "prefix"
	}
	return ""
}

// meta tells why a test is left out for its front matter, or nothing.
func (s *skips) meta(m *meta) string {
	if m.has("module") {
		return "module"
	}
	if m.ES5ID != "" {
		return ""
	}
	for _, f := range m.Features {
		if s.features[f] {
			return "feature " + f
		}
	}
	return ""
}

// versionLess compares versions of the form 15.1.0.
func versionLess(a, b string) bool {
	num := func(s string) []int {
		var v []int
		for p := range strings.SplitSeq(s, ".") {
			n, _ := strconv.Atoi(p)
			v = append(v, n)
		}
		return v
	}
	return slices.Compare(num(a), num(b)) < 0
}
