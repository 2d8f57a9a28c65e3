package scope

import (
	"fmt"
	"slices"
	"strings"

	"thingsmig/internal/js/ast"
)

// Hidden begins the names of variables that the compiler declares before names are resolved and that
// no name of a program can mean. Afterwards they are temporaries.
const Hidden = "\x00"

// Dynamic is the Info of an Ident of which only a run can tell what it means: the first of Objects
// that has a property of that name has the variable; if none has, it is what Sym says or, if Access
// is set, what that function reads and writes.
type Dynamic struct {
	Objects []*Symbol
	Access  *Symbol
}

// Outer is what eval code sees of the scopes around it.
type Outer struct {
	Node   *ast.Node       // the function that is the eval code
	Names  map[string]bool // the variables
	Access string          // the parameter of the function that reads and writes them
	Envs   []string        // those with the objects that can have more of them, innermost first
	Target int             // which of them gets what sloppy eval code declares; -1 for the global object
	Strict bool
}

// EvalSite is the Info of a direct call of eval, $eval(eval, [arguments], place, [access, objects …]):
// Resolve fills in the place and what is accessible there. Access is the arrow function that gives
// access: its body is a switch.
type EvalSite struct {
	Place, List, Access *ast.Node
	// Objects are the scope objects of List.
	Objects []*Symbol
}

// NoArguments is the role of arguments in the place of a call of eval in the initialiser of a field or a static block:
// eval code must not mention it there.
const NoArguments = ":no"

// initialises reports whether f is made of the initialiser of a field, or of a static block.
func (f *Func) initialises() bool {
	if f.Class == nil {
		return false
	}
	for _, m := range f.Class.Node.List {
		if m.B == f.Node {
			return m.Str == "field" || m.Str == "static-block"
		}
	}
	return false
}

// dynamic notes what n can mean besides s.
func (r *resolver) dynamic(n *ast.Node, s *Symbol, passed []*Symbol) {
	if strings.HasPrefix(n.Str, Hidden) {
		return
	}
	if s == nil && n.Pos == ast.None && n.Str[0] == '$' && (r.outer == nil || !r.outer.Names[n.Str]) {
		return // a name of the host
	}
	d := &Dynamic{Objects: passed}
	if s == nil && r.outer != nil && n.Sym == nil {
		if r.outer.Names[n.Str] {
			d.Access = r.lookup(r.outer.Access)
		} else {
			for _, e := range r.outer.Envs {
				d.Objects = append(d.Objects, r.lookup(e))
			}
		}
	}
	if d.Access == nil && len(d.Objects) == 0 {
		return
	}
	n.Info = d
	for _, o := range d.Objects {
		r.fn.Use(o)
	}
	if d.Access != nil {
		r.fn.Use(d.Access)
	}
}

// evalVars gives a function a variable for what direct calls of eval in a list can declare in it.
func (r *resolver) evalVars(f *Func, list []*ast.Node) *Symbol {
	if f.Strict || r.outer != nil && f.Node == r.outer.Node {
		return nil
	}
	calls := false
	for _, s := range list {
		ast.Walk(s, func(n *ast.Node) bool {
			_, is := n.Info.(*EvalSite)
			calls = calls || is
			return !calls && n.Op != ast.Function
		})
	}
	if !calls {
		return nil
	}
	s := f.NewTemp("")
	// It comes after the variables of the scope and before those around: it is a scope of its own.
	if r.scope.Object != nil {
		r.scope = &Scope{Kind: BlockScope, Parent: r.scope, Fn: f, Node: f.Node}
	}
	r.scope.Object = s
	return s
}

// with makes a block of a with statement: its object is in a variable of it.
func (r *resolver) with(n *ast.Node) {
	r.node(n.A)
	sc := r.newScope(BlockScope, n)
	o := &Symbol{Kind: Temp, Fn: r.fn, Scope: sc, Writes: 1}
	r.fn.Syms = append(r.fn.Syms, o)
	sc.Syms = append(sc.Syms, o)
	sc.Object = o
	r.in(sc, func() { r.node(n.D) })
	object := &ast.Node{Op: ast.Call, Pos: n.Pos, Site: -1,
		A: &ast.Node{Op: ast.Ident, Str: "$withObject", Pos: ast.None}, List: []*ast.Node{n.A}}
	set := &ast.Node{Op: ast.ExprStmt, Pos: n.Pos, A: &ast.Node{Op: ast.Assign, Str: "=", Pos: n.Pos,
		A: &ast.Node{Op: ast.Ident, Sym: o, Pos: ast.None}, B: object}}
	*n = ast.Node{Op: ast.Block, Pos: n.Pos, End: n.End, List: []*ast.Node{set, n.D}, Info: sc}
}

// evalSite finds out what a direct call of eval sees.
func (r *resolver) evalSite(n *ast.Node, site *EvalSite) {
	mode, target := "sloppy", -1
	if r.fn.Strict {
		mode = "strict"
	}
	var names []string
	roles := map[string]string{}
	add := func(name, role string) {
		if _, seen := roles[name]; !seen && !strings.HasPrefix(name, Hidden) {
			roles[name] = role
			names = append(names, name)
		}
	}
	var envs []*Symbol
	inside := true // in the function that the call is in
	for sc := r.scope; sc != nil; sc = sc.Parent {
		inside = inside && sc.Fn == r.fn
		for _, s := range sc.Syms {
			switch {
			case s.Name == "":
			case inside && (r.fn.inParams || s.Kind.Lexical() || s.Kind == FuncDecl && sc.Kind != FuncScope):
				add(s.Name, ":l")
			case inside && (sc.Kind == FuncScope || sc == r.fn.Scope.Parent):
				add(s.Name, ":v")
			default:
				add(s.Name, "")
			}
		}
		if sc.Object != nil {
			if target < 0 && (sc.Object == r.fn.EvalVars || sc.Object == r.fn.ParamVars) {
				target = len(envs)
			}
			envs = append(envs, sc.Object)
		}
		if sc.Kind == FuncScope {
			for name := range sc.Fn.self {
				add(name, "")
			}
		}
	}
	noArguments := false
	if o := r.fn.Owner(); o.Node != nil {
		role := ""
		if noArguments = o.initialises(); noArguments {
			roles["arguments"] = NoArguments
		} else if o == r.fn && o.inParams {
			role = ":l"
		} else if o == r.fn {
			role = ":v"
		}
		add("arguments", role)
	}
	own := len(names)
	if r.outer != nil {
		if r.fn.Node == r.outer.Node && r.outer.Target >= 0 {
			target = len(envs) + r.outer.Target
		}
		for _, e := range r.outer.Envs {
			envs = append(envs, r.lookup(e))
		}
		for name := range r.outer.Names {
			if !notVariable(name) {
				add(name, "")
			}
		}
		slices.Sort(names[own:])
	}
	slices.Sort(names)
	if noArguments {
		names = slices.DeleteFunc(names, func(s string) bool { return s == "arguments" })
	}
	var place strings.Builder
	fmt.Fprintf(&place, "%s %d %d", mode, len(envs), target)
	sw := site.Access.B.List[0]
	for _, k := range sw.List {
		place.WriteString(" " + strings.Trim(k.A.Str, `"`))
	}
	for _, name := range names {
		place.WriteString(" " + name + roles[name])
		sw.List = append(sw.List, access(name, site.Access))
	}
	if noArguments {
		place.WriteString(" arguments" + NoArguments)
	}
	for _, name := range r.privates(site) {
		place.WriteString(" " + escape(name))
	}
	site.Place.Str = `"` + escape(place.String()) + `"`
	for _, e := range envs {
		site.List.List = append(site.List.List, &ast.Node{Op: ast.Ident, Sym: e, Pos: ast.None})
		r.fn.Use(e)
	}
}

// escape writes a text without quotes as the inside of a string literal in ASCII.
func escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < 0x7f {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "\\u{%x}", r)
		}
	}
	return b.String()
}

// access is the case of a variable: case "x": return write ? x = value : x.
func access(name string, fn *ast.Node) *ast.Node {
	id := func() *ast.Node { return &ast.Node{Op: ast.Ident, Str: name, Pos: ast.None} }
	param := func(i int) *ast.Node { return &ast.Node{Op: ast.Ident, Str: fn.List[i].Str, Pos: ast.None} }
	set := &ast.Node{Op: ast.Assign, Str: "=", A: id(), B: param(2), Pos: ast.None}
	value := &ast.Node{Op: ast.Cond, A: param(1), B: set, C: id(), Pos: ast.None}
	key := &ast.Node{Op: ast.String, Str: `"` + escape(name) + `"`, Pos: ast.None}
	return &ast.Node{Op: ast.Case, A: key, Pos: ast.None, List: []*ast.Node{{Op: ast.Return, A: value, Pos: ast.None}}}
}

// unhide makes temporaries of the variables with hidden names.
func (f *Func) unhide() {
	for _, s := range f.Syms {
		if strings.HasPrefix(s.Name, Hidden) {
			s.Kind, s.Name = Temp, ""
		}
	}
}
