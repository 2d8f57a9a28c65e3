package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// dynamicNames spells out the uses of names of which only a run can tell what they mean: in with
// statements, in functions in which eval can declare variables, and in eval code. For x that is
//
//	$scoped(o, "x") ? o.x : x
//
// where o is a scope object. What a name means is found out before the value is that is assigned to it.
// Targets in patterns are left to the lowering, which comes to them when they get their values.
func (c *compiler) dynamicNames(tree *ast.Node) {
	any := false
	ast.Walk(tree, func(n *ast.Node) bool {
		any = any || dynamicOf(n) != nil
		return !any
	})
	if any {
		d := &dynamicNamer{fn: c.res.Main}
		d.list(tree.List)
	}
}

func dynamicOf(n *ast.Node) *scope.Dynamic {
	if n == nil || n.Op != ast.Ident {
		return nil
	}
	d, _ := n.Info.(*scope.Dynamic)
	return d
}

type dynamicNamer struct{ fn *scope.Func }

func (d *dynamicNamer) list(list []*ast.Node) {
	for i, n := range list {
		if n != nil {
			list[i] = d.node(n)
		}
	}
}

func (d *dynamicNamer) temp() *scope.Symbol { return d.fn.NewTemp("") }

func (d *dynamicNamer) node(n *ast.Node) *ast.Node {
	switch n.Op {
	case ast.Ident:
		if dynamicOf(n) != nil {
			return d.read(n)
		}
		return n
	case ast.Function:
		outer := d.fn
		d.fn = n.Info.(*scope.Func)
		for i, p := range n.List {
			n.List[i] = d.pattern(p)
		}
		n.B = d.node(n.B)
		d.fn = outer
		return n
	case ast.Property, ast.ClassMember:
		if n.Is(ast.Computed) {
			n.A = d.node(n.A)
		}
		if n.B != nil {
			n.B = d.node(n.B)
		}
		return n
	case ast.Class:
		if n.B != nil {
			n.B = d.node(n.B)
		}
		d.list(n.List)
		return n
	case ast.VarDecl:
		return d.varDecl(n)
	case ast.Assign:
		return d.assignment(n)
	case ast.Update:
		if dynamicOf(n.A) != nil {
			return d.update(n)
		}
	case ast.Unary:
		if dynamicOf(n.A) != nil && n.Str == "typeof" {
			return d.typeof(n)
		}
		if dynamicOf(n.A) != nil && n.Str == "delete" {
			return d.delete(n)
		}
	case ast.Call:
		if dynamicOf(n.A) != nil && n.A.Str != "eval" {
			return d.call(n)
		}
	case ast.ForIn, ast.ForOf:
		n.A = d.pattern(n.A)
		n.B, n.D = d.node(n.B), d.node(n.D)
		return n
	case ast.Try:
		if n.B != nil {
			n.B = d.pattern(n.B)
		}
		n.A = d.node(n.A)
		if n.C != nil {
			n.C = d.node(n.C)
		}
		if n.D != nil {
			n.D = d.node(n.D)
		}
		return n
	}
	n.Replace(d.node)
	return n
}

// pattern goes through a target, except for the names that are bound or assigned to.
func (d *dynamicNamer) pattern(n *ast.Node) *ast.Node {
	if n == nil {
		return nil
	}
	switch n.Op {
	case ast.Ident, ast.Hole:
		return n
	case ast.VarDecl:
		n.List[0].A = d.pattern(n.List[0].A)
		return n
	case ast.Default:
		n.A, n.B = d.pattern(n.A), d.node(n.B)
		return n
	case ast.Rest:
		n.A = d.pattern(n.A)
		return n
	case ast.PatternProp:
		if n.Is(ast.Computed) {
			n.A = d.node(n.A)
		}
		n.B = d.pattern(n.B)
		return n
	case ast.ArrayPattern, ast.ObjectPattern:
		for i, k := range n.List {
			n.List[i] = d.pattern(k)
		}
		return n
	}
	return d.node(n)
}

func (d *dynamicNamer) varDecl(n *ast.Node) *ast.Node {
	for _, dr := range n.List {
		dr.A = d.pattern(dr.A)
		if dr.B != nil {
			dr.B = d.node(dr.B)
		}
	}
	return n
}

// static is a use of the name if no scope object has it.
func static(n *ast.Node) *ast.Node {
	c := ast.Clone(n)
	c.Info = nil
	return c
}

func accessed(a *scope.Symbol, n *ast.Node, more ...*ast.Node) *ast.Node {
	return &ast.Node{Op: ast.Call, A: ident(a), List: append([]*ast.Node{str(n.Str)}, more...), Pos: n.Pos, End: n.Pos}
}

// has tests whether a scope object has the variable.
func has(o *scope.Symbol, n *ast.Node) *ast.Node {
	c := call("$scoped", ident(o), str(n.Str))
	c.Site = -1
	return c
}

// otherwise is the value of the name if no scope object has it.
func otherwise(n *ast.Node) *ast.Node {
	if a := dynamicOf(n).Access; a != nil {
		return accessed(a, n)
	}
	return static(n)
}

// choose is the first scope object that has the name, else undefined.
func choose(n *ast.Node) *ast.Node {
	objects := dynamicOf(n).Objects
	out := undefined()
	for i := len(objects) - 1; i >= 0; i-- {
		out = cond(has(objects[i], n), ident(objects[i]), out)
	}
	return out
}

func (d *dynamicNamer) read(n *ast.Node) *ast.Node {
	out := otherwise(n)
	objects := dynamicOf(n).Objects
	for i := len(objects) - 1; i >= 0; i-- {
		out = cond(has(objects[i], n), index(ident(objects[i]), str(n.Str)), out)
	}
	return out
}

func (d *dynamicNamer) typeof(n *ast.Node) *ast.Node {
	of := func(e *ast.Node) *ast.Node { return &ast.Node{Op: ast.Unary, Str: "typeof", A: e, Pos: n.Pos} }
	out := of(otherwise(n.A))
	objects := dynamicOf(n.A).Objects
	for i := len(objects) - 1; i >= 0; i-- {
		out = cond(has(objects[i], n.A), of(index(ident(objects[i]), str(n.A.Str))), out)
	}
	return out
}

func (d *dynamicNamer) delete(n *ast.Node) *ast.Node {
	del := func(e *ast.Node) *ast.Node { return &ast.Node{Op: ast.Unary, Str: "delete", A: e, Pos: n.Pos} }
	var out *ast.Node
	if dynamicOf(n.A).Access != nil || n.A.Sym != nil {
		out = &ast.Node{Op: ast.Bool, Str: "false", Pos: ast.None}
	} else {
		out = del(static(n.A))
	}
	objects := dynamicOf(n.A).Objects
	for i := len(objects) - 1; i >= 0; i-- {
		out = cond(has(objects[i], n.A), del(index(ident(objects[i]), str(n.A.Str))), out)
	}
	return out
}

// call: a function that is found in the object of a with statement gets that as this.
func (d *dynamicNamer) call(n *ast.Node) *ast.Node {
	d.list(n.List)
	id := n.A
	if len(dynamicOf(id).Objects) == 0 {
		n.A = otherwise(id)
		return n
	}
	o := d.temp()
	f := cond(binary("===", assign(ident(o), choose(id)), undefined()), otherwise(id), index(ident(o), str(id.Str)))
	c := call("$apply", f, call("$thisOf", ident(o)), &ast.Node{Op: ast.Array, List: n.List, Pos: n.Pos})
	c.List[1].Site = -1
	c.Pos, c.End = n.Pos, n.End
	return c
}

// put assigns a value to the name, once it is known that it means the property of o or, if that is
// undefined, no property of a scope object.
// In strict code the property must still be there.
func put(fn *scope.Func, n *ast.Node, o *scope.Symbol, value *ast.Node) *ast.Node {
	var out *ast.Node
	if a := dynamicOf(n).Access; a != nil {
		out = accessed(a, n, &ast.Node{Op: ast.Bool, Str: "true", Pos: ast.None}, value)
	} else {
		out = &ast.Node{Op: ast.Assign, Str: "=", A: static(n), B: value, Pos: n.Pos}
	}
	if o == nil {
		return out
	}
	set := &ast.Node{Op: ast.Assign, Str: "=", A: index(ident(o), str(n.Str)), B: ast.Clone(value), Pos: n.Pos}
	if fn.Strict {
		set = call("$scopedSet", ident(o), str(n.Str), ast.Clone(value))
		set.Site = -1
	}
	return cond(binary("===", ident(o), undefined()), out, set)
}

// get reads the name in the same way.
func get(n *ast.Node, o *scope.Symbol) *ast.Node {
	if o == nil {
		return otherwise(n)
	}
	return cond(binary("===", ident(o), undefined()), otherwise(n), index(ident(o), str(n.Str)))
}

// dynamicAssign is n = value; what n means is found out first.
func dynamicAssign(fn *scope.Func, n, value *ast.Node) *ast.Node {
	if anonymous(value) {
		value = propertyNamed(value, "init", n.Str)
	}
	var list []*ast.Node
	var o *scope.Symbol
	if len(dynamicOf(n).Objects) > 0 {
		o = fn.NewTemp("")
		list = append(list, assign(ident(o), choose(n)))
	}
	v := fn.NewTemp("")
	return seq(append(list, assign(ident(v), value), put(fn, n, o, ident(v)))...)
}

// dynamic assigns to a name of which only a run can tell what it means; target is the name or has a default
// value for it.
func (p *pattern) dynamic(target, n, value *ast.Node) {
	l := p.l
	var o *scope.Symbol
	if len(dynamicOf(n).Objects) > 0 {
		o = l.temp()
		p.add(l.expr(assign(ident(o), choose(n))))
	}
	v := l.temp()
	p.add(assign(ident(v), value))
	if target.Op == ast.Default {
		def := l.inferName(l.expr(target.B), n.Str)
		p.add(assign(ident(v), cond(binary("===", ident(v), undefined()), def, ident(v))))
	}
	p.add(l.expr(put(l.b.Func, n, o, ident(v))))
}

func (d *dynamicNamer) assignment(n *ast.Node) *ast.Node {
	if n.A.Op == ast.ArrayPattern || n.A.Op == ast.ObjectPattern {
		n.A, n.B = d.pattern(n.A), d.node(n.B)
		return n
	}
	if dynamicOf(n.A) == nil {
		n.Replace(d.node)
		return n
	}
	value := d.node(n.B)
	if n.Str == "=" {
		return dynamicAssign(d.fn, n.A, value)
	}
	op := n.Str[:len(n.Str)-1]
	list, o := d.meaning(n.A)
	v := d.temp()
	list = append(list, assign(ident(v), get(n.A, o)))
	switch op {
	case "&&", "||", "??":
		if anonymous(value) {
			value = propertyNamed(value, "init", n.A.Str)
		}
		list = append(list, logical(op, ident(v), seq(assign(ident(v), value), put(d.fn, n.A, o, ident(v)))))
	default:
		list = append(list, assign(ident(v), binary(op, ident(v), value)), put(d.fn, n.A, o, ident(v)))
	}
	return seq(list...)
}

// meaning finds out which scope object has the name.
func (d *dynamicNamer) meaning(n *ast.Node) ([]*ast.Node, *scope.Symbol) {
	if len(dynamicOf(n).Objects) == 0 {
		return nil, nil
	}
	o := d.temp()
	return []*ast.Node{assign(ident(o), choose(n))}, o
}

func (d *dynamicNamer) update(n *ast.Node) *ast.Node {
	list, o := d.meaning(n.A)
	minus := func(e *ast.Node) *ast.Node { return &ast.Node{Op: ast.Unary, Str: "-", A: e, Pos: ast.None} }
	old, now := d.temp(), d.temp()
	// Two minus signs make a number of it, and leave a BigInt what it is.
	list = append(list, assign(ident(old), minus(minus(get(n.A, o)))), assign(ident(now), ident(old)),
		&ast.Node{Op: ast.Update, Str: n.Str, A: ident(now), Pos: ast.None}, put(d.fn, n.A, o, ident(now)))
	if !n.Is(ast.Prefix) {
		list = append(list, ident(old))
	}
	return seq(list...)
}
