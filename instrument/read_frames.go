package instrument

import (
	"slices"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/print"
)

// Functions without a handler. An engine whose stack the host can read needs no code that hands a
// frame over: it is enough to say which variables there are, in a call behind the last return that
// the engine compiles and never runs.

// markRead notes which functions do without a handler.
func (c *compiler) markRead() {
	if c.portable {
		return
	}
	for id, b := range c.bodies {
		if b == nil || b.Func.Node == nil || b.At != nil {
			continue
		}
		f := &c.prog.Functions[id]
		f.Read = b.HasSite && len(b.Insts) == 0 && !c.callsInClass(b.List)
		f.EnvRead = (&Emitter{c: c}).asks(f) && f.OwnScope < 0 && (f.Read || !b.HasSite) && !b.Func.UsesArguments && plainParams(b.Params)
	}
}

// plainParams: parameters that need no scope of their own.
func plainParams(list []*ast.Node) bool {
	for _, p := range list {
		if p.Op != ast.Ident {
			return false
		}
	}
	return true
}

// callsInClass: while the heritage and the keys of a class are evaluated, the innermost scope is that
// of the class.
func (c *compiler) callsInClass(list []*ast.Node) bool {
	found := false
	for _, s := range list {
		ast.Walk(s, func(n *ast.Node) bool {
			found = found || n.Op == ast.Class && c.hasSite(n)
			return !found && n.Op != ast.Function
		})
	}
	return found
}

// readable ends a function with the call that says where its frames are.
func (e *Emitter) readable(list []*ast.Node) []*ast.Node {
	b := e.fn
	rec := &e.c.prog.Functions[b.ID]
	vars := array()
	if rec.Read {
		for _, s := range b.Locals {
			vars.List = append(vars.List, name(s.Out))
		}
	}
	for _, es := range rec.FrameEnv {
		vars.List = append(vars.List, name(idName(es.Scope)))
		for _, v := range es.Vars {
			vars.List = append(vars.List, name(e.c.prog.Scopes[es.Scope].Vars[v].Name))
		}
	}
	if rec.Read && needsClass(b.Func) {
		vars.List = append(vars.List, name(e.className(b.Func.Class)))
	}
	where := call("$frame", number(b.ID), vars)
	if rec.Read && b.Func.UsesThis && !b.Func.Arrow() && !b.Func.Derived() {
		where.List = append(where.List, number(0))
	}
	return append(list, &ast.Node{Op: ast.Return, Pos: ast.None}, stmt(where))
}

// Portable is the program for engines whose stack nobody can read: each function that can be on the
// stack at a capture has a handler. Functions, scopes and sites have the same numbers.
func (p *Program) Portable() (*Program, error) {
	p.Complete()
	c, err := p.compiler()
	if err != nil {
		return nil, err
	}
	q := &Program{Name: p.Name, Unit: p.Unit, Source: p.Source, SourceMap: p.SourceMap,
		Functions: slices.Clone(p.Functions), Scopes: p.Scopes, Sites: p.Sites}
	for i := range q.Functions {
		q.Functions[i].Read, q.Functions[i].EnvRead = false, false
	}
	d := c.forOthers()
	d.prog = q
	d.print()
	q.again = func() (*compiler, error) {
		c, err := p.again()
		if err != nil {
			return nil, err
		}
		d := c.forOthers()
		d.prog = q
		return d, nil
	}
	q.tree.remember(d)
	return q, nil
}

// forOthers is the compiler with which an Emitter prints code for engines whose stack nobody can read.
func (c *compiler) forOthers() *compiler {
	d := *c
	d.portable = true
	return &d
}

// print writes the code of the program.
func (c *compiler) print() {
	e := &Emitter{c: c}
	main := e.Function(c.bodies[0], nil)
	p := c.prog
	code, params := e.unit(main)
	r := print.Print(code, print.Options{})
	p.Code, p.Params = r.Code, params
	p.Map = make([]Mapping, 0, len(r.Mappings))
	for _, m := range r.Mappings {
		p.Map = append(p.Map, Mapping{m.GenLine, m.GenCol, m.Src})
	}
	p.Positions = positions(r)
}
