package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

func (l *lowerer) superGet(n *ast.Node) *ast.Node {
	o := l.b.Func.Owner()
	return call("$superGet", ident(o.Special(scope.Home)), superKey(n), ident(o.Special(scope.This)))
}

func superKey(n *ast.Node) *ast.Node {
	if n.Op == ast.Index {
		return n.B
	}
	return str(n.Str)
}

func (l *lowerer) superSet(n *ast.Node) *ast.Node {
	t := n.A
	if t.Op == ast.Index {
		t.B = l.expr(t.B)
	}
	n.B = l.expr(n.B)
	if !l.b.Func.Arrow() {
		return n
	}
	o := l.b.Func.Owner()
	self := func() *ast.Node { return ident(o.Special(scope.This)) }
	value := n.B
	home := o.Special(scope.Home)
	var list []*ast.Node
	if n.Str != "=" && t.Op == ast.Index && !constant(t.B) {
		home, list = l.superKeep(t)
	}
	set := func(v *ast.Node) *ast.Node {
		return call("$superSet", ident(home), superKey(t), v, self(), &ast.Node{Op: ast.Bool, Str: "true", Pos: ast.None})
	}
	if n.Str == "=" {
		return set(value)
	}
	old := call("$superGet", ident(home), superKey(ast.Clone(t)), self())
	switch op := n.Str[:len(n.Str)-1]; op {
	case "&&", "||", "??":
		list = append(list, logical(op, old, set(value)))
	default:
		list = append(list, set(binary(op, old, value)))
	}
	return seq(list...)
}

// superKeep makes super[k] in an arrow function a reference that can be used twice: list is to be evaluated before, and home
// is what stands for the home object. The parent is looked up before the key becomes a string.
func (l *lowerer) superKeep(t *ast.Node) (home *scope.Symbol, list []*ast.Node) {
	k, home := l.temp(), l.temp()
	list = []*ast.Node{assign(ident(k), t.B),
		assign(ident(home), call("$superHome", ident(l.b.Func.Owner().Special(scope.Home)))),
		assign(ident(k), call("$key", ident(k)))}
	t.B = ident(k)
	return home, list
}

// superUpdate lowers ++ and -- of a member of super: emitted as it stands, the call that reads
// the member would be the target.
func (l *lowerer) superUpdate(n *ast.Node) *ast.Node {
	t := n.A
	var list []*ast.Node
	arrow := l.b.Func.Arrow()
	var home *scope.Symbol
	if arrow {
		home = l.b.Func.Owner().Special(scope.Home)
	}
	switch {
	case t.Op == ast.Index && arrow:
		t.B = l.expr(t.B)
		home, list = l.superKeep(t)
	case t.Op == ast.Index:
		k := l.temp()
		list = append(list, assign(ident(k), call("$key", l.expr(t.B))))
		t.B = ident(k)
	}
	// Two minus signs make a number of it, and leave a BigInt what it is.
	minus := func(e *ast.Node) *ast.Node { return &ast.Node{Op: ast.Unary, Str: "-", A: e, Pos: ast.None} }
	old, now := l.temp(), l.temp()
	get := func() *ast.Node {
		if arrow {
			return call("$superGet", ident(home), superKey(ast.Clone(t)), ident(l.b.Func.Owner().Special(scope.This)))
		}
		return ast.Clone(t)
	}
	one := &ast.Node{Op: ast.Update, Str: n.Str, A: ident(now), Pos: ast.None}
	list = append(list, assign(ident(old), minus(minus(get()))), assign(ident(now), ident(old)), one)
	set := &ast.Node{Op: ast.Assign, Str: "=", A: ast.Clone(t), B: ident(now), Pos: n.Pos}
	if arrow {
		set = call("$superSet", ident(home), superKey(ast.Clone(t)), ident(now), ident(l.b.Func.Owner().Special(scope.This)),
			&ast.Node{Op: ast.Bool, Str: "true", Pos: ast.None})
	}
	if n.Is(ast.Prefix) {
		return seq(append(list, set)...)
	}
	return seq(append(list, set, ident(old))...)
}
