package instrument

import (
	"fmt"
	"slices"
	"strings"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// function moves the body of a function into a generator of its own.
func (a *asyncer) function(fn *ast.Node, kind functionKind) {
	list := []*ast.Node{{Op: ast.Return, A: fn.B, Pos: fn.B.Pos}}
	if fn.B.Op == ast.Block {
		list = fn.B.List
	}
	fn.Flags &^= ast.ExprBody | ast.AsyncFlag | ast.Generator
	var out []*ast.Node
	for len(list) > 0 && list[0].Op == ast.ExprStmt && list[0].Is(ast.Directive) {
		out, list = append(out, list[0]), list[1:]
	}
	convert := func() {
		for i := range list {
			switch kind {
			case asyncGeneratorKind:
				list[i] = a.yields(list[i])
			case asyncKind:
				list[i] = awaits(list[i])
			}
		}
	}
	if kind == asyncKind {
		if start := a.hoisted(fn, out, list); start != nil {
			convert()
			start.Pos, start.End = fn.Pos, fn.Pos
			fn.B = block(append(out, &ast.Node{Op: ast.Return, A: start, Pos: fn.Pos})...)
			return
		}
	}
	copies, list := a.sameNames(fn, list)
	convert()
	gen := &ast.Node{Op: ast.Function, Flags: ast.Arrow | ast.Generator, Pos: fn.Pos, End: fn.End, B: block(list...)}
	gen.B.Pos = fn.Pos
	body := &ast.Node{Op: ast.Call, A: gen, Pos: fn.Pos, End: fn.Pos, Site: -1}
	var start *ast.Node
	switch {
	case kind == asyncGeneratorKind:
		start = call("$asyncGenerator", callee(fn), body)
	case kind == generatorKind:
		if len(fn.Strs) > 2 {
			fn.Strs[2] = "async" // its body is a function of its own, too: see shown
		}
		start = call("$generator", callee(fn), body)
	case mayFail(fn.List):
		// What is wrong with an argument rejects the promise.
		params := &ast.Node{Op: ast.Function, Flags: ast.Arrow, Pos: fn.Pos, End: fn.End, Strs: []string{"", "", "async"}}
		params.B = block(append(append(a.params(fn), copies...), &ast.Node{Op: ast.Return, A: body, Pos: fn.Pos})...)
		params.B.Pos = fn.Pos
		start, copies = call("$asyncWith", params), nil
	default:
		start = call("$async", body)
	}
	start.Pos, start.End = fn.Pos, fn.Pos
	out = append(append(out, copies...), &ast.Node{Op: ast.Return, A: start, Pos: fn.Pos})
	fn.B = block(out...)
}

// callee is the function object that runs fn.
func callee(fn *ast.Node) *ast.Node {
	return &ast.Node{Op: ast.NewTarget, Str: "callee", Pos: fn.Pos}
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

// yields does so for an async generator, in which a yield and a return await their operands, too.
func (a *asyncer) yields(n *ast.Node) *ast.Node {
	if n.Op == ast.Function {
		return n
	}
	n.Replace(a.yields)
	await := func(v *ast.Node) *ast.Node { return &ast.Node{Op: ast.Yield, A: v, Pos: n.Pos} }
	switch {
	case n.Op == ast.Await:
		n.Op = ast.Yield
	case n.Op == ast.Yield && n.Is(ast.Delegate):
		n.Flags |= ast.AwaitFlag
	case n.Op == ast.Yield:
		v := n.A
		if v == nil {
			v = undefined()
		}
		n.A = call("$yielded", await(v))
	case n.Op == ast.Return && n.A != nil:
		n.A = await(n.A)
	}
	return n
}

// busyParams reports whether parameters of a generator make functions or see arguments: the call of a
// generator function of the engine evaluates them where nothing can be captured.
func busyParams(params []*ast.Node) bool {
	found := false
	for _, p := range params {
		ast.Walk(p, func(k *ast.Node) bool {
			switch k.Op {
			case ast.Function, ast.Class, ast.Call, ast.New, ast.Template:
				found = true
			case ast.Ident:
				found = found || k.Str == "arguments"
			}
			return !found
		})
	}
	return found
}

// mayFail reports whether evaluating parameters can throw, or run code of the program.
func mayFail(params []*ast.Node) bool {
	for _, p := range params {
		switch {
		case p.Op == ast.Ident, p.Op == ast.Rest && p.A.Op == ast.Ident, p.Op == ast.Default && p.A.Op == ast.Ident && constant(p.B):
		default:
			return true
		}
	}
	return false
}

// sameNames sees to the vars of a body that have the names of parameters, now that these are variables of
// another function. They are the parameters themselves, unless functions in the parameters tell the two
// apart: then they begin with what the parameters are. It returns what goes before the body, and the body.
func (a *asyncer) sameNames(fn *ast.Node, body []*ast.Node) (copies, out []*ast.Node) {
	params := map[string]bool{}
	for _, p := range fn.List {
		scope.EachName(p, func(id *ast.Node) { params[id.Str] = true })
	}
	vars := map[string]bool{}
	for _, s := range body {
		varNames(s, vars)
	}
	both := map[string]bool{}
	var order []string
	for _, p := range fn.List {
		scope.EachName(p, func(id *ast.Node) {
			if vars[id.Str] && !both[id.Str] {
				both[id.Str] = true
				order = append(order, id.Str)
			}
		})
	}
	if len(both) == 0 {
		return nil, body
	}
	for _, s := range body { // a function of that name is what the variable begins with
		if f := unlabel(s); f.Op == ast.Function && f.Is(ast.Decl) && f.A != nil && both[f.A.Str] {
			delete(both, f.A.Str)
		}
	}
	if !busyParams(fn.List) {
		return nil, undeclare(body, both)
	}
	for _, n := range order {
		if !both[n] {
			continue
		}
		id := &ast.Node{Op: ast.Ident, Str: a.fresh(), Pos: ast.None}
		copies = append(copies, declare("var", []*ast.Node{id}, []*ast.Node{name(n)}))
		out = append(out, declare("var", []*ast.Node{name(n)}, []*ast.Node{name(id.Str)}))
	}
	return copies, append(out, body...)
}

// undeclare makes the var declarations of these names assignments to variables of the function around.
func undeclare(list []*ast.Node, names map[string]bool) []*ast.Node {
	var own []*ast.Node
	seen := map[string]bool{}
	// assignments is what a declaration does, nil if nothing.
	assignments := func(d *ast.Node) *ast.Node {
		var out []*ast.Node
		for _, k := range d.List {
			scope.EachName(k.A, func(id *ast.Node) {
				if !names[id.Str] && !seen[id.Str] {
					seen[id.Str] = true
					own = append(own, &ast.Node{Op: ast.Ident, Str: id.Str, Pos: id.Pos})
				}
			})
			if k.B != nil {
				out = append(out, &ast.Node{Op: ast.Assign, Str: "=", A: k.A, B: k.B, Pos: k.Pos})
			}
		}
		if out == nil {
			return nil
		}
		return seq(out...)
	}
	concerned := func(d *ast.Node) bool {
		found := false
		if d != nil && d.Op == ast.VarDecl && d.Str == "var" {
			for _, k := range d.List {
				scope.EachName(k.A, func(id *ast.Node) { found = found || names[id.Str] })
			}
		}
		return found
	}
	var walk func(n *ast.Node) *ast.Node
	walk = func(n *ast.Node) *ast.Node {
		if n.Op == ast.Function || n.Op == ast.Class {
			return n
		}
		head := concerned(n.A)
		switch {
		case head && n.Op == ast.For:
			n.A = assignments(n.A)
		case head && (n.Op == ast.ForIn || n.Op == ast.ForOf):
			assignments(n.A)
			n.A = n.A.List[0].A
		case concerned(n):
			e := assignments(n)
			if e == nil {
				return &ast.Node{Op: ast.Empty, Pos: n.Pos}
			}
			e.Replace(walk)
			return &ast.Node{Op: ast.ExprStmt, A: e, Pos: n.Pos}
		}
		n.Replace(walk)
		return n
	}
	for i := range list {
		list[i] = walk(list[i])
	}
	if own != nil {
		list = append([]*ast.Node{declare("var", own, make([]*ast.Node, len(own)))}, list...)
	}
	return list
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

// params gives the function parameters that cannot fail, and returns what takes them apart.
func (a *asyncer) params(fn *ast.Node) []*ast.Node {
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
		out = append(out, declare("let", []*ast.Node{target}, []*ast.Node{value}))
	}
	return out
}

func (a *asyncer) fresh() string {
	for {
		a.n++
		if id := fmt.Sprintf("$p%d", a.n); !strings.Contains(a.source, id) {
			return id
		}
	}
}

// Methods.

// methodKey is the key of a method as an expression that can be evaluated once more, nil if there is none.
func methodKey(m *ast.Node) *ast.Node {
	switch {
	case m.A == nil || m.A.Op == ast.PrivateName:
	case !m.Is(ast.Computed):
		if m.A.Op == ast.Ident {
			return str(m.A.Str)
		}
		return ast.Clone(m.A)
	case m.A.Op == ast.String, m.A.Op == ast.Number:
		return ast.Clone(m.A)
	case m.A.Op == ast.Member && m.A.A.Op == ast.Ident && m.A.A.Str == "Symbol":
		return ast.Clone(m.A)
	}
	return nil
}

// class lets the asynchronous methods of a class look like such, in a static block that comes before
// anything else in the class is evaluated.
func (a *asyncer) class(n *ast.Node) {
	var first []*ast.Node
	for _, m := range n.List {
		if m.Op != ast.ClassMember || m.Str != "method" || m.B == nil {
			continue
		}
		kind := kindOfFunction(m.B)
		key := methodKey(m)
		if kind == "" || key == nil {
			continue
		}
		home := &ast.Node{Op: ast.This, Pos: ast.None}
		if !m.Is(ast.Static) {
			home = member(home, "prototype")
		}
		first = append(first, stmt(call("$kindOfMethod", home, key, kindNumber(kind))))
	}
	if first == nil {
		return
	}
	b := block(first...)
	b.Pos = n.Pos
	n.List = append([]*ast.Node{{Op: ast.ClassMember, Flags: ast.Static, Str: "static-block", B: b, Pos: n.Pos}}, n.List...)
}

// object does the same for an object literal, around it. Methods that need no home object become functions
// that are values of properties, each for itself.
func (a *asyncer) object(n *ast.Node) *ast.Node {
	var args []*ast.Node
	var alone, computed []*ast.Node
	kinds := map[*ast.Node]functionKind{}
	for i, p := range n.List {
		if p.Op != ast.Property || p.Str != "method" {
			continue
		}
		kind := kindOfFunction(p.B)
		key := methodKey(p)
		if kind != "" && !p.Is(ast.Computed) && !needsHome(p.B) && !strings.Contains(keyText(p.A), "\\") {
			alone = append(alone, p)
			kinds[p] = kind
			continue
		}
		lost := key == nil || replaced(n.List[i+1:], p)
		if kind != "" && lost && p.Is(ast.Computed) && !needsHome(p.B) {
			computed = append(computed, p)
			kinds[p] = kind
			continue
		}
		if kind == "" || lost {
			continue
		}
		if args == nil {
			args = []*ast.Node{n}
		}
		args = append(args, key, kindNumber(kind))
	}
	a.node(n)
	for _, p := range alone {
		key := keyText(p.A)
		if key == "__proto__" {
			p.A, p.Flags = str(key), p.Flags|ast.Computed // as the name of a method it is an ordinary one
		}
		p.Str, p.B = "init", looksLike(p.B, kinds[p], key)
	}
	// What has a key that only a run can tell is first the one method of an object of its own.
	for _, p := range computed {
		one := &ast.Node{Op: ast.Object, List: []*ast.Node{p}, Pos: p.Pos, End: p.End}
		n.List[slices.Index(n.List, p)] = &ast.Node{Op: ast.Spread, A: call("$kindOfOnly", one, kindNumber(kinds[p])), Pos: p.Pos, End: p.End}
	}
	if args == nil {
		return n
	}
	c := call("$kindsOfMethods", args...)
	c.Pos, c.End = n.Pos, n.Pos
	return c
}

// needsHome reports whether a method can look something up in super.
func needsHome(fn *ast.Node) bool {
	found := usesSuper(fn)
	ast.Walk(fn, func(k *ast.Node) bool {
		found = found || callsEval(k)
		return !found
	})
	return found
}

// replaced reports whether properties may take the place of an earlier one.
func replaced(list []*ast.Node, m *ast.Node) bool {
	for _, p := range list {
		if p.Op == ast.Spread || p.Is(ast.Computed) && methodKey(p) == nil || !p.Is(ast.Computed) && !m.Is(ast.Computed) && keyText(p.A) == keyText(m.A) {
			return true
		}
	}
	return false
}

func kindNumber(k functionKind) *ast.Node {
	switch k {
	case generatorKind:
		return number(1)
	case asyncGeneratorKind:
		return number(2)
	}
	return number(0)
}
