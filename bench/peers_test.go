package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
)

func TestQuotientsGoRoundByRound(t *testing.T) {
	if got := quotients([]float64{2, 9}, []float64{1, 3}); !closeTo(got, []float64{2, 3}) {
		t.Errorf("got %v", got)
	}
}

func TestOneOf(t *testing.T) {
	if one, err := oneOf("a\na\na\n", 3); err != nil || one != "a\n" {
		t.Errorf("got %q, %v", one, err)
	}
	if _, err := oneOf("a\nb\n", 2); err == nil {
		t.Error("different outputs of the runs were accepted")
	}
}

func TestThrown(t *testing.T) {
	stderr := "/x/run.cjs:3\n  boom();\n  ^\n\nTypeError: no: really\n    at f (x.js:1:2)\n\nNode.js v20\n"
	if got := thrown(stderr); got != "TypeError: no: really" {
		t.Errorf("got %q", got)
	}
	if got := thrown("\nkilled\n"); got != "killed" {
		t.Errorf("got %q", got)
	}
}

func TestFirstLine(t *testing.T) {
	if got := firstLine(errors.New("\n one \ntwo")); got != "one" {
		t.Errorf("got %q", got)
	}
	if got := firstLine(errors.New(strings.Repeat("x", 500))); len(got) > 200 {
		t.Errorf("%d bytes", len(got))
	}
}

// The versions that are compared are pinned, in both files alike.
func TestPeersArePinned(t *testing.T) {
	var wanted struct {
		Dependencies map[string]string `json:"dependencies"`
	}
	var locked struct {
		Packages map[string]struct {
			Version string `json:"version"`
		} `json:"packages"`
	}
	for name, into := range map[string]any{"peers/package.json": &wanted, "peers/package-lock.json": &locked} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(text, into); err != nil {
			t.Fatal(err)
		}
	}
	if len(wanted.Dependencies) == 0 {
		t.Fatal("no peers")
	}
	for name, version := range wanted.Dependencies {
		if got := locked.Packages["node_modules/"+name].Version; got != version {
			t.Errorf("%s: %q is asked for and %q locked", name, version, got)
		}
	}
	if got := wanted.Dependencies["@stopify/stopify"]; got != stopifyVersion {
		t.Errorf("the report says Stopify %s, %s is installed", stopifyVersion, got)
	}
}

func TestPeersWithoutFolder(t *testing.T) {
	if _, err := newPeerSetup(t.TempDir(), t.TempDir()); err == nil || !strings.Contains(err.Error(), "README") {
		t.Errorf("got %v", err)
	}
}

// Contestants that fail, differ or agree.
func TestPeerCells(t *testing.T) {
	says := func(text string, ms float64) *contestant {
		c := &contestant{prepare: func(context.Context, *peerSetup, string) (peerRun, error) {
			return func(context.Context) (string, float64, error) { ms *= 2; return text, ms, nil }, nil
		}}
		return c
	}
	base, same, other := says("1\n", 10), says("1\n", 15), says("2\n", 1)
	base.Name, same.Name, same.Base, other.Name, other.Base = "base", "same", "base", "other", "base"
	broken := &contestant{prepare: func(context.Context, *peerSetup, string) (peerRun, error) { return nil, errors.New("ES5 only") }}
	broken.Name, broken.Base = "broken", "base"
	cells, err := peerCells(context.Background(), nil, []*contestant{base, same, other, broken}, "x.js", 3)
	if err != nil {
		t.Fatal(err)
	}
	if cells[0].MS != 40 || cells[0].Ratio != nil {
		t.Errorf("base: %+v", cells[0])
	}
	if r := cells[1].Ratio; r == nil || r.Median != 1.5 || r.Min != 1.5 {
		t.Errorf("same: %+v", cells[1])
	}
	if !strings.Contains(cells[2].Error, `prints "2\n" and not "1\n"`) || cells[3].Error != "ES5 only" {
		t.Errorf("other: %q, broken: %q", cells[2].Error, cells[3].Error)
	}
}

func TestCPUModel(t *testing.T) {
	if got := cpuModel("processor\t: 0\nmodel name\t: Some  CPU @ 2 GHz\nflags: a\n"); got != "Some CPU @ 2 GHz" {
		t.Errorf("got %q", got)
	}
	if got := cpuModel("Hardware\t: board\n"); got != "" {
		t.Errorf("got %q", got)
	}
}
