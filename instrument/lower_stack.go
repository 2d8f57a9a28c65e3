package instrument

import "thingsmig/internal/js/ast"

// The property stack of an error is a text of the engine's, about the code that runs. A program that
// reads it gets it as Node has it, with places in its own files: they are the same after a restore.

// readsStack reports whether n reads a property with that name.
func readsStack(n *ast.Node) bool {
	switch n.Op {
	case ast.Member:
		return n.Str == "stack" && n.A.Op != ast.Super
	case ast.Index:
		return n.B.Op == ast.String && keyText(n.B) == "stack" && n.A.Op != ast.Super
	}
	return false
}

// stackRead gives the value of a property, whose object is lowered already.
func (l *lowerer) stackRead(n *ast.Node) *ast.Node {
	if !readsStack(n) {
		return n
	}
	return l.shownStack(n)
}

// shownStack is v, or if it is a text what the program is to see of it. A property of that name can be
// anything, and is then not to become slow.
func (l *lowerer) shownStack(v *ast.Node) *ast.Node {
	if l.c.prog.Unit == 0 {
		return v
	}
	t := l.temp()
	kind := &ast.Node{Op: ast.Unary, Str: "typeof", A: assign(ident(t), v), Pos: ast.None}
	return cond(binary("===", kind, str("string")), call("$stack", ident(t)), ident(t))
}

// reference lowers what stands for a place and not for its value.
func (l *lowerer) reference(n *ast.Node) *ast.Node {
	if n.Op == ast.Member || n.Op == ast.Index {
		n.Replace(l.expr)
		return n
	}
	return l.expr(n)
}
