package instrument

import (
	"slices"

	"thingsmig/internal/js/ast"
)

// Guards: what a function does before its first call site, if it can return there, stands in front
// of its handler and its poll. A call that ends at once, like the last of every recursion, then costs
// what it costs in the plain program.

// guardsFirst brings the statements of a function into an order in which as many returns as
// possible come before the first call site, and notes how many statements that are.
func (c *compiler) guardsFirst(b *Body) {
	if b.Func.Node == nil || b.At != nil || c.sealed[b.Func] {
		return
	}
	lead := 0
	for i := 0; i < len(b.List); i++ {
		s := b.List[i]
		if c.hasSite(s) {
			split := c.splitGuard(s, i == len(b.List)-1 && !b.Func.Derived())
			if split == nil {
				break
			}
			b.List = slices.Concat(b.List[:i:i], split, b.List[i+1:])
			s = b.List[i]
		}
		if returns(s) {
			lead = i + 1
		}
	}
	if lead < len(b.List) {
		b.Lead = lead
	}
}

// splitGuard takes a statement with call sites apart: the first of the statements that it gives has
// none, and may return. It gives nil if that cannot be done. last: nothing comes after it.
func (c *compiler) splitGuard(s *ast.Node, last bool) []*ast.Node {
	if s.A == nil || s.Op != ast.Return && s.Op != ast.If {
		return nil
	}
	guard := func(test, value *ast.Node, rest ...*ast.Node) []*ast.Node {
		r := &ast.Node{Op: ast.Return, Pos: s.Pos, A: value}
		return append([]*ast.Node{{Op: ast.If, Pos: ast.None, A: test, B: r}}, rest...)
	}
	if s.Op == ast.If {
		switch {
		case c.hasSite(s.A):
		case !c.hasSite(s.B) && leaves(s.B):
			return append([]*ast.Node{{Op: ast.If, Pos: s.Pos, A: s.A, B: s.B}}, statements(s.C)...)
		case s.C == nil && last:
			return guard(negate(s.A), nil, statements(s.B)...)
		}
		return nil
	}
	e := s.A
	again := func(v *ast.Node) *ast.Node { return &ast.Node{Op: ast.Return, Pos: s.Pos, A: v} }
	switch e.Op {
	case ast.Cond:
		switch {
		case c.hasSite(e.A):
		case !c.hasSite(e.B):
			return guard(e.A, e.B, again(e.C))
		case !c.hasSite(e.C):
			return guard(negate(e.A), e.C, again(e.B))
		}
	case ast.Logical:
		if e.Str == "??" || c.hasSite(e.A) || !boolean(e.A) {
			return nil
		}
		short := &ast.Node{Op: ast.Bool, Str: "true", Pos: ast.None}
		if e.Str == "||" {
			return guard(e.A, short, again(e.B))
		}
		short.Str = "false"
		return guard(negate(e.A), short, again(e.B))
	}
	return nil
}

// statements are those of a block that is only a list.
func statements(s *ast.Node) []*ast.Node {
	if s.Op == ast.Block && s.Info == nil {
		return s.List
	}
	return []*ast.Node{s}
}

// returns reports whether a statement has a return of its function in it.
func returns(s *ast.Node) bool {
	found := false
	ast.Walk(s, func(k *ast.Node) bool {
		found = found || k.Op == ast.Return
		return !found && k.Op != ast.Function
	})
	return found
}

// leaves reports whether control never comes to the end of a statement.
func leaves(s *ast.Node) bool {
	switch s.Op {
	case ast.Return, ast.Throw:
		return true
	case ast.Block:
		return len(s.List) > 0 && leaves(s.List[len(s.List)-1])
	case ast.If:
		return s.C != nil && leaves(s.B) && leaves(s.C)
	}
	return false
}

// boolean reports whether an expression surely gives true or false.
func boolean(e *ast.Node) bool {
	switch e.Op {
	case ast.Bool:
		return true
	case ast.Unary:
		return e.Str == "!" || e.Str == "delete"
	case ast.Binary:
		switch e.Str {
		case "<", ">", "<=", ">=", "==", "!=", "===", "!==", "in", "instanceof":
			return true
		}
	case ast.Logical:
		return e.Str != "??" && boolean(e.A) && boolean(e.B)
	}
	return false
}

// negate is a test for the opposite.
func negate(test *ast.Node) *ast.Node {
	if test.Op == ast.Unary && test.Str == "!" {
		return test.A
	}
	if test.Op == ast.Binary {
		if op := map[string]string{"==": "!=", "!=": "==", "===": "!==", "!==": "==="}[test.Str]; op != "" {
			n := *test
			n.Str = op
			return &n
		}
	}
	return not(test)
}
