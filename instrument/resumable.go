package instrument

import (
	"fmt"
	"slices"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/print"
	"thingsmig/internal/js/scope"
)

// Request says what a snapshot needs of a unit.
type Request struct {
	// Functions are the numbers of the functions and classes of which there are objects.
	Functions []int
	// Scopes are the numbers of the scopes of which there are instances.
	Scopes []int
	Frames []FrameKey
}

// FrameKey says which residual code a frame needs.
type FrameKey struct {
	Func, Site int
	Construct  bool // the frame runs for new
}

// Resumable is the text that a unit goes on with, printed from a Request.
//
// Code is a function of Params that returns the factory of the main scope. A factory makes an
// instance of its scope and returns its dispatcher, a function (key, value): "set" gives the
// variables their values from an array, "f12" makes function 12, "c9" evaluates class 9 with the
// superclass and the keys of its computed fields in the array value, "s7" is the factory of the
// inner scope 7 called, "r0" returns the residual function of the first frame. The factory of a
// scope with an arguments object that is tied to the parameters is called with value as its
// arguments; "args" returns that object.
type Resumable struct {
	Code      string
	Params    []string
	Map       []Mapping
	Positions map[Position]int
}

// Resumable prints the text that continues a snapshot.
func (p *Program) Resumable(req Request) (*Resumable, error) {
	if res, err := p.ResumableOfParts(req); err == nil {
		return res, nil
	}
	main, _, err := p.resumable(req)
	if err != nil {
		return nil, err
	}
	return p.resumableOf(main), nil
}

// ResumableOfParts is Resumable that compiles nothing: it fails where a part is wanted that was not printed.
func (p *Program) ResumableOfParts(req Request) (*Resumable, error) {
	if p.printed == nil {
		return nil, missing{p.Name}
	}
	main, err := p.factories(req, p.printed)
	if err != nil {
		return nil, err
	}
	return p.resumableOf(main), nil
}

// resumableOf prints the factory of the main scope.
func (p *Program) resumableOf(main *ast.Node) *Resumable {
	code, params := (&Emitter{}).unit(main)
	r := print.Print(code, print.Options{})
	out := &Resumable{Code: r.Code, Params: params, Positions: positions(r)}
	for _, m := range r.Mappings {
		out.Map = append(out.Map, Mapping{m.GenLine, m.GenCol, m.Src})
	}
	return out
}

// ResumableV8 prints it for engines that are built on V8.
func (p *Program) ResumableV8(req Request) (*Printed, error) {
	main, e, err := p.resumable(req)
	if err != nil {
		return nil, err
	}
	return e.v8Text(main, true), nil
}

// resumable makes the factory of the main scope of the tree.
func (p *Program) resumable(req Request) (main *ast.Node, e *Emitter, err error) {
	c, err := p.compiler()
	if err != nil {
		return nil, nil, err
	}
	e = &Emitter{c: c}
	main, err = p.factories(req, &treeParts{c: c, e: e})
	return main, e, err
}

// factories makes the factory of the main scope.
func (p *Program) factories(req Request, from parts) (main *ast.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			if m, ok := r.(missing); ok {
				err = m
				return
			}
			err = fmt.Errorf("instrument: %v", r)
		}
	}()
	f := &factories{p: p, parts: from, req: req, need: map[int]bool{0: true}}
	f.req.Functions = nil
	for _, id := range req.Functions {
		if p.Functions[id].Kind == ClassMethod { // it comes with its class
			id = p.Functions[id].Class
		}
		if !slices.Contains(f.req.Functions, id) {
			f.req.Functions = append(f.req.Functions, id)
		}
		f.want(p.Functions[id].Scope)
	}
	for _, id := range req.Scopes {
		f.want(id)
	}
	for _, k := range req.Frames {
		f.want(p.FrameScope(k.Func, k.Site))
	}
	return f.factory(0), nil
}

// FrameScope is the innermost scope with instances that a frame at a site is in.
func (p *Program) FrameScope(fn, site int) int {
	if s := p.Sites[site].Scopes; len(s) > 0 {
		return s[len(s)-1]
	}
	f := &p.Functions[fn]
	switch {
	case f.OwnScope >= 0:
		return f.OwnScope
	case len(f.FrameEnv) > 0:
		return f.FrameEnv[0].Scope
	}
	return 0
}

type factories struct {
	p     *Program
	parts parts
	req   Request
	need  map[int]bool
}

// part is a part that must be there.
func part(n *ast.Node, ok bool) *ast.Node {
	if !ok {
		panic(missing{"a part"})
	}
	return n
}

func (f *factories) want(id int) {
	for ; id > 0 && !f.need[id]; id = f.p.Scopes[id].Parent {
		f.need[id] = true
	}
}

func arrow(params []*ast.Node, body ...*ast.Node) *ast.Node {
	return &ast.Node{Op: ast.Function, Flags: ast.Arrow, List: params, B: block(body...), Pos: ast.None}
}

func ret(e *ast.Node) *ast.Node { return &ast.Node{Op: ast.Return, A: e, Pos: ast.None} }

// factory makes the code of one scope.
func (f *factories) factory(id int) *ast.Node {
	p := f.p
	var body []*ast.Node
	if p.Functions[p.Scopes[id].Func].Strict {
		body = append(body, &ast.Node{Op: ast.ExprStmt, Flags: ast.Directive, A: str("use strict"), Pos: ast.None})
	}
	var names, params []*ast.Node
	set := block()
	sc := &p.Scopes[id]
	if sc.Args >= 0 {
		for _, v := range sc.Params {
			params = append(params, name(sc.Vars[v].Name))
		}
		args := name(sc.Vars[sc.Args].Name)
		body = append(body, declare("let", []*ast.Node{args}, []*ast.Node{name("arguments")}))
	}
	cells, ok := f.parts.cells(id)
	if !ok {
		panic(missing{"a scope"})
	}
	for i, s := range cells {
		if i != sc.Args && !(sc.Args >= 0 && slices.Contains(sc.Params, i)) {
			names = append(names, name(s))
		}
		if i == sc.Args {
			continue
		}
		set.List = append(set.List, stmt(assign(name(s), index(name("$v"), number(i)))))
	}
	if id > 0 {
		names = append(names, name(idName(id)))
	}
	if len(names) > 0 {
		body = append(body, declare("let", names, nil))
	}
	if id == 0 {
		cells := array(slices.Clone(names)...)
		body = append(body, stmt(call("$main", &ast.Node{Op: ast.Function, Pos: ast.None, B: block(ret(cells))})))
	}
	type entry struct {
		key string
		fn  []*ast.Node
	}
	entries := []entry{{"set", set.List}}
	if sc.Args >= 0 {
		entries = append(entries, entry{"args", []*ast.Node{ret(name(sc.Vars[sc.Args].Name))}})
	}
	for _, fn := range f.req.Functions {
		if p.Functions[fn].Scope != id {
			continue
		}
		if p.Functions[fn].Kind == ClassConstructor {
			entries = append(entries, entry{fmt.Sprintf("c%d", fn), []*ast.Node{ret(part(f.parts.class(fn)))}})
		} else {
			entries = append(entries, entry{fmt.Sprintf("f%d", fn), []*ast.Node{ret(part(f.parts.maker(fn)))}})
		}
	}
	for i, k := range f.req.Frames {
		if p.FrameScope(k.Func, k.Site) == id {
			entries = append(entries, entry{fmt.Sprintf("r%d", i), []*ast.Node{ret(part(f.parts.frame(k)))}})
		}
	}
	for kid := range p.Scopes {
		if kid > 0 && f.need[kid] && p.Scopes[kid].Parent == id {
			made := &ast.Node{Op: ast.Call, A: f.factory(kid), Pos: ast.None, Site: -1}
			if p.Scopes[kid].Args >= 0 {
				made = call("$apply", made.A, undefined(), name("$v"))
				made.Site = -1
			}
			entries = append(entries, entry{fmt.Sprintf("s%d", kid), []*ast.Node{ret(made)}})
		}
	}
	kv := []*ast.Node{name("$k"), name("$v")}
	if id == 0 {
		table := &ast.Node{Op: ast.Object, Pos: ast.None}
		for _, e := range entries {
			table.List = append(table.List, &ast.Node{Op: ast.Property, Str: "init", Pos: ast.None,
				A: name(e.key), B: arrow([]*ast.Node{name("$v")}, e.fn...)})
		}
		body = append(body, declare("const", []*ast.Node{name("$k0")}, []*ast.Node{table}),
			ret(arrow(kv, ret(&ast.Node{Op: ast.Call, A: index(name("$k0"), name("$k")), List: []*ast.Node{name("$v")}, Pos: ast.None, Site: -1}))))
	} else {
		sw := &ast.Node{Op: ast.Switch, A: name("$k"), Pos: ast.None}
		for _, e := range entries {
			list := e.fn
			if e.key == "set" {
				list = append(slices.Clone(list), jump(ast.Break, ""))
			}
			sw.List = append(sw.List, &ast.Node{Op: ast.Case, A: str(e.key), List: list, Pos: ast.None})
		}
		body = append(body, ret(arrow(kv, sw)))
	}
	return &ast.Node{Op: ast.Function, List: params, B: block(body...), Pos: ast.None}
}

// maker is an expression that makes the object of a function.
func (t *treeParts) maker(id int) (*ast.Node, bool) {
	b := t.c.bodies[id]
	n := b.Func.Node
	rec := &t.c.prog.Functions[id]
	e := t.e
	switch rec.Kind {
	case ObjectMethod, ObjectGetter, ObjectSetter:
		kind := map[FunctionKind]string{ObjectMethod: "method", ObjectGetter: "get", ObjectSetter: "set"}[rec.Kind]
		prop := &ast.Node{Op: ast.Property, Str: kind, A: str("m"), B: e.Function(b, n), Pos: ast.None}
		obj := &ast.Node{Op: ast.Object, List: []*ast.Node{prop}, Pos: ast.None}
		return t.strictly(rec, call("$made", obj, str(kind))), true
	}
	fn := e.Function(b, n)
	if n.Is(ast.Decl) || n.A == nil { // its name belongs to the scope around, or it has none
		fn.Flags &^= ast.Decl
		fn.A = nil
	}
	return t.strictly(rec, fn), true
}

// strictly makes a function strict that owes that to code around it which is not around it here.
func (t *treeParts) strictly(rec *Function, fn *ast.Node) *ast.Node {
	p := t.c.prog
	if !rec.Strict || p.Functions[p.Scopes[rec.Scope].Func].Strict {
		return fn
	}
	directive := &ast.Node{Op: ast.ExprStmt, Flags: ast.Directive, A: str("use strict"), Pos: ast.None}
	around := &ast.Node{Op: ast.Function, B: block(directive, ret(fn)), Pos: ast.None}
	return &ast.Node{Op: ast.Call, A: around, Pos: ast.None, Site: -1}
}

// class evaluates a class again; only the functions that come out of that count, its
// properties are set from the snapshot.
func (t *treeParts) class(id int) (*ast.Node, bool) {
	var n *ast.Node
	for k, info := range t.c.classes {
		if info.id == id {
			n = ast.Clone(k)
		}
	}
	if n.B != nil {
		n.B = index(name("$v"), number(0))
	}
	key := 0
	var list []*ast.Node
	for i, m := range n.List {
		private := m.A != nil && m.A.Op == ast.PrivateName
		switch {
		case m.Str == "static-block", m.Str == "field" && m.Is(ast.Static) && !private:
			continue // what it did is in the snapshot
		case m.Str == "field" && m.Is(ast.Static):
			m.B = nil // its value is
		case m.Str == "field" && m.Is(ast.Computed):
			m.A = index(index(name("$v"), number(1)), number(key))
			key++
		case m.Is(ast.Computed):
			m.Flags &^= ast.Computed
			m.A = name(fmt.Sprintf("$k%d", i))
		}
		list = append(list, m)
	}
	n.List = list
	// The members keep their functions: Emitter finds them by the Info of the literal.
	return (&Emitter{c: t.c, restored: true}).class(n), true
}

// frame is the residual function of a frame: it gets its state as $d.
func (t *treeParts) frame(k FrameKey) (*ast.Node, bool) {
	b := t.c.bodies[k.Func]
	rec := &t.c.prog.Functions[k.Func]
	list := ast.CloneList(b.List)
	if k.Site > 0 { // else a generator that has not begun
		r := &residual{c: t.c, b: b, site: k.Site}
		list = r.list(b.List)
	}
	if k.Construct {
		list = t.construct(b, list)
	}
	e := &Emitter{c: t.c, fn: b, residual: true}
	var out []*ast.Node
	if rec.Strict {
		out = append(out, &ast.Node{Op: ast.ExprStmt, Flags: ast.Directive, A: str("use strict"), Pos: ast.None})
	}
	var names, inits []*ast.Node
	v := func(n string, init *ast.Node) {
		names = append(names, name(n))
		inits = append(inits, init)
	}
	for i, s := range b.Locals {
		v(s.Out, index(member(name("$d"), "locals"), number(i)))
	}
	if !b.Func.Arrow() {
		if s := b.Func.HasSpecial(scope.This); (s == nil || !s.Captured) && !b.Func.Derived() {
			v("$this", member(name("$d"), "self"))
		}
	}
	if !b.Func.Arrow() && b.Func.Node != nil {
		if s := b.Func.HasSpecial(scope.NewTarget); s == nil || !s.Captured {
			v("$new", member(name("$d"), "target"))
		}
		if needsClass(b.Func) {
			v("$class0", member(name("$d"), "cls"))
		}
	}
	if len(names) > 0 {
		out = append(out, declare("var", names, inits))
	}
	out = append(out, e.Handled(e.List(list))...)
	fn := &ast.Node{Op: ast.Function, List: []*ast.Node{name("$d")}, B: block(out...), Pos: ast.None}
	if rec.Generator {
		fn.Flags |= ast.Generator
	}
	return fn, true
}

// construct: a residual cannot run inside [[Construct]], so it returns the new object itself.
func (t *treeParts) construct(b *Body, list []*ast.Node) []*ast.Node {
	self := func() *ast.Node { return node(ast.This) }
	if b.Func.Derived() {
		self = func() *ast.Node { return ident(b.Func.Special(scope.This)) }
	}
	derived := &ast.Node{Op: ast.Bool, Str: fmt.Sprint(b.Func.Derived()), Pos: ast.None}
	// What it returns is looked at when all is over, behind its try statements. $d is free by then.
	const end = "$L0"
	body := eachJump(block(list...), func(j *ast.Node) *ast.Node {
		if j.Op != ast.Return {
			return j
		}
		v := j.A
		if v == nil {
			v = undefined()
		}
		return block(stmt(assign(name("$d"), v)), jump(ast.Break, end))
	})
	all := block(append(body.List, stmt(assign(name("$d"), undefined())))...)
	return []*ast.Node{labeled(end, all), ret(call("$constructed", name("$d"), self(), derived))}
}

// Residual forms of this and super.

func (e *Emitter) residualThis() *ast.Node {
	if !e.fn.Func.Derived() {
		return name("$this")
	}
	s := e.fn.Func.Special(scope.This)
	return cond(binary("===", name(s.Out), name("$T")), call("$tdz", str("this")), name(s.Out))
}

func (e *Emitter) residualHome() *ast.Node {
	cl := e.fn.Func.Class
	for _, m := range cl.Node.List {
		if m.B == e.fn.Func.Node && m.Is(ast.Static) {
			return name("$class0")
		}
	}
	return member(name("$class0"), "prototype")
}

func (e *Emitter) residualSuper(n *ast.Node) *ast.Node {
	if e.fn.Func.Class == nil {
		return nil
	}
	get := func(m *ast.Node) *ast.Node {
		key := str(m.Str)
		if m.Op == ast.Index {
			key = e.node(m.B)
		}
		return call("$superGet", e.residualHome(), key, e.residualThis())
	}
	args := func() *ast.Node {
		a := array()
		for _, k := range n.List {
			if k.Op == ast.Spread { // one fresh array
				return e.node(k.A)
			}
			a.List = append(a.List, e.node(k))
		}
		return a
	}
	var out *ast.Node
	switch {
	case n.Op != ast.Call && n.A.Op == ast.Super:
		return get(n)
	case n.Op == ast.Call && n.A.Op == ast.Super:
		out = call("$construct", call("$superClass", name("$class0")), args(), name("$new"))
	case n.Op == ast.Call && (n.A.Op == ast.Member || n.A.Op == ast.Index) && n.A.A.Op == ast.Super:
		out = call("$apply", get(n.A), e.residualThis(), args())
	default:
		return nil
	}
	out.Site, out.Pos, out.End = n.Site, n.Pos, n.End
	if n.A.Op == ast.Super {
		out = call("$bound", out, name(e.fn.Func.Special(scope.This).Out))
		if initialises(e.fn.Func.Class.Node) {
			out = call("$fields", name("$class0"), out)
		}
	}
	return out
}

func (e *Emitter) residualSuperSet(n *ast.Node) *ast.Node {
	key := str(n.A.Str)
	if n.A.Op == ast.Index {
		key = e.node(n.A.B)
	}
	value := e.node(n.B)
	if n.Str != "=" {
		value = binary(n.Str[:len(n.Str)-1], e.node(n.A), value)
	}
	return call("$superSet", e.residualHome(), key, value, e.residualThis(),
		&ast.Node{Op: ast.Bool, Str: "true", Pos: ast.None})
}
