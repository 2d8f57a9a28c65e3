package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

func (l *lowerer) exprs(list []*ast.Node) {
	for i, e := range list {
		if e != nil {
			list[i] = l.expr(e)
		}
	}
}

// expr lowers an expression. Functions in it are left alone: each is lowered by itself.
func (l *lowerer) expr(n *ast.Node) *ast.Node {
	switch n.Op {
	case ast.Ident:
		return l.read(n)
	case ast.This:
		if l.b.Func.ArrowSuper {
			id := ident(l.b.Func.Special(scope.This))
			id.Flags |= ast.Optional
			return l.read(id)
		}
		return n
	case ast.Function:
		return n
	case ast.Class:
		return l.class(n)
	case ast.Property:
		if n.Is(ast.Computed) {
			n.A = l.expr(n.A)
		}
		n.B = l.expr(n.B)
		return n
	case ast.Assign:
		return l.assignment(n)
	case ast.Update:
		return l.update(n)
	case ast.Chain:
		stack := readsStack(n.A)
		out := l.chain(n, func(e *ast.Node) *ast.Node { return e }, undefined)
		if stack {
			out = l.shownStack(out)
		}
		return out
	case ast.Unary:
		if n.Str == "delete" && n.A.Op == ast.Chain {
			return l.chain(n.A, func(e *ast.Node) *ast.Node {
				return &ast.Node{Op: ast.Unary, Str: "delete", A: e, Pos: n.Pos}
			}, func() *ast.Node { return &ast.Node{Op: ast.Bool, Str: "true", Pos: ast.None} })
		}
		if n.Str == "delete" {
			n.A = l.reference(n.A)
		} else {
			n.A = l.expr(n.A)
		}
		return n
	case ast.Call, ast.New:
		return l.call(n)
	case ast.Array:
		l.exprs(n.List)
		if hasSpread(n.List) {
			return l.join(n.List)
		}
		return n
	case ast.Template:
		if n.A != nil {
			return l.tagged(n)
		}
		l.exprs(n.List)
		return n
	case ast.Member, ast.Index:
		if n.A.Op == ast.Super && l.b.Func.Arrow() {
			if n.Op == ast.Index {
				n.B = l.expr(n.B)
			}
			return l.superGet(n)
		}
		n.Replace(l.expr)
		return l.stackRead(n)
	case ast.Yield:
		if n.A != nil && !n.Is(ast.Delegate) && yieldsIn(n.A) {
			// The number of this yield is noted when those in its operand are over.
			t := l.temp()
			n.A = seq(assign(ident(t), l.expr(n.A)), ident(t))
			return n
		}
	case ast.Logical, ast.Binary, ast.Cond, ast.Seq, ast.Object, ast.Spread:
	default:
	}
	n.Replace(l.expr)
	return n
}

// read is the use of a variable, with a test for its dead zone where that can matter.
func (l *lowerer) read(n *ast.Node) *ast.Node {
	s := symOf(n)
	if s == nil || !n.Is(ast.Optional) {
		return n
	}
	n.Flags &^= ast.Optional
	return cond(binary("===", ident(s), name("$T")), call("$tdz", str(tdzName(s))), n)
}

func tdzName(s *scope.Symbol) string {
	if s.Kind == scope.This {
		return "this"
	}
	return s.Name
}

// write assigns to a variable: to a constant it is an error, in the dead zone too.
func (l *lowerer) write(target, value *ast.Node) *ast.Node {
	s := symOf(target)
	if s == nil {
		return assign(target, value)
	}
	tdz := target.Is(ast.Optional)
	target.Flags &^= ast.Optional
	test := func() *ast.Node {
		return ifExpr(binary("===", ident(s), name("$T")), call("$tdz", str(tdzName(s))))
	}
	switch {
	case s.Kind == scope.Const || s.Kind == scope.SelfName && l.b.Func.Strict:
		list := []*ast.Node{value}
		if tdz {
			list = append(list, test())
		}
		return seq(append(list, call("$constant", str(s.Name)))...)
	case s.Kind == scope.SelfName:
		return value
	case tdz:
		v := l.temp()
		return seq(assign(ident(v), value), test(), assign(target, ident(v)))
	}
	return assign(target, value)
}

// ifExpr is t && e, for its effect.
func ifExpr(t, e *ast.Node) *ast.Node { return logical("&&", t, e) }

func special(target *ast.Node) bool {
	s := symOf(target)
	return s != nil && (target.Is(ast.Optional) || s.Kind == scope.Const || s.Kind == scope.SelfName)
}

func (l *lowerer) assignment(n *ast.Node) *ast.Node {
	t := n.A
	switch t.Op {
	case ast.ArrayPattern, ast.ObjectPattern:
		v := l.temp()
		list := []*ast.Node{assign(ident(v), l.expr(n.B))}
		p := &pattern{l: l, expr: true}
		p.bind(t, ident(v), false)
		for _, s := range p.out {
			list = append(list, s.A)
		}
		return seq(append(list, ident(v))...)
	case ast.Ident:
		switch n.Str {
		case "=":
			value := l.expr(n.B)
			if special(t) {
				return l.write(t, l.inferName(value, t.Str))
			}
			n.B = value
			return n
		case "&&=", "||=", "??=":
			get := l.read(ast.Clone(t))
			return logical(n.Str[:2], get, l.write(t, l.expr(n.B)))
		}
		value := l.expr(n.B)
		if !special(t) && !l.c.hasSite(value) && n.Str != "**=" {
			n.B = value
			return n
		}
		return l.write(t, binary(n.Str[:len(n.Str)-1], l.read(ast.Clone(t)), value))
	}
	// o.p or o[k]
	if t.A.Op == ast.Super {
		return l.superSet(n)
	}
	value := n.B
	t.Replace(l.expr)
	value = l.expr(value)
	n.B = value
	switch n.Str {
	case "=":
		return n
	case "&&=", "||=", "??=":
		if !l.c.hasSite(value) {
			return n
		}
		get, set := l.split(t)
		return logical(n.Str[:2], get, assign(set, value))
	}
	if !l.c.hasSite(value) && n.Str != "**=" {
		return n
	}
	get, set := l.split(t)
	// The object and the key come first, so they are evaluated in set.
	get, set = set, get
	return assign(set, binary(n.Str[:len(n.Str)-1], get, value))
}

// split makes of a reference o.p two: the first evaluates the object and the key and keeps
// them, the second uses what was kept.
func (l *lowerer) split(t *ast.Node) (first, second *ast.Node) {
	keep := func(e *ast.Node, key bool) (a, b *ast.Node) {
		if constant(e) {
			return e, ast.Clone(e)
		}
		v := l.temp()
		if key {
			e = call("$key", e)
		}
		return assign(ident(v), e), ident(v)
	}
	a1, a2 := keep(t.A, false)
	first, second = ast.Clone(t), ast.Clone(t)
	first.A, second.A = a1, a2
	if t.Op == ast.Index {
		first.B, second.B = keep(t.B, true)
	}
	return first, second
}

func (l *lowerer) update(n *ast.Node) *ast.Node {
	s := symOf(n.A)
	if (n.A.Op == ast.Member || n.A.Op == ast.Index) && n.A.A.Op == ast.Super {
		return l.superUpdate(n)
	}
	if s == nil || !special(n.A) {
		if n.A.Op != ast.Ident {
			n.A.Replace(l.expr)
		}
		return n
	}
	// ++ of a constant or of a variable that may be in its dead zone.
	old := l.temp()
	num := assign(ident(old), &ast.Node{Op: ast.Unary, Str: "-", Pos: ast.None,
		A: &ast.Node{Op: ast.Unary, Str: "-", Pos: ast.None, A: l.read(ast.Clone(n.A))}})
	op := n.Str[:1]
	if n.Is(ast.Prefix) {
		return l.write(n.A, binary(op, num, number(1)))
	}
	set := l.write(n.A, binary(op, ident(old), number(1)))
	return seq(num, set, ident(old))
}

func hasSpread(list []*ast.Node) bool {
	for _, e := range list {
		if e != nil && e.Op == ast.Spread {
			return true
		}
	}
	return false
}

// join makes one fresh array of a list with spreads, whose elements are lowered already.
func (l *lowerer) join(list []*ast.Node) *ast.Node {
	if len(list) == 1 {
		return call("$list", list[0].A)
	}
	var parts, part []*ast.Node
	flush := func() {
		if part != nil {
			parts = append(parts, array(part...))
			part = nil
		}
	}
	for _, e := range list {
		if e.Op == ast.Spread {
			flush()
			parts = append(parts, call("$list", e.A))
		} else {
			part = append(part, e)
		}
	}
	flush()
	return call("$join", parts...)
}

func (l *lowerer) call(n *ast.Node) *ast.Node {
	callee := n.A
	if callee.Op == ast.Super { // super(...)
		l.exprs(n.List)
		if o := l.b.Func.Owner(); o.ArrowSuper {
			parent := call("$superClass", ident(o.OwnClass()))
			target := ident(o.Special(scope.NewTarget))
			made := l.site(n, call("$construct", parent, l.listOf(n.List), target))
			made.Info = ast.New
			this := o.Special(scope.This)
			made = assign(ident(this), call("$bound", made, ident(this)))
			if initialises(o.Class.Node) {
				return call("$fields", ident(o.OwnClass()), made)
			}
			return made
		}
		if hasSpread(n.List) {
			n.List = []*ast.Node{{Op: ast.Spread, A: l.join(n.List), Pos: ast.None}}
		}
		if s := l.b.Func.Owner().HasSpecial(scope.This); s != nil {
			return assign(ident(s), n)
		}
		return n
	}
	super := (callee.Op == ast.Member || callee.Op == ast.Index) && callee.A.Op == ast.Super
	if super {
		if callee.Op == ast.Index {
			callee.B = l.expr(callee.B)
		}
	} else if callee.Op == ast.Chain || callee.Op == ast.Member || callee.Op == ast.Index || callee.Op == ast.PrivateMember {
		if callee.Op != ast.Chain {
			callee.Replace(l.expr)
		} else {
			return l.chainCall(n)
		}
	} else {
		n.A = l.expr(callee)
		callee = n.A
	}
	l.exprs(n.List)
	if super && (l.b.Func.Arrow() || l.c.anySite(n.List) || hasSpread(n.List)) {
		self := ast.Node{Op: ast.This, Pos: n.Pos}
		get := callee
		if l.b.Func.Arrow() {
			self = *ident(l.b.Func.Owner().Special(scope.This))
			get = l.superGet(callee)
		}
		return l.site(n, call("$apply", get, &self, l.listOf(n.List)))
	}
	if !hasSpread(n.List) {
		return n
	}
	args := l.join(n.List)
	if n.Op == ast.New {
		return l.site(n, call("$construct", callee, args))
	}
	if callee.Op == ast.Member || callee.Op == ast.Index || callee.Op == ast.PrivateMember {
		first, second := l.splitObject(callee)
		return l.site(n, call("$apply", first, second, args))
	}
	return l.site(n, call("$apply", callee, undefined(), args))
}

func (l *lowerer) listOf(args []*ast.Node) *ast.Node {
	if hasSpread(args) {
		return l.join(args)
	}
	return array(args...)
}

// splitObject keeps the object of a method: the reference that evaluates it, and its value.
func (l *lowerer) splitObject(m *ast.Node) (ref, obj *ast.Node) {
	if s := symOf(m.A); m.A.Op == ast.This || s != nil && s.Immutable() {
		return m, ast.Clone(m.A)
	}
	o := l.temp()
	m.A = assign(ident(o), m.A)
	return m, ident(o)
}

// site gives a call that stands for another one that other one's place and kind.
func (l *lowerer) site(of, n *ast.Node) *ast.Node {
	n.Pos, n.End = of.Pos, of.End
	n.Info = of.Op // New: the inner frame constructs
	if of.Site < 0 {
		n.Site = of.Site
	}
	return n
}

// tagged lowers a tagged template to a call. Its strings object belongs to the place in the
// program and lives in a variable of the main scope, so that it is the same one after a hop.
func (l *lowerer) tagged(n *ast.Node) *ast.Node {
	s := l.c.templateObject()
	l.b.Func.Use(s)
	var cooked, raw []*ast.Node
	for _, chunk := range n.Strs {
		if cookable(chunk) {
			cooked = append(cooked, &ast.Node{Op: ast.Template, Strs: []string{chunk}, Pos: ast.None})
		} else {
			cooked = append(cooked, undefined())
		}
		raw = append(raw, str(normalNewlines(chunk)))
	}
	strings := logical("||", ident(s), assign(ident(s), call("$template", array(cooked...), array(raw...))))
	c := &ast.Node{Op: ast.Call, A: n.A, List: append([]*ast.Node{strings}, n.List...), Pos: n.Pos, End: n.Pos, Site: n.Site}
	return l.call(c)
}

// inferName keeps the name that an anonymous function gets from the variable or property it is
// assigned to, where the place that it moves to would give it another one or none.
func (l *lowerer) inferName(e *ast.Node, as string) *ast.Node {
	if (e.Op != ast.Function && e.Op != ast.Class) || e.A != nil {
		return e
	}
	return propertyNamed(e, "init", as)
}
