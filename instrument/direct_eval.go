package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// directEvals makes a call eval(a, b) one of $eval(eval, [a, b], place, [access, …]), which finds out
// whether eval is the realm's and, if so, runs the text as code of this place. What that can see it
// reads and writes by access, an arrow function that package scope completes:
//
//	(name, write, value) => { switch (name) { case "this": return this; case "x": return write ? x = value : x; … } }
//
// It comes before anything else, so that all of that is ordinary code afterwards.
func directEvals(tree *ast.Node) { directEvalsIn(tree, false, false) }

// directEvalsIn does so in n, which is in a function that has a new.target or is not, and where super is known or is not.
func directEvalsIn(n *ast.Node, function, super bool) {
	if n.Op == ast.Function && !n.Is(ast.Arrow) {
		function = true
	}
	n.Kids(func(k *ast.Node) {
		in := super
		if member := (n.Op == ast.ClassMember || isMethod(n)) && k == n.B; member || k.Op == ast.Function && !k.Is(ast.Arrow) {
			in = member
		}
		directEvalsIn(k, function, in)
	})
	if n.Op != ast.Call || n.Is(ast.Optional) || n.A.Op != ast.Ident || n.A.Str != "eval" {
		return
	}
	hidden := func(s string) *ast.Node { return name(scope.Hidden + s) }
	sw := &ast.Node{Op: ast.Switch, A: hidden("name"), Pos: ast.None}
	see := func(s string, e *ast.Node) {
		sw.List = append(sw.List, &ast.Node{Op: ast.Case, A: str(s), List: []*ast.Node{ret(e)}, Pos: ast.None})
	}
	see("this", node(ast.This))
	if function {
		see("new.target", node(ast.NewTarget))
	}
	if super { // for members of it, see evalMembers
		value := func(i int) *ast.Node { return index(hidden("value"), number(i)) }
		of := func(k *ast.Node) *ast.Node { return index(node(ast.Super), k) }
		see("super", cond(hidden("write"), assign(of(value(0)), value(1)), of(hidden("value"))))
	}
	access := arrow([]*ast.Node{hidden("name"), hidden("write"), hidden("value")}, sw)
	site := &scope.EvalSite{Place: str(""), Access: access, List: array(access)}
	args := &ast.Node{Op: ast.Array, List: n.List, Pos: n.Pos}
	n.A, n.List = &ast.Node{Op: ast.Ident, Str: "$eval", Pos: ast.None}, []*ast.Node{n.A, args, site.Place, site.List}
	n.Info = site
}
