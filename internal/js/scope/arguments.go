package scope

import "thingsmig/internal/js/ast"

// ownArguments finds a variable that the program itself calls arguments, in the function that the
// arguments object would belong to or in arrow functions inside it; variables further out, and the name of the function, are
// hidden by that object.
func (r *resolver) ownArguments() *Symbol {
	outer := r.fn.Owner().Parent
	for sc := r.scope; sc != nil && sc.Fn != outer; sc = sc.Parent {
		if s := sc.names["arguments"]; s != nil {
			return s
		}
	}
	return nil
}

// bodyArguments declares a variable for the arguments of a function whose body assigns to that name, or has a var of that name
// beside parameters that use it. It begins with the arguments object, which stays what it is: parameters may be tied to it.
func (r *resolver) bodyArguments(f *Func) {
	body := f.Node.B
	if f.Strict || f.Arrow() || f.Scope.names["arguments"] != nil {
		return
	}
	for _, d := range body.List {
		if d.Op == ast.Function && d.Is(ast.Decl) && d.A.Str == "arguments" {
			return
		}
	}
	assigned := false
	var walk func(n *ast.Node)
	target := func(p *ast.Node) {
		EachName(p, func(id *ast.Node) { assigned = assigned || id.Op == ast.Ident && id.Str == "arguments" })
	}
	walk = func(n *ast.Node) {
		if _, eval := n.Info.(*EvalSite); eval {
			assigned = true // for all that is known
		}
		switch n.Op {
		case ast.Function:
			if !n.Is(ast.Arrow) {
				return
			}
		case ast.VarDecl:
			for _, d := range n.List {
				if d.B != nil {
					target(d.A)
				}
			}
		case ast.Assign, ast.Update:
			target(n.A)
		case ast.ForIn, ast.ForOf:
			if n.A.Op == ast.VarDecl {
				target(n.A.List[0].A)
			} else {
				target(n.A)
			}
		}
		n.Kids(walk)
	}
	walk(body)
	parameters := f.HasSpecial(Arguments) != nil && declaresVar(body.List, "arguments")
	if !assigned && !parameters {
		return
	}
	s := f.Special(Arguments)
	r.use(func(f *Func) { f.UsesArguments = true })
	v := r.declare(f.Scope, "arguments", Var, -1)
	v.Writes++
	init := &ast.Node{Op: ast.ExprStmt, Pos: ast.None, A: &ast.Node{Op: ast.Assign, Str: "=", Pos: ast.None,
		A: &ast.Node{Op: ast.Ident, Str: v.Name, Sym: v, Pos: ast.None},
		B: &ast.Node{Op: ast.Ident, Str: s.Out, Sym: s, Pos: ast.None}}}
	body.List = insertAfterDirectives(body.List, init)
}

// declaresVar reports whether a function body has a var of that name.
func declaresVar(list []*ast.Node, name string) bool {
	found := false
	for _, s := range list {
		ast.Walk(s, func(n *ast.Node) bool {
			if n.Op == ast.VarDecl && n.Str == "var" {
				for _, d := range n.List {
					EachName(d.A, func(id *ast.Node) { found = found || id.Str == name })
				}
			}
			return n.Op != ast.Function && n.Op != ast.Class
		})
	}
	return found
}

// varArguments reports whether "var arguments" declares nothing new in the present function: its arguments object is that variable.
func (r *resolver) varArguments() bool { return !r.fn.Arrow() && r.fn.Scope.names["arguments"] == nil }
