package instrument

import (
	"slices"

	"thingsmig/internal/js/ast"
)

// Jumps: what break, continue and return mean when the statement that they leave is taken
// apart.

// eachJump gives f every break, continue and return in n that leaves n, and puts the
// statement that f returns in its place. Jumps to a loop or label inside n do not leave it,
// and functions inside n are other functions.
func eachJump(n *ast.Node, f func(*ast.Node) *ast.Node) *ast.Node {
	return eachJumpOver(n, func(j *ast.Node, _ bool) *ast.Node { return f(j) })
}

// eachJumpOver is eachJump that says, too, whether the jump leaves a try statement whose catch
// or finally would see what is done before the jump, or a finally block.
func eachJumpOver(n *ast.Node, f func(j *ast.Node, try bool) *ast.Node) *ast.Node {
	return jumpWalk{f: f}.walk(n)
}

type jumpWalk struct {
	f              func(*ast.Node, bool) *ast.Node
	brk, cont, try bool
	labels         []string
	// plain: only break and continue without a label matter, which loops inside keep to themselves.
	plain bool
}

func (w jumpWalk) walk(n *ast.Node) *ast.Node {
	switch n.Op {
	case ast.Function, ast.Class:
		return n
	case ast.Break:
		if n.Str == "" && w.brk || n.Str != "" && slices.Contains(w.labels, n.Str) {
			return n
		}
		return w.f(n, w.try)
	case ast.Continue:
		if n.Str == "" && w.cont || n.Str != "" && slices.Contains(w.labels, n.Str) {
			return n
		}
		return w.f(n, w.try)
	case ast.Return:
		return w.f(n, w.try)
	case ast.Labeled:
		w.labels = append(slices.Clip(w.labels), n.Str)
	case ast.For, ast.ForIn, ast.ForOf, ast.While, ast.DoWhile:
		if w.plain {
			return n
		}
		w.brk, w.cont = true, true
	case ast.Switch:
		w.brk = true
	case ast.Try:
		in := w
		in.try = true
		n.A = in.walk(n.A)
		if n.C != nil {
			c := in
			c.try = w.try || n.D != nil
			n.C = c.walk(n.C)
		}
		if n.D != nil {
			n.D = in.walk(n.D) // a finally block has no place for a call
		}
		return n
	case ast.ExprStmt, ast.Throw, ast.VarDecl:
		return n
	}
	n.Replace(w.walk)
	return n
}

// ofLoop walks to the jumps that lead to a loop with these labels.
func ofLoop(labels []string) jumpWalk { return jumpWalk{plain: len(labels) == 0} }

func (w jumpWalk) each(n *ast.Node, f func(*ast.Node) *ast.Node) *ast.Node {
	w.f = func(j *ast.Node, _ bool) *ast.Node { return f(j) }
	return w.walk(n)
}

// Retarget rewrites the jumps in body to the loop that it was the body of: break leads to the
// label brk and continue to cont. labels are the loop's own labels.
func Retarget(body *ast.Node, labels []string, brk, cont string) *ast.Node {
	return ofLoop(labels).each(body, func(j *ast.Node) *ast.Node {
		if j.Op == ast.Return || j.Str != "" && !slices.Contains(labels, j.Str) {
			return j
		}
		to := brk
		if j.Op == ast.Continue {
			to = cont
		}
		if to == "" {
			return j
		}
		return &ast.Node{Op: ast.Break, Str: to, Pos: j.Pos}
	})
}

// jumpsTo reports whether body has a break or a continue (op) to the loop whose body it is.
func jumpsTo(body *ast.Node, labels []string, op ast.Op) bool {
	found := false
	ofLoop(labels).each(body, func(j *ast.Node) *ast.Node {
		if j.Op == op && (j.Str == "" || slices.Contains(labels, j.Str)) {
			found = true
		}
		return j
	})
	return found
}
