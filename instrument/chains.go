package instrument

import "thingsmig/internal/js/ast"

// maxChain is how many operators in a row the engine's compiler sees.
const maxChain = 200

// breakChains cuts long rows of operators, 1 + 1 + … + 1: for each of them the engine's compiler looks
// at all that stand before it, twice. It does not look into (0, …). depth is how many operators
// stand in a row behind n.
func breakChains(n *ast.Node, depth int) {
	if !chains(n) {
		n.Kids(func(k *ast.Node) { breakChains(k, 0) })
		return
	}
	depth++
	row := n.A
	if depth >= maxChain && chains(row) {
		n.A = &ast.Node{Op: ast.Seq, Pos: ast.None, List: []*ast.Node{number(0), row}}
		depth = 0
	}
	breakChains(row, depth)
	breakChains(n.B, 0)
}

func chains(n *ast.Node) bool { return n.Op == ast.Binary || n.Op == ast.Logical }
