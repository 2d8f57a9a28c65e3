package instrument

import (
	"fmt"
	"strings"

	"thingsmig/internal/diag"
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
	"thingsmig/internal/js/sourcemap"
)

const idSyntax = diag.Syntax

// refusal is a construct that cannot migrate, by its stable id.
type refusal struct{ id, what, hint string }

var (
	refuseDelegate  = refusal{"TM1026", "yield* %s cannot migrate yet", "give its value a name first: const x = yield* f()"}
	refusePrivate   = refusal{"TM1016", "a private name in the head of its class cannot migrate", "move what uses it into a static method"}
	refuseClassName = refusal{"TM1018", "a class that gets its name from a computed key and uses super or private names in functions cannot migrate", "give the class a name"}
	refuseGlobal    = refusal{"TM1021", "%s cannot migrate yet", "leave it out"}
	refuseImport    = refusal{"TM1022", "import() of a module that only a run can tell cannot migrate", "import the module at the top of the file"}
	refuseName      = refusal{"TM1023", "the global variable %s has a name that the compiler uses itself", "rename it"}
)

// UnsupportedGlobals are objects of the realm whose state cannot be read yet.
var unsupportedGlobals = map[string]bool{
	"SharedArrayBuffer": true, "Atomics": true,
}

// diagnostic makes a message about a place in the source, in terms of the user's files.
func (p *Program) diagnostic(id string, offset int, msg, hint string) diag.Diagnostic {
	return newChecker(p).diagnostic(id, offset, msg, hint)
}

type checker struct {
	p    *Program
	list diag.List
	// What leads to the user's files, once something needs it.
	lines *sourcemap.Lines
	user  *sourcemap.Mapper
}

func newChecker(p *Program) *checker { return &checker{p: p} }

func (c *checker) diagnostic(id string, offset int, msg, hint string) diag.Diagnostic {
	if c.lines == nil {
		c.lines = sourcemap.NewLines(c.p.Source)
		if c.p.SourceMap != "" {
			c.user, _ = sourcemap.NewMapper[Mapping](c.p.Name, c.p.Source, c.p.SourceMap, nil)
		}
	}
	d := diag.Diagnostic{ID: id, File: c.p.Name, Msg: msg, Hint: hint}
	line, col := c.lines.At(offset)
	d.Line, d.Col, d.Text = line+1, col+1, c.lines.Text(line)
	if c.user != nil {
		if at, ok := c.user.Source(offset); ok {
			d.File, d.Line, d.Col = at.File, at.Line, at.Col
		}
	}
	return d
}

func (c *checker) refuse(r refusal, n *ast.Node, args ...any) {
	msg := r.what
	if len(args) > 0 {
		msg = fmt.Sprintf(r.what, args...)
	}
	c.list = append(c.list, c.diagnostic(r.id, max(n.Pos, 0), msg, r.hint))
}

// walk lists what cannot migrate, before names are resolved. It looks at n; fn is the function around
// it, object whether that is a method of an object literal (arrow functions in it included).
func (c *checker) walk(n *ast.Node, fn *ast.Node, object bool) {
	switch n.Op {
	case ast.Function:
		c.generator(n)
		if !n.Is(ast.Arrow) {
			object = false
		}
		fn = n
	case ast.Property:
		if n.B != nil && n.B.Op == ast.Function && (n.Str == "method" || n.Str == "get" || n.Str == "set") {
			if n.Is(ast.Computed) {
				c.walk(n.A, fn, object)
			}
			for _, k := range n.B.List {
				c.walk(k, n.B, true)
			}
			c.generator(n.B)
			c.walk(n.B.B, n.B, true)
			return
		}
	case ast.ImportMeta:
		c.refuse(refuseImport, n)
	}
	n.Kids(func(k *ast.Node) { c.walk(k, fn, object) })
}

// hasAsync reports whether there are async functions: yield means something in what becomes of them.
func hasAsync(tree *ast.Node) bool {
	found := false
	ast.Walk(tree, func(n *ast.Node) bool {
		found = found || n.Op == ast.Function && len(n.Strs) > 2 && n.Strs[2] == "async"
		return !found
	})
	return found
}

// checkResolved lists what cannot migrate and needs names to be found.
func (c *compiler) checkResolved(tree *ast.Node, k *checker) {
	ast.Walk(tree, func(n *ast.Node) bool {
		switch n.Op {
		case ast.New:
			if n.A.Op == ast.Ident && n.A.Sym == nil && unsupportedGlobals[n.A.Str] {
				k.refuse(refuseGlobal, n, n.A.Str)
			}
		case ast.Member:
			if n.A.Op == ast.Ident && n.A.Sym == nil && unsupportedGlobals[n.A.Str] {
				k.refuse(refuseGlobal, n, n.A.Str)
			}
		case ast.Ident:
			if n.Sym == nil && n.Pos != ast.None && ours(n.Str) && (n.Str != "yield" || hasAsync(tree)) {
				k.refuse(refuseName, n, n.Str)
			}
		}
		return true
	})
	for _, f := range c.res.Funcs {
		f.ArrowSuper = f.ArrowSuper || seesThisEarly(f)
		switch {
		case f.Node == nil:
			c.mainArguments(f, tree)
		case mappedArguments(f, f.Node.List, f.Node.B) != nil:
			f.TieArguments()
		}
	}
	for _, n := range c.res.Heads {
		k.refuse(refusePrivate, n)
	}
	for _, cl := range c.res.Classes {
		if cl.ContextName == dynamicName && c.knowsItself(cl) {
			k.refuse(refuseClassName, cl.Node)
		}
	}
}

func isGlobal(n *ast.Node, name string) bool {
	return n != nil && n.Op == ast.Ident && n.Sym == nil && n.Str == name
}

// mappedArguments finds a use of arguments by which a program can see that its elements are
// the parameters of a sloppy function, or nil.
func mappedArguments(f *scope.Func, params []*ast.Node, body *ast.Node) *ast.Node {
	if !f.UsesArguments || f.Strict || f.Node != nil && f.Arrow() || len(params) == 0 {
		return nil
	}
	written := false
	for _, p := range params {
		if p.Op != ast.Ident {
			return nil // not a simple list: never tied
		}
		written = written || symOf(p).Writes > 0
	}
	args := f.HasSpecial(scope.Arguments)
	var at *ast.Node
	var walk func(n *ast.Node, safe bool)
	walk = func(n *ast.Node, safe bool) {
		switch {
		case at != nil:
		case n.Op == ast.Ident:
			if n.Sym == args && (written || !safe) {
				at = n
			}
		case n.Op == ast.Assign && (n.A.Op == ast.Index || n.A.Op == ast.Member) && n.A.A.Sym == args,
			n.Op == ast.Update && (n.A.Op == ast.Index || n.A.Op == ast.Member) && n.A.A.Sym == args,
			n.Op == ast.Unary && n.Str == "delete" && n.A.A != nil && n.A.A.Sym == args:
			at = n
		case n.Op == ast.Member || n.Op == ast.Index:
			walk(n.A, true)
			if n.B != nil {
				walk(n.B, false)
			}
		case n.Op == ast.Spread, n.Op == ast.ForOf:
			n.Kids(func(k *ast.Node) { walk(k, true) })
		case n.Op == ast.Call && n.A.Op == ast.Member && (n.A.Str == "apply" || n.A.Str == "call" || n.A.Str == "from"):
			walk(n.A, false)
			for _, k := range n.List {
				walk(k, true)
			}
		default:
			n.Kids(func(k *ast.Node) { walk(k, false) })
		}
	}
	walk(body, false)
	return at
}

// mainArguments looks how the program uses the arguments of its module's function. That object knows the function, which no
// snapshot can hold; unless somebody could see that it does, or that it is tied to the parameters, it is made to forget.
func (c *compiler) mainArguments(f *scope.Func, tree *ast.Node) {
	var params []*ast.Node
	for _, s := range f.Syms {
		if s.Kind == scope.Param {
			params = append(params, ident(s))
		}
	}
	c.knownMain = !f.Strict && (strings.Contains(c.prog.Source, "callee") || mappedArguments(f, params, tree) != nil)
}

// argumentsEscape reports whether the arguments object of f can get to where somebody asks it
// for its iterator: that one would be the engine's, which does not tell where it is.
func argumentsEscape(f *scope.Func) bool {
	args := f.HasSpecial(scope.Arguments)
	if args == nil || f.Node == nil {
		return false
	}
	escapes := false
	var walk func(n *ast.Node, safe bool)
	walk = func(n *ast.Node, safe bool) {
		switch {
		case escapes:
		case n.Op == ast.Ident:
			escapes = n.Sym == args && !safe
		case n.Op == ast.Member:
			walk(n.A, true)
		case n.Op == ast.Index:
			walk(n.A, n.B.Op != ast.Member)
			walk(n.B, false)
		case n.Op == ast.Spread, n.Op == ast.ForOf:
			n.Kids(func(k *ast.Node) { walk(k, true) })
		case n.Op == ast.Call && n.A.Op == ast.Member && (n.A.Str == "apply" || n.A.Str == "call"):
			walk(n.A, false)
			for _, k := range n.List {
				walk(k, true)
			}
		default:
			n.Kids(func(k *ast.Node) { walk(k, false) })
		}
	}
	for _, p := range f.Node.List {
		walk(p, false)
	}
	walk(f.Node.B, false)
	return escapes
}
