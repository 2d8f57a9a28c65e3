package cli

import (
	"cmp"
	"slices"
	"strings"

	"thingsmig/snapshot"
)

// heap counts the objects of each kind and how much they take.
func heap(doc *snapshot.Document) []heapView {
	byKind := map[snapshot.Kind]*heapView{}
	for i := range doc.Heap {
		e := &doc.Heap[i]
		view := byKind[e.Kind]
		if view == nil {
			view = &heapView{Kind: e.Kind.String()}
			byKind[e.Kind] = view
		}
		view.Count++
		view.Bytes += entrySize(e)
	}
	list := make([]heapView, 0, len(byKind))
	for _, view := range byKind {
		list = append(list, *view)
	}
	slices.SortFunc(list, func(a, b heapView) int {
		return cmp.Or(cmp.Compare(b.Bytes, a.Bytes), cmp.Compare(a.Kind, b.Kind))
	})
	return list
}

// entrySize is about how long an entry is as text.
func entrySize(e *snapshot.Entry) int {
	n := 10 + valueSize(e.Proto)
	for _, v := range e.Values {
		n += valueSize(v)
	}
	for _, v := range e.Items {
		n += valueSize(v)
	}
	switch d := e.Detail.(type) {
	case snapshot.Text:
		n += len(d) + 2
	case snapshot.Buffer:
		n += (len(d) + 2) / 3 * 4
	case *snapshot.RegExp:
		n += valueSize(d.Source) + len(d.Flags)
	case *snapshot.Proxy:
		n += valueSize(d.Target) + valueSize(d.Handler)
	case *snapshot.Bound:
		for _, v := range d.Args {
			n += valueSize(v)
		}
	}
	return n
}

func valueSize(v snapshot.Value) int {
	switch v.Kind {
	case snapshot.Absent:
		return 0
	case snapshot.Number:
		return len(number(v.Num)) + 1
	case snapshot.Ref, snapshot.Hole:
		return len(number(v.Num)) + 3
	}
	return len(v.Str) + 5
}

// classNames finds the classes that prototypes belong to.
func classNames(doc *snapshot.Document) map[int]string {
	names := map[int]string{}
	for i := range doc.Heap {
		e := &doc.Heap[i]
		f, ok := e.Detail.(*snapshot.Function)
		if !ok {
			continue
		}
		name := doc.Code[f.Code].Name.Str
		if f.Prototype.Kind == snapshot.Ref {
			names[f.Prototype.Index()] = name
		}
		if e.Shape < 0 {
			continue
		}
		shape := &doc.Shapes[e.Shape]
		at := 0
		for n, key := range shape.Keys {
			if key.Kind == snapshot.String && key.Str == "prototype" && at < len(e.Values) && e.Values[at].Kind == snapshot.Ref {
				names[e.Values[at].Index()] = name
			}
			at++
			if shape.Attr(n)&snapshot.Accessor != 0 {
				at++
			}
		}
	}
	return names
}

// className is the class of an object, empty where it is the usual one of its kind.
func (v *viewer) className(e *snapshot.Entry) string {
	switch e.Proto.Kind {
	case snapshot.Ref:
		return v.classes[e.Proto.Index()]
	case snapshot.Intrinsic:
		if e.Proto.Str != "Object.prototype" {
			return strings.TrimSuffix(e.Proto.Str, ".prototype")
		}
	case snapshot.Null:
		return "[no prototype]"
	}
	return ""
}

// codeName is the name of a function literal.
func (v *viewer) codeName(code int) string {
	c := &v.doc.Code[code]
	if u := v.units[c.Unit]; u != nil && c.Fn < len(u.program.Functions) {
		return v.functionName(c.Unit, c.Fn)
	}
	return v.builtIn(c.Unit, c.Fn)
}
