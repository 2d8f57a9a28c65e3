package instrument

import (
	"fmt"
	"strconv"
	"unicode/utf16"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// What passes build new code with. Nodes that the compiler adds have no position of their own.

func node(op ast.Op) *ast.Node { return &ast.Node{Op: op, Pos: ast.None} }

// name is a use of one of the compiler's or host's own names.
func name(s string) *ast.Node { return &ast.Node{Op: ast.Ident, Str: s, Pos: ast.None} }

func ident(s *scope.Symbol) *ast.Node {
	return &ast.Node{Op: ast.Ident, Str: s.Name, Sym: s, Pos: ast.None}
}

func stmt(e *ast.Node) *ast.Node { return &ast.Node{Op: ast.ExprStmt, A: e, Pos: e.Pos} }

func assign(target, value *ast.Node) *ast.Node {
	return &ast.Node{Op: ast.Assign, Str: "=", A: target, B: value, Pos: value.Pos}
}

func setStmt(s *scope.Symbol, value *ast.Node) *ast.Node { return stmt(assign(ident(s), value)) }

func call(fn string, args ...*ast.Node) *ast.Node {
	return &ast.Node{Op: ast.Call, A: name(fn), List: args, Pos: ast.None}
}

func member(o *ast.Node, prop string) *ast.Node {
	return &ast.Node{Op: ast.Member, A: o, Str: prop, Pos: ast.None}
}

func index(o, k *ast.Node) *ast.Node {
	return &ast.Node{Op: ast.Index, A: o, B: k, Pos: ast.None}
}

func binary(op string, a, b *ast.Node) *ast.Node {
	return &ast.Node{Op: ast.Binary, Str: op, A: a, B: b, Pos: ast.None}
}

func logical(op string, a, b *ast.Node) *ast.Node {
	return &ast.Node{Op: ast.Logical, Str: op, A: a, B: b, Pos: ast.None}
}

func not(a *ast.Node) *ast.Node { return &ast.Node{Op: ast.Unary, Str: "!", A: a, Pos: ast.None} }

func cond(t, a, b *ast.Node) *ast.Node {
	return &ast.Node{Op: ast.Cond, A: t, B: a, C: b, Pos: t.Pos}
}

func number(i int) *ast.Node {
	return &ast.Node{Op: ast.Number, Str: strconv.Itoa(i), Pos: ast.None}
}

func str(s string) *ast.Node { return &ast.Node{Op: ast.String, Str: quote(s), Pos: ast.None} }

// quote writes s as a JavaScript string literal in ASCII.
func quote(s string) string {
	b := []byte{'"'}
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, '\\', 'n')
		case r >= 0x20 && r < 0x7f:
			b = append(b, byte(r))
		default:
			for _, u := range utf16.AppendRune(nil, r) {
				b = fmt.Appendf(b, "\\u%04x", u)
			}
		}
	}
	return string(append(b, '"'))
}

func null() *ast.Node { return node(ast.Null) }

func undefined() *ast.Node {
	return &ast.Node{Op: ast.Unary, Str: "void", A: number(0), Pos: ast.None}
}

func array(list ...*ast.Node) *ast.Node { return &ast.Node{Op: ast.Array, List: list, Pos: ast.None} }

func seq(list ...*ast.Node) *ast.Node {
	if len(list) == 1 {
		return list[0]
	}
	return &ast.Node{Op: ast.Seq, List: list, Pos: ast.None}
}

func block(list ...*ast.Node) *ast.Node { return &ast.Node{Op: ast.Block, List: list, Pos: ast.None} }

func ifThen(t *ast.Node, then ...*ast.Node) *ast.Node {
	n := &ast.Node{Op: ast.If, A: t, Pos: ast.None}
	if len(then) == 1 {
		n.B = then[0]
	} else {
		n.B = block(then...)
	}
	return n
}

func throw(e *ast.Node) *ast.Node { return &ast.Node{Op: ast.Throw, A: e, Pos: ast.None} }

func jump(op ast.Op, label string) *ast.Node { return &ast.Node{Op: op, Str: label, Pos: ast.None} }

func labeled(label string, s *ast.Node) *ast.Node {
	return &ast.Node{Op: ast.Labeled, Str: label, A: s, Pos: ast.None}
}

// forever is for (;;) body.
func forever(body *ast.Node) *ast.Node { return &ast.Node{Op: ast.For, D: body, Pos: ast.None} }

func symOf(n *ast.Node) *scope.Symbol {
	s, _ := n.Sym.(*scope.Symbol)
	return s
}

func isIdent(n *ast.Node, s string) bool {
	return n != nil && n.Op == ast.Ident && n.Sym == nil && n.Str == s
}
