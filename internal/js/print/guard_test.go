package print_test

import (
	"testing"

	"github.com/dop251/goja"

	"thingsmig/internal/js/parse"
	"thingsmig/internal/js/print"
)

const guardPrelude = `
var $C = {};
function s(v) { return v; }
function F() { this[Symbol.toPrimitive] = () => { P(); return 1; }; }
var id = x => x;
var conv = { toString() { P(); return "g"; }, valueOf() { P(); return 1; } };
var G = { get g() { P(); return id; }, set g(v) { P(); }, g2: id };
class PV { get #g() { P(); return id; } set #g(v) { P(); } static t1(o) { s(o).#g(); } static t2(o) { s(o).#g; } static t3(o) { s(o).#g = 1; } static t4(o) { s(o).#g += 1; } static t5(o) { s(o).#g++; } }
var it = { [Symbol.iterator]() { P(); let i = 0; return { next() { P(); return { done: i++ > 1, value: i, }; }, return() { P(); return {}; } }; } };
var it2 = { [Symbol.iterator]() { let i = 0; return { next() { return { get done() { P(); return i++ > 1 }, get value() { P(); return i } }; }, return() { P(); return {}; } }; } };
var px = new Proxy(function () {}, { get(t, k, r) { P(); return k === Symbol.toPrimitive ? () => "g" : k === "prototype" ? Object.prototype : id; }, set() { P(); return true }, has() { P(); return true }, deleteProperty() { P(); return true }, ownKeys() { P(); return ["prototype", "x"]; }, getOwnPropertyDescriptor(t, k) { P(); return k === "prototype" ? Reflect.getOwnPropertyDescriptor(t, k) : { value: 1, configurable: true, enumerable: true }; } });
var inst = { [Symbol.hasInstance]() { P(); return true } };
var thenable = { get then() { P(); return undefined } };
var K, loc = {};
`

// unseen are operations that run code without a call.
var unseen = []string{
	"s(G).g()", "s(G)['g']()", "s(G)?.g()", "(s(G).g)()", "(s(G)?.g)()", "s(G).g`${1}x`", "s(G)[s('g')]()", "G[s('g')]()", "G[s(conv)]()", "s(G).g", "s(G)[s('g')]", "s(G).g = 1", "s(G).g = s(1)",
	"s(G).g += s(1)", "s(G).g++", "--s(G).g", "delete s(px).g", "s(G).g?.()", "s(G)?.['g']()", "s(px).g()", "G.g()", "G.g(s(1))", "s(1), G.g()", "s(G).g(s(G).g(s(1)))", "loc.x ??= s(1); s(G).g ||= 1", "s(G)['g']++",
	"PV.t1(new PV)", "PV.t2(new PV)", "PV.t3(new PV)", "PV.t4(new PV)", "PV.t5(new PV)", "new F().z + new F()", "new F() + 1", "new F().x++ + conv", "1 + new F()", "new F() < new F() < 2", "-new F()", "+s(new F())",
	"`${s(conv)}`", "`a${s(conv)}b${s(conv)}`", "`${s(1)}${conv}`", "s(1) + s(conv)", "s(conv) + s(1)", "-s(conv)", "s(conv) == 1", "s(conv) < s(1)", "s(conv) in G", "'g' in s(px)", "s(1) instanceof s(inst)", "s(conv) ** 2", "~s(conv)", "s(1) - conv", "-(0, s(conv))", "-(K || s(conv))", "~(s(1) ? s(conv) : s(conv))", "`${s(1) && s(conv)}`", "`${K = s(conv)}`", "`${[s(1), s(conv)]}`",
	"K = {[s(conv)]: 1}", "K = {[s(conv)]() {}}", "K = {get [s(conv)]() {return 1}}", "K = {...s(px)}", "K = {...s(G)}", "K = {a: s(1), ...G}", "class A { [s(conv)]() {} }", "class A { [s(conv)] = 1 }", "class A { static [s(conv)] = s(1) }", "class A extends s(px) {}", "class A { static x = s(1); static y = G.g }",
	"var {g} = s(G)", "var {g, g2} = s(G)", "var {x = s(1), g} = G", "var {x = s(1), ...r} = px", "var [a, b] = s(it)", "var [a, b] = s(it2)", "var [a = s(1), b] = it", "var [a = s(1), ...b] = it2", "[K, loc.x = s(1)] = it", "({ x: s(G).g } = {x: 1})", "[s(G).g] = [1]", "[s(G)[s('g')] = s(1)] = [1]", "[...s(G).g] = [1]", "({ x: s(G).g = s(2) } = {})", "({g: K} = s(G))", "({[s(conv)]: K} = G)", "var {[s(conv)]: z} = G", "({x: K = s(1), g: K} = G)",
	"(function({g}) {})(s(G))", "(function(a = s(1), {g}) {})(undefined, G)", "(function({x = s(1), g}) {})(G)", "(({g}) => 1)(s(G))", "(function([a, b] = s(it)) {})()", "(function(a = s(1), b = conv + 1) {})()",
	"[...s(it)]", "[s(1), ...it]", "s(...s(it))", "new F(...s(it))", "F.call({}, s(1), ...it)", "for (const x of s(it)) ;", "for (const x of s(it)) s(x)", "for (const [x] of [s(it)]) ;", "for (const x of s(it2)) s(2)", "for (const {g} of [G]) s(1)", "for (s(G).g of [1]) ;", "for (const k in s(px)) s(k)", "for (loc[s(conv)] of [1]) ;",
	"(async function() { await s(thenable); })()", "switch (s(conv)) { case conv: s(1) }", "with (s(px)) { x }", "with (s(px)) { x() }", "with (s(px)) { x = 1 }", "with (G) { s(1); g(); }", "s(conv).x = 1", "(class { static { s(1); G.g; } })", "(class A { static m() { s(1); G.g(); } }).m()",
	"s(conv)[s(conv)]", "loc[conv] = s(1)", "loc[s(conv)] = s(1)", "loc[s(conv)]++", "loc[s(conv)] += s(1)", "delete loc[s(conv)]", "var u = s(conv); u + ''", "if (s(1)) G.g()", "s(1) ? conv + '' : 0", "s(1); `${conv}`", "s(1); G.g()", "s(1); var {g} = G", "s(1); conv in G;", "s(1); [...it]", "s(1); id(...it)", "s(1); for (const x of it) ;", "function ff() { s(1); return G.g() } ff()", "[1].map(x => s(x) + conv)", "K = [s(1)]; `${conv}`", "K = s(1); `${K}${conv}`", "K = conv; K++", "K = conv; K += s(1)", "loc.x = s(conv); loc.x += s(1)", "K = 1; K += s(conv)", "K = conv; K -= (s(1), s(2))", "K = conv; K **= s(1) ? s(2) : s(3)", "K = conv; K += () => s(1)", "K = conv; K *= loc = s(1)", "let c = conv; c <<= s(2)",
}

// inCall reports whether, in an operation that src does unseen, a frame looks as if it were in a
// call.
func inCall(t *testing.T, src, guard string) bool {
	n, err := parse.Parse("t.js", guardPrelude+"(function () {"+src+"})()")
	if err != nil {
		t.Fatal(err)
	}
	numberSites(n)
	res := print.Print(n, print.Options{Guard: guard})
	sites := map[[2]int]bool{}
	for _, s := range res.Sites {
		sites[[2]int{s.Line, s.Col}] = true
	}
	wrong := false
	vm := goja.New()
	vm.Set("P", func(goja.FunctionCall) goja.Value {
		// The frames are: this function, what was run unseen, and who ran it.
		if stack := vm.CaptureCallStack(0, nil); len(stack) > 2 && stack[2].SrcName() == "t.js" {
			p := stack[2].Position()
			wrong = wrong || sites[[2]int{p.Line, p.Column}]
		}
		return goja.Undefined()
	})
	if _, err := vm.RunScript("t.js", res.Code); err != nil {
		t.Errorf("%s: %v in\n%s", src, err, res.Code)
	}
	return wrong
}

func TestGuard(t *testing.T) {
	without := 0
	for _, src := range unseen {
		if inCall(t, src, "") {
			without++
		}
		if inCall(t, src, "$C") {
			t.Errorf("looks like a call: %s", src)
		}
	}
	if without == 0 {
		t.Error("the engine notes all positions now: the guards can go")
	}
	// What cannot be guarded.
	for _, src := range []string{
		"s(G).g`x`",
		"for (const x of it) { s(1); break; }",
		"function th() { throw G } try { th() } catch ({ g }) {}",
		"Object.defineProperty(globalThis, 'acc', { set(v) { P() } }); acc = s(1)",
		"new (s(px))()",
	} {
		if !inCall(t, src, "$C") {
			t.Errorf("can be guarded: %s", src)
		}
	}
}

// TestGuardedValues checks that guards change no values.
func TestGuardedValues(t *testing.T) {
	for _, v := range values {
		src := "var $C = {};\n" + valuesPrelude + "console.log(String(" + v + "))"
		n, err := parse.Parse(v, src)
		if err != nil {
			t.Fatal(err)
		}
		numberSites(n)
		out := print.Print(n, print.Options{Guard: "$C"}).Code
		if want, got := runGoja(src), runGoja(out); got != want {
			t.Errorf("%s is %q in print, was %q", v, got, want)
		}
	}
}
