package instrument

import (
	"math"
	"sort"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// Dead zones that nobody can be in. A use in a function needs no test if no call of the function can
// come before the declaration of the variable is over: a function expression is not called before
// it is made, and a function declaration of the top level not before the first statement that
// mentions it, itself or by way of others.

// deadZones looks at the uses of variables of the main scope in functions.
type deadZones struct {
	main *scope.Func
	// earliest is where the top level is, at least, when a declared function can be called first.
	earliest map[*scope.Symbol]int
	// mentions are the declared functions that each mentions.
	mentions map[*scope.Symbol][]*scope.Symbol
}

// codePlace is when the code of a function can run: not before the top level has come to pos, nor before
// the declared function that it is in, or that makes it, is called.
type codePlace struct {
	pos  int
	decl *scope.Symbol
}

// dropTests drops the tests of uses that are never in a dead zone.
func (c *compiler) dropTests(tree *ast.Node) {
	d := &deadZones{main: c.res.Main, earliest: map[*scope.Symbol]int{}, mentions: map[*scope.Symbol][]*scope.Symbol{}}
	open := false // code that comes from texts can mention anything
	ast.Walk(tree, func(n *ast.Node) bool {
		open = open || n.Op == ast.With || isIdent(n, "eval") || isIdent(n, "$eval") || n.Op == ast.Ident && dynamicOf(n) != nil
		return !open
	})
	if open {
		return
	}
	for _, s := range tree.List {
		if fn := unlabel(s); fn.Op == ast.Function && fn.Is(ast.Decl) {
			if s := symOf(fn.A); s != nil {
				d.earliest[s] = math.MaxInt
			}
		}
	}
	d.eachUse(tree, func(n *ast.Node, s *scope.Symbol, at codePlace) {
		if _, declared := d.earliest[s]; !declared {
			return
		}
		if at.decl != nil {
			d.mentions[at.decl] = append(d.mentions[at.decl], s)
		} else {
			d.earliest[s] = min(d.earliest[s], at.pos)
		}
	})
	d.spread()
	tested := map[*scope.Symbol]bool{}
	d.eachUse(tree, func(n *ast.Node, s *scope.Symbol, at codePlace) {
		if !n.Is(ast.Optional) {
			return
		}
		pos := at.pos
		if at.decl != nil {
			pos = d.earliest[at.decl]
		}
		if s.Fn == d.main && s.Scope == d.main.Scope && s.Kind.Lexical() && pos > s.Pos && n.Pos >= 0 {
			n.Flags &^= ast.Optional
			return
		}
		tested[s] = true
	})
	for _, s := range d.main.Syms {
		if s.Kind.Lexical() && s.Scope == d.main.Scope && !tested[s] {
			s.TDZ = false
		}
	}
}

// spread: what a function mentions can be called when it can be called.
func (d *deadZones) spread() {
	var order []*scope.Symbol
	for _, s := range d.main.Syms {
		if p, ok := d.earliest[s]; ok && p < math.MaxInt {
			order = append(order, s)
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return d.earliest[order[i]] < d.earliest[order[j]] })
	seen := map[*scope.Symbol]bool{}
	for _, s := range order {
		work := []*scope.Symbol{s}
		for len(work) > 0 {
			t := work[len(work)-1]
			work = work[:len(work)-1]
			if seen[t] {
				continue
			}
			seen[t] = true
			d.earliest[t] = min(d.earliest[t], d.earliest[s])
			work = append(work, d.mentions[t]...)
		}
	}
}

// eachUse visits the names of variables, with the place of the code that they are in.
func (d *deadZones) eachUse(tree *ast.Node, visit func(n *ast.Node, s *scope.Symbol, at codePlace)) {
	var walk func(n *ast.Node, at codePlace, inside bool, class int)
	walk = func(n *ast.Node, at codePlace, inside bool, class int) {
		switch n.Op {
		case ast.Ident:
			if s := symOf(n); s != nil {
				if !inside {
					at.pos = n.Pos
				}
				visit(n, s, at)
			}
			return
		case ast.Class:
			class = n.Pos
		case ast.Function:
			if !inside {
				at = d.made(n, class)
			}
			inside = true
			for _, p := range n.List {
				walk(p, at, true, -1)
			}
			walk(n.B, at, true, -1)
			return
		}
		n.Kids(func(k *ast.Node) { walk(k, at, inside, class) })
	}
	for _, s := range tree.List {
		walk(s, codePlace{}, false, -1)
	}
}

// made is the place of the code of a function that the top level makes, in a class at that position
// or, if that is -1, in none.
func (d *deadZones) made(n *ast.Node, class int) codePlace {
	if class >= 0 && !n.Is(ast.Decl) {
		return codePlace{pos: min(class, max(n.Pos, 0))}
	}
	if n.Is(ast.Decl) {
		if s := symOf(n.A); s != nil {
			if _, declared := d.earliest[s]; declared {
				return codePlace{decl: s}
			}
		}
		return codePlace{pos: -1} // of a block
	}
	return codePlace{pos: n.Pos}
}
