package parse

import (
	gast "github.com/dop251/goja/ast"

	"thingsmig/internal/js/ast"
)

// function converts a function with the function keyword, or the part of a method from its
// parameters on.
func (c *conv) function(f *gast.FunctionLiteral) *ast.Node {
	n := &ast.Node{Op: ast.Function, Pos: c.pos(f.Function), End: c.pos(f.Body.RightBrace)}
	if f.Name != nil {
		n.A = c.ident(f.Name)
	}
	if f.Async {
		n.Flags |= ast.AsyncFlag
	}
	if f.Generator {
		n.Flags |= ast.Generator
	}
	n.List = c.params(f.ParameterList)
	n.B = c.funcBody(f.Body)
	if c.masks.is(n.B.Pos, maskBody) {
		n.Flags |= ast.Generator
	}
	n.Strs = []string{c.unmasked(f.Source, n.End+1)}
	return n
}

func (c *conv) arrow(f *gast.ArrowFunctionLiteral) *ast.Node {
	n := &ast.Node{Op: ast.Function, Flags: ast.Arrow, Pos: c.pos(f.Start), Strs: []string{f.Source}}
	if f.Async {
		n.Flags |= ast.AsyncFlag
	}
	n.List = c.params(f.ParameterList)
	switch b := f.Body.(type) {
	case *gast.BlockStatement:
		n.B = c.funcBody(b)
		n.End = n.B.End
		n.Strs = []string{c.unmasked(f.Source, n.End+1)}
	case *gast.ExpressionBody:
		n.Flags |= ast.ExprBody
		n.B = c.expr(b.Expression)
		n.Strs = []string{c.unmasked(f.Source, n.Pos+len(f.Source))}
	default:
		c.unknown(b)
	}
	return n
}

// method converts the function of a method, getter or setter.
func (c *conv) method(f *gast.FunctionLiteral, kind gast.PropertyKind) *ast.Node {
	n := c.function(f)
	switch kind {
	case gast.PropertyKindGet:
		n.Flags |= ast.Getter
	case gast.PropertyKindSet:
		n.Flags |= ast.Setter
	default:
		n.Flags |= ast.Method
	}
	return n
}

func (c *conv) class(k *gast.ClassLiteral) *ast.Node {
	n := &ast.Node{Op: ast.Class, Pos: c.pos(k.Class), End: c.pos(k.RightBrace)}
	n.Strs = []string{c.unmasked(k.Source, n.End+1)}
	if k.Name != nil {
		n.A = c.ident(k.Name)
	}
	n.B = c.optional(k.SuperClass)
	for _, el := range k.Body {
		n.List = append(n.List, c.member(el))
	}
	return n
}

// member converts an element of a class.
func (c *conv) member(el gast.ClassElement) *ast.Node {
	switch el := el.(type) {
	case *gast.ClassStaticBlock:
		return &ast.Node{
			Op: ast.ClassMember, Flags: ast.Static, Pos: c.pos(el.Static), Str: "static-block",
			B: c.block(el.Block),
		}
	case *gast.FieldDefinition:
		n := &ast.Node{Op: ast.ClassMember, Pos: c.pos(el.Idx), Str: "field"}
		n.A, n.Flags = c.key(el.Key, el.Computed)
		if el.Static {
			n.Flags |= ast.Static
		}
		n.B = c.optional(el.Initializer)
		return n
	case *gast.MethodDefinition:
		n := &ast.Node{Op: ast.ClassMember, Pos: c.pos(el.Idx), Str: string(el.Kind)}
		n.A, n.Flags = c.key(el.Key, el.Computed)
		n.B = c.method(el.Body, el.Kind)
		if el.Static {
			n.Flags |= ast.Static
		} else if s, ok := el.Key.(*gast.StringLiteral); ok && !el.Computed && s.Value == "constructor" {
			n.Str = "constructor"
			n.B.Flags |= ast.Ctor
		}
		return n
	}
	c.unknown(el)
	return nil
}
