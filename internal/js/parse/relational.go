package parse

import "thingsmig/internal/js/ast"

// The parser takes a < b < c for a < (b < c), and its tree does not tell the one from the
// other. Both are rare; where they come up, the brackets of the text are looked at.

func isRelational(n *ast.Node) bool {
	if n.Op != ast.Binary {
		return false
	}
	switch n.Str {
	case "<", ">", "<=", ">=", "in", "instanceof":
		return n.A.Op != ast.PrivateName
	}
	return false
}

// fixRelational makes chains of relational operators associate to the left.
func (c *conv) fixRelational() {
	if len(c.relational) == 0 {
		return
	}
	b := c.brackets()
	done := map[*ast.Node]bool{}
	// Outer ones first: each takes its whole chain.
	for i := len(c.relational) - 1; i >= 0; i-- {
		top := c.relational[i]
		if done[top] {
			continue
		}
		chain := []*ast.Node{top}
		for n := top; isRelational(n.B) && !b.enclose(n.B); n = n.B {
			chain = append(chain, n.B)
			done[n.B] = true
		}
		if len(chain) > 1 {
			rotate(chain)
		}
	}
}

// rotate turns a op (b op (c op d)), whose operators are chain, into ((a op b) op c) op d. The
// first of chain stays the root: something points to it.
func rotate(chain []*ast.Node) {
	operands := []*ast.Node{chain[0].A}
	ops := make([]string, len(chain))
	for i, n := range chain {
		ops[i] = n.Str
		if i+1 < len(chain) {
			operands = append(operands, n.B.A)
		} else {
			operands = append(operands, n.B)
		}
	}
	left := operands[0]
	for i, op := range ops {
		n := chain[(i+1)%len(chain)]
		n.Str, n.A, n.B, n.Pos = op, left, operands[i+1], left.Pos
		left = n
	}
}

// brackets are the parentheses of a text.
type brackets struct {
	before map[int]int // offset of a token: offset of the parenthesis right before it
	end    map[int]int // offset of a parenthesis: offset of its partner
}

func (c *conv) brackets() brackets {
	b := brackets{map[int]int{}, map[int]int{}}
	s := c.scanner()
	var open []int
	last := -1
	for s.next() {
		if last >= 0 {
			b.before[s.start] = last
		}
		last = -1
		switch s.kind {
		case '(':
			open = append(open, s.start)
			last = s.start
		case ')':
			if n := len(open); n > 0 {
				b.end[open[n-1]] = s.start
				open = open[:n-1]
			}
		}
	}
	return b
}

// enclose reports whether the binary operator n as a whole stands in parentheses.
func (b brackets) enclose(n *ast.Node) bool {
	for at := n.Pos; ; {
		open, ok := b.before[at]
		if !ok {
			return false
		}
		if b.end[open] > n.B.Pos {
			return true
		}
		at = open
	}
}
