package instrument

import (
	"regexp"
	"strings"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/parse"
)

// The bundler turns a class declaration that mentions itself into a variable,
//
//	class A { static b = A.c }   becomes   var A = class _A { static b = _A.c };
//
// and with that the class has another name, which everybody sees who prints an instance of it.

// selfName matches where the bundler may have done so.
var selfName = regexp.MustCompile(`\bclass _`)

// withClassNames gives such classes their own names back. The text keeps its length, so that its
// source map stays right: a space takes the place of the underscore, behind the name.
func withClassNames(source string) string {
	if !selfName.MatchString(source) {
		return source
	}
	tree, err := parse.ParseWith("", source, parse.Options{AllowReturn: true})
	if err != nil {
		return source // whoever compiles it will say why
	}
	text := []byte(source)
	ast.Walk(tree, func(n *ast.Node) bool {
		if n.Op == ast.Declarator && n.B != nil && n.B.Op == ast.Class && n.A.Op == ast.Ident {
			renameClass(text, n.B, n.A.Str)
		}
		return true
	})
	return string(text)
}

// renameClass drops the underscore of a class's own name if the bundler has put it there: the
// variable has the name without it, perhaps with a number. It stays if the name without it means
// something else in there.
func renameClass(text []byte, class *ast.Node, variable string) {
	if class.A == nil || !strings.HasPrefix(class.A.Str, "_") {
		return
	}
	inner, outer := class.A.Str, class.A.Str[1:]
	number, found := strings.CutPrefix(variable, outer)
	if !found || strings.Trim(number, "0123456789") != "" {
		return
	}
	if _, err := parse.Parse("", "var "+outer); err != nil {
		return
	}
	var places []int
	free := true
	ast.Walk(class, func(n *ast.Node) bool {
		if n.Op == ast.Ident {
			switch n.Str {
			case inner:
				places = append(places, n.Pos)
			case outer:
				free = false
			}
		}
		return true
	})
	for _, at := range places {
		free = free && at >= 0 && at+len(inner) <= len(text) && string(text[at:at+len(inner)]) == inner
	}
	if !free || len(places) < 2 { // it does not mention itself
		return
	}
	for _, at := range places {
		copy(text[at:], outer+" ")
	}
}
