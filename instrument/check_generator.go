package instrument

import "thingsmig/internal/js/ast"

// generator refuses what a generator function cannot have: a yield* where linear does not go.
func (c *checker) generator(fn *ast.Node) {
	if fn.Is(ast.Generator) {
		c.delegations(fn.B)
	}
}

func (c *checker) delegations(n *ast.Node) {
	if n.Op == ast.Function {
		return
	}
	refuse := func(n *ast.Node, where string) {
		if y := firstDelegate(n); y != nil {
			c.refuse(refuseDelegate, y, where)
		}
	}
	switch n.Op {
	case ast.ArrayPattern, ast.ObjectPattern:
		refuse(n, "in a destructuring pattern")
		return
	case ast.ForIn, ast.ForOf:
		refuse(n.A, "in the head of a loop")
	case ast.For:
		if n.A != nil && n.A.Op == ast.VarDecl && n.A.Str != "var" {
			for _, d := range n.A.List[1:] {
				refuse(d, "in the head of a loop behind other variables")
			}
		}
	case ast.Template:
		if n.A != nil && n.A.Op != ast.Ident {
			refuse(n, "in a tagged template whose tag is a method")
		}
	case ast.Unary:
		if n.Str == "delete" && n.A.Op == ast.Chain {
			refuse(n, "in an optional chain that is deleted")
		}
	case ast.Call:
		if n.A.Op == ast.Chain {
			refuse(n, "in a call of an optional chain in parentheses")
		}
	case ast.Class:
		for _, m := range n.List {
			if m.Is(ast.Computed) && m.Str == "field" {
				refuse(m.A, "in the key of a field")
			}
		}
	}
	n.Kids(c.delegations)
}

// firstDelegate finds a yield* of the function that n belongs to.
func firstDelegate(n *ast.Node) *ast.Node {
	var y *ast.Node
	ast.Walk(n, func(k *ast.Node) bool {
		if k.Op == ast.Yield && k.Is(ast.Delegate) && y == nil {
			y = k
		}
		return k.Op != ast.Function
	})
	return y
}
