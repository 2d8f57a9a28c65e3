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
	return e.v8Text(e.Function(c.bodies[0], nil)), nil
}

// v8Text prints the main function of a unit, or its factory, for V8.
func (e *Emitter) v8Text(main *ast.Node) *Printed {
	code, params := e.unit(forV8(main))
	if i := slices.Index(params, "$p"); i >= 0 { // a constant of the script, so that its value is known to the engine's compiler
		params = slices.Delete(params, i, i+1)
		fn := code.List[0].A
		fn.List = slices.Delete(fn.List, i, i+1)
	}
	r := print.Print(code, print.Options{V8: true})
	t := &Printed{Code: r.Code, Params: params, Positions: positions(r)}
	for _, m := range r.Mappings {
		t.Map = append(t.Map, Mapping{m.GenLine, m.GenCol, m.Src})
	}
	return t
}

// forV8 changes an emitted tree:
//
//   - a poll tests an element of a typed array that another thread writes: if ($p[0]) $poll();
//   - every class with private names registers accessors, because there the host cannot read them otherwise;
//   - $callee() is a variable around the function.
func forV8(n *ast.Node) *ast.Node {
	switch n.Op {
	case ast.If:
		if isIdent(n.A, "$p") {
			n.A = index(n.A, number(0))
		}
	case ast.Class:
		registerAccessors(n)
	case ast.Call:
		if n.A.Op == ast.Ident && n.A.Sym == nil && len(n.List) > 0 {
			switch n.A.Str {
			case "$asyncGeneratorFunction", "$generatorFunction", "$made":
				if fn := literalIn(n.List[0]); fn != nil && nameCallee(fn) {
					n.Replace(forV8)
					return &ast.Node{Op: ast.Call, Pos: ast.None, Site: -1,
						A: arrow(nil, declare("const", []*ast.Node{name(calleeName)}, []*ast.Node{n}), ret(name(calleeName)))}
				}
			}
		}
	}
	n.Replace(forV8)
	return n
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

// registerAccessors adds the accessors of the private names to the registration of a class.
func registerAccessors(class *ast.Node) {
	for _, m := range class.List {
		if m.Str != "static-block" || m.B == nil || len(m.B.List) != 1 {
			continue
		}
		reg := m.B.List[0].A
		if reg == nil || reg.Op != ast.Call || !isIdent(reg.A, "$class") {
			continue
		}
		table := accessorsOf(class)
		if len(table.List) > 0 && len(reg.List) < 5 {
			for len(reg.List) < 4 {
				reg.List = append(reg.List, undefined())
			}
			reg.List = append(reg.List, table)
		}
		return
	}
}

// PrivateNames are the private names of a class.
type PrivateNames struct {
	// Members are those that its instances have, Fields the fields among them and Statics its own fields, in the
	// order of their declarations.
	Members []string `json:"members"`
	Fields  []string `json:"fields"`
	Statics []string `json:"statics"`
}

// PrivateNames lists the private names of the classes that have any, by the number of the class.
func (p *Program) PrivateNames() (map[int]PrivateNames, error) {
	c, err := p.compiler()
	if err != nil {
		return nil, err
	}
	out := map[int]PrivateNames{}
	for n, info := range c.classes {
		names := PrivateNames{Members: []string{}, Fields: []string{}, Statics: []string{}}
		seen := map[string]bool{}
		any := false
		for _, m := range n.List {
			if m.A == nil || m.A.Op != ast.PrivateName {
				continue
			}
			any = true
			name := m.A.Str
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
