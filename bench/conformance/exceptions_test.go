package main

import (
	"slices"
	"testing"
)

func TestExceptions(t *testing.T) {
	x, err := parseExceptions("# why\n\na.js strict known\na.js sloppy  known, too\nb.js raw known\n")
	if err != nil {
		t.Fatal(err)
	}
	if got := x["a.js sloppy"]; got != "known, too" {
		t.Errorf("the reason is %q", got)
	}
	failed, stale := x.judge([]Result{
		{Path: "a.js", Mode: strict, Outcome: failure},
		{Path: "a.js", Mode: sloppy, Outcome: pass},
		{Path: "b.js", Mode: sloppy, Outcome: failure},
		{Path: "c.js", Mode: strict, Outcome: pass},
	})
	if len(failed) != 1 || failed[0].Path != "b.js" {
		t.Errorf("failed: %v", failed)
	}
	if !slices.Equal(stale, []string{"a.js sloppy"}) {
		t.Errorf("stale: %v", stale)
	}
}

func TestExceptionsRefuse(t *testing.T) {
	for _, s := range []string{"a.js", "a.js strict", "a.js loose known", "a.js strict x\na.js strict y"} {
		if _, err := parseExceptions(s); err == nil {
			t.Errorf("%q is accepted", s)
		}
	}
}

func TestOwnExceptions(t *testing.T) {
	if _, err := parseExceptions(exceptionText); err != nil {
		t.Error(err)
	}
}
