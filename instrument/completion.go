package instrument

import "thingsmig/internal/js/ast"

// completion makes a list of statements keep its completion value, as the specification defines it for
// eval code, in a variable: each expression statement assigns to it, and a statement that has a value
// of its own even if nothing in it has one begins with undefined.
type completion struct {
	value func() *ast.Node // the variable
}

func (c *completion) list(list []*ast.Node) []*ast.Node {
	out := make([]*ast.Node, 0, len(list))
	for _, s := range list {
		out = append(out, c.stmt(s))
	}
	return out
}

func (c *completion) stmt(s *ast.Node) *ast.Node {
	switch s.Op {
	case ast.ExprStmt:
		if s.Info == noValue {
			s.Info = nil
			return s
		}
		s.Flags &^= ast.Directive
		s.A = &ast.Node{Op: ast.Assign, Str: "=", A: c.value(), B: s.A, Pos: s.A.Pos}
		return s
	case ast.Block:
		s.List = c.list(s.List)
		return s
	case ast.If:
		s.B = c.stmt(s.B)
		if s.C != nil {
			s.C = c.stmt(s.C)
		}
		return c.begins(s)
	case ast.For, ast.ForIn, ast.ForOf, ast.While, ast.DoWhile, ast.With:
		s.D = c.stmt(s.D)
		return c.begins(s)
	case ast.Labeled:
		// The label must stay at its loop.
		in := unlabel(s)
		if in.Op == ast.Function {
			return s
		}
		outer := s
		for outer.A != in {
			outer = outer.A
		}
		done := c.stmt(in)
		if done.Op == ast.Block && len(done.List) == 2 && done.List[1] == in && in.Op != ast.Block {
			outer.A = in
			done.List[1] = s
			return done
		}
		outer.A = done
		return s
	case ast.Switch:
		for _, k := range s.List {
			k.List = c.list(k.List)
		}
		return c.begins(s)
	case ast.Try:
		s.A = c.stmt(s.A)
		if s.C != nil {
			s.C = c.begins(c.stmt(s.C))
		}
		if s.D != nil {
			s.D = c.finalizer(s.D)
		}
		return c.begins(s)
	}
	return s
}

// begins puts an assignment of undefined before a statement.
func (c *completion) begins(s *ast.Node) *ast.Node {
	return block(stmt(assign(c.value(), undefined())), s)
}

// finalizer: a finally block has no value of its own unless it is left by a jump.
func (c *completion) finalizer(b *ast.Node) *ast.Node {
	jumps := false
	ast.Walk(b, func(k *ast.Node) bool {
		jumps = jumps || k.Op == ast.Break || k.Op == ast.Continue
		return k.Op != ast.Function && k.Op != ast.Class
	})
	if jumps {
		return c.begins(c.stmt(b))
	}
	return b
}
