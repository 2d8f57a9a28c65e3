package snapshot

import "fmt"

// generators checks that each generator that runs has one frame on the stack, and each that waits a
// frame of its own.
func (v *verifier) generators() {
	runs := map[int]bool{}
	for i := range v.doc.Frames {
		g := v.doc.Frames[i].Generator
		if g.Kind == Absent {
			continue
		}
		path := fmt.Sprintf("frames[%d].generator", i)
		if g.Kind != Ref || v.kindOf(g) != GeneratorKind || v.doc.Heap[g.Index()].Detail.(*Generator).State != GeneratorRunning {
			v.fail(path, "it is not a generator that runs")
		}
		if runs[g.Index()] {
			v.fail(path, "it has another frame, too")
		}
		runs[g.Index()] = true
	}
	taken := map[int]bool{}
	for i := range v.doc.Heap {
		g, ok := v.doc.Heap[i].Detail.(*Generator)
		switch {
		case !ok:
		case g.State == GeneratorRunning && !runs[i]:
			v.fail(fmt.Sprintf("heap[%d].state", i), "it has no frame on the stack")
		case g.Frame >= 0:
			path := fmt.Sprintf("heap[%d].frame", i)
			v.index(g.Frame, len(v.doc.Suspended), "%s", path)
			if taken[g.Frame] {
				v.fail(path, "it is that of another generator, too")
			}
			taken[g.Frame] = true
		}
	}
}
