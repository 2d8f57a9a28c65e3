package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// generator refuses what a generator function cannot have.
func (c *checker) generator(fn *ast.Node) {
	if !fn.Is(ast.Generator) && !fn.Is(ast.AsyncFlag) {
		return
	}
	if fn.Is(ast.AsyncFlag) {
		c.shadowedParams(fn)
	} else if !simple(fn.List) {
		for _, p := range fn.List {
			ast.Walk(p, func(k *ast.Node) bool {
				if k.Op == ast.Function || k.Op == ast.Class || k.Op == ast.Ident && (k.Str == "arguments" || k.Str == "eval") {
					c.refuse(refuseGenParam, k)
					return false
				}
				return true
			})
		}
	}
	c.yields(fn.B, false)
}

// shadowedParams refuses a function in an async function that has the name of a parameter, where
// the parameters are taken apart in the body.
func (c *checker) shadowedParams(fn *ast.Node) {
	if simple(fn.List) || fn.B.Op != ast.Block {
		return
	}
	names := map[string]bool{}
	for _, p := range fn.List {
		scope.EachName(p, func(id *ast.Node) { names[id.Str] = true })
	}
	for _, s := range fn.B.List {
		if f := unlabel(s); f.Op == ast.Function && f.Is(ast.Decl) && names[f.A.Str] {
			c.refuse(refuseAsync, f, "a function with the name of a parameter of its async function")
		}
	}
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
