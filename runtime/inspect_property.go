package runtime

import (
	"strings"

	"github.com/dop251/goja"
)

// keyKind says how the key of a property is shown.
type keyKind uint8

const (
	objectKeys     keyKind = iota
	arrayKeys              // elements: not at all
	arrayExtraKeys         // other properties of an array
)

// property formats an own property, or one that is read through a prototype.
func (f *formatting) property(obj *goja.Object, key goja.Value, kind keyKind, recursion int) string {
	d, ok := f.own(obj, key)
	if !ok {
		d = descriptor{value: valueOr(obj.Get(key.String())), enumerable: true}
	}
	return f.described(key, d, kind, recursion)
}

// described formats a property of which the descriptor is known.
func (f *formatting) described(key goja.Value, d descriptor, kind keyKind, recursion int) string {
	var text string
	switch {
	case !goja.IsUndefined(d.value):
		f.indentation += 2
		text = f.value(d.value, recursion, false)
		f.indentation -= 2
	case d.get && d.set:
		text = "[Getter/Setter]"
	case d.get:
		text = "[Getter]"
	case d.set:
		text = "[Setter]"
	default:
		text = "undefined"
	}
	if kind == arrayKeys {
		return text
	}
	return f.keyText(key, d.enumerable) + ": " + text
}

func (f *formatting) keyText(key goja.Value, enumerable bool) string {
	if s, ok := key.(*goja.Symbol); ok {
		return "[" + escape(symbolText(s), '\'') + "]"
	}
	name := textOf(key)
	switch {
	case name == "__proto__":
		return "['__proto__']"
	case !enumerable:
		return "[" + escape(name, '\'') + "]"
	case isIdentifier(name):
		return name
	}
	return quote(name)
}

func isIdentifier(s string) bool {
	if s == "" || s[0] >= '0' && s[0] <= '9' {
		return false
	}
	return strings.IndexFunc(s, func(r rune) bool {
		return r != '_' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
	}) < 0
}
