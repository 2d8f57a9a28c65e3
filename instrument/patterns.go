package instrument

import (
	"fmt"
	"strings"

	"thingsmig/internal/js/ast"
)

// hoistPatterns moves destructuring assignments that need statements out of expressions: an array
// pattern whose iterator must be closed when something fails half-way needs a try statement.
//
//	x = ([a = f()] = e)    becomes    x = (($v1) => { [a = f()] = $v1; return $v1; })(e)
//
// It comes before names are resolved.
func hoistPatterns(tree *ast.Node, source string) {
	n := 0
	fresh := func() string {
		for {
			n++
			if id := fmt.Sprintf("$v%d", n); !strings.Contains(source, id) {
				return id
			}
		}
	}
	var walk func(k *ast.Node)
	walk = func(k *ast.Node) {
		k.Replace(func(e *ast.Node) *ast.Node {
			walk(e)
			if e.Op != ast.Assign || k.Op == ast.ExprStmt || !needsTry(e.A) {
				return e
			}
			name := fresh()
			id := func() *ast.Node { return &ast.Node{Op: ast.Ident, Str: name, Pos: e.Pos} }
			body := &ast.Node{Op: ast.Block, Pos: e.Pos, List: []*ast.Node{
				{Op: ast.ExprStmt, Pos: e.Pos, A: &ast.Node{Op: ast.Assign, Str: "=", A: e.A, B: id(), Pos: e.Pos}},
				{Op: ast.Return, Pos: e.Pos, A: id()},
			}}
			fn := &ast.Node{Op: ast.Function, Flags: ast.Arrow, List: []*ast.Node{id()}, B: body, Pos: e.Pos, End: e.Pos}
			return &ast.Node{Op: ast.Call, A: fn, List: []*ast.Node{e.B}, Pos: e.Pos, End: e.Pos}
		})
	}
	walk(tree)
}

// needsTry reports whether taking a value apart can fail while an iterator is open.
func needsTry(p *ast.Node) bool {
	switch p.Op {
	case ast.ArrayPattern:
		for _, e := range p.List {
			if e != nil && e.Op == ast.Default {
				if !constant(e.B) {
					return true
				}
				e = e.A
			}
			if e != nil && e.Op == ast.Rest {
				e = e.A
			}
			if e != nil && e.Op != ast.Hole && e.Op != ast.Ident {
				return true
			}
		}
	case ast.ObjectPattern:
		for _, e := range p.List {
			t := e.B
			if e.Op == ast.Rest {
				t = e.A
			}
			if t != nil && t.Op == ast.Default {
				t = t.A
			}
			if t != nil && needsTry(t) {
				return true
			}
		}
	}
	return false
}
