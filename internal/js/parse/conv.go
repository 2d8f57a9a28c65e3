package parse

import (
	"fmt"

	gast "github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"

	"thingsmig/internal/js/ast"
)

// conv converts the parser's tree.
type conv struct {
	src   string
	shift int // how much text stands before src in what the parser saw
	depth int
	masks *masks // nil if nothing was masked

	regexps    []int       // offsets of all regular expressions
	relational []*ast.Node // relational operators whose right side is one too, inner first
}

// pos gives the offset of a position of the parser, which counts from 1; 0 is none.
func (c *conv) pos(idx file.Idx) int {
	if idx <= 0 {
		return ast.None
	}
	return int(idx) - 1 - c.shift
}

// enter and leave count how deep the tree gets.
func (c *conv) enter(n gast.Node) {
	if c.depth++; c.depth > maxDepth {
		panic(failure{max(0, c.pos(n.Idx0())), tooDeep})
	}
}

func (c *conv) leave() { c.depth-- }

// unknown is for what the parser gives only when it has also given an error.
func (c *conv) unknown(n any) {
	panic(failure{0, fmt.Sprintf("Unsupported construct (%T)", n)})
}

// body converts the statements of a program or function, which stand from offset start on, and
// marks the directives among them. The parser does not tell "use strict" from ("use strict"),
// so that is seen from where the string stands.
func (c *conv) body(list []gast.Statement, start int) []*ast.Node {
	out := c.stmts(list)
	for i, st := range list {
		es, ok := st.(*gast.ExpressionStatement)
		if !ok {
			break
		}
		lit, ok := es.Expression.(*gast.StringLiteral)
		if !ok || c.pos(lit.Idx) != skipTrivia(c.src, start) {
			break
		}
		out[i].Flags |= ast.Directive
		start = skipTrivia(c.src, c.pos(lit.Idx)+len(lit.Literal))
		if start < len(c.src) && c.src[start] == ';' {
			start++
		}
	}
	return out
}

// stmts converts a list of statements.
func (c *conv) stmts(list []gast.Statement) []*ast.Node {
	if len(list) == 0 {
		return nil
	}
	out := make([]*ast.Node, len(list))
	for i, st := range list {
		out[i] = c.stmt(st)
	}
	return out
}

// block converts a block.
func (c *conv) block(b *gast.BlockStatement) *ast.Node {
	if b == nil {
		return nil
	}
	return &ast.Node{Op: ast.Block, Pos: c.pos(b.LeftBrace), End: c.pos(b.RightBrace), List: c.stmts(b.List)}
}

// funcBody converts the block that is the body of a function.
func (c *conv) funcBody(b *gast.BlockStatement) *ast.Node {
	return &ast.Node{
		Op:   ast.Block,
		Pos:  c.pos(b.LeftBrace),
		End:  c.pos(b.RightBrace),
		List: c.body(b.List, c.pos(b.LeftBrace)+1),
	}
}
