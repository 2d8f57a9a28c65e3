package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"thingsmig/bench/results"
)

// suite is a public collection of benchmarks. None of its code stands in this
// repository: it is read from a checkout that --suites names.
type suite struct {
	name       string // first half of the names of its programs, "octane/richards"
	repository string
	// commit is the version that the table below was written for, and digest the digest of the files
	// of that version: a checkout need not have its history with it.
	commit, digest string
	// places are folders under the folder of --suites where the checkout may stand; the first that
	// has the programs' files is taken.
	places   []string
	programs []suiteProgram
	leftOut  []results.LeftOut
}

// suiteProgram says how files of a checkout become one program: a fixed amount
// of work, no clock, no randomness but a seeded one, one line with a result at
// the end.
type suiteProgram struct {
	name, description string
	files             []string // of the checkout, relative to its place
	// script makes the program; dir is the place, texts are the files. work is by how much there is more to
	// do than that which takes goja a second; a program that cannot be enlarged disregards it.
	script func(dir string, texts []string, work int) (string, error)
}

func suites() []suite {
	return []suite{octane(), areWeFastYet(), kraken(), kernels()}
}

// suitePrograms reads the programs of all suites that are found under root. A
// suite or a program that is not there is named in the reports and is no error.
func suitePrograms(root string, known []suite, work int) ([]program, []*results.Suite, error) {
	if info, err := os.Stat(root); err != nil {
		return nil, nil, err
	} else if !info.IsDir() {
		return nil, nil, fmt.Errorf("%s is not a folder", root)
	}
	var programs []program
	var reports []*results.Suite
	for _, s := range known {
		more, report, err := s.read(os.DirFS(root), root, work)
		if err != nil {
			return nil, nil, err
		}
		programs = append(programs, more...)
		reports = append(reports, report)
	}
	return programs, reports, nil
}

func (s suite) read(root fs.FS, rootPath string, work int) ([]program, *results.Suite, error) {
	report := &results.Suite{Name: s.name, Repository: s.repository, LeftOut: s.leftOut}
	place, ok := s.find(root)
	if !ok {
		report.Missing = fmt.Sprintf("none of %s has %s", strings.Join(s.places, ", "), s.programs[0].files[0])
		return nil, report, nil
	}
	sum := sha256.New()
	var programs []program
	for _, p := range s.programs {
		var texts []string
		var missing string
		for _, name := range p.files {
			text, err := fs.ReadFile(root, path.Join(place, name))
			if err != nil {
				missing = name
				break
			}
			sum.Write(text)
			texts = append(texts, string(text))
		}
		if missing != "" {
			report.LeftOut = append(report.LeftOut, results.LeftOut{Name: p.name, Reason: "the checkout has no " + missing})
			continue
		}
		source, err := p.script(filepath.Join(rootPath, filepath.FromSlash(place)), texts, work)
		if err != nil {
			return nil, nil, fmt.Errorf("%s/%s: %w", s.name, p.name, err)
		}
		name := s.name + "/" + p.name
		want := nodeOutputs()[name]
		if work != 1 {
			want = ""
		}
		programs = append(programs, program{name: name, description: p.description, source: source, suite: s.name, want: want})
	}
	report.Digest = hex.EncodeToString(sum.Sum(nil)[:8])
	if report.Digest == s.digest {
		report.Commit = s.commit
	}
	return programs, report, nil
}

// find returns the first place that has the first file of the first program.
func (s suite) find(root fs.FS) (string, bool) {
	for _, place := range s.places {
		if _, err := fs.Stat(root, path.Join(place, s.programs[0].files[0])); err == nil {
			return place, true
		}
	}
	return "", false
}

// replaceOnce puts new in the place of old, which must stand in the text
// exactly once: a checkout where it does not is another version than the one
// that the numbers were chosen for.
func replaceOnce(text, old, new string) (string, error) {
	if n := strings.Count(text, old); n != 1 {
		return "", fmt.Errorf("%q stands in the file %d times, not once: another version of the suite", old, n)
	}
	return strings.Replace(text, old, new, 1), nil
}

// seededRandom is a generator after George Marsaglia (xorshift) in the place of
// Math.random, for suites that bring none.
const seededRandom = `(function () {
  var x = 123456789;
  Math.random = function () {
    x ^= x << 13; x ^= x >>> 17; x ^= x << 5;
    return (x >>> 0) / 4294967296;
  };
})();
`

// hashNumbers is a function for drivers: it digests numbers in an array-like to
// 32 bits. Numbers are scaled and cut, so that the last digits of a sine, in
// which engines differ, do not matter.
const hashNumbers = `function benchHash(numbers, scale) {
  var h = 0;
  for (var i = 0; i < numbers.length; i++) h = (h * 31 + ~~(numbers[i] * scale)) | 0;
  return h;
}
`

// printSuites tells what was found.
func printSuites(w io.Writer, found []*results.Suite) {
	for _, s := range found {
		switch {
		case s.Missing != "":
			fmt.Fprintf(w, "%s: not found: %s\n", s.Name, s.Missing)
		case s.Commit == "":
			fmt.Fprintf(w, "%s: the files (digest %s) are not those of the version that the amounts of work were chosen for\n", s.Name, s.Digest)
		}
	}
}
