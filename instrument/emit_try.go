package instrument

import "thingsmig/internal/js/ast"

// Handled puts the handler around the statements of a function, which hands over the frame
// when a capture passes.
func (e *Emitter) Handled(list []*ast.Node) []*ast.Node {
	b := e.fn
	rec := &e.c.prog.Functions[b.ID]
	if (rec.Read || rec.EnvRead) && !e.residual && !e.c.portable {
		return e.readable(list)
	}
	if !b.HasSite {
		return list
	}
	locals := array()
	for _, s := range b.Locals {
		if b.dead[s] {
			locals.List = append(locals.List, undefined())
			continue
		}
		locals.List = append(locals.List, name(s.Out))
	}
	args := []*ast.Node{number(b.ID), locals, e.envArray(rec.FrameEnv)}
	switch {
	case b.Func.Arrow():
	case b.Func.Node == nil: // the main function: nobody constructs it
		if b.Func.UsesThis {
			self := node(ast.This)
			if e.residual {
				self = name("$this")
			}
			args = append(args, self)
		}
	default:
		self, target := node(ast.This), undefined()
		constructor := (rec.Kind == PlainFunction || rec.Kind == ClassConstructor) && !e.c.onlyCalled[b.Func] && b.At == nil
		switch {
		case !b.Func.UsesThis && !constructor:
			self = undefined() // nobody asks for it, and in sloppy functions it has a price
		case b.Func.Derived():
			self = undefined() // in a variable
		case e.residual:
			self = name("$this")
		}
		if constructor {
			target = node(ast.NewTarget)
			if e.residual {
				target = name("$new")
			}
		}
		args = append(args, self, target)
		switch {
		case needsClass(b.Func) && e.residual:
			args = append(args, name("$class0"))
		case needsClass(b.Func):
			args = append(args, name(e.className(b.Func.Class)))
		case e.residual:
			args = append(args, undefined())
		}
		if e.residual {
			args = append(args, &ast.Node{Op: ast.Bool, Str: "true", Pos: ast.None})
		}
	}
	try := e.guard(list, stmt(call("$frame", args...)))
	if b.At != nil {
		c := try.C.List
		leave := ifThen(call("$returning", name("$e")), ret(member(name("$e"), "value")))
		try.C.List = []*ast.Node{c[0], leave, c[1]}
	}
	return []*ast.Node{try}
}

// guard is try { list } catch ($e) { if ($e === $C) hand; throw $e; }
func (e *Emitter) guard(list []*ast.Node, hand *ast.Node) *ast.Node {
	return &ast.Node{Op: ast.Try, Pos: ast.None, A: block(list...), B: name("$e"),
		C: block(ifThen(binary("===", name("$e"), name("$C")), hand), throw(name("$e")))}
}

// try emits a try statement of the program: a capture passes through catch, and finally does
// not run for it.
func (e *Emitter) try(n *ast.Node) *ast.Node {
	t := &ast.Node{Op: ast.Try, Pos: n.Pos, A: e.node(n.A)}
	passes := e.c.hasSite(n.A)
	if n.C != nil {
		t.C = block()
		t.B = name("$e")
		if passes {
			t.C.List = append(t.C.List, ifThen(e.passing(n), throw(name("$e"))))
		}
		if n.B != nil {
			t.C.List = append(t.C.List, stmt(assign(e.node(n.B), name("$e"))))
		}
		body := e.node(n.C)
		if n.C.Info == nil {
			t.C.List = append(t.C.List, body.List...)
		} else {
			t.C.List = append(t.C.List, body)
		}
	}
	if n.D != nil {
		t.D = e.node(n.D)
		if passes || e.c.hasSite(n.C) {
			t.D = block(ifThen(not(member(name("$C"), "on")), t.D))
		}
	}
	return t
}

// passing is the test for exceptions that are none of the program's.
func (e *Emitter) passing(try *ast.Node) *ast.Node {
	captured := binary("===", name("$e"), name("$C"))
	if e.fn.At != nil && try.Info != allExceptions {
		return logical("||", captured, call("$returning", name("$e")))
	}
	return captured
}

// instBlock emits a block with instances of its own: it declares their variables, and hands
// the instance over when a capture passes.
func (e *Emitter) instBlock(n *ast.Node, in *Inst) *ast.Node {
	list := e.List(n.List)
	return block(append([]*ast.Node{e.declareInst(in)}, e.guardInst(in, list, e.c.anySite(n.List))...)...)
}

func (e *Emitter) declareInst(in *Inst) *ast.Node {
	var names, inits []*ast.Node
	for _, s := range in.Syms {
		names = append(names, name(s.Out))
		if s.TDZ {
			inits = append(inits, name("$T"))
		} else {
			inits = append(inits, nil)
		}
	}
	return declare("let", append(names, name(idName(in.ID))), append(inits, nil))
}

func (e *Emitter) guardInst(in *Inst, list []*ast.Node, sites bool) []*ast.Node {
	if !sites {
		return list
	}
	env := EnvScope{Scope: in.ID}
	for i := range in.Syms {
		env.Vars = append(env.Vars, i)
	}
	return []*ast.Node{e.guard(list, stmt(call("$block", number(in.ID), e.envArray([]EnvScope{env}))))}
}
