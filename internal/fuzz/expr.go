package fuzz

import "fmt"

var propNames = []string{"a", "b", "c", "d", "e"}

func (g *gen) prop() string { return propNames[g.intn(len(propNames))] }

// key makes an expression that gives a property name.
func (g *gen) key(d int) string {
	if d <= 0 || g.budget <= 0 || g.intn(3) == 0 {
		return "'" + g.prop() + "'"
	}
	g.budget--
	return g.fill(g.oneOf(g.awaitedKey(), "t($#, '$p')", "($b ? '$p' : '$p')", "('$p', '$p')", "`${'$p'}`", "['$p'][$N & 0]", "($n, '$p')"), d-1)
}

func (g *gen) awaitedKey() string {
	switch {
	case g.fn.async:
		return "(await $k)"
	case g.fn.gen:
		return "(yield $n, '$p')"
	}
	return "`$p`"
}

// leaf makes a number without calls.
func (g *gen) leaf() string {
	switch n := g.intn(12); {
	case n < 6 && g.has(kNum, false):
		return g.pick(kNum, false, true)
	case n == 6 && g.has(kArr, false):
		return g.pick(kArr, false, true) + ".length"
	case n == 7:
		return g.oneOf("-1", "0", "2.5", "NaN", "-0", "100", "7")
	default:
		return fmt.Sprint(g.intn(5))
	}
}

func hasThis(g *gen) bool   { return g.fn.this }
func hasSuper(g *gen) bool  { return g.fn.super && g.fn.this }
func hasArgs(g *gen) bool   { return g.fn.args }
func hasTarget(g *gen) bool { return g.fn.target }

var numProds []prod

func init() {
	numProds = []prod{
		{weight: 14, name: "leaf", make: func(g *gen, d int) string { return g.leaf() }},
		{weight: 14, name: "t", text: "t($#, $n)"},
		{weight: 9, name: "binary", text: "($n + $n)"},
		{weight: 3, name: "binary", text: "($n - $n)"},
		{weight: 2, name: "binary", text: "($n * $N)"},
		{weight: 1, name: "binary", text: "($n ^ $n)"},
		{weight: 2, name: "binary", text: "($n % 7)"},
		{weight: 1, name: "binary", text: "($n | 0)"},
		{weight: 1, name: "binary", text: "($n >>> 1)"},
		{weight: 1, name: "unary", text: "(-($n))"},
		{weight: 1, name: "unary", text: "(~$n)"},
		{weight: 1, name: "unary", text: "(void $n, $n)"},
		{weight: 3, name: "assign", text: "($v = $n)"},
		{weight: 6, name: "compound", text: "($v += $n)"},
		{weight: 2, name: "compound", text: "($v -= $n)"},
		{weight: 2, name: "compound", text: "($v %= $n)"},
		{weight: 2, name: "logicalAssign", text: "($v ??= $n)"},
		{weight: 2, name: "logicalAssign", text: "($v ||= $n)"},
		{weight: 2, name: "logicalAssign", text: "($v &&= $n)"},
		{weight: 2, name: "update", text: "$v++"},
		{weight: 1, name: "update", text: "(--$v)"},
		{weight: 3, name: "order", text: "($v + ($v = $n) + $v)"},
		{weight: 2, name: "order", text: "($v++ + $n + $v)"},
		{weight: 2, name: "order", text: "($v - ($n, $v += 1))"},
		{weight: 6, name: "cond", text: "($b ? $n : $n)"},
		{weight: 2, name: "logical", text: "($n && $n)"},
		{weight: 2, name: "logical", text: "($n || $n)"},
		{weight: 2, name: "logical", text: "(($b && $n) + $n)"},
		{weight: 2, name: "nullish", text: "($o.$p ?? $n)"},
		{weight: 3, name: "comma", text: "($n, $n)"},
		{weight: 3, name: "member", text: "$O.$p"},
		{weight: 2, name: "member", text: "$O[$k]"},
		{weight: 2, name: "member", text: "$o.$p"},
		{weight: 2, name: "memberAssign", text: "($O.$p = $n)"},
		{weight: 3, name: "memberCompound", text: "($O.$p += $n)"},
		{weight: 3, name: "memberCompound", text: "($O[$k] -= $n)"},
		{weight: 2, name: "memberLogical", text: "($O[$k] ??= $n)"},
		{weight: 2, name: "memberLogical", text: "($O.$p ||= $n)"},
		{weight: 1, name: "memberLogical", text: "($o.$p &&= $n)"},
		{weight: 1, name: "memberUpdate", text: "$O.$p++"},
		{weight: 2, name: "memberUpdate", text: "(--$O[$k])"},
		{weight: 1, name: "memberUpdate", text: "$o[$k]++"},
		{weight: 3, name: "element", text: "$A[$n & 3]"},
		{weight: 2, name: "elementAssign", text: "($A[$n & 3] = $n)"},
		{weight: 2, name: "elementAssign", text: "($A[$n & 3] += $n)"},
		{weight: 1, name: "elementAssign", text: "($a[$n & 1] ??= $n)"},
		{weight: 1, name: "element", text: "$A[$N & 3]++"},
		{weight: 1, name: "arrayMethod", text: "$A.push($n, $n)"},
		{weight: 1, name: "arrayMethod", text: "$A.pop()"},
		{weight: 1, name: "arrayMethod", text: "$A.splice($n & 1, 1, $n).length"},
		{weight: 1, name: "arrayMethod", text: "$A.at(-1)"},
		{weight: 1, name: "arrayMethod", text: "$a.indexOf($n)"},
		{weight: 2, name: "arrayMethod", text: "$a.length"},
		{weight: 2, name: "chain", text: "($O?.$p ?? $n)"},
		{weight: 2, name: "chain", text: "($O.zz?.[$n] ?? $n)"},
		{weight: 2, name: "chain", text: "$O?.[$k]"},
		{weight: 2, name: "chain", text: "(($b ? $O : null)?.[$k] ?? $n)"},
		{weight: 2, name: "chainCall", text: "$O.zz?.yy($n)"},
		{weight: 2, name: "chainCall", text: "($O.m?.($n) ?? $n)"},
		{weight: 2, name: "chainCall", text: "$O?.m?.($n, $n)"},
		{weight: 2, name: "chainCall", text: "($b ? $F : undefined)?.($n, $n)"},
		{weight: 1, name: "chainCall", text: "($O?.m)($n)"},
		{weight: 1, name: "chainCall", text: "$O?.['m'](...$a)"},
		{weight: 1, name: "chainDelete", text: "(delete $O?.[$k] ? $n : $n)"},
		{weight: 8, name: "call", text: "$F($n, $n)"},
		{weight: 2, name: "call", text: "$F($n)"},
		{weight: 2, name: "spreadCall", text: "$F(...$a)"},
		{weight: 2, name: "spreadCall", text: "$F($n, ...$i, $n)"},
		{weight: 1, name: "callCall", text: "$F.call($O, $n, $n)"},
		{weight: 1, name: "callCall", text: "$F.apply(null, $a)"},
		{weight: 1, name: "callCall", text: "Reflect.apply($F, undefined, [$n, $n])"},
		{weight: 1, name: "bind", text: "$F.bind(null, $n)($n)"},
		{weight: 2, name: "callExpr", text: "($f)($n, $n)"},
		{weight: 2, name: "callMethod", text: "$O.m($n)"},
		{weight: 1, name: "callMethod", text: "$O['m'](...$a)"},
		{weight: 1, name: "callMethod", text: "(0, $O.m)?.call($O, $n)"},
		{weight: 2, name: "callMethod", text: "($n, $O).m($n + $n)"},
		{weight: 2, name: "reduce", text: "$a.reduce($2, $n)"},
		{weight: 1, name: "reduce", text: "$a.reduceRight($2, $n)"},
		{weight: 2, name: "callbacks", text: "$a.map($1).length"},
		{weight: 1, name: "callbacks", text: "$a.filter($1).length"},
		{weight: 1, name: "callbacks", text: "$a.find($1)"},
		{weight: 1, name: "callbacks", text: "$a.findIndex($1)"},
		{weight: 1, name: "callbacks", text: "$a.findLast($1)"},
		{weight: 1, name: "callbacks", text: "($A.forEach($1), $n)"},
		{weight: 1, name: "callbacks", text: "$a.flatMap($1).length"},
		{weight: 1, name: "callbacks", text: "($a.some($1) ? $n : $n)"},
		{weight: 1, name: "arrayFrom", text: "Array.from($i, $1).length"},
		{weight: 1, name: "arrayFrom", text: "Array.from({length: 2}, $2)[1]"},
		{weight: 1, name: "replace", text: "$s.replace(/[a-m0-4]/g, $q).length"},
		{weight: 1, name: "json", text: "int(JSON.parse(JSON.stringify($o), $2))"},
		{weight: 1, name: "json", text: "(JSON.parse(JSON.stringify($o)).$p ?? $n)"},
		{weight: 1, name: "string", text: "$s.length"},
		{weight: 1, name: "string", text: "int($s.charCodeAt($N))"},
		{weight: 2, name: "literal", text: "[$n, $n, $n][$N & 1]"},
		{weight: 2, name: "literal", text: "({a: $n, [$k]: $n, b: $n}).a"},
		{weight: 2, name: "spreadObject", text: "({a: $n, ...$o, b: $n}).$p"},
		{weight: 2, name: "spreadArray", text: "[$n, ...$i, $n].length"},
		{weight: 1, name: "math", text: "Math.max($n, $n)"},
		{weight: 1, name: "spreadCall", text: "Math.max($n, ...$i, $n)"},
		{weight: 2, name: "destructAssign", text: "([$v, $v] = [$n, $n], $v)"},
		{weight: 2, name: "destructAssign", text: "([$v = $n, $O.$p] = $a, $v)"},
		{weight: 2, name: "destructAssign", text: "({a: $v, b: $v = $n} = $o, $v)"},
		{weight: 1, name: "destructAssign", text: "([$v, ...$Z] = $i, $v)"},
		{weight: 1, name: "destructAssign", text: "({[$k]: $v = $n, ...$Y} = $o, $v)"},
		{weight: 1, name: "destructAssign", text: "([[$v], $v = $n] = [$a, $n], $v)"},
		{weight: 1, name: "destructAssign", text: "([$O[$k], $A[$n & 1]] = $i, $n)"},
		{weight: 1, name: "destructAssign", text: "({a: $O[$k] = $n, b: $v} = $o).$p"},
		{weight: 1, name: "destructAssign", text: "([, $v = $n, ...[$v]] = $i).length"},
		{weight: 2, name: "new", text: "new $C($n).m0($n)"},
		{weight: 2, name: "new", text: "new $C($n, $n).x"},
		{weight: 1, name: "newSpread", text: "new $C(...$a).x"},
		{weight: 1, name: "newSpread", text: "Reflect.construct($C, [$n]).x"},
		{weight: 3, name: "instance", text: "$I.m0($n)"},
		{weight: 2, name: "instance", text: "$I.m1($n, $n)"},
		{weight: 1, name: "instance", text: "($I.x += $n)"},
		{weight: 1, name: "accessor", text: "$I.g"},
		{weight: 1, name: "accessor", text: "($I.g = $n)"},
		{weight: 1, name: "accessor", text: "($I.g += $n)"},
		{weight: 1, name: "static", text: "$C.s0($n)"},
		{weight: 1, name: "tagged", text: "tag`a${$n}b${$n}c`"},
		{weight: 2, name: "tagged", text: "tagOnce`a${$n}`"},
		{weight: 1, name: "tagged", text: "$O.m`a${$n}${$e}`"},
		{weight: 1, name: "compound", text: "($v <<= $n & 3)"},
		{weight: 1, name: "compound", text: "($v >>>= $n)"},
		{weight: 1, name: "compound", text: "($v **= $n & 1)"},
		{weight: 1, name: "memberCompound", text: "($O.$p &= $n)"},
		{weight: 1, name: "memberCompound", text: "($A[$n & 1] *= $n & 3)"},
		{weight: 1, name: "classText", text: "$C.toString().length"},
		{weight: 1, name: "primitive", text: "({[Symbol.toPrimitive](h) { return t($#, h) === 'number' ? $x : 'p'; }} * $n)"},
		{weight: 1, name: "primitive", text: "`${{[Symbol.toPrimitive](h) { return t($#, h) + $x; }}}`.length"},
		{weight: 1, name: "instanceof", text: "($e instanceof {[Symbol.hasInstance](v) { return t($#, v) && $x; }} ? $n : $n)"},
		{weight: 1, name: "map", text: "[...$M].length"},
		{weight: 1, name: "map", text: "int([...$M.keys()].pop())"},
		{weight: 1, name: "keys", text: "Object.entries($o).map(([k, v]) => t($#, k) + v).length"},
		{weight: 1, name: "json", text: "JSON.stringify({a: $n, toJSON(k) { return t($#, {b: $x}); }}).length"},
		{weight: 1, name: "destructAssign", text: "({a: {b: $v = $n} = {b: $n}, ...$Y} = $o, $v)"},
		{weight: 1, name: "destructAssign", text: "([[$v = $n] = [$n], {a: $v} = $o] = $i, $v)"},
		{weight: 1, name: "destructAssign", text: "([this.x, this[$k] = $n] = $i, $n)", ok: hasThis},
		{weight: 1, name: "destructAssign", text: "([super.x, this.x] = $a, $n)", ok: hasSuper},
		{weight: 1, name: "bigint", text: "Number((BigInt(int($n)) << 3n) ^ BigInt(int($n)) % 7n)"},
		{weight: 1, name: "valueOf", text: "(+V($#, $n))"},
		{weight: 1, name: "valueOf", text: "(V($#, $n) + $n)"},
		{weight: 1, name: "valueOf", text: "(V($#, $n) < V($#, $n) ? $n : $n)"},
		{weight: 1, name: "map", text: "$M.size"},
		{weight: 2, name: "map", text: "($M.get($n) ?? $n)"},
		{weight: 2, name: "map", text: "($M.set($n, $n), $n)"},
		{weight: 1, name: "map", text: "($M.delete($n) ? $n : $n)"},
		{weight: 1, name: "map", text: "($M.forEach($2), $n)"},
		{weight: 1, name: "set", text: "($S.add($n), $S.size)"},
		{weight: 1, name: "set", text: "($S.has($n) ? $n : $n)"},
		{weight: 1, name: "set", text: "($S.forEach($1), $n)"},
		{weight: 4, name: "closures", text: "(fns.push($f), $n)"},
		{weight: 3, name: "closures", text: "(burn(), fns[$n & 3]?.($n, $n) ?? $n)"},
		{weight: 4, name: "iife", make: (*gen).iife},
		{weight: 1, name: "typeof", text: "(typeof $e === 'number' ? $n : $n)"},
		{weight: 1, name: "typed", text: "$T[$n & 3]"},
		{weight: 1, name: "typed", text: "($T[$n & 3] = $n)"},
		{weight: 1, name: "typed", text: "($T[$N & 3] += $n)"},
		{weight: 1, name: "typed", text: "$T.map($1)[0]"},
		{weight: 1, name: "typed", text: "$T.reduce($2)"},
		{weight: 1, name: "typed", text: "($T.subarray(1)[0] = $n)"},
		{weight: 1, name: "iterator", text: "int($G.next().value)"},
		{weight: 1, name: "delete", text: "(delete $O[$k] ? $n : $n)"},
		{weight: 1, name: "delete", text: "(delete $A[$N & 3], $n)"},
		{weight: 1, name: "in", text: "($k in $O ? $n : $n)"},
		{weight: 3, name: "this", text: "this.x", ok: hasThis},
		{weight: 3, name: "this", text: "(this.x += $n)", ok: hasThis},
		{weight: 1, name: "this", text: "(this[$k] = $n)", ok: hasThis},
		{weight: 3, name: "this", make: (*gen).thisCall, ok: func(g *gen) bool { return g.fn.this && g.fn.level > 0 }},
		{weight: 5, name: "super", text: "super.m0($n)", ok: hasSuper},
		{weight: 1, name: "super", text: "super['m0']($n, ...$a)", ok: hasSuper},
		{weight: 1, name: "superGet", text: "super.g", ok: hasSuper},
		{weight: 1, name: "superSet", text: "(super.y = $n)", ok: hasSuper},
		{weight: 1, name: "superSet", text: "(super.x += $n)", ok: hasSuper},
		{weight: 3, name: "arguments", text: "arguments[0]", ok: hasArgs},
		{weight: 2, name: "arguments", text: "arguments.length", ok: hasArgs},
		{weight: 2, name: "argumentsSet", text: "(arguments[0] = $n)", ok: hasArgs},
		{weight: 2, name: "argumentsSet", text: "(arguments[$N & 1] += $n)", ok: hasArgs},
		{weight: 1, name: "arguments", text: "$F(...arguments)", ok: hasArgs},
		{weight: 1, name: "newTarget", text: "(new.target ? $n : $n)", ok: hasTarget},
		{weight: 9, name: "private", make: (*gen).privateUse, ok: hasPrivate},
		{weight: 1, name: "class", make: (*gen).classExpr},
		{weight: 6, name: "async", text: "int(await $j)", ok: inAsync},
		{weight: 6, name: "async", text: "(await $n)", ok: inAsync},
		{weight: 3, name: "async", text: "($v + int(await $j) + $v)", ok: inAsync},
		{weight: 3, name: "async", text: "($v += await $n)", ok: inAsync},
		{weight: 2, name: "async", text: "($O.$p += int(await $j))", ok: inAsync},
		{weight: 2, name: "async", text: "(await $j, $n)", ok: inAsync},
		{weight: 5, name: "yield", text: "int(yield $n)", ok: inGenerator},
		{weight: 2, name: "yield", text: "($v + int(yield $n) + $v)", ok: inGenerator},
		{weight: 2, name: "yield", text: "($O.$p += int(yield $n))", ok: inGenerator},
		{weight: 1, name: "generators", text: "[...$K($n)].length"},
		{weight: 1, name: "generators", text: "int($K($n, $n).next().value)"},
		{weight: 1, name: "binary", text: "($n << 3)"},
		{weight: 1, name: "binary", text: "($n >> 1)"},
		{weight: 1, name: "binary", text: "($n & $n)"},
		{weight: 1, name: "binary", text: "(($n) ** 2)"},
		{weight: 1, name: "static", text: "$C.fn?.($n)"},
		{weight: 1, name: "static", text: "$C.$p"},
		{weight: 1, name: "static", text: "($C.$p = $n)"},
		{weight: 1, name: "instance", text: "$I.fn?.($n)"},
		{weight: 1, name: "instance", text: "$I.m2?.($n)"},
		{weight: 1, name: "instance", text: "$I.$p"},
		{weight: 1, name: "instance", text: "($I.$p += $n)"},
		{weight: 3, name: "attempt", text: "attempt(() => $x, $n)"},
		{weight: 1, name: "date", text: "new Date($N * 1000).getTime()"},
		{weight: 1, name: "regexp", text: "(/([a-c])([0-9])?/.exec($s)?.index ?? $n)"},
		{weight: 1, name: "regexp", text: "(rx.exec($s)?.[0].length ?? rx.lastIndex + $n)"},
		{weight: 1, name: "bigint", text: "Number(BigInt.asIntN(16, BigInt(int($n)) * 3n))"},
		{weight: 1, name: "weakmap", text: "(wm.get($O) ?? $n)"},
		{weight: 1, name: "weakmap", text: "(wm.set($O, $n), $n)"},
		{weight: 1, name: "symbol", text: "($O[sy] ?? $n)"},
		{weight: 1, name: "symbol", text: "($O[sy] = $n)"},
		{weight: 1, name: "classExpr", text: "new (class extends $C { m0(p) { return t($#, p) + super.m0($x); } })($n).m1($n)"},
	}
}

func (g *gen) num(d int) string {
	if d <= 0 || g.budget <= 0 {
		return g.leaf()
	}
	g.budget--
	return g.choose(numProds, d-1)
}

func (g *gen) thisCall(d int) string {
	return fmt.Sprintf("this.m%d(%s)", g.intn(g.fn.level), g.num(d))
}

var strProds []prod

func init() {
	strProds = []prod{
		{weight: 6, name: "template", text: "`${$n}-${$s}`"},
		{weight: 3, name: "template", text: "`a${$e}b${$n}${$s}`"},
		{weight: 4, name: "concat", text: "($s + $n)"},
		{weight: 4, name: "concat", text: "($w = ($w + $s).slice(-9))"},
		{weight: 3, name: "t", text: "t($#, $s)"},
		{weight: 1, name: "slice", text: "$s.slice($N)"},
		{weight: 2, name: "replace", text: "$s.replace(/[0-9]/g, $q)"},
		{weight: 1, name: "replaceAll", text: "$s.replaceAll('a', $q)"},
		{weight: 2, name: "join", text: "$a.map(int).join($s)"},
		{weight: 1, name: "string", text: "String($n)"},
		{weight: 1, name: "typeof", text: "(typeof $e)"},
		{weight: 1, name: "json", text: "JSON.stringify($o)"},
		{weight: 1, name: "json", text: "String(JSON.stringify($o, (k, v) => typeof v === 'number' ? v + t($#, 1) : v))"},
		{weight: 3, name: "show", text: "show($e)"},
		{weight: 1, name: "valueOf", text: "`${V($#, $n)}${$n}`"},
		{weight: 1, name: "string", text: "$s.split('').map($q).join('')"},
		{weight: 1, name: "keys", text: "Object.keys($o).join()"},
		{weight: 3, name: "cond", text: "($b ? $s : $s)"},
		{weight: 1, name: "string", text: "[...$s].reverse().join('')"},
		{weight: 1, name: "raw", text: "String.raw`a${$n}\\n${$s}`"},
	}
}

func (g *gen) str(d int) string {
	if d <= 0 || g.budget <= 0 || g.intn(3) == 0 {
		if g.has(kStr, false) && g.chance(2) {
			return g.pick(kStr, false, true)
		}
		return g.oneOf("'x'", "'ab1'", "'a2c3'", "''", "'\\u00e9\\ud83d\\ude00'")
	}
	g.budget--
	return g.choose(strProds, d-1)
}

var boolProds []prod

func init() {
	boolProds = []prod{
		{weight: 6, name: "compare", text: "($n < $n)"},
		{weight: 3, name: "compare", text: "($n === $n)"},
		{weight: 3, name: "compare", text: "($n >= $n)"},
		{weight: 2, name: "not", text: "(!$b)"},
		{weight: 3, name: "logical", text: "($b && $b)"},
		{weight: 3, name: "logical", text: "($b || $b)"},
		{weight: 4, name: "t", text: "t($#, $b)"},
		{weight: 1, name: "callbacks", text: "$a.some($1)"},
		{weight: 1, name: "callbacks", text: "$a.every($1)"},
		{weight: 1, name: "arrayMethod", text: "$a.includes($n)"},
		{weight: 1, name: "in", text: "($k in $o)"},
		{weight: 1, name: "instanceof", text: "($e instanceof $C)"},
		{weight: 1, name: "isArray", text: "Array.isArray($e)"},
		{weight: 1, name: "comma", text: "($n, $b)"},
		{weight: 1, name: "set", text: "$S.has($n)"},
		{weight: 1, name: "cond", text: "($b ? $b : $b)"},
	}
}

func (g *gen) boolean(d int) string {
	if d <= 0 || g.budget <= 0 || g.intn(4) == 0 {
		return g.oneOf("true", "false", "("+g.leaf()+" < 3)", "!"+g.leaf())
	}
	g.budget--
	return g.choose(boolProds, d-1)
}

// any makes an expression of any kind; it may be written where an operand stands.
func (g *gen) any(d int) string {
	switch g.intn(9) {
	case 0, 1, 2:
		return g.num(d)
	case 3:
		return g.str(d)
	case 4:
		return g.boolean(d)
	case 5:
		return g.arr(d)
	case 6:
		return g.obj(d)
	case 7:
		return g.oneOf("null", "undefined", "sy", "3n")
	default:
		return g.num(d)
	}
}
