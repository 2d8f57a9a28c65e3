package instrument

import (
	"slices"
	"sort"
	"strings"

	"thingsmig/internal/js/ast"
)

// What stack traces call functions. The engine's own names are not the same after a restore, where
// functions are made in other places, so they are found by the place in the source instead.

// showNames notes at each function and class what stack traces call it: its name, or that of the variable
// or property that it is written for. It comes before anything is moved.
func showNames(n *ast.Node) {
	var name string
	var value *ast.Node
	switch n.Op {
	case ast.Declarator, ast.Default:
		name, value = identName(n.A), n.B
	case ast.Assign:
		name, value = identName(n.A), n.B
		if n.A.Op == ast.Member {
			name = n.A.Str
		}
	case ast.Property, ast.ClassMember:
		if n.A != nil && !n.Is(ast.Computed) {
			name = keyText(n.A)
		}
		value = n.B
		if n.Op == ast.ClassMember && n.Str == "constructor" {
			name, value = "", nil
		}
	}
	if value != nil && (value.Op == ast.Function || value.Op == ast.Class) {
		show(value, name)
	}
	if (n.Op == ast.Function || n.Op == ast.Class) && len(n.Strs) < 2 {
		show(n, "")
	}
	n.Kids(showNames)
}

func identName(n *ast.Node) string {
	if n.Op == ast.Ident {
		return n.Str
	}
	return ""
}

func show(fn *ast.Node, name string) {
	if fn.A != nil {
		name = fn.A.Str
	}
	text := ""
	if len(fn.Strs) > 0 {
		text = fn.Strs[0]
	}
	kind := ""
	if fn.Is(ast.AsyncFlag) {
		kind = "async"
	}
	fn.Strs = []string{text, name, kind}
}

// shown fills in the parts of a function's record that stack traces need.
func (f *Function) shown(n *ast.Node) {
	if len(n.Strs) < 3 {
		return
	}
	f.Shown, f.Async = n.Strs[1], n.Strs[2] == "async"
}

// Caller tells what a stack trace calls the function that a place in the source is in. It is false for a
// call that the compiler has added: the one that starts the body of an async function.
func (p *Program) Caller(src int) (name string, ok bool) {
	p.callers.once.Do(p.callers.fill(p))
	list := p.callers.list
	i := sort.Search(len(list), func(i int) bool { return p.Functions[list[i]].Pos > src }) - 1
	if i < 0 {
		return "", true
	}
	id := list[i]
	for id > 0 && p.Functions[id].end() < src {
		id = p.Functions[id].Parent
	}
	// The body of an async function is a function of its own.
	for id > 0 {
		up := p.Functions[id].Parent
		if up <= 0 || p.Functions[up].Pos != p.Functions[id].Pos || !p.Functions[up].Async {
			break
		}
		id = up
	}
	if id <= 0 {
		return "", true
	}
	f := &p.Functions[id]
	if f.Async && src == f.Pos {
		return "", false
	}
	if f.Kind == ClassConstructor {
		return strings.TrimSpace("new " + f.Shown), true
	}
	return f.Shown, true
}

// end is where the text of a function ends in the source. That of an arrow function without a block has no brace.
func (f *Function) end() int {
	if f.Kind == ArrowFunction {
		return max(f.End, f.Pos+len(f.Text)-1)
	}
	return f.End
}

// fill makes the list of functions in the order of their places.
func (c *callers) fill(p *Program) func() {
	return func() {
		for id, f := range p.Functions {
			if f.Kind != MainFunction && f.Pos >= 0 {
				c.list = append(c.list, id)
			}
		}
		slices.SortStableFunc(c.list, func(a, b int) int { return p.Functions[a].Pos - p.Functions[b].Pos })
	}
}
