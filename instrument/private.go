package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// Private members outside of their class. Residual code and the makers of functions that were born
// in a member stand outside of the class, where the language has no way to name o.#x. There it is
// asked of closures that the class has registered when it was evaluated again (see accessors), by
// the class, which the function has in a variable, or the frame has with it.

// outside gives the class of a private name that the code under work stands outside of, or nil.
func (e *Emitter) outside(n *ast.Node) *scope.Class {
	if n == nil || n.Op != ast.PrivateName {
		return nil
	}
	cl, _ := n.Info.(*scope.Class)
	if cl == nil || e.within[cl] {
		return nil
	}
	return cl
}

// inside is an emitter for the members of a class.
func (e *Emitter) inside(cl *scope.Class) *Emitter {
	in := &Emitter{c: e.c, fn: e.fn, within: map[*scope.Class]bool{cl: true}}
	for k := range e.within {
		in.within[k] = true
	}
	return in
}

// classRef is the class, evaluated that one time that the code under work belongs to.
func (e *Emitter) classRef(cl *scope.Class) *ast.Node {
	f := e.fn.Func
	if f.Class == cl {
		return name("$class0")
	}
	for f.Class != cl {
		f = f.Parent
	}
	return name(f.Special(scope.ClassOf).Out)
}

// private emits a use of a private member from outside of its class, or gives nil.
func (e *Emitter) private(n *ast.Node) *ast.Node {
	switch n.Op {
	case ast.PrivateMember:
		if cl := e.outside(n.B); cl != nil {
			return e.privateGet(cl, n.B.Str, e.node(n.A))
		}
	case ast.Binary:
		if cl := e.outside(n.A); cl != nil {
			return call("$privHas", e.classRef(cl), str(n.A.Str), e.node(n.B))
		}
	case ast.Call:
		if cl := e.outside(n.A.B); cl != nil && n.A.Op == ast.PrivateMember {
			// A bound function: the frames of the caller and the called have nothing of ours
			// between them, and the method is read before the arguments.
			out := call("$privBound", e.classRef(cl), str(n.A.B.Str), e.node(n.A.A))
			out = &ast.Node{Op: ast.Call, A: out, Pos: n.Pos, End: n.End, Site: n.Site}
			for _, a := range n.List {
				out.List = append(out.List, e.node(a))
			}
			return out
		}
	case ast.Assign:
		if cl := e.outside(n.A.B); cl != nil && n.A.Op == ast.PrivateMember {
			return e.privateAssign(cl, n)
		}
	case ast.Update:
		if cl := e.outside(n.A.B); cl != nil && n.A.Op == ast.PrivateMember {
			return e.privateUpdate(cl, n)
		}
	}
	return nil
}

func (e *Emitter) privateGet(cl *scope.Class, member string, o *ast.Node) *ast.Node {
	return call("$privGet", e.classRef(cl), str(member), o)
}

func (e *Emitter) privateSet(cl *scope.Class, member string, o, value *ast.Node) *ast.Node {
	return call("$privSet", e.classRef(cl), str(member), o, value)
}

// privateAssign: a value with a call site comes only after a plain =, see lowerer.assignment.
func (e *Emitter) privateAssign(cl *scope.Class, n *ast.Node) *ast.Node {
	o, key, value := e.node(n.A.A), n.A.B.Str, e.node(n.B)
	if n.Str == "=" {
		return e.privateSet(cl, key, o, value)
	}
	get := e.privateGet(cl, key, name("$r1"))
	op := n.Str[:len(n.Str)-1]
	var body *ast.Node
	switch {
	case op == "&&" || op == "||" || op == "??":
		body = logical(op, get, e.privateSet(cl, key, name("$r1"), value))
	case op == "**":
		body = e.privateSet(cl, key, name("$r1"), call("$pow", get, value))
	default:
		body = e.privateSet(cl, key, name("$r1"), binary(op, get, value))
	}
	return applied([]*ast.Node{name("$r1")}, body, o)
}

func (e *Emitter) privateUpdate(cl *scope.Class, n *ast.Node) *ast.Node {
	o, old, result := name("$r1"), name("$r2"), name("$r3")
	step := &ast.Node{Op: ast.Update, Str: n.Str, Flags: n.Flags & ast.Prefix, A: name("$r2"), Pos: ast.None}
	body := seq(
		assign(old, e.privateGet(cl, n.A.B.Str, name("$r1"))),
		assign(result, step),
		e.privateSet(cl, n.A.B.Str, name("$r1"), name("$r2")),
		name("$r3"))
	return applied([]*ast.Node{o, name("$r2"), name("$r3")}, body, e.node(n.A.A))
}

// applied is ((params) => body)(arg).
func applied(params []*ast.Node, body, arg *ast.Node) *ast.Node {
	return &ast.Node{Op: ast.Call, A: arrow(params, ret(body)), List: []*ast.Node{arg}, Pos: ast.None, Site: -1}
}

// accessors is an object that has, for each private name of a class, three closures: they read,
// assign, and tell whether it is there.
func accessors(cl *scope.Class) *ast.Node { return accessorsOf(cl.Node) }

func accessorsOf(class *ast.Node) *ast.Node {
	table := &ast.Node{Op: ast.Object, Pos: ast.None}
	seen := map[string]bool{}
	for _, m := range class.List {
		if m.A == nil || m.A.Op != ast.PrivateName || seen[m.A.Str] {
			continue
		}
		seen[m.A.Str] = true
		private := func() *ast.Node { return &ast.Node{Op: ast.PrivateName, Str: m.A.Str, Pos: ast.None} }
		x := func() *ast.Node {
			return &ast.Node{Op: ast.PrivateMember, A: name("$r1"), B: private(), Pos: ast.None}
		}
		one, two := []*ast.Node{name("$r1")}, []*ast.Node{name("$r1"), name("$r2")}
		three := array(arrow(one, ret(x())), arrow(two, stmt(assign(x(), name("$r2")))),
			arrow(one, ret(binary("in", private(), name("$r1")))))
		table.List = append(table.List, &ast.Node{Op: ast.Property, Str: "init", A: str(m.A.Str), B: three, Pos: ast.None})
	}
	return table
}
