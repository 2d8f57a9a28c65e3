package print

import "thingsmig/internal/js/ast"

// target writes an expression, a target of an assignment, or an element of an array.
func (p *printer) target(n *ast.Node) {
	switch n.Op {
	case ast.ArrayPattern, ast.ObjectPattern, ast.Default, ast.Rest, ast.Hole:
		p.bare(n)
	default:
		p.expr(n, precAssign)
	}
}

// objectPattern writes a pattern. In one that stands in the head of a for, the engine's parser
// wants parentheses about in even between its braces.
func (p *printer) objectPattern(n *ast.Node) {
	p.at(n.Pos)
	if len(n.List) == 0 {
		p.write("{}")
		return
	}
	p.write("{ ")
	for i, k := range n.List {
		if i > 0 {
			p.write(", ")
		}
		if k.Op == ast.PatternProp {
			p.patternProp(k)
		} else {
			p.target(k)
		}
	}
	p.write(" }")
}

// patternProp writes a property of a pattern, short where key and variable have one name.
func (p *printer) patternProp(n *ast.Node) {
	v := n.B
	if v.Op == ast.Default {
		v = v.A
	}
	if !isShort(n, v) {
		p.key(n.A, n.Is(ast.Computed))
		p.write(": ")
	}
	p.place(n.B)
}

// isShort reports whether the key of n is the name of the variable v, so that {a: a} can be
// written {a}.
func isShort(n, v *ast.Node) bool {
	if v.Op != ast.Ident || n.Is(ast.Computed) {
		return false
	}
	name, ok := keyName(n.A)
	return ok && name == v.Str
}

// object writes an object literal: on one line if it is small and has no functions with bodies.
func (p *printer) object(n *ast.Node) {
	p.at(n.Pos)
	if len(n.List) == 0 {
		p.write("{}")
		return
	}
	defer p.allowIn()()
	if onOneLine(n) {
		p.write("{ ")
		for i, k := range n.List {
			if i > 0 {
				p.write(", ")
			}
			p.property(k)
		}
		p.write(" }")
		return
	}
	p.write("{")
	p.indent++
	for i, k := range n.List {
		if i > 0 {
			p.write(",")
		}
		p.newline()
		p.pad()
		p.property(k)
	}
	p.indent--
	p.newline()
	p.pad()
	p.write("}")
}

func onOneLine(n *ast.Node) bool {
	if len(n.List) > 4 {
		return false
	}
	for _, k := range n.List {
		if v := k.B; v != nil && (v.Op == ast.Function && !v.Is(ast.ExprBody) || v.Op == ast.Class || v.Op == ast.Object && len(v.List) > 0) {
			return false
		}
	}
	return true
}

func (p *printer) property(n *ast.Node) {
	switch {
	case n.Op != ast.Property:
		p.expr(n, precAssign)
	case n.Str == "short":
		p.expr(n.A, precAssign)
	case n.Str != "init":
		p.method(n.A, n.B, n.Is(ast.Computed))
	case isShort(n, n.B) && n.B.Str != "__proto__":
		p.expr(n.B, precAssign)
	default:
		p.key(n.A, n.Is(ast.Computed))
		p.write(": ")
		p.expr(n.B, precAssign)
	}
}

// key writes the key of a property or class member. A string is written as a name if it can be.
func (p *printer) key(k *ast.Node, computed bool) {
	if computed {
		p.write("[")
		p.expr(k, precAssign)
		p.write("]")
		return
	}
	p.at(k.Pos)
	if name, ok := keyName(k); ok {
		p.write(escapeName(name))
		return
	}
	p.literal(k)
}

// keyName gives the name that a key is written as, if it can be.
func keyName(k *ast.Node) (string, bool) {
	switch k.Op {
	case ast.Ident:
		return k.Str, true
	case ast.String:
		if len(k.Str) > 2 && isName(k.Str[1:len(k.Str)-1]) {
			return k.Str[1 : len(k.Str)-1], true
		}
	}
	return "", false
}
