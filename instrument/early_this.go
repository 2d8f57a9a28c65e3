package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// seesThisEarly reports whether an arrow function that is made before super() has returned could be called by an
// initialiser of a field, which runs in the engine's super(): it is to find this then. Such a constructor makes the object step by step, as one
// does in which an arrow function calls super().
func seesThisEarly(f *scope.Func) bool {
	this := f.HasSpecial(scope.This)
	if !f.Derived() || this == nil || !this.Captured || !initialises(f.Class.Node) {
		return false
	}
	last := 0 // super() ends there, about
	var supers func(n *ast.Node)
	supers = func(n *ast.Node) {
		if n.Op == ast.Call && n.A.Op == ast.Super {
			last = max(last, afterAll(n))
		}
		if n.Op != ast.Class && (n.Op != ast.Function || n.Is(ast.Arrow)) {
			n.Kids(supers)
		}
	}
	n := f.Node
	n.Kids(supers)
	early := false
	var arrows func(n *ast.Node)
	arrows = func(n *ast.Node) {
		switch {
		case n.Op == ast.Function && n.Is(ast.Arrow) && n.Pos < last:
			early = early || usesThis(n)
		case n.Op == ast.Class, n.Op == ast.Function && !n.Is(ast.Arrow):
			return
		}
		n.Kids(arrows)
	}
	n.Kids(arrows)
	return early
}

// usesThis reports whether an arrow function uses this, or a member of super.
func usesThis(n *ast.Node) bool {
	found := false
	ast.Walk(n, func(k *ast.Node) bool {
		id := symOf(k)
		found = found || k.Op == ast.This || k.Op == ast.Super || id != nil && id.Kind == scope.This
		return !found && (k.Op != ast.Function || k.Is(ast.Arrow))
	})
	return found
}
