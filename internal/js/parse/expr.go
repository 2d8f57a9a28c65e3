package parse

import (
	gast "github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"

	"thingsmig/internal/js/ast"
)

// optional converts an expression that need not be there.
func (c *conv) optional(e gast.Expression) *ast.Node {
	if e == nil {
		return nil
	}
	return c.expr(e)
}

// expr converts an expression.
func (c *conv) expr(e gast.Expression) *ast.Node {
	c.enter(e)
	defer c.leave()
	switch e := e.(type) {
	case *gast.Identifier:
		if at := c.pos(e.Idx); c.masks.is(at, maskBare) {
			return &ast.Node{Op: ast.Yield, Pos: at}
		} else if c.masks.is(at, maskImport) {
			return &ast.Node{Op: ast.ImportMeta, Str: "import", Pos: at}
		}
		return c.ident(e)
	case *gast.CallExpression:
		return c.call(e)
	case *gast.DotExpression, *gast.BracketExpression, *gast.PrivateDotExpression:
		return c.access(e)
	case *gast.BinaryExpression:
		return c.binary(e)
	case *gast.AssignExpression:
		if id, ok := e.Left.(*gast.Identifier); ok {
			if at := c.pos(id.Idx); c.masks.is(at, maskYield) || c.masks.is(at, maskDelegate) {
				n := &ast.Node{Op: ast.Yield, Pos: at, A: c.expr(e.Right)}
				if c.masks.is(at, maskDelegate) {
					n.Flags |= ast.Delegate
				}
				return n
			}
		}
		t := c.pattern(e.Left)
		op := "="
		if e.Operator != token.ASSIGN {
			op = e.Operator.String() + "="
		}
		return &ast.Node{Op: ast.Assign, Pos: t.Pos, Str: op, A: t, B: c.expr(e.Right)}
	case *gast.UnaryExpression:
		return c.unary(e)
	case *gast.ConditionalExpression:
		t := c.expr(e.Test)
		return &ast.Node{Op: ast.Cond, Pos: t.Pos, A: t, B: c.expr(e.Consequent), C: c.expr(e.Alternate)}
	case *gast.NewExpression:
		n := &ast.Node{Op: ast.New, Pos: c.pos(e.New), End: max(0, c.pos(e.LeftParenthesis))}
		n.A, n.List = c.expr(e.Callee), c.exprs(e.ArgumentList)
		return n
	case *gast.SequenceExpression:
		list := c.exprs(e.Sequence)
		return &ast.Node{Op: ast.Seq, Pos: list[0].Pos, List: list}
	case *gast.SpreadElement:
		a := c.expr(e.Expression)
		return &ast.Node{Op: ast.Spread, Pos: a.Pos, A: a}
	case *gast.OptionalChain:
		a := c.expr(e.Expression)
		return &ast.Node{Op: ast.Chain, Pos: a.Pos, A: a}
	case *gast.FunctionLiteral:
		return c.function(e)
	case *gast.ArrowFunctionLiteral:
		return c.arrow(e)
	case *gast.ClassLiteral:
		return c.class(e)
	case *gast.ArrayPattern, *gast.ObjectPattern:
		return c.pattern(e)
	case *gast.YieldExpression:
		n := &ast.Node{Op: ast.Yield, Pos: c.pos(e.Yield), A: c.optional(e.Argument)}
		if e.Delegate {
			n.Flags |= ast.Delegate
		}
		return n
	case *gast.AwaitExpression:
		return &ast.Node{Op: ast.Await, Pos: c.pos(e.Await), A: c.expr(e.Argument)}
	}
	return c.literal(e)
}

// literal converts what is written down as it is.
func (c *conv) literal(e gast.Expression) *ast.Node {
	switch e := e.(type) {
	case *gast.NumberLiteral:
		return &ast.Node{Op: ast.Number, Pos: c.pos(e.Idx), Str: e.Literal}
	case *gast.StringLiteral:
		return &ast.Node{Op: ast.String, Pos: c.pos(e.Idx), Str: c.raw(e)}
	case *gast.RegExpLiteral:
		// Its Literal can have text behind the flags in it.
		c.regexps = append(c.regexps, c.pos(e.Idx))
		return &ast.Node{Op: ast.Regexp, Pos: c.pos(e.Idx), Str: "/" + e.Pattern + "/" + e.Flags}
	case *gast.BooleanLiteral:
		n := &ast.Node{Op: ast.Bool, Pos: c.pos(e.Idx), Str: "false"}
		if e.Value {
			n.Str = "true"
		}
		return n
	case *gast.NullLiteral:
		return &ast.Node{Op: ast.Null, Pos: c.pos(e.Idx)}
	case *gast.ThisExpression:
		return &ast.Node{Op: ast.This, Pos: c.pos(e.Idx)}
	case *gast.SuperExpression:
		return &ast.Node{Op: ast.Super, Pos: c.pos(e.Idx)}
	case *gast.MetaProperty:
		n := &ast.Node{Op: ast.NewTarget, Pos: c.pos(e.Idx)}
		if n.Pos == ast.None { // the parser leaves it out
			n.Pos = c.pos(e.Meta.Idx)
		}
		return n
	case *gast.TemplateLiteral:
		return c.template(e)
	case *gast.ArrayLiteral:
		n := &ast.Node{Op: ast.Array, Pos: c.pos(e.LeftBracket)}
		for _, el := range e.Value {
			if el == nil {
				n.List = append(n.List, &ast.Node{Op: ast.Hole, Pos: ast.None})
			} else {
				n.List = append(n.List, c.expr(el))
			}
		}
		return n
	case *gast.ObjectLiteral:
		n := &ast.Node{Op: ast.Object, Pos: c.pos(e.LeftBrace)}
		for _, p := range e.Value {
			n.List = append(n.List, c.property(p))
		}
		return n
	}
	c.unknown(e)
	return nil
}

func (c *conv) exprs(list []gast.Expression) []*ast.Node {
	if len(list) == 0 {
		return nil
	}
	out := make([]*ast.Node, len(list))
	for i, e := range list {
		out[i] = c.expr(e)
	}
	return out
}

func (c *conv) ident(id *gast.Identifier) *ast.Node {
	return &ast.Node{Op: ast.Ident, Pos: c.pos(id.Idx), Str: id.Name.String()}
}

// object converts what an access or call applies to, and says whether it does so with ?.
func (c *conv) object(e gast.Expression) (*ast.Node, ast.Flag) {
	if o, ok := e.(*gast.Optional); ok {
		return c.expr(o.Expression), ast.Optional
	}
	return c.expr(e), 0
}

func (c *conv) call(e *gast.CallExpression) *ast.Node {
	f, flag := c.object(e.Callee)
	return &ast.Node{
		Op: ast.Call, Flags: flag, Pos: f.Pos, End: c.pos(e.LeftParenthesis),
		A: f, List: c.exprs(e.ArgumentList),
	}
}

func (c *conv) access(e gast.Expression) *ast.Node {
	switch e := e.(type) {
	case *gast.DotExpression:
		o, flag := c.object(e.Left)
		return &ast.Node{Op: ast.Member, Flags: flag, Pos: o.Pos, A: o, Str: e.Identifier.Name.String()}
	case *gast.BracketExpression:
		o, flag := c.object(e.Left)
		return &ast.Node{Op: ast.Index, Flags: flag, Pos: o.Pos, A: o, B: c.expr(e.Member)}
	case *gast.PrivateDotExpression:
		o, flag := c.object(e.Left)
		return &ast.Node{Op: ast.PrivateMember, Flags: flag, Pos: o.Pos, A: o, B: c.private(&e.Identifier)}
	}
	c.unknown(e)
	return nil
}

func (c *conv) private(id *gast.PrivateIdentifier) *ast.Node {
	return &ast.Node{Op: ast.PrivateName, Pos: c.pos(id.Idx), Str: "#" + id.Name.String()}
}

func (c *conv) binary(e *gast.BinaryExpression) *ast.Node {
	n := &ast.Node{Op: ast.Binary, Str: e.Operator.String()}
	if id, ok := e.Left.(*gast.PrivateIdentifier); ok {
		// The parser gives the token behind it for its operator.
		n.A, n.Str = c.private(id), "in"
	} else {
		n.A = c.expr(e.Left)
		switch e.Operator {
		case token.LOGICAL_AND, token.LOGICAL_OR, token.COALESCE:
			n.Op = ast.Logical
		}
	}
	n.B = c.expr(e.Right)
	n.Pos = n.A.Pos
	if isRelational(n) && isRelational(n.B) {
		c.relational = append(c.relational, n)
	}
	return n
}

func (c *conv) unary(e *gast.UnaryExpression) *ast.Node {
	n := &ast.Node{Op: ast.Unary, Str: e.Operator.String(), A: c.expr(e.Operand), Pos: c.pos(e.Idx)}
	if e.Operator == token.INCREMENT || e.Operator == token.DECREMENT {
		n.Op, n.Flags = ast.Update, ast.Prefix
		if e.Postfix {
			n.Flags, n.Pos = 0, n.A.Pos
		}
	}
	return n
}

func (c *conv) template(e *gast.TemplateLiteral) *ast.Node {
	n := &ast.Node{Op: ast.Template, Pos: c.pos(e.OpenQuote)}
	if e.Tag != nil {
		n.A = c.expr(e.Tag)
		n.Pos = n.A.Pos
	}
	for _, el := range e.Elements {
		n.Strs = append(n.Strs, el.Literal)
	}
	n.List = c.exprs(e.Expressions)
	return n
}

// property converts a part of an object literal. A shorthand {a} becomes {a: a}, with the key
// and the reference being two nodes: the one stays when the other is renamed. The printer makes
// it short again. {__proto__} sets no prototype and {__proto__: __proto__} would, so that one
// gets a computed key.
func (c *conv) property(p gast.Property) *ast.Node {
	switch p := p.(type) {
	case *gast.SpreadElement:
		return c.expr(p)
	case *gast.PropertyShort:
		if p.Initializer != nil {
			panic(failure{c.pos(p.Name.Idx), "Invalid shorthand property initializer"})
		}
		id := c.ident(&p.Name)
		n := &ast.Node{Op: ast.Property, Pos: id.Pos, Str: "init", A: nameKey(id.Str, id.Pos), B: id}
		if id.Str == "__proto__" {
			n.Flags = ast.Computed
		}
		return n
	case *gast.PropertyKeyed:
		key, computed := c.key(p.Key, p.Computed)
		n := &ast.Node{Op: ast.Property, Flags: computed, Pos: key.Pos, Str: string(p.Kind), A: key}
		f, ok := p.Value.(*gast.FunctionLiteral)
		if p.Kind == gast.PropertyKindValue || !ok {
			n.Str = "init"
			n.B = c.expr(p.Value)
			return n
		}
		n.B = c.method(f, p.Kind)
		n.Pos = n.B.Pos
		return n
	}
	c.unknown(p)
	return nil
}

// key converts the key of a property or class member. A name as key is a String: unlike an
// Ident it cannot be taken for the use of a variable.
func (c *conv) key(e gast.Expression, computed bool) (*ast.Node, ast.Flag) {
	if computed {
		return c.expr(e), ast.Computed
	}
	switch e := e.(type) {
	case *gast.StringLiteral:
		if e.Literal != "" && (e.Literal[0] == '"' || e.Literal[0] == '\'') {
			return c.expr(e), 0
		}
		return nameKey(e.Value.String(), c.pos(e.Idx)), 0
	case *gast.PrivateIdentifier:
		return c.private(e), 0
	}
	return c.expr(e), 0
}

// nameKey makes the key that stands for a name. No name has a character that must be escaped.
func nameKey(name string, pos int) *ast.Node {
	return &ast.Node{Op: ast.String, Pos: pos, Str: `"` + name + `"`}
}
