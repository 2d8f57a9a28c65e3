package instrument

import (
	"thingsmig/internal/js/ast"
)

// The body of an async function is a generator, and to make a function object at each call is what costs most of
// the call. So where it can, the generator function stands outside of the async function, at the beginning of the
// function around:
//
//	async function f(a) { return await a + this.b }
//
// becomes, besides what makes f look like an async function,
//
//	const $p1 = function* (a) { return (yield a) + this.b };
//	function f(a) { return $asyncCall($p1, this, a) }
//
// That is so for functions whose parameters are names, and which stand in no block, loop or other scope of their own, so that all
// names mean the same in both places; nor must the body use what only its own function can give it, beside its arguments
// and this.

// hoisting is where generator functions can go from the place under work; nil if nowhere.
type hoisting struct {
	decls []*ast.Node
	// classes are the names of the classes around, which mean another variable inside of them.
	classes []string
}

// enter is called before a child of n is looked at, and what it returns afterwards: what is in the child can leave it
// unless it is in a scope that n makes.
func (a *asyncer) enter(n *ast.Node, k *ast.Node) (leave func()) {
	outer := a.hoist
	leave = func() { a.hoist = outer }
	switch n.Op {
	case ast.Class:
		if outer == nil {
			break
		}
		name := ""
		if n.A != nil {
			name = n.A.Str
		}
		in := &hoisting{classes: append(outer.classes[:len(outer.classes):len(outer.classes)], name)}
		a.hoist = in
		leave = func() {
			outer.decls = append(outer.decls, in.decls...)
			a.hoist = outer
		}
	case ast.ClassMember:
		if n.Str != "method" || k.Op != ast.Function {
			a.hoist = nil // fields, static blocks
		}
	case ast.Function, ast.For, ast.ForIn, ast.ForOf, ast.While, ast.DoWhile, ast.Switch, ast.With, ast.Try:
		a.hoist = nil
	case ast.Block:
		// A variable of a block would have instances of its own; in a loop there is nothing to win.
		if !a.bodies[n] {
			a.hoist = nil
		}
	case ast.Program:
		if a.text { // what it declares others can see
			a.hoist = nil
		}
	}
	return leave
}

// inside looks at what is in a child of n.
func (a *asyncer) inside(n, k *ast.Node) {
	if n.Op == ast.Function && k == n.B && k.Op == ast.Block {
		a.list(k)
	} else {
		a.node(k)
	}
}

// list visits the statements of a function or program, and puts in front what has been taken out of them.
func (a *asyncer) list(n *ast.Node) {
	outer := a.hoist
	a.hoist = &hoisting{}
	a.node(n)
	n.List = insertFirst(n.List, a.hoist.decls)
	a.hoist = outer
}

// hoisted moves the body of an async function out of it and gives the call that starts it, nil if the body must stay.
func (a *asyncer) hoisted(fn *ast.Node, directives, list []*ast.Node) *ast.Node {
	if a.hoist == nil || len(fn.List) > maxHoistedParams {
		return nil
	}
	seen := map[string]bool{}
	for _, p := range fn.List {
		if p.Op != ast.Ident || seen[p.Str] || p.Str == "arguments" {
			return nil
		}
		seen[p.Str] = true
	}
	body := block(append(append([]*ast.Node{}, directives...), list...)...)
	self, can := a.canLeave(fn, body)
	if !can {
		return nil
	}
	body.Pos = fn.Pos
	gen := &ast.Node{Op: ast.Function, Flags: ast.Generator, Pos: fn.Pos, End: fn.End, B: body}
	args := []*ast.Node{nil, undefined()}
	if self {
		args[1] = &ast.Node{Op: ast.This, Pos: fn.Pos}
	}
	for _, p := range fn.List {
		gen.List = append(gen.List, ast.Clone(p))
		args = append(args, &ast.Node{Op: ast.Ident, Str: p.Str, Pos: fn.Pos})
	}
	if len(fn.Strs) > 1 {
		gen.Strs = []string{"", fn.Strs[1], "async"}
	}
	id := func() *ast.Node { return &ast.Node{Op: ast.Ident, Str: "", Pos: fn.Pos} }
	v, w := id(), id()
	v.Str = a.fresh()
	w.Str = v.Str
	args[0] = w
	d := declare("const", []*ast.Node{v}, []*ast.Node{gen})
	d.Pos, v.Pos = ast.None, ast.None
	a.hoist.decls = append(a.hoist.decls, d)
	return call("$asyncCall", args...)
}

// maxHoistedParams bounds what is handed over at a call.
const maxHoistedParams = 16

// canLeave reports whether a body can stand outside of its function, and whether it uses this.
func (a *asyncer) canLeave(fn, body *ast.Node) (self, can bool) {
	can = true
	if fn.A != nil && !fn.Is(ast.Decl) && mentions(body, fn.A.Str) {
		return false, false
	}
	for _, name := range a.hoist.classes {
		if name != "" && mentions(body, name) {
			return false, false
		}
	}
	var walk func(n *ast.Node)
	walk = func(n *ast.Node) {
		switch n.Op {
		case ast.This:
			self = true
		case ast.Super, ast.NewTarget, ast.PrivateName, ast.PrivateMember, ast.With:
			can = false
		case ast.Ident:
			can = can && n.Str != "arguments"
		case ast.Function:
			can = can && !privateOrEval(n)
			if !n.Is(ast.Arrow) {
				return
			}
		}
		can = can && !callsEval(n)
		n.Kids(walk)
	}
	walk(body)
	return self, can && !(self && fn.Is(ast.Arrow))
}

// privateOrEval reports whether anything in n names private members, or any name that only a run can tell.
func privateOrEval(n *ast.Node) bool {
	found := false
	ast.Walk(n, func(k *ast.Node) bool {
		found = found || k.Op == ast.PrivateName || k.Op == ast.PrivateMember || k.Op == ast.With || callsEval(k)
		return !found
	})
	return found
}
