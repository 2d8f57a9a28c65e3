package snapshot

import "fmt"

// Proxy is the detail of a proxy. Target and Handler are Absent if it is revoked.
type Proxy struct {
	Target, Handler Value
	// Callable is what its first target was, which a proxy remains when it is revoked.
	Callable Callability
}

// Callability says whether something can be called, and called with new.
type Callability uint8

// What can be done with a proxy.
const (
	NotCallable Callability = iota
	CallableFunction
	CallableConstructor // a function that is a constructor, too
)

var callableNames = [...]string{"", "function", "constructor"}

func (s *scanner) callable() Callability {
	s.peek()
	at := s.pos
	name := s.bytes()
	for c, n := range callableNames {
		if c > 0 && n == string(name) {
			return Callability(c)
		}
	}
	s.failAt(at, "unknown callability %.40q", name)
	return 0
}

func (v *verifier) proxy(i int, d *Proxy) {
	if d.Target.Kind == Absent {
		return
	}
	r := object
	if d.Callable != NotCallable {
		r = callable
	}
	v.need(d.Target, r, "heap[%d].target", i)
	v.need(d.Handler, object, "heap[%d].handler", i)
	if d.Target.Kind != Ref {
		return
	}
	switch t := v.doc.Heap[d.Target.Index()].Detail.(type) {
	case *Function, *Bound:
		if d.Callable == NotCallable {
			v.fail(fmt.Sprintf("heap[%d].callable", i), "its target is a function")
		}
	case *Proxy:
		if d.Callable != t.Callable {
			v.fail(fmt.Sprintf("heap[%d].callable", i), "its target is a proxy of another kind")
		}
	}
}

// proxies checks that chains of targets end.
func (v *verifier) proxies() {
	v.acyclic("heap", "targets", len(v.doc.Heap), func(i int) int {
		switch d := v.doc.Heap[i].Detail.(type) {
		case *Proxy:
			if d.Target.Kind == Ref {
				return d.Target.Index()
			}
		case *Bound:
			if d.Target.Kind == Ref {
				return d.Target.Index()
			}
		}
		return -1
	})
}
