package snapshot

import (
	"fmt"
	"math"
	"strings"
)

func (v *verifier) entry(i int) {
	e := &v.doc.Heap[i]
	bad := func(member, format string, args ...any) {
		v.fail(fmt.Sprintf("heap[%d]%s", i, member), format, args...)
	}
	v.member(e.Proto, object|null|absent, i, "proto")
	switch e.Kind {
	case SymbolKind, StringKind:
		if e.Proto.Kind != Absent || e.Shape >= 0 || e.Level != Extensible {
			bad("", "a %s with properties of an object", e.Kind)
		}
	case ProxyKind:
		if e.Proto.Kind != Absent || e.Shape >= 0 || e.Level != Extensible {
			bad("", "a proxy with properties of its own")
		}
	default:
		if e.Proto.Kind == Absent && e.DefaultProto() == "" {
			bad(".proto", "it is missing")
		}
	}
	if e.Shape >= 0 {
		v.properties(e.Shape, e.Values, e.Level, "heap[%d]", i)
	}
	v.items(i, e)
	v.private(i, e)
	switch d := e.Detail.(type) {
	case *Function:
		v.memberIndex(d.Code, len(v.doc.Code), i, "code")
		if d.Scope >= 0 {
			v.memberIndex(d.Scope, len(v.doc.Scopes), i, "scope")
			if v.doc.Scopes[d.Scope].Unit != v.doc.Code[d.Code].Unit {
				bad(".scope", "it is of another unit than the function")
			}
		}
		v.member(d.Class, object|absent, i, "class")
		if d.Class.Kind == Intrinsic || d.Class.Kind == Ref && v.kindOf(d.Class) != ClassKind {
			bad(".class", "it is not a class")
		}
		v.member(d.Home, object|absent, i, "home")
		v.member(d.Prototype, object|absent, i, "prototype")
		v.memberEach(d.Keys, key, i, "keys")
		v.memberEach(d.Statics, plain|absent, i, "statics")
		if d.Prototype.Kind != Absent && (d.Prototype.Kind != Ref || v.kindOf(d.Prototype) != ObjectKind || e.Shape >= 0) {
			bad(".prototype", "it is not the natural one")
		}
	case *Bound:
		v.member(d.Target, callable, i, "target")
		v.member(d.This, plain, i, "this")
		v.memberEach(d.Args, plain, i, "args")
	case *Proxy:
		v.proxy(i, d)
	case *RegExp:
		if !v.check(d.Source, text) || d.Source.Kind == Ref {
			bad(".source", "it is not a string")
		}
	case *View:
		v.view(i, e, d)
	case *Iterator:
		v.iterator(i, d)
	case Boxed:
		x := Value(d)
		v.member(x, plain, i, "value")
		if v.check(x, object|null|undef) {
			bad(".value", "it is not a primitive")
		}
	case RawJSON:
		if x := Value(d); !v.check(x, text) || x.Kind == Ref {
			bad(".source", "it is not a string")
		}
	case Symbol:
		v.member(Value(d), text|absent, i, "description")
	}
}

// private checks private members: those of a class come once, and in the order of the classes.
func (v *verifier) private(i int, e *Entry) {
	if len(e.Private) > 0 && (e.Kind == SymbolKind || e.Kind == StringKind) {
		v.fail(fmt.Sprintf("heap[%d].private", i), "a %s with private members", e.Kind)
	}
	last := -1
	for j, p := range e.Private {
		at := fmt.Sprintf("heap[%d].private[%d]", i, j)
		v.need(p.Class, object, "%s.class", at)
		if p.Class.Kind != Ref || v.kindOf(p.Class) != ClassKind {
			v.fail(at+".class", "it is not a class")
		}
		if p.Class.Index() <= last {
			v.fail(at+".class", "it is not behind the one before it")
		}
		last = p.Class.Index()
		v.each(at+".fields", p.Fields, plain|absent)
	}
}

func (v *verifier) items(i int, e *Entry) {
	switch e.Kind {
	case ArrayKind:
		n, last := 0.0, false
		for j, x := range e.Items {
			if !v.check(x, plain|hole) {
				v.need(x, plain|hole, "heap[%d].items[%d]", i, j)
			}
			if x.Kind != Hole {
				n++
			} else if n += x.Num; last {
				v.fail(fmt.Sprintf("heap[%d].items[%d]", i, j), "a hole after a hole")
			}
			last = x.Kind == Hole
		}
		if n > 1<<32-1 {
			v.fail(fmt.Sprintf("heap[%d].items", i), "an array of length %.0f", n)
		}
	case MapKind, SetKind, WeakMapKind, WeakSetKind:
		step, r := 1, plain
		if e.Kind == MapKind || e.Kind == WeakMapKind {
			step = 2
		}
		if e.Kind == WeakMapKind || e.Kind == WeakSetKind {
			r = object
		}
		if len(e.Items)%step != 0 {
			v.fail(fmt.Sprintf("heap[%d].items", i), "a key without a value")
		}
		seen := make(map[Value]bool, len(e.Items)/step)
		for j, x := range e.Items {
			if j%step != 0 {
				v.need(x, plain, "heap[%d].items[%d]", i, j)
				continue
			}
			if !v.check(x, r) {
				v.need(x, r, "heap[%d].items[%d]", i, j)
			}
			if x.Kind == Number && x.Num != x.Num {
				x = Value{Kind: TDZ} // NaN is the same as itself here
			}
			if seen[x] {
				v.fail(fmt.Sprintf("heap[%d].items[%d]", i, j), "the key occurs twice")
			}
			seen[x] = true
		}
	}
}

func (v *verifier) iterator(i int, d *Iterator) {
	if IteratorTypes[d.Type] == "" {
		v.fail(fmt.Sprintf("heap[%d].type", i), "unknown type %q", clip(d.Type))
	}
	family, _, _ := strings.Cut(d.Type, ".")
	source, kind, position := object, ObjectKind, d.Position.Kind == Number && d.Position.Num >= 0 &&
		d.Position.Num < 1<<53 && d.Position.Num == math.Trunc(d.Position.Num)
	switch family {
	case "map":
		kind = MapKind
	case "set":
		kind = SetKind
	case "typed":
		kind = TypedKind
	case "string":
		source = text
	}
	if d.Source.Kind == Undefined {
		source, kind, position = undef, ObjectKind, d.Position.Same(Num(0))
	} else if family == "regexp" {
		position = v.check(d.Position, text)
	}
	v.member(d.Source, source, i, "source")
	if kind != ObjectKind && (d.Source.Kind != Ref || v.kindOf(d.Source) != kind) {
		v.fail(fmt.Sprintf("heap[%d].source", i), "it is not a %s", kind)
	}
	if (kind == MapKind || kind == SetKind) && d.Source.Kind == Ref {
		n := len(v.doc.Heap[d.Source.Index()].Items)
		if kind == MapKind {
			n /= 2
		}
		if d.Position.Num > float64(n) {
			v.fail(fmt.Sprintf("heap[%d].position", i), "it is at %.0f of %d entries", d.Position.Num, n)
		}
	}
	if n := len(v.doc.Heap); d.Position.Kind == Ref && d.Position.Num >= float64(n) || !position {
		v.fail(fmt.Sprintf("heap[%d].position", i), "%s cannot be here", v.describe(d.Position))
	}
}

func (v *verifier) view(i int, e *Entry, d *View) {
	size, ok := ElementSizes[d.Type]
	if e.Kind == DataViewKind {
		size, ok = 1, d.Type == ""
	}
	if !ok {
		v.fail(fmt.Sprintf("heap[%d].type", i), "unknown type %q", clip(d.Type))
	}
	v.member(d.Buffer, object, i, "buffer")
	if d.Buffer.Kind != Ref || v.kindOf(d.Buffer) != BufferKind {
		v.fail(fmt.Sprintf("heap[%d].buffer", i), "it is not a buffer")
	}
	data, _ := v.doc.Heap[d.Buffer.Index()].Detail.(Buffer)
	if d.Offset%size != 0 || d.Offset > len(data) || d.Length > (len(data)-d.Offset)/size {
		v.fail(fmt.Sprintf("heap[%d]", i), "%d elements of %d bytes at %d do not lie in a buffer of %d bytes",
			d.Length, size, d.Offset, len(data))
	}
}

// member is need for a member of entry i. A path is made only where something is wrong.
func (v *verifier) member(x Value, r role, i int, name string) {
	if !v.check(x, r) {
		v.need(x, r, "heap[%d].%s", i, name)
	}
}

// memberIndex is index for a member of entry i.
func (v *verifier) memberIndex(n, below, i int, name string) {
	if n < 0 || n >= below {
		v.index(n, below, "heap[%d].%s", i, name)
	}
}

// memberEach is each for a member of entry i.
func (v *verifier) memberEach(xs []Value, r role, i int, name string) {
	if len(xs) > 0 {
		v.each(fmt.Sprintf("heap[%d].%s", i, name), xs, r)
	}
}
