package scope

import "thingsmig/internal/js/ast"

// initialised reports whether s surely has its value when n is evaluated.
func (r *resolver) initialised(s *Symbol, n *ast.Node) bool {
	if s.Fn == r.fn {
		return n.Pos > s.Pos && s.Scope.Kind != SwitchScope
	}
	// The function of s.Fn that the use is in: made after the declaration if it is an
	// expression (or a class) that stands behind it.
	h := r.fn
	hoisted := false
	for {
		if h.Node.Is(ast.Decl) {
			hoisted = true
		}
		if h.Parent == s.Fn {
			break
		}
		h = h.Parent
	}
	pos := h.Node.Pos
	if h.Class != nil {
		pos, hoisted = h.Class.Node.Pos, false
	} else {
		hoisted = h.Node.Is(ast.Decl)
	}
	if s.Scope.Kind == SwitchScope {
		return false
	}
	if s.Kind == CatchParam {
		return pos > s.Pos
	}
	if !hoisted && pos > s.Pos {
		return true
	}
	return quietBefore(s)
}

// quietBefore reports whether nothing that stands before the declaration of s in its block can
// run code that uses s: then its first user comes after it.
func quietBefore(s *Symbol) bool {
	var list []*ast.Node
	switch n := s.Scope.Node; n.Op {
	case ast.Program, ast.Block:
		list = n.List
	case ast.Function:
		list = n.B.List
	default:
		return false
	}
	for _, st := range list {
		if st.Op == ast.Function {
			continue
		}
		last := st.Pos
		if st.Op == ast.VarDecl || st.Op == ast.Class {
			last = lastPos(st)
		}
		if !quietStatement(st) {
			return false
		}
		if last >= s.Pos {
			return true
		}
	}
	return false
}

func quietStatement(s *ast.Node) bool {
	switch s.Op {
	case ast.Empty:
		return true
	case ast.ExprStmt:
		return s.Is(ast.Directive)
	case ast.VarDecl:
		for _, d := range s.List {
			if d.A.Op != ast.Ident || d.B != nil && !quietExpr(d.B) {
				return false
			}
		}
		return true
	case ast.Class:
		return quietExpr(s)
	}
	return false
}

func quietExpr(e *ast.Node) bool {
	switch e.Op {
	case ast.Number, ast.String, ast.Bool, ast.Null, ast.Regexp, ast.Function, ast.Ident, ast.Hole:
		return true
	case ast.Class:
		if e.B != nil && e.B.Op != ast.Ident {
			return false
		}
		for _, m := range e.List {
			if m.Is(ast.Computed) || m.Str == "field" && m.Is(ast.Static) || m.Str == "static-block" {
				return false
			}
		}
		return true
	case ast.Array:
		for _, k := range e.List {
			if !quietExpr(k) {
				return false
			}
		}
		return true
	case ast.Object:
		for _, p := range e.List {
			if p.Op != ast.Property || p.Is(ast.Computed) || p.B != nil && !quietExpr(p.B) {
				return false
			}
		}
		return true
	case ast.Unary:
		return (e.Str == "-" || e.Str == "!" || e.Str == "void" || e.Str == "typeof") && e.A.Op != ast.Ident && quietExpr(e.A)
	case ast.Binary:
		return e.A.Op != ast.Ident && e.B.Op != ast.Ident && quietExpr(e.A) && quietExpr(e.B) &&
			e.A.Op != ast.Object && e.B.Op != ast.Object && e.A.Op != ast.Array && e.B.Op != ast.Array
	case ast.Call: // a module of the host cannot reach into this one
		return e.A.Op == ast.Ident && e.A.Str == "require" && len(e.List) == 1 && e.List[0].Op == ast.String
	}
	return false
}
