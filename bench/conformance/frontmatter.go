package main

import (
	"errors"
	"slices"
	"strings"
)

// meta is what the comment at the beginning of a test says about it.
type meta struct {
	Includes []string
	Flags    []string
	Features []string
	// ES5ID is set in tests that are as old as ES5; lists of features do not matter to those.
	ES5ID string
	// Phase and Type tell when the test must end with an error, and with which; empty if it
	// must end without.
	Phase, Type string
}

func (m *meta) has(flag string) bool { return slices.Contains(m.Flags, flag) }

var errNoFrontMatter = errors.New("there is no /*--- comment")

// parseMeta reads the front matter of a test. That is YAML, but only a small part of it is ever
// used for the keys that matter here: plain values, lists in brackets (over several lines, too),
// lists of lines with dashes, and one level of nesting.
func parseMeta(source string) (*meta, error) {
	_, text, ok := strings.Cut(source, "/*---")
	if !ok {
		return nil, errNoFrontMatter
	}
	text, _, ok = strings.Cut(text, "---*/")
	if !ok {
		return nil, errNoFrontMatter
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	m := &meta{}
	lines := strings.Split(text, "\n")
	base := indentOf(lines)
	for i := 0; i < len(lines); {
		key, value, ok := topLevel(lines[i], base)
		i++
		if !ok {
			continue
		}
		start := i
		for i < len(lines) && !isKey(lines[i], base) {
			i++
		}
		m.set(key, value, lines[start:i])
	}
	if m.Type != "" && m.Phase == "" {
		return nil, errors.New("negative has a type but no phase")
	}
	return m, nil
}

// set stores the value of a key; rest are the lines below it up to the next key.
func (m *meta) set(key, value string, rest []string) {
	switch key {
	case "includes":
		m.Includes = list(value, rest)
	case "flags":
		m.Flags = list(value, rest)
	case "features":
		m.Features = list(value, rest)
	case "es5id":
		m.ES5ID = value
	case "negative":
		for _, line := range rest {
			k, v, _ := strings.Cut(strings.TrimSpace(line), ":")
			switch v = strings.TrimSpace(v); k {
			case "phase":
				m.Phase = v
			case "type":
				m.Type = v
			}
		}
	}
}

// indentOf is the indentation of the keys: most tests have none, some indent all.
func indentOf(lines []string) int {
	for _, l := range lines {
		if t := strings.TrimLeft(l, " "); t != "" && !strings.HasPrefix(t, "#") {
			return len(l) - len(t)
		}
	}
	return 0
}

// topLevel splits a line "key: value" at the indentation of the keys.
func topLevel(line string, base int) (key, value string, ok bool) {
	if !isKey(line, base) {
		return "", "", false
	}
	key, value, _ = strings.Cut(line, ":")
	return strings.TrimSpace(key), strings.TrimSpace(value), true
}

func isKey(line string, base int) bool {
	t := strings.TrimLeft(line, " ")
	if len(line)-len(t) > base || t == "" || t[0] == '-' || t[0] == '#' || t[0] == ']' {
		return false
	}
	name, _, ok := strings.Cut(t, ":")
	return ok && !strings.ContainsAny(name, " ,[")
}

// list reads a list in brackets or of lines with dashes.
func list(value string, rest []string) []string {
	var items []string
	add := func(s string) {
		s, _, _ = strings.Cut(s, " #")
		if s = strings.Trim(s, " \t'\""); s != "" {
			items = append(items, s)
		}
	}
	if strings.HasPrefix(value, "[") {
		all := value + " " + strings.Join(rest, " ")
		all, _, _ = strings.Cut(all[1:], "]")
		for s := range strings.SplitSeq(all, ",") {
			add(s)
		}
		return items
	}
	add(value)
	for _, line := range rest {
		if s, ok := strings.CutPrefix(strings.TrimSpace(line), "- "); ok {
			add(s)
		}
	}
	return items
}
