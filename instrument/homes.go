package instrument

import (
	"fmt"
	"slices"
	"strings"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// homes gives the methods of object literals that use super a variable that holds their home
// object, which neither a frame nor a function object tells: {m() { super.m() }} becomes
//
//	(() => { const $home1 = {m() { $apply($superGet($home1, "m", this), this, []) }}; return $home1; })()
//
// It comes before names are resolved, so that all of that is ordinary code afterwards.
func homes(tree *ast.Node, source string) {
	if strings.Contains(source, "super") {
		supers(tree)
	}
	h := &homer{source: source, strict: scope.UseStrict(tree.List)}
	h.node(tree)
}

type homer struct {
	source string
	n      int
	strict bool // the code at hand is strict
}

func (h *homer) node(n *ast.Node) {
	defer func(outer bool) { h.strict = outer }(h.strict)
	h.strict = h.strict || n.Op == ast.Class || n.Op == ast.Function && n.B.Op == ast.Block && scope.UseStrict(n.B.List)
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
	here := func() *ast.Node { return &ast.Node{Op: ast.Ident, Str: id, Pos: afterAll(n)} }
	get := func(home, m *ast.Node) *ast.Node { return call("$superGet", home, superKey(m), this()) }
	strict := &ast.Node{Op: ast.Bool, Str: fmt.Sprint(h.strict || n.B.Op == ast.Block && scope.UseStrict(n.B.List)), Pos: ast.None}
	set := func(home, m, value *ast.Node) *ast.Node {
		return call("$superSet", home, superKey(m), value, this(), ast.Clone(strict))
	}
	// Temporaries are variables of the method: names are not resolved yet.
	var temps []*ast.Node
	temp := func() func() *ast.Node {
		v := name(fmt.Sprintf("%s_%d", id, len(temps)+1))
		temps = append(temps, &ast.Node{Op: ast.Declarator, A: v, Pos: n.Pos})
		return func() *ast.Node { return ast.Clone(v) }
	}
	// keep makes m a reference that can be used twice, with the home object home(); first is to be
	// evaluated before. The parent is looked up before the key becomes a string.
	keep := func(m *ast.Node) (home func() *ast.Node, first []*ast.Node) {
		if m.Op != ast.Index || constant(m.B) {
			return here, nil
		}
		k, home := temp(), temp()
		first = []*ast.Node{assign(k(), m.B), assign(home(), call("$superHome", here())), assign(k(), call("$key", k()))}
		m.B = k()
		return home, first
	}
	minus := func(e *ast.Node) *ast.Node { return &ast.Node{Op: ast.Unary, Str: "-", A: e, Pos: ast.None} }
	var re func(k *ast.Node) *ast.Node
	re = func(k *ast.Node) *ast.Node {
		switch {
		case k.Op == ast.Class || k.Op == ast.Function && !k.Is(ast.Arrow):
			return k
		case k.Op == ast.Call && ofSuper(k.A):
			k.A.Replace(re)
			k.Replace(func(a *ast.Node) *ast.Node {
				if a == k.A {
					return a
				}
				return re(a)
			})
			list := &ast.Node{Op: ast.Array, List: k.List, Pos: k.Pos}
			return &ast.Node{Op: ast.Call, A: name("$apply"), List: []*ast.Node{get(here(), k.A), this(), list}, Pos: k.Pos, End: k.End}
		case k.Op == ast.Assign && ofSuper(k.A):
			k.A.Replace(re)
			k.B = re(k.B)
			if k.Str == "=" {
				return set(here(), k.A, k.B)
			}
			home, first := keep(k.A)
			old := get(home(), ast.Clone(k.A))
			switch op := k.Str[:len(k.Str)-1]; op {
			case "&&", "||", "??":
				return seq(append(first, logical(op, old, set(home(), k.A, k.B)))...)
			default:
				return seq(append(first, set(home(), k.A, binary(op, old, k.B)))...)
			}
		case k.Op == ast.Update && ofSuper(k.A):
			k.A.Replace(re)
			home, list := keep(k.A)
			old, now := temp(), temp()
			// Two minus signs make a number of it, and leave a BigInt what it is.
			list = append(list, assign(old(), minus(minus(get(home(), ast.Clone(k.A))))), assign(now(), old()),
				&ast.Node{Op: ast.Update, Str: k.Str, A: now(), Pos: ast.None}, set(home(), k.A, now()))
			if !k.Is(ast.Prefix) {
				list = append(list, old())
			}
			return seq(list...)
		case ofSuper(k):
			k.Replace(re)
			return get(here(), k)
		}
		k.Replace(re)
		return k
	}
	superTargets(n, func(m *ast.Node) *ast.Node {
		o := call("$superTarget", &ast.Node{Op: ast.Ident, Str: id, Pos: afterAll(n)}, superKey(m), this(), ast.Clone(strict))
		o.Pos = m.Pos
		return &ast.Node{Op: ast.Member, A: o, Str: "value", Pos: m.Pos, End: m.End}
	})
	n.Replace(re)
	if len(temps) > 0 && n.B.Op == ast.Block {
		i := 0
		for i < len(n.B.List) && n.B.List[i].Op == ast.ExprStmt && n.B.List[i].Is(ast.Directive) {
			i++
		}
		decl := &ast.Node{Op: ast.VarDecl, Str: "var", List: temps, Pos: n.Pos}
		n.B.List = slices.Insert(n.B.List, i, decl)
	}
}
