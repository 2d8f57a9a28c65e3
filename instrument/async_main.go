package instrument

import (
	"regexp"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/scope"
)

// topLevelAwait makes the statements of a module that awaits at its top level a generator, as asyncs does
// with the body of an async function. Its functions and variables stay where they are, so that they are
// those of the unit: the bundler has made all of its variables vars.
//
// It comes right after asyncs.
func topLevelAwait(tree *ast.Node) {
	found := false
	for _, s := range tree.List {
		found = found || awaitsIn(s)
	}
	if !found {
		return
	}
	var head, functions, list []*ast.Node
	names := map[string]bool{}
	lexical := false
	for i, s := range tree.List {
		if len(head) == i && s.Op == ast.ExprStmt && s.Is(ast.Directive) {
			head = append(head, s)
			continue
		}
		if s.Op == ast.Function && s.Is(ast.Decl) {
			functions = append(functions, s)
			continue
		}
		lexical = lexical || s.Op == ast.Class || s.Op == ast.VarDecl && s.Str != "var"
		varNames(s, names)
		list = append(list, s)
	}
	var vars []*ast.Node
	if lexical {
		list = tree.List[len(head):]
		functions = nil
	} else {
		seen := map[string]bool{}
		for _, s := range list {
			ast.Walk(s, func(k *ast.Node) bool {
				if k.Op == ast.VarDecl && k.Str == "var" {
					for _, d := range k.List {
						eachNameOnce(d.A, seen, func(id *ast.Node) { vars = append(vars, &ast.Node{Op: ast.Ident, Str: id.Str, Pos: id.Pos}) })
					}
				}
				return k.Op != ast.Function
			})
		}
		list = undeclare(list, names)
	}
	for i := range list {
		list[i] = awaits(list[i])
	}
	gen := &ast.Node{Op: ast.Function, Flags: ast.Arrow | ast.Generator, B: block(list...)}
	body := &ast.Node{Op: ast.Call, A: gen, Site: -1}
	out := append(head, functions...)
	if vars != nil {
		out = append(out, declare("var", vars, make([]*ast.Node, len(vars))))
	}
	tree.List = append(out, stmt(call("$topLevel", body)))
}

// awaitsIn reports whether a statement awaits, functions in it excepted.
func awaitsIn(n *ast.Node) bool {
	found := false
	ast.Walk(n, func(k *ast.Node) bool {
		found = found || k.Op == ast.Await || k.Op == ast.ForOf && k.Is(ast.AwaitFlag)
		return !found && k.Op != ast.Function
	})
	return found
}

// lastExports matches what the bundler writes at the end of a module with exports.
var lastExports = regexp.MustCompile(`(?s)\nexport \{\n[^{}]*\n?\};\n$`)

// withoutExports drops the exports of the entry file: nobody imports it.
func withoutExports(source string) string {
	if at := lastExports.FindStringIndex(source); at != nil {
		return source[:at[0]+1]
	}
	return source
}

// eachNameOnce calls f with each name that a pattern binds and that it has not seen.
func eachNameOnce(p *ast.Node, seen map[string]bool, f func(*ast.Node)) {
	scope.EachName(p, func(id *ast.Node) {
		if !seen[id.Str] {
			seen[id.Str] = true
			f(id)
		}
	})
}
