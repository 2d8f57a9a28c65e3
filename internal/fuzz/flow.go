package fuzz

import (
	"fmt"
	"strings"
)

// loopBody makes the block of a loop.
func (g *gen) loopBody(d int, before string) string {
	g.fn.loops++
	g.fn.breaks++
	defer func() { g.fn.loops--; g.fn.breaks-- }()
	return "{\n" + before + g.block(d) + "}\n"
}

// label puts a label before a loop now and then, and makes it known to what f makes.
func (g *gen) label(f func() string) string {
	if !g.enabled("labels") || g.intn(3) != 1 {
		return f()
	}
	l := g.fresh("L")
	g.fn.labels = append(g.fn.labels, label{l, true})
	s := f()
	g.fn.labels = g.fn.labels[:len(g.fn.labels)-1]
	return l + ": " + s
}

func (g *gen) forLoop(d int) string {
	g.push()
	defer g.pop()
	i, n := g.fresh("i"), 1+g.intn(3)
	g.add(variable{i, kNum, false})
	form := g.intn(10)
	return g.label(func() string {
		switch form {
		case 0, 1, 2:
			return fmt.Sprintf("for (let %[1]s = 0; %[1]s < %[2]d; %[1]s++) %[3]s", i, n, g.loopBody(d, ""))
		case 3: // closures over the variable of each turn
			return fmt.Sprintf("for (let %[1]s = 0; %[1]s < %[2]d; %[1]s++) %[3]s", i, n, g.loopBody(d, fmt.Sprintf("fns.push(() => %s);\n", i)))
		case 4: // calls in the head
			return fmt.Sprintf("for (let %[1]s = t(%[4]d, 0); t(%[5]d, %[1]s) < %[2]d; %[1]s += t(%[6]d, 1)) %[3]s", i, n, g.loopBody(d, ""), g.id(), g.id(), g.id())
		case 5: // closures in the head
			h := g.declare(kFn, true)
			up := g.closure(1, 1)
			return fmt.Sprintf("for (let %[1]s = 0, %[4]s = (p) => %[1]s + p; %[1]s < %[2]d; %[1]s++, fns.push(() => %[1]s), %[4]s = %[5]s) %[3]s", i, n, g.loopBody(d, ""), h, up)
		case 6:
			return fmt.Sprintf("for (var %[1]s = 0; %[1]s < %[2]d; %[1]s++) %[3]s", i, n, g.loopBody(d, ""))
		case 7: // a second variable that the body writes
			x := g.declare(kNum, true)
			return fmt.Sprintf("for (let %[1]s = 0, %[4]s = %[5]s; %[1]s < %[2]d; %[1]s++) %[3]s", i, n,
				g.loopBody(d, fmt.Sprintf("fns.push((p) => %[1]s += p);\n", x)), x, "2")
		case 8: // a pattern in the head
			init, def := g.obj(min(d, 2)), g.num(min(d, 1))
			x, y := g.declare(kNum, true), g.declare(kNum, true)
			return fmt.Sprintf("for (let {a: %[4]s, b: %[5]s = %[6]s} = %[7]s, %[1]s = 0; %[1]s < %[2]d; [%[4]s, %[5]s] = [%[5]s, %[1]s], %[1]s++) %[3]s", i, n,
				g.loopBody(d, g.oneOf("", fmt.Sprintf("fns.push((p) => %s + %s++);\n", x, y))), x, y, def, init)
		default:
			return fmt.Sprintf("for (let %[1]s = 0; ; ) %[3]s", i, n, g.loopBody(d, fmt.Sprintf("if (%s++ > %d) break;\n", i, n)))
		}
	})
}

func (g *gen) while(d int) string {
	g.push()
	defer g.pop()
	i, n := g.fresh("w"), 1+g.intn(3)
	g.add(variable{i, kNum, false})
	form := g.intn(4)
	return fmt.Sprintf("{\nlet %s = 0;\n", i) + g.label(func() string {
		switch form {
		case 0:
			return fmt.Sprintf("while (%s++ < %d) %s", i, n, g.loopBody(d, ""))
		case 1:
			return fmt.Sprintf("while (t(%d, %s++) < %d) %s", g.id(), i, n, g.loopBody(d, ""))
		case 2:
			return fmt.Sprintf("do %swhile (++%s < %d);\n", g.loopBody(d, ""), i, n)
		default:
			return fmt.Sprintf("do %swhile (t(%d, ++%s) < %d && %s);\n", g.loopBody(d, ""), g.id(), i, n, g.boolean(d))
		}
	}) + "}\n"
}

func (g *gen) forIn(d int) string {
	o := g.obj(d)
	if g.intn(4) == 0 {
		o = g.arr(d)
	}
	g.push()
	defer g.pop()
	if g.chance(4) && g.has(kStr, true) {
		return g.label(func() string {
			return fmt.Sprintf("for (%s in %s) %s", g.pick(kStr, true, true), o, g.loopBody(d, "burn();\n"))
		})
	}
	k := g.declare(kStr, false)
	return g.label(func() string {
		before := g.oneOf("burn();\n", fmt.Sprintf("t(%d, %s);\n", g.id(), k), fmt.Sprintf("fns.push(() => %s.length);\nburn();\n", k))
		return fmt.Sprintf("for (%s %s in %s) %s", g.oneOf("const", "let"), k, o, g.loopBody(d, before))
	})
}

func (g *gen) forOf(d int) string {
	it := g.iterable(d)
	g.push()
	defer g.pop()
	word := g.oneOf("const", "let")
	head, before := "", "burn();\n"
	switch g.intn(7) {
	case 0:
		if g.has(kNum, true) {
			head = g.pick(kNum, true, true)
			break
		}
		fallthrough
	case 1:
		head = word + " " + g.declare(kNum, word == "let")
	case 2:
		def := g.num(min(d, 1))
		x, y := g.declare(kNum, word == "let"), g.declare(kNum, word == "let")
		head = fmt.Sprintf("%s [%s, %s = %s]", word, x, y, def)
		it = g.fill(g.oneOf("$a.entries()", "Object.entries($o)", "[[$n, $n], [$n]]", "[$a, $a]", "$i", "new Map($a.entries())", g.mapOr()), d)
	case 3:
		def := g.num(min(d, 1))
		head = fmt.Sprintf("%s {a: %s = %s}", word, g.declare(kNum, word == "let"), def)
		it = g.fill(g.oneOf("[$o, $o]", "[$o]"), d)
	case 4:
		if g.has(kObj, false) {
			head = g.fill("$O.$p", d)
			break
		}
		fallthrough
	case 5:
		x := g.declare(kNum, word == "let")
		head, before = word+" "+x, fmt.Sprintf("fns.push(() => %s);\nburn();\n", x)
	default:
		head = word + " " + g.declare(kNum, word == "let")
	}
	// What is iterated is not to grow for ever.
	before = g.oneOf("", before) + "if (--fuel < 0) throw spent;\n"
	return g.label(func() string {
		return fmt.Sprintf("for (%s of %s) %s", head, it, g.loopBody(d, before))
	})
}

func (g *gen) mapOr() string {
	if g.has(kMap, false) {
		return "$M"
	}
	return "[$a]"
}

func (g *gen) switchStmt(d int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "switch (%s) {\n", g.fill(g.oneOf("$n & 3", "$n", "t($#, $N & 3)", "typeof $e"), d))
	g.push()
	defer g.pop()
	g.fn.breaks++
	defer func() { g.fn.breaks-- }()
	n := 1 + g.intn(4)
	def := g.intn(n + 2)
	for i := range n {
		if i == def {
			b.WriteString("default:\n")
		} else {
			fmt.Fprintf(&b, "case %s:\n", g.fill(g.oneOf(fmt.Sprint(i), fmt.Sprint(i), "t($#, $N & 3)", "$n"), d))
		}
		if g.chance(4) && g.enabled("switchDecl") {
			b.WriteString(g.stmt(d)) // in the scope of the switch
		} else {
			b.WriteString("{\n" + g.block(d) + "}\n")
		}
		if g.intn(3) != 0 {
			b.WriteString("break;\n")
		}
	}
	b.WriteString("}\n")
	return b.String()
}

func (g *gen) try(d int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "try {\n%s", g.block(d))
	if g.chance(3) {
		b.WriteString(g.fill(g.oneOf("throw new Err($#);\n", "throw $n;\n"), d))
	}
	b.WriteString("}")
	form := g.intn(5)
	if form != 1 {
		switch {
		case g.chance(5):
			fmt.Fprintf(&b, " catch {\n%s}", g.block(d))
		case g.chance(6):
			g.push()
			def := g.num(min(d, 1))
			x, y := g.declare(kNum, true), g.declare(kNum, true)
			fmt.Fprintf(&b, " catch ({own: %s, a: %s = %s}) {\n%s}", x, y, def, g.stmts(d))
			g.pop()
		case g.chance(8):
			g.push()
			x := g.declare(kNum, true)
			fmt.Fprintf(&b, " catch ([%s = 4]) {\n%s}", x, g.stmts(d))
			g.pop()
		case g.chance(4):
			fmt.Fprintf(&b, " catch (e) {\nE(e);\nfns.push(() => E(e));\n%s}", g.block(d))
		default:
			fmt.Fprintf(&b, " catch (e) {\nE(e);\n%s}", g.block(d))
		}
	}
	if form >= 1 && form <= 3 && (form == 1 || g.chance(2)) {
		if g.chance(3) && g.has(kNum, true) { // without calls
			v := g.pick(kNum, true, true)
			tail := ""
			if g.chance(3) {
				tail = g.quietJump()
			}
			fmt.Fprintf(&b, " finally {\n%s = %s + 1;\n%s}", v, v, tail)
		} else {
			fmt.Fprintf(&b, " finally {\n%s}", g.block(d))
		}
	}
	b.WriteString("\n")
	return b.String()
}

// quietJump makes a jump out of a finally block, if there is anywhere to go.
func (g *gen) quietJump() string {
	switch {
	case g.fn.loops > 0:
		return fmt.Sprintf("if (%s > 2) %s;\n", g.leaf(), g.oneOf("continue", "break"))
	case g.fn.breaks > 0:
		return "break;\n"
	case g.fn.isNum:
		return fmt.Sprintf("if (%s > 2) return %s;\n", g.leaf(), g.leaf())
	}
	return ""
}

// labelled makes a statement that is no loop and has a label.
func (g *gen) labelled(d int) string {
	if !g.enabled("labels") {
		return g.stmt(d)
	}
	l := g.fresh("L")
	g.fn.labels = append(g.fn.labels, label{l, false})
	defer func() { g.fn.labels = g.fn.labels[:len(g.fn.labels)-1] }()
	switch g.intn(4) {
	case 0:
		return fmt.Sprintf("%s: try {\n%s} finally {\n%s}\n", l, g.block(d), g.block(d))
	case 1:
		return fmt.Sprintf("%s: if (%s) {\n%s}\n", l, g.boolean(d), g.block(d))
	case 2:
		return fmt.Sprintf("%s: %s", l, g.switchStmt(d))
	default:
		return fmt.Sprintf("%s: {\n%s}\n", l, g.block(d))
	}
}
