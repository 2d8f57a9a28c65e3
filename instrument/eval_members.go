package instrument

import (
	"fmt"
	"slices"
	"strings"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// Members of super and private members in eval code. They are not the eval code's own, so it reads and writes them by the
// access function of its place, which stands in the method: super.x is access("super", false, "x"), and
// o.#x = v is access("#x", true, [o, v]).

// evalMembers rewrites them in eval code.
type evalMembers struct {
	place *place
	temps []*ast.Node // of the function under work
	n     int
}

// members rewrites a function or, at the top, the code itself; super says that super is that of the place.
func (e *evalMembers) members(n *ast.Node, super bool) {
	n.Replace(func(k *ast.Node) *ast.Node { return e.member(k, super) })
}

func (e *evalMembers) member(n *ast.Node, super bool) *ast.Node {
	switch n.Op {
	case ast.Class:
		return e.class(n, super)
	case ast.Function:
		outer := e.temps
		e.temps = nil
		e.members(n, super && n.Is(ast.Arrow))
		if len(e.temps) > 0 {
			if n.B.Op != ast.Block {
				n.Flags &^= ast.ExprBody
				n.B = block(ret(n.B))
			}
			n.B.List = insertAfterDirectives(n.B.List, e.declaration())
		}
		e.temps = outer
		return n
	case ast.Call:
		if key, on, ok := e.ref(n.A, super); ok && !n.Is(ast.Optional) {
			on = e.member(on, super)
			for i, a := range n.List {
				n.List[i] = e.member(a, super)
			}
			if key != "super" {
				n.A = e.access(key+scope.BoundMember, false, on)
				return n
			}
			args := &ast.Node{Op: ast.Array, List: n.List, Pos: n.Pos}
			return &ast.Node{Op: ast.Call, A: name("$apply"), Pos: n.Pos, End: n.End,
				List: []*ast.Node{e.access(key, false, on), {Op: ast.This, Pos: n.Pos}, args}}
		}
	case ast.Assign:
		if key, on, ok := e.ref(n.A, super); ok {
			return e.assign(n, key, e.member(on, super), e.member(n.B, super))
		}
	case ast.Update:
		if key, on, ok := e.ref(n.A, super); ok {
			return e.update(n, key, e.member(on, super))
		}
	case ast.Binary:
		if n.Str == "in" && n.A.Op == ast.PrivateName && e.outer(n.A) {
			return e.access(n.A.Str+scope.InMember, false, e.member(n.B, super))
		}
	}
	if key, on, ok := e.ref(n, super); ok {
		return e.access(key, false, e.member(on, super))
	}
	e.members(n, super)
	return n
}

// class rewrites a class: super in its members is its own, and so are its private names.
func (e *evalMembers) class(n *ast.Node, super bool) *ast.Node {
	own := map[string]string{}
	for _, m := range n.List {
		if m.A != nil && m.A.Op == ast.PrivateName {
			if role, there := e.place.names[m.A.Str]; there {
				own[m.A.Str] = role
				delete(e.place.names, m.A.Str)
			}
		}
	}
	if n.B != nil {
		n.B = e.member(n.B, super)
	}
	for _, m := range n.List {
		if m.Is(ast.Computed) {
			m.A = e.member(m.A, super)
		}
		if m.B != nil {
			m.B = e.member(m.B, false)
		}
	}
	for name, role := range own {
		e.place.names[name] = role
	}
	return n
}

func (e *evalMembers) outer(private *ast.Node) bool {
	_, ok := e.place.names[private.Str]
	return ok
}

// ref tells which access a member is, and on what: the key of a member of super, the object of a private one.
func (e *evalMembers) ref(n *ast.Node, super bool) (key string, on *ast.Node, ok bool) {
	switch {
	case n == nil:
	case ofSuper(n) && super:
		return "super", superKey(n), true
	case n.Op == ast.PrivateMember && !n.Is(ast.Optional) && e.outer(n.B):
		return n.B.Str, n.A, true
	}
	return "", nil, false
}

func (e *evalMembers) access(key string, write bool, value *ast.Node) *ast.Node {
	return &ast.Node{Op: ast.Call, A: name(hiddenAccess), Pos: ast.None, Site: -1,
		List: []*ast.Node{str(key), {Op: ast.Bool, Str: fmt.Sprint(write), Pos: ast.None}, value}}
}

func (e *evalMembers) set(key string, on, value *ast.Node) *ast.Node {
	return e.access(key, true, &ast.Node{Op: ast.Array, List: []*ast.Node{on, value}, Pos: ast.None})
}

// temp makes a variable of the function under work.
func (e *evalMembers) temp() func() *ast.Node {
	e.n++
	v := name(fmt.Sprintf("%smember%d", scope.Hidden, e.n))
	e.temps = append(e.temps, v)
	return func() *ast.Node { return ast.Clone(v) }
}

func (e *evalMembers) declaration() *ast.Node {
	return declare("var", e.temps, make([]*ast.Node, len(e.temps)))
}

func (e *evalMembers) assign(n *ast.Node, key string, on, value *ast.Node) *ast.Node {
	if n.Str == "=" {
		return e.set(key, on, value)
	}
	t := e.temp()
	if key == "super" { // its key becomes a string once
		on = call("$key", on)
	}
	old := e.access(key, false, t())
	op := n.Str[:len(n.Str)-1]
	if op == "&&" || op == "||" || op == "??" {
		return seq(assign(t(), on), logical(op, old, e.set(key, t(), value)))
	}
	return seq(assign(t(), on), e.set(key, t(), binary(op, old, value)))
}

func (e *evalMembers) update(n *ast.Node, key string, on *ast.Node) *ast.Node {
	t, old, now := e.temp(), e.temp(), e.temp()
	if key == "super" {
		on = call("$key", on)
	}
	// Two minus signs make a number of it, and leave a BigInt what it is.
	minus := func(x *ast.Node) *ast.Node { return &ast.Node{Op: ast.Unary, Str: "-", A: x, Pos: ast.None} }
	list := []*ast.Node{assign(t(), on), assign(old(), minus(minus(e.access(key, false, t())))), assign(now(), old()),
		{Op: ast.Update, Str: n.Str, A: now(), Pos: ast.None}, e.set(key, t(), now())}
	if !n.Is(ast.Prefix) {
		list = append(list, old())
	}
	return seq(list...)
}

// insertAfterDirectives puts a statement in front of the others of a body.
func insertAfterDirectives(list []*ast.Node, n *ast.Node) []*ast.Node {
	i := 0
	for i < len(list) && list[i].Op == ast.ExprStmt && list[i].Is(ast.Directive) {
		i++
	}
	return slices.Insert(list, i, n)
}

// wrapped is the text of eval code inside of something that allows what its place allows, for the
// engine to say what it has against it.
func wrapped(source string, p *place) string {
	var private []string
	for n := range p.names {
		if strings.HasPrefix(n, "#") {
			private = append(private, n)
		}
	}
	slices.Sort(private)
	_, super := p.names["super"]
	switch {
	case len(private) > 0 && strings.Contains(source, "#"):
		return "(class { " + strings.Join(private, "; ") + "; m() {" + source + "\n} })"
	case super && strings.Contains(source, "super"):
		return "({ m() {" + source + "\n} })"
	}
	return ""
}

// WrappedText is the text of eval code at a place inside of a method, if it can use members there that
// are not its own; else it is empty.
func WrappedText(source, at string) string {
	p, err := parsePlace(at)
	if err != nil || at == "" {
		return ""
	}
	return wrapped(source, p)
}
