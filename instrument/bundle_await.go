package instrument

import (
	"regexp"
	"strings"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/parse"
)

// The bundler takes await for a keyword wherever a module could have it. In a script it is a name like
// any other outside of async functions; goja's parser knows that.

// awaitLookalike stands for await in the text that the bundler looks over. It is as long, so that
// everything keeps its place.
const awaitLookalike = "awai_"

var (
	mentionsAwait = regexp.MustCompile(`\bawait\b|\\u`)
	spelledAwait  = regexp.MustCompile(`^(?:[awit]|\\u[0-9a-fA-F]{4}|\\u\{[0-9a-fA-F]+\}){5}`)
	jumpHead      = regexp.MustCompile(`^(?:break|continue)[ \t]+`)
)

// withoutAwaitNames gives the text of a script with another name in the place of each variable and label that is called
// await, for the bundler to look over. It is not ok if there is none, or if the engine does not take the script either.
func withoutAwaitNames(name, source string) (text string, ok bool) {
	if !mentionsAwait.MatchString(source) || strings.Contains(source, awaitLookalike) {
		return "", false
	}
	tree, err := parse.ParseWith(name, source, parse.Options{AllowReturn: true})
	if err != nil {
		return "", false
	}
	out := []byte(source)
	ast.Walk(tree, func(n *ast.Node) bool {
		if n.Str != "await" || n.Pos < 0 {
			return true
		}
		at := n.Pos
		switch n.Op {
		case ast.Break, ast.Continue:
			at += len(jumpHead.FindString(source[at:]))
		case ast.Ident, ast.Labeled:
		default:
			return true
		}
		if old := spelledAwait.FindString(source[at:]); old != "" {
			copy(out[at:], awaitLookalike+strings.Repeat(" ", len(old)-len(awaitLookalike)))
			ok = true
		}
		return true
	})
	return string(out), ok
}
