package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// await is a yield of the driver's: what it gives is the value of the promise.
func await(v *ast.Node, pos int) *ast.Node { return &ast.Node{Op: ast.Yield, A: v, Pos: pos} }

// forAwait spells out for await: compare forOf. See docs/abi.md for $openAsync, $nextAsync, $gotAsync and
// $shutAsync.
func (l *lowerer) forAwait(n *ast.Node, labels []string) []*ast.Node {
	sc, _ := n.Info.(*scope.Scope)
	n.Info = nil
	inst := l.inst(sc)
	l.headZone(sc, n.B)
	it, r, v := l.temp(), l.temp(), l.temp()
	at := func(c *ast.Node) *ast.Node {
		c.Pos = n.Pos
		return c
	}
	out := []*ast.Node{setStmt(it, at(call("$openAsync", l.expr(n.B))))}
	tb := block(append(l.bindHead(n.A, ident(v)), l.stmt(n.D, nil)...)...)
	if inst != nil {
		tb.Info = inst
	}
	result := func() *ast.Node { return await(member(ident(it), "result"), n.Pos) }
	shut := func() *ast.Node {
		return ifThen(at(call("$shutAsync", ident(it))), setStmt(r, result()), stmt(call("$needObject", ident(r))))
	}
	tb = l.closing(tb, labels, shut)
	loop := forever(block(
		setStmt(r, at(call("$nextAsync", ident(it)))),
		setStmt(r, await(ident(r), n.Pos)),
		setStmt(v, at(call("$gotAsync", ident(it), ident(r)))),
		ifThen(member(ident(it), "done"), jump(ast.Break, "")),
		l.c.poll(n.Pos), tb))
	loop.Pos = n.Pos
	e, ignored := l.temp(), l.temp()
	quiet := &ast.Node{Op: ast.Try, Pos: ast.None,
		A:    block(ifThen(at(call("$shutAsync", ident(it))), stmt(result()))),
		B:    ident(ignored),
		C:    block(),
		Info: allExceptions,
	}
	try := &ast.Node{Op: ast.Try, Pos: ast.None,
		A: block(wrapLabels(labels, loop)),
		B: ident(e),
		C: block(
			&ast.Node{Op: ast.If, Pos: ast.None, A: call("$returning", ident(e)), B: block(shut()), C: block(quiet)},
			throw(ident(e))),
		Info: allExceptions,
	}
	return append(out, try)
}

// delegateAsync spells out the yield* of an async generator: compare delegate.
func (l *lowerer) delegateAsync(y *ast.Node) (out []*ast.Node, value *ast.Node) {
	it, mode, v, r, e := l.temp(), l.temp(), l.temp(), l.temp(), l.temp()
	at := func(c *ast.Node) *ast.Node {
		c.Pos = y.Pos
		return c
	}
	catch := &ast.Node{Op: ast.Try, Pos: ast.None, Info: allExceptions,
		A: block(setStmt(v, await(call("$yielded", ident(r)), y.Pos)), setStmt(mode, number(0))),
		B: ident(e),
		C: block(setStmt(mode, cond(call("$returning", ident(e)), number(2), number(1))), setStmt(v, ident(e)))}
	out = []*ast.Node{
		setStmt(it, at(call("$openAsync", l.expr(y.A)))), setStmt(mode, number(0)), setStmt(v, undefined()),
		forever(block(
			setStmt(r, at(call("$forwardAsync", ident(it), ident(mode), ident(v)))),
			setStmt(r, await(ident(r), y.Pos)),
			setStmt(r, at(call("$receivedAsync", ident(it), ident(r)))),
			ifThen(member(ident(it), "done"), jump(ast.Break, "")),
			catch)),
		ifThen(binary("===", ident(mode), number(2)), &ast.Node{Op: ast.Return, A: ident(r), Pos: y.Pos}),
	}
	return out, ident(r)
}
