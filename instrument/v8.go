package instrument

import (
	"slices"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/print"
)

// Printed is a unit's code as an engine gets it.
type Printed struct {
	Code string
	// Params are the names that Code takes, in order.
	Params []string
	// Map leads from Code to the unit's source.
	Map []Mapping
	// Positions leads from what the engine's stack traces say of a frame to a site.
	Positions map[Position]int
}

// V8 prints the program for engines that are built on V8 (Node, Chromium). Functions, scopes and
// sites have the numbers that they have in Code. What is different is described in docs/abi.md.
func (p *Program) V8() (text *Printed, err error) {
	c, err := p.compiler()
	if err != nil {
		return nil, err
	}
	e := &Emitter{c: c}
	return e.v8Text(e.Function(c.bodies[0], nil), false), nil
}

// v8Text prints the main function of a unit, or its factory (restored), for V8.
func (e *Emitter) v8Text(main *ast.Node, restored bool) *Printed {
	v := &v8{restored: restored}
	code, params := e.unit(v.node(main, e.c.strict))
	for _, s := range []string{"$p", everyTurn, meterName} { // constants of the script, so that their values are known to the engine's compiler
		if i := slices.Index(params, s); i >= 0 {
			params = slices.Delete(params, i, i+1)
			fn := code.List[0].A
			fn.List = slices.Delete(fn.List, i, i+1)
		}
	}
	r := print.Print(code, print.Options{V8: true})
	t := &Printed{Code: r.Code, Params: params, Positions: positions(r)}
	for _, m := range r.Mappings {
		t.Map = append(t.Map, Mapping{m.GenLine, m.GenCol, m.Src})
	}
	return t
}

// v8 changes an emitted tree:
//
//   - a poll tests an element of a typed array that another thread writes: if ($p[0]) $poll();
//   - every class with private names registers accessors, because there the host cannot read them otherwise, and
//     the keys of computed fields are handed over when they are evaluated;
//   - constructors can be called by the host to make nothing but the private members and fields of an object;
//   - $callee() is a variable around the function, arguments.callee, or found by the class;
//   - what gives functions in computed fields their names is left out;
//   - a function with try statements hands its frame over in a finally block;
//   - loops with small bodies do several turns for each poll.
type v8 struct {
	restored bool
	// helpless are the places of functions that cannot find themselves.
	helpless []int
	at       int  // the function that is under work
	complex  bool // its parameters are more than names, so that its arguments object has no callee
}

// node changes n, which stands in strict code or not.
func (v *v8) node(n *ast.Node, strict bool) *ast.Node {
	switch n.Op {
	case ast.If:
		if isIdent(n.A, "$p") {
			n.A = index(n.A, number(0))
		}
	case ast.Function:
		strict = strict || hasUseStrict(n)
		at, complex := v.at, v.complex
		if n.Pos >= 0 {
			v.at = n.Pos
		}
		if !n.Is(ast.Arrow) || n.Is(ast.Generator) {
			v.complex = !simpleParams(n.List)
		}
		defer func() { v.at, v.complex = at, complex }()
	case ast.Assign:
		if isIdent(n.A, meterName) {
			n.A = index(n.A, number(0))
		}
	case ast.Class:
		strict = true
		v.class(n)
	case ast.Try:
		passOn(n)
	case ast.For, ast.While:
		unroll(n)
	case ast.Call:
		if n.A.Op != ast.Ident || n.A.Sym != nil {
			break
		}
		switch n.A.Str {
		case "$asyncGeneratorFunction", "$generatorFunction", "$made":
			if fn := literalIn(n.List[0]); fn != nil && nameCallee(fn) {
				n.Replace(func(k *ast.Node) *ast.Node { return v.node(k, strict) })
				return &ast.Node{Op: ast.Call, Pos: ast.None, Site: -1,
					A: arrow(nil, declare("const", []*ast.Node{name(calleeName)}, []*ast.Node{n}), ret(name(calleeName)))}
			}
		case "$held": // V8 names functions that stand there themselves
			if anonymous(n.List[0]) {
				return v.node(n.List[0], strict)
			}
		case "$fieldName":
			if anonymous(n.List[2]) {
				return v.node(n.List[2], strict)
			}
		case "$callee":
			if len(n.List) == 0 {
				if !strict && !v.complex {
					return member(name("arguments"), "callee")
				}
				v.helpless = append(v.helpless, v.at)
			}
		}
	}
	n.Replace(func(k *ast.Node) *ast.Node { return v.node(k, strict) })
	return n
}

// passOn turns the handler of a function (see guard) around other try statements into a finally block, that
// is try { list } finally { if ($C.on) hand; }. An exception that passes costs a throw statement for
// each handler, which makes a message for it, and less for each finally block; a function that neither it
// nor its callees leave by exceptions is a tenth slower with a finally block (0031).
func passOn(n *ast.Node) {
	if n.C == nil || n.D != nil || !isIdent(n.B, "$e") || len(n.C.List) != 2 {
		return
	}
	test, last := n.C.List[0], n.C.List[1]
	if test.Op != ast.If || test.C != nil || last.Op != ast.Throw || !isIdent(last.A, "$e") ||
		test.A.Op != ast.Binary || !isIdent(test.A.A, "$e") || !isIdent(test.A.B, "$C") {
		return
	}
	inner := false
	ast.Walk(n.A, func(k *ast.Node) bool {
		inner = inner || k.Op == ast.Try
		return !inner && k.Op != ast.Function
	})
	if inner {
		n.B, n.C, n.D = nil, nil, block(ifThen(member(name("$C"), "on"), test.B))
	}
}

func simpleParams(list []*ast.Node) bool {
	for _, p := range list {
		if p.Op != ast.Ident {
			return false
		}
	}
	return true
}

func hasUseStrict(fn *ast.Node) bool {
	if fn.B == nil || fn.B.Op != ast.Block {
		return false
	}
	for _, s := range fn.B.List {
		if s.Op != ast.ExprStmt || !s.Is(ast.Directive) {
			return false
		}
		if s.A.Str == `"use strict"` || s.A.Str == "'use strict'" {
			return true
		}
	}
	return false
}

// asksForItself reports whether a function needs its own function object.
func asksForItself(fn *ast.Node) bool {
	found := false
	for _, s := range fn.B.List {
		if s.Op == ast.VarDecl {
			for _, d := range s.List {
				found = found || isCallOf(d.B, "$callee")
			}
		}
	}
	return found
}

// class changes an emitted class.
func (v *v8) class(n *ast.Node) {
	table := accessorsOf(n)
	var list []*ast.Node
	private, initialised := len(table.List) > 0, false
	var ctor *ast.Node
	for _, m := range n.List {
		switch {
		case m.Str == "constructor":
			ctor = m.B
		case m.Str == "static-block" && len(m.B.List) == 1 && isCallOf(m.B.List[0].A, "$class"):
			if reg := m.B.List[0].A; private && len(reg.List) < 5 {
				for len(reg.List) < 4 {
					reg.List = append(reg.List, undefined())
				}
				reg.List = append(reg.List, table)
			}
		case m.A != nil && m.A.Op == ast.PrivateName && m.B != nil && m.B.Op == ast.Function && asksForItself(m.B):
			v.helpless = append(v.helpless, m.B.Pos)
		case m.Str == "field" && !m.Is(ast.Static):
			initialised = true
			if m.Is(ast.Computed) {
				m.A = call("$fieldKey", m.A)
			}
			if v.restored && m.B != nil && !anonymous(m.B) && !(isCallOf(m.B, "$fieldName") && anonymous(m.B.List[2])) {
				m.B = cond(binary("===", name("$f"), &ast.Node{Op: ast.Bool, Str: "true", Pos: ast.None}), undefined(), m.B)
			}
		}
		list = append(list, m)
	}
	n.List = list
	if ctor == nil || ctor.B == nil {
		return
	}
	derived := n.B != nil
	if !v.restored && !(derived && initialised && mentionsFields(n)) || !private && !initialised {
		return
	}
	leave := []*ast.Node{{Op: ast.Return, Pos: ast.None}}
	if derived {
		super := &ast.Node{Op: ast.Call, A: node(ast.Super), Pos: ast.None, Site: -1}
		leave = append([]*ast.Node{stmt(super)}, leave...)
	}
	ctor.B.List = insertFirst(ctor.B.List, []*ast.Node{ifThen(name("$f"), leave...)})
}

func isCallOf(n *ast.Node, host string) bool {
	return n != nil && n.Op == ast.Call && isIdent(n.A, host)
}

// mentionsFields reports whether the host makes fields of a class.
func mentionsFields(class *ast.Node) bool {
	found := false
	ast.Walk(class, func(k *ast.Node) bool {
		found = found || isCallOf(k, "$fields")
		return !found
	})
	return found
}

// calleeName is the variable that holds the function object of a function that asks for it.
const calleeName = "$me"

// literalIn finds the function literal in f, { m: f }, { m: f }.m.
func literalIn(n *ast.Node) *ast.Node {
	switch n.Op {
	case ast.Function:
		return n
	case ast.Index:
		return literalIn(n.A)
	case ast.Object:
		if len(n.List) == 1 && n.List[0].Op == ast.Property && n.List[0].B != nil {
			return literalIn(n.List[0].B)
		}
	}
	return nil
}

// nameCallee replaces $callee() in the declarations of a function. It reports whether there is any.
func nameCallee(fn *ast.Node) bool {
	found := false
	if fn.B == nil || fn.B.Op != ast.Block {
		return false
	}
	for _, s := range fn.B.List {
		if s.Op != ast.VarDecl {
			continue
		}
		for _, d := range s.List {
			if d.B != nil && d.B.Op == ast.Call && isIdent(d.B.A, "$callee") {
				d.B = name(calleeName)
				found = true
			}
		}
	}
	return found
}

// PrivateNames are the private names of a class.
type PrivateNames struct {
	// Members are those that its instances have, Fields the fields among them and Statics its own fields, in the
	// order of their declarations.
	Members []string `json:"members"`
	Fields  []string `json:"fields"`
	Statics []string `json:"statics"`
	// Accessors are the names of getters and setters.
	Accessors []string `json:"accessors"`
}

// PrivateNames lists the private names of the classes that have any, by the number of the class.
func (p *Program) PrivateNames() (map[int]PrivateNames, error) {
	c, err := p.compiler()
	if err != nil {
		return nil, err
	}
	out := map[int]PrivateNames{}
	for n, info := range c.classes {
		names := PrivateNames{Members: []string{}, Fields: []string{}, Statics: []string{}, Accessors: []string{}}
		seen := map[string]bool{}
		any := false
		for _, m := range n.List {
			if m.A == nil || m.A.Op != ast.PrivateName {
				continue
			}
			any = true
			name := m.A.Str
			if m.Str == "get" || m.Str == "set" {
				names.Accessors = append(names.Accessors, name)
			}
			switch {
			case m.Is(ast.Static) && m.Str == "field":
				names.Statics = append(names.Statics, name)
			case m.Is(ast.Static), seen[name]:
			default:
				names.Members = append(names.Members, name)
				if m.Str == "field" {
					names.Fields = append(names.Fields, name)
				}
			}
			seen[name] = true
		}
		if any {
			out[info.id] = names
		}
	}
	return out, nil
}
