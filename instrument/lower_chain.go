package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// chain lowers an optional chain. One whose arguments and keys run no calls stays as it is; super
// and private members in one are spelled out, for outside of the class they have another form.
// end is put around the last link, other gives the value of a chain that was cut short.
func (l *lowerer) chain(n *ast.Node, end func(*ast.Node) *ast.Node, other func() *ast.Node) *ast.Node {
	links, base := unchain(n.A)
	pending := false
	for _, k := range links {
		pending = pending || l.c.anySite(k.List) || k.Op == ast.Index && l.c.hasSite(k.B) || hasSpread(k.List) || k.Op == ast.PrivateMember ||
			k != links[len(links)-1] && readsStack(k)
	}
	this := l.superThis(base)
	if !pending && this == nil {
		l.chainParts(n.A)
		return end(n)
	}
	return l.links(l.expr(base), this, links, end, other)
}

// superThis is what a call of a member of super has as this; nil if base is no member of super.
func (l *lowerer) superThis(base *ast.Node) *ast.Node {
	switch {
	case base.Op != ast.Member && base.Op != ast.Index || base.A.Op != ast.Super:
		return nil
	case l.b.Func.Arrow():
		return ident(l.b.Func.Owner().Special(scope.This))
	}
	return &ast.Node{Op: ast.This, Pos: base.Pos}
}

// unchain lists the links of a chain from its base outwards.
func unchain(n *ast.Node) (links []*ast.Node, base *ast.Node) {
	for {
		switch n.Op {
		case ast.Member, ast.Index, ast.Call, ast.PrivateMember:
			if n.A.Op == ast.Super {
				return links, n
			}
			links = append([]*ast.Node{n}, links...)
			n = n.A
			continue
		}
		return links, n
	}
}

func (l *lowerer) chainParts(n *ast.Node) {
	switch n.Op {
	case ast.Member, ast.Index, ast.Call, ast.PrivateMember:
		switch n.A.Op {
		case ast.Member, ast.Index, ast.Call, ast.PrivateMember, ast.Super:
			if n.A.Op != ast.Super {
				l.chainParts(n.A)
			}
		default:
			n.A = l.expr(n.A)
		}
		if n.Op == ast.Index {
			n.B = l.expr(n.B)
		}
		l.exprs(n.List)
	}
}

// links goes on from cur, whose this value as a method is self (nil: none).
func (l *lowerer) links(cur, self *ast.Node, links []*ast.Node, end func(*ast.Node) *ast.Node, other func() *ast.Node) *ast.Node {
	for i, k := range links {
		if k.Is(ast.Optional) {
			v := l.temp()
			test := binary("==", assign(ident(v), cur), null())
			rest := ast.Clone(k)
			rest.Flags &^= ast.Optional
			return cond(test, other(), l.links(ident(v), self, append([]*ast.Node{rest}, links[i+1:]...), end, other))
		}
		last := i == len(links)-1
		switch k.Op {
		case ast.Call:
			l.exprs(k.List)
			if self != nil {
				cur = l.site(k, call("$apply", cur, self, l.listOf(k.List)))
			} else if hasSpread(k.List) {
				cur = l.site(k, call("$apply", cur, undefined(), l.join(k.List)))
			} else {
				k.A = cur
				cur = k
			}
			self = nil
		default:
			if k.Op == ast.Index {
				k.B = l.expr(k.B)
			}
			obj := cur
			self = nil
			if !last && links[i+1].Op == ast.Call {
				o := l.temp()
				obj = assign(ident(o), cur)
				self = ident(o)
			}
			k.A = obj
			cur = k
			if !last {
				cur = l.stackRead(cur)
			}
		}
		if last {
			cur = end(cur)
		}
	}
	return cur
}

// chainCall lowers (a?.b)(x): the call is not part of the chain but gets its this.
func (l *lowerer) chainCall(n *ast.Node) *ast.Node {
	links, base := unchain(n.A.A)
	lastLink := links[len(links)-1]
	if lastLink.Op == ast.Call {
		n.A = l.expr(n.A)
		l.exprs(n.List)
		if hasSpread(n.List) {
			return l.site(n, call("$apply", n.A, undefined(), l.join(n.List)))
		}
		return n
	}
	self := l.temp()
	this := l.superThis(base)
	obj := assign(ident(self), l.links(l.expr(base), this, links[:len(links)-1], func(e *ast.Node) *ast.Node { return e }, undefined))
	ref := ast.Clone(lastLink)
	ref.A = obj
	var f *ast.Node = ref
	if lastLink.Is(ast.Optional) {
		ref.Flags &^= ast.Optional
		ref.A = ident(self)
		f = cond(binary("==", obj, null()), undefined(), ref)
	}
	if ref.Op == ast.Index {
		ref.B = l.expr(ref.B)
	}
	l.exprs(n.List)
	return l.site(n, call("$apply", f, ident(self), l.listOf(n.List)))
}
