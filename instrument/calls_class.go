package instrument

import (
	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// What new and super() run, where the class is known by its variable.

// holdsClass notes the variable of a class declaration.
func (g *callGraph) holdsClass(n *ast.Node) {
	if !n.Is(ast.Decl) || n.A == nil {
		return
	}
	if s := symOf(n.A); s != nil && s.Immutable() {
		g.classes[s] = n.Info.(*scope.Class)
	}
}

// declaresClass notes const C = class { … }, and var C, which nobody else assigns.
func (g *callGraph) declaresClass(d *ast.Node) {
	if s := symOf(d.A); d.B.Op == ast.Class && s != nil && (s.Immutable() || s.Kind == scope.Var && s.Writes == 1) {
		g.classes[s] = d.B.Info.(*scope.Class)
	}
}

// class is the class that an expression surely is, or nil.
func (g *callGraph) class(e *ast.Node) *scope.Class {
	s := symOf(e)
	if e.Op != ast.Ident || s == nil {
		return nil
	}
	if s.Kind == scope.SelfName && s.Fn.Class != nil && s.Fn.Class.Node.A != nil && s.Fn.Class.Node.A.Str == s.Name && s.Fn.Self(s.Name) == s {
		return s.Fn.Class
	}
	return g.classes[s]
}

// constructors lists the functions of the program that new of a class runs, but for those that the
// constructors call themselves.
func (g *callGraph) constructors(e *ast.Node) (fs []*scope.Func, known bool) {
	for range longestChain {
		cl := g.class(e)
		if cl == nil {
			return fs, e.Op == ast.Ident && e.Sym == nil && quietGlobals[e.Str]
		}
		for _, m := range cl.Node.List {
			if m.Str == "field" && !m.Is(ast.Static) && m.B != nil && m.B.Op == ast.Function && isInitialiser(m) {
				fs = append(fs, m.B.Info.(*scope.Func))
			}
		}
		if cl.Ctor != nil {
			return append(fs, cl.Ctor), true
		}
		if cl.Node.B == nil {
			return fs, true
		}
		e = cl.Node.B
	}
	return nil, false // class A extends A
}

// longestChain bounds the superclasses that are followed.
const longestChain = 50
