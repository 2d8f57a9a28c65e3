package runtime

import (
	"math/rand/v2"
	"testing"

	"thingsmig/instrument"
	"thingsmig/snapshot"
)

// TestEnclose tells of a chain of scope instances in pieces that skip some of it, in all kinds
// of orders: at the end each that was told of must be inside of the next.
func TestEnclose(t *testing.T) {
	const depth = 6
	prog := &instrument.Program{Unit: 1, Scopes: []instrument.Scope{{Parent: -1}}}
	for i := range depth {
		prog.Scopes = append(prog.Scopes, instrument.Scope{Parent: i})
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		w := newHeapWriter(nil, nil, &snapshot.Document{}, nil)
		for i := range depth { // instance i is of scope depth-i: instance 0 is innermost
			w.instances.add(snapshot.Scope{Unit: 1, Scope: depth - i, Parent: -1})
		}
		told := map[int]bool{}
		for range 1 + rnd.IntN(6) {
			last := -1
			for i := range depth {
				if i == 0 || rnd.IntN(2) == 0 { // every piece begins with the innermost
					told[i] = true
					if last >= 0 {
						w.enclose(prog, last, i)
					}
					last = i
				}
			}
		}
		scopes := w.instances.all()
		at := 0
		for i := 1; i < depth; i++ {
			if !told[i] {
				continue
			}
			if at = scopes[at].Parent; at != i {
				t.Fatalf("instance %d comes instead of %d: %+v", at, i, scopes)
			}
		}
		if scopes[at].Parent >= 0 {
			t.Fatalf("the outermost has a parent: %+v", scopes)
		}
	}
}
