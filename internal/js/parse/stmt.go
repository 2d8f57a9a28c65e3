package parse

import (
	gast "github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"

	"thingsmig/internal/js/ast"
)

// stmt converts a statement.
func (c *conv) stmt(st gast.Statement) *ast.Node {
	c.depth++
	if c.depth > maxDepth {
		panic(failure{0, tooDeep})
	}
	defer c.leave()
	switch st := st.(type) {
	case *gast.BlockStatement:
		return c.block(st)
	case *gast.ExpressionStatement:
		e := c.expr(st.Expression)
		return &ast.Node{Op: ast.ExprStmt, Pos: e.Pos, A: e}
	case *gast.VariableStatement:
		return c.varDecl("var", c.pos(st.Var), st.List)
	case *gast.LexicalDeclaration:
		return c.varDecl(st.Token.String(), c.pos(st.Idx), st.List)
	case *gast.FunctionDeclaration:
		f := c.function(st.Function)
		f.Flags |= ast.Decl
		return f
	case *gast.ClassDeclaration:
		k := c.class(st.Class)
		k.Flags |= ast.Decl
		return k
	case *gast.IfStatement:
		return c.ifStmt(st)
	case *gast.ReturnStatement:
		return &ast.Node{Op: ast.Return, Pos: c.pos(st.Return), A: c.optional(st.Argument)}
	case *gast.ThrowStatement:
		return &ast.Node{Op: ast.Throw, Pos: c.pos(st.Throw), A: c.expr(st.Argument)}
	case *gast.BranchStatement:
		return c.branch(st)
	case *gast.TryStatement:
		return c.try(st)
	case *gast.SwitchStatement:
		return c.switchStmt(st)
	case *gast.LabelledStatement:
		return &ast.Node{
			Op: ast.Labeled, Pos: c.pos(st.Label.Idx), Str: st.Label.Name.String(),
			A: c.stmt(st.Statement),
		}
	case *gast.EmptyStatement:
		return &ast.Node{Op: ast.Empty, Pos: c.pos(st.Semicolon)}
	case *gast.DebuggerStatement:
		return &ast.Node{Op: ast.Debugger, Pos: c.pos(st.Debugger)}
	case *gast.WithStatement:
		return &ast.Node{Op: ast.With, Pos: c.pos(st.With), A: c.expr(st.Object), D: c.stmt(st.Body)}
	}
	return c.loop(st)
}

// loop converts a loop.
func (c *conv) loop(st gast.Statement) *ast.Node {
	switch st := st.(type) {
	case *gast.ForStatement:
		return &ast.Node{
			Op: ast.For, Pos: c.pos(st.For), A: c.forInit(st.Initializer),
			B: c.optional(st.Test), C: c.optional(st.Update), D: c.stmt(st.Body),
		}
	case *gast.ForInStatement:
		return &ast.Node{
			Op: ast.ForIn, Pos: c.pos(st.For), A: c.forInto(st.Into), B: c.expr(st.Source),
			D: c.stmt(st.Body),
		}
	case *gast.ForOfStatement:
		n := &ast.Node{
			Op: ast.ForOf, Pos: c.pos(st.For), A: c.forInto(st.Into), B: c.expr(st.Source),
			D: c.stmt(st.Body),
		}
		if c.masks.is(n.Pos, maskAwait) {
			n.Flags |= ast.AwaitFlag
		}
		return n
	case *gast.WhileStatement:
		return &ast.Node{Op: ast.While, Pos: c.pos(st.While), A: c.expr(st.Test), D: c.stmt(st.Body)}
	case *gast.DoWhileStatement:
		return &ast.Node{Op: ast.DoWhile, Pos: c.pos(st.Do), D: c.stmt(st.Body), A: c.expr(st.Test)}
	}
	c.unknown(st)
	return nil
}

// ifStmt converts an if. The parser does not say where it stands; its test is near enough.
func (c *conv) ifStmt(st *gast.IfStatement) *ast.Node {
	n := &ast.Node{Op: ast.If, A: c.expr(st.Test)}
	n.Pos = c.pos(st.If)
	if n.Pos == ast.None {
		n.Pos = n.A.Pos
	}
	n.B = c.stmt(st.Consequent)
	if st.Alternate != nil {
		n.C = c.stmt(st.Alternate)
	}
	return n
}

func (c *conv) branch(st *gast.BranchStatement) *ast.Node {
	n := &ast.Node{Op: ast.Break, Pos: c.pos(st.Idx)}
	if st.Token == token.CONTINUE {
		n.Op = ast.Continue
	}
	if st.Label != nil {
		n.Str = st.Label.Name.String()
	}
	return n
}

func (c *conv) try(st *gast.TryStatement) *ast.Node {
	n := &ast.Node{Op: ast.Try, Pos: c.pos(st.Try), A: c.block(st.Body)}
	if st.Catch != nil {
		if st.Catch.Parameter != nil {
			n.B = c.pattern(st.Catch.Parameter)
		}
		n.C = c.block(st.Catch.Body)
	}
	n.D = c.block(st.Finally)
	return n
}

func (c *conv) switchStmt(st *gast.SwitchStatement) *ast.Node {
	n := &ast.Node{Op: ast.Switch, Pos: c.pos(st.Switch), A: c.expr(st.Discriminant)}
	for _, k := range st.Body {
		n.List = append(n.List, &ast.Node{
			Op: ast.Case, Pos: c.pos(k.Case), A: c.optional(k.Test), List: c.stmts(k.Consequent),
		})
	}
	return n
}

// varDecl converts a declaration of variables.
func (c *conv) varDecl(kind string, pos int, list []*gast.Binding) *ast.Node {
	n := &ast.Node{Op: ast.VarDecl, Pos: pos, Str: kind}
	for _, b := range list {
		t := c.pattern(b.Target)
		n.List = append(n.List, &ast.Node{Op: ast.Declarator, Pos: t.Pos, A: t, B: c.optional(b.Initializer)})
	}
	if pos == ast.None {
		n.Pos = n.List[0].Pos
	}
	return n
}

// forInit converts what stands before the first semicolon of a for.
func (c *conv) forInit(init gast.ForLoopInitializer) *ast.Node {
	switch init := init.(type) {
	case nil:
		return nil
	case *gast.ForLoopInitializerExpression:
		return c.expr(init.Expression)
	case *gast.ForLoopInitializerVarDeclList:
		return c.varDecl("var", c.pos(init.Var), init.List)
	case *gast.ForLoopInitializerLexicalDecl:
		d := &init.LexicalDeclaration
		return c.varDecl(d.Token.String(), c.pos(d.Idx), d.List)
	}
	c.unknown(init)
	return nil
}

// forInto converts what stands before the in or of of a for.
func (c *conv) forInto(into gast.ForInto) *ast.Node {
	switch into := into.(type) {
	case *gast.ForIntoVar:
		return c.varDecl("var", ast.None, []*gast.Binding{into.Binding})
	case *gast.ForDeclaration:
		kind := "let"
		if into.IsConst {
			kind = "const"
		}
		return c.varDecl(kind, c.pos(into.Idx), []*gast.Binding{{Target: into.Target}})
	case *gast.ForIntoExpression:
		return c.pattern(into.Expression)
	}
	c.unknown(into)
	return nil
}
