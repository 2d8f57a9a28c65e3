package instrument

import (
	"fmt"
	"strconv"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// Lowering rewrites a program into the part of the language that a frame can be restored in:
//
//   - every variable is a variable of its function, except those that a closure captures in a
//     block that can be entered several times in one activation: these live in an Inst;
//   - no iterator of the engine is alive at a call: for-of, array patterns and spreads are
//     spelled out; nor is the enumeration of a for-in;
//   - no call stands in a finally block that the engine runs, in the test of a case, in the
//     middle of an optional chain, or in the parameters;
//   - loops begin with a poll.

// Body is a function after lowering.
type Body struct {
	Func       *scope.Func
	ID         int
	Params     []*ast.Node
	Directives []*ast.Node
	Decls      []*ast.Node // function declarations of the function's own scope
	List       []*ast.Node
	// Insts are its block scopes with several instances, outermost first.
	Insts []*Inst
	// Locals are the variables that only its frames know, Cells those that closures share.
	Locals, Cells []*scope.Symbol
	OwnScope      int // number of the scope of Cells, or -1
	HasSite       bool
	noThis        bool // see leavesThis
	// Lead is the number of statements that stand before the handler: see guardsFirst.
	Lead       int
	params     map[*scope.Symbol]bool // declared by the parameter list itself
	temps      []*scope.Symbol        // of the statement under work
	used       int
	labels     int
	argsEscape bool // see argumentsEscape
	// At is the variable of a generator function that says at which yield it waits.
	At *scope.Symbol
	// dead are variables that no frame has to carry: see findCarried.
	dead map[*scope.Symbol]bool
}

// Inst is a block scope with several instances in one activation.
type Inst struct {
	Scope *scope.Scope
	Syms  []*scope.Symbol
	ID    int
}

type lowerer struct {
	c *compiler
	b *Body
	// brief: the loop whose body is lowered next makes few turns and needs no poll.
	brief bool
}

func (l *lowerer) temp() *scope.Symbol { return l.b.Func.NewTemp("") }

func (l *lowerer) label() string {
	l.b.labels++
	return fmt.Sprintf("$L%d", l.b.labels)
}

// lowerFunc lowers one function; the functions inside it are lowered by themselves.
func (c *compiler) lowerFunc(f *scope.Func, list []*ast.Node) *Body {
	b := &Body{Func: f, params: map[*scope.Symbol]bool{}, OwnScope: -1, argsEscape: argumentsEscape(f)}
	l := &lowerer{c: c, b: b}
	for _, s := range []*scope.Symbol{f.ParamVars, f.EvalVars} {
		if s != nil {
			b.List = append(b.List, setStmt(s, call("$evalScope")))
		}
	}
	if f.Node == nil {
		for _, s := range f.Syms {
			if s.Kind == scope.Param {
				b.params[s] = true
				b.Params = append(b.Params, ident(s))
			}
		}
	} else {
		b.List = append(b.List, l.params(f.Node)...)
		if f.Node.B.Op == ast.Block {
			list = f.Node.B.List
		} else {
			list = []*ast.Node{{Op: ast.Return, A: f.Node.B, Pos: f.Node.B.Pos}}
		}
	}
	for len(list) > 0 && list[0].Op == ast.ExprStmt && list[0].Is(ast.Directive) {
		b.Directives = append(b.Directives, list[0])
		list = list[1:]
	}
	for _, s := range list {
		if fn := unlabel(s); fn.Op == ast.Function && fn.Is(ast.Decl) {
			b.Decls = append(b.Decls, fn)
		}
	}
	if f.Derived() {
		f.Special(scope.This)
	}
	if f.Node != nil && f.Node.Is(ast.Generator) {
		b.At = f.NewTemp("")
	}
	b.List = append(b.List, l.stmts(list)...)
	if f.ArrowSuper {
		l.ownThis()
	}
	return b
}

// ownThis finishes a constructor in which an arrow function calls super(): the engine does not
// learn of the object, so the constructor returns it itself.
func (l *lowerer) ownThis() {
	// What it returns is looked at when all is over, behind its try statements.
	v, end := l.temp(), l.label()
	body := eachJump(block(l.b.List...), func(j *ast.Node) *ast.Node {
		switch {
		case j.Op != ast.Return:
			return j
		case j.A == nil:
			return jump(ast.Break, end)
		}
		return block(setStmt(v, j.A), jump(ast.Break, end))
	})
	yes := &ast.Node{Op: ast.Bool, Str: "true", Pos: ast.None}
	l.b.List = []*ast.Node{setStmt(v, undefined()), labeled(end, block(body.List...)),
		{Op: ast.Return, Pos: ast.None, A: call("$constructed", ident(v), ident(l.b.Func.Special(scope.This)), yes)}}
}

func unlabel(s *ast.Node) *ast.Node {
	for s.Op == ast.Labeled {
		s = s.A
	}
	return s
}

func (l *lowerer) stmts(list []*ast.Node) []*ast.Node {
	var out []*ast.Node
	for _, s := range list {
		out = append(out, l.stmt(s, nil)...)
	}
	return out
}

// body lowers the body of a loop: one block that begins with a poll.
func (l *lowerer) body(n *ast.Node, pos int) *ast.Node {
	var out []*ast.Node
	if !l.c.sealed[l.b.Func] && !l.brief {
		out = append(out, l.c.poll(pos))
	}
	l.brief = false
	if n.Op == ast.Block && n.Info == nil {
		return block(append(out, l.stmts(n.List)...)...)
	}
	return block(append(out, l.stmt(n, nil)...)...)
}

// one makes one statement of several.
func one(list []*ast.Node) *ast.Node {
	if len(list) == 1 {
		return list[0]
	}
	return block(list...)
}

func wrapLabels(labels []string, s *ast.Node) *ast.Node {
	for i := len(labels) - 1; i >= 0; i-- {
		s = labeled(labels[i], s)
	}
	return s
}

// stmt lowers a statement that has these labels.
func (l *lowerer) stmt(n *ast.Node, labels []string) []*ast.Node {
	switch n.Op {
	case ast.Labeled:
		return l.stmt(n.A, append(labels[:len(labels):len(labels)], n.Str))
	case ast.For:
		return l.forLoop(n, labels)
	case ast.ForOf:
		return l.forOf(n, labels)
	case ast.ForIn:
		return l.forIn(n, labels)
	case ast.While:
		n.A, n.D = l.expr(n.A), l.body(n.D, n.Pos)
		return []*ast.Node{wrapLabels(labels, n)}
	case ast.DoWhile:
		n.D, n.A = l.body(n.D, n.Pos), l.expr(n.A)
		return []*ast.Node{wrapLabels(labels, n)}
	}
	if len(labels) > 0 {
		if n.Op == ast.Function {
			return l.stmt(n, nil)
		}
		return []*ast.Node{wrapLabels(labels, one(l.stmt(n, nil)))}
	}
	switch n.Op {
	case ast.VarDecl:
		return l.varDecl(n)
	case ast.Function:
		return nil // hoisted
	case ast.Class:
		s := symOf(n.A)
		n.Flags &^= ast.Decl
		return []*ast.Node{setStmt(s, l.expr(n))}
	case ast.ExprStmt:
		if y := delegates(n.A); y != nil {
			out, v := l.delegate(y)
			if n.A == y {
				return out
			}
			return append(out, l.bind(n.A.A, v, false)...)
		}
		if n.A.Op == ast.Assign && n.A.Str == "=" && (n.A.A.Op == ast.ArrayPattern || n.A.A.Op == ast.ObjectPattern) {
			return l.bind(n.A.A, l.expr(n.A.B), false)
		}
		n.A = l.expr(n.A)
		return []*ast.Node{n}
	case ast.Block:
		return l.block(n)
	case ast.If:
		if v, known := truth(n.A); known {
			// goja does not compile every let behind a branch that is never taken
			switch {
			case v:
				return l.stmt(n.B, nil)
			case n.C != nil:
				return l.stmt(n.C, nil)
			}
			return nil
		}
		n.A = l.expr(n.A)
		n.B = one(l.stmt(n.B, nil))
		if n.C != nil {
			n.C = one(l.stmt(n.C, nil))
		}
		return []*ast.Node{n}
	case ast.Return, ast.Throw:
		if n.A != nil && delegates(n.A) == n.A {
			out, v := l.delegate(n.A)
			n.A = v
			return append(out, n)
		}
		if n.A != nil {
			n.A = l.expr(n.A)
		}
		return []*ast.Node{n}
	case ast.Switch:
		return l.switchStmt(n)
	case ast.Try:
		return l.try(n)
	case ast.Empty, ast.Debugger:
		return []*ast.Node{n}
	}
	return []*ast.Node{n} // break, continue
}

// truth is the truth of a constant condition.
func truth(n *ast.Node) (value, known bool) {
	switch n.Op {
	case ast.Bool:
		return n.Str == "true", true
	case ast.Number:
		v, err := strconv.ParseFloat(n.Str, 64)
		return v != 0, err == nil
	case ast.String:
		return len(n.Str) > 2, true
	case ast.Null:
		return false, true
	case ast.Unary:
		if n.Str == "!" {
			v, known := truth(n.A)
			return !v, known
		}
	case ast.Logical:
		a, known := truth(n.A)
		if !known || n.Str == "??" {
			return false, false
		}
		if a == (n.Str == "||") {
			return a, true
		}
		return truth(n.B)
	}
	return false, false
}

// block lowers a block: it stays one only when it has instances of its own.
func (l *lowerer) block(n *ast.Node) []*ast.Node {
	sc, _ := n.Info.(*scope.Scope)
	n.Info = nil
	if sc == nil {
		n.List = l.stmts(n.List)
		return []*ast.Node{n}
	}
	inst := l.inst(sc)
	first := l.enter(sc, n.List)
	n.List = append(first, l.stmts(n.List)...)
	if inst != nil {
		n.Info = inst
	}
	return []*ast.Node{n}
}

// inst decides whether a scope can have several instances that closures tell apart.
func (l *lowerer) inst(sc *scope.Scope) *Inst {
	if sc == nil || !sc.InLoop {
		return nil
	}
	in := &Inst{Scope: sc}
	for _, s := range sc.Syms {
		if s.Captured {
			in.Syms = append(in.Syms, s)
			s.Inst = in
		}
	}
	if in.Syms == nil {
		return nil
	}
	l.b.Insts = append(l.b.Insts, in)
	return in
}

// enter is what happens when a block is entered: variables go back into their dead zone,
// functions are made.
func (l *lowerer) enter(sc *scope.Scope, list []*ast.Node) []*ast.Node {
	var out []*ast.Node
	for _, s := range sc.Syms {
		if s.TDZ && sc.InLoop && s.Inst == nil {
			out = append(out, setStmt(s, name("$T")))
		}
	}
	for _, st := range list {
		if fn := unlabel(st); fn.Op == ast.Function && fn.Is(ast.Decl) {
			s := symOf(fn.A)
			fn.Flags &^= ast.Decl
			fn.A = nil
			out = append(out, setStmt(s, fn))
		}
	}
	return out
}

func (l *lowerer) varDecl(n *ast.Node) []*ast.Node {
	var out []*ast.Node
	for _, d := range n.List {
		if d.B == nil {
			s := symOf(d.A)
			if n.Str != "var" && (s.Scope.InLoop || s.TDZ) {
				out = append(out, setStmt(s, undefined()))
			}
			continue
		}
		if delegates(d.B) == d.B {
			list, v := l.delegate(d.B)
			out = append(append(out, list...), l.bind(d.A, v, true)...)
			continue
		}
		out = append(out, l.bind(d.A, l.expr(d.B), true)...)
	}
	return out
}

func constant(n *ast.Node) bool {
	switch n.Op {
	case ast.Number, ast.String, ast.Bool, ast.Null, ast.This:
		return true
	case ast.Unary:
		return (n.Str == "void" || n.Str == "-" || n.Str == "!") && n.A.Op == ast.Number
	}
	return isIdent(n, "undefined")
}

// switchStmt lowers a switch; where a test can run calls, the case is chosen first.
func (l *lowerer) switchStmt(n *ast.Node) []*ast.Node {
	sc, _ := n.Info.(*scope.Scope)
	n.Info = nil
	inst := l.inst(sc)
	var out []*ast.Node
	n.A = l.expr(n.A)
	tests := false
	for _, c := range n.List {
		if c.A != nil {
			c.A = l.expr(c.A)
			tests = tests || l.c.hasSite(c.A)
		}
	}
	if sc != nil {
		for _, c := range n.List {
			out = append(out, l.enter(sc, c.List)...)
		}
	}
	if tests || len(out) > 0 {
		// The discriminant comes before what entering the block does.
		d := l.temp()
		out = append([]*ast.Node{setStmt(d, n.A)}, out...)
		n.A = ident(d)
		if tests {
			which := number(-1)
			for i := len(n.List) - 1; i >= 0; i-- {
				if c := n.List[i]; c.A != nil {
					which = cond(binary("===", ident(d), c.A), number(i), which)
					c.A = number(i)
				}
			}
			n.A = which
		}
	}
	for _, c := range n.List {
		c.List = l.stmts(c.List)
	}
	out = append(out, n)
	if inst != nil {
		b := block(out...)
		b.Info = inst
		return []*ast.Node{b}
	}
	return out
}
