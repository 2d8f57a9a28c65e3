package instrument

import (
	"fmt"
	"sort"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// evalCode makes eval code an arrow function:
//
//	(access, scope0, scope1 …) => { … return value; }
//
// access reads and writes the variables that a direct call of eval sees, by their names; the scopes
// are the objects that can hold more of them. Names of parameters begin with scope.Hidden, which no
// name of a program does.
type evalCode struct {
	place *place
	tree  *ast.Node
}

const (
	hiddenAccess = scope.Hidden + "access"
	hiddenValue  = scope.Hidden + "value"
)

func hiddenScope(i int) string { return fmt.Sprintf("%sscope%d", scope.Hidden, i) }

func (e *evalCode) wrap() *scope.Outer {
	list := e.tree.List
	strict := e.place.strict || scope.UseStrict(list)
	m := &evalMembers{place: e.place}
	_, super := e.place.names["super"]
	supers(e.tree)
	m.members(e.tree, super)
	list = e.tree.List
	e.thisOf(e.tree)
	c := &completion{value: func() *ast.Node { return name(hiddenValue) }}
	var head []*ast.Node
	if strict {
		head = append(head, &ast.Node{Op: ast.ExprStmt, Flags: ast.Directive, Pos: ast.None,
			A: &ast.Node{Op: ast.String, Str: `"use strict"`, Pos: ast.None}})
	} else {
		head = e.global(list)
		list = e.tree.List
	}
	head = append(head, declare("var", []*ast.Node{name(hiddenValue)}, []*ast.Node{nil}))
	if len(m.temps) > 0 {
		head = append(head, m.declaration())
	}
	body := append(head, c.list(list)...)
	body = append(body, ret(name(hiddenValue)))
	outer := &scope.Outer{Names: map[string]bool{}, Access: hiddenAccess, Strict: strict, Target: e.place.target}
	fn := arrow([]*ast.Node{name(hiddenAccess)}, body...)
	for i := range e.place.envs {
		fn.List = append(fn.List, name(hiddenScope(i)))
		outer.Envs = append(outer.Envs, hiddenScope(i))
	}
	for n := range e.place.names {
		outer.Names[n] = true
	}
	outer.Node = fn
	e.tree.List = []*ast.Node{ret(fn)}
	return outer
}

// thisOf gives eval code the this and new.target of where it stands.
func (e *evalCode) thisOf(n *ast.Node) {
	get := func(what string) *ast.Node {
		if _, ok := e.place.names[what]; !ok {
			if what == "this" {
				return name("$global")
			}
			return undefined()
		}
		return &ast.Node{Op: ast.Call, A: name(hiddenAccess), List: []*ast.Node{str(what)}, Pos: ast.None, Site: -1}
	}
	n.Replace(func(k *ast.Node) *ast.Node {
		switch k.Op {
		case ast.This:
			return get("this")
		case ast.NewTarget:
			return get("new.target")
		case ast.Function:
			if !k.Is(ast.Arrow) {
				return k
			}
		case ast.Class:
			k.B = e.thisIn(k.B)
			for _, m := range k.List {
				if m.Is(ast.Computed) {
					m.A = e.thisIn(m.A)
				}
			}
			return k
		}
		e.thisOf(k)
		return k
	})
}

func (e *evalCode) thisIn(n *ast.Node) *ast.Node {
	if n == nil {
		return nil
	}
	around := &ast.Node{Op: ast.Seq, List: []*ast.Node{n}}
	e.thisOf(around)
	return around.List[0]
}

// global makes what sloppy eval code declares with var and function variables of the scope around,
// and returns what declares them: properties of the global object, or of the object that the place
// has for that, unless the function has a variable of that name.
func (e *evalCode) global(list []*ast.Node) []*ast.Node {
	vars := map[string]bool{}
	for _, s := range list {
		varNames(s, vars)
	}
	target := func() *ast.Node {
		if e.place.target < 0 {
			return name("$global")
		}
		return name(hiddenScope(e.place.target))
	}
	var checks, head, rest, functions []*ast.Node // checks: nothing is declared if something cannot be
	last := map[string]*ast.Node{}
	for _, s := range list {
		if fn := unlabel(s); fn.Op == ast.Function && fn.Is(ast.Decl) {
			last[fn.A.Str] = fn
		}
	}
	for _, s := range list {
		fn := unlabel(s)
		if fn.Op != ast.Function || !fn.Is(ast.Decl) {
			rest = append(rest, e.vars(s))
			continue
		}
		id := fn.A.Str
		if last[id] != fn {
			continue
		}
		delete(vars, id)
		fn.Flags &^= ast.Decl
		fn.A = nil
		value := propertyNamed(fn, "init", id)
		if e.place.names[id] == "l" {
			head = append(head, stmt(call("$declared", str(id))))
		}
		if e.place.names[id] == "v" {
			functions = append(functions, stmt(assign(name(id), value)))
		} else {
			checks = append(checks, stmt(call("$declareFunction", target(), str(id))))
			functions = append(functions, stmt(call("$declareFunction", target(), str(id), value)))
		}
	}
	var names []string
	for n := range vars {
		if e.place.names[n] != "v" {
			names = append(names, n)
		}
	}
	sort.Strings(names)
	for _, n := range names {
		if e.place.names[n] == "l" {
			head = append(head, stmt(call("$declared", str(n))))
		}
		head = append(head, stmt(call("$declareVar", target(), str(n))))
	}
	e.tree.List = rest
	return append(append(checks, head...), functions...)
}

// vars makes assignments of the var declarations in a statement.
func (e *evalCode) vars(s *ast.Node) *ast.Node {
	if s.Op == ast.VarDecl && s.Str == "var" {
		return e.assignments(s)
	}
	inHead := func(n *ast.Node) *ast.Node {
		if n == nil || n.Op != ast.VarDecl || n.Str != "var" {
			return n
		}
		return n.List[0].A
	}
	switch s.Op {
	case ast.Function, ast.Class:
		return s
	case ast.For:
		if s.A != nil && s.A.Op == ast.VarDecl && s.A.Str == "var" {
			if a := e.assignments(s.A); a.Op == ast.Empty {
				s.A = nil
			} else {
				s.A = a.A
			}
		}
	case ast.ForIn, ast.ForOf:
		s.A = inHead(s.A)
	}
	s.Replace(func(k *ast.Node) *ast.Node {
		if !isStatement(k) {
			return k
		}
		return e.vars(k)
	})
	return s
}

// assignments is a var declaration as one expression statement, which has no completion value.
func (e *evalCode) assignments(d *ast.Node) *ast.Node {
	var list []*ast.Node
	for _, dr := range d.List {
		if dr.B != nil {
			list = append(list, &ast.Node{Op: ast.Assign, Str: "=", A: dr.A, B: dr.B, Pos: dr.Pos})
		}
	}
	if list == nil {
		return &ast.Node{Op: ast.Empty, Pos: d.Pos}
	}
	return &ast.Node{Op: ast.ExprStmt, A: seq(list...), Pos: d.Pos, Info: noValue}
}

// noValue marks an expression statement that stands for a declaration: it has no completion value.
var noValue = new(struct{ bool })
