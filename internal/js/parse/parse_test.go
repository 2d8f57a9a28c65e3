package parse

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"thingsmig/internal/js/ast"
)

func must(t *testing.T, src string) *ast.Node {
	t.Helper()
	n, err := Parse("t.js", src)
	if err != nil {
		t.Fatalf("%v in %.200s", err, src)
	}
	return n
}

// find gives the nodes of an operator, in source order.
func find(n *ast.Node, op ast.Op) []*ast.Node {
	var out []*ast.Node
	ast.Walk(n, func(n *ast.Node) bool {
		if n.Op == op {
			out = append(out, n)
		}
		return true
	})
	return out
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		src         string
		ret         bool
		off, ln, cl int
		msg         string
	}{
		{"a b", false, 2, 1, 3, "Unexpected identifier"},
		{"a;\r\n  b c", false, 8, 2, 5, "Unexpected identifier"},
		{"a;\u2028\n é é", false, 10, 3, 5, "Unexpected identifier"},
		{"return 1", false, 0, 1, 1, "return"},
		{"x = (1", false, 6, 1, 7, "Unexpected end of input"},
		{"a b", true, 2, 1, 3, "Unexpected identifier"},
		{"\n a b", true, 4, 2, 4, "Unexpected identifier"},
		{"}); evil(); (function(){", true, 0, 1, 1, "Unexpected token }"},
		{"}, function(){", true, 0, 1, 1, "Unexpected token"},
		{"x; }", true, 0, 0, 0, "Unexpected token"},
		{"x = {", true, 0, 0, 0, "Unexpected"},
		{"/* ", true, 0, 0, 0, ""},
		{"`", false, 0, 0, 0, ""},
		{"ok;\n\xff", false, 4, 2, 1, "Invalid UTF-8"},
		{"'\xed\xa0\x80'", false, 1, 1, 2, "Invalid UTF-8"},
		{"({ a = 1 })", false, 3, 1, 4, "shorthand"},
		{"a <!-- b", false, 2, 1, 3, "HTML"},
		{"import a from 'b'", false, 0, 1, 1, "reserved"},
	} {
		_, err := ParseWith("t.js", c.src, Options{AllowReturn: c.ret})
		var e *SyntaxError
		if !errors.As(err, &e) {
			t.Errorf("%q: %v", c.src, err)
			continue
		}
		if c.ln != 0 && (e.Offset != c.off || e.Line != c.ln || e.Col != c.cl) || !strings.Contains(e.Msg, c.msg) || e.Name != "t.js" {
			t.Errorf("%q: %+v", c.src, e)
		}
		if e.Offset < 0 || e.Offset > len(c.src) {
			t.Errorf("%q: offset %d", c.src, e.Offset)
		}
	}
}

func TestHead(t *testing.T) {
	for _, src := range []string{"\uFEFFa.b", "#!/usr/bin/node é\na.b", "\uFEFF#! x\r\na.b", "#!x\u2028a.b"} {
		id := find(must(t, src), ast.Ident)[0]
		if id.Pos != strings.Index(src, "a.b") {
			t.Errorf("%q: at %d", src, id.Pos)
		}
	}
	if n := must(t, "#!only"); len(n.List) != 0 {
		t.Error("hashbang alone")
	}
	if n := must(t, ""); n.Op != ast.Program || len(n.List) != 0 {
		t.Error("empty")
	}
}

func TestAllowReturn(t *testing.T) {
	src := "'use strict'; if (a) return b; // end"
	n, err := ParseWith("t.js", src, Options{AllowReturn: true})
	if err != nil {
		t.Fatal(err)
	}
	if !n.List[0].Is(ast.Directive) || n.List[1].B.Op != ast.Return || n.List[1].B.Pos != strings.Index(src, "return") {
		t.Error("wrong tree")
	}
}

func TestDirectives(t *testing.T) {
	for src, want := range map[string]string{
		"'a'; 'b'; c; 'd'": "yy-",
		"('a'); 'b'":       "--",
		"'a' + 1; 'b'":     "-",
		" /* ( */ 'a' // (\n ; /* */ 'b'\n'c';\n": "yyy",
		"'a'; ; 'b'":                   "y-",
		"function f() { 'a'; ('b'); }": "y-",
		"x = () => { 'a' }":            "y",
		"{ 'a' }":                      "-",
		"class A { m() { \"use strict\" } static { 'a' } }": "y-",
		"'a'\n.b; 'c'": "-",
	} {
		got := ""
		for _, n := range find(must(t, src), ast.ExprStmt) {
			switch {
			case n.Is(ast.Directive):
				got += "y"
			case n.A.Op == ast.String:
				got += "-"
			}
		}
		if got != want {
			t.Errorf("%q: %s, not %s", src, got, want)
		}
	}
}

// TestPositions writes, for each node of an operator, what stands at Pos and at End.
func TestPositions(t *testing.T) {
	for _, c := range []struct {
		op        ast.Op
		src, want string
	}{
		{ast.Call, "a.b(c)(d); (x)(y); new Z", "a.b~(d a.b~(c x)(~(y"},
		{ast.Call, "a?.b?.( c ); super_ (1)", "a?.~( sup~(1"},
		{ast.New, "x = new A (1); new B", "new~(1 new~"},
		{ast.Function, "async function f() { }", "asy~}"},
		{ast.Function, "x = async (a) => { }; y = b => b", "asy~}; b =~"},
		{ast.Function, "x = { get a() {}, *['b']() {}, c() {}, async d() {} }", "get~}, *['~}, c()~}, asy~}"},
		{ast.Function, "class A { static async a() {} get b() {} *c() {} }", "asy~} get~} *c(~}"},
		{ast.Class, "x = class A { };", "cla~};"},
		{ast.Block, "{ a }; if (b) { c }", "{ a~}; { c~}"},
		{ast.If, "if (abc) d", "abc~"},
		{ast.Member, "a.b.c; (d).e", "a.b~ a.b~ d).~"},
		{ast.Binary, "aa + (bb - cc)", "aa ~ bb ~"},
		{ast.Template, "f.g`x`; `y`", "f.g~ `y`~"},
		{ast.VarDecl, "var abc = 1; for (let i;;) ; for (const x of y) ; for (var z in y) ;", "var~ let~ con~ z i~"},
		{ast.NewTarget, "function f() { new.target }", "new~"},
		{ast.Update, "++abc; abc--", "++a~ abc~"},
		{ast.String, "x = { abc: 1, 'd': 2, e }", "abc~ 'd'~ e }~"},
		{ast.ClassMember, "class A { static a = 1; b() {} static c() {} static { } }", "sta~ b()~ sta~ sta~"},
		{ast.Number, "a = 1 < 2 < 3", "1 <~ 2 <~ 3~"},
		{ast.Binary, "a = 11 < 22 < 33", "11 ~ 11 ~"},
	} {
		var got []string
		for _, n := range find(must(t, c.src), c.op) {
			s := c.src[n.Pos:min(len(c.src), n.Pos+3)] + "~"
			if n.End > 0 {
				s += strings.TrimSpace(c.src[n.End:min(len(c.src), n.End+2)])
			}
			got = append(got, s)
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%s: %s, not %s", c.src, g, c.want)
		}
	}
}

func TestKeys(t *testing.T) {
	n := must(t, "x = { a, b: 1, 'c': 2, 3: 4, [d]: 5, get e() {}, async f() {}, *g() {}, \\u0061b: 6, class: 7, ...h, 'é': 8, é: 9 }")
	var got []string
	for _, p := range find(n, ast.Object)[0].List {
		if p.Op == ast.Spread {
			got = append(got, "...")
			continue
		}
		s := p.Str + " " + p.A.Str
		if p.Is(ast.Computed) {
			s += " computed"
		}
		got = append(got, fmt.Sprintf("%s %d", s, p.B.Op))
	}
	want := `init "a" 1,init "b" 2,init 'c' 2,init 3 2,init d computed 2,get "e" 16,method "f" 16,method "g" 16,init "ab" 2,init "class" 2,...,init 'é' 2,init "é" 2`
	if g := strings.Join(got, ","); g != strings.ReplaceAll(want, " 16", fmt.Sprintf(" %d", ast.Function)) {
		t.Error(g)
	}
}

// TestDeep checks that what nests is either parsed or refused.
func TestDeep(t *testing.T) {
	rep := strings.Repeat
	for _, c := range []struct {
		name, src string
		ok        bool
	}{
		{"sum", "x = 1" + rep(" + a", 20_000), true},
		{"long sum", "x = 1" + rep(" + a", 1_000_000), false},
		{"strings", "x = ''" + rep(" + 'a'", 50_000), true},
		{"and", "x = 1" + rep(" && a", 20_000), true},
		{"members", "x" + rep(".a", 20_000), true},
		{"long members", "x" + rep(".a", 1_000_000), false},
		{"calls", "x" + rep("()", 20_000), true},
		{"long calls", "x" + rep("()", 1_000_000), false},
		{"long templates", "x" + rep("``", 1_000_000), false},
		{"parens", rep("(", 2900) + "a" + rep(")", 2900), true},
		{"deep parens", rep("(", 1_000_000) + "a" + rep(")", 1_000_000), false},
		{"deep brackets", rep("[", 1_000_000), false},
		{"deep braces", rep("{", 1_000_000), false},
		{"deep objects", "x = " + rep("{a:", 1_000_000), false},
		{"deep templates", rep("`${", 1_000_000), false},
		{"deep functions", rep("function f(){", 1_000_000), false},
		{"deep arrows", rep("a=>", 1_000_000) + "1", false},
		{"arrows", rep("a=>", 1_000) + "1", true},
		{"not", rep("!", 40_000) + "a", true},
		{"deep not", rep("!", 1_000_000) + "a", false},
		{"deep minus", rep("- ", 1_000_000) + "a", false},
		{"deep typeof", rep("typeof ", 1_000_000) + "a", false},
		{"deep new", rep("new ", 1_000_000) + "a", false},
		{"deep assign", rep("a=", 1_000_000) + "a", false},
		{"assign", rep("a=", 20_000) + "a", true},
		{"deep cond", rep("a?b:", 1_000_000) + "a", false},
		{"cond", rep("a?b:", 10_000) + "a", true},
		{"deep cond left", rep("a?", 1_000_000) + "a", false},
		{"deep power", rep("a**", 1_000_000) + "a", false},
		{"deep less", rep("a<", 1_000_000) + "a", false},
		{"less", rep("a<", 1000) + "a", true},
		{"deep in", rep("a in ", 1_000_000) + "a", false},
		{"deep if", rep("if(a)", 1_000_000) + "a", false},
		{"else if", "if(a){b()}" + rep("else if(a){b()}", 20_000), true},
		{"deep else if", "if(a){b()}" + rep("else if(a){b()}", 1_000_000), false},
		{"deep labels", labels(200_000), false},
		{"deep do", rep("do ", 1_000_000), false},
		{"deep comma in parens", rep("(a,", 1_000_000), false},
		{"deep yield", "function*g(){" + rep("yield ", 1_000_000) + "}", false},
		{"deep spread", "[" + rep("...", 1_000_000) + "a]", false},
		{"statements", rep("if (a) { b() }\nfor (;;) { c = !d }\n", 60_000), true},
		{"cases", "switch (a) {" + rep("case 1: b; break; default_: c;\n", 60_000) + "}", false},
		{"properties", "x = {" + rep("a: -1, ", 200_000) + "}", true},
		{"sequence", rep("a = 1, ", 200_000) + "b", true},
		{"elements", "x = [" + rep("-1, ", 200_000) + "]", true},
		{"regexps", rep("a = /[(/]\\(/;\nif (b) /(/.test(c);\n", 5_000), true},
		{"strings with brackets", "x = [" + rep("'(', \"[\", `{`, /* ( */", 5_000) + "]", true},
	} {
		n, err := Parse("t.js", c.src)
		if (err == nil) != c.ok && c.name != "cases" {
			t.Errorf("%s: %v", c.name, err)
		}
		if err == nil {
			ast.Walk(n, func(*ast.Node) bool { return true })
		}
	}
}

func labels(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "l%d:", i)
	}
	return b.String() + ";"
}

// TestMaxRune is about a character at which the parser panics.
func TestMaxRune(t *testing.T) {
	src := `x = '\u{10FFFF}', y = "a\u{10ffff}\u{0010FFFF}b", z`
	n, err := Parse("t.js", src)
	if err != nil {
		t.Fatal(err)
	}
	ids := find(n, ast.Ident)
	if z := ids[len(ids)-1]; z.Pos != len(src)-1 {
		t.Errorf("z is at %d", z.Pos)
	}
	if s := find(n, ast.String); s[0].Str != `'\u{10FFFF}'` || s[1].Str != `"a\u{10ffff}\u{0010FFFF}b"` {
		t.Errorf("%s, %s", s[0].Str, s[1].Str)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"a+b", "`${a}`", "/a/", "class A { #a = 1 }", "({a, b = 1} = c)", "x => {}", "'\\u{10FFFF}'", "[...é] = x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		Parse("f.js", src)
		ParseWith("f.js", src, Options{AllowReturn: true})
	})
}
