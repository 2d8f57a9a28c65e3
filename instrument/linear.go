package instrument

import (
	"fmt"
	"strings"

	"thingsmig/internal/js/ast"
)

// linear takes apart the expressions of generators that cannot be lowered where they stand, because that
// takes statements: a yield* in the middle of an expression is a loop; a yield in a destructuring
// assignment, or in an object literal, that is moved into a function of its own must stay behind. What is
// evaluated before such a place is kept in variables:
//
//	f(a(), yield* g(), b())    becomes    $y1 = f; $y2 = a(); $y3 = yield* g(); $y1($y2, $y3, b())
//
// It comes before names are resolved, and after asyncs: an await is a yield already.
func linear(tree *ast.Node, source string) {
	x := &linearizer{source: source, known: map[*ast.Node]bool{}}
	ast.Walk(tree, func(n *ast.Node) bool {
		if n.Op == ast.Function && n.Is(ast.Generator) && n.B.Op == ast.Block {
			x.temps = nil
			n.B.List = x.list(n.B.List)
			if x.temps != nil {
				n.B.List = insertFirst(n.B.List, []*ast.Node{declare("var", x.temps, make([]*ast.Node, len(x.temps)))})
			}
		}
		return true
	})
}

type linearizer struct {
	source string
	n      int
	temps  []*ast.Node        // of the function under work
	out    []*ast.Node        // statements that come before the expression under work
	known  map[*ast.Node]bool // answers of hard
}

// hard reports whether there is something in n, functions excepted, that has to be taken apart.
func (x *linearizer) hard(n *ast.Node) bool {
	if n == nil || n.Op == ast.Function {
		return false
	}
	if h, ok := x.known[n]; ok {
		return h
	}
	h := hardItself(n)
	n.Kids(func(k *ast.Node) { h = x.hard(k) || h })
	x.known[n] = h
	return h
}

func hardItself(n *ast.Node) bool {
	switch n.Op {
	case ast.Yield:
		return n.Is(ast.Delegate)
	case ast.Assign:
		return (n.A.Op == ast.ArrayPattern || n.A.Op == ast.ObjectPattern) && needsTry(n.A) && yieldsIn(n.A)
	case ast.Object:
		return literalSuper(n) && yieldsIn(n)
	}
	return false
}

func (x *linearizer) fresh() string {
	for {
		x.n++
		if id := fmt.Sprintf("$y%d", x.n); !strings.Contains(x.source, id) {
			return id
		}
	}
}

// temp makes a variable.
func (x *linearizer) temp(pos int) func() *ast.Node {
	id := x.fresh()
	x.temps = append(x.temps, name(id))
	return func() *ast.Node { return &ast.Node{Op: ast.Ident, Str: id, Pos: pos} }
}

func (x *linearizer) emit(s ...*ast.Node) { x.out = append(x.out, s...) }

// set assigns to a variable.
func (x *linearizer) set(v func() *ast.Node, e *ast.Node) {
	if e.Op == ast.Class && e.A == nil {
		e = &ast.Node{Op: ast.Seq, List: []*ast.Node{number(0), e}, Pos: e.Pos} // it gets no name from the variable
	}
	x.emit(stmt(assign(v(), e)))
}

// save evaluates an expression now.
func (x *linearizer) save(e *ast.Node) *ast.Node {
	if constant(e) || e.Op == ast.Function || e.Op == ast.Super {
		return e
	}
	v := x.temp(e.Pos)
	x.set(v, e)
	return v()
}

// nested runs f with a list of statements of its own.
func (x *linearizer) nested(f func()) []*ast.Node {
	outer := x.out
	x.out = nil
	f()
	list := x.out
	x.out = outer
	return list
}

func nullish(e *ast.Node) *ast.Node { return binary("==", e, null()) }

// when is the condition under which the right side of a logical operator is evaluated.
func when(op string, left *ast.Node) *ast.Node {
	switch op {
	case "&&":
		return left
	case "||":
		return not(left)
	}
	return nullish(left)
}

// expr takes an expression apart. What it returns is to be evaluated right after the statements that
// it has emitted.
func (x *linearizer) expr(e *ast.Node) *ast.Node {
	if !x.hard(e) {
		return e
	}
	switch e.Op {
	case ast.Yield:
		e.A = x.expr(e.A)
		if e.Is(ast.Delegate) {
			return x.save(e)
		}
	case ast.Binary:
		x.operands(x.operand(&e.A), x.operand(&e.B))
	case ast.Logical:
		if !x.hard(e.B) {
			e.A = x.expr(e.A)
			break
		}
		v := x.temp(e.Pos)
		x.set(v, x.expr(e.A))
		x.emit(ifThen(when(e.Str, v()), x.nested(func() { x.set(v, x.expr(e.B)) })...))
		return v()
	case ast.Cond:
		e.A = x.expr(e.A)
		if !x.hard(e.B) && !x.hard(e.C) {
			break
		}
		v := x.temp(e.Pos)
		x.emit(&ast.Node{Op: ast.If, A: e.A, Pos: e.Pos,
			B: block(x.nested(func() { x.set(v, x.expr(e.B)) })...),
			C: block(x.nested(func() { x.set(v, x.expr(e.C)) })...)})
		return v()
	case ast.Seq:
		for i, k := range e.List {
			e.List[i] = x.expr(k)
			if !x.anyHard(e.List[i+1:]) {
				return seq(e.List[i:]...)
			}
			x.emit(stmt(e.List[i]))
		}
	case ast.Assign:
		return x.assignment(e)
	case ast.Unary, ast.Update:
		if e.A.Op == ast.Member || e.A.Op == ast.Index || e.A.Op == ast.PrivateMember {
			x.reference(e.A, false)
		} else {
			e.A = x.expr(e.A)
		}
	case ast.Member, ast.Index, ast.PrivateMember:
		x.reference(e, false)
	case ast.Call:
		return x.call(e)
	case ast.New:
		x.operands(append([]operand{x.operand(&e.A)}, x.elements(e.List)...)...)
	case ast.Template:
		return x.template(e)
	case ast.Array:
		x.operands(x.elements(e.List)...)
	case ast.Object:
		x.operands(x.properties(e)...)
		if literalSuper(e) && yieldsIn(e) {
			x.yieldsOut(e)
		}
	case ast.Class:
		list := []operand{}
		if e.B != nil {
			list = append(list, x.operand(&e.B))
		}
		for _, m := range e.List {
			if m.Is(ast.Computed) {
				list = append(list, x.key(&m.A))
			}
		}
		x.operands(list...)
	case ast.Chain:
		return x.chain(e)
	default:
		e.Replace(x.expr)
	}
	return e
}

// operand is one of the expressions that a construct evaluates in order.
type operand struct {
	hard bool
	step func(save bool) // takes it apart, and evaluates it if save
}

// operands takes them apart: all before the last hard one are evaluated.
func (x *linearizer) operands(list ...operand) {
	last := -1
	for i, o := range list {
		if o.hard {
			last = i
		}
	}
	for i := 0; i <= last; i++ {
		list[i].step(i < last)
	}
}

func (x *linearizer) operand(at **ast.Node) operand {
	return operand{x.hard(*at), func(save bool) {
		*at = x.expr(*at)
		if save {
			*at = x.save(*at)
		}
	}}
}

// key is an operand that becomes a property key.
func (x *linearizer) key(at **ast.Node) operand {
	return operand{x.hard(*at), func(save bool) {
		*at = x.expr(*at)
		if save && !constant(*at) {
			*at = x.save(call("$key", *at))
		}
	}}
}

// elements are the operands in a list of arguments or elements.
func (x *linearizer) elements(list []*ast.Node) []operand {
	var out []operand
	for i, e := range list {
		switch {
		case e == nil || e.Op == ast.Hole:
		case e.Op == ast.Spread:
			out = append(out, operand{x.hard(e), func(save bool) {
				e.A = x.expr(e.A)
				if save {
					e.A = x.save(array(&ast.Node{Op: ast.Spread, A: e.A, Pos: e.Pos}))
				}
			}})
		default:
			out = append(out, x.operand(&list[i]))
		}
	}
	return out
}

func (x *linearizer) anyHard(list []*ast.Node) bool {
	for _, e := range list {
		if x.hard(e) {
			return true
		}
	}
	return false
}

// properties are the operands of an object literal.
func (x *linearizer) properties(o *ast.Node) []operand {
	var out []operand
	for _, p := range o.List {
		switch {
		case p.Op == ast.Spread:
			out = append(out, operand{x.hard(p), func(save bool) {
				p.A = x.expr(p.A)
				if save {
					p.A = x.save(&ast.Node{Op: ast.Object, List: []*ast.Node{{Op: ast.Spread, A: p.A, Pos: p.Pos}}, Pos: p.Pos})
				}
			}})
			continue
		case p.Is(ast.Computed):
			out = append(out, x.key(&p.A))
		}
		if p.Str == "short" && p.B == nil {
			out = append(out, operand{false, func(save bool) {
				if save {
					p.Str, p.B = "init", x.save(ast.Clone(p.A))
				}
			}})
		} else if !isMethod(p) {
			out = append(out, x.operand(&p.B))
		}
	}
	return out
}

// yieldsOut evaluates all of an object literal up to its last yield before it is made.
func (x *linearizer) yieldsOut(o *ast.Node) {
	last := -1
	for i, p := range o.List {
		if yieldsIn(p) {
			last = i
		}
	}
	head := &ast.Node{Op: ast.Object, List: o.List[:last+1]}
	for _, op := range x.properties(head) {
		op.step(true)
	}
}

// reference takes the object and the key of a member apart. keep says that both are to be evaluated.
func (x *linearizer) reference(m *ast.Node, keep bool) {
	var list []operand
	if m.A.Op != ast.Super && m.A.Op != ast.This {
		list = append(list, x.operand(&m.A))
	}
	if m.Op == ast.Index {
		list = append(list, x.operand(&m.B))
	}
	if !keep {
		x.operands(list...)
		return
	}
	for _, o := range list {
		o.step(true)
	}
}

func (x *linearizer) assignment(e *ast.Node) *ast.Node {
	t := e.A
	switch t.Op {
	case ast.ArrayPattern, ast.ObjectPattern:
		e.B = x.expr(e.B)
		if !yieldsIn(t) {
			return e
		}
		e.B = x.save(e.B)
		x.emit(stmt(e))
		return ast.Clone(e.B)
	case ast.Ident:
	default:
		if !x.hard(e.B) {
			x.reference(t, false)
			return e
		}
		x.reference(t, true)
		if e.Str != "=" && t.Op == ast.Index && !constant(t.B) {
			t.B = x.save(call("$key", t.B))
		}
	}
	switch e.Str {
	case "=":
		e.B = x.expr(e.B)
		return e
	case "&&=", "||=", "??=":
		v := x.temp(e.Pos)
		x.set(v, ast.Clone(t))
		x.emit(ifThen(when(e.Str[:2], v()), x.nested(func() { x.set(v, assign(t, x.expr(e.B))) })...))
		return v()
	}
	old := x.save(ast.Clone(t))
	sum := binary(e.Str[:len(e.Str)-1], old, x.expr(e.B))
	sum.Pos = e.Pos
	return &ast.Node{Op: ast.Assign, Str: "=", A: t, B: sum, Pos: e.Pos}
}

func (x *linearizer) call(e *ast.Node) *ast.Node {
	f := e.A
	isMember := f.Op == ast.Member || f.Op == ast.Index || f.Op == ast.PrivateMember
	switch {
	case !x.anyHard(e.List) && isMember:
		x.reference(f, false)
		return e
	case f.Op == ast.Super:
		x.operands(x.elements(e.List)...)
		return e
	case !isMember:
		x.operands(append([]operand{x.operand(&e.A)}, x.elements(e.List)...)...)
		return e
	}
	x.reference(f, true)
	self := ast.Clone(f.A)
	if f.A.Op == ast.Super {
		self = &ast.Node{Op: ast.This, Pos: e.Pos}
	}
	f = x.save(f)
	x.operands(x.elements(e.List)...)
	return &ast.Node{Op: ast.Call, A: name("$apply"), List: []*ast.Node{f, self, array(e.List...)}, Pos: e.Pos, End: e.End, Site: e.Site}
}

// template: what is put into a text becomes text at once.
func (x *linearizer) template(e *ast.Node) *ast.Node {
	var list []operand
	if e.A != nil {
		list = append(list, x.operand(&e.A))
	}
	for i := range e.List {
		at := &e.List[i]
		list = append(list, operand{x.hard(*at), func(save bool) {
			*at = x.expr(*at)
			if !save {
				return
			}
			if e.A == nil {
				*at = &ast.Node{Op: ast.Template, Strs: []string{"", ""}, List: []*ast.Node{*at}, Pos: e.Pos}
			}
			*at = x.save(*at)
		}})
	}
	x.operands(list...)
	return e
}

// chain takes an optional chain apart, link by link.
func (x *linearizer) chain(e *ast.Node) *ast.Node {
	var links []*ast.Node
	base := e.A
	for base.Op == ast.Member || base.Op == ast.Index || base.Op == ast.PrivateMember || base.Op == ast.Call {
		if base.A.Op == ast.Super {
			break
		}
		links = append(links, base)
		base = base.A
	}
	result, label := x.temp(e.Pos), x.fresh()
	x.set(result, undefined())
	list := x.nested(func() {
		var self *ast.Node
		if base.Op != ast.Call && base.A != nil && base.A.Op == ast.Super {
			self = &ast.Node{Op: ast.This, Pos: e.Pos}
		}
		value := x.save(x.expr(base))
		for i := len(links) - 1; i >= 0; i-- {
			k := links[i]
			if k.Is(ast.Optional) {
				k.Flags &^= ast.Optional
				x.emit(ifThen(nullish(ast.Clone(value)), jump(ast.Break, label)))
			}
			k.A = ast.Clone(value)
			if k.Op != ast.Call {
				self = value
				if k.Op == ast.Index {
					k.B = x.expr(k.B)
				}
				value = x.save(k)
				continue
			}
			x.operands(x.elements(k.List)...)
			if self != nil {
				k = &ast.Node{Op: ast.Call, A: name("$apply"), List: []*ast.Node{k.A, ast.Clone(self), array(k.List...)}, Pos: k.Pos, End: k.End, Site: k.Site}
			}
			self = nil
			value = x.save(k)
		}
		x.set(result, value)
	})
	x.emit(labeled(label, block(list...)))
	return result()
}
