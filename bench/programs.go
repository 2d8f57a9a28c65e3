package main

import (
	"embed"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

//go:embed programs/*.js
var programFiles embed.FS

// coreNames is the set over which the first bar of the project is defined.
var coreNames = []string{
	"richards", "deltablue", "raytrace", "splay", "navier-stokes", "crypto",
	"fib", "loop", "closures", "strings", "sort", "collections",
}

// program is one benchmark: a script that prints a checksum at its end.
type program struct {
	name        string
	description string
	source      string
	core        bool
}

// ownPrograms returns the programs that stand in this repository, the core
// set first. Programs of public suites, read from checkouts, would be another
// function of this kind: everything after it works on []program alone.
func ownPrograms() ([]program, error) {
	entries, err := programFiles.ReadDir("programs")
	if err != nil {
		return nil, err
	}
	var core, others []program
	for _, entry := range entries {
		source, err := programFiles.ReadFile("programs/" + entry.Name())
		if err != nil {
			return nil, err
		}
		p, err := parseProgram(strings.TrimSuffix(entry.Name(), ".js"), string(source))
		if err != nil {
			return nil, err
		}
		if p.core {
			core = append(core, p)
		} else {
			others = append(others, p)
		}
	}
	slices.SortFunc(core, func(a, b program) int {
		return slices.Index(coreNames, a.name) - slices.Index(coreNames, b.name)
	})
	return append(core, others...), nil
}

// parseProgram reads the description from the first line, "// name: what it does".
func parseProgram(name, source string) (program, error) {
	first, _, _ := strings.Cut(source, "\n")
	description, ok := strings.CutPrefix(first, "// "+name+": ")
	if !ok {
		return program{}, fmt.Errorf("programs/%s.js does not begin with %q", name, "// "+name+": ")
	}
	return program{
		name:        name,
		description: description,
		source:      source,
		core:        slices.Contains(coreNames, name),
	}, nil
}

func selectPrograms(all []program, only *regexp.Regexp, coreOnly bool) []program {
	var selected []program
	for _, p := range all {
		if coreOnly && !p.core || only != nil && !only.MatchString(p.name) {
			continue
		}
		selected = append(selected, p)
	}
	return selected
}

// writeTo puts the script into dir and returns its path: the compiler reads
// files, and so do the child processes.
func (p program) writeTo(dir string) (string, error) {
	path := filepath.Join(dir, p.name+".js")
	return path, os.WriteFile(path, []byte(p.source), 0o600)
}

func printList(w io.Writer, programs []program) {
	for _, p := range programs {
		mark := " "
		if p.core {
			mark = "*"
		}
		fmt.Fprintf(w, "%s %-14s %s\n", mark, p.name, p.description)
	}
}
