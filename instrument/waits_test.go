package instrument

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"thingsmig/internal/diag"
)

func checked(t *testing.T, src string) diag.List {
	t.Helper()
	list, err := Check(context.Background(), "a.js", Options{Source: []byte(src)})
	if err != nil {
		t.Fatalf("%s: %v", src, err)
	}
	return list
}

// TestCheckAll: one look at a program tells everything, in the order of the source.
func TestCheckAll(t *testing.T) {
	src := `class A { x = f(); static { f(); } }
if (a) { $T; }
function h() { $poll = 1; }
class B { #x; [o => o.#x]() {} get y() { return f(); } }
({ [k]: class { #x; m() { return this.#x } } });
f(class extends A { constructor() { (() => super())(); } });
const o = { toString() { return f(); }, [Symbol.split]() { for (;;); } };
new Set(g()); function* g() { $f; $C; }
`
	var got []string
	for _, d := range checked(t, src) {
		got = append(got, fmt.Sprintf("%d:%d %s", d.Line, d.Col, d.ID))
	}
	want := "1:11 TM2001, 1:20 TM2002, 2:10 TM1023, 3:16 TM1023, 4:23 TM1016, 4:32 TM2003, 5:9 TM1018, " +
		"7:13 TM2004, 7:41 TM2005, 8:1 TM2006, 8:31 TM1023, 8:35 TM1023"
	if s := strings.Join(got, ", "); s != want {
		t.Errorf("%s\nwant\n%s", s, want)
	}
}

// TestCompileTellsAll: what keeps a program from being run is told at once, too.
func TestCompileTellsAll(t *testing.T) {
	_, err := Compile(context.Background(), "a.js", Options{Source: []byte("$poll = 1; if (a) $T; get.x = $C;")})
	if list, ok := err.(diag.List); !ok || len(list) != 3 || list[0].Col != 1 || list[1].Col != 19 || list[2].Col != 31 {
		t.Errorf("%v", err)
	}
}

// TestCheckAnywhere: constructs that cannot migrate do not upset the passes that look for others
// behind them, wherever they stand.
func TestCheckAnywhere(t *testing.T) {
	refused := []string{"function pe(a = eval('1')) {}", "new SharedArrayBuffer(1);", "$poll = 1;", "import('x');",
		"class Q { #x; [o => o.#x]() {} }", "({ [k]: class { #x; m() { return this.#x } } });",
		"f(class extends P { constructor() { (() => super())(); } });", "Atomics.add(x, 0, 1);", "function* gp(a = () => 1, { b } = arguments) {}"}
	yields := []string{"f(yield* g());", "f([a = yield 1] = h());", "({ m() { super.m() }, x: yield 1 });", "for (const x of yield* g()) ;",
		"class extends (yield* g()) {};", "x = `${yield* a}${yield b}`;", "({ [yield* a]: b } = c);"}
	wrappers := []string{"%s", "function f(a, b) { %s }", "const f = () => { %s };", "class C { m() { %s } static n() { %s } }",
		"class C extends D { x = () => { %s }; static { %s } constructor() { super(); %s } }", "({ m() { super.m(); %s }, get x() { %s } });",
		"async function f({ a } = {}) { %s }", "const f = async a => { %s };", "function* f() { %s }", "for (const x of y) { (() => x); %s }",
		"switch (a) { case 1: %s }", "try { %s } catch { %s } finally { %s }", "l: for (;;) { %s break l; }", "async function f() { for await (const x of y) { %s } }",
		"async function* f() { %s }"}
	n := 0
	for _, w := range wrappers {
		list := refused
		if strings.Contains(w, "function* f") {
			list = append(list[:len(list):len(list)], yields...)
		}
		for _, r := range list {
			src := strings.ReplaceAll(w, "%s", r)
			if list, err := Check(context.Background(), "a.js", Options{Source: []byte(src)}); err != nil {
				t.Errorf("%s: %v", src, err)
			} else if len(list.Errors()) > 0 {
				n++
			}
		}
	}
	if n < 90 {
		t.Errorf("only %d of these programs are refused", n)
	}
}
