package instrument

import (
	"fmt"
	"sync"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/print"
)

// A Resumable is put together from parts: the variables of scopes, the functions, the classes and the residual functions.
// Of a text that is known when thingsmig is built, they can be printed then, so that whoever continues a program need not compile it. The
// printed parts of a function are a chunk of their own, because few functions are ever wanted.

// parts are what the text is made of that continues a snapshot.
type parts interface {
	// cells are the names of the variables of a scope, in its order.
	cells(scope int) ([]string, bool)
	maker(fn int) (*ast.Node, bool)
	class(fn int) (*ast.Node, bool)
	frame(k FrameKey) (*ast.Node, bool)
}

// treeParts makes them of the tree.
type treeParts struct {
	c *compiler
	e *Emitter
}

func (t *treeParts) cells(scope int) ([]string, bool) {
	var out []string
	for _, s := range t.c.cells[scope] {
		out = append(out, s.Out)
	}
	return out, true
}

// Parts are the printed parts of a program.
type Parts struct {
	// Head gives what is for the program, Chunk what is for a function, by its number: nil if there is none. Nobody calls them
	// before something is continued.
	Head  func() []byte
	Chunk func(fn int) []byte
}

// printedParts reads them.
type printedParts struct {
	Parts
	once   sync.Once
	scopes [][]string
	mu     sync.Mutex
	known  map[int]map[partKey]*ast.Node
}

type partKey struct {
	kind int
	// site is that of a residual function.
	site int
}

// The kinds of parts.
const (
	madePart = iota
	classPart
	framePart
	newFramePart // of a frame that runs for new
)

// PrintParts prints the parts of a program: the chunks by function.
func (p *Program) PrintParts() (head []byte, chunks [][]byte, err error) {
	c, err := p.compiler()
	if err != nil {
		return nil, nil, err
	}
	t := &treeParts{c: c, e: &Emitter{c: c}}
	w := &tableWriter{}
	w.int(len(p.Scopes))
	for id := range p.Scopes {
		names, _ := t.cells(id)
		w.int(len(names))
		for _, n := range names {
			w.string(n)
		}
	}
	chunks = make([][]byte, len(p.Functions))
	sites := make([][]int, len(p.Functions))
	for site := 1; site < len(p.Sites); site++ {
		fn := p.Sites[site].Func
		sites[fn] = append(sites[fn], site)
	}
	for id := range p.Functions {
		f := &p.Functions[id]
		chunk := &tableWriter{}
		add := func(k partKey, make func() (*ast.Node, bool)) {
			n, ok := attempt(make)
			if !ok {
				return
			}
			chunk.int(k.kind)
			chunk.int(k.site)
			chunk.part(n)
		}
		switch {
		case f.Kind == ClassConstructor:
			add(partKey{kind: classPart}, func() (*ast.Node, bool) { return t.class(id) })
		case f.Kind != MainFunction && f.Kind != ClassMethod && f.Kind != ClassInitialiser:
			add(partKey{kind: madePart}, func() (*ast.Node, bool) { return t.maker(id) })
		}
		if f.Generator {
			sites[id] = append(sites[id], 0) // one that has not begun
		}
		if f.Kind == MainFunction { // a frame of it has all of the program in it
			sites[id] = nil
		}
		for _, site := range sites[id] {
			add(partKey{framePart, site}, func() (*ast.Node, bool) { return t.frame(FrameKey{Func: id, Site: site}) })
			if f.Kind == ClassConstructor {
				add(partKey{newFramePart, site}, func() (*ast.Node, bool) { return t.frame(FrameKey{Func: id, Site: site, Construct: true}) })
			}
		}
		chunks[id] = chunk.data
	}
	return w.data, chunks, nil
}

// attempt leaves out what cannot be made: nobody can want it.
func attempt(make func() (*ast.Node, bool)) (n *ast.Node, ok bool) {
	defer func() {
		if recover() != nil {
			n, ok = nil, false
		}
	}()
	return make()
}

// part writes a printed expression.
func (w *tableWriter) part(n *ast.Node) {
	r := print.Print(n, print.Options{})
	w.string(r.Code)
	names := hostNames(n)
	if usesName(n, "$f") {
		names = append(names, "$f")
	}
	w.int(len(names))
	for _, s := range names {
		w.string(s)
	}
	w.int(len(r.Mappings))
	last := print.Mapping{}
	for _, m := range r.Mappings {
		w.int(m.GenLine - last.GenLine)
		w.int(m.GenCol)
		w.int(m.Src - last.Src)
		last = m
	}
	w.int(len(r.Sites))
	line := 0
	for _, s := range r.Sites {
		w.int(s.Line - line)
		w.int(s.Col)
		w.int(s.Site)
		line = s.Line
	}
}

// part is the opposite.
func (r *tableReader) part() *ast.Node {
	res := &print.Result{Code: r.string()}
	n := &ast.Node{Op: ast.Printed, Pos: ast.None, Info: res}
	n.List = list[*ast.Node](r)
	for i := range n.List {
		n.List[i] = name(r.string())
	}
	res.Mappings = list[print.Mapping](r)
	last := print.Mapping{}
	for i := range res.Mappings {
		last.GenLine += r.int()
		last.GenCol = r.int()
		last.Src += r.int()
		res.Mappings[i] = last
	}
	res.Sites = list[print.SitePos](r)
	line := 0
	for i := range res.Sites {
		line += r.int()
		res.Sites[i] = print.SitePos{Line: line, Col: r.int(), Site: r.int()}
	}
	return n
}

func (t *printedParts) cells(scope int) ([]string, bool) {
	t.once.Do(func() {
		r := &tableReader{data: t.Head()}
		t.scopes = list[[]string](r)
		for i := range t.scopes {
			t.scopes[i] = list[string](r)
			for j := range t.scopes[i] {
				t.scopes[i][j] = r.string()
			}
		}
		if r.bad {
			t.scopes = nil
		}
	})
	if scope >= len(t.scopes) {
		return nil, false
	}
	return t.scopes[scope], true
}

// part finds a part; parts are not changed by those who get them.
func (t *printedParts) part(fn int, k partKey) (*ast.Node, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	chunk, ok := t.known[fn]
	if !ok {
		chunk = map[partKey]*ast.Node{}
		r := &tableReader{data: t.Chunk(fn)}
		for len(r.data) > 0 && !r.bad {
			k := partKey{kind: r.int()}
			k.site = r.int()
			if n := r.part(); !r.bad {
				chunk[k] = n
			}
		}
		if t.known == nil {
			t.known = map[int]map[partKey]*ast.Node{}
		}
		t.known[fn] = chunk
	}
	n, ok := chunk[k]
	return n, ok
}

func (t *printedParts) maker(fn int) (*ast.Node, bool) { return t.part(fn, partKey{kind: madePart}) }
func (t *printedParts) class(fn int) (*ast.Node, bool) { return t.part(fn, partKey{kind: classPart}) }

func (t *printedParts) frame(k FrameKey) (*ast.Node, bool) {
	kind := framePart
	if k.Construct {
		kind = newFramePart
	}
	return t.part(k.Func, partKey{kind, k.Site})
}

// UseParts gives a program its printed parts.
func (p *Program) UseParts(parts Parts) { p.printed = &printedParts{Parts: parts} }

// missing is what a printed program panics with that has not a part that is wanted.
type missing struct{ what string }

func (m missing) Error() string { return fmt.Sprintf("instrument: %s was not printed", m.what) }
