package instrument

import (
	"thingsmig/internal/js/ast"
)

// The weights of operations, in cycles. docs/virtual-cycles.md has the same table, and a test compares the two. They are
// about what an operation costs on goja, where adding two numbers costs one; a change of them is a change of
// every count, so they belong to the format of snapshots.
const (
	weightOperator  = 1  // an operator, an assignment, a test of a condition
	weightPower     = 4  // ** and in, instanceof, delete
	weightProperty  = 2  // a read or write of a property
	weightCall      = 6  // a call
	weightNew       = 12 // a new
	weightArgument  = 1  // each argument of these, and each element or property of a literal
	weightEntry     = 4  // a function is entered
	weightClosure   = 10 // a function, an array or an object is made
	weightMember    = 4  // each member of a class
	weightSpread    = 10 // a spread, or an array pattern
	weightTemplate  = 4  // a template, a regular expression
	weightSuspend   = 20 // an await or a yield
	weightTurn      = 1  // a turn of a loop
	weightStep      = 6  // a turn of for-of and for-in
	weightIteration = 10 // the beginning of these
	weightTry       = 2  // a try
	weightCatch     = 4  // an exception is caught
	weightThrow     = 10 // an exception is thrown
)

// head is the cost of a statement without that of what is counted inside of it.
func (m *meterer) head(s *ast.Node) int {
	switch s.Op {
	case ast.VarDecl:
		cost := 0
		for _, d := range s.List {
			if cost += m.pattern(d.A); d.B != nil {
				cost += weightOperator + m.expr(d.B)
			}
		}
		return cost
	case ast.ExprStmt:
		if s.Is(ast.Directive) {
			return 0
		}
		return m.expr(s.A)
	case ast.Labeled:
		return m.head(s.A)
	case ast.If:
		cost := weightOperator + m.expr(s.A)
		if s.C != nil && s.C.Op == ast.If {
			cost += m.head(s.C)
		}
		return cost
	case ast.For:
		if s.A != nil && s.A.Op == ast.VarDecl {
			return m.head(s.A)
		}
		return m.expr(s.A)
	case ast.ForIn, ast.ForOf:
		return weightIteration + m.expr(s.B)
	case ast.Return:
		return m.expr(s.A)
	case ast.Throw:
		return weightThrow + m.expr(s.A)
	case ast.With:
		return weightProperty + m.expr(s.A)
	case ast.Switch:
		cost := m.expr(s.A)
		for _, c := range s.List {
			if c.A != nil {
				cost += weightOperator + m.expr(c.A)
			}
		}
		return cost
	case ast.Try:
		return weightTry
	case ast.Class:
		return m.expr(s)
	case ast.Function:
		m.function(s)
		return weightClosure
	}
	return 0
}

// expr is the cost of an expression, whether all of it is evaluated or not. The functions in it get counts of their own.
func (m *meterer) expr(n *ast.Node) int {
	if n == nil {
		return 0
	}
	cost := 0
	switch n.Op {
	case ast.Function:
		m.function(n)
		return weightClosure
	case ast.Class:
		return m.class(n)
	case ast.Assign:
		if cost = weightOperator + m.expr(n.B); n.Str != "=" {
			cost += weightOperator
		}
		return cost + m.pattern(n.A)
	case ast.Binary:
		switch n.Str {
		case "**", "in", "instanceof":
			cost = weightPower
		default:
			cost = weightOperator
		}
	case ast.Unary:
		if n.A.Op != ast.Number { // a negative number is a literal
			cost = weightOperator
		}
		if n.Str == "delete" {
			cost = weightPower
		}
	case ast.Update, ast.Logical, ast.Cond:
		cost = weightOperator
	case ast.Member, ast.Index, ast.PrivateMember:
		cost = weightProperty
	case ast.Call:
		cost = weightCall + weightArgument*len(n.List)
	case ast.New:
		cost = weightNew + weightArgument*len(n.List)
	case ast.Template:
		if cost = weightTemplate + weightArgument*len(n.List); n.A != nil {
			cost += weightCall
		}
	case ast.Regexp:
		cost = weightTemplate
	case ast.Array:
		cost = weightClosure + weightArgument*len(n.List)
	case ast.Object:
		cost = weightClosure + weightArgument*len(n.List)
	case ast.Property:
		if !n.Is(ast.Computed) {
			return m.expr(n.B)
		}
	case ast.Spread:
		cost = weightSpread
	case ast.Yield, ast.Await:
		cost = weightSuspend
	}
	n.Kids(func(k *ast.Node) { cost += m.expr(k) })
	return cost
}

// pattern is the cost of binding or assigning to a target.
func (m *meterer) pattern(n *ast.Node) int {
	if n == nil {
		return 0
	}
	switch n.Op {
	case ast.VarDecl:
		cost := 0
		for _, d := range n.List {
			cost += m.pattern(d.A) + m.expr(d.B)
		}
		return cost
	case ast.ArrayPattern:
		cost := weightSpread
		for _, k := range n.List {
			cost += weightArgument + m.pattern(k)
		}
		return cost
	case ast.ObjectPattern:
		cost := 0
		for _, k := range n.List {
			cost += weightProperty + m.pattern(k)
		}
		return cost
	case ast.PatternProp:
		if n.Is(ast.Computed) {
			return m.expr(n.A) + m.pattern(n.B)
		}
		return m.pattern(n.B)
	case ast.Default:
		return weightOperator + m.pattern(n.A) + m.expr(n.B)
	case ast.Rest:
		return weightClosure + m.pattern(n.A)
	}
	return m.expr(n)
}

// function puts counts into a function: it costs something to enter it, and to bind its parameters.
func (m *meterer) function(fn *ast.Node) {
	cost := weightEntry
	for _, p := range fn.List {
		cost += m.pattern(p)
	}
	if fn.B.Op == ast.Block {
		fn.B.List = m.block(fn.B.List, cost)
		return
	}
	value := &ast.Node{Op: ast.Return, A: fn.B, Pos: fn.B.Pos}
	fn.B = block(m.block([]*ast.Node{value}, cost)...)
	fn.Flags &^= ast.ExprBody
}

// class is the cost of the definition of a class. That of the initialisers of its fields is a part of it.
func (m *meterer) class(n *ast.Node) int {
	cost := weightClosure + m.expr(n.B)
	for _, k := range n.List {
		cost += weightMember
		if k.Is(ast.Computed) {
			cost += m.expr(k.A)
		}
		switch {
		case k.B == nil:
		case k.Str == "static-block":
			k.B.List = m.block(k.B.List, weightEntry)
		default:
			if cost += m.expr(k.B); k.B.Op == ast.Function && k.Str != "field" {
				cost -= weightClosure
			}
		}
	}
	return cost
}
