package print

import "thingsmig/internal/js/ast"

// function writes a function that is not a method.
func (p *printer) function(n *ast.Node) {
	p.at(n.Pos)
	if n.Is(ast.Arrow) && !n.Is(ast.Generator) { // a generator can only be like an arrow function inside
		p.arrow(n)
		return
	}
	if n.Is(ast.AsyncFlag) {
		p.write("async ")
	}
	p.write("function")
	if n.Is(ast.Generator) {
		p.write("*")
	}
	p.write(" ")
	if n.A != nil {
		p.at(n.A.Pos)
		p.write(escapeName(n.A.Str))
	}
	p.args(n.List)
	p.write(" ")
	p.funcBody(n)
}

func (p *printer) arrow(n *ast.Node) {
	if n.Is(ast.AsyncFlag) {
		p.write("async ")
	}
	// Not p.args: the engine's parser takes no in here either when it is in the head of a for.
	p.write("(")
	p.list(n.List)
	p.write(") => ")
	if !n.Is(ast.ExprBody) {
		p.funcBody(n)
		return
	}
	p.arrowStart = len(p.buf)
	p.expr(n.B, precAssign)
}

// method writes a method, getter or setter of an object or class.
func (p *printer) method(key, f *ast.Node, computed bool) {
	p.at(f.Pos)
	switch {
	case f.Is(ast.Getter):
		p.write("get ")
	case f.Is(ast.Setter):
		p.write("set ")
	}
	if f.Is(ast.AsyncFlag) {
		p.write("async ")
	}
	if f.Is(ast.Generator) {
		p.write("*")
	}
	p.key(key, computed)
	p.args(f.List)
	p.write(" ")
	p.funcBody(f)
}

// funcBody writes the body of a function with its marker.
func (p *printer) funcBody(f *ast.Node) {
	defer p.allowIn()()
	p.block(f.B.List, f.Str, true)
}

// marker writes the comment that says which function or class this is.
func (p *printer) marker(id string) {
	if id != "" {
		p.write("/*#" + id + "*/")
	}
}

func (p *printer) class(n *ast.Node) {
	defer p.allowIn()()
	p.at(n.Pos)
	p.write("class ")
	if n.A != nil {
		p.at(n.A.Pos)
		p.write(escapeName(n.A.Str) + " ")
	}
	if n.B != nil {
		p.write("extends ")
		p.heritage(n.B)
		p.write(" ")
	}
	p.write("{")
	if len(n.List) > 0 {
		p.newline()
		p.indent++
		for _, m := range n.List {
			p.pad()
			p.member(m)
			p.newline()
		}
		p.indent--
		p.pad()
	}
	p.marker(n.Str)
	p.write("}")
}

// heritage writes the superclass of a class.
func (p *printer) heritage(n *ast.Node) {
	if needsParensAsObject(n) || n.Op == ast.Object {
		p.parens(n)
		return
	}
	p.expr(n, precCall)
}

// member writes an element of a class.
func (p *printer) member(m *ast.Node) {
	p.at(m.Pos)
	if m.Str == "static-block" {
		p.write("static ")
		p.block(m.B.List, "", false)
		return
	}
	if m.Is(ast.Static) {
		p.write("static ")
	}
	if m.Str != "field" {
		p.method(m.A, m.B, m.Is(ast.Computed))
		return
	}
	p.fieldKey(m)
	if m.B != nil {
		p.write(" = ")
		p.expr(m.B, precAssign)
	}
	p.write(";")
}

// fieldKey writes the key of a field. The engine's parser takes some names there for the
// beginning of a method.
func (p *printer) fieldKey(m *ast.Node) {
	if name, ok := keyName(m.A); ok && !m.Is(ast.Computed) {
		switch name {
		case "get", "set", "async", "static":
			p.at(m.A.Pos)
			p.write(`"` + name + `"`)
			return
		}
	}
	p.key(m.A, m.Is(ast.Computed))
}
