package parse

import (
	"fmt"
	"strings"
	"testing"

	"thingsmig/internal/js/ast"
)

// TestMasks: async generators, for await and import() are in the tree, at their places, and nothing else is
// taken for them.
func TestMasks(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"async function* f() { yield 1; yield* g(); yield; (yield); x = yield\ny }", "gen@0 yield@22 yield*@31 yield@43 yield@51 yield@63"},
		{"x = async  function *() { yield[1]; yield {a: 1}; yield`t`; yield /re/; yield *  y; yield + 1 }", "gen@4 yield@26 yield@36 yield@50 yield@60 yield*@72 yield@84"},
		{"o = { async *m() { yield 1 }, async*[k]() { yield }, async * 'x y'() { yield* 1 }, *n() { yield 1 }, async p() {} }", "gen@6 yield@19 gen@30 yield@44 gen@53 yield*@71 yield@90"},
		{"class A { static async *#p() { yield this } async *if() { if (a) { yield b } } catch() {} }", "gen@17 yield@31 gen@44 yield@67"},
		{"async function* f() { function g(yield_) { var a = yield_ } function* h() { yield 1 } const y = () => { yield_ }; o.yield; o?.yield; ({ yield: 1 }); yield a ? yield b : yield c }", "gen@0 yield@76 yield@149 yield@159 yield@169"},
		{"async function f() { for await (const x of y) ; for (const x of y) ; for  await(x.y of z) {} }", "for await@21 for@48 for await@69"},
		{"async function* f() { `${yield `${yield 1}`}`; [yield, yield x]; g(yield, ...yield y); while (yield) ; switch (yield 1) { case yield 2: } }", "gen@0 yield@25 yield@34 yield@48 yield@55 yield@67 yield@77 yield@94 yield@111 yield@127"},
		{"import('x').then(async function* () { yield import(y) })", "import@0 gen@17 yield@38 import@44"},
		{"o.import(1); ({ import() {}, async import() {} }); class B { import() {} static import() {} }", ""},
		{"'async function* f() { yield 1 } for await (import('; /for await (x) async *y() { yield }/; `for await (${1}) import(`", ""},
		{"async * yield_; a = async * b(1); var async; async\n* c", ""},
		{"function f() { /re/.test(a) } /async *m() { yield 1 }/.test(b)", ""},
		{"async function* f() { try { yield 1 } catch ({ a = 1 }) { yield 2 } for (const x of yield 3) yield 4; do yield 5; while (yield 6) }", "gen@0 yield@28 yield@58 for@68 yield@84 yield@93 yield@105 yield@121"},
	} {
		tree, err := Parse("t.js", c.src)
		if err != nil {
			t.Errorf("%s: %v", c.src, err)
			continue
		}
		var got []string
		ast.Walk(tree, func(n *ast.Node) bool {
			switch {
			case n.Op == ast.Function && n.Is(ast.AsyncFlag|ast.Generator):
				at := n.Pos
				got = append(got, fmt.Sprintf("gen@%d", at))
				if !strings.Contains(c.src, n.Strs[0]) || !strings.HasSuffix(n.Strs[0], "}") {
					t.Errorf("%s: the text of a function is %q", c.src, n.Strs[0])
				}
			case n.Op == ast.Yield && n.Is(ast.Delegate):
				got = append(got, fmt.Sprintf("yield*@%d", n.Pos))
			case n.Op == ast.Yield:
				got = append(got, fmt.Sprintf("yield@%d", n.Pos))
			case n.Op == ast.ForOf && n.Is(ast.AwaitFlag):
				got = append(got, fmt.Sprintf("for await@%d", n.Pos))
			case n.Op == ast.ForOf:
				got = append(got, fmt.Sprintf("for@%d", n.Pos))
			case n.Op == ast.ImportMeta:
				got = append(got, fmt.Sprintf("import@%d", n.Pos))
			}
			return true
		})
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.src, g, c.want)
		}
	}
}

// TestAwaitAtTheTop: await is allowed there for those who ask for it.
func TestAwaitAtTheTop(t *testing.T) {
	const src = "const a = await f();\nfunction g(await) { return await }"
	if _, err := ParseWith("t.js", src, Options{AllowReturn: true}); err == nil {
		t.Error("without being asked for")
	}
	tree, err := ParseWith("t.js", src, Options{AllowReturn: true, AllowAwait: true})
	if err != nil {
		t.Fatal(err)
	}
	if w := find(tree, ast.Await); len(w) != 1 || w[0].Pos != 10 {
		t.Errorf("%v", w)
	}
}
