package fuzz

import "fmt"

func inGenerator(g *gen) bool { return g.fn.gen }

// generator makes an expression that gives a generator.
func (g *gen) generator(d int) string {
	if g.depth > 3 || !g.enabled("generators") {
		return "[3, 4].values()"
	}
	if g.has(kGen, false) && g.chance(3) {
		return g.fill("$K($n, $n)", d)
	}
	f := &function{gen: true, strict: g.fn.strict}
	f.args = g.enabled("arguments") && g.chance(4)
	return fmt.Sprintf("(function* %s)(%s)", g.function(f, 0, d-1, nil), g.num(min(d, 1)))
}

// generatorDecl makes a generator function with a name.
func (g *gen) generatorDecl(d int) string {
	name := g.fresh("g")
	f := &function{gen: true, strict: g.fn.strict, args: g.enabled("arguments") && g.chance(4)}
	body := g.function(f, 1+g.intn(2), d, nil)
	g.add(variable{name, kGen, false})
	return "function* " + name + body + "\n"
}

// generatorLoop goes over a generator, or asks it now and then.
func (g *gen) generatorLoop(d int) string {
	it := g.generator(d)
	if g.chance(3) {
		name := g.declare(kIter, false)
		return fmt.Sprintf("const %s = %s;\nt(%d, int(%s.next().value));\n%s", name, it, g.id(), name,
			g.fill(g.oneOf(
				"t($#, attempt(() => int("+name+".throw(new Err('g')).value)));\n",
				"t($#, int("+name+".return($n).value));\n",
				"t($#, int("+name+".next($n).value) + ($b ? int("+name+".next().value) : 0));\n",
				"fns.push(() => int("+name+".next().value));\n"), d))
	}
	g.push()
	defer g.pop()
	word := g.oneOf("const", "let")
	name := g.declare(kNum, word == "let")
	return g.label(func() string {
		return fmt.Sprintf("for (%s %s of %s) %s", word, name, it, g.loopBody(d, fmt.Sprintf("burn();\nt(%d, %s);\nif (--fuel < 0) throw spent;\n", g.id(), name)))
	})
}

// yield makes a yield where there may be one.
func (g *gen) yield(d int) string {
	if !g.fn.gen {
		return g.fill("t($#, $n);\n", d)
	}
	return g.fill(g.oneOf("yield $n;\n", "yield int($n);\n", "$v = int(yield $n);\n", "t($#, $n + int(yield $n));\n",
		"t($#, [$n, yield $n, $n].length);\n", "yield* [$n, $n];\n", "yield* $i;\n", "if (yield $n) {\n$B}\n",
		"try {\nyield $n;\n$B} finally {\nt($#, yield $n);\n}\n",
		"$O.$p = yield $n;\n", "[$v = yield $n, $O.$p] = $a;\n", "t($#, $F($n, yield, $n));\n",
		"{\nconst {a: p = yield $n, [yield $k]: q} = $o;\nt($#, p);\n}\n"), d)
}
