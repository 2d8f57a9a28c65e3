package instrument

import (
	"context"
	"errors"
	"strings"
	"testing"

	"thingsmig/internal/diag"
)

// TestRefusals: what cannot migrate is refused by name, at its place, before anything runs.
func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		src, id   string
		line, col int
	}{
		{"let a;\nfunction* g() { const [x = yield* g()] = y; }", "TM1026", 2, 28},
		{"async function* g() { for (let i = 0, j = yield* g(); ;) ; }", "TM1026", 1, 43},
		{"function* g() { return o.tag`${yield* g()}`; }", "TM1026", 1, 32},
		{"class A { #x; [o => o.#x]() {} }", "TM1016", 1, 23},
		{"({ [k]: class { #x; m() { return this.#x } } })", "TM1018", 1, 9},
		{"Atomics.add", "TM1021", 1, 1},
		{"new SharedArrayBuffer(8)", "TM1021", 1, 1},
		{"$poll = 1", "TM1023", 1, 1},
		{"let x = ;", "TM0001", 1, 9},
		{"if (", "TM0001", 1, 5},
	} {
		_, err := Compile(context.Background(), "a.js", Options{Source: []byte(c.src)})
		var list diag.List
		if !errors.As(err, &list) {
			t.Errorf("%s: %v", c.src, err)
			continue
		}
		d := list[0]
		if d.ID != c.id || d.Line != c.line || d.Col != c.col || d.File != "a.js" {
			t.Errorf("%s: %s at %s:%d:%d, want %s at %d:%d", c.src, d.ID, d.File, d.Line, d.Col, c.id, c.line, c.col)
		}
		if d.Msg == "" || d.Text != strings.Split(c.src, "\n")[c.line-1] || strings.HasPrefix(c.id, "TM1") && d.Hint == "" {
			t.Errorf("%s: incomplete: %+v", c.src, d)
		}
	}
}

// TestAllowed: what only looks like it is not refused.
func TestAllowed(t *testing.T) {
	for _, src := range []string{
		"new Promise(() => {}); Promise.resolve(1); queueMicrotask(() => {})",
		"if (typeof Promise === 'function') {}",
		"const g = Function('return this')(); new Function('a', 'return a'); (0, eval)('1');",
		"with ({}) x; eval('1'); class A { static { eval('1') } } ((a, f = () => eval('a'), b = eval('a')) => 1)(); function f(a = eval('1')) {}",
		"const o = { eval: 1, with: 2, Promise: 3 }; o.eval; o.Promise;",
		"function f(Promise) { return new Promise(); }",
		"return; // as in any module of CommonJS",
		"async function f() { for await (const x of await g()) await x; } const h = async () => { await 1 }; async function* i() { yield* f(await 1); }",
		"function* g(a = () => 1, b = arguments) { f(yield* g(), yield* h()); f([a = yield 1] = h()); f({ m() { super.m(); }, a: yield 2 }); }",
		"async function f(a = 1) { function a() {} } const o = { async *yield() { yield { yield: 1 }; }, import() {} };",
		"function* g() { f([a = h()] = yield 1); const x = yield* g(), [y] = yield* x; this.z = yield* y; return yield* x; }",
	} {
		if _, err := Compile(context.Background(), "a.js", Options{Source: []byte(src)}); err != nil {
			t.Errorf("%s: %v", src, err)
		}
	}
}

// TestDeterministic: the same text gives the same code, to the byte.
func TestDeterministic(t *testing.T) {
	src := []byte("class A { m() { return () => this; } }\nfor (const x of [1, 2]) { let { y = x, ...z } = new A(); (() => [x, y, z])(); }\nlabel: while (f()) { try { g(h(), k()) } finally { h() } }")
	first := ""
	for range 20 {
		p, err := Compile(context.Background(), "a.js", Options{Source: src})
		if err != nil {
			t.Fatal(err)
		}
		if first == "" {
			first = p.Code
		}
		if p.Code != first {
			t.Fatal("another code")
		}
	}
}

// TestHostileInput: no input makes the compiler panic.
func TestHostileInput(t *testing.T) {
	for name, src := range map[string]string{
		"deep brackets":  strings.Repeat("(", 100_000) + "1" + strings.Repeat(")", 100_000),
		"deep arrays":    strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000),
		"deep blocks":    strings.Repeat("{", 100_000) + strings.Repeat("}", 100_000),
		"deep functions": strings.Repeat("(() => ", 50_000) + "1" + strings.Repeat(")", 50_000),
		"many functions": strings.Repeat("(() => ", 1_400) + "1" + strings.Repeat(")", 1_400),
		"invalid UTF-8":  "let a = '\xff\xfe';",
		"long string":    "const s = '" + strings.Repeat("a", 2<<20) + "'; s.length;",
		"long sum":       "let x = 1" + strings.Repeat("+1", 5_000) + ";",
		"nothing":        "",
		"only a comment": "/*",
		"NUL":            "let a\x00 = 1",
	} {
		p, err := Compile(context.Background(), "a.js", Options{Source: []byte(src)})
		if err == nil && p.Code == "" {
			t.Errorf("%s: neither code nor an error", name)
		}
		var list diag.List
		if err != nil && !errors.As(err, &list) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
