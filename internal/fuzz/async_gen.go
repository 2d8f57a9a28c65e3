package fuzz

import "fmt"

// Async generators and for await: see onDemand.

// asyncGeneratorDecl makes an async generator function with a name.
func (g *gen) asyncGeneratorDecl(d int) string {
	g.jobs = true
	name := g.fresh("j")
	f := &function{gen: true, async: true, strict: g.fn.strict, args: g.enabled("arguments") && g.chance(4)}
	body := g.function(f, 1+g.intn(2), d, nil)
	g.add(variable{name, kAsyncGen, false})
	return "async function* " + name + body + "\n"
}

// asyncIterable makes what for await goes over.
func (g *gen) asyncIterable(d int) string {
	if g.has(kAsyncGen, false) && g.intn(3) != 0 {
		return g.fill("$J($n, $n)", d)
	}
	i := g.fresh("k")
	return g.fill(g.oneOf("[$j, $j]", "[$P, $n]", "$i", "$i",
		"(async function* () {\nburn();\nyield "+g.oneOf("1", "Promise.resolve(2)")+";\nyield* $a;\n})()",
		"({n: 0, [Symbol.asyncIterator]() { out('ai$#'); return this; }, next(p) { burn(); return "+g.oneOf("Promise.resolve(", "(", "(async p => p)(")+
			"{value: this.n, done: this.n++ > 1}); }, return() { out('ar$#'); return {}; }})",
		"(() => { let "+i+" = 0; return {[Symbol.asyncIterator]() { return this; }, async next() { return {value: t($#, "+i+"), done: ++"+i+" > 2}; }}; })()"), d)
}

// asyncIteration makes statements with async iterators.
func (g *gen) asyncIteration(d int) string {
	g.jobs = true
	it := g.asyncIterable(d)
	if !g.fn.async || g.chance(4) {
		if !g.has(kAsyncGen, false) {
			return g.awaitStmt(d)
		}
		name := g.fresh("k")
		return g.fill(fmt.Sprintf("const %[1]s = $J($n, $n);\n", name), d) +
			g.fill(fmt.Sprintf(g.oneOf(
				"P($#, %[1]s.next($n).then(r => r.value));\nP($#, %[1]s.next($n).then(r => r.value));\nP($#, %[1]s.next($n).then(r => r.done));\n",
				"P($#, %[1]s.next($n).then(r => r.value));\nP($#, %[1]s.return($j).then(r => r.value));\nP($#, %[1]s.next($n).then(r => r.done));\n",
				"P($#, %[1]s.next($n).then(r => r.value));\nP($#, %[1]s.throw($n).then(r => r.value));\n",
				"P($#, %[1]s.return($n).then(r => r.value));\n",
				"fns.push(() => (P($#, %[1]s.next($N).then(r => r.value)), 1));\n"), name), d)
	}
	g.push()
	defer g.pop()
	word := g.oneOf("const", "let")
	name := g.declare(kNum, word == "let")
	return g.label(func() string {
		return fmt.Sprintf("for await (%s %s of %s) %s", word, name, it,
			g.loopBody(d, fmt.Sprintf("burn();\nt(%d, %s);\nif (--fuel < 0) throw spent;\n", g.id(), name)))
	})
}
