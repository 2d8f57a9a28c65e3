package print

import (
	"fmt"
	"strings"

	"thingsmig/internal/js/ast"
)

// expr writes an expression, in parentheses if it binds less tightly than min.
func (p *printer) expr(n *ast.Node, min int) {
	if prec(n) < min || isIn(n) && p.noIn || p.parensAtStart(n) {
		p.parens(n)
	} else {
		p.bare(n)
	}
}

func isIn(n *ast.Node) bool { return n.Op == ast.Binary && n.Str == "in" }

// parens writes an expression in parentheses.
func (p *printer) parens(n *ast.Node) {
	p.write("(")
	defer p.allowIn()()
	p.bare(n)
	p.write(")")
}

// allowIn is called between brackets, where in needs no parentheses of its own. What it returns
// goes back to how it was.
func (p *printer) allowIn() func() {
	noIn := p.noIn
	p.noIn = false
	return func() { p.noIn = noIn }
}

// parensAtStart reports whether n would be taken for something else where the output stands:
// function f() {} at the beginning of a statement for a declaration, and so on.
func (p *printer) parensAtStart(n *ast.Node) bool {
	pos := len(p.buf)
	switch n.Op {
	case ast.Function:
		return pos == p.exprStart && !n.Is(ast.Arrow)
	case ast.Class:
		return pos == p.exprStart
	case ast.Object:
		return pos == p.exprStart || pos == p.arrowStart
	case ast.Assign:
		return n.A.Op == ast.ObjectPattern && (pos == p.exprStart || pos == p.arrowStart)
	case ast.Ident:
		return n.Str == "let" && (pos == p.exprStart || pos == p.headStart) ||
			n.Str == "async" && pos == p.headStart
	}
	return false
}

// bare writes an expression without parentheses around it.
func (p *printer) bare(n *ast.Node) {
	switch n.Op {
	case ast.Printed:
		p.printed(n.Info.(*Result))
	case ast.Ident:
		p.at(n.Pos)
		p.write(escapeName(n.Str))
	case ast.Member, ast.Index, ast.PrivateMember:
		p.access(n)
	case ast.Call:
		p.call(n)
	case ast.Binary, ast.Logical:
		p.binary(n)
	case ast.Assign:
		p.assign(n)
	case ast.Cond:
		p.cond(n)
	case ast.Seq:
		p.list(n.List)
	case ast.Unary:
		p.at(n.Pos)
		p.write(n.Str)
		if len(n.Str) > 1 {
			p.write(" ")
		}
		if n.Str == "-" || n.Str == "+" || n.Str == "~" {
			p.expr(n.A, precUnary) // converted to a number
		} else {
			p.expr(n.A, precUnary)
		}
	case ast.Update:
		p.update(n)
	case ast.Await:
		p.at(n.Pos)
		p.write("await ")
		p.expr(n.A, precUnary)
	case ast.Yield:
		p.yield(n)
	case ast.New:
		p.newExpr(n)
	case ast.Chain:
		p.expr(n.A, precCall)
	case ast.Spread:
		p.write("...")
		p.expr(n.A, precAssign)
	case ast.Rest:
		p.write("...")
		p.place(n.A)
	case ast.Function:
		p.function(n)
	case ast.Class:
		p.class(n)
	case ast.Template:
		p.template(n)
	case ast.Array, ast.ArrayPattern:
		p.array(n)
	case ast.Object:
		p.object(n)
	case ast.ObjectPattern:
		p.objectPattern(n)
	case ast.Default:
		p.place(n.A)
		p.write(" = ")
		p.expr(n.B, precAssign) // another step of the pattern can follow
	case ast.Hole:
	default:
		p.literal(n)
	}
}

// literal writes what is written down as it is.
func (p *printer) literal(n *ast.Node) {
	p.at(n.Pos)
	switch n.Op {
	case ast.Number, ast.Bool:
		p.write(n.Str)
	case ast.PrivateName:
		p.write(escapeName(n.Str))
	case ast.String:
		p.write(escapeString(n.Str))
	case ast.Regexp:
		p.writeRaw(n.Str)
	case ast.Null:
		p.write("null")
	case ast.This:
		p.write("this")
	case ast.Super:
		p.write("super")
	case ast.NewTarget:
		p.write("new.target")
	case ast.ImportMeta:
		p.write("import.meta")
	default:
		panic(fmt.Sprintf("print: operator %d is no expression", n.Op))
	}
}

// list writes expressions with commas between them.
func (p *printer) list(list []*ast.Node) {
	for i, k := range list {
		if i > 0 {
			p.write(", ")
		}
		p.target(k)
	}
}

func (p *printer) cond(n *ast.Node) {
	p.expr(n.A, precOr)
	p.write(" ? ")
	p.inner(n.B, precAssign)
	p.write(" : ")
	p.expr(n.C, precAssign)
}

func (p *printer) update(n *ast.Node) {
	if !n.Is(ast.Prefix) {
		p.place(n.A)
		p.write(n.Str)
		return
	}
	p.at(n.Pos)
	p.write(n.Str)
	p.place(n.A)
}

func (p *printer) yield(n *ast.Node) {
	p.at(n.Pos)
	p.write("yield")
	if n.Is(ast.Delegate) {
		p.write("*")
	}
	if n.A != nil {
		p.write(" ")
		if n.Is(ast.Delegate) {
			p.expr(n.A, precAssign)
		} else {
			p.expr(n.A, precAssign)
		}
	}
}

func (p *printer) assign(n *ast.Node) {
	op, ok := strings.CutSuffix(n.Str, "=")
	arithmetic := ok && binaryPrec[op] > precAnd
	switch {
	case n.A.Op == ast.ArrayPattern || n.A.Op == ast.ObjectPattern:
		p.target(n.A)
		p.write(" = ")
		p.expr(n.B, precAssign)
		return
	case n.Str == "=":
		p.target(n.A)
	default:
		p.place(n.A)
	}
	p.write(" " + n.Str + " ")
	if arithmetic {
		p.expr(n.B, precAssign)
	} else {
		p.expr(n.B, precAssign)
	}
}

// binary writes a binary or logical operator. A long sum is a deep tree on its left side, so
// that side is walked without recursion.
func (p *printer) binary(n *ast.Node) {
	spine := []*ast.Node{n}
	for {
		left := n.A
		need, _ := operandPrecs(n)
		if left.Op != ast.Binary && left.Op != ast.Logical || prec(left) < need ||
			mixes(n, left) || isIn(left) && p.noIn {
			break
		}
		n = left
		spine = append(spine, n)
	}
	need, _ := operandPrecs(n)
	p.operand(n, n.A, need)
	for i := len(spine) - 1; i >= 0; i-- {
		n = spine[i]
		_, need = operandPrecs(n)
		p.write(" " + n.Str + " ")
		p.operand(n, n.B, need)
	}
}

func (p *printer) operand(n, operand *ast.Node, need int) {
	if mixes(n, operand) {
		p.parens(operand)
	} else {
		p.expr(operand, need)
	}
}

// inner writes an expression that stands between brackets or the like.
func (p *printer) inner(n *ast.Node, min int) {
	defer p.allowIn()()
	p.expr(n, min)
}

// object writes what an access, a call or a template applies to.
func (p *printer) objectOf(n *ast.Node) {
	if needsParensAsObject(n) {
		p.parens(n)
	} else {
		p.expr(n, precCall)
	}
}

// args writes the arguments of a call.
func (p *printer) args(list []*ast.Node) {
	defer p.allowIn()()
	p.write("(")
	p.list(list)
	p.write(")")
}

// call writes a call. The engine reports the opening parenthesis for it.
func (p *printer) call(n *ast.Node) {
	if p.v8 && n.Site > 0 {
		p.callV8(n)
		return
	}
	p.callee(n.A)
	if n.Is(ast.Optional) {
		p.write("?.")
	}
	if n.End > 0 && n.Pos >= 0 {
		p.at(n.End)
	}
	p.site(n)
	p.args(n.List)
}

// callee writes what a call calls or a template has as its tag.
func (p *printer) callee(n *ast.Node) {
	switch n.Op {
	case ast.Member, ast.Index, ast.PrivateMember:
		p.access(n)
	case ast.Chain:
		p.write("(")
		defer p.allowIn()()
		p.callee(n.A)
		p.write(")")
	default:
		p.objectOf(n)
	}
}

// place writes the target of an operation that can read or write a property without the
// engine's noting where.
func (p *printer) place(n *ast.Node) {
	switch n.Op {
	case ast.Member, ast.Index, ast.PrivateMember:
		p.access(n)
	default:
		p.target(n)
	}
}

// newExpr writes a new. The engine reports the keyword for it.
func (p *printer) newExpr(n *ast.Node) {
	p.at(n.Pos)
	p.site(n)
	p.write("new ")
	if callsInside(n.A) || needsParensAsObject(n.A) {
		p.parens(n.A)
	} else {
		p.expr(n.A, precMember)
	}
	p.args(n.List)
}

// access writes the access to a property.
func (p *printer) access(n *ast.Node) {
	p.objectOf(n.A)
	switch {
	case n.Is(ast.Optional):
		p.write("?.")
	case n.Op != ast.Index:
		p.write(".")
	}
	switch n.Op {
	case ast.Index:
		p.write("[")
		defer p.allowIn()()
		p.expr(n.B, precSeq)
		p.write("]")
	case ast.Member:
		p.write(escapeName(n.Str))
	default:
		p.write(escapeName(n.B.Str))
	}
}

// perLine is how many elements of an array stand on a line.
const perLine = 16

// array writes an array or an array pattern.
func (p *printer) array(n *ast.Node) {
	if n.Op == ast.Array {
		defer p.allowIn()()
	}
	p.at(n.Pos)
	p.write("[")
	long := len(n.List) > perLine
	if long {
		p.indent++
	}
	for i, k := range n.List {
		if i > 0 {
			p.write(",")
		}
		switch {
		case long && i%perLine == 0:
			p.newline()
			p.pad()
		case i > 0:
			p.write(" ")
		}
		if n.Op == ast.ArrayPattern {
			p.place(k)
		} else {
			p.target(k)
		}
	}
	if k := len(n.List); k > 0 && n.List[k-1].Op == ast.Hole {
		p.write(",")
	}
	if long {
		p.indent--
		p.newline()
		p.pad()
	}
	p.write("]")
}
