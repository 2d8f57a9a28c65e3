package print

import "thingsmig/internal/js/ast"

// V8 reports for a call the name in front of the parenthesis, if there is one: f(x) and o.m(x) have the
// position of f and m. A getter of m has the same one. In (f)(x) and (o.m)(x), which mean the same, the
// call has the position of the parenthesis, and no other operation has that. So all calls that are
// sites are written so. (For super(x) it is the keyword, for new F(x) the keyword new, for a tagged template the
// backtick.)

// callV8 writes a call that is a site. It reports false for one that must be written as it is,
// whose position tells nothing.
func (p *printer) callV8(n *ast.Node) bool {
	if n.Is(ast.Optional) {
		return false
	}
	if n.A.Op == ast.Super {
		p.site(n)
		p.callee(n.A)
	} else {
		p.enclosed(n.A)
		p.site(n)
	}
	if n.End > 0 && n.Pos >= 0 {
		p.at(n.End)
	}
	p.args(n.List)
	return true
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
