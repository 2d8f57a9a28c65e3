package instrument

import (
	"fmt"
	"strconv"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// nameAll gives every variable the name that it is printed under: the user's own where
// that is possible. All variables of a function are declared together, so two blocks that use
// one name make it i and i$1. An outer function comes before those inside it.
func (c *compiler) nameAll() {
	for _, f := range c.res.Funcs {
		c.nameFunc(f)
	}
	// The tables and the identifiers follow.
	for id, b := range c.bodies {
		if b == nil {
			continue
		}
		f := &c.prog.Functions[id]
		for i, s := range b.Locals {
			f.Locals[i].Name = s.Out
		}
	}
	for id := range c.prog.Scopes {
		for i, s := range c.cells[id] {
			c.prog.Scopes[id].Vars[i].Name = s.Out
		}
	}
}

func (c *compiler) nameFunc(f *scope.Func) {
	// The engine takes a variable of that name for the arguments object, inside arrow functions.
	taken, tried := map[string]bool{"arguments": true}, map[string]int{}
	for s := range f.Globals {
		taken[s] = true
	}
	for _, s := range f.Free {
		taken[s.Out] = true
	}
	self := func(n *ast.Node) {
		if n != nil {
			taken[n.Str] = true
		}
	}
	if f.Node != nil && !f.Node.Is(ast.Decl) {
		self(f.Node.A)
	}
	if f.Class != nil {
		self(f.Class.Node.A)
	}
	temps := 0
	for _, s := range f.Syms {
		switch {
		case s.Kind == scope.Temp:
			for s.Out == "" || taken[s.Out] {
				temps++
				s.Out = fmt.Sprintf("$%d", temps)
			}
		case s.Kind == scope.SelfName && !s.Captured:
			s.Out = s.Name
		case s.Kind == scope.SelfName:
			s.Out = fresh(taken, tried, s.Name+"$self")
		case s.Kind > scope.Temp:
			for i := 1; taken[s.Out]; i++ {
				s.Out = fmt.Sprintf("%s$%d", s.Out, i)
			}
		default:
			s.Out = fresh(taken, tried, s.Name)
		}
		taken[s.Out] = true
	}
}

// fresh makes a name of s that is not taken and that the compiler does not use itself. tried has the
// number up to which the names made of s are taken: a function can have thousands of blocks that all
// call their variable i.
func fresh(taken map[string]bool, tried map[string]int, s string) string {
	out, i := s, tried[s]
	if i > 0 {
		out = s + "$" + strconv.Itoa(i)
	}
	for ; taken[out] || ours(out); out = s + "$" + strconv.Itoa(i) {
		i++
	}
	tried[s] = i
	return out
}

// ours reports whether the compiler may use a name itself: $, then a known word, a number, or
// a letter and a number.
func ours(s string) bool {
	if s == "yield" { // means something else where the body of an async function stands
		return true
	}
	if len(s) < 2 || s[0] != '$' {
		return false
	}
	if hostNameSet[s] || s == "$f" || s == "$e" || s == "$d" || s == "$this" || s == "$args" || s == "$new" || s == "$home" || s == "$cls" || s == "$fun" {
		return true
	}
	rest := s[1:]
	if rest[0] == 's' || rest[0] == 'L' || rest[0] == 'k' || rest[0] == 'r' {
		rest = rest[1:]
	}
	for _, r := range rest {
		if r < '0' || r > '9' {
			return false
		}
	}
	return rest != ""
}
