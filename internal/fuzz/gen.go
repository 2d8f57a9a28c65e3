// Package fuzz makes random programs for differential tests: well-formed, terminating and the
// same on every engine. They print what they do as they go, so that a step that is lost, done
// twice or done in another order shows.
package fuzz

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// A Source is a stream of choices. A program is a function of it.
type Source interface {
	// Intn gives a number in [0, n). Sources that have an end give 0 behind it.
	Intn(n int) int
}

type byteSource struct{ b []byte }

func (s *byteSource) Intn(n int) int {
	if len(s.b) == 0 || n <= 1 {
		return 0
	}
	v := int(s.b[0])
	s.b = s.b[1:]
	if n > 256 && len(s.b) > 0 {
		v = v<<8 | int(s.b[0])
		s.b = s.b[1:]
	}
	return v % n
}

// Bytes makes a source of a byte string.
func Bytes(b []byte) Source { return &byteSource{b} }

type seedSource struct{ r *rand.Rand }

func (s seedSource) Intn(n int) int { return s.r.IntN(n) }

// Seed makes an endless source.
func Seed(seed uint64) Source { return seedSource{rand.New(rand.NewPCG(seed, 0x9e3779b97f4a7c15))} }

// Options bound what is made.
type Options struct {
	// Size is about how many constructs a program has; 0 lets the source decide.
	Size int
	// Off names productions that are not to be used.
	Off map[string]bool
	// On names productions that are used only on demand: see onDemand.
	On map[string]bool
}

// onDemand are productions that are off if nobody asks for them. Async generators and for await
// are unknown to the engine by itself, so that a program with them has no plain run.
var onDemand = map[string]bool{"asyncGenerators": true}

// Program makes a program.
func Program(src Source, opts Options) string {
	g := &gen{src: src, off: opts.Off, on: opts.On, budget: opts.Size}
	if g.budget == 0 {
		g.budget = 60 + src.Intn(300)
	}
	return g.program()
}

// kind is what the values of a variable mostly are.
type kind byte

const (
	kNum kind = iota
	kStr
	kArr
	kObj
	kFn
	kMap
	kSet
	kClass
	kInst
	kTyped
	kIter
	kGen   // generator functions
	kAsync // async functions
	kProm  // promises
	kAsyncGen
)

type variable struct {
	name string
	kind kind
	mut  bool // may be assigned
}

// scope is a block. vars of a function's own scope begin with its parameters.
type scope struct {
	vars  []variable
	names map[string]bool
}

// function is the context of the code of one function.
type function struct {
	arrow  bool
	strict bool
	args   bool // arguments may be used
	this   bool // this is an object with x
	level  int  // of a method: it may call those below
	super  bool
	target bool // new.target may be used: in constructors (the engine gives it to what they call, too)
	isNum  bool // returns numbers
	labels []label
	loops  int  // loops around, in this function
	breaks int  // loops and switches around
	ctor   bool // returns nothing
	gen    bool // a generator
	async  bool
	cls    *classInfo // this is an instance of it
}

type label struct {
	name string
	loop bool
}

type gen struct {
	src    Source
	off    map[string]bool
	on     map[string]bool
	budget int
	scopes []*scope
	fn     *function
	depth  int // of functions
	ids    int
	names  int
	cls    *classInfo // whose private names are in scope
	jobs   bool       // the program has promises
	theme  theme
}

func (g *gen) intn(n int) int    { return g.src.Intn(n) }
func (g *gen) chance(n int) bool { return n > 1 && g.intn(n) == 1 }

func (g *gen) oneOf(list ...string) string { return list[g.intn(len(list))] }

func (g *gen) id() int { g.ids++; return g.ids }

// fresh makes a name that is used nowhere else.
func (g *gen) fresh(prefix string) string {
	g.names++
	return fmt.Sprintf("%s%d", prefix, g.names)
}

func (g *gen) push() *scope {
	s := &scope{names: map[string]bool{}}
	g.scopes = append(g.scopes, s)
	return s
}

func (g *gen) pop() { g.scopes = g.scopes[:len(g.scopes)-1] }

// declare makes a variable in the innermost scope: under a new name, or now and then under one
// that shadows another.
func (g *gen) declare(k kind, mut bool) string {
	name := ""
	top := g.scopes[len(g.scopes)-1]
	if g.enabled("shadow") && len(g.scopes) > 1 && g.chance(16) {
		outer := g.scopes[g.intn(len(g.scopes)-1)]
		if len(outer.vars) > 0 {
			name = outer.vars[g.intn(len(outer.vars))].name
		}
		if top.names[name] {
			name = ""
		}
	}
	if name == "" {
		name = g.fresh("nsaofmuctyihgpj"[k : k+1])
	}
	g.add(variable{name, k, mut})
	return name
}

func (g *gen) add(v variable) {
	top := g.scopes[len(g.scopes)-1]
	top.names[v.name] = true
	top.vars = append(top.vars, v)
}

// has reports whether there is a variable of a kind.
func (g *gen) has(k kind, mut bool) bool { return g.pick(k, mut, false) != "" }

// pick chooses a variable that is visible, among them the inner ones more often.
func (g *gen) pick(k kind, mut, choose bool) string {
	var list []string
	hidden := map[string]bool{}
	for i := len(g.scopes) - 1; i >= 0; i-- {
		s := g.scopes[i]
		for j := len(s.vars) - 1; j >= 0; j-- {
			v := s.vars[j]
			if !hidden[v.name] && v.kind == k && (v.mut || !mut) {
				if !choose {
					return v.name
				}
				list = append(list, v.name)
			}
		}
		for n := range s.names {
			hidden[n] = true
		}
	}
	if len(list) == 0 {
		return ""
	}
	if g.chance(2) && len(list) > 3 {
		list = list[:3]
	}
	return list[g.intn(len(list))]
}

func (g *gen) enabled(name string) bool {
	return !g.off[name] && (!onDemand[name] || g.on[name])
}

// prod is a way to make a construct. Template texts are filled by fill.
type prod struct {
	weight int
	name   string // for Options.Off; several may share one
	text   string
	make   func(g *gen, d int) string
	ok     func(g *gen) bool
}

func (p *prod) possible(g *gen) bool {
	return g.enabled(p.name) && (p.ok == nil || p.ok(g)) && (p.text == "" || g.fillable(p.text))
}

func (g *gen) choose(list []prod, d int) string {
	total := 0
	for i := range list {
		if list[i].possible(g) {
			total += g.weight(&list[i])
		}
	}
	if total == 0 {
		return "0"
	}
	n := g.intn(total)
	for i := range list {
		p := &list[i]
		if !p.possible(g) {
			continue
		}
		if n -= g.weight(p); n < 0 {
			if p.make != nil {
				return p.make(g, d)
			}
			return g.fill(p.text, d)
		}
	}
	return "0"
}

// variables that a template asks for: a letter, its kind, whether it is assigned.
var slots = map[byte]struct {
	kind kind
	mut  bool
}{
	'v': {kNum, true}, 'w': {kStr, true}, 'A': {kArr, false}, 'Z': {kArr, true}, 'O': {kObj, false},
	'Y': {kObj, true}, 'F': {kFn, false}, 'H': {kFn, true}, 'M': {kMap, false}, 'S': {kSet, false},
	'C': {kClass, false}, 'I': {kInst, false}, 'T': {kTyped, false}, 'G': {kIter, false},
	'K': {kGen, false}, 'Q': {kAsync, false}, 'L': {kProm, false}, 'J': {kAsyncGen, false},
}

func (g *gen) fillable(text string) bool {
	for i := 0; i+1 < len(text); i++ {
		if text[i] == '$' {
			if s, ok := slots[text[i+1]]; ok && !g.has(s.kind, s.mut) {
				return false
			}
		}
	}
	return true
}

// fill replaces the slots of a template: $n a number, $s a string, $b a boolean, $a an array,
// $o an object, $f a function, $i an iterable, $e anything; $N a small number; $p a property
// name, $k an expression that gives one; $1 and $2 callbacks with one and two parameters, $q one
// that gives a string, $R a comparator; $x a number in a function that the template makes; $P a
// promise, $j what may be awaited, $U an async function; $# a number of its own; $B statements. The letters in
// slots are variables. A dollar before anything else stands for itself.
func (g *gen) fill(text string, d int) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '$' || i+1 == len(text) {
			b.WriteByte(text[i])
			continue
		}
		i++
		c := text[i]
		if s, ok := slots[c]; ok {
			if v := g.pick(s.kind, s.mut, true); v != "" {
				b.WriteString(v)
			} else { // hidden by another variable of the same name
				b.WriteString("fns.v")
			}
			continue
		}
		switch c {
		case 'n':
			b.WriteString(g.num(d))
		case 'N':
			b.WriteString(g.leaf())
		case 's':
			b.WriteString(g.str(d))
		case 'b':
			b.WriteString(g.boolean(d))
		case 'a':
			b.WriteString(g.arr(d))
		case 'o':
			b.WriteString(g.obj(d))
		case 'f':
			b.WriteString(g.fun(d))
		case 'i':
			b.WriteString(g.iterable(d))
		case 'e':
			b.WriteString(g.any(d))
		case 'p':
			b.WriteString(g.prop())
		case 'k':
			b.WriteString(g.key(d))
		case '1':
			b.WriteString(g.callback(d, 1))
		case '2':
			b.WriteString(g.callback(d, 2))
		case 'q':
			b.WriteString(g.textCallback(d))
		case 'R':
			b.WriteString(g.comparator())
		case 'x':
			b.WriteString(g.nested(func() string { return g.num(d) }))
		case 'P':
			b.WriteString(g.promise(d))
		case 'j':
			b.WriteString(g.awaitable(d))
		case 'U':
			b.WriteString(g.asyncFun(d, 1))
		case '#':
			fmt.Fprint(&b, g.id())
		case 'B':
			b.WriteString(g.block(d))
		default:
			b.WriteByte('$')
			b.WriteByte(c)
		}
	}
	return b.String()
}

// use makes calls of what was defined last.
func (g *gen) use(v variable) string {
	var uses []string
	switch v.kind {
	case kFn:
		uses = []string{"t($#, %[1]s($n, $n));\n", "t($#, %[1]s(3, $n) + %[1]s());\n"}
	case kGen:
		uses = []string{"for (const p of %[1]s($n, $n)) {\nt($#, p);\n}\n", "t($#, [...%[1]s($n)].length);\n",
			"{\nconst p = %[1]s($n, $n);\nfns.push(q => int(p.next(q).value));\nt($#, int(p.next().value) + int(p.next($n).value));\n}\n"}
	case kAsync:
		uses = []string{"P($#, %[1]s($n, $n));\n", "P($#, %[1]s(2, $n));\nP($#, %[1]s($n));\n", "P($#, Promise.all([%[1]s($n), $j, %[1]s(1, 2)]));\n"}
	case kClass:
		name := g.fresh("c")
		init := fmt.Sprintf("let %s = attempt(() => new %s(%s));\n", name, v.name, g.leaf())
		g.add(variable{name, kInst, true})
		calls := []string{".m0($n)", ".m1($n, $n)", ".g", ".$p", ".fn?.($n)", ".m2?.($n)", ".x", ".m0?.call({x: $n}, $n)"}
		var b strings.Builder
		b.WriteString(init)
		for range 2 + g.intn(4) {
			c := fmt.Sprintf("attempt(() => t($#, %s%s));\n", g.oneOf(name, name, name, v.name), g.oneOf(calls...))
			b.WriteString(g.fill(strings.ReplaceAll(c, "$n", "$x"), 2))
		}
		if g.enabled("async") && g.jobs && g.chance(2) {
			fmt.Fprintf(&b, "attempt(() => P(%d, %s.am?.(2)));\n", g.id(), name)
		}
		if g.chance(3) {
			b.WriteString(g.fill(fmt.Sprintf("attempt(() => t($#, %s.s0($x)));\n", v.name), 2))
		}
		return "fuel = 60;\n" + b.String()
	case kAsyncGen:
		uses = []string{"P($#, (async () => {\nfor await (const p of %[1]s($x, $x)) {\nt($#, p);\n}\n})());\n"}
	default:
		return ""
	}
	g.push()
	defer g.pop()
	return "try {\nfuel = 60;\n" + g.fill(fmt.Sprintf(uses[g.intn(len(uses))], v.name), 3) + "} catch (e) { E(e); }\n"
}

// program makes the whole text.
func (g *gen) program() string {
	g.fn = &function{}
	g.theme = themes[g.intn(len(themes))]
	var b strings.Builder
	if g.chance(3) {
		b.WriteString("'use strict';\n")
		g.fn.strict = true
	}
	b.WriteString(prelude)
	g.push()
	for _, n := range []string{"fuel", "sum", "fns", "wm", "sy", "rx", "spent", "ticks", "tags"} {
		g.scopes[0].names[n] = true
	}
	// Some variables to begin with.
	let := func(k kind, init string) {
		n := g.declare(k, true)
		fmt.Fprintf(&b, "let %s = %s;\n", n, init)
	}
	let(kNum, fmt.Sprint(g.intn(9)))
	let(kNum, fmt.Sprint(g.intn(9)))
	let(kStr, "'a1b'")
	let(kArr, "[3, 1, 2]")
	let(kObj, "{a: 1, b: 2, m(p) { return this.a + t("+fmt.Sprint(g.id())+", p); }}")
	if g.enabled("map") {
		let(kMap, "new Map([[1, 2], [2, 3]])")
		let(kSet, "new Set([1, 2])")
	}
	if g.enabled("typed") {
		let(kTyped, g.oneOf("new Int8Array([1, 2, 3, 4])", "Float64Array.of(1, 2, 3, 4)", "new Uint8ClampedArray(4)"))
	}
	if g.enabled("iterator") {
		let(kIter, g.oneOf("[5, 6, 7].values()", "new Set([5, 6, 7]).values()", "'567'[Symbol.iterator]()", "new Map([[1, 2]]).entries()"))
	}
	for g.budget > 0 && len(g.scopes[0].vars) < 70 {
		before := g.budget
		switch {
		case g.chance(2):
			b.WriteString(g.definition())
			b.WriteString(g.use(g.scopes[0].vars[len(g.scopes[0].vars)-1]))
		case g.chance(6):
			b.WriteString(g.stmt(4))
		default:
			fmt.Fprintf(&b, "try {\nfuel = 60;\n%s} catch (e) { E(e); }\n", g.block(4))
		}
		if g.budget == before {
			g.budget--
		}
	}
	show := func() {
		for _, v := range g.scopes[0].vars {
			fmt.Fprintf(&b, "D('%s', () => %s);\n", v.name, v.name)
		}
	}
	show()
	b.WriteString("for (const f of fns.slice(0, 4)) { try { fuel = 20; out('f ' + show(f(2, 3))); } catch (e) { E(e); } }\n")
	b.WriteString("D('fns', () => fns.length);\nconsole.log('end ' + sum);\n")
	if g.jobs { // which have fuel of their own, and the variables are shown again when some have run
		b.WriteString("fuel = 150;\nlet ticks = 0;\nqueueMicrotask(function last() {\nif (++ticks < 15) {\nqueueMicrotask(last);\nreturn;\n}\n")
		show()
		b.WriteString("console.log('ticks ' + sum);\n});\n")
	}
	return b.String()
}
