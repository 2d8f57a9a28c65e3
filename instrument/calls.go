package instrument

import (
	"strings"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// Which calls can be interrupted. A call in which no poll can come needs no saved operands, and a
// function with no other calls and no loops needs no handler. To take a call for quieter than it is
// is no error: a capture that finds a frame in such a call waits for the next poll. But it must not
// wait for ever, so only calls count as quiet whose targets are known, by the variable or by the name
// of the property, and built-in functions that call nothing back.

// callGraph knows what each function of the program calls.
type callGraph struct {
	c *compiler
	// defs are the functions that the program puts under a property name; nil among them stands for
	// something that is not known.
	defs map[string][]*scope.Func
	// values are the functions that variables hold that hold nothing else.
	values map[*scope.Symbol]*scope.Func
	// classes are those that variables hold that hold nothing else.
	classes map[*scope.Symbol]*scope.Class
	of      map[*scope.Func]*callNode
}

type callNode struct {
	f        *scope.Func
	loops    bool
	unknown  bool
	targets  []*scope.Func
	polls    bool
	cyclic   bool
	index    int // Tarjan's numbering
	low      int
	onStack  bool
	children []*callNode
}

// findQuiet marks the calls in which nothing can be captured, and notes which functions need a poll
// where they begin.
func (c *compiler) findQuiet(tree *ast.Node) {
	g := c.callGraph(tree)
	for _, f := range c.res.Funcs {
		g.body(f, tree, func(k *ast.Node) {
			if (k.Op == ast.Call || k.Op == ast.New) && k.Site == 0 {
				if targets, known := g.targets(f, k); known && !g.anyPolls(targets) {
					k.Site = -1
				}
			}
		})
	}
	g.onlyCalled(tree)
	c.values = g.values
	c.entryPoll = map[*scope.Func]bool{}
	for f, n := range g.of {
		c.entryPoll[f] = n.cyclic || n.unknown
	}
}

// callGraph finds out which functions of a program a poll can come in.
func (c *compiler) callGraph(tree *ast.Node) *callGraph {
	g := &callGraph{c: c, defs: map[string][]*scope.Func{}, values: map[*scope.Symbol]*scope.Func{},
		classes: map[*scope.Symbol]*scope.Class{}, of: map[*scope.Func]*callNode{}}
	g.definitions(tree)
	for _, f := range c.res.Funcs {
		n := &callNode{f: f}
		g.of[f] = n
		g.body(f, tree, func(k *ast.Node) { g.look(n, k) })
	}
	g.cycles()
	for changed := true; changed; {
		changed = false
		for _, n := range g.of {
			if n.polls {
				continue
			}
			p := n.loops || n.unknown || n.cyclic
			for _, t := range n.targets {
				p = p || g.of[t].polls
			}
			n.polls, changed = p, changed || p
		}
	}
	return g
}

// onlyCalled finds the functions that are never used but to be called by their name: they are
// never constructors.
func (g *callGraph) onlyCalled(tree *ast.Node) {
	escapes := map[*scope.Func]bool{}
	held := map[*scope.Func]bool{}
	var walk func(n *ast.Node)
	walk = func(n *ast.Node) {
		if n.Op == ast.Ident {
			if s := symOf(n); s != nil {
				if f := g.values[s]; f != nil {
					escapes[f] = true
				} else if s.Kind == scope.SelfName {
					escapes[s.Fn] = true
				}
			}
			return
		}
		n.Kids(func(k *ast.Node) {
			switch {
			case n.Op == ast.Call && k == n.A && k.Op == ast.Ident:
			case n.Op == ast.Function && k == n.A:
			case n.Op == ast.Declarator && k == n.A && k.Op == ast.Ident:
			default:
				walk(k)
			}
		})
	}
	walk(tree)
	for s, f := range g.values {
		if f.Node.Is(ast.Decl) || s.Kind != scope.FuncDecl {
			held[f] = true
		}
	}
	g.c.onlyCalled = map[*scope.Func]bool{}
	for f := range held {
		g.c.onlyCalled[f] = !escapes[f]
	}
}

func (g *callGraph) anyPolls(fs []*scope.Func) bool {
	for _, f := range fs {
		if g.of[f].polls {
			return true
		}
	}
	return false
}

// body visits what belongs to a function itself.
func (g *callGraph) body(f *scope.Func, tree *ast.Node, visit func(*ast.Node)) {
	var walk func(n *ast.Node)
	walk = func(n *ast.Node) {
		visit(n)
		if n.Op == ast.Function {
			return
		}
		n.Kids(func(k *ast.Node) { walk(k) })
	}
	if f.Node == nil {
		for _, s := range tree.List {
			walk(s)
		}
		return
	}
	for _, p := range f.Node.List {
		walk(p)
	}
	walk(f.Node.B)
}

// definitions collects what the program puts into variables and under property names.
func (g *callGraph) definitions(tree *ast.Node) {
	define := func(name string, v *ast.Node) { g.defs[name] = append(g.defs[name], g.function(v)) }
	ast.Walk(tree, func(n *ast.Node) bool {
		switch n.Op {
		case ast.Function:
			if n.Is(ast.Decl) {
				if s := symOf(n.A); s != nil && s.Writes == 0 && s.Kind == scope.FuncDecl {
					g.values[s] = n.Info.(*scope.Func)
				}
			}
		case ast.Class:
			g.holdsClass(n)
		case ast.Declarator:
			if n.A.Op == ast.Ident && n.B != nil {
				g.declaresClass(n)
				if s := symOf(n.A); s != nil && (s.Immutable() && s.Kind != scope.Param || s.Kind == scope.Var && s.Writes == 1) {
					if f := g.function(n.B); f != nil {
						g.values[s] = f
					}
				}
			}
		}
		return true
	})
	ast.Walk(tree, func(n *ast.Node) bool {
		switch n.Op {
		case ast.Property:
			if !n.Is(ast.Computed) && n.B != nil {
				if n.Str == "get" || n.Str == "set" {
					g.defs[keyText(n.A)] = append(g.defs[keyText(n.A)], nil)
				} else {
					define(keyText(n.A), n.B)
				}
			}
		case ast.ClassMember:
			if !n.Is(ast.Computed) && n.A != nil && n.B != nil {
				if n.Str == "method" {
					define(keyText(n.A), n.B)
				} else {
					g.defs[keyText(n.A)] = append(g.defs[keyText(n.A)], nil)
				}
			}
		case ast.Assign:
			if n.A.Op == ast.Member {
				define(n.A.Str, n.B)
			}
			if n.A.Op == ast.ArrayPattern || n.A.Op == ast.ObjectPattern {
				ast.Walk(n.A, func(k *ast.Node) bool {
					if k.Op == ast.Member {
						g.defs[k.Str] = append(g.defs[k.Str], nil)
					}
					return true
				})
			}
		case ast.Function:
			if n.Is(ast.Generator) { // of which the engine's methods run the body
				for _, m := range []string{"next", "return", "throw"} {
					g.defs[m] = append(g.defs[m], nil)
				}
			}
		case ast.Index: // o["name"] may be a definition
			if n.B.Op == ast.String {
				g.defs[keyText(n.B)] = append(g.defs[keyText(n.B)], nil)
			}
		case ast.Call: // Object.defineProperty(o, "name", …) and the like
			for _, a := range n.List {
				if a.Op == ast.String {
					g.defs[keyText(a)] = append(g.defs[keyText(a)], nil)
				}
			}
		}
		return true
	})
}

// function is the function that an expression surely gives, or nil.
func (g *callGraph) function(v *ast.Node) *scope.Func {
	switch v.Op {
	case ast.Function:
		if v.Is(ast.Generator) || v.Is(ast.AsyncFlag) {
			return nil
		}
		return v.Info.(*scope.Func)
	case ast.Ident:
		if s := symOf(v); s != nil {
			return g.values[s]
		}
	}
	return nil
}

func (g *callGraph) look(n *callNode, k *ast.Node) {
	switch k.Op {
	case ast.For, ast.While, ast.DoWhile, ast.ForOf:
		n.loops = n.loops || !short(k)
	case ast.Spread, ast.ArrayPattern, ast.Yield, ast.Await:
		n.unknown = true // iteration calls what it iterates over
	case ast.Call, ast.New:
		targets, known := g.targets(n.f, k)
		n.unknown = n.unknown || !known
		n.targets = append(n.targets, targets...)
	case ast.Template:
		n.unknown = n.unknown || k.A != nil
	}
}

// targets lists the functions of the program that a call in f can run; known is false if there may
// be others.
func (g *callGraph) targets(f *scope.Func, k *ast.Node) (fs []*scope.Func, known bool) {
	for _, a := range k.List {
		if a.Op == ast.Spread {
			return nil, false
		}
	}
	switch callee := k.A; callee.Op {
	case ast.Super:
		if cl := f.Owner().Class; cl != nil && cl.Node.B != nil {
			return g.constructors(cl.Node.B)
		}
	case ast.Function:
		if f := g.function(callee); f != nil {
			return []*scope.Func{f}, true
		}
	case ast.Ident:
		s := symOf(callee)
		if s == nil {
			return nil, quietGlobals[callee.Str]
		}
		if s.Kind == scope.SelfName && s.Fn.Node != nil && s.Fn.Class == nil && s.Fn.Node.A != nil && s.Fn.Node.A.Str == s.Name {
			return []*scope.Func{s.Fn}, true
		}
		if f := g.values[s]; f != nil {
			return []*scope.Func{f}, true
		}
		if k.Op == ast.New {
			return g.constructors(callee)
		}
	case ast.PrivateMember:
		// A private method is always the same function.
		if cl, ok := callee.B.Info.(*scope.Class); ok && k.Op == ast.Call {
			for _, m := range cl.Node.List {
				if m.Str == "method" && m.A.Op == ast.PrivateName && m.A.Str == callee.B.Str {
					return []*scope.Func{m.B.Info.(*scope.Func)}, true
				}
			}
		}
	case ast.Member:
		if k.Op == ast.New {
			return nil, false
		}
		defs := g.defs[callee.Str]
		for _, f := range defs {
			if f == nil {
				return nil, false
			}
		}
		return defs, quietMethods[callee.Str] || len(defs) > 0 && !callbackMethods[callee.Str]
	}
	return nil, false
}

// cycles finds the functions that can call themselves, by Tarjan's algorithm for strongly connected
// components (Tarjan 1972), without recursion over the graph.
func (g *callGraph) cycles() {
	for _, f := range g.c.res.Funcs {
		n := g.of[f]
		for _, t := range n.targets {
			n.children = append(n.children, g.of[t])
			if t == f {
				n.cyclic = true
			}
		}
	}
	counter := 0
	var stack []*callNode
	type step struct {
		n    *callNode
		next int
	}
	for _, f := range g.c.res.Funcs {
		if g.of[f].index != 0 {
			continue
		}
		work := []step{{n: g.of[f]}}
		for len(work) > 0 {
			s := &work[len(work)-1]
			n := s.n
			if s.next == 0 && n.index == 0 {
				counter++
				n.index, n.low, n.onStack = counter, counter, true
				stack = append(stack, n)
			}
			if s.next < len(n.children) {
				c := n.children[s.next]
				s.next++
				if c.index == 0 {
					work = append(work, step{n: c})
				} else if c.onStack {
					n.low = min(n.low, c.index)
				}
				continue
			}
			work = work[:len(work)-1]
			if len(work) > 0 {
				work[len(work)-1].n.low = min(work[len(work)-1].n.low, n.low)
			}
			if n.low != n.index {
				continue
			}
			i := len(stack) - 1
			for stack[i] != n {
				i--
			}
			for _, m := range stack[i:] {
				m.onStack = false
				m.cyclic = m.cyclic || len(stack)-i > 1
			}
			stack = stack[:i]
		}
	}
}

// short reports whether a loop surely makes at most 16 turns: for (let i = 0; i < 8; i++) with a
// variable that nobody else assigns.
func short(k *ast.Node) bool {
	if k.Op != ast.For || k.A == nil || k.B == nil || k.C == nil {
		return false
	}
	var v *scope.Symbol
	var from *ast.Node
	switch {
	case k.A.Op == ast.VarDecl && len(k.A.List) == 1 && k.A.List[0].A.Op == ast.Ident:
		v, from = symOf(k.A.List[0].A), k.A.List[0].B
	case k.A.Op == ast.Assign && k.A.Str == "=" && k.A.A.Op == ast.Ident:
		v, from = symOf(k.A.A), k.A.B
	}
	if v == nil || v.Captured || from == nil || !digit(from) {
		return false
	}
	if k.B.Op != ast.Binary || (k.B.Str != "<" && k.B.Str != "<=") || k.B.A.Sym != v || !digit(k.B.B) {
		return false
	}
	if k.C.Op != ast.Update || k.C.Str != "++" || k.C.A.Sym != v {
		return false
	}
	return !assigns([]*ast.Node{k.D}, v)
}

// digit: a number from -16 to 16.
func digit(n *ast.Node) bool {
	if n.Op == ast.Unary && n.Str == "-" {
		n = n.A
	}
	return n.Op == ast.Number && (len(n.Str) == 1 && n.Str[0] <= '9' || len(n.Str) == 2 && n.Str[0] == '1' && n.Str[1] <= '6')
}

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// quietGlobals are global functions and constructors that call nothing of the program's back
// but what a conversion or an iteration calls.
var quietGlobals = words(`String Number Boolean Symbol BigInt parseInt parseFloat isNaN isFinite Array Object RegExp
	Error TypeError RangeError SyntaxError ReferenceError EvalError URIError Date Map Set WeakMap WeakSet ArrayBuffer DataView
	Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array
	BigInt64Array BigUint64Array encodeURIComponent decodeURIComponent encodeURI decodeURI escape unescape`)

// quietMethods are built-in methods of which the same is true.
var quietMethods = words(`push pop shift unshift slice splice concat join indexOf lastIndexOf includes reverse fill at
	charAt charCodeAt codePointAt substring substr split trim trimStart trimEnd padStart padEnd repeat startsWith endsWith
	toLowerCase toUpperCase toString toFixed toPrecision toExponential valueOf hasOwnProperty isPrototypeOf
	propertyIsEnumerable get set has add delete clear test exec search normalize localeCompare subarray
	floor ceil round trunc abs sqrt cbrt sin cos tan asin acos atan atan2 exp log log2 log10 pow min max random sign imul
	clz32 hypot fround fromCharCode fromCodePoint isArray isInteger isSafeInteger isFinite isNaN
	keys values entries assign freeze seal create defineProperty defineProperties getPrototypeOf setPrototypeOf
	getOwnPropertyNames getOwnPropertyDescriptor getOwnPropertySymbols hasOwn isFrozen isSealed preventExtensions
	getTime getFullYear getMonth getDate getHours getMinutes getSeconds getMilliseconds getDay
	getUTCFullYear getUTCMonth getUTCDate getUTCHours getUTCMinutes getUTCSeconds toISOString now
	getInt8 getUint8 getInt16 getUint16 getInt32 getUint32 getFloat32 getFloat64
	setInt8 setUint8 setInt16 setUint16 setInt32 setUint32 setFloat32 setFloat64
	log info debug warn error`)

// callbackMethods are built-in methods that call functions of the program.
var callbackMethods = words(`map filter forEach some every find findIndex findLast findLastIndex reduce reduceRight sort
	toSorted flatMap from replace replaceAll call apply bind construct stringify parse fromEntries matchAll next return throw`)
