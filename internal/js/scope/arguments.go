package scope

import "thingsmig/internal/js/ast"

// ownArguments finds a variable that the program itself calls arguments, in the function that the
// arguments object would belong to or in arrow functions inside it; variables further out, and the name of the function, are hidden by
// that object.
func (r *resolver) ownArguments() *Symbol {
	outer := r.fn.Owner().Parent
	for sc := r.scope; sc != nil && sc.Fn != outer; sc = sc.Parent {
		if s := sc.names["arguments"]; s != nil {
			return s
		}
	}
	return nil
}

// varArguments reports whether "var arguments" declares nothing new in the present function: the variable holds the
// arguments object already. Where the parameters use that, the body has a variable of its own, which begins with it.
func (r *resolver) varArguments() bool {
	f := r.fn
	if f.Arrow() || f.Scope.names["arguments"] != nil {
		return false
	}
	s := f.HasSpecial(Arguments)
	if s == nil || f.Node == nil {
		return true
	}
	for _, d := range f.Node.B.List {
		if d.Op == ast.Function && d.Is(ast.Decl) && d.A.Str == "arguments" {
			return false
		}
	}
	v := r.declare(f.Scope, "arguments", Var, -1)
	v.Writes++
	init := &ast.Node{Op: ast.ExprStmt, Pos: ast.None, A: &ast.Node{Op: ast.Assign, Str: "=", Pos: ast.None,
		A: &ast.Node{Op: ast.Ident, Str: v.Name, Sym: v, Pos: ast.None},
		B: &ast.Node{Op: ast.Ident, Str: s.Out, Sym: s, Pos: ast.None}}}
	f.Node.B.List = insertAfterDirectives(f.Node.B.List, init)
	return false
}
