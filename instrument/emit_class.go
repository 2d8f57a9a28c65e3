package instrument

import (
	"fmt"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// class emits a class literal. A static block makes it known to the host, which cannot ask a
// class for what it captures by calling it:
//
//	$class(class, number, env, name, accessors)
//
// The name is that of a class that has a name inside itself only because its members need one.
func (e *Emitter) class(n *ast.Node) *ast.Node {
	cl := n.Info.(*scope.Class)
	rec := &e.c.prog.Functions[cl.ID]
	c := &ast.Node{Op: ast.Class, Pos: n.Pos, End: n.End, B: e.node(n.B)}
	c.Str = fmt.Sprintf("%d.%d", e.c.prog.Unit, cl.ID)
	var env, as, access *ast.Node
	if len(rec.Env) > 0 {
		env = arrow(nil, ret(e.envArray(rec.Env)))
	}
	switch {
	case n.A != nil:
		c.A = name(n.A.Str)
	case e.c.knowsItself(cl):
		c.A = name(e.className(cl))
		as = str(cl.ContextName)
	}
	if e.restored && len(cl.Private) > 0 {
		access = accessors(cl)
	}
	args := []*ast.Node{node(ast.This), number(cl.ID), env, as, access}
	for len(args) > 0 && args[len(args)-1] == nil {
		args = args[:len(args)-1]
	}
	for i, a := range args {
		if a == nil {
			args[i] = undefined()
		}
	}
	reg := block(stmt(call("$class", args...)))
	c.List = append(c.List, &ast.Node{Op: ast.ClassMember, Str: "static-block", Flags: ast.Static, B: reg, Pos: ast.None})
	inner := e.inside(cl)
	key := 0 // of the computed instance fields
	for _, m := range n.List {
		k := *m
		var after *ast.Node
		if m.Is(ast.Computed) {
			k.A = e.node(m.A)
			if m.Str == "field" && !e.restored {
				// The engine does not keep the key if it can evaluate it when it compiles.
				k.A = seq(number(0), k.A)
			}
		}
		switch {
		case m.B == nil:
		case m.Str == "static-block":
			k.B = block(inner.initialiserBody(m)...)
		case m.Str == "field":
			k.B = inner.initialiser(m)
			switch {
			case !namedByKey(m):
			case m.Is(ast.Static):
				k.B = call("$held", k.B)
				after = &ast.Node{Op: ast.ClassMember, Str: "static-block", Flags: ast.Static, Pos: ast.None,
					B: block(stmt(call("$heldName", node(ast.This))))}
			default:
				k.B = call("$fieldName", name(e.className(cl)), number(key), k.B)
			}
		default:
			k.B = inner.node(m.B)
		}
		if m.Str == "field" && m.Is(ast.Computed) && !m.Is(ast.Static) {
			key++
		}
		if c.List = append(c.List, &k); after != nil {
			c.List = append(c.List, after)
		}
	}
	return c
}

// namedByKey reports whether a field gives its computed key as a name to a function or class. The
// engine does not do that.
func namedByKey(m *ast.Node) bool {
	if m.Str != "field" || m.B == nil || !m.Is(ast.Computed) {
		return false
	}
	body := m.B.B.List
	return anonymous(body[len(body)-1].A)
}

// initialiser emits the initialiser of a field: as it is, or, if it needs variables or uses super,
// which the engine takes there in functions only, as (() => { variables; return value; })().
func (e *Emitter) initialiser(m *ast.Node) *ast.Node {
	b := e.c.byFunc[m.B.Info.(*scope.Func)]
	in := &Emitter{c: e.c, fn: b, within: e.within}
	value := b.List[len(b.List)-1]
	if len(b.List) == 1 && len(in.declarations()) == 0 && !b.Func.UsesSuper {
		return in.node(value.A)
	}
	body := in.initialiserStatements()
	if last := body[len(body)-1]; anonymous(value.A) && !m.Is(ast.Computed) {
		last.A = in.named(last.A, keyText(m.A))
	}
	return &ast.Node{Op: ast.Call, A: arrow(nil, body...), Pos: ast.None, Site: -1}
}

func (e *Emitter) initialiserBody(m *ast.Node) []*ast.Node {
	in := &Emitter{c: e.c, fn: e.c.byFunc[m.B.Info.(*scope.Func)], within: e.within}
	return in.initialiserStatements()
}

func (e *Emitter) initialiserStatements() []*ast.Node {
	return append(append(e.declarations(), e.functions()...), e.List(e.fn.List)...)
}
