package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// members makes ordinary functions of the code in classes that no function stands around: the
// initialiser of a field becomes the body of a method of its own, and so does a static block. They
// are printed in their place again (see Emitter.initialiser), but until then this, super and the
// closures in them are treated as those of any other method.
//
// A class with extends and fields gets the constructor that it has anyway: between its own call of
// super and the next there must be a frame that knows that fields are still to be made.
//
// It comes before names are resolved, and returns the names that anonymous classes get from where
// they stand.
func members(tree *ast.Node) map[*ast.Node]string {
	names := map[*ast.Node]string{}
	ast.Walk(tree, func(n *ast.Node) bool {
		contextName(n, names)
		if n.Op == ast.Class {
			for _, m := range n.List {
				contextName(m, names)
				methodOfMember(m)
			}
			if n.B != nil && initialises(n) {
				defaultConstructor(n)
			}
		}
		return true
	})
	return names
}

// dynamicName stands for a name that only a computed key tells.
const dynamicName = "[computed]"

// contextName notes the name of an anonymous class in n.
func contextName(n *ast.Node, names map[*ast.Node]string) {
	var as string
	value := n.B
	switch n.Op {
	case ast.Declarator, ast.Default:
		if n.A.Op != ast.Ident {
			return
		}
		as = n.A.Str
	case ast.Assign:
		if n.A.Op != ast.Ident || n.Str != "=" && n.Str != "&&=" && n.Str != "||=" && n.Str != "??=" {
			return
		}
		as = n.A.Str
	case ast.Property, ast.ClassMember:
		if n.Op == ast.Property && n.Str != "init" || n.Op == ast.ClassMember && n.Str != "field" {
			return
		}
		if as = dynamicName; !n.Is(ast.Computed) {
			as = keyText(n.A)
		}
	default:
		return
	}
	if value != nil && value.Op == ast.Class && value.A == nil {
		names[value] = as
	}
}

// methodOfMember makes a function of the initialiser of a field, and of a static block.
func methodOfMember(m *ast.Node) {
	if m.B == nil || m.B.Op == ast.Function && m.Str != "field" {
		return
	}
	body := m.B
	switch m.Str {
	case "field":
		body = &ast.Node{Op: ast.Block, Pos: m.B.Pos, List: []*ast.Node{{Op: ast.Return, A: m.B, Pos: m.B.Pos}}}
	case "static-block":
	default:
		return
	}
	m.B = &ast.Node{Op: ast.Function, Flags: ast.Method, B: body, Pos: m.B.Pos, End: m.B.Pos}
}

// initialises reports whether making an instance of a class does more than running constructors.
func initialises(class *ast.Node) bool {
	for _, m := range class.List {
		if !m.Is(ast.Static) && (m.Str == "field" || m.A != nil && m.A.Op == ast.PrivateName) {
			return true
		}
	}
	return false
}

func defaultConstructor(class *ast.Node) {
	for _, m := range class.List {
		if m.Str == "constructor" {
			return
		}
	}
	at := class.Pos
	args := func() *ast.Node { return &ast.Node{Op: ast.Ident, Str: "args", Pos: at} }
	super := &ast.Node{Op: ast.Call, A: &ast.Node{Op: ast.Super, Pos: at}, Pos: at, End: at,
		List: []*ast.Node{{Op: ast.Spread, A: args(), Pos: at}}}
	fn := &ast.Node{Op: ast.Function, Flags: ast.Method | ast.Ctor, Pos: at, End: class.End,
		List: []*ast.Node{{Op: ast.Rest, A: args(), Pos: at}},
		B: &ast.Node{Op: ast.Block, Pos: at, List: []*ast.Node{
			{Op: ast.ExprStmt, A: super, Pos: at}}}}
	class.List = append(class.List, &ast.Node{Op: ast.ClassMember, Str: "constructor",
		A: &ast.Node{Op: ast.String, Str: `"constructor"`, Pos: at}, B: fn, Pos: at})
}

// isInitialiser reports whether a member of a class is a function that members has made.
func isInitialiser(m *ast.Node) bool {
	return m.B != nil && m.B.Op == ast.Function && (m.Str == "field" || m.Str == "static-block")
}

// sealInitialisers makes the code of fields and static blocks run without a stop: the engine calls
// it from inside new, super() and the definition of a class. What that code calls is not sealed,
// but a capture in there waits.
func (c *compiler) sealInitialisers() {
	for _, cl := range c.res.Classes {
		for _, m := range cl.Node.List {
			if isInitialiser(m) {
				f := m.B.Info.(*scope.Func)
				f.Initialiser, c.sealed[f] = true, true
				sealCalls(m.B.B)
			}
		}
	}
}

// sealCalls takes the calls in code, those in functions inside it excepted, for no call sites.
// Code is sealed before it is lowered, and after that for the calls that lowering adds.
func sealCalls(code ...*ast.Node) {
	for _, n := range code {
		ast.Walk(n, func(k *ast.Node) bool {
			switch k.Op {
			case ast.Function:
				return false
			case ast.Call, ast.New, ast.Template:
				if k.Site == 0 {
					k.Site = -1
				}
			}
			return true
		})
	}
}
