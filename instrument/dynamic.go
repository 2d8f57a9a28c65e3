package instrument

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/parse"
	"thingsmig/internal/js/scope"
)

// Text is code that a program makes of a text while it runs. Like a program it is compiled to a unit,
// which depends on nothing but this: a snapshot has it, and whoever restores it compiles it again.
type Text struct {
	// Kind is "function" for what Function and its like make: Source is then a function expression
	// in parentheses; "eval" for eval code.
	Kind string
	// Source is the text.
	Source string
	// Place is empty for eval code that runs in the global scope; else it tells what a direct
	// call of eval sees: see place.
	Place string
}

// UnitOfText compiles a text. The main function of the unit gives, each time that it is called, the
// new function or, for eval code, a function that runs it and gives its value; that one is called
// with what Place promises.
func UnitOfText(unit int, t Text) (*Program, error) {
	again := func() (*compiler, error) { return compileText(unit, textName, t.Source, "", nil, &t) }
	c, err := again()
	if err != nil {
		return nil, err
	}
	return c.finish(again)
}

// textName is the name of all texts in stack traces and messages, as the engine has it.
const textName = "<eval>"

// place is what a direct call of eval sees from where it stands. In the generated code it is a string:
// "strict" or "sloppy", the number of scope objects around (those of with statements and of functions
// in which eval can declare variables), which of them gets what is declared (-1: the global object),
// and the names of the variables; "name:v" is one of the function that the call is in, "name:l" one
// of a block that hides a variable of the function.
type place struct {
	strict bool
	envs   int
	target int
	names  map[string]string // name -> "", "v" or "l"
}

func parsePlace(s string) (*place, error) {
	if s == "" {
		return &place{target: -1, names: map[string]string{}}, nil
	}
	words := strings.Fields(s)
	bad := fmt.Errorf("instrument: no place of a call of eval: %q", s)
	if len(words) < 3 {
		return nil, bad
	}
	p := &place{strict: words[0] == "strict", names: map[string]string{}}
	var err, err2 error
	p.envs, err = strconv.Atoi(words[1])
	p.target, err2 = strconv.Atoi(words[2])
	if err != nil || err2 != nil || p.envs < 0 || p.envs > len(s) || p.target >= p.envs {
		return nil, bad
	}
	for _, w := range words[3:] {
		name, role, _ := strings.Cut(w, ":")
		p.names[name] = role
	}
	return p, nil
}

// wrap makes the tree of the text the main function of a unit.
func (t *Text) wrap(tree *ast.Node) (*scope.Outer, error) {
	if t.Kind == "function" {
		if len(tree.List) != 1 || tree.List[0].Op != ast.ExprStmt || tree.List[0].A.Op != ast.Function {
			return nil, fmt.Errorf("instrument: not the text of a function")
		}
		fn := tree.List[0].A
		fn.A = nil // its name is no variable inside
		tree.List = []*ast.Node{ret(propertyNamed(fn, "init", "anonymous"))}
		return nil, nil
	}
	p, err := parsePlace(t.Place)
	if err != nil {
		return nil, err
	}
	if p.names["arguments"] == scope.NoArguments[1:] {
		if mentionsArguments(tree) {
			return nil, errors.New("'arguments' is not allowed in class field initializer or static initialization block")
		}
		delete(p.names, "arguments")
	}
	e := &evalCode{place: p, tree: tree}
	return e.wrap(), nil
}

// HasAsyncIteration reports whether a text has async generators or for await, which the engine by itself
// takes for errors.
func (t *Text) HasAsyncIteration() bool {
	tree, err := parse.Parse(textName, t.Source)
	if err != nil {
		return false
	}
	found := false
	ast.Walk(tree, func(n *ast.Node) bool {
		found = found || n.Op == ast.Function && n.Is(ast.AsyncFlag|ast.Generator) || n.Op == ast.ForOf && n.Is(ast.AwaitFlag)
		return !found
	})
	return found
}

// CheckAsyncGenerator reports whether two texts are not the parameters and the body of an async generator.
func CheckAsyncGenerator(params, body string) error {
	for _, t := range []string{"(async function* (" + params + "\n) {\n})", "(async function* () {\n" + body + "\n})"} {
		tree, err := parse.Parse(textName, t)
		if err != nil {
			return err
		}
		if len(tree.List) != 1 || tree.List[0].Op != ast.ExprStmt || tree.List[0].A.Op != ast.Function {
			return &parse.SyntaxError{Name: textName, Line: 1, Col: 1, Msg: "Unexpected token }"}
		}
	}
	return nil
}

// mentionsArguments reports whether code uses arguments that are not those of a function in it.
func mentionsArguments(n *ast.Node) bool {
	found := false
	ast.Walk(n, func(k *ast.Node) bool {
		found = found || k.Op == ast.Ident && k.Str == "arguments"
		return !found && (k.Op != ast.Function || k.Is(ast.Arrow))
	})
	return found
}
