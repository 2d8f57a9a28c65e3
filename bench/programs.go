package main

import (
	"context"
	"embed"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"thingsmig/instrument"
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
	suite       string // the public suite that it is of; empty for our own
	want        string // what Node prints, where that is known
}

// ownPrograms returns the programs that stand in this repository, the core
// set first. Those of public suites come from suitePrograms; everything after
// that works on []program alone.
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
	path := filepath.Join(dir, filepath.FromSlash(p.name)+".js")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", err
	}
	return path, os.WriteFile(path, []byte(p.source), 0o600)
}

// writePrograms writes the programs as the plain side runs them: after bundling.
func writePrograms(ctx context.Context, dir string, programs []program) error {
	for _, p := range programs {
		path, err := p.writeTo(dir)
		if err != nil {
			return err
		}
		compiled, err := instrument.Compile(ctx, path, instrument.Options{})
		if err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		if err := os.WriteFile(path, []byte(compiled.Source), 0o600); err != nil {
			return err
		}
	}
	return nil
}

func printList(w io.Writer, programs []program) {
	for _, p := range programs {
		mark := " "
		if p.core {
			mark = "*"
		}
		fmt.Fprintf(w, "%s %-39s %s\n", mark, p.name, p.description)
	}
}
