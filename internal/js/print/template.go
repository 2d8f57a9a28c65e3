package print

import "thingsmig/internal/js/ast"

// template writes a template.
func (p *printer) template(n *ast.Node) {
	switch {
	case n.A == nil:
		p.at(n.Pos)
		p.quasis(n, escapeTemplate, false)
	case p.v8 && n.Site > 0:
		p.templateV8(n)
	case n.Site <= 0:
		p.callee(n.A)
		p.quasis(n, unescaped, false)
	default:
		p.taggedSite(n)
	}
}

// unescaped is for templates with a tag, which can see the raw text.
func unescaped(s string) string { return s }

// quasis writes a template from its first to its last backtick, the last substitution as the
// anchor of the site if asked to.
func (p *printer) quasis(n *ast.Node, escape func(string) string, anchor bool) {
	defer p.allowIn()()
	p.write("`")
	for i, s := range n.Strs {
		p.writeRaw(escape(s))
		if i >= len(n.List) {
			break
		}
		p.write("${")
		switch {
		case n.A == nil:
			p.expr(n.List[i], precSeq) // converted to a string
		case anchor && i == len(n.List)-1:
			p.anchor(n, n.List[i])
		default:
			p.expr(n.List[i], precSeq)
		}
		p.write("}")
	}
	p.write("`")
}

// The engine notes no position for the call that a tag is. In a trace such a frame has the
// position of whatever was noted last before: something in the last substitution, or in the
// tag. Often that is another call site. So what is evaluated last is made to be, or to look to
// the engine's compiler like, the name of a variable, whose position is noted always.

// taggedSite writes a template with a tag so that the position of its call is known.
func (p *printer) taggedSite(n *ast.Node) {
	if len(n.List) > 0 {
		p.callee(n.A)
	} else {
		p.anchoredTag(n)
	}
	p.quasis(n, unescaped, true)
}

// anchor writes the expression e, which stands between brackets, so that its last position is
// known, and notes that one for the site n.
func (p *printer) anchor(n, e *ast.Node) {
	if e.Op == ast.Ident {
		p.site(n)
		p.expr(e, precSeq)
		return
	}
	p.write("typeof undefined ? ") // always true, but not for the compiler
	p.expr(e, precAssign)
	p.write(" : ")
	p.site(n)
	p.write("undefined")
}

// anchoredTag writes the tag of a template without substitutions. A getter that gives the tag
// then has the position of the site: nothing can stand between the two.
func (p *printer) anchoredTag(n *ast.Node) {
	tag := n.A
	switch {
	case tag.Op == ast.Ident && !p.parensAtStart(tag):
		p.anchor(n, tag)
	case tag.Op == ast.Index:
		p.objectOf(tag.A)
		p.write("[")
		p.anchor(n, tag.B)
		p.write("]")
	case tag.Op == ast.Member && tag.A.Op == ast.Super:
		p.objectOf(tag.A)
		p.write("[")
		p.anchor(n, &ast.Node{Op: ast.String, Pos: ast.None, Str: `"` + tag.Str + `"`})
		p.write("]")
	case tag.Op == ast.Member || tag.Op == ast.PrivateMember:
		p.write("(")
		p.anchor(n, tag.A)
		p.write(").")
		if tag.Op == ast.Member {
			p.write(escapeName(tag.Str))
		} else {
			p.write(escapeName(tag.B.Str))
		}
	default:
		p.write("(")
		p.anchor(n, tag)
		p.write(")")
	}
}
