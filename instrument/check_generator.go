package instrument

import "thingsmig/internal/js/ast"

// generator refuses what a generator function cannot have.
func (c *checker) generator(fn *ast.Node) {
	if !fn.Is(ast.Generator) && !fn.Is(ast.AsyncFlag) {
		return
	}
	c.yields(fn.B, false)
}

// yields looks at the yields of one generator function. moved says that n is going to be moved into
// a function of its own.
func (c *checker) yields(n *ast.Node, moved bool) {
	allowed := func(e *ast.Node) {
		if y := delegates(e); y != nil {
			c.yields(y.A, false)
			if e != y {
				c.yields(e.A, false)
			}
		} else if e != nil {
			c.yields(e, false)
		}
	}
	switch n.Op {
	case ast.Function:
		return
	case ast.ExprStmt:
		if n.A.Op == ast.Assign && needsTry(n.A.A) && delegates(n.A) == nil {
			n.A.Kids(func(k *ast.Node) { c.yields(k, false) })
			return
		}
		allowed(n.A)
		return
	case ast.Return, ast.Throw:
		if delegates(n.A) == n.A {
			allowed(n.A)
			return
		}
	case ast.Declarator:
		if delegates(n.B) == n.B {
			c.yields(n.A, false)
			allowed(n.B)
			return
		}
	case ast.Yield, ast.Await:
		switch {
		case n.Is(ast.Delegate):
			c.refuse(refuseDelegate, n)
		case moved:
			c.refuse(refuseYield, n, "an object literal whose methods use super, or a destructuring assignment inside an expression,")
		}
	case ast.Object:
		moved = moved || literalSuper(n)
	case ast.Assign:
		if needsTry(n.A) {
			c.yields(n.A, true)
			c.yields(n.B, moved)
			return
		}
	}
	n.Kids(func(k *ast.Node) { c.yields(k, moved) })
}
