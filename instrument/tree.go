package instrument

import (
	"sync"
	"weak"
)

// tree holds the rewritten program with all that is known about it, which is what residual code is
// made from. It takes many times the memory of the text, and a program that is never continued
// needs none of it. So the collector may take it until somebody asks for it; then it is made
// again, and kept, because who continues a program once often does it again.
type tree struct {
	mu   sync.Mutex
	weak weak.Pointer[compiler]
	kept *compiler
}

func (t *tree) remember(c *compiler) { t.weak = weak.Make(c) }

// compiler is the compiled form of the program with its tree.
func (p *Program) compiler() (*compiler, error) {
	t := &p.tree
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.kept == nil {
		c := t.weak.Value()
		if c == nil {
			var err error
			if c, err = p.again(); err != nil {
				return nil, err
			}
		}
		t.kept = c
	}
	return t.kept, nil
}
