package print

import "thingsmig/internal/js/ast"

// stmts writes statements, each on lines of its own.
func (p *printer) stmts(list []*ast.Node) {
	for _, n := range list {
		p.pad()
		p.stmt(n)
		p.newline()
	}
}

// block writes statements in braces. In the body of a function they can begin with directives.
func (p *printer) block(list []*ast.Node, marker string, function bool) {
	p.write("{")
	if len(list) > 0 {
		p.newline()
		p.indent++
		if function {
			p.funcStmts(list)
		} else {
			p.stmts(list)
		}
		p.indent--
		p.pad()
	}
	p.marker(marker)
	p.write("}")
}

// funcStmts writes the statements of a program or function.
func (p *printer) funcStmts(list []*ast.Node) {
	prologue := true
	for _, n := range list {
		if prologue && !n.Is(ast.Directive) {
			prologue = false
			if n.Op == ast.ExprStmt && n.A.Op == ast.String {
				// It is no directive, but would become one. Parentheses do not do: the
				// engine takes ("use strict") for one. An empty statement does.
				p.pad()
				p.write(";")
				p.newline()
			}
		}
		p.pad()
		p.stmt(n)
		p.newline()
	}
}

// body writes the statement that a loop or if controls, always in braces.
func (p *printer) body(n *ast.Node) {
	switch n.Op {
	case ast.Block:
		p.block(n.List, "", false)
	case ast.Empty:
		p.write("{}")
	default:
		p.block([]*ast.Node{n}, "", false)
	}
}

// stmt writes a statement without its indent and line break.
func (p *printer) stmt(n *ast.Node) {
	if n.Op != ast.Function && n.Op != ast.Class && n.Op != ast.ExprStmt {
		p.at(n.Pos)
	}
	switch n.Op {
	case ast.ExprStmt:
		p.exprStmt(n)
	case ast.VarDecl:
		p.varDecl(n)
		p.write(";")
	case ast.Return, ast.Throw:
		word := "return"
		if n.Op == ast.Throw {
			word = "throw"
		}
		p.write(word)
		if n.A != nil {
			p.write(" ")
			p.expr(n.A, precSeq)
		}
		p.write(";")
	case ast.Break, ast.Continue:
		word := "break"
		if n.Op == ast.Continue {
			word = "continue"
		}
		p.write(word)
		if n.Str != "" {
			p.write(" " + escapeName(n.Str))
		}
		p.write(";")
	case ast.Block:
		p.block(n.List, "", false)
	case ast.If:
		p.ifStmt(n)
	case ast.Try:
		p.try(n)
	case ast.Switch:
		p.switchStmt(n)
	case ast.Labeled:
		p.write(escapeName(n.Str) + ": ")
		p.stmt(n.A)
	case ast.Empty:
		p.write(";")
	case ast.Debugger:
		p.write("debugger;")
	case ast.With:
		p.write("with (")
		p.expr(n.A, precSeq)
		p.write(") ")
		p.body(n.D)
	case ast.Function:
		p.function(n)
	case ast.Class:
		p.class(n)
	default:
		p.loop(n)
	}
}

func (p *printer) exprStmt(n *ast.Node) {
	p.at(n.Pos)
	if n.A.Op == ast.String {
		if n.Is(ast.Directive) {
			text := escapeString(n.A.Str)
			if text != n.A.Str && (text == `"use strict"` || text == `'use strict'`) {
				text = `"use\x20strict"` // a line continuation kept it from being the directive
			}
			p.write(text)
		} else {
			p.parens(n.A)
		}
	} else {
		p.exprStart = len(p.buf)
		p.expr(n.A, precSeq)
	}
	p.write(";")
}

func (p *printer) ifStmt(n *ast.Node) {
	for {
		p.write("if (")
		p.expr(n.A, precSeq)
		p.write(") ")
		p.body(n.B)
		if n.C == nil {
			return
		}
		p.write(" else ")
		if n.C.Op != ast.If {
			p.body(n.C)
			return
		}
		n = n.C
		p.at(n.Pos)
	}
}

func (p *printer) try(n *ast.Node) {
	p.write("try ")
	p.block(n.A.List, "", false)
	if n.C != nil {
		p.write(" catch ")
		if n.B != nil {
			p.write("(")
			p.target(n.B)
			p.write(") ")
		}
		p.block(n.C.List, "", false)
	}
	if n.D != nil {
		p.write(" finally ")
		p.block(n.D.List, "", false)
	}
}

func (p *printer) switchStmt(n *ast.Node) {
	p.write("switch (")
	p.expr(n.A, precSeq)
	p.write(") {")
	p.newline()
	for _, k := range n.List {
		p.pad()
		p.at(k.Pos)
		if k.A == nil {
			p.write("default:")
		} else {
			p.write("case ")
			p.expr(k.A, precSeq)
			p.write(":")
		}
		p.newline()
		p.indent++
		p.stmts(k.List)
		p.indent--
	}
	p.pad()
	p.write("}")
}

// varDecl writes a declaration of variables without its semicolon.
func (p *printer) varDecl(n *ast.Node) {
	p.write(n.Str + " ")
	for i, d := range n.List {
		if i > 0 {
			p.write(", ")
		}
		p.target(d.A)
		if d.B != nil {
			p.write(" = ")
			if d.A.Op == ast.Ident {
				p.expr(d.B, precAssign)
			} else {
				p.expr(d.B, precAssign)
			}
		}
	}
}

func (p *printer) loop(n *ast.Node) {
	switch n.Op {
	case ast.While:
		p.write("while (")
		p.expr(n.A, precSeq)
		p.write(") ")
		p.body(n.D)
	case ast.DoWhile:
		p.write("do ")
		p.body(n.D)
		p.write(" while (")
		p.expr(n.A, precSeq)
		p.write(");")
	case ast.For:
		p.write("for (")
		if n.A != nil {
			p.head(n.A, precSeq)
		}
		p.write(";")
		if n.B != nil {
			p.write(" ")
			p.expr(n.B, precSeq)
		}
		p.write(";")
		if n.C != nil {
			p.write(" ")
			p.expr(n.C, precSeq)
		}
		p.write(") ")
		p.body(n.D)
	case ast.ForIn, ast.ForOf:
		p.write("for ")
		if n.Is(ast.AwaitFlag) {
			p.write("await ")
		}
		p.write("(")
		p.head(n.A, precCall)
		if n.Op == ast.ForIn {
			p.write(" in ")
			p.expr(n.B, precSeq)
		} else {
			p.write(" of ")
			p.expr(n.B, precAssign)
		}
		p.write(") ")
		p.body(n.D)
	default:
		panic("print: no statement")
	}
}

// head writes what stands first in the parentheses of a for.
func (p *printer) head(n *ast.Node, min int) {
	p.noIn = true
	switch n.Op {
	case ast.VarDecl:
		p.at(n.Pos)
		p.varDecl(n)
	case ast.ArrayPattern, ast.ObjectPattern:
		p.target(n)
	default:
		p.headStart = len(p.buf)
		p.expr(n, min)
	}
	p.noIn = false
}
