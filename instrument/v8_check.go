package instrument

import (
	"slices"

	"thingsmig/internal/diag"
	"thingsmig/internal/js/ast"
	"thingsmig/internal/nodelib"
)

// What a program cannot have on engines that are built on V8, beside what can migrate nowhere.
const (
	idFindsItself = "TM1040"
	idNeedsTexts  = "TM1041"
	idHostModule  = "TM1042"
)

// V8Host says what a host on V8 has.
type V8Host struct {
	// Alone: no compiler is beside the program, so that there is no code from texts.
	Alone bool
	// Modules: it has the event loop and the modules of Node that are portable.
	Modules bool
}

// CheckV8 lists what keeps a program from running on a host on V8.
func (p *Program) CheckV8(host V8Host) (diag.List, error) {
	p, err := p.Portable()
	if err != nil {
		return nil, err
	}
	c, err := p.compiler()
	if err != nil {
		return nil, err
	}
	var list diag.List
	v := &v8{}
	main := v.node((&Emitter{c: c}).Function(c.bodies[0], nil), c.strict)
	for _, b := range v.helpless {
		list = append(list, p.diagnostic(idFindsItself, b,
			"a generator that is a private method, or a method of an object literal, does not run on Node if it is async or its parameters have defaults that call something",
			"make it a function that a property holds: name: async function* () { … }"))
	}
	ast.Walk(main, func(n *ast.Node) bool {
		if name, ok := hostModule(n, host.Modules); ok {
			what, hint := " is a part of the host that only goja has so far", "run it without --engine node"
			if !host.Modules {
				what, hint = " is a part of the host that browsers do not have", "run it without --engine chromium"
			}
			list = append(list, p.diagnostic(idHostModule, n.Pos, name+what, hint))
		}
		return true
	})
	if host.Alone {
		seen := map[int]bool{}
		ast.Walk(main, func(n *ast.Node) bool {
			if n.Op == ast.Ident && symOf(n) == nil && (n.Str == "eval" || n.Str == "Function") && !seen[n.Pos] {
				seen[n.Pos] = true
				list = append(list, p.diagnostic(idNeedsTexts, n.Pos, "code from texts needs the compiler, which a file for Node alone does not have",
					"run it with thingsmig run --engine node"))
			}
			return true
		})
	}
	list.Sort()
	return list, nil
}

// hostModule reports whether a node of generated code uses a part of the host that a host on V8 has not, and what to call that.
func hostModule(n *ast.Node, modules bool) (name string, ok bool) {
	if n.Op == ast.Ident && symOf(n) == nil && n.Pos >= 0 && slices.Contains(nodelib.Globals, n.Str) && !(modules && nodelib.PortableGlobal(n.Str)) {
		return n.Str, true
	}
	if !modules && n.Op == ast.Member && n.Str == "table" && n.A.Op == ast.Ident && symOf(n.A) == nil && n.A.Str == "console" {
		return "console.table", true
	}
	if name, ok := requiredModule(n); ok && !(modules && nodelib.Portable(name)) {
		return "the module " + name, true
	}
	return "", false
}

// requiredModule gives the module of Node that a call of require names.
func requiredModule(n *ast.Node) (name string, ok bool) {
	if n.Op == ast.Call && n.A.Op == ast.Ident && n.A.Str == "require" && len(n.List) == 1 && n.List[0].Op == ast.String {
		if m, ok := nodelib.Public(keyText(n.List[0])); ok {
			return m.Name, true
		}
	}
	return "", false
}

// HostModules are the modules of Node that the text of a program names: those that it requires, and those that functions of
// every program load.
func (p *Program) HostModules() []string {
	var names []string
	if c, err := p.compiler(); err == nil {
		ast.Walk((&Emitter{c: c}).Function(c.bodies[0], nil), func(n *ast.Node) bool {
			if name, ok := requiredModule(n); ok && !slices.Contains(names, name) {
				names = append(names, name)
			}
			return true
		})
	}
	for word, module := range map[string]string{"queueMicrotask": "internal/loop", "table": "internal/console_table", "write": "internal/loop"} {
		if p.Mentions(word) {
			names = append(names, module)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
