package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// Generators stay generators of the engine. One that is suspended is captured by throwing the token
// into it, which makes it hand its frame over like any frame on the stack; it is restored as a generator
// with the residual code behind the yield. So a yield is a site.
//
// A generator that return() is called on is left by an exception, too, for which the realm's own
// return stands: $returning tells it, catch blocks let it through, finally blocks run, and the function
// turns it into a return. The engine's own way of returning would run none of the code that stands
// here for finally blocks and for-of loops.

// tryInfo is the Info of a try statement.
type tryInfo uint8

// allExceptions marks a try statement of the compiler: its catch gets the exceptions, too, that leave
// a generator for return().
const allExceptions tryInfo = 1

// simple reports whether parameters are all plain names.
func simple(params []*ast.Node) bool {
	for _, p := range params {
		if p.Op != ast.Ident {
			return false
		}
	}
	return true
}

// generatorParams leaves the parameters of a generator function to the engine: what is in them is
// evaluated by the call, long before the body. Nothing can be captured then.
func (l *lowerer) generatorParams(fn *ast.Node) []*ast.Node {
	for _, p := range fn.List {
		scope.EachName(p, func(id *ast.Node) { l.b.params[symOf(id)] = true })
		ast.Walk(p, func(k *ast.Node) bool {
			switch k.Op {
			case ast.Ident:
				k.Flags &^= ast.Optional
			case ast.Call, ast.New, ast.Template:
				k.Site = -1
			}
			return true
		})
	}
	l.b.Params = fn.List
	return nil
}

// shutQuiet closes an iterator when the exception in e leaves its loop.
func (l *lowerer) shutQuiet(it, e *scope.Symbol) *ast.Node {
	if l.b.At != nil {
		return call("$shutQuiet", ident(it), ident(e))
	}
	return call("$shutQuiet", ident(it))
}

// delegates is the yield* that is all of an expression statement's expression, but for an
// assignment of its value.
func delegates(e *ast.Node) *ast.Node {
	is := func(n *ast.Node) bool { return n != nil && n.Op == ast.Yield && n.Is(ast.Delegate) }
	switch {
	case is(e):
		return e
	case e != nil && e.Op == ast.Assign && e.Str == "=" && is(e.B) && fixedTarget(e.A):
		return e.B
	}
	return nil
}

// fixedTarget reports whether it makes no difference that a target is evaluated after the value.
func fixedTarget(t *ast.Node) bool {
	switch t.Op {
	case ast.Ident, ast.ArrayPattern, ast.ObjectPattern:
		return true
	case ast.Member:
		return t.A.Op == ast.This
	}
	return false
}

// delegate spells out yield*: it hands on what the other iterator gives, and hands to that what this
// generator is sent.
func (l *lowerer) delegate(y *ast.Node) (out []*ast.Node, value *ast.Node) {
	if y.Is(ast.AwaitFlag) {
		return l.delegateAsync(y)
	}
	it, mode, v, r, e := l.temp(), l.temp(), l.temp(), l.temp(), l.temp()
	catch := &ast.Node{Op: ast.Try, Pos: ast.None, Info: allExceptions,
		A: block(setStmt(v, &ast.Node{Op: ast.Yield, A: ident(r), Pos: y.Pos}), setStmt(mode, number(0))),
		B: ident(e),
		C: block(setStmt(mode, cond(call("$returning", ident(e)), number(2), number(1))), setStmt(v, ident(e)))}
	open := call("$delegate", l.expr(y.A))
	open.Pos = y.Pos
	forward := call("$forward", ident(it), ident(mode), ident(v))
	forward.Pos = y.Pos
	out = []*ast.Node{
		setStmt(it, open), setStmt(mode, number(0)), setStmt(v, undefined()),
		forever(block(
			setStmt(r, forward),
			ifThen(member(ident(it), "done"), jump(ast.Break, "")),
			catch)),
		ifThen(binary("===", ident(mode), number(2)), &ast.Node{Op: ast.Return, A: ident(r), Pos: y.Pos}),
	}
	return out, ident(r)
}

// yieldsIn reports whether there is a yield in an expression.
func yieldsIn(n *ast.Node) bool {
	found := false
	ast.Walk(n, func(k *ast.Node) bool {
		found = found || k.Op == ast.Yield
		return !found && k.Op != ast.Function
	})
	return found
}
