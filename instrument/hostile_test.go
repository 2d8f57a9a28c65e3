package instrument

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"thingsmig/internal/diag"
)

func rep(s string, n int) string { return strings.Repeat(s, n) }

// each joins f(0), f(1), … f(n-1).
func each(n int, sep, format string) string {
	parts := make([]string, n)
	for i := range parts {
		parts[i] = strings.ReplaceAll(format, "#", fmt.Sprint(i))
	}
	return strings.Join(parts, sep)
}

// TestBadInput: whatever the input is, there is code or a message with a place, in memory and time that
// stand in some proportion to it. Before there were limits, or better algorithms, some of these took minutes.
func TestBadInput(t *testing.T) {
	const deep = 100_000
	for _, c := range []struct {
		name, src string
		ok        bool
	}{
		{"parens", rep("(", deep) + "1" + rep(")", deep), false},
		{"objects", "x=" + rep("{a:", deep) + "1" + rep("}", deep), false},
		{"functions", rep("function f(){", deep) + rep("}", deep), false},
		{"arrows", "x=" + rep("a=>", deep) + "1", false},
		{"templates", "x=" + rep("`${", deep) + "1" + rep("}`", deep), false},
		{"calls in calls", "x=" + rep("f(", deep) + "1" + rep(")", deep), false},
		{"classes that extend classes", "x=" + rep("class extends ", deep) + "Object" + rep("{}", deep), false},
		{"else if without braces", rep("if(a)a;else ", deep) + "a", false},
		{"else if without semicolons", rep("if(a)a\nelse ", deep) + "a", false},
		{"labels", each(deep, "", "l#:") + "a", false},
		{"comma expression", "x=(1" + rep(",1", deep) + ")", false},
		{"comma statement", "x" + rep(",x", deep), false},
		{"unclosed", rep("(", deep), false},
		{"closed", rep(")", deep), false},
		{"dangling operator", "x=" + rep("1+", 1000), false},

		{"else if", each(10_000, "", "if(a===#){b}else ") + "{c}", true},
		{"nested if", rep("if(a)", 5_000) + "b", true},
		{"nested do", rep("do ", 1_000) + ";" + rep("while(0);", 1_000), true},
		{"sum", "var x=1" + rep("+1", 30_000), true},
		{"sum of calls", "var x=1" + rep("+f()", 5_000), true},
		{"&&", "var x=1" + rep("&&1", 30_000), true},
		{"chain of calls", "o" + rep(".a()", 10_000), true},
		{"optional chain", "o" + rep("?.a", 3_000), true},
		{"members", "o" + rep(".a", 20_000), true},
		{"not", "x=" + rep("!", 20_000) + "1", true},
		{"comma expression of a minifier", "x" + rep(",x", 2_000), true},
		{"array", "x=[" + rep("1,", deep) + "]", true},
		{"var with many commas", "var " + each(30_000, ",", "a#=1"), true},
		{"switch", "switch(x){" + each(10_000, "", "case #:f(#);break;") + "}", true},
		{"parameters", "function f(" + each(10_000, ",", "p#") + "){return p77}", true},
		{"locals", "function f(){" + each(10_000, "", "let v#=g(#);") + "return ()=>v77}", true},
		{"arguments", "f(" + rep("1,", deep) + "1)", true},
		{"loops with one name", rep("for(let i=0;i<9;i++){}", 5_000), true},
		{"catches with one name", rep("try{f()}catch(e){}", 5_000), true},
		{"closures", each(5_000, "\n", "const a# = x => y => x + y"), true},
		{"statements without semicolons", each(3_000, "\n", "exports.a# = x => !x ? -x : x"), true},
		{"blocks with one name", rep("{let a=1;", 900) + "f(a)" + rep("}", 900), true},
		{"functions with one name", rep("function*g(){yield ", 400) + "1" + rep("}", 400), true},
		{"nested loops", each(200, "", "for(let i#=0;i#<1;i#++){f(()=>i#);") + rep("}", 200), true},
		{"regular expression", "x=/" + rep("a|", 50_000) + "b/", true},
		{"string", "x='" + rep("a", 5_000_000) + "'", true},
		{"comment", "/*" + rep("x\n", 1_000_000) + "*/", true},
		{"line breaks", rep("\n", 1_000_000), true},
		{"many errors", rep("let a;", 3_000), false},
		{"many refusals in a line", rep("$poll;", 20_000), false},
	} {
		p, err := Compile(context.Background(), "a.js", Options{Source: []byte(c.src)})
		var list diag.List
		switch {
		case err == nil && !c.ok:
			t.Errorf("%s: accepted", c.name)
		case err == nil && p.Code == "":
			t.Errorf("%s: neither code nor an error", c.name)
		case err != nil && !errors.As(err, &list):
			t.Errorf("%s: %v", c.name, err)
		case err != nil && c.ok:
			t.Errorf("%s: %.200s", c.name, err)
		case err != nil && (list[0].Line < 1 || list[0].Col < 1 || list[0].Msg == ""):
			t.Errorf("%s: no place: %.200s", c.name, err)
		case p != nil && len(p.Code) > 400*len(c.src)+10_000:
			t.Errorf("%s: %d bytes became %d", c.name, len(c.src), len(p.Code))
		}
	}
}

// TestOddBytes: text that is not what one expects, and what becomes of it.
func TestOddBytes(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"let a = '\xff\xfe';", "a.js:1:10: error TM0001: Invalid UTF-8 character"},
		{"\xff\xfel\x00e\x00t\x00", `a.js:1:1: error TM0001: Unexpected "\xff"`},
		{"let a\x00 = 1", `a.js:1:6: error TM0001: Expected ";" but found "\x00"`},
		{"var s = '\xed\xa0\x80'", "a.js:1:10: error TM0001: Invalid UTF-8 character"},
		{"var \\u{110000} = 1", "a.js:1:5: error TM0001: Unicode escape sequence is out of range"},
		{"let a = `b", "a.js:1:11: error TM0001: Unterminated string literal"},
		{"let a = /b", "a.js:1:11: error TM0001: Unterminated regular expression"},
		{"let a; /* b", `a.js:1:12: error TM0001: Expected "*/" to terminate multi-line comment`},
		{"let a = 'b\n'", "a.js:1:11: error TM0001: Unterminated string literal"},
		{"a <!-- b", "a.js:1:3: error TM0001: HTML-like comments are not supported"},
		{"}); f(); (function () {", `a.js:1:1: error TM0001: Unexpected "}"`},
		{"", ""}, {"// a", ""}, {"/* a */", ""}, {"\ufefflet a = 1", ""}, {"let a = 1;\r\nlet b = 2;\r\n", ""},
		{"let a = 1;\rlet b;", ""}, {"let a = 'x\u2028y';\u2029let b;", ""}, {"const a = '\\ud800', \\u{61}b = `\\udc00`", ""},
		{"f('a\x00b')", ""}, {"#!/usr/bin/env node", ""},
	} {
		_, err := Compile(context.Background(), "a.js", Options{Source: []byte(c.src)})
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%q: %s\nwant %s", c.src, got, c.want)
		}
	}
}
