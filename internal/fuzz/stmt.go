package fuzz

import (
	"fmt"
	"strings"
)

// block makes the statements of a block with a scope of its own.
func (g *gen) block(d int) string {
	g.push()
	defer g.pop()
	return g.stmts(d)
}

func (g *gen) stmts(d int) string {
	var b strings.Builder
	for range 1 + g.intn(4) {
		b.WriteString(g.stmt(d))
		if g.budget <= 0 {
			break
		}
	}
	return b.String()
}

var stmtProds []prod

func init() {
	stmtProds = []prod{
		{weight: 8, name: "expr", text: "t($#, $n);\n"},
		{weight: 5, name: "expr", text: "$v = $n;\n"},
		{weight: 3, name: "expr", text: "$w = $s.slice(0, 9);\n"},
		{weight: 2, name: "exprAny", text: "t($#, $e);\n"},
		{weight: 3, name: "exprAny", text: "void $n;\n"},
		{weight: 12, name: "decl", make: (*gen).decl},
		{weight: 7, name: "if", text: "if ($b) {\n$B}\n"},
		{weight: 3, name: "if", text: "if ($b) {\n$B} else {\n$B}\n"},
		{weight: 8, name: "for", make: (*gen).forLoop},
		{weight: 3, name: "while", make: (*gen).while},
		{weight: 3, name: "forIn", make: (*gen).forIn},
		{weight: 7, name: "forOf", make: (*gen).forOf},
		{weight: 5, name: "generators", make: (*gen).generatorLoop},
		{weight: 5, name: "yield", make: (*gen).yield},
		{weight: 6, name: "async", make: (*gen).awaitStmt},
		{weight: 12, name: "async", make: (*gen).awaitStmt, ok: inAsync},
		{weight: 8, name: "asyncGenerators", make: (*gen).asyncIteration},
		{weight: 5, name: "switch", make: (*gen).switchStmt},
		{weight: 8, name: "try", make: (*gen).try},
		{weight: 3, name: "labelled", make: (*gen).labelled},
		{weight: 4, name: "jump", make: (*gen).jump},
		{weight: 3, name: "closures", text: "fns.push($f);\n"},
		{weight: 2, name: "destruct", text: "[$v, $v = $n] = $i;\n"},
		{weight: 2, name: "destruct", text: "({a: $v = $n, b: $O.$p} = $o);\n"},
		{weight: 1, name: "destruct", text: "[$O[$k], ...$Z] = $i;\n"},
		{weight: 1, name: "destruct", text: "({[$k]: $v, ...$Y} = $o);\n"},
		{weight: 4, name: "definition", make: (*gen).innerDefinition},
		{weight: 1, name: "assign", text: "$H = $f;\n"},
		{weight: 1, name: "assign", text: "$Y = $o;\n"},
		{weight: 1, name: "assign", text: "$Z = $a.slice(0, 6);\n"},
		{weight: 2, name: "block", text: "{\n$B}\n"},
		{weight: 1, name: "setPrototype", text: "Object.setPrototypeOf($O, {m(p) { return p; }, c: $n});\n", ok: notInLoop}, // for-in loops that go over it may see the change, or not
		{weight: 1, name: "freeze", text: "Object.freeze($O);\n"},
		{weight: 1, name: "defineProperty", text: "Object.defineProperty($O, $k, {get() { return t($#, 1); }, set(v) { t($#, v); }, configurable: true, enumerable: $b});\n"},
		{weight: 2, name: "regexp", text: "for (let m, r = /([a-c])([0-9])?/g; burn(), m = r.exec($w); ) {\nt($#, m[0] + r.lastIndex);\n$B}\n"},
		{weight: 1, name: "sparse", text: "$A[$N & 7] = $n;\n"},
		{weight: 1, name: "sparse", text: "$A.length = $n & 3;\n"},
		{weight: 1, name: "tdz", make: (*gen).tdz},
		{weight: 1, name: "constWrite", make: (*gen).constWrite},
	}
}

func (g *gen) stmt(d int) string {
	if g.budget <= 0 || d <= 0 {
		if g.intn(2) == 0 {
			return ""
		}
		return fmt.Sprintf("t(%d, %s);\n", g.id(), g.leaf())
	}
	g.budget--
	return g.choose(stmtProds, d-1)
}

// decl makes a declaration of variables.
func (g *gen) decl(d int) string {
	word := g.oneOf("let", "const", "let")
	mut := word == "let"
	one := func(k kind, init string) string {
		n := g.declare(k, mut)
		return fmt.Sprintf("%s %s = %s;\n", word, n, init)
	}
	switch g.intn(14) {
	case 0, 1:
		return one(kNum, g.num(d))
	case 2:
		return one(kStr, g.str(d)+".slice(0, 9)")
	case 3:
		return one(kArr, g.arr(d)+".slice(0, 6)")
	case 4, 5:
		return one(kObj, g.obj(d))
	case 6, 7:
		return one(kFn, g.fun(d))
	case 8:
		n := g.fresh("v")
		s := fmt.Sprintf("var %s = %s;\n", n, g.num(d))
		g.add(variable{n, kNum, true})
		return s
	case 9:
		init, def := g.obj(d), g.num(d)
		x, y := g.declare(kNum, mut), g.declare(kNum, mut)
		if g.chance(2) {
			k := g.key(d)
			return fmt.Sprintf("%s {[%s]: %s = %s, b: %s, ...%s} = %s;\n", word, k, x, def, y, g.declare(kObj, mut), init)
		}
		return fmt.Sprintf("%s {a: %s, b: %s = %s} = %s;\n", word, x, y, def, init)
	case 10:
		init, def := g.iterable(d), g.num(d)
		x, y := g.declare(kNum, mut), g.declare(kNum, mut)
		if g.chance(2) {
			return fmt.Sprintf("%s [%s = %s, %s, ...%s] = %s;\n", word, x, def, y, g.declare(kArr, mut), init)
		}
		return fmt.Sprintf("%s [%s, %s = %s] = %s;\n", word, x, y, def, init)
	case 11:
		if g.enabled("map") {
			if g.chance(2) {
				return one(kSet, g.fill("new Set($i)", d))
			}
			return one(kMap, g.fill("new Map([[$n, $n], [$n, $n]])", d))
		}
		return one(kNum, g.num(d))
	case 12:
		if g.has(kClass, false) {
			return one(kInst, g.fill("new $C($n)", d))
		}
		return one(kNum, g.num(d))
	default:
		if g.enabled("iterator") {
			return one(kIter, g.fill("$a"+g.oneOf(".values()", ".entries()", ".keys()", "[Symbol.iterator]()"), d))
		}
		return one(kNum, g.num(d))
	}
}

// definition makes a function or class declaration.
func (g *gen) definition() string {
	d := 3
	if g.depth > 3 {
		d = 2
	}
	if g.budget > 0 {
		g.budget--
	}
	n := g.intn(11)
	if g.theme.define != "" && g.chance(2) {
		n = map[string]int{"generator": 8, "async": 10 - g.intn(2), "class": 7}[g.theme.define]
	}
	switch {
	case n == 8 && g.enabled("generators") && g.depth <= 3:
		return g.generatorDecl(d)
	case n == 10 && g.enabled("asyncGenerators") && g.depth <= 3:
		return g.asyncGeneratorDecl(d)
	case n > 8 && g.enabled("async") && g.depth <= 3:
		return g.asyncDecl(d)
	case n < 4 || g.depth > 3:
		f := &function{strict: g.fn.strict, args: g.enabled("arguments") && g.chance(3)}
		name := g.fresh("f")
		body := g.function(f, 1+g.intn(2), d, nil)
		g.add(variable{name, kFn, false})
		return "function " + name + body + "\n"
	case n == 4:
		name := g.fresh("f")
		body := g.recursive(name, d)
		g.add(variable{name, kFn, false})
		return body
	case n == 5 && g.enabled("protoClass"):
		name := g.fresh("P")
		f := &function{this: true, strict: g.fn.strict}
		body := g.function(&function{this: true, strict: g.fn.strict, ctor: true}, 1, d, func() string {
			return fmt.Sprintf("if (!new.target) return new %s(1);\nthis.x = %s;\n", name, g.num(2))
		})
		m := g.function(f, 1, d, nil)
		g.add(variable{name, kClass, false})
		return fmt.Sprintf("function %[1]s%[2]s\n%[1]s.prototype.m0 = function %[3]s;\n%[1]s.prototype.m1 = function (p) { return this.m0(p) + 1; };\n%[1]s.s0 = (p) => p;\n", name, body, m)
	default:
		if !g.enabled("class") {
			return g.decl(d)
		}
		name := g.fresh("C")
		body := g.class(name, d)
		g.add(variable{name, kClass, false})
		return body + "\n"
	}
}

// innerDefinition makes a definition and, most of the time, a use of it.
func (g *gen) innerDefinition(d int) string {
	s := g.definition()
	top := g.scopes[len(g.scopes)-1]
	if len(top.vars) == 0 || g.intn(4) == 0 {
		return s
	}
	v := top.vars[len(top.vars)-1]
	use := map[kind]string{
		kFn:       "t($#, %s($n, $n));\n",
		kGen:      "for (const p of %s($n, $n)) {\nt($#, p);\n}\n",
		kAsync:    "P($#, %s($n, $n));\n",
		kAsyncGen: "P($#, %s($n, $n).next());\n",
		kClass:    g.oneOf("t($#, new %s($n).m0($n));\n", "t($#, new %s($n).m1($n, $n));\n", "t($#, new %s($n).fn?.($n));\n"),
	}[v.kind]
	if use == "" {
		return s
	}
	if v.kind == kAsync && g.fn.async {
		use = "t($#, await %s($n, $n));\n"
	}
	return s + g.fill(fmt.Sprintf(use, v.name), min(d, 2))
}

// recursive makes a function that calls itself with a smaller number.
func (g *gen) recursive(name string, d int) string {
	g.push()
	defer g.pop()
	n, acc := g.fresh("n"), g.declare(kNum, true)
	g.add(variable{n, kNum, false})
	defer g.enter(&function{strict: g.fn.strict, isNum: true})()
	var b strings.Builder
	fmt.Fprintf(&b, "function %[1]s(%[2]s, %[3]s) {\nburn();\nif (!(%[2]s > 0)) return %[4]s;\n", name, n, acc, g.num(d))
	b.WriteString(g.stmts(d))
	call := fmt.Sprintf("%s(Math.min(%s, 3) - 1, %s)", name, n, g.num(d))
	fmt.Fprintf(&b, "return %s;\n}\n", fmt.Sprintf(g.oneOf("%[1]s", "%[2]s + %[1]s", "%[1]s + %[2]s", "t(0, %[1]s)", "[%[1]s, %[2]s][0]"), call, g.num(d)))
	return b.String()
}

// jump makes a break, continue, return or throw that is allowed here.
func (g *gen) jump(d int) string {
	var list []string
	if g.fn.breaks > 0 {
		list = append(list, "break;\n")
	}
	if g.fn.loops > 0 {
		list = append(list, "continue;\n")
	}
	for _, l := range g.fn.labels {
		list = append(list, "break "+l.name+";\n")
		if l.loop {
			list = append(list, "continue "+l.name+";\n")
		}
	}
	if g.fn.isNum {
		list = append(list, fmt.Sprintf("return %s;\n", g.num(d)))
	}
	if len(list) == 0 || g.chance(4) {
		list = []string{g.fill(g.oneOf("throw new Err($#);\n", "throw $n;\n", "throw $o;\n"), d)}
	}
	s := list[g.intn(len(list))]
	if g.intn(6) == 0 {
		return s
	}
	return fmt.Sprintf("if (%s) %s", g.boolean(d), s)
}

// tdz makes uses of a variable in its dead zone.
func (g *gen) tdz(d int) string {
	x := g.fresh("z")
	return g.fill(fmt.Sprintf(g.oneOf(
		"attempt(() => %[1]s + $x, 0);\nlet %[1]s = $n;\nt($#, %[1]s);\n",
		"try { t($#, %[1]s); } catch (e) { E(e); }\nconst %[1]s = $n;\n",
		"try { %[1]s = $n; } catch (e) { E(e); }\nlet %[1]s = $n;\n",
		"try { let %[1]s = %[1]s + $n; } catch (e) { E(e); }\n"), x), d)
}

// constWrite makes assignments to a constant.
func (g *gen) constWrite(d int) string {
	x := g.fresh("z")
	return g.fill(fmt.Sprintf(g.oneOf(
		"const %[1]s = $n;\ntry { fns.push(() => %[1]s); %[1]s += $n; } catch (e) { E(e); }\n",
		"const %[1]s = $n;\ntry { [%[1]s] = $i; } catch (e) { E(e); }\n",
		"const %[1]s = $n;\ntry { %[1]s++; } catch (e) { E(e); }\n"), x), d)
}

func notInLoop(g *gen) bool { return g.fn.loops == 0 }
