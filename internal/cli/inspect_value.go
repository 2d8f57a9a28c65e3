package cli

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"thingsmig/snapshot"
)

// What is shown of a value is at most this much.
const (
	maxText    = 60 // characters of a string
	maxMembers = 5  // of an object or an array
)

// value shows a value on one line, as JavaScript would write it.
func (v *viewer) value(x snapshot.Value) string { return v.nested(x, 0) }

func (v *viewer) nested(x snapshot.Value, depth int) string {
	switch x.Kind {
	case snapshot.Undefined, snapshot.Absent:
		return "undefined"
	case snapshot.Null:
		return "null"
	case snapshot.False:
		return "false"
	case snapshot.True:
		return "true"
	case snapshot.Number:
		return number(x.Num)
	case snapshot.String:
		return text(x.Str)
	case snapshot.UTF16:
		return text(string(utf16Text(x)))
	case snapshot.BigInt:
		return x.Str + "n"
	case snapshot.Intrinsic:
		return x.Str
	case snapshot.WellKnown:
		return "Symbol." + x.Str
	case snapshot.Registered, snapshot.Registered16:
		return "Symbol.for(" + text(string(utf16Text(x))) + ")"
	case snapshot.TDZ:
		return "(not initialised)"
	case snapshot.Hole:
		return fmt.Sprintf("(%d empty)", x.Index())
	case snapshot.Ref:
		if i := x.Index(); i >= 0 && i < len(v.doc.Heap) {
			return v.entry(i, depth)
		}
	}
	return "?"
}

func number(f float64) string {
	switch {
	case math.IsNaN(f):
		return "NaN"
	case math.IsInf(f, 1):
		return "Infinity"
	case math.IsInf(f, -1):
		return "-Infinity"
	case f == 0 && math.Signbit(f):
		return "-0"
	case f == math.Trunc(f) && math.Abs(f) < 1e21:
		return strconv.FormatFloat(f, 'f', -1, 64)
	}
	return strings.Replace(strconv.FormatFloat(f, 'g', -1, 64), "e-0", "e-", 1)
}

func text(s string) string {
	if utf8.RuneCountInString(s) > maxText {
		return strconv.Quote(string([]rune(s)[:maxText])) + "..."
	}
	return strconv.Quote(s)
}

func utf16Text(x snapshot.Value) []rune {
	var out []rune
	for _, u := range x.Units() {
		if u >= 0xd800 && u < 0xe000 {
			u = utf8.RuneError
		}
		out = append(out, rune(u))
	}
	return out
}

// entry shows an object of the heap; its members only where it is not itself a member of one
// that is shown.
func (v *viewer) entry(i, depth int) string {
	e := &v.doc.Heap[i]
	switch d := e.Detail.(type) {
	case *snapshot.Function:
		name := v.codeName(d.Code)
		if e.Kind == snapshot.ClassKind {
			return "[class " + name + "]"
		}
		return "[function " + name + "]"
	case *snapshot.Bound:
		return "[bound function]"
	case *snapshot.Proxy:
		return v.proxy(d, depth)
	case snapshot.Date:
		return "Date(" + number(float64(d)) + ")"
	case *snapshot.RegExp:
		return "/" + d.Source.Str + "/" + d.Flags
	case snapshot.Buffer:
		return fmt.Sprintf("ArrayBuffer(%d)", len(d))
	case snapshot.DetachedBuffer:
		return "ArrayBuffer(detached)"
	case *snapshot.View:
		return fmt.Sprintf("%s(%d)", orName(d.Type, "DataView"), d.Length)
	case snapshot.Boxed:
		return "Object(" + v.nested(snapshot.Value(d), depth+1) + ")"
	case snapshot.RawJSON:
		return "JSON.rawJSON(" + v.nested(snapshot.Value(d), depth+1) + ")"
	case snapshot.Symbol:
		return "Symbol(" + snapshot.Value(d).Str + ")"
	case snapshot.Text:
		return text(string(d))
	}
	name := v.className(e)
	switch e.Kind {
	case snapshot.ArrayKind:
		return v.list(orName(name, ""), "[", "]", arrayLength(e), depth, func(n int) string { return v.nested(e.Items[n], depth+1) }, len(e.Items))
	case snapshot.SetKind:
		return v.list(orName(name, "Set"), "{", "}", len(e.Items), depth, func(n int) string { return v.nested(e.Items[n], depth+1) }, len(e.Items))
	case snapshot.MapKind:
		return v.list(orName(name, "Map"), "{", "}", len(e.Items)/2, depth, func(n int) string {
			return v.nested(e.Items[2*n], depth+1) + " => " + v.nested(e.Items[2*n+1], depth+1)
		}, len(e.Items)/2)
	case snapshot.ErrorKind:
		return orName(name, "Error") + v.members(e, depth)
	case snapshot.ObjectKind, snapshot.ArgumentsKind:
		return strings.TrimSpace(name + " " + v.members(e, depth))
	}
	return orName(name, e.Kind.String())
}

// proxy shows what a proxy, or a proxy of proxies, stands for.
func (v *viewer) proxy(d *snapshot.Proxy, depth int) string {
	for {
		if d.Target.Kind == snapshot.Absent {
			return "[revoked proxy]"
		}
		var next *snapshot.Proxy
		if i := d.Target.Index(); d.Target.Kind == snapshot.Ref && i >= 0 && i < len(v.doc.Heap) {
			next, _ = v.doc.Heap[i].Detail.(*snapshot.Proxy)
		}
		if next == nil {
			return "Proxy(" + v.nested(d.Target, depth) + ")"
		}
		d = next
	}
}

func orName(name, other string) string {
	if name == "" {
		return other
	}
	return name
}

// list shows a collection with its size and its first members.
func (v *viewer) list(name, open, end string, size, depth int, item func(int) string, items int) string {
	head := open
	if name != "" {
		head = fmt.Sprintf("%s(%d) %s", name, size, open)
	}
	if size == 0 {
		return head + end
	}
	if depth > 0 {
		return fmt.Sprintf("%s%d items%s", head, size, end)
	}
	var parts []string
	for n := range min(items, maxMembers) {
		parts = append(parts, item(n))
	}
	if items > maxMembers {
		parts = append(parts, fmt.Sprintf("... %d in all", size))
	}
	return head + strings.Join(parts, ", ") + end
}

// members shows the first properties of an object.
func (v *viewer) members(e *snapshot.Entry, depth int) string {
	if e.Shape < 0 || e.Shape >= len(v.doc.Shapes) || len(v.doc.Shapes[e.Shape].Keys) == 0 {
		return "{}"
	}
	shape := &v.doc.Shapes[e.Shape]
	if depth > 0 {
		return fmt.Sprintf("{%d properties}", len(shape.Keys))
	}
	var parts []string
	at := 0
	for n, key := range shape.Keys {
		if n == maxMembers {
			parts = append(parts, fmt.Sprintf("... %d in all", len(shape.Keys)))
			break
		}
		shown := "(getter)"
		if shape.Attr(n)&snapshot.Accessor != 0 {
			at += 2
		} else {
			if at < len(e.Values) {
				shown = v.nested(e.Values[at], depth+1)
			}
			at++
		}
		parts = append(parts, v.key(key)+": "+shown)
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func (v *viewer) key(key snapshot.Value) string {
	if key.Kind == snapshot.String {
		for _, r := range key.Str {
			if r != '_' && r != '$' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') {
				return text(key.Str)
			}
		}
		return key.Str
	}
	return "[" + v.nested(key, 1) + "]"
}

func arrayLength(e *snapshot.Entry) int {
	n := 0
	for _, item := range e.Items {
		if item.Kind == snapshot.Hole {
			n += item.Index()
		} else {
			n++
		}
	}
	return n
}
