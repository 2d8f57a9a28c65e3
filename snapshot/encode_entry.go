package snapshot

import (
	"encoding/base64"
)

func (e *encoder) entry(t *Entry) {
	sep := "{"
	field := func(name string) {
		e.raw(sep)
		e.raw(`"`)
		e.raw(name)
		e.raw(`":`)
		sep = ","
	}
	optional := func(name string, v Value) {
		if v.Kind != Absent {
			field(name)
			e.value(v)
		}
	}
	if t.Kind != ObjectKind {
		field("kind")
		e.raw(`"`)
		e.raw(t.Kind.String())
		e.raw(`"`)
	}
	optional("proto", t.Proto)
	if t.Level != Extensible {
		field("level")
		e.raw(`"`)
		e.raw(levelNames[t.Level])
		e.raw(`"`)
	}
	switch d := t.Detail.(type) {
	case nil:
	case *Function:
		field("code")
		e.int(d.Code)
		if d.Scope >= 0 {
			field("scope")
			e.int(d.Scope)
		}
		optional("class", d.Class)
		optional("home", d.Home)
		optional("prototype", d.Prototype)
		if len(d.Keys) > 0 {
			field("keys")
			e.values(d.Keys)
		}
		if len(d.Statics) > 0 {
			field("statics")
			e.values(d.Statics)
		}
	case *Bound:
		field("target")
		e.value(d.Target)
		field("this")
		e.value(d.This)
		field("args")
		e.values(d.Args)
	case *Proxy:
		optional("target", d.Target)
		optional("handler", d.Handler)
		if d.Callable != NotCallable {
			field("callable")
			e.string(callableNames[d.Callable])
		}
	case Date:
		field("time")
		e.number(float64(d))
	case *RegExp:
		field("source")
		e.value(d.Source)
		field("flags")
		e.string(d.Flags)
	case Buffer:
		field("data")
		e.raw(`"`)
		e.base64(d)
		e.raw(`"`)
	case DetachedBuffer:
		field("detached")
		e.raw("true")
	case *View:
		if d.Type != "" {
			field("type")
			e.string(d.Type)
		}
		field("buffer")
		e.value(d.Buffer)
		field("offset")
		e.int(d.Offset)
		field("length")
		e.int(d.Length)
	case *Iterator:
		field("type")
		e.string(d.Type)
		field("source")
		e.value(d.Source)
		field("position")
		e.value(d.Position)
	case *Generator:
		field("state")
		e.string(generatorStates[d.State])
		if d.Frame >= 0 {
			field("frame")
			e.int(d.Frame)
		}
	case Boxed:
		field("value")
		e.value(Value(d))
	case RawJSON:
		field("source")
		e.value(Value(d))
	case Symbol:
		optional("description", Value(d))
	case Text:
		field("text")
		e.string(string(d))
	default:
		e.fail("entry with unknown detail %T", d)
	}
	if hasItems(t.Kind) {
		field("items")
		e.values(t.Items)
	}
	if t.FixedLength {
		field("fixedLength")
		e.raw("true")
	}
	if len(t.Private) > 0 {
		field("private")
		for i, p := range t.Private {
			e.raw("[,"[min(i, 1) : min(i, 1)+1])
			e.raw(`{"class":`)
			e.value(p.Class)
			e.raw(`,"fields":`)
			e.values(p.Fields)
			e.raw("}")
		}
		e.raw("]")
	}
	if t.Shape >= 0 {
		field("shape")
		e.int(t.Shape)
		field("v")
		e.values(t.Values)
	}
	if sep == "{" {
		e.raw("{")
	}
	e.raw("}")
}

var levelNames = [...]string{"extensible", "fixed", "sealed", "frozen"}

// hasItems reports whether entries of a kind have contents beside their properties.
func hasItems(k Kind) bool {
	switch k {
	case ArrayKind, MapKind, SetKind, WeakMapKind, WeakSetKind:
		return true
	}
	return false
}

// base64 writes bytes in pieces that need no padding between them.
func (e *encoder) base64(b []byte) {
	const piece = flushSize / 4 * 3
	for len(b) > piece {
		e.buf = base64.StdEncoding.AppendEncode(e.buf, b[:piece])
		b = b[piece:]
		e.flush()
	}
	e.buf = base64.StdEncoding.AppendEncode(e.buf, b)
}
