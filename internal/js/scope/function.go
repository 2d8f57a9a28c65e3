package scope

import "thingsmig/internal/js/ast"

// function resolves a function literal; cl is its class if it is a member of one.
func (r *resolver) function(n *ast.Node, cl *Class) *Func {
	f := &Func{Node: n, Parent: r.fn, Class: cl}
	f.Strict = r.fn.Strict || cl != nil || n.B.Op == ast.Block && UseStrict(n.B.List)
	n.Info = f
	r.res.Funcs = append(r.res.Funcs, f)
	r.fn.Kids = append(r.fn.Kids, f)
	if n.Is(ast.Decl) && n.A != nil {
		// The name belongs to the scope around, where it was hoisted.
		n.A.Sym = r.lookup(n.A.Str)
	}
	f.Scope = &Scope{Kind: FuncScope, Parent: r.scope, Fn: f, Node: n}
	if n.A != nil && !n.Is(ast.Decl) {
		f.selfName(n.A.Str)
	}
	if cl != nil && cl.Node.A != nil {
		f.selfName(cl.Node.A.Str)
	}

	outerFn, outerLoops := r.fn, r.loops
	r.fn, r.loops = f, 0
	body := f.Scope
	for _, p := range n.List {
		EachName(p, func(id *ast.Node) {
			s := r.declare(f.Scope, id.Str, Param, -1)
			s.Kind = Param
			if p.Op != ast.Ident {
				s.Pos = lastPos(p)
			} else {
				s.Pos = p.Pos
			}
		})
	}
	r.in(f.Scope, func() {
		f.ParamVars = r.evalVars(f, n.List)
		f.inParams = true
		for _, p := range n.List {
			r.pattern(p, false)
		}
		f.inParams = false
		if n.B.Op != ast.Block {
			f.EvalVars = r.evalVars(f, []*ast.Node{n.B})
			r.node(n.B)
			return
		}
		if paramClosures(n) {
			r.separateBody(f)
			body = r.scope
		}
		r.bodyArguments(f)
		f.EvalVars = r.evalVars(f, n.B.List)
		r.hoistVars(n.B.List)
		r.blockFunctions(f, n.B.List)
		r.hoistLexical(n.B.List, body)
		r.nodes(n.B.List)
	})
	r.fn, r.loops = outerFn, outerLoops
	return f
}

// selfName makes the name of a function expression or class a variable inside the function:
// its value is at hand in the activation, so that a frame can carry it along.
func (f *Func) selfName(name string) {
	s := &Symbol{Name: name, Kind: SelfName, Fn: f, Scope: f.Scope}
	if f.self == nil {
		f.self = map[string]*Symbol{}
	}
	f.self[name] = s
	f.Syms = append(f.Syms, s)
}

// paramClosures reports whether the parameters hold functions: then the variables of the body
// are other variables than those that these functions see.
func paramClosures(n *ast.Node) bool {
	found := false
	for _, p := range n.List {
		ast.Walk(p, func(k *ast.Node) bool {
			if k.Op == ast.Function || k.Op == ast.Class {
				found = true
			}
			return !found
		})
	}
	return found
}

// separateBody makes a scope for the body in which a var with the name of a parameter is a
// variable of its own that begins with the parameter's value: statements for that are put in
// front of the body by the lowering, which finds the pairs in BodyVars.
func (r *resolver) separateBody(f *Func) {
	seen := map[string]bool{}
	for _, s := range f.Node.B.List {
		ast.Walk(s, func(n *ast.Node) bool {
			switch n.Op {
			case ast.Function, ast.Class:
				return false
			case ast.VarDecl:
				if n.Str == "var" {
					for _, d := range n.List {
						EachName(d.A, func(id *ast.Node) { seen[id.Str] = true })
					}
				}
			}
			return true
		})
	}
	clash := false
	for _, s := range f.Scope.Syms {
		clash = clash || seen[s.Name]
	}
	if !clash {
		return
	}
	params := f.Scope
	f.Scope = &Scope{Kind: FuncScope, Parent: params, Fn: f, Node: f.Node}
	params.Kind = BlockScope
	r.scope = f.Scope
	for _, p := range params.Syms {
		if seen[p.Name] {
			s := r.declare(f.Scope, p.Name, Var, -1)
			s.Writes++
			id := func(sym *Symbol) *ast.Node {
				return &ast.Node{Op: ast.Ident, Str: sym.Name, Sym: sym, Pos: ast.None}
			}
			init := &ast.Node{Op: ast.ExprStmt, Pos: ast.None, A: &ast.Node{
				Op: ast.Assign, Str: "=", Pos: ast.None, A: id(s), B: id(p)}}
			f.Node.B.List = insertAfterDirectives(f.Node.B.List, init)
		}
	}
}

func insertAfterDirectives(list []*ast.Node, n *ast.Node) []*ast.Node {
	i := 0
	for i < len(list) && list[i].Op == ast.ExprStmt && list[i].Is(ast.Directive) {
		i++
	}
	out := append([]*ast.Node{}, list[:i]...)
	return append(append(out, n), list[i:]...)
}

func (r *resolver) class(n *ast.Node) {
	c := &Class{Node: n, Outer: r.fn}
	n.Info = c
	r.res.Classes = append(r.res.Classes, c)
	for _, m := range n.List {
		if m.A != nil && m.A.Op == ast.PrivateName {
			if c.Private == nil {
				c.Private = map[string]bool{}
			}
			c.Private[m.A.Str] = true
		}
	}
	r.classes = append(r.classes, c)
	defer func() { r.classes = r.classes[:len(r.classes)-1] }()
	if n.Is(ast.Decl) {
		n.A = &ast.Node{Op: ast.Ident, Str: n.A.Str, Pos: n.A.Pos, Sym: r.lookup(n.A.Str)}
		r.fn.Use(n.A.Sym.(*Symbol))
	}
	strict := r.fn.Strict
	r.fn.Strict = true
	r.node(n.B)
	for _, m := range n.List {
		if m.Is(ast.Computed) {
			r.node(m.A)
		}
	}
	for _, m := range n.List {
		if m.B == nil {
			continue
		}
		f := r.function(m.B, c) // instrument has made functions of initialisers and static blocks
		if m.Str == "constructor" {
			c.Ctor = f
		}
	}
	r.fn.Strict = strict
}
