package parse

import (
	gast "github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"

	"thingsmig/internal/js/ast"
)

// pattern converts the target of a declaration or assignment: a name, a pattern, a place in an
// object, or any of these with an initialiser.
func (c *conv) pattern(e gast.Expression) *ast.Node {
	switch e := e.(type) {
	case *gast.ArrayPattern:
		c.enter(e)
		defer c.leave()
		n := &ast.Node{Op: ast.ArrayPattern, Pos: c.pos(e.LeftBracket)}
		for _, el := range e.Elements {
			if el == nil {
				n.List = append(n.List, &ast.Node{Op: ast.Hole, Pos: ast.None})
			} else {
				n.List = append(n.List, c.pattern(el))
			}
		}
		n.List = c.rest(n.List, e.Rest)
		return n
	case *gast.ObjectPattern:
		c.enter(e)
		defer c.leave()
		n := &ast.Node{Op: ast.ObjectPattern, Pos: c.pos(e.LeftBrace)}
		for _, p := range e.Properties {
			n.List = append(n.List, c.patternProp(p))
		}
		n.List = c.rest(n.List, e.Rest)
		return n
	case *gast.AssignExpression:
		if e.Operator == token.ASSIGN {
			return c.withDefault(c.pattern(e.Left), e.Right)
		}
	case *gast.Binding:
		return c.withDefault(c.pattern(e.Target), e.Initializer)
	}
	return c.expr(e)
}

func (c *conv) withDefault(target *ast.Node, init gast.Expression) *ast.Node {
	if init == nil {
		return target
	}
	return &ast.Node{Op: ast.Default, Pos: target.Pos, A: target, B: c.expr(init)}
}

func (c *conv) rest(list []*ast.Node, e gast.Expression) []*ast.Node {
	if e == nil {
		return list
	}
	t := c.pattern(e)
	return append(list, &ast.Node{Op: ast.Rest, Pos: t.Pos, A: t})
}

func (c *conv) patternProp(p gast.Property) *ast.Node {
	switch p := p.(type) {
	case *gast.PropertyShort:
		id := c.ident(&p.Name)
		return &ast.Node{
			Op: ast.PatternProp, Flags: ast.Short, Pos: id.Pos,
			A: nameKey(id.Str, id.Pos), B: c.withDefault(id, p.Initializer),
		}
	case *gast.PropertyKeyed:
		key, computed := c.key(p.Key, p.Computed)
		return &ast.Node{Op: ast.PatternProp, Flags: computed, Pos: key.Pos, A: key, B: c.pattern(p.Value)}
	}
	c.unknown(p)
	return nil
}

// params converts the parameters of a function.
func (c *conv) params(p *gast.ParameterList) []*ast.Node {
	if p == nil {
		return nil
	}
	var list []*ast.Node
	for _, b := range p.List {
		list = append(list, c.withDefault(c.pattern(b.Target), b.Initializer))
	}
	return c.rest(list, p.Rest)
}
