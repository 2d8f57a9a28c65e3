package runtime

import (
	"context"
	"path/filepath"
	"testing"

	"thingsmig/instrument"
)

// TestPollsAreFound: each poll of a program is a jump that the host can turn, and nothing else is.
func TestPollsAreFound(t *testing.T) {
	files, err := filepath.Glob("../testdata/programs/*/*.js")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	units := map[string]*instrument.Program{}
	for i, f := range files {
		if testing.Short() && i%8 != 0 {
			continue
		}
		p, err := instrument.Compile(context.Background(), f, instrument.Options{})
		if err != nil {
			t.Fatal(err)
		}
		units[f] = p
	}
	// What looks like a poll in the program itself is none.
	if units["lookalike"], err = instrument.Compile(context.Background(), "a.js", instrument.Options{
		Source: []byte("function f() {} function g() { $p: { break $p; f(); } for (;;) { $p_: { break $p_; f(); } } } g();")}); err != nil {
		t.Fatal(err)
	}
	for name, p := range units {
		prg, err := compileScript(p.Name, p.Code, false)
		if err != nil {
			t.Fatal(name, err)
		}
		polls, err := pollsOf(prg, &loaded{program: p, positions: p.Positions})
		if err != nil {
			t.Fatal(name, err)
		}
		polls.set(true)
		polls.set(false)
		want := 0
		for _, site := range p.Positions {
			if p.Sites[site].Kind == instrument.PollSite {
				want++
			}
		}
		if len(polls.points) != want || want == 0 && name == "lookalike" {
			t.Errorf("%s: %d of %d polls found", name, len(polls.points), want)
		}
	}
}
