package snapshot

import "fmt"

// FirstText is the number of the first unit that can be one of a text.
const FirstText = 2

// ModuleText is the kind of a unit that is a module of the host and not a text of the program's:
// Source is its name, Place tells its version.
const ModuleText = "module"

// text checks a text: they stand in the order of their units.
func (v *verifier) textUnit(i int) {
	t := &v.doc.Texts[i]
	path := fmt.Sprintf("texts[%d]", i)
	if t.Unit < FirstText || i > 0 && t.Unit <= v.doc.Texts[i-1].Unit {
		v.fail(path+".unit", "units of texts begin with %d and ascend", FirstText)
	}
	if v.texts == nil {
		v.texts = map[int]bool{}
	}
	v.texts[t.Unit] = true
	if t.Kind != "function" && t.Kind != "eval" && t.Kind != ModuleText {
		v.fail(path+".kind", "there is no kind %q", t.Kind)
	}
	v.each(path+".main", t.Main, variable)
}

// unit checks that something is of a unit that is there.
func (v *verifier) unit(unit int, format string, args ...any) {
	if unit < 0 || unit >= FirstText && !v.texts[unit] {
		v.fail(fmt.Sprintf(format, args...), "there is no unit %d", unit)
	}
}
