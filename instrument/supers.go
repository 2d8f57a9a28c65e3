package instrument

import "thingsmig/internal/js/ast"

// supers spells out two things about members of super that only the engine's own super does by itself: it looks at
// this before it evaluates the key, and it deletes nothing. super[k] in a derived constructor becomes
// super[(this, k)], and delete super[k] becomes (this, k, $superDelete()). It comes before names are resolved.
func supers(tree *ast.Node) { supersIn(tree, false) }

// supersIn does so below n; derived says that it is somewhere in a derived constructor.
func supersIn(n *ast.Node, derived bool) {
	n.Replace(func(k *ast.Node) *ast.Node {
		supersIn(k, derived || n.Op == ast.Class && n.B != nil && k.Str == "constructor")
		this := func() *ast.Node { return &ast.Node{Op: ast.This, Pos: k.Pos} }
		switch {
		case k.Op == ast.Unary && k.Str == "delete" && ofSuper(k.A):
			gone := call("$superDelete")
			gone.Pos = k.Pos
			if k.A.Op == ast.Member {
				return seq(this(), gone)
			}
			return seq(this(), k.A.B, gone)
		case derived && k.Op == ast.Index && ofSuper(k) && !constant(k.B):
			k.B = seq(this(), k.B)
		}
		return k
	})
}

// ofSuper reports whether a node is a member of super.
func ofSuper(n *ast.Node) bool {
	return (n.Op == ast.Member || n.Op == ast.Index) && n.A.Op == ast.Super
}
