package instrument

import (
	"strconv"
	"strings"

	"thingsmig/internal/js/ast"
)

// Virtual cycles: the work of a program, counted alike on every engine. docs/virtual-cycles.md says what is counted. This
// pass runs on the tree as it was parsed, before anything is lowered or optimised, and writes down what there is to
// count as statements $meter += 7, one for each stretch of code that is run as a whole. For all later passes they are statements of
// the program.

// meterMark at the end of its source makes a program, or a text that one makes code of, count its cycles: compiling depends on
// nothing but the source, so whoever continues a snapshot counts on.
const meterMark = "\n//# metered"

// meterName is the variable of the host that cycles are added to.
const meterName = "$meter"

// Metered reports whether a program with this source counts its cycles.
func Metered(source string) bool { return strings.HasSuffix(source, meterMark) }

// WithMeter is the source of the same program that counts its cycles.
func WithMeter(source string) string {
	if Metered(source) {
		return source
	}
	return source + meterMark
}

// Metered reports whether the program counts its cycles.
func (p *Program) Metered() bool { return Metered(p.Source) }

// meterer puts the counts in.
type meterer struct {
	// at is the count that the statement under work belongs to; nil if it needs a new one.
	at   *ast.Node
	cost int // of at
}

// meter makes a program, or a text, count.
func meter(tree *ast.Node, text *Text) {
	m := &meterer{}
	if text != nil && text.Kind == "function" {
		m.head(tree.List[0]) // whoever calls the constructor has paid for that
		return
	}
	tree.List = m.block(tree.List, 0)
}

// block puts counts into statements that are reached in a way of their own, which costs as much beside what they cost themselves.
func (m *meterer) block(list []*ast.Node, cost int) []*ast.Node {
	outer := *m
	*m = meterer{}
	var head []*ast.Node
	if cost > 0 {
		for len(list) > 0 && list[0].Op == ast.ExprStmt && list[0].Is(ast.Directive) {
			head, list = append(head, list[0]), list[1:]
		}
		head = append(head, m.begin())
		m.cost = cost
	}
	out := append(head, m.list(list)...)
	m.settle()
	*m = outer
	return out
}

// begin makes a new count, which what follows is added to.
func (m *meterer) begin() *ast.Node {
	m.at, m.cost = &ast.Node{Op: ast.ExprStmt, Pos: ast.None, Info: noValue,
		A: &ast.Node{Op: ast.Assign, Str: "+=", A: name(meterName), B: number(0), Pos: ast.None}}, 0
	return m.at
}

// settle writes the cost of a count into it.
func (m *meterer) settle() {
	if m.at != nil {
		m.at.A.B.Str = strconv.Itoa(m.cost)
	}
}

// list puts counts into statements. Those that are reached together share one, those behind a jump have another.
func (m *meterer) list(list []*ast.Node) []*ast.Node {
	var out []*ast.Node
	for _, s := range list {
		cost := m.head(s)
		if cost > 0 {
			if m.at == nil {
				out = append(out, m.begin())
			}
			m.cost += cost
		}
		out = append(out, m.inside(s))
		if jumps(s, false, false) {
			m.settle()
			m.at = nil
		}
	}
	return out
}

// inside puts counts into what a statement has inside.
func (m *meterer) inside(s *ast.Node) *ast.Node {
	switch s.Op {
	case ast.Block:
		s.List = m.list(s.List)
	case ast.Labeled:
		s.A = m.inside(s.A)
	case ast.If:
		s.B = m.branch(s.B, 0)
		if s.C != nil && s.C.Op == ast.If {
			s.C = m.inside(s.C) // its test is counted with the first
		} else if s.C != nil {
			s.C = m.branch(s.C, 0)
		}
	case ast.For:
		s.D = m.branch(s.D, weightTurn+m.expr(s.B)+m.expr(s.C))
	case ast.While, ast.DoWhile:
		s.D = m.branch(s.D, weightTurn+m.expr(s.A))
	case ast.ForIn, ast.ForOf:
		s.D = m.branch(s.D, weightStep+m.pattern(s.A))
	case ast.With:
		s.D = m.branch(s.D, 0)
	case ast.Switch:
		for _, c := range s.List {
			c.List = m.block(c.List, 0)
		}
	case ast.Try:
		s.A.List = m.list(s.A.List)
		if s.C != nil {
			s.C.List = m.block(s.C.List, weightCatch+m.pattern(s.B))
		}
		if s.D != nil {
			s.D.List = m.block(s.D.List, 0)
		}
	}
	return s
}

// branch is a statement that is reached in a way of its own.
func (m *meterer) branch(s *ast.Node, cost int) *ast.Node {
	if s.Op == ast.Block {
		s.List = m.block(s.List, cost)
		return s
	}
	list := m.block([]*ast.Node{s}, cost)
	if len(list) == 1 {
		return list[0]
	}
	return block(list...)
}

// jumps reports whether a statement has a jump in it that can lead past what follows: a return, a throw, or a break or
// continue for something around. loop and breaks say whether an unlabelled continue and break are for something inside.
func jumps(n *ast.Node, loop, breaks bool) bool {
	switch n.Op {
	case ast.Return, ast.Throw:
		return true
	case ast.Break:
		return n.Str != "" || !breaks
	case ast.Continue:
		return n.Str != "" || !loop
	case ast.For, ast.ForIn, ast.ForOf, ast.While, ast.DoWhile:
		return jumps(n.D, true, true)
	case ast.Switch:
		breaks = true
	case ast.Block, ast.If, ast.Labeled, ast.Try, ast.With, ast.Case:
	default:
		return false
	}
	found := false
	n.Kids(func(k *ast.Node) { found = found || jumps(k, loop, breaks) })
	return found
}
