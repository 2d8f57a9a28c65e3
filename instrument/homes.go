package instrument

import (
	"fmt"
	"strings"

	"thingsmig/internal/js/ast"
)

// homes gives the methods of object literals that use super a variable that holds their home
// object, which neither a frame nor a function object tells: {m() { super.m() }} becomes
//
//	(() => { const $home1 = {m() { $apply($superGet($home1, "m", this), this, []) }}; return $home1; })()
//
// It comes before names are resolved, so that all of that is ordinary code afterwards.
func homes(tree *ast.Node, source string) {
	h := &homer{source: source}
	h.node(tree)
}

type homer struct {
	source string
	n      int
}

func (h *homer) node(n *ast.Node) {
	n.Replace(func(k *ast.Node) *ast.Node {
		h.node(k)
		if k.Op == ast.Object && literalSuper(k) {
			return h.literal(k)
		}
		return k
	})
}

// literalSuper reports whether a method of the literal uses super.
func literalSuper(n *ast.Node) bool {
	for _, p := range n.List {
		if isMethod(p) && usesSuper(p.B) {
			return true
		}
	}
	return false
}

func isMethod(p *ast.Node) bool {
	return p.Op == ast.Property && (p.Str == "method" || p.Str == "get" || p.Str == "set")
}

func usesSuper(fn *ast.Node) bool {
	found := false
	var walk func(*ast.Node)
	walk = func(n *ast.Node) {
		if n.Op == ast.Super {
			found = true
		}
		n.Kids(func(k *ast.Node) {
			if k.Op == ast.Class || k.Op == ast.Function && !k.Is(ast.Arrow) || k.Op == ast.Object && literalSuper(k) {
				return
			}
			walk(k)
		})
	}
	walk(fn)
	return found
}

func (h *homer) literal(n *ast.Node) *ast.Node {
	var id string
	for id == "" || strings.Contains(h.source, id) {
		h.n++
		id = fmt.Sprintf("$home%d", h.n)
	}
	for _, p := range n.List {
		if isMethod(p) {
			h.method(p.B, id)
		}
	}
	home := &ast.Node{Op: ast.Ident, Str: id, Pos: n.Pos}
	decl := &ast.Node{Op: ast.VarDecl, Str: "const", Pos: n.Pos, List: []*ast.Node{
		{Op: ast.Declarator, A: home, B: n, Pos: n.Pos}}}
	ret := &ast.Node{Op: ast.Return, A: ast.Clone(home), Pos: n.Pos}
	ret.A.Pos = afterAll(n)
	body := &ast.Node{Op: ast.Block, List: []*ast.Node{decl, ret}, Pos: n.Pos}
	fn := &ast.Node{Op: ast.Function, Flags: ast.Arrow, B: body, Pos: n.Pos, End: n.Pos}
	return &ast.Node{Op: ast.Call, A: fn, Pos: n.Pos, End: n.Pos}
}

// afterAll is a position behind everything in n: a use there comes after the declaration.
func afterAll(n *ast.Node) int {
	last := n.Pos
	ast.Walk(n, func(k *ast.Node) bool {
		last = max(last, k.Pos, k.End)
		return true
	})
	return last + 1
}

// method puts explicit look-ups in the place of super.
func (h *homer) method(n *ast.Node, id string) {
	this := func() *ast.Node { return &ast.Node{Op: ast.This, Pos: n.Pos} }
	get := func(m *ast.Node) *ast.Node {
		return call("$superGet", &ast.Node{Op: ast.Ident, Str: id, Pos: afterAll(n)}, superKey(m), this())
	}
	isSuper := func(m *ast.Node) bool {
		return (m.Op == ast.Member || m.Op == ast.Index) && m.A.Op == ast.Super
	}
	var re func(k *ast.Node) *ast.Node
	re = func(k *ast.Node) *ast.Node {
		switch {
		case k.Op == ast.Class || k.Op == ast.Function && !k.Is(ast.Arrow):
			return k
		case k.Op == ast.Call && isSuper(k.A):
			k.A.Replace(re)
			k.Replace(func(a *ast.Node) *ast.Node {
				if a == k.A {
					return a
				}
				return re(a)
			})
			list := &ast.Node{Op: ast.Array, List: k.List, Pos: k.Pos}
			return &ast.Node{Op: ast.Call, A: name("$apply"), List: []*ast.Node{get(k.A), this(), list}, Pos: k.Pos, End: k.End}
		case k.Op == ast.Assign && isSuper(k.A):
			k.A.Replace(re)
			k.B = re(k.B)
			value := k.B
			if k.Str != "=" {
				value = binary(k.Str[:len(k.Str)-1], get(k.A), value)
			}
			return call("$superSet", &ast.Node{Op: ast.Ident, Str: id, Pos: afterAll(n)}, superKey(k.A), value, this(),
				&ast.Node{Op: ast.Bool, Str: "false", Pos: ast.None})
		case isSuper(k):
			k.Replace(re)
			return get(k)
		}
		k.Replace(re)
		return k
	}
	n.Replace(re)
}
