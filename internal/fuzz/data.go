package fuzz

import (
	"fmt"
	"strings"
)

var arrProds []prod

func init() {
	arrProds = []prod{
		{weight: 6, name: "arrayLiteral", text: "[$n, $n]"},
		{weight: 4, name: "arrayLiteral", text: "[$n, $n, $n]"},
		{weight: 1, name: "holes", text: "[$n, , $n]"},
		{weight: 3, name: "spreadArray", text: "[...$a, $n]"},
		{weight: 3, name: "spreadArray", text: "[$n, ...$i, $n]"},
		{weight: 1, name: "spreadArray", text: "[...$i]"},
		{weight: 3, name: "callbacks", text: "$a.map($1)"},
		{weight: 2, name: "callbacks", text: "$a.filter($1)"},
		{weight: 1, name: "callbacks", text: "$a.flatMap($1)"},
		{weight: 1, name: "arrayMethod", text: "$a.concat($a)"},
		{weight: 1, name: "arrayMethod", text: "$a.slice($N)"},
		{weight: 2, name: "sort", text: "$a.map(int).sort($R)"},
		{weight: 1, name: "sort", text: "$a.map(int).toSorted($R)"},
		{weight: 1, name: "arrayFrom", text: "Array.from($i)"},
		{weight: 1, name: "arrayFrom", text: "Array.from($i, $1)"},
		{weight: 1, name: "arrayFrom", text: "Array.from({length: $n & 3}, $2)"},
		{weight: 1, name: "set", text: "[...$S]"},
		{weight: 1, name: "map", text: "[...$M].flat()"},
		{weight: 1, name: "map", text: "[...$M.values()]"},
		{weight: 1, name: "keys", text: "Object.values($o)"},
		{weight: 1, name: "keys", text: "Object.entries($o).flat()"},
		{weight: 1, name: "typed", text: "[...$T]"},
		{weight: 1, name: "arguments", text: "[...arguments]", ok: hasArgs},
		{weight: 1, name: "arguments", text: "Array.prototype.map.call(arguments, $1)", ok: hasArgs},
		{weight: 2, name: "assign", text: "($Z = $a.slice(0, 6))"},
		{weight: 1, name: "arrayMethod", text: "[...$a.entries()].flat()"},
		{weight: 1, name: "string", text: "[...$s]"},
		{weight: 1, name: "regexp", text: "[...$s.matchAll(/[a-c]/g)].map(m => m.index)"},
		{weight: 1, name: "cond", text: "($b ? $a : $a)"},
		{weight: 1, name: "t", text: "t($#, $a)"},
		{weight: 1, name: "arrayMethod", text: "$a.reverse()"},
		{weight: 1, name: "arrayMethod", text: "$a.fill($n, 1)"},
		{weight: 1, name: "destructAssign", text: "([$v, $v] = $a)"},
		{weight: 1, name: "nested", text: "[$a, $n].flat()"},
	}
}

func (g *gen) arr(d int) string {
	if d <= 0 || g.budget <= 0 || g.intn(4) == 0 {
		if g.has(kArr, false) && !g.chance(3) {
			return g.pick(kArr, false, true)
		}
		return g.oneOf("[1, 2]", "[]", "[4]", "[2, 0, 3]")
	}
	g.budget--
	return g.choose(arrProds, d-1)
}

var objProds []prod

func init() {
	objProds = []prod{
		{weight: 5, name: "objectLiteral", text: "({a: $n, b: $n})"},
		{weight: 3, name: "objectLiteral", text: "({[$k]: $n, d: $n, [$k]: $n})"},
		{weight: 3, name: "spreadObject", text: "({...$o, c: $n})"},
		{weight: 1, name: "spreadObject", text: "({a: $n, ...$o, ...$o, [$k]: $n})"},
		{weight: 4, name: "methods", make: (*gen).methods},
		{weight: 1, name: "objectAssign", text: "Object.assign({a: $n}, $o, $o)"},
		{weight: 1, name: "objectCreate", text: "Object.create($O)"},
		{weight: 1, name: "objectCreate", text: "Object.create({a: $n}, {b: {value: $n, enumerable: true}, c: {get() { return t($#, 1); }}})"},
		{weight: 1, name: "freeze", text: "Object.freeze({a: $n, b: $n})"},
		{weight: 1, name: "freeze", text: "Object.preventExtensions({a: $n, b: $n})"},
		{weight: 2, name: "protoLiteral", text: "({__proto__: $o, c: $n})"},
		{weight: 1, name: "fromEntries", text: "Object.fromEntries([[$k, $n], [$k, $n]])"},
		{weight: 1, name: "defineProperty", text: "Object.defineProperty({b: $n}, $k, {value: $n, enumerable: $b, writable: $b, configurable: $b})"},
		{weight: 1, name: "defineProperty", text: "Object.defineProperty({b: $n}, 'a', {get: $f, configurable: true})"},
		{weight: 1, name: "new", text: "new $C($n)"},
		{weight: 2, name: "assign", text: "($Y = $o)"},
		{weight: 1, name: "json", text: "JSON.parse(JSON.stringify($o))"},
		{weight: 2, name: "cond", text: "($b ? $o : $o)"},
		{weight: 2, name: "nested", text: "({a: $n, b: {a: $n, b: $n}, self: $O})"},
		{weight: 1, name: "t", text: "t($#, $o)"},
		{weight: 1, name: "symbol", text: "({a: $n, [sy]: $n})"},
		{weight: 1, name: "date", text: "Object.assign(new Date($N), {a: $n})"},
		{weight: 1, name: "boxed", text: "Object.assign(Object($N), {a: $n})"},
		{weight: 1, name: "error", text: "Object.assign(new Err($n), {a: $n})"},
		{weight: 1, name: "functionObject", text: "Object.assign($f, {a: $n})"},
		{weight: 1, name: "arrayObject", text: "Object.assign([$n], {a: $n})"},
	}
}

func (g *gen) obj(d int) string {
	if d <= 0 || g.budget <= 0 || g.intn(4) == 0 {
		if g.has(kObj, false) && !g.chance(4) {
			return g.pick(kObj, false, true)
		}
		return g.oneOf("({a: 1})", "({})", "({b: 2, a: 1, c: 3})")
	}
	g.budget--
	return g.choose(objProds, d-1)
}

// methods makes an object literal with methods and accessors.
func (g *gen) methods(d int) string {
	var list []string
	super := false
	n := 1 + g.intn(4)
	body := func(params int, head string) string {
		f := &function{this: true, args: g.chance(5), strict: g.fn.strict, super: super && g.enabled("objectSuper")}
		return head + g.function(f, params, d, nil)
	}
	if g.enabled("objectSuper") && g.chance(4) {
		super = true
		list = append(list, "__proto__: {m0(p) { return t("+fmt.Sprint(g.id())+", this.x) + p; }, y: 1, get g() { return 4; }}")
	}
	list = append(list, "x: "+g.num(d))
	for range n {
		switch g.intn(8) {
		case 6:
			if !g.enabled("async") {
				continue
			}
			g.jobs = true
			f := &function{this: true, async: true, args: g.chance(5), strict: g.fn.strict, super: super && g.enabled("objectSuper")}
			list = append(list, "async am"+g.function(f, 1, d, nil))
		case 7:
			if !g.enabled("generators") {
				continue
			}
			f := &function{this: true, gen: true, strict: g.fn.strict, super: super && g.enabled("objectSuper")}
			list = append(list, "*"+g.oneOf("gm", "[Symbol.iterator]")+g.function(f, 0, d, nil))
		case 0:
			list = append(list, body(1, "m"))
		case 1:
			if g.enabled("getter") {
				list = append(list, body(0, "get "+g.memberName(d)))
				continue
			}
			fallthrough
		case 2:
			if g.enabled("setter") {
				list = append(list, body(1, "set "+g.memberName(d)))
				continue
			}
			fallthrough
		case 3:
			list = append(list, fmt.Sprintf("[%s]: %s", g.key(d), g.num(d)))
		case 4:
			list = append(list, body(1, "["+g.key(d)+"]"))
		default:
			list = append(list, g.prop()+": "+g.any(d))
		}
	}
	return "({" + strings.Join(list, ", ") + "})"
}

// memberName makes the name of a member, which may be computed.
func (g *gen) memberName(d int) string {
	if g.chance(4) {
		return "[" + g.key(d) + "]"
	}
	return g.prop()
}

var iterProds []prod

func init() {
	iterProds = []prod{
		{weight: 5, name: "iterable", text: "it($#, $N & 3)"},
		{weight: 3, name: "iterable", text: "it($#, $n & 3, $n & 3)"},
		{weight: 3, name: "iterableThrows", make: func(g *gen, d int) string { return fmt.Sprintf("it(%d, 3, %d)", g.id(), 1+g.intn(4)) }},
		{weight: 4, name: "arr", text: "$a"},
		{weight: 2, name: "set", text: "$S"},
		{weight: 1, name: "set", text: "new Set($a)"},
		{weight: 1, name: "map", text: "$M.values()"},
		{weight: 1, name: "map", text: "$M.keys()"},
		{weight: 1, name: "arrayIterator", text: "$a.values()"},
		{weight: 1, name: "arrayIterator", text: "$a.keys()"},
		{weight: 1, name: "typed", text: "$T"},
		{weight: 1, name: "iterator", text: "$G"},
		{weight: 1, name: "string", text: "$s"},
		{weight: 1, name: "arguments", text: "arguments", ok: hasArgs},
		{weight: 2, name: "iterable", make: (*gen).inlineIterable},
		{weight: 3, name: "generators", text: "$K($n, $n)"},
		{weight: 1, name: "generators", text: "($I.gm?.($n) ?? [])"},
	}
}

func (g *gen) iterable(d int) string {
	if d <= 0 || g.budget <= 0 {
		return g.arr(d)
	}
	g.budget--
	return g.choose(iterProds, d-1)
}

// inlineIterable makes an iterator that shares variables with the code around it.
func (g *gen) inlineIterable(d int) string {
	i := g.fresh("k")
	g.push()
	defer g.pop()
	g.add(variable{i, kNum, false})
	step, end := g.nested(func() string { return g.num(d) }), ""
	if g.chance(2) {
		end = fmt.Sprintf(", return() { t(%d, %s); return {}; }", g.id(), i)
	}
	return fmt.Sprintf("(() => { let %[1]s = 0; return {[Symbol.iterator]() { return this; }, next() { burn(); return {value: %[2]s, done: ++%[1]s > %[3]d}; }%[4]s}; })()",
		i, step, 1+g.intn(3), end)
}
