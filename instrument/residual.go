package instrument

import (
	"fmt"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// Residual code: the continuation of a call site is the rest of the innermost block, then the
// loop that contains it in its original form, then the rest of the block around that, and so
// on. $next() stands where the call stood. This is specialisation of the function body to a
// point in it (compare Futamura's partial evaluation), done on the tree.

type residual struct {
	c      *compiler
	b      *Body
	site   int
	labels int
}

// resumedInst marks a block whose instance is there already: the frame that goes on is in it.
type resumedInst struct{ *Inst }

func (r *residual) label(kind string) string {
	r.labels++
	return fmt.Sprintf("$%s%d", kind, r.labels)
}

// has reports whether the site is in n.
func (r *residual) has(n *ast.Node) bool {
	found := false
	ast.Walk(n, func(k *ast.Node) bool {
		if k.Op == ast.Function {
			return false
		}
		found = found || k.Site == r.site
		return !found
	})
	return found
}

func (r *residual) list(list []*ast.Node) []*ast.Node {
	for i, n := range list {
		if r.has(n) {
			return append(r.stmt(n, nil), ast.CloneList(list[i+1:])...)
		}
	}
	panic(fmt.Sprintf("instrument: site %d is not where the tables say", r.site))
}

func (r *residual) one(n *ast.Node) *ast.Node { return one(r.stmt(n, nil)) }

func (r *residual) stmt(n *ast.Node, labels []string) []*ast.Node {
	c := *n
	switch n.Op {
	case ast.Block:
		c.List = r.list(n.List)
		if in, ok := n.Info.(*Inst); ok {
			c.Info = &resumedInst{in}
			return []*ast.Node{&c}
		}
		return c.List
	case ast.ExprStmt, ast.Return, ast.Throw:
		c.A = r.expr(n.A)
	case ast.If:
		switch {
		case r.has(n.A):
			c.A, c.B, c.C = r.expr(n.A), ast.Clone(n.B), ast.Clone(n.C)
		case r.has(n.B):
			return r.stmt(n.B, nil)
		default:
			return r.stmt(n.C, nil)
		}
	case ast.Labeled:
		if in := unlabel(n); in.Op == ast.For || in.Op == ast.While || in.Op == ast.DoWhile {
			return r.stmt(n.A, append(labels[:len(labels):len(labels)], n.Str))
		}
		c.A = r.one(n.A)
	case ast.For, ast.While, ast.DoWhile:
		return r.loop(n, labels)
	case ast.Switch:
		return r.switchStmt(n)
	case ast.Try:
		if r.has(n.A) {
			c.A = block(r.one(n.A))
			c.C, c.D = ast.Clone(n.C), ast.Clone(n.D)
			break
		}
		if n.D == nil {
			return r.stmt(n.C, nil)
		}
		return []*ast.Node{{Op: ast.Try, Pos: n.Pos, A: block(r.one(n.C)), D: ast.Clone(n.D)}}
	default:
		panic(fmt.Sprintf("instrument: a call site in statement %d", n.Op))
	}
	return []*ast.Node{&c}
}

// loop peels the turn that the frame is in off the loop.
func (r *residual) loop(n *ast.Node, labels []string) []*ast.Node {
	again := ast.Clone(n)
	again.A = nil
	if n.Op != ast.For {
		again = &ast.Node{Op: ast.While, A: ast.Clone(n.A), D: ast.Clone(n.D), Pos: n.Pos}
	}
	rest := wrapLabels(labels, again)
	test := n.B
	if n.Op != ast.For {
		test = n.A
	}
	update := func() []*ast.Node {
		if n.Op == ast.For && n.C != nil {
			return []*ast.Node{stmt(ast.Clone(n.C))}
		}
		return nil
	}
	// turn makes one turn that stands before the loop.
	turn := func(body *ast.Node, before ...*ast.Node) []*ast.Node {
		brk, cont := r.label("b"), r.label("c")
		var out []*ast.Node
		leaves := len(before) > 0 || jumpsTo(body, labels, ast.Break)
		if jumpsTo(body, labels, ast.Continue) {
			out = append(out, labeled(cont, Retarget(body, labels, brk, cont)))
		} else {
			out = append(out, Retarget(body, labels, brk, cont))
		}
		out = append(out, update()...)
		out = append(out, rest)
		if !leaves {
			return out
		}
		return []*ast.Node{labeled(brk, block(append(before, out...)...))}
	}
	switch {
	case n.Op == ast.For && n.A != nil && r.has(n.A):
		return []*ast.Node{stmt(r.expr(n.A)), rest}
	case n.Op == ast.For && n.C != nil && r.has(n.C):
		return []*ast.Node{stmt(r.expr(n.C)), rest}
	case r.has(n.D):
		return turn(block(r.one(n.D)))
	case n.Op == ast.DoWhile: // in the test
		return []*ast.Node{ifThen(r.expr(test), wrapLabels(labels, ast.Clone(n)))}
	}
	brk := "$b" + fmt.Sprint(r.labels+1) // the label that turn is about to make
	out := turn(ast.Clone(n.D), ifThen(not(r.expr(test)), jump(ast.Break, brk)))
	return out
}

// switchStmt: the rest of the case, and the cases that it falls through to.
func (r *residual) switchStmt(n *ast.Node) []*ast.Node {
	c := *n
	if r.has(n.A) {
		c.A, c.List = r.expr(n.A), ast.CloneList(n.List)
		return []*ast.Node{&c}
	}
	out := block()
	for i, cs := range n.List {
		if len(out.List) > 0 {
			out.List = append(out.List, ast.CloneList(cs.List)...)
			continue
		}
		for _, s := range cs.List {
			if r.has(s) {
				out.List = r.list(n.List[i].List)
				break
			}
		}
	}
	if !jumpsTo(out, nil, ast.Break) {
		return out.List
	}
	brk := r.label("b")
	return []*ast.Node{labeled(brk, Retarget(out, nil, brk, ""))}
}

// expr is what is left of an expression once the call of the site is active in it.
func (r *residual) expr(n *ast.Node) *ast.Node {
	if n.Site == r.site {
		if n.Op == ast.Yield { // the generator is brought here before anybody sees it
			c := *n
			c.A = nil
			return &c
		}
		next := call("$next")
		next.Site, next.Pos, next.End = n.Site, n.Pos, n.End
		if n.A.Op == ast.Super {
			f := r.b.Func
			made := call("$bound", next, ident(f.Owner().Special(scope.This)))
			if initialises(f.Class.Node) {
				made = call("$fields", name("$class0"), made)
			}
			return made
		}
		return next
	}
	c := *n
	switch n.Op {
	case ast.Cond:
		switch {
		case r.has(n.A):
			c.A, c.B, c.C = r.expr(n.A), ast.Clone(n.B), ast.Clone(n.C)
			return &c
		case r.has(n.B):
			return r.expr(n.B)
		}
		return r.expr(n.C)
	case ast.Logical:
		if r.has(n.A) {
			c.A, c.B = r.expr(n.A), ast.Clone(n.B)
			return &c
		}
		return r.expr(n.B)
	case ast.Seq:
		for i, e := range n.List {
			if r.has(e) {
				return seq(append([]*ast.Node{r.expr(e)}, ast.CloneList(n.List[i+1:])...)...)
			}
		}
	case ast.Assign:
		if r.has(n.B) {
			c.A, c.B = r.target(n.A), r.expr(n.B)
			return &c
		}
	case ast.Call:
		if sc, ok := n.Info.(*SavedCallee); ok && !r.has(n.A) {
			args := array(r.parts(n.List)...)
			a := call("$apply", ident(sc.Fn), ast.Clone(sc.Obj), args)
			a.Site, a.Pos, a.End = n.Site, n.Pos, n.End
			return a
		}
	}
	// The children in order: settled, then the one with the site, then the rest.
	if n.Op == ast.Property && !n.Is(ast.Computed) {
		c.B = r.expr(n.B)
		return &c
	}
	state := false
	step := func(k *ast.Node) *ast.Node {
		if k == nil {
			return nil
		}
		if state {
			return ast.Clone(k)
		}
		if r.has(k) {
			state = true
			return r.expr(k)
		}
		return r.settled(k)
	}
	c.A, c.B = step(n.A), step(n.B)
	c.C = step(n.C)
	c.List = nil
	for _, k := range n.List {
		c.List = append(c.List, step(k))
	}
	return &c
}

func (r *residual) parts(list []*ast.Node) []*ast.Node {
	var out []*ast.Node
	found := false
	for _, k := range list {
		switch {
		case found:
			out = append(out, ast.Clone(k))
		case r.has(k):
			found = true
			out = append(out, r.expr(k))
		default:
			out = append(out, r.settled(k))
		}
	}
	return out
}

// settled gives the value of an operand that was evaluated before: from its temporary, or by
// evaluating again what is stable.
func (r *residual) settled(n *ast.Node) *ast.Node {
	switch {
	case n == nil:
		return nil
	case saved(n):
		return ast.Clone(n.A)
	case n.Op == ast.Spread && saved(n.A):
		return &ast.Node{Op: ast.Spread, A: ast.Clone(n.A.A), Pos: n.Pos}
	case n.Op == ast.Property:
		c := *n
		if n.Is(ast.Computed) {
			c.A = r.settled(n.A)
		}
		if n.B != nil {
			c.B = r.settled(n.B)
		}
		return &c
	case n.Op == ast.Unary:
		c := *n
		c.A = r.settled(n.A)
		return &c
	}
	return ast.Clone(n)
}

func (r *residual) target(t *ast.Node) *ast.Node {
	if t.Op == ast.Ident {
		return ast.Clone(t)
	}
	c := *t
	c.A = r.settled(t.A)
	if t.Op == ast.Index {
		c.B = r.settled(t.B)
	}
	return &c
}
