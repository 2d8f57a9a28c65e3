package fuzz

import (
	"fmt"
	"strings"
)

// class makes the definition of a class: with methods m0 and m1, a property x, an accessor g
// and a static method s0.
func (g *gen) class(name string, d int) string {
	var b strings.Builder
	base := ""
	own := false // the base has no m0 and the like
	switch {
	case g.has(kClass, false) && g.chance(2):
		base = g.pick(kClass, false, true)
	case g.enabled("extendsNative") && g.chance(6):
		base, own = g.oneOf("Array", "Map", "Error", "Object", "Set"), true
	}
	head := ""
	if base != "" {
		head = " extends " + base
		if g.chance(3) {
			head = fmt.Sprintf(" extends (t(%d, 1), %s)", g.id(), base)
		}
	}
	fmt.Fprintf(&b, "class %s%s {\n", name, head)
	method := func(level int, params int) string {
		f := &function{this: true, strict: true, level: level, super: base != "" && !own, args: g.enabled("arguments") && g.chance(5)}
		return g.function(f, params, d, nil)
	}
	if base == "" || g.chance(2) {
		f := &function{this: base == "", strict: true, target: true, ctor: true}
		b.WriteString("constructor")
		b.WriteString(g.function(f, 1, d, func() string {
			var s strings.Builder
			if base != "" {
				for range g.intn(2) {
					s.WriteString(g.stmt(min(d, 2)))
				}
				switch {
				case g.enabled("arrowSuper") && g.chance(6):
					fmt.Fprintf(&s, "const init = () => super(%s);\ninit();\n", g.superArgs(own, d))
				default:
					fmt.Fprintf(&s, "super(%s);\n", g.superArgs(own, d))
				}
				f.this = true
			}
			fmt.Fprintf(&s, "this.x = %s;\n", g.num(d))
			return s.String()
		}))
		b.WriteString("\n")
	}
	if base == "" || own || g.chance(2) {
		b.WriteString("m0" + method(0, 1) + "\n")
	}
	if base == "" || own || g.chance(3) {
		b.WriteString("m1" + method(1, 2) + "\n")
	}
	if base == "" || own || g.chance(3) {
		fmt.Fprintf(&b, "get g() {\n return this.x + %s;\n}\nset g(v) {\n this.x = t(%d, v);\n}\n", g.num(min(d, 2)), g.id())
	}
	if base == "" || own || g.chance(4) {
		f := &function{strict: true}
		b.WriteString("static s0" + g.function(f, 1, d, nil) + "\n")
	}
	if g.chance(3) {
		fmt.Fprintf(&b, "[%s]%s\n", g.key(d), method(1, 1))
	}
	if g.enabled("iterable") && g.chance(4) {
		fmt.Fprintf(&b, "[Symbol.iterator]() { return it(%d, 2); }\n", g.id())
	}
	b.WriteString("}")
	return b.String()
}

func (g *gen) superArgs(native bool, d int) string {
	if native {
		return ""
	}
	return g.fill(g.oneOf("$n", "$n, $n", "...$a"), d)
}
