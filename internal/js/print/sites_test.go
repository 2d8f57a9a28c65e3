package print_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"thingsmig/internal/js/ast"
	"thingsmig/internal/js/parse"
	"thingsmig/internal/js/print"
)

// numberSites gives every call, new and tagged template below n a site, and finds the label of
// each: the string that is its first argument, or with which its template begins.
func numberSites(n *ast.Node) map[int]string {
	labels := map[int]string{}
	site := 0
	ast.Walk(n, func(n *ast.Node) bool {
		label := ""
		switch n.Op {
		case ast.Call, ast.New:
			if len(n.List) > 0 && n.List[0].Op == ast.String {
				label = strings.TrimSpace(strings.Trim(n.List[0].Str, `"'`))
			}
		case ast.Template:
			if n.A == nil {
				return true
			}
			label, _, _ = strings.Cut(n.Strs[0], " ")
		default:
			return true
		}
		site++
		n.Site = site
		labels[site] = label
		return true
	})
	return labels
}

// siteRig runs printed programs and looks up the stack traces that they cause.
type siteRig struct {
	t      *testing.T
	labels map[int]string
	code   string
	at     map[[2]int]int // line and column: site
	seen   map[string]int
	stray  map[string]int // positions that are those of no site, by line of text
}

const sitePrelude = `
var $C = {};
function hit(l, v) { probe(l); return v; }
function Hit(l, v) { probe(l); this.v = v; }
function tag(s, ...v) { probe(s[0].split(" ")[0]); return v.length ? v[v.length - 1] : tag; }
Hit.prototype.m = hit; Hit.m = hit; Hit.C = Hit; Hit.tag = tag; Hit.prototype.tag = tag;
var o = { hit, tag, Hit, o: null, n: null, f: () => o.hit, get g() { return hit("get", this); } }; o.o = o;
class Base { constructor(l) { probe(l); } m(l, v) { probe(l); return v; } static s(l, v) { probe(l); return v; } static tag(s) { probe(s[0]); } }
var id = (l, v) => { probe(l); return v; };
`

func newSiteRig(t *testing.T, src string) *siteRig {
	n, err := parse.Parse("t.js", sitePrelude+src)
	if err != nil {
		t.Fatalf("%v in %s", err, src)
	}
	r := &siteRig{t: t, labels: numberSites(n), at: map[[2]int]int{}, seen: map[string]int{}, stray: map[string]int{}}
	res := print.Print(n, print.Options{})
	r.code = res.Code
	for _, s := range res.Sites {
		at := [2]int{s.Line, s.Col}
		if other, ok := r.at[at]; ok {
			t.Errorf("sites %d and %d share %v in\n%s", other, s.Site, at, r.code)
		}
		r.at[at] = s.Site
	}
	if len(r.at) != len(r.labels) {
		t.Errorf("%d sites, %d positions in\n%s", len(r.labels), len(r.at), r.code)
	}
	return r
}

// run runs the program. Check is given the label that was probed and the frames above the
// function that probes.
func (r *siteRig) run(check func(label string, frames []goja.StackFrame)) {
	vm := goja.New()
	vm.Set("probe", func(c goja.FunctionCall) goja.Value {
		var frames []goja.StackFrame
		for _, f := range vm.CaptureCallStack(0, nil) {
			if f.SrcName() == "t.js" {
				frames = append(frames, f)
			}
		}
		check(c.Argument(0).String(), frames[1:])
		return goja.Undefined()
	})
	prg, err := goja.Compile("t.js", r.code, false)
	if err == nil {
		_, err = vm.RunProgram(prg)
	}
	if err != nil {
		r.t.Errorf("%v in\n%s", err, r.code)
	}
}

func (r *siteRig) siteOf(f goja.StackFrame) (int, string) {
	p := f.Position()
	line := strings.Split(r.code, "\n")[p.Line-1]
	return r.at[[2]int{p.Line, p.Column}], fmt.Sprintf("%d:%d %s", p.Line, p.Column, line[p.Column-1:])
}

// siteCases cause calls of every kind, each with its own label.
var siteCases = []string{
	`hit("a"); hit("b", hit("c")); hit("d", [hit("e"), hit("f")])`,
	"o.hit(\n\"a\",\n o.o\n.o\n.hit(\n\n\"b\", o))\n.hit(\"c\")",
	`o?.hit("a"); o.hit?.("b"); o?.["hit"]?.("c"); o?.o.hit("d"); (o?.hit)("e"); o.o?.o?.hit?.("f", o)?.hit("g"); o.n?.x(hit("z"))`,
	`o.f()("a"); (0, o.hit)("b"); (o.f())("c"); o["h" + "it"]("d"); o[hit("e", "hit")]("f")`,
	`new Hit("a"); new Hit("b", hit("c")); new (o.f(), Hit)("d"); new o.Hit("e"); new (hit("f", Hit))("g"); new Hit.C("h", new Hit("i"))`,
	`new Hit("a").m("b"); new Hit("c")
		.m("d", new Hit("e")).m("f")`,
	`class D extends Base { constructor(l) { super("a", hit("b", l)); super.m("c"); super["m"]("d"); (() => super.m("e"))(); } m() { return super.m("f", hit("g")) } } new D().m()`,
	`class D extends Base { constructor() { super("a", ...[hit("b")]); } }; hit("c", new D())`,
	`class D extends hit("a", Base) { [hit("b", "k")] = hit("c"); static [hit("d", "k2")] = hit("e"); static s2 = hit("f"); static { hit("g"); this.s("h"); } #p = hit("i"); #m(l) { return hit("j"); } q() { this.#m("-"); } } new D("k").q()`,
	"`${hit(\"a\")}${hit(\"b\", `${hit(\"c\")}`)}x`",
	"tag`a`; tag`b ${1}`; tag`c ${hit(\"d\")}`; tag`e ${hit(\"f\")} ${o}`; tag`g ${hit(\"h\")}${1}`; tag`i ${1 + hit(\"j\", 1)}`",
	"o.tag`a`; o.tag`b ${hit(\"c\")}`; hit(\"d\", o).tag`e`; hit(\"f\", o)[\"tag\"]`g`; o[hit(\"h\", \"tag\")]`i`; o[hit(\"j\", \"tag\")]`k ${[2]}`",
	"new Hit(\"a\").tag`b`; new Hit(\"c\").tag`d ${new Hit(\"e\")}`; (hit(\"f\"), tag)`g`; hit(\"h\", tag)`i`; (() => tag)()`j`; (function () { return hit(\"k\", arguments[0][0]) })`k`",
	"tag`a ${tag}``b``c`; tag`h``i`; tag`d ${tag}``e ${tag`f ${hit(\"g\")}`}`",
	"function f(a = hit(\"a\"), { b = hit(\"b\", 1), ...c } = hit(\"c\", {}), [d = hit(\"d\")] = [], ...e) { return hit(\"e\", a) } hit(\"f\", f())",
	`var x = hit("a"), y = hit("b") || hit("c", 1) && hit("d"), z = hit("e") ?? hit("f"); x = hit("g") ? 1 : hit("h"); x += hit("i"); x = -hit("j"), !hit("k")`,
	`for (var i = hit("a", 0); hit("b", i < 2); hit("c", i++)) hit("d"); for (var k in hit("e", { a: 1 })) hit("f"); for (k of hit("g", [1])) { hit("h"); } do { hit("i") } while (hit("j", false)); while (hit("k", i-- > 0)) if (hit("l")) ; else hit("m")`,
	`try { throw hit("a", 1) } catch (e) { hit("b") } finally { hit("c") } switch (hit("d", 1)) { case hit("e", 0): case hit("f", 1): hit("g") } l: { hit("h"); break l } (function () { try { return hit("i") } finally { hit("j") } })()`,
	`[1].map(x => hit("a")); [hit].forEach(f => f("b")); hit.call(null, "-", 1); Reflect.apply(hit, null, ["-"]); id("a"); var b = hit.bind(null, "-"); [3, 1].sort((a, b) => hit("c", a - b))`,
	`function* g() { hit("a"); yield hit("b"); yield* [hit("c")]; } [...g()]; for (const x of g()) hit("d", x); hit("e", ...[hit("f")]); [...hit("g", [1])]`,
	`(async () => { hit("a"); await hit("b"); hit("c", await id("d", 1)); })(); (async function () { for (const x of [1]) { await 0; await hit("e", hit("f")); } })()`,
	`x = { a: hit("a"), [hit("b", "k")]: hit("c"), m() { return hit("d") }, ...hit("e", {}), get z() { return hit("get z") } }; x.m("-"); x.z; o.g; o.g.hit("g"); hit("h", o.g)`,
	`[x, y = hit("a")] = [hit("b")]; ({ x: o.x, y: o[hit("c", "q")] = hit("d") } = hit("e", {}))`,
	`with (o) { hit("a"); hit("b", hit("c")) } eval(1 ? '1' : 0); hit("d", eval(1 ? "2" : 0)); eval(1 ? "hit('-')" : 0)`,
	`(function f(n) { return n ? hit("a", f(n - 1)) : hit("b") })(2); (n => hit("c"))(1); (() => { hit("d") })(); !function () { hit("e") }()`,
	`delete hit("a", o).zz; typeof hit("b"); void hit("c"); hit("d", o).zz++; hit("e", o).zz += hit("f", 1); --hit("g", o).zz; hit("h") instanceof Object; "x" in hit("i", o); hit("j") === hit("k")`,
	`var é = l => hit("a"), p = "é😀"; o.é = hit; p = ["é", é("-"), hit("b")]; o.é("c", /é[😀]?/.test(p[0]) && hit("d")); /é😀/.test(p), hit("e")`,
}

// TestSites compares the positions of sites with those in stack traces.
func TestSites(t *testing.T) {
	for _, src := range siteCases {
		testSites(t, src)
	}
}

func testSites(t *testing.T, src string) {
	r := newSiteRig(t, src)
	r.run(func(label string, frames []goja.StackFrame) {
		for i, f := range frames {
			site, where := r.siteOf(f)
			if i == 0 && label != "-" && r.labels[site] != label {
				t.Errorf("frame in %q is at %s, which is %q, in\n%s", label, where, r.labels[site], src)
			}
			if site != 0 {
				r.seen[label]++
			} else if text := where[strings.Index(where, " ")+1:]; !strings.HasPrefix(text, "static ") && !strings.HasPrefix(label, "get") && !strings.HasPrefix(text, "$C") {
				r.stray[where]++ // neither a static block nor a getter
			}
		}
	})
	for where := range r.stray {
		t.Errorf("no site at %s in\n%s", where, src)
	}
	for site, label := range r.labels {
		if label != "" && label != "-" && label != "z" && label != "get" && r.seen[label] == 0 {
			t.Errorf("site %d, %q, was not seen in\n%s", site, label, src)
		}
	}
}
