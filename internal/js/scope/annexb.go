package scope

import "thingsmig/internal/js/ast"

// Functions that are declared in blocks of sloppy code are variables of the function around as well, if
// a var of that name could stand in their place: they get their value when the declaration is evaluated
// (Annex B.3.2 of the specification). The engine does not know that.

// blockFunctions declares these variables of f, whose body is list, and marks the declarations.
func (r *resolver) blockFunctions(f *Func, list []*ast.Node) {
	if f.Strict || r.outer != nil && f.Node == r.outer.Node {
		return
	}
	h := &blockHoister{r: r, f: f}
	h.list(list, nil, lexicalNames(list, true))
}

// WasAsync is the Info of a function declaration that is left of an async one.
type WasAsync struct{}

type blockHoister struct {
	r *resolver
	f *Func
}

// lexicalNames are the names that a list of statements declares for its block. At the top of a function
// functions are not among them.
func lexicalNames(list []*ast.Node, top bool) map[string]bool {
	names := map[string]bool{}
	for _, s := range list {
		for s.Op == ast.Labeled {
			s = s.A
		}
		switch {
		case s.Op == ast.VarDecl && s.Str != "var":
			for _, d := range s.List {
				EachName(d.A, func(id *ast.Node) { names[id.Str] = true })
			}
		case s.Op == ast.Class && s.Is(ast.Decl), s.Op == ast.Function && s.Is(ast.Decl) && !top:
			names[s.A.Str] = true
		}
	}
	return names
}

// list goes through the statements of a block, which declares own, in blocks that declare around.
func (h *blockHoister) list(list []*ast.Node, around []map[string]bool, own map[string]bool) {
	around = append(around[:len(around):len(around)], own)
	for _, s := range list {
		h.stmt(s, around)
	}
}

func (h *blockHoister) block(list []*ast.Node, around []map[string]bool) {
	for _, s := range list {
		for s.Op == ast.Labeled {
			s = s.A
		}
		if _, async := s.Info.(WasAsync); s.Op == ast.Function && s.Is(ast.Decl) && s.Flags&(ast.Generator|ast.AsyncFlag) == 0 && !async {
			h.function(s, around)
		}
	}
	h.list(list, around, lexicalNames(list, false))
}

func (h *blockHoister) function(fn *ast.Node, around []map[string]bool) {
	name := fn.A.Str
	for _, names := range around {
		if names[name] {
			return
		}
	}
	for _, p := range h.f.Scope.Syms {
		if p.Name == name && p.Kind == Param {
			return
		}
	}
	if h.f.Node != nil && h.f.Scope.Parent.Fn == h.f { // parameters have a scope of their own
		for _, p := range h.f.Scope.Parent.Syms {
			if p.Name == name {
				return
			}
		}
	}
	s := h.r.declare(h.f.Scope, name, Var, -1)
	s.Writes++
	if h.r.hoisted == nil {
		h.r.hoisted = map[*ast.Node]*Symbol{}
	}
	h.r.hoisted[fn] = s
}

func (h *blockHoister) stmt(s *ast.Node, around []map[string]bool) {
	head := func(n *ast.Node) []map[string]bool {
		if n == nil || n.Op != ast.VarDecl || n.Str == "var" {
			return around
		}
		return append(around[:len(around):len(around)], lexicalNames([]*ast.Node{n}, false))
	}
	switch s.Op {
	case ast.Block:
		h.block(s.List, around)
	case ast.If:
		h.stmt(s.B, around)
		if s.C != nil {
			h.stmt(s.C, around)
		}
	case ast.Labeled:
		h.stmt(s.A, around)
	case ast.For, ast.ForIn, ast.ForOf:
		h.stmt(s.D, head(s.A))
	case ast.While, ast.DoWhile, ast.With:
		h.stmt(s.D, around)
	case ast.Switch:
		var all []*ast.Node
		for _, c := range s.List {
			all = append(all, c.List...)
		}
		h.block(all, around)
	case ast.Try:
		h.stmt(s.A, around)
		if s.C != nil {
			in := around
			if s.B != nil && s.B.Op != ast.Ident {
				names := map[string]bool{}
				EachName(s.B, func(id *ast.Node) { names[id.Str] = true })
				in = append(around[:len(around):len(around)], names)
			}
			h.stmt(s.C, in)
		}
		if s.D != nil {
			h.stmt(s.D, around)
		}
	}
}

// evaluated puts the assignments to the variables of the function behind the declarations of a block.
func (r *resolver) evaluated(list []*ast.Node) []*ast.Node {
	any := false
	for _, s := range list {
		any = any || r.hoisted[unlabel(s)] != nil
	}
	if !any {
		return list
	}
	var out []*ast.Node
	for _, s := range list {
		out = append(out, s)
		outer := r.hoisted[unlabel(s)]
		if outer == nil {
			continue
		}
		inner := r.lookup(outer.Name)
		r.fn.Use(outer)
		r.fn.Use(inner)
		inner.Uses++
		id := func(s *Symbol) *ast.Node { return &ast.Node{Op: ast.Ident, Str: s.Name, Sym: s, Pos: ast.None} }
		out = append(out, &ast.Node{Op: ast.ExprStmt, Pos: ast.None, A: &ast.Node{
			Op: ast.Assign, Str: "=", Pos: ast.None, A: id(outer), B: id(inner)}})
	}
	return out
}

func unlabel(s *ast.Node) *ast.Node {
	for s.Op == ast.Labeled {
		s = s.A
	}
	return s
}
