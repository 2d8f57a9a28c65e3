package scope

import (
	"thingsmig/internal/js/ast"
)

// Result is what Resolve finds out about a program.
type Result struct {
	Main *Func
	// Funcs are all functions, an outer one before those inside it; Funcs[0] is Main.
	Funcs   []*Func
	Classes []*Class
	// Heads are private names that stand in the extends clause or a computed key of their class,
	// outside of its members.
	Heads []*ast.Node
}

type resolver struct {
	res   *Result
	fn    *Func
	scope *Scope
	loops int // loops of the present function around the present place
	// classes are those around the present place, outermost first.
	classes []*Class
	outer   *Outer
	// hoisted are the declarations of functions in blocks that are variables of the function as well.
	hoisted map[*ast.Node]*Symbol
}

// Resolve gives every Ident that stands for a variable its *Symbol, and every Function, and
// every Block, For, ForIn, ForOf, Try (for its catch clause) and Switch that declares
// something, a *Func or *Scope as Info. A Class gets its *Class. params are the parameters of
// the main function.
//
// outer is what eval code sees, nil for other programs.
func Resolve(program *ast.Node, params []string, strict bool, outer *Outer) *Result {
	r := &resolver{res: &Result{}, outer: outer}
	main := &Func{Strict: strict || UseStrict(program.List)}
	r.res.Main = main
	r.res.Funcs = append(r.res.Funcs, main)
	r.fn = main
	main.Scope = &Scope{Kind: FuncScope, Fn: main, Node: program}
	r.scope = main.Scope
	for _, p := range params {
		r.declare(main.Scope, p, Param, -1)
	}
	program.Info = main
	main.EvalVars = r.evalVars(main, program.List)
	r.hoistVars(program.List)
	r.blockFunctions(main, program.List)
	r.hoistLexical(program.List, main.Scope)
	for _, s := range program.List {
		r.node(s)
	}
	for _, f := range r.res.Funcs {
		f.ID = -1
		f.unhide()
	}
	return r.res
}

// UseStrict reports whether a list of statements begins with that directive.
func UseStrict(list []*ast.Node) bool {
	for _, s := range list {
		if s.Op != ast.ExprStmt || !s.Is(ast.Directive) {
			return false
		}
		if s.A.Str == `"use strict"` || s.A.Str == `'use strict'` {
			return true
		}
	}
	return false
}

// declare adds a variable to sc, or returns the one that is there.
func (r *resolver) declare(sc *Scope, name string, k Kind, pos int) *Symbol {
	if s := sc.names[name]; s != nil {
		if k == FuncDecl && (s.Kind == Var || s.Kind == Param) && s.Kind != Param {
			s.Kind = FuncDecl
		}
		return s
	}
	if sc.names == nil {
		sc.names = map[string]*Symbol{}
	}
	s := &Symbol{Name: name, Kind: k, Fn: sc.Fn, Scope: sc, Pos: pos}
	sc.names[name] = s
	sc.Syms = append(sc.Syms, s)
	sc.Fn.Syms = append(sc.Fn.Syms, s)
	return s
}

func (r *resolver) lookup(name string) *Symbol {
	s, _ := r.find(name)
	return s
}

// find looks a name up. passed are the objects, innermost first, that can have a variable of that name
// which comes before the one that was found.
func (r *resolver) find(name string) (found *Symbol, passed []*Symbol) {
	for sc := r.scope; sc != nil; sc = sc.Parent {
		if s := sc.names[name]; s != nil {
			return s, passed
		}
		if sc.Object != nil {
			passed = append(passed, sc.Object)
		}
		if sc.Kind == FuncScope {
			if s := sc.Fn.self[name]; s != nil {
				return s, passed
			}
		}
	}
	return nil, passed
}

// EachName calls f with every identifier that a pattern binds.
func EachName(p *ast.Node, f func(*ast.Node)) {
	if p == nil {
		return
	}
	switch p.Op {
	case ast.Ident:
		f(p)
	case ast.Default, ast.Rest, ast.Declarator:
		EachName(p.A, f)
	case ast.PatternProp:
		EachName(p.B, f)
	case ast.ArrayPattern, ast.ObjectPattern:
		for _, e := range p.List {
			EachName(e, f)
		}
	}
}

// hoistVars declares the var variables and the function declarations at the top level of a
// function body.
func (r *resolver) hoistVars(list []*ast.Node) {
	for _, s := range list {
		ast.Walk(s, func(n *ast.Node) bool {
			switch n.Op {
			case ast.Function, ast.Class:
				return false
			case ast.VarDecl:
				if n.Str == "var" {
					for _, d := range n.List {
						EachName(d.A, func(id *ast.Node) {
							if id.Str != "arguments" || !r.varArguments() {
								r.declare(r.fn.Scope, id.Str, Var, -1)
							}
						})
					}
				}
			}
			return true
		})
	}
}

// hoistLexical declares what a statement list declares for its own block.
func (r *resolver) hoistLexical(list []*ast.Node, sc *Scope) {
	for _, s := range list {
		for s.Op == ast.Labeled {
			s = s.A
		}
		switch {
		case s.Op == ast.VarDecl && s.Str != "var":
			k := Let
			if s.Str == "const" {
				k = Const
			}
			for _, d := range s.List {
				EachName(d.A, func(id *ast.Node) { r.declare(sc, id.Str, k, lastPos(d)) })
			}
		case s.Op == ast.Class && s.Is(ast.Decl):
			r.declare(sc, s.A.Str, ClassDecl, s.End)
		case s.Op == ast.Function && s.Is(ast.Decl):
			sym := r.declare(sc, s.A.Str, FuncDecl, -1)
			if sym.Func != nil {
				sym.Writes++
			}
			sym.Func = s
		}
	}
}

// lastPos is the greatest position inside n.
func lastPos(n *ast.Node) int {
	last := n.Pos
	ast.Walk(n, func(k *ast.Node) bool {
		last = max(last, k.Pos, k.End)
		return true
	})
	return last
}

func (r *resolver) in(sc *Scope, f func()) {
	outer := r.scope
	r.scope = sc
	f()
	r.scope = outer
}

func (r *resolver) newScope(k ScopeKind, n *ast.Node) *Scope {
	return &Scope{Kind: k, Parent: r.scope, Fn: r.fn, Node: n, InLoop: r.loops > 0}
}

func (r *resolver) nodes(list []*ast.Node) {
	for _, n := range list {
		r.node(n)
	}
}

func (r *resolver) node(n *ast.Node) {
	if n == nil {
		return
	}
	switch n.Op {
	case ast.Ident:
		r.ident(n)
	case ast.This:
		r.use(func(f *Func) { f.UsesThis = true })
		r.special(n, This)
	case ast.NewTarget:
		if n.Str == "callee" {
			s := r.fn.Owner().Special(Callee)
			*n = ast.Node{Op: ast.Ident, Str: s.Out, Pos: n.Pos, Sym: s}
			r.fn.Use(s)
			return
		}
		r.use(func(f *Func) { f.UsesNewTarget = true })
		r.special(n, NewTarget)
	case ast.Super:
		// A member of super is read for, and called on, this.
		r.use(func(f *Func) { f.UsesSuper, f.UsesThis = true, true })
		if r.fn.Arrow() {
			o := r.fn.Owner()
			r.fn.Use(o.Special(Home))
			r.fn.Use(o.Special(This))
			o.UsesThis = true
		}
	case ast.With:
		r.with(n)
	case ast.Call:
		if site, ok := n.Info.(*EvalSite); ok {
			r.evalSite(n, site)
		}
		if n.A.Op == ast.Super && r.fn.Arrow() {
			o := r.fn.Owner()
			o.ArrowSuper = true
			r.fn.Use(o.Special(NewTarget))
			if c := o.Class; c != nil {
				s := o.OwnClass()
				s.Uses++
				r.fn.Use(s)
			}
		}
		n.Kids(r.node)
	case ast.Function:
		r.function(n, nil)
	case ast.Class:
		r.class(n)
	case ast.PrivateName:
		r.private(n)
	case ast.Property:
		if n.Is(ast.Computed) {
			r.node(n.A)
		}
		if n.Str == "short" && n.B == nil {
			n.Str, n.B = "init", ast.Clone(n.A)
		}
		r.node(n.B)
	case ast.PatternProp:
		if n.Is(ast.Computed) {
			r.node(n.A)
		}
		r.node(n.B)
	case ast.Block:
		r.block(n, n.List)
	case ast.VarDecl:
		for _, d := range n.List {
			r.node(d.B)
			r.pattern(d.A, d.B == nil || n.Str == "var")
		}
	case ast.Assign:
		r.target(n.A, n.Str != "=")
		r.node(n.B)
	case ast.Update:
		r.target(n.A, true)
	case ast.For:
		r.forLoop(n)
	case ast.ForIn, ast.ForOf:
		r.forEach(n)
	case ast.While, ast.DoWhile:
		r.loops++
		n.Kids(r.node)
		r.loops--
	case ast.Switch:
		r.node(n.A)
		sc := r.newScope(SwitchScope, n)
		for _, c := range n.List {
			r.hoistLexical(c.List, sc)
		}
		if len(sc.Syms) > 0 {
			n.Info = sc
		}
		r.in(sc, func() {
			for _, c := range n.List {
				c.List = r.evaluated(c.List)
			}
			r.nodes(n.List)
		})
	case ast.Try:
		r.node(n.A)
		sc := r.newScope(CatchScope, n)
		end := -1
		if n.B != nil && n.B.Op != ast.Ident { // the names of a pattern have a dead zone in it
			ast.Walk(n.B, func(k *ast.Node) bool {
				end = max(end, k.Pos)
				return true
			})
		}
		EachName(n.B, func(id *ast.Node) { r.declare(sc, id.Str, CatchParam, end) })
		n.Info = sc
		r.in(sc, func() {
			if n.B != nil {
				r.pattern(n.B, true)
			}
			r.node(n.C)
		})
		r.node(n.D)
	case ast.Labeled:
		r.node(n.A)
	default:
		n.Kids(r.node)
	}
}

// use tells the present function, and the arrow functions around it up to the one that owns
// this, about a direct use.
func (r *resolver) use(f func(*Func)) {
	for g := r.fn; ; g = g.Parent {
		f(g)
		if !g.Arrow() {
			return
		}
	}
}

// special makes this or new.target inside an arrow function a captured variable of its owner.
func (r *resolver) special(n *ast.Node, k Kind) {
	if !r.fn.Arrow() {
		return
	}
	o := r.fn.Owner()
	s := o.Special(k)
	*n = ast.Node{Op: ast.Ident, Str: s.Out, Pos: n.Pos, Sym: s}
	if k == This && o.Derived() {
		n.Flags |= ast.Optional // there is no this before super() returns
	}
	r.fn.Use(s)
}

// private finds the class of a private name, which becomes its Info. A function inside a member has
// the class in a variable: printed outside of the class, it needs it.
func (r *resolver) private(n *ast.Node) {
	for i := len(r.classes) - 1; i >= 0; i-- {
		c := r.classes[i]
		if !c.Private[n.Str] {
			continue
		}
		n.Info = c
		m := r.fn
		for m != nil && m.Class != c {
			m = m.Parent
		}
		switch m {
		case nil:
			r.res.Heads = append(r.res.Heads, n)
		case r.fn:
			m.UsesPrivate = true
		default:
			r.fn.Use(m.Special(ClassOf))
		}
		return
	}
}

func (r *resolver) block(n *ast.Node, list []*ast.Node) {
	sc := r.newScope(BlockScope, n)
	r.hoistLexical(list, sc)
	if len(sc.Syms) > 0 {
		n.Info = sc
	}
	r.in(sc, func() {
		list = r.evaluated(list)
		r.nodes(list)
	})
	n.List = list
}

func (r *resolver) forLoop(n *ast.Node) {
	sc := r.newScope(ForScope, n)
	sc.InLoop = true
	if n.A != nil && n.A.Op == ast.VarDecl && n.A.Str != "var" {
		r.hoistLexical([]*ast.Node{n.A}, sc)
		n.Info = sc
	}
	r.in(sc, func() {
		r.node(n.A)
		r.loops++
		r.node(n.B)
		r.node(n.C)
		r.node(n.D)
		r.loops--
	})
}

func (r *resolver) forEach(n *ast.Node) {
	sc := r.newScope(ForScope, n)
	sc.InLoop = true
	decl := n.A.Op == ast.VarDecl
	if decl && n.A.Str != "var" {
		r.hoistLexical([]*ast.Node{n.A}, sc)
		for _, s := range sc.Syms {
			s.Pos = lastPos(n.B)
		}
		n.Info = sc
	}
	r.in(sc, func() {
		r.node(n.B) // the variables of the head are in their dead zone here
		r.loops++
		if decl {
			r.pattern(n.A.List[0].A, true)
		} else {
			r.target(n.A, false)
		}
		r.node(n.D)
		r.loops--
	})
}

// pattern resolves the target of a declaration. write says that the declaration does not
// count as the one initialisation of the variable (a var may be declared again and again).
func (r *resolver) pattern(p *ast.Node, write bool) {
	switch p.Op {
	case ast.Ident:
		s, passed := r.find(p.Str)
		if s == nil { // cannot be: it was hoisted
			r.ident(p)
			return
		}
		p.Sym = s
		r.dynamic(p, s, passed) // a var inside of with
		if write && (s.Kind == Var || s.Kind == FuncDecl || s.Kind == Param) {
			s.Writes++
		}
		r.fn.Use(s)
	case ast.Default:
		r.pattern(p.A, write)
		r.node(p.B)
	case ast.Rest:
		r.pattern(p.A, write)
	case ast.PatternProp:
		if p.Is(ast.Computed) {
			r.node(p.A)
		}
		r.pattern(p.B, write)
	case ast.ArrayPattern, ast.ObjectPattern:
		for _, e := range p.List {
			r.pattern(e, write)
		}
	case ast.Hole:
	default:
		r.node(p)
	}
}

// target resolves the target of an assignment.
func (r *resolver) target(p *ast.Node, read bool) {
	switch p.Op {
	case ast.Ident:
		r.ident(p)
		if s, ok := p.Sym.(*Symbol); ok {
			s.Writes++
		}
	case ast.Default:
		r.target(p.A, read)
		r.node(p.B)
	case ast.Rest:
		r.target(p.A, read)
	case ast.PatternProp:
		if p.Is(ast.Computed) {
			r.node(p.A)
		}
		r.target(p.B, read)
	case ast.ArrayPattern, ast.ObjectPattern:
		for _, e := range p.List {
			r.target(e, read)
		}
	case ast.Hole:
	default:
		r.node(p)
	}
}

func (r *resolver) ident(n *ast.Node) {
	if n.Sym != nil {
		return
	}
	s, passed := r.find(n.Str)
	if o := r.fn.Owner(); n.Str == "arguments" && r.ownArguments() == nil && (o.Node != nil || r.outer == nil && len(passed) == 0) {
		r.use(func(f *Func) { f.UsesArguments = true })
		s := o.Special(Arguments)
		n.Sym, n.Str = s, s.Out
		r.fn.Use(s)
		return
	}
	r.dynamic(n, s, passed)
	if s == nil {
		r.fn.useGlobal(n.Str)
		return
	}
	n.Sym = s
	s.Uses++
	r.fn.Use(s)
	if (s.Kind.Lexical() || s.Kind == CatchParam && s.Pos >= 0) && !r.initialised(s, n) || s.Kind == Param && s.Fn.inParams && n.Pos <= s.Pos {
		s.TDZ = true
		n.Flags |= ast.Optional // on an Ident: the use tests for the sentinel
	}
}
