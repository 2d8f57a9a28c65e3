package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// bind assigns value to a target, which may be a pattern. declare says that it initialises
// variables: then constants may be written, and nothing is in its dead zone.
func (l *lowerer) bind(target, value *ast.Node, declare bool) []*ast.Node {
	p := &pattern{l: l}
	p.bind(target, value, declare)
	return p.out
}

// pattern collects the statements that take a value apart. In an expression they are all
// expression statements.
type pattern struct {
	l    *lowerer
	expr bool
	out  []*ast.Node
}

func (p *pattern) add(e *ast.Node) { p.out = append(p.out, stmt(e)) }

func (p *pattern) bind(target, value *ast.Node, declare bool) {
	l := p.l
	switch target.Op {
	case ast.Ident:
		if dynamicOf(target) != nil {
			p.add(l.expr(dynamicAssign(l.b.Func, target, value)))
			return
		}
		if declare || !special(target) {
			target.Flags &^= ast.Optional
			p.add(assign(target, value))
			return
		}
		p.add(l.write(target, l.inferName(value, target.Str)))
	case ast.Default:
		v := l.temp()
		p.add(assign(ident(v), value))
		def := l.expr(target.B)
		if target.A.Op == ast.Ident {
			def = l.inferName(def, target.A.Str)
		}
		p.bind(target.A, cond(binary("===", ident(v), undefined()), def, ident(v)), declare)
	case ast.ObjectPattern:
		p.object(target, value, declare)
	case ast.ArrayPattern:
		p.array(target, value, declare)
	default:
		if target.A.Op == ast.Super {
			p.add(l.superSet(&ast.Node{Op: ast.Assign, Str: "=", A: target, B: value, Pos: ast.None}))
			return
		}
		p.add(assign(l.reference(target), value))
	}
}

// object: a pattern that runs no calls and makes no functions is left to the engine.
func (p *pattern) object(n, value *ast.Node, declare bool) {
	l := p.l
	if p.native(n, declare) {
		p.add(assign(l.nativePattern(n), value))
		return
	}
	v := l.temp()
	p.add(assign(ident(v), value))
	// Taking an empty pattern, or one that begins with a computed key, from nothing is an error.
	if len(n.List) == 0 || n.List[0].Op == ast.Rest || n.List[0].Is(ast.Computed) {
		p.add(assign(&ast.Node{Op: ast.ObjectPattern, Pos: ast.None}, ident(v)))
	}
	var taken []*ast.Node
	rest := n.List[max(len(n.List)-1, 0):]
	hasRest := len(rest) == 1 && rest[0].Op == ast.Rest
	for _, e := range n.List {
		if e.Op == ast.Rest {
			p.into(e.A, call("$restOf", ident(v), array(taken...)), declare)
			continue
		}
		var key *ast.Node
		switch {
		case e.Is(ast.Computed):
			k := l.temp()
			p.add(assign(ident(k), call("$key", l.expr(e.A))))
			key = index(ident(v), ident(k))
			taken = append(taken, ident(k))
		case e.A.Op == ast.Ident:
			key = l.stackRead(member(ident(v), e.A.Str))
			taken = append(taken, str(e.A.Str))
		default: // a string or a number
			key = l.stackRead(index(ident(v), ast.Clone(e.A)))
			if hasRest {
				taken = append(taken, call("$key", ast.Clone(e.A)))
			}
		}
		p.into(e.B, key, declare)
	}
}

// into assigns to a target that is evaluated before the value is.
func (p *pattern) into(target, value *ast.Node, declare bool) {
	l := p.l
	inner := target
	if inner.Op == ast.Default {
		inner = inner.A
	}
	if dynamicOf(inner) != nil {
		p.dynamic(target, inner, value)
		return
	}
	if inner.Op != ast.Member && inner.Op != ast.Index && inner.Op != ast.PrivateMember || inner.A.Op == ast.Super {
		if inner.Op == ast.Index && !constant(inner.B) { // super[key]
			k := l.temp()
			p.add(assign(ident(k), l.expr(inner.B)))
			inner.B = ident(k)
		}
		p.bind(target, value, declare)
		return
	}
	// o.p: the object and the key come before the value.
	t := l.reference(inner)
	if t.A.Op != ast.Super {
		o := l.temp()
		p.add(assign(ident(o), t.A))
		t.A = ident(o)
		if t.Op == ast.Index && !constant(t.B) {
			k := l.temp()
			p.add(assign(ident(k), t.B))
			t.B = ident(k)
		}
	}
	if target.Op == ast.Default {
		v := l.temp()
		p.add(assign(ident(v), value))
		value = cond(binary("===", ident(v), undefined()), l.expr(target.B), ident(v))
	}
	p.add(assign(t, value))
}

func (p *pattern) native(n *ast.Node, declare bool) bool {
	ok := true
	ast.Walk(n, func(k *ast.Node) bool {
		switch k.Op {
		case ast.Function, ast.Class, ast.ArrayPattern, ast.Array, ast.Object, ast.Template, ast.Chain, ast.Spread, ast.Assign, ast.Update, ast.Super, ast.Member, ast.Index, ast.PrivateMember:
			ok = false
		case ast.Ident:
			if s := symOf(k); dynamicOf(k) != nil || s != nil && special(k) && !declare {
				ok = false
			} else if s != nil && k.Is(ast.Optional) && !declare {
				ok = false
			}
		case ast.Rest:
			// Where there is a rest, the engine's own object around the value is this in getters.
			ok = ok && len(p.l.c.accessors) == 0
		case ast.Default:
			ok = ok && constant(k.B)
		case ast.PatternProp:
			ok = ok && !k.Is(ast.Computed) && keyText(k.A) != "stack"
		}
		return ok
	})
	return ok && !p.l.c.hasSite(n)
}

func (l *lowerer) nativePattern(n *ast.Node) *ast.Node {
	ast.Walk(n, func(k *ast.Node) bool {
		if k.Op == ast.Ident {
			k.Flags &^= ast.Optional
		}
		if k.Op == ast.PatternProp {
			k.Flags &^= ast.Short
		}
		return true
	})
	return n
}

// array spells out the iteration that an array pattern does: for a pristine array by index.
func (p *pattern) array(n, value *ast.Node, declare bool) {
	l := p.l
	arr, it := l.temp(), l.temp()
	p.add(assign(ident(arr), value))
	p.add(assign(ident(it), call("$open", ident(arr))))
	plain := func() *ast.Node { return binary("===", ident(it), null()) }
	inner := &pattern{l: l, expr: p.expr}
	simple := true
	for i, e := range n.List {
		if e == nil || e.Op == ast.Hole {
			inner.add(logical("||", plain(), logical("||", member(ident(it), "done"), call("$step", ident(it)))))
			continue
		}
		if e.Op == ast.Rest {
			inner.into(e.A, call("$rest", ident(it), ident(arr), number(i)), declare)
			simple = simple && simpleTarget(e.A, declare)
			continue
		}
		simple = simple && simpleTarget(e, declare)
		get := cond(plain(), index(ident(arr), number(i)),
			cond(member(ident(it), "done"), undefined(), call("$step", ident(it))))
		inner.into(e, get, declare)
	}
	shut := stmt(logical("||", plain(), call("$shut", ident(it))))
	if simple || p.expr {
		p.out = append(append(p.out, inner.out...), shut)
		return
	}
	e := l.temp()
	try := &ast.Node{Op: ast.Try, Pos: ast.None, A: block(inner.out...), B: ident(e),
		C: block(stmt(logical("||", plain(), l.shutQuiet(it, e))), throw(ident(e))), Info: allExceptions}
	p.out = append(p.out, try, shut)
}

// simpleTarget: nothing can fail between two steps of the iterator.
func simpleTarget(t *ast.Node, declare bool) bool {
	if t.Op == ast.Default {
		if !constant(t.B) && !(t.B.Op == ast.Function) {
			return false
		}
		t = t.A
	}
	return t.Op == ast.Ident && t.Sym != nil && dynamicOf(t) == nil && (declare || !special(t))
}

// params lowers the parameters: what remains has no effects when it is evaluated, so that a
// call that only asks the function for its captured variables does nothing else. It returns
// the statements that bind the rest. The number of parameters before the first default, which
// the program can see as length, stays.
func (l *lowerer) params(fn *ast.Node) []*ast.Node {
	if fn.Is(ast.Generator) && !simple(fn.List) {
		return l.generatorParams(fn)
	}
	var out []*ast.Node
	lowering := false
	for _, p := range fn.List {
		scope.EachName(p, func(id *ast.Node) { lowering = lowering || symOf(id).TDZ })
	}
	for _, p := range fn.List {
		switch {
		case p.Op == ast.Rest:
			if p.A.Op != ast.Ident || lowering {
				v := l.temp()
				l.b.params[v] = true
				out = append(out, l.bind(p.A, ident(v), true)...)
				p = &ast.Node{Op: ast.Rest, A: ident(v), Pos: p.Pos}
			} else {
				l.b.params[symOf(p.A)] = true
			}
		case p.Op == ast.Ident && !lowering:
			l.b.params[symOf(p)] = true
		case p.Op == ast.Default && p.A.Op == ast.Ident && !lowering && constant(p.B):
			l.b.params[symOf(p.A)] = true
		default:
			lowering = true
			v := l.temp()
			l.b.params[v] = true
			if p.Op == ast.Default {
				def := l.expr(p.B)
				if p.A.Op == ast.Ident {
					def = l.inferName(def, p.A.Str)
				}
				out = append(out, l.bind(p.A, cond(binary("===", ident(v), undefined()), def, ident(v)), true)...)
				p = &ast.Node{Op: ast.Default, A: ident(v), B: undefined(), Pos: p.Pos}
			} else {
				out = append(out, l.bind(p, ident(v), true)...)
				p = ident(v)
			}
		}
		l.b.Params = append(l.b.Params, p)
	}
	if f := l.b.Func; f.UsesArguments && !f.Strict && simple(l.b.Params) && !simple(fn.List) {
		// The elements of arguments are not tied to parameters like these; a rest parameter
		// sees to that and leaves the function its length.
		v := l.temp()
		l.b.params[v] = true
		l.b.Params = append(l.b.Params, &ast.Node{Op: ast.Rest, A: ident(v), Pos: ast.None})
	}
	return out
}

// try lowers try statements. A finally block that can run calls is taken out of the engine's
// hands: how the block before it ended is kept in variables.
func (l *lowerer) try(n *ast.Node) []*ast.Node {
	n.A = one(l.block(n.A))
	if n.A.Op != ast.Block || n.A.Info != nil {
		n.A = block(n.A)
	}
	if n.C != nil {
		l.catch(n)
	}
	if n.D == nil {
		return []*ast.Node{n}
	}
	fin := block(l.block(n.D)...)
	if !l.c.hasSite(fin) {
		n.D = fin
		return []*ast.Node{n}
	}
	kind, val, e := l.temp(), l.temp(), l.temp()
	inner := n.A
	if n.C != nil {
		n.D = nil
		inner = block(n)
	}
	end := l.label()
	type exit struct {
		op    ast.Op
		label string
	}
	var exits []exit
	returns := false
	inner = eachJump(inner, func(j *ast.Node) *ast.Node {
		if j.Op == ast.Return {
			returns = true
			v := j.A
			if v == nil {
				v = undefined()
			}
			return block(setStmt(val, v), setStmt(kind, number(2)), jump(ast.Break, end))
		}
		x := exit{j.Op, j.Str}
		k := -1
		for i := range exits {
			if exits[i] == x {
				k = i
			}
		}
		if k < 0 {
			k = len(exits)
			exits = append(exits, x)
		}
		return block(setStmt(kind, number(3+k)), jump(ast.Break, end))
	})
	try := &ast.Node{Op: ast.Try, Pos: n.Pos, A: inner, B: ident(e),
		C: block(setStmt(kind, number(1)), setStmt(val, ident(e))), Info: allExceptions}
	is := func(k int) *ast.Node { return binary("===", ident(kind), number(k)) }
	out := []*ast.Node{setStmt(kind, number(0)), labeled(end, try)}
	out = append(out, fin.List...)
	out = append(out, ifThen(is(1), throw(ident(val))))
	if returns { // there is none in a static block
		out = append(out, ifThen(is(2), &ast.Node{Op: ast.Return, A: ident(val), Pos: ast.None}))
	}
	for i, x := range exits {
		out = append(out, ifThen(is(3+i), jump(x.op, x.label)))
	}
	return out
}

// catch lowers a catch clause: its parameter becomes a variable of the function, or of the
// clause's own Inst.
func (l *lowerer) catch(n *ast.Node) {
	sc, _ := n.Info.(*scope.Scope)
	n.Info = nil
	inst := l.inst(sc)
	var first []*ast.Node
	if n.B != nil && (n.B.Op != ast.Ident || inst != nil) {
		v := l.temp()
		if sc != nil && inst == nil {
			for _, s := range sc.Syms {
				if s.TDZ {
					first = append(first, setStmt(s, name("$T")))
				}
			}
		}
		first = append(first, l.bind(n.B, ident(v), true)...)
		n.B = ident(v)
	}
	body := l.block(n.C)
	n.C = block(append(first, body...)...)
	if inst != nil {
		n.C.Info = inst
		n.C = block(n.C)
	}
}

// class lowers a class literal: what its head evaluates is evaluated before it where that can
// run calls.
func (l *lowerer) class(n *ast.Node) *ast.Node {
	var before []*ast.Node
	keep := func(e *ast.Node, key bool) *ast.Node {
		v := l.temp()
		if key {
			e = call("$key", e)
		}
		before = append(before, assign(ident(v), e))
		return ident(v)
	}
	sites := n.B != nil && l.c.hasSite(n.B)
	for _, m := range n.List {
		sites = sites || m.Is(ast.Computed) && l.c.hasSite(m.A)
	}
	if n.B != nil {
		n.B = l.expr(n.B)
		if sites {
			n.B = keep(n.B, false)
		}
	}
	for _, m := range n.List {
		if m.Is(ast.Computed) {
			m.A = l.expr(m.A)
			if sites {
				m.A = keep(m.A, true)
			}
		}
	}
	return seq(append(before, n)...)
}
