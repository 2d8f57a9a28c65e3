package instrument

import (
	"context"
	"regexp"
	"strings"
	"testing"
)

// TestOptimised shows what the passes make of functions: the code for the engine, without the
// spaces, or parts of it in order; what follows ! must not be in it.
func TestOptimised(t *testing.T) {
	for _, c := range []struct {
		name, src string
		want      []string
	}{
		{"guard before the poll", "function f(n) { return n < 2 ? n : f(n - 1) + f(n - 2); } f(5);", []string{
			"function f(n) { var $1, $2; if (n < 2) { return n; } $p: { break $p; $poll(); } return ($2 = ($1 = n - 1) < 2 ? $1 : f($1)) + (($1 = n - 2) < 2 ? $1 : f($1)); return; $frame(1, [n, $1, $2]); /*#1.1*/}"}},
		{"a call that is made: one of its kind", "function f(n) { return n < 2 ? n : f(n - 1) + 1; } f(5);", []string{"return f(n - 1) + 1;"}},
		{"a call that is made: the test may run code", "function f(n) { return n < 2 ? n : f(n.a) + f(n.b); } f(5);", []string{"return ($1 = f(n.a)) + f(n.b);"}},
		{"a call that is made: the function may be another", "function f(n) { return n < 2 ? n : f(n - 1) + f(n - 2); } f(5); f = 1;", []string{"= f(n - 1)) + f(n - 2);"}},
		{"a call that is made: the test reads more", "function f(n) { return n === k ? n : f(n - 1) + f(n - 2); } var k = 1; f(5);", []string{"= f(n - 1)) + f(n - 2);"}},
		{"calls in their order", "function f(a, b) { if (!a) return b; return f(a.l, g(b)) + f(a.r, b); } f(); function g() {}", []string{
			"return ($3 = ($1 = a.l, $2 = g(b), !$1) ? $2 : f($1, $2)) + (!($1 = a.r) ? b : f($1, b));"}},
		{"guard of a whole body", "function f(t) { if (t) { f(t.a); f(t.b); } } f();", []string{
			"if (!t) { return; } $p: { break $p; $poll(); } !($1 = t.a) ? void 0 : f($1); !($1 = t.b) ? void 0 : f($1);"}},
		{"guard before else", "function f(t) { if (t === null) return 0; else { g(t); return f(t.a); } } f(); function g(t) { f(t); }", []string{
			"if (t === null) { return 0; } $p: { break $p; $poll(); } g(t); return f(t.a);"}},
		{"guard of a boolean", "function f(a) { return a === 1 || a !== 2 && f(a.b); } f();", []string{
			"if (a === 1) { return true; } if (a === 2) { return false; } $p:"}},
		{"no guard: its value is not known to be true", "function f(a) { return a.b || f(a.c); } f();", []string{
			"{ $p: { break $p; $poll(); } return a.b || f(a.c);"}},
		{"no guard behind a call", "function f(a) { f(1); if (a) return 1; f(2); } f();", []string{
			"{ $p: { break $p; $poll(); } f(1); if (a) { return 1; } f(2);"}},
		{"a generator begins with its poll", "function* f(n) { if (n) return 1; yield 2; } f();", []string{"try { $p: { break $p; $poll(); } if (n) {"}},
		{"no handler, no prologue", "function f(a) { return (b) => a + b; } f(1)(2);", []string{
			"return (b) => { return a + b; return; $frame(2, [$s1, a]); /*#1.2*/};", "!if ($f)"}},
		{"this and the class", "class A { #x = 1; m(f) { f(); return this.#x; } } new A().m(() => 1);", []string{"m(f) {", "f(); return this.#x; return; $frame(3, [f, A], 0);"}},
		{"a handler around blocks with instances", "function f(g) { for (let i = 0; i < 3; i++) g(() => i); } f(g => g());", []string{"!$frame(1, [g]); /*#1.1*/", "} catch ($e) { if ($e === $C) { $frame(1, ["}},
		{"a class that is known", "class A { constructor() { this.a = 1; } } class B extends A { m() { return new B(); } } const list = []; list.push(new B()); f(); function f() { list.push(new A()); }", []string{
			"list.push(new A());", "m() { return new B(); /*#", "list.push(new B());", "!$poll"}},
		{"a derived constructor that is never captured", "class A {} class B extends A { constructor(x) { super(); this.x = x; } } new B(1);", []string{
			"constructor(x) { super(); this.x = x; }"}},
		{"a derived constructor with a call", "class A {} class B extends A { constructor(f) { super(); f(this); } } new B(eval);", []string{"$this = super(); f(this);"}},
		{"a class that is its own superclass", "class A extends A { m() { return new A(); } }", nil},
		{"a dead zone that nobody is in", "k(); function k() {} function f() { return late; } const late = {}; f();", []string{"return late;", "!$tdz"}},
		{"a constant", "const N = -8, s = 'x'; f(N); function f(n) { return n + N + s.length + N.x + typeof N + [N, s]; }", []string{"return n + -8 + s.length + N.x + typeof -8 + [-8, 'x'];", "f(-8);"}},
		{"a constant that is not yet there", "f(); function f() { return N + 1; } const N = 8;", []string{"N === $T"}},
		{"a constant that is assigned", "const N = 8; f(); function f() { N = 1; return N; }", []string{"return N;"}},
		{"a loop that is short", "f(); function f() { for (let i = -3; i <= 3; i++) g(i); } function g() {}", []string{"function f() { var i; for (i = -3;", "!$poll"}},
		{"the rest of an object", "f({}); function f({ a = 1, ...rest }) { return rest; }", []string{"({ a = 1, ...rest } = $1);"}},
		{"the rest of an object that may have getters", "f({ get a() {} }); function f({ a = 1, ...rest }) { return rest; }", []string{"rest = $restOf("}},
		{"a dead zone that somebody may be in", "function f() { return late; } f(); const late = 1;", []string{`return late === $T ? $tdz("late") : late;`}},
		{"a dead zone by way of another", "g(); function f() { return late; } function g() { f(); } const late = 1;", []string{`late === $T ?`}},
		{"a dead zone and code from texts", "k(); function k() {} function f() { return late; } const late = 1; f(); eval('1');", []string{`late === $T ?`}},
	} {
		p, err := Compile(context.Background(), "a.js", Options{Source: []byte(c.src)})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		code := regexp.MustCompile(`\s+`).ReplaceAllString(p.Code, " ")
		rest := code
		for _, w := range c.want {
			if not, ok := strings.CutPrefix(w, "!"); ok {
				if strings.Contains(code, not) {
					t.Errorf("%s: %s is in\n%s", c.name, not, code)
				}
				continue
			}
			_, after, found := strings.Cut(rest, w)
			if !found {
				t.Errorf("%s: %s is not in\n%s", c.name, w, code)
				break
			}
			rest = after
		}
	}
}

// TestPortableCode: the numbers are those of the code for the engine, and there is a handler for each
// function with call sites and a prologue for each closure.
func TestPortableCode(t *testing.T) {
	p, err := Compile(context.Background(), "a.js", Options{Source: []byte(
		"function f(a) { return (b) => a(a) + a(b); } for (const x of [f(f), f(f)]) x(f);")})
	if err != nil {
		t.Fatal(err)
	}
	q, err := p.Portable()
	if err != nil {
		t.Fatal(err)
	}
	if len(q.Sites) != len(p.Sites) || len(q.Functions) != len(p.Functions) || len(q.Positions) != len(p.Positions) {
		t.Errorf("%d sites, %d functions, %d positions instead of %d, %d, %d", len(q.Sites), len(q.Functions), len(q.Positions),
			len(p.Sites), len(p.Functions), len(p.Positions))
	}
	for i := range q.Functions {
		if q.Functions[i].Read || q.Functions[i].EnvRead {
			t.Errorf("function %d is to be read", i)
		}
	}
	code := regexp.MustCompile(`\s+`).ReplaceAllString(q.Code, " ")
	for _, w := range []string{"if ($f) { return [$s1 || ($s1 = {}), a]; }", "if ($p) { $poll(); }", "$frame(2, [b, $1], [$s1 || ($s1 = {}), a]);"} {
		if !strings.Contains(code, w) {
			t.Errorf("%s is not in\n%s", w, code)
		}
	}
	if strings.Contains(p.Code, "($p)") || strings.Contains(p.Code, "($f)") {
		t.Errorf("making the other form has changed this one:\n%s", p.Code)
	}
}

// TestOptimisedForV8 does so for the code that V8 gets.
func TestOptimisedForV8(t *testing.T) {
	for _, c := range []struct {
		name, src string
		want      []string
	}{
		{"a variable that no frame carries", "f(9); function f(n) { let s = 0, q; for (let i = 0; i < n; i++) { q = i * i; s += q; } return s; }", []string{
			"$frame(1, [n, s, void 0, i], [], void 0, void 0);"}},
		{"a variable that is used after the call", "f(g); function f(h) { let q; q = 1; h(); return q; } function g() { f(g); }", []string{"$frame(1, [h, q]"}},
		{"a variable that is used again after the call", "f(g); function f(h) { let q; q = 1; return q + h(); } function g() { f(g); }", []string{"$frame(1, [h, q"}},
		{"a variable of a turn before", "f(g); function f(h) { let q; for (;;) { if (q) return q; h(); q = 1; } } function g() { f(g); }", []string{"$frame(1, [h, q]"}},
		{"a variable that one branch assigns", "f(g); function f(h) { let q; h(); if (h.x) q = 1; return q; } function g() { f(g); }", []string{"$frame(1, [h, q]"}},
		{"a variable that is assigned where it may fail", "f(g); function f(h) { let q; for (;;) { try { h(); q = 1; } catch { return q; } } } function g() { f(g); }", []string{"$frame(1, [h, q]"}},
		{"a variable behind &&", "f(g); function f(h) { let q; h(); h.x && (q = 1); return q; } function g() { f(g); }", []string{"$frame(1, [h, q]"}},
		{"turns of a small loop", "f(9); function f(n) { for (let i = 0; i < n; i++) { if (i & 1) continue; n--; } return n; }", []string{
			"for (i = 0; i < n; i++) { if ($p[0]) { ($poll)(); } $turn: { if (i & 1) { break $turn; } n--; } i++; if (!(i < n)) { break; } if ($everyTurn) { if ($p[0]) { ($poll)(); } } $turn:"}},
		{"a loop with a call", "f(9); function f(n) { for (let i = 0; i < n; i++) f(i); }", []string{"!$everyTurn"}},
		{"a loop with closures", "f(9); function f(n) { for (let i = 0; i < n; i++) n.a = () => 1; }", []string{"!$everyTurn"}},
		{"a loop in a loop", "f(9); function f(n) { for (let i = 0; i < n; i++) for (let k = 0; k < n; k++) n.a = k; }", []string{
			"for (i = 0; i < n; i++) { if ($p[0]) { ($poll)(); } for (k = 0; k < n; k++) {"}},
		{"a function with a try statement", "f(f); function f(g) { try { g(); } finally { g.a = 1; } }", []string{"finally { if ($C.on) { $frame(1, [g], [], this, new.target); } }"}},
		{"a function without one", "f(f); function f(g) { g(g); }", []string{"catch ($e) { if ($e === $C) { $frame(1, [g], [], this, new.target); } throw $e; }"}},
	} {
		p, err := Compile(context.Background(), "a.js", Options{Source: []byte(c.src)})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if p, err = p.Portable(); err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		v, err := p.V8()
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		code := regexp.MustCompile(`\s+`).ReplaceAllString(v.Code, " ")
		for _, w := range c.want {
			not, absent := strings.CutPrefix(w, "!")
			if strings.Contains(code, not) == absent {
				t.Errorf("%s: %s\n%s", c.name, w, code)
			}
		}
	}
}
