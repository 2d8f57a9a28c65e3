package fuzz

import (
	"fmt"
	"strings"
)

// classInfo is what code inside of a class can use.
type classInfo struct {
	name  string // "" if it has none
	outer *classInfo
	privs []private
}

// private is a private member.
type private struct {
	name   string
	kind   byte // f field, m method, a accessor
	static bool
}

// class makes the definition of a class: with methods m0 and m1, a property x, an accessor g
// and a static method s0, and what else there can be.
func (g *gen) class(name string, d int) string {
	c := &classMaker{g: g, d: d, info: &classInfo{name: name, outer: g.cls}}
	base := ""
	switch {
	case g.has(kClass, false) && g.chance(2):
		base = g.pick(kClass, false, true)
	case g.enabled("extendsNative") && g.chance(6):
		base, c.native = g.oneOf("Array", "Map", "Error", "Object", "Set", "Promise"), true
		if base == "Promise" {
			g.jobs = true
		}
	}
	c.base = base
	head := ""
	if base != "" {
		head = " extends " + base
		if g.chance(3) {
			head = fmt.Sprintf(" extends (t(%d, 1), %s)", g.id(), base)
		}
	}
	fmt.Fprintf(&c.b, "class %s%s {\n", name, head)
	c.own = base == "" || c.native
	c.privates()
	if base == "" || g.chance(2) {
		c.constructor()
	}
	if c.own || g.chance(2) {
		c.b.WriteString("m0" + c.method(0, 1) + "\n")
	}
	if c.own || g.chance(3) {
		c.b.WriteString("m1" + c.method(1, 2) + "\n")
	}
	if c.own || g.chance(3) {
		fmt.Fprintf(&c.b, "get g() {\n return this.x + %s;\n}\nset g(v) {\n this.x = t(%d, v);\n}\n", c.initialiser(min(d, 2), false), g.id())
	}
	if c.own || g.chance(4) {
		c.b.WriteString("static s0" + c.static(1) + "\n")
	}
	if g.enabled("iterable") && g.chance(4) {
		fmt.Fprintf(&c.b, "[Symbol.iterator]() { return it(%d, 2); }\n", g.id())
	}
	if base == "Promise" {
		c.b.WriteString("static get [Symbol.species]() { return Promise; }\n")
	}
	for range g.intn(4) {
		c.b.WriteString(g.choose2(c.members()))
	}
	c.b.WriteString("}")
	return c.b.String()
}

// choose2 makes one of a list of things that are equally likely.
func (g *gen) choose2(list []func() string) string { return list[g.intn(len(list))]() }

type classMaker struct {
	g      *gen
	d      int
	b      strings.Builder
	info   *classInfo
	base   string
	native bool // a built-in
	own    bool // the base has no m0 and the like
}

// inside makes what stands in the scope of the private names.
func (c *classMaker) inside(f func() string) string {
	c.g.cls = c.info
	defer func() { c.g.cls = c.info.outer }()
	return f()
}

// of is the context of a method.
func (c *classMaker) of(level int) *function {
	return &function{this: true, strict: true, level: level, super: c.base != "" && !c.native, cls: c.info,
		args: c.g.enabled("arguments") && c.g.chance(5)}
}

func (c *classMaker) method(level, params int) string {
	return c.inside(func() string { return c.g.function(c.of(level), params, c.d, nil) })
}

func (c *classMaker) static(params int) string {
	f := &function{this: true, strict: true}
	if c.base != "" && !c.native && c.g.chance(2) {
		return c.inside(func() string {
			return c.g.function(f, params, c.d, func() string { return c.g.fill("t($#, super.s0($N));\n", 0) })
		})
	}
	return c.inside(func() string { return c.g.function(f, params, c.d, nil) })
}

// initialiser makes the number that a field begins with, or that a method uses.
func (c *classMaker) initialiser(d int, static bool) string {
	f := &function{this: true, strict: true, super: c.base != "" && !c.native && !static, cls: c.info}
	if static {
		f.cls = nil
	}
	return c.inside(func() string {
		defer c.g.enter(f)()
		return c.g.num(d)
	})
}

func (c *classMaker) constructor() {
	g, d := c.g, c.d
	f := &function{this: c.base == "", strict: true, target: true, ctor: true, cls: c.info}
	c.b.WriteString("constructor")
	c.b.WriteString(c.inside(func() string {
		return g.function(f, 1, d, func() string {
			var s strings.Builder
			if c.base != "" {
				for range g.intn(2) {
					s.WriteString(g.stmt(min(d, 2)))
				}
				args := ""
				switch {
				case c.base == "Promise":
					args = "(p) => { p(" + fmt.Sprint(g.id()) + "); }"
				case !c.native:
					args = g.fill(g.oneOf("$n", "$n, $n", "...$a"), d)
				}
				switch {
				case g.enabled("arrowSuper") && c.info.name != "" && g.chance(6):
					fmt.Fprintf(&s, "const init = () => super(%s);\ninit();\n", args)
				default:
					fmt.Fprintf(&s, "super(%s);\n", args)
				}
				f.this = true
			}
			fmt.Fprintf(&s, "this.x = %s;\n", g.num(d))
			return s.String()
		})
	}))
	c.b.WriteString("\n")
}

// privates makes private members. They come first, so that what follows can use them.
func (c *classMaker) privates() {
	g := c.g
	if !g.enabled("private") || !g.chance(2) {
		return
	}
	for range 1 + g.intn(3) {
		p := private{name: g.fresh("#q"), kind: "ffmma"[g.intn(5)], static: g.chance(4)}
		head := ""
		if p.static {
			head = "static "
		}
		f := c.of(0)
		if p.static {
			f = &function{this: true, strict: true}
		}
		body := func(params int) string {
			return c.inside(func() string { return g.function(f, params, min(c.d, 2), nil) })
		}
		switch p.kind {
		case 'f':
			init := ""
			if g.intn(4) != 0 {
				init = " = " + c.initialiser(min(c.d, 2), p.static)
			}
			fmt.Fprintf(&c.b, "%s%s%s;\n", head, p.name, init)
		case 'm':
			switch {
			case g.chance(5) && g.enabled("async"):
				f.async, g.jobs = true, true
				head += "async "
			case g.chance(5) && g.enabled("generators"):
				f.gen = true
				head += "*"
			}
			fmt.Fprintf(&c.b, "%s%s%s\n", head, p.name, body(1))
		default:
			fmt.Fprintf(&c.b, "%sget %s%s\n", head, p.name, body(0))
			if g.intn(4) != 0 {
				fmt.Fprintf(&c.b, "%sset %s%s\n", head, p.name, body(1))
			}
		}
		c.info.privs = append(c.info.privs, p)
	}
}

// members are ways to make one more member.
func (c *classMaker) members() []func() string {
	g, d := c.g, c.d
	list := []func() string{
		func() string { return fmt.Sprintf("[%s]%s\n", g.key(d), c.method(1, 1)) },
		func() string { return fmt.Sprintf("get %s%s\n", g.memberName(d), c.method(1, 0)) },
		func() string { return fmt.Sprintf("set %s%s\n", g.memberName(d), c.method(1, 1)) },
		func() string { return fmt.Sprintf("static get %s%s\n", g.prop(), c.static(0)) },
		func() string { return fmt.Sprintf("static [%s]%s\n", g.key(d), c.static(1)) },
		func() string { return fmt.Sprintf("m2%s\n", c.method(2, 1)) },
	}
	if g.enabled("fields") {
		list = append(list,
			func() string { return fmt.Sprintf("%s = %s;\n", g.prop(), c.initialiser(d, false)) },
			func() string { return fmt.Sprintf("%s;\n", g.prop()) },
			func() string { return fmt.Sprintf("[%s] = %s;\n", g.key(d), c.initialiser(d, false)) },
			func() string {
				return fmt.Sprintf("fn = (p) => {\nburn();\nreturn %s;\n};\n", c.inside(func() string {
					defer g.enter(&function{this: true, strict: true, super: c.base != "" && !c.native, cls: c.info})()
					return g.num(d)
				}))
			},
			func() string { return fmt.Sprintf("static %s = %s;\n", g.prop(), c.initialiser(d, true)) },
			func() string { return fmt.Sprintf("static [%s] = %s;\n", g.key(d), c.initialiser(d, true)) },
			func() string { return fmt.Sprintf("static fn = () => %s;\n", bounded(c.initialiser(d, true))) },
			func() string {
				return "static {\n" + c.inside(func() string {
					defer g.enter(&function{this: true, strict: true, ctor: true})()
					return "burn();\n" + g.block(d)
				}) + "}\n"
			})
	}
	if g.enabled("async") {
		list = append(list, func() string {
			g.jobs = true
			f := c.of(1)
			f.async = true
			return g.oneOf("", "", "static ") + "async am" + c.inside(func() string { return g.function(f, 1, d, nil) }) + "\n"
		})
	}
	if g.enabled("generators") {
		list = append(list, func() string {
			f := c.of(1)
			f.gen = true
			return "*gm" + c.inside(func() string { return g.function(f, 1, d, nil) }) + "\n"
		})
	}
	return list
}

func hasPrivate(g *gen) bool { return g.cls != nil && len(g.cls.privs) > 0 }

// privateUse makes a use of a private member.
func (g *gen) privateUse(d int) string {
	p := g.cls.privs[g.intn(len(g.cls.privs))]
	o := ""
	switch {
	case p.static && g.cls.name != "" && g.intn(4) != 0:
		o = g.cls.name
	case g.fn.this && g.fn.cls == g.cls && g.intn(6) != 0:
		o = "this"
	case g.has(kInst, false) && g.chance(2):
		o = g.pick(kInst, false, true)
	default:
		return g.fill("("+p.name+" in "+g.oneOf("$O", "$o")+" ? $n : $n)", d)
	}
	m := o + "." + p.name
	switch p.kind {
	case 'm':
		return g.fill(g.oneOf(m+"($n)", m+"($n, ...$a)", m+"?.($n)", m+".call("+o+", $n)", m+"`a${$n}`"), d)
	case 'f', 'a':
		return g.fill(g.oneOf(m, m, "("+m+" = $n)", "("+m+" += $n)", "("+m+" ??= $n)", "("+m+" &&= $n)", m+"++", "(--"+m+")",
			"(["+m+"] = $a, $n)", "({a: "+m+" = $n} = $o, $n)", "("+p.name+" in "+o+" ? $n : $n)",
			"[$n, "+m+", $n][1]", "$F("+m+", $n, "+m+")"), d)
	}
	return m
}

// classExpr makes a class expression, used at once.
func (g *gen) classExpr(d int) string {
	if g.depth > 3 {
		return g.leaf()
	}
	name := ""
	if g.chance(2) {
		name = g.fresh("K")
	}
	return g.fill("new ("+g.class(name, min(d, 2))+")($n)"+g.oneOf(".x", ".m0($n)", ".m1($n, $n)", ".g", ".fn?.($n)"), d)
}
