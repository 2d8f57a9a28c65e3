package print

import "thingsmig/internal/js/ast"

// V8 reports for a call the name in front of the parenthesis, if there is one: f(x) and o.m(x) have the
// position of f and m. A getter of m has the same one. In (f)(x) and (o.m)(x), which mean the same, the
// call has the position of the parenthesis, and no other operation has that. So all calls that are
// sites are written so. (For super(x) it is the keyword, for new F(x) the keyword new, for a tagged template the
// backtick.)

// callV8 writes a call that is a site. (One of a private method at the end of an optional chain has no position
// that tells anything: no capture is possible in it.)
func (p *printer) callV8(n *ast.Node) {
	switch {
	case n.A.Op == ast.Super:
		p.site(n)
		p.callee(n.A)
	case n.Is(ast.Optional):
		p.callee(n.A)
		p.write("?.")
		p.site(n)
	case inChain(n.A):
		// Parentheses would end the chain.
		if n.A.Op == ast.Member {
			p.objectOf(n.A.A)
			if n.A.Is(ast.Optional) {
				p.write("?.")
			}
			p.write(`["` + escapeName(n.A.Str) + `"]`)
		} else {
			p.callee(n.A)
		}
		if n.A.Op == ast.PrivateMember || n.A.Op == ast.Ident {
			break
		}
		p.site(n)
	default:
		p.enclosed(n.A)
		p.site(n)
	}
	if n.End > 0 && n.Pos >= 0 {
		p.at(n.End)
	}
	p.args(n.List)
}

// inChain reports whether n is a part of an optional chain that goes on behind it.
func inChain(n *ast.Node) bool {
	for n != nil {
		if n.Is(ast.Optional) {
			return true
		}
		switch n.Op {
		case ast.Member, ast.Index, ast.PrivateMember, ast.Call:
			n = n.A
		default:
			return false
		}
	}
	return false
}

// enclosed writes a callee or a tag so that no name is the last of it.
func (p *printer) enclosed(n *ast.Node) {
	switch n.Op {
	case ast.Chain, ast.Index:
		p.callee(n)
	default:
		if p.parensAtStart(n) || n.Op != ast.Ident && n.Op != ast.Member && n.Op != ast.PrivateMember {
			p.parens(n)
			return
		}
		p.write("(")
		p.callee(n)
		p.write(")")
	}
}

// templateV8 writes a tagged template that is a site.
func (p *printer) templateV8(n *ast.Node) {
	p.enclosed(n.A)
	p.site(n)
	p.quasis(n, unescaped, false)
}
