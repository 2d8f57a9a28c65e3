package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// asyncs makes async functions functions that give the body, as a generator, to the realm's own driver:
//
//	async (a, b) => f(await a, b)    becomes    $asyncFunction((a, b) => $async(function* () { return f(yield a, b); }()))
//
// An await is a yield, then: a suspended async function is a suspended generator, and its promise is
// one of the realm's own. For this, super, arguments and new.target the generator is like an arrow function.
//
// Async generators become functions of the same kind,
//
//	async function* f(a) { yield await a }
//
// gives $asyncGenerator(f, function* () { yield $yielded(yield yield a) }()): the driver tells what is yielded
// from what is awaited by its wrapping. So do generators whose parameters are more than the engine should
// evaluate ($generator(f, function* () { … }())).
//
// It comes before names are resolved.
func asyncs(tree *ast.Node, source string, text bool) {
	a := &asyncer{source: source, text: text, bodies: map[*ast.Node]bool{}, declared: map[*ast.Node]functionKind{}}
	if text {
		a.node(tree)
	} else {
		a.list(tree)
	}
}

// functionKind is what a function becomes: the name of the host's function that makes it look so.
type functionKind string

const (
	asyncKind          functionKind = "$asyncFunction"
	generatorKind      functionKind = "$generatorFunction"
	asyncGeneratorKind functionKind = "$asyncGeneratorFunction"
)

// kindOfFunction is the kind of a function that asyncs rewrites, "" for others.
func kindOfFunction(fn *ast.Node) functionKind {
	switch {
	case fn.Is(ast.AsyncFlag | ast.Generator):
		return asyncGeneratorKind
	case fn.Is(ast.AsyncFlag):
		return asyncKind
	case fn.Is(ast.Generator) && busyParams(fn.List):
		return generatorKind
	}
	return ""
}

type asyncer struct {
	source string
	text   bool // the tree is not a program but what one makes code of while it runs
	n      int
	hoist  *hoisting
	bodies map[*ast.Node]bool // of functions
	// declared are declarations that their scope has not seen to yet.
	declared map[*ast.Node]functionKind
}

func (a *asyncer) node(n *ast.Node) {
	n.Replace(func(k *ast.Node) *ast.Node {
		defer a.enter(n, k)()
		if k.Op == ast.Function {
			a.bodies[k.B] = true
		}
		switch k.Op {
		case ast.Class:
			a.class(k)
		case ast.Object:
			return a.object(k)
		}
		a.inside(n, k)
		if k.Op == ast.Switch {
			return a.switchDeclarations(k)
		}
		kind := functionKind("")
		if k.Op == ast.Function {
			kind = kindOfFunction(k)
		}
		if kind == "" {
			return k
		}
		a.function(k, kind)
		name, known := asyncName(n, k)
		switch {
		case k.Is(ast.Decl): // its scope sees to it
			a.declared[k] = kind
			return k
		case k.Is(ast.Method):
			return k
		case !known && !k.Is(ast.Arrow):
			if n.Op == ast.Property && n.Is(ast.Computed) && k.A == nil { // as a method it gets the same name
				n.Str = "method"
				k.Flags |= ast.Method
				return k
			}
			return looksLike(k, kind, "")
		case !known:
			return k
		case k.A != nil:
			name = k.A.Str
		}
		return looksLike(k, kind, name)
	})
	if n.Op == ast.Program || n.Op == ast.Block {
		list, first := a.declarations(n.List, n.Op == ast.Program || a.bodies[n])
		n.List = insertFirst(list, first)
	}
}

// insertFirst puts statements behind the directives of a list.
func insertFirst(list, first []*ast.Node) []*ast.Node {
	if first == nil {
		return list
	}
	at := 0
	for at < len(list) && list[at].Op == ast.ExprStmt && list[at].Is(ast.Directive) {
		at++
	}
	return append(append(list[:at:at], first...), list[at:]...)
}

// declarations makes declarations of such functions variables that get their values where their scope
// begins: list is what is left, first those variables. Of several with one name the last one counts.
func (a *asyncer) declarations(list []*ast.Node, ofFunction bool) (rest, first []*ast.Node) {
	last := map[string]*ast.Node{}
	any := false
	for _, s := range list {
		if s.Op == ast.Function && s.Is(ast.Decl) && s.A != nil {
			last[s.A.Str] = s
			any = any || a.declared[s] != ""
		}
	}
	if !any {
		return list, nil
	}
	for _, s := range list {
		kind := a.declared[s]
		switch {
		case s.Op == ast.Function && s.Is(ast.Decl) && s.A != nil && last[s.A.Str] != s && (kind != "" || a.declared[last[s.A.Str]] != ""):
			// nobody ever sees it
		case kind == "" || s.A == nil:
			rest = append(rest, s)
		default:
			how := "let"
			if ofFunction {
				how = "var"
			}
			id := s.A
			s.A = nil
			s.Flags &^= ast.Decl
			d := declare(how, []*ast.Node{id}, []*ast.Node{looksLike(s, kind, id.Str)})
			d.Pos = s.Pos
			first = append(first, d)
		}
	}
	return rest, first
}

// switchDeclarations does so for the cases of a switch, around it:
//
//	switch (v) { case 1: f(); async function f() {} }    becomes    { const $p1 = v; { let f = …; switch ($p1) { case 1: f(); } } }
func (a *asyncer) switchDeclarations(n *ast.Node) *ast.Node {
	var all []*ast.Node
	for _, c := range n.List {
		all = append(all, c.List...)
	}
	_, first := a.declarations(all, false)
	if first == nil {
		return n
	}
	made := map[*ast.Node]bool{}
	for s := range a.declared {
		made[s] = !s.Is(ast.Decl)
	}
	names := map[string]bool{}
	for _, d := range first {
		names[d.List[0].A.Str] = true
	}
	for _, c := range n.List {
		var rest []*ast.Node
		for _, s := range c.List {
			if !made[s] && !(s.Op == ast.Function && s.Is(ast.Decl) && s.A != nil && names[s.A.Str]) {
				rest = append(rest, s)
			}
		}
		c.List = rest
	}
	id := func() *ast.Node { return &ast.Node{Op: ast.Ident, Str: "", Pos: n.Pos} }
	v, w := id(), id()
	v.Str = a.fresh()
	w.Str = v.Str
	d := declare("const", []*ast.Node{v}, []*ast.Node{n.A})
	d.Pos, v.Pos = n.Pos, n.Pos
	n.A = w
	w.Pos = afterAll(d)
	return block(d, block(append(first, n)...))
}

// asyncName is the name that a function without one gets from where it stands in n; known is false
// if only a run can tell.
func asyncName(n, fn *ast.Node) (name string, known bool) {
	switch n.Op {
	case ast.Declarator, ast.Default:
		if n.B == fn && n.A.Op == ast.Ident {
			return n.A.Str, true
		}
	case ast.Assign:
		if n.B == fn && n.A.Op == ast.Ident {
			return n.A.Str, true
		}
	case ast.Property, ast.ClassMember:
		if n.Is(ast.Computed) || n.A == nil {
			return "", fn.A != nil
		}
		switch n.A.Op {
		case ast.Ident:
			return n.A.Str, n.A.Str != "__proto__"
		case ast.String:
			s := keyText(n.A)
			return s, s != "__proto__"
		}
		return "", fn.A != nil
	}
	return "", true
}

// looksLike makes a function look like one of its kind. Where it can, it makes it a method, which like
// these functions is no constructor.
func looksLike(fn *ast.Node, kind functionKind, as string) *ast.Node {
	how := "init"
	if !fn.Is(ast.Arrow) {
		if self := fn.A; self != nil && (mentions(fn.B, self.Str) || mentions(&ast.Node{Op: ast.Seq, List: fn.List}, self.Str)) {
			return kindSelf(fn, kind, self)
		}
		fn.A = nil
		fn.Flags |= ast.Method
		how = "method"
	} else if as == "" {
		return call(string(kind), fn)
	}
	return call(string(kind), propertyNamed(fn, how, as))
}

// kindSelf is looksLike for a function that uses its own name:
//
//	(() => { const f = $asyncFunction({ f() { … f … } }.f); return f; })()
func kindSelf(fn *ast.Node, kind functionKind, self *ast.Node) *ast.Node {
	if assignsName(fn.B, self.Str) { // which does nothing, or fails if it is strict
		return call(string(kind), fn)
	}
	fn.A = nil
	body := block(declare("const", []*ast.Node{self}, []*ast.Node{looksLike(fn, kind, self.Str)}),
		ret(&ast.Node{Op: ast.Ident, Str: self.Str, Pos: ast.None}))
	body.Pos = fn.Pos
	maker := &ast.Node{Op: ast.Function, Flags: ast.Arrow, B: body, Pos: fn.Pos, End: fn.Pos}
	return &ast.Node{Op: ast.Call, A: maker, Pos: fn.Pos, End: fn.Pos, Site: -1}
}

func assignsName(n *ast.Node, name string) bool {
	found := false
	ast.Walk(n, func(k *ast.Node) bool {
		if k.Op == ast.Assign || k.Op == ast.Update {
			found = found || mentions(k.A, name)
		}
		found = found || callsEval(k)
		return !found
	})
	return found
}

func mentions(n *ast.Node, name string) bool {
	found := false
	ast.Walk(n, func(k *ast.Node) bool {
		found = found || k.Op == ast.Ident && k.Str == name || callsEval(k)
		return !found
	})
	return found
}

// callsEval reports whether a node is a direct call of eval, which can use any name.
func callsEval(n *ast.Node) bool {
	_, is := n.Info.(*scope.EvalSite)
	return is
}
