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
	if units["the realm's own part"], err = prelude(); err != nil {
		t.Fatal(err)
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
		polls, err := pollsOf(prg, &loaded{program: p, positions: p.Positions}, false)
		if err != nil {
			t.Fatal(name, err)
		}
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

// TestSharedPolls: the polls of code that several machines run call the host while one of them wants it.
func TestSharedPolls(t *testing.T) {
	p, err := prelude()
	if err != nil {
		t.Fatal(err)
	}
	prg, err := compileScript(p.Name, p.Code, true)
	if err != nil {
		t.Fatal(err)
	}
	c, err := pollsOf(prg, &loaded{program: p, positions: p.Positions}, true)
	if err != nil {
		t.Fatal(err)
	}
	turned := func() bool { return *c.points[0].word != c.points[0].plain }
	c.mu.Lock()
	before := c.raised
	c.mu.Unlock()
	if before > 0 {
		t.Skip("another test uses them just now")
	}
	var a, b pollFlag
	a.init(true)
	b.init(false)
	a.add(c)
	b.add(c)
	steps := []struct {
		what string
		do   func()
		want bool
	}{
		{"a machine that counts polls", func() {}, true},
		{"a request to another", b.raise, true},
		{"the same again", b.raise, true},
		{"the first has ended", a.release, true},
		{"it is served", b.lower, false},
		{"the same again", b.lower, false},
		{"a request after which it ends", b.raise, true},
		{"it ends", b.release, false},
	}
	for _, s := range steps {
		if s.do(); turned() != s.want {
			t.Errorf("%s: turned %v", s.what, turned())
		}
	}
}
