package langtable

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"thingsmig/instrument"
	"thingsmig/internal/diag"
	"thingsmig/internal/testtext"
	"thingsmig/runtime"
)

var update = flag.Bool("update", false, "write docs/LANGUAGE.md")

const page = "../../docs/LANGUAGE.md"

func features(t *testing.T) (editions []Edition, all []*Feature) {
	t.Helper()
	editions, err := Parse(table)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range editions {
		all = append(all, e.Features...)
	}
	return editions, all
}

// TestPage: docs/LANGUAGE.md is what the table says.
func TestPage(t *testing.T) {
	editions, _ := features(t)
	want := Markdown(editions)
	if *update {
		if err := os.WriteFile(page, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("docs/LANGUAGE.md is stale: go test ./internal/langtable -update\n%s", testtext.Diff(string(got), want))
	}
}

// comments are what says nothing about the features of a program.
var comments = regexp.MustCompile(`/\*(?s:.*?)\*/|(?m:^\s*//.*$)`)

// TestProofs: what is named as the proof of a feature is there and has to do with it.
func TestProofs(t *testing.T) {
	_, all := features(t)
	seen := map[string]bool{}
	for _, f := range all {
		if seen[f.Name] {
			t.Errorf("%s is there twice", f.Name)
		}
		seen[f.Name] = true
		if !f.proven() && len(f.Refused)+len(f.Lacking)+len(f.Waits) == 0 && f.Note == "" {
			t.Errorf("%s: nothing is said of it", f.Name)
		}
		if len(f.Programs) > 0 && f.Pattern == nil {
			t.Errorf("%s: programs, but no pattern", f.Name)
		}
		for _, p := range f.Programs {
			src, err := os.ReadFile(filepath.Join("../../testdata/programs", p+".js"))
			if err != nil {
				t.Errorf("%s: %v", f.Name, err)
				continue
			}
			if _, err := os.Stat(filepath.Join("../../testdata/programs", p+".out")); err != nil {
				t.Errorf("%s: %v", f.Name, err)
			}
			if !f.Pattern.MatchString(comments.ReplaceAllString(string(src), "")) {
				t.Errorf("%s: %s has nothing that matches %s", f.Name, p, f.Pattern)
			}
		}
		for _, p := range f.Npm {
			if _, err := os.Stat(filepath.Join("../../testdata/npm", p, "package.json")); err != nil {
				t.Errorf("%s: %v", f.Name, err)
			}
		}
		for _, p := range f.Tests {
			src, err := os.ReadFile(filepath.Join("../..", p))
			if err != nil || f.Pattern == nil || !f.Pattern.Match(src) {
				t.Errorf("%s: %s has nothing that matches %v (%v)", f.Name, p, f.Pattern, err)
			}
		}
	}
}

// TestExamples: what is said to be refused, to make a snapshot wait or to be lacking is so.
func TestExamples(t *testing.T) {
	_, all := features(t)
	for _, f := range all {
		for _, e := range f.Refused {
			if list := check(t, e.Code).Errors(); !has(list, e.ID) {
				t.Errorf("%s: %s is not refused with %s: %v", f.Name, e.Code, e.ID, list)
			}
		}
		for _, e := range f.Waits {
			if list := check(t, e.Code); len(list.Errors()) > 0 || !has(list, e.ID) {
				t.Errorf("%s: %s does not give %s: %v", f.Name, e.Code, e.ID, list)
			}
		}
		for _, src := range f.Lacking {
			if !fails(t, src) {
				t.Errorf("%s is there now: name programs that show it in place of lacking %s", f.Name, src)
			}
		}
	}
}

// check looks at an example. One with imports or exports is a module.
func check(t *testing.T, src string) diag.List {
	t.Helper()
	name := "a.js"
	if strings.HasPrefix(src, "import ") || strings.HasPrefix(src, "export ") {
		name = "a.mjs"
	}
	list, err := instrument.Check(context.Background(), filepath.Join(t.TempDir(), name), instrument.Options{Source: []byte(src)})
	if broken := (diag.List)(nil); errors.As(err, &broken) {
		return broken
	}
	if err != nil {
		t.Fatalf("%s: %v", src, err)
	}
	return list
}

func has(list diag.List, id string) bool {
	for _, d := range list {
		if d.ID == id {
			return true
		}
	}
	return false
}

// fails reports whether a program is no program here, or ends with an error.
func fails(t *testing.T, src string) bool {
	t.Helper()
	p, err := instrument.Compile(context.Background(), "a.js", instrument.Options{Source: []byte(src)})
	if err != nil {
		return true
	}
	res, err := runtime.New(runtime.Options{Stdout: io.Discard, Stderr: io.Discard}).Run(context.Background(), p)
	if err != nil {
		t.Fatalf("%s: %v", src, err)
	}
	return res.Uncaught != nil
}

var id = regexp.MustCompile(`"(TM[12]\d\d\d)"`)

// TestAllIDs: the table has every id of the compiler's, and no other.
func TestAllIDs(t *testing.T) {
	_, all := features(t)
	listed := map[string]bool{}
	for _, f := range all {
		for _, e := range append(f.Refused, f.Waits...) {
			listed[e.ID] = true
		}
	}
	known := map[string]bool{}
	for _, pattern := range []string{"../../instrument/*.go", "../../internal/diag/*.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal(pattern, err)
		}
		for _, file := range files {
			// What only one engine refuses is in docs/engines.md.
			if strings.HasSuffix(file, "_test.go") || filepath.Base(file) == "v8_check.go" {
				continue
			}
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range id.FindAllSubmatch(text, -1) {
				known[string(m[1])] = true
			}
		}
	}
	if len(known) < 10 {
		t.Fatalf("found only the ids %v", known)
	}
	for k := range known {
		if !listed[k] {
			t.Errorf("no feature in internal/langtable/table.txt has %s", k)
		}
	}
	for k := range listed {
		if !known[k] {
			t.Errorf("internal/langtable/table.txt has %s, the compiler has not", k)
		}
	}
}

// TestWaitsDocumented: docs/cli.md explains each id of a note.
func TestWaitsDocumented(t *testing.T) {
	_, all := features(t)
	text, err := os.ReadFile("../../docs/cli.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		for _, e := range f.Waits {
			if !bytes.Contains(text, []byte("| "+e.ID+" |")) {
				t.Errorf("docs/cli.md does not explain %s", e.ID)
			}
		}
	}
}

func TestParse(t *testing.T) {
	for _, bad := range []string{"feature x", "edition x\npattern y", "edition x\nfeature y\nrefused z", "edition x\nfeature y\npattern (", "edition x\nfeature y\ncolour z"} {
		if _, err := Parse(bad); err == nil {
			t.Errorf("%q is taken for a table", bad)
		}
	}
}
