package scope

import (
	"slices"
	"strings"

	"thingsmig/internal/js/ast"
)

// BoundMember and InMember make of a private name what eval code calls the access function with for a
// method to be called, and for #x in o.
const (
	BoundMember = "!"
	InMember    = "?"
)

// notVariable reports whether a name of a place is something that only eval code itself can use: code
// in it has another way to it, or none.
func notVariable(name string) bool {
	return name == "this" || name == "new.target" || name == "super" || strings.HasPrefix(name, "#")
}

// privates adds the private names that a call of eval sees to its access function, and returns them:
//
//	case "#x": return write ? value[0].#x = value[1] : value.#x;
//	case "#x!": return (...args) => value.#x(...args);
//	case "#x?": return #x in value;
func (r *resolver) privates(site *EvalSite) []string {
	var names []string
	for _, c := range r.classes {
		member := r.fn
		for member != nil && member.Class != c {
			member = member.Parent
		}
		if member == nil { // the head of the class
			continue
		}
		for n := range c.Private {
			if !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
	}
	slices.Sort(names)
	sw := site.Access.B.List[0]
	for _, n := range names {
		param := func(i int) *ast.Node {
			return &ast.Node{Op: ast.Ident, Str: site.Access.List[i].Str, Pos: ast.None}
		}
		name := func() *ast.Node { return &ast.Node{Op: ast.PrivateName, Str: n, Pos: ast.None} }
		of := func(o *ast.Node) *ast.Node {
			return &ast.Node{Op: ast.PrivateMember, A: o, B: name(), Pos: ast.None}
		}
		part := func(i string) *ast.Node {
			return &ast.Node{Op: ast.Index, A: param(2), B: &ast.Node{Op: ast.Number, Str: i, Pos: ast.None}, Pos: ast.None}
		}
		add := func(key string, value *ast.Node) {
			sw.List = append(sw.List, &ast.Node{Op: ast.Case, A: &ast.Node{Op: ast.String, Str: `"` + escape(n) + key + `"`, Pos: ast.None},
				List: []*ast.Node{{Op: ast.Return, A: value, Pos: ast.None}}, Pos: ast.None})
		}
		set := &ast.Node{Op: ast.Assign, Str: "=", A: of(part("0")), B: part("1"), Pos: ast.None}
		add("", &ast.Node{Op: ast.Cond, A: param(1), B: set, C: of(param(2)), Pos: ast.None})
		args := Hidden + "args"
		list := &ast.Node{Op: ast.Rest, A: &ast.Node{Op: ast.Ident, Str: args, Pos: ast.None}, Pos: ast.None}
		spread := &ast.Node{Op: ast.Spread, A: &ast.Node{Op: ast.Ident, Str: args, Pos: ast.None}, Pos: ast.None}
		add(BoundMember, &ast.Node{Op: ast.Function, Flags: ast.Arrow, List: []*ast.Node{list}, Pos: ast.None,
			B: &ast.Node{Op: ast.Block, Pos: ast.None, List: []*ast.Node{{Op: ast.Return, Pos: ast.None, A: &ast.Node{
				Op: ast.Call, A: of(param(2)), List: []*ast.Node{spread}, Pos: ast.None}}}}})
		add(InMember, &ast.Node{Op: ast.Binary, Str: "in", A: name(), B: param(2), Pos: ast.None})
	}
	return names
}
