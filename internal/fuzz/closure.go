package fuzz

import (
	"fmt"
	"regexp"
	"strings"
)

// callback makes a function of one value (and its index) or of an accumulator and a value, as a
// built-in calls it.
func (g *gen) callback(d, params int) string {
	if d > 0 && g.has(kFn, false) && g.chance(4) {
		return g.pick(kFn, false, true)
	}
	if g.budget > 0 {
		g.budget--
	}
	return g.closure(d, params)
}

// textCallback makes a callback that gives a string.
func (g *gen) textCallback(d int) string {
	m := g.fresh("s")
	g.push()
	defer g.pop()
	g.add(variable{m, kStr, false})
	defer g.enter(&function{arrow: true})()
	return fmt.Sprintf("%s => %s", m, bounded(g.str(d)))
}

// comparator makes a pure comparator of integers: how often it is called is the engine's own
// business.
func (g *gen) comparator() string {
	return g.oneOf("(p, q) => p - q", "(p, q) => q - p", "(p, q) => (p & 3) - (q & 3)",
		"(p, q) => { let r = 0; for (let k = 0; k < 2; k++) r += p - q; return r; }",
		"function (p, q) { const f = () => p - q; return [1, 2].map(() => f())[0]; }")
}

// closure makes an arrow function with an expression or a body, or a function expression.
func (g *gen) closure(d, params int) string {
	n := g.intn(6)
	if n < 3 || d <= 0 || g.depth > 4 {
		g.push()
		defer g.pop()
		var list []string
		for range params {
			list = append(list, g.param(d))
		}
		defer g.enter(&function{arrow: true})()
		return fmt.Sprintf("(%s) => %s", strings.Join(list, ", "), bounded(g.num(d)))
	}
	f := &function{arrow: n < 5, strict: g.fn.strict}
	if f.arrow {
		return g.function(f, params, d, nil)
	}
	f.args = g.enabled("arguments") && g.chance(3)
	name := ""
	if g.chance(3) {
		name = g.fresh("self")
	}
	return "function " + name + g.function(f, params, d, nil)
}

// bounded makes the expression of an arrow function, which may come back to the function, use
// fuel.
func bounded(e string) string {
	if callsUser.MatchString(e) {
		return "(burn(), " + e + ")"
	}
	return e
}

var callsUser = regexp.MustCompile(`[foCPsghjI]\d|fns|this|super|await|\.[gm]`)

// param makes a simple parameter.
func (g *gen) param(int) string {
	return g.declare(kNum, true)
}

// enter goes into the code of a function; the result leaves it. Arrow functions see what is
// around them.
func (g *gen) enter(f *function) func() {
	old := g.fn
	if f.arrow {
		f.this, f.super, f.args, f.strict, f.level, f.target = old.this, old.super, old.args, old.strict, old.level, old.target
		f.cls = old.cls
	}
	g.fn = f
	g.depth++
	return func() { g.fn = old; g.depth-- }
}

// nested makes code that stands in an arrow function which a template makes, or where there is
// no await and no yield although there are around.
func (g *gen) nested(f func() string) string {
	defer g.enter(&function{arrow: true})()
	return f()
}

// fancyParams makes parameters with patterns and defaults.
func (g *gen) fancyParams(n, d int) string {
	var list []string
	for range n {
		switch g.intn(6) {
		case 0:
			init := g.num(d)
			list = append(list, g.param(d)+" = "+init)
		case 1:
			init := g.num(d)
			x, y := g.declare(kNum, true), g.declare(kNum, true)
			list = append(list, fmt.Sprintf("{a: %s, b: %s = %s} = {}", x, y, init))
		case 2:
			init := g.num(d)
			x, y := g.declare(kNum, true), g.declare(kNum, true)
			list = append(list, fmt.Sprintf("[%s, %s] = [%s]", x, y, init))
		default:
			list = append(list, g.param(d))
		}
	}
	if g.chance(4) {
		list = append(list, "..."+g.declare(kArr, true))
	}
	return strings.Join(list, ", ")
}

// function makes the parameters and the body of a function. before makes statements that its
// body begins with.
func (g *gen) function(f *function, params, d int, before func() string) string {
	g.push()
	defer g.pop()
	var list string
	simple := true
	setter := params == 1 && before == nil && f.this
	if g.enabled("params") && params > 0 && !setter && !f.args && g.chance(3) {
		// Initialisers may not see this function's own arguments.
		c := *f
		c.args, c.async, c.gen, c.ctor = false, false, false, false
		leave := g.enter(&c)
		list = g.fancyParams(params, min(d, 2))
		leave()
		simple = false
	} else {
		var l []string
		for range params {
			l = append(l, g.param(d))
		}
		list = strings.Join(l, ", ")
	}
	defer g.enter(f)()
	var b strings.Builder
	b.WriteString("(" + list + ") ")
	if f.arrow {
		b.WriteString("=> ")
	}
	b.WriteString("{\n")
	if simple && !f.arrow && g.chance(8) {
		b.WriteString("'use strict';\n")
		f.strict = true
	}
	if f.args && !f.arrow {
		b.WriteString("arguments.length;\n")
	}
	b.WriteString("burn();\n")
	if before != nil {
		b.WriteString(before())
	}
	f.isNum = !f.ctor
	for range g.intn(4) {
		b.WriteString(g.stmt(d))
	}
	if f.ctor {
		fmt.Fprintf(&b, "t(%d, %s);\n}", g.id(), g.num(d))
	} else if f.async && g.chance(5) {
		fmt.Fprintf(&b, "return %s;\n}", g.fill(g.oneOf("$P", "await $P"), d))
	} else {
		fmt.Fprintf(&b, "return %s;\n}", g.num(d))
	}
	return b.String()
}

var funProds []prod

func init() {
	funProds = []prod{
		{weight: 8, name: "closure", make: func(g *gen, d int) string { return "(" + g.closure(d, g.intn(3)) + ")" }},
		{weight: 3, name: "maker", make: (*gen).maker},
		{weight: 1, name: "bind", text: "$F.bind($O, $n)"},
		{weight: 1, name: "bindMethod", text: "$O.m.bind($O)"},
		{weight: 1, name: "cond", text: "($b ? $F : $f)"},
		{weight: 2, name: "assign", text: "($H = $f)"},
		{weight: 1, name: "bindMethod", text: "$I.m0.bind($I)"},
		{weight: 1, name: "native", make: func(g *gen, d int) string { return g.oneOf("Math.max", "Math.abs", "Number", "parseInt") }},
		{weight: 2, name: "self", make: (*gen).selfRecursive},
	}
}

func (g *gen) fun(d int) string {
	if g.has(kFn, false) && g.chance(3) {
		return g.pick(kFn, false, true)
	}
	if d <= 0 || g.budget <= 0 || g.depth > 5 {
		return g.oneOf("((p, q) => p + 1)", "(p => t("+fmt.Sprint(g.id())+", p))")
	}
	g.budget--
	return g.choose(funProds, d-1)
}

// maker makes a closure in a scope of its own that it shares with another one.
func (g *gen) maker(d int) string {
	x := g.fresh("x")
	g.push()
	defer g.pop()
	g.add(variable{x, kNum, true})
	defer g.enter(&function{arrow: true})()
	return fmt.Sprintf("((%[1]s) => { fns.push(() => %[1]s += 1); return %[2]s; })(%[3]s)", x, g.closure(d, 1), g.leafOutside(x))
}

// leafOutside makes a number that does not use the variable x.
func (g *gen) leafOutside(x string) string {
	if s := g.leaf(); s != x && !strings.HasPrefix(s, x) {
		return s
	}
	return "5"
}

// selfRecursive makes a named function expression that calls itself.
func (g *gen) selfRecursive(d int) string {
	name := g.fresh("rec")
	g.push()
	defer g.pop()
	n := g.fresh("n")
	g.add(variable{n, kNum, false})
	defer g.enter(&function{strict: g.fn.strict, isNum: true})()
	a := g.num(d)
	return fmt.Sprintf("(function %[1]s(%[2]s) {\nburn();\nif (!(%[2]s > 0)) return %[3]s;\nreturn %[4]s + %[1]s(Math.min(%[2]s, 3) - 1) + %[5]s;\n})", name, n, a, g.num(d), g.num(d))
}

// iife makes a function that is called at once.
func (g *gen) iife(d int) string {
	switch g.intn(3) {
	case 0:
		return fmt.Sprintf("(%s)()", g.function(&function{arrow: true}, 0, d, nil))
	case 1:
		args := g.num(d)
		f := &function{strict: g.fn.strict, args: g.enabled("arguments") && g.chance(2)}
		return fmt.Sprintf("(function %s)(%s, %s)", g.function(f, 2, d, nil), args, g.num(d))
	default:
		args := g.num(d)
		return fmt.Sprintf("(%s)(%s)", g.function(&function{arrow: true}, 1, d, nil), args)
	}
}
