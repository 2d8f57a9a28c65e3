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
	return jumps(n, false, false, nil, f)
}

func jumps(n *ast.Node, brk, cont bool, labels []string, f func(*ast.Node) *ast.Node) *ast.Node {
	switch n.Op {
	case ast.Function, ast.Class:
		return n
	case ast.Break:
		if n.Str == "" && brk || n.Str != "" && slices.Contains(labels, n.Str) {
			return n
		}
		return f(n)
	case ast.Continue:
		if n.Str == "" && cont || n.Str != "" && slices.Contains(labels, n.Str) {
			return n
		}
		return f(n)
	case ast.Return:
		return f(n)
	case ast.Labeled:
		labels = append(slices.Clip(labels), n.Str)
	case ast.For, ast.ForIn, ast.ForOf, ast.While, ast.DoWhile:
		brk, cont = true, true
	case ast.Switch:
		brk = true
	case ast.ExprStmt, ast.Throw, ast.VarDecl:
		return n
	}
	n.Replace(func(k *ast.Node) *ast.Node { return jumps(k, brk, cont, labels, f) })
	return n
}

// Retarget rewrites the jumps in body to the loop that it was the body of: break leads to the
// label brk and continue to cont. labels are the loop's own labels.
func Retarget(body *ast.Node, labels []string, brk, cont string) *ast.Node {
	return eachJump(body, func(j *ast.Node) *ast.Node {
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
	eachJump(body, func(j *ast.Node) *ast.Node {
		if j.Op == op && (j.Str == "" || slices.Contains(labels, j.Str)) {
			found = true
		}
		return j
	})
	return found
}
