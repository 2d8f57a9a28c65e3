package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// Saving operands. When a call in the middle of an expression is captured, what the expression
// has evaluated before it must be at hand again. An operand that can change until it is used
// is kept in a temporary: ($1 = g()) + h(). One that cannot is evaluated again.
//
// The rule that residual code relies on: in every expression, each operand that is evaluated
// before an operand with a call site is stable or an assignment to a temporary.

// SavedCallee is the Info of a call o.m(…) whose arguments have call sites: the method that was
// read before the arguments is in Fn, and Obj gives its object again.
type SavedCallee struct {
	Fn  *scope.Symbol
	Obj *ast.Node
}

type saver struct {
	c *compiler
	b *Body
}

func (s *saver) tmp() *scope.Symbol {
	if s.b.used == len(s.b.temps) {
		s.b.temps = append(s.b.temps, s.b.Func.NewTemp(""))
	}
	t := s.b.temps[s.b.used]
	s.b.used++
	return t
}

func (s *saver) list(list []*ast.Node) {
	for _, n := range list {
		s.stmt(n)
	}
}

func (s *saver) stmt(n *ast.Node) {
	if n == nil {
		return
	}
	switch n.Op {
	case ast.Block:
		s.list(n.List)
		return
	case ast.Labeled:
		s.stmt(n.A)
		return
	case ast.Switch:
		s.b.used = 0
		n.A = s.expr(n.A)
		for _, c := range n.List {
			s.list(c.List)
		}
		return
	case ast.Try:
		s.stmt(n.A)
		s.stmt(n.C)
		s.stmt(n.D)
		return
	case ast.For, ast.While, ast.DoWhile, ast.If, ast.ForIn, ast.ForOf:
		s.part(&n.A)
		s.part(&n.B)
		s.part(&n.C)
		s.part(&n.D)
		return
	case ast.ExprStmt, ast.Return, ast.Throw:
		s.part(&n.A)
	}
}

// part is a child of a statement: a statement, or an expression on its own.
func (s *saver) part(p **ast.Node) {
	n := *p
	if n == nil {
		return
	}
	if isStatement(n) {
		s.stmt(n)
		return
	}
	s.b.used = 0
	*p = s.expr(n)
}

func isStatement(n *ast.Node) bool { return n.Op >= ast.Program }

func (s *saver) expr(n *ast.Node) *ast.Node {
	if n == nil || n.Op == ast.Function || !s.c.hasSite(n) {
		return n
	}
	// Bottom up: what is inside an operand is in order before the operands are looked at.
	switch n.Op {
	case ast.Call:
		return s.call(n)
	case ast.Assign:
		if n.A.Op != ast.Ident {
			n.A.Replace(s.expr)
			n.B = s.expr(n.B)
			s.operands(targetParts(n.A), []*ast.Node{n.B})
			return n
		}
		n.B = s.expr(n.B)
		return n
	}
	n.Replace(s.expr)
	switch n.Op {
	case ast.Binary:
		s.operands([]**ast.Node{&n.A}, []*ast.Node{n.B})
	case ast.Index:
		s.operands([]**ast.Node{&n.A}, []*ast.Node{n.B})
	case ast.New:
		s.operands(append([]**ast.Node{&n.A}, pointers(n.List)...), nil)
	case ast.Array:
		s.operands(pointers(n.List), nil)
	case ast.Template:
		s.template(n)
	case ast.Object:
		s.object(n)
	}
	return n
}

func pointers(list []*ast.Node) []**ast.Node {
	out := make([]**ast.Node, 0, len(list))
	for i := range list {
		out = append(out, &list[i])
	}
	return out
}

func targetParts(t *ast.Node) []**ast.Node {
	switch t.Op {
	case ast.Member, ast.PrivateMember:
		return []**ast.Node{&t.A}
	case ast.Index:
		return []**ast.Node{&t.A, &t.B}
	}
	return nil
}

// operands are evaluated in order, then the rest. Each that comes before one with a site is
// saved if it is not stable.
func (s *saver) operands(ops []**ast.Node, rest []*ast.Node) {
	all := make([]*ast.Node, 0, len(ops)+len(rest))
	for _, p := range ops {
		all = append(all, *p)
	}
	all = append(all, rest...)
	last := -1
	for i, e := range all {
		if e != nil && s.c.hasSite(e) {
			last = i
		}
	}
	for i, p := range ops {
		if i >= last {
			return
		}
		if *p != nil && !s.stable(*p, all[i+1:last+1]) {
			*p = s.save(*p)
		}
	}
}

func (s *saver) save(e *ast.Node) *ast.Node {
	if e.Op == ast.Spread { // of an object literal: a copy of it spreads the same
		lit := &ast.Node{Op: ast.Object, List: []*ast.Node{e}, Pos: ast.None}
		return &ast.Node{Op: ast.Spread, A: assign(ident(s.tmp()), lit), Pos: ast.None}
	}
	if saved(e) {
		return e
	}
	return assign(ident(s.tmp()), e)
}

// saved reports whether e keeps its value in a temporary already.
func saved(e *ast.Node) bool {
	if e.Op != ast.Assign || e.Str != "=" {
		return false
	}
	t := symOf(e.A)
	return t != nil && t.Kind == scope.Temp
}

// stable reports whether evaluating e again, after the expressions in later have begun, gives
// the same and does nothing else.
func (s *saver) stable(e *ast.Node, later []*ast.Node) bool {
	switch e.Op {
	case ast.Number, ast.String, ast.Bool, ast.Null, ast.Regexp, ast.Hole, ast.Super, ast.NewTarget, ast.This, ast.PrivateName:
		return true
	case ast.Function:
		return true
	case ast.Ident:
		v := symOf(e)
		switch {
		case v == nil:
			return e.Str == "undefined" || e.Str == "NaN" || e.Str == "Infinity" || len(e.Str) > 1 && e.Str[0] == '$'
		case v.Immutable() && (v.Kind != scope.Param || !v.Fn.UsesArguments):
			return true
		case v.Captured:
			return false
		}
		return !assigns(later, v)
	case ast.Assign:
		return saved(e)
	case ast.Unary:
		return (e.Str == "!" || e.Str == "void" || e.Str == "typeof") && s.stable(e.A, later) ||
			e.Str == "-" && e.A.Op == ast.Number
	case ast.Spread:
		return saved(e.A)
	}
	return false
}

func assigns(list []*ast.Node, v *scope.Symbol) bool {
	found := false
	for _, e := range list {
		ast.Walk(e, func(k *ast.Node) bool {
			if (k.Op == ast.Assign || k.Op == ast.Update) && k.A.Sym == v {
				found = true
			}
			if k.Op == ast.Assign && k.A.Op == ast.ObjectPattern {
				scope.EachName(k.A, func(id *ast.Node) { found = found || id.Sym == v })
			}
			return !found
		})
	}
	return found
}

// call: the function, and for a method its object, come before the arguments.
func (s *saver) call(n *ast.Node) *ast.Node {
	callee := n.A
	for i, a := range n.List {
		n.List[i] = s.expr(a)
	}
	args := s.c.anySite(n.List)
	switch {
	case callee.Op == ast.Super:
	case callee.Op == ast.Member || callee.Op == ast.Index || callee.Op == ast.PrivateMember:
		callee.Replace(s.expr)
		parts := targetParts(callee)
		if args && callee.A.Op != ast.Super {
			s.method(n)
		} else {
			s.operands(parts, nil)
		}
	default:
		n.A = s.expr(callee)
		if args && !s.stable(n.A, n.List) {
			n.A = s.save(n.A)
		}
	}
	s.operands(pointers(n.List), nil)
	return n
}

// method saves the method of o.m(…g()…) that was read before g runs. Reading it twice is
// cheaper than any other exact way, but an accessor would see it: for names that may be
// accessors the call goes through $apply.
func (s *saver) method(n *ast.Node) {
	callee := n.A
	obj := callee.A
	fresh := obj.Op == ast.Function || obj.Op == ast.Regexp // another object each time
	if fresh || !s.stable(obj, append(append([]*ast.Node{}, callee.B), n.List...)) {
		if !saved(obj) {
			obj = assign(ident(s.tmp()), obj)
		}
		callee.A = obj
	}
	again := obj
	if saved(obj) {
		again = ast.Clone(obj.A)
	}
	if callee.Op == ast.Index && !constant(callee.B) {
		if !saved(callee.B) { // turned into a key once, not twice
			callee.B = assign(ident(s.tmp()), call("$key", callee.B))
		}
	}
	fn := s.tmp()
	if s.c.accessor(callee) {
		get := assign(ident(fn), callee)
		c := call("$apply", get, again, array(n.List...))
		n.A, n.List, n.Info = c.A, c.List, nil
		s.operands(pointers(n.List[2].List), nil)
		return
	}
	second := ast.Clone(callee)
	second.A = seq(assign(ident(fn), callee), again)
	if callee.Op == ast.Index && saved(callee.B) {
		second.B = ast.Clone(callee.B.A)
	}
	n.A = second
	n.Info = &SavedCallee{Fn: fn, Obj: again}
}

// template: a part is turned into text before the next is evaluated, so the text is saved.
func (s *saver) template(n *ast.Node) {
	if n.A != nil {
		return
	}
	last := -1
	for i, e := range n.List {
		if s.c.hasSite(e) {
			last = i
		}
	}
	for i := 0; i < last; i++ {
		e := n.List[i]
		if e.Op == ast.Number || e.Op == ast.String {
			continue
		}
		text := &ast.Node{Op: ast.Template, Strs: []string{"", ""}, List: []*ast.Node{e}, Pos: ast.None}
		n.List[i] = assign(ident(s.tmp()), text)
	}
}

func (s *saver) object(n *ast.Node) {
	var ops []**ast.Node
	// A spread is an operand as a whole.
	for i, p := range n.List {
		if p.Op == ast.Spread {
			ops = append(ops, &n.List[i])
			continue
		}
		if p.Is(ast.Computed) {
			if s.c.anySite(n.List[i:]) && !constant(p.A) && !saved(p.A) {
				p.A = call("$key", p.A)
			}
			ops = append(ops, &p.A)
		}
		if p.B != nil {
			ops = append(ops, &p.B)
		}
	}
	s.operands(ops, nil)
}
