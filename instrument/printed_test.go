package instrument

import (
	"context"
	"math/rand"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestPrintedParts: a text that is put together from parts that were printed before is the one that comes of the tree, but for
// how far its lines are indented.
func TestPrintedParts(t *testing.T) {
	files, err := filepath.Glob("../testdata/programs/*/*.js")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	random := rand.New(rand.NewSource(1))
	compared, unprinted := 0, 0
	for _, file := range files {
		p, err := Compile(context.Background(), file, Options{})
		if err != nil {
			continue
		}
		head, chunks, err := p.PrintParts()
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		p.UseParts(Parts{Head: func() []byte { return head }, Chunk: func(fn int) []byte { return chunks[fn] }})
		for range 5 {
			req := randomRequest(random, p)
			tree := p.printed
			p.printed = nil
			want, err := p.Resumable(req)
			p.printed = tree
			if err != nil {
				continue // a frame that cannot be
			}
			got, err := p.ResumableOfParts(req)
			if err != nil {
				unprinted++
				continue
			}
			compared++
			compareResumables(t, file, got, want)
			if t.Failed() {
				return
			}
		}
	}
	if compared < len(files)*3 {
		t.Errorf("only %d texts of %d programs were compared, %d were not printed", compared, len(files), unprinted)
	}
}

func randomRequest(random *rand.Rand, p *Program) Request {
	var req Request
	for id := range p.Functions {
		if f := &p.Functions[id]; f.Kind != MainFunction && f.Kind != ClassInitialiser && random.Intn(3) == 0 {
			req.Functions = append(req.Functions, id)
		}
	}
	for id := 1; id < len(p.Scopes); id++ {
		if random.Intn(3) == 0 {
			req.Scopes = append(req.Scopes, id)
		}
	}
	for site := 1; site < len(p.Sites); site++ {
		fn := p.Sites[site].Func
		if f := &p.Functions[fn]; f.Kind != MainFunction && random.Intn(8) == 0 {
			req.Frames = append(req.Frames, FrameKey{Func: fn, Site: site, Construct: f.Kind == ClassConstructor})
		}
	}
	return req
}

// compareResumables compares two texts, without the white space at the beginnings of their lines.
func compareResumables(t *testing.T, name string, got, want *Resumable) {
	t.Helper()
	a, b := strings.Split(got.Code, "\n"), strings.Split(want.Code, "\n")
	if len(a) != len(b) {
		t.Errorf("%s: %d lines, not %d:\n%s\nnot\n%s", name, len(a), len(b), got.Code, want.Code)
		return
	}
	indent := func(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }
	for i := range a {
		if strings.TrimLeft(a[i], " ") != strings.TrimLeft(b[i], " ") {
			t.Errorf("%s: line %d is %q, not %q", name, i+1, a[i], b[i])
			return
		}
	}
	if !slices.Equal(got.Params, want.Params) {
		t.Errorf("%s: parameters %v, not %v", name, got.Params, want.Params)
	}
	if len(got.Positions) != len(want.Positions) || len(got.Map) != len(want.Map) {
		t.Errorf("%s: %d positions and %d mappings, not %d and %d", name, len(got.Positions), len(got.Map), len(want.Positions), len(want.Map))
		return
	}
	for at, site := range got.Positions {
		at.Col += indent(b[at.Line-1]) - indent(a[at.Line-1])
		if want.Positions[at] != site {
			t.Errorf("%s: site %d at %v, there is %d", name, site, at, want.Positions[at])
		}
	}
	for i, m := range got.Map {
		m.Col += indent(b[m.Line]) - indent(a[m.Line])
		if want.Map[i] != m {
			t.Errorf("%s: mapping %v, not %v", name, m, want.Map[i])
			return
		}
	}
}
