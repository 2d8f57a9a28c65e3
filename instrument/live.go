package instrument

import (
	"maps"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// Variables that no frame has to carry. A local variable whose every use comes after an assignment
// with no call site between the two holds nothing at a call site that the rest of the function could
// see. Its place in a frame stays empty, so that neither the heap of a snapshot nor the machine code of an
// engine's compiler has to keep its value alive (a handler that hands over a number forces
// it into an object on V8).
//
// This is the complement of liveness (Aho, Lam, Sethi, Ullman: Compilers, 9.2.5) at the union of all call
// sites, found in one pass forwards: fresh are the variables that are assigned on every way from the last call
// site to here. A use of one that is not fresh makes it one that frames carry. Joins are
// taken on the safe side: after what contains a call site and can be left in several ways, nothing is fresh.

// mostVariables bounds the work: a state has as many variables as are assigned, and every branch copies it.
const mostVariables = 400

// liveness is the pass over one function.
type liveness struct {
	c       *compiler
	carried map[*scope.Symbol]bool
	sites   map[*ast.Node]bool
}

// assigned is the state of the pass: the fresh variables. nil: no way leads here.
type assigned map[*scope.Symbol]bool

// findCarried notes the variables that frames carry. It runs on the lowered body before values are saved across
// calls: the variables that are made for that are always carried.
func (c *compiler) findCarried(b *Body) {
	f := b.Func
	if len(f.Syms) > mostVariables || b.At != nil || f.UsesArguments || f.EvalVars != nil || f.ParamVars != nil {
		return
	}
	for _, s := range b.List {
		evals := false
		ast.Walk(s, func(k *ast.Node) bool {
			evals = evals || callsEval(k)
			return k.Op != ast.Function
		})
		if evals {
			return
		}
	}
	b.dead = map[*scope.Symbol]bool{}
	l := &liveness{c: c, carried: map[*scope.Symbol]bool{}, sites: map[*ast.Node]bool{}}
	state := assigned{}
	for i, s := range b.List {
		if i == b.Lead { // there may be a poll
			state = assigned{}
		}
		state = l.statement(s, state)
	}
	for _, s := range f.Syms {
		if l.carried[s] || s.TDZ || s.Captured {
			continue
		}
		switch s.Kind {
		case scope.Var, scope.Let, scope.Const, scope.CatchParam, scope.Temp:
			b.dead[s] = true
		}
	}
}

// hasSite is compiler.hasSite, which remembers: every part of a body is asked for.
func (l *liveness) hasSite(n *ast.Node) bool {
	if n == nil || n.Op == ast.Function {
		return false
	}
	has, ok := l.sites[n]
	if ok {
		return has
	}
	switch {
	case isSite(n), n.Op == ast.ArrayPattern, n.Op == ast.Array && hasSpread(n.List):
		has = true
	case n.Op == ast.ClassMember:
		has = n.Is(ast.Computed) && l.hasSite(n.A)
	default:
		n.Kids(func(k *ast.Node) { has = l.hasSite(k) || has })
	}
	l.sites[n] = has
	return has
}

// after is the state behind n, which can be left in several ways and was begun with before.
func (l *liveness) after(n *ast.Node, before assigned) assigned {
	if l.hasSite(n) {
		return assigned{}
	}
	return maps.Clone(before)
}

// join is the state where two ways meet.
func join(a, b assigned) assigned {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	for s := range a {
		if !b[s] {
			delete(a, s)
		}
	}
	return a
}

func (l *liveness) list(list []*ast.Node, state assigned) assigned {
	for _, s := range list {
		state = l.statement(s, state)
	}
	return state
}

// statement gives the state behind a statement; state is changed.
func (l *liveness) statement(n *ast.Node, state assigned) assigned {
	if n == nil {
		return state
	}
	if state == nil { // dead code: to take it for live costs nothing but precision
		state = assigned{}
	}
	switch n.Op {
	case ast.Block:
		return l.list(n.List, state)
	case ast.ExprStmt:
		l.expression(n.A, state)
		return state
	case ast.If:
		l.expression(n.A, state)
		other := maps.Clone(state)
		return join(l.statement(n.B, state), l.statement(n.C, other))
	case ast.For:
		if n.A != nil {
			l.statementOrExpression(n.A, state)
		}
		head := assigned{}
		if !l.hasSite(n.B) && !l.hasSite(n.C) && !l.hasSite(n.D) {
			head = state
		}
		l.expression(n.B, head)
		out := maps.Clone(head)
		l.statement(n.D, maps.Clone(head))
		l.expression(n.C, l.after(n.D, head))
		if n.B == nil { // it is left by jumps
			return l.after(n.D, head)
		}
		return join(out, l.after(n.D, head))
	case ast.While, ast.DoWhile:
		head := l.after(n, state)
		if n.Op == ast.While {
			l.expression(n.A, head)
		}
		l.statement(n.D, maps.Clone(head))
		if n.Op == ast.DoWhile {
			l.expression(n.A, maps.Clone(head))
		}
		return l.after(n, head)
	case ast.Labeled:
		before := maps.Clone(state)
		l.statement(n.A, state)
		return l.after(n, before)
	case ast.Switch:
		l.expression(n.A, state)
		for _, k := range n.List {
			l.expression(k.A, l.after(n, state))
			l.list(k.List, l.after(n, state))
		}
		return l.after(n, state)
	case ast.Try:
		before := maps.Clone(state)
		l.statement(n.A, state)
		if n.C != nil {
			caught := l.after(n.A, before)
			if n.B != nil {
				l.target(n.B, caught)
			}
			l.statement(n.C, caught)
		}
		if n.D != nil {
			l.statement(n.D, l.after(n, before))
		}
		return l.after(n, before)
	case ast.Return, ast.Throw:
		l.expression(n.A, state)
		return nil
	case ast.Break, ast.Continue:
		return nil
	case ast.VarDecl:
		l.expression(n, state)
		return state
	case ast.Empty, ast.Debugger:
		return state
	}
	before := maps.Clone(state)
	l.uses(n)
	return l.after(n, before)
}

func (l *liveness) statementOrExpression(n *ast.Node, state assigned) {
	if n.Op == ast.VarDecl {
		l.statement(n, state)
		return
	}
	l.expression(n, state)
}

// expression sees to the uses and assignments in an expression, or in all that is below another node.
func (l *liveness) expression(n *ast.Node, state assigned) {
	if n == nil {
		return
	}
	if l.hasSite(n) {
		// Residual code reads again, after the call, what is not changed by it.
		clear(state)
		if n.Op == ast.Assign && n.Str == "=" && n.A.Op == ast.Ident {
			l.uses(n.B)
			l.target(n.A, state)
			return
		}
		l.uses(n)
		return
	}
	switch n.Op {
	case ast.Function:
		return
	case ast.Ident:
		l.use(n, state)
		return
	case ast.Assign:
		if n.Str == "=" && n.A.Op == ast.Ident {
			l.expression(n.B, state)
			l.target(n.A, state)
			return
		}
		if n.Str == "&&=" || n.Str == "||=" || n.Str == "??=" {
			l.expression(n.A, state)
			l.expression(n.B, maps.Clone(state))
			return
		}
	case ast.Declarator:
		l.expression(n.B, state)
		if n.B != nil && n.A.Op == ast.Ident {
			l.target(n.A, state)
		} else {
			l.expression(n.A, state)
		}
		return
	case ast.Logical, ast.Cond:
		l.expression(n.A, state)
		l.expression(n.B, maps.Clone(state))
		l.expression(n.C, maps.Clone(state))
		return
	}
	sure := state
	if n.Op == ast.Chain || n.Is(ast.Optional) || n.Op == ast.ObjectPattern || n.Op == ast.Class {
		sure = maps.Clone(state) // only a part of it may run
	}
	n.Kids(func(k *ast.Node) { l.expression(k, sure) })
}

// uses takes all the variables in n for carried.
func (l *liveness) uses(n *ast.Node) {
	ast.Walk(n, func(k *ast.Node) bool {
		l.use(k, nil)
		return k.Op != ast.Function
	})
}

func (l *liveness) use(n *ast.Node, state assigned) {
	if s := symOf(n); s != nil && !state[s] {
		l.carried[s] = true
	}
}

func (l *liveness) target(n *ast.Node, state assigned) {
	if s := symOf(n); s != nil && n.Op == ast.Ident {
		state[s] = true
		return
	}
	l.expression(n, state)
}
