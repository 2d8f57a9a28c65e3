package runtime

import (
	"github.com/dop251/goja"

	"thingsmig/snapshot"
)

// ownedPrototypes tells which objects come into being with a function or a class, as their
// property prototype.
func (r *heapReader) ownedPrototypes() []bool {
	owned := make([]bool, len(r.doc.Heap))
	for i := range r.doc.Heap {
		if p := r.prototypeOf(i); p >= 0 {
			owned[p] = true
		}
	}
	return owned
}

// prototypeOf gives the entry that is the property prototype of entry i from birth, or -1.
func (r *heapReader) prototypeOf(i int) int {
	e := &r.doc.Heap[i]
	f, ok := e.Detail.(*snapshot.Function)
	if !ok {
		return -1
	}
	v := f.Prototype
	if e.Kind == snapshot.ClassKind {
		v, _ = r.property(e, "prototype")
	}
	if v.Kind == snapshot.Ref && r.doc.Heap[v.Index()].Kind == snapshot.ObjectKind {
		return v.Index()
	}
	return -1
}

// property finds a data property among the values of an entry.
func (r *heapReader) property(e *snapshot.Entry, name string) (v snapshot.Value, ok bool) {
	if e.Shape < 0 {
		return v, false
	}
	s := &r.doc.Shapes[e.Shape]
	at := 0
	for j, k := range s.Keys {
		if s.Attr(j)&snapshot.Accessor != 0 {
			at++
		} else if k.Kind == snapshot.String && k.Str == name {
			return e.Values[at], true
		}
		at++
	}
	return v, false
}

// functions makes functions, classes and bound functions, each after those that it needs.
func (r *heapReader) functions() {
	var stack []int
	entered := make([]bool, len(r.doc.Heap))
	for i := range r.doc.Heap {
		if r.made[i] != nil {
			continue
		}
		stack = append(stack[:0], i)
		for len(stack) > 0 && r.err == nil {
			j := stack[len(stack)-1]
			if r.made[j] != nil || !isFunctionKind(r.doc.Heap[j].Kind) {
				stack = stack[:len(stack)-1]
				continue
			}
			n := len(stack)
			r.needs(j, func(v snapshot.Value) {
				if v.Kind == snapshot.Ref && r.made[v.Index()] == nil && isFunctionKind(r.doc.Heap[v.Index()].Kind) {
					stack = append(stack, v.Index())
				}
			})
			if len(stack) > n {
				if entered[j] {
					r.fail("heap[%d]: functions that need each other to be made", j)
				}
				entered[j] = true
				continue
			}
			stack = stack[:n-1]
			r.makeFunction(j)
		}
	}
}

func isFunctionKind(k snapshot.Kind) bool {
	return k == snapshot.FunctionKind || k == snapshot.ClassKind || k == snapshot.BoundKind
}

// needs calls visit for what must be there before entry i can be made.
func (r *heapReader) needs(i int, visit func(snapshot.Value)) {
	e := &r.doc.Heap[i]
	switch d := e.Detail.(type) {
	case *snapshot.Function:
		if e.Kind == snapshot.ClassKind {
			visit(e.Proto)
		}
		visit(d.Class)
		visit(d.Home)
	case *snapshot.Bound:
		visit(d.Target)
		visit(d.This)
		for _, a := range d.Args {
			visit(a)
		}
	}
}

func (r *heapReader) makeFunction(i int) {
	e := &r.doc.Heap[i]
	switch d := e.Detail.(type) {
	case *snapshot.Bound:
		args := []goja.Value{r.value(d.This)}
		for _, a := range d.Args {
			args = append(args, r.value(a))
		}
		v, err := r.realm.prim.bind(r.value(d.Target), args...)
		r.check(i, err)
		r.made[i] = v
	case *snapshot.Function:
		c := &r.doc.Code[d.Code]
		var v goja.Value
		var err error
		m, method := r.maker.(homeMaker)
		switch {
		case e.Kind == snapshot.ClassKind:
			var bundle map[int]goja.Value
			keys := make([]goja.Value, len(d.Keys))
			for j, k := range d.Keys {
				keys[j] = r.value(k)
			}
			bundle, err = r.maker.class(c.Unit, c.Fn, d.Scope, keys)
			v = bundle[c.Fn]
			r.bundles[i] = bundle
		case d.Class.Kind == snapshot.Ref:
			v = r.bundles[d.Class.Index()][c.Fn]
		case method && d.Home.Kind != snapshot.Absent:
			v, err = m.method(c.Unit, c.Fn, d.Scope, r.value(d.Home))
		default:
			if v = r.copyFunction(i, d); v == nil {
				v, err = r.maker.function(c.Unit, c.Fn, d.Scope)
			}
		}
		r.check(i, err)
		f, ok := v.(*goja.Object)
		if !ok {
			r.fail("heap[%d]: function %d.%d was not made", i, c.Unit, c.Fn)
			return
		}
		r.made[i] = f
		if p := r.prototypeOf(i); p >= 0 && r.made[p] == nil {
			r.made[p] = f.Get("prototype")
		}
	}
}

// copyFunction makes a function as a copy, if the maker can; else it gives nil.
func (r *heapReader) copyFunction(i int, d *snapshot.Function) goja.Value {
	m, ok := r.maker.(functionCopier)
	if !ok {
		return nil
	}
	f := m.copyFunction(d, func(f *goja.Object) { r.nameFunction(i, f) })
	if f == nil {
		return nil
	}
	if r.copied == nil {
		r.copied = make([]bool, len(r.doc.Heap))
	}
	r.copied[i] = true
	return f
}
