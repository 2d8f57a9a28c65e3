package instrument

import "thingsmig/internal/js/ast"

// Loops with small bodies do several turns for each poll: a poll reads memory that another thread writes, which
// V8's compiler can neither keep in a register nor take out of the loop, and it does not unroll loops itself. Where
// polls are counted, each turn polls, so that the number of a poll is the same as with other engines: $everyTurn is a constant of
// the script, and code for a constant that is false is not made. The polls of a loop are one call site: residual
// code has the loop as it was.

const everyTurn = "$everyTurn"

const (
	mostTurns   = 4
	unrolledMax = 200 // nodes of all the turns
)

// unroll repeats the body of a loop that polls and in which nothing else can be captured:
//
//	for (A; B; C) { poll D }    becomes    for (A; B; C) { poll D C if (!B) break; if ($everyTurn) poll D … }
func unroll(n *ast.Node) {
	if n.Op != ast.For && n.Op != ast.While || n.D.Op != ast.Block || len(n.D.List) < 2 {
		return
	}
	test, next := n.B, n.C
	if n.Op == ast.While {
		test, next = n.A, nil
	}
	poll := n.D.List[0]
	if poll.Op != ast.If || !isIdent(poll.A, "$p") {
		return
	}
	s := &sizer{simple: true}
	s.node(test)
	s.node(next)
	for _, k := range n.D.List[1:] {
		s.node(k)
	}
	turns := min(mostTurns, unrolledMax/s.size)
	if !s.simple || turns < 2 {
		return
	}
	body := n.D.List[1:]
	list := []*ast.Node{poll}
	for i := range turns {
		turn := block(ast.CloneList(body)...)
		if i > 0 {
			if next != nil {
				list = append(list, stmt(ast.Clone(next)))
			}
			if test != nil {
				list = append(list, ifThen(not(ast.Clone(test)), jump(ast.Break, "")))
			}
			list = append(list, ifThen(name(everyTurn), ast.Clone(poll)))
		}
		if s.continues {
			endTurn(turn)
			list = append(list, labeled(turnLabel, turn))
		} else {
			list = append(list, turn.List...)
		}
	}
	n.D = block(list...)
}

const turnLabel = "$turn"

// endTurn turns continue statements into jumps to the end of a turn.
func endTurn(n *ast.Node) {
	n.Replace(func(k *ast.Node) *ast.Node {
		if k.Op == ast.Continue {
			return jump(ast.Break, turnLabel)
		}
		endTurn(k)
		return k
	})
}

// sizer looks at what would be repeated.
type sizer struct {
	size              int
	simple, continues bool
}

func (s *sizer) node(n *ast.Node) {
	if n == nil || !s.simple {
		return
	}
	s.size++
	switch n.Op {
	case ast.Function, ast.Class, ast.For, ast.ForIn, ast.ForOf, ast.While, ast.DoWhile, ast.Labeled, ast.Try, ast.VarDecl, ast.Regexp, ast.With:
		s.simple = false
		return
	case ast.Break, ast.Continue:
		s.simple = s.simple && n.Str == ""
		s.continues = s.continues || n.Op == ast.Continue
	}
	if isSite(n) {
		s.simple = false
		return
	}
	n.Kids(s.node)
}
