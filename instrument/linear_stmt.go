package instrument

import "thingsmig/internal/js/ast"

// list takes the statements of a list apart.
func (x *linearizer) list(list []*ast.Node) []*ast.Node {
	var out []*ast.Node
	for _, s := range list {
		out = append(out, x.stmt(s)...)
	}
	return out
}

// one does so for a statement that stands alone.
func (x *linearizer) one(s *ast.Node) *ast.Node {
	if s == nil {
		return nil
	}
	return one(x.stmt(s))
}

// stmt takes a statement apart. If it is a loop, the loop comes last.
func (x *linearizer) stmt(s *ast.Node) []*ast.Node {
	if !x.hard(s) {
		return []*ast.Node{s}
	}
	return x.nested(func() { x.statement(s) })
}

// whole takes an expression apart that is all of a statement, in which a yield* or a pattern can stay.
func (x *linearizer) whole(e *ast.Node) *ast.Node {
	switch {
	case e == nil:
		return nil
	case e.Op == ast.Yield && e.Is(ast.Delegate):
		e.A = x.expr(e.A)
		return e
	}
	return x.expr(e)
}

func (x *linearizer) statement(s *ast.Node) {
	switch s.Op {
	case ast.ExprStmt:
		e := s.A
		switch {
		case e.Op == ast.Assign && e.Str == "=" && (delegates(e) != nil || e.A.Op == ast.ArrayPattern || e.A.Op == ast.ObjectPattern):
			e.B = x.whole(e.B)
			if delegates(e) == nil && e.B.Op == ast.Yield && e.B.Is(ast.Delegate) {
				e.B = x.save(e.B)
			}
		default:
			s.A = x.whole(e)
			if s.A.Op == ast.Ident {
				return
			}
		}
		x.emit(s)
	case ast.VarDecl:
		for _, d := range s.List {
			d.B = x.whole(d.B)
			x.emit(&ast.Node{Op: ast.VarDecl, Str: s.Str, List: []*ast.Node{d}, Pos: d.Pos})
		}
	case ast.Return, ast.Throw:
		s.A = x.whole(s.A)
		x.emit(s)
	case ast.Class:
		x.expr(s)
		x.emit(s)
	case ast.If:
		s.A = x.expr(s.A)
		s.B, s.C = x.one(s.B), x.one(s.C)
		x.emit(s)
	case ast.Block:
		s.List = x.list(s.List)
		x.emit(s)
	case ast.Labeled:
		list := x.stmt(s.A)
		last := len(list) - 1
		s.A = list[last]
		x.emit(list[:last]...)
		x.emit(s)
	case ast.Try:
		s.A, s.C, s.D = x.one(s.A), x.one(s.C), x.one(s.D)
		x.emit(s)
	case ast.While:
		test := x.test(s.A)
		x.emit(&ast.Node{Op: ast.For, D: block(append(test, x.one(s.D))...), Pos: s.Pos})
	case ast.DoWhile:
		x.emit(&ast.Node{Op: ast.For, D: block(append(x.later(s.Pos, x.test(s.A)), x.one(s.D))...), Pos: s.Pos})
	case ast.For:
		x.forLoop(s)
	case ast.ForIn, ast.ForOf:
		s.B = x.expr(s.B)
		s.D = x.one(s.D)
		x.emit(s)
	case ast.Switch:
		x.switchStmt(s)
	default:
		x.emit(s)
	}
}

// test is the test of a loop as statements at the beginning of its turns.
func (x *linearizer) test(e *ast.Node) []*ast.Node {
	return x.nested(func() { e = x.expr(e); x.emit(ifThen(not(e), jump(ast.Break, ""))) })
}

// later is what comes before every turn of a loop but the first.
func (x *linearizer) later(pos int, list []*ast.Node) []*ast.Node {
	again := x.temp(pos)
	flag := func(v string) *ast.Node { return &ast.Node{Op: ast.Bool, Str: v, Pos: ast.None} }
	x.set(again, flag("false"))
	return []*ast.Node{ifThen(again(), list...), stmt(assign(again(), flag("true")))}
}

func (x *linearizer) forLoop(s *ast.Node) {
	if x.hard(s.A) {
		switch {
		case s.A.Op != ast.VarDecl:
			x.emit(stmt(x.expr(s.A)))
			s.A = nil
		case s.A.Str == "var":
			x.statement(s.A)
			s.A = nil
		default: // only the first can be hard: see check
			s.A.List[0].B = x.expr(s.A.List[0].B)
		}
	}
	var first []*ast.Node
	if x.hard(s.C) {
		first = x.later(s.Pos, x.nested(func() { x.emit(stmt(x.expr(s.C))) }))
		s.C = nil
	}
	if s.B != nil && (x.hard(s.B) || first != nil) {
		first = append(first, x.test(s.B)...)
		s.B = nil
	}
	s.D = x.one(s.D)
	if first != nil {
		s.D = block(append(first, s.D)...)
	}
	x.emit(s)
}

func (x *linearizer) switchStmt(s *ast.Node) {
	s.A = x.expr(s.A)
	tests := false
	for _, c := range s.List {
		tests = tests || x.hard(c.A)
	}
	if tests {
		v := x.save(s.A)
		which := x.temp(s.Pos)
		x.set(which, number(-1))
		for i, c := range s.List {
			if c.A == nil {
				continue
			}
			x.emit(ifThen(binary("<", which(), number(0)), x.nested(func() {
				t := x.expr(c.A)
				x.emit(ifThen(binary("===", ast.Clone(v), t), stmt(assign(which(), number(i)))))
			})...))
			c.A = number(i)
		}
		s.A = which()
	}
	for _, c := range s.List {
		c.List = x.list(c.List)
	}
	x.emit(s)
}
