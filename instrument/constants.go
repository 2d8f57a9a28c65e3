package instrument

import (
	"strings"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// Constant propagation: a use of const N = 64 becomes 64, unless it can come before the declaration. A constant
// that functions share is a variable of a scope that both interpreters and V8's compiler load from memory
// at each use: V8 knows the value of a const of the program, but not that of the variable that we make of it.

// propagate puts the values of constants in the place of their uses. It comes after the uses that are never in a
// dead zone are known.
func propagate(tree *ast.Node) {
	values := map[*scope.Symbol]*ast.Node{}
	ast.Walk(tree, func(n *ast.Node) bool {
		if n.Op == ast.VarDecl && n.Str == "const" {
			for _, d := range n.List {
				if s := symOf(d.A); d.A.Op == ast.Ident && s != nil && s.Kind == scope.Const && s.Writes == 0 && d.B != nil && smallLiteral(d.B) {
					values[s] = d.B
				}
			}
		}
		return true
	})
	if len(values) > 0 {
		(&propagator{values}).node(tree)
	}
}

// smallLiteral: a value that takes no more to make than to load.
func smallLiteral(n *ast.Node) bool {
	switch n.Op {
	case ast.Unary:
		return n.Str == "-" && n.A.Op == ast.Number && smallLiteral(n.A)
	case ast.Number:
		return !strings.HasSuffix(n.Str, "n")
	case ast.String:
		return len(n.Str) <= 24
	}
	return n.Op == ast.Bool
}

type propagator struct {
	values map[*scope.Symbol]*ast.Node
}

// node goes through a tree. A use is left alone where an error message would name it, or where it is a target.
func (p *propagator) node(n *ast.Node) {
	switch n.Op {
	case ast.Binary:
		n.A = p.value(n.A)
		if n.Str != "in" && n.Str != "instanceof" {
			n.B = p.value(n.B)
		}
	case ast.Logical, ast.Cond, ast.If, ast.While, ast.DoWhile, ast.Return, ast.Switch, ast.Case:
		n.A = p.value(n.A)
		n.B = p.value(n.B)
		n.C = p.value(n.C)
	case ast.For:
		n.B = p.value(n.B)
	case ast.Assign, ast.Index, ast.Declarator, ast.Default:
		n.B = p.value(n.B)
	case ast.Unary:
		if n.Str != "delete" {
			n.A = p.value(n.A)
		}
	case ast.Call, ast.New, ast.Array, ast.Template, ast.Seq:
		for i, k := range n.List {
			n.List[i] = p.value(k)
		}
	case ast.Property:
		if n.Str == "init" {
			n.B = p.value(n.B)
		}
	}
	n.Kids(p.node)
}

// value is what stands in the place of an operand.
func (p *propagator) value(n *ast.Node) *ast.Node {
	if n == nil || n.Op != ast.Ident || n.Is(ast.Optional) || dynamicOf(n) != nil {
		return n
	}
	s := symOf(n)
	v := p.values[s]
	if s == nil || v == nil {
		return n
	}
	s.Uses--
	v = ast.Clone(v)
	v.Pos = n.Pos
	return v
}
