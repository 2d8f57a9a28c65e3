package instrument

import (
	"strings"

	"thingsmig/internal/js/ast"
)

// jumpedOver is the form of a poll for the engine whose code the host can change while it runs: a call
// of $poll that is jumped over. See runtime/poll_code.go.
func (e *Emitter) jumpedOver(poll *ast.Node) *ast.Node {
	label := e.c.pollLabel
	if label == "" {
		label = "$p"
		for strings.Contains(e.c.prog.Source, label) { // the program may have a label of that name
			label += "_"
		}
		e.c.pollLabel = label
	}
	return labeled(label, block(jump(ast.Break, label), e.node(poll.B)))
}
