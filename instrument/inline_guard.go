package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// Calls that end at once are not made. Where a function that calls itself more than once begins with
// if (test) return value, the test is made before the call:
//
//	fib(n - 1)   →   ($1 = n - 1) < 2 ? $1 : fib($1)
//
// In a tree of calls that saves half of them. It is done where the test surely does nothing else and
// does not fail, so that nobody can tell: no conversion of an object, no error with a stack.

// inlineGuard changes the calls of a function in its own body.
func (c *compiler) inlineGuard(b *Body) {
	f := b.Func
	if b.Lead == 0 || f.Node == nil || f.UsesArguments || f.Node.Is(ast.Generator) || len(b.Params) == 0 || len(b.Params) > 4 || !plainParams(b.Params) {
		return
	}
	guard := b.List[0]
	if guard.Op != ast.If || guard.C != nil || guard.B.Op != ast.Return {
		return
	}
	params := map[*scope.Symbol]int{}
	for i, p := range b.Params {
		params[symOf(p)] = i
	}
	if len(params) != len(b.Params) || !inlineValue(guard.B.A, params) {
		return
	}
	calls := 0
	var calling []*ast.Node
	for _, s := range b.List[1:] {
		ast.Walk(s, func(n *ast.Node) bool {
			if n.Op == ast.Call && c.callsItself(f, n) {
				calls++
				if len(n.List) == len(b.Params) && c.quietTest(guard.A, n.List, params) {
					calling = append(calling, n)
				}
			}
			return n.Op != ast.Function
		})
	}
	if calls < 2 || len(calling) == 0 {
		return
	}
	temps := make([]*scope.Symbol, len(b.Params))
	for _, n := range calling {
		c.inlineAt(b, n, guard, params, temps)
	}
}

// callsItself reports whether a call is surely one of the function that it stands in.
func (c *compiler) callsItself(f *scope.Func, n *ast.Node) bool {
	s := symOf(n.A)
	if n.A.Op != ast.Ident || s == nil || dynamicOf(n.A) != nil || n.Is(ast.Optional) || n.A.Is(ast.Optional) || n.Site < 0 || c.anySite(n.List) || hasSpread(n.List) {
		return false
	}
	if s.Kind == scope.SelfName {
		return s.Fn == f && f.Class == nil && f.Node.A != nil && f.Node.A.Str == s.Name
	}
	return c.values[s] == f
}

// inlineValue: a value that can be given without a call: a parameter or a constant.
func inlineValue(v *ast.Node, params map[*scope.Symbol]int) bool {
	if v == nil {
		return true
	}
	if _, ok := params[symOf(v)]; ok && v.Op == ast.Ident {
		return true
	}
	return v.Op != ast.This && constant(v)
}

// quietTest reports whether a test of parameters does nothing but to give true or false, for
// arguments like these.
func (c *compiler) quietTest(test *ast.Node, args []*ast.Node, params map[*scope.Symbol]int) bool {
	param := func(n *ast.Node) (int, bool) {
		i, ok := params[symOf(n)]
		return i, ok && n.Op == ast.Ident
	}
	switch test.Op {
	case ast.Ident:
		_, ok := param(test)
		return ok
	case ast.Unary:
		if test.Str == "!" {
			return c.quietTest(test.A, args, params)
		}
	case ast.Binary:
		i, ok := param(test.A)
		if !ok || test.B.Op == ast.This || !constant(test.B) {
			return false
		}
		switch test.Str {
		case "===", "!==":
			return true
		case "==", "!=":
			return test.B.Op == ast.Null || isIdent(test.B, "undefined") || test.B.Op == ast.Number && primitive(args[i])
		case "<", ">", "<=", ">=":
			return test.B.Op == ast.Number && primitive(args[i])
		}
	}
	return false
}

// primitive reports whether an expression surely gives a string, a number or a BigInt: these compare with
// a number without any code of the program, and without an error.
func primitive(e *ast.Node) bool {
	switch e.Op {
	case ast.Number, ast.String:
		return true
	case ast.Unary:
		return e.Str == "-" || e.Str == "~" || e.Str == "+" || e.Str == "typeof"
	case ast.Update:
		return true
	case ast.Binary:
		switch e.Str {
		case "+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>":
			return true
		}
	}
	return false
}

// inlineAt puts the test before a call.
func (c *compiler) inlineAt(b *Body, n, guard *ast.Node, params map[*scope.Symbol]int, temps []*scope.Symbol) {
	// What may be evaluated several times stays; the others are kept in temporaries, in their order.
	kept := make([]*ast.Node, len(n.List))
	var first []*ast.Node
	s := &saver{c: c, b: b}
	for i, a := range n.List {
		if a.Op != ast.This && constant(a) || a.Op == ast.Ident && s.stable(a, n.List[i+1:]) {
			kept[i] = a
			continue
		}
		if temps[i] == nil {
			temps[i] = b.Func.NewTemp("")
		}
		kept[i] = ident(temps[i])
		first = append(first, assign(ident(temps[i]), a))
	}
	put := func(e *ast.Node) *ast.Node {
		var walk func(e *ast.Node) *ast.Node
		walk = func(e *ast.Node) *ast.Node {
			if i, ok := params[symOf(e)]; ok && e.Op == ast.Ident {
				return ast.Clone(kept[i])
			}
			e.Replace(walk)
			return e
		}
		return walk(ast.Clone(e))
	}
	test := put(guard.A)
	operand := &test // what the test evaluates first
	for (*operand).Op == ast.Unary || (*operand).Op == ast.Binary {
		operand = &(*operand).A
	}
	if len(first) == 1 && symOf(*operand) == symOf(first[0].A) {
		*operand, first = first[0], nil
	}
	value := undefined()
	if guard.B.A != nil {
		value = put(guard.B.A)
	}
	made := *n
	made.List = make([]*ast.Node, len(kept))
	for i, k := range kept {
		made.List[i] = ast.Clone(k)
	}
	*n = *cond(seq(append(first, test)...), value, &made)
}
