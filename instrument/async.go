package instrument

import (
	"fmt"
	"strings"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// asyncs makes async functions functions that give the body, as a generator, to the realm's own driver:
//
//	async (a, b) => f(await a, b)    becomes    $asyncFunction((a, b) => $async(function* () { return f(yield a, b); }()))
//
// An await is a yield, then: a suspended async function is a suspended generator, and its promise is
// one of the realm's own. For this, super, arguments and new.target the generator is like an arrow function.
// What is wrong with an argument rejects the promise, so parameters that can fail are taken apart in
// the generator.
//
// It comes before names are resolved.
func asyncs(tree *ast.Node, source string) {
	a := &asyncer{source: source, bodies: map[*ast.Node]bool{}}
	a.node(tree)

}

type asyncer struct {
	source string
	n      int
	bodies map[*ast.Node]bool // of functions
}

func (a *asyncer) node(n *ast.Node) {
	n.Replace(func(k *ast.Node) *ast.Node {
		if k.Op == ast.Function {
			a.bodies[k.B] = true
		}
		a.node(k)
		if k.Op != ast.Function || !k.Is(ast.AsyncFlag) {
			return k
		}
		a.function(k)
		name, known := asyncName(n, k)
		switch {
		case k.Is(ast.Decl): // its scope sees to it
			return k
		case k.Is(ast.Method), !known:
			k.Flags &^= ast.AsyncFlag
			return k
		case k.A != nil:
			name = k.A.Str
		}
		return asyncFunction(k, name)
	})
	if n.Op == ast.Program || n.Op == ast.Block || n.Op == ast.Case {
		a.declarations(n)
	}
}

// declarations makes async function declarations variables that get their values where their scope
// begins. Among the cases of a switch, and where a name is declared twice, they stay declarations.
func (a *asyncer) declarations(n *ast.Node) {
	var first, rest []*ast.Node
	times := map[string]int{}
	for _, s := range n.List {
		if s.Op == ast.Function && s.Is(ast.Decl) && s.A != nil {
			times[s.A.Str]++
		}
	}
	for _, s := range n.List {
		fn := s
		switch {
		case fn.Op != ast.Function || !fn.Is(ast.Decl) || !fn.Is(ast.AsyncFlag) || fn.A == nil:
			rest = append(rest, s)
			continue
		case n.Op == ast.Case || times[fn.A.Str] > 1:
			fn.Flags &^= ast.AsyncFlag
			fn.Info = scope.WasAsync{}
			first = append(first, stmt(call("$asyncFunction", &ast.Node{Op: ast.Ident, Str: fn.A.Str, Pos: ast.None})))
			rest = append(rest, s)
			continue
		}
		kind := "let"
		if n.Op == ast.Program || a.bodies[n] {
			kind = "var"
		}
		id := fn.A
		fn.A = nil
		fn.Flags &^= ast.Decl
		d := declare(kind, []*ast.Node{id}, []*ast.Node{asyncFunction(fn, id.Str)})
		d.Pos = fn.Pos
		first = append(first, d)
	}
	if first == nil {
		return
	}
	at := 0
	for at < len(rest) && rest[at].Op == ast.ExprStmt && rest[at].Is(ast.Directive) {
		at++
	}
	n.List = append(append(rest[:at:at], first...), rest[at:]...)
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

// asyncFunction gives a function the prototype of async functions. Where it can, it makes it a method,
// which like an async function is no constructor.
func asyncFunction(fn *ast.Node, as string) *ast.Node {
	fn.Flags &^= ast.AsyncFlag
	kind := "init"
	if !fn.Is(ast.Arrow) {
		if self := fn.A; self != nil && mentions(fn.B, self.Str) {
			return asyncSelf(fn, self)
		}
		fn.A = nil
		fn.Flags |= ast.Method
		kind = "method"
	} else if as == "" {
		return call("$asyncFunction", fn)
	}
	return call("$asyncFunction", propertyNamed(fn, kind, as))
}

// asyncSelf is asyncFunction for a function that uses its own name:
//
//	(() => { const f = $asyncFunction({ f() { … f … } }.f); return f; })()
func asyncSelf(fn, self *ast.Node) *ast.Node {
	if assignsName(fn.B, self.Str) { // which does nothing, or fails if it is strict
		return call("$asyncFunction", fn)
	}
	fn.A = nil
	body := block(declare("const", []*ast.Node{self}, []*ast.Node{asyncFunction(fn, self.Str)}),
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

// function moves the body of an async function into a generator. A declaration keeps its flag until
// its scope has seen to it.
func (a *asyncer) function(fn *ast.Node) {
	list := []*ast.Node{{Op: ast.Return, A: fn.B, Pos: fn.B.Pos}}
	if fn.B.Op == ast.Block {
		list = fn.B.List
	}
	fn.Flags &^= ast.ExprBody
	var out []*ast.Node
	for len(list) > 0 && list[0].Op == ast.ExprStmt && list[0].Is(ast.Directive) {
		out, list = append(out, list[0]), list[1:]
	}
	list = append(a.params(fn), list...)
	for i := range list {
		list[i] = awaits(list[i])
	}
	gen := &ast.Node{Op: ast.Function, Flags: ast.Arrow | ast.Generator, Pos: fn.Pos, End: fn.End, B: block(list...)}
	gen.B.Pos = fn.Pos
	c := call("$async", &ast.Node{Op: ast.Call, A: gen, Pos: fn.Pos, End: fn.Pos, Site: -1})
	c.Pos, c.End = fn.Pos, fn.Pos
	out = append(out, &ast.Node{Op: ast.Return, A: c, Pos: fn.Pos})
	fn.B = block(out...)
}

// awaits turns the awaits of one function into yields.
func awaits(n *ast.Node) *ast.Node {
	if n.Op == ast.Function {
		return n
	}
	n.Replace(awaits)
	if n.Op == ast.Await {
		n.Op = ast.Yield
	}
	return n
}

// params gives the function parameters that cannot fail, and returns what the generator does first.
func (a *asyncer) params(fn *ast.Node) []*ast.Node {
	if simple(fn.List) {
		return nil
	}
	vars := map[string]bool{}
	varNames(fn.B, vars)
	var out []*ast.Node
	for i, p := range fn.List {
		id := &ast.Node{Op: ast.Ident, Str: a.fresh(), Pos: p.Pos}
		again := func() *ast.Node { return &ast.Node{Op: ast.Ident, Str: id.Str, Pos: p.Pos} }
		target, value := p, again()
		fn.List[i] = id
		switch p.Op {
		case ast.Rest:
			target = p.A
			fn.List[i] = &ast.Node{Op: ast.Rest, A: id, Pos: p.Pos}
		case ast.Default:
			target, value = p.A, cond(binary("===", again(), undefined()), p.B, again())
			if p.A.Op == ast.Ident && anonymous(p.B) {
				value.B = propertyNamed(p.B, "init", p.A.Str)
			}
			fn.List[i] = &ast.Node{Op: ast.Default, A: id, B: undefined(), Pos: p.Pos}
		}
		// Parameters have dead zones, but a var of the body of the same name is the same variable.
		kind := "let"
		scope.EachName(target, func(id *ast.Node) {
			if vars[id.Str] {
				kind = "var"
			}
		})
		out = append(out, declare(kind, []*ast.Node{target}, []*ast.Node{value}))
	}
	return out
}

// varNames adds the names that the vars of a function body declare.
func varNames(n *ast.Node, names map[string]bool) {
	ast.Walk(n, func(k *ast.Node) bool {
		if k.Op == ast.VarDecl && k.Str == "var" {
			for _, d := range k.List {
				scope.EachName(d.A, func(id *ast.Node) { names[id.Str] = true })
			}
		}
		return k.Op != ast.Function
	})
}

func (a *asyncer) fresh() string {
	for {
		a.n++
		if id := fmt.Sprintf("$p%d", a.n); !strings.Contains(a.source, id) {
			return id
		}
	}
}
