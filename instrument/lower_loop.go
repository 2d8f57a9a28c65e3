package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// Loops: turns with variables of their own, and iteration spelled out.

// forLoop lowers for (A; B; C) D. Where closures capture the variables of its head each turn
// gets variables of its own, which begin with the values that the last turn left.
func (l *lowerer) forLoop(n *ast.Node, labels []string) []*ast.Node {
	sc, _ := n.Info.(*scope.Scope)
	n.Info = nil
	inst := l.inst(sc)
	var out []*ast.Node
	if inst != nil {
		return l.forInst(n, inst, labels)
	}
	brief := short(n)
	if n.A != nil {
		if n.A.Op == ast.VarDecl {
			out = l.varDecl(n.A)
			if sc != nil {
				for _, s := range sc.Syms {
					if s.TDZ {
						out = append([]*ast.Node{setStmt(s, name("$T"))}, out...)
					}
				}
			}
			n.A = nil
			if len(out) == 1 && out[0].Op == ast.ExprStmt {
				n.A, out = out[0].A, nil
			}
		} else {
			n.A = l.expr(n.A)
		}
	}
	if n.B != nil {
		n.B = l.expr(n.B)
	}
	if n.C != nil {
		n.C = l.expr(n.C)
	}
	l.brief = brief
	n.D = l.body(n.D, n.Pos)
	return append(out, wrapLabels(labels, n))
}

func (l *lowerer) forInst(n *ast.Node, inst *Inst, labels []string) []*ast.Node {
	// The head's own instance: closures made in the initialisers see it, not the first turn's.
	head := &Inst{Scope: inst.Scope}
	outside := map[*scope.Symbol]*scope.Symbol{}
	closures := false
	ast.Walk(n.A, func(k *ast.Node) bool {
		closures = closures || k.Op == ast.Function || k.Op == ast.Class
		return true
	})
	for _, s := range inst.Syms {
		outside[s] = l.temp()
		closures = closures || s.TDZ // a temporary has no dead zone
	}
	var out []*ast.Node
	if closures {
		l.b.Insts = append(l.b.Insts, head)
		b := block()
		for _, s := range inst.Syms {
			h := &scope.Symbol{Name: s.Name, Kind: s.Kind, Fn: s.Fn, Scope: s.Scope, Captured: true, TDZ: s.TDZ, Writes: s.Writes, Inst: head}
			s.Fn.Syms = append(s.Fn.Syms, h)
			head.Syms = append(head.Syms, h)
			l.c.replaceSymbol(n.A, s, h)
			b.List = append(b.List, setStmt(outside[s], ident(h)))
		}
		b.List = append(l.varDecl(n.A), b.List...)
		b.Info = head
		out = append(out, b)
	} else {
		// No closure sees the variables before the first turn has its own.
		ast.Walk(n.A, func(k *ast.Node) bool {
			if s := symOf(k); s != nil && outside[s] != nil {
				k.Sym, k.Flags = outside[s], k.Flags&^ast.Optional
			}
			return true
		})
		for _, d := range n.A.List {
			if d.B == nil {
				out = append(out, setStmt(symOf(d.A), undefined()))
			} else {
				out = append(out, l.bind(d.A, l.expr(d.B), true)...)
			}
		}
	}
	again := l.temp()
	out = append(out, setStmt(again, node(ast.Bool)))
	out[len(out)-1].A.B.Str = "false"

	turn := block()
	turn.Info = inst
	brk, cont := l.label(), l.label()
	for _, s := range inst.Syms {
		turn.List = append(turn.List, setStmt(s, ident(outside[s])))
	}
	if n.C != nil {
		yes := node(ast.Bool)
		yes.Str = "true"
		turn.List = append(turn.List, &ast.Node{Op: ast.If, Pos: ast.None, A: ident(again),
			B: stmt(l.expr(n.C)), C: setStmt(again, yes)})
	}
	if n.B != nil {
		turn.List = append(turn.List, ifThen(not(l.expr(n.B)), jump(ast.Break, brk)))
	}
	body := Retarget(l.body(n.D, n.Pos), labels, brk, cont)
	turn.List = append(turn.List, labeled(cont, body))
	for _, s := range inst.Syms {
		turn.List = append(turn.List, setStmt(outside[s], ident(s)))
	}
	return append(out, labeled(brk, forever(block(turn))))
}

// replaceSymbol puts the variable h in the place of s in n and in the functions inside it.
func (c *compiler) replaceSymbol(n *ast.Node, s, h *scope.Symbol) {
	swap := func(list []*scope.Symbol) {
		for i := range list {
			if list[i] == s {
				list[i] = h
			}
		}
	}
	ast.Walk(n, func(k *ast.Node) bool {
		if k.Sym == s {
			k.Sym = h
		}
		switch info := k.Info.(type) {
		case *scope.Func:
			swap(info.Free)
		case *scope.Class:
			swap(info.Free)
		}
		return true
	})
}

func (l *lowerer) forIn(n *ast.Node, labels []string) []*ast.Node {
	sc, _ := n.Info.(*scope.Scope)
	n.Info = nil
	inst := l.inst(sc)
	l.headZone(sc, n.B)
	object := l.expr(n.B)
	body := l.stmt(n.D, nil)
	if inst == nil && nativeHead(n.A) && !l.c.anySite(body) && !l.c.proxies {
		// Nothing can be captured in a turn: the engine may enumerate. (It does not enumerate proxies
		// that are prototypes.)
		if n.A.Op == ast.VarDecl {
			n.A = n.A.List[0].A
			n.A.Flags &^= ast.Optional
		}
		n.B, n.D = object, block(body...)
		out := []*ast.Node{wrapLabels(labels, n)}
		if l.c.anySite([]*ast.Node{object}) {
			t := l.temp()
			n.B = ident(t)
			out = append([]*ast.Node{setStmt(t, object)}, out...)
		}
		return out
	}
	obj, keys, i := l.temp(), l.temp(), l.temp()
	out := []*ast.Node{
		setStmt(obj, object),
		setStmt(keys, call("$keys", ident(obj))),
	}
	key := func() *ast.Node { return index(ident(keys), ident(i)) }
	turn := append(l.bindHead(n.A, key()), body...)
	b := block(turn...)
	if inst != nil {
		b.Info = inst
	}
	loop := &ast.Node{Op: ast.For, Pos: n.Pos,
		A: assign(ident(i), number(0)),
		B: binary("<", ident(i), member(ident(keys), "length")),
		C: &ast.Node{Op: ast.Update, Str: "++", A: ident(i), Pos: ast.None},
		D: block(l.c.poll(n.Pos), ifThen(not(call("$has", ident(obj), key())), jump(ast.Continue, "")), b),
	}
	return append(out, wrapLabels(labels, loop))
}

// nativeHead: the head of a for-in is a variable that can simply be assigned.
func nativeHead(head *ast.Node) bool {
	if head.Op == ast.VarDecl {
		return head.List[0].A.Op == ast.Ident && head.List[0].B == nil && dynamicOf(head.List[0].A) == nil
	}
	return head.Op == ast.Ident && !special(head) && dynamicOf(head) == nil
}

// bindHead assigns the value of one turn to the head of a for-in or for-of.
func (l *lowerer) bindHead(head, value *ast.Node) []*ast.Node {
	if head.Op == ast.VarDecl {
		return l.bind(head.List[0].A, value, true)
	}
	return l.bind(head, value, false)
}

// forOf spells out the iteration: over an array whose iteration is pristine by index, over
// anything else by the protocol. See docs/abi.md for $open, $step and $shut.
func (l *lowerer) forOf(n *ast.Node, labels []string) []*ast.Node {
	if n.Is(ast.AwaitFlag) {
		return l.forAwait(n, labels)
	}
	sc, _ := n.Info.(*scope.Scope)
	n.Info = nil
	inst := l.inst(sc)
	l.headZone(sc, n.B)
	arr, it, i, v := l.temp(), l.temp(), l.temp(), l.temp()
	out := []*ast.Node{
		setStmt(arr, l.expr(n.B)),
		setStmt(it, call("$open", ident(arr))),
		setStmt(i, number(0)),
	}
	// What an iterator calls is called at the loop, as stack traces tell.
	step := call("$step", ident(it))
	out[1].A.B.Pos, step.Pos = n.Pos, n.Pos
	plain := func() *ast.Node { return binary("===", ident(it), null()) }
	turn := append(l.bindHead(n.A, ident(v)), l.stmt(n.D, nil)...)
	tb := block(turn...)
	if inst != nil {
		tb.Info = inst
	}
	tb = l.closing(tb, labels, func() *ast.Node { return stmt(logical("||", plain(), call("$shut", ident(it)))) })
	next := &ast.Node{Op: ast.If, Pos: ast.None, A: plain(),
		B: block(
			ifThen(binary(">=", ident(i), member(ident(arr), "length")), jump(ast.Break, "")),
			setStmt(v, index(ident(arr), &ast.Node{Op: ast.Update, Str: "++", A: ident(i), Pos: ast.None}))),
		C: block(
			setStmt(v, step),
			ifThen(member(ident(it), "done"), jump(ast.Break, ""))),
	}
	loop := forever(block(next, l.c.poll(n.Pos), tb))
	loop.Pos = n.Pos
	e := l.temp()
	try := &ast.Node{Op: ast.Try, Pos: ast.None,
		A:    block(wrapLabels(labels, loop)),
		B:    ident(e),
		C:    block(stmt(logical("||", plain(), l.shutQuiet(it, e))), throw(ident(e))),
		Info: allExceptions,
	}
	return append(out, try)
}

// exits are the jumps out of the body of a for-of that leave a try statement. The iterator is closed
// when they have left it, so they go to the end of the body first.
type exits struct {
	label string
	which *scope.Symbol
	value *scope.Symbol
	ways  []*ast.Node
}

// exit notes what a jump does, whose last statements close the iterator and jump, and returns the
// statement that takes its place.
func (l *lowerer) exit(x *exits, does []*ast.Node) *ast.Node {
	if x.label == "" {
		x.label, x.which = l.label(), l.temp()
	}
	n := len(does) - 2
	out := append(does[:n:n], setStmt(x.which, number(len(x.ways))), jump(ast.Break, x.label))
	x.ways = append(x.ways, block(does[n:]...))
	return block(out...)
}

// way chooses among the jumps from the k-th on.
func (x *exits) way(k int) *ast.Node {
	if k == len(x.ways)-1 {
		return x.ways[k]
	}
	return &ast.Node{Op: ast.If, Pos: ast.None, A: binary("===", ident(x.which), number(k)), B: x.ways[k], C: x.way(k + 1)}
}

// headZone gives the variables of the head of a for-in or for-of that are mentioned in what it goes
// over variables of their own, which never leave their dead zone.
func (l *lowerer) headZone(sc *scope.Scope, over *ast.Node) {
	if sc == nil {
		return
	}
	for _, s := range sc.Syms {
		mentioned := false
		ast.Walk(over, func(k *ast.Node) bool {
			mentioned = mentioned || k.Sym == s
			return !mentioned
		})
		if !mentioned {
			continue
		}
		h := &scope.Symbol{Name: s.Name, Kind: s.Kind, Fn: s.Fn, Scope: s.Scope, Captured: s.Captured, TDZ: true, Writes: s.Writes}
		s.Fn.Syms = append(s.Fn.Syms, h)
		l.c.replaceSymbol(over, s, h)
	}
}

// closing makes what leaves a loop by a jump out of its body close the iterator first.
func (l *lowerer) closing(tb *ast.Node, labels []string, shut func() *ast.Node) *ast.Node {
	var after exits
	eachJumpOver(tb, func(j *ast.Node, try bool) *ast.Node {
		own := j.Str == ""
		for _, lb := range labels {
			own = own || lb == j.Str
		}
		if j.Op == ast.Continue && own {
			return j
		}
		out := []*ast.Node{shut(), j}
		if j.Op == ast.Return && j.A != nil && !constant(j.A) {
			if after.value == nil {
				after.value = l.temp()
			}
			out = []*ast.Node{setStmt(after.value, j.A), shut(), j}
			j.A = ident(after.value)
		}
		if try {
			return l.exit(&after, out)
		}
		return block(out...)
	})
	if after.label != "" {
		tb = block(labeled(after.label, block(tb, jump(ast.Continue, ""))), after.way(0))
	}
	return tb
}
