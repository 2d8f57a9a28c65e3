package main

import (
	"regexp"
	"testing"
)

func TestOwnPrograms(t *testing.T) {
	programs, err := ownPrograms()
	if err != nil {
		t.Fatal(err)
	}
	if len(programs) < 25 {
		t.Errorf("%d programs, want at least 25", len(programs))
	}
	for i, name := range coreNames {
		if programs[i].name != name || !programs[i].core {
			t.Errorf("program %d is %s, want %s of the core set", i, programs[i].name, name)
		}
	}
}

func TestProgramWithoutDescription(t *testing.T) {
	if _, err := parseProgram("fib", "// fibonacci: numbers\n"); err == nil {
		t.Error("a first line that names another program was accepted")
	}
}

func TestSelectPrograms(t *testing.T) {
	all := []program{{name: "fib", core: true}, {name: "life"}, {name: "sort", core: true}}
	for _, c := range []struct {
		only string
		core bool
		want int
	}{
		{"", false, 3},
		{"", true, 2},
		{"i", false, 2},
		{"i", true, 1},
		{"^none$", false, 0},
	} {
		if got := selectPrograms(all, regexp.MustCompile(c.only), c.core); len(got) != c.want {
			t.Errorf("only %q, core %v: %d programs, want %d", c.only, c.core, len(got), c.want)
		}
	}
}
