package instrument

import (
	"fmt"

	"thingsmig/internal/diag"
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
	"thingsmig/internal/js/sourcemap"
)

const idSyntax = diag.Syntax

// refusal is a construct that cannot migrate, by its stable id.
type refusal struct{ id, what, hint string }

var (
	refuseDelegate   = refusal{"TM1026", "yield* %s cannot migrate yet", "give its value a name first: const x = yield* f()"}
	refusePrivate    = refusal{"TM1016", "a private name in the head of its class cannot migrate", "move what uses it into a static method"}
	refuseClassName  = refusal{"TM1018", "a class that gets its name from a computed key and uses super or private names in functions cannot migrate", "give the class a name"}
	refuseArrowSuper = refusal{"TM1019", "super() in an arrow function of a class without a name cannot migrate", "give the class a name"}
	refuseGlobal     = refusal{"TM1021", "%s cannot migrate yet", "leave it out"}
	refuseImport     = refusal{"TM1022", "import() cannot migrate yet", "import the module at the top of the file"}
	refuseName       = refusal{"TM1023", "the global variable %s has a name that the compiler uses itself", "rename it"}
)

// UnsupportedGlobals are objects of the realm whose state cannot be read yet.
var unsupportedGlobals = map[string]bool{
	"Proxy": true, "WeakRef": true, "FinalizationRegistry": true,
	"SharedArrayBuffer": true, "Atomics": true,
}

// diagnostic makes a message about a place in the source, in terms of the user's files.
func (p *Program) diagnostic(id string, offset int, msg, hint string) diag.Diagnostic {
	d := diag.Diagnostic{ID: id, File: p.Name, Msg: msg, Hint: hint}
	lines := sourcemap.NewLines(p.Source)
	line, col := lines.At(offset)
	d.Line, d.Col, d.Text = line+1, col+1, lines.Text(line)
	if p.SourceMap != "" {
		d = p.mapped(d, offset)
	}
	return d
}

type checker struct {
	p    *Program
	list diag.List
}

func (c *checker) refuse(r refusal, n *ast.Node, args ...any) {
	msg := r.what
	if len(args) > 0 {
		msg = fmt.Sprintf(r.what, args...)
	}
	c.list = append(c.list, c.p.diagnostic(r.id, max(n.Pos, 0), msg, r.hint))
}

// check lists what cannot migrate in a program, before names are resolved.
func check(p *Program, tree *ast.Node) diag.List {
	c := &checker{p: p}
	c.walk(tree, nil, false)
	return c.list
}

// walk looks at n; fn is the function around it, object whether that is a method of an object
// literal (arrow functions in it included).
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

// checkResolved lists what cannot migrate and needs names to be found.
func (c *compiler) checkResolved(tree *ast.Node) diag.List {
	k := &checker{p: c.prog}
	ast.Walk(tree, func(n *ast.Node) bool {
		switch n.Op {
		case ast.New:
			if n.Op == ast.New && n.A.Op == ast.Ident && n.A.Sym == nil && unsupportedGlobals[n.A.Str] {
				k.refuse(refuseGlobal, n, n.A.Str)
			}
		case ast.Member:
			if n.A.Op == ast.Ident && n.A.Sym == nil && unsupportedGlobals[n.A.Str] {
				k.refuse(refuseGlobal, n, n.A.Str)
			}
		case ast.Ident:
			if n.Sym == nil && n.Pos != ast.None && ours(n.Str) {
				k.refuse(refuseName, n, n.Str)
			}
		case ast.Property, ast.PatternProp, ast.ClassMember:
			// A name before a colon is no variable.
			if n.A != nil && n.A.Op == ast.Ident && !n.Is(ast.Computed) {
				if n.B != nil {
					ast.Walk(n.B, func(*ast.Node) bool { return true })
				}
			}
		}
		return true
	})
	for _, f := range c.res.Funcs {
		if f.ArrowSuper && f.Class != nil && f.Class.Node.A == nil {
			k.refuse(refuseArrowSuper, f.Node)
		}
		if mappedArguments(f) != nil {
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
	return k.list
}

func isGlobal(n *ast.Node, name string) bool {
	return n != nil && n.Op == ast.Ident && n.Sym == nil && n.Str == name
}

// mappedArguments finds a use of arguments by which a program can see that its elements are
// the parameters of a sloppy function, or nil.
func mappedArguments(f *scope.Func) *ast.Node {
	if !f.UsesArguments || f.Strict || f.Node == nil || f.Arrow() {
		return nil
	}
	if len(f.Node.List) == 0 {
		return nil
	}
	written := false
	for _, p := range f.Node.List {
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
	walk(f.Node.B, false)
	return at
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
