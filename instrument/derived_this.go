package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// A derived constructor keeps what super() gives in a variable, for its frames. One that is never
// captured needs none.

// leavesThis reports whether nothing reads the variable for this of a derived constructor.
func leavesThis(b *Body) bool {
	f := b.Func
	this := f.HasSpecial(scope.This)
	if !f.Derived() || b.HasSite || f.ArrowSuper || this == nil || this.Captured {
		return false
	}
	read := false
	for _, s := range b.List {
		ast.Walk(s, func(k *ast.Node) bool {
			if setsThis(k, this) {
				for _, a := range k.B.List {
					ast.Walk(a, func(in *ast.Node) bool {
						read = read || symOf(in) == this
						return !read
					})
				}
				return false
			}
			read = read || symOf(k) == this
			return !read
		})
	}
	return !read
}

// setsThis: $this = super(…).
func setsThis(n *ast.Node, this *scope.Symbol) bool {
	return n.Op == ast.Assign && n.Str == "=" && symOf(n.A) == this && n.B.Op == ast.Call && n.B.A.Op == ast.Super
}
