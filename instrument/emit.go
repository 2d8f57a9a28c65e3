package instrument

import (
	"fmt"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// Emitter turns lowered functions into the code that runs: it puts prologues, declarations and
// handlers around them. Package restore uses it for residual code, too.
type Emitter struct {
	c *compiler
	// residual: the code under work continues a frame, so that this, new.target and super
	// come from variables.
	residual bool
	// restored: the class under work is evaluated again for a snapshot.
	restored bool
	// within are the classes that the code under work stands in.
	within map[*scope.Class]bool
	fn     *Body
}

// idName is the variable that holds the identity of an instance of a scope.
func idName(scopeID int) string { return fmt.Sprintf("$s%d", scopeID) }

func identity(scopeID int) *ast.Node {
	id := idName(scopeID)
	return logical("||", name(id), assign(name(id), &ast.Node{Op: ast.Object, Pos: ast.None}))
}

func (e *Emitter) envArray(env []EnvScope) *ast.Node {
	a := array()
	for _, es := range env {
		a.List = append(a.List, identity(es.Scope))
		for _, v := range es.Vars {
			a.List = append(a.List, name(e.c.prog.Scopes[es.Scope].Vars[v].Name))
		}
	}
	return a
}

// unit wraps the main function: the unit is called with the host's names and returns it.
func (e *Emitter) unit(main *ast.Node) (*ast.Node, []string) {
	body := block()
	if usesName(main, "$f") {
		set := &ast.Node{Op: ast.Function, Pos: ast.None, List: []*ast.Node{name("$v")},
			B: block(stmt(assign(name("$f"), name("$v"))))}
		body.List = append(body.List,
			declare("var", []*ast.Node{name("$f")}, []*ast.Node{{Op: ast.Bool, Str: "false", Pos: ast.None}}),
			stmt(call("$unit", set)))
	}
	body.List = append(body.List, &ast.Node{Op: ast.Return, A: main, Pos: ast.None})
	params := hostNames(body)
	fn := &ast.Node{Op: ast.Function, Pos: ast.None, B: body}
	for _, p := range params {
		fn.List = append(fn.List, name(p))
	}
	return &ast.Node{Op: ast.Program, List: []*ast.Node{stmt(fn)}}, params
}

func usesName(n *ast.Node, s string) bool {
	found := false
	ast.Walk(n, func(k *ast.Node) bool {
		found = found || isIdent(k, s)
		return !found
	})
	return found
}

func declare(kind string, names, inits []*ast.Node) *ast.Node {
	d := &ast.Node{Op: ast.VarDecl, Str: kind, Pos: ast.None}
	for i, n := range names {
		dr := &ast.Node{Op: ast.Declarator, A: n, Pos: ast.None}
		if inits != nil {
			dr.B = inits[i]
		}
		d.List = append(d.List, dr)
	}
	return d
}

// Function emits a function literal; node is the literal in the lowered tree, nil for main.
func (e *Emitter) Function(b *Body, n *ast.Node) *ast.Node {
	inner := &Emitter{c: e.c, fn: b, within: e.within}
	out := &ast.Node{Op: ast.Function, Pos: ast.None}
	if n != nil {
		out.Pos, out.End, out.Flags = n.Pos, n.End, n.Flags&^ast.ExprBody
		if n.A != nil {
			out.A = ast.Clone(n.A)
			if n.Is(ast.Decl) {
				out.A.Str = symOf(n.A).Out
			}
		}
	}
	for _, p := range b.Params {
		out.List = append(out.List, inner.node(p))
	}
	if rec := &e.c.prog.Functions[b.ID]; rec.Generator && e.asks(rec) {
		quietKeys(out.List)
	}
	if f := e.c.prog.Functions[b.ID]; f.Kind != ClassConstructor {
		out.Str = fmt.Sprintf("%d.%d", e.c.prog.Unit, b.ID)
	}
	out.B = block(inner.body()...)
	return out
}

// asks reports whether a function has a prologue that tells what it captures.
func (e *Emitter) asks(rec *Function) bool {
	return rec.Kind != ClassConstructor && rec.Kind != ClassMethod && len(rec.Env) > 0
}

// quietKeys makes the keys that are computed in the parameters of a generator function do nothing
// when the function is only asked what it captures. (Everything else in parameters depends on the
// arguments.)
func quietKeys(params []*ast.Node) {
	for _, p := range params {
		ast.Walk(p, func(k *ast.Node) bool {
			if k.Op == ast.PatternProp && k.Is(ast.Computed) {
				k.A = cond(name("$f"), &ast.Node{Op: ast.String, Str: `""`, Pos: ast.None}, k.A)
			}
			return k.Op != ast.Function
		})
	}
}

// body emits what stands in a function: directives, prologue, declarations, the statements in
// their handler.
func (e *Emitter) body() []*ast.Node {
	b := e.fn
	rec := &e.c.prog.Functions[b.ID]
	var out []*ast.Node
	for _, d := range b.Directives {
		out = append(out, ast.Clone(d))
	}
	if b.Func.Node == nil && e.c.strict {
		out = append(out, &ast.Node{Op: ast.ExprStmt, Flags: ast.Directive, A: &ast.Node{Op: ast.String, Str: `"use strict"`, Pos: ast.None}, Pos: ast.None})
	}
	if e.asks(rec) && (!rec.EnvRead || e.c.portable) {
		out = append(out, ifThen(name("$f"), &ast.Node{Op: ast.Return, A: e.envArray(rec.Env), Pos: ast.None}))
	}
	out = append(append(out, e.declarations()...), e.functions()...)
	if b.Func.Node == nil {
		cells := array()
		for _, s := range b.Cells {
			cells.List = append(cells.List, name(s.Out))
		}
		out = append(out, stmt(call("$main", &ast.Node{Op: ast.Function, Pos: ast.None,
			B: block(&ast.Node{Op: ast.Return, A: cells, Pos: ast.None})})))
	}
	out = append(out, e.List(b.List[:b.Lead])...)
	return append(out, e.Handled(e.List(b.List[b.Lead:]))...)
}

// engineConstant reports whether the engine evaluates an expression when it compiles it.
func engineConstant(n *ast.Node) bool {
	switch n.Op {
	case ast.Number, ast.String, ast.Bool, ast.Null:
		return true
	case ast.Unary:
		return n.Str != "delete" && engineConstant(n.A)
	case ast.Binary, ast.Logical:
		return engineConstant(n.A) && engineConstant(n.B)
	}
	return false
}

// functions makes the functions that a function declares.
func (e *Emitter) functions() []*ast.Node {
	var out []*ast.Node
	for _, d := range e.fn.Decls {
		if s := symOf(d.A); s.Out != s.Name {
			fn := ast.Clone(d)
			fn.Flags &^= ast.Decl
			fn.A = nil
			out = append(out, stmt(assign(name(s.Out), e.named(e.node(fn), s.Name))))
			continue
		}
		out = append(out, e.node(d))
	}
	return out
}

// declarations declares the variables of a function and gives those that stand for this,
// arguments, new.target, the home object and the function's own name their values.
func (e *Emitter) declarations() []*ast.Node {
	b := e.fn
	decl := map[string]bool{}
	for _, d := range b.Decls {
		if s := symOf(d.A); s.Out == s.Name {
			decl[s.Out] = true
		}
	}
	var names, inits []*ast.Node
	add := func(s *scope.Symbol) {
		if b.params[s] || decl[s.Out] || b.noThis && s.Kind == scope.This {
			return
		}
		var init *ast.Node
		switch s.Kind {
		case scope.This:
			if b.Func.Derived() {
				init = name("$T")
			} else {
				init = node(ast.This)
			}
		case scope.Arguments:
			init = name("arguments")
			if b.Func.Node == nil {
				init = call("$arguments", init, &ast.Node{Op: ast.Bool, Str: fmt.Sprint(!e.c.knownMain), Pos: ast.None})
			} else if b.argsEscape {
				init = call("$arguments", init)
			}
		case scope.NewTarget:
			init = e.newTarget()
		case scope.Home:
			init = e.home()
		case scope.Callee:
			init = call("$callee")
			if b.Func.Class != nil && !b.Func.Arrow() {
				init.List = []*ast.Node{name(e.className(b.Func.Class)), number(b.ID)}
			}
		case scope.ClassOf:
			init = name(e.className(b.Func.Class))
		case scope.SelfName:
			if !s.Captured {
				return // the function's own binding of it
			}
			init = name(s.Name)
		default:
			if s.TDZ {
				init = name("$T")
			}
		}
		if s.Out == "" {
			panic("instrument: variable without a name")
		}
		names = append(names, name(s.Out))
		inits = append(inits, init)
	}
	for _, s := range b.Cells {
		add(s)
	}
	if b.OwnScope > 0 {
		names = append(names, name(idName(b.OwnScope)))
		inits = append(inits, nil)
	}
	var out []*ast.Node
	if len(names) > 0 {
		// Not var: goja gives a captured var that is not initialised the value of an argument
		// beyond the parameters (function f(a) { var b; return () => [a, b] } f(1, 2)).
		out = append(out, declare("let", names, inits))
		names, inits = nil, nil
	}
	for _, s := range b.Locals {
		add(s)
	}
	if len(names) > 0 {
		out = append(out, declare("var", names, inits))
	}
	return out
}

// home is the object from which super looks up in a class member.
func (e *Emitter) home() *ast.Node {
	cl := e.fn.Func.Class
	c := name(e.className(cl))
	for _, m := range cl.Node.List {
		if m.B == e.fn.Func.Node && m.Is(ast.Static) {
			return c
		}
	}
	return member(c, "prototype")
}

// className is the name that a class has inside itself.
func (e *Emitter) className(cl *scope.Class) string {
	if cl.Node.A != nil {
		return cl.Node.A.Str
	}
	return fmt.Sprintf("$k%d", cl.ID)
}

// needsClass reports whether a frame of this function must know its class: to go on it has to
// find what super and private names mean.
func needsClass(f *scope.Func) bool {
	return f.Class != nil && !f.Initialiser && (f.Derived() || f.UsesSuper || f.UsesPrivate)
}

// knowsItself reports whether a class needs a name inside itself by which its members find it.
func (c *compiler) knowsItself(cl *scope.Class) bool {
	for _, m := range cl.Node.List {
		if m.B == nil {
			continue
		}
		f := m.B.Info.(*scope.Func)
		if namedByKey(m) && !m.Is(ast.Static) || needsClass(f) || f.HasSpecial(scope.ClassOf) != nil || f.HasSpecial(scope.Home) != nil || f.HasSpecial(scope.Callee) != nil {
			return true
		}
	}
	return false
}

// newTarget: the engine takes new.target in an initialiser for that of a function around it.
func (e *Emitter) newTarget() *ast.Node {
	rec := &e.c.prog.Functions[e.fn.ID]
	switch {
	case e.fn.Func.Initialiser, rec.Kind == ClassMethod, rec.Kind == ObjectMethod, rec.Kind == ObjectGetter, rec.Kind == ObjectSetter,
		e.fn.Func.Node != nil && e.fn.Func.Node.Is(ast.Generator) && !e.fn.Func.Arrow():
		// Nobody constructs these. In a function that a constructor has called the engine gives that
		// of the constructor.
		return undefined()
	}
	target := node(ast.NewTarget)
	if e.c.prog.Unit == 0 || rec.Kind != PlainFunction {
		return target
	}
	// An ordinary function can be called and constructed, so that has to be found out.
	return cond(binary("===", target, undefined()), undefined(), call("$newTarget", node(ast.NewTarget)))
}

// List emits statements.
func (e *Emitter) List(list []*ast.Node) []*ast.Node {
	out := make([]*ast.Node, 0, len(list))
	for _, n := range list {
		if n.Op == ast.Function && n.Is(ast.Decl) {
			continue
		}
		out = append(out, e.node(n))
	}
	return out
}

// node emits a copy of a node of the lowered tree.
func (e *Emitter) node(n *ast.Node) *ast.Node {
	if n == nil {
		return nil
	}
	if p := e.private(n); p != nil {
		return p
	}
	switch n.Op {
	case ast.Ident:
		c := *n
		if s := symOf(n); s != nil {
			c.Str = s.Out
			c.Sym = nil
		}
		return &c
	case ast.If:
		if isIdent(n.A, "$p") && !e.c.portable {
			return e.jumpedOver(n)
		}
	case ast.Function:
		return e.Function(e.c.byFunc[n.Info.(*scope.Func)], n)
	case ast.Class:
		return e.class(n)
	case ast.This:
		if e.residual && !e.fn.Func.Arrow() {
			return e.residualThis()
		}
	case ast.NewTarget:
		if e.residual {
			return name("$new")
		}
		return e.newTarget()
	case ast.Yield:
		v := e.node(n.A)
		if v == nil {
			v = undefined()
		}
		c := *n
		at := assign(name(e.fn.At.Out), number(n.Site))
		if v.Op == ast.Seq {
			last := len(v.List) - 1
			c.A = seq(append(v.List[:last:last], at, v.List[last])...)
		} else {
			c.A = seq(at, v)
		}
		return &c
	case ast.Try:
		return e.try(n)
	case ast.Block:
		switch in := n.Info.(type) {
		case *Inst:
			return e.instBlock(n, in)
		case *resumedInst:
			return block(e.guardInst(in.Inst, e.List(n.List), true)...)
		}
	case ast.Assign:
		if isIdent(n.A, meterName) && !e.c.portable { // see runtime/meter_code.go
			return call(meterName, ast.Clone(n.B))
		}
		if e.fn != nil && e.fn.noThis && setsThis(n, e.fn.Func.HasSpecial(scope.This)) {
			return e.node(n.B)
		}
		if e.residual && n.A.A != nil && n.A.A.Op == ast.Super {
			return e.residualSuperSet(n)
		}
		if s := symOf(n.A); s != nil && s.Out != s.Name && n.Str == "=" && anonymous(n.B) {
			return &ast.Node{Op: ast.Assign, Str: "=", A: e.node(n.A), B: e.named(e.node(n.B), s.Name), Pos: n.Pos}
		}
	case ast.Logical:
		if n.Str == "&&" && engineConstant(n.A) {
			// Where nobody uses the value of 0 && f(), the engine leaves it on its stack.
			return cond(ast.Clone(n.A), e.node(n.B), ast.Clone(n.A))
		}
	case ast.Binary:
		if n.Str == "**" { // the engine's own differs between processors
			return call("$pow", e.node(n.A), e.node(n.B))
		}
	case ast.Member, ast.Index, ast.Call:
		if e.residual {
			if r := e.residualSuper(n); r != nil {
				return r
			}
		}
	}
	c := *n
	c.Info, c.Sym = nil, nil
	c.A, c.B, c.C, c.D = e.node(n.A), e.node(n.B), e.node(n.C), e.node(n.D)
	c.List = nil
	for _, k := range n.List {
		c.List = append(c.List, e.node(k))
	}
	switch n.Op {
	case ast.If, ast.While:
		c.A = unfoldable(c.A)
	case ast.For:
		c.B = unfoldable(c.B)
	}
	return &c
}

// unfoldable makes a test that the engine would evaluate when it compiles, and find false, one of run
// time: its compiler fails at variables behind a branch that is never taken.
func unfoldable(test *ast.Node) *ast.Node {
	if test == nil || !foldable(test) {
		return test
	}
	if v, known := truth(test); known && v {
		return test
	}
	return &ast.Node{Op: ast.Seq, Pos: ast.None, List: []*ast.Node{number(0), test}}
}

func foldable(n *ast.Node) bool {
	switch n.Op {
	case ast.Number, ast.String, ast.Bool, ast.Null:
		return true
	case ast.Template:
		return n.A == nil && len(n.List) == 0
	case ast.Unary:
		return foldable(n.A)
	case ast.Binary:
		return foldable(n.A) && foldable(n.B)
	case ast.Logical:
		return foldable(n.A) // the right side does not always count
	}
	return false
}

func anonymous(n *ast.Node) bool {
	return (n.Op == ast.Function || n.Op == ast.Class) && n.A == nil
}

// named gives an anonymous function the name that the user's variable would have given it.
func (e *Emitter) named(fn *ast.Node, as string) *ast.Node {
	if fn.Op == ast.Seq || as == "" {
		return fn
	}
	return propertyNamed(fn, "init", as)
}

// propertyNamed is ({ name: fn }).name: the engine gives a function without a name that of the
// property. kind is that of the property, init or method.
func propertyNamed(fn *ast.Node, kind, as string) *ast.Node {
	prop := &ast.Node{Op: ast.Property, Str: kind, A: str(as), B: fn, Pos: ast.None}
	if as == "__proto__" { // would be the prototype
		prop.Flags |= ast.Computed
	}
	return index(&ast.Node{Op: ast.Object, List: []*ast.Node{prop}, Pos: ast.None}, str(as))
}
