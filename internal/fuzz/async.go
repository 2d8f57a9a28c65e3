package fuzz

import (
	"fmt"
	"strings"
)

func inAsync(g *gen) bool { return g.fn.async }

// asyncFun makes an async function expression, in parentheses.
func (g *gen) asyncFun(d, params int) string {
	if g.has(kAsync, false) && (d <= 0 || g.chance(3)) {
		return g.pick(kAsync, false, true)
	}
	g.jobs = true
	n := g.intn(6)
	if d <= 0 || g.budget <= 0 || g.depth > 4 || n < 2 {
		g.push()
		defer g.pop()
		var list []string
		for range params {
			list = append(list, g.param(d))
		}
		defer g.enter(&function{arrow: true, async: true})()
		return fmt.Sprintf("(async (%s) => (burn(), %s))", strings.Join(list, ", "), g.num(min(d, 2)))
	}
	g.budget--
	f := &function{arrow: n < 4, strict: g.fn.strict, async: true}
	if f.arrow {
		return "(async " + g.function(f, params, d, nil) + ")"
	}
	f.args = g.enabled("arguments") && g.chance(3)
	name := ""
	if g.chance(4) {
		name = g.fresh("self")
	}
	return "(async function " + name + g.function(f, params, d, nil) + ")"
}

// asyncDecl makes an async function with a name.
func (g *gen) asyncDecl(d int) string {
	g.jobs = true
	name := g.fresh("h")
	if g.chance(3) {
		s := fmt.Sprintf("const %s = %s;\n", name, g.asyncFun(d, 1+g.intn(2)))
		g.add(variable{name, kAsync, false})
		return s
	}
	f := &function{strict: g.fn.strict, async: true, args: g.enabled("arguments") && g.chance(4)}
	body := g.function(f, 1+g.intn(2), d, nil)
	g.add(variable{name, kAsync, false})
	return "async function " + name + body + "\n"
}

var promProds []prod

func init() {
	promProds = []prod{
		{weight: 4, name: "promise", text: "Promise.resolve($n)"},
		{weight: 2, name: "promise", text: "Promise.reject($n)"},
		{weight: 1, name: "promise", text: "Promise.reject(new Err($#))"},
		{weight: 10, name: "asyncCall", text: "$Q($n, $n)"},
		{weight: 2, name: "asyncCall", text: "$Q(...$a)"},
		{weight: 3, name: "asyncCall", text: "$U($n)"},
		{weight: 4, name: "asyncCall", make: func(g *gen, d int) string {
			return "(async () => {\nburn();\n" + g.asyncBody(d) + "})()"
		}},
		{weight: 1, name: "asyncCall", text: "$Q.call($O, $n)"},
		{weight: 1, name: "asyncMethod", text: "Promise.resolve($I.am?.($n))"},
		{weight: 1, name: "asyncMethod", text: "Promise.resolve($O.am?.($n))"},
		{weight: 4, name: "promise", text: "$L"},
		{weight: 4, name: "then", text: "$P.then($1)"},
		{weight: 2, name: "then", text: "$P.then($1, $1)"},
		{weight: 2, name: "then", text: "$P.then($U)"},
		{weight: 1, name: "then", text: "$P.then(() => $P)"},
		{weight: 1, name: "then", text: "$P.then(undefined, $1)"},
		{weight: 1, name: "then", text: "$P.then($n)"},
		{weight: 3, name: "catch", text: "$P.catch($1)"},
		{weight: 2, name: "finally", text: "$P.finally($1)"},
		{weight: 1, name: "finally", text: "$P.finally(() => $P)"},
		{weight: 3, name: "all", text: "Promise.all([$j, $j, $j])"},
		{weight: 1, name: "all", text: "Promise.all($i)"},
		{weight: 2, name: "all", text: "Promise.all($a.map($U))"},
		{weight: 2, name: "race", text: "Promise.race([$j, $j])"},
		{weight: 2, name: "any", text: "Promise.any([$j, $j])"},
		{weight: 2, name: "allSettled", text: "Promise.allSettled([$j, $j]).then(l => l.map(r => r.status + show(r.value)).join())"},
		{weight: 1, name: "allSettled", text: "Promise.allSettled($i)"},
		{weight: 2, name: "newPromise", text: "new Promise((res, rej) => { res($x); rej($x); })"},
		{weight: 1, name: "newPromise", text: "new Promise((res, rej) => { rej($x); res($x); })"},
		{weight: 2, name: "newPromise", text: "new Promise(res => { fns.push(res); })"},
		{weight: 2, name: "newPromise", text: "new Promise(res => { queueMicrotask(() => { res($N); }); t($#, $x); })"},
		{weight: 1, name: "newPromise", text: "new Promise(res => { res($x); t($#, $x); throw $N; })"},
		{weight: 2, name: "thenable", text: "Promise.resolve($j)"},
		{weight: 1, name: "subclass", text: "(class extends Promise { then(p, q) { out('then'); return super.then(p, q); } }).resolve($n)"},
		{weight: 1, name: "subclass", text: "(class extends Promise { static get [Symbol.species]() { return Promise; } }).resolve($j).then($1)"},
	}
}

// promise makes an expression that gives a promise.
func (g *gen) promise(d int) string {
	g.jobs = true
	if d <= 0 || g.budget <= 0 || g.depth > 5 {
		if g.has(kProm, false) {
			return g.pick(kProm, false, true)
		}
		return g.oneOf("Promise.resolve(1)", "Promise.reject(2)", "Promise.resolve()")
	}
	g.budget--
	return g.choose(promProds, d-1)
}

// awaitable makes a promise, a thenable or a value.
func (g *gen) awaitable(d int) string {
	switch g.intn(8) {
	case 0:
		return g.num(d)
	case 1:
		return g.fill(g.oneOf(
			"({then(p, q) { t($#, 1); p($N); q($N); }})",
			"({then(p, q) { t($#, 1); q($N); }})",
			"({then(p) { fns.push(p); p(Promise.resolve($N)); }})",
			"({then() { t($#, 1); throw $N; }})",
			"({get then() { t($#, 1); return undefined; }})",
			"({get then() { throw t($#, 1); }})"), d)
	}
	return g.promise(d)
}

// asyncBody makes statements of an async function of their own.
func (g *gen) asyncBody(d int) string {
	defer g.enter(&function{arrow: true, async: true, isNum: true})()
	return g.block(d)
}

// awaitStmt makes statements that wait, where they may; promises that others wait for elsewhere.
func (g *gen) awaitStmt(d int) string {
	g.jobs = true
	if !g.fn.async {
		switch g.intn(6) {
		case 0:
			return g.fill("queueMicrotask(() => { attempt(() => $x); });\n", d)
		case 1, 2:
			s := g.fill("P($#, $P);\n", d)
			name := g.declare(kProm, false)
			return fmt.Sprintf("const %s = %s", name, s)
		case 3:
			return fmt.Sprintf("P(%d, (async () => {\nburn();\n%s})());\n", g.id(), g.asyncBody(d))
		default:
			return g.fill("P($#, $P);\n", d)
		}
	}
	return g.fill(g.oneOf(
		"await $P;\n",
		"t($#, await $P);\n",
		"$v = await $j;\n",
		"$v += int(await $j);\n",
		"$O.$p = await $P;\n",
		"$A[$n & 1] = await $n;\n",
		"for (const p of [$j, $j]) {\nt($#, await p);\n$B}\n",
		"try {\nt($#, await $P);\n} catch (e) {\nE(e);\nawait $n;\n$B} finally {\nt($#, await $n);\n}\n",
		"try {\n$B} finally {\nawait $P;\n}\n",
		"if (await $j) {\n$B}\n",
		"switch (await $n) {\ncase await 1: {\n$B}\ndefault: {\n$B}\n}\n",
		"while (burn(), int(await ($n & 1))) {\n$B}\n",
		"[$v, $O.$p] = await Promise.all([$P, $n]);\n",
		"{\nconst [p = await $n, {a: q = $n}] = [await $j, $o];\nt($#, p);\n}\n",
		"return await $j;\n",
		"throw await $n;\n",
		"t($#, [$n, await $P, $n].length);\n",
		"t($#, $F($n, await $P));\n",
		"t($#, {a: $n, [await $k]: await $n}.a);\n",
		"t($#, `${$n}${await $n}${$n}`);\n"), d)
}
