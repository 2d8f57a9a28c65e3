package instrument

import (
	"slices"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// Numbering: functions, scopes and sites get their numbers in the order in which they stand,
// and the tables of the program are filled.

type numberer struct {
	c    *compiler
	fn   int
	body *Body
	lex  int   // innermost numbered scope here
	inst []int // block scopes of this function that are active here
}

func (c *compiler) number() {
	c.prog.Sites = []Site{{}}
	n := &numberer{c: c, lex: -1}
	n.function(c.byFunc[c.res.Main], -1, MainFunction, 0)
	c.layouts()
	c.markRead()
}

func (n *numberer) newScope(s Scope) int {
	s.Parent = n.lex
	s.Args = -1
	n.c.prog.Scopes = append(n.c.prog.Scopes, s)
	return len(n.c.prog.Scopes) - 1
}

func kindOf(f *ast.Node) FunctionKind {
	switch {
	case f.Is(ast.Arrow):
		return ArrowFunction
	case f.Is(ast.Getter):
		return ObjectGetter
	case f.Is(ast.Setter):
		return ObjectSetter
	case f.Is(ast.Method):
		return ObjectMethod
	}
	return PlainFunction
}

// function numbers a function and what is in it.
func (n *numberer) function(b *Body, parent int, kind FunctionKind, class int) int {
	c := n.c
	f := b.Func
	id := len(c.prog.Functions)
	if kind == ClassConstructor {
		id = class // its class has made the entry
		c.bodies[id] = b
	} else {
		c.prog.Functions = append(c.prog.Functions, Function{})
		c.bodies = append(c.bodies, b)
	}
	b.ID, f.ID = id, id
	rec := Function{Kind: kind, Parent: parent, OwnScope: -1, Class: class, Strict: f.Strict, Takes: -1}
	if f.Node != nil {
		rec.Pos, rec.End = f.Node.Pos, f.Node.End
		if f.Node.A != nil {
			rec.Name = f.Node.A.Str
		}
	} else {
		rec.End = len(c.prog.Source)
	}
	rec.Derived = f.Derived()
	if f.Node != nil && len(f.Node.Strs) > 0 {
		rec.Text = f.Node.Strs[0]
		rec.shown(f.Node)
	}
	if takesFew(b, kind) && !rec.Async {
		rec.Takes = len(b.Params)
	}

	in := &numberer{c: c, fn: id, body: b, lex: n.lex}
	b.settle()
	if len(b.Cells) > 0 || f.Node == nil {
		b.OwnScope = in.newScope(Scope{Func: id})
		rec.OwnScope = b.OwnScope
		in.lex = b.OwnScope
	}
	c.prog.Functions[id] = rec
	for _, p := range b.Params {
		in.node(p)
	}
	for _, d := range b.Decls {
		in.node(d)
	}
	if c.anySite(b.List) || b.At != nil && c.prog.Unit > 0 { // one that has not begun hands its frame over at the poll
		b.HasSite = true
		if c.entryPoll[f] || b.At != nil {
			b.List = slices.Insert(b.List, b.Lead, c.poll(rec.Pos))
		}
	}
	b.noThis = leavesThis(b)
	for _, s := range b.List {
		in.node(s)
	}
	return id
}

// takesFew reports whether a function sees no more arguments than it has parameters.
func takesFew(b *Body, kind FunctionKind) bool {
	f := b.Func
	if kind != PlainFunction && kind != ArrowFunction && kind != ObjectMethod && kind != ClassMethod {
		return false
	}
	if n := len(b.Params); n > 0 && b.Params[n-1].Op == ast.Rest {
		return false
	}
	return f.Node != nil && !f.Node.Is(ast.Generator) && !f.UsesArguments && f.EvalVars == nil && f.ParamVars == nil
}

// settle finds the variables that are left in a body after lowering.
func (b *Body) settle() {
	used := map[*scope.Symbol]bool{}
	mark := func(k *ast.Node) bool {
		if s := symOf(k); s != nil {
			used[s] = true
		}
		return k.Op != ast.Function
	}
	for _, s := range b.List {
		ast.Walk(s, mark)
	}
	for _, d := range b.Decls {
		if s := symOf(d.A); s != nil {
			used[s] = true
		}
	}
	for _, s := range b.Func.Syms {
		_, inst := s.Inst.(*Inst)
		switch {
		case s.Captured && !inst:
			b.Cells = append(b.Cells, s)
		case s.Captured:
		case b.params[s], used[s], s == b.At, s.Kind == scope.This && b.Func.Derived():
			if s.Kind != scope.This || b.Func.Derived() {
				b.Locals = append(b.Locals, s)
			}
		}
	}
}

func (n *numberer) node(k *ast.Node) {
	if k == nil {
		return
	}
	switch k.Op {
	case ast.Function:
		n.function(n.c.byFunc[k.Info.(*scope.Func)], n.fn, kindOf(k), 0)
		return
	case ast.Class:
		n.class(k)
		return
	case ast.Block:
		if in, ok := k.Info.(*Inst); ok {
			lex := n.lex
			in.ID = n.newScope(Scope{Func: n.fn, Block: true})
			n.lex = in.ID
			n.inst = append(n.inst[:len(n.inst):len(n.inst)], in.ID)
			k.Kids(n.node)
			n.lex = lex
			n.inst = n.inst[:len(n.inst)-1]
			return
		}
	}
	if isSite(k) {
		n.site(k)
	}
	k.Kids(n.node)
}

func (n *numberer) site(k *ast.Node) {
	s := Site{Func: n.fn, Pos: k.Pos, Scopes: n.inst}
	op, _ := k.Info.(ast.Op)
	if k.End > 0 && k.Op != ast.New && op != ast.New {
		s.Pos = k.End
	}
	switch {
	case k.Op == ast.Yield:
		s.Kind = YieldSite
	case isIdent(k.A, "$poll"):
		s.Kind = PollSite
	case k.Op == ast.New || op == ast.New:
		s.Kind = NewSite
	case k.A.Op == ast.Super:
		s.Kind = SuperSite
	}
	n.c.prog.Sites = append(n.c.prog.Sites, s)
	k.Site = len(n.c.prog.Sites) - 1
}

func (n *numberer) class(k *ast.Node) {
	c := n.c
	cl := k.Info.(*scope.Class)
	n.node(k.B)
	id := len(c.prog.Functions)
	cl.ID = id
	rec := Function{Kind: ClassConstructor, Parent: n.fn, Pos: k.Pos, End: k.End, OwnScope: -1, Class: id,
		Derived: k.B != nil, Strict: true}
	if k.A != nil {
		rec.Name = k.A.Str
	}
	if len(k.Strs) > 0 {
		rec.Text = k.Strs[0]
		rec.shown(k)
	}
	c.prog.Functions = append(c.prog.Functions, rec)
	c.bodies = append(c.bodies, nil)
	c.classes[k] = &classInfo{id: id, node: k, env: cl.Free, lex: n.lex}
	for _, m := range k.List {
		if m.Is(ast.Computed) {
			n.node(m.A)
		}
	}
	for _, m := range k.List {
		if m.B == nil || m.B.Op != ast.Function {
			continue
		}
		b := c.byFunc[m.B.Info.(*scope.Func)]
		switch {
		case m.Str == "constructor":
			n.function(b, n.fn, ClassConstructor, id)
			own := &c.prog.Functions[id]
			own.Name, own.Text, own.Shown, own.Pos, own.End = rec.Name, rec.Text, rec.Shown, rec.Pos, rec.End
		case isInitialiser(m):
			n.function(b, n.fn, ClassInitialiser, id)
		default:
			n.function(b, n.fn, ClassMethod, id)
		}
	}
	f := &c.prog.Functions[id]
	for _, m := range k.List {
		switch {
		case m.Str != "field":
		case m.A.Op == ast.PrivateName && m.Is(ast.Static):
			f.StaticPrivate++
		case m.A.Op == ast.PrivateName:
			f.PrivateFields++
		case m.Is(ast.Computed) && !m.Is(ast.Static):
			f.ComputedFields++
		}
	}
}

// layouts fills in the variables of scopes and the layouts of env arrays.
func (c *compiler) layouts() {
	where := map[*scope.Symbol][2]int{} // scope, index
	c.cells = make([][]*scope.Symbol, len(c.prog.Scopes))
	put := func(id int, syms []*scope.Symbol) {
		c.cells[id] = syms
		for i, s := range syms {
			where[s] = [2]int{id, i}
			c.prog.Scopes[id].Vars = append(c.prog.Scopes[id].Vars, Local{User: s.Name})
		}
	}
	for _, b := range c.bodies {
		if b == nil {
			continue
		}
		if b.OwnScope >= 0 {
			put(b.OwnScope, b.Cells)
			if b.Func.Mapped {
				sc := &c.prog.Scopes[b.OwnScope]
				sc.Args = where[b.Func.Special(scope.Arguments)][1]
				for _, p := range b.Func.Node.List {
					sc.Params = append(sc.Params, where[symOf(p)][1])
				}
			}
		}
		for _, in := range b.Insts {
			put(in.ID, in.Syms)
		}
	}
	env := func(free []*scope.Symbol) []EnvScope {
		by := map[int][]int{}
		for _, s := range free {
			w := where[s]
			if w[0] > 0 {
				by[w[0]] = append(by[w[0]], w[1])
			}
		}
		var out []EnvScope
		for id, v := range by {
			out = append(out, EnvScope{Scope: id, Vars: v})
		}
		// Inner scopes have greater numbers, and come first.
		slices.SortFunc(out, func(a, b EnvScope) int { return b.Scope - a.Scope })
		return out
	}
	all := func(id int) EnvScope {
		es := EnvScope{Scope: id}
		for i := range c.prog.Scopes[id].Vars {
			es.Vars = append(es.Vars, i)
		}
		return es
	}
	for id, b := range c.bodies {
		f := &c.prog.Functions[id]
		if b == nil {
			continue
		}
		e := env(b.Func.Free)
		if f.Kind != ClassConstructor && f.Kind != ClassMethod && f.Kind != ClassInitialiser {
			f.Env = e
		}
		if len(e) > 0 {
			f.Scope = e[0].Scope
		}
		if b.OwnScope > 0 {
			f.FrameEnv = append(f.FrameEnv, all(b.OwnScope))
		}
		f.FrameEnv = append(f.FrameEnv, e...)
		for i, s := range b.Locals {
			f.Locals = append(f.Locals, Local{User: s.Name, Dead: b.dead[s]})
			if s == b.At {
				f.Generator, f.At = true, i
			}
		}
	}
	for _, cl := range c.classes {
		f := &c.prog.Functions[cl.id]
		f.Env = env(cl.env)
		if len(f.Env) > 0 {
			f.Scope = f.Env[0].Scope
		}
	}
}
