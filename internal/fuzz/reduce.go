package fuzz

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/parse"
	"thingsmig/internal/js/print"
)

// Reduce makes a program smaller as long as fails says that it still shows the fault. It works
// on the syntax tree: it drops statements and operands, and puts parts in the place of the
// whole. Where a step gives a text that does not parse, the step is not taken.
func Reduce(source string, fails func(string) bool) string {
	r := &reducer{fails: fails, best: source}
	if s, ok := r.text(); ok && fails(s) {
		r.best = s
	}
	for again := true; again; {
		before := len(r.best)
		r.lists()
		r.nodes()
		again = len(r.best) < before
	}
	return r.best
}

type reducer struct {
	fails func(string) bool
	best  string
	tree  *ast.Node
}

func (r *reducer) text() (string, bool) {
	t, err := parse.ParseWith("", r.best, parse.Options{AllowReturn: true})
	if err != nil {
		return "", false
	}
	r.tree = t
	return print.Print(t, print.Options{}).Code, true
}

// try prints the tree as it is now and keeps it if it still fails.
func (r *reducer) try() (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	s := print.Print(r.tree, print.Options{}).Code
	if len(s) >= len(r.best) {
		return false
	}
	if _, err := parse.ParseWith("", s, parse.Options{AllowReturn: true}); err != nil {
		return false
	}
	if !r.fails(s) {
		return false
	}
	r.best = s
	return true
}

// lists drops runs of elements of every list: statements, arguments, members.
func (r *reducer) lists() {
	if _, ok := r.text(); !ok {
		return
	}
	var all []*ast.Node
	ast.Walk(r.tree, func(n *ast.Node) bool {
		if len(n.List) > 0 {
			all = append(all, n)
		}
		return true
	})
	for _, n := range all {
		if n.Op == ast.Template {
			continue
		}
		for size := len(n.List); size > 0; size /= 2 {
			for at := 0; at+size <= len(n.List); {
				old := n.List
				n.List = append(append([]*ast.Node{}, old[:at]...), old[at+size:]...)
				if !r.try() {
					n.List = old
					at += size
				}
			}
		}
	}
}

// nodes puts simpler nodes in the place of others.
func (r *reducer) nodes() {
	if _, ok := r.text(); !ok {
		return
	}
	var visit func(n *ast.Node)
	visit = func(n *ast.Node) {
		for _, p := range []**ast.Node{&n.A, &n.B, &n.C, &n.D} {
			if *p == nil {
				continue
			}
			r.replace(p, true)
			if *p != nil {
				visit(*p)
			}
		}
		for i := range n.List {
			if n.List[i] != nil {
				r.replace(&n.List[i], false)
				visit(n.List[i])
			}
		}
	}
	visit(r.tree)
}

// replace tries what can stand in the place of *p, simplest first.
func (r *reducer) replace(p **ast.Node, optional bool) {
	old := *p
	var list []*ast.Node
	if optional {
		list = append(list, nil)
	}
	if old.Op >= ast.Program {
		list = append(list, old.A, old.B, old.C, old.D)
		if old.Op == ast.Block && len(old.List) == 1 {
			list = append(list, old.List[0])
		}
	} else {
		list = append(list, &ast.Node{Op: ast.Number, Str: "1", Pos: ast.None})
		list = append(list, &ast.Node{Op: ast.Ident, Str: "undefined", Pos: ast.None})
		list = append(list, old.A, old.B, old.C)
		if old.Op == ast.Function && old.B != nil && old.B.Op != ast.Block {
			list = append(list, old.B)
		}
		list = append(list, old.List...)
	}
	for i, n := range list {
		if n == nil && (i > 0 || !optional) || n == old {
			continue
		}
		*p = n
		if r.try() {
			if n != nil {
				r.replace(p, false)
			}
			return
		}
	}
	*p = old
}
