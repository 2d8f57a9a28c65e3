// Package langtable makes docs/LANGUAGE.md: what becomes of each feature of the language, and what
// proves it. The facts are in table.txt, one feature after the other:
//
//	edition ECMAScript 2015
//	feature generators
//	  pattern function\*                  what the source of each of its programs has (RE2)
//	  programs generators/scheduler …     in testdata/programs: they are stopped at every poll
//	  npm sudoku                          in testdata/npm: they are stopped twenty times
//	  tests runtime/console_test.go       other tests
//	  refused TM1026 f(yield* g())        code that is refused with that id
//	  waits TM2003 ({ get x() { … } })    code in which a snapshot waits
//	  lacking [].values().map(f)          code that fails because the engine does not have it
//	  note …
//
// A feature may be refused in part. The tests hold each line against what thingsmig does, so whoever
// lifts a refusal, or adds one, changes the table; go test ./internal/langtable -update writes the page.
package langtable

import (
	_ "embed"
	"fmt"
	"regexp"
	"strings"
)

//go:embed table.txt
var table string

// Feature is one feature of the language.
type Feature struct {
	Name     string
	Pattern  *regexp.Regexp
	Programs []string // in testdata/programs, without .js
	Npm      []string // in testdata/npm
	Tests    []string // files
	Refused  []Example
	Waits    []Example
	Lacking  []string
	Note     string
}

// Example is code to which something happens that has an id.
type Example struct{ ID, Code string }

// Edition is the features that came with an edition of the language.
type Edition struct {
	Name     string
	Features []*Feature
}

// Parse reads a table.
func Parse(text string) ([]Edition, error) {
	var editions []Edition
	var f *Feature
	for i, line := range strings.Split(text, "\n") {
		word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		rest = strings.TrimSpace(rest)
		bad := func(what string) ([]Edition, error) {
			return nil, fmt.Errorf("table.txt:%d: %s: %s", i+1, what, line)
		}
		switch {
		case word == "" || word == "#":
			continue
		case word == "edition":
			editions = append(editions, Edition{Name: rest})
			f = nil
			continue
		case word == "feature" && len(editions) > 0:
			f = &Feature{Name: rest}
			e := &editions[len(editions)-1]
			e.Features = append(e.Features, f)
			continue
		case f == nil || rest == "":
			return bad("what is this about?")
		}
		switch word {
		case "pattern":
			var err error
			if f.Pattern, err = regexp.Compile(rest); err != nil {
				return bad(err.Error())
			}
		case "programs":
			f.Programs = append(f.Programs, strings.Fields(rest)...)
		case "npm":
			f.Npm = append(f.Npm, strings.Fields(rest)...)
		case "tests":
			f.Tests = append(f.Tests, strings.Fields(rest)...)
		case "refused", "waits":
			id, code, _ := strings.Cut(rest, " ")
			if !strings.HasPrefix(id, "TM") || code == "" {
				return bad("an id and code")
			}
			if word == "refused" {
				f.Refused = append(f.Refused, Example{id, code})
			} else {
				f.Waits = append(f.Waits, Example{id, code})
			}
		case "lacking":
			f.Lacking = append(f.Lacking, rest)
		case "note":
			f.Note = rest
		default:
			return bad("unknown word")
		}
	}
	return editions, nil
}

// proven reports whether something shows that the feature works.
func (f *Feature) proven() bool { return len(f.Programs)+len(f.Npm)+len(f.Tests) > 0 }

// Markdown is the page.
func Markdown(editions []Edition) string {
	var b strings.Builder
	b.WriteString(`# The language

<!-- Made from internal/langtable/table.txt by: go test ./internal/langtable -update -->

What becomes of each feature of JavaScript in thingsmig, and what shows it. The tests hold every line of this page against what
thingsmig does.

- **migrates**: a program can be stopped in the middle of it and continued elsewhere. The programs named are in [testdata/programs](../testdata/programs)
  (stopped at every poll, or at random ones if there are more than 2,000) and in [testdata/npm](../testdata/npm).
- **a snapshot waits** (TM2…): it migrates, but a snapshot that is wanted while the engine itself calls that code is taken when the call is over.
- **refused** (TM1…): the program is not started, and the message says where and what to do. ` + "`thingsmig check`" + ` lists these and the places where a snapshot waits.
- **lacking**: the engine does not have it, with or without thingsmig.
`)
	for _, e := range editions {
		fmt.Fprintf(&b, "\n## %s\n\n| feature | what becomes of it | shown by |\n| --- | --- | --- |\n", e.Name)
		for _, f := range e.Features {
			fmt.Fprintf(&b, "| %s | %s | %s |\n", cell(f.Name), f.becomes(), f.shownBy())
		}
	}
	return b.String()
}

func (f *Feature) becomes() string {
	var parts []string
	if f.proven() {
		parts = append(parts, "migrates")
	}
	for _, w := range f.Waits {
		parts = append(parts, "a snapshot waits ("+w.ID+") in "+code(w.Code))
	}
	for _, r := range f.Refused {
		what := "refused (" + r.ID + ")"
		if f.proven() {
			what += ": " + code(r.Code)
		}
		parts = append(parts, what)
	}
	if len(f.Lacking) > 0 {
		parts = append(parts, "lacking")
	}
	if f.Note != "" {
		parts = append(parts, cell(f.Note))
	}
	return strings.Join(parts, "; ")
}

func (f *Feature) shownBy() string {
	var parts []string
	for _, p := range f.Programs {
		parts = append(parts, fmt.Sprintf("[%s](../testdata/programs/%s.js)", p, p))
	}
	for _, p := range f.Npm {
		parts = append(parts, fmt.Sprintf("[npm: %s](../testdata/npm/%s)", p, p))
	}
	for _, p := range f.Tests {
		parts = append(parts, fmt.Sprintf("[%s](../%s)", p, p))
	}
	if !f.proven() {
		for _, r := range f.Refused {
			parts = append(parts, code(r.Code))
		}
		for _, l := range f.Lacking {
			parts = append(parts, code(l))
		}
	}
	return strings.Join(parts, ", ")
}

// code is source text in a cell of a table.
func code(s string) string {
	if strings.Contains(s, "`") {
		return "`` " + cell(s) + " ``"
	}
	return "`" + cell(s) + "`"
}

func cell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }
