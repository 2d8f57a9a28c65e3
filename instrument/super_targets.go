package instrument

import "thingsmig/internal/js/ast"

// superTargets replaces super.x in n where a pattern or the head of a loop assigns to it. No call
// can stand there: ref gives a reference to put in its place.
func superTargets(n *ast.Node, ref func(m *ast.Node) *ast.Node) {
	target := func(p **ast.Node) {
		if m := *p; m != nil && (m.Op == ast.Member || m.Op == ast.Index) && m.A.Op == ast.Super {
			*p = ref(m)
		}
	}
	switch n.Op {
	case ast.ArrayPattern:
		for i := range n.List {
			target(&n.List[i])
		}
	case ast.Default, ast.Rest, ast.ForIn, ast.ForOf:
		target(&n.A)
	case ast.PatternProp:
		target(&n.B)
	}
	n.Kids(func(k *ast.Node) {
		if k.Op != ast.Class && (k.Op != ast.Function || k.Is(ast.Arrow)) {
			superTargets(k, ref)
		}
	})
}
